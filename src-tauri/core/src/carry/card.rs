//! What another centre must know to send something here (센터 명함). Nothing of it is secret; that it
//! is this centre's and nobody else's is known when two people have compared its letters.

use chrono::{DateTime, Utc};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use x25519_dalek::PublicKey;

use super::bytes::{framed, parts};
use super::loan::sealed;
use super::statement::check_bytes;
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::in_groups;

const MARK: &[u8; 4] = b"HmkV";
const PLACE: &str = "cards";
/// So many cards of a folder are read.
const MOST: usize = 100;
/// Letters of a fingerprint, five bits each.
const LETTERS: usize = 16;
/// The longest line of another centre that is read.
const LONGEST: usize = 500;

/// A centre's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which centre.
    pub centre: Uuid,
    /// What it is called.
    pub name: String,
    /// Who made the card.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What is sent there is sealed to this key.
    pub inbox: PublicKey,
    bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    centre: Uuid,
    name: String,
    by: String,
    at: DateTime<Utc>,
    #[serde(with = "sealed")]
    inbox: Vec<u8>,
    #[serde(with = "sealed")]
    sign_key: Vec<u8>,
}

/// The letters by which two people know that they speak of the same key of the same centre.
pub fn fingerprint(centre: Uuid, inbox: &PublicKey) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 centre fingerprint");
    hasher.update(centre.as_bytes());
    hasher.update(inbox.as_bytes());
    let hash = hasher.finalize();
    let digits: Vec<u8> = hash
        .as_bytes()
        .iter()
        .take(LETTERS)
        .map(|it| it & 31)
        .collect();
    in_groups(&digits)
}

impl Card {
    /// Makes the card of a centre.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] where it does not let itself be written.
    pub fn make(
        (centre, name): (Uuid, &str),
        inbox: &PublicKey,
        by: &Identity,
        at: DateTime<Utc>,
    ) -> Result<Self, CarryError> {
        let signing = by.actor().signing;
        let written = Written {
            centre,
            name: name.to_owned(),
            by: by.account.name.clone(),
            at,
            inbox: inbox.as_bytes().to_vec(),
            sign_key: signing.verifying_key().as_bytes().to_vec(),
        };
        let plain = serde_json::to_vec(&written).map_err(|_| CarryError::Damaged)?;
        let signature = signing.sign(&signed(&plain)).to_bytes();
        Self::read(framed(MARK, &[&plain, &signature])?)
    }

    /// Reads a card that nobody changed since it was made.
    ///
    /// # Errors
    /// [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn read(bytes: Vec<u8>) -> Result<Self, CarryError> {
        let [plain, signature] = parts(MARK, &bytes)?;
        let written: Written = serde_json::from_slice(plain).map_err(|_| CarryError::Damaged)?;
        check_bytes(&written.sign_key, &signed(plain), signature)?;
        Ok(Self {
            centre: written.centre,
            name: line(written.name),
            by: line(written.by),
            at: written.at,
            inbox: PublicKey::from(as_key(written.inbox)?),
            bytes,
        })
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The letters of its key.
    pub fn fingerprint(&self) -> String {
        fingerprint(self.centre, &self.inbox)
    }

    /// Puts it into a folder, in place of an older one of the same centre.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(&self, folder: &Folder) -> Result<(), CarryError> {
        folder.put(&format!("{PLACE}/{}", self.centre), &self.bytes)
    }

    /// The cards in a folder. What is none is passed over.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn all(folder: &Folder) -> Result<Vec<Self>, CarryError> {
        let names = folder.under(PLACE)?;
        let read = |name: &String| Self::read(folder.get(&format!("{PLACE}/{name}")).ok()?).ok();
        Ok(names.iter().take(MOST).filter_map(read).collect())
    }
}

/// A line that another centre wrote, as it may stand on a screen.
pub(super) fn line(text: String) -> String {
    let letters = text.chars().filter(|it| !it.is_control());
    letters.take(LONGEST).collect()
}

fn as_key(bytes: Vec<u8>) -> Result<[u8; 32], CarryError> {
    bytes.try_into().map_err(|_| CarryError::Damaged)
}

fn signed(plain: &[u8]) -> [u8; 32] {
    blake3::derive_key("hamkke 2026 card signature", plain)
}

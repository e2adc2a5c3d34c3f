//! What a centre says of a family that was sent to it: that it took it over, or did not and why.
//! Sealed to the inbox of who sent it, and under what only the two centres come to.

use chrono::{DateTime, Utc};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};

use super::bytes::{framed, parts};
use super::card::line;
use super::loan::sealed;
use super::statement::check_bytes;
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::{Envelope, Purpose, between};
use crate::log::{FamilyId, RecordId};

const MARK: &[u8; 4] = b"HmkW";
const PLACE: &str = "answers";

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferAnswer {
    /// Which transfer.
    pub transfer: RecordId,
    /// Whether the family was taken over.
    pub accepted: bool,
    /// Why it was not.
    pub reason: Option<String>,
    /// The file number that it has now.
    pub file_number: Option<String>,
    /// Who says so.
    pub by: String,
    /// The key of their signature.
    #[serde(with = "sealed")]
    pub sign_key: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
}

/// An answer whose outer envelope was opened: it says which family it is about, which nobody has
/// proved yet.
pub struct Sealed {
    /// Which family of who sent it.
    pub family: FamilyId,
    transfer: RecordId,
    inner: Vec<u8>,
    receiver: StaticSecret,
}

impl TransferAnswer {
    /// Puts it into a folder, for the centre that sent the family. `inbox` is the secret that opened
    /// what was sent.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(
        &self,
        folder: &Folder,
        family: FamilyId,
        (inbox, to): (&StaticSecret, &PublicKey),
        by: &Identity,
    ) -> Result<(), CarryError> {
        let (purpose, owner) = (Purpose::TransferAnswer, self.transfer.as_bytes());
        let plain = serde_json::to_vec(self).map_err(|_| CarryError::Damaged)?;
        let signature = by.actor().signing.sign(&signed(&plain)).to_bytes();
        let plain = framed(MARK, &[&plain, &signature])?;
        let ours = between(inbox, to, (&PublicKey::from(inbox), to), purpose)?;
        let inner = ours.seal(purpose, owner, &plain)?;
        let outer = framed(MARK, &[family.as_bytes(), &inner])?;
        let envelope = Envelope::seal(to, purpose, owner, &outer)?;
        folder.put(&place(self.transfer), &framed(MARK, &[envelope.bytes()])?)
    }

    /// The transfers that a folder has answers to.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn all(folder: &Folder) -> Result<Vec<RecordId>, CarryError> {
        let names = folder.under(PLACE)?.into_iter();
        Ok(names.filter_map(|it| it.parse().ok()).collect())
    }

    /// Opens the outer envelope of an answer with the secrets of the inbox.
    ///
    /// # Errors
    /// [`CarryError::Foreign`] where none fits, [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn find(
        folder: &Folder,
        transfer: RecordId,
        secrets: &[StaticSecret],
    ) -> Result<Sealed, CarryError> {
        let bytes = folder.get(&place(transfer))?;
        let [envelope] = parts(MARK, &bytes)?;
        let envelope = Envelope::from_bytes(envelope.to_vec());
        let mut opened = secrets.iter().filter_map(|secret| {
            let outer = envelope.open(secret, Purpose::TransferAnswer, transfer.as_bytes());
            Some((secret, outer.ok()?))
        });
        let (secret, outer) = opened.next().ok_or(CarryError::Foreign)?;
        let [family, inner] = parts(MARK, &outer)?;
        let family: [u8; 16] = family.try_into().map_err(|_| CarryError::Damaged)?;
        Ok(Sealed {
            family: FamilyId::from_bytes(family),
            transfer,
            inner: inner.to_vec(),
            receiver: secret.clone(),
        })
    }

    /// Takes the answer to a transfer out of a folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(folder: &Folder, transfer: RecordId) -> Result<(), CarryError> {
        folder.remove(&place(transfer))
    }
}

impl Sealed {
    /// The answer, which only the centre that the family was sent to can have given: `sender` is the
    /// key that it was sent to.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] for anybody else's.
    pub fn open(&self, sender: &PublicKey) -> Result<TransferAnswer, CarryError> {
        let (purpose, owner) = (Purpose::TransferAnswer, self.transfer.as_bytes());
        let receiver = PublicKey::from(&self.receiver);
        let ours = between(&self.receiver, sender, (sender, &receiver), purpose)?;
        let plain = ours.open(purpose, owner, &self.inner);
        let plain = plain.map_err(|_| CarryError::Damaged)?;
        let [plain, signature] = parts(MARK, &plain)?;
        let answer: TransferAnswer =
            serde_json::from_slice(plain).map_err(|_| CarryError::Damaged)?;
        check_bytes(&answer.sign_key, &signed(plain), signature)?;
        let answer = TransferAnswer {
            by: line(answer.by),
            reason: answer.reason.map(line),
            file_number: answer.file_number.map(line),
            ..answer
        };
        match answer.transfer == self.transfer {
            true => Ok(answer),
            false => Err(CarryError::Damaged),
        }
    }
}

fn place(transfer: RecordId) -> String {
    format!("{PLACE}/{transfer}")
}

fn signed(plain: &[u8]) -> [u8; 32] {
    blake3::derive_key("hamkke 2026 transfer answer signature", plain)
}

//! A family that goes to another centre: its present state and chosen papers, under a key of its
//! own, and that one in an envelope to the other centre's inbox.
//!
//! In the envelope the key lies once more under what only the two centres come to. So the other
//! centre knows that whoever sealed it opens the inbox of the centre that it names; who that was
//! says the signature.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::bytes::{framed, parts};
use super::card::line;
use super::loan::sealed;
use super::statement::check_bytes;
use super::{Card, CarryError, Folder};
use crate::centre::Identity;
use crate::keys::{Envelope, Key, Purpose, between};
use crate::log::{EntryHash, FamilyId, RecordId};
use crate::model::{Field, Kind, Value};

const MARK: &[u8; 4] = b"HmkT";
const PLACE: &str = "transfers";
const HEAD: &str = "head";

/// A record as it goes: what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedRecord {
    /// Its id.
    pub id: RecordId,
    /// What it is about.
    pub kind: Kind,
    /// Its fields.
    pub fields: BTreeMap<Field, Value>,
}

/// What goes, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferTerms {
    /// The card of the centre that sends.
    #[serde(with = "sealed")]
    pub card: Vec<u8>,
    /// Who sends.
    pub by: String,
    /// The key of their signature.
    #[serde(with = "sealed")]
    pub sign_key: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
    /// Which family, where it comes from.
    pub family: FamilyId,
    /// What it is called there.
    pub title: String,
    /// Its file number there.
    pub file_number: String,
    /// The days of the consents on which it rests.
    pub consents: Vec<NaiveDate>,
    /// How many people come.
    pub people: u32,
    /// How many records come.
    pub records: u32,
    /// In how many parcels these lie.
    pub parcels: usize,
    /// The papers, each in a parcel of its own after those.
    pub papers: Vec<RecordId>,
    /// What all parcels hash to, one after the other.
    pub digest: EntryHash,
}

/// A transfer as it lies in a folder.
#[derive(Clone)]
pub struct TransferHead {
    /// Which transfer.
    pub transfer: RecordId,
    /// From which centre.
    pub from: Uuid,
    /// To which.
    pub to: Uuid,
    sender: PublicKey,
    bytes: Vec<u8>,
}

impl TransferHead {
    /// Seals the terms under the key of the transfer, and that one to the other centre.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn write(
        (transfer, from, to): (RecordId, Uuid, Uuid),
        (terms, key): (&TransferTerms, &Key),
        (inbox, receiver): (&StaticSecret, &PublicKey),
        by: &Identity,
    ) -> Result<Self, CarryError> {
        let sender = PublicKey::from(inbox);
        let open = [
            transfer.as_bytes().as_slice(),
            from.as_bytes(),
            to.as_bytes(),
            sender.as_bytes(),
        ]
        .concat();
        let (purpose, owner) = (Purpose::TransferKey, transfer.as_bytes());
        let inner = between(inbox, receiver, (&sender, receiver), purpose)?;
        let inner = inner.seal(purpose, owner, key.bytes())?;
        let envelope = Envelope::seal(receiver, purpose, owner, &inner)?;
        let plain = serde_json::to_vec(terms).map_err(|_| CarryError::Damaged)?;
        let sealed = key.seal(Purpose::Transfer, &open, &plain)?;
        let signature = by.actor().signing.sign(&signed(&open, &sealed)).to_bytes();
        let bytes = framed(MARK, &[&open, envelope.bytes(), &sealed, &signature])?;
        Self::read(bytes)
    }

    /// Reads what anyone may know of it.
    ///
    /// # Errors
    /// [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn read(bytes: Vec<u8>) -> Result<Self, CarryError> {
        let [open, _, _, _] = parts::<4>(MARK, &bytes)?;
        let (ids, rest) = open.as_chunks::<16>();
        let ([transfer, from, to, first, second], []) = (ids, rest) else {
            return Err(CarryError::Damaged);
        };
        let mut sender = [0; 32];
        sender[..16].copy_from_slice(first);
        sender[16..].copy_from_slice(second);
        Ok(Self {
            transfer: RecordId::from_bytes(*transfer),
            from: Uuid::from_bytes(*from),
            to: Uuid::from_bytes(*to),
            sender: PublicKey::from(sender),
            bytes,
        })
    }

    /// The transfers in a folder that have a head: one without was cut off.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn all(folder: &Folder) -> Result<Vec<Result<Self, CarryError>>, CarryError> {
        let mut found = Vec::new();
        for name in folder.under(PLACE)? {
            let Ok(transfer) = name.parse::<RecordId>() else {
                continue;
            };
            match Self::get(folder, transfer) {
                Err(CarryError::None) => {}
                head => found.push(head),
            }
        }
        Ok(found)
    }

    /// One transfer of a folder.
    ///
    /// # Errors
    /// [`CarryError::None`], [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn get(folder: &Folder, transfer: RecordId) -> Result<Self, CarryError> {
        let head = Self::read(folder.get(&Self::place(transfer, HEAD))?)?;
        match head.transfer == transfer {
            true => Ok(head),
            false => Err(CarryError::Damaged),
        }
    }

    /// Puts it into a folder. It is written last.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(&self, folder: &Folder) -> Result<(), CarryError> {
        folder.put(&Self::place(self.transfer, HEAD), &self.bytes)
    }

    /// Takes a transfer out of a folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(folder: &Folder, transfer: RecordId) -> Result<(), CarryError> {
        // The head goes first: what is cut off is no transfer any more.
        folder.remove(&Self::place(transfer, HEAD))?;
        folder.remove(&format!("{PLACE}/{transfer}"))
    }

    /// Opens it with the secrets of the inbox that it may have been sealed to: its key, its terms,
    /// the card of who sends, and the secret that fitted.
    ///
    /// # Errors
    /// [`CarryError::Foreign`] where none fits, [`CarryError::Damaged`].
    pub fn open<'a>(
        &self,
        secrets: &'a [StaticSecret],
    ) -> Result<(Key, TransferTerms, Card, &'a StaticSecret), CarryError> {
        let [open, envelope, sealed, signature] = parts::<4>(MARK, &self.bytes)?;
        let (purpose, owner) = (Purpose::TransferKey, self.transfer.as_bytes());
        let envelope = Envelope::from_bytes(envelope.to_vec());
        let mut opened = secrets.iter().filter_map(|secret| {
            let inner = envelope.open(secret, purpose, owner).ok()?;
            Some((secret, inner))
        });
        let (secret, inner) = opened.next().ok_or(CarryError::Foreign)?;
        let receiver = PublicKey::from(secret);
        let ours = between(secret, &self.sender, (&self.sender, &receiver), purpose)?;
        let key = ours.open_key(purpose, owner, &inner);
        let key = key.map_err(|_| CarryError::Damaged)?;
        let plain = key.open(Purpose::Transfer, open, sealed);
        let plain = plain.map_err(|_| CarryError::Damaged)?;
        let terms: TransferTerms =
            serde_json::from_slice(&plain).map_err(|_| CarryError::Damaged)?;
        let terms = TransferTerms {
            by: line(terms.by),
            title: line(terms.title),
            file_number: line(terms.file_number),
            ..terms
        };
        check_bytes(&terms.sign_key, &signed(open, sealed), signature)?;
        let card = Card::read(terms.card.clone())?;
        match card.centre == self.from && card.inbox == self.sender {
            true => Ok((key, terms, card, secret)),
            false => Err(CarryError::Damaged),
        }
    }

    /// Puts a parcel of a transfer into a folder, sealed.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put_parcel(
        folder: &Folder,
        (transfer, key): (RecordId, &Key),
        number: usize,
        parcel: &[u8],
    ) -> Result<(), CarryError> {
        let place = Self::place(transfer, &number.to_string());
        let sealed = key.seal(Purpose::Transfer, place.as_bytes(), parcel)?;
        folder.put(&place, &sealed)
    }

    /// A parcel of a transfer.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] where it is not there, or is not what was sealed.
    pub fn parcel(
        folder: &Folder,
        (transfer, key): (RecordId, &Key),
        number: usize,
    ) -> Result<Zeroizing<Vec<u8>>, CarryError> {
        let place = Self::place(transfer, &number.to_string());
        let sealed = folder.get(&place).map_err(|error| match error {
            CarryError::None => CarryError::Damaged,
            error => error,
        })?;
        let plain = key.open(Purpose::Transfer, place.as_bytes(), &sealed);
        plain.map_err(|_| CarryError::Damaged)
    }

    fn place(transfer: RecordId, part: &str) -> String {
        format!("{PLACE}/{transfer}/{part}")
    }
}

fn signed(open: &[u8], sealed: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 transfer signature");
    hasher.update(open);
    hasher.update(sealed);
    *hasher.finalize().as_bytes()
}

//! What is lent: to whom, on which laptop, until when, with the key of each family under the key
//! of the loan, and that one in an envelope to the borrower.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer as _, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use x25519_dalek::StaticSecret;

use super::CarryError;
use super::bytes::{framed, parts};
use super::statement::check;
use crate::centre::Identity;
use crate::keys::{Envelope, Key, Purpose};
use crate::log::{AccountId, DeviceId, EntryHash, FamilyId, RecordId};
use crate::storage::FileKey;

const MARK: &[u8; 4] = b"HmkL";

/// The terms of a loan, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoanTerms {
    /// Which loan of the books.
    pub loan: RecordId,
    /// Of which centre.
    pub centre: Uuid,
    /// On which laptop.
    pub device: DeviceId,
    /// Who borrows.
    pub account: AccountId,
    /// Who lends.
    pub lender: AccountId,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// The families.
    pub families: Vec<LentFamily>,
    /// What the books of that moment hash to, which go with it.
    pub books: EntryHash,
}

/// A family of a loan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LentFamily {
    /// Which.
    pub family: FamilyId,
    /// The key of its file, under that of the loan.
    #[serde(with = "sealed")]
    pub key: Vec<u8>,
    /// In how many parcels it goes.
    pub parcels: usize,
    /// What these hash to, one after the other.
    pub file: EntryHash,
    /// The heads of its log when it was lent.
    pub heads: Vec<EntryHash>,
    /// Who opens it in the office, so that what is kept from somebody is kept on the laptop too.
    pub openers: Vec<AccountId>,
}

impl LentFamily {
    /// A file's key under that of a loan.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn seal_key(loan: &Key, family: FamilyId, key: &FileKey) -> Result<Vec<u8>, CarryError> {
        Ok(loan.seal(Purpose::FamilyKey, family.as_bytes(), key.as_bytes())?)
    }

    /// The key of its file.
    ///
    /// # Errors
    /// Where it is not under that loan's key.
    pub fn file_key(&self, loan: &Key) -> Result<FileKey, CarryError> {
        let key = loan.open_key(Purpose::FamilyKey, self.family.as_bytes(), &self.key)?;
        Ok(FileKey::of(&key))
    }
}

/// A loan as it is carried and kept: readable to its borrower, signed by its lender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanHead {
    /// Which loan.
    pub loan: RecordId,
    /// Of which centre.
    pub centre: Uuid,
    /// On which laptop.
    pub device: DeviceId,
    /// Who borrows.
    pub account: AccountId,
    bytes: Vec<u8>,
}

impl LoanHead {
    /// Where the parts of a loan lie in a folder.
    pub fn place(loan: RecordId, part: &str) -> String {
        format!("loans/{loan}/{part}")
    }

    /// Seals the terms under the key of the loan, and that one to the borrower.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn write(
        terms: &LoanTerms,
        key: &Key,
        to: &x25519_dalek::PublicKey,
        by: &Identity,
    ) -> Result<Self, CarryError> {
        let open = open_part(terms);
        let envelope = Envelope::seal(to, Purpose::LoanKey, terms.loan.as_bytes(), key.bytes())?;
        let plain = serde_json::to_vec(terms).map_err(|_| CarryError::Damaged)?;
        let sealed = key.seal(Purpose::Loan, &open, &plain)?;
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
        let ([loan, centre, device, account], []) = (ids, rest) else {
            return Err(CarryError::Damaged);
        };
        Ok(Self {
            loan: RecordId::from_bytes(*loan),
            centre: Uuid::from_bytes(*centre),
            device: DeviceId::from_bytes(*device),
            account: AccountId::from_bytes(*account),
            bytes,
        })
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The key of the loan, for its borrower.
    ///
    /// # Errors
    /// [`CarryError::Key`] for anybody else.
    pub fn key(&self, secret: &StaticSecret) -> Result<Key, CarryError> {
        let [_, envelope, _, _] = parts::<4>(MARK, &self.bytes)?;
        let envelope = Envelope::from_bytes(envelope.to_vec());
        let plain = envelope.open(secret, Purpose::LoanKey, self.loan.as_bytes())?;
        Ok(Key::from_slice(&plain)?)
    }

    /// The terms.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] where they are not under that key, or not those of this loan.
    pub fn terms(&self, key: &Key) -> Result<LoanTerms, CarryError> {
        let [open, _, sealed, _] = parts::<4>(MARK, &self.bytes)?;
        let plain = key.open(Purpose::Loan, open, sealed);
        let plain = plain.map_err(|_| CarryError::Damaged)?;
        let terms: LoanTerms = serde_json::from_slice(&plain).map_err(|_| CarryError::Damaged)?;
        match open_part(&terms) == open {
            true => Ok(terms),
            false => Err(CarryError::Damaged),
        }
    }

    /// Whether somebody of the centre signed it as its lender.
    ///
    /// # Errors
    /// [`CarryError::Damaged`] where that is not so.
    pub fn check_lender(&self, key: Option<&VerifyingKey>) -> Result<(), CarryError> {
        let [open, _, sealed, signature] = parts::<4>(MARK, &self.bytes)?;
        let key = key.ok_or(CarryError::Damaged)?;
        check(key, &signed(open, sealed), signature)
    }
}

/// What anyone may know of a loan: sixteen bytes each of loan, centre, laptop and borrower.
fn open_part(terms: &LoanTerms) -> Vec<u8> {
    [
        *terms.loan.as_bytes(),
        *terms.centre.as_bytes(),
        *terms.device.as_bytes(),
        *terms.account.as_bytes(),
    ]
    .concat()
}

fn signed(open: &[u8], sealed: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 loan signature");
    hasher.update(open);
    hasher.update(sealed);
    *hasher.finalize().as_bytes()
}

/// Sealed bytes as text.
pub(super) mod sealed {
    use base64ct::{Base64Unpadded, Encoding as _};
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Base64Unpadded::encode_string(bytes))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        Base64Unpadded::decode_vec(&text).map_err(serde::de::Error::custom)
    }
}

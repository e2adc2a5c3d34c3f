//! An entry: one act of one person.

use chrono::{DateTime, SubsecRound, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::canonical::{hash, signed_bytes};
use super::{AccountId, DeviceId, EntryHash, RecordId, SealId};
use crate::model::{ActionName, FieldName, KindName, Value};

/// One act of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// BLAKE3 over the canonical bytes.
    pub hash: EntryHash,
    /// Who acted.
    pub author: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// When, by the device's clock, to the millisecond.
    pub at: DateTime<Utc>,
    /// What was done.
    pub action: ActionName,
    /// Why, where the person said so.
    pub reason: Option<String>,
    /// The entry that this one takes back.
    pub undoes: Option<EntryHash>,
    /// The latest entries that the author had seen, in order of their hashes.
    pub parents: Vec<EntryHash>,
    /// The fields that were set.
    pub changes: Vec<Change>,
    /// The author's Ed25519 signature.
    pub signature: [u8; 64],
}

/// A field that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: KindName,
    /// The field.
    pub field: FieldName,
    /// What stands there since.
    pub value: Value,
}

/// The key of an erasable value, or other bytes to be destroyed one day. `None` means that they
/// were: such a seal stays as a tombstone, and no copy brings the bytes back.
#[derive(Clone, PartialEq, Eq)]
pub struct Seal {
    /// Which seal.
    pub id: SealId,
    /// What it holds.
    pub bytes: Option<Zeroizing<Vec<u8>>>,
}

impl Change {
    /// The seal of the value, where it is a sealed one.
    pub(crate) fn seal(&self) -> Option<SealId> {
        match &self.value {
            Value::Sealed(sealed) => Some(sealed.seal),
            _ => None,
        }
    }
}

impl Seal {
    /// A seal that holds these bytes.
    pub fn holding(id: SealId, bytes: Vec<u8>) -> Self {
        Self {
            id,
            bytes: Some(Zeroizing::new(bytes)),
        }
    }

    /// What is left of a seal that was destroyed.
    pub(crate) const fn tombstone(id: SealId) -> Self {
        Self { id, bytes: None }
    }
}

impl Entry {
    /// Sets the hash and the signature.
    pub(super) fn sign(&mut self, file: Uuid, key: &SigningKey) {
        self.hash = hash(file, self);
        self.signature = key.sign(&signed_bytes(self.hash)).to_bytes();
    }

    /// Whether the hash is that of the content, written in the one way that it can be: parents
    /// in order, the clock to the millisecond.
    pub(super) fn hashes(&self, file: Uuid) -> bool {
        let ordered = self.parents.is_sorted_by(|one, next| one < next);
        ordered && self.at == self.at.trunc_subsecs(3) && self.hash == hash(file, self)
    }

    /// Whether the author's key made the signature.
    pub(super) fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&signed_bytes(self.hash), &signature)
            .is_ok()
    }
}

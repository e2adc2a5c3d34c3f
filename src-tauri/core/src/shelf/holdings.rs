//! What the shelf asks of the copy of the centre that it serves.

use std::collections::BTreeSet;

use ed25519_dalek::{SigningKey, VerifyingKey};
use uuid::Uuid;

use super::memory::{ShelfMemory, Why};
use super::stands::{Mark, Stands};
use crate::keys::Key;
use crate::log::{AccountId, Actor, DeviceId, EntryHash, SealId};
use crate::parcel::Parcel;

/// A copy of the centre: its books and the families' files.
pub trait Holdings {
    /// What the disk or the keys say.
    type Error;

    /// Who is at it.
    fn session(&self) -> &Session;

    /// The key that checks what an account signs, where it is known.
    fn sign_key(&self, account: AccountId) -> Option<VerifyingKey>;

    /// The logs that were known to the shelf and have another key, or had something destroyed, since:
    /// as far as that is told without opening them.
    ///
    /// # Errors
    /// What the disk says.
    fn aged(&mut self, memory: &ShelfMemory) -> Result<Vec<(Uuid, Mark)>, Self::Error>;

    /// The logs of which the shelf lacks something, as far as they can be read here, the books
    /// first: those with entries that are not known there, and those that are owed to it.
    ///
    /// # Errors
    /// What the disk says.
    fn changed(&mut self, memory: &ShelfMemory) -> Result<Vec<Uuid>, Self::Error>;

    /// What of a log is not on the shelf yet; none where the log cannot be read now.
    ///
    /// # Errors
    /// What the disk says.
    fn pack(&mut self, log: Uuid, memory: &ShelfMemory) -> Result<Option<Packed>, Self::Error>;

    /// The keys under which a family's sections may lie.
    ///
    /// # Errors
    /// What becomes of its sections where these cannot be had here: they wait for them, or are not
    /// wanted.
    fn section_keys(&mut self, log: Uuid) -> Result<Vec<Key>, Taken>;

    /// The logs of which nothing is wanted any more: families that were destroyed.
    fn unwanted(&self) -> BTreeSet<Uuid>;

    /// Takes in a parcel that a device has put on the shelf when the log was as far as `of`; `stood`
    /// says what of the log was known to be there.
    ///
    /// # Errors
    /// What the disk says; then nothing was taken in.
    fn take(&mut self, parcel: &Parcel, stood: Stands, of: Mark) -> Result<Taken, Self::Error>;
}

/// Who is at the shelf, and with what. Its keys are wiped when it is dropped.
pub struct Session {
    /// Which log the centre's books are.
    pub books: Uuid,
    /// Who it is.
    pub account: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// Signs heads.
    pub signing: SigningKey,
    /// The keys of the shelf, the latest first; the last is its first ever.
    pub keys: Vec<Key>,
}

impl Session {
    pub(super) fn actor(&self) -> Actor<'_> {
        Actor {
            account: self.account,
            device: self.device,
            signing: &self.signing,
        }
    }
}

/// What of a log goes to the shelf.
pub struct Packed {
    /// Acts and what lies beside them.
    pub parcel: Parcel,
    /// The key that it is sealed under.
    pub key: Key,
    /// How far the log is.
    pub mark: Mark,
    /// The latest entries of the log that the shelf has then.
    pub heads: Vec<EntryHash>,
    /// Seals of the books that the shelf has then.
    pub seals: Vec<(SealId, [u8; 32])>,
}

/// What became of a parcel.
pub enum Taken {
    /// It is here.
    In {
        /// What of the log is on the shelf.
        stands: Stands,
        /// Seals of the books that are on the shelf.
        seals: Vec<(SealId, [u8; 32])>,
        /// How many acts are new here.
        acts: usize,
    },
    /// It waits.
    Waits(Why),
    /// It is not wanted here, nor ever will be: the family was destroyed.
    Unwanted,
}

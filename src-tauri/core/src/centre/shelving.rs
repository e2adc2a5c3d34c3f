//! The centre's books at the shelf.

use std::collections::BTreeMap;

use ed25519_dalek::VerifyingKey;

use super::records::key_of_text;
use super::{Account, Centre, CentreError, Identity, Ring};
use crate::FileError;
use crate::keys::Key;
use crate::log::{AccountId, Entry, EntryHash, Seal, SealId, UnionError};
use crate::model::{Field, Kind};
use crate::parcel::Parcel;
use crate::shelf::{Mark, Stands};

/// How a seal is known to stand on the shelf as it is here.
pub(crate) type SealMark = (SealId, [u8; 32]);

impl Centre {
    /// Makes the key of the shelf, where the centre has none, and gives it to every account.
    ///
    /// # Errors
    /// What the disk says.
    pub fn ready_shelf(
        &mut self,
        by: &mut Identity,
        at: chrono::DateTime<chrono::Utc>,
    ) -> Result<(), CentreError> {
        let open: Vec<Account> = self
            .accounts()
            .into_iter()
            .filter(|it| !it.closed)
            .collect();
        match self.has_ring(Ring::Shelf) {
            false => self.begin_epoch(by, Ring::Shelf, &open, at),
            true => self.give_ring(by, Ring::Shelf, &open, at),
        }
    }

    /// The keys of the shelf that somebody was given, the latest first.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`].
    pub fn shelf_keys(&self, identity: &Identity) -> Result<Vec<Key>, CentreError> {
        identity.ring_keys(Ring::Shelf)
    }

    /// The keys that the sections of a family on the shelf may lie under.
    ///
    /// # Errors
    /// As [`Centre::family_key`].
    pub(crate) fn section_keys(
        &self,
        identity: &Identity,
        family: crate::log::FamilyId,
    ) -> Result<Vec<Key>, CentreError> {
        let keys = self.family_keys(identity, family)?.into_iter();
        Ok(keys.map(|key| Key::from_bytes(*key.as_bytes())).collect())
    }

    /// The latest entries of the books.
    pub(crate) fn book_heads(&self) -> Vec<EntryHash> {
        self.log.heads()
    }

    /// What of the books the shelf lacks: acts, and seals that are not there as they are here.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn pack_books(
        &self,
        known: &[EntryHash],
        has_seal: &dyn Fn(SealId, &[u8; 32]) -> bool,
    ) -> Result<(Parcel, Vec<SealMark>), FileError> {
        let mut parcel = Parcel::empty(self.log.id());
        parcel.entries = self.log.unseen_by(known).into_iter().cloned().collect();
        let mut marks = Vec::new();
        for seal in self.log.seals()? {
            let mark = mark_of(&seal);
            if !has_seal(seal.id, &mark) {
                marks.push((seal.id, mark));
                parcel.seals.push(seal);
            }
        }
        Ok((parcel, marks))
    }

    /// Whether the books have seals that the shelf lacks.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn has_new_seals(
        &self,
        has_seal: &dyn Fn(SealId, &[u8; 32]) -> bool,
    ) -> Result<bool, FileError> {
        let seals = self.log.seals()?;
        Ok(seals.iter().any(|seal| !has_seal(seal.id, &mark_of(seal))))
    }

    /// Takes in what came of the books. Gives how many acts are new, and the seals that the shelf
    /// has by it.
    ///
    /// # Errors
    /// See [`UnionError`]; then nothing was taken in.
    pub(crate) fn take_books(
        &mut self,
        parcel: &Parcel,
    ) -> Result<(usize, Vec<SealMark>), UnionError> {
        // Whoever joins is entered by somebody who is known, and may have acted since.
        let joined = new_accounts(&parcel.entries);
        let acts = self.unite(&parcel.entries, &parcel.seals, joined)?;
        let marks = parcel.seals.iter().map(|seal| (seal.id, mark_of(seal)));
        Ok((acts, marks.collect()))
    }

    /// How far the books are: with each family that is destroyed, its keys are to be gone from the
    /// shelf too. Keys that were taken from an account lie there under what it had anyhow.
    pub(crate) fn book_mark(&self) -> Mark {
        let gone = u32::try_from(self.destroyed().len());
        Mark {
            key: 0,
            gone: gone.unwrap_or(u32::MAX),
        }
    }

    /// What of the books stands on the shelf once a parcel that is here stands there too.
    pub(crate) fn book_stands(&self, stood: Stands, parcel: &Parcel, of: Mark) -> Stands {
        stood.after(
            (self.book_mark(), of),
            |known| self.log.frontier(known, &parcel.entries),
            |known| self.log.rests_on(known, &parcel.entries),
        )
    }
}

fn mark_of(seal: &Seal) -> [u8; 32] {
    let bytes = seal.bytes.as_ref();
    bytes.map_or([0; 32], |bytes| *blake3::hash(bytes).as_bytes())
}

/// The accounts that entries bring, with the keys that check what they sign.
fn new_accounts(entries: &[Entry]) -> BTreeMap<AccountId, VerifyingKey> {
    let mut found = BTreeMap::new();
    for entry in entries {
        let of_accounts = entry
            .changes
            .iter()
            .filter(|it| it.kind == Kind::Account.into());
        let (mut ids, mut keys) = (BTreeMap::new(), BTreeMap::new());
        for change in of_accounts {
            let Some(text) = change.value.as_text() else {
                continue;
            };
            if change.field == Field::Account.into() {
                ids.insert(change.record, text);
            } else if change.field == Field::SignKey.into() {
                keys.insert(change.record, text);
            }
        }
        for (record, id) in ids {
            let key = keys.get(&record).and_then(|text| key_of_text(text));
            let key = key.and_then(|key| VerifyingKey::from_bytes(&key).ok());
            if let (Ok(id), Some(key)) = (id.parse(), key) {
                found.insert(id, key);
            }
        }
    }
    found
}

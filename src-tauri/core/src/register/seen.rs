//! What no case file can tell: with which heads it was last seen.

use std::collections::BTreeMap;
use std::path::Path;

use crate::log::{EntryHash, FamilyId};
use crate::storage::register as table;
use crate::storage::{Database, FileError, FileKey};

/// The heads that the families' files were last seen with. A rebuilt register takes them over, so
/// that an older copy of a file is noticed although everything else was read from the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenHeads(BTreeMap<FamilyId, Vec<EntryHash>>);

impl SeenHeads {
    /// Those that stand in a register, even where the rest of it is broken.
    ///
    /// # Errors
    /// `Missing`, `InUse`, `Damaged`, `Another`, `TooNew`, `Disk`: they are lost.
    pub fn in_register(path: &Path, key: &FileKey) -> Result<Self, FileError> {
        let mut opened = Database::open(path, Some(key), &table::REGISTER);
        for former in table::FORMER {
            if matches!(opened, Err(FileError::Another)) {
                opened = Database::open(path, Some(key), former);
            }
        }
        let database = opened?;
        if let Some(too_new) = database.too_new() {
            return Err(too_new);
        }
        let mut seen = BTreeMap::new();
        table::each_seen(&database, |family, heads| {
            seen.insert(family, unpack(heads)?);
            Ok(())
        })?;
        Ok(Self(seen))
    }

    /// Those of a family; empty where its file was never seen.
    pub fn of(&self, family: FamilyId) -> &[EntryHash] {
        self.0.get(&family).map_or(&[], Vec::as_slice)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (FamilyId, &[EntryHash])> {
        let all = self.0.iter();
        all.map(|(family, heads)| (*family, heads.as_slice()))
    }
}

/// Hashes one after another.
pub(super) fn pack(heads: &[EntryHash]) -> Vec<u8> {
    heads.iter().flat_map(|head| *head.as_bytes()).collect()
}

pub(super) fn unpack(heads: &[u8]) -> Result<Vec<EntryHash>, FileError> {
    let (hashes, rest) = heads.as_chunks::<32>();
    if !rest.is_empty() {
        return Err(FileError::Damaged);
    }
    Ok(hashes.iter().copied().map(EntryHash::from_bytes).collect())
}

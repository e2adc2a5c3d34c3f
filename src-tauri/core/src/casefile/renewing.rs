//! A case file under another key.

use std::path::Path;

use super::CaseFile;
use crate::keys::{Key, Purpose};
use crate::log::{EntryHash, FamilyId, LogFile, Seal, SealId};
use crate::storage::{FileError, FileKey, put_in_place, remove_if_there};

/// Where the key of the papers lies in a file whose own key was changed. Their names, which stand
/// in the log, are made with it, so it stays for as long as there is the file.
pub(super) const PAPER_KEY: SealId = SealId::from_bytes(*b"hamkke paper key");

/// The key of a file's papers: what follows from the file's first key.
pub(super) fn paper_key(log: &LogFile, key: &FileKey) -> Result<Key, FileError> {
    let kept = log.seal(PAPER_KEY)?.and_then(|seal| seal.bytes);
    match kept {
        Some(bytes) => Key::from_slice(&bytes).map_err(|_| FileError::Damaged),
        None => Ok(Key::from_bytes(*key.as_bytes()).derive(Purpose::Attachment)),
    }
}

impl CaseFile {
    /// The key of its papers, to be kept in a file under another key.
    pub(super) fn kept_paper_key(&self) -> Seal {
        Seal::holding(PAPER_KEY, self.paper_key.bytes().to_vec())
    }

    /// Keeps the key of the papers of another copy, in a file in which there is nothing yet.
    pub(super) fn take_paper_key(&mut self, seals: &[Seal]) -> Result<(), FileError> {
        let came = seals.iter().find(|it| it.id == PAPER_KEY);
        let Some(bytes) = came.and_then(|it| it.bytes.as_ref()) else {
            return Ok(());
        };
        self.paper_key = Key::from_slice(bytes).map_err(|_| FileError::Damaged)?;
        self.log.put_seal(PAPER_KEY, bytes)
    }

    /// Opens a file with the first of some keys that fits; gives which.
    ///
    /// # Errors
    /// As [`CaseFile::open`] with the last of them.
    pub(crate) fn open_with<'a>(
        path: &Path,
        keys: &'a [FileKey],
        family: FamilyId,
        known_heads: &[EntryHash],
    ) -> Result<(Self, &'a FileKey), FileError> {
        let mut outcome = Err(FileError::Damaged);
        for key in keys {
            match Self::open(path, key, family, known_heads) {
                Ok(file) => return Ok((file, key)),
                // A wrong key looks like a broken file.
                Err(FileError::Damaged) => {}
                Err(error) => {
                    outcome = Err(error);
                    break;
                }
            }
        }
        outcome
    }

    /// Gives a file that nobody works in another key. Not safe against a crash: it is done to a
    /// copy.
    ///
    /// # Errors
    /// `Damaged` for another key than the old one, `DiskFull`, `Disk`; the file is not to be used
    /// then.
    pub(crate) fn change_key(
        path: &Path,
        (old, new): (&FileKey, &FileKey),
        family: FamilyId,
    ) -> Result<(), FileError> {
        let file = Self::open(path, old, family, &[])?;
        let heads = file.heads();
        let paper_key = file.kept_paper_key();
        file.log.change_key(new, &paper_key)?;
        let again = Self::open(path, new, family, &heads)?;
        match again.trouble() {
            None => Ok(()),
            Some(trouble) => Err(FileError::ReadOnly(trouble)),
        }
    }

    /// Gives a family's closed file another key: a copy is made with it beside, looked at, and put
    /// in its place as a whole. A file that has the new key already stays as it is.
    ///
    /// # Errors
    /// What is wrong with the file, `DiskFull`, `Disk`; the file is then as it was.
    pub fn renew(
        place: &Path,
        made: &Path,
        keys: (&FileKey, &FileKey),
        family: FamilyId,
    ) -> Result<(), FileError> {
        match Self::open(place, keys.1, family, &[]) {
            Ok(_) => return Ok(()),
            Err(FileError::Damaged) => {}
            Err(error) => return Err(error),
        }
        // Opening it brings it in order after a crash.
        let file = Self::open(place, keys.0, family, &[])?;
        if let Some(folder) = made.parent() {
            std::fs::create_dir_all(folder)?;
        }
        remove_if_there(made)?;
        file.copy_into(made)?;
        drop(file);
        Self::change_key(made, keys, family)?;
        put_in_place(made, place)
    }
}

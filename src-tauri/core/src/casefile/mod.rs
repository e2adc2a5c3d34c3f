//! The case file of one family: a log file that is always encrypted, with the scans and photos of
//! its papers sealed beside the log.

mod incoming;
mod papers;
mod parcels;
mod renewing;
mod sight;

use std::cell::OnceCell;
use std::ops::{Deref, DerefMut};
use std::path::Path;

use crate::keys::Key;
use crate::log::{EntryHash, FamilyId, LogFile, Purpose};
use crate::secrecy::{Reader, Seen};
use crate::storage::{FileError, FileKey};

use renewing::paper_key;

pub use papers::PaperError;
pub(crate) use papers::named as named_papers;
pub use parcels::ParcelError;

/// The case file of one family. One that is open for a [`Reader`] gives out what they may see:
/// [`CaseFile::state`] and what else reads it leave out what is kept from them.
pub struct CaseFile {
    log: LogFile,
    /// Seals and names the papers.
    paper_key: Key,
    /// For whom it is open; for the program itself where nobody is named.
    reader: Option<Reader>,
    /// What they see, made when it is asked for and anew after every change; none where they see
    /// all as it stands.
    seen: OnceCell<Option<Seen>>,
}

impl CaseFile {
    /// Makes the file of a family.
    ///
    /// # Errors
    /// See [`LogFile::create`].
    pub fn create(path: &Path, key: &FileKey, family: FamilyId) -> Result<Self, FileError> {
        let log = LogFile::create(Purpose::Case, path, Some(key), family.into())?;
        Self::of(log, key)
    }

    /// Makes the file of a new family beside its place: closed and put there as a whole, or thrown
    /// away.
    ///
    /// # Errors
    /// As [`CaseFile::create`].
    pub(crate) fn make(path: &Path, key: &FileKey, family: FamilyId) -> Result<Self, FileError> {
        let log = LogFile::make(Purpose::Case, path, Some(key), family.into())?;
        Self::of(log, key)
    }

    /// Opens the file of a family and verifies it.
    ///
    /// # Errors
    /// [`FileError::Another`] where it is another family's file; see [`LogFile::open`].
    pub fn open(
        path: &Path,
        key: &FileKey,
        family: FamilyId,
        known_heads: &[EntryHash],
    ) -> Result<Self, FileError> {
        let log = LogFile::open(Purpose::Case, path, Some(key), known_heads)?;
        let mut file = Self::of(log, key)?;
        if file.family() != family {
            return Err(FileError::Another);
        }
        // A union that was cut off before it had destroyed what it heard of; a file that only
        // can be read stays as it is.
        if file.trouble().is_none() {
            file.destroy_again()?;
        }
        Ok(file)
    }

    fn of(log: LogFile, key: &FileKey) -> Result<Self, FileError> {
        let paper_key = paper_key(&log, key)?;
        Ok(Self {
            log,
            paper_key,
            reader: None,
            seen: OnceCell::new(),
        })
    }

    /// Whose file it is.
    pub fn family(&self) -> FamilyId {
        self.log.id().into()
    }
}

impl Deref for CaseFile {
    type Target = LogFile;

    fn deref(&self) -> &LogFile {
        &self.log
    }
}

impl DerefMut for CaseFile {
    fn deref_mut(&mut self) -> &mut LogFile {
        self.seen = OnceCell::new();
        &mut self.log
    }
}

//! The case file of one family: a log file that is always encrypted.

use std::ops::{Deref, DerefMut};
use std::path::Path;

use crate::log::{EntryHash, FamilyId, LogFile, Purpose};
use crate::storage::{FileError, FileKey};

/// The case file of one family.
pub struct CaseFile(LogFile);

impl CaseFile {
    /// Makes the file of a family.
    ///
    /// # Errors
    /// See [`LogFile::create`].
    pub fn create(path: &Path, key: &FileKey, family: FamilyId) -> Result<Self, FileError> {
        LogFile::create(Purpose::Case, path, Some(key), family.into()).map(Self)
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
        let file = Self(log);
        if file.family() == family {
            Ok(file)
        } else {
            Err(FileError::Another)
        }
    }

    /// Whose file it is.
    pub fn family(&self) -> FamilyId {
        self.0.id().into()
    }
}

impl Deref for CaseFile {
    type Target = LogFile;

    fn deref(&self) -> &LogFile {
        &self.0
    }
}

impl DerefMut for CaseFile {
    fn deref_mut(&mut self) -> &mut LogFile {
        &mut self.0
    }
}

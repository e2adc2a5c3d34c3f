//! A copy of a log that is open.

use std::path::Path;

use super::LogFile;
use crate::storage::FileError;

impl LogFile {
    /// Writes a copy of the file, as it stands, into a new one.
    ///
    /// # Errors
    /// `Damaged`, `DiskFull`, `Disk`.
    pub(crate) fn copy_into(&self, path: &Path) -> Result<(), FileError> {
        self.book.copy_into(path)
    }
}

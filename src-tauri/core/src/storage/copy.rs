//! A copy of a database that is open, as it stands at this moment.

use std::path::Path;

use super::{Database, FileError, Logbook};

impl Database {
    /// Writes a copy of what is committed into a new file. The file itself need not be closed: to
    /// read its bytes beside SQLite would give back the locks that this program has on it.
    ///
    /// # Errors
    /// `Damaged`, `DiskFull`, `Disk`.
    pub(crate) fn copy_into(&self, path: &Path) -> Result<(), FileError> {
        let path = path.to_str().ok_or(FileError::Disk(0))?;
        self.connection().execute("VACUUM INTO ?1", [path])?;
        Ok(())
    }
}

impl Logbook {
    /// See [`Database::copy_into`].
    pub(crate) fn copy_into(&self, path: &Path) -> Result<(), FileError> {
        self.database.copy_into(path)
    }
}

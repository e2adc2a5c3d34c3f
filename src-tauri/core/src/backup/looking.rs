//! Files are looked at in a copy within the centre's folder: opening one of an older version
//! brings it up to date, which no file of a backup must be.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{BackupError, Object};
use crate::centre::Layout;
use crate::storage::{FileError, remove_if_there};

/// A folder for copies, which goes when nobody looks any more.
#[derive(Debug)]
pub(super) struct Looking(PathBuf);

impl Looking {
    /// An empty one.
    pub(super) fn begin(layout: &Layout) -> Result<Self, FileError> {
        let folder = layout.looking();
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// The place of a copy, with nothing in it.
    pub(super) fn place(&self) -> Result<PathBuf, FileError> {
        let path = self.0.join("copy");
        remove_if_there(&path)?;
        remove_if_there(&self.0.join("copy-journal"))?;
        Ok(path)
    }

    /// The place of a copy of the books, which is needed while others are looked at.
    pub(super) fn books(&self) -> Result<PathBuf, FileError> {
        let path = self.0.join("books");
        remove_if_there(&path)?;
        Ok(path)
    }

    /// What the clock of this disk says now, in nanoseconds since 1970.
    pub(super) fn clock(&self) -> Result<i64, FileError> {
        let path = self.0.join("clock");
        remove_if_there(&path)?;
        File::create(&path)?;
        written(&path)
    }
}

impl Drop for Looking {
    fn drop(&mut self) {
        // What cannot be cleared away now is when somebody looks next.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// When a file was last written, in nanoseconds since 1970.
pub(super) fn written(path: &Path) -> Result<i64, FileError> {
    let written = fs::metadata(path)?.modified()?;
    let since = written.duration_since(std::time::UNIX_EPOCH);
    Ok(since.map_or(0, |since| {
        i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
    }))
}

/// Copies a file durably; what the object should be is compared.
pub(super) fn copy_exactly(from: &Path, to: &Path, object: &Object) -> Result<(), BackupError> {
    let mut copy = File::create(to)?;
    let found = Object::copy(&mut File::open(from)?, &mut copy)?;
    if found != *object {
        return Err(BackupError::Damaged);
    }
    Ok(copy.sync_all()?)
}

//! One program at a time in a centre's folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// Held while a program has the centre open; given back when dropped, also by a program that was
/// killed, since the system itself keeps it.
#[derive(Debug)]
pub struct CentreLock {
    _file: File,
}

/// Why the lock was not had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program holds it.
    #[error("another program has the centre open")]
    Held,
    /// The file system refused.
    #[error("the lock file cannot be made")]
    Disk(std::io::Error),
}

impl CentreLock {
    /// Takes the lock without waiting.
    ///
    /// # Errors
    /// [`LockError::Held`] where another program has it.
    pub fn take(path: &Path) -> Result<Self, LockError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(LockError::Disk)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(LockError::Held),
            Err(TryLockError::Error(error)) => Err(LockError::Disk(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_is_refused_until_the_first_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = CentreLock::take(&path).unwrap();
        assert!(matches!(CentreLock::take(&path), Err(LockError::Held)));
        drop(first);
        assert!(CentreLock::take(&path).is_ok());
    }
}

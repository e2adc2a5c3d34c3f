//! A file that was made beside its place is put there when it is whole; one that is to be gone is
//! taken away, or overwritten first.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::FileError;

/// Puts a closed file in its place, instead of what may lie there. Durable when it returns, its
/// content too: after a power cut the place holds one of the two, whole.
///
/// # Errors
/// `Missing`, `DiskFull`, `Disk`.
pub(crate) fn put_in_place(made: &Path, place: &Path) -> Result<(), FileError> {
    let sync = |file: &Path| OpenOptions::new().write(true).open(file)?.sync_all();
    sync(made)?;
    fs::rename(made, place)?;
    // Where a folder can be opened, its own sync makes the new name durable; elsewhere (Windows)
    // that of the file does.
    match place.parent().map(fs::File::open) {
        Some(Ok(folder)) => Ok(folder.sync_all()?),
        _ => Ok(sync(place)?),
    }
}

/// Takes a file away. One that is not there is gone already.
///
/// # Errors
/// `Disk`.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Bytes that are overwritten at once.
const PIECE: usize = 64 * 1024;

/// Overwrites a file with zeros, waits until they are on the disk, and takes it away. One that is
/// not there is gone already. What a disk of memory cells keeps of old blocks is beyond this: who
/// relies on it destroys the key first.
///
/// # Errors
/// `Disk`.
pub(crate) fn shred(path: &Path) -> Result<(), FileError> {
    let mut file = match OpenOptions::new().write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let mut left = file.metadata()?.len();
    let zeros = vec![0; PIECE];
    while left > 0 {
        let piece = zeros.get(..usize::try_from(left).unwrap_or(PIECE).min(PIECE));
        let piece = piece.unwrap_or_default();
        file.write_all(piece)?;
        left -= piece.len() as u64;
    }
    file.sync_all()?;
    drop(file);
    fs::remove_file(path)?;
    if let Some(Ok(folder)) = path.parent().map(fs::File::open) {
        folder.sync_all()?;
    }
    Ok(())
}

//! A file that was made beside its place is put there when it is whole.

use std::fs::{self, OpenOptions};
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

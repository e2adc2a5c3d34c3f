//! A file in a backup, named by the hash of its bytes.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::FileError;

/// Bytes that are read or written at once.
const PIECE: usize = 64 * 1024;

/// A file in a backup: the BLAKE3 hash of its bytes, and how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// The hash.
    pub hash: [u8; 32],
    /// The number of bytes.
    pub size: u64,
}

impl Object {
    /// The object that a file is.
    ///
    /// # Errors
    /// `Missing`, `Disk`.
    pub(super) fn of(path: &Path) -> Result<Self, FileError> {
        Self::copy(&mut File::open(path)?, &mut io::sink())
    }

    /// Copies all bytes, and says what object they are.
    pub(super) fn copy(from: &mut impl Read, to: &mut impl Write) -> Result<Self, FileError> {
        let mut hasher = blake3::Hasher::new();
        let mut piece = vec![0; PIECE];
        let mut size = 0;
        loop {
            let read = from.read(&mut piece)?;
            let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
                break;
            };
            hasher.update(bytes);
            to.write_all(bytes)?;
            size += bytes.len() as u64;
        }
        Ok(Self {
            hash: *hasher.finalize().as_bytes(),
            size,
        })
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.hash
            .iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

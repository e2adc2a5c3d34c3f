//! Why a file could not be used. No message holds a path or anything that stands in a file.

use std::io::ErrorKind;

use rusqlite::ErrorCode;

/// Why a file could not be made, opened, read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is no such file.
    #[error("the file is not there")]
    Missing,
    /// A file to be made is there already.
    #[error("the file is there already")]
    Exists,
    /// Another program, or another part of this one, has the file open.
    #[error("the file is in use")]
    InUse,
    /// The file was written by a newer version in a form that this one cannot read.
    #[error("the file has version {found}, this program knows {known}")]
    TooNew {
        /// The version of the file.
        found: i32,
        /// The newest version that is known.
        known: i32,
    },
    /// The bytes do not verify, or the key is not the file's.
    #[error("the file does not verify under its key")]
    Damaged,
    /// The file is a sound one, but not what was asked for.
    #[error("the file is another one than was asked for")]
    Another,
    /// The file opened read-only.
    #[error("the file is read-only: {0}")]
    ReadOnly(Trouble),
    /// The disk is full; nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// The system refused; nothing was changed.
    #[error("the system refused (code {0})")]
    Disk(i32),
}

/// Why a file opened read-only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It was written by a newer version.
    #[error("written by a newer version")]
    TooNew,
    /// Part of it does not verify. What is shown verifies.
    #[error("part of it does not verify")]
    Damaged,
    /// It lacks an entry that has been seen in it before.
    #[error("older than what has been seen of it")]
    PutBack,
}

impl From<rusqlite::Error> for FileError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error() else {
            // A column of the wrong type or a missing row.
            return Self::Damaged;
        };
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::ConstraintViolation
            | ErrorCode::TypeMismatch
            // A table or column that is not there.
            | ErrorCode::Unknown => Self::Damaged,
            _ => Self::Disk(failure.extended_code),
        }
    }
}

impl From<std::io::Error> for FileError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::NotFound => Self::Missing,
            _ => Self::Disk(error.raw_os_error().unwrap_or_default()),
        }
    }
}

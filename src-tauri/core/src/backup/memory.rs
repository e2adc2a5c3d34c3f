//! What this device remembers of its backups. It stands in a file of its own and not in the
//! centre's books: a folder on this computer says nothing on another.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::BackupError;
use crate::centre::Layout;
use crate::storage::{FileError, put_in_place};

/// What this device remembers of its backups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The folder into which backups are made here.
    pub folder: Option<PathBuf>,
    /// Whether backups were there before. Where they are not any more, the stick is not in, even
    /// though the folder on which it is put is there.
    pub used: bool,
    /// When the latest backup was made of which every file was opened afterwards.
    pub sound_at: Option<DateTime<Utc>>,
    /// When one was last tried that came to nothing, or was stopped.
    pub tried_at: Option<DateTime<Utc>>,
    /// What must be said: why the last one came to nothing (the word of a [`BackupError`], or
    /// `faults` where files of it do not open), or what families lack (`unsound`, `missing`).
    pub trouble: Option<String>,
    /// A centre that was put here from a backup, and whose families are not all here yet.
    pub unfinished: Option<Unfinished>,
}

/// Where the families are that are still to be brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    /// The folder of the backup.
    pub folder: PathBuf,
    /// Its name.
    pub backup: String,
    /// What the history is to call this computer.
    pub device: String,
}

impl Memory {
    /// What is remembered; nothing where that cannot be read.
    pub fn of(layout: &Layout) -> Self {
        let text = fs::read(layout.backup_memory());
        let read = text.ok().and_then(|it| serde_json::from_slice(&it).ok());
        read.unwrap_or_default()
    }

    /// Keeps it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, layout: &Layout) -> Result<(), BackupError> {
        let place = layout.backup_memory();
        let made = place.with_extension("new");
        let text = serde_json::to_vec(self).map_err(|_| FileError::Damaged)?;
        fs::write(&made, text)?;
        Ok(put_in_place(&made, &place)?)
    }
}

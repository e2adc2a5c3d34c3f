//! Backups of the centre, at the window.

use chrono::{DateTime, Utc};

use super::Failure;
use super::shape::{crossing, crossing_words};
use crate::backup::BackupEvery;

crossing_words! {
    /// What is done with a backup.
    BackupTask {
        /// One is made.
        Making,
        /// All of one is opened.
        Checking,
        /// Families are brought back into the centre.
        Restoring,
        /// Families are brought back into a copy beside it.
        Beside,
    }
}

crossing! {
    /// Answer of `backups`.
    Backups {
        /// The folder into which this device backs up, as a word for a person; none until one was
        /// chosen.
        folder: Option<String>,
        /// Whether the folder can be reached now.
        reachable: bool,
        /// Every backup of this centre in it, the latest first.
        backups: Vec<BackupCard>,
        /// Why the last backup came to nothing.
        trouble: Option<String>,
        /// What came of what was done last in this session.
        end: Option<BackupEnd>,
    }
    /// A backup that lies in the folder.
    BackupCard {
        /// Its name.
        name: String,
        /// When it was finished.
        at: DateTime<Utc>,
        /// By whom.
        by: String,
        /// When all of it was last opened; none where it never was.
        checked: Option<DateTime<Utc>>,
    }
    /// Names a backup in the folder.
    OfBackup {
        /// Its name.
        backup: String,
    }
    /// Input of `set_backup_schedule`.
    BackupSchedule {
        /// How often the centre backs up by itself.
        every: BackupEvery,
    }
    /// What came of something that was done with a backup.
    BackupEnd {
        /// What was done.
        task: BackupTask,
        /// When the backup was made.
        made_at: Option<DateTime<Utc>>,
        /// Families in it.
        families: u32,
        /// Files that were written; none where no backup was made.
        written: Option<u32>,
        /// Families whose present file does not verify, where one was made: a former backup of it
        /// was kept. Families that did not come back, where some were to.
        unsound: Vec<FamilyInBackup>,
        /// Files of the backup that did not open.
        faults: u32,
        /// How many families came back in which way (`placed`, `united`, …).
        outcomes: Vec<OutcomeCount>,
        /// The folder in which the copy stands, as a word for a person.
        folder: Option<String>,
        /// What it failed with, before it was done.
        failure: Option<Failure>,
    }
    /// How many families came back in some way.
    OutcomeCount {
        /// The way.
        outcome: String,
        /// How many.
        count: u32,
    }
    /// Input of `restore`.
    Restore {
        /// The backup.
        backup: String,
        /// Only this family; all where none is named.
        family: Option<String>,
        /// Into a copy of the centre in a folder that is asked for, instead of into the centre.
        beside: bool,
        /// The passphrase of whoever does it.
        own_passphrase: String,
    }
    /// Families of a backup of which the centre has no file.
    LostFamilies {
        /// The first of them.
        families: Vec<FamilyInBackup>,
        /// How many there are.
        total: u32,
    }
    /// Answer of `found_backups`: the backups in a folder that was chosen before there is a
    /// centre.
    FoundBackups {
        /// The folder, as a word for a person; none where none was chosen.
        folder: Option<String>,
        /// The centre whose they are.
        centre: String,
        /// Every backup, the latest first.
        backups: Vec<FoundBackup>,
    }
    /// A backup as anyone may see it.
    FoundBackup {
        /// Its name.
        name: String,
        /// When it was finished.
        at: DateTime<Utc>,
    }
    /// A family in a backup.
    FamilyInBackup {
        /// Its id.
        id: String,
        /// Its title, as far as it is known.
        title: String,
    }
}

//! What is due to be destroyed, who proposed it, who decided, and what became of it.

use chrono::{DateTime, NaiveDate, Utc};

use super::loans::LoanLine;
use super::picture::PictureLanguage;
use super::shape::crossing;
use crate::retention::{BackupReach, DestructionGround, DestructionStage, RecordClass};

crossing! {
    /// How many years classes of records stay after closure; `set_retention` sets them.
    RetentionPeriods {
        /// The whole case file.
        case_file: u32,
        /// Registration and passport numbers; none where they go with the case file.
        numbers: Option<u32>,
        /// Scans and photos; none where they go with the case file.
        papers: Option<u32>,
    }
    /// Input of `destructions`.
    AskDestructions {
        /// Only what is due of this class.
        class: Option<RecordClass>,
        /// A family that is looked at whether or not anything of it is due.
        family: Option<String>,
        /// How many lines of what is due, at most.
        limit: u32,
    }
    /// Answer of `destructions`, and of what changes them.
    Destructions {
        /// How long records stay.
        periods: RetentionPeriods,
        /// What is due, the longest closed first.
        due: Vec<DueLine>,
        /// How many families each class is due of, whatever class was asked for.
        counts: Vec<DueCount>,
        /// The family that was asked for.
        asked: Option<RetainedFamily>,
        /// Every destruction, the latest first.
        all: Vec<DestructionLine>,
        /// Families whose files could not be written, so that theirs is not done.
        stuck: u32,
        /// Whether something waits for the folder of the backups, which cannot be reached.
        waits_for_backups: bool,
    }
    /// How many families a class is due of.
    DueCount {
        /// The class.
        class: RecordClass,
        /// How many.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        count: u64,
    }
    /// Something that is due.
    DueLine {
        /// Whose.
        family: RetainedFamily,
        /// What of it.
        class: RecordClass,
        /// Since when.
        due_on: NaiveDate,
    }
    /// A family, as far as whoever asks may know it.
    RetainedFamily {
        /// The family.
        id: String,
        /// What it is called; none for whoever cannot open it.
        title: Option<String>,
        /// Its file number.
        file_number: String,
        /// The day of the closure in force; none where the case is open.
        closed_on: Option<NaiveDate>,
        /// Registration and passport numbers that are kept.
        numbers: u32,
        /// Papers that are kept.
        papers: u32,
    }
    /// A destruction.
    DestructionLine {
        /// Its record.
        id: String,
        /// Its number, `2026-0001`.
        number: String,
        /// What is destroyed.
        class: RecordClass,
        /// Why.
        ground: DestructionGround,
        /// How far it has come.
        stage: DestructionStage,
        /// Of how many families.
        families: u32,
        /// Which they are, as long as it is not decided; not all where they are very many.
        named: Vec<RetainedFamily>,
        /// The day on which a person asked for it.
        asked_on: Option<NaiveDate>,
        /// Who proposed it.
        proposed: DecidedBy,
        /// Who approved or refused it.
        decided: Option<DecidedBy>,
        /// When it was done on this device, and in whose session.
        ended: Option<DecidedBy>,
        /// How many files, numbers or papers.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        count: Option<u64>,
        /// How far it reached into backups; none where that is still to be done.
        reach: Option<BackupReach>,
        /// The loans by which something of it is on a laptop still: that forgets it when it comes
        /// home.
        loans: Vec<LoanLine>,
        /// What was said for it, until it is done.
        remark: Option<String>,
        /// Why it was refused.
        reply: Option<String>,
        /// Whether whoever asks proposed it.
        own: bool,
    }
    /// Who did something, on which device, when.
    DecidedBy {
        /// Who.
        by: String,
        /// On which device.
        device: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// Input of `propose_destruction`.
    ProposeDestruction {
        /// What of the families.
        class: RecordClass,
        /// Why.
        ground: DestructionGround,
        /// Whose.
        families: Vec<String>,
        /// The day on which a person asked for it.
        asked_on: Option<NaiveDate>,
        /// More of why, for whoever decides.
        remark: Option<String>,
        /// The passphrase of whoever proposes, once more.
        own_passphrase: String,
    }
    /// Input of `decide_destruction`.
    DecideDestruction {
        /// Which.
        destruction: String,
        /// Whether it is approved.
        approve: bool,
        /// Why not.
        reason: Option<String>,
        /// The passphrase of whoever decides, once more.
        own_passphrase: String,
    }
    /// Input of `save_destructions`.
    SaveDestructions {
        /// The language of the table.
        language: PictureLanguage,
    }
}

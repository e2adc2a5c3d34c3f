//! The caseload: whose families stand where, and what in them is late.

use chrono::NaiveDate;

use super::shape::{crossing, crossing_words};
use super::statistics::FamilyLine;

crossing_words! {
    /// By what open cases are told apart.
    LoadBy {
        /// Who works with them.
        Worker,
        /// How far they have come.
        Stage,
        /// The risk of the latest assessment.
        Risk,
        /// The language in which the family is spoken with.
        Language,
        /// The days since the last contact.
        Silence,
        /// What is late or missing.
        Trouble,
        /// The weeks in which there was a contact.
        Week,
    }
}

crossing! {
    /// Input of `caseload`.
    AskCaseload {
        /// Only families of this account, or of `nobody`.
        worker: Option<String>,
    }
    /// Open cases on a day.
    Caseload {
        /// The day.
        on: NaiveDate,
        /// Whether only families of whoever asks are counted.
        own: bool,
        /// How many open cases there are.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
        /// The Mondays of the weeks that are shown, the oldest first.
        weeks: Vec<NaiveDate>,
        /// Everyone who works with a family, the one with most families first.
        workers: Vec<WorkerLoad>,
        /// The other tables.
        tables: Vec<LoadTable>,
    }
    /// The cases of somebody.
    WorkerLoad {
        /// The account; none for families that nobody works with.
        account: Option<String>,
        /// What they are called.
        name: Option<String>,
        /// How many families.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
        /// With how many of them there was a contact in each week.
        #[cfg_attr(feature = "bindings", ts(type = "number[]"))]
        weeks: Vec<u64>,
        /// Of what is late or missing, how many families.
        troubles: Vec<LoadRow>,
    }
    /// A table.
    LoadTable {
        /// By what.
        by: LoadBy,
        /// Its rows, in order.
        rows: Vec<LoadRow>,
    }
    /// A row.
    LoadRow {
        /// Its word.
        word: String,
        /// How many families.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
    }
    /// Input of `caseload_list`: which number is asked for.
    AskCaseloadList {
        /// Only families of this account, or of `nobody`.
        worker: Option<String>,
        /// By what; all of them where left out.
        by: Option<LoadBy>,
        /// The row.
        word: Option<String>,
    }
    /// The families behind a number.
    CaseloadList {
        /// The families, the longest without a contact first.
        families: Vec<FamilyLine>,
        /// How many there are.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        of: u64,
    }
}

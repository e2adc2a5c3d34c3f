//! Statistics: a period counted, and what stands behind a number.

use chrono::{DateTime, NaiveDate, Utc};

use super::picture::PictureLanguage;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// What a table of the statistics is split by.
    Split {
        /// The area of what was done.
        Area,
        /// The case type of the family.
        CaseType,
        /// Whether the case was new in the period, or carried over.
        Start,
        /// The nationality of who attended.
        Nationality,
        /// Their sex.
        Sex,
        /// Their age.
        AgeBand,
    }
    /// Which of the numbers of cases.
    CaseSort {
        /// Carried over from before the period.
        Carried,
        /// New in the period.
        Fresh,
        /// Of these, opened again.
        Reopened,
        /// Carried over or new.
        Served,
        /// Closed in the period.
        Closed,
        /// Open on its last day.
        Open,
    }
}

crossing! {
    /// Input of `statistics`: a period, and of whom; what is left out narrows nothing.
    AskStatistics {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
        /// Only this area.
        area: Option<String>,
        /// Only families of this case type.
        case_type: Option<String>,
        /// Only people of this nationality: a code, `dual` or `unknown`.
        nationality: Option<String>,
        /// Only people of this sex.
        sex: Option<String>,
        /// Only people of this age.
        age_band: Option<String>,
        /// Only families whose case was `new`, `carried` over or closed before (`after`).
        start: Option<String>,
    }
    /// A period counted.
    Statistics {
        /// What was asked.
        asked: AskStatistics,
        /// When it was counted.
        counted_at: DateTime<Utc>,
        /// All of it.
        total: Counts,
        /// The cases.
        cases: CaseCounts,
        /// Those of the numbers of cases that are too small to leave the house, or give one away that
        /// is.
        cases_hidden: Vec<CaseSort>,
        /// The tables.
        tables: Vec<SplitTable>,
        /// Each month, for a picture. People are distinct within a month only.
        months: Vec<MonthCounts>,
        /// Attendances of which nobody wrote whose they are.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        nameless: u64,
        /// Acts of which nobody wrote who attended, nor how many.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        silent: u64,
        /// Acts whose day is not settled, and which stand in no period.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        undated: u64,
        /// Families whose files cannot be read, and which are not counted.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        unreadable: u64,
        /// Numbers of people below this one are hidden when the statistics leave the house.
        threshold: u32,
        /// Whether there are too few people for any number to leave the house.
        all_hidden: bool,
    }
    /// What was counted.
    #[derive(Default, Copy, Eq)]
    Counts {
        /// Distinct people (실인원).
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        people: u64,
        /// Attendances (연인원).
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        attendances: u64,
        /// Distinct sessions (회기).
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        sessions: u64,
        /// Acts (건수).
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        acts: u64,
        /// Distinct families (가구).
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
    }
    /// Cases of a period. Carried over and new ones together are those served; without the closed
    /// ones of these, those open at its end.
    #[derive(Default, Copy, Eq)]
    CaseCounts {
        /// Carried over from before.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        carried: u64,
        /// New.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        fresh: u64,
        /// Of these, opened again.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        reopened: u64,
        /// Carried over or new.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        served: u64,
        /// Closed.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        closed: u64,
        /// Open on the last day.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        open: u64,
    }
    /// A table.
    SplitTable {
        /// By what it is split.
        split: Split,
        /// Its rows, in order.
        rows: Vec<SplitRow>,
        /// Whether its total does not leave the house.
        total_hidden: bool,
    }
    /// A row of a table.
    SplitRow {
        /// The word of the row.
        word: String,
        /// Its numbers.
        counts: Counts,
        /// Whether they do not leave the house.
        hidden: bool,
    }
    /// A month.
    MonthCounts {
        /// Its first day.
        month: NaiveDate,
        /// Its numbers.
        counts: Counts,
        /// Whether they do not leave the house.
        hidden: bool,
    }
    /// Input of `statistics_list`: which number is asked for.
    AskStatisticsList {
        /// The statistics in which it stands.
        asked: AskStatistics,
        /// The table; none for the numbers of all.
        split: Option<Split>,
        /// The row of the table.
        word: Option<String>,
        /// The number of cases, instead of a table.
        cases: Option<CaseSort>,
    }
    /// Who stands behind a number.
    StatisticsList {
        /// The families, by their file numbers; at most so many as the window shows.
        families: Vec<FamilyLine>,
        /// How many there are.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        of: u64,
    }
    /// A family behind a number.
    FamilyLine {
        /// The family.
        family: String,
        /// What it is called.
        title: String,
        /// The file number.
        file_number: String,
        /// Who works with it.
        worker: Option<String>,
        /// What those of its people are called who were counted.
        people: Vec<String>,
        /// More of it, as the list needs: a day, a number of days.
        about: Option<String>,
    }
    /// Input of `save_statistics`.
    SaveStatistics {
        /// What is saved.
        asked: AskStatistics,
        /// For whom or what.
        purpose: String,
        /// In which language.
        language: PictureLanguage,
    }
    /// Answer of `save_statistics`.
    StatisticsSaved {
        /// Whether a file was written.
        saved: bool,
        /// The number of the kept report; none where nothing was saved.
        number: Option<String>,
    }
    /// Input of `set_small_numbers`, and its answer.
    SmallNumbers {
        /// Numbers of people below this one are hidden when statistics leave the house; 1 hides
        /// nothing.
        threshold: u32,
    }
    /// Answer of `reports`.
    Reports {
        /// The latest first.
        reports: Vec<ReportLine>,
    }
    /// A report that was kept when it left the house.
    ReportLine {
        /// Its record.
        id: String,
        /// Its number, `2026-0001`.
        number: String,
        /// What was asked.
        asked: AskStatistics,
        /// Who made it.
        by: String,
        /// At which instant it was counted.
        at: DateTime<Utc>,
        /// For whom or what.
        purpose: Option<String>,
        /// All of it.
        total: Counts,
        /// The digest of all its numbers.
        digest: String,
    }
}

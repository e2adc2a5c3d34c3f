//! Money left behind: what children could have and nobody has applied for.

use chrono::NaiveDate;
use eligibility::ProgrammeId;

use super::finding::FlagMark;
use super::shape::crossing;

crossing! {
    /// Input of `unclaimed`.
    AskUnclaimed {
        /// Only families of whoever asks.
        mine: bool,
        /// Only of this programme.
        programme: Option<ProgrammeId>,
        /// How many months back, the running one among them.
        months: u32,
        /// At most so many lines.
        limit: u32,
    }
    /// Answer of `unclaimed`.
    Unclaimed {
        /// The day.
        on: NaiveDate,
        /// Each month's sums, the earliest first: what was found and what was claimed.
        months: Vec<UnclaimedMonth>,
        /// How many there are in all, of children and programmes.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        total: u64,
        /// Won in all that nobody has applied for, as far as it is known.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        won: i64,
        /// Months whose amount is not known, or is by the hour.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        unknown: u64,
        /// The lines about most won first.
        rows: Vec<UnclaimedRow>,
    }
    /// A month of all children.
    UnclaimedMonth {
        /// Its first day.
        month: NaiveDate,
        /// Won that nobody has applied for.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        found: i64,
        /// Won that an application on record covers.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        claimed: i64,
        /// How many children's programmes nobody has applied for with an unknown amount.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        unknown: u64,
    }
    /// A programme of a child that nobody has applied for.
    UnclaimedRow {
        /// The family.
        family: String,
        /// What it is called.
        title: String,
        /// Its file number.
        file_number: String,
        /// Who works with it.
        worker: Option<String>,
        /// The child.
        child: String,
        /// What the child is called.
        name: String,
        /// The programme.
        programme: ProgrammeId,
        /// Its months, the earliest first.
        months: Vec<UnclaimedSum>,
        /// Won in all, as far as it is known.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        won: i64,
        /// Months whose amount is not known, or is by the hour.
        unknown: u32,
        /// Whether somebody has asked what was applied for.
        asked: bool,
        /// The last day on which an application pays from the month of birth, where it is to come.
        apply_by: Option<NaiveDate>,
        /// Whom to call: the adults of the family, each with the number where it may be seen.
        calls: Vec<CallAt>,
        /// Every warning of today in the family.
        flags: Vec<FlagMark>,
    }
    /// A month and what it comes to.
    UnclaimedSum {
        /// Its first day.
        month: NaiveDate,
        /// Won; none where that is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        won: Option<i64>,
    }
    /// Whom to call.
    CallAt {
        /// What they are called.
        name: String,
        /// The number; dots where a warning keeps it from sight.
        phone: String,
    }
}

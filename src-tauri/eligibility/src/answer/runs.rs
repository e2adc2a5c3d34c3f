//! The outcomes of a family's children over days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ConditionId, Outcome, ProgrammeId, RulebookRef};

answer! {
    /// The outcomes of a family's children over days.
    FamilyTimeline {
        /// Which family.
        family: String,
        /// The first day asked.
        from: NaiveDate,
        /// The last day asked.
        to: NaiveDate,
        /// The rulebook used.
        rulebook: RulebookRef,
        /// People who are younger than 13 on some of the days, in the order of the facts.
        children: Vec<ChildTimeline>,
    }
    /// A child's outcomes over days.
    ChildTimeline {
        /// Which person.
        id: String,
        /// One per programme.
        programmes: Vec<ProgrammeTimeline>,
    }
    /// A programme's outcomes over days.
    ProgrammeTimeline {
        /// Which programme.
        programme: ProgrammeId,
        /// The runs, in order and without gap.
        runs: Vec<Run>,
    }
    /// A run of days with one outcome.
    Run {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
        /// The outcome of each day.
        outcome: Outcome,
        /// Won, if eligible.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// Conditions that fail on each day.
        failed: Vec<ConditionId>,
        /// Facts missing on each day.
        missing: Vec<String>,
    }
}

//! What a withdrawn computer wrote, and what is decided about it.

use chrono::{DateTime, Utc};

use super::loans::LoanFamily;
use super::shape::crossing;
use crate::model::{Field, Kind, Value};

crossing! {
    /// What withdrawn computers wrote and nobody has decided about.
    Quarantine {
        /// Each act, the oldest first.
        acts: Vec<QuarantinedAct>,
    }
    /// An act of a withdrawn computer.
    QuarantinedAct {
        /// Its entry.
        entry: String,
        /// Whose family.
        family: LoanFamily,
        /// Whether the office has that family: otherwise it was made on the withdrawn computer.
        known: bool,
        /// When, by the clock there.
        at: DateTime<Utc>,
        /// By which account.
        by: String,
        /// On which computer.
        device: String,
        /// What was done.
        action: String,
        /// What it sets. What is sealed comes as dots.
        changes: Vec<QuarantinedChange>,
    }
    /// A field that such an act sets.
    QuarantinedChange {
        /// The kind of the record; none for one of a newer version.
        kind: Option<Kind>,
        /// The field; none for one of a newer version.
        field: Option<Field>,
        /// What it sets there.
        value: Value,
    }
    /// Input of `judge_quarantine`.
    JudgeQuarantine {
        /// The act.
        entry: String,
        /// Whether it comes into the family's file, with all that it builds on; otherwise it does
        /// not, nor what was built on it.
        accept: bool,
        /// Why.
        reason: String,
    }
}

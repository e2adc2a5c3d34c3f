//! What would change an answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Outcome, Place, ProgrammeId};

answer! {
    /// What would change a child's answers.
    ChildChange {
        /// Which person.
        id: String,
        /// Per programme that is not eligible: what would flip it. Programmes without a way are
        /// left out.
        flips: Vec<Flip>,
        /// Missing facts, the one that settles most first.
        questions: Vec<Question>,
    }
    /// The smallest set of changes that would make a programme pay.
    Flip {
        /// Which programme.
        programme: ProgrammeId,
        /// All of these together.
        changes: Vec<FlipChange>,
        /// What it would come to.
        outcome: Outcome,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// The first day on which it would pay, when only time is needed.
        on: Option<NaiveDate>,
    }
    /// A fact worth asking.
    Question {
        /// Its path.
        fact: String,
        /// Programmes whose answer hangs on it.
        programmes: Vec<ProgrammeId>,
        /// Won a month that hang on it, as far as the rulebook knows.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        won: i64,
    }
}

/// A change that would flip an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FlipChange {
    /// Ask this fact; with a fitting answer the programme pays.
    Answer {
        /// The fact's path.
        fact: String,
    },
    /// Enrol the child in such a facility in such an area (prefix of its code).
    Enrol {
        /// Where.
        place: Place,
        /// Prefixes of the areas that count; empty = anywhere.
        areas: Vec<String>,
    },
    /// Take the child out of the facility.
    Leave,
    /// Use extended care.
    UseExtendedCare,
    /// Wait until this day (day 91, the class change on 1 March, a birthday, …).
    Wait {
        /// The first day that counts.
        until: NaiveDate,
    },
    /// Register (외국인등록, 주민등록).
    Register,
    /// Have a lawful status of stay.
    ObtainStay,
    /// Move into such an area.
    Move {
        /// Prefixes of the areas that count.
        areas: Vec<String>,
    },
}

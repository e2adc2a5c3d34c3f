//! The ways between which a family can choose.

use serde::{Deserialize, Serialize};

use super::{Outcome, Payee, ProgrammeId, Status, Unit};

answer! {
    /// What a child's programmes bring together.
    ChildOptions {
        /// Which person.
        id: String,
        /// Ways that the family can choose between, best first. Each is lawful by itself.
        options: Vec<ChildOption>,
    }
    /// One lawful way.
    ChildOption {
        /// What the child does in it: as it is now, at home, or in another sort of facility.
        place: Place,
        /// Whether it is what the facts say of today.
        present: bool,
        /// What is paid in it.
        parts: Vec<OptionPart>,
        /// Won a month paid to the facility; none when an amount is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        to_facility: Option<i64>,
        /// Won a month paid to the family; none when an amount is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        in_cash: Option<i64>,
        /// Facts still to be asked before it can be promised.
        missing: Vec<String>,
        /// The first month (`2026-12`) for which a switch counts that is applied for on the day,
        /// where the month of the application matters (daycare fee, parental benefit, home care).
        counts_from: Option<String>,
    }
    /// A programme within an option.
    OptionPart {
        /// Which programme.
        programme: ProgrammeId,
        /// What it comes to.
        outcome: Outcome,
        /// Who gets it.
        payee: Payee,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// What the amount is for.
        unit: Unit,
        /// How sure it is.
        amount_status: Option<Status>,
    }
}

/// Where a child is cared for in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At home.
    Home,
    /// In a daycare in Ansan.
    Daycare,
    /// In a public kindergarten in Ansan.
    KindergartenPublic,
    /// In a private kindergarten in Ansan.
    KindergartenPrivate,
}

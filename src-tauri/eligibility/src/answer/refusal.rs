//! Why facts were refused.

use serde::{Deserialize, Serialize};

/// Why facts were refused. Names the person, the field and the value; nothing is answered for
/// that family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[error("{message}")]
pub struct FactsError {
    /// What is wrong.
    pub code: FactsErrorCode,
    /// The person's id, if known.
    pub person: Option<String>,
    /// The field, such as `stays.until`.
    pub field: Option<String>,
    /// The value as it was given.
    pub value: Option<String>,
    /// A sentence for a log or a terminal, in English.
    pub message: String,
}

words! {
    /// What can be wrong with facts.
    FactsErrorCode("snake_case") {
        /// Not JSON, or a value of the wrong type.
        Malformed,
        /// A key that the contract does not know.
        UnknownKey,
        /// A required key is missing.
        MissingKey,
        /// A key is given twice.
        DuplicateKey,
        /// Not a date of the calendar in the form `YYYY-MM-DD`.
        BadDate,
        /// A word that the contract does not know (a kind, a programme, an area).
        BadValue,
        /// A period ends before it begins.
        UntilBeforeFrom,
        /// A child that is born after the day asked.
        NotYetBorn,
        /// A guardian who is not among the people.
        UnknownGuardian,
        /// Two people with one id.
        DuplicateId,
        /// Two enrolments of one child on one day.
        OverlappingEnrolments,
    }
}

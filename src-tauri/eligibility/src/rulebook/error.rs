//! Why a rulebook was refused.

use chrono::NaiveDate;

use crate::ProgrammeId;

/// Names the file, the parameter and the day of what is wrong in a rulebook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}{}: {problem}", part(" ", .parameter), part(" at ", .day))]
pub struct RulebookError {
    /// The file's name; empty where a file is missing.
    pub file: String,
    /// The parameter, with the condition that it belongs to (`residence.areas`).
    pub parameter: Option<String>,
    /// The first day of the value.
    pub day: Option<NaiveDate>,
    /// What is wrong.
    pub problem: RulebookProblem,
}

/// What can be wrong in a rulebook.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulebookProblem {
    /// Not TOML, an unknown key, a missing key or a value of the wrong type.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// No such programme.
    #[error("unknown programme {0:?}")]
    UnknownProgramme(String),
    /// Two files for one programme.
    #[error("a second file for {0:?}")]
    DuplicateProgramme(ProgrammeId),
    /// No file for a programme.
    #[error("no file for {0:?}")]
    MissingProgramme(ProgrammeId),
    /// No file `rulebook.toml`, or two.
    #[error("there must be exactly one rulebook.toml")]
    NoVersion,
    /// No such condition.
    #[error("unknown condition {0:?}")]
    UnknownCondition(String),
    /// A condition stands twice in a programme.
    #[error("the condition stands twice")]
    DuplicateCondition,
    /// A parameter that the condition does not know.
    #[error("unknown parameter")]
    UnknownParameter,
    /// A parameter that the condition needs is not there.
    #[error("missing parameter")]
    MissingParameter,
    /// A value of the wrong type or form.
    #[error("wrong value: {0}")]
    WrongValue(String),
    /// A value that is neither given nor explained as missing, or both.
    #[error("needs either a value or the reason why it is missing")]
    Unexplained,
    /// A value that a condition cannot do without is explained as missing.
    #[error("a condition needs its value")]
    NeedsValue,
    /// A value without status, or without a source that the file lists.
    #[error("no source")]
    MissingSource,
    /// Two values for one day.
    #[error("overlaps with another value")]
    Overlap,
    /// Days without value and without a reason.
    #[error("leaves days before it without value or reason")]
    UnexplainedGap,
}

fn part(before: &str, part: &Option<impl std::fmt::Display>) -> String {
    part.as_ref()
        .map_or_else(String::new, |part| format!("{before}{part}"))
}

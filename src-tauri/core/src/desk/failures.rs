//! From the core's errors to what crosses the border.
//!
//! Codes and the vocabulary cross; sentences, names and paths never do.

use crate::carry::CarryError;
use crate::casefile::{PaperError, ParcelError};
use crate::centre::CentreError;
use crate::contract::{Failure, FailureCode};
use crate::keys::KeyError;
use crate::log::{Finding, RevealError, UndoError, UnionError};
use crate::model::{Field, Refusal, RefusalReason, Value};
use crate::{FileError, Trouble};

impl From<FailureCode> for Failure {
    fn from(code: FailureCode) -> Self {
        Self {
            code,
            field: None,
            value: None,
            reason: None,
        }
    }
}

impl Failure {
    /// A value that does not fit its field; the value itself is shortened.
    pub(super) fn refused(refusal: &Refusal, value: &Value) -> Self {
        Self {
            code: FailureCode::InvalidField,
            field: Some(refusal.field.name().to_owned()),
            value: value
                .as_text()
                .map(|text| text.chars().take(LONGEST_SHOWN).collect()),
            reason: Some(refusal.reason.word().to_owned()),
        }
    }
}

impl Failure {
    /// An input whose field cannot be so, by its name at the border.
    pub(super) fn of_field(field: &str, reason: &str) -> Self {
        Self {
            field: Some(field.to_owned()),
            ..reasoned(FailureCode::InvalidField, reason)
        }
    }
}

/// How much of a refused value goes back.
const LONGEST_SHOWN: usize = 40;

/// What must be said and was not.
pub(super) fn missing(field: Field) -> Failure {
    let refusal = Refusal {
        field,
        reason: RefusalReason::Missing,
    };
    Failure::refused(&refusal, &Value::Null)
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        let (code, reason) = match error {
            KeyError::WrongKey => (FailureCode::WrongSecret, None),
            KeyError::Mistyped => (FailureCode::WrongSecret, Some("mistyped")),
            KeyError::Weak => (FailureCode::WeakPassphrase, None),
            KeyError::Malformed => (FailureCode::FileDamaged, None),
            KeyError::System => (FailureCode::Disk, Some("system")),
        };
        Self {
            reason: reason.map(str::to_owned),
            ..code.into()
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        let code = match error {
            FileError::Missing => FailureCode::NotFound,
            FileError::Exists | FileError::Another | FileError::Damaged => FailureCode::FileDamaged,
            FileError::InUse => FailureCode::FileInUse,
            FileError::TooNew { .. } | FileError::ReadOnly(Trouble::TooNew) => {
                FailureCode::FileTooNew
            }
            FileError::ReadOnly(_) => FailureCode::ReadOnly,
            FileError::DiskFull => FailureCode::DiskFull,
            FileError::Disk(_) => FailureCode::Disk,
        };
        code.into()
    }
}

/// What the register answers. Where it is damaged nothing is lost: it can be made anew.
pub(super) fn of_register<T>(answer: Result<T, Failure>) -> Result<T, Failure> {
    answer.map_err(|failure| match failure.code {
        FailureCode::FileDamaged => FailureCode::RegisterDamaged.into(),
        _ => failure,
    })
}

impl From<UndoError> for Failure {
    fn from(error: UndoError) -> Self {
        match error {
            UndoError::NotFound => FailureCode::NotFound.into(),
            UndoError::First => reasoned(FailureCode::UndoBlocked, "first"),
            UndoError::Disclosed => reasoned(FailureCode::UndoBlocked, "disclosed"),
            UndoError::Touched { field, .. } => Self {
                field: Some(field.name().to_owned()),
                ..reasoned(FailureCode::UndoBlocked, "touched")
            },
            UndoError::Referred { .. } => reasoned(FailureCode::UndoBlocked, "referred"),
            UndoError::Erased { field, .. } => Self {
                field: Some(field.name().to_owned()),
                ..reasoned(FailureCode::UndoBlocked, "erased")
            },
            UndoError::File(error) => error.into(),
        }
    }
}

impl From<ParcelError> for Failure {
    fn from(error: ParcelError) -> Self {
        match error {
            ParcelError::Union(UnionError::File(error))
            | ParcelError::Paper(PaperError::File(error)) => error.into(),
            ParcelError::Another => reasoned(FailureCode::Copy, "another-family"),
            ParcelError::Paper(_) | ParcelError::Union(UnionError::MissingAttachment(_)) => {
                reasoned(FailureCode::Copy, "papers")
            }
            ParcelError::Union(UnionError::Refused(Finding::UnknownAuthor(_))) => {
                reasoned(FailureCode::Copy, "unknown-author")
            }
            ParcelError::Union(_) => reasoned(FailureCode::Copy, "damaged"),
        }
    }
}

impl From<CentreError> for Failure {
    fn from(error: CentreError) -> Self {
        match error {
            CentreError::Exists => FailureCode::CentreExists.into(),
            CentreError::Missing => FailureCode::NoCentre.into(),
            CentreError::InUse => FailureCode::CentreInUse.into(),
            CentreError::Closed => FailureCode::AccountClosed.into(),
            CentreError::NotGiven => FailureCode::Denied.into(),
            CentreError::Waiting { minutes } => Self {
                value: Some(minutes.to_string()),
                ..FailureCode::Waiting.into()
            },
            CentreError::NoAccount
            | CentreError::NoDevice
            | CentreError::NoLoan
            | CentreError::NoFamilyKey
            | CentreError::NoDestruction
            | CentreError::NoRuling => FailureCode::NotFound.into(),
            CentreError::SameAccount => FailureCode::Denied.into(),
            CentreError::Destroyed => FailureCode::Destroyed.into(),
            CentreError::Key(error) => error.into(),
            CentreError::File(error) => error.into(),
        }
    }
}

impl From<CarryError> for Failure {
    fn from(error: CarryError) -> Self {
        match (error, error.word()) {
            (CarryError::Mistyped(group), Some(word)) => Self {
                value: Some(group.to_string()),
                ..reasoned(FailureCode::Carry, word)
            },
            (_, Some(word)) => reasoned(FailureCode::Carry, word),
            (CarryError::Centre(error), None) => error.into(),
            (CarryError::Key(error), None) => error.into(),
            (CarryError::File(error), None) => error.into(),
            (_, None) => FailureCode::Disk.into(),
        }
    }
}

impl From<RevealError> for Failure {
    fn from(error: RevealError) -> Self {
        match error {
            RevealError::NotThere | RevealError::Erased => FailureCode::NotFound.into(),
            RevealError::Broken => FailureCode::FileDamaged.into(),
            RevealError::File(error) => error.into(),
        }
    }
}

pub(super) fn reasoned(code: FailureCode, reason: &str) -> Failure {
    Failure {
        reason: Some(reason.to_owned()),
        ..code.into()
    }
}

/// What cannot happen unless the program is at fault; told without its content.
pub(super) fn internal<E>(_: E) -> Failure {
    FailureCode::BadCall.into()
}

/// An id as it came over the border.
pub(super) fn read_id<T: std::str::FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| FailureCode::NotFound.into())
}

//! Why something could not be carried or taken over.

use crate::centre::CentreError;
use crate::keys::KeyError;
use crate::storage::FileError;

/// Why something could not be carried or taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarryError {
    /// There is nothing of the sort in the folder.
    #[error("there is nothing of the sort in the folder")]
    None,
    /// The folder is not there or cannot be read or written: the stick is out.
    #[error("the folder cannot be reached")]
    Unreachable,
    /// A code was mistyped: in the group of that number, or with another number of letters (0).
    #[error("the code is mistyped in group {0}")]
    Mistyped(u8),
    /// The code fits to nothing here.
    #[error("the code fits to nothing here")]
    WrongCode,
    /// The time of the code is over.
    #[error("the code is over")]
    Over,
    /// It is of another centre.
    #[error("it is of another centre")]
    Foreign,
    /// It is for another computer.
    #[error("it is for another computer")]
    OtherDevice,
    /// It is for another account.
    #[error("it is for another account")]
    OtherAccount,
    /// This computer was withdrawn.
    #[error("this computer was withdrawn")]
    Withdrawn,
    /// It was written by a newer version.
    #[error("it was written by a newer version")]
    TooNew,
    /// It is not whole, or was changed.
    #[error("it is not whole, or was changed")]
    Damaged,
    /// The centre.
    #[error(transparent)]
    Centre(#[from] CentreError),
    /// A key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The disk.
    #[error(transparent)]
    File(#[from] FileError),
}

impl CarryError {
    /// A word for a screen; none for what has a code of its own.
    pub const fn word(self) -> Option<&'static str> {
        Some(match self {
            Self::None => "none",
            Self::Unreachable => "unreachable",
            Self::Mistyped(_) => "mistyped",
            Self::WrongCode => "wrong-code",
            Self::Over => "over",
            Self::Foreign => "foreign",
            Self::OtherDevice => "other-device",
            Self::OtherAccount => "other-account",
            Self::Withdrawn => "withdrawn",
            Self::TooNew => "too-new",
            Self::Damaged => "damaged",
            Self::Centre(_) | Self::Key(_) | Self::File(_) => return None,
        })
    }
}

impl From<std::io::Error> for CarryError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::NotADirectory => {
                Self::Unreachable
            }
            _ => Self::File(error.into()),
        }
    }
}

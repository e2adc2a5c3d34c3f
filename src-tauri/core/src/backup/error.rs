//! Why a backup could not be made, read or restored.

use crate::FileError;
use crate::centre::CentreError;
use crate::keys::KeyError;
use crate::log::UnionError;

/// Why a backup could not be made, read or restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// There is no backup in the folder, or none of that day.
    #[error("there is no such backup in the folder")]
    None,
    /// No folder was chosen on this device yet.
    #[error("no folder was chosen yet")]
    NoFolder,
    /// The folder is not there: the stick is not in, or the share cannot be reached.
    #[error("the folder is not there")]
    Unreachable,
    /// The folder has the backups of another centre.
    #[error("the folder has the backups of another centre")]
    Foreign,
    /// The folder lies within the centre's own: what takes the one takes the other.
    #[error("the folder lies within the centre's own")]
    Within,
    /// Another program is writing into the folder.
    #[error("another program is writing into the folder")]
    InUse,
    /// The backup was written by a newer version.
    #[error("the backup was written by a newer version")]
    TooNew,
    /// The backup's list, or the centre's books in it, do not verify.
    #[error("the backup does not verify")]
    Damaged,
    /// What was written there does not read back: the stick or disk is failing.
    #[error("what was written does not read back")]
    Unfaithful,
    /// The folder to restore into has a centre already.
    #[error("there is a centre in the folder already")]
    Occupied,
    /// The register is being rebuilt: nobody can tell yet what had been seen of a family.
    #[error("the register is being rebuilt")]
    Busy,
    /// A file of the centre or of the backup.
    #[error(transparent)]
    File(#[from] FileError),
    /// A key that does not fit.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl BackupError {
    /// The word for it.
    pub fn word(self) -> &'static str {
        self.message().trim_start_matches("backup-error-")
    }

    /// The message that says it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::None => "backup-error-none",
            Self::NoFolder => "backup-error-no-folder",
            Self::Unreachable => "backup-error-unreachable",
            Self::Foreign => "backup-error-foreign",
            Self::Within => "backup-error-within",
            Self::InUse => "backup-error-in-use",
            Self::TooNew => "backup-error-too-new",
            Self::Damaged => "backup-error-damaged",
            Self::Unfaithful => "backup-error-unfaithful",
            Self::Occupied => "backup-error-occupied",
            Self::Busy => "backup-error-busy",
            Self::File(FileError::DiskFull) => "backup-error-disk-full",
            Self::File(_) => "backup-error-disk",
            Self::Key(_) => "backup-error-key",
        }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<CentreError> for BackupError {
    fn from(error: CentreError) -> Self {
        match error {
            CentreError::Exists => Self::Occupied,
            CentreError::InUse => Self::InUse,
            CentreError::Key(error) => Self::Key(error),
            CentreError::File(error) => Self::File(error),
            // A backup is made and opened by those who open families.
            CentreError::NotGiven | CentreError::Closed | CentreError::Waiting { .. } => {
                Self::Key(KeyError::WrongKey)
            }
            CentreError::Missing
            | CentreError::NoAccount
            | CentreError::NoDevice
            | CentreError::NoLoan
            | CentreError::NoFamilyKey
            | CentreError::NoDestruction
            | CentreError::NoRuling
            | CentreError::SameAccount
            | CentreError::Destroyed => Self::File(FileError::Missing),
        }
    }
}

impl From<UnionError> for BackupError {
    fn from(error: UnionError) -> Self {
        match error {
            UnionError::File(error) => Self::File(error),
            _ => Self::Damaged,
        }
    }
}

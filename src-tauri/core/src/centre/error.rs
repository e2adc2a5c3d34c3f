//! Why a centre could not be used.

use crate::FileError;
use crate::keys::KeyError;

/// Why a centre could not be founded, opened or entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CentreError {
    /// There is a centre in the folder already.
    #[error("there is a centre in the folder already")]
    Exists,
    /// There is none.
    #[error("there is no centre in the folder")]
    Missing,
    /// Another program has it open.
    #[error("another program has the centre open")]
    InUse,
    /// There is no such account.
    #[error("there is no such account")]
    NoAccount,
    /// The account was closed.
    #[error("the account was closed")]
    Closed,
    /// The account was not given the key.
    #[error("the account was not given the key")]
    NotGiven,
    /// Too many wrong passphrases: the account waits.
    #[error("too many wrong passphrases")]
    Waiting {
        /// For so long from now on, begun minutes counted.
        minutes: u32,
    },
    /// The family has no key here: it was destroyed or never was of this centre.
    #[error("the family has no key in this centre")]
    NoFamilyKey,
    /// The family was destroyed, as two decided.
    #[error("the family was destroyed")]
    Destroyed,
    /// There is no such destruction, or it is decided already.
    #[error("there is no such destruction to decide")]
    NoDestruction,
    /// There is no such ruling, or it is decided already.
    #[error("there is no such ruling to decide")]
    NoRuling,
    /// There is no such device, or none that may be used for that.
    #[error("there is no such device")]
    NoDevice,
    /// There is no such loan, or it is over.
    #[error("there is no such loan")]
    NoLoan,
    /// A second person must decide.
    #[error("a second person must decide")]
    SameAccount,
    /// A secret does not fit, or is too weak.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The centre's file.
    #[error(transparent)]
    File(#[from] FileError),
}

//! The key ladder: passphrase → argon2id → an account's keys → the centre's key of an epoch →
//! a family's key.
//!
//! Each rung is a secret sealed under the one before it. Ciphers and derivations come from
//! RustCrypto and blake3; this module only says what is sealed for what purpose. Secrets are
//! zeroized when they are dropped and have no `Debug` that shows them.
//!
//! Randomness is taken from the operating system right here, not passed in: a nonce or a key
//! that a caller could choose is a nonce or a key that could repeat.

mod account;
mod code;
mod envelope;
mod letters;
mod passphrase;
mod random;
mod recovery;
mod seal;

pub use account::{AccountPublic, AccountSecrets};
pub use code::{EnrolmentCode, from_groups, in_groups};
pub use envelope::{Envelope, between};
pub use passphrase::{Derivation, MIN_PASSPHRASE, check_strength};
pub use random::random;
pub use recovery::RecoveryKey;
pub use seal::{Key, Purpose};

/// Why a secret could not be made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The key does not open the sealed bytes: a wrong passphrase, a foreign key, or damage.
    #[error("the key does not fit")]
    WrongKey,
    /// The sealed bytes or the written key do not have the right form.
    #[error("malformed key material")]
    Malformed,
    /// The recovery key was mistyped: its check characters do not fit.
    #[error("the recovery key is mistyped")]
    Mistyped,
    /// The passphrase is too short.
    #[error("the passphrase is too short")]
    Weak,
    /// The operating system gave no randomness or no memory.
    #[error("the system gave no randomness or memory")]
    System,
}

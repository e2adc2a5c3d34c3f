//! The access log: who looked at what, when, on which device, and what for.
//!
//! Each device writes a file of its own, `access/<device>.db`, and nobody alters what stands in
//! it. A note is sealed for those who audit, so whoever is noted can add to the log and not read
//! it; it carries the hash of the note before and is signed by the account that acted. What broke
//! a note, took one out or cut the end off is found, and which one.
//!
//! - [`Note`], [`Deed`]: what is noted.
//! - `row`: the bytes that are sealed, signed and hashed.
//! - [`AccessLog`]: the file that this device writes.
//! - `mark`: the last note, signed, in a second place.
//! - [`Reader`]: notes opened by those who audit; [`verify`]: whether all are there.
//! - [`patterns`]: what is unusual.
//!
//! `docs/file-format.md` draws the bytes, `docs/security.md` says what it holds against.

mod deed;
mod holidays;
mod log;
mod mark;
mod patterns;
mod reader;
mod report;
mod row;
#[cfg(test)]
mod tests;
mod verify;

use crate::FileError;
use crate::keys::KeyError;

pub use deed::{Deed, DeedName};
pub use log::{AccessLog, Gap, Head};
pub(crate) use log::{last_noted, read_head, written as write_head};
pub use patterns::{Pattern, PatternKind, patterns};
pub use reader::{Opened, Reader};
pub use report::report;
pub use row::{Note, Signer};
pub use verify::{Fault, Found, Verified, verify};

/// Why something could not be noted or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccessError {
    /// There is no key yet to seal it to.
    #[error("the centre has no key for its access log yet")]
    NoKey,
    /// A key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The file.
    #[error(transparent)]
    File(#[from] FileError),
}

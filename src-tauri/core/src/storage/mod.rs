//! The floor that says SQL; nothing else in the house does.
//!
//! - [`FileKey`] and [`FileError`]: what the floors above hold of a file.
//! - `database`: opens a database under its key, takes its lock, brings it up to date.
//! - `logbook`: the tables of a log; `found` reads them.
//! - `attachment`: sealed scans and photos beside a log.
//! - `register`: the tables of the index over all families.
//! - `drafts`: half-typed words.
//! - `access`: the tables of the access log.
//! - `shelf`: the tables of what a device remembers of the shelf.
//! - `copy`: a copy of a file that is open.
//! - `place`: puts a whole file where it belongs, and takes one away.

pub(crate) mod access;
mod attachment;
mod copy;
mod database;
pub(crate) mod drafts;
mod error;
mod found;
mod key;
mod logbook;
mod place;
pub(crate) mod register;
pub(crate) mod shelf;
#[cfg(test)]
mod tests;

pub use attachment::{Attachment, ContentHash};
#[cfg(test)]
pub(crate) use database::tamper;
pub(crate) use database::{Database, Making, Schema};
pub use error::{FileError, Trouble};
pub use key::FileKey;
pub(crate) use logbook::{Batch, Logbook, RecordRow, STEPS};
pub(crate) use place::{put_in_place, remove_if_there, shred};

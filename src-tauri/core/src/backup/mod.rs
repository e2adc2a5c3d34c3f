//! Backups of a centre into a folder (a stick, a share), and what comes back from them.
//!
//! A backup is a list of what each file was; the files lie beside the lists as objects that are
//! named by the hash of their bytes, so that what has not changed is not written again:
//!
//! ```text
//! hamkke-backup/centre                      whose backups these are
//! hamkke-backup/objects/3f/3f09…            case files as they are, encrypted; the centre's books
//! hamkke-backup/lists/00000042-….list       a backup: signed, what concerns families sealed
//! hamkke-backup/lists/00000042-….checked    when all of it was last opened, signed
//! ```
//!
//! A list is written last and put in its place whole. Whatever cuts the work short before that
//! leaves every former backup as it was, and objects that the next one finds and uses.
//!
//! - [`Store`]: the folder. [`Backup`], `list`: a backup as it is written down.
//! - [`BackingUp`]: makes one, family by family, so that the desk is free in between.
//! - [`Checking`]: opens all of one. [`Restoring`]: brings families back from one.
//! - [`Memory`]: what this device remembers of its backups. [`BackupEvery`]: when one is due.
//! - `peeking`: what a backup says of itself and of families that are gone.
//! - [`Clearing`]: clears former backups of what was destroyed.
//! - `pruning`: which former backups go. `looking`: files are looked at in a copy, never in place.

mod checking;
mod clearing;
mod error;
mod list;
mod looking;
mod making;
mod memory;
mod object;
mod peeking;
mod pruning;
mod restoring;
mod schedule;
mod store;
#[cfg(test)]
mod tests;

pub use checking::{Checked, Checking, Fault};
pub use clearing::{Cleared, Clearing};
pub use error::BackupError;
pub use list::{Backup, Head, Kept};
pub use making::{BackingUp, Report};
pub use memory::{Memory, Unfinished};
pub use object::Object;
pub use peeking::{Lost, centre_of, lost_families};
pub use restoring::{Outcome, Restored, Restoring, Wanted, settle_beside, settle_in};
pub use schedule::BackupEvery;
pub use store::{BackupName, Store};

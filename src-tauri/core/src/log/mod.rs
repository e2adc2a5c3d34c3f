//! The log of a file: entries, each one act of one person, as a graph of who had seen what; and
//! its fold, the records as they stand.
//!
//! - [`Act`], [`Edit`]: an act about to be recorded.
//! - [`Entry`], [`Change`]: an act in the log; `canonical` has the bytes that are hashed.
//! - `graph`: who had seen whom. [`State`]: records, whose fields are causal registers.
//! - `history`: all three in memory. [`LogFile`]: the same in its file, with `undo`, `union` and `verify`.
//! - [`TakingBack`]: a whole copy that was taken in, taken back.
//! - [`Undone`]: which acts were taken back.
//! - [`Seal`]: values that can be destroyed.
//!
//! `docs/file-format.md` has the reasons on one page.

mod act;
mod attach;
mod canonical;
mod chain;
mod copy;
mod edit;
mod entry;
mod file;
mod graph;
mod history;
mod id;
mod seal;
mod state;
mod take_back;
#[cfg(test)]
mod tests;
mod undo;
mod union;
mod verify;

pub use act::{Act, Actor, Seed};
pub(crate) use canonical::{
    Bytes, FORMAT, Reading, canonical_bytes, decode_value, encode_value, read_canonical,
};
pub use chain::Undone;
pub use edit::Edit;
pub(crate) use edit::OPEN_KEY;
pub use entry::{Change, Entry, Seal};
pub use file::{LogFile, Purpose};
pub use id::{AccountId, DeviceId, EntryHash, FamilyId, NotAnId, RecordId, SealId};
pub use seal::RevealError;
pub(crate) use seal::{open_under, open_value};
pub use state::{Record, Register, State, Statement};
pub(crate) use take_back::write_heads;
pub use take_back::{Kept, KeptBecause, TakingBack};
pub use undo::UndoError;
pub use union::{UnionError, UnionReport};
pub use verify::Finding;

//! What of one log goes from computer to computer: entries, and what lies beside the log for them.
//!
//! A parcel is the same whether a shelf, a stick or a loan carries it; whoever carries it seals it.
//! It comes in as a union ([`CaseFile::take_parcel`]): order and doubles do not matter.
//!
//! [`CaseFile::take_parcel`]: crate::casefile::CaseFile::take_parcel

mod bytes;
mod parts;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::log::{Change, Entry, Seal, SealId};
use crate::storage::Attachment;

pub use bytes::{NotAParcel, PARCEL_LIMIT};

/// What of one log goes from computer to computer.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Which log's: the id of a family or of the centre.
    pub log: Uuid,
    /// Acts, each after those that its author had seen.
    pub entries: Vec<Entry>,
    /// The seals of their values, those of the file itself, and what is left of destroyed ones.
    pub seals: Vec<Seal>,
    /// Sealed scans and photos that the entries name, and what is left of destroyed ones.
    pub attachments: Vec<Attachment>,
}

impl Parcel {
    /// One with nothing in it.
    pub const fn empty(log: Uuid) -> Self {
        Self {
            log,
            entries: Vec::new(),
            seals: Vec::new(),
            attachments: Vec::new(),
        }
    }

    /// Parts of one log's in one: what [`Parcel::parts`] took apart.
    pub fn joined(parts: Vec<Self>) -> Option<Self> {
        parts.into_iter().reduce(|mut whole, mut part| {
            whole.entries.append(&mut part.entries);
            whole.seals.append(&mut part.seals);
            whole.attachments.append(&mut part.attachments);
            whole
        })
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.seals.is_empty() && self.attachments.is_empty()
    }
}

/// The seals that a log's values name.
pub(crate) fn named_seals<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeSet<SealId> {
    let changes = entries.into_iter().flat_map(|entry| &entry.changes);
    changes.filter_map(Change::seal).collect()
}

//! Acts that were taken back, brought back, and taken back again: an undo can itself be undone,
//! so what became of an act is said by the last entry of its chain.

use std::collections::HashMap;

use super::{Entry, EntryHash, LogFile};

/// What became of the entries that others took back.
pub struct Undone(HashMap<EntryHash, EntryHash>);

impl Undone {
    /// The last entry that took this one back or brought it back; itself where there is none.
    pub fn latest(&self, entry: EntryHash) -> EntryHash {
        self.chain(entry).last().unwrap_or(entry)
    }

    /// The entry by which this one is taken back now; `None` where it stands.
    pub fn by(&self, entry: EntryHash) -> Option<EntryHash> {
        let chain: Vec<EntryHash> = self.chain(entry).collect();
        chain.last().copied().filter(|_| chain.len() % 2 == 1)
    }

    fn chain(&self, entry: EntryHash) -> impl Iterator<Item = EntryHash> {
        let next = |entry: &EntryHash| self.0.get(entry).copied();
        std::iter::successors(next(&entry), next)
    }
}

impl LogFile {
    /// Which entries were taken back, and by which.
    pub fn undone(&self) -> Undone {
        let undos = self.entries().iter();
        Undone(
            undos
                .filter_map(|entry| Some((entry.undoes?, entry.hash)))
                .collect(),
        )
    }

    /// The act that an entry took back or brought back, and whether it took it back; the entry
    /// itself where it is an act of its own.
    pub fn original<'a>(&'a self, entry: &'a Entry) -> (&'a Entry, bool) {
        let mut found = (entry, false);
        while let Some(before) = found.0.undoes.and_then(|hash| self.entry(hash)) {
            found = (before, !found.1);
        }
        found
    }
}

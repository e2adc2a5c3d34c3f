//! What is remembered of each log: what of it stands on the shelf, and whether freshly.

use uuid::Uuid;

use super::super::stands::{Mark, Stands};
use super::rows::log_row;
use super::{Kept, ShelfMemory};
use crate::log::EntryHash;
use crate::storage::FileError;
use crate::storage::shelf::ShelfChange;

impl ShelfMemory {
    /// What of a log is known to stand on the shelf: the latest entries of it.
    pub fn known(&self, log: Uuid) -> &[EntryHash] {
        self.logs.get(&log).map_or(&[], |it| &it.stands.known)
    }

    /// What of a log is known to stand there, and how.
    pub fn stands(&self, log: Uuid) -> Stands {
        self.logs
            .get(&log)
            .map_or_else(Stands::default, |it| it.stands.clone())
    }

    /// From which entries on a log that is as far as `mark` is to be put there.
    pub fn since(&self, log: Uuid, mark: Mark) -> &[EntryHash] {
        let stands = self.logs.get(&log).map(|it| &it.stands);
        let as_it_was = stands.filter(|it| it.mark.covers(mark));
        as_it_was.map_or(&[], Stands::since)
    }

    /// The logs of which something stands there, and how far each was.
    pub fn marks(&self) -> impl Iterator<Item = (Uuid, Mark)> {
        self.logs.iter().map(|(log, it)| (*log, it.stands.mark))
    }

    /// Whether this device is to put a log there anew: what stands there is stale or damaged, and
    /// this device has made it so, or has put something of it there.
    pub fn is_owed(&self, log: Uuid) -> bool {
        let Some(kept) = self.logs.get(&log) else {
            return false;
        };
        let has_part = || self.parts.values().flatten().any(|(of, _)| *of == log);
        kept.stands.fresh.is_some() && (kept.owed || has_part())
    }

    /// Has a log put there anew as a whole.
    ///
    /// # Errors
    /// What the disk says.
    pub fn owe(&mut self, logs: &[Uuid]) -> Result<(), FileError> {
        if logs.is_empty() {
            return Ok(());
        }
        let of = |log: &Uuid| {
            let mut kept = self.logs.get(log)?.clone();
            kept.stands.fresh = (!kept.stands.known.is_empty()).then(Vec::new);
            kept.owed = true;
            Some((*log, kept))
        };
        let owed = logs.iter().filter_map(of).collect();
        self.keep(owed, ShelfChange::default())
    }

    /// Logs have come further: what stands there of them is stale.
    pub(in crate::shelf) fn age(
        &mut self,
        aged: Vec<(Uuid, Mark)>,
        books: Uuid,
    ) -> Result<(), FileError> {
        if aged.is_empty() {
            return Ok(());
        }
        let no_seals = aged.iter().any(|(log, _)| *log == books);
        let of = |(log, mark): (Uuid, Mark)| {
            let kept = self.logs.get(&log)?.clone();
            let stands = kept.stands.aged(mark);
            Some((log, Kept { stands, ..kept }))
        };
        let aged = aged.into_iter().filter_map(of).collect();
        let change = ShelfChange {
            no_seals,
            ..ShelfChange::default()
        };
        self.keep(aged, change)
    }

    pub(super) fn keep(
        &mut self,
        logs: Vec<(Uuid, Kept)>,
        mut change: ShelfChange,
    ) -> Result<(), FileError> {
        change.logs.extend(logs.iter().map(log_row));
        let no_seals = change.no_seals;
        self.write(change)?;
        if no_seals {
            self.seals.clear();
        }
        self.logs.extend(logs);
        Ok(())
    }
}

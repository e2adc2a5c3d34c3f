//! What is remembered of this device's own segments and head.

use uuid::Uuid;

use super::super::head::Head;
use super::super::intent::{Intent, Own, gone_bytes, ids_bytes};
use super::super::stands::{Mark, Stands};
use super::rows::{own_facts, small};
use super::{GONE, INTENT, Kept, LOST, NEXT, SUSPECTS, ShelfMemory};
use crate::log::Reading;
use crate::storage::FileError;
use crate::storage::shelf::{self, PartRow, ShelfChange};

impl ShelfMemory {
    /// What is in a segment of this device.
    pub(in crate::shelf) fn parts(&self, run: u64) -> &[(Uuid, Mark)] {
        self.parts.get(&run).map_or(&[], Vec::as_slice)
    }

    /// Whether what a log has in one of this device's segments is not needed there any more: the
    /// log has come further since, or the segment is lost, and all of it stands elsewhere.
    pub(in crate::shelf) fn is_spent(&self, run: u64, (log, mark): (Uuid, Mark)) -> bool {
        let Some(kept) = self.logs.get(&log) else {
            return false;
        };
        let stale = self.lost.contains(&run) || !mark.covers(kept.stands.mark);
        stale && kept.stands.fresh.is_none()
    }

    /// Whether something that this device had put there is damaged.
    pub fn lacks_own(&self) -> bool {
        !self.lost.is_empty()
    }

    pub(in crate::shelf) fn is_lost(&self, run: u64) -> bool {
        self.lost.contains(&run)
    }

    /// A segment of this device cannot be read there: what is in it is owed.
    pub(in crate::shelf) fn lose(&mut self, run: u64, books: Uuid) -> Result<(), FileError> {
        let logs: Vec<Uuid> = self.parts(run).iter().map(|(log, _)| *log).collect();
        self.owe(&logs)?;
        self.lost.insert(run);
        let lost: Vec<u64> = self.lost.iter().copied().collect();
        let change = ShelfChange {
            facts: vec![(LOST, Some(ids_bytes(&lost)))],
            no_seals: logs.contains(&books),
            ..ShelfChange::default()
        };
        self.keep(Vec::new(), change)
    }

    /// This device's segments of which another one says that they cannot be had.
    pub(in crate::shelf) fn suspects(&self) -> Vec<u64> {
        self.suspects.iter().copied().collect()
    }

    /// They were looked at.
    pub(in crate::shelf) fn no_suspects(&mut self) -> Result<(), FileError> {
        self.suspects.clear();
        self.write(ShelfChange {
            facts: vec![(SUSPECTS, None)],
            ..ShelfChange::default()
        })
    }

    /// By what this device's head is known in the list of this round.
    pub(in crate::shelf) fn own_is_listed(&mut self, mark: Option<String>) {
        self.listed = mark;
    }

    /// Whether its head is as it was when it was last looked at.
    pub(in crate::shelf) fn own_is_as_it_was(&self) -> bool {
        self.listed.is_some() && self.listed == self.looked_at
    }

    /// Its head was looked at, and is what it should be.
    pub(in crate::shelf) fn own_was_looked_at(&mut self) {
        self.looked_at = self.listed.clone();
    }

    /// Takes over what stands there under this device's name, of which nothing is remembered: what
    /// is in its segments is not known, and all is put there anew.
    pub(in crate::shelf) fn adopt(&mut self, head: &Head) -> Result<(), FileError> {
        let above = head.runs.iter().map(|run| run.id + 1).max();
        let own = Own {
            counter: head.counter,
            hash: head.hash(),
            next: self.own.next.max(above.unwrap_or_default()),
            number: head.runs.last().map_or(0, |run| run.last),
            runs: head.runs.clone(),
            gone: Vec::new(),
            lacks: head.lacks.clone(),
        };
        let lost: Vec<u64> = own.runs.iter().map(|run| run.id).collect();
        let mut facts = own_facts(&own);
        facts.push((NEXT, Some(own.next.to_be_bytes().to_vec())));
        facts.push((LOST, Some(ids_bytes(&lost))));
        self.write(ShelfChange {
            facts,
            ..ShelfChange::default()
        })?;
        self.own = own;
        self.lost = lost.into_iter().collect();
        Ok(())
    }

    /// A name for pieces that was never used, nor will be.
    pub(in crate::shelf) fn next_id(&mut self) -> Result<u64, FileError> {
        let id = self.own.next;
        let next = (id + 1).to_be_bytes().to_vec();
        self.write(ShelfChange {
            facts: vec![(NEXT, Some(next))],
            ..ShelfChange::default()
        })?;
        self.own.next = id + 1;
        Ok(id)
    }

    pub(in crate::shelf) fn intend(&mut self, intent: &Intent) -> Result<(), FileError> {
        self.write(ShelfChange {
            facts: vec![(INTENT, Some(intent.to_bytes()))],
            ..ShelfChange::default()
        })
    }

    pub(in crate::shelf) fn intent(&self) -> Result<Option<Intent>, FileError> {
        let bytes = shelf::fact(&self.database, INTENT)?;
        Ok(bytes.and_then(|bytes| Intent::read(&mut Reading(&bytes))))
    }

    /// The head that was intended stands on the shelf, or will never.
    pub(in crate::shelf) fn settle(
        &mut self,
        intent: Intent,
        stands: bool,
    ) -> Result<(), FileError> {
        let mut change = ShelfChange {
            facts: vec![(INTENT, None)],
            ..ShelfChange::default()
        };
        if !stands {
            return self.write(change);
        }
        let Intent { hash, own, put } = intent;
        let next = self.own.next;
        let own = Own { hash, next, ..own };
        let stays = |run: &u64| own.runs.iter().any(|it| it.id == *run);
        let lost: Vec<u64> = self.lost.iter().copied().filter(stays).collect();
        change.facts.extend(own_facts(&own));
        change.facts.push((LOST, Some(ids_bytes(&lost))));
        let gone = self.parts.keys().filter(|run| !stays(run));
        change.no_parts = gone.map(|run| small(*run)).collect();
        for (run, parts) in &put.parts {
            let rows = parts.iter().map(|(log, mark)| PartRow {
                run: small(*run),
                log: *log.as_bytes(),
                mark: (mark.key, mark.gone),
            });
            change.parts.extend(rows);
        }
        let seals = put.seals.iter();
        change.seals = seals.map(|(id, hash)| (*id.as_bytes(), *hash)).collect();
        let logs = put.logs.into_iter().map(|(log, known, mark)| {
            let stands = Stands {
                known,
                fresh: None,
                mark: mark.with(self.stands(log).mark),
            };
            (
                log,
                Kept {
                    stands,
                    owed: false,
                },
            )
        });
        self.keep(logs.collect(), change)?;
        self.parts.retain(|run, _| stays(run));
        self.parts.extend(put.parts);
        self.seals.extend(put.seals);
        self.lost = lost.into_iter().collect();
        self.own = own;
        // It is another one by now.
        self.looked_at = None;
        Ok(())
    }

    /// Pieces that no head names any more are gone from the shelf.
    pub(in crate::shelf) fn cleared(&mut self) -> Result<(), FileError> {
        self.own.gone.clear();
        self.write(ShelfChange {
            facts: vec![(GONE, Some(gone_bytes(&[])))],
            ..ShelfChange::default()
        })
    }
}

//! Two copies of a file become one: the union of their entries.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ed25519_dalek::VerifyingKey;

use super::file::rows;
use super::history::History;
use super::verify::check_signature;
use super::{
    AccountId, Act, Change, Edit, Entry, EntryHash, Finding, LogFile, RecordId, Seal, SealId,
};
use crate::model::FieldName;
use crate::storage::{Batch, ContentHash, FileError, Trouble};

/// Why entries were refused. Nothing of what came with them was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnionError {
    /// An entry is not of this file, or does not verify: its hash, author or signature.
    #[error(transparent)]
    Refused(Finding),
    /// An entry came without one that its author had seen.
    #[error("entry {entry} came without its parent {parent}")]
    MissingParent {
        /// The entry that came.
        entry: EntryHash,
        /// The one that is not here.
        parent: EntryHash,
    },
    /// A sealed value came without its seal.
    #[error("a value came without its seal {0}")]
    MissingSeal(SealId),
    /// An entry names a scan or photo that is not here.
    #[error("an entry came without the attachment {0}")]
    MissingAttachment(ContentHash),
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// What a union brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnionReport {
    /// Entries that are new here, in order.
    pub added: Vec<EntryHash>,
    /// Fields that are in conflict now and were not before.
    pub disagreements: Vec<(RecordId, FieldName)>,
}

impl LogFile {
    /// Takes in the entries and seals of another copy of this file. Order and doubles do not
    /// matter, and doing it again changes nothing. Each new entry is verified with its author's
    /// key; what was destroyed in either copy is destroyed in both. A file that was put back is
    /// whole again once it has the entries that it lacked.
    ///
    /// # Errors
    /// See [`UnionError`]; then nothing was taken in.
    pub fn union(
        &mut self,
        entries: &[Entry],
        seals: &[Seal],
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<UnionReport, UnionError> {
        self.may_take_in()?;
        let Some(joined) = self.joined(entries, seals, keys)? else {
            return Ok(UnionReport::default());
        };
        self.book.write(&joined.batch())?;
        let report = joined.report(&self.history);
        self.settle_in(joined.history);
        Ok(report)
    }

    /// Looks at what a union would come to: `look` is given the log with all that came in it, and
    /// what it brought. Nothing is written, and afterwards all is as before.
    ///
    /// # Errors
    /// Those of [`union`](Self::union).
    pub fn rehearse_union<T>(
        &mut self,
        entries: &[Entry],
        seals: &[Seal],
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
        look: impl FnOnce(&Self, &UnionReport) -> T,
    ) -> Result<T, UnionError> {
        self.may_take_in()?;
        let Some(joined) = self.joined(entries, seals, keys)? else {
            return Ok(look(self, &UnionReport::default()));
        };
        let report = joined.report(&self.history);
        let before = self.put_on(joined.history, joined.seals);
        let seen = look(self, &report);
        self.take_off(before);
        Ok(seen)
    }

    /// Takes in another copy as [`union`](Self::union) does, and records in the same transaction
    /// an act that says so: `edit` is given what came. Where nothing came, nothing is recorded.
    ///
    /// # Errors
    /// Those of [`union`](Self::union), and of the closure; nothing was taken in then.
    pub fn take_in<E: From<UnionError>>(
        &mut self,
        (entries, seals): (&[Entry], &[Seal]),
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
        act: Act<'_>,
        edit: impl FnOnce(&mut Edit<'_>, &UnionReport) -> Result<(), E>,
    ) -> Result<(UnionReport, Option<EntryHash>), E> {
        self.may_take_in().map_err(UnionError::from)?;
        let Some(joined) = self.joined(entries, seals, keys)? else {
            return Ok((UnionReport::default(), None));
        };
        // Where keys alone came or went there is nothing to tell; and a file that was put back and
        // is not whole with what came is not to be written in yet.
        if joined.added.is_empty() || !self.is_whole(&joined.history) {
            return Ok((self.union(entries, seals, keys)?, None));
        }
        let report = joined.report(&self.history);
        let before = self.put_on(joined.history.clone(), joined.seals.clone());
        let said = {
            let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
            edit(&mut making, &report).map(|()| making.finish())
        };
        let (changes, new_seals) = match said {
            Ok(said) => said,
            Err(error) => {
                self.take_off(before);
                return Err(error);
            }
        };
        let entry = self.enter(&act, None, changes);
        let last = std::slice::from_ref(&entry);
        let mut batch = joined.batch();
        batch.seals.extend(new_seals);
        let own = entry.changes.iter().map(|change| change.record);
        batch.records.extend(rows(self.history.state(), own));
        let written = self.book.write(&Batch {
            entries: &[&joined.added, last].concat(),
            ..batch
        });
        if let Err(error) = written {
            self.take_off(before);
            return Err(UnionError::from(error).into());
        }
        let history = std::mem::take(&mut self.history);
        self.beside.clear();
        self.settle_in(history);
        Ok((report, Some(entry.hash)))
    }

    /// A file that was put back may be made whole.
    fn may_take_in(&self) -> Result<(), FileError> {
        match self.trouble {
            Some(Trouble::PutBack) => Ok(()),
            _ => self.writable(),
        }
    }

    /// Both copies as one, in memory; none where nothing came.
    fn joined(
        &self,
        entries: &[Entry],
        seals: &[Seal],
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Option<Joined>, UnionError> {
        let came = self.not_here(entries, keys)?;
        let seals = self.new_seals(&came, seals)?;
        if came.is_empty() && seals.is_empty() {
            return Ok(None);
        }
        let new: HashSet<EntryHash> = came.iter().map(|entry| entry.hash).collect();
        let own = self.entries().iter().cloned();
        let history = History::of(own.chain(came).collect());
        let tombstones = history.erased().into_iter().map(Seal::tombstone);
        let added: Vec<Entry> = history
            .entries()
            .iter()
            .filter(|it| new.contains(&it.hash))
            .cloned()
            .collect();
        Ok(Some(Joined {
            seals: seals.into_iter().chain(tombstones).collect(),
            added,
            history,
        }))
    }

    /// Puts another history in the place of this one, with seals that are not on the disk; gives
    /// the one before.
    fn put_on(&mut self, history: History, seals: Vec<Seal>) -> History {
        // What was destroyed stands after what came: the last of a seal holds.
        self.beside = seals.into_iter().map(|seal| (seal.id, seal)).collect();
        let before = std::mem::replace(&mut self.history, history);
        self.open_again();
        before
    }

    fn take_off(&mut self, before: History) {
        self.beside.clear();
        self.history = before;
    }

    /// What was written is the history from now on.
    fn settle_in(&mut self, history: History) {
        self.history = history;
        self.open_again();
        if self.is_whole(&self.history) {
            self.trouble = None;
        }
    }

    /// Whether a history has all that was ever seen in this file.
    fn is_whole(&self, history: &History) -> bool {
        let mut known = self.known_heads.iter();
        known.all(|head| history.graph().contains(*head))
    }

    /// The entries that are new here, each once, verified, and with all their parents.
    fn not_here(
        &self,
        entries: &[Entry],
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Vec<Entry>, UnionError> {
        let new = entries
            .iter()
            .filter(|entry| !self.history.graph().contains(entry.hash));
        let new: BTreeMap<EntryHash, &Entry> = new.map(|entry| (entry.hash, entry)).collect();
        for entry in new.values() {
            let finding = match entry.hashes(self.id) {
                true => check_signature(entry, keys),
                false => Some(Finding::Entry(entry.hash)),
            };
            if let Some(finding) = finding {
                return Err(UnionError::Refused(finding));
            }
            let here = |it: &EntryHash| self.history.graph().contains(*it) || new.contains_key(it);
            if let Some(parent) = entry.parents.iter().find(|parent| !here(parent)) {
                return Err(UnionError::MissingParent {
                    entry: entry.hash,
                    parent: *parent,
                });
            }
        }
        Ok(new.into_values().cloned().collect())
    }

    /// The seals that change something here, after making sure that every value has one.
    fn new_seals(&self, entries: &[Entry], seals: &[Seal]) -> Result<Vec<Seal>, UnionError> {
        let came: BTreeSet<SealId> = seals.iter().map(|seal| seal.id).collect();
        for id in entries
            .iter()
            .flat_map(|entry| &entry.changes)
            .filter_map(Change::seal)
        {
            if !came.contains(&id) && self.seal(id)?.is_none() {
                return Err(UnionError::MissingSeal(id));
            }
        }
        let mut new = Vec::new();
        for seal in seals {
            match self.seal(seal.id)? {
                Some(Seal { bytes: None, .. }) => {}
                Some(_) if seal.bytes.is_some() => {}
                _ => new.push(seal.clone()),
            }
        }
        Ok(new)
    }
}

/// Two copies as one.
struct Joined {
    history: History,
    /// What is new here, in order.
    added: Vec<Entry>,
    /// Seals that change something here.
    seals: Vec<Seal>,
}

impl Joined {
    fn touched(&self) -> BTreeSet<RecordId> {
        let changes = self.added.iter().flat_map(|it| &it.changes);
        changes.map(|change| change.record).collect()
    }

    fn batch(&self) -> Batch<'_> {
        Batch {
            entries: &self.added,
            records: rows(self.history.state(), self.touched().into_iter()),
            seals: self.seals.clone(),
            attachments: &[],
        }
    }

    fn report(&self, before: &History) -> UnionReport {
        UnionReport {
            added: self.added.iter().map(|entry| entry.hash).collect(),
            disagreements: disagreements(before, &self.history, &self.touched()),
        }
    }
}

fn disagreements(
    before: &History,
    after: &History,
    records: &BTreeSet<RecordId>,
) -> Vec<(RecordId, FieldName)> {
    let agreed = |record: RecordId, field: &FieldName| {
        let register = before
            .state()
            .get(record)
            .and_then(|it| it.fields.get(field));
        register.is_none_or(|register| register.settled().is_some())
    };
    let records = records
        .iter()
        .filter_map(|record| after.state().get(*record));
    records
        .flat_map(|record| {
            record
                .conflicts()
                .map(|(field, _)| (record.id, field.clone()))
        })
        .filter(|(record, field)| agreed(*record, field))
        .collect()
}

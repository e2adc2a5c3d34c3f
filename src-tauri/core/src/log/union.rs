//! Two copies of a file become one: the union of their entries.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ed25519_dalek::VerifyingKey;

use super::file::rows;
use super::history::History;
use super::verify::check_signature;
use super::{AccountId, Change, Entry, EntryHash, Finding, LogFile, RecordId, Seal, SealId};
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
        if self.trouble != Some(Trouble::PutBack) {
            self.writable()?;
        }
        let came = self.not_here(entries, keys)?;
        let seals = self.new_seals(&came, seals)?;
        if came.is_empty() && seals.is_empty() {
            return Ok(UnionReport::default());
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
        let touched: BTreeSet<RecordId> = added
            .iter()
            .flat_map(|it| &it.changes)
            .map(|change| change.record)
            .collect();
        let batch = Batch {
            entries: &added,
            records: rows(history.state(), touched.iter().copied()),
            seals: seals.into_iter().chain(tombstones).collect(),
            attachments: &[],
        };
        self.book.write(&batch)?;
        let report = UnionReport {
            added: added.iter().map(|entry| entry.hash).collect(),
            disagreements: disagreements(&self.history, &history, &touched),
        };
        self.history = history;
        self.open_again();
        if self
            .known_heads
            .iter()
            .all(|head| self.history.graph().contains(*head))
        {
            self.trouble = None;
        }
        Ok(report)
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

//! A log in memory: its entries in order, who had seen whom, and the fold.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::graph::{Graph, in_order};
use super::{Change, Entry, EntryHash, RecordId, SealId, State, Statement};
use crate::model::{Action, FieldName, Value};

/// A log in memory. Adding entries in any order that puts parents first gives the same.
#[derive(Clone, Default)]
pub(super) struct History {
    entries: Vec<Entry>,
    index: HashMap<EntryHash, usize>,
    graph: Graph,
    /// Per field, the entries that set it.
    setters: HashMap<(RecordId, FieldName), Vec<EntryHash>>,
    /// Per field, the entries that destroyed what it held.
    destructions: BTreeMap<(RecordId, FieldName), Vec<EntryHash>>,
    state: State,
    /// The same with what whoever writes opens by keys of their own; none where that is nothing.
    opened: Option<State>,
}

impl History {
    /// The log of these entries. Doubles, and entries that lack a parent, are left out.
    pub(super) fn of(entries: Vec<Entry>) -> Self {
        let mut history = Self::default();
        for entry in in_order(entries) {
            history.push(entry);
        }
        history
    }

    /// Adds an entry after all that are here. Nothing happens where it is here already or lacks
    /// a parent.
    pub(super) fn push(&mut self, entry: Entry) {
        if !self.graph.add(&entry) {
            return;
        }
        self.opened = None;
        let destroys = entry.action.known().is_some_and(Action::destroys);
        for change in &entry.changes {
            if destroys && change.value.is_null() {
                let place = (change.record, change.field.clone());
                self.destructions.entry(place).or_default().push(entry.hash);
            }
            let setters = self
                .setters
                .entry((change.record, change.field.clone()))
                .or_default();
            if setters.last() != Some(&entry.hash) {
                setters.push(entry.hash);
            }
            let graph = &self.graph;
            self.state
                .register_mut(change.record, &change.kind, &change.field)
                .put(statement(&entry, change), |standing| {
                    graph.saw(entry.hash, standing)
                });
        }
        let records: BTreeSet<RecordId> =
            entry.changes.iter().map(|change| change.record).collect();
        for record in records {
            self.state
                .settle_removal(record, |later, earlier| self.graph.saw(later, earlier));
        }
        self.index.insert(entry.hash, self.entries.len());
        self.entries.push(entry);
    }

    /// Takes the last entry out again.
    pub(super) fn forget_last(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        entries.pop();
        *self = Self::of(entries);
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn entry(&self, hash: EntryHash) -> Option<&Entry> {
        self.entries.get(*self.index.get(&hash)?)
    }

    pub(super) fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The records with what whoever writes opens.
    pub(super) fn opened(&self) -> &State {
        self.opened.as_ref().unwrap_or(&self.state)
    }

    /// Takes note of what whoever writes opens, until something is written.
    pub(super) fn open_for_writing(&mut self, opened: Option<State>) {
        self.opened = opened;
    }

    pub(super) fn state(&self) -> &State {
        &self.state
    }

    pub(super) fn state_at(&self, at: DateTime<Utc>) -> State {
        self.state_of(|entry| self.graph.since(entry).is_some_and(|since| since <= at))
    }

    /// The records as the author of an entry left them.
    pub(super) fn state_seen_by(&self, seer: EntryHash) -> State {
        self.state_of(|entry| entry == seer || self.graph.saw(seer, entry))
    }

    /// The records as some entries leave them, each of which comes with all that its author had
    /// seen. What was destroyed since is gone from them too.
    fn state_of(&self, counts: impl Fn(EntryHash) -> bool) -> State {
        let entries = self.entries.iter().filter(|entry| counts(entry.hash));
        let mut state = Self::of(entries.cloned().collect()).state;
        for (record, field) in self.destructions.keys() {
            state.forget(*record, field, |entry| {
                self.is_destroyed(entry, *record, field)
            });
        }
        state
    }

    /// Whether what an entry set in a field was destroyed by somebody who had seen it.
    pub(super) fn is_destroyed(
        &self,
        entry: EntryHash,
        record: RecordId,
        field: &FieldName,
    ) -> bool {
        let destroyers = self.destructions.get(&(record, field.clone()));
        let mut destroyers = destroyers.into_iter().flatten();
        destroyers.any(|destroyer| self.graph.saw(*destroyer, entry))
    }

    /// Whether a field ever held something that was not destroyed since.
    pub(super) fn holds(&self, record: RecordId, field: &FieldName) -> bool {
        let says = |entry: &EntryHash| {
            let changes = self.entry(*entry).into_iter().flat_map(|it| &it.changes);
            let mut here = changes.filter(|it| it.record == record && it.field == *field);
            here.any(|change| !change.value.is_null())
        };
        let mut setters = self.setters(record, field).iter();
        setters.any(|entry| says(entry) && !self.is_destroyed(*entry, record, field))
    }

    /// Opens each sealed value as `open` can, and shuts those that it cannot.
    pub(super) fn open_values(&mut self, open: impl Fn(&Change) -> Option<Value>) {
        let mut entries = std::mem::take(&mut self.entries);
        match open_values(&mut entries, open) {
            true => *self = Self::of(entries),
            false => self.entries = entries,
        }
    }

    /// The entries that set a field, in order.
    pub(super) fn setters(&self, record: RecordId, field: &FieldName) -> &[EntryHash] {
        self.setters
            .get(&(record, field.clone()))
            .map_or(&[], Vec::as_slice)
    }

    /// The seals of the values that some of the entries put into a field.
    pub(super) fn sealed(
        &self,
        record: RecordId,
        field: &FieldName,
        by: impl Fn(EntryHash) -> bool,
    ) -> BTreeSet<SealId> {
        self.setters(record, field)
            .iter()
            .filter(|setter| by(**setter))
            .filter_map(|setter| self.entry(*setter))
            .flat_map(|setter| &setter.changes)
            .filter(|change| change.record == record && change.field == *field)
            .filter_map(Change::seal)
            .collect()
    }

    /// The seals that the log says were destroyed: those that the author of an erasure had seen.
    pub(super) fn erased(&self) -> BTreeSet<SealId> {
        self.destructions
            .keys()
            .flat_map(|(record, field)| {
                let gone = |setter| self.is_destroyed(setter, *record, field);
                self.sealed(*record, field, gone)
            })
            .collect()
    }

    /// What the author of an entry saw in a field before setting it.
    pub(super) fn replaced(
        &self,
        entry: EntryHash,
        record: RecordId,
        field: &FieldName,
    ) -> Vec<Statement> {
        let setters = self.setters(record, field);
        let place = |hash: &EntryHash| self.index.get(hash).copied().unwrap_or_default();
        let before = setters.partition_point(|setter| place(setter) < place(&entry));
        self.last_of(&setters[..before], (record, field), |setter| {
            self.graph.saw(entry, setter)
        })
    }

    /// What stands in a field where only some entries count: with every entry, those that its
    /// author had seen.
    pub(super) fn standing(
        &self,
        (record, field): (RecordId, &FieldName),
        counts: impl Fn(EntryHash) -> bool,
    ) -> Vec<Statement> {
        self.last_of(self.setters(record, field), (record, field), counts)
    }

    /// What those of a field's setters that count left there.
    fn last_of(
        &self,
        setters: &[EntryHash],
        (record, field): (RecordId, &FieldName),
        counts: impl Fn(EntryHash) -> bool,
    ) -> Vec<Statement> {
        let mut standing: Vec<EntryHash> = Vec::new();
        for setter in setters.iter().rev() {
            let replaced = standing.iter().any(|it| self.graph.saw(*it, *setter));
            if !replaced && counts(*setter) {
                standing.push(*setter);
                if self.graph.is_one_thread() {
                    break;
                }
            }
        }
        standing
            .iter()
            .rev()
            .filter_map(|setter| self.entry(*setter))
            .flat_map(|setter| {
                let here = |change: &&Change| change.record == record && change.field == *field;
                setter
                    .changes
                    .iter()
                    .filter(here)
                    .map(|change| statement(setter, change))
            })
            .collect()
    }
}

fn statement(entry: &Entry, change: &Change) -> Statement {
    Statement {
        value: change.value.clone(),
        entry: entry.hash,
        author: entry.author,
        at: entry.at,
    }
}

/// Opens each sealed value of entries as `open` can, and shuts those that it cannot. Gives whether
/// any is another than before.
pub(super) fn open_values(entries: &mut [Entry], open: impl Fn(&Change) -> Option<Value>) -> bool {
    let mut differs = false;
    for change in entries.iter_mut().flat_map(|entry| &mut entry.changes) {
        let Value::Sealed(sealed) = &change.value else {
            continue;
        };
        let opened = open(change);
        if sealed.opened() != opened.as_ref() {
            change.value = Value::Sealed(sealed.clone().holding(opened));
            differs = true;
        }
    }
    differs
}

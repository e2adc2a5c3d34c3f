//! Taking back all that came with a copy, as one act.
//!
//! Which entries came is not written down: the act by which a copy was taken in has the heads that
//! stood here before, and whatever its author had seen beyond them came with the copy. So every
//! copy of the file reckons the same.

use std::collections::{BTreeMap, BTreeSet};

use super::undo::UNDONE;
use super::{Change, Entry, EntryHash, LogFile, Record, RecordId, Register, Statement};
use crate::model::{
    Action, Field, FieldName, Kind, KindName, Shape, Value, codes, is_referred_to, shape,
};

/// What taking a copy back comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakingBack {
    /// What it sets.
    pub changes: Vec<Change>,
    /// What stays as it is, although it came with the copy.
    pub kept: Vec<Kept>,
}

/// Something that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The record.
    pub record: RecordId,
    /// Its kind.
    pub kind: KindName,
    /// The field; none where the record as a whole stays.
    pub field: Option<FieldName>,
    /// Why.
    pub why: KeptBecause,
}

/// Why something stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptBecause {
    /// This entry set it since.
    EditedSince(EntryHash),
    /// This record, which stays too, refers to it.
    Referred(RecordId),
    /// What stood there before was destroyed, or the act that came destroyed something.
    Destroyed,
    /// It says that something was seen, taken outside or taken in, or that somebody stands in
    /// another file too: that stays written down.
    Written,
}

/// The heads that stood before a copy was taken in, as they are written in the act.
pub(crate) fn write_heads(heads: &[EntryHash]) -> Value {
    let heads: Vec<String> = heads.iter().map(EntryHash::to_string).collect();
    Value::Text(heads.join(","))
}

fn read_heads(entry: &Entry) -> Option<Vec<EntryHash>> {
    let field = Field::HeadsBefore.into();
    let mut changes = entry.changes.iter();
    let heads = changes.find(|it| it.kind == Kind::Receipt.into() && it.field == field)?;
    let heads = heads.value.as_text()?.split(',').map(str::parse);
    heads.collect::<Result<_, _>>().ok()
}

/// Records that stay whatever is taken back.
fn stays_written(kind: &KindName) -> bool {
    let stays = [Kind::Disclosure, Kind::Receipt, Kind::Sameness];
    kind.known().is_some_and(|kind| stays.contains(&kind))
}

/// What came with a copy, and what stood before.
struct Came<'a> {
    file: &'a LogFile,
    receipt: EntryHash,
    before: Vec<EntryHash>,
}

impl<'a> Came<'a> {
    fn was_here(&self, entry: EntryHash) -> bool {
        let graph = self.file.history.graph();
        let mut before = self.before.iter();
        before.any(|head| *head == entry || graph.saw(*head, entry))
    }

    fn is_in(&self, entry: EntryHash) -> bool {
        self.file.history.graph().saw(self.receipt, entry)
    }

    fn entries(&self) -> impl Iterator<Item = &'a Entry> {
        let entries = self.file.entries().iter();
        entries.filter(|it| self.is_in(it.hash) && !self.was_here(it.hash))
    }

    /// What stood in a field before, and right after the copy was taken in.
    fn stood(&self, place: (RecordId, &FieldName)) -> (Vec<Statement>, Vec<Statement>) {
        let history = &self.file.history;
        let before = history.standing(place, |it| self.was_here(it));
        (before, history.standing(place, |it| self.is_in(it)))
    }

    /// The entry by which a field is another one than right after; none where it is the same, or
    /// what was done since was itself taken back.
    fn edited_since(
        &self,
        (record, field): (RecordId, &FieldName),
        after: &[Statement],
    ) -> Option<EntryHash> {
        let origins = |statements: &[Statement]| {
            let entries = statements.iter().map(|it| it.entry);
            self.file.origins(entries, record, field)
        };
        let stands = self.file.state().get(record);
        let stands = stands.and_then(|it| it.fields.get(field));
        let stands = origins(stands.map_or(&[][..], Register::statements));
        let left = origins(after);
        let mut others = stands.difference(&left).chain(left.difference(&stands));
        others.next().copied()
    }
}

impl LogFile {
    /// The entries that came with a copy, in order; none where the entry is no such act.
    pub fn came_with(&self, receipt: EntryHash) -> Option<Vec<&Entry>> {
        Some(self.came(receipt)?.entries().collect())
    }

    /// The heads that stood here before a copy was taken in; none where the entry is no such act.
    pub fn heads_before(&self, receipt: EntryHash) -> Option<Vec<EntryHash>> {
        Some(self.came(receipt)?.before)
    }

    fn came(&self, receipt: EntryHash) -> Option<Came<'_>> {
        let entry = self.entry(receipt)?;
        let takes_in = entry.action == Action::TakeIn.into();
        let before = read_heads(entry).filter(|_| takes_in)?;
        Some(Came {
            file: self,
            receipt,
            before,
        })
    }

    /// What it comes to, now, to take back all that came with a copy. Every field that an entry
    /// set which came gets back what stood there before, unless somebody has set it since; a
    /// record that came new is marked as removed, unless somebody has written on it since, or
    /// something that stays refers to it. None where the entry is no such act.
    pub fn taking_back(&self, receipt: EntryHash) -> Option<TakingBack> {
        let came = self.came(receipt)?;
        let mut back = TakingBack::default();
        let mut places: BTreeMap<RecordId, (KindName, BTreeSet<FieldName>)> = BTreeMap::new();
        let mut destroying: BTreeSet<(RecordId, FieldName)> = BTreeSet::new();
        for entry in came.entries() {
            let action = entry.action.known();
            let destroys = action.is_some_and(|it| it.destroys() || it == Action::Destroy);
            for change in &entry.changes {
                let (_, fields) = places
                    .entry(change.record)
                    .or_insert_with(|| (change.kind.clone(), BTreeSet::new()));
                fields.insert(change.field.clone());
                if destroys {
                    destroying.insert((change.record, change.field.clone()));
                }
            }
        }
        let mut going: BTreeMap<RecordId, KindName> = BTreeMap::new();
        for (record, (kind, fields)) in places {
            let Some(found) = self.state().get(record) else {
                continue;
            };
            if stays_written(&kind) {
                back.keep(record, &kind, None, KeptBecause::Written);
                continue;
            }
            let here = |field: &FieldName| {
                let mut setters = self.history.setters(record, field).iter();
                setters.any(|setter| came.was_here(*setter))
            };
            if !found.fields.keys().any(here) {
                let edited = found.fields.keys().find_map(|field| {
                    let (_, after) = came.stood((record, field));
                    let by = came.edited_since((record, field), &after)?;
                    Some((field, by))
                });
                match edited {
                    _ if found.is_removed() => {}
                    Some((field, by)) => {
                        let field = Some(field.clone());
                        back.keep(record, &kind, field, KeptBecause::EditedSince(by));
                    }
                    None => {
                        going.insert(record, kind);
                    }
                }
                continue;
            }
            for field in fields {
                let destroyed = destroying.contains(&(record, field.clone()));
                self.give_back(&came, (found, &kind), field, destroyed, &mut back);
            }
        }
        self.take_out_new(going, &mut back);
        Some(back)
    }

    /// Gives a field of a record that was here what stood there before.
    fn give_back(
        &self,
        came: &Came<'_>,
        (found, kind): (&Record, &KindName),
        field: FieldName,
        destroyed: bool,
        back: &mut TakingBack,
    ) {
        let record = found.id;
        let (before, after) = came.stood((record, &field));
        let mut values: BTreeSet<Value> = before.iter().map(|it| it.value.clone()).collect();
        if values.is_empty() {
            values.insert(Value::Null);
        }
        let stands = found.fields.get(&field);
        let stands: BTreeSet<Value> = stands
            .map(|register| register.values().into_iter().cloned().collect())
            .unwrap_or_default();
        if values == stands && !found.contests(&field) {
            return;
        }
        if let Some(by) = came.edited_since((record, &field), &after) {
            back.keep(record, kind, Some(field), KeptBecause::EditedSince(by));
            return;
        }
        let gone = |it: &Statement| {
            let is_gone = || self.history.is_destroyed(it.entry, record, &field);
            !it.value.is_null() && (is_gone() || self.is_erased(&it.value).unwrap_or(true))
        };
        if destroyed || before.iter().any(gone) {
            back.keep(record, kind, Some(field), KeptBecause::Destroyed);
            return;
        }
        back.changes.extend(values.into_iter().map(|value| Change {
            record,
            kind: kind.clone(),
            field: field.clone(),
            value,
        }));
    }

    /// Takes out the records that came new, but those that something which stays refers to.
    fn take_out_new(&self, mut going: BTreeMap<RecordId, KindName>, back: &mut TakingBack) {
        let mut set: BTreeMap<(RecordId, &FieldName), Vec<&Value>> = BTreeMap::new();
        for change in &back.changes {
            let place = (change.record, &change.field);
            set.entry(place).or_default().push(&change.value);
        }
        // Who refers to what, as it will be.
        let mut referring: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        let mut staying = Vec::new();
        for record in self.state().records() {
            let gives_back = |field| set.get(&(record.id, field));
            let removed = FieldName::from(Field::Removed);
            let is_removed = match gives_back(&removed) {
                Some(values) => values.iter().any(|it| !it.is_null()),
                None => record.is_removed(),
            };
            if is_removed {
                continue;
            }
            for (field, register) in &record.fields {
                if !refers(record, field) {
                    continue;
                }
                let values = match gives_back(field) {
                    Some(values) => values.clone(),
                    None => register.values().into_iter().collect(),
                };
                let texts = values.into_iter().filter_map(Value::as_text);
                let texts = texts.flat_map(codes);
                let ids = texts.filter_map(|text| text.parse::<RecordId>().ok());
                referring.entry(record.id).or_default().extend(ids);
            }
            if !going.contains_key(&record.id) {
                staying.push(record.id);
            }
        }
        while let Some(by) = staying.pop() {
            for record in referring.remove(&by).unwrap_or_default() {
                let kind = going
                    .get(&record)
                    .filter(|kind| kind.known().is_some_and(is_referred_to));
                if let Some(kind) = kind.cloned() {
                    going.remove(&record);
                    back.keep(record, &kind, None, KeptBecause::Referred(by));
                    staying.push(record);
                }
            }
        }
        back.changes
            .extend(going.into_iter().map(|(record, kind)| Change {
                record,
                kind,
                field: Field::Removed.into(),
                value: UNDONE.into(),
            }));
    }
}

impl TakingBack {
    fn keep(
        &mut self,
        record: RecordId,
        kind: &KindName,
        field: Option<FieldName>,
        why: KeptBecause,
    ) {
        self.kept.push(Kept {
            record,
            kind: kind.clone(),
            field,
            why,
        });
    }
}

/// Whether a field holds the id of another record.
fn refers(record: &Record, field: &FieldName) -> bool {
    let known = record.kind().zip(field.known());
    let holds = known.and_then(|(kind, field)| shape(kind, field));
    matches!(
        holds,
        Some(Shape::Reference(_) | Shape::References(_) | Shape::People)
    )
}

//! The fold of a log: records with their fields.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{AccountId, EntryHash, RecordId};
use crate::model::{Field, FieldName, Kind, KindName, Value};

/// Every record as some entries leave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    records: BTreeMap<RecordId, Record>,
}

/// A record: the fields that were ever set, each with what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which record.
    pub id: RecordId,
    /// What it is about.
    pub kind: KindName,
    /// Its fields. Fields of newer versions are among them.
    pub fields: BTreeMap<FieldName, Register>,
    /// Whether it was taken out by somebody who had not seen all that stands in it.
    contested: bool,
}

/// What stands in a field: one value, or several that were written without seeing each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    statements: Vec<Statement>,
}

/// A value and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The value.
    pub value: Value,
    /// In which entry.
    pub entry: EntryHash,
    /// Who.
    pub author: AccountId,
    /// When.
    pub at: DateTime<Utc>,
}

impl State {
    /// A record, removed or not.
    pub fn get(&self, id: RecordId) -> Option<&Record> {
        self.records.get(&id)
    }

    /// Every record, removed ones too, in order of id (and so of making, to the
    /// millisecond; within one act exactly).
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// The records of a kind that were not removed, in order of id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records()
            .filter(move |record| record.kind() == Some(kind) && !record.is_removed())
    }

    /// The register of a field, made empty if the field was never set.
    pub(super) fn register_mut(
        &mut self,
        id: RecordId,
        kind: &KindName,
        field: &FieldName,
    ) -> &mut Register {
        let record = self.records.entry(id).or_insert_with(|| Record {
            id,
            kind: kind.clone(),
            fields: BTreeMap::new(),
            contested: false,
        });
        record.fields.entry(field.clone()).or_default()
    }

    /// Finds out whether a record's removal and what else stands in it were written without
    /// either having seen the other.
    pub(super) fn settle_removal(
        &mut self,
        id: RecordId,
        saw: impl Fn(EntryHash, EntryHash) -> bool,
    ) {
        let Some(record) = self.records.get_mut(&id) else {
            return;
        };
        let apart =
            |one: EntryHash, other: EntryHash| one != other && !saw(one, other) && !saw(other, one);
        let removals = record
            .register(Field::Removed)
            .map_or(&[][..], Register::statements);
        let contested = removals
            .iter()
            .filter(|it| !it.value.is_null())
            .any(|removal| {
                let others = record
                    .fields
                    .iter()
                    .filter(|(field, _)| **field != Field::Removed.into());
                let mut others = others.flat_map(|(_, register)| &register.statements);
                others.any(|other| apart(removal.entry, other.entry))
            });
        record.contested = contested;
    }
}

impl Record {
    /// What it is about, if this version knows.
    pub fn kind(&self) -> Option<Kind> {
        self.kind.known()
    }

    /// What stands in a field; `None` where nothing was ever set.
    pub fn register(&self, field: Field) -> Option<&Register> {
        self.fields.get(&field.into())
    }

    /// The one value of a field. `None` where it was never set, was taken back, or is in
    /// conflict.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.register(field)?
            .settled()
            .filter(|value| !value.is_null())
    }

    /// The text of a field, where its one value is text.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.value(field)?.as_text()
    }

    /// Whether a field has more than one value.
    pub fn is_disputed(&self, field: Field) -> bool {
        self.register(field)
            .is_some_and(|register| register.settled().is_none())
    }

    /// The fields with more than one value. A removal is among them where somebody wrote on the
    /// record without having seen it, nor been seen by it.
    pub fn conflicts(&self) -> impl Iterator<Item = (&FieldName, &Register)> {
        self.fields
            .iter()
            .filter(|(field, register)| register.settled().is_none() || self.contests(field))
    }

    /// Whether it was taken out. A removal that is in conflict leaves the record in sight, so
    /// that nobody's work is lost from view.
    pub fn is_removed(&self) -> bool {
        !self.contested && self.value(Field::Removed).is_some()
    }

    /// Whether the field is the removal, and it is in conflict with what else stands here.
    pub(super) fn contests(&self, field: &FieldName) -> bool {
        self.contested && *field == Field::Removed.into()
    }

    /// The latest statement of the record by its author's clock.
    pub fn latest(&self) -> Option<&Statement> {
        let statements = self
            .fields
            .values()
            .flat_map(|register| &register.statements);
        statements.max_by_key(|statement| (statement.at, statement.entry))
    }
}

impl Register {
    /// Everything that stands here, in order of entry. At least one.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The value, where all statements agree; it may be `Null` (taken back). `None` is a
    /// conflict.
    pub fn settled(&self) -> Option<&Value> {
        let (first, rest) = self.statements.split_first()?;
        rest.iter()
            .all(|other| other.value == first.value)
            .then_some(&first.value)
    }

    /// The different values that stand here.
    pub fn values(&self) -> BTreeSet<&Value> {
        self.statements
            .iter()
            .map(|statement| &statement.value)
            .collect()
    }

    /// Puts a statement here in place of those that its author had seen.
    pub(super) fn put(&mut self, statement: Statement, seen: impl Fn(EntryHash) -> bool) {
        self.statements.retain(|standing| !seen(standing.entry));
        self.statements.push(statement);
        self.statements
            .sort_by(|a, b| (a.entry, &a.value).cmp(&(b.entry, &b.value)));
    }
}

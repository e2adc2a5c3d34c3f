//! The fold of a log: records with their fields.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{AccountId, EntryHash, RecordId};
use crate::model::{Field, FieldName, Kind, KindName, Shape, Value, codes, shape};

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
    /// Who wrote on it without having seen its removal, nor been seen by it; each as a
    /// statement that it stays (`Null`), once an entry.
    against_removal: Vec<Statement>,
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

    /// The records of a kind that belong to a person and were not removed, in order of id.
    pub fn of_person(&self, person: RecordId, kind: Kind) -> impl Iterator<Item = &Record> {
        let person = person.to_string();
        self.of_kind(kind)
            .filter(move |record| record.text(Field::Person) == Some(person.as_str()))
    }

    /// The records that refer to a record and were not removed, in order of id.
    pub fn referring_to(&self, id: RecordId) -> impl Iterator<Item = &Record> {
        let value = Value::text(id.to_string());
        self.records()
            .filter(move |record| !record.is_removed() && record.refers_by(&value))
    }

    /// The records with only the values that `read` gives, each perhaps as another one. A record
    /// of which nothing is left is not there.
    pub(crate) fn read_by(
        &self,
        read: impl Fn(&Record, &FieldName, &Value) -> Option<Value>,
    ) -> Self {
        let mut seen = self.clone();
        seen.records.retain(|id, record| {
            let Some(whole) = self.records.get(id) else {
                return false;
            };
            record.fields.retain(|field, register| {
                register.statements.retain_mut(|statement| {
                    let value = read(whole, field, &statement.value);
                    value.map(|value| statement.value = value).is_some()
                });
                !register.statements.is_empty()
            });
            !record.fields.is_empty()
        });
        seen
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
            against_removal: Vec::new(),
        });
        record.fields.entry(field.clone()).or_default()
    }

    /// Takes out of a field what some entries put there, as if it had never been said.
    pub(super) fn forget(
        &mut self,
        id: RecordId,
        field: &FieldName,
        gone: impl Fn(EntryHash) -> bool,
    ) {
        let Some(record) = self.records.get_mut(&id) else {
            return;
        };
        if let Some(register) = record.fields.get_mut(field) {
            register.statements.retain(|it| !gone(it.entry));
            if register.statements.is_empty() {
                record.fields.remove(field);
            }
        }
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
        let removals: Vec<EntryHash> = removals
            .iter()
            .filter(|it| !it.value.is_null())
            .map(|it| it.entry)
            .collect();
        let others = record
            .fields
            .iter()
            .filter(|(field, _)| **field != Field::Removed.into())
            .flat_map(|(_, register)| &register.statements)
            .filter(|other| removals.iter().any(|removal| apart(*removal, other.entry)));
        let mut against: Vec<Statement> = others
            .map(|other| Statement {
                value: Value::Null,
                ..*other
            })
            .collect();
        against.sort_by_key(|statement| statement.entry);
        against.dedup_by_key(|statement| statement.entry);
        record.against_removal = against;
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

    /// The fields with more than one value, with all that is said. A removal is among them where
    /// somebody wrote on the record without having seen it, nor been seen by it: each who did
    /// says that it stays (`Null`).
    pub fn conflicts(&self) -> impl Iterator<Item = (&FieldName, Vec<Statement>)> {
        let disputed = self
            .fields
            .iter()
            .filter(|(field, register)| register.settled().is_none() || self.contests(field));
        disputed.map(|(field, register)| {
            let against = match self.contests(field) {
                true => self.against_removal.as_slice(),
                false => &[],
            };
            (field, [register.statements(), against].concat())
        })
    }

    /// Whether it was taken out. A removal that is in conflict leaves the record in sight, so
    /// that nobody's work is lost from view.
    pub fn is_removed(&self) -> bool {
        self.against_removal.is_empty() && self.value(Field::Removed).is_some()
    }

    /// Whether the field is the removal, and it is in conflict with what else stands here.
    pub(crate) fn contests(&self, field: &FieldName) -> bool {
        !self.against_removal.is_empty() && *field == Field::Removed.into()
    }

    fn refers_by(&self, id: &Value) -> bool {
        let shape_of = |field: &FieldName| {
            let shape = self.kind().zip(field.known()).map(|(k, f)| shape(k, f));
            shape.flatten()
        };
        let mut fields = self.fields.iter();
        fields.any(|(field, register)| match shape_of(field) {
            Some(Shape::Reference(_) | Shape::References(_)) => register.says(id),
            Some(Shape::People) => register.names(id),
            _ => false,
        })
    }

    /// When the earliest of what stands in it was written, by its author's clock.
    pub fn first_written(&self) -> Option<DateTime<Utc>> {
        let registers = self.fields.values();
        let statements = registers.flat_map(|register| &register.statements);
        statements.map(|statement| statement.at).min()
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
        // Two who sealed the same each under a key of their own agree.
        rest.iter()
            .all(|other| other.value.plain() == first.value.plain())
            .then_some(&first.value)
    }

    /// The different values that stand here.
    pub fn values(&self) -> BTreeSet<&Value> {
        self.statements
            .iter()
            .map(|statement| &statement.value)
            .collect()
    }

    fn says(&self, value: &Value) -> bool {
        self.statements.iter().any(|it| it.value == *value)
    }

    /// Whether a list of people that stands here has one of them.
    fn names(&self, id: &Value) -> bool {
        let listed = self.statements.iter().filter_map(|it| it.value.as_text());
        let mut people = listed.flat_map(codes);
        people.any(|person| Some(person) == id.as_text())
    }

    /// Puts a statement here in place of those that its author had seen.
    pub(super) fn put(&mut self, statement: Statement, seen: impl Fn(EntryHash) -> bool) {
        self.statements.retain(|standing| !seen(standing.entry));
        self.statements.push(statement);
        self.statements
            .sort_by(|a, b| (a.entry, &a.value).cmp(&(b.entry, &b.value)));
    }
}

#[cfg(test)]
impl State {
    /// A state in which every field was set once, for tests of what is read from it.
    pub(crate) fn of_records(
        records: impl IntoIterator<Item = (RecordId, Kind, Vec<(Field, Value)>)>,
    ) -> Self {
        let mut state = Self::default();
        for (id, kind, fields) in records {
            for (field, value) in fields {
                let statement = Statement {
                    value,
                    entry: EntryHash::from_bytes([0; 32]),
                    author: AccountId::from_bytes([0; 16]),
                    at: DateTime::UNIX_EPOCH,
                };
                let register = state.register_mut(id, &kind.into(), &field.into());
                register.put(statement, |_| true);
            }
        }
        state
    }
}

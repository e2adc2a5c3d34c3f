//! What is not a reader's to see.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::marking::markings;
use super::{Onlooker, Parts};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, FieldName, Kind, List, Value};

/// The records and fields that are kept from somebody, and all that would tell of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hidden {
    records: BTreeSet<RecordId>,
    fields: BTreeSet<(RecordId, FieldName)>,
}

/// Fields that can go without the record that they stand in losing its sense.
const LOOSE: &[(Kind, Field)] = &[
    (Kind::Family, Field::IndexPerson),
    (Kind::Referral, Field::Consent),
    (Kind::Consent, Field::Other),
];

/// The kinds of which the facts of a childcare check are made, beside the lists of a person.
const FACTS: &[Kind] = &[Kind::Person, Kind::Tie];

impl Hidden {
    /// What is kept from those of whom `kept_out` says so, beside what is out of their sight anyway:
    /// what does not open, and what is in no part of the family that they were given.
    pub(crate) fn of(
        state: &State,
        kept_out: impl Fn(&Onlooker) -> bool,
        out_of_sight: Self,
    ) -> Self {
        let mut hidden = out_of_sight;
        for marking in markings(state).into_iter().filter(|it| kept_out(&it.from)) {
            let kind = state.get(marking.record).and_then(Record::kind);
            match marking.part {
                Some(part) => {
                    hidden.fields.insert((marking.record, part.clone()));
                    // That it is kept would tell of it, and so would what is said about it.
                    hidden.records.insert(marking.id);
                    hidden.records.extend(said_of(state, marking.record, &part));
                }
                // Without the family's own record there is no file.
                None if kind == Some(Kind::Family) => {}
                None => {
                    hidden.records.insert(marking.record);
                }
            }
        }
        if !hidden.is_empty() {
            hidden.spread(state);
        }
        hidden
    }

    /// Whatever is in no part of the family that these are.
    pub(super) fn outside(parts: &Parts, state: &State) -> Self {
        let (records, fields) = parts.outside(state);
        Self { records, fields }
    }

    /// With what is hidden there too.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.records.extend(other.records);
        self.fields.extend(other.fields);
        self
    }

    /// Hides a record, or one field of it.
    pub(super) fn hide(&mut self, record: RecordId, field: Option<FieldName>) {
        match field {
            Some(field) => drop(self.fields.insert((record, field))),
            None => drop(self.records.insert(record)),
        }
    }

    /// Whether nothing is.
    pub(crate) fn is_empty(&self) -> bool {
        self.records.is_empty() && self.fields.is_empty()
    }

    /// Whether a field of a record is.
    pub(crate) fn hides(&self, record: RecordId, field: &FieldName) -> bool {
        self.records.contains(&record) || self.fields.contains(&(record, field.clone()))
    }

    /// Takes in all but what the family is called, who is in it, and the notes that were written
    /// since an instant.
    pub(crate) fn all_but_since(&mut self, state: &State, since: DateTime<Utc>) {
        for record in state.records() {
            let shown: &[Field] = match record.kind() {
                Some(Kind::Family) => &[Field::Title, Field::FileNumber, Field::Worker],
                Some(Kind::Person) => &[Field::BirthDate, Field::Relation, Field::Sex],
                Some(Kind::Name) => continue,
                Some(Kind::Note) if record.first_written() >= Some(since) => continue,
                _ => {
                    self.records.insert(record.id);
                    continue;
                }
            };
            let others = record.fields.keys();
            let others = others.filter(|it| !it.known().is_some_and(|it| shown.contains(&it)));
            self.fields.extend(others.map(|it| (record.id, it.clone())));
        }
    }

    /// Takes in whatever tells of what is kept: what belongs to it, its papers, and checks that
    /// were saved with it.
    fn spread(&mut self, state: &State) {
        loop {
            let before = (self.records.len(), self.fields.len());
            for record in state.records() {
                if self.records.contains(&record.id) {
                    continue;
                }
                for field in self.telling(record) {
                    let known = record.kind().zip(field.known());
                    match known.is_some_and(|known| LOOSE.contains(&known)) {
                        true => drop(self.fields.insert((record.id, field))),
                        false => drop(self.records.insert(record.id)),
                    }
                }
            }
            self.spread_to_papers(state);
            if before == (self.records.len(), self.fields.len()) {
                break;
            }
        }
        if self.changes_answers(state) {
            let checks = state.records().filter(|it| it.kind() == Some(Kind::Check));
            self.records.extend(checks.map(|check| check.id));
        }
    }

    /// The fields by which a record tells of one that is kept.
    fn telling(&self, record: &Record) -> Vec<FieldName> {
        let names = |text: &str| match record.kind() {
            // An item of the worklist is named by the record that it is about.
            Some(Kind::Deferral) => self.records.iter().any(|id| text.contains(&id.to_string())),
            _ => text.parse().is_ok_and(|id| self.records.contains(&id)),
        };
        let tells = |value: &Value| value.as_text().is_some_and(names);
        let fields = record.fields.iter().filter(|(_, register)| {
            let mut statements = register.statements().iter();
            statements.any(|statement| tells(&statement.value))
        });
        fields.map(|(field, _)| field.clone()).collect()
    }

    /// A paper of which all that it evidences is kept, and whatever is the same paper.
    fn spread_to_papers(&mut self, state: &State) {
        let proofs = |paper: &Record| {
            let id = paper.id.to_string();
            let all = state.records().filter(|it| it.kind() == Some(Kind::Proof));
            let own = all.filter(|it| it.text(Field::Document) == Some(id.as_str()));
            own.map(|proof| self.records.contains(&proof.id))
                .collect::<Vec<_>>()
        };
        let papers: Vec<&Record> = state
            .records()
            .filter(|it| it.kind() == Some(Kind::Document))
            .collect();
        let evidence = papers.iter().filter(|paper| {
            let proofs = proofs(paper);
            !proofs.is_empty() && proofs.iter().all(|kept| *kept)
        });
        let mut kept: BTreeSet<RecordId> = evidence.map(|paper| paper.id).collect();
        kept.extend(
            papers
                .iter()
                .map(|it| it.id)
                .filter(|id| self.records.contains(id)),
        );
        let contents: BTreeSet<&str> = papers
            .iter()
            .filter(|paper| kept.contains(&paper.id))
            .filter_map(|paper| paper.text(Field::Content))
            .collect();
        let same = papers.iter().filter(|paper| {
            let content = paper.text(Field::Content);
            content.is_some_and(|content| contents.contains(content))
        });
        kept.extend(same.map(|paper| paper.id));
        self.records.extend(kept);
    }

    /// Whether a saved check could tell what is kept: its facts and its answer hold all that the
    /// family had.
    fn changes_answers(&self, state: &State) -> bool {
        let of_fields = self.fields.iter().map(|(record, _)| record);
        let kinds = self.records.iter().chain(of_fields);
        let mut kinds = kinds.filter_map(|id| state.get(*id)?.kind());
        kinds.any(|kind| FACTS.contains(&kind) || List::ALL.iter().any(|list| list.kind() == kind))
    }
}

/// What is said about a field where people disagreed.
fn said_of(state: &State, record: RecordId, part: &FieldName) -> impl Iterator<Item = RecordId> {
    let record = record.to_string();
    let said = state.records().filter(move |said| {
        said.kind() == Some(Kind::Dispute)
            && said.text(Field::Fact) == Some(record.as_str())
            && said.text(Field::Part) == Some(part.name())
    });
    said.map(|said| said.id)
}

//! The record by which a file knows who its person is, or is not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::log::{Edit, FamilyId, Record, RecordId, State};
use crate::model::{Field, Kind, Value};

/// The decision that two are one.
pub(crate) const SAME: &str = "same";
/// The decision that two who look alike are two.
pub(crate) const APART: &str = "different";

/// Who of this file is, or is not, who of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The person of this file.
    pub(crate) person: RecordId,
    /// The other's family.
    pub(crate) family: FamilyId,
    /// The other.
    pub(crate) counterpart: RecordId,
    /// The day of the decision.
    pub(crate) on: NaiveDate,
}

/// Writes a decision down, under this id or a new one, and gives the id.
pub(crate) fn settle(
    edit: &mut Edit<'_>,
    record: Option<RecordId>,
    link: Link,
    decision: &str,
) -> RecordId {
    let record = record.unwrap_or_else(|| edit.new_record());
    let fields: [(Field, Value); 5] = [
        (Field::Person, Value::Text(link.person.to_string())),
        (Field::Family, Value::Text(link.family.to_string())),
        (
            Field::Counterpart,
            Value::Text(link.counterpart.to_string()),
        ),
        (Field::Decision, decision.into()),
        (Field::On, link.on.into()),
    ];
    for (field, value) in fields {
        edit.set(record, Kind::Sameness, field, value);
    }
    record
}

/// Remembers that two who look alike are two.
pub(crate) fn keep_apart(edit: &mut Edit<'_>, link: Link) {
    let known = decided(edit.state(), link, APART).map(|it| it.id);
    if known.is_none() {
        settle(edit, None, link, APART);
    }
}

/// The record by which a file says that the two are one.
pub(crate) fn link_in(state: &State, link: Link) -> Option<RecordId> {
    decided(state, link, SAME).map(|it| it.id)
}

fn decided<'a>(state: &'a State, link: Link, decision: &str) -> Option<&'a Record> {
    let (family, counterpart) = (link.family.to_string(), link.counterpart.to_string());
    state.of_person(link.person, Kind::Sameness).find(|it| {
        it.text(Field::Family) == Some(family.as_str())
            && it.text(Field::Counterpart) == Some(counterpart.as_str())
            && it.text(Field::Decision) == Some(decision)
    })
}

/// Who of another family is whom in this file.
pub(crate) fn links(state: &State, family: FamilyId) -> BTreeMap<RecordId, RecordId> {
    let family = family.to_string();
    let same = state.of_kind(Kind::Sameness).filter(|it| {
        it.text(Field::Decision) == Some(SAME) && it.text(Field::Family) == Some(family.as_str())
    });
    same.filter_map(|it| {
        let id = |field| it.text(field)?.parse().ok();
        Some((id(Field::Counterpart)?, id(Field::Person)?))
    })
    .collect()
}

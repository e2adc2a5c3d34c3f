//! The value of an item, from the family's file.

use chrono::NaiveDate;

use super::{Item, Of};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind, Value, parse_day};

/// What an item of a screen comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    /// Nobody has said.
    Missing,
    /// More than one value stands there, and nobody has decided.
    Disputed,
    /// The value and the record that holds it.
    Stands(RecordId, Value),
}

/// What an item comes to on a day, on a screen that is filled in for `subject`.
pub(super) fn worth(state: &State, item: &Item, subject: RecordId, day: NaiveDate) -> Worth {
    let Some(holder) = holder(state, item, subject, day) else {
        return Worth::Missing;
    };
    if holder.is_disputed(item.field) {
        return Worth::Disputed;
    }
    match holder.value(item.field) {
        Some(value) => Worth::Stands(holder.id, value.clone()),
        None => Worth::Missing,
    }
}

fn holder<'a>(
    state: &'a State,
    item: &Item,
    subject: RecordId,
    day: NaiveDate,
) -> Option<&'a Record> {
    let owner = match item.of {
        Of::Family => return state.of_kind(Kind::Family).next(),
        Of::Subject => subject,
        Of::Guardian => guardian(state, subject)?,
    };
    let own = state.get(owner)?;
    if own.kind() == Some(item.kind) {
        return Some(own);
    }
    let fits = |record: &&Record, sort: Option<&String>| {
        holds(record, day)
            && sort.is_none_or(|sort| record.text(Field::Sort) == Some(sort.as_str()))
    };
    let latest = |sort: Option<&String>| {
        state
            .of_person(owner, item.kind)
            .filter(|record| fits(record, sort))
            .max_by_key(|record| (day_of(record, Field::From), record.id))
    };
    match item.sorts.is_empty() {
        true => latest(None),
        false => item.sorts.iter().find_map(|sort| latest(Some(sort))),
    }
}

/// The guardian who was entered first.
fn guardian(state: &State, child: RecordId) -> Option<RecordId> {
    let mut guardians = state.of_person(child, Kind::Guardian);
    guardians.find_map(|guardian| guardian.text(Field::Other)?.parse().ok())
}

/// Whether the period of a record has begun and runs on a day; one without days always does.
fn holds(record: &Record, day: NaiveDate) -> bool {
    day_of(record, Field::From).is_none_or(|first| first <= day)
        && day_of(record, Field::Until).is_none_or(|last| day <= last)
}

fn day_of(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

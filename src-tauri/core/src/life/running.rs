//! What runs on a day, and how it ends.

use chrono::NaiveDate;

use super::refused;
use crate::log::{Edit, Record, RecordId, State};
use crate::model::{Field, Kind, Refusal, RefusalReason, parse_day};

/// Entries of a person that have not ended before the day.
pub(super) fn running(
    state: &State,
    kind: Kind,
    person: RecordId,
    on: NaiveDate,
) -> impl Iterator<Item = &Record> {
    let owner = person.to_string();
    state
        .of_kind(kind)
        .filter(move |record| record.text(Field::Person) == Some(owner.as_str()))
        .filter(move |record| runs(record, on))
}

/// Whether a record has not ended before the day.
pub(super) fn runs(record: &Record, on: NaiveDate) -> bool {
    day(record, Field::Until).is_none_or(|until| until >= on)
}

/// Ends what runs of a kind; `last` is its last day.
///
/// # Errors
/// [`RefusalReason::EndsBeforeItBegins`] where it began only after that day.
pub(super) fn end(
    edit: &mut Edit<'_>,
    kind: Kind,
    person: RecordId,
    last: NaiveDate,
) -> Result<(), Refusal> {
    let after = last.succ_opt().unwrap_or(last);
    for record in running(edit.state(), kind, person, after) {
        end_record(edit, record, last)?;
    }
    Ok(())
}

/// Ends one record.
pub(super) fn end_record(
    edit: &mut Edit<'_>,
    record: &Record,
    last: NaiveDate,
) -> Result<(), Refusal> {
    if day(record, Field::From).is_some_and(|from| from > last) {
        return Err(refused(Field::Until, RefusalReason::EndsBeforeItBegins));
    }
    if let Some(kind) = record.kind() {
        edit.set(record.id, kind, Field::Until, last);
    }
    Ok(())
}

fn day(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

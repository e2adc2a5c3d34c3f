//! In which contact with the family something was said.

use chrono::NaiveDate;

use crate::korea::day_in_korea;
use crate::log::{AccountId, Entry, Record, RecordId, State};
use crate::model::{Field, Kind, parse_day};

/// A note or form about a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Contact {
    /// The record.
    pub(crate) record: RecordId,
    /// Its kind.
    pub(crate) kind: Kind,
    /// The day.
    pub(crate) on: NaiveDate,
    /// The way, where it says so.
    pub(crate) way: Option<String>,
}

/// What tells of a contact; the note before the forms.
const KINDS: &[Kind] = &[
    Kind::Note,
    Kind::Intake,
    Kind::Assessment,
    Kind::Delivery,
    Kind::Meeting,
    Kind::Aftercare,
];

/// The contact in which an act was written: by the note or form of the same act, or by the one of
/// that day by the same author; none where there is no such.
pub(crate) fn contact_of(state: &State, entry: &Entry) -> Option<Contact> {
    let written = |record: &&Record| {
        let mut changes = entry.changes.iter();
        changes.any(|change| change.record == record.id)
    };
    let own = entry.author;
    let day = day_in_korea(entry.at);
    let of_day = |record: &&Record| day_of(record) == Some(day) && author_of(record) == Some(own);
    let find = |fits: &dyn Fn(&&Record) -> bool| {
        let mut kinds = KINDS.iter();
        kinds.find_map(|kind| contact(state.of_kind(*kind).find(fits)?, *kind))
    };
    find(&written).or_else(|| find(&of_day))
}

fn contact(record: &Record, kind: Kind) -> Option<Contact> {
    Some(Contact {
        record: record.id,
        kind,
        on: day_of(record)?,
        way: record.text(Field::Way).map(str::to_owned),
    })
}

fn day_of(record: &Record) -> Option<NaiveDate> {
    record.text(Field::On).and_then(parse_day)
}

fn author_of(record: &Record) -> Option<AccountId> {
    let day = record.register(Field::On)?;
    day.statements().first().map(|it| it.author)
}

//! In which contact with the family something was said.

use chrono::NaiveDate;

use crate::korea::day_in_korea;
use crate::log::{Entry, LogFile, Record, RecordId, Register, State};
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
/// that day by the same author, who had seen either when writing the other; none where there is no
/// such. What somebody wrote the same day on another computer is of another contact.
pub(crate) fn contact_of(log: &LogFile, state: &State, entry: &Entry) -> Option<Contact> {
    let written = |record: &&Record| {
        let mut changes = entry.changes.iter();
        changes.any(|change| change.record == record.id)
    };
    let own = entry.author;
    let day = day_in_korea(entry.at);
    let of_day = |record: &&Record| {
        let said = record.register(Field::On).map(Register::statements);
        let said = said.and_then(|all| all.first());
        let is_near = |by| log.saw(entry.hash, by) || log.saw(by, entry.hash);
        day_of(record) == Some(day) && said.is_some_and(|it| it.author == own && is_near(it.entry))
    };
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

//! Acts as the history shows them.

use std::collections::HashMap;

use super::family::Shown;
use super::record::UNSHOWN;
use crate::casefile::CaseFile;
use crate::contract::{ChangeView, EntryView, History};
use crate::log::{Change, Entry, EntryHash, RecordId};
use crate::model::{Field, Kind, Value};

/// Every act, newest first, with what each replaced.
pub(in crate::desk) fn history_view(
    file: &CaseFile,
    shown: &Shown<'_>,
    may_undo: impl Fn(&Entry) -> bool,
) -> History {
    let undone_by: HashMap<EntryHash, EntryHash> = file
        .entries()
        .iter()
        .filter_map(|entry| Some((entry.undoes?, entry.hash)))
        .collect();
    let entries = file.entries().iter().rev().map(|entry| EntryView {
        entry: entry.hash.to_string(),
        at: entry.at,
        by: shown.authors.name(entry.author),
        device: shown.authors.device(entry.device),
        action: entry.action.to_string(),
        reason: entry.reason.clone(),
        undoes: entry.undoes.map(|hash| hash.to_string()),
        undone_by: undone_by.get(&entry.hash).map(EntryHash::to_string),
        undoable: may_undo(entry),
        changes: entry
            .changes
            .iter()
            .filter_map(|change| change_view(file, shown, entry, change))
            .collect(),
    });
    History {
        entries: entries.collect(),
    }
}

/// A field set by an act; none for kinds and fields of a newer version.
fn change_view(
    file: &CaseFile,
    shown: &Shown<'_>,
    entry: &Entry,
    change: &Change,
) -> Option<ChangeView> {
    let (kind, field) = (change.kind.known()?, change.field.known()?);
    let value = |value: &Value| match field {
        _ if value.is_null() => Value::Null,
        Field::Number => shown.value(change.record, field, value),
        _ if UNSHOWN.contains(&field) => Value::text("…"),
        _ => value.clone(),
    };
    let replaced = file.replaced(entry.hash, change.record, &change.field);
    Some(ChangeView {
        record: change.record.to_string(),
        kind,
        person: person_of(shown, change.record, kind).and_then(|person| shown.name_of(person)),
        field: field.name().to_owned(),
        old: replaced
            .iter()
            .map(|statement| value(&statement.value))
            .collect(),
        new: value(&change.value),
    })
}

/// The person that a record is about: itself, or the one that it belongs to.
fn person_of(shown: &Shown<'_>, record: RecordId, kind: Kind) -> Option<RecordId> {
    if kind == Kind::Person {
        return Some(record);
    }
    shown.state.get(record)?.text(Field::Person)?.parse().ok()
}

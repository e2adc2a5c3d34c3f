//! Acts as the history shows them.

use super::family::{GONE, Shown};
use super::record::UNSHOWN;
use super::secrets::is_key;
use crate::contract::{ChangeView, EntryView, History};
use crate::log::{Change, Entry, EntryHash, RecordId};
use crate::model::{Field, Kind, Value};

/// Every act, newest first, with what each replaced.
pub(in crate::desk) fn history_view(shown: &Shown<'_>) -> History {
    History {
        entries: entries_view(shown, shown.file.entries().iter().rev()),
    }
}

/// Acts in this order, each with what it replaced. One of which nothing may be seen is not told of.
pub(in crate::desk) fn entries_view<'a>(
    shown: &Shown<'_>,
    entries: impl Iterator<Item = &'a Entry>,
) -> Vec<EntryView> {
    let file = shown.file;
    let undone = file.undone();
    let told = entries.filter(|entry| entry.changes.is_empty() || !shown.keeps_all_of(entry));
    let entries = told.map(|entry| EntryView {
        entry: entry.hash.to_string(),
        at: entry.at,
        by: shown.authors.name(entry.author),
        device: shown.authors.device(entry.device),
        action: entry.action.to_string(),
        // It may be about what is kept.
        reason: entry.reason.clone().filter(|_| !shown.keeps_of(entry)),
        undoes: entry.undoes.map(|hash| hash.to_string()),
        undone_by: undone.by(entry.hash).as_ref().map(EntryHash::to_string),
        undoable: file.trouble().is_none()
            && undone.latest(entry.hash) == entry.hash
            && !shown.keeps_of(entry)
            && file.can_undo(entry.hash).is_ok(),
        changes: changes_view(shown, entry),
    });
    entries.collect()
}

impl Shown<'_> {
    /// Whether something that an act set is kept from whoever looks.
    pub(in crate::desk) fn keeps_of(&self, entry: &Entry) -> bool {
        let mut changes = entry.changes.iter();
        changes.any(|change| self.sight.hides(change.record, &change.field))
    }

    /// Whether all of it is, but what only serves keys.
    fn keeps_all_of(&self, entry: &Entry) -> bool {
        let mut changes = entry.changes.iter();
        changes.all(|change| {
            change.kind.known().is_some_and(is_key)
                || self.sight.hides(change.record, &change.field)
        })
    }
}

/// What an act set, and what stood there before.
pub(in crate::desk) fn changes_view(shown: &Shown<'_>, entry: &Entry) -> Vec<ChangeView> {
    let changes = entry.changes.iter();
    changes
        .filter_map(|change| change_view(shown, entry, change))
        .collect()
}

/// A field set by an act; none for kinds and fields of a newer version.
fn change_view(shown: &Shown<'_>, entry: &Entry, change: &Change) -> Option<ChangeView> {
    let (kind, field) = (change.kind.known()?, change.field.known()?);
    if is_key(kind) || shown.sight.hides(change.record, &change.field) {
        return None;
    }
    let place = (change.record, kind, field);
    let value = |by: EntryHash, value: &Value| value_of(shown, place, (by, value));
    let replaced = shown
        .file
        .replaced(entry.hash, change.record, &change.field);
    Some(ChangeView {
        record: change.record.to_string(),
        kind,
        person: person_of(shown, change.record, kind).and_then(|person| shown.name_of(person)),
        field: field.name().to_owned(),
        old: replaced
            .iter()
            .map(|statement| value(statement.entry, &statement.value))
            .collect(),
        new: value(entry.hash, &change.value),
    })
}

/// What an entry set in a field, as it may be shown now.
pub(in crate::desk) fn value_of(
    shown: &Shown<'_>,
    (record, kind, field): (RecordId, Kind, Field),
    (by, value): (EntryHash, &Value),
) -> Value {
    match field {
        _ if value.is_null() => Value::Null,
        _ if shown.file.is_destroyed(by, record, &field.into()) => Value::text(GONE),
        _ if UNSHOWN.contains(&field) => Value::text("…"),
        _ => shown.value((record, kind), field, value),
    }
}

/// The person that a record is about: itself, or the one that it belongs to.
pub(in crate::desk) fn person_of(
    shown: &Shown<'_>,
    record: RecordId,
    kind: Kind,
) -> Option<RecordId> {
    if kind == Kind::Person {
        return Some(record);
    }
    shown.state.get(record)?.text(Field::Person)?.parse().ok()
}

//! The records of a family as somebody sees them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::compartment::{Keys, places};
use super::{Hidden, Onlooker, Reader};
use crate::log::{LogFile, OPEN_KEY, Record, RecordId, State};
use crate::model::{FieldName, Kind, Sealed, Value, from_sealed_text, is_number};

/// What somebody sees of a file, where that is not all of it as it stands.
pub(crate) struct Seen {
    /// The records, without what is kept from them, with what they can open.
    pub(crate) state: State,
    /// What is kept from them.
    pub(crate) hidden: Hidden,
    keys: Keys,
}

impl Seen {
    /// Another state of the same file, as the reader may see it.
    pub(crate) fn read(&self, log: &LogFile, state: &State) -> State {
        read(log, state, &self.hidden, &self.keys)
    }
}

/// Looks at a file as somebody; none where they see it as it stands.
pub(crate) fn see(log: &LogFile, reader: &Reader) -> Option<Seen> {
    let state = log.state();
    let parts = reader.parts();
    let as_family = reader.looks_as_family();
    if parts.is_none() && !has_secrets(state) && reader.since.is_none() && !as_family {
        return None;
    }
    let keys = Keys::of(state, reader);
    let outside = parts.map(|parts| Hidden::outside(&parts, state));
    let locked = locked(log, state, |record, field, value| {
        keys.open(log, record.id, field, value).is_none()
    });
    let mut out_of_sight = outside.unwrap_or_default().and(locked);
    if as_family {
        let between_workers = |it: &&Record| it.kind() == Some(Kind::Handover);
        for record in state.records().filter(between_workers) {
            out_of_sight.hide(record.id, None);
        }
    }
    let mut hidden = Hidden::of(state, |from| reader.is_kept_out(from), out_of_sight);
    if let Some(since) = reader.since {
        hidden.all_but_since(state, since);
    }
    let seen = read(log, state, &hidden, &keys);
    Some(Seen {
        state: seen,
        hidden,
        keys,
    })
}

/// What lists of families may hold: for one who shares them with nobody, all that they see; else
/// what all who open families may see, without what is kept from any account or role. What is kept
/// from a person of the family stays.
pub(crate) fn listed<'a>(log: &'a LogFile, reader: Option<&Reader>) -> Cow<'a, State> {
    let state = log.state();
    if let Some(own) = reader.and_then(Reader::for_lists) {
        let seen = see(log, &own);
        return seen.map_or(Cow::Borrowed(state), |seen| Cow::Owned(seen.state));
    }
    if !has_secrets(state) {
        return Cow::Borrowed(state);
    }
    let locked = locked(log, state, |_, _, _| true);
    let kept_out = |from: &Onlooker| !matches!(from, Onlooker::Person(_));
    let hidden = Hidden::of(state, kept_out, locked);
    Cow::Owned(read(log, state, &hidden, &Keys::of_nobody(state)))
}

/// The same as the records stood at an instant, with what was kept from anybody then.
pub(crate) fn listed_at(log: &LogFile, at: DateTime<Utc>) -> State {
    let state = log.state_at(at);
    if !has_secrets(&state) {
        return state;
    }
    let locked = locked(log, &state, |_, _, _| true);
    let kept_out = |from: &Onlooker| !matches!(from, Onlooker::Person(_));
    let hidden = Hidden::of(&state, kept_out, locked);
    read(log, &state, &hidden, &Keys::of_nobody(&state))
}

/// The records with all that somebody opens by keys of their own; none where they see them so in
/// the file.
pub(crate) fn opened(log: &LogFile, reader: &Reader) -> Option<State> {
    let state = log.state();
    if places(state).is_empty() {
        return None;
    }
    let keys = Keys::of(state, reader);
    let opened = state.read_by(|record, field, value| {
        let open = open_value(log, record, field, value, &keys);
        Some(open.flatten().unwrap_or_else(|| value.clone()))
    });
    Some(opened)
}

fn has_secrets(state: &State) -> bool {
    let mut records = state.records();
    // Whatever lies under a key had a grant once.
    records.any(|record| matches!(record.kind(), Some(Kind::Secrecy | Kind::Grant)))
}

/// What is under a key of which `is_shut` says that it does not open. It is not shown at all: what
/// would be left of a record tells that it is there.
fn locked(
    log: &LogFile,
    state: &State,
    is_shut: impl Fn(&Record, &FieldName, &Sealed) -> bool,
) -> Hidden {
    let places = places(state);
    let mut hidden = Hidden::default();
    let records: BTreeSet<RecordId> = places.iter().map(|(record, _)| *record).collect();
    for record in records.iter().filter_map(|id| state.get(*id)) {
        if record.is_removed() {
            continue;
        }
        for (field, register) in &record.fields {
            let mut statements = register.statements().iter();
            let shut = statements.any(|statement| match &statement.value {
                Value::Sealed(sealed) if is_under_key(log, sealed) => {
                    is_shut(record, field, sealed)
                }
                _ => false,
            });
            if shut {
                let part = (record.id, Some(field.clone()));
                hidden.hide(record.id, places.contains(&part).then(|| field.clone()));
            }
        }
    }
    hidden
}

/// A value under a key, opened; none where it is under none. A number stays sealed, as all are.
fn open_value(
    log: &LogFile,
    record: &Record,
    field: &FieldName,
    value: &Value,
    keys: &Keys,
) -> Option<Option<Value>> {
    let Value::Sealed(sealed) = value else {
        return None;
    };
    let known = record.kind().zip(field.known());
    if !keys.concern(record.id) || !is_under_key(log, sealed) {
        return None;
    }
    if known.is_some_and(|(kind, field)| is_number(kind, field)) {
        return Some(Some(value.clone()));
    }
    let text = keys.open(log, record.id, field, sealed);
    let open = known
        .zip(text)
        .and_then(|((kind, field), text)| from_sealed_text(kind, field, &text));
    Some(open)
}

fn read(log: &LogFile, state: &State, hidden: &Hidden, keys: &Keys) -> State {
    state.read_by(|record, field, value| {
        if hidden.hides(record.id, field) {
            return None;
        }
        match open_value(log, record, field, value, keys) {
            Some(open) => open,
            None => Some(value.clone()),
        }
    })
}

/// What is asked about single entries of a log, by whoever looks at them.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    log: &'a LogFile,
    seen: Option<&'a Seen>,
}

impl<'a> Sight<'a> {
    /// A look at a file.
    pub(crate) fn new(log: &'a LogFile, seen: Option<&'a Seen>) -> Self {
        Self { log, seen }
    }

    /// Whether a field of a record is kept from whoever looks.
    pub(crate) fn hides(&self, record: RecordId, field: &FieldName) -> bool {
        self.seen
            .is_some_and(|seen| seen.hidden.hides(record, field))
    }

    /// A value that stands, or stood, under the key of a compartment; none where it does not open.
    pub(crate) fn open(
        &self,
        record: RecordId,
        field: &FieldName,
        sealed: &Sealed,
    ) -> Option<String> {
        let text = self.seen?.keys.open(self.log, record, field, sealed)?;
        Some(text.to_string())
    }
}

/// Whether a sealed value lies under the key of a compartment. What opens with the file alone does
/// not, nor what was destroyed.
fn is_under_key(log: &LogFile, sealed: &Sealed) -> bool {
    if sealed.opened().is_some() {
        return false;
    }
    let bytes = log.seal(sealed.seal).ok().flatten().and_then(|it| it.bytes);
    bytes.is_some_and(|bytes| bytes.len() != OPEN_KEY)
}

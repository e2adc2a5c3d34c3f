//! The records of a family as somebody sees them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::compartment::{Keys, is_locked};
use super::{Hidden, Onlooker, Reader};
use crate::log::{LogFile, OPEN_KEY, Record, RecordId, State};
use crate::model::{self, FieldName, Kind, Sealed, Value};

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
    if !has_secrets(log, state) {
        return None;
    }
    let keys = Keys::of(state, reader);
    // What does not open is not shown at all: what would be left of it tells that it is there.
    let locked = sealed(log, state).filter(|(record, field, value)| {
        !record.is_removed() && keys.open(log, record.id, field, value).is_none()
    });
    let locked: BTreeSet<RecordId> = locked.map(|(record, _, _)| record.id).collect();
    let hidden = Hidden::of(state, |from| reader.is_kept_out(from), locked);
    let seen = read(log, state, &hidden, &keys);
    Some(Seen {
        state: seen,
        hidden,
        keys,
    })
}

/// What all who open families may see: without what is kept from any account or role. What is kept
/// from a person of the family stays.
pub(crate) fn common(log: &LogFile) -> Cow<'_, State> {
    let state = log.state();
    if !has_secrets(log, state) {
        return Cow::Borrowed(state);
    }
    let locked = sealed(log, state).map(|(record, _, _)| record.id).collect();
    let kept_out = |from: &Onlooker| !matches!(from, Onlooker::Person(_));
    let hidden = Hidden::of(state, kept_out, locked);
    Cow::Owned(read(log, state, &hidden, &Keys::default()))
}

fn has_secrets(log: &LogFile, state: &State) -> bool {
    let mut records = state.records();
    records.any(|record| record.kind() == Some(Kind::Secrecy))
        || sealed(log, state).next().is_some()
}

/// Every value that stands under the key of a compartment.
fn sealed<'a>(
    log: &'a LogFile,
    state: &'a State,
) -> impl Iterator<Item = (&'a Record, &'a FieldName, &'a Sealed)> {
    state.records().flat_map(move |record| {
        let fields = record.fields.iter();
        let fields = fields.filter(|(field, _)| is_locked(record, field));
        fields.flat_map(move |(field, register)| {
            let statements = register.statements().iter();
            statements.filter_map(move |statement| match &statement.value {
                Value::Sealed(sealed) if is_under_key(log, sealed) => Some((record, field, sealed)),
                _ => None,
            })
        })
    })
}

fn read(log: &LogFile, state: &State, hidden: &Hidden, keys: &Keys) -> State {
    state.read_by(|record, field, value| {
        if hidden.hides(record.id, field) {
            return None;
        }
        match value {
            Value::Sealed(sealed) if is_locked(record, field) && is_under_key(log, sealed) => {
                let text = keys.open(log, record.id, field, sealed)?;
                Some(Value::text(text.as_str()))
            }
            _ => Some(value.clone()),
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
pub(super) fn is_under_key(log: &LogFile, sealed: &Sealed) -> bool {
    if sealed.opened().is_some() {
        return false;
    }
    let bytes = log.seal(sealed.seal).ok().flatten().and_then(|it| it.bytes);
    bytes.is_some_and(|bytes| bytes.len() != OPEN_KEY)
}

/// Whether a sealed value of such a field is a number that is shown masked.
pub(super) fn is_number(kind: Option<Kind>, field: &FieldName) -> bool {
    let known = kind.zip(field.known());
    known.is_some_and(|(kind, field)| model::is_number(kind, field))
}

//! An edit in the making: what an act sets, before it is written.

use chrono::{DateTime, Utc};
use uuid::Builder;
use zeroize::Zeroizing;

use super::history::History;
use super::seal::{reveal, seal_text, seal_text_under, unsealed};
use super::{AccountId, Change, EntryHash, RecordId, Seal, SealId, State, Statement};
use crate::keys::{Key, KeyError};
use crate::model::{Field, FieldName, Kind, KindName, Sealed, Value, to_sealed_text};
use crate::storage::Logbook;

/// The bytes of a value's key that lies open in the file; one under another key has more.
pub(crate) const OPEN_KEY: usize = 32;

/// An edit in the making. Nothing is written until the closure that was given it returns well.
pub struct Edit<'a> {
    history: &'a History,
    state: &'a State,
    book: &'a Logbook,
    at: DateTime<Utc>,
    random: blake3::OutputReader,
    drawn: u16,
    changes: Vec<Change>,
    seals: Vec<Seal>,
}

impl<'a> Edit<'a> {
    pub(super) fn new(
        history: &'a History,
        book: &'a Logbook,
        at: DateTime<Utc>,
        random: blake3::OutputReader,
    ) -> Self {
        Self {
            history,
            state: history.state(),
            book,
            at,
            random,
            drawn: 0,
            changes: Vec::new(),
            seals: Vec::new(),
        }
    }

    /// The records as they were before the act, with what whoever writes opens of them.
    pub fn state(&self) -> &'a State {
        self.history.opened()
    }

    /// The same as they stand in the file.
    pub(crate) fn closed_state(&self) -> &'a State {
        self.state
    }

    /// When the act is done.
    pub(crate) fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// A new id for a record. The record is there once a field of it is set. Ids of one act are
    /// in the order in which they were drawn.
    pub fn new_record(&mut self) -> RecordId {
        let mut random = [0; 10];
        self.random.fill(&mut random);
        // The twelve bits after the clock count the records of the act.
        let [high, low] = self.drawn.to_be_bytes();
        (random[0], random[1]) = (high, low);
        self.drawn = self.drawn.saturating_add(1).min(0xfff);
        // Years before 1970 do not come with a clock.
        let millis = u64::try_from(self.at.timestamp_millis()).unwrap_or_default();
        Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .into()
    }

    /// Makes a record with these fields.
    pub fn create(
        &mut self,
        kind: Kind,
        fields: impl IntoIterator<Item = (Field, Value)>,
    ) -> RecordId {
        let record = self.new_record();
        for (field, value) in fields {
            self.set(record, kind, field, value);
        }
        record
    }

    /// Sets a field; setting it twice keeps the last value.
    pub fn set(&mut self, record: RecordId, kind: Kind, field: Field, value: impl Into<Value>) {
        let (field, value) = (FieldName::from(field), value.into());
        self.leave(record, &field);
        // A record stays of the kind that it was made as.
        let kind = self
            .state
            .get(record)
            .map_or(KindName::from(kind), |it| it.kind.clone());
        self.changes.push(Change {
            record,
            kind,
            field,
            value,
        });
    }

    /// Leaves a field as it is, whatever this act set it to before.
    pub(crate) fn leave(&mut self, record: RecordId, field: &FieldName) {
        self.changes
            .retain(|change| change.record != record || change.field != *field);
    }

    /// Sets a field to text that can be destroyed for good one day. The text that stands there
    /// already is not sealed anew.
    ///
    /// # Errors
    /// [`KeyError::System`] where the system gives no randomness for the key.
    pub fn set_sealed(
        &mut self,
        record: RecordId,
        kind: Kind,
        field: Field,
        text: &str,
    ) -> Result<(), KeyError> {
        if self.stands(record, field, text) {
            self.leave(record, &field.into());
            return Ok(());
        }
        let mut id = [0; 16];
        self.random.fill(&mut id);
        let (seal, sealed) = seal_text(SealId::from_bytes(id), record, field, text)?;
        self.seals.push(seal);
        self.set(record, kind, field, Value::Sealed(sealed));
        Ok(())
    }

    /// Sets a field to a value that can be destroyed for good one day and is read as any other
    /// until then. What stands there already is not sealed anew.
    ///
    /// # Errors
    /// As [`set_sealed`](Self::set_sealed).
    pub fn set_erasable(
        &mut self,
        record: RecordId,
        kind: Kind,
        field: Field,
        value: &Value,
    ) -> Result<(), KeyError> {
        let standing = self.state.get(record).and_then(|it| it.value(field));
        if standing.map(Value::plain) == Some(value) {
            self.leave(record, &field.into());
            return Ok(());
        }
        let Some(text) = to_sealed_text(value) else {
            self.set(record, kind, field, value.clone());
            return Ok(());
        };
        self.set_sealed(record, kind, field, &text)?;
        let set = self.changes.last_mut();
        if let Some(change) = set.filter(|it| it.record == record && it.field == field.into())
            && let Value::Sealed(sealed) = &change.value
        {
            change.value = Value::Sealed(sealed.clone().holding(Some(value.clone())));
        }
        Ok(())
    }

    /// Seals what was set so far in such fields, as [`set_erasable`](Self::set_erasable) does.
    ///
    /// # Errors
    /// As [`set_sealed`](Self::set_sealed).
    pub fn seal_where(&mut self, erasable: impl Fn(Kind, Field) -> bool) -> Result<(), KeyError> {
        let plain: Vec<Change> = self
            .changes
            .iter()
            .filter(|change| {
                let known = change.kind.known().zip(change.field.known());
                let sealed = matches!(change.value, Value::Sealed(_) | Value::Null);
                !sealed && known.is_some_and(|(kind, field)| erasable(kind, field))
            })
            .cloned()
            .collect();
        for change in plain {
            if let Some((kind, field)) = change.kind.known().zip(change.field.known()) {
                self.set_erasable(change.record, kind, field, &change.value)?;
            }
        }
        Ok(())
    }

    /// Seals a field's text under a key of its own, and that key under the key of a compartment:
    /// the file alone does not open it then.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub(crate) fn set_under(
        &mut self,
        compartment: &Key,
        (record, kind, field): (RecordId, Kind, Field),
        text: &str,
    ) -> Result<(), KeyError> {
        let mut id = [0; 16];
        self.random.fill(&mut id);
        let id = SealId::from_bytes(id);
        let (seal, sealed) = seal_text_under(compartment, id, (record, field), text)?;
        self.seals.push(seal);
        self.set(record, kind, field, Value::Sealed(sealed));
        Ok(())
    }

    /// Destroys, with the act, the keys under those of compartments that values of a field have had
    /// by now. What lies open in the file stays, as what was said in the open does: the act that
    /// puts it under a key can be taken back.
    pub(crate) fn destroy_former(&mut self, record: RecordId, field: Field) {
        let former = self.history.sealed(record, &field.into(), |_| true);
        let under_key = |id: &SealId| {
            let bytes = self.seal(*id).and_then(|seal| seal.bytes);
            bytes.is_some_and(|bytes| bytes.len() != OPEN_KEY)
        };
        let former: Vec<SealId> = former.into_iter().filter(under_key).collect();
        self.seals.extend(former.into_iter().map(Seal::tombstone));
    }

    /// The seal of a value that stands, or that the act sets.
    pub(crate) fn seal(&self, id: SealId) -> Option<Seal> {
        let new = self.seals.iter().find(|seal| seal.id == id);
        let standing = || self.book.seal(id).ok().flatten();
        new.cloned().or_else(standing)
    }

    /// What a sealed value says whose key lies open in the file; none where it does not.
    pub(crate) fn open(
        &self,
        record: RecordId,
        field: Field,
        sealed: &Sealed,
    ) -> Option<Zeroizing<String>> {
        unsealed(&self.seal(sealed.seal)?, record, &field.into(), sealed).ok()
    }

    /// What was set by now.
    pub(crate) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The records as the act would leave them.
    pub(crate) fn after(&self) -> State {
        let mut after = self.state.clone();
        for change in &self.changes {
            let register = after.register_mut(change.record, &change.kind, &change.field);
            let statement = Statement {
                value: change.value.clone(),
                entry: EntryHash::from_bytes([0; 32]),
                author: AccountId::from_bytes([0; 16]),
                at: self.at,
            };
            register.put(statement, |_| true);
        }
        after
    }

    fn stands(&self, record: RecordId, field: Field, text: &str) -> bool {
        let standing = self.state.get(record).and_then(|it| it.value(field));
        let Some(Value::Sealed(sealed)) = standing else {
            return false;
        };
        reveal(self.book, record, &field.into(), sealed).is_ok_and(|found| *found == text)
    }

    /// Everything set, without what stands there already.
    pub(super) fn finish(self) -> (Vec<Change>, Vec<Seal>) {
        let Self {
            state,
            mut changes,
            mut seals,
            ..
        } = self;
        changes.retain(|change| {
            let record = state.get(change.record);
            let found = record.and_then(|it| Some((it, it.fields.get(&change.field)?)));
            match found {
                Some((record, register)) => {
                    register.settled() != Some(&change.value) || record.contests(&change.field)
                }
                // Taking back what was never said says nothing.
                None => !change.value.is_null(),
            }
        });
        seals.retain(|seal| {
            seal.bytes.is_none()
                || changes.iter().any(
                    |change| matches!(&change.value, Value::Sealed(sealed) if sealed.seal == seal.id),
                )
        });
        (changes, seals)
    }
}

//! Taking an act back: a new entry that restores what the act replaced.

use std::collections::BTreeSet;

use super::{Act, Change, Entry, EntryHash, LogFile, RecordId, Register, Seal, Statement};
use crate::model::{Action, Field, FieldName, KindName, Value, is_referred_to};
use crate::storage::FileError;

/// What stands in [`Field::Removed`] of a record whose making was taken back.
pub(super) const UNDONE: &str = "undone";

/// Why an act cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndoError {
    /// There is no such entry.
    #[error("no such entry")]
    NotFound,
    /// It is the first of its file, on which all others stand.
    #[error("the first entry of a file stays")]
    First,
    /// It says that something was shown, which cannot be unseen.
    #[error("that something was shown stays written down")]
    Disclosed,
    /// Another entry, which its author had not seen, set the same field, and that stands.
    #[error("another entry set the field {field} too")]
    Touched {
        /// The record.
        record: RecordId,
        /// The field.
        field: FieldName,
        /// The entry that set it.
        by: EntryHash,
    },
    /// Other records refer to one that it made, and would be left without it.
    #[error("other records refer to one that it made")]
    Referred {
        /// The record that it made.
        record: RecordId,
        /// One that refers to it.
        by: RecordId,
    },
    /// What it replaced was destroyed since.
    #[error("what stood in the field {field} was destroyed")]
    Erased {
        /// The record.
        record: RecordId,
        /// The field.
        field: FieldName,
    },
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
}

fn sets(entry: &Entry, record: RecordId, field: &FieldName) -> bool {
    let mut changes = entry.changes.iter();
    changes.any(|change| change.record == record && change.field == *field)
}

impl LogFile {
    /// Takes an entry back: every field that it set gets back what stood there, two values where
    /// the entry had settled a conflict; a record that it made is marked as removed. An undo can
    /// itself be taken back, which brings the act back. Of an act by which a copy was taken in,
    /// all that came with it is taken back: see [`taking_back`](Self::taking_back).
    ///
    /// # Errors
    /// See [`UndoError`]; nothing was written then.
    pub fn undo(&mut self, act: Act<'_>, entry: EntryHash) -> Result<EntryHash, UndoError> {
        self.writable()?;
        let changes = self.restoring(entry)?;
        Ok(self.write(&act, Some(entry), changes, Vec::new())?)
    }

    /// Whether an entry can be taken back now.
    ///
    /// # Errors
    /// See [`UndoError`].
    pub fn can_undo(&self, entry: EntryHash) -> Result<(), UndoError> {
        let takes_in = |found: &Entry| found.action == Action::TakeIn.into();
        if self.entry(entry).is_some_and(takes_in) {
            // What was edited since stays, and refuses nothing.
            return Ok(());
        }
        self.restoring(entry).map(drop)
    }

    /// Takes back of an entry what nobody has built on since, and leaves the rest as it stands:
    /// for acts that must be undone together with one in another file, whatever happened between.
    ///
    /// # Errors
    /// [`UndoError::NotFound`], [`UndoError::First`], [`UndoError::Disclosed`] and
    /// [`UndoError::File`]; nothing was written then.
    pub fn undo_what_stands(
        &mut self,
        act: Act<'_>,
        entry: EntryHash,
    ) -> Result<EntryHash, UndoError> {
        self.writable()?;
        let changes = self.restoring_by(entry, |part| match part {
            Err(
                UndoError::Touched { .. } | UndoError::Referred { .. } | UndoError::Erased { .. },
            ) => Ok(Vec::new()),
            other => other,
        })?;
        Ok(self.write(&act, Some(entry), changes, Vec::new())?)
    }

    fn restoring(&self, hash: EntryHash) -> Result<Vec<Change>, UndoError> {
        self.restoring_by(hash, |part| part)
    }

    /// What restores an entry, part by part: a record that it made, or a field of another one.
    /// `heed` says what becomes of a part that cannot be restored.
    fn restoring_by(
        &self,
        hash: EntryHash,
        heed: impl Fn(Result<Vec<Change>, UndoError>) -> Result<Vec<Change>, UndoError>,
    ) -> Result<Vec<Change>, UndoError> {
        let entry = self.entry(hash).ok_or(UndoError::NotFound)?;
        if entry.parents.is_empty() {
            return Err(UndoError::First);
        }
        if entry.action.known().is_some_and(Action::discloses) {
            return Err(UndoError::Disclosed);
        }
        if entry.action == Action::TakeIn.into() {
            return Ok(self.taking_back(hash).ok_or(UndoError::NotFound)?.changes);
        }
        let withdrawn = Action::Withdraw.into();
        if (entry.action == Action::Destroy.into() || entry.action == withdrawn)
            && let Some(change) = entry.changes.first()
        {
            return Err(UndoError::Erased {
                record: change.record,
                field: match entry.action == withdrawn {
                    true => Field::WithdrawnOn.into(),
                    false => Field::Content.into(),
                },
            });
        }
        let records: BTreeSet<(RecordId, &KindName)> = entry
            .changes
            .iter()
            .map(|change| (change.record, &change.kind))
            .collect();
        let made: BTreeSet<RecordId> = records
            .iter()
            .map(|(record, _)| *record)
            .filter(|record| self.made(entry, *record))
            .collect();
        let mut changes = Vec::new();
        for (record, kind) in records {
            if made.contains(&record) {
                changes.extend(heed(self.take_out(entry, record, kind, &made))?);
                continue;
            }
            let set = entry.changes.iter().filter(|it| it.record == record);
            let fields: BTreeSet<&FieldName> = set.map(|change| &change.field).collect();
            for field in fields {
                changes.extend(heed(self.restore_field(entry, record, kind, field))?);
            }
        }
        Ok(changes)
    }

    /// Marks a record that the entry made as removed.
    fn take_out(
        &self,
        entry: &Entry,
        record: RecordId,
        kind: &KindName,
        made: &BTreeSet<RecordId>,
    ) -> Result<Vec<Change>, UndoError> {
        self.not_referred_to(record, kind, made)?;
        let known = self.state().get(record).into_iter();
        for field in known.flat_map(|it| it.fields.keys()) {
            self.untouched(entry, record, field)?;
        }
        Ok(vec![Change {
            record,
            kind: kind.clone(),
            field: Field::Removed.into(),
            value: UNDONE.into(),
        }])
    }

    /// Whether an entry made a record.
    fn made(&self, entry: &Entry, record: RecordId) -> bool {
        let seen = |field| {
            let mut setters = self.history.setters(record, field).iter();
            setters.any(|setter| self.history.graph().saw(entry.hash, *setter))
        };
        self.state()
            .get(record)
            .is_some_and(|record| !record.fields.keys().any(seen))
    }

    /// Whether nothing refers to a record but those that go with it.
    fn not_referred_to(
        &self,
        record: RecordId,
        kind: &KindName,
        going: &BTreeSet<RecordId>,
    ) -> Result<(), UndoError> {
        if !kind.known().is_some_and(is_referred_to) {
            return Ok(());
        }
        let mut referring = self.state().referring_to(record);
        match referring.find(|other| !going.contains(&other.id)) {
            Some(by) => Err(UndoError::Referred { record, by: by.id }),
            None => Ok(()),
        }
    }

    /// Gives a field back what stood there before the entry.
    fn restore_field(
        &self,
        entry: &Entry,
        record: RecordId,
        kind: &KindName,
        field: &FieldName,
    ) -> Result<Vec<Change>, UndoError> {
        self.untouched(entry, record, field)?;
        let replaced = self.replaced(entry.hash, record, field);
        let gone = |it: &Statement| {
            !it.value.is_null() && self.history.is_destroyed(it.entry, record, field)
        };
        if replaced.iter().any(gone) {
            return Err(UndoError::Erased {
                record,
                field: field.clone(),
            });
        }
        let mut values: BTreeSet<Value> = replaced.into_iter().map(|it| it.value).collect();
        if values.is_empty() {
            values.insert(Value::Null);
        }
        let mut changes = Vec::new();
        for value in values {
            if self.is_erased(&value)? {
                return Err(UndoError::Erased {
                    record,
                    field: field.clone(),
                });
            }
            changes.push(Change {
                record,
                kind: kind.clone(),
                field: field.clone(),
                value,
            });
        }
        Ok(changes)
    }

    /// Whether what stands in a field is what this entry left there. Acts since then that were
    /// themselves taken back do not count.
    fn untouched(
        &self,
        entry: &Entry,
        record: RecordId,
        field: &FieldName,
    ) -> Result<(), UndoError> {
        let sets = sets(entry, record, field);
        let left = self.origins(sets.then_some(entry.hash), record, field);
        let register = self.state().get(record).and_then(|it| it.fields.get(field));
        let standing = register.map_or(&[][..], Register::statements).iter();
        let stands = self.origins(standing.map(|it| it.entry), record, field);
        let mut others = stands.difference(&left).chain(left.difference(&stands));
        match others.next() {
            Some(by) => Err(UndoError::Touched {
                record,
                field: field.clone(),
                by: *by,
            }),
            None => Ok(()),
        }
    }

    /// The acts whose statements these entries put into a field: an undo puts there again what
    /// the undone entry had replaced.
    pub(super) fn origins(
        &self,
        entries: impl IntoIterator<Item = EntryHash>,
        record: RecordId,
        field: &FieldName,
    ) -> BTreeSet<EntryHash> {
        let mut origins = BTreeSet::new();
        let mut waiting: Vec<EntryHash> = entries.into_iter().collect();
        while let Some(hash) = waiting.pop() {
            let undone = self.entry(hash).and_then(|it| self.entry(it.undoes?));
            match undone.filter(|undone| sets(undone, record, field)) {
                Some(undone) => {
                    let replaced = self.replaced(undone.hash, record, field);
                    waiting.extend(replaced.iter().map(|it| it.entry));
                }
                None => {
                    origins.insert(hash);
                }
            }
        }
        origins
    }

    pub(super) fn is_erased(&self, value: &Value) -> Result<bool, FileError> {
        let Value::Sealed(sealed) = value else {
            return Ok(false);
        };
        Ok(matches!(
            self.seal(sealed.seal)?,
            Some(Seal { bytes: None, .. })
        ))
    }
}

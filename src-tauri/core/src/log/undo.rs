//! Taking an act back: a new entry that restores what the act replaced.

use std::collections::BTreeSet;

use super::{Act, Change, Entry, EntryHash, LogFile, RecordId, Seal};
use crate::model::{Field, FieldName, KindName, Value};
use crate::storage::FileError;

/// What stands in [`Field::Removed`] of a record whose making was taken back.
const UNDONE: &str = "undone";

/// Why an act cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndoError {
    /// There is no such entry.
    #[error("no such entry")]
    NotFound,
    /// It is the first of its file, on which all others stand.
    #[error("the first entry of a file stays")]
    First,
    /// Another entry, which its author had not seen, set the same field.
    #[error("another entry set the field {field} too")]
    Touched {
        /// The record.
        record: RecordId,
        /// The field.
        field: FieldName,
        /// The entry that set it.
        by: EntryHash,
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

impl LogFile {
    /// Takes an entry back: every field that it set gets back what stood there, two values where
    /// the entry had settled a conflict; a record that it made is marked as removed. An undo can
    /// itself be taken back.
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
        self.restoring(entry).map(drop)
    }

    fn restoring(&self, hash: EntryHash) -> Result<Vec<Change>, UndoError> {
        let entry = self.entry(hash).ok_or(UndoError::NotFound)?;
        if entry.parents.is_empty() {
            return Err(UndoError::First);
        }
        let records: BTreeSet<(RecordId, &KindName)> = entry
            .changes
            .iter()
            .map(|change| (change.record, &change.kind))
            .collect();
        let mut changes = Vec::new();
        for (record, kind) in records {
            if self.made(entry, record) {
                let fields = self
                    .state()
                    .get(record)
                    .into_iter()
                    .flat_map(|it| it.fields.keys());
                for field in fields {
                    self.untouched(entry, record, field)?;
                }
                changes.push(Change {
                    record,
                    kind: kind.clone(),
                    field: Field::Removed.into(),
                    value: UNDONE.into(),
                });
            } else {
                self.restore_fields(entry, record, kind, &mut changes)?;
            }
        }
        Ok(changes)
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

    fn restore_fields(
        &self,
        entry: &Entry,
        record: RecordId,
        kind: &KindName,
        changes: &mut Vec<Change>,
    ) -> Result<(), UndoError> {
        let set = entry
            .changes
            .iter()
            .filter(|change| change.record == record);
        let fields: BTreeSet<&FieldName> = set.map(|change| &change.field).collect();
        for field in fields {
            self.untouched(entry, record, field)?;
            let mut values: BTreeSet<Value> = self
                .replaced(entry.hash, record, field)
                .into_iter()
                .map(|statement| statement.value)
                .collect();
            if values.is_empty() {
                values.insert(Value::Null);
            }
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
        }
        Ok(())
    }

    /// Whether only this entry and those that its author had seen set a field.
    fn untouched(
        &self,
        entry: &Entry,
        record: RecordId,
        field: &FieldName,
    ) -> Result<(), UndoError> {
        let graph = self.history.graph();
        let mut setters = self.history.setters(record, field).iter().rev();
        match setters.find(|it| **it != entry.hash && !graph.saw(entry.hash, **it)) {
            Some(by) => Err(UndoError::Touched {
                record,
                field: field.clone(),
                by: *by,
            }),
            None => Ok(()),
        }
    }

    fn is_erased(&self, value: &Value) -> Result<bool, FileError> {
        let Value::Sealed(sealed) = value else {
            return Ok(false);
        };
        Ok(matches!(
            self.seal(sealed.seal)?,
            Some(Seal { bytes: None, .. })
        ))
    }
}

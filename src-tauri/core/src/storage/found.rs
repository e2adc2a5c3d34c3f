//! Reading a log row by row.

use std::collections::BTreeMap;

use chrono::DateTime;
use rusqlite::Connection;

use super::FileError;
use crate::log::{AccountId, Change, DeviceId, Entry, EntryHash, FORMAT, RecordId, decode_value};
use crate::model::{ActionName, FieldName, KindName};

/// The rows of a log, put together to entries. Rows that cannot be read, or that belong to no
/// entry, are left out and make it not whole.
pub(crate) struct Found {
    /// Entries by row, each to be compared with its hash.
    pub entries: BTreeMap<i64, Entry>,
    /// Whether every row could be read and belongs to an entry.
    pub whole: bool,
}

impl Found {
    pub(super) fn in_database(connection: &Connection) -> Result<Self, FileError> {
        let mut found = Self {
            entries: BTreeMap::new(),
            whole: true,
        };
        found.read_entries(connection)?;
        found.read_parents(connection)?;
        found.read_changes(connection)?;
        Ok(found)
    }

    fn read_entries(&mut self, connection: &Connection) -> Result<(), FileError> {
        let mut statement = connection.prepare(
            "SELECT id, format, hash, author, device, at, action, reason, undoes, signature
             FROM entry ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some((id, entry)) = read_entry(row).ok().flatten() else {
                self.whole = false;
                continue;
            };
            self.entries.insert(id, entry);
        }
        Ok(())
    }

    fn read_parents(&mut self, connection: &Connection) -> Result<(), FileError> {
        let mut statement = connection.prepare("SELECT entry, parent FROM parent")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (entry, parent): (i64, i64) = (row.get(0)?, row.get(1)?);
            let parent = self.entries.get(&parent).map(|parent| parent.hash);
            match (self.entries.get_mut(&entry), parent) {
                (Some(entry), Some(parent)) => entry.parents.push(parent),
                _ => self.whole = false,
            }
        }
        for entry in self.entries.values_mut() {
            entry.parents.sort_unstable();
        }
        Ok(())
    }

    fn read_changes(&mut self, connection: &Connection) -> Result<(), FileError> {
        let mut statement = connection.prepare(
            "SELECT entry, record, kind, field, value FROM change ORDER BY entry, ordinal",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let entry = self.entries.get_mut(&row.get(0)?);
            let change = entry
                .as_ref()
                .and_then(|it| read_change(row, it.changes.last()).ok());
            match (entry, change.flatten()) {
                (Some(entry), Some(change)) => entry.changes.push(change),
                _ => self.whole = false,
            }
        }
        Ok(())
    }
}

fn read_entry(row: &rusqlite::Row<'_>) -> Result<Option<(i64, Entry)>, FileError> {
    let action: String = row.get(6)?;
    let undoes: Option<[u8; 32]> = row.get(8)?;
    let Some(at) = DateTime::from_timestamp_millis(row.get(5)?) else {
        return Ok(None);
    };
    if row.get::<_, u8>(1)? != FORMAT {
        return Ok(None);
    }
    let entry = Entry {
        hash: EntryHash::from_bytes(row.get(2)?),
        author: AccountId::from_bytes(row.get(3)?),
        device: DeviceId::from_bytes(row.get(4)?),
        at,
        action: ActionName::from_name(&action),
        reason: row.get(7)?,
        undoes: undoes.map(EntryHash::from_bytes),
        parents: Vec::new(),
        changes: Vec::new(),
        signature: row.get(9)?,
    };
    Ok(Some((row.get(0)?, entry)))
}

fn read_change(
    row: &rusqlite::Row<'_>,
    before: Option<&Change>,
) -> Result<Option<Change>, FileError> {
    let field: String = row.get(3)?;
    let named: Option<[u8; 16]> = row.get(1)?;
    let kind: Option<String> = row.get(2)?;
    let record = match (named, kind, before) {
        (Some(record), Some(kind), _) => (RecordId::from_bytes(record), KindName::from_name(&kind)),
        (None, None, Some(before)) => (before.record, before.kind.clone()),
        _ => return Ok(None),
    };
    let value: Vec<u8> = row.get(4)?;
    Ok(decode_value(&value).map(|value| Change {
        record: record.0,
        kind: record.1,
        field: FieldName::from_name(&field),
        value,
    }))
}

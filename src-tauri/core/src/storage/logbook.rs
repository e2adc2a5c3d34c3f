//! The tables of a log, and what is said to them. Entries are numbered within the file, so that
//! parents and changes need not repeat 32 bytes each.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::DateTime;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Database, FileError, FileKey, Schema};
use crate::log::{
    Change, Entry, EntryHash, FORMAT, RecordId, Seal, SealId, decode_value, encode_value,
};
use crate::model::{ActionName, FieldName, KindName};

pub(crate) const STEPS: &[&str] = &["
    CREATE TABLE meta(
        key TEXT PRIMARY KEY NOT NULL,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE entry(
        id INTEGER PRIMARY KEY,
        format INTEGER NOT NULL,
        hash BLOB NOT NULL,
        author BLOB NOT NULL,
        device BLOB NOT NULL,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        reason TEXT,
        undoes BLOB,
        signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE parent(
        entry INTEGER NOT NULL REFERENCES entry(id),
        parent INTEGER NOT NULL REFERENCES entry(id),
        PRIMARY KEY(entry, parent)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE change(
        entry INTEGER NOT NULL REFERENCES entry(id),
        ordinal INTEGER NOT NULL,
        record BLOB NOT NULL,
        kind TEXT NOT NULL,
        field TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY(entry, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE record(
        id BLOB PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE seal(
        id BLOB PRIMARY KEY NOT NULL,
        bytes BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER entry_stands BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER parent_stays BEFORE UPDATE ON parent BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER parent_stands BEFORE DELETE ON parent BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER change_stands BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'append only'); END;
"];

/// The row of a record: its kind and its encoded fields.
pub(crate) type RecordRow = (KindName, Vec<u8>);

/// What one transaction brings: entries after their parents, the records that they alter, and
/// seals to put or to destroy.
#[derive(Default)]
pub(crate) struct Batch<'a> {
    pub entries: &'a [Entry],
    pub records: BTreeMap<RecordId, RecordRow>,
    pub seals: Vec<Seal>,
}

/// What a log holds as it was found; nothing of it is verified.
pub(crate) struct Found {
    /// Entries in the order of their rows, each as it should hash.
    pub entries: Vec<Entry>,
    /// Whether every row could be read and belongs to an entry.
    pub whole: bool,
}

/// The tables of a log in an open database.
pub(crate) struct Logbook {
    database: Database,
    rows: HashMap<EntryHash, i64>,
}

impl Logbook {
    pub(crate) fn create(
        path: &Path,
        key: Option<&FileKey>,
        schema: &Schema,
        file: Uuid,
    ) -> Result<Self, FileError> {
        let mut database = Database::create(path, key, schema)?;
        let write = database.write()?;
        write.execute("INSERT INTO meta VALUES ('file', ?1)", [file.as_bytes()])?;
        write.commit()?;
        Ok(Self {
            database,
            rows: HashMap::new(),
        })
    }

    pub(crate) fn open(
        path: &Path,
        key: Option<&FileKey>,
        schema: &Schema,
    ) -> Result<Self, FileError> {
        let database = Database::open(path, key, schema)?;
        Ok(Self {
            database,
            rows: HashMap::new(),
        })
    }

    pub(crate) fn too_new(&self) -> Option<FileError> {
        self.database.too_new()
    }

    /// Which file this is.
    pub(crate) fn file(&self) -> Result<Uuid, FileError> {
        let bytes: [u8; 16] = self.database.connection().query_row(
            "SELECT value FROM meta WHERE key = 'file'",
            [],
            |row| row.get(0),
        )?;
        Ok(Uuid::from_bytes(bytes))
    }

    /// Reads the log. Rows that cannot be read are left out and make it not whole.
    pub(crate) fn read(&mut self) -> Result<Found, FileError> {
        let reading = Reading::of(self.database.connection())?;
        self.rows = reading.rows;
        Ok(Found {
            entries: reading.entries.into_values().collect(),
            whole: reading.whole,
        })
    }

    /// The present state as it is kept beside the log.
    pub(crate) fn records(&self) -> Result<BTreeMap<RecordId, RecordRow>, FileError> {
        let mut statement = self
            .database
            .connection()
            .prepare("SELECT id, kind, body FROM record")?;
        let rows = statement.query_map([], |row| {
            let kind: String = row.get(1)?;
            Ok((
                RecordId::from_bytes(row.get(0)?),
                (KindName::from_name(&kind), row.get(2)?),
            ))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Writes all of the batch or nothing.
    pub(crate) fn write(&mut self, batch: &Batch<'_>) -> Result<(), FileError> {
        let mut next = self.rows.values().max().copied().unwrap_or_default();
        let mut rows = HashMap::with_capacity(batch.entries.len());
        let write = self.database.write()?;
        for entry in batch.entries {
            next += 1;
            rows.insert(entry.hash, next);
            let parents: Option<Vec<i64>> = entry
                .parents
                .iter()
                .map(|parent| rows.get(parent).or_else(|| self.rows.get(parent)).copied())
                .collect();
            insert(&write, next, entry, &parents.ok_or(FileError::Damaged)?)?;
        }
        for (id, (kind, body)) in &batch.records {
            write
                .prepare_cached("INSERT OR REPLACE INTO record VALUES (?1, ?2, ?3)")?
                .execute(params![id.as_bytes(), kind.name(), body])?;
        }
        for seal in &batch.seals {
            put(&write, seal)?;
        }
        write.commit()?;
        self.rows.extend(rows);
        Ok(())
    }

    /// What a seal holds; `None` where there is no such seal.
    pub(crate) fn seal(&self, id: SealId) -> Result<Option<Seal>, FileError> {
        let mut statement = self
            .database
            .connection()
            .prepare_cached("SELECT bytes FROM seal WHERE id = ?1")?;
        let bytes = statement
            .query_row([id.as_bytes()], |row| row.get::<_, Option<Vec<u8>>>(0))
            .optional()?;
        Ok(bytes.map(|bytes| Seal {
            id,
            bytes: bytes.map(Zeroizing::new),
        }))
    }

    /// Every seal.
    pub(crate) fn seals(&self) -> Result<Vec<Seal>, FileError> {
        let mut statement = self
            .database
            .connection()
            .prepare("SELECT id, bytes FROM seal")?;
        let rows = statement.query_map([], |row| {
            let bytes: Option<Vec<u8>> = row.get(1)?;
            Ok(Seal {
                id: SealId::from_bytes(row.get(0)?),
                bytes: bytes.map(Zeroizing::new),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether SQLCipher and SQLite find every page and row in order. Slow.
    pub(crate) fn sound(&self) -> Result<bool, FileError> {
        let connection = self.database.connection();
        let pages = !connection
            .prepare("PRAGMA cipher_integrity_check")?
            .exists([])?;
        let answer: String =
            connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        let references = !connection.prepare("PRAGMA foreign_key_check")?.exists([])?;
        Ok(pages && answer == "ok" && references)
    }

    /// Lets the file grow no further than it is, as a full disk does.
    #[cfg(test)]
    pub(crate) fn fill_disk(&self) {
        let connection = self.database.connection();
        connection.pragma_update(None, "max_page_count", 1).unwrap();
    }
}

fn insert(
    write: &Transaction<'_>,
    id: i64,
    entry: &Entry,
    parents: &[i64],
) -> Result<(), FileError> {
    write
        .prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
        .execute(params![
            id,
            FORMAT,
            entry.hash.as_bytes(),
            entry.author.as_bytes(),
            entry.device.as_bytes(),
            entry.at.timestamp_millis(),
            entry.action.name(),
            entry.reason,
            entry.undoes.as_ref().map(EntryHash::as_bytes),
            entry.signature,
        ])?;
    for parent in parents {
        write
            .prepare_cached("INSERT INTO parent VALUES (?1, ?2)")?
            .execute([id, *parent])?;
    }
    for (ordinal, change) in entry.changes.iter().enumerate() {
        write
            .prepare_cached("INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                id,
                ordinal as i64,
                change.record.as_bytes(),
                change.kind.name(),
                change.field.name(),
                encode_value(&change.value),
            ])?;
    }
    Ok(())
}

/// A destroyed seal stays destroyed, and a seal never changes.
fn put(write: &Transaction<'_>, seal: &Seal) -> Result<(), FileError> {
    let statement = match seal.bytes {
        Some(_) => "INSERT INTO seal VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        None => "INSERT INTO seal VALUES (?1, ?2) ON CONFLICT DO UPDATE SET bytes = NULL",
    };
    let bytes = seal.bytes.as_ref().map(|bytes| bytes.as_slice());
    write
        .prepare_cached(statement)?
        .execute(params![seal.id.as_bytes(), bytes])?;
    Ok(())
}

struct Reading {
    entries: BTreeMap<i64, Entry>,
    rows: HashMap<EntryHash, i64>,
    whole: bool,
}

impl Reading {
    fn of(connection: &Connection) -> Result<Self, FileError> {
        let mut reading = Self {
            entries: BTreeMap::new(),
            rows: HashMap::new(),
            whole: true,
        };
        reading.read_entries(connection)?;
        reading.read_parents(connection)?;
        reading.read_changes(connection)?;
        Ok(reading)
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
            self.rows.insert(entry.hash, id);
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
            let change = read_change(row).ok().flatten();
            match (self.entries.get_mut(&row.get(0)?), change) {
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
        author: crate::log::AccountId::from_bytes(row.get(3)?),
        device: crate::log::DeviceId::from_bytes(row.get(4)?),
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

fn read_change(row: &rusqlite::Row<'_>) -> Result<Option<Change>, FileError> {
    let text = |column| -> Result<&str, FileError> {
        row.get_ref(column)?
            .as_str()
            .map_err(|_| FileError::Damaged)
    };
    let value = row.get_ref(4)?.as_blob().map_err(|_| FileError::Damaged)?;
    let Some(value) = decode_value(value) else {
        return Ok(None);
    };
    Ok(Some(Change {
        record: RecordId::from_bytes(row.get(1)?),
        kind: KindName::from_name(text(2)?),
        field: FieldName::from_name(text(3)?),
        value,
    }))
}

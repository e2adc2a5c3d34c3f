//! The tables of a log, and what is said to them. They are kept small: entries are numbered
//! within the file, so that parents and changes need not repeat 32 bytes each, and a change of
//! the same record as the one before it does not name the record again.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use rusqlite::{OptionalExtension, Transaction, params};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::found::Found;
use super::{Attachment, Database, FileError, FileKey, Making, Schema};
use crate::log::{Entry, EntryHash, FORMAT, RecordId, Seal, SealId, encode_value};
use crate::model::KindName;

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
        record BLOB,
        kind TEXT,
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
", super::attachment::STEP];

/// The row of a record: its kind and its encoded fields.
pub(crate) type RecordRow = (KindName, Vec<u8>);

/// What one transaction brings: entries after their parents, the records that they alter, and
/// seals and attachments to put or to destroy.
#[derive(Default)]
pub(crate) struct Batch<'a> {
    pub entries: &'a [Entry],
    pub records: BTreeMap<RecordId, RecordRow>,
    pub seals: Vec<Seal>,
    pub attachments: &'a [Attachment],
}

/// The tables of a log in an open database.
pub(crate) struct Logbook {
    pub(super) database: Database,
    rows: HashMap<EntryHash, i64>,
    /// The highest row of an entry.
    last: i64,
}

impl Logbook {
    pub(crate) fn create(
        path: &Path,
        key: Option<&FileKey>,
        schema: &Schema,
        file: Uuid,
        making: Making,
    ) -> Result<Self, FileError> {
        let file = format!("INSERT INTO meta VALUES ('file', x'{}')", file.simple());
        let database = Database::create(path, key, schema, &file, making)?;
        Ok(Self {
            database,
            rows: HashMap::new(),
            last: 0,
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
            last: 0,
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

    /// Reads the log as it is found; nothing of it is verified.
    pub(crate) fn read(&mut self) -> Result<Found, FileError> {
        let found = Found::in_database(self.database.connection())?;
        self.rows = found
            .entries
            .iter()
            .map(|(row, entry)| (entry.hash, *row))
            .collect();
        let last = found.entries.last_key_value();
        self.last = last.map_or(0, |(row, _)| *row);
        Ok(found)
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
        let mut next = self.last;
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
        for attachment in batch.attachments {
            attachment.put(&write)?;
        }
        write.commit()?;
        self.rows.extend(rows);
        self.last = next;
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

    /// Which seals there are, and whether each still holds something.
    pub(crate) fn seals_there(&self) -> Result<Vec<(SealId, bool)>, FileError> {
        let mut statement = self
            .database
            .connection()
            .prepare("SELECT id, bytes IS NOT NULL FROM seal")?;
        let rows =
            statement.query_map([], |row| Ok((SealId::from_bytes(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many seals and attachments were destroyed.
    pub(crate) fn destroyed(&self) -> Result<u32, FileError> {
        let connection = self.database.connection();
        let mut statement =
            connection.prepare_cached("SELECT count(*) FROM seal WHERE bytes IS NULL")?;
        let seals: u32 = statement.query_row([], |row| row.get(0))?;
        Ok(seals.saturating_add(self.destroyed_attachments()?))
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

    /// Keeps a seal and writes every page anew under another key. Not safe against a crash: it is
    /// done to a copy.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`; the file is not to be used then.
    pub(crate) fn change_key(mut self, new: &FileKey, kept: &Seal) -> Result<(), FileError> {
        self.database
            .connection()
            .execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
        let write = self.database.write()?;
        put(&write, kept)?;
        write.commit()?;
        self.database.change_key(new)
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

    /// Lets the file grow no further than it is, as a full disk does; or again, with `false`.
    #[cfg(test)]
    pub(crate) fn fill_disk(&self, full: bool) {
        let connection = self.database.connection();
        let pages = if full { 1 } else { u32::MAX - 1 };
        connection
            .execute_batch(&format!("PRAGMA max_page_count = {pages}"))
            .unwrap();
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
    let mut before = None;
    for (ordinal, change) in entry.changes.iter().enumerate() {
        let record = (change.record, &change.kind);
        let named = (before != Some(record)).then_some(record);
        before = Some(record);
        write
            .prepare_cached("INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                id,
                ordinal as i64,
                named.as_ref().map(|(record, _)| record.as_bytes()),
                named.as_ref().map(|(_, kind)| kind.name()),
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

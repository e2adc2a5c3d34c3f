//! The database of what a device remembers of the shelf.

use rusqlite::{OptionalExtension as _, params};

use super::{Database, FileError, Schema};

/// `HKsh`.
const APPLICATION_ID: i32 = 0x484b_7368;

pub(crate) const SHELF: Schema = Schema {
    application_id: APPLICATION_ID,
    steps: &[
        "
        CREATE TABLE fact(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE log(id BLOB PRIMARY KEY, known BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE seal(id BLOB PRIMARY KEY, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE device(
            tag     TEXT PRIMARY KEY,
            mark    TEXT NOT NULL,
            counter INTEGER NOT NULL,
            hash    BLOB NOT NULL,
            taken   INTEGER NOT NULL,
            id      BLOB NOT NULL,
            at      INTEGER NOT NULL,
            trouble TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE waiting(
            id     INTEGER PRIMARY KEY,
            tag    TEXT NOT NULL,
            log    BLOB NOT NULL,
            why    TEXT NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX waiting_log ON waiting(log);
    ",
        // What is remembered may be lost: what was remembered in the first form is read and put anew.
        "
        DELETE FROM fact WHERE name NOT IN ('place', 'next');
        DROP TABLE log;
        DROP TABLE seal;
        DROP TABLE device;
        DROP TABLE waiting;
        CREATE TABLE log(
            id    BLOB PRIMARY KEY,
            known BLOB NOT NULL,
            fresh BLOB,
            key   INTEGER NOT NULL,
            gone  INTEGER NOT NULL,
            owed  INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE part(
            run  INTEGER NOT NULL,
            log  BLOB NOT NULL,
            key  INTEGER NOT NULL,
            gone INTEGER NOT NULL,
            PRIMARY KEY (run, log, key, gone)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE seal(id BLOB PRIMARY KEY, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE device(
            tag     TEXT PRIMARY KEY,
            mark    TEXT NOT NULL,
            counter INTEGER NOT NULL,
            hash    BLOB NOT NULL,
            taken   INTEGER NOT NULL,
            id      BLOB NOT NULL,
            at      INTEGER NOT NULL,
            trouble TEXT,
            lacks   INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE waiting(
            id     INTEGER PRIMARY KEY,
            tag    TEXT NOT NULL,
            log    BLOB NOT NULL,
            key    INTEGER NOT NULL,
            gone   INTEGER NOT NULL,
            why    TEXT NOT NULL,
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX waiting_log ON waiting(log);
    ",
    ],
};

/// What is remembered of another device: its tag, and the rest.
pub(crate) struct DeviceRow {
    pub(crate) tag: String,
    /// By which the store tells that its head is another one.
    pub(crate) mark: String,
    pub(crate) counter: i64,
    pub(crate) hash: [u8; 32],
    /// Up to which number its segments were taken.
    pub(crate) taken: i64,
    pub(crate) id: [u8; 16],
    /// When it wrote its head, in milliseconds.
    pub(crate) at: i64,
    pub(crate) trouble: Option<String>,
    /// Which of its segments cannot be had.
    pub(crate) lacks: Option<i64>,
}

/// A section that could not be taken in yet.
pub(crate) struct WaitingRow {
    pub(crate) id: i64,
    pub(crate) tag: String,
    pub(crate) log: [u8; 16],
    pub(crate) mark: (u32, u32),
    pub(crate) why: String,
}

/// A section that waits from now on.
pub(crate) struct NewWaiting {
    pub(crate) tag: String,
    pub(crate) log: [u8; 16],
    pub(crate) mark: (u32, u32),
    pub(crate) why: &'static str,
    pub(crate) sealed: Vec<u8>,
}

/// A log, and the hashes of what of it is known to stand on the shelf.
pub(crate) struct LogRow {
    pub(crate) id: [u8; 16],
    pub(crate) known: Vec<u8>,
    /// Those of what stands there as the log is now; none where that is all.
    pub(crate) fresh: Option<Vec<u8>>,
    /// The generation of its key, and how much of it was destroyed.
    pub(crate) mark: (u32, u32),
    pub(crate) owed: bool,
}

/// A log that has something in a segment of this device, and how far it was then.
pub(crate) struct PartRow {
    pub(crate) run: i64,
    pub(crate) log: [u8; 16],
    pub(crate) mark: (u32, u32),
}

/// A seal, and the hash of what it holds there.
pub(crate) type SealRow = ([u8; 16], [u8; 32]);

/// What is written in one transaction.
#[derive(Default)]
pub(crate) struct ShelfChange {
    pub(crate) facts: Vec<(&'static str, Option<Vec<u8>>)>,
    pub(crate) logs: Vec<LogRow>,
    pub(crate) seals: Vec<SealRow>,
    /// All seals are put there anew.
    pub(crate) no_seals: bool,
    pub(crate) parts: Vec<PartRow>,
    /// Segments that are not this device's any more.
    pub(crate) no_parts: Vec<i64>,
    pub(crate) devices: Vec<DeviceRow>,
    /// Sections that wait from now on.
    pub(crate) waiting: Vec<NewWaiting>,
    /// Sections that wait no more.
    pub(crate) done: Vec<i64>,
    /// Sections that wait for another reason.
    pub(crate) why: Vec<(i64, &'static str)>,
}

pub(crate) fn write(database: &mut Database, change: &ShelfChange) -> Result<(), FileError> {
    let write = database.write()?;
    for (name, value) in &change.facts {
        match value {
            Some(value) => write
                .prepare_cached("INSERT OR REPLACE INTO fact VALUES (?1, ?2)")?
                .execute(params![name, value])?,
            None => write
                .prepare_cached("DELETE FROM fact WHERE name = ?1")?
                .execute([name])?,
        };
    }
    for row in &change.logs {
        write
            .prepare_cached("INSERT OR REPLACE INTO log VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                row.id, row.known, row.fresh, row.mark.0, row.mark.1, row.owed
            ])?;
    }
    for run in &change.no_parts {
        write
            .prepare_cached("DELETE FROM part WHERE run = ?1")?
            .execute([run])?;
    }
    for row in &change.parts {
        write
            .prepare_cached("INSERT OR REPLACE INTO part VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![row.run, row.log, row.mark.0, row.mark.1])?;
    }
    if change.no_seals {
        write.execute("DELETE FROM seal", [])?;
    }
    for (id, hash) in &change.seals {
        write
            .prepare_cached("INSERT OR REPLACE INTO seal VALUES (?1, ?2)")?
            .execute(params![id, hash])?;
    }
    for row in &change.devices {
        write
            .prepare_cached(
                "INSERT OR REPLACE INTO device VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                row.tag,
                row.mark,
                row.counter,
                row.hash,
                row.taken,
                row.id,
                row.at,
                row.trouble,
                row.lacks
            ])?;
    }
    for row in &change.waiting {
        write
            .prepare_cached("INSERT INTO waiting VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                row.tag, row.log, row.mark.0, row.mark.1, row.why, row.sealed
            ])?;
    }
    for id in &change.done {
        write
            .prepare_cached("DELETE FROM waiting WHERE id = ?1")?
            .execute([id])?;
    }
    for (id, why) in &change.why {
        write
            .prepare_cached("UPDATE waiting SET why = ?2 WHERE id = ?1")?
            .execute(params![id, why])?;
    }
    write.commit()?;
    Ok(())
}

/// Forgets everything but some facts: it is another shelf.
pub(crate) fn forget(database: &mut Database, kept: &[&str]) -> Result<(), FileError> {
    let write = database.write()?;
    let facts: Vec<String> = {
        let mut statement = write.prepare("SELECT name FROM fact")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    for name in facts.iter().filter(|it| !kept.contains(&it.as_str())) {
        write.execute("DELETE FROM fact WHERE name = ?1", [name])?;
    }
    write.execute_batch(
        "DELETE FROM log; DELETE FROM part; DELETE FROM seal; DELETE FROM device;
         DELETE FROM waiting;",
    )?;
    write.commit()?;
    Ok(())
}

pub(crate) fn fact(database: &Database, name: &str) -> Result<Option<Vec<u8>>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT value FROM fact WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(crate) fn logs(database: &Database) -> Result<Vec<LogRow>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT id, known, fresh, key, gone, owed FROM log")?;
    let rows = statement.query_map([], |row| {
        Ok(LogRow {
            id: row.get(0)?,
            known: row.get(1)?,
            fresh: row.get(2)?,
            mark: (row.get(3)?, row.get(4)?),
            owed: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is in this device's segments.
pub(crate) fn parts(database: &Database) -> Result<Vec<PartRow>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT run, log, key, gone FROM part")?;
    let rows = statement.query_map([], |row| {
        Ok(PartRow {
            run: row.get(0)?,
            log: row.get(1)?,
            mark: (row.get(2)?, row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn seals(database: &Database) -> Result<Vec<SealRow>, FileError> {
    let mut statement = database.connection().prepare("SELECT id, hash FROM seal")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn devices(database: &Database) -> Result<Vec<DeviceRow>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT tag, mark, counter, hash, taken, id, at, trouble, lacks FROM device")?;
    let rows = statement.query_map([], |row| {
        Ok(DeviceRow {
            tag: row.get(0)?,
            mark: row.get(1)?,
            counter: row.get(2)?,
            hash: row.get(3)?,
            taken: row.get(4)?,
            id: row.get(5)?,
            at: row.get(6)?,
            trouble: row.get(7)?,
            lacks: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sections that wait, in the order in which they came.
pub(crate) fn waiting(database: &Database) -> Result<Vec<WaitingRow>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT id, tag, log, key, gone, why FROM waiting ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(WaitingRow {
            id: row.get(0)?,
            tag: row.get(1)?,
            log: row.get(2)?,
            mark: (row.get(3)?, row.get(4)?),
            why: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn waiting_bytes(database: &Database, id: i64) -> Result<Vec<u8>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT sealed FROM waiting WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

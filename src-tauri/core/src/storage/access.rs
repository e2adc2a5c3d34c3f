//! The tables of the access log.
//!
//! Written in WAL mode, unlike every other file of the house: an opening that is noted waits for
//! one append to the journal and one sync of it, instead of three. `synchronous` stays `FULL`, so
//! that a note that was acknowledged survives a power cut too, and not only the end of the
//! program. A copy of the main file alone would lack notes, so copies are made by
//! [`Database::copy_into`]. The lock is exclusive, by which no file of shared memory is needed.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use super::{Database, FileError, Schema};

/// A note as it lies in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoteRow {
    /// Its number: 1, 2, 3 and so on.
    pub seq: u64,
    /// When, to the millisecond.
    pub at: DateTime<Utc>,
    /// The hash of the note before.
    pub previous: [u8; 32],
    /// The key that it is sealed with; zeros where there was none yet.
    pub session: [u8; 16],
    /// What is noted, sealed.
    pub sealed: Vec<u8>,
    /// The hash over all of this.
    pub hash: [u8; 32],
}

pub(crate) const ACCESS: Schema = Schema {
    application_id: i32::from_be_bytes(*b"HmkA"),
    steps: &["
    CREATE TABLE note(
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        previous BLOB NOT NULL,
        session BLOB NOT NULL,
        sealed BLOB NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX note_at ON note(at);
    CREATE TABLE session(
        id BLOB PRIMARY KEY NOT NULL,
        envelope BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE floor(
        seq INTEGER NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    INSERT INTO floor VALUES (0, zeroblob(32));
    CREATE TRIGGER note_stays BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'append only'); END;
    CREATE TRIGGER note_stands BEFORE DELETE ON note WHEN OLD.seq > (SELECT seq FROM floor)
        BEGIN SELECT RAISE(ABORT, 'append only'); END;
    "],
};

/// Makes writing wait for one sync; see above.
pub(crate) fn write_ahead(database: &Database) -> Result<(), FileError> {
    let connection = database.connection();
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    match mode.as_str() {
        "wal" => Ok(()),
        _ => Err(FileError::Disk(0)),
    }
}

/// Appends notes, with the envelopes of the keys that are new with them.
pub(crate) fn append(
    database: &mut Database,
    row: &NoteRow,
    envelope: Option<&[u8]>,
) -> Result<(), FileError> {
    let transaction = database.write()?;
    insert(&transaction, row, envelope)?;
    Ok(transaction.commit()?)
}

/// Appends a note and takes away all up to and with a number, whose hash stays as the floor.
pub(crate) fn prune(
    database: &mut Database,
    (seq, hash): (u64, &[u8; 32]),
    row: &NoteRow,
    envelope: Option<&[u8]>,
) -> Result<(), FileError> {
    let transaction = database.write()?;
    insert(&transaction, row, envelope)?;
    transaction.execute(
        "UPDATE floor SET seq = ?1, hash = ?2",
        params![number(seq), hash],
    )?;
    transaction.execute("DELETE FROM note WHERE seq <= ?1", [number(seq)])?;
    transaction.execute(
        "DELETE FROM session WHERE id NOT IN (SELECT DISTINCT session FROM note)",
        [],
    )?;
    Ok(transaction.commit()?)
}

fn insert(
    transaction: &Transaction<'_>,
    row: &NoteRow,
    envelope: Option<&[u8]>,
) -> Result<(), FileError> {
    if let Some(envelope) = envelope {
        let mut session =
            transaction.prepare_cached("INSERT INTO session(id, envelope) VALUES (?1, ?2)")?;
        session.execute(params![row.session, envelope])?;
    }
    let mut note = transaction.prepare_cached(
        "INSERT INTO note(seq, at, previous, session, sealed, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    note.execute(params![
        number(row.seq),
        row.at.timestamp_millis(),
        row.previous,
        row.session,
        row.sealed,
        row.hash
    ])?;
    Ok(())
}

/// The number and hash up to which notes were taken away.
pub(crate) fn floor(database: &Database) -> Result<(u64, [u8; 32]), FileError> {
    let connection = database.connection();
    let found = connection.query_row("SELECT seq, hash FROM floor", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get(1)?))
    })?;
    Ok((u64::try_from(found.0).unwrap_or_default(), found.1))
}

/// The last note.
pub(crate) fn last(database: &Database) -> Result<Option<NoteRow>, FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT seq, at, previous, session, sealed, hash FROM note ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row([], read).optional()?)
}

/// When the first note was made that is still here.
pub(crate) fn since(database: &Database) -> Result<Option<DateTime<Utc>>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT at FROM note ORDER BY seq LIMIT 1")?;
    let at: Option<i64> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(at.and_then(DateTime::from_timestamp_millis))
}

/// The hash that stands at a number.
pub(crate) fn hash_at(database: &Database, seq: u64) -> Result<Option<[u8; 32]>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT hash FROM note WHERE seq = ?1")?;
    Ok(statement
        .query_row([number(seq)], |row| row.get(0))
        .optional()?)
}

/// Gives every note from an instant on and before another, in the order of their numbers.
pub(crate) fn each(
    database: &Database,
    (from, until): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    mut take: impl FnMut(NoteRow),
) -> Result<(), FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT seq, at, previous, session, sealed, hash FROM note
         WHERE at >= ?1 AND at < ?2 ORDER BY seq",
    )?;
    let from = from.map_or(i64::MIN, |at| at.timestamp_millis());
    let until = until.map_or(i64::MAX, |at| at.timestamp_millis());
    for row in statement.query_map([from, until], read)? {
        take(row?);
    }
    Ok(())
}

/// The envelope of a session's key.
pub(crate) fn envelope(database: &Database, id: &[u8; 16]) -> Result<Option<Vec<u8>>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT envelope FROM session WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Lets the file grow no further, as a full disk does, or lets it grow again.
#[cfg(test)]
pub(crate) fn fill_up(database: &Database, full: bool) {
    let most = if full { 1 } else { 1_000_000 };
    let connection = database.connection();
    // A file that is larger already stays as it is.
    connection
        .pragma_update_and_check(None, "max_page_count", most, |_| Ok(()))
        .unwrap();
}

fn read(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    let seq: i64 = row.get(0)?;
    Ok(NoteRow {
        seq: u64::try_from(seq).unwrap_or_default(),
        at: DateTime::from_timestamp_millis(row.get(1)?).unwrap_or_default(),
        previous: row.get(2)?,
        session: row.get(3)?,
        sealed: row.get(4)?,
        hash: row.get(5)?,
    })
}

/// A log of more notes than this has room for in no disk.
fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

//! The database of half-typed words.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::{Database, FileError, Schema};

/// `HKdr`.
const APPLICATION_ID: i32 = 0x484b_6472;

pub(crate) const DRAFTS: Schema = Schema {
    application_id: APPLICATION_ID,
    steps: &["CREATE TABLE draft(
        place TEXT NOT NULL,
        key   TEXT NOT NULL,
        text  TEXT NOT NULL,
        at    INTEGER NOT NULL,
        PRIMARY KEY(place, key)
    ) STRICT, WITHOUT ROWID;"],
};

/// A draft as it is kept: key, text and when.
pub(crate) type Row = (String, String, DateTime<Utc>);

pub(crate) fn keep(
    database: &mut Database,
    place: &str,
    key: &str,
    text: &str,
    at: DateTime<Utc>,
) -> Result<(), FileError> {
    database.connection().execute(
        "INSERT INTO draft(place, key, text, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at",
        params![place, key, text, at.timestamp_millis()],
    )?;
    Ok(())
}

pub(crate) fn drop_one(database: &mut Database, place: &str, key: &str) -> Result<(), FileError> {
    database.connection().execute(
        "DELETE FROM draft WHERE place = ?1 AND key = ?2",
        params![place, key],
    )?;
    Ok(())
}

pub(crate) fn drop_place(database: &mut Database, place: &str) -> Result<(), FileError> {
    database
        .connection()
        .execute("DELETE FROM draft WHERE place = ?1", [place])?;
    Ok(())
}

pub(crate) fn places(database: &Database) -> Result<Vec<String>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT DISTINCT place FROM draft")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn of_place(database: &Database, place: &str) -> Result<Vec<Row>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT key, text, at FROM draft WHERE place = ?1 ORDER BY key")?;
    let rows = statement.query_map([place], |row| {
        let at = DateTime::from_timestamp_millis(row.get(2)?).unwrap_or_default();
        Ok((row.get(0)?, row.get(1)?, at))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

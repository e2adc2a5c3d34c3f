//! The tables of the register, and what is said to them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rusqlite::{OptionalExtension, Transaction, params};

use super::{Database, FileError, Schema};
use crate::log::FamilyId;

/// One step, for ever: a register of another form has another application id, is not opened, and
/// is rebuilt from the case files. Only `seen` cannot be: no case file tells that it is an old
/// one. A rebuild takes it over, so it stands by itself and names families that have no file.
pub(crate) const REGISTER: Schema = Schema {
    application_id: i32::from_be_bytes(*b"HmR9"),
    steps: &["
    CREATE TABLE family(
        slot INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        file_number TEXT NOT NULL,
        touched_at INTEGER,
        people INTEGER NOT NULL,
        card TEXT NOT NULL,
        closed_on INTEGER,
        numbers INTEGER NOT NULL,
        papers INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX family_touched ON family(touched_at);
    -- All that is asked of closed cases whose time may be over.
    CREATE INDEX family_closed ON family(closed_on, id, numbers, papers)
        WHERE closed_on IS NOT NULL;
    CREATE TABLE search(slot INTEGER PRIMARY KEY REFERENCES family(slot), keys BLOB NOT NULL) STRICT;
    CREATE TABLE facts(slot INTEGER PRIMARY KEY REFERENCES family(slot), facts TEXT NOT NULL) STRICT;
    -- What is counted over all families at once: each read alone, and in full.
    CREATE TABLE figures(slot INTEGER PRIMARY KEY REFERENCES family(slot), figures TEXT NOT NULL) STRICT;
    CREATE TABLE load(slot INTEGER PRIMARY KEY REFERENCES family(slot), load TEXT NOT NULL) STRICT;
    CREATE TABLE seen(family BLOB PRIMARY KEY NOT NULL, heads BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE work(
        slot INTEGER NOT NULL REFERENCES family(slot),
        kind INTEGER NOT NULL,
        due INTEGER,
        shown_from INTEGER,
        shown_until INTEGER,
        worker TEXT,
        item TEXT NOT NULL,
        turned INTEGER
    ) STRICT;
    CREATE INDEX work_slot ON work(slot);
    -- All that Today asks of what is not shown: the items themselves are long, and most of them
    -- are never read.
    CREATE INDEX work_shown ON work(worker, shown_from, shown_until, kind, due,
        turned);
    CREATE TABLE correction(
        slot INTEGER NOT NULL REFERENCES family(slot),
        item TEXT NOT NULL
    ) STRICT;
    CREATE INDEX correction_slot ON correction(slot);
    CREATE TABLE made_with(rulebook TEXT NOT NULL) STRICT;
    CREATE TABLE unreadable(id BLOB PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
"],
};

/// The forms before this one. Only what was seen is read from them.
pub(crate) const FORMER: &[Schema] = &[
    Schema {
        application_id: i32::from_be_bytes(*b"HmR8"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR7"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR6"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR5"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR4"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR3"),
        steps: &[""],
    },
    Schema {
        application_id: i32::from_be_bytes(*b"HmR2"),
        steps: &[""],
    },
];

/// A family as the register keeps it.
pub(crate) struct FamilyRow<'a> {
    pub id: FamilyId,
    pub file_number: &'a str,
    /// Milliseconds since 1970.
    pub touched_at: Option<i64>,
    pub people: u32,
    /// Hashes one after another.
    pub heads: &'a [u8],
    /// What lists show, as JSON.
    pub card: &'a str,
    /// The packed search keys of its people.
    pub keys: &'a [u8],
    /// The facts of the check, as JSON.
    pub facts: &'a str,
    /// What statistics count, as JSON.
    pub figures: &'a str,
    /// What the caseload shows, as JSON.
    pub load: &'a str,
    /// The account that works with the family.
    pub worker: Option<&'a str>,
    /// What is to be done.
    pub work: &'a [WorkRow],
    /// What offices decided otherwise than saved checks, each as JSON.
    pub cases: &'a [String],
    /// The day of the closure in force, days counted from the first of the year 1.
    pub closed_on: Option<i32>,
    /// Sealed numbers that are kept.
    pub numbers: u32,
    /// Papers that are kept.
    pub papers: u32,
}

/// Something to be done, as the register keeps it.
pub(crate) struct WorkRow {
    /// Its kind's place in the order of the list.
    pub kind: u32,
    /// The day it is about; days are counted from the first of the year 1.
    pub due: Option<i32>,
    /// The first day on which it is shown.
    pub shown_from: Option<i32>,
    /// The last day on which it is shown.
    pub shown_until: Option<i32>,
    /// The item, as JSON.
    pub item: String,
    /// What an answer that changed comes to, as a number.
    pub turned: Option<i64>,
}

/// Where something to be done stands in the list.
pub(crate) struct WorkPlace {
    /// By which to read the item.
    pub row: i64,
    /// Its kind's place in the order of the list.
    pub kind: u32,
    /// The day it is about.
    pub due: Option<i32>,
    /// What an answer that changed comes to, as a number.
    pub turned: Option<i64>,
}

/// Puts a family in place of what stood there; gives its slot.
pub(crate) fn put(write: &Transaction<'_>, row: &FamilyRow<'_>) -> Result<u32, FileError> {
    let slot: u32 = write
        .prepare_cached(
            "INSERT INTO family(id, file_number, touched_at, people, card, closed_on, numbers,
                papers)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT(id) DO UPDATE SET file_number = excluded.file_number,
                touched_at = excluded.touched_at, people = excluded.people,
                card = excluded.card, closed_on = excluded.closed_on,
                numbers = excluded.numbers, papers = excluded.papers
             RETURNING slot",
        )?
        .query_row(
            params![
                row.id.as_bytes(),
                row.file_number,
                row.touched_at,
                row.people,
                row.card,
                row.closed_on,
                row.numbers,
                row.papers
            ],
            |row| row.get(0),
        )?;
    write
        .prepare_cached("INSERT OR REPLACE INTO search VALUES (?1, ?2)")?
        .execute(params![slot, row.keys])?;
    write
        .prepare_cached("INSERT OR REPLACE INTO facts VALUES (?1, ?2)")?
        .execute(params![slot, row.facts])?;
    write
        .prepare_cached("INSERT OR REPLACE INTO figures VALUES (?1, ?2)")?
        .execute(params![slot, row.figures])?;
    write
        .prepare_cached("INSERT OR REPLACE INTO load VALUES (?1, ?2)")?
        .execute(params![slot, row.load])?;
    put_work(write, slot, row)?;
    put_cases(write, slot, row)?;
    put_seen(write, row.id, row.heads)?;
    write
        .prepare_cached("DELETE FROM unreadable WHERE id = ?1")?
        .execute([row.id.as_bytes()])?;
    Ok(slot)
}

fn put_work(write: &Transaction<'_>, slot: u32, row: &FamilyRow<'_>) -> Result<(), FileError> {
    write
        .prepare_cached("DELETE FROM work WHERE slot = ?1")?
        .execute([slot])?;
    let mut insert =
        write.prepare_cached("INSERT INTO work VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    for work in row.work {
        insert.execute(params![
            slot,
            work.kind,
            work.due,
            work.shown_from,
            work.shown_until,
            row.worker,
            work.item,
            work.turned
        ])?;
    }
    Ok(())
}

fn put_cases(write: &Transaction<'_>, slot: u32, row: &FamilyRow<'_>) -> Result<(), FileError> {
    write
        .prepare_cached("DELETE FROM correction WHERE slot = ?1")?
        .execute([slot])?;
    let mut insert = write.prepare_cached("INSERT INTO correction VALUES (?1, ?2)")?;
    for case in row.cases {
        insert.execute(params![slot, case])?;
    }
    Ok(())
}

/// Gives what offices decided otherwise than saved checks, each as JSON.
pub(crate) fn each_case(
    database: &Database,
    mut take: impl FnMut(&str) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT item FROM correction ORDER BY rowid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get_ref(0)?.as_str().map_err(|_| FileError::Damaged)?)?;
    }
    Ok(())
}

/// Everything that is shown on a day, of one account's families or of all; and what is of these
/// kinds in all families.
pub(crate) fn work_on(
    database: &Database,
    day: i32,
    worker: Option<&str>,
    always: &[u32],
) -> Result<Vec<WorkPlace>, FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT rowid, kind, due, turned FROM work
         WHERE (shown_from IS NULL OR shown_from <= ?1)
           AND (shown_until IS NULL OR shown_until >= ?1)
           AND (?2 IS NULL OR worker = ?2 OR kind IN (SELECT value FROM json_each(?3)))",
    )?;
    let always = serde_json::to_string(always).map_err(|_| FileError::Damaged)?;
    let rows = statement.query_map(params![day, worker, always], |row| {
        Ok(WorkPlace {
            row: row.get(0)?,
            kind: row.get(1)?,
            due: row.get(2)?,
            turned: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The families with which an account works, of those that have something to be done or not.
pub(crate) fn families_of(database: &Database, worker: &str) -> Result<Vec<FamilyId>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT id FROM family WHERE json_extract(card, '$.worker') = ?1")?;
    let rows = statement.query_map([worker], |row| Ok(FamilyId::from_bytes(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An item with the card of its family, both as JSON.
pub(crate) fn work(database: &Database, row: i64) -> Result<(String, String), FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT work.item, family.card FROM work JOIN family USING (slot) WHERE work.rowid = ?1",
    )?;
    Ok(statement.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Notes with which rulebook the register is made.
pub(crate) fn put_made_with(write: &Transaction<'_>, rulebook: &str) -> Result<(), FileError> {
    write.execute("INSERT INTO made_with VALUES (?1)", [rulebook])?;
    Ok(())
}

/// With which rulebook the register was made.
pub(crate) fn made_with(database: &Database) -> Result<String, FileError> {
    Ok(database
        .connection()
        .query_row("SELECT rulebook FROM made_with", [], |row| row.get(0))?)
}

/// Notes the heads of a family, one after another.
pub(crate) fn put_seen(
    write: &Transaction<'_>,
    family: FamilyId,
    heads: &[u8],
) -> Result<(), FileError> {
    write
        .prepare_cached("INSERT OR REPLACE INTO seen VALUES (?1, ?2)")?
        .execute(params![family.as_bytes(), heads])?;
    Ok(())
}

/// Takes a family out; gives the slot that it had.
pub(crate) fn remove(write: &Transaction<'_>, family: FamilyId) -> Result<Option<u32>, FileError> {
    let slot: Option<u32> = write
        .query_row(
            "SELECT slot FROM family WHERE id = ?1",
            [family.as_bytes()],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(slot) = slot {
        for table in [
            "search",
            "facts",
            "figures",
            "load",
            "work",
            "correction",
            "family",
        ] {
            write.execute(&format!("DELETE FROM {table} WHERE slot = ?1"), [slot])?;
        }
    }
    write.execute("DELETE FROM seen WHERE family = ?1", [family.as_bytes()])?;
    Ok(slot)
}

/// Notes that a family's file could not be read.
pub(crate) fn note_unreadable(write: &Transaction<'_>, family: FamilyId) -> Result<(), FileError> {
    write
        .prepare_cached("INSERT OR IGNORE INTO unreadable VALUES (?1)")?
        .execute([family.as_bytes()])?;
    Ok(())
}

/// The heads that a family's file was last seen with, one after another; none where it never was.
pub(crate) fn seen(database: &Database, family: FamilyId) -> Result<Option<Vec<u8>>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT heads FROM seen WHERE family = ?1")?;
    Ok(statement
        .query_row([family.as_bytes()], |row| row.get(0))
        .optional()?)
}

/// Gives the heads that every family's file was last seen with.
pub(crate) fn each_seen(
    database: &Database,
    mut take: impl FnMut(FamilyId, &[u8]) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT family, heads FROM seen")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let heads = row.get_ref(1)?.as_blob().map_err(|_| FileError::Damaged)?;
        take(FamilyId::from_bytes(row.get(0)?), heads)?;
    }
    Ok(())
}

/// The card of the family in a slot, as JSON.
pub(crate) fn card(database: &Database, slot: u32) -> Result<String, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT card FROM family WHERE slot = ?1")?;
    Ok(statement.query_row([slot], |row| row.get(0))?)
}

/// What lists show of a family, as JSON; none where it is not listed.
pub(crate) fn card_of(database: &Database, family: FamilyId) -> Result<Option<String>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT card FROM family WHERE id = ?1")?;
    let card = statement.query_row([family.as_bytes()], |row| row.get(0));
    Ok(card.optional()?)
}

/// Gives every family's card, as JSON.
pub(crate) fn each_card(
    database: &Database,
    mut take: impl FnMut(&str) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT card FROM family ORDER BY slot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get_ref(0)?.as_str().map_err(|_| FileError::Damaged)?)?;
    }
    Ok(())
}

/// A closed case: the family, the day of closure, and how many numbers and papers are kept.
pub(crate) type ClosedRow = (FamilyId, i32, u32, u32);

/// Every case that was closed by a day, the longest closed first.
pub(crate) fn closed(database: &Database, by: i32) -> Result<Vec<ClosedRow>, FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT id, closed_on, numbers, papers FROM family
         WHERE closed_on IS NOT NULL AND closed_on <= ?1 ORDER BY closed_on, id",
    )?;
    let rows = statement.query_map([by], |row| {
        let id = FamilyId::from_bytes(row.get(0)?);
        Ok((id, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is kept of a family; none where it is not listed.
pub(crate) fn retained(
    database: &Database,
    family: FamilyId,
) -> Result<Option<(Option<i32>, u32, u32)>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT closed_on, numbers, papers FROM family WHERE id = ?1")?;
    let row = statement.query_row([family.as_bytes()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    });
    Ok(row.optional()?)
}

/// The cards of the families that were touched last, newest first, as JSON.
pub(crate) fn recent(database: &Database, limit: usize) -> Result<Vec<String>, FileError> {
    let mut statement = database
        .connection()
        .prepare_cached("SELECT card FROM family ORDER BY touched_at DESC, slot DESC LIMIT ?1")?;
    let rows = statement.query_map([limit as i64], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Gives every slot's packed search keys, in order of slot.
pub(crate) fn each_keys(
    database: &Database,
    mut take: impl FnMut(u32, &[u8]) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT slot, keys FROM search ORDER BY slot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let keys = row.get_ref(1)?.as_blob().map_err(|_| FileError::Damaged)?;
        take(row.get(0)?, keys)?;
    }
    Ok(())
}

/// Gives every family's facts, as JSON, in order of slot, until it is told to stop.
pub(crate) fn each_facts(
    database: &Database,
    mut take: impl FnMut(&str) -> Result<ControlFlow<()>, FileError>,
) -> Result<(), FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT facts FROM facts ORDER BY slot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let facts = row.get_ref(0)?.as_str().map_err(|_| FileError::Damaged)?;
        if take(facts)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// What is counted over all families.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    /// What statistics count.
    Figures,
    /// What the caseload shows.
    Load,
}

/// Gives what is counted of every family, as JSON, in order of slot.
pub(crate) fn each_counted(
    database: &Database,
    what: Counted,
    mut take: impl FnMut(FamilyId, &str) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let table = match what {
        Counted::Figures => "figures",
        Counted::Load => "load",
    };
    let asked = format!("SELECT id, {table} FROM {table} JOIN family USING (slot) ORDER BY slot");
    let mut statement = database.connection().prepare(&asked)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let family = FamilyId::from_bytes(row.get(0)?);
        take(
            family,
            row.get_ref(1)?.as_str().map_err(|_| FileError::Damaged)?,
        )?;
    }
    Ok(())
}

/// Every family that is listed, those too whose files could not be read.
pub(crate) fn families(database: &Database) -> Result<BTreeSet<FamilyId>, FileError> {
    let mut statement = database
        .connection()
        .prepare("SELECT id FROM family UNION SELECT id FROM unreadable")?;
    let rows = statement.query_map([], |row| Ok(FamilyId::from_bytes(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many families, people and unreadable files there are.
pub(crate) fn counts(database: &Database) -> Result<(u32, u32, u32), FileError> {
    Ok(database.connection().query_row(
        "SELECT count(*), coalesce(sum(people), 0), (SELECT count(*) FROM unreadable) FROM family",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// The longest and then highest file number with that beginning.
pub(crate) fn last_file_number(
    database: &Database,
    beginning: &str,
) -> Result<Option<String>, FileError> {
    let mut statement = database.connection().prepare_cached(
        "SELECT file_number FROM family WHERE substr(file_number, 1, length(?1)) = ?1
         ORDER BY length(file_number) DESC, file_number DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row([beginning], |row| row.get(0))
        .optional()?)
}

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

const FIRST: &str = "CREATE TABLE visit(day TEXT NOT NULL)";
const SECOND: &str = "ALTER TABLE visit ADD COLUMN place TEXT NOT NULL DEFAULT 'home'";
const BROKEN: &str = "CREATE TABLE stay(id INTEGER PRIMARY KEY); DROP TABLE nowhere";
const DANGLING: &str = "PRAGMA defer_foreign_keys = ON;
    CREATE TABLE stay(id INTEGER PRIMARY KEY, visit INTEGER REFERENCES stay(id));
    INSERT INTO stay VALUES (1, 7)";

const fn schema(steps: &'static [&'static str]) -> Schema {
    Schema {
        application_id: 0x1234,
        steps,
    }
}

const ONE: Schema = schema(&[FIRST]);
const TWO: Schema = schema(&[FIRST, SECOND]);

fn key() -> FileKey {
    FileKey::from_bytes([0x4b; 32])
}

fn open(path: &Path, schema: &Schema) -> Result<Database, FileError> {
    Database::open(path, Some(&key()), schema)
}

/// A database of version 1 that knows of one visit.
fn version_one() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("visits.db");
    let mut made = Database::create(&path, Some(&key()), &ONE, "", Making::InPlace).unwrap();
    let write = made.write().unwrap();
    write
        .execute("INSERT INTO visit VALUES ('2026-03-05')", [])
        .unwrap();
    write.commit().unwrap();
    (folder, path)
}

fn visits(database: &Database, what: &str) -> Result<String, FileError> {
    let sql = format!("SELECT {what} FROM visit");
    Ok(database
        .connection()
        .query_row(&sql, [], |row| row.get(0))?)
}

#[test]
fn an_older_file_is_brought_up_to_date_and_its_copy_stays_aside() {
    let (folder, path) = version_one();
    let before = fs::read(&path).unwrap();
    let database = open(&path, &TWO).unwrap();
    assert_eq!(visits(&database, "day || place").unwrap(), "2026-03-05home");
    drop(database);

    let aside = folder.path().join("visits.db.v1");
    assert_eq!(fs::read(&aside).unwrap(), before);
    let old = open(&aside, &ONE).unwrap();
    assert_eq!(visits(&old, "day").unwrap(), "2026-03-05");
}

#[test]
fn a_file_of_the_present_version_is_left_as_it_is() {
    let (folder, path) = version_one();
    let before = fs::read(&path).unwrap();
    drop(open(&path, &ONE).unwrap());
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_migration_that_fails_leaves_the_old_version() {
    for step in [BROKEN, DANGLING] {
        let (_folder, path) = version_one();
        let steps = Vec::leak(vec![FIRST, step]);
        assert_eq!(open(&path, &schema(steps)).err(), Some(FileError::Damaged));
        let database = open(&path, &ONE).unwrap();
        assert_eq!(visits(&database, "day").unwrap(), "2026-03-05");
        assert!(database.too_new().is_none());
    }
}

#[test]
fn a_new_file_goes_through_every_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("visits.db");
    drop(Database::create(&path, Some(&key()), &TWO, "", Making::InPlace).unwrap());
    let database = open(&path, &TWO).unwrap();
    assert_eq!(
        visits(&database, "'places: ' || count(place)").unwrap(),
        "places: 0"
    );
}

#[test]
fn a_newer_file_says_its_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("visits.db");
    drop(Database::create(&path, Some(&key()), &TWO, "", Making::InPlace).unwrap());
    let newer = open(&path, &ONE).unwrap().too_new();
    assert_eq!(newer, Some(FileError::TooNew { found: 2, known: 1 }));
}

#[test]
fn a_file_of_another_program_is_not_taken_for_ours() {
    let (_folder, path) = version_one();
    let other = Schema {
        application_id: 0x4321,
        steps: &[FIRST],
    };
    assert_eq!(open(&path, &other).err(), Some(FileError::Another));
}

#[test]
fn what_a_crash_left_before_the_first_commit_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("visits.db");
    fs::write(&path, []).unwrap();
    assert_eq!(open(&path, &ONE).err(), Some(FileError::Damaged));
    assert!(Database::create(&path, Some(&key()), &ONE, "", Making::InPlace).is_ok());
}

#[test]
fn no_message_shows_the_key_or_a_path() {
    assert_eq!(format!("{:?}", key()), "FileKey(…)");
    let missing = Path::new("/nowhere/of/a/family.hamkke");
    let error = open(missing, &ONE).err().unwrap();
    assert_eq!(error.to_string(), "the file is not there");
    assert!(!format!("{error:?}").contains("family"));
}

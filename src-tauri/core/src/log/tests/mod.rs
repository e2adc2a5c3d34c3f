//! Builders for tests: people who act, files, and a clock that is passed in.

mod canonical;
mod convergence;
mod damage;
mod disk;
mod fixture;
mod merging;
mod model;
mod properties;
mod seals;
mod taking_back;
mod time;
mod undoing;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use ed25519_dalek::{SigningKey, VerifyingKey};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::model::{Action, Field, Kind, Value};
use crate::storage::{FileError, FileKey};

pub(super) const FILE: Uuid = Uuid::from_bytes([0xf1; 16]);

/// A made-up person who acts.
pub(super) struct Author {
    account: AccountId,
    signing: SigningKey,
}

impl Author {
    pub(super) fn new(number: u8) -> Self {
        let signing = SigningKey::from_bytes(&[number; 32]);
        Self {
            account: AccountId::from_bytes([number; 16]),
            signing,
        }
    }

    pub(super) fn actor(&self) -> Actor<'_> {
        let device = DeviceId::from_bytes([0xde; 16]);
        Actor {
            account: self.account,
            device,
            signing: &self.signing,
        }
    }

    pub(super) fn does(&self, action: Action, minute: i64) -> Act<'_> {
        let seed = Seed::from_bytes([minute as u8; 32]);
        Act {
            actor: self.actor(),
            at: at(minute),
            action,
            reason: None,
            seed,
        }
    }
}

/// The keys of everyone that [`Author::new`] makes.
pub(super) fn keys(account: AccountId) -> Option<VerifyingKey> {
    let [number, ..] = account.as_bytes();
    Some(SigningKey::from_bytes(&[*number; 32]).verifying_key())
}

pub(super) fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + 60 * minute, 0).unwrap()
}

pub(super) fn key() -> FileKey {
    FileKey::from_bytes([0x4b; 32])
}

/// A folder with copies of one encrypted file.
pub(super) struct Folder(TempDir);

impl Folder {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn create(&self, name: &str) -> LogFile {
        LogFile::create(Purpose::Case, &self.path(name), Some(&key()), FILE).unwrap()
    }

    pub(super) fn open(&self, name: &str) -> LogFile {
        self.open_knowing(name, &[])
    }

    pub(super) fn open_knowing(&self, name: &str, heads: &[EntryHash]) -> LogFile {
        try_open(&self.path(name), heads).unwrap()
    }

    /// Copies a closed file.
    pub(super) fn copy(&self, from: &str, to: &str) {
        fs::copy(self.path(from), self.path(to)).unwrap();
    }
}

pub(super) fn try_open(path: &Path, heads: &[EntryHash]) -> Result<LogFile, FileError> {
    LogFile::open(Purpose::Case, path, Some(&key()), heads)
}

/// Makes a person, as the first entry of a file.
pub(super) fn make_person(file: &mut LogFile, author: &Author, minute: i64) -> RecordId {
    let made = file.record::<_, FileError>(author.does(Action::CreateFamily, minute), |edit| {
        Ok(edit.create(Kind::Person, [(Field::BirthDate, "2020-03-05".into())]))
    });
    made.unwrap().0
}

/// Sets one field of a person.
pub(super) fn set(
    file: &mut LogFile,
    author: &Author,
    minute: i64,
    person: RecordId,
    (field, value): (Field, &str),
) -> EntryHash {
    let set = file.record::<_, FileError>(author.does(Action::Edit, minute), |edit| {
        edit.set(person, Kind::Person, field, value);
        Ok(())
    });
    set.unwrap().1.unwrap()
}

pub(super) fn text(file: &LogFile, person: RecordId, field: Field) -> Option<String> {
    let value = file.state().get(person)?.value(field)?;
    value.as_text().map(str::to_owned)
}

pub(super) fn values(file: &LogFile, person: RecordId, field: Field) -> Vec<Value> {
    let register = file
        .state()
        .get(person)
        .and_then(|person| person.register(field));
    register
        .map(|register| register.values().into_iter().cloned().collect())
        .unwrap_or_default()
}

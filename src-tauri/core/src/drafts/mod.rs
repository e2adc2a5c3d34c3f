//! Half-typed words that must survive a crash, a lock and a power cut.
//!
//! A draft is no part of a case: it is what one person has begun to type on one device. Drafts
//! stand in an encrypted file of their own for each account, are written through at once, and go
//! away when the form is saved or given up.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::log::FamilyId;
use crate::storage::{self, Database, Making};
use crate::{FileError, FileKey};

/// The drafts of an account on this device.
pub struct DraftBook {
    database: Database,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// Which form or field.
    pub key: String,
    /// What was typed.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl DraftBook {
    /// Opens the book, or begins one. A book that does not open any more is laid aside and a new
    /// one is begun: drafts must never keep anyone from work.
    ///
    /// # Errors
    /// [`FileError`] where the folder cannot be written.
    pub fn open(path: &Path, key: &FileKey) -> Result<Self, FileError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(FileError::from)?;
        }
        let database = match Database::open(path, Some(key), &storage::drafts::DRAFTS) {
            Ok(database) => database,
            Err(FileError::Missing) => Database::create(
                path,
                Some(key),
                &storage::drafts::DRAFTS,
                "",
                Making::InPlace,
            )?,
            Err(FileError::Damaged | FileError::Another | FileError::TooNew { .. }) => {
                std::fs::rename(path, path.with_extension("unreadable"))
                    .map_err(FileError::from)?;
                Database::create(
                    path,
                    Some(key),
                    &storage::drafts::DRAFTS,
                    "",
                    Making::InPlace,
                )?
            }
            Err(error) => return Err(error),
        };
        Ok(Self { database })
    }

    /// Keeps what was typed; durable when it returns.
    ///
    /// # Errors
    /// [`FileError::DiskFull`] and others of the disk; the earlier draft then stands.
    pub fn keep(
        &mut self,
        family: Option<FamilyId>,
        key: &str,
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<(), FileError> {
        storage::drafts::keep(&mut self.database, &place(family), key, text, at)
    }

    /// Forgets a draft; one that is not there is forgotten already.
    ///
    /// # Errors
    /// [`FileError`] of the disk.
    pub fn forget(&mut self, family: Option<FamilyId>, key: &str) -> Result<(), FileError> {
        storage::drafts::drop_one(&mut self.database, &place(family), key)
    }

    /// Forgets every draft of a family.
    ///
    /// # Errors
    /// [`FileError`] of the disk.
    pub fn forget_family(&mut self, family: FamilyId) -> Result<(), FileError> {
        storage::drafts::drop_place(&mut self.database, &place(Some(family)))
    }

    /// The families of which there are drafts.
    ///
    /// # Errors
    /// [`FileError`] of the disk.
    pub fn families(&self) -> Result<Vec<FamilyId>, FileError> {
        let places = storage::drafts::places(&self.database)?.into_iter();
        Ok(places.filter_map(|place| place.parse().ok()).collect())
    }

    /// The drafts of a family, or of the forms outside of any, ordered by key.
    ///
    /// # Errors
    /// [`FileError`] of the disk.
    pub fn of(&self, family: Option<FamilyId>) -> Result<Vec<KeptDraft>, FileError> {
        let rows = storage::drafts::of_place(&self.database, &place(family))?;
        Ok(rows
            .into_iter()
            .map(|(key, text, at)| KeptDraft { key, text, at })
            .collect())
    }
}

/// The place of a draft: the family's id, or nothing.
fn place(family: Option<FamilyId>) -> String {
    family.map(|id| id.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_draft_is_there_again_after_reopening_and_gone_once_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("drafts").join("a.db");
        let key = FileKey::from_bytes([1; 32]);
        let mut book = DraftBook::open(&path, &key).unwrap();
        book.keep(None, "new-family", "응우", at(1)).unwrap();
        book.keep(None, "new-family", "응우옌", at(2)).unwrap();
        drop(book);
        let mut book = DraftBook::open(&path, &key).unwrap();
        let kept = KeptDraft {
            key: "new-family".into(),
            text: "응우옌".into(),
            at: at(2),
        };
        assert_eq!(book.of(None).unwrap(), [kept]);
        book.forget(None, "new-family").unwrap();
        assert_eq!(book.of(None).unwrap(), []);
    }

    #[test]
    fn drafts_are_not_readable_without_the_key_and_a_broken_book_keeps_nobody_from_work() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let mut book = DraftBook::open(&path, &FileKey::from_bytes([1; 32])).unwrap();
        book.keep(None, "note", "secret words", at(1)).unwrap();
        drop(book);
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"secret"));
        let fresh = DraftBook::open(&path, &FileKey::from_bytes([2; 32])).unwrap();
        assert_eq!(fresh.of(None).unwrap(), []);
        assert!(path.with_extension("unreadable").exists());
    }
}

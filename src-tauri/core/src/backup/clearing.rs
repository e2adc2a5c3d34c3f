//! Clearing former backups of what was destroyed: files of families that are gone whole, former
//! files of families of which something was destroyed, and the centre's books of that time, which
//! still hold the keys.
//!
//! One backup at a time, so that the desk is free in between. Whatever cuts it short leaves every
//! other family's file where it was, and beginning again ends the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;

use super::list::{Backup, Head, Kept, read_mark, write_mark};
use super::looking::Looking;
use super::{BackupError, BackupName, Object, Store};
use crate::casefile::CaseFile;
use crate::centre::{Centre, CentreError, Identity, Ring};
use crate::log::{AccountId, FamilyId};
use crate::retention::BackupReach;

/// What former backups are cleared of.
#[derive(Clone, Debug, Default)]
pub struct Cleared {
    /// Families that are gone whole.
    pub gone: BTreeSet<FamilyId>,
    /// Families of which something was destroyed: their present file takes the place of former
    /// ones. All of them are closed meanwhile.
    pub renewed: BTreeSet<FamilyId>,
    /// Books of before this instant still hold the keys of families that are gone.
    pub books_before: Option<DateTime<Utc>>,
}

/// A clearing under way.
pub struct Clearing {
    store: Store,
    names: Vec<BackupName>,
    done: usize,
    cleared: Cleared,
    renewed: BTreeMap<FamilyId, Kept>,
    books: Object,
    /// What backups that were gone through still need.
    needed: BTreeSet<[u8; 32]>,
    /// Books that were replaced.
    former: BTreeSet<Object>,
    all_open: bool,
    keys: BTreeMap<AccountId, VerifyingKey>,
}

impl Clearing {
    /// Begins: puts the present books, and the present files of the families that are renewed,
    /// into the folder.
    ///
    /// # Errors
    /// [`BackupError::Foreign`], [`BackupError::InUse`], what the disk says.
    pub fn begin(
        centre: &Centre,
        identity: &Identity,
        folder: &Path,
        cleared: Cleared,
    ) -> Result<Self, BackupError> {
        let store = Store::make(folder, centre.id())?;
        let looking = Looking::begin(centre.layout())?;
        let source = looking.books()?;
        centre.copy_books(&source)?;
        let (books, _) = store.put(&source)?;
        let mut fresh = vec![books];
        let mut renewed = BTreeMap::new();
        for family in &cleared.renewed {
            let path = centre.layout().family(*family);
            let keys = match centre.family_keys(identity, *family) {
                Ok(keys) => keys,
                Err(CentreError::NoFamilyKey | CentreError::Destroyed) => continue,
                Err(error) => return Err(error.into()),
            };
            if !path.exists() {
                continue;
            }
            let (object, _) = store.put(&path)?;
            let copy = looking.place()?;
            store.fetch(&object, &copy)?;
            let (file, _) = CaseFile::open_with(&copy, &keys, *family, &[])?;
            fresh.push(object);
            let kept = Kept {
                family: *family,
                object,
                sound: file.trouble().is_none(),
                carried: false,
                heads: file.heads(),
                stamp: None,
            };
            renewed.insert(*family, kept);
        }
        store.settle(&fresh)?;
        Ok(Self {
            names: store.names()?,
            store,
            done: 0,
            cleared,
            renewed,
            books,
            needed: BTreeSet::from([books.hash]),
            former: BTreeSet::new(),
            all_open: true,
            keys: centre.sign_keys(),
        })
    }

    /// Pulls the stick out after so many writes.
    #[cfg(test)]
    pub(super) fn pull_after(&self, writes: usize) {
        self.store.pulled_after.set(Some(writes));
    }

    /// Backups done, and how many there are.
    pub fn progress(&self) -> (u64, u64) {
        (self.done as u64, self.names.len() as u64)
    }

    /// Clears the next backup; `false` where there is none.
    ///
    /// # Errors
    /// What the disk says.
    pub fn next(&mut self, identity: &Identity) -> Result<bool, BackupError> {
        let Some(name) = self.names.get(self.done).cloned() else {
            return Ok(false);
        };
        self.clear(&name, identity)?;
        self.done += 1;
        Ok(true)
    }

    fn clear(&mut self, name: &BackupName, identity: &Identity) -> Result<(), BackupError> {
        let sign_key = |id| self.keys.get(&id).copied();
        let list = match self.store.list(name) {
            Ok(list) => list,
            Err(BackupError::File(error)) => return Err(error.into()),
            Err(_) => {
                self.all_open = false;
                return Ok(());
            }
        };
        let Ok(backup) = list.open(&identity.ring_keys(Ring::Families)?, &sign_key) else {
            // Its books are needed by it, as far as anybody can tell.
            self.all_open = false;
            self.needed.insert(list.head.books.hash);
            return Ok(());
        };
        let mark = self.store.mark(name);
        let opened = mark.and_then(|mark| read_mark(&mark, &list.digest(), &sign_key));
        let before = self.cleared.books_before;
        let old_books = before.is_some_and(|before| backup.head.at <= before);
        let mut touched = old_books && backup.head.books != self.books;
        let mut families = Vec::with_capacity(backup.families.len());
        for kept in backup.families {
            if self.cleared.gone.contains(&kept.family) {
                // First what it is about, then what names it: cut short in between, what is
                // missing is found to be so, and nothing that is there is forgotten.
                self.store.shred(&kept.object)?;
                touched = true;
                continue;
            }
            match self.renewed.get(&kept.family) {
                Some(present) if present.object != kept.object => {
                    self.store.shred(&kept.object)?;
                    touched = true;
                    families.push(present.clone());
                }
                _ => families.push(kept),
            }
        }
        if !touched {
            let objects = families.iter().map(|kept| kept.object);
            self.needed.extend(objects.map(|object| object.hash));
            self.needed.insert(backup.head.books.hash);
            return Ok(());
        }
        if backup.head.books != self.books {
            self.former.insert(backup.head.books);
        }
        let cleared = Backup {
            head: Head {
                books: self.books,
                account: identity.account.id,
                device: identity.device,
                ..backup.head
            },
            families,
        };
        self.needed
            .extend(cleared.objects().map(|object| object.hash));
        self.store.put_list(name, &cleared.write(identity)?)?;
        if let Some(opened) = opened {
            let digest = self.store.list(name)?.digest();
            let mark = write_mark(&digest, opened, identity);
            self.store.put_mark(name, &mark)?;
        }
        Ok(())
    }

    /// Overwrites and takes away what no backup needs any more, and says how far it reached.
    ///
    /// # Errors
    /// What the disk says.
    pub fn finish(self) -> Result<BackupReach, BackupError> {
        if self.all_open {
            self.store.shred_all_but(&self.needed)?;
            return Ok(BackupReach::Cleared);
        }
        for books in self.former {
            if !self.needed.contains(&books.hash) {
                self.store.shred(&books)?;
            }
        }
        Ok(BackupReach::Partly)
    }
}

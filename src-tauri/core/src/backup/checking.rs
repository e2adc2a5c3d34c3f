//! Opening all of a backup.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;

use super::list::{read_mark, write_mark};
use super::looking::Looking;
use super::{Backup, BackupError, BackupName, Kept, Store};
use crate::casefile::CaseFile;
use crate::centre::{Books, Centre, CentreError, Identity, Ring};
use crate::log::{AccountId, FamilyId};
use crate::storage::FileError;

/// What is wrong with a file of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// Its bytes are not those that were written.
    Bytes,
    /// It does not open, or what is in it does not verify.
    Content,
}

impl Fault {
    /// The message that says it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Missing => "backup-fault-missing",
            Self::Bytes => "backup-fault-bytes",
            Self::Content => "backup-fault-content",
        }
    }

    /// What reading an object says of it; what concerns this computer is passed on.
    pub(super) fn of(error: BackupError) -> Result<Self, BackupError> {
        match error {
            BackupError::File(FileError::Missing) => Ok(Self::Missing),
            BackupError::Damaged => Ok(Self::Bytes),
            error => Err(error),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The backup.
    pub name: BackupName,
    /// Files that were opened.
    pub files: usize,
    /// What is wrong; no family where it is the centre's books.
    pub faults: Vec<(Option<FamilyId>, Fault)>,
}

/// A check of a backup under way: every object is read, compared by its hash, opened with its
/// key and verified in full.
pub struct Checking {
    store: Store,
    name: BackupName,
    digest: [u8; 32],
    backup: Backup,
    keys: BTreeMap<AccountId, VerifyingKey>,
    done: usize,
    faults: Vec<(Option<FamilyId>, Fault)>,
    looking: Looking,
}

impl Checking {
    /// Begins with the list and the centre's books; the latest backup where none is named.
    ///
    /// # Errors
    /// [`BackupError::None`], [`BackupError::Foreign`], [`BackupError::Damaged`] for the list,
    /// what the disk says.
    pub fn begin(
        store: Store,
        name: Option<BackupName>,
        centre: &Centre,
        identity: &Identity,
    ) -> Result<Self, BackupError> {
        let name = match name {
            Some(name) => name,
            None => store.names()?.pop().ok_or(BackupError::None)?,
        };
        let list = store.list(&name)?;
        if list.head.centre != centre.id() {
            return Err(BackupError::Foreign);
        }
        let keys = centre.sign_keys();
        let backup = list.open(&identity.ring_keys(Ring::Families)?, &|id| {
            keys.get(&id).copied()
        })?;
        let looking = Looking::begin(centre.layout())?;
        let mut faults = Vec::new();
        let copy = looking.place()?;
        match store.fetch(&backup.head.books, &copy) {
            Err(error) => faults.push((None, Fault::of(error)?)),
            Ok(()) if Books::open(&copy).is_err() => faults.push((None, Fault::Content)),
            Ok(()) => {}
        }
        Ok(Self {
            digest: list.digest(),
            store,
            name,
            backup,
            keys,
            done: 0,
            faults,
            looking,
        })
    }

    /// When the backup was made.
    pub fn made_at(&self) -> DateTime<Utc> {
        self.backup.head.at
    }

    /// Families done, and how many there are.
    pub fn progress(&self) -> (u64, u64) {
        (self.done as u64, self.backup.families.len() as u64)
    }

    /// Checks the next family; `false` where there is none.
    ///
    /// # Errors
    /// What this computer's disk says.
    pub fn next(&mut self, centre: &Centre, identity: &Identity) -> Result<bool, BackupError> {
        let Some(kept) = self.backup.families.get(self.done) else {
            return Ok(false);
        };
        let fault = self.check(kept, centre, identity)?;
        self.faults
            .extend(fault.map(|fault| (Some(kept.family), fault)));
        self.done += 1;
        Ok(true)
    }

    fn check(
        &self,
        kept: &Kept,
        centre: &Centre,
        identity: &Identity,
    ) -> Result<Option<Fault>, BackupError> {
        let copy = self.looking.place()?;
        if let Err(error) = self.store.fetch(&kept.object, &copy) {
            return Fault::of(error).map(Some);
        }
        let keys = match centre.family_keys(identity, kept.family) {
            Ok(keys) => keys,
            // Destroyed since: nobody opens it any more, which is as it should be.
            Err(CentreError::NoFamilyKey) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let opened = CaseFile::open_with(&copy, &keys, kept.family, &kept.heads);
        let sound = match opened {
            Ok((mut file, _)) => {
                file.trouble().is_none()
                    && file.heads() == kept.heads
                    && file.verify(&|id| self.keys.get(&id).copied()).is_ok()
            }
            Err(error @ (FileError::DiskFull | FileError::Disk(_))) => return Err(error.into()),
            Err(_) => false,
        };
        // What was kept for want of a better one was known not to verify.
        Ok((!sound && kept.sound).then_some(Fault::Content))
    }

    /// Writes down that all was opened, where nothing is wrong. Where something is, no former mark
    /// is left to say otherwise, and the next backup opens every file anew. A folder that cannot
    /// be written in keeps its former mark.
    pub fn finish(self, identity: &Identity, at: DateTime<Utc>) -> Checked {
        let _ = match self.faults.is_empty() {
            true => {
                let mark = write_mark(&self.digest, at, identity);
                self.store.put_mark(&self.name, &mark)
            }
            false => self.store.remove_mark(&self.name),
        };
        Checked {
            name: self.name,
            files: self.done + 1,
            faults: self.faults,
        }
    }
}

impl Store {
    /// When all of a backup was last opened; none where it never was, or nobody of this centre
    /// says so.
    ///
    /// # Errors
    /// What is wrong with its list.
    pub fn last_checked(
        &self,
        name: &BackupName,
        centre: &Centre,
    ) -> Result<Option<DateTime<Utc>>, BackupError> {
        let keys = centre.sign_keys();
        let digest = self.list(name)?.digest();
        let mark = self.mark(name);
        Ok(mark.and_then(|mark| read_mark(&mark, &digest, &|id| keys.get(&id).copied())))
    }
}

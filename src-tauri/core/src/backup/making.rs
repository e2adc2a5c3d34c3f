//! Making a backup, family by family.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::list::{Backup, Head, Kept, Stamp, read_mark, write_mark};
use super::looking::{Looking, written};
use super::pruning::prune;
use super::{BackupError, BackupName, Object, Store};
use crate::FileKey;
use crate::casefile::CaseFile;
use crate::centre::{Centre, CentreError, Identity, Ring};
use crate::log::{EntryHash, FamilyId};
use crate::storage::FileError;

/// A file that was written less than so many nanoseconds ago may be written again under the same
/// time: the coarsest clocks of disks go in steps of two seconds.
const TOO_FRESH: i64 = 2_000_000_000;

/// What a backup came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its name.
    pub name: BackupName,
    /// Families in it.
    pub families: usize,
    /// Files that were written, since they were new or had changed.
    pub written: usize,
    /// Bytes that were written.
    pub bytes: u64,
    /// Families whose present file does not verify or is missing. A former backup of the file was
    /// kept where there is one.
    pub unsound: Vec<FamilyId>,
    /// Former backups that were taken away by the rule.
    pub pruned: usize,
}

/// What the backup before this one kept.
#[derive(Default)]
struct Former {
    kept: HashMap<FamilyId, Kept>,
    /// Since when every file of it was opened. Where nobody says so, nothing of it is taken over
    /// without being opened.
    opened: Option<DateTime<Utc>>,
}

/// A backup under way. Each family is kept by itself, while nobody writes in its file. Dropped,
/// it leaves every former backup as it was.
pub struct BackingUp {
    store: Store,
    number: u64,
    former: Former,
    /// Whether something of it was taken over so.
    reused: bool,
    kept: BTreeMap<FamilyId, Kept>,
    waiting: Vec<FamilyId>,
    begun: BTreeSet<FamilyId>,
    fresh: Vec<Object>,
    settled: usize,
    unsound: Vec<FamilyId>,
    looking: Looking,
}

impl BackingUp {
    /// Begins.
    ///
    /// # Errors
    /// [`BackupError::Unreachable`], [`BackupError::Within`], [`BackupError::Foreign`],
    /// [`BackupError::InUse`], what the disk says.
    pub fn begin(centre: &Centre, identity: &Identity, folder: &Path) -> Result<Self, BackupError> {
        if !folder.is_dir() {
            return Err(BackupError::Unreachable);
        }
        let root = fs::canonicalize(centre.layout().root())?;
        if fs::canonicalize(folder)?.starts_with(&root) {
            return Err(BackupError::Within);
        }
        let store = Store::make(folder, centre.id())?;
        let numbers = store.names()?.into_iter().filter_map(|name| name.number());
        let number = numbers.max().unwrap_or_default() + 1;
        let former = former(&store, centre, identity)?;
        let mut waiting = centre.layout().all_families()?;
        waiting.reverse();
        Ok(Self {
            looking: Looking::begin(centre.layout())?,
            begun: waiting.iter().copied().collect(),
            store,
            number,
            former,
            reused: false,
            kept: BTreeMap::new(),
            waiting,
            fresh: Vec::new(),
            settled: 0,
            unsound: Vec::new(),
        })
    }

    /// Pulls the stick out after so many writes.
    #[cfg(test)]
    pub(super) fn pull_after(&self, writes: usize) {
        self.store.pulled_after.set(Some(writes));
    }

    /// Families done, and how many there are.
    pub fn progress(&self) -> (u64, u64) {
        let of = self.begun.len();
        ((of - self.waiting.len()) as u64, of as u64)
    }

    /// The family to keep next; none where all are kept, those too that were made meanwhile.
    ///
    /// # Errors
    /// What the disk says.
    pub fn next(&mut self, centre: &Centre) -> Result<Option<FamilyId>, BackupError> {
        if self.waiting.is_empty() {
            let all = centre.layout().all_families()?.into_iter();
            self.waiting
                .extend(all.filter(|family| !self.begun.contains(family)));
            self.begun.extend(&self.waiting);
        }
        Ok(self.waiting.pop())
    }

    /// Keeps a family. Its file is closed meanwhile, and stays so for as long as this takes.
    /// `known` are the heads that were last seen of it.
    ///
    /// # Errors
    /// [`BackupError::Unfaithful`], what the disk says; nothing is wrong then with what was kept
    /// before.
    pub fn keep(
        &mut self,
        family: FamilyId,
        centre: &Centre,
        identity: &Identity,
        known: &[EntryHash],
    ) -> Result<(), BackupError> {
        let path = centre.layout().family(family);
        let keys = match centre.family_keys(identity, family) {
            Ok(keys) => keys,
            // Destroyed: no backup takes it up again.
            Err(CentreError::NoFamilyKey) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        recover(&path, &keys, family);
        let stamp = Stamp::of(&path)?;
        if let Some(former) = self.former.kept.get(&family)
            && self.former.opened.is_some()
            && former.stamp == Some(stamp)
            && former.sound
            && self.store.holds(&former.object)
        {
            let kept = former.clone();
            self.reused = true;
            self.kept.insert(family, kept);
            return Ok(());
        }
        let (object, new) = self.store.put(&path)?;
        let settled = self.looking.clock()?.saturating_sub(stamp.written) > TOO_FRESH;
        if new {
            self.fresh.push(object);
        }
        let opened = self.open((&object, &path), &keys, family, known)?;
        let kept = Kept {
            family,
            object,
            sound: opened.is_some(),
            carried: false,
            heads: opened.unwrap_or_default(),
            stamp: settled.then_some(stamp),
        };
        let better = self.former.kept.get(&family).filter(|former| former.sound);
        let kept = match (kept.sound, better) {
            (false, Some(former)) => {
                self.reused = true;
                Kept {
                    carried: true,
                    stamp: None,
                    ..former.clone()
                }
            }
            _ => kept,
        };
        if !kept.sound || kept.carried {
            self.unsound.push(family);
        }
        self.kept.insert(family, kept);
        Ok(())
    }

    /// Opens what was put, from where it was put. Gives the heads; none where the file itself
    /// does not verify.
    fn open(
        &self,
        (object, source): (&Object, &Path),
        keys: &[FileKey],
        family: FamilyId,
        known: &[EntryHash],
    ) -> Result<Option<Vec<EntryHash>>, BackupError> {
        let copy = self.read_back(object, source)?;
        match CaseFile::open_with(&copy, keys, family, known) {
            Ok((file, _)) if file.trouble().is_none() => Ok(Some(file.heads())),
            Ok(_) => Ok(None),
            Err(error @ (FileError::DiskFull | FileError::Disk(_))) => Err(error.into()),
            Err(_) => Ok(None),
        }
    }

    /// Reads an object back from where it lies, into a copy. One that does not is written anew.
    fn read_back(&self, object: &Object, source: &Path) -> Result<PathBuf, BackupError> {
        let copy = self.looking.place()?;
        if self.store.fetch(object, &copy).is_ok() {
            return Ok(copy);
        }
        // An object that a cut left there in full length, but not in full; or a bad stick.
        self.store.replace(source, object)?;
        let copy = self.looking.place()?;
        match self.store.fetch(object, &copy) {
            Ok(()) => Ok(copy),
            Err(BackupError::Damaged) => Err(BackupError::Unfaithful),
            Err(error) => Err(error),
        }
    }

    /// Waits until so many of the files that were written are on the disk; `false` where all are.
    /// To wait for all at once may take long.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&mut self, files: usize) -> Result<bool, BackupError> {
        let until = self.fresh.len().min(self.settled.saturating_add(files));
        let waiting = self.fresh.get(self.settled..until).unwrap_or_default();
        self.store.settle(waiting)?;
        self.settled = until;
        Ok(until < self.fresh.len())
    }

    /// Keeps the centre's books, and writes the backup down. Former backups go by the rule where
    /// `pruned` says so.
    ///
    /// # Errors
    /// [`BackupError::Unfaithful`], what the disk says; there is no new backup then.
    pub fn finish(
        mut self,
        centre: &Centre,
        identity: &Identity,
        at: DateTime<Utc>,
        pruned: bool,
    ) -> Result<Report, BackupError> {
        self.carry_missing(centre, identity)?;
        // After the families: no file is ever kept whose key is not.
        let source = self.looking.books()?;
        centre.copy_books(&source)?;
        let (books, new) = self.store.put(&source)?;
        if new {
            self.fresh.push(books);
        }
        self.read_back(&books, &source)?;
        self.settle(usize::MAX)?;
        let backup = Backup {
            head: Head {
                number: self.number,
                centre: centre.id(),
                at,
                account: identity.account.id,
                device: identity.device,
                books,
            },
            families: self.kept.into_values().collect(),
        };
        let name = BackupName::new(self.number, at);
        let bytes = backup.write(identity)?;
        self.store.put_list(&name, &bytes)?;
        let list = self.store.list(&name)?;
        let keys = centre.sign_keys();
        list.open(&identity.ring_keys(Ring::Families)?, &|id| {
            keys.get(&id).copied()
        })
        .map_err(|_| BackupError::Unfaithful)?;
        // What was taken over was opened with the former backup, and is there in full length.
        let opened = match self.reused {
            true => self.former.opened,
            false => Some(at),
        };
        if let Some(opened) = opened
            && backup.objects().all(|object| self.store.holds(&object))
        {
            let mark = write_mark(&list.digest(), opened, identity);
            self.store.put_mark(&name, &mark)?;
        }
        let pruned = match pruned {
            true => prune(&self.store, centre, identity)?,
            false => 0,
        };
        Ok(Report {
            name,
            families: backup.families.len(),
            written: self.fresh.len(),
            bytes: self.fresh.iter().map(|object| object.size).sum(),
            unsound: self.unsound,
            pruned,
        })
    }

    /// Families whose file is gone although their key is not: what was kept of them stays.
    fn carry_missing(&mut self, centre: &Centre, identity: &Identity) -> Result<(), BackupError> {
        let gone = self
            .former
            .kept
            .values()
            .filter(|it| !self.begun.contains(&it.family));
        for former in gone {
            match centre.family_key(identity, former.family) {
                Err(CentreError::NoFamilyKey) => continue,
                other => drop(other?),
            }
            let kept = Kept {
                carried: true,
                stamp: None,
                ..former.clone()
            };
            self.unsound.push(kept.family);
            self.reused = true;
            self.kept.insert(kept.family, kept);
        }
        Ok(())
    }
}

/// The latest backup that can be read.
fn former(store: &Store, centre: &Centre, identity: &Identity) -> Result<Former, BackupError> {
    let keys = centre.sign_keys();
    for name in store.names()?.iter().rev() {
        let sign_key = |id| keys.get(&id).copied();
        let opened = store.list(name).and_then(|list| {
            let backup = list.open(&identity.ring_keys(Ring::Families)?, &sign_key)?;
            Ok((backup, list.digest()))
        });
        if let Ok((backup, digest)) = opened {
            let families = backup.families.into_iter();
            let mark = store.mark(name);
            let opened = mark.and_then(|mark| read_mark(&mark, &digest, &sign_key));
            return Ok(Former {
                kept: families.map(|kept| (kept.family, kept)).collect(),
                opened,
            });
        }
    }
    Ok(Former::default())
}

/// Lets SQLite bring a file in order that a crash left with a journal; whatever comes of it, the
/// copy is looked at afterwards.
fn recover(path: &Path, keys: &[FileKey], family: FamilyId) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    if Path::new(&journal).exists() {
        drop(CaseFile::open_with(path, keys, family, &[]));
    }
}

impl Stamp {
    fn of(path: &Path) -> Result<Self, FileError> {
        let mut beginning = Vec::new();
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        file.take(FIRST_PAGE).read_to_end(&mut beginning)?;
        let hash = blake3::hash(&beginning);
        let (beginning, _) = hash
            .as_bytes()
            .split_first_chunk()
            .ok_or(FileError::Damaged)?;
        Ok(Self {
            size,
            written: written(path)?,
            beginning: *beginning,
        })
    }
}

/// A page of the database.
const FIRST_PAGE: u64 = 4096;

//! Bringing families back from a backup.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;

use super::checking::Fault;
use super::looking::{Looking, copy_exactly};
use super::{Backup, BackupError, BackupName, Kept, Object, Store};
use crate::casefile::CaseFile;
use crate::centre::{Books, Centre, CentreError, Identity, Layout, Ring};
use crate::log::{AccountId, FamilyId, UnionError};
use crate::storage::{FileError, FileKey, Trouble, put_in_place};

/// Which backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The latest.
    Latest,
    /// The latest that was finished by then.
    By(DateTime<Utc>),
    /// That one.
    Named(BackupName),
}

/// What became of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no file; now there is.
    Placed,
    /// The file that is here holds all of it already.
    Same,
    /// So many acts came into the file that is here; none of its own is lost.
    United(usize),
    /// The file that was here did not verify. It lies beside, and what verified of it was taken
    /// over.
    Replaced,
    /// The family was destroyed here, and stays so.
    Destroyed,
    /// The backup has no such family.
    NotInBackup,
    /// The file in the backup is of no use.
    Fault(Fault),
    /// The file that is here is in use, or of a newer version, and was left alone.
    LeftAlone(FileError),
}

impl Outcome {
    /// The message that says it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Placed => "backup-outcome-placed",
            Self::Same => "backup-outcome-same",
            Self::United(_) => "backup-outcome-united",
            Self::Replaced => "backup-outcome-replaced",
            Self::Destroyed => "backup-outcome-destroyed",
            Self::NotInBackup => "backup-outcome-not-in-backup",
            Self::Fault(_) => "backup-outcome-fault",
            Self::LeftAlone(_) => "backup-outcome-left-alone",
        }
    }

    /// The word for it, with which its message ends.
    pub fn word(self) -> &'static str {
        self.message().trim_start_matches("backup-outcome-")
    }

    /// Whether the family's file is another than before.
    pub const fn changed(self) -> bool {
        matches!(self, Self::Placed | Self::United(_) | Self::Replaced)
    }

    /// Whether another file took the place of what was there, or of nothing.
    pub const fn put_another(self) -> bool {
        matches!(self, Self::Placed | Self::Replaced)
    }

    /// Whether the family is here now as the backup has it, or further on.
    pub const fn is_here(self) -> bool {
        matches!(
            self,
            Self::Placed | Self::Same | Self::United(_) | Self::Replaced
        )
    }
}

/// A family that was looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The family.
    pub family: FamilyId,
    /// What became of it.
    pub outcome: Outcome,
}

/// Finds a backup.
fn find(store: &Store, wanted: &Wanted) -> Result<BackupName, BackupError> {
    if let Wanted::Named(name) = wanted {
        return store.list(name).map(|_| name.clone());
    }
    let mut damage = BackupError::None;
    for name in store.names()?.into_iter().rev() {
        match store.list(&name) {
            Ok(list) => match wanted {
                Wanted::By(instant) if list.head.at > *instant => {}
                _ => return Ok(name),
            },
            // An older one may do; if there is none, this is why.
            Err(error) => damage = error,
        }
    }
    Err(damage)
}

/// Puts the centre's books of a backup into a folder that has none, to be opened with a
/// passphrase or the recovery key. A folder into which a restoring was begun is gone on with.
/// Gives the name of the backup.
///
/// # Errors
/// [`BackupError::Occupied`] where another centre is there, [`BackupError::None`],
/// [`BackupError::Damaged`], what the disk says.
pub fn settle_in(
    store: &Store,
    wanted: &Wanted,
    layout: &Layout,
) -> Result<BackupName, BackupError> {
    let name = find(store, wanted)?;
    let head = store.list(&name)?.head;
    if Centre::is_in(layout) {
        return match Centre::open(layout.clone())?.id() == head.centre {
            true => Ok(name),
            false => Err(BackupError::Occupied),
        };
    }
    fs::create_dir_all(layout.families())?;
    let looking = Looking::begin(layout)?;
    let copy = looking.place()?;
    store.fetch(&head.books, &copy)?;
    let books = Books::open(&copy).map_err(|_| BackupError::Damaged)?;
    if books.centre() != head.centre {
        return Err(BackupError::Damaged);
    }
    drop(books);
    Centre::put_books(&copy, layout)?;
    Ok(name)
}

/// Puts a copy of the present books into a folder beside, for families to be brought back there
/// and looked at apart: whoever enters the centre enters the copy by the same passphrase. A folder
/// into which that was begun is gone on with.
///
/// # Errors
/// [`BackupError::Within`], [`BackupError::Occupied`] where another centre is there, what the
/// disk says.
pub fn settle_beside(centre: &Centre, layout: &Layout) -> Result<Centre, BackupError> {
    let root = fs::canonicalize(centre.layout().root())?;
    let chosen = layout.root().parent().unwrap_or(layout.root());
    if fs::canonicalize(chosen)?.starts_with(&root) {
        return Err(BackupError::Within);
    }
    fs::create_dir_all(layout.families())?;
    if !Centre::is_in(layout) {
        let looking = Looking::begin(layout)?;
        let copy = looking.place()?;
        centre.copy_books(&copy)?;
        Centre::put_books(&copy, layout)?;
    }
    let beside = Centre::open(layout.clone())?;
    match beside.id() == centre.id() {
        true => Ok(beside),
        false => Err(BackupError::Occupied),
    }
}

/// A restoring under way. Stopped, what came so far is whole, and it can be begun again.
pub struct Restoring {
    store: Store,
    name: BackupName,
    backup: Backup,
    waiting: Vec<FamilyId>,
    of: usize,
    keys: BTreeMap<AccountId, VerifyingKey>,
    at: DateTime<Utc>,
    looking: Looking,
}

impl Restoring {
    /// Begins: takes in the centre's books, so that accounts and keys that the present ones lack
    /// are there. Keys that were destroyed here stay destroyed. All families where none is named.
    ///
    /// # Errors
    /// [`BackupError::None`], [`BackupError::Foreign`], [`BackupError::Damaged`], what the disk
    /// says; then nothing was changed.
    pub fn begin(
        store: Store,
        wanted: &Wanted,
        families: Option<Vec<FamilyId>>,
        centre: &mut Centre,
        identity: &Identity,
        at: DateTime<Utc>,
    ) -> Result<Self, BackupError> {
        let name = find(&store, wanted)?;
        let list = store.list(&name)?;
        if list.head.centre != centre.id() {
            return Err(BackupError::Foreign);
        }
        let looking = Looking::begin(centre.layout())?;
        let copy = looking.place()?;
        store.fetch(&list.head.books, &copy)?;
        let books = Books::open(&copy).map_err(|_| BackupError::Damaged)?;
        let mut keys = books.sign_keys();
        keys.extend(centre.sign_keys());
        // The seal over the list, under the centre's key, is what vouches for the books.
        let backup = list.open(&identity.ring_keys(Ring::Families)?, &|id| {
            keys.get(&id).copied()
        })?;
        centre.take_in(&books)?;
        drop(books);
        let mut waiting =
            families.unwrap_or_else(|| backup.families.iter().map(|kept| kept.family).collect());
        waiting.reverse();
        Ok(Self {
            of: waiting.len(),
            keys: centre.sign_keys(),
            store,
            name,
            backup,
            waiting,
            at,
            looking,
        })
    }

    /// The backup.
    pub fn name(&self) -> &BackupName {
        &self.name
    }

    /// When it was made.
    pub fn made_at(&self) -> DateTime<Utc> {
        self.backup.head.at
    }

    /// Families done, and how many there are.
    pub fn progress(&self) -> (u64, u64) {
        ((self.of - self.waiting.len()) as u64, self.of as u64)
    }

    /// The family to bring back next.
    pub fn next_family(&mut self) -> Option<FamilyId> {
        self.waiting.pop()
    }

    /// Brings a family back. Its file is closed meanwhile.
    ///
    /// # Errors
    /// What this computer's disk says; the family is then as it was.
    pub fn restore(
        &self,
        family: FamilyId,
        centre: &Centre,
        identity: &Identity,
    ) -> Result<Restored, BackupError> {
        let outcome = match self.backup.family(family) {
            None => Outcome::NotInBackup,
            Some(kept) => self.bring_back(kept, centre, identity)?,
        };
        Ok(Restored { family, outcome })
    }

    fn bring_back(
        &self,
        kept: &Kept,
        centre: &Centre,
        identity: &Identity,
    ) -> Result<Outcome, BackupError> {
        let keys = match centre.family_keys(identity, kept.family) {
            Ok(keys) => keys,
            Err(CentreError::NoFamilyKey) => return Ok(Outcome::Destroyed),
            Err(error) => return Err(error.into()),
        };
        let place = centre.layout().family(kept.family);
        if place.exists() && Object::of(&place)? == kept.object {
            return Ok(Outcome::Same);
        }
        let copy = self.looking.place()?;
        if let Err(error) = self.store.fetch(&kept.object, &copy) {
            return Ok(Outcome::Fault(Fault::of(error)?));
        }
        let (from, key) = match CaseFile::open_with(&copy, &keys, kept.family, &kept.heads) {
            Ok((file, key)) if file.trouble().is_none() => (file, key),
            Err(error @ (FileError::DiskFull | FileError::Disk(_))) => return Err(error.into()),
            Ok(_) | Err(_) => return Ok(Outcome::Fault(Fault::Content)),
        };
        if !place.exists() {
            drop(from);
            under_present(&copy, (key, &keys), kept.family)?;
            put(&copy, &place)?;
            return Ok(Outcome::Placed);
        }
        // One whose key was being changed may have the former one yet.
        let here = CaseFile::open_with(&place, &keys, kept.family, &[]);
        match here.map(|(file, _)| file) {
            Ok(mut here) if here.trouble().is_none() => {
                let added = unite(&mut here, &from, &self.keys)?;
                Ok(match added {
                    0 => Outcome::Same,
                    added => Outcome::United(added),
                })
            }
            Ok(here) if here.trouble() == Some(Trouble::TooNew) => {
                Ok(Outcome::LeftAlone(FileError::ReadOnly(Trouble::TooNew)))
            }
            Err(error @ (FileError::InUse | FileError::TooNew { .. })) => {
                Ok(Outcome::LeftAlone(error))
            }
            Err(error @ (FileError::DiskFull | FileError::Disk(_))) => Err(error.into()),
            broken => {
                let mut from = from;
                if let Ok(here) = &broken {
                    // What verified of it and fits is taken over; the file itself is kept.
                    let _ = unite(&mut from, here, &self.keys);
                }
                drop((broken, from));
                under_present(&copy, (key, &keys), kept.family)?;
                self.keep_beside(centre, kept.family, &place)?;
                put(&copy, &place)?;
                Ok(Outcome::Replaced)
            }
        }
    }

    /// Keeps the present file beside, before another takes its place.
    fn keep_beside(
        &self,
        centre: &Centre,
        family: FamilyId,
        place: &Path,
    ) -> Result<(), BackupError> {
        let folder = centre.layout().replaced();
        fs::create_dir_all(&folder)?;
        let when = self.at.format("%Y%m%dT%H%M%S%3fZ");
        let beside = folder.join(format!("{family}-{when}.hamkke"));
        copy_exactly(place, &beside, &Object::of(place)?)
    }
}

/// Gives a copy that a backup has under a former key the present one, which is the first.
fn under_present(
    copy: &Path,
    (key, keys): (&FileKey, &[FileKey]),
    family: FamilyId,
) -> Result<(), BackupError> {
    match keys.first() {
        Some(present) if present != key => Ok(CaseFile::change_key(copy, (key, present), family)?),
        _ => Ok(()),
    }
}

/// Puts a copy that was looked at in the place of a family's file.
fn put(copy: &Path, place: &Path) -> Result<(), BackupError> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::OpenOptions::new().write(true).open(copy)?.sync_all()?;
    Ok(put_in_place(copy, place)?)
}

/// Takes into one copy of a file what only the other holds. Gives how many acts came.
fn unite(
    into: &mut CaseFile,
    from: &CaseFile,
    keys: &BTreeMap<AccountId, VerifyingKey>,
) -> Result<usize, BackupError> {
    let here: std::collections::BTreeSet<_> = into.attachments()?.into_iter().collect();
    for hash in from.attachments()? {
        let Some(attachment) = from.attachment(hash)? else {
            continue;
        };
        if here.contains(&hash) && attachment.bytes.is_some() {
            continue;
        }
        into.take_in(attachment).map_err(|_| BackupError::Damaged)?;
    }
    let seals = from.seals()?;
    let united = into.union(from.entries(), &seals, &|id| keys.get(&id).copied());
    match united {
        Ok(report) => Ok(report.added.len()),
        Err(UnionError::File(error)) => Err(error.into()),
        Err(_) => Err(BackupError::Damaged),
    }
}

//! The folder in which backups lie.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::list::{Head, Sealed};
use super::{BackupError, Object};
use crate::storage::{FileError, put_in_place, remove_if_there, shred};

const FOLDER: &str = "hamkke-backup";
const LIST: &str = "list";
const CHECKED: &str = "checked";
const MADE: &str = "made";

/// The folder of a centre's backups.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    /// Held while somebody writes.
    lock: Option<File>,
    /// After how many more writes the stick is pulled out.
    #[cfg(test)]
    pub(super) pulled_after: std::cell::Cell<Option<usize>>,
}

/// The name of a backup in its folder: its number, and when it was begun.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BackupName(String);

impl BackupName {
    pub(super) fn new(number: u64, at: DateTime<Utc>) -> Self {
        Self(format!("{number:08}-{}", at.format("%Y%m%dT%H%M%SZ")))
    }

    /// A name as it was read or typed.
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(super) fn number(&self) -> Option<u64> {
        self.0.split('-').next()?.parse().ok()
    }
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Store {
    /// The backups in a folder, or in the folder that they have in it.
    ///
    /// # Errors
    /// [`BackupError::None`] where there are none.
    pub fn open(folder: &Path) -> Result<Self, BackupError> {
        let roots = [folder.to_owned(), folder.join(FOLDER)];
        let root = roots.into_iter().find(|root| root.join("lists").is_dir());
        Ok(Self::at(root.ok_or(BackupError::None)?))
    }

    /// The same to write in, made if it is not there.
    ///
    /// # Errors
    /// [`BackupError::Foreign`] where another centre's backups are there, [`BackupError::InUse`],
    /// what the disk says.
    pub fn make(folder: &Path, centre: Uuid) -> Result<Self, BackupError> {
        let mut store = match Self::open(folder) {
            Ok(store) => store,
            Err(_) => Self::at(folder.join(FOLDER)),
        };
        let mark = store.root.join("centre");
        match fs::read_to_string(&mark) {
            Ok(found) if found.trim() == centre.to_string() => {}
            Ok(found) if !found.trim().is_empty() => return Err(BackupError::Foreign),
            _ => {
                fs::create_dir_all(&store.root)?;
                fs::write(&mark, centre.to_string())?;
            }
        }
        fs::create_dir_all(store.root.join("lists"))?;
        fs::create_dir_all(store.root.join("objects"))?;
        store.lock()?;
        Ok(store)
    }

    fn at(root: PathBuf) -> Self {
        Self {
            root,
            lock: None,
            #[cfg(test)]
            pulled_after: std::cell::Cell::new(None),
        }
    }

    /// Takes the folder for one program that writes. Some shares know no locks: there, two at once
    /// are kept apart only by the centre's own.
    fn lock(&mut self) -> Result<(), BackupError> {
        let lock = File::create(self.root.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => self.lock = Some(lock),
            Err(TryLockError::WouldBlock) => return Err(BackupError::InUse),
            Err(TryLockError::Error(_)) => {}
        }
        Ok(())
    }

    /// Whether it says that it has the backups of another centre.
    pub fn is_of_another(&self, centre: Uuid) -> bool {
        let found = fs::read_to_string(self.root.join("centre"));
        found.is_ok_and(|found| !found.trim().is_empty() && found.trim() != centre.to_string())
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Every backup, in the order in which they were made.
    ///
    /// # Errors
    /// What the disk says.
    pub fn names(&self) -> Result<Vec<BackupName>, BackupError> {
        let mut names = Vec::new();
        for file in fs::read_dir(self.root.join("lists"))? {
            let path = file?.path();
            let name = path.file_stem().and_then(|it| it.to_str());
            let name = name.map(BackupName::from_text);
            if path.extension().is_some_and(|it| it == LIST)
                && let Some(name) = name.filter(|it| it.number().is_some())
            {
                names.push(name);
            }
        }
        names.sort_unstable_by_key(|name| (name.number(), name.clone()));
        Ok(names)
    }

    /// The backup of that name. A name that was typed, or came over the border, is no path: it is
    /// one of those that are there.
    ///
    /// # Errors
    /// [`BackupError::None`], what the disk says.
    pub fn named(&self, name: &str) -> Result<BackupName, BackupError> {
        let mut names = self.names()?.into_iter();
        names.find(|it| it.0 == name).ok_or(BackupError::None)
    }

    /// The heads of all backups whose list can be read, the latest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn heads(&self) -> Result<Vec<(BackupName, Head)>, BackupError> {
        let names = self.names()?.into_iter().rev();
        let heads = names.filter_map(|name| Some((name.clone(), self.list(&name).ok()?.head)));
        Ok(heads.collect())
    }

    pub(super) fn list(&self, name: &BackupName) -> Result<Sealed, BackupError> {
        match fs::read(self.side(name, LIST)) {
            Ok(bytes) => Sealed::read(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Err(BackupError::None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn put_list(&self, name: &BackupName, bytes: &[u8]) -> Result<(), BackupError> {
        self.put_file(&self.side(name, LIST), bytes)
    }

    pub(super) fn mark(&self, name: &BackupName) -> Option<Vec<u8>> {
        fs::read(self.side(name, CHECKED)).ok()
    }

    pub(super) fn put_mark(&self, name: &BackupName, bytes: &[u8]) -> Result<(), BackupError> {
        self.put_file(&self.side(name, CHECKED), bytes)
    }

    pub(super) fn remove_mark(&self, name: &BackupName) -> Result<(), BackupError> {
        self.write()?;
        Ok(remove_if_there(&self.side(name, CHECKED))?)
    }

    /// Takes a backup away; its objects go with [`Store::sweep`].
    pub(super) fn remove(&self, name: &BackupName) -> Result<(), BackupError> {
        self.write()?;
        remove_if_there(&self.side(name, LIST))?;
        self.remove_mark(name)
    }

    /// Whether an object is there in full length.
    pub(super) fn holds(&self, object: &Object) -> bool {
        fs::metadata(self.object(object)).is_ok_and(|found| found.len() == object.size)
    }

    /// Puts a file in; what is there in full length is not written again. Gives the object and
    /// whether it is new.
    pub(super) fn put(&self, file: &Path) -> Result<(Object, bool), BackupError> {
        let object = Object::of(file)?;
        if self.holds(&object) {
            return Ok((object, false));
        }
        self.replace(file, &object)?;
        Ok((object, true))
    }

    /// Writes an object, whatever lies in its place.
    pub(super) fn replace(&self, file: &Path, object: &Object) -> Result<(), BackupError> {
        let place = self.object(object);
        if let Some(folder) = place.parent() {
            // Only this one: where the stick was pulled out, its folders are not made on the disk
            // that is left.
            match fs::create_dir(folder) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
                _ => {}
            }
        }
        let made = self.root.join(MADE);
        self.write()?;
        let copied = File::create(&made)
            .map_err(FileError::from)
            .and_then(|mut made| Object::copy(&mut File::open(file)?, &mut made));
        let copied = copied.and_then(|found| match found == *object {
            true => Ok(()),
            false => Err(FileError::InUse),
        });
        if let Err(error) = copied {
            // A full stick is not made fuller by what nobody can use.
            let _ = remove_if_there(&made);
            return Err(error.into());
        }
        self.write()?;
        Ok(fs::rename(&made, &place).map_err(FileError::from)?)
    }

    /// Copies an object out, and compares every byte by the hash.
    ///
    /// # Errors
    /// `Missing`, [`BackupError::Damaged`], what the disk says.
    pub(super) fn fetch(&self, object: &Object, to: &Path) -> Result<(), BackupError> {
        let mut from = File::open(self.object(object))?;
        let found = Object::copy(&mut from, &mut File::create(to)?)?;
        match found == *object {
            true => Ok(()),
            false => Err(BackupError::Damaged),
        }
    }

    /// Waits until objects are on the stick.
    pub(super) fn settle(&self, objects: &[Object]) -> Result<(), BackupError> {
        let mut folders = BTreeSet::new();
        for object in objects {
            self.write()?;
            let path = self.object(object);
            fs::OpenOptions::new().write(true).open(&path)?.sync_all()?;
            folders.extend(path.parent().map(Path::to_owned));
        }
        folders.insert(self.root.join("objects"));
        for folder in folders {
            // Where a folder cannot be opened (Windows), the file's own sync is enough.
            if let Ok(folder) = File::open(folder) {
                let _ = folder.sync_all();
            }
        }
        Ok(())
    }

    /// Overwrites an object and takes it away; one that is not there is gone already.
    pub(super) fn shred(&self, object: &Object) -> Result<(), BackupError> {
        self.write()?;
        Ok(shred(&self.object(object))?)
    }

    /// Overwrites and takes away every object that no backup needs, and what a cut left in the
    /// making.
    pub(super) fn shred_all_but(&self, needed: &BTreeSet<[u8; 32]>) -> Result<(), BackupError> {
        for folder in fs::read_dir(self.root.join("objects"))? {
            for file in fs::read_dir(folder?.path())? {
                let path = file?.path();
                let name = path.file_name().and_then(|it| it.to_str());
                let hash = name.and_then(|it| blake3::Hash::from_hex(it).ok());
                if hash.is_some_and(|hash| !needed.contains(hash.as_bytes())) {
                    self.write()?;
                    shred(&path)?;
                }
            }
        }
        self.write()?;
        Ok(shred(&self.root.join(MADE))?)
    }

    /// Takes away every object that no backup needs. Gives how many went.
    pub(super) fn sweep(&self, needed: &BTreeSet<[u8; 32]>) -> Result<usize, BackupError> {
        let mut gone = 0;
        for folder in fs::read_dir(self.root.join("objects"))? {
            for file in fs::read_dir(folder?.path())? {
                let path = file?.path();
                let name = path.file_name().and_then(|it| it.to_str());
                let hash = name.and_then(|it| blake3::Hash::from_hex(it).ok());
                if hash.is_some_and(|hash| !needed.contains(hash.as_bytes())) {
                    self.write()?;
                    fs::remove_file(path)?;
                    gone += 1;
                }
            }
        }
        Ok(gone)
    }

    pub(super) fn object(&self, object: &Object) -> PathBuf {
        let name = object.to_string();
        let spread = name.get(..2).unwrap_or("00");
        self.root.join("objects").join(spread).join(name)
    }

    fn side(&self, name: &BackupName, ending: &str) -> PathBuf {
        self.root.join("lists").join(format!("{name}.{ending}"))
    }

    fn put_file(&self, place: &Path, bytes: &[u8]) -> Result<(), BackupError> {
        let made = self.root.join(MADE);
        self.write()?;
        let written = fs::write(&made, bytes)
            .and_then(|()| fs::OpenOptions::new().write(true).open(&made)?.sync_all());
        if let Err(error) = written {
            let _ = remove_if_there(&made);
            return Err(error.into());
        }
        self.write()?;
        Ok(put_in_place(&made, place)?)
    }

    /// Stands before each write: here a test pulls the stick out.
    #[cfg(test)]
    fn write(&self) -> Result<(), BackupError> {
        match self.pulled_after.get() {
            Some(0) => Err(BackupError::File(FileError::DiskFull)),
            left => {
                self.pulled_after.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }

    /// Stands before each write: in tests the stick may be pulled out here.
    #[cfg(not(test))]
    #[expect(
        clippy::unnecessary_wraps,
        clippy::unused_self,
        reason = "tests refuse here"
    )]
    const fn write(&self) -> Result<(), BackupError> {
        Ok(())
    }
}

//! The centre's books for a backup, and books that come back from one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use uuid::Uuid;

use super::family_keys::SealsThere;
use super::found::new_device;
use super::lock::CentreLock;
use super::{Centre, CentreError, DeviceSort, Identity, Layout, records};
use crate::FileError;
use crate::keys::random;
use crate::log::{
    AccountId, DeviceId, Entry, LogFile, Purpose, RecordId, Seal, SealId, UnionError,
};
use crate::model::{Action, Field, Kind};
use crate::storage::put_in_place;

/// The books of a centre in a copy that nobody works in.
pub(crate) struct Books(LogFile);

impl Books {
    /// Opens a copy of a centre's books.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub(crate) fn open(path: &Path) -> Result<Self, FileError> {
        let log = LogFile::open(Purpose::Centre, path, None, &[])?;
        match log.trouble() {
            None => Ok(Self(log)),
            Some(trouble) => Err(FileError::ReadOnly(trouble)),
        }
    }

    /// Which centre's they are.
    pub(crate) fn centre(&self) -> Uuid {
        self.0.id()
    }

    /// What it is called.
    pub(crate) fn name(&self) -> String {
        let name = records::Setting::CentreName.of(self.0.state());
        name.unwrap_or_default()
    }

    /// The keys that check the signatures of the accounts in them.
    pub(crate) fn sign_keys(&self) -> BTreeMap<AccountId, VerifyingKey> {
        let accounts = records::accounts(self.0.state()).into_iter();
        accounts.map(|it| (it.id, it.sign_key)).collect()
    }
}

impl Centre {
    /// The centre's id, which all copies of its books share.
    pub fn id(&self) -> Uuid {
        self.log.id()
    }

    /// Writes a copy of the books, as they stand, into a new file.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn copy_books(&self, path: &Path) -> Result<(), FileError> {
        self.log.copy_into(path)
    }

    /// Takes in what older or other books of this centre hold. A key that was destroyed here stays
    /// destroyed. Gives how many acts came.
    ///
    /// # Errors
    /// [`UnionError::Refused`] for an act that nobody known signed, and what the disk says; then
    /// nothing was taken in.
    pub(crate) fn take_in(&mut self, books: &Books) -> Result<usize, UnionError> {
        self.unite(books.0.entries(), &books.0.seals()?, books.sign_keys())
    }

    /// Takes in acts and seals of the books. What an act of an account is checked with is known
    /// here, or of `others`. Gives how many acts came.
    ///
    /// # Errors
    /// See [`UnionError`]; then nothing was taken in.
    pub(super) fn unite(
        &mut self,
        entries: &[Entry],
        seals: &[Seal],
        others: BTreeMap<AccountId, VerifyingKey>,
    ) -> Result<usize, UnionError> {
        let mut keys = others;
        keys.extend(self.sign_keys());
        let sign_key = |account| keys.get(&account).copied();
        let report = self.log.union(entries, seals, &sign_key)?;
        self.seals_there = SealsThere::of(&self.log).map_err(|_| FileError::Damaged)?;
        Ok(report.added.len())
    }

    /// Puts books into a folder in which there is no centre, and makes the folder a device of its
    /// own: it is another computer than the one that the books come from.
    ///
    /// # Errors
    /// [`CentreError::Exists`] where there is a centre, [`CentreError::InUse`], what the disk says.
    pub(crate) fn put_books(made: &Path, layout: &Layout) -> Result<(), CentreError> {
        let _lock = CentreLock::take(&layout.lock())?;
        if Self::is_in(layout) {
            return Err(CentreError::Exists);
        }
        new_device(layout)?;
        Ok(put_in_place(made, &layout.centre())?)
    }

    /// Puts books into a folder in which there is no centre, as the device that it was enrolled as.
    ///
    /// # Errors
    /// As [`Centre::put_books`].
    pub(crate) fn put_books_of(
        made: &Path,
        layout: &Layout,
        device: DeviceId,
    ) -> Result<(), CentreError> {
        let _lock = CentreLock::take(&layout.lock())?;
        if Self::is_in(layout) {
            return Err(CentreError::Exists);
        }
        let mark = RecordId::from_bytes(random()?);
        fs::write(layout.device_mark(), mark.to_string()).map_err(FileError::from)?;
        fs::write(layout.device(), device.to_string()).map_err(FileError::from)?;
        Ok(put_in_place(made, &layout.centre())?)
    }

    /// Writes the books into a new file as a device of that sort is given them: a laptop has no key
    /// of a family.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn books_for(&self, sort: DeviceSort, path: &Path) -> Result<(), UnionError> {
        let seals = self.seals_for(sort)?;
        let mut copy = LogFile::create(Purpose::Centre, path, None, self.id())?;
        let keys = self.sign_keys();
        let sign_key = |account| keys.get(&account).copied();
        copy.union(self.entries(), &seals, &sign_key)?;
        Ok(())
    }

    /// Takes in what the books of a laptop hold: what was done there, and new passphrases. Nothing
    /// that it says of other keys is believed.
    ///
    /// # Errors
    /// As [`Centre::take_in`].
    pub(crate) fn take_in_from_laptop(&mut self, books: &Books) -> Result<usize, UnionError> {
        let there = records::accounts(books.0.state()).into_iter();
        let own: BTreeSet<SealId> = there
            .map(|it| it.secrets)
            .chain(self.secrets_of_accounts())
            .collect();
        let mut seals = books.0.seals()?;
        seals.retain(|it| own.contains(&it.id));
        self.unite(books.0.entries(), &seals, books.sign_keys())
    }

    /// Enters this device in the books, where they do not know it yet.
    ///
    /// # Errors
    /// What the disk says.
    pub fn name_device(
        &mut self,
        by: &Identity,
        name: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if self.authors().devices.contains_key(&by.device) {
            return Ok(());
        }
        let act = by.act(Action::AddDevice, at)?;
        self.log.record(act, |edit| {
            edit.create(
                Kind::Device,
                [
                    (Field::Device, by.device.to_string().into()),
                    (Field::Name, name.into()),
                ],
            );
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}

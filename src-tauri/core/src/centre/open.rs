//! An open centre.

use std::collections::BTreeMap;
use std::fs;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;

use super::lock::{CentreLock, LockError};
use super::records::{self, Setting};
use super::ring::{self, Ring};
use super::{Account, Authors, CentreError, Identity, Layout};
use crate::keys::{Key, Purpose};
use crate::log::{
    AccountId, DeviceId, Entry, FamilyId, Finding, LogFile, Purpose as FilePurpose, Seal, SealId,
};
use crate::model::Action;
use crate::{FileError, FileKey, Trouble};

/// What holds until a centre sets another.
const USUAL_IDLE_MINUTES: u32 = 10;

/// A centre that this program has open. Nobody else can open it until it is dropped.
pub struct Centre {
    layout: Layout,
    pub(super) device: DeviceId,
    pub(super) log: LogFile,
    _lock: CentreLock,
}

impl Centre {
    /// Whether there is a centre in the folder.
    pub fn is_in(layout: &Layout) -> bool {
        layout.centre().exists()
    }

    /// Opens the centre in a folder.
    ///
    /// # Errors
    /// [`CentreError::Missing`], [`CentreError::InUse`], and what is wrong with its file.
    pub fn open(layout: Layout) -> Result<Self, CentreError> {
        if !Self::is_in(&layout) {
            return Err(CentreError::Missing);
        }
        let lock = CentreLock::take(&layout.lock())?;
        Self::open_locked(layout, lock)
    }

    pub(super) fn open_locked(layout: Layout, lock: CentreLock) -> Result<Self, CentreError> {
        let log = LogFile::open(FilePurpose::Centre, &layout.centre(), None, &[])?;
        match log.trouble() {
            None => {}
            Some(Trouble::TooNew) => return Err(FileError::ReadOnly(Trouble::TooNew).into()),
            Some(_) => return Err(FileError::Damaged.into()),
        }
        let device = fs::read_to_string(layout.device())
            .map_err(FileError::from)?
            .trim()
            .parse()
            .map_err(|_| FileError::Damaged)?;
        Ok(Self {
            layout,
            device,
            log,
            _lock: lock,
        })
    }

    /// The device that its folder belongs to.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// Where it lies.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What it is called.
    pub fn name(&self) -> String {
        Setting::CentreName.of(self.log.state()).unwrap_or_default()
    }

    /// The passphrase of a sample centre; none for a real one.
    pub fn sample_passphrase(&self) -> Option<String> {
        Setting::SamplePassphrase.of(self.log.state())
    }

    /// After how many minutes without anybody the program locks itself.
    pub fn idle_minutes(&self) -> u32 {
        let set = Setting::IdleMinutes.of(self.log.state());
        set.and_then(|text| text.parse().ok())
            .unwrap_or(USUAL_IDLE_MINUTES)
    }

    /// Sets after how many minutes without anybody the program locks itself.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_idle_minutes(
        &mut self,
        by: &Identity,
        minutes: u32,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.put_settings(by, [(Setting::IdleMinutes, minutes.to_string())], at)
    }

    /// Sets several at once.
    pub(super) fn put_settings(
        &mut self,
        by: &Identity,
        settings: impl IntoIterator<Item = (Setting, String)>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::ChangeSetting, at)?;
        self.log.record(act, |edit| {
            for (setting, value) in settings {
                setting.put(edit, &value);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Its accounts, in the order of making.
    pub fn accounts(&self) -> Vec<Account> {
        records::accounts(self.log.state())
    }

    /// An account.
    ///
    /// # Errors
    /// [`CentreError::NoAccount`].
    pub fn account(&self, id: AccountId) -> Result<Account, CentreError> {
        let found = self.accounts().into_iter().find(|account| account.id == id);
        found.ok_or(CentreError::NoAccount)
    }

    /// Whether an account was given a ring.
    pub fn was_given(&self, account: AccountId, ring: Ring) -> bool {
        ring::holds(self.log.state(), account, ring)
    }

    /// What was done with the centre, oldest first.
    pub fn entries(&self) -> &[Entry] {
        self.log.entries()
    }

    /// What everyone is called.
    pub fn authors(&self) -> Authors {
        records::authors(self.log.state())
    }

    /// The key that checks an account's signatures.
    pub fn sign_key(&self, account: AccountId) -> Option<VerifyingKey> {
        self.account(account).ok().map(|account| account.sign_key)
    }

    /// The keys that check the signatures of all accounts.
    pub fn sign_keys(&self) -> BTreeMap<AccountId, VerifyingKey> {
        let accounts = self.accounts().into_iter();
        accounts
            .map(|account| (account.id, account.sign_key))
            .collect()
    }

    /// Verifies the centre's own file from the disk, signatures included.
    ///
    /// # Errors
    /// What was found.
    pub fn verify(&mut self) -> Result<(), Vec<Finding>> {
        let keys = self.sign_keys();
        self.log.verify(&|account| keys.get(&account).copied())
    }

    /// Makes and keeps the keys of new families. Durable when it returns, so that no file is
    /// ever written whose key could be lost.
    ///
    /// # Errors
    /// What the disk says; then no key was kept.
    pub fn new_family_keys(
        &mut self,
        identity: &Identity,
        families: &[FamilyId],
    ) -> Result<Vec<FileKey>, CentreError> {
        let ring = identity.ring(Ring::Families)?;
        let mut keys = Vec::with_capacity(families.len());
        let mut seals = Vec::with_capacity(families.len());
        for family in families {
            let key = Key::generate()?;
            let owner = family.as_bytes();
            let sealed = ring.seal(Purpose::FamilyKey, owner, key.bytes())?;
            seals.push(Seal::holding(seal_of(*family), sealed));
            keys.push(FileKey::from_bytes(*key.bytes()));
        }
        self.log.put_seals(seals)?;
        Ok(keys)
    }

    /// The key of a family's file.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where the account opens no families, [`CentreError::NoFamilyKey`]
    /// where the key was destroyed or never was, [`crate::keys::KeyError::WrongKey`] where it is
    /// not of this centre.
    pub fn family_key(
        &self,
        identity: &Identity,
        family: FamilyId,
    ) -> Result<FileKey, CentreError> {
        let seal = self
            .log
            .seal(seal_of(family))?
            .ok_or(CentreError::NoFamilyKey)?;
        let sealed = seal.bytes.ok_or(CentreError::NoFamilyKey)?;
        let ring = identity.ring(Ring::Families)?;
        let key = ring.open_key(Purpose::FamilyKey, family.as_bytes(), &sealed)?;
        Ok(FileKey::from_bytes(*key.bytes()))
    }
}

/// A family's key lies under the family's own id.
fn seal_of(family: FamilyId) -> SealId {
    SealId::from_bytes(*family.as_bytes())
}

impl From<LockError> for CentreError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held => Self::InUse,
            LockError::Disk(error) => Self::File(FileError::from(error)),
        }
    }
}

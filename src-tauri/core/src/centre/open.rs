//! An open centre.

use std::collections::BTreeMap;
use std::fs;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;

use super::family_keys::SealsThere;
use super::lent::Openers;
use super::lock::{CentreLock, LockError};
use super::records::{self, Setting};
use super::ring::{self, Ring};
use super::rules::Rules;
use super::{Account, Authors, CentreError, Identity, Layout};
use crate::log::{AccountId, DeviceId, Entry, Finding, LogFile, Purpose as FilePurpose};
use crate::model::Action;
use crate::{FileError, Trouble};

/// What holds until a centre sets another.
const USUAL_IDLE_MINUTES: u32 = 10;

/// A centre that this program has open. Nobody else can open it until it is dropped.
pub struct Centre {
    layout: Layout,
    pub(super) device: DeviceId,
    pub(super) log: LogFile,
    pub(super) seals_there: SealsThere,
    /// Of the families that are here on loan.
    pub(super) openers: Openers,
    pub(super) rules: Rules,
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
            seals_there: SealsThere::of(&log)?,
            log,
            openers: Openers::default(),
            rules: Rules::default(),
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
}

impl From<LockError> for CentreError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held => Self::InUse,
            LockError::Disk(error) => Self::File(FileError::from(error)),
        }
    }
}

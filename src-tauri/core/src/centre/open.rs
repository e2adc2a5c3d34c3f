//! An open centre.

use std::collections::BTreeMap;
use std::fs;

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use zeroize::Zeroizing;

use super::lock::{CentreLock, LockError};
use super::records::{self, Setting};
use super::{Account, Authors, CentreError, Identity, Layout};
use crate::keys::{
    AccountSecrets, Derivation, Key, KeyError, Purpose, RecoveryKey, check_strength, random,
};
use crate::log::{
    AccountId, DeviceId, FamilyId, Finding, LogFile, Purpose as FilePurpose, Seal, SealId,
};
use crate::model::{Action, Field, Kind};
use crate::{FileError, FileKey, Trouble};

/// A centre that this program has open. Nobody else can open it until it is dropped.
pub struct Centre {
    layout: Layout,
    device: DeviceId,
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

    /// Signs in. Takes about 0.2 s.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] for a wrong passphrase, [`CentreError::NoAccount`].
    pub fn sign_in(&self, account: AccountId, passphrase: &str) -> Result<Identity, CentreError> {
        let account = self.account(account)?;
        let key = Derivation::parse(&account.derivation)?.key(passphrase)?;
        let secrets =
            self.open_secrets(&account, account.secrets, &key, Purpose::AccountSecrets)?;
        self.enter(account, secrets)
    }

    /// Signs in with the recovery key and gives its account a new passphrase. The old one opens
    /// nothing from then on.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`], [`KeyError::Mistyped`], [`KeyError::Weak`], and what the disk says.
    pub fn recover(
        &mut self,
        recovery: &RecoveryKey,
        new_passphrase: &str,
        at: DateTime<Utc>,
    ) -> Result<Identity, CentreError> {
        check_strength(new_passphrase)?;
        for account in self.accounts() {
            let Some(seal) = account.recovery else {
                continue;
            };
            let opened =
                self.open_secrets(&account, seal, &recovery.key(), Purpose::RecoverySecrets);
            match opened {
                Ok(secrets) => {
                    let mut identity = self.enter(account, secrets)?;
                    self.set_passphrase(&mut identity, new_passphrase, Action::Recover, at)?;
                    return Ok(identity);
                }
                Err(CentreError::Key(KeyError::WrongKey)) => {}
                Err(error) => return Err(error),
            }
        }
        Err(KeyError::WrongKey.into())
    }

    /// Seals the account's secrets under a new passphrase, then destroys those under the old.
    fn set_passphrase(
        &mut self,
        identity: &mut Identity,
        passphrase: &str,
        action: Action,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let old = identity.account.secrets;
        let derivation = Derivation::generate()?;
        let sealed = derivation.key(passphrase)?.seal(
            Purpose::AccountSecrets,
            identity.account.id.as_bytes(),
            identity.secrets.to_bytes().as_slice(),
        )?;
        let new = SealId::from_bytes(random()?);
        self.log.put_seal(new, &sealed)?;
        let act = identity.act(action, at)?;
        let record = identity.account.record;
        self.log.record(act, |edit| {
            edit.set(
                record,
                Kind::Account,
                Field::Derivation,
                derivation.written(),
            );
            edit.set(record, Kind::Account, Field::SealedSecrets, new.to_string());
            Ok::<_, FileError>(())
        })?;
        self.log.destroy_seal(old)?;
        identity.account = self.account(identity.account.id)?;
        Ok(())
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
        let mut keys = Vec::with_capacity(families.len());
        let mut seals = Vec::with_capacity(families.len());
        for family in families {
            let key = Key::generate()?;
            let owner = family.as_bytes();
            let sealed = identity
                .centre_key
                .seal(Purpose::FamilyKey, owner, key.bytes())?;
            seals.push(Seal::holding(seal_of(*family), sealed));
            keys.push(FileKey::from_bytes(*key.bytes()));
        }
        self.log.put_seals(seals)?;
        Ok(keys)
    }

    /// The key of a family's file.
    ///
    /// # Errors
    /// [`CentreError::NoFamilyKey`] where it was destroyed or never was, [`KeyError::WrongKey`]
    /// where it is not of this centre.
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
        let key = identity
            .centre_key
            .open_key(Purpose::FamilyKey, family.as_bytes(), &sealed)?;
        Ok(FileKey::from_bytes(*key.bytes()))
    }

    fn open_secrets(
        &self,
        account: &Account,
        seal: SealId,
        key: &Key,
        purpose: Purpose,
    ) -> Result<AccountSecrets, CentreError> {
        let sealed = self
            .log
            .seal(seal)?
            .and_then(|seal| seal.bytes)
            .ok_or(KeyError::Malformed)?;
        let plain = key.open(purpose, account.id.as_bytes(), &sealed)?;
        Ok(AccountSecrets::from_bytes(&plain)?)
    }

    fn enter(&self, account: Account, secrets: AccountSecrets) -> Result<Identity, CentreError> {
        let envelope = records::grant(self.log.state(), account.id).ok_or(KeyError::Malformed)?;
        let owner = account.id.as_bytes();
        let plain = envelope.open(secrets.sealing(), Purpose::CentreKey, owner)?;
        let bytes: Zeroizing<[u8; 32]> = Zeroizing::new(
            plain
                .as_slice()
                .try_into()
                .map_err(|_| KeyError::Malformed)?,
        );
        let centre_key = Key::from_bytes(*bytes);
        Ok(Identity {
            account,
            device: self.device,
            secrets,
            centre_key,
        })
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

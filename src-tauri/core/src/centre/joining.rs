//! Accounts in the making: the founder's, and those of the people who join.

use chrono::{DateTime, Utc};

use super::records::{account_fields, written};
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{
    AccountSecrets, Derivation, Envelope, Key, KeyError, Purpose, check_strength, random,
};
use crate::log::{AccountId, Actor, DeviceId, Edit, RecordId, Seal, SealId};
use crate::model::{Action, Field, Kind};

/// Somebody who is given an account.
#[derive(Clone, Debug)]
pub struct Joining {
    /// The person's name.
    pub name: String,
    /// The word of the role.
    pub role: String,
    /// The first passphrase.
    pub passphrase: String,
}

impl Centre {
    /// Gives somebody an account and with it the centre's key. The recovery key stays the
    /// founder's: it does not open this account.
    ///
    /// # Errors
    /// [`KeyError::Weak`] for a weak passphrase, and what the disk says; then there is no account.
    pub fn add_account(
        &mut self,
        by: &Identity,
        joining: &Joining,
        at: DateTime<Utc>,
    ) -> Result<Identity, CentreError> {
        check_strength(&joining.passphrase)?;
        let new = NewAccount::make(&joining.passphrase, &by.centre_key)?;
        // The seal first: an account in the log whose secrets were nowhere could never be opened.
        self.log.put_seals(vec![new.seal()])?;
        let act = by.act(Action::AddAccount, at)?;
        self.log.record(act, |edit| {
            new.write(edit, &joining.name, &joining.role);
            Ok::<_, FileError>(())
        })?;
        Ok(Identity {
            account: self.account(new.id)?,
            device: by.device,
            secrets: new.secrets,
            centre_key: Key::from_bytes(*by.centre_key.bytes()),
        })
    }
}

/// The keys of an account that is not in the books yet.
pub(super) struct NewAccount {
    pub(super) id: AccountId,
    pub(super) secrets: AccountSecrets,
    derivation: Derivation,
    seal: SealId,
    under_passphrase: Vec<u8>,
    centre_key: Envelope,
}

impl NewAccount {
    /// Makes the keys, seals them under the passphrase, and the centre's key to them.
    pub(super) fn make(passphrase: &str, centre_key: &Key) -> Result<Self, KeyError> {
        let id = AccountId::from_bytes(random()?);
        let secrets = AccountSecrets::generate()?;
        let derivation = Derivation::generate()?;
        let under_passphrase = derivation.key(passphrase)?.seal(
            Purpose::AccountSecrets,
            id.as_bytes(),
            secrets.to_bytes().as_slice(),
        )?;
        let centre_key = Envelope::seal(
            &secrets.public().seal,
            Purpose::CentreKey,
            id.as_bytes(),
            centre_key.bytes(),
        )?;
        Ok(Self {
            id,
            secrets,
            derivation,
            seal: SealId::from_bytes(random()?),
            under_passphrase,
            centre_key,
        })
    }

    pub(super) fn actor(&self, device: DeviceId) -> Actor<'_> {
        Actor {
            account: self.id,
            device,
            signing: self.secrets.signing(),
        }
    }

    /// The secrets under the passphrase, to be kept beside the log.
    pub(super) fn seal(&self) -> Seal {
        Seal::holding(self.seal, self.under_passphrase.clone())
    }

    /// Enters the account and its grant of the centre's key; gives the account's record.
    pub(super) fn write(&self, edit: &mut Edit<'_>, name: &str, role: &str) -> RecordId {
        let fields = account_fields(self.id, name, role, &self.secrets.public());
        let record = edit.create(Kind::Account, fields);
        let derivation = self.derivation.written();
        edit.set(record, Kind::Account, Field::Derivation, derivation);
        let seal = self.seal.to_string();
        edit.set(record, Kind::Account, Field::SealedSecrets, seal);
        edit.create(
            Kind::Grant,
            [
                (Field::Account, self.id.to_string().into()),
                (Field::SealedKey, written(self.centre_key.bytes())),
            ],
        );
        record
    }
}

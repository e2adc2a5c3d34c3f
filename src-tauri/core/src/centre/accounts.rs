//! Signing in, and what becomes of an account afterwards.

use chrono::{DateTime, Utc};
use x25519_dalek::StaticSecret;

use super::attempts::Attempts;
use super::joining::under;
use super::records::{self, withdraw};
use super::ring::{Ring, Rings, take_grants, write_grant};
use super::{Account, Centre, CentreError, Identity, Reach};
use crate::FileError;
use crate::keys::{
    AccountSecrets, Derivation, Envelope, KeyError, Purpose, RecoveryKey, check_strength, random,
};
use crate::log::{AccountId, Act, RecordId, SealId};
use crate::model::{Action, Field, Kind};

/// What an account is to be from now on.
#[derive(Clone, Debug)]
pub struct AccountChange {
    /// Which one.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// The word of the role.
    pub role: String,
    /// What it may open, as far as the giver can. What else it was given is taken back.
    pub rings: Vec<Ring>,
    /// Which families it opens.
    pub reach: Reach,
    /// Why.
    pub reason: Option<String>,
}

impl Centre {
    /// Signs in. Takes about 0.2 s. From the fifth wrong passphrase on the account waits, longer
    /// after each.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] for a wrong passphrase, [`CentreError::Waiting`],
    /// [`CentreError::Closed`], [`CentreError::NoAccount`].
    pub fn sign_in(
        &self,
        account: AccountId,
        passphrase: &str,
        now: DateTime<Utc>,
    ) -> Result<Identity, CentreError> {
        let account = self.account(account)?;
        if account.closed {
            return Err(CentreError::Closed);
        }
        let secrets = self.try_passphrase(&account, passphrase, now)?;
        self.enter(account, secrets)
    }

    /// Asks somebody who is signed in for the passphrase again, before an act that must not be
    /// done by whoever passes an unlocked computer.
    ///
    /// # Errors
    /// As [`Centre::sign_in`].
    pub fn check_passphrase(
        &self,
        identity: &Identity,
        passphrase: &str,
        now: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let account = self.account(identity.account.id)?;
        self.try_passphrase(&account, passphrase, now).map(drop)
    }

    /// Signs in to an account with the recovery key and gives it a new passphrase. The old one
    /// opens nothing from then on. Without an account it is the first one, the founder's.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`], [`KeyError::Mistyped`], [`KeyError::Weak`],
    /// [`CentreError::Closed`], and what the disk says.
    pub fn recover(
        &mut self,
        recovery: &RecoveryKey,
        account: Option<AccountId>,
        new_passphrase: &str,
        at: DateTime<Utc>,
    ) -> Result<Identity, CentreError> {
        check_strength(new_passphrase)?;
        let account = match account {
            Some(id) => self.account(id)?,
            None => {
                let first = self.accounts().into_iter().find(|account| !account.closed);
                first.ok_or(CentreError::NoAccount)?
            }
        };
        if account.closed {
            return Err(CentreError::Closed);
        }
        let put_away = self.secret_seal(account.recovery.ok_or(KeyError::WrongKey)?)?;
        let (key, purpose, owner) = (recovery.key(), Purpose::RecoverySecrets, account.id);
        let plain = match records::escrow(self.log.state()) {
            Some((_, seal)) => {
                let escrow = key.open_key(Purpose::Escrow, b"", &self.secret_seal(seal)?)?;
                let envelope = Envelope::from_bytes(put_away.to_vec());
                let secret = StaticSecret::from(*escrow.bytes());
                envelope.open(&secret, purpose, owner.as_bytes())?
            }
            None => key.open(purpose, owner.as_bytes(), &put_away)?,
        };
        let mut identity = self.enter(account, AccountSecrets::from_bytes(&plain)?)?;
        self.set_passphrase(&mut identity, new_passphrase, Action::Recover, at)?;
        Ok(identity)
    }

    /// Gives whoever is signed in a new passphrase. The old one opens nothing from then on.
    ///
    /// # Errors
    /// As [`Centre::check_passphrase`] for the present one, [`KeyError::Weak`] for the new one,
    /// and what the disk says.
    pub fn change_passphrase(
        &mut self,
        identity: &mut Identity,
        (present, new): (&str, &str),
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        check_strength(new)?;
        self.check_passphrase(identity, present, at)?;
        self.set_passphrase(identity, new, Action::ChangePassphrase, at)
    }

    /// Changes what an account is and may open.
    ///
    /// # Errors
    /// [`CentreError::NoAccount`], [`CentreError::Closed`], and what the disk says.
    pub fn change_account(
        &mut self,
        by: &Identity,
        change: &AccountChange,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let account = self.account(change.account)?;
        if account.closed {
            return Err(CentreError::Closed);
        }
        let lacking: Vec<Ring> = change
            .rings
            .iter()
            .copied()
            .filter(|ring| !self.was_given(account.id, *ring))
            .collect();
        let grants = by
            .rings
            .only(&lacking)
            .sealed_to(account.id, &account.seal_key)?;
        let act = Act {
            reason: change.reason.clone(),
            ..by.act(Action::ChangeAccount, at)?
        };
        self.log.record(act, |edit| {
            for (field, old, new) in [
                (Field::Name, &account.name, &change.name),
                (Field::Role, &account.role, &change.role),
            ] {
                if old != new {
                    edit.set(account.record, Kind::Account, field, new.as_str());
                }
            }
            if account.reach != change.reach {
                for (field, value) in change.reach.fields() {
                    edit.set(account.record, Kind::Account, field, value);
                }
            }
            take_grants(edit, account.id, &change.rings);
            for grant in &grants {
                write_grant(edit, account.id, grant);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Closes an account: its secrets are destroyed here and what it was given is taken back. Its
    /// name stays with all that it did.
    ///
    /// # Errors
    /// [`CentreError::NoAccount`], and what the disk says.
    pub fn close_account(
        &mut self,
        by: &Identity,
        account: AccountId,
        reason: Option<String>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let account = self.account(account)?;
        if account.closed {
            return Ok(());
        }
        let act = Act {
            reason,
            ..by.act(Action::CloseAccount, at)?
        };
        let named = self.named_families().into_iter();
        let named = named.filter(|it| it.account == account.id);
        let named: Vec<RecordId> = named.map(|it| it.record).collect();
        self.log.record(act, |edit| {
            edit.set(account.record, Kind::Account, Field::Closed, true);
            take_grants(edit, account.id, &[]);
            for grant in named {
                withdraw(edit, grant);
            }
            Ok::<_, FileError>(())
        })?;
        for seal in [Some(account.secrets), account.recovery]
            .into_iter()
            .flatten()
        {
            self.log.destroy_seal(seal)?;
        }
        Ok(())
    }

    /// Opens an account's secrets with a passphrase, and counts the times that it was wrong.
    fn try_passphrase(
        &self,
        account: &Account,
        passphrase: &str,
        now: DateTime<Utc>,
    ) -> Result<AccountSecrets, CentreError> {
        let path = self.layout().attempts();
        let mut attempts = Attempts::read(&path);
        if let Some(minutes) = attempts.wait(account.id, now) {
            return Err(CentreError::Waiting { minutes });
        }
        let key = Derivation::parse(&account.derivation)?.key(passphrase)?;
        let opened = key.open(
            Purpose::AccountSecrets,
            account.id.as_bytes(),
            &self.secret_seal(account.secrets)?,
        );
        match opened {
            Ok(plain) => {
                if attempts.forget(account.id) {
                    attempts.write(&path)?;
                }
                Ok(AccountSecrets::from_bytes(&plain)?)
            }
            Err(KeyError::WrongKey) => {
                attempts.fail(account.id, now);
                // A full disk must not turn a wrong passphrase into another trouble.
                let _ = attempts.write(&path);
                match attempts.wait(account.id, now) {
                    Some(minutes) => Err(CentreError::Waiting { minutes }),
                    None => Err(KeyError::WrongKey.into()),
                }
            }
            Err(error) => Err(error.into()),
        }
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
        let (derivation, sealed) = under(passphrase, identity.account.id, &identity.secrets)?;
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
        let mut attempts = Attempts::read(&self.layout().attempts());
        if attempts.forget(identity.account.id) {
            attempts.write(&self.layout().attempts())?;
        }
        Ok(())
    }

    fn enter(&self, account: Account, secrets: AccountSecrets) -> Result<Identity, CentreError> {
        let rings = Rings::granted(self.log.state(), account.id, secrets.sealing())?;
        Ok(Identity {
            account,
            device: self.device,
            secrets,
            rings,
            emergencies: Vec::new(),
            loans: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::super::{Founded, Founding, Layout};
    use super::*;
    use crate::model::Value;

    #[test]
    fn a_centre_from_before_there_were_rings_opens_its_families_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            centre_name: "시험 센터".to_owned(),
            account_name: "김하나".to_owned(),
            role: "director".to_owned(),
            passphrase: "바다 건너온 사과나무".to_owned(),
            device_name: "office-1".to_owned(),
            sample: false,
        };
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let founded = Centre::found(Layout::new(folder.path()), &founding, now).unwrap();
        let Founded {
            mut centre,
            identity,
            ..
        } = founded;
        let family = super::super::new_family_id(now).unwrap();
        centre.new_family_keys(&identity, &[family]).unwrap();
        // As such a centre's file is: its one grant says nothing of a ring, and an account that
        // joined later has nothing put away.
        let grants: Vec<_> = centre
            .log
            .state()
            .of_kind(Kind::Grant)
            .map(|grant| (grant.id, grant.text(Field::Sort) == Some("families")))
            .collect();
        let act = identity.act(Action::Grant, now).unwrap();
        let written = centre.log.record(act, |edit| {
            for (grant, is_families) in grants {
                let (field, value) = match is_families {
                    true => (Field::Sort, Value::Null),
                    false => (Field::Removed, Value::from("withdrawn")),
                };
                edit.set(grant, Kind::Grant, field, value);
            }
            let record = identity.account.record;
            edit.set(record, Kind::Account, Field::RecoverySecrets, Value::Null);
            Ok::<_, FileError>(())
        });
        written.unwrap();
        let again = centre
            .sign_in(identity.account.id, &founding.passphrase, now)
            .unwrap();
        assert!(centre.family_key(&again, family).is_ok());
        assert!(!again.holds(Ring::Audit));
        let other = RecoveryKey::generate().unwrap();
        let refused = centre.recover(&other, None, "새로 정한 긴 암호문", now);
        assert_eq!(
            refused.err(),
            Some(CentreError::Key(KeyError::WrongKey)),
            "nothing was put away"
        );
    }
}

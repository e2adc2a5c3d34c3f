//! Accounts in the making: the founder's, and those of the people who join.

use chrono::{DateTime, Utc};

use x25519_dalek::PublicKey;

use super::records::{self, account_fields};
use super::ring::{Granted, Ring, Rings, write_grant};
use super::{Centre, CentreError, Identity, Reach};
use crate::FileError;
use crate::keys::{
    AccountSecrets, Derivation, Envelope, KeyError, Purpose, check_strength, random,
};
use crate::log::{AccountId, Actor, DeviceId, Edit, Seal, SealId};
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
    /// What it may open, as far as the giver can.
    pub rings: Vec<Ring>,
    /// Which families.
    pub reach: Reach,
}

impl Centre {
    /// Gives somebody an account, and with it those of the rings that the giver has. The recovery
    /// key opens it too.
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
        let escrow = records::escrow(self.log.state()).map(|(public, _)| public);
        let rings = by.rings.only(&joining.rings);
        let new = NewAccount::make(&joining.passphrase, &rings, escrow.as_ref())?;
        // The seals first: an account in the log whose secrets were nowhere could never be opened.
        self.log.put_seals(new.seals())?;
        let act = by.act(Action::AddAccount, at)?;
        self.log.record(act, |edit| {
            new.write(edit, &joining.name, (&joining.role, &joining.reach));
            Ok::<_, FileError>(())
        })?;
        Ok(Identity {
            account: self.account(new.id)?,
            device: by.device,
            secrets: new.secrets,
            rings,
            emergencies: Vec::new(),
            loans: Vec::new(),
        })
    }
}

/// The keys of an account that is not in the books yet.
pub(super) struct NewAccount {
    pub(super) id: AccountId,
    pub(super) secrets: AccountSecrets,
    derivation: Derivation,
    seal: (SealId, Vec<u8>),
    recovery: Option<(SealId, Vec<u8>)>,
    grants: Vec<Granted>,
}

impl NewAccount {
    /// Makes the keys, seals them under the passphrase and to the escrow key, where the centre has
    /// one, and the rings' keys to them.
    pub(super) fn make(
        passphrase: &str,
        rings: &Rings,
        escrow: Option<&PublicKey>,
    ) -> Result<Self, KeyError> {
        let id = AccountId::from_bytes(random()?);
        let secrets = AccountSecrets::generate()?;
        let (derivation, under_passphrase) = under(passphrase, id, &secrets)?;
        let plain = secrets.to_bytes();
        let put_away = |escrow| {
            let purpose = Purpose::RecoverySecrets;
            let envelope = Envelope::seal(escrow, purpose, id.as_bytes(), plain.as_slice())?;
            Ok::<_, KeyError>((SealId::from_bytes(random()?), envelope.bytes().to_vec()))
        };
        let recovery = escrow.map(put_away).transpose()?;
        Ok(Self {
            id,
            grants: rings.sealed_to(id, &secrets.public().seal)?,
            secrets,
            derivation,
            seal: (SealId::from_bytes(random()?), under_passphrase),
            recovery,
        })
    }

    pub(super) fn actor(&self, device: DeviceId) -> Actor<'_> {
        Actor {
            account: self.id,
            device,
            signing: self.secrets.signing(),
        }
    }

    /// The secrets, sealed, to be kept beside the log.
    pub(super) fn seals(&self) -> Vec<Seal> {
        let kept = [Some(&self.seal), self.recovery.as_ref()];
        let kept = kept.into_iter().flatten();
        kept.map(|(id, bytes)| Seal::holding(*id, bytes.clone()))
            .collect()
    }

    /// Enters the account and its grants.
    pub(super) fn write(&self, edit: &mut Edit<'_>, name: &str, (role, reach): (&str, &Reach)) {
        let fields = account_fields(self.id, name, role, &self.secrets.public());
        let record = edit.create(Kind::Account, fields);
        if *reach != Reach::default() {
            for (field, value) in reach.fields() {
                edit.set(record, Kind::Account, field, value);
            }
        }
        let recovery = self.recovery.as_ref().map(|(id, _)| id.to_string());
        for (field, text) in [
            (Field::Derivation, Some(self.derivation.written())),
            (Field::SealedSecrets, Some(self.seal.0.to_string())),
            (Field::RecoverySecrets, recovery),
        ] {
            if let Some(text) = text {
                edit.set(record, Kind::Account, field, text);
            }
        }
        for grant in &self.grants {
            write_grant(edit, self.id, grant);
        }
    }
}

/// An account's secrets under a passphrase.
pub(super) fn under(
    passphrase: &str,
    id: AccountId,
    secrets: &AccountSecrets,
) -> Result<(Derivation, Vec<u8>), KeyError> {
    let derivation = Derivation::generate()?;
    let sealed = derivation.key(passphrase)?.seal(
        Purpose::AccountSecrets,
        id.as_bytes(),
        secrets.to_bytes().as_slice(),
    )?;
    Ok((derivation, sealed))
}

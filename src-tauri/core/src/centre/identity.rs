//! Who can sign in, and who has.

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use x25519_dalek::PublicKey;

use crate::keys::{AccountSecrets, Key, KeyError, random};
use crate::log::{AccountId, Act, Actor, DeviceId, RecordId, SealId, Seed};
use crate::model::Action;

/// An account of the centre, as anyone may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The person's name.
    pub name: String,
    /// The word of its role.
    pub role: String,
    /// Things are sealed to it.
    pub seal_key: PublicKey,
    /// Checks its signatures.
    pub sign_key: VerifyingKey,
    /// How the passphrase becomes a key.
    pub(super) derivation: String,
    /// Where its secrets lie, sealed under the passphrase.
    pub(super) secrets: SealId,
    /// Where they lie, sealed under the recovery key; only the founder's do.
    pub(super) recovery: Option<SealId>,
    /// The record of the account.
    pub(super) record: RecordId,
}

/// Somebody who has signed in: their secrets and the centre's key, in memory only, wiped when
/// dropped.
pub struct Identity {
    /// Who it is.
    pub account: Account,
    /// On which device.
    pub device: DeviceId,
    pub(super) secrets: AccountSecrets,
    pub(super) centre_key: Key,
}

impl Identity {
    /// Who acts, for the log.
    pub fn actor(&self) -> Actor<'_> {
        Actor {
            account: self.account.id,
            device: self.device,
            signing: self.secrets.signing(),
        }
    }

    /// An act of theirs, with a new seed.
    ///
    /// # Errors
    /// [`KeyError::System`] where the system gives no randomness.
    pub fn act(&self, action: Action, at: DateTime<Utc>) -> Result<Act<'_>, KeyError> {
        Ok(Act {
            actor: self.actor(),
            at,
            action,
            reason: None,
            seed: Seed::from_bytes(random()?),
        })
    }

    /// The centre's key of the present epoch.
    pub fn centre_key(&self) -> &Key {
        &self.centre_key
    }

    /// A key that only this account comes to, for what it keeps on its own device.
    pub fn own_key(&self) -> Key {
        Key::from_bytes(*self.secrets.signing().as_bytes())
    }
}

//! Who can sign in, and who has.

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use x25519_dalek::PublicKey;

use super::ring::{Ring, Rings};
use super::{CentreError, LoanOpen, Reach};
use crate::keys::{AccountSecrets, Key, KeyError, random};
use crate::log::{AccountId, Act, Actor, DeviceId, FamilyId, RecordId, SealId, Seed};
use crate::model::Action;
use crate::secrecy::Reader;

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
    /// Where they lie, sealed to the escrow key; in a centre that was founded before there was
    /// one, the founder's lie under the recovery key itself, and nobody else's do.
    pub(super) recovery: Option<SealId>,
    /// Whether nobody signs in to it any more.
    pub closed: bool,
    /// Which families it opens.
    pub reach: Reach,
    /// The record of the account.
    pub(crate) record: RecordId,
}

/// Somebody who has signed in: their secrets and the keys that they were given, in memory only,
/// wiped when dropped.
pub struct Identity {
    /// Who it is.
    pub account: Account,
    /// On which device.
    pub device: DeviceId,
    pub(super) secrets: AccountSecrets,
    pub(super) rings: Rings,
    /// Families that it opened in an emergency, and until when they stay so.
    pub(super) emergencies: Vec<(FamilyId, DateTime<Utc>)>,
    /// What it has on loan on this laptop.
    pub(super) loans: Vec<LoanOpen>,
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

    /// The key of a ring, where the account was given it.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`].
    pub fn ring(&self, ring: Ring) -> Result<&Key, CentreError> {
        self.rings.of(ring).ok_or(CentreError::NotGiven)
    }

    /// The keys of all epochs of a ring, the latest first.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`].
    pub fn ring_keys(&self, ring: Ring) -> Result<Vec<Key>, CentreError> {
        self.ring(ring)?;
        Ok(self.rings.all(ring).cloned().collect())
    }

    /// Whether a family is open to the account because of an emergency.
    pub fn opened_in_emergency(&self, family: FamilyId) -> bool {
        self.emergencies.iter().any(|(open, _)| *open == family)
    }

    /// Closes what an emergency had opened and is over; gives the families.
    pub fn close_emergencies(&mut self, now: DateTime<Utc>) -> Vec<FamilyId> {
        let over = |(_, until): &&(FamilyId, DateTime<Utc>)| *until <= now;
        let gone = self
            .emergencies
            .iter()
            .filter(over)
            .map(|it| it.0)
            .collect();
        self.emergencies.retain(|it| !over(&it));
        gone
    }

    /// Whether the account was given a ring.
    pub fn holds(&self, ring: Ring) -> bool {
        self.rings.of(ring).is_some()
    }

    /// Who it is as a reader of a family's file.
    pub fn reader(&self) -> Reader {
        let secret = self.secrets.sealing().clone();
        Reader::new(self.account.id, &self.account.role, secret)
    }

    /// A key that only this account comes to, for what it keeps on its own device.
    pub fn own_key(&self) -> Key {
        Key::from_bytes(*self.secrets.signing().as_bytes())
    }
}

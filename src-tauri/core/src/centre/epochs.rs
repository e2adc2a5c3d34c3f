//! New epochs of the rings, and the keys that are made when they are needed first.

use chrono::{DateTime, Utc};
use x25519_dalek::{PublicKey, StaticSecret};

use super::records::{Setting, written};
use super::ring::{self, Ring, Rings, write_grant};
use super::{Account, Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Key, Purpose};
use crate::log::Edit;
use crate::model::{Action, Field, Kind, Value};

/// Bytes that a setting keeps: the public half openly, the secret half sealed.
struct Pair {
    setting: Setting,
    public: Option<[u8; 32]>,
    sealed: Vec<u8>,
}

impl Pair {
    /// A new key pair whose secret lies under a ring.
    fn under(ring: &Key, setting: Setting, purpose: Purpose) -> Result<Self, CentreError> {
        let secret = Key::generate()?;
        let public = PublicKey::from(&StaticSecret::from(*secret.bytes()));
        Ok(Self {
            setting,
            public: Some(public.to_bytes()),
            sealed: ring.seal(purpose, public.as_bytes(), secret.bytes())?,
        })
    }

    fn write(&self, edit: &mut Edit<'_>) {
        let public = self.public.iter();
        let public = public.map(|it| (Field::SealKey, written(it)));
        let kept: [(Field, Value); 2] = [
            (Field::Sort, self.setting.word().into()),
            (Field::SealedKey, written(&self.sealed)),
        ];
        edit.create(Kind::Setting, kept.into_iter().chain(public));
    }
}

impl Centre {
    /// Whether somebody had the key of a ring and has it no more, so that a new epoch is due.
    pub fn epoch_is_due(&self, ring: Ring) -> bool {
        ring::is_spent(self.log.state(), ring)
    }

    /// Whether anybody was ever given a ring.
    pub fn has_ring(&self, ring: Ring) -> bool {
        ring::latest_epoch(self.log.state(), ring).is_some()
    }

    /// Begins a new epoch of a ring, or makes its first key: `holders` are given it. What lies
    /// under the former key is not touched; the new one is for what is sealed from now on.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where a ring is renewed by who does not hold it, and what the
    /// disk says; then nothing was begun.
    pub fn begin_epoch(
        &mut self,
        by: &mut Identity,
        ring: Ring,
        holders: &[Account],
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let latest = ring::latest_epoch(self.log.state(), ring);
        if latest.is_some() && !matches!(ring, Ring::Cards | Ring::Glass) {
            by.ring(ring)?;
        }
        let epoch = latest.map_or(0, |it| it + 1);
        let key = Key::generate()?;
        let mut pairs = Vec::new();
        match ring {
            Ring::Families => {
                pairs.push(Pair::under(&key, Setting::Inbox, Purpose::Inbox)?);
            }
            Ring::Audit => {
                pairs.push(Pair::under(&key, Setting::Audit, Purpose::AccessLog)?);
            }
            Ring::Glass => pairs.push(behind_glass(by, &key)?),
            Ring::Cards | Ring::Shelf => {}
        }
        let rings = Rings::single(ring, epoch, key);
        let mut grants = Vec::new();
        for account in holders {
            let sealed = rings.sealed_to(account.id, &account.seal_key)?;
            grants.extend(sealed.into_iter().map(|grant| (account.id, grant)));
        }
        let act = by.act(Action::NewEpoch, at)?;
        self.log.record(act, |edit| {
            for pair in &pairs {
                pair.write(edit);
            }
            for (account, grant) in &grants {
                write_grant(edit, *account, grant);
            }
            Ok::<_, FileError>(())
        })?;
        if holders.iter().any(|it| it.id == by.account.id) {
            by.rings.take(rings);
        }
        Ok(())
    }

    /// Makes the inbox where the centre has none: it was founded before there were scopes.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`], and what the disk says.
    pub fn ready_inbox(&mut self, by: &Identity, at: DateTime<Utc>) -> Result<(), CentreError> {
        if self.inbox().is_some() {
            return Ok(());
        }
        let pair = Pair::under(by.ring(Ring::Families)?, Setting::Inbox, Purpose::Inbox)?;
        let act = by.act(Action::NewEpoch, at)?;
        self.log.record(act, |edit| {
            pair.write(edit);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Gives accounts the latest key of a ring that whoever is signed in holds.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`], and what the disk says.
    pub fn give_ring(
        &mut self,
        by: &Identity,
        ring: Ring,
        accounts: &[Account],
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let lacking = accounts.iter().filter(|it| !self.was_given(it.id, ring));
        let lacking: Vec<&Account> = lacking.collect();
        if lacking.is_empty() {
            return Ok(());
        }
        by.ring(ring)?;
        let rings = by.rings.only(&[ring]);
        let mut grants = Vec::new();
        for account in lacking {
            let sealed = rings.sealed_to(account.id, &account.seal_key)?;
            grants.extend(sealed.into_iter().map(|grant| (account.id, grant)));
        }
        let act = by.act(Action::Grant, at)?;
        self.log.record(act, |edit| {
            for (account, grant) in &grants {
                write_grant(edit, *account, grant);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Puts the latest key of the families behind the glass, where it is not: their ring has a
    /// new epoch.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`], and what the disk says.
    pub fn ready_glass(&mut self, by: &Identity, at: DateTime<Utc>) -> Result<(), CentreError> {
        let glass = by.ring(Ring::Glass)?.clone();
        let families = by.ring(Ring::Families)?;
        let behind = self.keys_under_glass(&glass);
        if behind.iter().any(|key| key.bytes() == families.bytes()) {
            return Ok(());
        }
        let pair = behind_glass(by, &glass)?;
        let act = by.act(Action::NewEpoch, at)?;
        self.log.record(act, |edit| {
            pair.write(edit);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}

/// The latest key of the families under that of the glass.
fn behind_glass(by: &Identity, glass: &Key) -> Result<Pair, CentreError> {
    let families = by.ring(Ring::Families)?;
    Ok(Pair {
        setting: Setting::Glass,
        public: None,
        sealed: glass.seal(Purpose::Glass, b"", families.bytes())?,
    })
}

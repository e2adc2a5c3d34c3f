//! The keys of the families, and who opens them.
//!
//! A family's key stands beside the log as seals: one under the centre's ring, and one for each
//! account that opens single families only. Who makes a family without the ring seals its key to
//! the centre's inbox instead, whose secret lies under the ring. The key is changed when somebody
//! who had it has it no more: each change is a generation with seals of its own. A seal never
//! changes, and one that was destroyed stays so, in every copy of the books.

use std::collections::HashMap;

use x25519_dalek::{PublicKey, StaticSecret};

use super::records::{Setting, bytes_of, key_of};
use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileKey;
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::{AccountId, FamilyId, LogFile, Seal, SealId};
use crate::model::Field;

/// For whom a seal holds a family's key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// Whoever holds the ring of the families.
    Ring,
    /// The inbox, which is opened with that ring.
    Inbox,
    /// One account.
    Account(AccountId),
    /// Nobody: it says that the key of this generation is being put in place.
    Changing,
}

impl Holder {
    const fn tag(self) -> u8 {
        match self {
            Self::Ring => 0,
            Self::Inbox => 1,
            Self::Account(_) => 2,
            Self::Changing => 3,
        }
    }
}

/// Where a family's key lies for somebody. Before keys could change, it lay under the family's id.
fn place(family: FamilyId, holder: Holder, generation: u32) -> SealId {
    if holder == Holder::Ring && generation == 0 {
        return SealId::from_bytes(*family.as_bytes());
    }
    let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 place of a family key");
    hasher.update(family.as_bytes());
    hasher.update(&[holder.tag()]);
    hasher.update(&generation.to_le_bytes());
    if let Holder::Account(account) = holder {
        hasher.update(account.as_bytes());
    }
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    SealId::from_bytes(id)
}

/// Which seals stand in the books, and whether they hold anything.
#[derive(Default)]
pub(super) struct SealsThere(HashMap<SealId, bool>);

impl SealsThere {
    pub(super) fn of(log: &LogFile) -> Result<Self, CentreError> {
        Ok(Self(log.seals_there()?.into_iter().collect()))
    }

    fn generation(&self, family: FamilyId) -> Option<u32> {
        let is_there = |generation| {
            let holders = [Holder::Ring, Holder::Inbox];
            let mut places = holders.map(|it| place(family, it, generation)).into_iter();
            places.any(|id| self.0.contains_key(&id))
        };
        (0..).take_while(|it| is_there(*it)).last()
    }

    fn holds(&self, id: SealId) -> bool {
        self.0.get(&id) == Some(&true)
    }

    fn is_destroyed(&self, id: SealId) -> bool {
        self.0.get(&id) == Some(&false)
    }

    pub(super) fn note(&mut self, seals: &[Seal]) {
        for seal in seals {
            let holds = self.0.entry(seal.id).or_insert(true);
            *holds &= seal.bytes.is_some();
        }
    }
}

/// A family's key that is being changed.
pub struct NewKey {
    /// The one that the file has.
    pub old: FileKey,
    /// The one that it is to have.
    pub new: FileKey,
    generation: u32,
}

impl Centre {
    /// Makes and keeps the keys of new families. Durable when it returns, so that no file is
    /// ever written whose key could be lost.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where there is nothing to seal them to; what the disk says. Then
    /// no key was kept.
    pub fn new_family_keys(
        &mut self,
        identity: &Identity,
        families: &[FamilyId],
    ) -> Result<Vec<FileKey>, CentreError> {
        let mut keys = Vec::with_capacity(families.len());
        let mut seals = Vec::with_capacity(families.len());
        for family in families {
            let key = Key::generate()?;
            seals.extend(self.sealed_for_maker(identity, *family, 0, &key)?);
            keys.push(FileKey::of(&key));
        }
        self.put_family_seals(seals)?;
        Ok(keys)
    }

    /// A new key for those who hold the ring, and for its maker where they do not.
    fn sealed_for_maker(
        &self,
        identity: &Identity,
        family: FamilyId,
        generation: u32,
        key: &Key,
    ) -> Result<Vec<Seal>, CentreError> {
        let owner = family.as_bytes();
        if let Some(ring) = identity.rings.of(Ring::Families) {
            let sealed = ring.seal(Purpose::FamilyKey, owner, key.bytes())?;
            return Ok(vec![Seal::holding(
                place(family, Holder::Ring, generation),
                sealed,
            )]);
        }
        let inbox = self.inbox().ok_or(CentreError::NotGiven)?;
        let sealed = Envelope::seal(&inbox, Purpose::FamilyKey, owner, key.bytes())?;
        let id = place(family, Holder::Inbox, generation);
        Ok(vec![
            Seal::holding(id, sealed.bytes().to_vec()),
            sealed_to(&identity.account, family, generation, key)?,
        ])
    }

    /// The key of a family's file.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where the account does not open this family,
    /// [`CentreError::Destroyed`] where two decided to destroy the family,
    /// [`CentreError::NoFamilyKey`] where the key went otherwise or never was,
    /// [`KeyError::WrongKey`] where it is not of this centre.
    pub fn family_key(
        &self,
        identity: &Identity,
        family: FamilyId,
    ) -> Result<FileKey, CentreError> {
        if let Some(key) = self.lent(identity, family)? {
            return Ok(key);
        }
        let generation = self.generation(family)?;
        self.key_of_generation(identity, family, generation)
    }

    /// The key of a family that is on this laptop on loan.
    fn lent(&self, identity: &Identity, family: FamilyId) -> Result<Option<FileKey>, CentreError> {
        let key = identity.lent_key(family);
        match key.is_some() && self.destroyed().contains(&family) {
            true => Err(CentreError::Destroyed),
            false => Ok(key),
        }
    }

    /// Every key that the family's file ever had, as far as the account opens them, the present
    /// one first: a backup may hold a file under a former one.
    ///
    /// # Errors
    /// As [`Centre::family_key`] for the present one.
    pub(crate) fn family_keys(
        &self,
        identity: &Identity,
        family: FamilyId,
    ) -> Result<Vec<FileKey>, CentreError> {
        if let Some(key) = self.lent(identity, family)? {
            return Ok(vec![key]);
        }
        let latest = self.generation(family)?;
        let mut keys = vec![self.key_of_generation(identity, family, latest)?];
        let former = (0..latest).rev();
        keys.extend(former.filter_map(|it| self.key_of_generation(identity, family, it).ok()));
        Ok(keys)
    }

    /// The present generation of a family's key.
    fn generation(&self, family: FamilyId) -> Result<u32, CentreError> {
        let there = self.seals_there.generation(family);
        let generation = there.ok_or_else(|| self.why_no_key(family))?;
        let is_destroyed = |holder| {
            let id = place(family, holder, generation);
            self.seals_there.is_destroyed(id)
        };
        match is_destroyed(Holder::Ring) || is_destroyed(Holder::Inbox) {
            true => Err(self.why_no_key(family)),
            false => Ok(generation),
        }
    }

    /// How often a family's key was changed, as far as the books tell.
    pub(crate) fn key_changes(&self, family: FamilyId) -> u32 {
        self.seals_there.generation(family).unwrap_or_default()
    }

    fn key_of_generation(
        &self,
        identity: &Identity,
        family: FamilyId,
        generation: u32,
    ) -> Result<FileKey, CentreError> {
        let owner = family.as_bytes();
        let by_ring = |rings: Vec<Key>| -> Result<Option<Key>, CentreError> {
            if let Some(sealed) = self.kept(place(family, Holder::Ring, generation))? {
                let mut opened = rings
                    .iter()
                    .map(|it| it.open_key(Purpose::FamilyKey, owner, &sealed));
                let key = opened.find_map(Result::ok);
                return Ok(Some(key.ok_or(KeyError::WrongKey)?));
            }
            let Some(sealed) = self.kept(place(family, Holder::Inbox, generation))? else {
                return Ok(None);
            };
            let envelope = Envelope::from_bytes(sealed.to_vec());
            let secrets = self.inbox_secrets(&rings);
            let mut opened = secrets
                .iter()
                .map(|it| envelope.open(it, Purpose::FamilyKey, owner));
            let key = opened.find_map(Result::ok).ok_or(KeyError::WrongKey)?;
            Ok(Some(Key::from_slice(&key)?))
        };
        let rings: Vec<Key> = identity.rings.all(Ring::Families).cloned().collect();
        let mut key = match rings.is_empty() {
            true => None,
            false => by_ring(rings)?,
        };
        let own = place(family, Holder::Account(identity.account.id), generation);
        if key.is_none()
            && let Some(sealed) = self.kept(own)?
        {
            let envelope = Envelope::from_bytes(sealed.to_vec());
            let secret = identity.secrets.sealing();
            let plain = envelope.open(secret, Purpose::FamilyKey, owner)?;
            key = Some(Key::from_slice(&plain)?);
        }
        if key.is_none() && identity.opened_in_emergency(family) {
            key = by_ring(self.keys_behind_glass(identity))?;
        }
        let key = key.ok_or(CentreError::NotGiven)?;
        Ok(FileKey::of(&key))
    }

    /// Whether an account opens a family, by the ring or by a seal of its own.
    pub fn opens(&self, identity: &Identity, family: FamilyId) -> bool {
        if let Ok(Some(_)) = self.lent(identity, family) {
            return true;
        }
        let Ok(generation) = self.generation(family) else {
            return false;
        };
        identity.holds(Ring::Families)
            || self.has_seal(identity.account.id, family, generation)
            || identity.opened_in_emergency(family)
    }

    /// Whether an account was given the key of a family by itself.
    pub fn was_given_family(&self, account: AccountId, family: FamilyId) -> bool {
        let generation = self.generation(family);
        generation.is_ok_and(|it| self.has_seal(account, family, it))
    }

    fn has_seal(&self, account: AccountId, family: FamilyId, generation: u32) -> bool {
        let id = place(family, Holder::Account(account), generation);
        self.seals_there.holds(id)
    }

    /// Gives accounts the keys of families, as far as they do not have them.
    ///
    /// # Errors
    /// As [`Centre::family_key`], [`CentreError::NoAccount`], and what the disk says; then none
    /// was given.
    pub fn give_families(
        &mut self,
        by: &Identity,
        given: &[(AccountId, FamilyId)],
    ) -> Result<(), CentreError> {
        let accounts: HashMap<AccountId, super::Account> =
            self.accounts().into_iter().map(|it| (it.id, it)).collect();
        let mut seals = Vec::new();
        for (account, family) in given {
            let generation = self.generation(*family)?;
            if self.has_seal(*account, *family, generation) {
                continue;
            }
            let key = self.key_of_generation(by, *family, generation)?;
            let account = accounts.get(account).ok_or(CentreError::NoAccount)?;
            let key = Key::from_bytes(*key.as_bytes());
            seals.push(sealed_to(account, *family, generation, &key)?);
        }
        self.put_family_seals(seals)
    }

    /// Takes the keys of families from accounts. They are to be changed then: see
    /// [`Centre::is_spent`].
    ///
    /// # Errors
    /// What the disk says.
    pub fn take_families(&mut self, taken: &[(AccountId, FamilyId)]) -> Result<(), CentreError> {
        let mut seals = Vec::new();
        for (account, family) in taken {
            let generation = self.generation(*family)?;
            if self.has_seal(*account, *family, generation) {
                let id = place(*family, Holder::Account(*account), generation);
                seals.push(Seal::tombstone(id));
            }
        }
        self.put_family_seals(seals)
    }

    /// Whether a family's key is to be changed: somebody who had it has it no more, it lies under
    /// the ring of a former epoch, or a change of it was cut off. `accounts` are all that ever
    /// were given single families.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who does not hold the ring; what the disk says.
    pub fn is_spent(
        &self,
        identity: &Identity,
        family: FamilyId,
        accounts: &[AccountId],
    ) -> Result<bool, CentreError> {
        let ring = identity.ring(Ring::Families)?;
        let generation = match self.generation(family) {
            Ok(generation) => generation,
            Err(CentreError::NoFamilyKey | CentreError::Destroyed) => return Ok(false),
            Err(error) => return Err(error),
        };
        let at = |holder| place(family, holder, generation);
        let taken = accounts
            .iter()
            .any(|it| self.seals_there.is_destroyed(at(Holder::Account(*it))));
        if taken || self.seals_there.holds(at(Holder::Changing)) {
            return Ok(true);
        }
        Ok(match self.kept(at(Holder::Ring))? {
            Some(sealed) => {
                let opened = ring.open_key(Purpose::FamilyKey, family.as_bytes(), &sealed);
                opened.is_err()
            }
            // In the inbox: the ring takes it over with the next key.
            None => true,
        })
    }

    /// Prepares a new key of a family, for the ring and for those who have the present one by
    /// themselves. Where that was done and cut off before, it is the key of then. Durable when it
    /// returns; the file has the old key until [`Centre::end_change`].
    ///
    /// # Errors
    /// As [`Centre::family_key`], and what the disk says.
    pub fn begin_change(
        &mut self,
        identity: &Identity,
        family: FamilyId,
    ) -> Result<NewKey, CentreError> {
        let present = self.generation(family)?;
        let changing = |generation| place(family, Holder::Changing, generation);
        if let Some(before) = present.checked_sub(1)
            && self.seals_there.holds(changing(present))
        {
            return Ok(NewKey {
                old: self.key_of_generation(identity, family, before)?,
                new: self.key_of_generation(identity, family, present)?,
                generation: present,
            });
        }
        let old = self.key_of_generation(identity, family, present)?;
        let generation = present + 1;
        let key = Key::generate()?;
        let mut seals = self.sealed_for_maker(identity, family, generation, &key)?;
        for account in self.accounts() {
            let is_maker = account.id == identity.account.id;
            if !account.closed && !is_maker && self.has_seal(account.id, family, present) {
                seals.push(sealed_to(&account, family, generation, &key)?);
            }
        }
        seals.push(Seal::holding(changing(generation), vec![1]));
        self.put_family_seals(seals)?;
        Ok(NewKey {
            old,
            new: FileKey::of(&key),
            generation,
        })
    }

    /// Ends a change whose file has the new key now. Those who had the old one by themselves lose
    /// it; who holds the ring keeps it, for files in backups.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end_change(&mut self, family: FamilyId, change: &NewKey) -> Result<(), CentreError> {
        let generation = change.generation;
        let before = generation.saturating_sub(1);
        let own = self.accounts().into_iter();
        let own = own.filter(|it| self.has_seal(it.id, family, before));
        let gone = own.map(|it| place(family, Holder::Account(it.id), before));
        let mut seals: Vec<Seal> = gone.map(Seal::tombstone).collect();
        seals.push(Seal::tombstone(place(family, Holder::Changing, generation)));
        self.put_family_seals(seals)
    }

    /// Destroys the keys of families, all that they ever had: what is left of their files is
    /// unreadable in every copy.
    ///
    /// # Errors
    /// What the disk says.
    pub fn destroy_family_keys(&mut self, families: &[FamilyId]) -> Result<(), CentreError> {
        let seals = self.tombstones(families);
        self.put_family_seals(seals)
    }

    /// The seals of all keys that families ever had, destroyed.
    pub(super) fn tombstones(&self, families: &[FamilyId]) -> Vec<Seal> {
        let accounts = self.accounts();
        let mut seals = Vec::new();
        for family in families {
            let latest = self.seals_there.generation(*family).unwrap_or_default();
            for generation in 0..=latest {
                let of_all = [Holder::Ring, Holder::Inbox, Holder::Changing].into_iter();
                let own = accounts.iter().map(|it| Holder::Account(it.id));
                let places = of_all.chain(own).map(|it| place(*family, it, generation));
                let there = places.filter(|it| self.seals_there.0.contains_key(it));
                seals.extend(there.map(Seal::tombstone));
            }
            // What never was here must not come from elsewhere.
            seals.push(Seal::tombstone(place(*family, Holder::Ring, latest)));
        }
        seals
    }

    /// The public key to which keys of families are sealed by who does not hold the ring.
    pub(super) fn inbox(&self) -> Option<PublicKey> {
        let records = Setting::Inbox.records(self.log.state());
        let latest = records.last()?;
        key_of(latest, Field::SealKey).map(PublicKey::from)
    }

    pub(super) fn inbox_secrets(&self, rings: &[Key]) -> Vec<StaticSecret> {
        let records = Setting::Inbox.records(self.log.state());
        let secrets = records.filter_map(|record| {
            let public = key_of(record, Field::SealKey)?;
            let sealed = bytes_of(record, Field::SealedKey)?;
            let mut opened = rings
                .iter()
                .map(|ring| ring.open_key(Purpose::Inbox, &public, &sealed));
            let secret = opened.find_map(Result::ok)?;
            Some(StaticSecret::from(*secret.bytes()))
        });
        secrets.collect()
    }

    fn kept(&self, id: SealId) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, CentreError> {
        match self.seals_there.holds(id) {
            true => Ok(self.log.seal(id)?.and_then(|seal| seal.bytes)),
            false => Ok(None),
        }
    }

    fn put_family_seals(&mut self, seals: Vec<Seal>) -> Result<(), CentreError> {
        if seals.is_empty() {
            return Ok(());
        }
        self.log.put_seals(seals.clone())?;
        self.seals_there.note(&seals);
        Ok(())
    }
}

fn sealed_to(
    account: &super::Account,
    family: FamilyId,
    generation: u32,
    key: &Key,
) -> Result<Seal, KeyError> {
    let owner = family.as_bytes();
    let sealed = Envelope::seal(&account.seal_key, Purpose::FamilyKey, owner, key.bytes())?;
    let id = place(family, Holder::Account(account.id), generation);
    Ok(Seal::holding(id, sealed.bytes().to_vec()))
}

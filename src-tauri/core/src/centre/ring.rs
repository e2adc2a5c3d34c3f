//! Key rings: what an account can open beyond itself.
//!
//! Each ring has a key for each epoch. A new epoch begins when somebody who had the key has it no
//! more; the keys of former epochs stay with those who hold the ring, for what still lies under
//! them.

use super::records::{bytes_of, withdraw};
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::{AccountId, Edit, Record, State};
use crate::model::{Field, Kind, Value};

/// What a key opens that accounts are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// All families of the centre: the key under which theirs lie.
    Families,
    /// The access log, which is sealed to this ring.
    Audit,
    /// The cards of all families that are not sealed: names, days of birth, who works with them.
    Cards,
    /// Any family in an emergency, for those on duty.
    Glass,
    /// The shelf that the centre's computers share: what stands there is sealed for all of them.
    Shelf,
}

impl Ring {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Families,
        Self::Audit,
        Self::Cards,
        Self::Glass,
        Self::Shelf,
    ];

    /// The word in a grant's `Sort`. Frozen.
    const fn word(self) -> &'static str {
        match self {
            Self::Families => "families",
            Self::Audit => "audit",
            Self::Cards => "cards",
            Self::Glass => "glass",
            Self::Shelf => "shelf",
        }
    }

    /// Whether a grant gives this ring. Before there were several, a grant did not say which.
    fn is_of(self, grant: &Record) -> bool {
        grant.text(Field::Sort).unwrap_or(Self::Families.word()) == self.word()
    }

    const fn purpose(self) -> Purpose {
        match self {
            Self::Families => Purpose::CentreKey,
            Self::Audit => Purpose::AuditKey,
            Self::Cards => Purpose::CardsKey,
            Self::Glass => Purpose::GlassKey,
            Self::Shelf => Purpose::ShelfKey,
        }
    }
}

/// A key of a ring.
#[derive(Clone)]
pub(super) struct RingKey {
    pub(super) ring: Ring,
    pub(super) epoch: u32,
    pub(super) key: Key,
}

/// A key of a ring in an envelope to an account.
pub(super) struct Granted {
    ring: Ring,
    epoch: u32,
    envelope: Envelope,
}

/// The keys of the rings that somebody has. Zeroized when dropped.
#[derive(Clone, Default)]
pub(super) struct Rings(Vec<RingKey>);

impl Rings {
    /// New keys of the rings that every centre has, for one that is founded.
    pub(super) fn generate() -> Result<Self, KeyError> {
        let mut rings = Self::default();
        for ring in [Ring::Families, Ring::Audit] {
            rings.put(ring, 0, Key::generate()?);
        }
        Ok(rings)
    }

    /// One key alone.
    pub(super) fn single(ring: Ring, epoch: u32, key: Key) -> Self {
        Self(vec![RingKey { ring, epoch, key }])
    }

    /// Takes over those of others.
    pub(super) fn take(&mut self, others: Self) {
        for other in others.0 {
            self.put(other.ring, other.epoch, other.key);
        }
    }

    /// The key of the latest epoch.
    pub(super) fn of(&self, ring: Ring) -> Option<&Key> {
        self.all(ring).next()
    }

    /// The keys of all epochs, the latest first.
    pub(super) fn all(&self, ring: Ring) -> impl Iterator<Item = &Key> {
        let mut keys: Vec<&RingKey> = self.0.iter().filter(|it| it.ring == ring).collect();
        keys.sort_by_key(|it| std::cmp::Reverse(it.epoch));
        keys.into_iter().map(|it| &it.key)
    }

    fn put(&mut self, ring: Ring, epoch: u32, key: Key) {
        self.0.retain(|it| (it.ring, it.epoch) != (ring, epoch));
        self.0.push(RingKey { ring, epoch, key });
    }

    /// Those of the rings named.
    pub(super) fn only(&self, rings: &[Ring]) -> Self {
        let chosen = self.0.iter().filter(|it| rings.contains(&it.ring));
        Self(chosen.cloned().collect())
    }

    /// The rings that an account was given, opened with its secret key.
    pub(super) fn granted(
        state: &State,
        account: AccountId,
        secret: &x25519_dalek::StaticSecret,
    ) -> Result<Self, KeyError> {
        let mut rings = Self::default();
        for ring in Ring::ALL {
            for grant in grants(state, account, ring) {
                let Some(envelope) = bytes_of(grant, Field::SealedKey) else {
                    continue;
                };
                let envelope = Envelope::from_bytes(envelope);
                let plain = envelope.open(secret, ring.purpose(), account.as_bytes())?;
                rings.put(ring, epoch_of(grant), Key::from_slice(&plain)?);
            }
        }
        Ok(rings)
    }

    /// The keys in envelopes to an account.
    pub(super) fn sealed_to(
        &self,
        account: AccountId,
        public: &x25519_dalek::PublicKey,
    ) -> Result<Vec<Granted>, KeyError> {
        let sealed = self.0.iter().map(|it| {
            let (purpose, owner) = (it.ring.purpose(), account.as_bytes());
            Ok(Granted {
                ring: it.ring,
                epoch: it.epoch,
                envelope: Envelope::seal(public, purpose, owner, it.key.bytes())?,
            })
        });
        sealed.collect()
    }
}

/// Enters that an account is given a ring.
pub(super) fn write_grant(edit: &mut Edit<'_>, account: AccountId, grant: &Granted) {
    let fields: [(Field, Value); 4] = [
        (Field::Account, account.to_string().into()),
        (Field::Sort, grant.ring.word().into()),
        (Field::Epoch, grant.epoch.to_string().into()),
        (
            Field::SealedKey,
            super::records::written(grant.envelope.bytes()),
        ),
    ];
    // As grants were written before there were epochs.
    let fields = fields.into_iter();
    edit.create(
        Kind::Grant,
        fields.filter(|(field, _)| *field != Field::Epoch || grant.epoch > 0),
    );
}

/// Takes back every ring of an account that is not one of those named.
pub(super) fn take_grants(edit: &mut Edit<'_>, account: AccountId, but: &[Ring]) {
    let id = account.to_string();
    let others = |record: &&Record| {
        let mut rings = Ring::ALL.iter();
        rings.any(|ring| ring.is_of(record) && !but.contains(ring))
    };
    let gone: Vec<_> = edit
        .state()
        .of_kind(Kind::Grant)
        .filter(|record| record.text(Field::Account) == Some(&id))
        .filter(others)
        .map(|record| record.id)
        .collect();
    for record in gone {
        withdraw(edit, record);
    }
}

/// Whether an account holds a ring: its key of the latest epoch.
pub(super) fn holds(state: &State, account: AccountId, ring: Ring) -> bool {
    let latest = latest_epoch(state, ring);
    grants(state, account, ring).any(|grant| Some(epoch_of(grant)) == latest)
}

/// The latest epoch of a ring; none where nobody was ever given it.
pub(super) fn latest_epoch(state: &State, ring: Ring) -> Option<u32> {
    let ever = state
        .records()
        .filter(|it| it.kind() == Some(Kind::Grant) && ring.is_of(it));
    ever.map(epoch_of).max()
}

/// Whether somebody was given the key of a ring's latest epoch and has it no more.
pub(super) fn is_spent(state: &State, ring: Ring) -> bool {
    let latest = latest_epoch(state, ring);
    let withdrawn = |it: &&Record| {
        it.kind() == Some(Kind::Grant)
            && ring.is_of(it)
            && it.is_removed()
            && Some(epoch_of(it)) == latest
    };
    state.records().any(|it| withdrawn(&it))
}

fn grants(state: &State, account: AccountId, ring: Ring) -> impl Iterator<Item = &Record> {
    let id = account.to_string();
    state
        .of_kind(Kind::Grant)
        .filter(move |record| record.text(Field::Account) == Some(&id) && ring.is_of(record))
}

fn epoch_of(grant: &Record) -> u32 {
    let epoch = grant.text(Field::Epoch);
    epoch.and_then(|text| text.parse().ok()).unwrap_or_default()
}

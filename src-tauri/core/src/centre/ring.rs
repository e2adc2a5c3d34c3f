//! Key rings: what an account can open beyond itself.

use super::records::bytes_of;
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::{AccountId, Edit, Record, State};
use crate::model::{Field, Kind, Value};

/// What a key opens that accounts are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// The families of the centre: the key of an epoch, under which theirs lie.
    Families,
    /// The access log, which is sealed to this ring.
    Audit,
}

impl Ring {
    pub(super) const ALL: [Self; 2] = [Self::Families, Self::Audit];

    /// The word in a grant's `Sort`. Frozen.
    const fn word(self) -> &'static str {
        match self {
            Self::Families => "families",
            Self::Audit => "audit",
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
        }
    }
}

/// The keys of the rings that somebody has. Zeroized when dropped.
#[derive(Clone, Default)]
pub(super) struct Rings {
    families: Option<Key>,
    audit: Option<Key>,
}

impl Rings {
    /// New keys of every ring, for a centre that is founded.
    pub(super) fn generate() -> Result<Self, KeyError> {
        Ok(Self {
            families: Some(Key::generate()?),
            audit: Some(Key::generate()?),
        })
    }

    /// The audit ring alone.
    pub(super) fn audit(key: Key) -> Self {
        Self {
            families: None,
            audit: Some(key),
        }
    }

    /// Takes over those of others.
    pub(super) fn take(&mut self, others: Self) {
        for ring in Ring::ALL {
            if let Some(key) = others.of(ring) {
                self.put(ring, key.clone());
            }
        }
    }

    pub(super) fn of(&self, ring: Ring) -> Option<&Key> {
        match ring {
            Ring::Families => self.families.as_ref(),
            Ring::Audit => self.audit.as_ref(),
        }
    }

    fn put(&mut self, ring: Ring, key: Key) {
        match ring {
            Ring::Families => self.families = Some(key),
            Ring::Audit => self.audit = Some(key),
        }
    }

    /// Those of the rings named.
    pub(super) fn only(&self, rings: &[Ring]) -> Self {
        let mut chosen = Self::default();
        for ring in rings {
            if let Some(key) = self.of(*ring) {
                chosen.put(*ring, key.clone());
            }
        }
        chosen
    }

    /// The rings that an account was given, opened with its secret key.
    pub(super) fn granted(
        state: &State,
        account: AccountId,
        secret: &x25519_dalek::StaticSecret,
    ) -> Result<Self, KeyError> {
        let mut rings = Self::default();
        for ring in Ring::ALL {
            let Some(envelope) = grant(state, account, ring) else {
                continue;
            };
            let plain = envelope.open(secret, ring.purpose(), account.as_bytes())?;
            rings.put(ring, Key::from_slice(&plain)?);
        }
        Ok(rings)
    }

    /// The keys in envelopes to an account.
    pub(super) fn sealed_to(
        &self,
        account: AccountId,
        public: &x25519_dalek::PublicKey,
    ) -> Result<Vec<(Ring, Envelope)>, KeyError> {
        let mut sealed = Vec::new();
        for ring in Ring::ALL {
            if let Some(key) = self.of(ring) {
                let owner = account.as_bytes();
                let envelope = Envelope::seal(public, ring.purpose(), owner, key.bytes())?;
                sealed.push((ring, envelope));
            }
        }
        Ok(sealed)
    }
}

/// Enters that an account is given a ring.
pub(super) fn write_grant(
    edit: &mut Edit<'_>,
    account: AccountId,
    (ring, envelope): &(Ring, Envelope),
) {
    edit.create(
        Kind::Grant,
        [
            (Field::Account, account.to_string().into()),
            (Field::Sort, ring.word().into()),
            (Field::SealedKey, super::records::written(envelope.bytes())),
        ],
    );
}

/// Takes back every grant of an account that is not one of the rings named.
pub(super) fn take_grants(edit: &mut Edit<'_>, account: AccountId, but: &[Ring]) {
    let id = account.to_string();
    let gone: Vec<_> = edit
        .state()
        .of_kind(Kind::Grant)
        .filter(|record| record.text(Field::Account) == Some(&id))
        .filter(|record| !but.iter().any(|ring| ring.is_of(record)))
        .map(|record| record.id)
        .collect();
    for record in gone {
        edit.set(
            record,
            Kind::Grant,
            Field::Removed,
            Value::from("withdrawn"),
        );
    }
}

/// Whether an account holds a ring.
pub(super) fn holds(state: &State, account: AccountId, ring: Ring) -> bool {
    grant(state, account, ring).is_some()
}

fn grant(state: &State, account: AccountId, ring: Ring) -> Option<Envelope> {
    let id = account.to_string();
    state
        .of_kind(Kind::Grant)
        .filter(|record| record.text(Field::Account) == Some(&id))
        .filter(|record| ring.is_of(record))
        .max_by_key(|record| record.id)
        .and_then(|record| bytes_of(record, Field::SealedKey))
        .map(Envelope::from_bytes)
}

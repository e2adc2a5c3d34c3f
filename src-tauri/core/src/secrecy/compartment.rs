//! Keys of what is kept from accounts: what only some of a centre open.
//!
//! What is kept from an account or a role is sealed anew, a record or one field of it: all that
//! says something by itself ([`is_told`]), and numbers by which somebody is known. Each value has a
//! key of its own, as everything that can be destroyed; that key lies under the key of the
//! compartment, and the compartment's key in envelopes to the accounts that may see it. The
//! envelopes are records of the log, so that a union brings them along and more can be written
//! later, by whoever holds the key.

use std::collections::{BTreeMap, BTreeSet};

use base64ct::{Base64Unpadded, Encoding as _};
use x25519_dalek::PublicKey;
use zeroize::Zeroizing;

use super::marking::{Marking, markings};
use super::{Onlooker, Reader};
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::{AccountId, Edit, LogFile, OPEN_KEY, Record, RecordId, Seal, State, open_under};
use crate::model::{
    Field, FieldName, Kind, KindName, Sealed, Value, from_sealed_text, is_number, is_told,
    to_sealed_text,
};

/// The word in a grant's `Sort`. Frozen.
const COMPARTMENT: &str = "compartment";

/// An account that opens families.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Which one.
    pub(crate) account: AccountId,
    /// The word of its role.
    pub(crate) role: String,
    /// Things are sealed to it.
    pub(crate) public: PublicKey,
}

impl Member {
    fn is(&self, from: &Onlooker) -> bool {
        match from {
            Onlooker::Account(account) => *account == self.account,
            Onlooker::Role(role) => *role == self.role,
            Onlooker::Person(_) => false,
            Onlooker::Anyone => true,
        }
    }
}

/// What has a key of its own: a record, but for those of its fields that have one themselves; or
/// such a field.
type Place = (RecordId, Option<FieldName>);

/// The places that ever had a key. Whatever lies under a key is in one of them.
pub(super) fn places(state: &State) -> BTreeSet<Place> {
    let grants = state.records().filter_map(Grant::of);
    grants.map(|grant| grant.place).collect()
}

/// The keys of compartments that a reader holds: all by record, the latest first, and the one in
/// force by place.
#[derive(Clone, Default)]
pub(super) struct Keys {
    of_record: BTreeMap<RecordId, Vec<Key>>,
    of_place: BTreeMap<Place, Key>,
    /// The records of which anything ever had a key.
    records: BTreeSet<RecordId>,
}

impl Keys {
    /// Those whose envelopes a reader can open, former ones too: what stands in the history.
    pub(super) fn of(state: &State, reader: &Reader) -> Self {
        let mut keys = Self::of_nobody(state);
        let mut grants: Vec<Grant> = state.records().filter_map(Grant::of).collect();
        grants.retain(|grant| grant.account == reader.account);
        grants.sort_by_key(|grant| (grant.removed, std::cmp::Reverse(grant.id)));
        for grant in grants {
            let Some(key) = grant.open(reader) else {
                continue;
            };
            let of_record = keys.of_record.entry(grant.place.0).or_default();
            of_record.push(key.clone());
            if !grant.removed {
                keys.of_place.entry(grant.place).or_insert(key);
            }
        }
        keys
    }

    /// Those of somebody who holds none.
    pub(super) fn of_nobody(state: &State) -> Self {
        Self {
            records: places(state)
                .into_iter()
                .map(|(record, _)| record)
                .collect(),
            ..Self::default()
        }
    }

    /// Whether something of such a record has, or had, a key.
    pub(super) fn concern(&self, record: RecordId) -> bool {
        self.records.contains(&record)
    }

    /// The key that is in force in a place.
    fn in_force(&self, place: &Place) -> Option<Key> {
        self.of_place.get(place).cloned()
    }

    pub(super) fn open(
        &self,
        log: &LogFile,
        record: RecordId,
        field: &FieldName,
        sealed: &Sealed,
    ) -> Option<Zeroizing<String>> {
        let seal = log.seal(sealed.seal).ok()??;
        self.open_with(&seal, record, field, sealed)
    }

    fn open_with(
        &self,
        seal: &Seal,
        record: RecordId,
        field: &FieldName,
        sealed: &Sealed,
    ) -> Option<Zeroizing<String>> {
        let mut keys = self.of_record.get(&record)?.iter();
        keys.find_map(|key| open_under(key, seal, (record, field), sealed))
    }
}

/// A compartment's key in an envelope to an account, as a record of the log.
struct Grant {
    id: RecordId,
    place: Place,
    account: AccountId,
    envelope: Envelope,
    removed: bool,
}

impl Grant {
    fn of(record: &Record) -> Option<Self> {
        let is_one =
            record.kind() == Some(Kind::Grant) && record.text(Field::Sort) == Some(COMPARTMENT);
        if !is_one {
            return None;
        }
        let bytes = Base64Unpadded::decode_vec(record.text(Field::SealedKey)?).ok()?;
        Some(Self {
            id: record.id,
            place: (
                record.text(Field::Fact)?.parse().ok()?,
                record.text(Field::Part).map(FieldName::from_name),
            ),
            account: record.text(Field::Account)?.parse().ok()?,
            envelope: Envelope::from_bytes(bytes),
            removed: record.is_removed(),
        })
    }

    fn open(&self, reader: &Reader) -> Option<Key> {
        let owner = owner(self.place.0, self.account);
        let plain = self
            .envelope
            .open(&reader.secret, Purpose::Compartment, &owner);
        Key::from_slice(&plain.ok()?).ok()
    }

    fn write(
        edit: &mut Edit<'_>,
        (record, part): &Place,
        member: &Member,
        key: &Key,
    ) -> Result<(), KeyError> {
        let owner = owner(*record, member.account);
        let envelope = Envelope::seal(&member.public, Purpose::Compartment, &owner, key.bytes())?;
        let part = part.as_ref().map(|part| (Field::Part, part.name().into()));
        let fields = [
            (Field::Sort, COMPARTMENT.into()),
            (Field::Fact, record.to_string().into()),
            (Field::Account, member.account.to_string().into()),
            (
                Field::SealedKey,
                Base64Unpadded::encode_string(envelope.bytes()).into(),
            ),
        ];
        edit.create(Kind::Grant, fields.into_iter().chain(part));
        Ok(())
    }
}

/// An envelope opens for this record and account alone.
fn owner(record: RecordId, account: AccountId) -> Vec<u8> {
    [&record.as_bytes()[..], &account.as_bytes()[..]].concat()
}

/// Brings what an act leaves under keys as the markings say: seals what is kept from an account,
/// hands the key to those who may see it, begins a new compartment where somebody holds the key who
/// may not, and writes in the open what is kept from no account any more. What the writer cannot
/// open stays as it is until somebody writes who can.
///
/// # Errors
/// [`KeyError::System`].
pub(crate) fn keep_by_key(
    edit: &mut Edit<'_>,
    circle: &[Member],
    writer: &Reader,
) -> Result<(), KeyError> {
    let concerns = |kind: &KindName| matches!(kind.known(), Some(Kind::Secrecy | Kind::Grant));
    let before = edit.closed_state().records().map(|record| &record.kind);
    let mut kinds = before.chain(edit.changes().iter().map(|change| &change.kind));
    // Most families have nothing that is kept from anybody, and need no copy of their records.
    if !kinds.any(concerns) {
        return Ok(());
    }
    let after = edit.after();
    let from_accounts = |it: &Marking| !matches!(it.from, Onlooker::Person(_));
    let markings: Vec<Marking> = markings(&after).into_iter().filter(from_accounts).collect();
    let grants: Vec<Grant> = after.records().filter_map(Grant::of).collect();
    let marked = markings.iter().map(|it| (it.record, it.part.clone()));
    let places: BTreeSet<Place> = marked
        .chain(grants.iter().map(|grant| grant.place.clone()))
        .collect();
    let keys = Keys::of(&after, writer);
    for place in &places {
        let Some(record) = after.get(place.0).filter(|it| !it.is_removed()) else {
            continue;
        };
        // Without the family's own record there is no file: only its fields are kept.
        let whole = |it: &&Marking| it.part.is_none() && record.kind() != Some(Kind::Family);
        let from: Vec<&Onlooker> = markings
            .iter()
            .filter(|it| it.record == record.id && (whole(it) || it.part == place.1))
            .filter(|it| it.part.is_some() || whole(it))
            .map(|it| &it.from)
            .collect();
        let holders: Vec<&Grant> = grants
            .iter()
            .filter(|grant| grant.place == *place && !grant.removed)
            .collect();
        let is_of = |field: &FieldName| match &place.1 {
            Some(part) => part == field,
            None => !places.contains(&(record.id, Some(field.clone()))),
        };
        let values = Told::all(edit, record, is_of, &keys);
        match from.is_empty() {
            true => lift(edit, record.id, &values, &holders)?,
            false => {
                let allowed = circle.iter();
                let allowed: Vec<&Member> = allowed
                    .filter(|member| !from.iter().any(|from| member.is(from)))
                    .collect();
                seal(edit, (place, &keys), &values, &holders, &allowed)?;
            }
        }
    }
    Ok(())
}

/// A value of a record that is, or is to be, under a key.
struct Told {
    kind: Kind,
    field: Field,
    /// What it says; none where the writer cannot open it.
    plain: Option<Zeroizing<String>>,
    is_sealed: bool,
    /// Whether it says what was there before the act, under a key that the writer holds.
    is_unchanged: bool,
}

impl Told {
    fn all(
        edit: &Edit<'_>,
        record: &Record,
        is_of: impl Fn(&FieldName) -> bool,
        keys: &Keys,
    ) -> Vec<Self> {
        let Some(kind) = record.kind() else {
            return Vec::new();
        };
        let fields = record.fields.iter().filter(|(name, _)| is_of(name));
        let fields = fields.filter_map(|(name, register)| Some((name.known()?, register)));
        let fields = fields.filter(|(field, _)| is_told(kind, *field));
        let told = fields.filter_map(|(field, register)| {
            let values = register.values().into_iter();
            let said: Vec<Said> = values
                .filter_map(|value| Said::of(edit, (record.id, field), value, keys))
                .collect();
            let (first, rest) = said.split_first()?;
            // Where statements disagree, a person decides; then it is sealed.
            let agreed = rest.iter().all(|other| other.plain == first.plain);
            let before = edit.closed_state().get(record.id);
            let before = before.and_then(|record| record.value(field));
            let before = before.and_then(|it| Said::of(edit, (record.id, field), it, keys));
            agreed.then(|| Self {
                kind,
                field,
                plain: first.plain.clone(),
                is_sealed: said.iter().all(|it| it.is_sealed),
                is_unchanged: before.is_some_and(|it| it.is_sealed && it.plain == first.plain),
            })
        });
        told.collect()
    }
}

/// What a statement says, and whether under the key of a compartment.
struct Said {
    plain: Option<Zeroizing<String>>,
    is_sealed: bool,
}

impl Said {
    /// None where nothing is said, or it was destroyed.
    fn of(
        edit: &Edit<'_>,
        (record, field): (RecordId, Field),
        value: &Value,
        keys: &Keys,
    ) -> Option<Self> {
        let Value::Sealed(sealed) = value.plain() else {
            let plain = Some(Zeroizing::new(to_sealed_text(value.plain())?));
            return Some(Self {
                plain,
                is_sealed: false,
            });
        };
        let seal = edit.seal(sealed.seal)?;
        let is_sealed = seal.bytes.as_ref()?.len() != OPEN_KEY;
        let plain = match is_sealed {
            true => keys.open_with(&seal, record, &field.into(), sealed),
            false => edit.open(record, field, sealed),
        };
        Some(Self { plain, is_sealed })
    }
}

fn seal(
    edit: &mut Edit<'_>,
    (place, keys): (&Place, &Keys),
    values: &[Told],
    holders: &[&Grant],
    allowed: &[&Member],
) -> Result<(), KeyError> {
    let may = |grant: &&Grant| allowed.iter().any(|it| it.account == grant.account);
    let is_whole = values.iter().all(|value| value.plain.is_some());
    // After a union of two markings there are two compartments.
    let accounts: BTreeSet<AccountId> = holders.iter().map(|it| it.account).collect();
    let is_stale = !holders.iter().all(may) || accounts.len() < holders.len();
    let own = keys.in_force(place);
    let begins = holders.is_empty() || is_stale;
    if begins && (!is_whole || values.is_empty()) {
        return Ok(());
    }
    let key = match (begins, own) {
        (true, _) => Key::generate()?,
        (false, Some(key)) => key,
        (false, None) => return Ok(()),
    };
    if begins {
        for grant in holders {
            edit.set(grant.id, Kind::Grant, Field::Removed, "withdrawn");
        }
    }
    let holds = |member: &Member| holders.iter().any(|it| it.account == member.account);
    for member in allowed.iter().filter(|member| begins || !holds(member)) {
        Grant::write(edit, place, member, &key)?;
    }
    for value in values.iter().filter(|value| begins || !value.is_sealed) {
        let Some(plain) = &value.plain else { continue };
        if begins {
            // Whoever held the former key must not open what it sealed.
            edit.destroy_former(place.0, value.field);
        } else if value.is_unchanged {
            edit.leave(place.0, &value.field.into());
            continue;
        }
        edit.set_under(&key, (place.0, value.kind, value.field), plain)?;
    }
    Ok(())
}

fn lift(
    edit: &mut Edit<'_>,
    record: RecordId,
    values: &[Told],
    holders: &[&Grant],
) -> Result<(), KeyError> {
    if holders.is_empty() || values.iter().any(|value| value.plain.is_none()) {
        return Ok(());
    }
    for value in values.iter().filter(|value| value.is_sealed) {
        let Some(plain) = &value.plain else { continue };
        if is_number(value.kind, value.field) {
            edit.set_sealed(record, value.kind, value.field, plain)?;
        } else if let Some(open) = from_sealed_text(value.kind, value.field, plain) {
            edit.set(record, value.kind, value.field, open);
        }
    }
    for grant in holders {
        edit.set(grant.id, Kind::Grant, Field::Removed, "lifted");
    }
    Ok(())
}

//! Keys of what is kept from accounts: what only some of a centre open.
//!
//! What is kept from an account or a role is sealed anew where it is text of a note, an address or
//! the minutes of a meeting. Each value has a key of its own, as everything that can be destroyed;
//! that key lies under the key of the record's compartment, and the compartment's key in envelopes
//! to the accounts that may see it. The envelopes are records of the log, so that a union brings
//! them along and more can be written later, by whoever holds the key.

use std::collections::{BTreeMap, BTreeSet};

use base64ct::{Base64Unpadded, Encoding as _};
use x25519_dalek::PublicKey;
use zeroize::Zeroizing;

use super::marking::markings;
use super::seen::is_number;
use super::{Onlooker, Reader};
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::{AccountId, Edit, LogFile, Record, RecordId, Seal, State, open_under};
use crate::model::{Field, FieldName, Kind, KindName, Sealed, Shape, Value, shape};

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

/// Whether the text of such a record is kept by key, and not by the program alone.
pub(crate) const fn is_by_key(kind: Kind) -> bool {
    matches!(kind, Kind::Note | Kind::Address | Kind::Meeting)
}

/// Whether a sealed value of that field lies under the key of a compartment.
pub(super) fn is_locked(record: &Record, field: &FieldName) -> bool {
    !is_number(record.kind(), field)
}

/// The keys of compartments that a reader holds, by record; the latest first.
#[derive(Clone, Default)]
pub(super) struct Keys(BTreeMap<RecordId, Vec<Key>>);

impl Keys {
    /// Those whose envelopes a reader can open, former ones too: what stands in the history.
    pub(super) fn of(state: &State, reader: &Reader) -> Self {
        let mut keys: BTreeMap<RecordId, Vec<Key>> = BTreeMap::new();
        let mut grants: Vec<Grant> = state.records().filter_map(Grant::of).collect();
        grants.retain(|grant| grant.account == reader.account);
        grants.sort_by_key(|grant| (grant.removed, std::cmp::Reverse(grant.id)));
        for grant in grants {
            if let Some(key) = grant.open(reader) {
                keys.entry(grant.record).or_default().push(key);
            }
        }
        Self(keys)
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
        let mut keys = self.0.get(&record)?.iter();
        keys.find_map(|key| open_under(key, seal, (record, field), sealed))
    }
}

/// A compartment's key in an envelope to an account, as a record of the log.
struct Grant {
    id: RecordId,
    record: RecordId,
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
            record: record.text(Field::Fact)?.parse().ok()?,
            account: record.text(Field::Account)?.parse().ok()?,
            envelope: Envelope::from_bytes(bytes),
            removed: record.is_removed(),
        })
    }

    fn open(&self, reader: &Reader) -> Option<Key> {
        let owner = owner(self.record, self.account);
        let plain = self
            .envelope
            .open(&reader.secret, Purpose::Compartment, &owner);
        Key::from_slice(&plain.ok()?).ok()
    }

    fn write(
        edit: &mut Edit<'_>,
        record: RecordId,
        member: &Member,
        key: &Key,
    ) -> Result<(), KeyError> {
        let owner = owner(record, member.account);
        let envelope = Envelope::seal(&member.public, Purpose::Compartment, &owner, key.bytes())?;
        edit.create(
            Kind::Grant,
            [
                (Field::Sort, COMPARTMENT.into()),
                (Field::Fact, record.to_string().into()),
                (Field::Account, member.account.to_string().into()),
                (
                    Field::SealedKey,
                    Base64Unpadded::encode_string(envelope.bytes()).into(),
                ),
            ],
        );
        Ok(())
    }
}

/// An envelope opens for this record and account alone.
fn owner(record: RecordId, account: AccountId) -> Vec<u8> {
    [&record.as_bytes()[..], &account.as_bytes()[..]].concat()
}

/// Brings what an act leaves under keys as the markings say: seals what is text and kept from an
/// account, hands the key to those who may see it, begins a new compartment where somebody holds
/// the key who may not, and writes in plain what is kept from no account any more. What the writer
/// cannot open stays as it is until somebody writes who can.
///
/// # Errors
/// [`KeyError::System`].
pub(crate) fn keep_by_key(
    edit: &mut Edit<'_>,
    circle: &[Member],
    writer: &Reader,
) -> Result<(), KeyError> {
    let concerns = |kind: &KindName| matches!(kind.known(), Some(Kind::Secrecy | Kind::Grant));
    let before = edit.state().records().map(|record| &record.kind);
    let mut kinds = before.chain(edit.changes().iter().map(|change| &change.kind));
    // Most families have nothing that is kept from anybody, and need no copy of their records.
    if !kinds.any(concerns) {
        return Ok(());
    }
    let after = edit.after();
    let markings = markings(&after);
    let grants: Vec<Grant> = after.records().filter_map(Grant::of).collect();
    let concerned: BTreeSet<RecordId> = markings
        .iter()
        .filter(|it| it.part.is_none() && !matches!(it.from, Onlooker::Person(_)))
        .map(|it| it.record)
        .chain(grants.iter().map(|grant| grant.record))
        .collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let keys = Keys::of(&after, writer);
    for id in concerned {
        let Some(record) = after.get(id).filter(|it| !it.is_removed()) else {
            continue;
        };
        let Some(kind) = record.kind().filter(|kind| is_by_key(*kind)) else {
            continue;
        };
        let from: Vec<&Onlooker> = markings
            .iter()
            .filter(|it| it.record == id && it.part.is_none())
            .map(|it| &it.from)
            .filter(|from| !matches!(from, Onlooker::Person(_)))
            .collect();
        let holders: Vec<&Grant> = grants
            .iter()
            .filter(|grant| grant.record == id && !grant.removed)
            .collect();
        let texts = Text::all(edit, record, kind, &keys);
        match from.is_empty() {
            true => lift(edit, id, &texts, &holders)?,
            false => {
                let allowed = circle.iter();
                let allowed: Vec<&Member> = allowed
                    .filter(|member| !from.iter().any(|from| member.is(from)))
                    .collect();
                seal(edit, (id, &keys), &texts, &holders, &allowed)?;
            }
        }
    }
    Ok(())
}

/// A text of a record that is, or is to be, under a key.
struct Text {
    kind: Kind,
    field: Field,
    /// What it says; none where the writer cannot open it.
    plain: Option<Zeroizing<String>>,
    is_sealed: bool,
}

impl Text {
    fn all(edit: &Edit<'_>, record: &Record, kind: Kind, keys: &Keys) -> Vec<Self> {
        let fields = record.fields.iter();
        let fields = fields.filter_map(|(name, register)| Some((name.known()?, register)));
        let fields = fields.filter(|(field, _)| is_text(kind, *field));
        let texts = fields.filter_map(|(field, register)| {
            let values = register.values().into_iter();
            let said: Vec<Option<Zeroizing<String>>> = values
                .filter(|value| !value.is_null())
                .map(|value| match value {
                    Value::Sealed(sealed) if sealed.opened().is_none() => {
                        let seal = edit.seal(sealed.seal)?;
                        keys.open_with(&seal, record.id, &field.into(), sealed)
                    }
                    other => other.as_text().map(|text| Zeroizing::new(text.to_owned())),
                })
                .collect();
            let (first, rest) = said.split_first()?;
            // Where statements disagree, a person decides; then it is sealed.
            let agreed = rest.iter().all(|other| other == first);
            let is_sealed = register
                .values()
                .iter()
                .all(|value| matches!(value.plain(), Value::Sealed(_)));
            agreed.then(|| Self {
                kind,
                field,
                plain: first.clone(),
                is_sealed,
            })
        });
        texts.collect()
    }
}

/// Whether a field says something in words, a place included.
fn is_text(kind: Kind, field: Field) -> bool {
    matches!(
        shape(kind, field),
        Some(Shape::Words | Shape::Line | Shape::Area)
    )
}

fn seal(
    edit: &mut Edit<'_>,
    (record, keys): (RecordId, &Keys),
    texts: &[Text],
    holders: &[&Grant],
    allowed: &[&Member],
) -> Result<(), KeyError> {
    let may = |grant: &&Grant| allowed.iter().any(|it| it.account == grant.account);
    let is_whole = texts.iter().all(|text| text.plain.is_some());
    // After a union of two markings there are two compartments.
    let accounts: BTreeSet<AccountId> = holders.iter().map(|it| it.account).collect();
    let is_stale = !holders.iter().all(may) || accounts.len() < holders.len();
    let held = keys.0.get(&record).and_then(|keys| keys.first());
    let begins = holders.is_empty() || is_stale;
    if begins && !is_whole {
        return Ok(());
    }
    let key = match (begins, held) {
        (true, _) => Key::generate()?,
        (false, Some(key)) => key.clone(),
        (false, None) => return Ok(()),
    };
    if begins {
        for grant in holders {
            edit.set(grant.id, Kind::Grant, Field::Removed, "withdrawn");
        }
    }
    let holds = |member: &Member| holders.iter().any(|it| it.account == member.account);
    for member in allowed.iter().filter(|member| begins || !holds(member)) {
        Grant::write(edit, record, member, &key)?;
    }
    for text in texts.iter().filter(|text| begins || !text.is_sealed) {
        let Some(plain) = &text.plain else { continue };
        if begins {
            // Whoever held the former key must not open what it sealed.
            edit.destroy_former(record, text.field);
        }
        edit.set_under(&key, (record, text.kind, text.field), plain)?;
    }
    Ok(())
}

fn lift(
    edit: &mut Edit<'_>,
    record: RecordId,
    texts: &[Text],
    holders: &[&Grant],
) -> Result<(), KeyError> {
    if holders.is_empty() || texts.iter().any(|text| text.plain.is_none()) {
        return Ok(());
    }
    for text in texts.iter().filter(|text| text.is_sealed) {
        if let Some(plain) = &text.plain {
            edit.set(record, text.kind, text.field, plain.as_str());
        }
    }
    for grant in holders {
        edit.set(grant.id, Kind::Grant, Field::Removed, "lifted");
    }
    Ok(())
}

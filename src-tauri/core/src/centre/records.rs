//! The records of the centre's file, read.

use base64ct::{Base64Unpadded, Encoding as _};
use ed25519_dalek::VerifyingKey;
use x25519_dalek::PublicKey;

use super::{Account, Authors, Reach};
use crate::keys::AccountPublic;
use crate::log::{AccountId, DeviceId, Edit, Record, RecordId, SealId, State};
use crate::model::{Field, Kind, Value};

/// The settings that this version knows, by the word in `Sort`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    /// What the centre is called.
    CentreName,
    /// The passphrase of a sample centre, which is no secret.
    SamplePassphrase,
    /// The forms that somebody other than who wrote them approves.
    ApprovalStages,
    /// Whether whoever approves may do so with what is their own.
    ApprovesOwn,
    /// After how many minutes without anybody the program locks itself.
    IdleMinutes,
    /// How often the centre backs up by itself.
    BackupEvery,
    /// The public key to which accounts' secrets are put away for the recovery key, and the seal
    /// with its secret half.
    Escrow,
    /// The public key that the access log is sealed to, and the secret half under the audit ring.
    Audit,
    /// The public key to which the keys of new families are sealed by who does not hold the ring
    /// of the families, and the secret half under that ring.
    Inbox,
    /// The key of the families' ring, under that of the glass.
    Glass,
    /// The last note of a device's access log; one for each device.
    AccessHead,
    /// How many years notes of the access log stay.
    AccessYears,
    /// After how many days the next review of the access log is due.
    AccessReviewDays,
    /// How many families are opened in a minute before the passphrase is asked again.
    FamiliesAMinute,
    /// How many years classes of records stay after closure.
    Retention,
    /// Numbers of people below this one are hidden when statistics leave the house.
    SmallNumbers,
    /// The languages of the family's page that interpreters have reviewed.
    PagesReviewed,
}

impl Setting {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::CentreName => "centre_name",
            Self::SamplePassphrase => "sample_passphrase",
            Self::ApprovalStages => "approval_stages",
            Self::ApprovesOwn => "approves_own",
            Self::IdleMinutes => "idle_minutes",
            Self::BackupEvery => "backup_every",
            Self::Escrow => "escrow",
            Self::Audit => "audit",
            Self::Inbox => "inbox",
            Self::Glass => "glass",
            Self::AccessHead => "access_head",
            Self::AccessYears => "access_years",
            Self::AccessReviewDays => "access_review_days",
            Self::FamiliesAMinute => "families_a_minute",
            Self::Retention => "retention",
            Self::SmallNumbers => "small_numbers",
            Self::PagesReviewed => "pages_reviewed",
        }
    }

    pub(super) fn fields(self, value: &str) -> [(Field, Value); 2] {
        [
            (Field::Sort, self.word().into()),
            (Field::Setting, value.into()),
        ]
    }

    pub(super) fn of(self, state: &State) -> Option<String> {
        self.record(state)
            .and_then(|record| record.text(Field::Setting))
            .map(str::to_owned)
    }

    /// Sets it, whether or not it stood there before.
    pub(super) fn put(self, edit: &mut Edit<'_>, value: &str) {
        match self.record(edit.state()).map(|record| record.id) {
            Some(record) => edit.set(record, Kind::Setting, Field::Setting, value),
            None => drop(edit.create(Kind::Setting, self.fields(value))),
        }
    }

    fn record(self, state: &State) -> Option<&Record> {
        self.records(state).next()
    }

    /// Every record of it, in the order of making.
    pub(super) fn records(self, state: &State) -> impl Iterator<Item = &Record> {
        state
            .of_kind(Kind::Setting)
            .filter(move |record| record.text(Field::Sort) == Some(self.word()))
    }
}

/// Takes a grant back.
pub(super) fn withdraw(edit: &mut Edit<'_>, grant: RecordId) {
    edit.set(grant, Kind::Grant, Field::Removed, Value::from("withdrawn"));
}

/// Bytes as text, for a field.
pub(super) fn written(bytes: &[u8]) -> Value {
    Value::Text(Base64Unpadded::encode_string(bytes))
}

/// The escrow key's public half, and where its secret half lies.
pub(super) fn escrow(state: &State) -> Option<(PublicKey, SealId)> {
    let record = Setting::Escrow.record(state)?;
    let public = PublicKey::from(key_of(record, Field::SealKey)?);
    Some((public, seal_id(record, Field::RecoverySecrets)?))
}

pub(super) fn bytes_of(record: &Record, field: Field) -> Option<Vec<u8>> {
    Base64Unpadded::decode_vec(record.text(field)?).ok()
}

pub(super) fn key_of(record: &Record, field: Field) -> Option<[u8; 32]> {
    key_of_text(record.text(field)?)
}

/// A key as [`written`] writes it.
pub(super) fn key_of_text(text: &str) -> Option<[u8; 32]> {
    Base64Unpadded::decode_vec(text).ok()?.try_into().ok()
}

/// The fields of a new account.
pub(super) fn account_fields(
    id: AccountId,
    name: &str,
    role: &str,
    public: &AccountPublic,
) -> [(Field, Value); 5] {
    [
        (Field::Account, id.to_string().into()),
        (Field::Name, name.into()),
        (Field::Role, role.into()),
        (Field::SealKey, written(public.seal.as_bytes())),
        (Field::SignKey, written(public.sign.as_bytes())),
    ]
}

/// Every account whose record is whole, in the order of making.
pub(super) fn accounts(state: &State) -> Vec<Account> {
    state.of_kind(Kind::Account).filter_map(account).collect()
}

fn account(record: &Record) -> Option<Account> {
    Some(Account {
        id: record.text(Field::Account)?.parse().ok()?,
        name: record.text(Field::Name)?.to_owned(),
        role: record.text(Field::Role)?.to_owned(),
        seal_key: PublicKey::from(key_of(record, Field::SealKey)?),
        sign_key: VerifyingKey::from_bytes(&key_of(record, Field::SignKey)?).ok()?,
        derivation: record.text(Field::Derivation)?.to_owned(),
        secrets: seal_id(record, Field::SealedSecrets)?,
        recovery: seal_id(record, Field::RecoverySecrets),
        closed: record.value(Field::Closed).is_some(),
        reach: Reach::of(record),
        record: record.id,
    })
}

pub(super) fn seal_id(record: &Record, field: Field) -> Option<SealId> {
    record.text(field)?.parse().ok()
}

/// What everyone is called.
pub(super) fn authors(state: &State) -> Authors {
    let mut authors = Authors::default();
    for account in accounts(state) {
        authors.accounts.insert(account.id, account.name);
    }
    for record in state.of_kind(Kind::Device) {
        let id: Option<DeviceId> = record.text(Field::Device).and_then(|id| id.parse().ok());
        if let (Some(id), Some(name)) = (id, record.text(Field::Name)) {
            authors.devices.insert(id, name.to_owned());
        }
    }
    authors
}

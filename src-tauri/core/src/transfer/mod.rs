//! Transfer (이관): a family goes to another centre, which goes on with the case.
//!
//! Nothing of it is stored but the records of kind `transfer`, one for each attempt: that it was
//! proposed, sent, called back, refused or accepted, or that the family came from another centre.
//!
//! - `going`: which records, fields and papers of a family go, what stays, and why
//! - `arriving`: whether what came is what a centre may send

mod arriving;
mod going;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use x25519_dalek::PublicKey;

pub(crate) use arriving::{check_records, has_paper};
pub(crate) use going::{carried_paper, going};

use crate::contract::{FamilyTransfer, TransferStage};
use crate::course::closed_on;
use crate::log::{Edit, Record, RecordId, State, Statement};
use crate::model::{Field, Kind, Value, parse_day};

/// Where the family came from another centre, as a transfer's sort.
const CAME_IN: &str = "in";
/// Where it goes to another centre.
const GOES_OUT: &str = "out";

impl TransferStage {
    /// As it stands in the log.
    const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Sent => "sent",
            Self::CalledBack => "called_back",
            Self::Refused => "refused",
            Self::Accepted => "accepted",
            Self::CameIn => CAME_IN,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.word() == word)
    }
}

/// How far a transfer has come, and who said so. Where devices said different things without
/// seeing each other, the one that goes furthest holds: what another centre has does not come back.
pub(crate) fn stage(transfer: &Record) -> Option<(TransferStage, &Statement)> {
    if transfer.text(Field::Sort) == Some(CAME_IN) {
        let said = transfer.register(Field::Sort)?.statements().last()?;
        return Some((TransferStage::CameIn, said));
    }
    let said = transfer.register(Field::Outcome)?.statements().iter();
    let said = said.filter_map(|it| Some((TransferStage::from_word(it.value.as_text()?)?, it)));
    said.max_by_key(|(stage, it)| (*stage, it.at))
}

/// The latest transfer of a family.
fn latest(state: &State) -> Option<&Record> {
    let mut all: Vec<&Record> = state.of_kind(Kind::Transfer).collect();
    all.sort_by_key(|it| (it.first_written(), it.id));
    all.pop()
}

/// A transfer that was proposed or sent, and of which the other centre has not said anything.
pub(crate) fn under_way(state: &State) -> Option<(&Record, TransferStage)> {
    let record = latest(state)?;
    let (stage, _) = stage(record)?;
    matches!(stage, TransferStage::Proposed | TransferStage::Sent).then_some((record, stage))
}

/// How far the transfer of a family has come that is to go to another centre, is on the way there,
/// or has gone; since when, and what that centre is called.
pub(crate) fn out(state: &State) -> Option<(TransferStage, DateTime<Utc>, String)> {
    let record = latest(state)?;
    let (stage, said) = stage(record)?;
    let is_out = match stage {
        TransferStage::Proposed | TransferStage::Sent => true,
        TransferStage::Accepted => has_gone(state),
        TransferStage::CalledBack | TransferStage::Refused | TransferStage::CameIn => false,
    };
    let centre = record.text(Field::Name).unwrap_or_default();
    is_out.then(|| (stage, said.at, centre.to_owned()))
}

/// Whether the family has gone to another centre: its case was closed with that, and nobody has
/// opened it again since.
pub(crate) fn has_gone(state: &State) -> bool {
    let transfers = state.of_kind(Kind::Transfer).filter_map(stage);
    let accepted = transfers.filter(|(stage, _)| *stage == TransferStage::Accepted);
    let Some(since) = accepted.map(|(_, said)| said.at).max() else {
        return false;
    };
    let mut reopenings = state.of_kind(Kind::Reopening);
    let reopened = reopenings.any(|it| it.first_written() > Some(since));
    !reopened && closed_on(state).is_some()
}

/// The latest transfer as the window shows it. `name` says what an account is called.
pub(crate) fn told(
    state: &State,
    name: impl Fn(crate::log::AccountId) -> String,
) -> Option<FamilyTransfer> {
    let record = latest(state)?;
    let (stage, said) = stage(record)?;
    let text = |field| record.text(field).map(str::to_owned);
    Some(FamilyTransfer {
        record: record.id.to_string(),
        stage,
        centre: text(Field::Centre).unwrap_or_default(),
        centre_name: text(Field::Name).unwrap_or_default(),
        at: said.at,
        by: name(said.author),
        sent_on: record.text(Field::On).and_then(parse_day),
        answered_on: record.text(Field::AnsweredOn).and_then(parse_day),
        answered_by: text(Field::Recipient),
        file_number: text(Field::FileNumber),
        reason: text(Field::Reason),
        reply: text(Field::Reply),
        gone: has_gone(state),
    })
}

/// To which key a transfer was sent.
pub(crate) fn sent_to(transfer: &Record) -> Option<PublicKey> {
    let bytes = blake3::Hash::from_hex(transfer.text(Field::SealKey)?).ok()?;
    Some(PublicKey::from(*bytes.as_bytes()))
}

/// The fields of a transfer that goes to a centre.
pub(crate) fn to_centre(centre: uuid::Uuid, name: &str) -> [(Field, Value); 3] {
    [
        (Field::Sort, GOES_OUT.into()),
        (Field::Centre, centre.to_string().into()),
        (Field::Name, name.into()),
    ]
}

/// Enters how far a transfer has come.
pub(crate) fn set_stage(edit: &mut Edit<'_>, transfer: RecordId, stage: TransferStage) {
    edit.set(transfer, Kind::Transfer, Field::Outcome, stage.word());
}

/// Enters that a transfer was sent: to which key, when, and on which consents it rests.
pub(crate) fn set_sent(
    edit: &mut Edit<'_>,
    transfer: RecordId,
    (to, on): (&PublicKey, NaiveDate),
    consents: &[NaiveDate],
) {
    let key = blake3::Hash::from(*to.as_bytes()).to_hex().to_string();
    edit.set(transfer, Kind::Transfer, Field::SealKey, key);
    edit.set(transfer, Kind::Transfer, Field::On, on);
    edit.set(transfer, Kind::Transfer, Field::Consent, days(consents));
    set_stage(edit, transfer, TransferStage::Sent);
}

/// Enters that the family came from another centre.
pub(crate) fn set_came_in(
    edit: &mut Edit<'_>,
    transfer: RecordId,
    from: (uuid::Uuid, &str),
    (number, by, on): (&str, &str, DateTime<Utc>),
    consents: &[NaiveDate],
) {
    let fields: [(Field, Value); 7] = [
        (Field::Sort, CAME_IN.into()),
        (Field::Centre, from.0.to_string().into()),
        (Field::Name, from.1.into()),
        (Field::FileNumber, number.into()),
        (Field::Recipient, by.into()),
        (Field::On, crate::korea::day_in_korea(on).into()),
        (Field::Consent, days(consents).into()),
    ];
    for (field, value) in fields {
        edit.set(transfer, Kind::Transfer, field, value);
    }
}

fn days(days: &[NaiveDate]) -> String {
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    days.join(",")
}

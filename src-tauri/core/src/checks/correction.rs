//! What an office decided otherwise than a saved check, as a case that rulebooks are tried on.

use eligibility::{Correction, Outcome, ProgrammeId};
use serde::de::DeserializeOwned;

use super::SavedCheck;
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind, Value};

/// Every case of a family. What cannot be read of one is left out.
pub(crate) fn cases(state: &State) -> Vec<Correction> {
    let records = state.of_kind(Kind::Correction);
    records.filter_map(|it| case(state, it)).collect()
}

fn case(state: &State, record: &Record) -> Option<Correction> {
    let check: RecordId = record.text(Field::Fact)?.parse().ok()?;
    let check = state.get(check).filter(|it| !it.is_removed())?;
    let version = check.text(Field::RulebookVersion)?.to_owned();
    let saved = SavedCheck::of(check).ok()?;
    let child = record.text(Field::Person)?;
    let programme: ProgrammeId = word(record.text(Field::Programme)?)?;
    let said = saved.answer.children.iter().find(|it| it.id == child)?;
    let said = said.programmes.get(programme as usize)?;
    let (facts, child) = saved.facts.of_child_alone(child)?;
    Some(Correction {
        on: saved.on,
        facts,
        child,
        programme,
        outcome: outcome(record)?,
        amount: amount(record),
        said: said.outcome,
        said_amount: said.amount,
        rulebook: version,
    })
}

/// What the office decided.
pub(crate) fn outcome(record: &Record) -> Option<Outcome> {
    word(record.text(Field::Outcome)?)
}

/// Won, if the office said so.
pub(crate) fn amount(record: &Record) -> Option<i64> {
    record.value(Field::Amount).and_then(Value::as_int)
}

/// A word in the contract's spelling.
pub(crate) fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

//! Childcare answers in words.

use eligibility::{ConditionId, Outcome, ProgrammeAnswer, ProgrammeId, Status, Step, Unit};
use serde::Serialize;

use super::saying::won;
use crate::words::Words;

/// A programme by name.
pub(crate) fn programme(words: &Words, id: ProgrammeId) -> String {
    words.say(&format!("programme-{}", word(&id)), &[])
}

/// What an answer comes to.
pub(crate) fn outcome(words: &Words, outcome: Outcome) -> String {
    words.say(&format!("outcome-{}", word(&outcome)), &[])
}

/// A condition by name.
pub(crate) fn condition(words: &Words, id: ConditionId) -> String {
    words.say(&format!("condition-{}", word(&id)), &[])
}

/// An amount with its unit and how sure it is; none where there is none.
pub(crate) fn amount(words: &Words, answer: &ProgrammeAnswer) -> Option<String> {
    let amount = won(words, answer.amount?);
    let unit = match answer.unit {
        Unit::KrwPerMonth => "unit-krw_per_month",
        Unit::KrwPerHour => "unit-krw_per_hour",
    };
    let status = answer.amount_status.map(|status| match status {
        Status::Confirmed => "status-confirmed",
        Status::Provisional => "status-provisional",
    });
    let amount = format!("{} {amount}", words.say(unit, &[]));
    Some(match status {
        Some(status) => format!("{amount} ({})", words.say(status, &[])),
        None => amount,
    })
}

/// What a condition came to, in a sentence.
pub(crate) fn step_sentence(words: &Words, step: &Step) -> String {
    let reckoned = step.reckoned.iter();
    let reckoned = reckoned.map(|it| (it.name.as_str(), it.value.as_str()));
    let reckoned: Vec<(&str, &str)> = reckoned.collect();
    let (condition, verdict) = (word(&step.condition), word(&step.verdict));
    words.say(&format!("step-{condition}-{verdict}"), &reckoned)
}

/// A word in the contract's spelling.
pub(super) fn word(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

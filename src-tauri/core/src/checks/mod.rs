//! Saved childcare checks: what is kept of an answer, so that it can be replayed word for word.
//!
//! Kept are the facts used, the outcomes, the digest of the whole answer and of the rulebook. The
//! steps are not: the same facts under the same rules give them again, and the digest proves it.

mod correction;

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use eligibility::{FamilyAnswer, FamilyFacts, Rulebook};
use serde::Serialize;

pub(crate) use correction::{amount, cases, outcome, word};

use crate::log::{Record, RecordId};
use crate::model::{Field, Value, parse_day};

/// What a saved check keeps.
pub(crate) struct SavedCheck {
    /// The day that was asked about.
    pub(crate) on: NaiveDate,
    /// The facts as they were known.
    pub(crate) facts: FamilyFacts,
    /// The answer without its steps.
    pub(crate) answer: FamilyAnswer,
    /// Names the answer exactly, steps and all.
    pub(crate) digest: String,
    /// Names the rulebook exactly.
    pub(crate) rulebook_digest: String,
    /// The lines of the centre that lay over it: the records of its books.
    pub(crate) rulings: Vec<RecordId>,
}

/// Why the record of a saved check cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unreadable {
    /// A field is missing or is no day.
    #[error("a field of a saved check is missing")]
    Field,
    /// The facts or the answer are not in the form of the contract.
    #[error(transparent)]
    Contract(#[from] serde_json::Error),
    /// The facts are refused.
    #[error("the facts of a saved check are refused")]
    Facts,
}

impl SavedCheck {
    /// Reads the record of a saved check.
    pub(crate) fn of(record: &Record) -> Result<Self, Unreadable> {
        let text = |field| record.text(field).ok_or(Unreadable::Field);
        Ok(Self {
            on: parse_day(text(Field::On)?).ok_or(Unreadable::Field)?,
            facts: FamilyFacts::from_json(text(Field::Facts)?).map_err(|_| Unreadable::Facts)?,
            answer: serde_json::from_str(text(Field::Answer)?)?,
            digest: text(Field::AnswerDigest)?.to_owned(),
            rulebook_digest: text(Field::RulebookDigest)?.to_owned(),
            rulings: read_rulings(record.text(Field::Rulings).unwrap_or_default()),
        })
    }
}

fn read_rulings(text: &str) -> Vec<RecordId> {
    text.split(',').filter_map(|id| id.parse().ok()).collect()
}

/// The fields of a check to be saved. `rulings` are the lines of the centre that lie over the
/// figures of the rulebook.
///
/// # Errors
/// What cannot be written as JSON.
pub(crate) fn check_fields(
    facts: &FamilyFacts,
    answer: FamilyAnswer,
    (rulebook, rulings): (&Rulebook, &[RecordId]),
    on: NaiveDate,
) -> Result<Vec<(Field, Value)>, serde_json::Error> {
    let reference = rulebook.reference();
    let digest = digest(&answer)?;
    let brief = without_steps(answer);
    let mut fields = vec![
        (Field::On, on.into()),
        (Field::Facts, serde_json::to_string(facts)?.into()),
        (Field::Answer, serde_json::to_string(&brief)?.into()),
        (Field::AnswerDigest, digest.into()),
        (Field::RulebookVersion, reference.version.into()),
        (Field::RulebookDigest, reference.digest.into()),
    ];
    if !rulings.is_empty() {
        let ids: Vec<String> = rulings.iter().map(ToString::to_string).collect();
        fields.push((Field::Rulings, ids.join(",").into()));
    }
    Ok(fields)
}

/// A word in the contract's spelling.
pub(crate) fn spelled(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// Names an answer exactly, steps and all.
///
/// # Errors
/// What cannot be written as JSON.
pub(crate) fn digest(answer: &FamilyAnswer) -> Result<String, serde_json::Error> {
    let bytes = serde_json::to_vec(answer)?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}

fn without_steps(mut answer: FamilyAnswer) -> FamilyAnswer {
    for child in &mut answer.children {
        for programme in &mut child.programmes {
            programme.steps = None;
        }
    }
    answer
}

/// The rulebook that came with the program, read once; none where it is broken.
pub(crate) fn shipped_rulebook() -> Option<&'static Arc<Rulebook>> {
    static SHIPPED: LazyLock<Option<Arc<Rulebook>>> =
        LazyLock::new(|| Rulebook::shipped().ok().map(Arc::new));
    SHIPPED.as_ref()
}

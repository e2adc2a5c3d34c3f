//! Corrections: what an office decided otherwise than the program, with the facts of then, so that
//! later rulebooks can be tried on them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{FactsError, FamilyFacts, Outcome, ProgrammeId, Rulebook, check_brief};

/// What stands at the head of a file of corrections.
const FORMAT: &str = "hamkke-corrections-1";

/// A file of corrections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// In which form it is written.
    format: String,
    /// The cases.
    pub cases: Vec<Correction>,
}

/// Facts as they were known, and what the office made of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day asked.
    pub on: NaiveDate,
    /// The child with its guardians, under ids of this file alone.
    pub facts: FamilyFacts,
    /// Which person.
    pub child: String,
    /// Which programme.
    pub programme: ProgrammeId,
    /// What the office decided.
    pub outcome: Outcome,
    /// Won, if the office said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    /// What the program had said.
    pub said: Outcome,
    /// Won that it had said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_amount: Option<i64>,
    /// The version of the rulebook by which it had.
    pub rulebook: String,
}

/// Why a file of corrections cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionsError {
    /// Not JSON of that form.
    #[error(transparent)]
    Unreadable(#[from] serde_json::Error),
    /// Of another form.
    #[error("not a file of corrections that this version reads: {0:?}")]
    Form(String),
}

impl Corrections {
    /// A file of these.
    pub fn of(cases: Vec<Correction>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            cases,
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// See [`CorrectionsError`].
    pub fn from_json(text: &str) -> Result<Self, CorrectionsError> {
        let read: Self = serde_json::from_str(text)?;
        match read.format == FORMAT {
            true => Ok(read),
            false => Err(CorrectionsError::Form(read.format)),
        }
    }
}

impl Correction {
    /// Whether a rulebook gives what the office decided. Where the office named no amount, any is
    /// taken.
    ///
    /// # Errors
    /// Facts that [`FamilyFacts::validate`] refuses.
    pub fn agrees(&self, rulebook: &Rulebook) -> Result<bool, FactsError> {
        let answer = check_brief(&self.facts, rulebook, self.on)?;
        let child = answer.children.iter().find(|it| it.id == self.child);
        let given = child.and_then(|it| it.programmes.get(self.programme as usize));
        let pays = |outcome| matches!(outcome, Outcome::Eligible | Outcome::AmountUnconfirmed);
        Ok(given.is_some_and(|given| match self.amount {
            Some(amount) => given.outcome == self.outcome && given.amount == Some(amount),
            None => pays(given.outcome) == pays(self.outcome),
        }))
    }
}

impl FamilyFacts {
    /// The facts of a child and its guardians alone, under ids that say nothing, and the id that
    /// the child has among them. None where the child is not among the people.
    pub fn of_child_alone(&self, child: &str) -> Option<(Self, String)> {
        let own = self.people.iter().find(|it| it.id == child)?;
        let guardians = own.guardians.iter().flatten();
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        names.insert(&own.id, "child".to_owned());
        for (at, guardian) in guardians.enumerate() {
            let name = format!("guardian-{}", at + 1);
            names.entry(guardian.as_str()).or_insert(name);
        }
        let people = self.people.iter().filter_map(|person| {
            let mut person = person.clone();
            let name = names.get(person.id.as_str())?.clone();
            let is_child = person.id == own.id;
            let guardians = person.guardians.iter().flatten();
            let guardians = guardians.filter_map(|id| names.get(id.as_str()).cloned());
            person.guardians = is_child
                .then(|| person.guardians.is_some().then(|| guardians.collect()))
                .flatten();
            person.id = name;
            Some(person)
        });
        let facts = Self {
            family: "family".to_owned(),
            people: people.collect(),
        };
        Some((facts, "child".to_owned()))
    }
}

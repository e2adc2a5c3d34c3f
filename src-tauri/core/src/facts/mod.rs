//! From what is written in a family's file to the facts of the childcare check.
//!
//! A list that nobody has asked for stays unknown, one that was asked and is empty is empty, and
//! entries become periods. Where something was written that the check cannot use (no first day,
//! two statements that disagree, a day of birth that is only partly known), the whole list or
//! value stays unknown and is named in [`Incomplete`], so that a person sees why the check still
//! asks. Nothing is guessed.

mod entries;
mod person;

use eligibility::FamilyFacts;

pub(crate) use person::asked_and_none;

use crate::contract::IncompleteWhy;
use crate::log::State;
use crate::log::{FamilyId, RecordId};
use crate::model::{Field, List};

/// The facts of a family, and what was written but cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub struct FactsOfFamily {
    /// What the check gets. People without a full day of birth are left out.
    pub facts: FamilyFacts,
    /// What was written and cannot be used.
    pub incomplete: Vec<Incomplete>,
}

/// Something that was written but cannot be used for the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incomplete {
    /// The person that it is about.
    pub person: RecordId,
    /// The list or field.
    pub fact: FactName,
    /// The entry of the list.
    pub record: Option<RecordId>,
    /// Why it cannot be used.
    pub why: IncompleteWhy,
}

/// A list or a field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactName {
    /// A list.
    List(List),
    /// A field of the person's own record.
    Field(Field),
}

impl FactName {
    /// Its name in the vocabulary.
    pub const fn name(self) -> &'static str {
        match self {
            Self::List(list) => list.name(),
            Self::Field(field) => field.name(),
        }
    }
}

/// The facts of the family whose present (or past) state this is. People stand in the order in
/// which they were entered.
pub fn family_facts(family: FamilyId, state: &State) -> FactsOfFamily {
    let mut incomplete = Vec::new();
    let people = person::of_family(state)
        .filter_map(|record| person::facts(state, record, &mut incomplete))
        .collect();
    let mut facts = FamilyFacts {
        family: family.to_string(),
        people,
    };
    person::drop_unusable_guardians(&mut facts, &mut incomplete);
    FactsOfFamily { facts, incomplete }
}

/// As [`family_facts`], without what is incomplete: for the register.
pub fn facts_of(family: FamilyId, state: &State) -> FamilyFacts {
    family_facts(family, state).facts
}

//! One person's facts.

use eligibility::{FamilyFacts, PersonFacts};

use super::entries::{self, Reading};
use super::{FactName, Incomplete};
use crate::contract::IncompleteWhy;
use crate::log::RecordId;
use crate::log::{Record, State};
use crate::model::{Field, Kind, List, codes, parse_day};

/// Everyone in the family who was not taken out, in the order in which they were entered.
pub(super) fn of_family(state: &State) -> impl Iterator<Item = &Record> {
    state.of_kind(Kind::Person)
}

/// The facts of a person; none without a full day of birth, which is then noted.
pub(super) fn facts(
    state: &State,
    person: &Record,
    incomplete: &mut Vec<Incomplete>,
) -> Option<PersonFacts> {
    let birth_date = birth_date(person, incomplete)?;
    let mut reading = Reading {
        state,
        person,
        incomplete,
    };
    Some(PersonFacts {
        id: person.id.to_string(),
        birth_date,
        guardians: reading.list(List::Guardians, entries::guardian),
        nationalities: reading.list(List::Nationalities, entries::nationality),
        registrations: reading.list(List::Registrations, entries::registration),
        stays: reading.list(List::Stays, entries::stay),
        addresses: reading.list(List::Addresses, entries::address),
        enrolments: reading.list(List::Enrolments, entries::enrolment),
        absences: reading.list(List::Absences, entries::absence),
        disability: reading.truth(Field::Disability),
        refugee_recognised: reading.truth(Field::RefugeeRecognised),
        school_deferred: reading.truth(Field::SchoolDeferred),
        early_nuri_from: reading.day(Field::EarlyNuriFrom).map(Some),
        applications: reading.list(List::Applications, entries::application),
    })
}

/// A guardian whose day of birth is missing is not among the people of the check. The child's
/// guardians are then unknown rather than fewer, so that no answer turns on a gap in the file.
pub(super) fn drop_unusable_guardians(facts: &mut FamilyFacts, incomplete: &mut Vec<Incomplete>) {
    let known: Vec<String> = facts
        .people
        .iter()
        .map(|person| person.id.clone())
        .collect();
    for person in &mut facts.people {
        let Some(guardians) = &person.guardians else {
            continue;
        };
        if guardians.iter().all(|guardian| known.contains(guardian)) {
            continue;
        }
        person.guardians = None;
        if let Ok(id) = person.id.parse::<RecordId>() {
            incomplete.push(Incomplete {
                person: id,
                fact: FactName::List(List::Guardians),
                record: None,
                why: IncompleteWhy::NoBirthDate,
            });
        }
    }
}

fn birth_date(person: &Record, incomplete: &mut Vec<Incomplete>) -> Option<chrono::NaiveDate> {
    let why = if person.is_disputed(Field::BirthDate) {
        IncompleteWhy::Conflict
    } else if let Some(day) = person.text(Field::BirthDate).and_then(parse_day) {
        return Some(day);
    } else {
        IncompleteWhy::NoBirthDate
    };
    incomplete.push(Incomplete {
        person: person.id,
        fact: FactName::Field(Field::BirthDate),
        record: None,
        why,
    });
    None
}

/// Whether somebody noted that the person has none of these.
pub(crate) fn asked_and_none(person: &Record, list: List) -> bool {
    person
        .text(Field::AskedNone)
        .is_some_and(|lists| codes(lists).any(|name| name == list.name()))
}

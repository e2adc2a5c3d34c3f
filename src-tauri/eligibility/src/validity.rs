//! What facts must satisfy before anything is answered.

use std::collections::HashSet;
use std::fmt;

use chrono::NaiveDate;

use crate::period::Period;
use crate::{Enrolment, FactsError, FactsErrorCode as Code, FamilyFacts, PersonFacts};

impl FactsError {
    /// An error about a person's field; the message is made from what it names.
    pub(crate) fn new(
        code: Code,
        person: Option<&str>,
        field: Option<&str>,
        value: Option<&str>,
        why: &str,
    ) -> Self {
        let mut message = String::new();
        for (name, part) in [("person", person), ("field", field), ("value", value)] {
            if let Some(part) = part {
                message.push_str(&format!("{name} {part:?}, "));
            }
        }
        message.push_str(why);
        Self {
            code,
            person: person.map(str::to_owned),
            field: field.map(str::to_owned),
            value: value.map(str::to_owned),
            message,
        }
    }
}

impl FamilyFacts {
    /// Looks whether the facts can be true on a day.
    ///
    /// # Errors
    /// A period that ends before it begins, a person born after the day, an unknown guardian, two
    /// people with one id, two enrolments on one day, an area that is not five digits, a country
    /// that is not two capital letters.
    pub fn validate(&self, on: NaiveDate) -> Result<(), FactsError> {
        let mut ids = HashSet::with_capacity(self.people.len());
        for person in &self.people {
            if !ids.insert(person.id.as_str()) {
                return Err(refuse(
                    person,
                    Code::DuplicateId,
                    "id",
                    &person.id,
                    "is used twice",
                ));
            }
        }
        for person in &self.people {
            if person.birth_date > on {
                let why = format!("is after the day asked, {on}");
                return Err(refuse(
                    person,
                    Code::NotYetBorn,
                    "birth_date",
                    person.birth_date,
                    &why,
                ));
            }
            for guardian in person.guardians.iter().flatten() {
                if !ids.contains(guardian.as_str()) {
                    let why = "is not among the people";
                    return Err(refuse(
                        person,
                        Code::UnknownGuardian,
                        "guardians",
                        guardian,
                        why,
                    ));
                }
            }
            periods_end_after_they_begin(person)?;
            words_have_their_form(person)?;
            enrolments_do_not_overlap(person)?;
        }
        Ok(())
    }
}

fn refuse(
    person: &PersonFacts,
    code: Code,
    field: &str,
    value: impl fmt::Display,
    why: &str,
) -> FactsError {
    FactsError::new(
        code,
        Some(&person.id),
        Some(field),
        Some(&value.to_string()),
        why,
    )
}

fn periods_end_after_they_begin(person: &PersonFacts) -> Result<(), FactsError> {
    fn check<P: Period>(
        person: &PersonFacts,
        field: &str,
        periods: &Option<Vec<P>>,
    ) -> Result<(), FactsError> {
        for period in periods.iter().flatten() {
            if let Some(until) = period.until().filter(|until| *until < period.from()) {
                let why = format!("is before its first day, {}", period.from());
                return Err(refuse(person, Code::UntilBeforeFrom, field, until, &why));
            }
        }
        Ok(())
    }
    check(person, "nationalities.until", &person.nationalities)?;
    check(person, "registrations.until", &person.registrations)?;
    check(person, "stays.until", &person.stays)?;
    check(person, "addresses.until", &person.addresses)?;
    check(person, "enrolments.until", &person.enrolments)?;
    check(person, "absences.until", &person.absences)
}

fn words_have_their_form(person: &PersonFacts) -> Result<(), FactsError> {
    let is_area = |area: &str| area.len() == 5 && area.bytes().all(|b| b.is_ascii_digit());
    let is_country = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    let area_form = "must be the five digits of a 시군구";
    for address in person.addresses.iter().flatten() {
        if !is_area(&address.area) {
            let field = "addresses.area";
            return Err(refuse(
                person,
                Code::BadValue,
                field,
                &address.area,
                area_form,
            ));
        }
    }
    for enrolment in person.enrolments.iter().flatten() {
        if !is_area(&enrolment.area) {
            let field = "enrolments.area";
            return Err(refuse(
                person,
                Code::BadValue,
                field,
                &enrolment.area,
                area_form,
            ));
        }
    }
    for nationality in person.nationalities.iter().flatten() {
        if !is_country(&nationality.country) {
            let (field, why) = ("nationalities.country", "must be two capital letters");
            return Err(refuse(
                person,
                Code::BadValue,
                field,
                &nationality.country,
                why,
            ));
        }
    }
    Ok(())
}

fn enrolments_do_not_overlap(person: &PersonFacts) -> Result<(), FactsError> {
    let mut by_start: Vec<&Enrolment> = person.enrolments.iter().flatten().collect();
    by_start.sort_by_key(|enrolment| enrolment.from);
    match by_start.windows(2).find(|pair| pair[0].overlaps(pair[1])) {
        None => Ok(()),
        Some(pair) => Err(refuse(
            person,
            Code::OverlappingEnrolments,
            "enrolments.from",
            pair[1].from,
            "begins before the enrolment before it ends",
        )),
    }
}

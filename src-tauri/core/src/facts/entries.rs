//! Entries of a person's lists as facts.

use chrono::NaiveDate;
use eligibility::{Absence, Address, Application, Enrolment, Nationality, Registration, Stay};
use serde::de::DeserializeOwned;

use super::person::asked_and_none;
use super::{FactName, Incomplete};
use crate::contract::IncompleteWhy;
use crate::log::{Record, State};
use crate::model::{Field, Kind, List, Value, parse_day};

/// Reads one person's lists and fields, noting what cannot be used.
pub(super) struct Reading<'a> {
    pub(super) state: &'a State,
    pub(super) person: &'a Record,
    pub(super) incomplete: &'a mut Vec<Incomplete>,
}

impl Reading<'_> {
    /// A list in its three states. One entry that cannot be used makes the whole list unknown:
    /// without it, the rest could say the opposite of the truth.
    pub(super) fn list<T>(
        &mut self,
        list: List,
        read: impl Fn(&Record) -> Result<T, IncompleteWhy>,
    ) -> Option<Vec<T>> {
        let mut entries = Vec::new();
        let mut usable = true;
        let mut asked = asked_and_none(self.person, list);
        for record in self.state.of_person(self.person.id, list.kind()) {
            asked = true;
            if is_school(record) {
                continue;
            }
            match read(record) {
                Ok(entry) => entries.push(entry),
                Err(why) => {
                    usable = false;
                    self.incomplete.push(Incomplete {
                        person: self.person.id,
                        fact: FactName::List(list),
                        record: Some(record.id),
                        why,
                    });
                }
            }
        }
        (usable && asked).then_some(entries)
    }

    /// A yes or no of the person's own record.
    pub(super) fn truth(&mut self, field: Field) -> Option<bool> {
        self.settled(field)?.as_bool()
    }

    /// A day of the person's own record.
    pub(super) fn day(&mut self, field: Field) -> Option<NaiveDate> {
        parse_day(self.settled(field)?.as_text()?)
    }

    fn settled(&mut self, field: Field) -> Option<&Value> {
        if self.person.is_disputed(field) {
            self.incomplete.push(Incomplete {
                person: self.person.id,
                fact: FactName::Field(field),
                record: None,
                why: IncompleteWhy::Conflict,
            });
        }
        self.person.value(field)
    }
}

/// A school is no childcare: whoever goes to one was asked, and goes to no daycare by it.
fn is_school(record: &Record) -> bool {
    record.kind() == Some(Kind::Enrolment)
        && !record.is_disputed(Field::Sort)
        && record.text(Field::Sort) == Some("school")
}

pub(super) fn guardian(record: &Record) -> Result<String, IncompleteWhy> {
    required(record, Field::Other)
}

pub(super) fn nationality(record: &Record) -> Result<Nationality, IncompleteWhy> {
    let (from, until) = period(record)?;
    Ok(Nationality {
        country: required(record, Field::Country)?,
        from,
        until,
    })
}

pub(super) fn registration(record: &Record) -> Result<Registration, IncompleteWhy> {
    let (from, until) = period(record)?;
    Ok(Registration {
        kind: word(record, Field::Sort)?,
        from,
        until,
    })
}

pub(super) fn stay(record: &Record) -> Result<Stay, IncompleteWhy> {
    let (from, until) = period(record)?;
    Ok(Stay {
        status: required(record, Field::Status)?,
        from,
        until,
    })
}

pub(super) fn address(record: &Record) -> Result<Address, IncompleteWhy> {
    let (from, until) = period(record)?;
    Ok(Address {
        area: required(record, Field::Area)?,
        from,
        until,
    })
}

pub(super) fn enrolment(record: &Record) -> Result<Enrolment, IncompleteWhy> {
    let (from, until) = period(record)?;
    settled(record, Field::ExtendedCare)?;
    Ok(Enrolment {
        kind: word(record, Field::Sort)?,
        area: required(record, Field::Area)?,
        from,
        until,
        extended_care: record.value(Field::ExtendedCare).and_then(Value::as_bool),
    })
}

pub(super) fn absence(record: &Record) -> Result<Absence, IncompleteWhy> {
    let (from, until) = period(record)?;
    Ok(Absence { from, until })
}

pub(super) fn application(record: &Record) -> Result<Application, IncompleteWhy> {
    settled(record, Field::On)?;
    let on = record
        .text(Field::On)
        .and_then(parse_day)
        .ok_or(IncompleteWhy::NoStart)?;
    Ok(Application {
        programme: word(record, Field::Programme)?,
        on,
    })
}

fn period(record: &Record) -> Result<(NaiveDate, Option<NaiveDate>), IncompleteWhy> {
    settled(record, Field::From)?;
    settled(record, Field::Until)?;
    let from = record
        .text(Field::From)
        .and_then(parse_day)
        .ok_or(IncompleteWhy::NoStart)?;
    Ok((from, record.text(Field::Until).and_then(parse_day)))
}

fn required(record: &Record, field: Field) -> Result<String, IncompleteWhy> {
    settled(record, field)?;
    record
        .text(field)
        .map(str::to_owned)
        .ok_or(IncompleteWhy::NoValue)
}

/// A word of the facts' own vocabulary, such as a kind of registration.
fn word<T: DeserializeOwned>(record: &Record, field: Field) -> Result<T, IncompleteWhy> {
    let text = required(record, field)?;
    serde_json::from_value(text.into()).map_err(|_| IncompleteWhy::NoValue)
}

fn settled(record: &Record, field: Field) -> Result<(), IncompleteWhy> {
    if record.is_disputed(field) {
        Err(IncompleteWhy::Conflict)
    } else {
        Ok(())
    }
}

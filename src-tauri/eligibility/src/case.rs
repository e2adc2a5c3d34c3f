//! A child on a day: what every programme asks, reckoned once.

use chrono::NaiveDate;

use crate::period::Period;
use crate::reckoning::{class_age, months, school_year};
use crate::{Enrolment, FamilyFacts, PersonFacts};

/// A child on a day.
pub(crate) struct Case<'a> {
    pub(crate) family: &'a FamilyFacts,
    pub(crate) child: &'a PersonFacts,
    pub(crate) on: NaiveDate,
    pub(crate) school_year: i32,
    pub(crate) class_age: i32,
    pub(crate) months: i32,
    /// What is known of the enrolment of the day.
    pub(crate) attendance: Attendance<'a>,
}

/// What is known of the enrolment of a day.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Attendance<'a> {
    /// Nobody has asked.
    NotAsked,
    /// In no facility.
    None,
    /// In this one.
    In(&'a Enrolment),
}

impl<'a> Case<'a> {
    pub(crate) fn new(family: &'a FamilyFacts, child: &'a PersonFacts, on: NaiveDate) -> Self {
        let attendance = match &child.enrolments {
            None => Attendance::NotAsked,
            Some(enrolments) => match enrolments.iter().find(|enrolment| enrolment.covers(on)) {
                None => Attendance::None,
                Some(enrolment) => Attendance::In(enrolment),
            },
        };
        Self {
            family,
            child,
            on,
            school_year: school_year(on),
            class_age: class_age(child, on),
            months: months(child.birth_date, on),
            attendance,
        }
    }

    pub(crate) fn enrolment(&self) -> Option<&'a Enrolment> {
        match self.attendance {
            Attendance::In(enrolment) => Some(enrolment),
            Attendance::None | Attendance::NotAsked => None,
        }
    }

    pub(crate) fn has_disability(&self) -> bool {
        self.child.disability == Some(true)
    }

    pub(crate) fn is_refugee(&self) -> bool {
        self.child.refugee_recognised == Some(true)
    }

    /// The guardians, as far as somebody has asked.
    pub(crate) fn guardians(&self) -> Option<impl Iterator<Item = &'a PersonFacts>> {
        let ids = self.child.guardians.as_ref()?;
        let people = &self.family.people;
        Some(
            ids.iter()
                .filter_map(move |id| people.iter().find(|person| person.id == *id)),
        )
    }
}

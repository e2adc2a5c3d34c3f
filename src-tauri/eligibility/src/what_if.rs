//! Facts as they would be after something is done or answered. Nothing here decides: the changed
//! facts go through the same check as real ones.

use chrono::{Days, NaiveDate};

use crate::period::Period;
use crate::{
    Address, Enrolment, EnrolmentKind, FamilyFacts, Nationality, PersonFacts, Registration,
    RegistrationKind, Stay,
};

/// Something that changes facts from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// The child holds this nationality, and no other, from birth.
    HoldNationality(&'static str),
    /// The child stands in such a register.
    Register(RegistrationKind),
    /// The child stands in no register.
    StayUnregistered,
    /// The child has a status of stay.
    ObtainStay,
    /// The person has lived in the area from birth.
    LiveSinceBirth { person: String, area: String },
    /// The child and its guardians move into the area.
    Move { area: String },
    /// The child has a guardian who has always lived in the area.
    HaveGuardian { area: String },
    /// The child goes to such a facility, and to no other.
    Attend {
        kind: EnrolmentKind,
        area: String,
        extended_care: bool,
    },
    /// The child goes to no facility.
    StayHome,
    /// The child uses extended care where it is.
    UseExtendedCare,
}

/// A nationality that is not Korean, whichever it is (a code that ISO leaves free).
pub(crate) const NOT_KOREAN: &str = "ZZ";

/// The facts after some acts on a day.
pub(crate) fn after(facts: &FamilyFacts, child: &str, on: NaiveDate, acts: &[Act]) -> FamilyFacts {
    let mut facts = facts.clone();
    for act in acts {
        apply(&mut facts, child, on, act);
    }
    facts
}

fn apply(facts: &mut FamilyFacts, child: &str, on: NaiveDate, act: &Act) {
    match act {
        Act::LiveSinceBirth { person, area } => {
            with(facts, person, |person| {
                person.addresses = Some(vec![address(area, person.birth_date)]);
            });
        }
        Act::Move { area } => {
            let mut movers = vec![child.to_owned()];
            with(facts, child, |child| {
                movers.extend(child.guardians.iter().flatten().cloned())
            });
            for mover in movers {
                with(facts, &mover, |mover| {
                    if let Some(addresses) = &mut mover.addresses {
                        end_before(addresses, on, |address, day| address.until = Some(day));
                        addresses.push(address(area, on));
                    }
                });
            }
        }
        Act::HaveGuardian { area } => {
            let mut guardian = None;
            with(facts, child, |child| {
                let id = format!("{}'s guardian", child.id);
                child.guardians = Some(vec![id.clone()]);
                guardian = Some(PersonFacts {
                    addresses: Some(vec![address(area, child.birth_date)]),
                    id,
                    ..child.clone()
                });
            });
            facts.people.extend(guardian);
        }
        act => with(facts, child, |child| change_child(child, on, act)),
    }
}

fn change_child(child: &mut PersonFacts, on: NaiveDate, act: &Act) {
    match act {
        Act::HoldNationality(country) => {
            child.nationalities = Some(vec![Nationality {
                country: (*country).to_owned(),
                from: child.birth_date,
                until: None,
            }]);
        }
        Act::Register(kind) => child
            .registrations
            .get_or_insert_default()
            .push(Registration {
                kind: *kind,
                from: on,
                until: None,
            }),
        Act::StayUnregistered => child.registrations = Some(Vec::new()),
        Act::ObtainStay => child.stays.get_or_insert_default().push(Stay {
            status: String::new(),
            from: on,
            until: None,
        }),
        Act::Attend {
            kind,
            area,
            extended_care,
        } => {
            leave(child, on);
            child.enrolments.get_or_insert_default().push(Enrolment {
                kind: *kind,
                area: area.clone(),
                from: on,
                until: None,
                extended_care: Some(*extended_care),
            });
        }
        Act::StayHome => leave(child, on),
        Act::UseExtendedCare => {
            let enrolments = child.enrolments.iter_mut().flatten();
            for enrolment in enrolments.filter(|enrolment| enrolment.covers(on)) {
                enrolment.extended_care = Some(true);
            }
        }
        Act::LiveSinceBirth { .. } | Act::Move { .. } | Act::HaveGuardian { .. } => {}
    }
}

fn leave(child: &mut PersonFacts, on: NaiveDate) {
    let enrolments = child.enrolments.get_or_insert_default();
    end_before(enrolments, on, |enrolment, day| enrolment.until = Some(day));
}

/// Ends the periods that last beyond the eve of a day, and drops those that begin later.
fn end_before<P: Period>(periods: &mut Vec<P>, on: NaiveDate, end: impl Fn(&mut P, NaiveDate)) {
    periods.retain(|period| period.from() < on);
    let eve = on.checked_sub_days(Days::new(1)).unwrap_or(on);
    for period in periods.iter_mut().filter(|period| period.last_day() > eve) {
        end(period, eve);
    }
}

fn address(area: &str, from: NaiveDate) -> Address {
    Address {
        area: area.to_owned(),
        from,
        until: None,
    }
}

fn with(facts: &mut FamilyFacts, id: &str, change: impl FnOnce(&mut PersonFacts)) {
    if let Some(person) = facts.people.iter_mut().find(|person| person.id == id) {
        change(person);
    }
}

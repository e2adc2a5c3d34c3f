//! What the calendar brings: stays and consents that end, birthdays.

use chrono::{Months, NaiveDate};

use super::{WorkItem, day_of};
use crate::contract::WorkKind;
use crate::log::{Record, State};
use crate::model::{Field, Kind};

/// The first of the three calls before a stay ends: 60, 30 and 7 days. The list shows the days
/// that are left, and seven days make it this week's.
const STAY_AHEAD: u64 = 60;
const AHEAD: u64 = 30;
/// A child that turned 14 is asked for a year.
const FOURTEEN_OVER: u64 = 365;
/// From 14 on a child consents itself (개인정보 보호법 §22의2).
const OWN_CONSENT: Months = Months::new(14 * 12);

pub(super) fn of(state: &State) -> Vec<WorkItem> {
    let mut all: Vec<WorkItem> = consents(state).collect();
    for person in state.of_kind(Kind::Person) {
        if person.value(Field::DiedOn).is_none() {
            all.extend(stay(state, person));
            all.extend(fourteen(state, person));
        }
    }
    all
}

/// The end of the last stay of somebody who lives here as a foreigner.
fn stay(state: &State, person: &Record) -> Option<WorkItem> {
    let is_korean = state
        .of_person(person.id, Kind::Nationality)
        .any(|it| it.text(Field::Country) == Some("KR") && it.value(Field::Until).is_none());
    let is_abroad = state
        .of_person(person.id, Kind::Absence)
        .any(|it| it.value(Field::From).is_some() && it.value(Field::Until).is_none());
    if is_korean || is_abroad {
        return None;
    }
    let stays = state.of_person(person.id, Kind::Stay);
    // A stay whose end nobody wrote down may well be the one that holds.
    let ends: Option<Vec<(NaiveDate, &Record)>> = stays
        .map(|stay| day_of(stay, Field::Until).map(|until| (until, stay)))
        .collect();
    let (until, last) = ends?
        .into_iter()
        .max_by_key(|(until, stay)| (*until, stay.id))?;
    let about = [&*last.id.to_string(), &*until.to_string()];
    let item = WorkItem::new(WorkKind::Stay, &about).due(until, STAY_AHEAD);
    Some(item.of(last).saying(last.text(Field::Status)))
}

/// Consents that run out without another in their place.
fn consents(state: &State) -> impl Iterator<Item = WorkItem> {
    state.of_kind(Kind::Consent).filter_map(|consent| {
        let until = day_of(consent, Field::Until)?;
        if consent.value(Field::WithdrawnOn).is_some() {
            return None;
        }
        let same = |other: &&Record| {
            other.id != consent.id
                && [Field::Sort, Field::Person]
                    .iter()
                    .all(|field| other.text(*field) == consent.text(*field))
        };
        let renewed = state.of_kind(Kind::Consent).filter(same).any(|other| {
            let lasts =
                day_of(other, Field::Until).is_none_or(|it| (it, other.id) > (until, consent.id));
            lasts && other.value(Field::WithdrawnOn).is_none()
        });
        let about = [&*consent.id.to_string(), &*until.to_string()];
        let item = WorkItem::new(WorkKind::Consent, &about).due(until, AHEAD);
        (!renewed).then(|| item.of(consent).saying(consent.text(Field::Sort)))
    })
}

/// A child for whom a guardian consented turns 14 and is asked itself.
fn fourteen(state: &State, person: &Record) -> Option<WorkItem> {
    let due = day_of(person, Field::BirthDate)?.checked_add_months(OWN_CONSENT)?;
    let mut given = state
        .of_person(person.id, Kind::Consent)
        .filter_map(|consent| day_of(consent, Field::On))
        .peekable();
    given.peek()?;
    if given.any(|on| on >= due) {
        return None;
    }
    let item = WorkItem::new(WorkKind::Fourteen, &[&person.id.to_string()]).due(due, AHEAD);
    Some(item.of(person).over_after(FOURTEEN_OVER))
}

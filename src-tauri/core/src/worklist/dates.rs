//! What the calendar brings: stays and consents that end, birthdays.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};

use super::{WorkItem, day_of};
use crate::consent::{Ground, Sort, kept, loose_since};
use crate::contract::WorkKind;
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind};

/// How many days before its end a stay is called to mind, each time anew: whoever has ticked it
/// off is asked again whether the longer stay is there.
const STAY_CALLS: [u64; 3] = [60, 30, 7];
const AHEAD: u64 = 30;
/// A child that turned 14 is asked for a year.
const FOURTEEN_OVER: u64 = 365;
/// From 14 on a child consents itself (개인정보 보호법 §22의2).
const OWN_CONSENT: Months = Months::new(14 * 12);

pub(super) fn of(state: &State) -> Vec<WorkItem> {
    let mut all: Vec<WorkItem> = consents(state).collect();
    all.extend(without_basis(state));
    for person in state.of_kind(Kind::Person) {
        if person.value(Field::DiedOn).is_none() {
            all.extend(stay_calls(state, person));
            all.extend(fourteen(state, person));
        }
    }
    all
}

/// The end of the last stay of somebody who lives here as a foreigner: a call after another, of
/// which one is shown at a time.
fn stay_calls(state: &State, person: &Record) -> Vec<WorkItem> {
    let Some(item) = stay(state, person) else {
        return Vec::new();
    };
    let next = STAY_CALLS.iter().skip(1).map(Some).chain([None]);
    let calls = STAY_CALLS.iter().zip(next).filter_map(|(ahead, next)| {
        let due = item.due?;
        let first = Some(ahead) == STAY_CALLS.first();
        Some(WorkItem {
            key: match first {
                true => item.key.clone(),
                false => format!("{}:{ahead}", item.key),
            },
            shown_from: Some(due - Days::new(*ahead)),
            shown_until: next.map(|next| due - Days::new(next + 1)),
            ..item.clone()
        })
    });
    calls.collect()
}

/// The end of that stay, shown as long as it lasts.
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
    let item = WorkItem::new(WorkKind::Stay, &about).due(until, 0);
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

/// What no consent carries from a day on, once for each consent that is lacking and whose it is.
fn without_basis(state: &State) -> Vec<WorkItem> {
    let mut all: BTreeMap<(Sort, Option<RecordId>), (NaiveDate, RecordId)> = BTreeMap::new();
    // What carries it on that day does not matter here: the day on which nothing does is asked.
    for kept in kept(state, NaiveDate::MIN) {
        let (Some(since), Ground::Consent(sort, _)) = (loose_since(state, &kept), kept.ground)
        else {
            continue;
        };
        let first = all
            .entry((sort, kept.person))
            .or_insert((since, kept.record));
        *first = (*first).min((since, kept.record));
    }
    let items = all
        .into_iter()
        .filter_map(|((sort, person), (since, record))| {
            let whose = person.map(|person| person.to_string()).unwrap_or_default();
            let about = [sort.word(), &*whose, &*since.to_string()];
            let item = WorkItem::new(WorkKind::WithoutBasis, &about).due(since, 0);
            let item = item.of(state.get(record)?).saying(Some(sort.word()));
            Some(WorkItem { person, ..item })
        });
    items.collect()
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

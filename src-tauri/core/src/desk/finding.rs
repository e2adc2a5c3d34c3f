//! Finding people and families.

use chrono::NaiveDate;

use super::failures::of_register;
use super::view::HIDDEN;
use super::{Desk, Seat, entrance};
use crate::centre::{Authors, Ring};
use crate::contract::*;
use crate::register::{self, PersonFound};
use crate::search::{Query, marks};

/// How many families the list of the last touched shows.
const RECENT: usize = 30;

/// Names that are always shown, in this order; others only where they matched.
const SHOWN_FIRST: &[&str] = &["legal", "hangul", "passport", "native"];

pub(super) fn find(desk: &Desk, input: Find) -> Result<Found, Failure> {
    let today = desk.host.today();
    let limit = input.limit as usize;
    of_register(desk.seated(|seat| {
        let register = seat.listing.register()?;
        let query = register.query(&input.query);
        let found = register.find(&query, limit)?;
        let hits = found.people.iter().map(|person| hit(&query, person, today));
        let mut answer = Found {
            query: input.query.clone(),
            hits: hits.collect(),
            total: found.total as u64,
        };
        let families = found.people.iter().map(|person| person.family.family);
        seat.noting.found = families.collect();
        if !seat.identity.holds(Ring::Families) {
            find_outside(seat, limit, &mut answer);
        }
        if !answer.hits.is_empty() {
            seat.note_shown(answer.hits.len())?;
        }
        Ok(answer)
    }))
}

/// Adds people of families that the account does not open, by what their cards show. Where there
/// are no cards yet, nobody is added.
fn find_outside(seat: &mut Seat, limit: usize, answer: &mut Found) {
    let Some(cards) = &mut seat.listing.cards else {
        return;
    };
    let Ok((query, total, people)) = cards.find(&answer.query, limit) else {
        return;
    };
    let shut = people
        .iter()
        .filter(|it| !seat.centre.opens(&seat.identity, it.family.family));
    for person in shut.take(limit.saturating_sub(answer.hits.len())) {
        let worker = person.family.worker.as_ref();
        let worker = worker.and_then(|id| id.parse().ok());
        answer.hits.push(Hit {
            shut: true,
            worker: worker.map(|id| seat.authors.name(id)),
            // Which warnings stand is not for those who cannot open the family.
            ..hit(&query, person, NaiveDate::MIN)
        });
    }
    // The cards count those too whom the register has found.
    answer.total = answer.total.max(total as u64);
}

pub(super) fn recent_families(desk: &Desk, _: Nothing) -> Result<Recent, Failure> {
    of_register(desk.seated(|seat| {
        let cards = seat.listing.register()?.recent(RECENT)?;
        let today = desk.host.today();
        let families = cards
            .iter()
            .map(|card| family_card(card, &seat.authors, today));
        Ok(Recent {
            families: families.collect(),
        })
    }))
}

pub(super) fn rebuild_register(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    desk.seated(|seat| seat.rebuild())?;
    entrance::status(desk, Nothing {})
}

fn hit(query: &Query, found: &PersonFound, today: NaiveDate) -> Hit {
    let person = &found.person;
    let marked = |text: &str| MarkedText {
        text: text.to_owned(),
        marks: marks(query, text),
    };
    let rank = |sort: &str| SHOWN_FIRST.iter().position(|first| *first == sort);
    let mut names: Vec<(Option<usize>, MarkedText)> = person
        .names
        .iter()
        .map(|name| (rank(&name.sort), marked(&name.text)))
        .filter(|(rank, name)| rank.is_some() || !name.marks.is_empty())
        .collect();
    names.sort_by_key(|(rank, _)| rank.unwrap_or(SHOWN_FIRST.len()));
    let hides = found.family.hides_contacts(today);
    let others = [
        person.birth_date.as_deref().map(marked),
        person.phone.as_deref().map(marked),
        Some(marked(&found.family.file_number)),
    ];
    let phone = person.phone.as_deref();
    let matched = others
        .into_iter()
        .flatten()
        .find(|text| !text.marks.is_empty())
        .map(|text| match phone {
            Some(phone) if hides && text.text == phone => MarkedText {
                text: HIDDEN.to_owned(),
                marks: Vec::new(),
            },
            _ => text,
        });
    Hit {
        family: found.family.family.to_string(),
        title: found.family.title.clone(),
        file_number: found.family.file_number.clone(),
        person: person.id.to_string(),
        names: names.into_iter().map(|(_, name)| name).collect(),
        matched,
        birth_date: person.birth_date.clone(),
        nationalities: person
            .nationalities
            .iter()
            .filter(|nationality| nationality.holds_on(today))
            .map(|nationality| nationality.code.clone())
            .collect(),
        relation: person.relation.clone(),
        flags: flag_marks(&found.family, today),
        shut: false,
        worker: None,
    }
}

/// The warnings of today, each with the name of whom it is about.
pub(super) fn flag_marks(card: &register::FamilyCard, today: NaiveDate) -> Vec<FlagMark> {
    let name = |about| {
        let person = card.people.iter().find(|person| person.id == about)?;
        let mut names = in_shown_order(&person.names).into_iter();
        names.next()
    };
    let marks = card.standing_flags(today).map(|flag| FlagMark {
        id: flag.id.to_string(),
        sort: flag.sort.clone(),
        text: flag.text.clone(),
        about: flag.person.and_then(name),
    });
    marks.collect()
}

/// The names of a person as lists show them: those that are always shown first.
pub(super) fn in_shown_order(names: &[register::NameOf]) -> Vec<String> {
    let mut names: Vec<&register::NameOf> = names.iter().collect();
    names.sort_by_key(|name| rank(&name.sort));
    names.into_iter().map(|name| name.text.clone()).collect()
}

/// The place of a sort of name among those that are always shown.
fn rank(sort: &str) -> usize {
    let first = SHOWN_FIRST.iter().position(|shown| *shown == sort);
    first.unwrap_or(SHOWN_FIRST.len())
}

fn family_card(card: &register::FamilyCard, authors: &Authors, today: NaiveDate) -> FamilyCard {
    FamilyCard {
        id: card.family.to_string(),
        title: card.title.clone(),
        file_number: card.file_number.clone(),
        people: u32::try_from(card.people.len()).unwrap_or(u32::MAX),
        touched_at: card.touched_at,
        worker: card
            .worker
            .as_ref()
            .and_then(|id| id.parse().ok())
            .map(|id| authors.name(id)),
        flags: flag_marks(card, today),
    }
}

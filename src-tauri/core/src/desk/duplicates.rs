//! People who look alike: said while a form is filled in, listed for the whole centre, compared,
//! and found to be two.

use chrono::NaiveDate;

use super::Desk;
use super::failures::{of_register, read_id};
use super::finding::{flag_marks, in_shown_order};
use super::seat::Seat;
use crate::contract::*;
use crate::duplicates::{Likeness, Looks, compare, pairs};
use crate::log::{FamilyId, Record, RecordId};
use crate::merge::{APART, Link, Portrait, SAME, keep_apart as write_apart};
use crate::model::{Action, Field, Kind, parse_day};
use crate::register::{FamilyCard as Card, NameOf, PersonCard, Register};
use crate::search::Query;

/// So many who look alike are shown beside a form.
const SHOWN: usize = 6;
/// Of those who are found by one name, day or telephone, so many are compared.
const COMPARED: usize = 200;

pub(super) fn look_alikes(desk: &Desk, input: AskLookAlikes) -> Result<LookAlikes, Failure> {
    let today = desk.host.today();
    let family: Option<FamilyId> = input.family.as_deref().map(read_id).transpose()?;
    let person: Option<RecordId> = input.person.as_deref().map(read_id).transpose()?;
    of_register(desk.seated(|seat| {
        let register = seat.listing.register()?;
        let known = match (family, person) {
            (Some(family), Some(person)) => register.card(family)?.and_then(|card| {
                let mut people = card.people.into_iter();
                people.find(|it| it.id == person)
            }),
            _ => None,
        };
        let typed = with_typed(known, &input, register);
        let mut found = alike_to(register, (family, &typed), today)?;
        found.truncate(SHOWN);
        Ok(LookAlikes { found })
    }))
}

/// What the file says of a person, with what was typed in place of it.
fn with_typed(known: Option<PersonCard>, input: &AskLookAlikes, register: &Register) -> PersonCard {
    let mut person = known.unwrap_or_else(|| PersonCard::unknown(RecordId::from_bytes([0; 16])));
    person.names.extend(input.names.iter().map(|text| NameOf {
        sort: String::new(),
        text: text.clone(),
    }));
    let typed = |typed: &Option<String>| typed.clone().filter(|text| !text.trim().is_empty());
    person.birth_date = typed(&input.birth_date).or(person.birth_date);
    person.phone = typed(&input.phone).or(person.phone);
    let number = input.number.as_deref();
    let key = register.number_key();
    person
        .numbers
        .extend(number.and_then(|it| key.of_number(it)));
    person
}

pub(super) fn doubles(desk: &Desk, input: OfFamily) -> Result<Doubles, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let decisions: Vec<Record> = state.of_kind(Kind::Sameness).cloned().collect();
        let register = seat.listing.register()?;
        let mut alike = Vec::new();
        if let Some(card) = register.card(family)? {
            for person in &card.people {
                let found = alike_to(register, (Some(family), person), today)?;
                alike.extend(found.into_iter().take(SHOWN).map(|alike| Doubled {
                    person: person.id.to_string(),
                    alike,
                }));
            }
        }
        alike.sort_by_key(|it| std::cmp::Reverse(it.alike.likeness.strength));
        let decided = decisions.iter();
        let decided = decided.map(|record| decided_view(register, family, record, today));
        Ok(Doubles {
            alike,
            decided: decided
                .filter_map(Result::transpose)
                .collect::<Result<_, _>>()?,
        })
    })
}

fn decided_view(
    register: &Register,
    family: FamilyId,
    record: &Record,
    today: NaiveDate,
) -> Result<Option<Decided>, Failure> {
    let text = |field| record.text(field);
    let decision = match text(Field::Decision) {
        Some(SAME) => SamenessDecision::Same,
        Some(APART) => SamenessDecision::Different,
        _ => return Ok(None),
    };
    let ids = text(Field::Person)
        .zip(text(Field::Family))
        .zip(text(Field::Counterpart));
    let Some(((person, other_family), counterpart)) = ids else {
        return Ok(None);
    };
    let other_family: FamilyId = read_id(other_family)?;
    let card = register.card(other_family)?;
    let other = card.as_ref().and_then(|card| {
        let mut people = card.people.iter();
        let other = people.find(|it| it.id.to_string() == counterpart)?;
        Some(alike_person(card, other, today))
    });
    Ok(Some(Decided {
        record: record.id.to_string(),
        person: person.to_owned(),
        decision,
        on: text(Field::On).and_then(parse_day),
        other,
        here: other_family == family,
    }))
}

/// Who looks like a person, the likelier first.
fn alike_to(
    register: &Register,
    (family, person): (Option<FamilyId>, &PersonCard),
    today: NaiveDate,
) -> Result<Vec<LookAlike>, Failure> {
    let names = person.names.iter().map(|name| register.query(&name.text));
    let known = [&person.birth_date, &person.phone];
    let others = known.into_iter().flatten().map(|text| register.query(text));
    let numbers = person.numbers.iter().map(|hash| Query::of_number(hash));
    let queries: Vec<Query> = names.chain(others).chain(numbers).collect();
    let looks = Looks::of(person);
    let mut seen = Vec::new();
    let mut found: Vec<(Likeness, LookAlike)> = Vec::new();
    for query in queries.iter().filter(|query| !query.is_empty()) {
        for hit in register.find(query, COMPARED)?.people {
            let at = (hit.family.family, hit.person.id);
            let decided = person.decides(at.0, at.1)
                || family.is_some_and(|family| hit.person.decides(family, person.id));
            let is_self = family == Some(at.0) && person.id == at.1;
            if decided || is_self || seen.contains(&at) {
                continue;
            }
            seen.push(at);
            let other = in_sight(&hit.family, &hit.person, today);
            if let Some(likeness) = compare(&looks, &Looks::of(&other), family == Some(at.0)) {
                let alike = LookAlike {
                    person: alike_person(&hit.family, &hit.person, today),
                    likeness: likeness_view(&likeness),
                };
                found.push((likeness, alike));
            }
        }
    }
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(likeness.strength));
    Ok(found.into_iter().map(|(_, alike)| alike).collect())
}

/// A person without the telephone that a warning keeps from sight: not even that it is the one
/// which somebody types may be told.
fn in_sight(card: &Card, person: &PersonCard, today: NaiveDate) -> PersonCard {
    let mut person = person.clone();
    if card.hides_contacts(today) {
        person.phone = None;
    }
    person
}

pub(super) fn duplicates(desk: &Desk, input: AskDuplicates) -> Result<Duplicates, Failure> {
    let today = desk.host.today();
    desk.seated(|seat| {
        let mut cards = seat.listing.register()?.cards()?;
        for card in &mut cards {
            let people = card.people.iter();
            card.people = people.map(|person| in_sight(card, person, today)).collect();
        }
        let found = pairs(&cards);
        let person = |(family, person): (usize, usize)| {
            let card = cards.get(family)?;
            Some(alike_person(card, card.people.get(person)?, today))
        };
        let shown = found.iter().take(input.limit as usize).filter_map(|pair| {
            Some(AlikePair {
                first: person(pair.one)?,
                second: person(pair.other)?,
                likeness: likeness_view(&pair.likeness),
            })
        });
        let answer = Duplicates {
            pairs: shown.collect(),
            total: found.len() as u64,
        };
        if !answer.pairs.is_empty() {
            seat.note_shown(2 * answer.pairs.len())?;
        }
        Ok(answer)
    })
}

pub(super) fn keep_apart(desk: &Desk, input: TwoPeople) -> Result<Nothing, Failure> {
    let (family, person): (FamilyId, RecordId) = read_at(&input.first)?;
    let (other_family, counterpart) = read_at(&input.second)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        // Both must be there: a decision about nobody would hide a later one.
        portrait(seat, (family, person), today)?;
        portrait(seat, (other_family, counterpart), today)?;
        let link = Link {
            person,
            family: other_family,
            counterpart,
            on: today,
        };
        seat.record(family, desk.host.now(), Action::KeepApart, None, |edit| {
            write_apart(edit, link);
            Ok(())
        })?;
        Ok(Nothing {})
    })
}

/// Where somebody stands.
pub(super) fn read_at(at: &PersonAt) -> Result<(FamilyId, RecordId), Failure> {
    Ok((read_id(&at.family)?, read_id(&at.person)?))
}

/// What is known of a person.
///
/// # Errors
/// [`FailureCode::NotFound`] where there is none; what is wrong with the file.
pub(super) fn portrait(
    seat: &mut Seat,
    (family, person): (FamilyId, RecordId),
    today: NaiveDate,
) -> Result<Portrait, Failure> {
    let file = seat.file(family)?;
    Portrait::of(file, person, today).ok_or(FailureCode::NotFound.into())
}

/// How alike two people of the register are.
pub(super) fn likeness_of(
    seat: &Seat,
    one: (FamilyId, RecordId),
    other: (FamilyId, RecordId),
    today: NaiveDate,
) -> Result<Option<LikenessView>, Failure> {
    let register = seat.listing.register()?;
    let person = |(family, person): (FamilyId, RecordId)| -> Result<_, Failure> {
        let card = register.card(family)?;
        Ok(card.and_then(|card| {
            let found = card.people.iter().find(|it| it.id == person)?;
            Some(in_sight(&card, found, today))
        }))
    };
    let (Some(mine), Some(theirs)) = (person(one)?, person(other)?) else {
        return Ok(None);
    };
    let likeness = compare(&Looks::of(&mine), &Looks::of(&theirs), one.0 == other.0);
    Ok(likeness.as_ref().map(likeness_view))
}

fn likeness_view(likeness: &Likeness) -> LikenessView {
    let (name, other_name) = likeness.names.clone().unzip();
    LikenessView {
        strength: likeness.strength,
        reasons: likeness.reasons.clone(),
        name,
        other_name,
    }
}

fn alike_person(card: &Card, person: &PersonCard, today: NaiveDate) -> AlikePerson {
    let nationalities = person.nationalities.iter();
    let nationalities = nationalities.filter(|it| it.holds_on(today));
    AlikePerson {
        at: PersonAt {
            family: card.family.to_string(),
            person: person.id.to_string(),
        },
        title: card.title.clone(),
        file_number: card.file_number.clone(),
        names: in_shown_order(&person.names),
        birth_date: person.birth_date.clone(),
        relation: person.relation.clone(),
        nationalities: nationalities.map(|it| it.code.clone()).collect(),
        flags: flag_marks(card, today),
    }
}

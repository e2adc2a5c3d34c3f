//! The sheet for an interview.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use eligibility::Rulebook;

use super::failures::{internal, read_id};
use super::{Desk, Seat};
use crate::contract::*;
use crate::course::course;
use crate::facts::family_facts;
use crate::log::{FamilyId, RecordId, State};
use crate::model::{Field, Kind, parse_day};
use crate::names::shown_name;
use crate::secrecy::FamilyPart;

pub(super) fn interview_sheet(desk: &Desk, input: AskInterview) -> Result<InterviewSheet, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| sheet(seat, family, input.on))
}

/// The sheet, as whoever the family is open for sees it.
pub(super) fn sheet(
    seat: &mut Seat,
    family: FamilyId,
    on: NaiveDate,
) -> Result<InterviewSheet, Failure> {
    // What is not in sight would be asked for as if nobody had asked.
    for part in [FamilyPart::Childcare, FamilyPart::Forms, FamilyPart::Notes] {
        seat.require_part(family, part)?;
    }
    let rules = Arc::clone(&seat.rules);
    let state = seat.file(family)?.state();
    let (consents, needs) = needs(state, on)
        .into_iter()
        .partition::<Vec<Need>, _>(|need| need.sort.is_some());
    Ok(InterviewSheet {
        on,
        questions: questions((family, state), &rules, on)?,
        needs,
        promises: promises(state),
        consents,
    })
}

/// The questions of all children; one about a guardian, which several children share, once. Facts
/// that the check refuses have no questions: the childcare screen says what is wrong with them.
pub(super) fn questions(
    (family, state): (FamilyId, &State),
    rulebook: &Rulebook,
    on: NaiveDate,
) -> Result<Vec<InterviewQuestion>, Failure> {
    let facts = family_facts(family, state).facts;
    let Ok(answer) = eligibility::check_brief(&facts, rulebook, on) else {
        return Ok(Vec::new());
    };
    let mut seen = BTreeSet::new();
    let mut questions = Vec::new();
    for child in &answer.children {
        let change = eligibility::change(&facts, rulebook, &child.id, on).map_err(internal)?;
        for question in change.questions {
            if !seen.insert(question.fact.clone()) {
                continue;
            }
            let (person, fact) = match question.fact.split_once('.') {
                Some((person, fact)) => (person.parse().ok(), fact),
                None => (None, question.fact.as_str()),
            };
            questions.push(InterviewQuestion {
                person: person.and_then(|person| name(state, person, on)),
                fact: fact.to_owned(),
            });
        }
    }
    Ok(questions)
}

fn name(state: &State, person: RecordId, on: NaiveDate) -> Option<String> {
    Some(shown_name(state, state.get(person)?, on).main)
}

/// What the stages that were reached still need, and what comes next.
pub(super) fn needs(state: &State, on: NaiveDate) -> Vec<Need> {
    let course = course(state, on);
    let closed = course.closed;
    let steps = course.rounds.into_iter().next_back();
    let steps = steps.map(|round| round.steps).unwrap_or_default();
    let reached = steps.iter().rposition(|step| step.form.is_some());
    let until = match (reached, closed) {
        (Some(reached), true) => reached + 1,
        (Some(reached), false) => reached + 2,
        (None, _) => 1,
    };
    steps
        .into_iter()
        .take(until)
        .flat_map(|step| step.needs)
        .collect()
}

fn promises(state: &State) -> Vec<InterviewPromise> {
    let open = state
        .of_kind(Kind::Promise)
        .filter(|promise| promise.value(Field::KeptOn).is_none());
    let mut promises: Vec<InterviewPromise> = open
        .map(|promise| InterviewPromise {
            text: promise.text(Field::Text).unwrap_or_default().to_owned(),
            due: promise.text(Field::Due).and_then(parse_day),
            responsible: promise.text(Field::Responsible).map(str::to_owned),
        })
        .collect();
    promises.sort_by_key(|promise| (promise.due.is_none(), promise.due));
    promises
}

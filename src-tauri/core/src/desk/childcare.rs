//! Childcare answers: asked, saved and replayed.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use eligibility::{ChildAnswer, ChildTimeline, FamilyAnswer, FamilyFacts, Outcome};

use super::Desk;
use super::failures::{internal, read_id};
use super::seat::Seat;
use super::view::HIDDEN;
use crate::checks::{self, check_fields, digest};
use crate::contract::*;
use crate::facts::{FactsOfFamily, family_facts};
use crate::log::{FamilyId, RecordId, State};
use crate::model::{Action, Kind};
use crate::names::shown_name;
use crate::secrecy::FamilyPart;

pub(super) fn childcare(desk: &Desk, input: AskChildcare) -> Result<ChildcareView, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| view(seat, family, input.on, today))
}

/// The answers, as whoever the family is open for sees them.
pub(super) fn view(
    seat: &mut Seat,
    family: FamilyId,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<ChildcareView, Failure> {
    let rulebook = Arc::clone(&seat.rules);
    seat.require_part(family, FamilyPart::Childcare)?;
    let hides_contacts = seat.hides_contacts(family, today)?;
    let state = seat.file(family)?.state();
    let FactsOfFamily { facts, incomplete } = family_facts(family, state);
    let name = |id: RecordId| name_of(state, id, today);
    let reference = rulebook.reference();
    let mut view = ChildcareView {
        on,
        rulebook_version: reference.version,
        rulebook_digest: reference.digest,
        answer: None,
        refused: None,
        children: Vec::new(),
        incomplete: incomplete
            .iter()
            .map(|gap| Incomplete {
                person: gap.person.to_string(),
                name: name(gap.person),
                fact: gap.fact.name().to_owned(),
                record: gap.record.map(|id| id.to_string()),
                why: gap.why,
            })
            .collect(),
    };
    match eligibility::check(&facts, &rulebook, on) {
        Ok(mut answer) => {
            hide_contacts(&mut answer, hides_contacts);
            for child in &answer.children {
                view.children.push(ChildcareChild {
                    id: child.id.clone(),
                    name: name(read_id(&child.id)?),
                    options: eligibility::options(&facts, &rulebook, &child.id, on)
                        .map_err(internal)?,
                    change: eligibility::change(&facts, &rulebook, &child.id, on)
                        .map_err(internal)?,
                });
            }
            view.answer = Some(answer);
        }
        Err(refused) => view.refused = Some(refused),
    }
    Ok(view)
}

pub(super) fn childcare_timeline(
    desk: &Desk,
    input: AskTimeline,
) -> Result<ChildTimeline, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| timeline(seat, family, &input.child))
}

/// A child's outcomes from birth on; it ends by itself on the eve of the 13th birthday.
pub(super) fn timeline(
    seat: &mut Seat,
    family: FamilyId,
    child: &str,
) -> Result<ChildTimeline, Failure> {
    let rulebook = Arc::clone(&seat.rules);
    seat.require_part(family, FamilyPart::Childcare)?;
    let facts = family_facts(family, seat.file(family)?.state()).facts;
    let found = facts.people.iter().find(|person| person.id == child);
    let birth = found.ok_or(FailureCode::NotFound)?.birth_date;
    eligibility::timeline(&facts, &rulebook, child, birth, NaiveDate::MAX).map_err(internal)
}

pub(super) fn save_check(desk: &Desk, input: AskChildcare) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let rulebook = Arc::clone(&seat.rules);
        let facts = family_facts(family, seat.file(family)?.state()).facts;
        let answer = eligibility::check(&facts, &rulebook, input.on).map_err(internal)?;
        let laid = seat.centre.laid().map(|it| it.rulings).unwrap_or_default();
        let by = (&*rulebook, &*laid);
        let fields = check_fields(&facts, answer, by, input.on).map_err(internal)?;
        seat.record(family, desk.host.now(), Action::SaveCheck, None, |edit| {
            edit.create(Kind::Check, fields);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn replay_check(desk: &Desk, input: OfRecord) -> Result<Replayed, Failure> {
    let family = read_id(&input.family)?;
    let record = read_id(&input.record)?;
    let today = desk.host.today();
    desk.seated(|seat| replayed(seat, family, record, today))
}

/// A saved check, replayed as whoever the family is open for sees it.
pub(super) fn replayed(
    seat: &mut Seat,
    family: FamilyId,
    record: RecordId,
    today: NaiveDate,
) -> Result<Replayed, Failure> {
    let rulebook = Arc::clone(&seat.rules);
    let hides_contacts = seat.hides_contacts(family, today)?;
    let check = saved_check(seat, family, &record.to_string(), today)?;
    let state = seat.file(family)?.state();
    let kept = state.get(record).ok_or(FailureCode::NotFound)?;
    let kept = checks::SavedCheck::of(kept).map_err(|_| FailureCode::FileDamaged)?;
    let same_rulebook = kept.rulebook_digest == rulebook.reference().digest;
    // Figures of the centre stay in its books, and so does the rulebook of then.
    let then = seat
        .centre
        .rulebook_of(&kept.rulebook_digest, &kept.rulings);
    let again = then.map(|then| eligibility::check(&kept.facts, &then, kept.on));
    let again = again.transpose().map_err(internal)?;
    let same_answer = match &again {
        Some(again) => Some(digest(again).map_err(internal)? == kept.digest),
        None => None,
    };
    let state = seat.file(family)?.state();
    let now = family_facts(family, state).facts;
    let differences = match eligibility::check_brief(&now, &rulebook, kept.on) {
        Ok(answer) => differences(&kept.answer.children, &answer.children, |id| {
            name_of(state, id, today)
        }),
        // Facts that are refused today have no answer to compare with; the childcare screen
        // says what is wrong with them.
        Err(_) => Vec::new(),
    };
    // The same facts under the same rules give the same steps again, so that only the
    // outcomes need to be kept.
    let mut saved = match (same_answer, again) {
        (Some(true), Some(again)) => again,
        _ => kept.answer,
    };
    hide_contacts(&mut saved, hides_contacts);
    Ok(Replayed {
        check,
        saved,
        same_rulebook,
        same_answer,
        changed_facts: changed_facts(&kept.facts, &now)?,
        differences,
    })
}

/// Keeps from sight where people live, in the facts by which an answer is explained.
fn hide_contacts(answer: &mut FamilyAnswer, hides: bool) {
    let programmes = answer.children.iter_mut().flat_map(|it| &mut it.programmes);
    let steps = programmes.flat_map(|it| it.steps.iter_mut().flatten());
    for fact in steps.flat_map(|step| &mut step.facts) {
        if hides && fact.path.ends_with(".addresses") && fact.value != NONE {
            fact.value = HIDDEN.to_owned();
        }
    }
}

/// The value of a list that was asked and is empty, as answers spell it.
const NONE: &str = "none";

fn saved_check(
    seat: &mut Seat,
    family: FamilyId,
    id: &str,
    today: NaiveDate,
) -> Result<SavedCheck, Failure> {
    let checks = seat.view(family, today)?.checks;
    checks
        .into_iter()
        .find(|check| check.id == id)
        .ok_or(FailureCode::NotFound.into())
}

/// Paths of the facts that are not as they were.
fn changed_facts(before: &FamilyFacts, now: &FamilyFacts) -> Result<Vec<String>, Failure> {
    let mut changed = Vec::new();
    let ids = before
        .people
        .iter()
        .chain(&now.people)
        .map(|person| &person.id);
    for id in ids.collect::<std::collections::BTreeSet<_>>() {
        let of = |facts: &FamilyFacts| -> Result<serde_json::Value, Failure> {
            let person = facts.people.iter().find(|person| person.id == *id);
            serde_json::to_value(person).map_err(internal)
        };
        let (before, now) = (of(before)?, of(now)?);
        let keys = |value: &serde_json::Value| -> Vec<String> {
            value
                .as_object()
                .map(|it| it.keys().cloned().collect())
                .unwrap_or_default()
        };
        let mut all = [keys(&before), keys(&now)].concat();
        all.sort_unstable();
        all.dedup();
        changed.extend(
            all.iter()
                .filter(|key| before.get(key) != now.get(key))
                .map(|key| format!("{id}.{key}")),
        );
    }
    Ok(changed)
}

/// Answers of the children of now that are not as they were. A child that was not among those
/// before counts with what it gets.
pub(super) fn differences<'a>(
    before: impl IntoIterator<Item = &'a ChildAnswer>,
    now: &[ChildAnswer],
    name: impl Fn(RecordId) -> String,
) -> Vec<AnswerDifference> {
    let before: BTreeMap<&str, &ChildAnswer> = before
        .into_iter()
        .map(|child| (child.id.as_str(), child))
        .collect();
    let mut differences = Vec::new();
    for child in now {
        let then = before.get(child.id.as_str());
        for (at, new) in child.programmes.iter().enumerate() {
            let old = then.and_then(|then| then.programmes.get(at));
            let is_same = match old {
                Some(old) => (old.outcome, old.amount) == (new.outcome, new.amount),
                None => new.outcome == Outcome::NotEligible,
            };
            if is_same {
                continue;
            }
            differences.push(AnswerDifference {
                child: child.id.parse().map(&name).unwrap_or_default(),
                programme: new.programme,
                before: old.map(|old| old.outcome),
                amount_before: old.and_then(|old| old.amount),
                now: new.outcome,
                amount_now: new.amount,
            });
        }
    }
    differences
}

fn name_of(state: &State, person: RecordId, today: NaiveDate) -> String {
    state
        .get(person)
        .map(|record| shown_name(state, record, today).main)
        .unwrap_or_default()
}

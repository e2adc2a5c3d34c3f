//! What childcare answers will come to.

use chrono::{Datelike, Days, NaiveDate};
use eligibility::{
    ChildTimeline, FamilyFacts, Outcome, PersonFacts, ProgrammeId, ProgrammeTimeline, Rulebook,
    check_brief, timeline,
};

use super::{WorkItem, day_of};
use crate::checks::SavedCheck;
use crate::contract::WorkKind;
use crate::facts::family_facts;
use crate::log::{FamilyId, RecordId, State};
use crate::model::{Field, Kind};

const AHEAD: u64 = 30;
const OVER: u64 = 30;
/// A changed answer is called to mind so many days ahead of its day.
const CHANGE_AHEAD: u64 = 14;
const CLASS_AHEAD: u64 = 28;
const CLASS_OVER: u64 = 14;
/// Children enter school from the class of six-year-olds.
const SCHOOL: u32 = 6;

/// What comes on or after a day. Facts that are refused have no answers.
pub(super) fn of(
    (family, state): (FamilyId, &State),
    rulebook: &Rulebook,
    from: NaiveDate,
) -> Vec<WorkItem> {
    let facts = family_facts(family, state).facts;
    let saved = last_saved(state);
    // What began lately is still shown.
    let began = from - Days::new(OVER);
    let mut all = Vec::new();
    let mut changes: Vec<NaiveDate> = Vec::new();
    for child in &facts.people {
        // A day before, from which a beginning on the first day can be told.
        let before = began.pred_opt().unwrap_or(began);
        let first = saved
            .as_ref()
            .map_or(before, |(_, check)| before.min(check.on));
        let Ok(line) = timeline(&facts, rulebook, &child.id, first, NaiveDate::MAX) else {
            return Vec::new();
        };
        if line.programmes.iter().all(|line| line.runs.is_empty()) {
            continue;
        }
        all.extend(beginnings(child, &line, began));
        all.extend(applications(&facts, rulebook, child));
        all.extend(classes(child, from).into_iter().filter(|item| {
            let due = item.due;
            !due.is_some_and(|due| goes_to_school(state, child, due))
        }));
        changes.extend(
            saved
                .as_ref()
                .and_then(|(_, check)| changes_on(check, &line)),
        );
    }
    if let (Some((record, _)), Some(on)) = (&saved, changes.iter().min()) {
        let about = [&*record.to_string(), &*on.to_string()];
        let item = WorkItem::new(WorkKind::AnswerChanged, &about).due(*on, CHANGE_AHEAD);
        all.push(WorkItem {
            record: Some(*record),
            ..item
        });
    }
    all
}

fn about_child(item: WorkItem, child: &PersonFacts) -> WorkItem {
    WorkItem {
        person: child.id.parse().ok(),
        ..item
    }
}

/// The word of a programme in the contract.
fn word_of(programme: ProgrammeId) -> String {
    let word = serde_json::to_value(programme).ok();
    let word = word.as_ref().and_then(|word| word.as_str());
    word.unwrap_or_default().to_owned()
}

fn pays(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Eligible | Outcome::AmountUnconfirmed)
}

/// Days on which a programme begins to pay that did not the day before: day 91 of residence
/// among them.
fn beginnings(child: &PersonFacts, line: &ChildTimeline, from: NaiveDate) -> Vec<WorkItem> {
    let mut all = Vec::new();
    for ProgrammeTimeline { programme, runs } in &line.programmes {
        for pair in runs.windows(2) {
            let [before, run] = pair else { continue };
            if pays(run.outcome) && !pays(before.outcome) && run.from >= from {
                let programme = word_of(*programme);
                let about = [&*child.id, &*programme, &*run.from.to_string()];
                let item = WorkItem::new(WorkKind::AnswerBegins, &about).due(run.from, AHEAD);
                let item = item.over_after(OVER).saying(Some(&programme));
                all.push(about_child(item, child));
            }
        }
    }
    all
}

/// Programmes that pay from the month of birth if applied for in time, and that nobody has
/// applied for.
fn applications(facts: &FamilyFacts, rulebook: &Rulebook, child: &PersonFacts) -> Vec<WorkItem> {
    let answer_on = |day| {
        let answer = check_brief(facts, rulebook, day).ok()?;
        answer.children.into_iter().find(|it| it.id == child.id)
    };
    let Some(at_birth) = answer_on(child.birth_date) else {
        return Vec::new();
    };
    let applied = |programme: ProgrammeId| {
        let made = child.applications.iter().flatten();
        made.into_iter().any(|it| it.programme == programme)
    };
    at_birth
        .programmes
        .iter()
        .filter_map(|answer| Some((answer.programme, answer.apply_by?)))
        .filter(|(programme, _)| !applied(*programme))
        .filter(|(programme, last)| {
            let then = answer_on(*last);
            let then = then.iter().flat_map(|child| &child.programmes);
            then.into_iter()
                .any(|it| it.programme == *programme && it.outcome != Outcome::NotEligible)
        })
        .map(|(programme, last)| {
            let programme = word_of(programme);
            let about = [&*child.id, &*programme];
            let item = WorkItem::new(WorkKind::ApplyBy, &about).due(last, AHEAD);
            about_child(item.over_after(OVER).saying(Some(&programme)), child)
        })
        .collect()
}

/// Each 1 March on which the child comes into another class, up to school.
fn classes(child: &PersonFacts, from: NaiveDate) -> Vec<WorkItem> {
    let years = from.year()..=child.birth_date.year() + 8;
    years
        .filter_map(|year| {
            let day = NaiveDate::from_ymd_opt(year, 3, 1)?;
            let class = child.class_age_of_child(day)?;
            if !(1..=SCHOOL).contains(&class) {
                return None;
            }
            let item = WorkItem::new(WorkKind::ClassChange, &[&child.id, &year.to_string()])
                .due(day, CLASS_AHEAD)
                .over_after(CLASS_OVER)
                .saying(Some(&class.to_string()));
            Some(about_child(item, child))
        })
        .collect()
}

/// Whether a child goes to a school on a day.
fn goes_to_school(state: &State, child: &PersonFacts, day: NaiveDate) -> bool {
    let Ok(child) = child.id.parse() else {
        return false;
    };
    let schools = state
        .of_person(child, Kind::Enrolment)
        .filter(|it| it.text(Field::Sort) == Some("school"));
    schools.into_iter().any(|school| {
        day_of(school, Field::From).is_none_or(|from| from <= day)
            && day_of(school, Field::Until).is_none_or(|until| day <= until)
    })
}

/// The check that was saved last, with its record.
fn last_saved(state: &State) -> Option<(RecordId, SavedCheck)> {
    let last = state
        .of_kind(Kind::Check)
        .max_by_key(|check| (day_of(check, Field::On), check.id))?;
    Some((last.id, SavedCheck::of(last).ok()?))
}

/// The first day from that of the check on which an answer for the child is another one.
fn changes_on(check: &SavedCheck, line: &ChildTimeline) -> Option<NaiveDate> {
    let then = check.answer.children.iter().find(|it| it.id == line.id)?;
    let first = line.programmes.iter().filter_map(|now| {
        let saved = then
            .programmes
            .iter()
            .find(|it| it.programme == now.programme)?;
        let other = now.runs.iter().find(|run| {
            run.until >= check.on && (run.outcome, run.amount) != (saved.outcome, saved.amount)
        })?;
        Some(other.from.max(check.on))
    });
    first.min()
}

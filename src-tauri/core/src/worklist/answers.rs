//! What childcare answers will come to.

use chrono::{Datelike, Days, NaiveDate};
use eligibility::{
    BatchOutcome, ChildTimeline, FamilyFacts, Outcome, PersonFacts, ProgrammeId, ProgrammeTimeline,
    Rulebook, Turn, Unit, check_brief, timeline, turn, won,
};

use super::{Turned, WorkItem, day_of};
use crate::checks::{SavedCheck, spelled};
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
    let mut lines: Vec<ChildTimeline> = Vec::new();
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
        lines.push(line);
    }
    if let Some((record, check)) = &saved {
        let changes = lines.iter().filter_map(|line| changes_on(check, line));
        if let Some(on) = changes.min() {
            let about = [&*record.to_string(), &*on.to_string()];
            let item = WorkItem::new(WorkKind::AnswerChanged, &about).due(on, CHANGE_AHEAD);
            all.push(WorkItem {
                record: Some(*record),
                turned: Some(turned(check, &lines, (&facts, rulebook), on)),
                ..item
            });
        }
    }
    all
}

fn about_child(item: WorkItem, child: &PersonFacts) -> WorkItem {
    WorkItem {
        person: child.id.parse().ok(),
        ..item
    }
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
                let programme = spelled(programme);
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
            let programme = spelled(&programme);
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

/// What the answers of a day come to beside those that were saved.
fn turned(
    check: &SavedCheck,
    lines: &[ChildTimeline],
    (facts, rulebook): (&FamilyFacts, &Rulebook),
    on: NaiveDate,
) -> Turned {
    let mut all = Turned::default();
    for line in lines {
        let Some(then) = check.answer.children.iter().find(|it| it.id == line.id) else {
            continue;
        };
        for now in &line.programmes {
            let saved = then
                .programmes
                .iter()
                .find(|it| it.programme == now.programme);
            let run = now.runs.iter().find(|it| it.from <= on && on <= it.until);
            let (Some(saved), Some(run)) = (saved, run) else {
                continue;
            };
            let outcome = |outcome, amount| BatchOutcome { outcome, amount };
            let before = outcome(saved.outcome, saved.amount);
            let now_is = outcome(run.outcome, run.amount);
            if before == now_is {
                continue;
            }
            let turn = turn(before, now_is);
            all.gains |= turn == Turn::Gains;
            all.loses |= turn == Turn::Loses;
            all.learns |= turn == Turn::Learns;
            // Won by the hour are no sum of a month.
            let by =
                won(before, now_is).filter(|_| rulebook.unit(now.programme) == Unit::KrwPerMonth);
            if let Some(by) = by.filter(|_| turn != Turn::Changes) {
                all.won = Some(all.won.unwrap_or_default() + by);
            }
            if turn == Turn::Gains {
                all.by_day = all.by_day.or(rulebook.by_day(now.programme, on));
                let last = apply_by(facts, rulebook, (&line.id, now.programme), on);
                all.apply_by = [all.apply_by, last].into_iter().flatten().min();
            }
        }
    }
    all
}

/// The last day on which an application pays from the month of birth.
fn apply_by(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    (child, programme): (&str, ProgrammeId),
    on: NaiveDate,
) -> Option<NaiveDate> {
    let answer = check_brief(facts, rulebook, on).ok()?;
    let child = answer.children.into_iter().find(|it| it.id == child)?;
    child.programmes.get(programme as usize)?.apply_by
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

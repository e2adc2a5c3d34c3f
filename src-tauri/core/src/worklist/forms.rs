//! What forms and notes promise.

use chrono::{Days, Months, NaiveDate};

use super::{WorkItem, day_of};
use crate::contract::{Course, Decision, HandoverState, Stage, TransferStage, WorkKind};
use crate::course::{Ask, Handing, asks, content, handings};
use crate::korea::day_in_korea;
use crate::log::{Record, State};
use crate::model::{Field, Kind, Value};
use crate::transfer::under_way;

/// Agreed days are called to mind two weeks ahead.
const AHEAD: u64 = 14;
/// The centre calls three and six months after closing.
const AFTERCARE_MONTHS: [u32; 2] = [3, 6];
/// A contact counts for its month where it was made up to so many days ahead of it.
const EARLY: Days = Days::new(30);
/// Another centre is asked after so many days what became of a family.
const ANSWERED_WITHIN: Days = Days::new(14);
/// A goal with this score is reached.
const REACHED: i64 = 10;

pub(super) fn of((state, whole): (&State, &State), course: &Course) -> Vec<WorkItem> {
    let mut all: Vec<WorkItem> = tasks(state).chain(promises(state)).collect();
    all.extend(approvals(state, whole));
    all.extend(handovers(state));
    all.extend(transfer(state));
    if course.closed {
        all.extend(aftercare(state, course));
    } else {
        all.extend(contact(state));
        all.extend(goals(state));
        all.extend(course.next_review.map(|due| {
            let item = WorkItem::new(WorkKind::Review, &[&due.to_string()]);
            item.due(due, AHEAD)
        }));
    }
    all
}

fn tasks(state: &State) -> impl Iterator<Item = WorkItem> {
    let open = state
        .of_kind(Kind::Task)
        .filter(|task| task.value(Field::DoneOn).is_none());
    open.map(|task| WorkItem {
        kind: match task.text(Field::Sort) {
            Some("visit") => WorkKind::Visit,
            _ => WorkKind::Task,
        },
        // By this name it was put off, whatever sort it was of then.
        ..owed(WorkKind::Task, task)
    })
}

fn promises(state: &State) -> impl Iterator<Item = WorkItem> {
    let open = state
        .of_kind(Kind::Promise)
        .filter(|promise| promise.value(Field::KeptOn).is_none());
    open.map(|promise| owed(WorkKind::Promise, promise))
}

/// Forms that wait for somebody else, those that were sent back to whoever asked, and those that
/// were changed after they were approved.
fn approvals(state: &State, whole: &State) -> impl Iterator<Item = WorkItem> {
    asks(state).filter_map(|ask| {
        let kind = match ask.standing(whole) {
            Decision::Asked => WorkKind::Approval,
            Decision::SentBack => WorkKind::SentBack,
            Decision::Approved if ask.is_changed(whole) => return changed_since(whole, &ask),
            Decision::Approved => return None,
        };
        let form = state.get(ask.form)?;
        // Asked again, it is another matter: what was put off before is not.
        let about = [&*ask.form.to_string(), &*ask.said.entry.to_string()];
        let item = WorkItem::new(kind, &about).due(day_in_korea(ask.said.at), 0);
        Some(WorkItem {
            asked_by: (kind == WorkKind::Approval).then_some(ask.asked_by),
            ..item.of(form).saying(form.kind().map(|kind| kind.name()))
        })
    })
}

/// A form that says something else than what was approved: for whoever approves, but whoever wrote
/// it last. Changed once more, it is another matter.
fn changed_since(whole: &State, ask: &Ask<'_>) -> Option<WorkItem> {
    let latest = content(whole, ask.form)
        .filter_map(Record::latest)
        .max_by_key(|it| (it.at, it.entry))?;
    let about = [&*ask.form.to_string(), &*latest.entry.to_string()];
    let form = whole.get(ask.form)?;
    Some(WorkItem {
        asked_by: Some(latest.author),
        ..WorkItem::new(WorkKind::ChangedSince, &about)
            .due(day_in_korea(latest.at), 0)
            .of(form)
            .saying(form.kind().map(Kind::name))
    })
}

/// Families that wait for whom they were proposed to, and the last one that came back to whoever
/// proposed it: with another proposal that one has been seen.
fn handovers(state: &State) -> Vec<WorkItem> {
    let all: Vec<Handing<'_>> = handings(state).collect();
    let last = all.last().map(|it| it.record.id);
    let items = all.iter().filter_map(|handing| {
        let (kind, waits_for, words) = match handing.state {
            HandoverState::Proposed => (WorkKind::Handover, handing.to, Field::Reason),
            HandoverState::Returned if last == Some(handing.record.id) => {
                (WorkKind::HandedBack, handing.by, Field::Reply)
            }
            _ => return None,
        };
        let about = [
            &*handing.record.id.to_string(),
            &*handing.said.entry.to_string(),
        ];
        let item = WorkItem::new(kind, &about).due(day_in_korea(handing.said.at), 0);
        Some(WorkItem {
            waits_for: Some(waits_for),
            ..item.of(handing.record).saying(handing.record.text(words))
        })
    });
    items.collect()
}

/// A transfer that somebody proposed waits for whoever may send it; of one that was sent, whoever
/// sent it asks on the telephone what became of it.
fn transfer(state: &State) -> Option<WorkItem> {
    let (record, stage) = under_way(state)?;
    let said = record.register(Field::Outcome)?.statements().last()?;
    let about = [&*record.id.to_string(), &*said.entry.to_string()];
    let since = day_in_korea(said.at);
    let item = match stage {
        TransferStage::Proposed => WorkItem {
            asked_by: Some(said.author),
            ..WorkItem::new(WorkKind::Transfer, &about)
                .due(since, 0)
                .saying(record.text(Field::Reason))
        },
        _ => WorkItem {
            waits_for: Some(said.author),
            ..WorkItem::new(WorkKind::Unanswered, &about)
                .due(since + ANSWERED_WITHIN, 0)
                .saying(record.text(Field::Name))
        },
    };
    Some(item.of(record))
}

/// Tasks and promises are shown from the day on which they are written down.
fn owed(kind: WorkKind, record: &Record) -> WorkItem {
    let item = WorkItem::new(kind, &[&record.id.to_string()]).of(record);
    WorkItem {
        due: day_of(record, Field::Due),
        ..item.saying(record.text(Field::Text))
    }
}

/// The contact that was agreed at the last one; a later contact takes its place.
fn contact(state: &State) -> Option<WorkItem> {
    let made = state
        .of_kind(Kind::Note)
        .chain(state.of_kind(Kind::Aftercare));
    let last = made.max_by_key(|it| (day_of(it, Field::On), it.id))?;
    let due = day_of(last, Field::NextContact)?;
    let about = [&*last.id.to_string(), &*due.to_string()];
    let item = WorkItem::new(WorkKind::Contact, &about).due(due, AHEAD);
    let visits = last.text(Field::NextWay) == Some("home_visit");
    let kind = if visits { WorkKind::Visit } else { item.kind };
    Some(WorkItem { kind, ..item }.of(last))
}

fn goals(state: &State) -> impl Iterator<Item = WorkItem> {
    state.of_kind(Kind::Goal).filter_map(|goal| {
        let due = day_of(goal, Field::Due)?;
        let id = goal.id.to_string();
        let reviews = state
            .of_kind(Kind::Progress)
            .filter(|review| review.text(Field::Goal) == Some(&id));
        let last = reviews.max_by_key(|review| (day_of(review, Field::On), review.id));
        let score = last.and_then(|review| review.value(Field::Score));
        if score.and_then(Value::as_int) == Some(REACHED) {
            return None;
        }
        let item = WorkItem::new(WorkKind::Goal, &[&id, &due.to_string()]).due(due, AHEAD);
        Some(item.of(goal).saying(goal.text(Field::Text)))
    })
}

/// The contacts of the present closing that nobody has made yet.
fn aftercare(state: &State, course: &Course) -> Vec<WorkItem> {
    let steps = course.rounds.last().map_or(&[][..], |round| &round.steps);
    let closed = steps.iter().find(|step| step.stage == Stage::Closure);
    let Some((form, on)) = closed.and_then(|step| Some((step.form.as_deref()?, step.on?))) else {
        return Vec::new();
    };
    let made: Vec<NaiveDate> = state
        .of_kind(Kind::Aftercare)
        .filter_map(|contact| day_of(contact, Field::On))
        .filter(|contact| *contact >= on)
        .collect();
    AFTERCARE_MONTHS
        .iter()
        .filter_map(|months| {
            let due = on.checked_add_months(Months::new(*months))?;
            let is_made = made.iter().any(|contact| *contact + EARLY >= due);
            let months = months.to_string();
            let item = WorkItem::new(WorkKind::Aftercare, &[form, &months]).due(due, AHEAD);
            (!is_made).then(|| item.saying(Some(&months)))
        })
        .collect()
}

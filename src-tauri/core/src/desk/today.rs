//! What is to be done: shown for all families, finished and put off in one.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::failures::{of_register, read_id};
use super::finding::flag_marks;
use super::seat::Seat;
use super::view::work_view;
use super::{Desk, Permission};
use crate::contract::*;
use crate::log::FamilyId;
use crate::model::{Action, Field};
use crate::register::{FamilyCard, WorkAt};
use crate::worklist::{self, WorkItem, worklist};

/// What a week is here: today and the seven days after it.
const WEEK: Days = Days::new(7);

/// What has been due for more days than these is no longer today's most pressing work.
const LONG_OVERDUE: i64 = 30;

pub(super) fn today(desk: &Desk, input: AskToday) -> Result<Today, Failure> {
    let on = desk.host.today();
    of_register(desk.seated(|seat| {
        let emergencies = seat.waiting_emergencies();
        let me = seat.identity.account.id.to_string();
        let register = seat.listing.register()?;
        let worker = input.mine.then_some(&*me);
        let mut all = register.work_on(on, worker, &OF_OTHERS)?;
        if input.mine {
            leave_to_others(seat, &mut all)?;
        }
        let mut counts: BTreeMap<u32, u64> = BTreeMap::new();
        for at in &all {
            *counts.entry(at.kind).or_default() += 1;
        }
        let woken = woken(&all, on);
        if let Some(kind) = input.kind {
            all.retain(|at| at.kind == kind as u32);
        }
        all.sort_by_key(|at| (place(at.due, at.kind, on), *at));
        all.truncate(input.limit as usize);
        let items = all.iter().map(|at| {
            let (card, item) = register.work(at)?;
            Ok(today_item(seat, &card, item, on))
        });
        let (destructions_due, destructions_waiting) = seat.destructions_to_do(on)?;
        Ok(Today {
            on,
            woken,
            destructions_due,
            destructions_waiting,
            review_due: seat.overdue_review(on),
            loans_due: seat.loans_due(on),
            emergencies,
            items: items.collect::<Result<_, Failure>>()?,
            counts: WorkKind::ALL
                .iter()
                .filter_map(|kind| {
                    let count = *counts.get(&(*kind as u32))?;
                    Some(WorkCount { kind: *kind, count })
                })
                .collect(),
        })
    }))
}

/// Saved answers that are others now, and the next day by which somebody has to apply. A family
/// has one such item.
fn woken(all: &[WorkAt], on: NaiveDate) -> Option<Woken> {
    let mut woken = Woken {
        gain: 0,
        lose: 0,
        learn: 0,
        apply_by: None,
    };
    for turned in all.iter().filter_map(WorkAt::turned) {
        woken.gain += u64::from(turned.gains);
        woken.lose += u64::from(turned.loses);
        woken.learn += u64::from(turned.learns && !turned.gains && !turned.loses);
        let deadline = turned.deadline(on).filter(|_| turned.gains);
        woken.apply_by = [woken.apply_by, deadline].into_iter().flatten().min();
    }
    (woken.gain + woken.lose + woken.learn > 0).then_some(woken)
}

/// What may wait for somebody who does not work with the family.
const OF_OTHERS: [WorkKind; 6] = [
    WorkKind::Approval,
    WorkKind::ChangedSince,
    WorkKind::Handover,
    WorkKind::HandedBack,
    WorkKind::Transfer,
    WorkKind::Unanswered,
];

/// Takes out what whoever sits at the desk has asked of others, and what waits for somebody else
/// alone. Other people's requests stand in everybody's list, whosever family it is.
fn leave_to_others(seat: &Seat, all: &mut Vec<WorkAt>) -> Result<(), Failure> {
    let register = seat.listing.register()?;
    let mut left = Vec::new();
    let kinds = OF_OTHERS.map(|kind| kind as u32);
    for at in all.iter().filter(|at| kinds.contains(&at.kind)) {
        if seat.leaves_to_others(&register.work(at)?.1) {
            left.push(*at);
        }
    }
    all.retain(|at| !left.contains(at));
    Ok(())
}

impl Seat {
    /// Whether an item waits for somebody else than whoever sits here: what they asked of others,
    /// unless the centre lets whoever approves decide about their own.
    pub(super) fn leaves_to_others(&self, item: &WorkItem) -> bool {
        let decides_own = self.may(Permission::Approve) && self.centre.approves_own();
        let own = decides_own && item.waits_for.is_none();
        item.is_for_another(self.identity.account.id) && !own
    }
}

pub(super) fn finish_work(desk: &Desk, input: FinishWork) -> Result<FamilyView, Failure> {
    let today = desk.host.today();
    desk.seated(|seat| {
        let (family, item) = found(seat, &input.family, &input.item)?;
        // That is done by deciding.
        let is_decided = matches!(
            item.kind,
            WorkKind::Approval
                | WorkKind::ChangedSince
                | WorkKind::SentBack
                | WorkKind::Handover
                | WorkKind::Transfer
                | WorkKind::Unanswered
        );
        if is_decided || item.is_for_another(seat.identity.account.id) {
            return Err(FailureCode::Denied.into());
        }
        seat.record(family, desk.host.now(), Action::Finish, None, |edit| {
            worklist::finish(edit, &item, today);
            Ok(())
        })?;
        seat.view(family, today)
    })
}

pub(super) fn put_off_work(desk: &Desk, input: PutOffWork) -> Result<FamilyView, Failure> {
    let today = desk.host.today();
    if input.until <= today {
        return Err(Failure {
            value: Some(input.until.to_string()),
            ..Failure::of_field(Field::Until.name(), "not-ahead")
        });
    }
    let reason = input.reason.filter(|reason| !reason.trim().is_empty());
    desk.seated(|seat| {
        let (family, item) = found(seat, &input.family, &input.item)?;
        let me = seat.identity.account.id;
        if item.waits_for.is_some_and(|it| it != me) {
            return Err(FailureCode::Denied.into());
        }
        seat.record(family, desk.host.now(), Action::PutOff, reason, |edit| {
            worklist::put_off(edit, &item, input.until);
            Ok(())
        })?;
        seat.view(family, today)
    })
}

/// The item of that name as the family's file has it now.
fn found(seat: &mut Seat, family: &str, item: &str) -> Result<(FamilyId, WorkItem), Failure> {
    let family: FamilyId = read_id(family)?;
    let rules = Arc::clone(&seat.rules);
    let file = seat.file(family)?;
    let items = worklist(family, (file.state(), file.whole()), &rules);
    let found = items.into_iter().find(|it| it.key == item);
    Ok((family, found.ok_or(FailureCode::NotFound)?))
}

/// Where something stands in the list: the sooner group, what is long overdue behind what is not,
/// the more pressing kind, the day that is nearer to today.
pub(super) fn place(
    due: Option<NaiveDate>,
    kind: u32,
    on: NaiveDate,
) -> (WorkGroup, bool, u32, u64) {
    let days = due.map(|due| (due - on).num_days());
    let is_old = days.is_some_and(|days| days < -LONG_OVERDUE);
    let away = days.map_or(u64::MAX, i64::unsigned_abs);
    (group(due, on), is_old, kind, away)
}

/// How soon a day is.
pub(super) fn group(due: Option<NaiveDate>, on: NaiveDate) -> WorkGroup {
    match due {
        Some(due) if due <= on => WorkGroup::Now,
        Some(due) if due <= on + WEEK => WorkGroup::Week,
        _ => WorkGroup::Soon,
    }
}

fn today_item(seat: &Seat, card: &FamilyCard, item: WorkItem, on: NaiveDate) -> TodayItem {
    let person = item
        .person
        .and_then(|id| card.people.iter().find(|it| it.id == id));
    let name = person.and_then(|person| {
        let by_sort = |sort: &str| person.names.iter().find(|name| name.sort == sort);
        let first = ["legal", "hangul", "passport", "native"]
            .iter()
            .find_map(|it| by_sort(it));
        first.or(person.names.first()).map(|name| name.text.clone())
    });
    let worker = card.worker.as_ref().and_then(|id| id.parse().ok());
    TodayItem {
        family: card.family.to_string(),
        title: card.title.clone(),
        file_number: card.file_number.clone(),
        worker: worker.map(|id| seat.authors.name(id)),
        work: work_view(item, name, on),
        flags: flag_marks(card, on),
    }
}

//! A look at what an act would come to, before it is recorded.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::childcare::{differences, shipped};
use super::seat::Seat;
use super::view::work_view;
use crate::contract::*;
use crate::facts::facts_of;
use crate::log::{Edit, FamilyId, RecordId, State};
use crate::model::Action;
use crate::worklist::{WorkItem, worklist};

/// Every field that an act would change, what would be to do because of it, and the childcare
/// answers of a day that would differ. Nothing is recorded.
pub(super) fn rehearse(
    seat: &mut Seat,
    family: FamilyId,
    act: (DateTime<Utc>, Action),
    (today, compared_on): (NaiveDate, NaiveDate),
    write: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
) -> Result<Rehearsal, Failure> {
    let rulebook = shipped()?;
    let answer =
        |state: &State| eligibility::check_brief(&facts_of(family, state), rulebook, compared_on);
    // Facts that are refused as they stand have no answer to compare with.
    let state = seat.file(family)?.state();
    let before = answer(state).ok();
    let work_before = worklist(family, state);
    let (changes, (work, (differences, refused))) =
        seat.rehearse(family, today, act, write, |shown| {
            let after = worklist(family, shown.state);
            let name = |person| shown.name_of(person).unwrap_or_default();
            let answers = match answer(shown.state) {
                Ok(after) => {
                    let before = before.iter().flat_map(|it| &it.children);
                    (differences(before, &after.children, name), None)
                }
                Err(refused) => (Vec::new(), Some(refused)),
            };
            (work_differences(work_before, after, today, name), answers)
        })?;
    Ok(Rehearsal {
        changes,
        compared_on,
        differences,
        refused,
        work,
    })
}

/// What is to be done after an act and was not before, what is no more, and what is on another
/// day, in order of its day.
fn work_differences(
    before: Vec<WorkItem>,
    after: Vec<WorkItem>,
    today: NaiveDate,
    name: impl Fn(RecordId) -> String,
) -> Vec<WorkDifference> {
    // Every act says that somebody has written in the file, and what was over by now is no
    // longer to be done whatever happens.
    let counts = |item: &WorkItem| {
        item.kind != WorkKind::Untouched && item.shown_until.is_none_or(|until| until >= today)
    };
    let all =
        |items: Vec<WorkItem>| -> Vec<WorkItem> { items.into_iter().filter(counts).collect() };
    let (mut before, mut after) = (all(before), all(after));
    // The calls before a day are of one thing.
    let about = |it: &WorkItem| (it.kind, it.due, it.person, it.words.clone());
    for items in [&mut before, &mut after] {
        items.dedup_by(|later, item| item.kind == WorkKind::Stay && about(later) == about(item));
    }
    let same: BTreeSet<String> = before
        .iter()
        .filter(|item| {
            after
                .iter()
                .any(|it| it.key == item.key && it.due == item.due)
        })
        .map(|item| item.key.clone())
        .collect();
    for items in [&mut before, &mut after] {
        items.retain(|item| !same.contains(&item.key));
    }
    let view = |item: WorkItem| {
        let name = item.person.map(&name);
        work_view(item, name, today)
    };
    let mut all = Vec::new();
    for item in after {
        // What it is about tells that it is the same on another day: its day may be of its name.
        let about = |it: &WorkItem| (it.kind, it.person, it.words.clone());
        let moved = before.iter().position(|it| about(it) == about(&item));
        let was = moved.map(|at| before.remove(at).due);
        all.push(WorkDifference {
            change: match was {
                Some(_) => WorkChange::Moves,
                None => WorkChange::Appears,
            },
            before: was.flatten(),
            work: view(item),
        });
    }
    all.extend(before.into_iter().map(|item| WorkDifference {
        change: WorkChange::Vanishes,
        before: None,
        work: view(item),
    }));
    all.sort_by_key(|it| (it.work.due.is_none(), it.work.due, it.work.item.clone()));
    all
}

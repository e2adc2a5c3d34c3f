//! A look at what an act would come to, before it is recorded.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use eligibility::{FamilyAnswer, Rulebook};

use super::childcare::differences;
use super::seat::Seat;
use super::view::{Shown, work_view};
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
    let rules = Arc::clone(&seat.rules);
    let file = seat.file(family)?;
    let before = Outlook::of(family, (file.state(), file.whole()), &rules, compared_on);
    let (changes, rehearsal) =
        seat.rehearse(family, today, act, write, |shown| before.rehearsal(shown))?;
    Ok(Rehearsal {
        changes,
        ..rehearsal?
    })
}

/// What a family looks forward to: the childcare answers of a day, and what is to be done.
pub(super) struct Outlook {
    family: FamilyId,
    compared_on: NaiveDate,
    /// None where the facts are refused as they stand: there is no answer to compare with.
    answer: Option<FamilyAnswer>,
    work: Vec<WorkItem>,
}

impl Outlook {
    /// That of a family as it stands.
    pub(super) fn of(
        family: FamilyId,
        (state, whole): (&State, &State),
        rules: &Rulebook,
        compared_on: NaiveDate,
    ) -> Self {
        let facts = facts_of(family, state);
        Self {
            family,
            compared_on,
            answer: eligibility::check_brief(&facts, rules, compared_on).ok(),
            work: worklist(family, (state, whole), rules),
        }
    }

    /// What is another one in the family as it is shown; the fields are left to the caller.
    pub(super) fn rehearsal(self, shown: &Shown<'_>) -> Result<Rehearsal, Failure> {
        let facts = facts_of(self.family, shown.state);
        let seen = (shown.state, shown.file.state());
        let after = worklist(self.family, seen, &shown.rules);
        let name = |person| shown.name_of(person).unwrap_or_default();
        let answer = eligibility::check_brief(&facts, &shown.rules, self.compared_on);
        let (differences, refused) = match answer {
            Ok(after) => {
                let before = self.answer.iter().flat_map(|it| &it.children);
                (differences(before, &after.children, name), None)
            }
            Err(refused) => (Vec::new(), Some(refused)),
        };
        Ok(Rehearsal {
            changes: Vec::new(),
            compared_on: self.compared_on,
            differences,
            refused,
            work: work_differences(self.work, after, shown.day, name),
        })
    }
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

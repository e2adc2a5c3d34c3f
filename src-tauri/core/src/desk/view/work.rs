//! What is to be done, as the window shows it.

use chrono::NaiveDate;

use super::Shown;
use crate::contract::{TurnedAnswer, Work};
use crate::desk::today::{group, place};
use crate::worklist::{WorkItem, worklist};

/// An item with its person's name, as of a day.
pub(in crate::desk) fn work_view(item: WorkItem, person: Option<String>, on: NaiveDate) -> Work {
    Work {
        group: group(item.due, on),
        item: item.key,
        kind: item.kind,
        due: item.due,
        record: item.record.map(|id| id.to_string()),
        person: item.person.map(|id| id.to_string()),
        person_name: person,
        words: item.words,
        put_off_until: item.put_off_until,
        turned: item.turned.map(|turned| TurnedAnswer {
            gains: turned.gains,
            loses: turned.loses,
            learns: turned.learns,
            won: turned.won,
            apply_by: turned.deadline(on),
        }),
    }
}

/// What is to be done in a family on the day, the more pressing first.
pub(super) fn works_view(shown: &Shown<'_>) -> Vec<Work> {
    let seen = (shown.state, shown.file.state());
    let items = worklist(shown.family, seen, &shown.rules).into_iter();
    let shown_now = items.filter(|item| item.is_shown_on(shown.day));
    let mut works: Vec<Work> = shown_now
        .map(|item| {
            let name = item.person.and_then(|person| shown.name_of(person));
            work_view(item, name, shown.day)
        })
        .collect();
    works.sort_by_key(|work| {
        let place = place(work.due, work.kind as u32, shown.day);
        (place, work.item.clone())
    });
    works
}

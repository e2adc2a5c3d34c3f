//! What somebody decided about an item: it is done, or it comes back on another day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{WorkItem, day_of};
use crate::contract::WorkKind;
use crate::log::{Edit, Record, State};
use crate::model::{Field, Kind};

/// Leaves out what was ticked off, and moves what was put off. Where one has ticked off what
/// another has put off without knowing of it, it comes back: better twice than never.
pub(super) fn apply(state: &State, items: Vec<WorkItem>) -> Vec<WorkItem> {
    let mut decided: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    for record in state.of_kind(Kind::Deferral) {
        if let Some(item) = record.text(Field::Item) {
            decided.entry(item).or_default().push(record);
        }
    }
    items
        .into_iter()
        .filter_map(|item| {
            let Some(records) = decided.get(item.key.as_str()) else {
                return Some(item);
            };
            let open = records
                .iter()
                .filter(|record| record.value(Field::DoneOn).is_none());
            let until: Option<Option<NaiveDate>> =
                open.map(|record| day_of(record, Field::Until)).max();
            let until = until?;
            Some(WorkItem {
                shown_from: item.shown_from.max(until),
                // What was put off is shown when it comes back, whatever its time was.
                shown_until: match until {
                    Some(_) => None,
                    None => item.shown_until,
                },
                put_off_until: until,
                ..item
            })
        })
        .collect()
}

/// Sets what it takes for an item to be done: a task's own day, a promise's, or a record that
/// ticks the item off.
pub fn finish(edit: &mut Edit<'_>, item: &WorkItem, today: NaiveDate) {
    match (item.kind, item.record) {
        (WorkKind::Task, Some(task)) => edit.set(task, Kind::Task, Field::DoneOn, today),
        (WorkKind::Promise, Some(promise)) => {
            edit.set(promise, Kind::Promise, Field::KeptOn, today);
        }
        _ => decide(edit, item, Field::DoneOn, today),
    }
}

/// Sets that an item comes back on a day.
pub fn put_off(edit: &mut Edit<'_>, item: &WorkItem, until: NaiveDate) {
    decide(edit, item, Field::Until, until);
}

fn decide(edit: &mut Edit<'_>, item: &WorkItem, field: Field, day: NaiveDate) {
    let mut before = edit.state().of_kind(Kind::Deferral);
    let before = before.find(|it| it.text(Field::Item) == Some(&item.key));
    let record = match before.map(|it| it.id) {
        Some(record) => record,
        None => edit.create(Kind::Deferral, [(Field::Item, item.key.as_str().into())]),
    };
    edit.set(record, Kind::Deferral, field, day);
}

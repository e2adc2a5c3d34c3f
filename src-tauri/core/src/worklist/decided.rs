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
            let item = after_earlier_calls(item, &decided);
            let Some(records) = decided.get(item.key.as_str()) else {
                return Some(item);
            };
            let open = records
                .iter()
                .filter(|record| record.value(Field::DoneOn).is_none());
            let until: Option<Option<NaiveDate>> =
                open.map(|record| day_of(record, Field::Until)).max();
            let until = until?;
            // By then a later call has taken its place.
            let is_over = item.shown_until.is_some_and(|last| until > Some(last));
            if item.kind == WorkKind::Stay && is_over {
                return None;
            }
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

/// A later call of a stay waits as long as an earlier one was put off.
fn after_earlier_calls(item: WorkItem, decided: &BTreeMap<&str, Vec<&Record>>) -> WorkItem {
    if item.kind != WorkKind::Stay {
        return item;
    }
    let earlier = decided.iter().filter(|(key, _)| {
        let call = item.key.strip_prefix(**key);
        call.is_some_and(|call| call.starts_with(':'))
    });
    let until = earlier
        .flat_map(|(_, records)| records)
        .filter(|record| record.value(Field::DoneOn).is_none())
        .filter_map(|record| day_of(record, Field::Until))
        .max();
    WorkItem {
        shown_from: item.shown_from.max(until),
        ..item
    }
}

/// Sets what it takes for an item to be done: a task's own day, a promise's, or a record that
/// ticks the item off.
pub fn finish(edit: &mut Edit<'_>, item: &WorkItem, today: NaiveDate) {
    let record = item.record.and_then(|record| edit.state().get(record));
    match (item.kind, item.record) {
        (WorkKind::Task | WorkKind::Visit, Some(task))
            if record.is_some_and(|it| it.kind() == Some(Kind::Task)) =>
        {
            edit.set(task, Kind::Task, Field::DoneOn, today);
        }
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

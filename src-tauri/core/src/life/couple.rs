//! What happens between two people: marriage, separation, divorce.

use super::running::{end_record, runs};
use super::whereabouts::settle;
use super::{Happening, id_value, refused};
use crate::log::{Edit, Record, RecordId, State};
use crate::model::{Field, Kind, Refusal, RefusalReason};

/// They are married from that day; what they were to each other before has ended.
pub(super) fn marry(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "spouse", &["de_facto", "separated", "divorced"])
}

/// They live apart from that day and are still married. Where the one who leaves now lives may
/// be known.
pub(super) fn part(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "separated", &[])?;
    match it.value(Field::Area).is_null() {
        true => Ok(()),
        false => settle(edit, it, it.person()?),
    }
}

/// They are divorced from that day.
pub(super) fn divorce(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "divorced", &["spouse", "de_facto", "separated"])
}

fn become_to_each_other(
    edit: &mut Edit<'_>,
    it: &Happening,
    sort: &'static str,
    ends: &[&str],
) -> Result<(), Refusal> {
    let one = it.person()?;
    let other = it.people.get(1).copied();
    let other = other.ok_or(refused(Field::Other, RefusalReason::Missing))?;
    if one == other {
        return Err(refused(Field::Other, RefusalReason::NotARecord));
    }
    let eve = it.eve()?;
    for tie in between(edit.state(), one, other).filter(|tie| runs(tie, it.on)) {
        match tie.text(Field::Sort) {
            Some(found) if found == sort => {
                return Err(refused(Field::Sort, RefusalReason::AlreadySo));
            }
            Some(found) if ends.contains(&found) => end_record(edit, tie, eve)?,
            _ => {}
        }
    }
    let tie = [(Field::Other, id_value(other)), (Field::Sort, sort.into())];
    it.begin(edit, Kind::Tie, one, tie);
    Ok(())
}

fn between(state: &State, one: RecordId, other: RecordId) -> impl Iterator<Item = &Record> {
    let (one, other) = (one.to_string(), other.to_string());
    state.of_kind(Kind::Tie).filter(move |tie| {
        let ends = (tie.text(Field::Person), tie.text(Field::Other));
        ends == (Some(&one), Some(&other)) || ends == (Some(&other), Some(&one))
    })
}

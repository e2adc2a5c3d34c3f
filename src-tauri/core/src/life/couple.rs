//! What happens between two people: marriage, separation, divorce.

use super::running::{end_record, running, runs};
use super::whereabouts::settle;
use super::{Happening, id_value, refused};
use crate::log::{Edit, Record, RecordId, State};
use crate::model::{Field, Kind, Refusal, RefusalReason};

/// They are married from that day; what they were to each other before has ended. Who had left
/// this family before is one of it again.
pub(super) fn marry(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "spouse", &["de_facto", "separated", "divorced"])?;
    for person in it.everyone()? {
        it.rejoin_family(edit, *person);
    }
    Ok(())
}

/// They live apart from that day and are still married. Who leaves no longer lives where they
/// lived, whether or not anybody knows where to.
pub(super) fn part(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "separated", &[])?;
    let is_told = !it.value(Field::Area).is_null();
    for person in leavers(it)? {
        let homes = running(edit.state(), Kind::Address, person, it.on);
        // Of whom nobody knows where they lived, nothing more is known now.
        if is_told || homes.count() > 0 {
            settle(edit, it, person)?;
        }
        it.leave_family(edit, person, it.eve()?)?;
    }
    Ok(())
}

/// They are divorced from that day. A couple often lives apart before it is divorced, so that
/// homes change only where a new one was told.
pub(super) fn divorce(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    become_to_each_other(edit, it, "divorced", &["spouse", "de_facto", "separated"])?;
    for person in leavers(it)? {
        if !it.value(Field::Area).is_null() {
            settle(edit, it, person)?;
        }
        it.leave_family(edit, person, it.eve()?)?;
    }
    Ok(())
}

/// The one of the couple who leaves, and who leaves with that one.
fn leavers(it: &Happening) -> Result<Vec<RecordId>, Refusal> {
    let leaver = it.person()?;
    let (couple, with) = it.people.split_at(it.people.len().min(2));
    match with.iter().any(|person| couple.contains(person)) {
        true => Err(refused(Field::Person, RefusalReason::NotARecord)),
        false => Ok([&[leaver], with].concat()),
    }
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

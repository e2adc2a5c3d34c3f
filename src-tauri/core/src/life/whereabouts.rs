//! Where people are: moving house, leaving Korea, coming to Korea.

use super::birth::live_with;
use super::running::end;
use super::{Happening, refused};
use crate::log::{Edit, RecordId};
use crate::model::{Field, Kind, Refusal, RefusalReason};

/// Everyone named lives elsewhere from that day, without a gap: days of residence run on where
/// the new home lies in the same area.
pub(super) fn move_house(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    if it.value(Field::Area).is_null() {
        return Err(refused(Field::Area, RefusalReason::Missing));
    }
    for person in it.everyone()? {
        settle(edit, it, *person)?;
    }
    Ok(())
}

/// They are gone: on the day itself they were still here, from the next day on abroad.
pub(super) fn leave(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    let next = it.on.succ_opt();
    let next = next.ok_or(refused(Field::On, RefusalReason::NotADay))?;
    for person in it.everyone()? {
        end(edit, Kind::Address, *person, it.on)?;
        end(edit, Kind::Enrolment, *person, it.on)?;
        let absence = [
            (Field::Person, super::id_value(*person)),
            (Field::From, next.into()),
        ];
        edit.create(Kind::Absence, absence);
        it.leave_family(edit, *person, it.on)?;
    }
    Ok(())
}

/// They are here from that day: people of the file, or a child who was not in it yet, which lives
/// where it was told, else with the first of its parents.
pub(super) fn come(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    let newcomer;
    let people = match (it.names.as_slice(), it.people.as_slice()) {
        ([], people @ [_, ..]) => people,
        (_, parents) => {
            let child = it.newcomer(edit, it.value(Field::BirthDate))?;
            if let (Some(parent), true) = (parents.first(), it.value(Field::Area).is_null()) {
                live_with(edit, it, child, *parent);
            }
            newcomer = [child];
            &newcomer
        }
    };
    for person in people {
        end(edit, Kind::Absence, *person, it.eve()?)?;
        it.rejoin_family(edit, *person);
        if !it.value(Field::Area).is_null() {
            settle(edit, it, *person)?;
        }
        let country = it.value(Field::Country);
        if !country.is_null() {
            it.begin(
                edit,
                Kind::Nationality,
                *person,
                [(Field::Country, country)],
            );
        }
        let status = it.value(Field::Status);
        if !status.is_null() {
            let until = (Field::Until, it.value(Field::Until));
            it.begin(edit, Kind::Stay, *person, [(Field::Status, status), until]);
        }
    }
    Ok(())
}

/// One person lives in the place that was filled in, and no longer where they lived. A place that
/// nobody knows is an address without one, which the childcare check asks for.
pub(super) fn settle(edit: &mut Edit<'_>, it: &Happening, person: RecordId) -> Result<(), Refusal> {
    end(edit, Kind::Address, person, it.eve()?)?;
    let place = [Field::Area, Field::Detail].map(|field| (field, it.value(field)));
    it.begin(edit, Kind::Address, person, place);
    Ok(())
}

//! What somebody is before the law: death, naturalisation, entry to school.

use super::running::{end, end_record, running, runs};
use super::{Happening, refused};
use crate::log::Edit;
use crate::model::{Field, Kind, Refusal, RefusalReason};

/// What runs for a person and ends with their life. Ties stay: the genogram shows the dead among
/// the living.
const LIFELONG: [Kind; 5] = [
    Kind::Address,
    Kind::Enrolment,
    Kind::Stay,
    Kind::Registration,
    Kind::Absence,
];

/// The day of death, which is the last day of all that ran. Nobody is a child's guardian any
/// more who has died: where there is no other, it is asked who is.
pub(super) fn die(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    it.has_come()?;
    let person = it.person()?;
    let record = edit.state().get(person);
    if record.is_some_and(|it| it.value(Field::DiedOn).is_some()) {
        return Err(refused(Field::DiedOn, RefusalReason::AlreadySo));
    }
    for kind in LIFELONG {
        end(edit, kind, person, it.on)?;
    }
    let id = person.to_string();
    let guardians = edit.state().of_kind(Kind::Guardian);
    for guardian in guardians.filter(|it| it.text(Field::Other) == Some(&id)) {
        edit.set(guardian.id, Kind::Guardian, Field::Removed, "");
    }
    edit.set(person, Kind::Person, Field::DiedOn, it.on);
    // Who had left this family before stays gone since then.
    if record.is_some_and(|record| runs(record, it.on)) {
        edit.set(person, Kind::Person, Field::Until, it.on);
    }
    Ok(())
}

/// Korean from that day. Stays and the registration as a foreigner end on the day before; the
/// resident registration is an act of its own at the 동 office, entered where its day is known.
/// An earlier nationality is kept until somebody gives it up.
///
/// Nationality Act §§ 4–7, 10.
pub(super) fn become_korean(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    let person = it.person()?;
    let eve = it.eve()?;
    let mut nationalities = running(edit.state(), Kind::Nationality, person, it.on);
    if nationalities.any(|it| it.text(Field::Country) == Some("KR")) {
        return Err(refused(Field::Country, RefusalReason::AlreadySo));
    }
    it.begin(
        edit,
        Kind::Nationality,
        person,
        [(Field::Country, "KR".into())],
    );
    end(edit, Kind::Stay, person, eve)?;
    let foreign = running(edit.state(), Kind::Registration, person, it.on)
        .filter(|it| it.text(Field::Sort) != Some("resident"));
    for registration in foreign {
        end_record(edit, registration, eve)?;
    }
    let registered = it.value(Field::From);
    if !registered.is_null() {
        let fields = [
            (Field::Person, super::id_value(person)),
            (Field::Sort, "resident".into()),
            (Field::From, registered),
        ];
        edit.create(Kind::Registration, fields);
    }
    it.name(edit, person);
    Ok(())
}

/// The daycare or kindergarten ends on the day before, and the school begins.
pub(super) fn enter_school(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    let (person, eve) = (it.person()?, it.eve()?);
    let mut attended = running(edit.state(), Kind::Enrolment, person, it.on);
    if attended.any(|it| it.text(Field::Sort) == Some("school")) {
        return Err(refused(Field::Person, RefusalReason::AlreadySo));
    }
    end(edit, Kind::Enrolment, person, eve)?;
    let school = [
        (Field::Sort, "school".into()),
        (Field::Facility, it.value(Field::Facility)),
    ];
    it.begin(edit, Kind::Enrolment, person, school);
    Ok(())
}

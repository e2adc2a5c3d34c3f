//! Nationality, registration and status of stay.

use crate::case::Case;
use crate::notes::{Notes, path, period_used, plain_used};
use crate::period::Period;
use crate::rulebook::Parameter;
use crate::{Caveat, Nationality, Registration, RegistrationKind, Verdict};

const KOREA: &str = "KR";

/// Whether Korean nationality is held on the day.
fn korean(case: &Case<'_>) -> Verdict {
    let held = case.child.nationalities.as_ref();
    Verdict::from(held.map(|held| {
        held.iter()
            .any(|nationality| nationality.country == KOREA && nationality.covers(case.on))
    }))
}

/// Whether a registration of such a kind covers the day.
fn registration(case: &Case<'_>, fits: impl Fn(RegistrationKind) -> bool) -> Verdict {
    let held = case.child.registrations.as_ref();
    Verdict::from(held.map(|held| held.iter().any(|r| fits(r.kind) && r.covers(case.on))))
}

fn note_nationalities(case: &Case<'_>, notes: &mut impl Notes) {
    let held = |n: &&Nationality| n.covers(case.on);
    for nationality in case.child.nationalities.iter().flatten().filter(held) {
        let country = &nationality.country;
        notes.fact(|| period_used(case.child, "nationalities", nationality, country.as_str()));
    }
}

fn note_registrations(case: &Case<'_>, notes: &mut impl Notes) {
    let held = |r: &&Registration| r.covers(case.on);
    for registration in case.child.registrations.iter().flatten().filter(held) {
        let kind = registration.kind;
        notes.fact(|| period_used(case.child, "registrations", registration, kind.word()));
    }
}

fn note_refugee(case: &Case<'_>, notes: &mut impl Notes) {
    match case.child.refugee_recognised {
        None => notes.assumed(case.child, "refugee_recognised", "false"),
        Some(known) => notes.fact(|| plain_used(case.child, "refugee_recognised", known)),
    }
}

/// The nationalities held on the day are known and none is Korean.
pub(super) fn foreign(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    note_nationalities(case, notes);
    let verdict = !korean(case);
    if verdict.is_unknown() {
        notes.missing(|| path(case.child, "nationalities"));
    }
    verdict
}

/// Korean, or a recognised refugee.
pub(super) fn entitled(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    note_nationalities(case, notes);
    note_refugee(case, notes);
    let verdict = korean(case).or(case.is_refugee().into());
    if verdict.is_unknown() {
        notes.missing(|| path(case.child, "nationalities"));
    }
    verdict
}

/// A registration of one of the kinds covers the day; a caveat if only an unconfirmed one does.
pub(super) fn registered_as_foreigner(
    case: &Case<'_>,
    kinds: &Parameter<Vec<RegistrationKind>>,
    unconfirmed: &Parameter<Vec<RegistrationKind>>,
    notes: &mut impl Notes,
) -> Verdict {
    let kinds_of_day = kinds.on(case.on);
    let unconfirmed_of_day = unconfirmed.on(case.on);
    notes.parameter(&kinds.name, kinds_of_day);
    note_registrations(case, notes);
    let verdict = registration(case, |kind| kinds_of_day.figure.contains(&kind));
    let confirmed = registration(case, |kind| {
        kinds_of_day.figure.contains(&kind) && !unconfirmed_of_day.figure.contains(&kind)
    });
    if verdict.is_unknown() {
        notes.missing(|| path(case.child, "registrations"));
    }
    if verdict == Verdict::Holds && confirmed == Verdict::Fails {
        notes.parameter(&unconfirmed.name, unconfirmed_of_day);
        notes.caveat(Caveat::F4RegistrationUnconfirmed);
    }
    verdict
}

/// Korean with a resident registration, or a recognised refugee with an alien registration.
pub(super) fn registered_nationally(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    note_nationalities(case, notes);
    note_registrations(case, notes);
    note_refugee(case, notes);
    let korean = korean(case);
    let resident = registration(case, |kind| kind == RegistrationKind::Resident);
    let refugee = Verdict::from(case.is_refugee());
    let alien = registration(case, |kind| kind == RegistrationKind::Alien);
    let as_korean = korean.and(resident);
    let as_refugee = refugee.and(alien);
    let verdict = as_korean.or(as_refugee);
    if verdict.is_unknown() {
        if as_korean.is_unknown() && korean.is_unknown() {
            notes.missing(|| path(case.child, "nationalities"));
        }
        if as_korean.is_unknown() && resident.is_unknown()
            || as_refugee.is_unknown() && alien.is_unknown()
        {
            notes.missing(|| path(case.child, "registrations"));
        }
    }
    verdict
}

/// Registrations are known and none covers the day.
pub(super) fn unregistered(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    note_registrations(case, notes);
    let verdict = !registration(case, |_| true);
    if verdict.is_unknown() {
        notes.missing(|| path(case.child, "registrations"));
    }
    verdict
}

/// A status of stay covers the day.
pub(super) fn lawful_stay(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    let Some(stays) = &case.child.stays else {
        notes.missing(|| path(case.child, "stays"));
        return Verdict::Unknown;
    };
    let mut lawful = Verdict::Fails;
    for stay in stays.iter().filter(|stay| stay.covers(case.on)) {
        notes.fact(|| period_used(case.child, "stays", stay, stay.status.as_str()));
        lawful = Verdict::Holds;
    }
    lawful
}

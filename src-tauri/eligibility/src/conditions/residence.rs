//! Where somebody lives, since when, and absences abroad.

use crate::case::Case;
use crate::notes::{Notes, Silent, path, period_used};
use crate::period::{Period, days_after};
use crate::reckoning::{Residence, residence, stops_payment};
use crate::rulebook::{Parameter, ResidenceRule};
use crate::{Caveat, PersonFacts, Verdict};

/// What is known of how long a person has lived in some areas.
enum Lived {
    NotAsked,
    /// Not living there on the day.
    Elsewhere,
    Since(Residence),
}

fn lived(person: &PersonFacts, case: &Case<'_>, rule: &ResidenceRule) -> Lived {
    match &person.addresses {
        None => Lived::NotAsked,
        Some(addresses) => residence(addresses, &rule.areas.on(case.on).figure, case.on)
            .map_or(Lived::Elsewhere, Lived::Since),
    }
}

/// The child has lived in the areas for the days asked.
pub(super) fn of_child(case: &Case<'_>, rule: &ResidenceRule, notes: &mut impl Notes) -> Verdict {
    note_rule(case, rule, notes);
    let (verdict, disputed) = judge(case.child, case, rule, notes);
    if disputed {
        note_dispute(case, rule, notes);
    }
    verdict
}

/// At least one guardian has lived in the areas for the days asked. Nobody asked for guardians =
/// unknown; asked and none = fails.
pub(super) fn of_guardian(
    case: &Case<'_>,
    rule: &ResidenceRule,
    notes: &mut impl Notes,
) -> Verdict {
    note_rule(case, rule, notes);
    let Some(guardians) = case.guardians() else {
        notes.missing(|| path(case.child, "guardians"));
        return Verdict::Unknown;
    };
    let guardians: Vec<_> = guardians.collect();
    let suffices = |guardian: &PersonFacts| {
        let (verdict, _) = judge(guardian, case, rule, &mut Silent);
        verdict == Verdict::Holds
    };
    // What is not known of one guardian is needed only if no other suffices.
    let decided = guardians.iter().any(|guardian| suffices(guardian));
    let (mut any, mut any_disputed) = (Verdict::Fails, false);
    for guardian in guardians {
        if !decided || suffices(guardian) {
            let (verdict, disputed) = judge(guardian, case, rule, notes);
            any = any.or(verdict);
            any_disputed |= disputed;
        }
    }
    if any_disputed {
        note_dispute(case, rule, notes);
    }
    any
}

/// The verdict for a person, and whether the days are exactly those in dispute.
fn judge(
    person: &PersonFacts,
    case: &Case<'_>,
    rule: &ResidenceRule,
    notes: &mut impl Notes,
) -> (Verdict, bool) {
    match lived(person, case, rule) {
        Lived::NotAsked => {
            notes.missing(|| path(person, "addresses"));
            (Verdict::Unknown, false)
        }
        Lived::Elsewhere => {
            note_addresses(person, case, case.on, notes);
            (Verdict::Fails, false)
        }
        Lived::Since(Residence { first_day, elapsed }) => {
            note_addresses(person, case, first_day, notes);
            notes.reckoned("first_day", first_day);
            notes.reckoned("elapsed", elapsed);
            let enough = elapsed >= rule.elapsed.on(case.on).figure;
            let disputed = rule.disputed.as_ref();
            let in_dispute = disputed.is_some_and(|days| days.on(case.on).figure == elapsed);
            (enough.into(), in_dispute && !enough)
        }
    }
}

fn note_rule(case: &Case<'_>, rule: &ResidenceRule, notes: &mut impl Notes) {
    notes.parameter(&rule.areas.name, rule.areas.on(case.on));
    notes.parameter(&rule.elapsed.name, rule.elapsed.on(case.on));
}

fn note_dispute(case: &Case<'_>, rule: &ResidenceRule, notes: &mut impl Notes) {
    if let Some(disputed) = &rule.disputed {
        notes.parameter(&disputed.name, disputed.on(case.on));
    }
    notes.caveat(Caveat::NinetyDaysDisputed);
}

/// The addresses from a first day up to the day asked.
fn note_addresses(
    person: &PersonFacts,
    case: &Case<'_>,
    first_day: chrono::NaiveDate,
    notes: &mut impl Notes,
) {
    for address in person.addresses.iter().flatten() {
        if address.from <= case.on && address.last_day() >= first_day {
            notes.fact(|| period_used(person, "addresses", address, address.area.as_str()));
        }
    }
}

/// Not in a month after the one in which an absence that still lasts reached so many days
/// (아동수당법 §13, 영유아보육법 §34의2③).
pub(super) fn present(case: &Case<'_>, days: &Parameter<i64>, notes: &mut impl Notes) -> Verdict {
    let days_of_day = days.on(case.on);
    notes.parameter(&days.name, days_of_day);
    let Some(absences) = &case.child.absences else {
        notes.assumed(case.child, "absences", "none");
        return Verdict::Holds;
    };
    let limit = days_of_day.figure.unsigned_abs();
    let mut stopped = false;
    for absence in absences.iter().filter(|absence| absence.covers(case.on)) {
        notes.fact(|| period_used(case.child, "absences", absence, "abroad"));
        notes.reckoned("reached", days_after(absence.from, limit));
        stopped |= stops_payment(absence, limit, case.on);
    }
    (!stopped).into()
}

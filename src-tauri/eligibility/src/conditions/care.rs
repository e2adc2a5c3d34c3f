//! Daycare, kindergarten, and neither.

use crate::case::{Attendance, Case};
use crate::notes::{Notes, path, period_used, plain_used};
use crate::reckoning::lies_in;
use crate::rulebook::Parameter;
use crate::{EnrolmentKind, Verdict};

/// Notes the enrolment of the day, or that it must be asked.
fn note_enrolment(case: &Case<'_>, notes: &mut impl Notes) {
    match case.attendance {
        Attendance::NotAsked => notes.missing(|| path(case.child, "enrolments")),
        Attendance::None => {}
        Attendance::In(enrolment) => notes.fact(|| {
            let value = format!("{} {}", enrolment.kind.word(), enrolment.area);
            period_used(case.child, "enrolments", enrolment, value)
        }),
    }
}

/// In a facility of such a kind in such an area.
pub(super) fn enrolled(
    case: &Case<'_>,
    kinds: &Parameter<Vec<EnrolmentKind>>,
    areas: &Parameter<Vec<String>>,
    notes: &mut impl Notes,
) -> Verdict {
    let (kinds_of_day, areas_of_day) = (kinds.on(case.on), areas.on(case.on));
    notes.parameter(&kinds.name, kinds_of_day);
    notes.parameter(&areas.name, areas_of_day);
    note_enrolment(case, notes);
    match case.attendance {
        Attendance::NotAsked => Verdict::Unknown,
        Attendance::None => Verdict::Fails,
        Attendance::In(enrolment) => (kinds_of_day.figure.contains(&enrolment.kind)
            && lies_in(&enrolment.area, &areas_of_day.figure))
        .into(),
    }
}

/// In no daycare or kindergarten on the day (영유아보육법 §34의2①).
pub(super) fn not_enrolled(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    note_enrolment(case, notes);
    match case.attendance {
        Attendance::NotAsked => Verdict::Unknown,
        Attendance::None => Verdict::Holds,
        Attendance::In(_) => Verdict::Fails,
    }
}

/// The enrolment of the day says that extended care is used.
pub(super) fn extended_care(case: &Case<'_>, notes: &mut impl Notes) -> Verdict {
    const FACT: &str = "enrolments.extended_care";
    match case.attendance {
        Attendance::NotAsked => {
            notes.missing(|| path(case.child, "enrolments"));
            Verdict::Unknown
        }
        Attendance::None => Verdict::Fails,
        Attendance::In(enrolment) => {
            match enrolment.extended_care {
                None => notes.missing(|| path(case.child, FACT)),
                Some(used) => notes.fact(|| plain_used(case.child, FACT, used)),
            }
            enrolment.extended_care.into()
        }
    }
}

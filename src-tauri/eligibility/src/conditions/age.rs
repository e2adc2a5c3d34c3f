//! Ages in their three ways of counting.

use chrono::{Datelike, NaiveDate};

use crate::Verdict;
use crate::case::Case;
use crate::notes::{Notes, plain_used};
use crate::reckoning::end_of_february;
use crate::rulebook::{Parameter, Span};

fn note_birth(case: &Case<'_>, notes: &mut impl Notes) {
    notes.fact(|| plain_used(case.child, "birth_date", case.child.birth_date));
}

/// Notes what the class age was reckoned from.
pub(crate) fn note_class_age(case: &Case<'_>, notes: &mut impl Notes) {
    note_birth(case, notes);
    match case.child.early_nuri_from {
        None => notes.assumed(case.child, "early_nuri_from", "none"),
        Some(None) => {}
        Some(Some(day)) => notes.fact(|| plain_used(case.child, "early_nuri_from", day)),
    }
    match case.child.school_deferred {
        None => notes.assumed(case.child, "school_deferred", "false"),
        Some(known) => notes.fact(|| plain_used(case.child, "school_deferred", known)),
    }
    notes.reckoned("school_year", case.school_year);
    notes.reckoned("class_age", case.class_age);
}

/// The class age lies in the programme's range.
pub(super) fn class_age(
    case: &Case<'_>,
    classes: &Parameter<Span>,
    notes: &mut impl Notes,
) -> Verdict {
    let range = classes.on(case.on);
    notes.parameter(&classes.name, range);
    note_class_age(case, notes);
    range.figure.contains(case.class_age).into()
}

/// Born on or after a day.
pub(super) fn born_since(
    case: &Case<'_>,
    day: &Parameter<NaiveDate>,
    notes: &mut impl Notes,
) -> Verdict {
    let since = day.on(case.on);
    notes.parameter(&day.name, since);
    note_birth(case, notes);
    (case.child.birth_date >= since.figure).into()
}

/// The months of age lie in the range that stands for the child's year of birth.
pub(super) fn months(case: &Case<'_>, months: &Parameter<Span>, notes: &mut impl Notes) -> Verdict {
    let range = months.of(case).unwrap_or_else(|| months.on(case.on));
    notes.parameter(&months.name, range);
    note_birth(case, notes);
    notes.reckoned("months", case.months);
    range.figure.contains(case.months).into()
}

/// Not after the last day of February of the year in which the child turns so many years old.
pub(super) fn before_school(
    case: &Case<'_>,
    years: &Parameter<i64>,
    notes: &mut impl Notes,
) -> Verdict {
    let years_of_day = years.on(case.on);
    notes.parameter(&years.name, years_of_day);
    note_birth(case, notes);
    let age = i32::try_from(years_of_day.figure).unwrap_or(i32::MAX);
    let last_day = end_of_february(case.child.birth_date.year().saturating_add(age));
    notes.reckoned("last_day", last_day);
    (case.on <= last_day).into()
}

//! In which row a person, or a family, stands.

use chrono::{Datelike as _, NaiveDate};

use super::figures::{Counted, Figures};
use crate::model::parse_day;

/// The rows of the sexes.
pub(super) const SEXES: &[&str] = &["female", "male", "unknown"];
/// The rows of the ages, in full years.
pub(super) const AGE_BANDS: &[&str] = &[
    "0-6", "7-12", "13-18", "19-29", "30-39", "40-49", "50-64", "65-", "unknown",
];
/// The last year of each of these rows but the last two.
const LAST_YEARS: &[i32] = &[6, 12, 18, 29, 39, 49, 64];
/// The rows of how a case stood in the period.
pub(super) const STARTS: &[&str] = &["new", "carried", "after"];

/// The nationality of a day: a code, `dual` for several, `unknown` for none.
pub(super) fn nationality(person: &Counted, day: NaiveDate) -> &str {
    let mut held = person.nationalities.iter().filter(|it| it.holds_on(day));
    match held.next() {
        None => "unknown",
        Some(first) if held.any(|other| other.code != first.code) => "dual",
        Some(first) => &first.code,
    }
}

/// The sex.
pub(super) fn sex(person: &Counted) -> &str {
    let word = person.sex.as_deref().unwrap_or("unknown");
    SEXES.iter().find(|it| **it == word).unwrap_or(&"unknown")
}

/// The row of the age on a day. Where only the year or month of birth is known, and the person
/// could stand in two rows, nobody knows in which.
pub(super) fn age_band(person: &Counted, day: NaiveDate) -> &'static str {
    let Some((first, last)) = person.birth.as_deref().and_then(born) else {
        return "unknown";
    };
    let (older, younger) = (band(first, day), band(last, day));
    match older == younger {
        true => older,
        false => "unknown",
    }
}

/// The first and the last day on which somebody may be born.
fn born(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    match text.len() {
        4 => {
            let year = text.parse().ok()?;
            let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
            Some((first, NaiveDate::from_ymd_opt(year, 12, 31)?))
        }
        7 => {
            let first = parse_day(&format!("{text}-01"))?;
            let next = first.checked_add_months(chrono::Months::new(1))?;
            Some((first, next.pred_opt()?))
        }
        _ => parse_day(text).map(|day| (day, day)),
    }
}

fn band(birth: NaiveDate, day: NaiveDate) -> &'static str {
    let passed = (day.month(), day.day()) >= (birth.month(), birth.day());
    let years = day.year() - birth.year() - i32::from(!passed);
    if years < 0 {
        return "unknown";
    }
    let place = LAST_YEARS.iter().take_while(|last| **last < years).count();
    AGE_BANDS.get(place).copied().unwrap_or("unknown")
}

/// How the case of a family stood in a period: carried over from before, new in it (opened or
/// opened again), or neither.
pub(super) fn start(figures: &Figures, from: NaiveDate, until: NaiveDate) -> &'static str {
    let mut spans = figures.spans.iter();
    let carried = |span: &super::Span| span.from < from && span.holds(from);
    if spans.clone().any(carried) {
        "carried"
    } else if spans.any(|span| from <= span.from && span.from <= until) {
        "new"
    } else {
        "after"
    }
}

/// The case type.
pub(super) fn case_type(figures: &Figures) -> &str {
    figures.case_type.as_deref().unwrap_or("unknown")
}

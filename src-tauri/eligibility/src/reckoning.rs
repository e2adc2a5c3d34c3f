//! The field's ways of counting: school years, class ages, months, days of residence.

use chrono::{Datelike, NaiveDate};

use crate::period::{Period, days_after};
use crate::{Absence, Address, PersonFacts};

/// People younger than this are the children of a family.
const CHILD_YEARS: i32 = 13;

/// The highest class (반): five years old.
pub(crate) const LAST_CLASS: i32 = 5;

/// The school year of a day: it begins on 1 March.
pub(crate) fn school_year(day: NaiveDate) -> i32 {
    if day.month() < 3 {
        day.year() - 1
    } else {
        day.year()
    }
}

/// Class age (반 연령) on a day (영유아보육법 시행령 §22①: the age on 1 January of the school year),
/// one higher from the early Nuri course on; with school deferred, class 6 is class 5.
pub(crate) fn class_age(child: &PersonFacts, day: NaiveDate) -> i32 {
    let by_cohort = (school_year(day) - 1 - child.birth_date.year()).max(0);
    let early = child
        .early_nuri_from
        .flatten()
        .is_some_and(|from| from <= day);
    let class = by_cohort + i32::from(early);
    if class == LAST_CLASS + 1 && child.school_deferred == Some(true) {
        LAST_CLASS
    } else {
        class
    }
}

/// Months of age in the month of a day; the day of the month plays no part.
pub(crate) fn months(birth: NaiveDate, day: NaiveDate) -> i32 {
    month_count(day) - month_count(birth)
}

/// Months since year 0.
pub(crate) fn month_count(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

/// The first day on which somebody is no child of these programmes any more; who was born on
/// 29 February turns thirteen on 1 March.
pub(crate) fn thirteenth_birthday(birth: NaiveDate) -> NaiveDate {
    let year = birth.year().saturating_add(CHILD_YEARS);
    birth
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// The last day of February of a year.
pub(crate) fn end_of_february(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 3, 1)
        .and_then(|day| day.pred_opt())
        .unwrap_or(NaiveDate::MAX)
}

/// The nth day, counting a day itself as day 1 (as the 60 days after birth are counted).
pub(crate) fn nth_day(first: NaiveDate, nth: u64) -> NaiveDate {
    days_after(first, nth.saturating_sub(1))
}

/// Whether an area's code lies in one of the areas, given as prefixes; none given = anywhere.
pub(crate) fn lies_in(area: &str, prefixes: &[String]) -> bool {
    prefixes.is_empty()
        || prefixes
            .iter()
            .any(|prefix| area.starts_with(prefix.as_str()))
}

/// A run of residence without a gap, up to the day asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Residence {
    /// The day on which it began.
    pub(crate) first_day: NaiveDate,
    /// Days since then; the first day is not counted (민법 §157).
    pub(crate) elapsed: i64,
}

/// The unbroken residence in some areas up to a day; none if the person does not live there then.
pub(crate) fn residence(
    addresses: &[Address],
    prefixes: &[String],
    on: NaiveDate,
) -> Option<Residence> {
    let inside = || {
        addresses
            .iter()
            .filter(|address| lies_in(&address.area, prefixes))
    };
    let mut first_day = inside().filter(|a| a.covers(on)).map(|a| a.from).min()?;
    // Each round joins the periods that reach the run, until none begins earlier.
    while let Some(earlier) = inside()
        .filter(|a| a.from < first_day && days_after(a.last_day(), 1) >= first_day)
        .map(|a| a.from)
        .min()
    {
        first_day = earlier;
    }
    Some(Residence {
        first_day,
        elapsed: (on - first_day).num_days(),
    })
}

/// Whether an absence has reached so many days in a month before that of the day.
pub(crate) fn stops_payment(absence: &Absence, days: u64, on: NaiveDate) -> bool {
    absence.covers(on) && month_count(days_after(absence.from, days)) < month_count(on)
}

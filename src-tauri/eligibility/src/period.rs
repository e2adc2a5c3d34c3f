//! Periods of days, both ends included.

use chrono::{Days, NaiveDate};

use crate::{Absence, Address, Enrolment, Nationality, Registration, Stay};

/// Something that lasts from a day to a day, or is still running.
pub(crate) trait Period {
    /// The first day.
    fn from(&self) -> NaiveDate;
    /// The last day; none while it runs.
    fn until(&self) -> Option<NaiveDate>;

    /// Whether the day lies in it.
    fn covers(&self, day: NaiveDate) -> bool {
        self.from() <= day && day <= self.last_day()
    }

    /// Whether a day lies in both.
    fn overlaps(&self, other: &Self) -> bool {
        self.from() <= other.last_day() && other.from() <= self.last_day()
    }

    /// The last day, or the last day there is.
    fn last_day(&self) -> NaiveDate {
        self.until().unwrap_or(NaiveDate::MAX)
    }
}

macro_rules! periods {
    ($($name:ident),*) => {
        $(impl Period for $name {
            fn from(&self) -> NaiveDate {
                self.from
            }
            fn until(&self) -> Option<NaiveDate> {
                self.until
            }
        })*
    };
}

periods!(Absence, Address, Enrolment, Nationality, Registration, Stay);

/// The day so many days later, or the last day there is.
pub(crate) fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

//! What an answer that changed comes to, small enough to be counted in the register.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// What an answer that is no longer the one that was saved comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// Whether something pays that did not, or pays more.
    pub gains: bool,
    /// Whether something does not pay any more, or pays less.
    pub loses: bool,
    /// Whether an amount became known.
    pub learns: bool,
    /// By how much a month, of what is known; none where nothing is.
    pub won: Option<i64>,
    /// The last day on which an application for what is gained pays from the month of birth.
    pub apply_by: Option<NaiveDate>,
    /// The day of the month by which an application for what is gained counts for the month.
    pub by_day: Option<u32>,
}

impl Turned {
    /// As a number, for lists that count many: the ways, the day of the month, and the day.
    pub fn packed(&self) -> i64 {
        let flag = |is: bool, at: u32| i64::from(is) << at;
        let by_day = i64::from(self.by_day.unwrap_or_default() & 31) << 3;
        let day = self.apply_by.map_or(0, |day| day.num_days_from_ce());
        let day = i64::from(day.max(0)) << 8;
        flag(self.gains, 0) | flag(self.loses, 1) | flag(self.learns, 2) | by_day | day
    }

    /// What such a number says; the won are not in it.
    pub fn unpacked(number: i64) -> Self {
        let flag = |at: u32| number >> at & 1 == 1;
        let day = i32::try_from(number >> 8).ok().filter(|day| *day > 0);
        Self {
            gains: flag(0),
            loses: flag(1),
            learns: flag(2),
            won: None,
            apply_by: day.and_then(NaiveDate::from_num_days_from_ce_opt),
            by_day: u32::try_from(number >> 3 & 31).ok().filter(|day| *day > 0),
        }
    }

    /// The next day by which somebody has to apply for what is gained; none where nobody knows one.
    pub fn deadline(&self, today: NaiveDate) -> Option<NaiveDate> {
        let of_month = self.by_day.and_then(|day| {
            let this = today.with_day(day)?;
            match this >= today {
                true => Some(this),
                false => this.checked_add_months(chrono::Months::new(1)),
            }
        });
        let from_birth = self.apply_by.filter(|last| *last >= today);
        [of_month, from_birth].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_counted_comes_back_from_its_number() {
        let all = [
            Turned::default(),
            Turned {
                gains: true,
                learns: true,
                by_day: Some(15),
                apply_by: Some(day("2026-12-03")),
                ..Turned::default()
            },
            Turned {
                loses: true,
                ..Turned::default()
            },
        ];
        for turned in all {
            assert_eq!(Turned::unpacked(turned.packed()), turned);
        }
    }

    #[test]
    fn the_deadline_is_the_next_day_that_is_still_to_come() {
        let turned = Turned {
            by_day: Some(15),
            apply_by: Some(day("2026-12-03")),
            ..Turned::default()
        };
        assert_eq!(turned.deadline(day("2026-11-10")), Some(day("2026-11-15")));
        assert_eq!(turned.deadline(day("2026-11-28")), Some(day("2026-12-03")));
        assert_eq!(turned.deadline(day("2026-12-04")), Some(day("2026-12-15")));
        assert_eq!(Turned::default().deadline(day("2026-11-10")), None);
    }
}

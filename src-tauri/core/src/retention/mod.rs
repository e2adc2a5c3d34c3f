//! How long records stay after a case was closed, and when they are due to be destroyed.
//!
//! The clock begins on the day after closure, by class of record, and stops where the case is
//! opened again: the closure in force is what counts. How long is the centre's own to decide (its
//! internal management plan); what stands here is only what holds until it does.
//!
//! Who proposes, decides and carries out stands elsewhere: [`crate::centre`] has the books of it,
//! [`crate::desk`] the acts.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::model::vocabulary;

vocabulary! {
    /// What is destroyed together, and has a period of its own. The names are frozen.
    RecordClass {
        /// The whole file of a family.
        CaseFile = "case_file",
        /// Registration and passport numbers; the file stays.
        Numbers = "numbers",
        /// Scans and photos; the file stays.
        Papers = "papers",
    }
}

vocabulary! {
    /// Why records are destroyed. The names are frozen.
    DestructionGround {
        /// The period of the class is over.
        PeriodOver = "period_over",
        /// A person of the family asked for it.
        OnRequest = "on_request",
    }
}

vocabulary! {
    /// How far a destruction has come.
    DestructionStage {
        /// Somebody proposed it, and a second person has not decided yet.
        Proposed = "proposed",
        /// It was refused, or taken back.
        Refused = "refused",
        /// It was approved and is being carried out. Nothing of it opens any more.
        Approved = "approved",
        /// It is done on this device.
        Destroyed = "destroyed",
    }
}

vocabulary! {
    /// How far a destruction reached into backups. The names are frozen.
    BackupReach {
        /// Every backup in the folder was cleared of it.
        Cleared = "cleared",
        /// A backup in the folder could not be opened, and may still have it.
        Partly = "partly",
        /// There was no folder for backups.
        NoPlace = "no_place",
    }
}

/// The most years that a class can be kept after closure.
pub const MOST_YEARS: u32 = 50;

/// How many years each class of record stays after closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    /// The whole case file.
    pub case_file: u32,
    /// Registration and passport numbers; none where they go with the case file.
    pub numbers: Option<u32>,
    /// Scans and photos; none where they go with the case file.
    pub papers: Option<u32>,
}

impl Default for Periods {
    fn default() -> Self {
        Self {
            case_file: 5,
            numbers: None,
            papers: None,
        }
    }
}

impl Periods {
    /// The period of a class, where it has one of its own.
    pub const fn years(&self, class: RecordClass) -> Option<u32> {
        match class {
            RecordClass::CaseFile => Some(self.case_file),
            RecordClass::Numbers => self.numbers,
            RecordClass::Papers => self.papers,
        }
    }

    /// As the books keep it.
    pub(crate) fn written(&self) -> String {
        let years = |class| match self.years(class) {
            Some(years) => years.to_string(),
            None => "-".to_owned(),
        };
        RecordClass::ALL
            .iter()
            .copied()
            .map(years)
            .collect::<Vec<_>>()
            .join(",")
    }

    /// What the books say; the usual where they say nothing that can be read.
    pub(crate) fn read(text: &str) -> Self {
        let mut parts = text.split(',').map(|part| part.parse::<u32>().ok());
        let usual = Self::default();
        Self {
            case_file: parts.next().flatten().unwrap_or(usual.case_file),
            numbers: parts.next().flatten(),
            papers: parts.next().flatten(),
        }
    }
}

/// What the register knows of a family in this matter, so that no file is opened for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// The day of the closure in force; none where the case is open, or the day is disputed.
    pub closed_on: Option<NaiveDate>,
    /// Sealed numbers that are kept.
    pub numbers: u32,
    /// Papers whose bytes are kept.
    pub papers: u32,
}

impl Retained {
    /// The first day on which a class is due to be destroyed; none where it is not, or there is
    /// nothing of it.
    pub fn due_on(&self, class: RecordClass, periods: &Periods) -> Option<NaiveDate> {
        let lacks = match class {
            RecordClass::CaseFile => false,
            RecordClass::Numbers => self.numbers == 0,
            RecordClass::Papers => self.papers == 0,
        };
        match lacks {
            true => None,
            false => due_on(self.closed_on?, periods.years(class)?),
        }
    }

    /// What is due on a day. The whole file takes its parts with it.
    pub fn due(&self, periods: &Periods, day: NaiveDate) -> impl Iterator<Item = RecordClass> {
        let is_due =
            |class: &RecordClass| self.due_on(*class, periods).is_some_and(|due| due <= day);
        let whole = is_due(&RecordClass::CaseFile);
        let due: Vec<RecordClass> = RecordClass::ALL
            .iter()
            .copied()
            .filter(|class| is_due(class) && (!whole || *class == RecordClass::CaseFile))
            .collect();
        due.into_iter()
    }
}

/// The first day after a period of years that began with a closure. The day of closure itself does
/// not count; where the last month has no such day, the period ends with the month (민법 §157,
/// §160).
pub fn due_on(closed: NaiveDate, years: u32) -> Option<NaiveDate> {
    let begins = closed.checked_add_days(Days::new(1))?;
    let due = begins.checked_add_months(Months::new(years.checked_mul(12)?))?;
    match due.day() == begins.day() {
        true => Some(due),
        false => due.checked_add_days(Days::new(1)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_ends_with_the_day_before_the_one_on_which_it_began() {
        for (closed, years, due) in [
            ("2021-03-02", 5, "2026-03-03"),
            ("2023-12-31", 5, "2029-01-01"),
            ("2024-02-29", 5, "2029-03-01"),
            // It begins on a 29 February, which 2029 has not.
            ("2024-02-28", 5, "2029-03-01"),
            ("2023-02-28", 5, "2028-03-01"),
            ("2024-02-28", 4, "2028-02-29"),
            ("2020-05-10", 0, "2020-05-11"),
        ] {
            assert_eq!(
                due_on(day(closed), years),
                Some(day(due)),
                "{closed} + {years}"
            );
        }
    }

    #[test]
    fn an_open_case_is_never_due_and_the_whole_file_takes_its_parts_with_it() {
        let periods = Periods {
            case_file: 5,
            numbers: Some(2),
            papers: Some(1),
        };
        let mut kept = Retained {
            closed_on: None,
            numbers: 3,
            papers: 0,
        };
        let due = |kept: &Retained, on: &str| kept.due(&periods, day(on)).collect::<Vec<_>>();
        assert_eq!(due(&kept, "2999-01-01"), []);
        kept.closed_on = Some(day("2021-03-02"));
        assert_eq!(due(&kept, "2023-03-02"), []);
        assert_eq!(due(&kept, "2023-03-03"), [RecordClass::Numbers]);
        kept.papers = 2;
        assert_eq!(
            due(&kept, "2023-03-03"),
            [RecordClass::Numbers, RecordClass::Papers]
        );
        assert_eq!(due(&kept, "2026-03-03"), [RecordClass::CaseFile]);
    }

    #[test]
    fn what_the_books_say_is_read_as_it_was_written_and_nonsense_as_the_usual() {
        for periods in [
            Periods::default(),
            Periods {
                case_file: 10,
                numbers: Some(0),
                papers: Some(50),
            },
        ] {
            assert_eq!(Periods::read(&periods.written()), periods);
        }
        assert_eq!(Periods::read("soon"), Periods::default());
    }

    proptest! {
        #[test]
        fn a_longer_period_is_never_over_sooner_and_no_year_is_lost(
            days in 700_000_i32..760_000,
            years in 0_u32..50,
        ) {
            let closed = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            let due = due_on(closed, years).unwrap();
            prop_assert!(due > closed);
            prop_assert!(due_on(closed, years + 1).unwrap() > due);
            let least = i64::from(years) * 365;
            prop_assert!((due - closed).num_days() > least);
            prop_assert!((due - closed).num_days() <= least + i64::from(years / 4) + 3);
        }
    }
}

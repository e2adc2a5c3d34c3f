//! What is unusual in a period, so that a reviewer looks there first.
//!
//! Nothing here is an accusation: somebody on call opens families at night. Whether a worker
//! opened relatives of their own is not told, since nothing says yet who is whose relative.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, Timelike as _, Utc, Weekday};

use super::holidays::is_holiday;
use super::{Deed, Note};
use crate::korea::in_korea;
use crate::log::{AccountId, FamilyId};
use crate::model::vocabulary;

vocabulary! {
    /// What is unusual.
    PatternKind {
        /// Between ten in the evening and six in the morning.
        Night = "night",
        /// On a Saturday or Sunday.
        Weekend = "weekend",
        /// On a public holiday that falls on the same day of every year.
        Holiday = "holiday",
        /// Many families in one day.
        ManyFamilies = "many_families",
        /// Many numbers in full in one day.
        ManyNumbers = "many_numbers",
        /// Passphrases that were wrong, several in one day.
        WrongPassphrases = "wrong_passphrases",
        /// Things asked for that the account may not do, several in one day.
        Denials = "denials",
        /// Taken outside, several times in one day.
        TakenOut = "taken_out",
    }
}

/// From so many families of a day on.
const MANY_FAMILIES: usize = 40;
/// From so many numbers of a day on.
const MANY_NUMBERS: usize = 10;
/// From so many wrong passphrases, denials or files of a day on.
const SEVERAL: usize = 3;

/// Something unusual: by whom, on which day, and how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// What.
    pub kind: PatternKind,
    /// By which account, or at which one somebody tried.
    pub account: AccountId,
    /// On which day in Korea; a night counts to the day on which it began.
    pub day: NaiveDate,
    /// How many families or acts.
    pub count: u64,
}

/// The unusual in some notes, the most recent day first.
pub fn patterns<'a>(notes: impl IntoIterator<Item = (DateTime<Utc>, &'a Note)>) -> Vec<Pattern> {
    let mut families: BTreeMap<_, BTreeSet<FamilyId>> = BTreeMap::new();
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for (at, note) in notes {
        let (Some(account), Some(deed)) = (note.account, note.known()) else {
            continue;
        };
        let here = in_korea(at);
        let day = here.date_naive();
        let opens = matches!(deed, Deed::FamilyOpened | Deed::HitOpened);
        if let (true, Some(family)) = (opens, note.family) {
            let mut seen = |kind, day| {
                families
                    .entry((kind, account, day))
                    .or_default()
                    .insert(family)
            };
            seen(PatternKind::ManyFamilies, day);
            if let Some(evening) = night_of(here) {
                seen(PatternKind::Night, evening);
            }
            if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
                seen(PatternKind::Weekend, day);
            } else if is_holiday(day) {
                seen(PatternKind::Holiday, day);
            }
        }
        let kind = match deed {
            Deed::NumberRevealed | Deed::NumberCopied => PatternKind::ManyNumbers,
            Deed::SignInFailed | Deed::ConfirmFailed => PatternKind::WrongPassphrases,
            Deed::Denied => PatternKind::Denials,
            Deed::PaperTakenOut
            | Deed::PictureTakenOut
            | Deed::DocumentTakenOut
            | Deed::ListTakenOut
            | Deed::StatisticsTakenOut
            | Deed::LogTakenOut => PatternKind::TakenOut,
            _ => continue,
        };
        *counts.entry((kind, account, day)).or_default() += 1;
    }
    let families = families.into_iter().map(|(key, it)| (key, it.len()));
    let mut found: Vec<Pattern> = families
        .chain(counts)
        .filter(|((kind, ..), count)| *count >= from(*kind))
        .map(|((kind, account, day), count)| Pattern {
            kind,
            account,
            day,
            count: count as u64,
        })
        .collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.day), it.kind, it.account));
    found
}

const fn from(kind: PatternKind) -> usize {
    match kind {
        PatternKind::Night | PatternKind::Weekend | PatternKind::Holiday => 1,
        PatternKind::ManyFamilies => MANY_FAMILIES,
        PatternKind::ManyNumbers => MANY_NUMBERS,
        PatternKind::WrongPassphrases | PatternKind::Denials | PatternKind::TakenOut => SEVERAL,
    }
}

/// The day on whose night an instant lies.
fn night_of(at: DateTime<FixedOffset>) -> Option<NaiveDate> {
    match at.hour() {
        22.. => Some(at.date_naive()),
        ..6 => at.date_naive().pred_opt(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> AccountId {
        AccountId::from_bytes([1; 16])
    }

    fn opening(family: u8) -> Note {
        Note {
            account: Some(account()),
            family: Some(FamilyId::from_bytes([family; 16])),
            ..Note::of(Deed::FamilyOpened)
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}+09:00")
            .parse::<DateTime<FixedOffset>>()
            .unwrap()
            .to_utc()
    }

    fn kinds(notes: &[(DateTime<Utc>, Note)]) -> Vec<(PatternKind, String, u64)> {
        let notes = notes.iter().map(|(at, note)| (*at, note));
        patterns(notes)
            .into_iter()
            .map(|it| (it.kind, it.day.to_string(), it.count))
            .collect()
    }

    #[test]
    fn a_night_counts_to_the_day_on_which_it_began() {
        // A Tuesday evening and the hours after it; six in the morning is day again.
        let notes = [
            (at("2026-03-10T21:59:00"), opening(1)),
            (at("2026-03-10T22:00:00"), opening(1)),
            (at("2026-03-11T05:59:00"), opening(2)),
            (at("2026-03-11T06:00:00"), opening(3)),
        ];
        assert_eq!(
            kinds(&notes),
            [(PatternKind::Night, "2026-03-10".to_owned(), 2)]
        );
    }

    #[test]
    fn a_weekend_is_one_in_korea() {
        let notes = [
            // Friday in Greenwich, Saturday in Korea.
            (at("2026-03-14T08:00:00"), opening(1)),
            (at("2026-03-16T08:00:00"), opening(1)),
        ];
        assert_eq!(
            kinds(&notes),
            [(PatternKind::Weekend, "2026-03-14".to_owned(), 1)]
        );
    }

    #[test]
    fn a_public_holiday_stands_out_unless_it_is_a_weekend_anyway() {
        let notes = [
            // 개천절 of 2025 was a Friday, 한글날 of 2027 is a Saturday.
            (at("2025-10-03T09:00:00"), opening(1)),
            (at("2027-10-09T09:00:00"), opening(1)),
        ];
        assert_eq!(
            kinds(&notes),
            [
                (PatternKind::Weekend, "2027-10-09".to_owned(), 1),
                (PatternKind::Holiday, "2025-10-03".to_owned(), 1),
            ]
        );
    }

    #[test]
    fn many_families_are_counted_once_each() {
        let day = at("2026-03-10T10:00:00");
        let few: Vec<_> = (0..39).map(|it| (day, opening(it))).collect();
        let again: Vec<_> = few.iter().chain(&few).cloned().collect();
        assert_eq!(kinds(&again), []);
        let many: Vec<_> = (0..40).map(|it| (day, opening(it))).collect();
        assert_eq!(
            kinds(&many),
            [(PatternKind::ManyFamilies, "2026-03-10".to_owned(), 40)]
        );
    }

    #[test]
    fn wrong_passphrases_and_denials_show_from_the_third_of_a_day_on() {
        let day = at("2026-03-10T10:00:00");
        let note = |deed| Note {
            account: Some(account()),
            ..Note::of(deed)
        };
        let two = [(day, note(Deed::Denied)), (day, note(Deed::Denied))];
        assert_eq!(kinds(&two), []);
        let three = [
            (day, note(Deed::SignInFailed)),
            (day, note(Deed::ConfirmFailed)),
            (day, note(Deed::SignInFailed)),
        ];
        assert_eq!(
            kinds(&three),
            [(PatternKind::WrongPassphrases, "2026-03-10".to_owned(), 3)]
        );
    }
}

//! Public holidays of Korea that fall on the same day of every year.
//!
//! 설날, 부처님오신날 and 추석 go by the moon, and days off in place of others (대체공휴일) and those
//! that the government sets for a year (임시공휴일) by decisions of that year. None of them follows
//! from the day alone, and none is guessed.

use chrono::{Datelike as _, NaiveDate};

/// Month and day. 관공서의 공휴일에 관한 규정 제2조: 1월 1일, 국경일 중 3·1절, 광복절, 개천절 및
/// 한글날, 어린이날, 현충일, 기독탄신일.
const EVERY_YEAR: &[(u32, u32)] = &[
    (1, 1),
    (3, 1),
    (5, 5),
    (6, 6),
    (8, 15),
    (10, 3),
    (10, 9),
    (12, 25),
];

/// Whether a day is a public holiday that falls on it in every year.
pub(super) fn is_holiday(day: NaiveDate) -> bool {
    EVERY_YEAR.contains(&(day.month(), day.day()))
}

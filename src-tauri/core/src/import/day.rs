//! Days as Korean tables write them.

use chrono::{Datelike as _, NaiveDate};

use crate::contract::ImportTrouble;

/// A day of birth, and the sex where the number tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Birth {
    /// `2019-03-05`, or `2019-03` and `2019` where no more is known.
    pub(super) day: String,
    /// `female` or `male`.
    pub(super) sex: Option<&'static str>,
}

/// Reads `2019.3.5`, `2019-03-05`, `20190305`, `2019년 3월 5일`, `19-03-05`, `190305` and, where
/// nothing may be missing of it, only the year or the month.
///
/// Two digits of a year mean the one within the fifty years to come or the fifty before: a stay
/// may end in either.
///
/// # Errors
/// `AmbiguousDay` where the year could be the last part as well as the first (`05/03/2019`),
/// `NotADay` for anything else.
pub(super) fn read_day(text: &str, today: NaiveDate) -> Result<NaiveDate, ImportTrouble> {
    let day = read(text, today.year() + 50)?;
    day.parse().map_err(|_| ImportTrouble::NotADay)
}

/// The same for a day of birth, of which only a part may be known, and which may be the beginning
/// of a registration number (`490305-6`): its seventh digit tells the century and the sex. Two
/// digits of a year mean the latest one that has begun: nobody is a hundred years old who stands
/// in such a table.
pub(super) fn read_birth(text: &str, today: NaiveDate) -> Result<Birth, ImportTrouble> {
    let birth = match of_number(text) {
        Some(birth) => birth?,
        None => Birth {
            day: read(text, today.year())?,
            sex: None,
        },
    };
    let is_ahead = birth.day.as_str() > &*today.to_string();
    if is_ahead {
        return Err(ImportTrouble::InTheFuture);
    }
    Ok(birth)
}

/// The day and sex of a registration number that is begun or whole; none where it is none.
pub(super) fn of_number(text: &str) -> Option<Result<Birth, ImportTrouble>> {
    let (front, back) = match text.split_once('-') {
        Some((front, back)) if front.len() == 6 && !back.contains('-') => (front, back),
        None if text.len() == 13 && text.bytes().all(|it| it.is_ascii_digit()) => text.split_at(6),
        _ => return None,
    };
    let digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let back = back.trim_end_matches('*');
    if !digits(front) || back.is_empty() || back.len() > 7 || !digits(back) {
        return None;
    }
    let century = match back.as_bytes().first() {
        Some(b'1' | b'2' | b'5' | b'6') => "19",
        Some(b'3' | b'4' | b'7' | b'8') => "20",
        _ => "18",
    };
    let is_male = back.as_bytes().first().is_some_and(|digit| digit % 2 == 1);
    let (year, rest) = front.split_at(2);
    let (month, day) = rest.split_at(2);
    let day = format!("{century}{year}-{month}-{day}");
    Some(match day.parse::<NaiveDate>() {
        Ok(_) => Ok(Birth {
            day,
            sex: Some(if is_male { "male" } else { "female" }),
        }),
        Err(_) => Err(ImportTrouble::NotADay),
    })
}

/// `latest` is the latest year that two digits can mean.
fn read(text: &str, latest: i32) -> Result<String, ImportTrouble> {
    let parts: Vec<&str> = text
        .split(|c: char| ".-/년월일 ".contains(c))
        .filter(|part| !part.is_empty())
        .collect();
    let all_digits = parts
        .iter()
        .all(|part| part.bytes().all(|it| it.is_ascii_digit()));
    if !all_digits || parts.is_empty() {
        return Err(ImportTrouble::NotADay);
    }
    match parts.as_slice() {
        [whole] if whole.len() == 8 => of_parts(&whole[..4], &whole[4..6], &whole[6..], latest),
        [whole] if whole.len() == 6 => of_parts(&whole[..2], &whole[2..4], &whole[4..], latest),
        [year] if year.len() == 4 => of_year(year),
        [year, month] if year.len() == 4 => {
            of_parts(year, month, "1", latest)?;
            Ok(format!("{year}-{month:0>2}"))
        }
        [first, _, last] if first.len() <= 2 && (last.len() == 4 || text.contains('/')) => {
            Err(ImportTrouble::AmbiguousDay)
        }
        [year, month, day] => of_parts(year, month, day, latest),
        _ => Err(ImportTrouble::NotADay),
    }
}

fn of_year(year: &str) -> Result<String, ImportTrouble> {
    match (1900..=2199).contains(&number(year)) {
        true => Ok(year.to_owned()),
        false => Err(ImportTrouble::NotADay),
    }
}

fn of_parts(year: &str, month: &str, day: &str, latest: i32) -> Result<String, ImportTrouble> {
    let year = match year.len() {
        4 => number(year),
        2 => {
            let year = latest - latest % 100 + number(year);
            if year > latest { year - 100 } else { year }
        }
        _ => return Err(ImportTrouble::NotADay),
    };
    let unsigned = |text: &str| u32::try_from(number(text)).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, unsigned(month), unsigned(day))
        .filter(|_| (1900..=2199).contains(&year))
        .map(|day| day.to_string())
        .ok_or(ImportTrouble::NotADay)
}

/// Of digits alone; 0 of too many.
fn number(digits: &str) -> i32 {
    digits.parse().unwrap_or_default()
}

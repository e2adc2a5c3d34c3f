//! How alike two people are, and why.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::name::{Alike, Name};
use crate::model::parse_day;
use crate::register::PersonCard;

/// How likely it is that two are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Worth a look.
    Possible,
    /// Most such pairs are one person.
    Likely,
    /// The same registration number: nobody else has it.
    Certain,
}

/// Why two people look alike, or what speaks against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The same registration number.
    SameNumber,
    /// The same day of birth.
    SameBirth,
    /// Days of birth that a slip of the hand makes of each other: day and month exchanged, one
    /// digit another, or one of them known in part.
    NearBirth,
    /// The same name.
    SameName,
    /// Names that sound the same (응우옌 = Nguyen).
    SameSound,
    /// The same words in another order.
    SwappedName,
    /// Names that are one letter apart.
    NearName,
    /// One name holds all of the other.
    PartOfName,
    /// The same telephone.
    SamePhone,
    /// A nationality in common.
    SameNationality,
    /// Against it: other days of birth.
    OtherBirth,
}

/// How alike two people are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// How likely it is that they are one.
    pub strength: Strength,
    /// Why, the weightier first.
    pub reasons: Vec<Reason>,
    /// The two names that are alike, as they are written: the first one's, the second one's.
    pub names: Option<(String, String)>,
}

/// A person as far as likeness is concerned.
pub struct Looks<'a> {
    pub(super) names: Vec<Name<'a>>,
    pub(super) birth: Option<&'a str>,
    pub(super) phone: Option<String>,
    sex: Option<&'a str>,
    nationalities: Vec<&'a str>,
    pub(super) numbers: &'a [String],
}

/// Digits of a telephone number that make it one.
const LEAST_PHONE: usize = 7;

impl<'a> Looks<'a> {
    /// What a card says of a person.
    pub fn of(card: &'a PersonCard) -> Self {
        let phone = card.phone.as_deref().map(|phone| {
            let digits = phone.chars().filter(char::is_ascii_digit);
            digits.collect::<String>()
        });
        let nationalities = card.nationalities.iter().map(|it| it.code.as_str());
        Self {
            names: card.names.iter().map(|name| Name::of(&name.text)).collect(),
            birth: card.birth_date.as_deref(),
            phone: phone.filter(|digits| digits.len() >= LEAST_PHONE),
            sex: card.sex.as_deref().filter(|sex| *sex != "unknown"),
            nationalities: nationalities.collect(),
            numbers: &card.numbers,
        }
    }

    /// The most alike of their names.
    fn name_like(&self, other: &Self) -> Option<(Alike, &str, &str, bool)> {
        let pairs = self
            .names
            .iter()
            .flat_map(|mine| other.names.iter().map(move |theirs| (mine, theirs)));
        let alike = pairs.filter_map(|(mine, theirs)| {
            let telling = mine.is_telling() && theirs.is_telling();
            Some((mine.alike(theirs)?, telling, mine.text, theirs.text))
        });
        let best = alike.max_by_key(|(alike, telling, _, _)| (*alike, *telling))?;
        let (alike, telling, mine, theirs) = best;
        Some((alike, mine, theirs, telling))
    }
}

/// What is known of two days of birth together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Births {
    Same,
    Near,
    Unknown,
    Other,
}

/// How alike two people are; none where nothing worth a look speaks for it.
///
/// Within one family the names must be the same, however written: twins share the day of birth,
/// the family name and the telephone.
pub fn compare(one: &Looks<'_>, other: &Looks<'_>, one_family: bool) -> Option<Likeness> {
    let number = one.numbers.iter().any(|mine| other.numbers.contains(mine));
    let births = births(one.birth, other.birth);
    let phone = one.phone.is_some() && one.phone == other.phone;
    let name = one.name_like(other);
    let strength = match number {
        true => Some(Strength::Certain),
        false if sexes_differ(one, other) => None,
        false => strength(births, phone, name.map(|it| (it.0, it.3)), one_family),
    }?;
    let nationality = one
        .nationalities
        .iter()
        .any(|mine| other.nationalities.contains(mine));
    let name_reason = name.map(|(alike, ..)| match alike {
        Alike::Same => Reason::SameName,
        Alike::Sound => Reason::SameSound,
        Alike::Swapped => Reason::SwappedName,
        Alike::Near => Reason::NearName,
        Alike::Part => Reason::PartOfName,
    });
    let birth_reason = match births {
        Births::Same => Some(Reason::SameBirth),
        Births::Near => Some(Reason::NearBirth),
        Births::Other => Some(Reason::OtherBirth),
        Births::Unknown => None,
    };
    let mut reasons: Vec<Reason> = [
        number.then_some(Reason::SameNumber),
        birth_reason,
        name_reason,
        phone.then_some(Reason::SamePhone),
        nationality.then_some(Reason::SameNationality),
    ]
    .into_iter()
    .flatten()
    .collect();
    reasons.sort_unstable();
    Some(Likeness {
        strength,
        reasons,
        names: name.map(|(_, mine, theirs, _)| (mine.to_owned(), theirs.to_owned())),
    })
}

fn sexes_differ(one: &Looks<'_>, other: &Looks<'_>) -> bool {
    matches!((one.sex, other.sex), (Some(one), Some(other)) if one != other)
}

fn strength(
    births: Births,
    phone: bool,
    name: Option<(Alike, bool)>,
    one_family: bool,
) -> Option<Strength> {
    use Births as B;
    use Strength::{Likely, Possible};
    let (whole, some, telling) = match name {
        Some((alike, telling)) => (alike >= Alike::Swapped, true, telling),
        None => (false, false, false),
    };
    if one_family && !whole {
        return None;
    }
    match births {
        B::Same if whole => Some(Likely),
        B::Same if some && phone => Some(Likely),
        B::Same if some || phone => Some(Possible),
        B::Near | B::Unknown if whole && phone => Some(Likely),
        B::Near | B::Unknown if whole && telling => Some(Possible),
        B::Other if whole && telling && phone => Some(Possible),
        _ => None,
    }
}

fn births(one: Option<&str>, other: Option<&str>) -> Births {
    let (Some(one), Some(other)) = (one, other) else {
        return Births::Unknown;
    };
    match (parse_day(one), parse_day(other)) {
        (Some(one), Some(other)) if one == other => Births::Same,
        (Some(one), Some(other)) if is_slip(one, other) => Births::Near,
        (Some(_), Some(_)) => Births::Other,
        // A year, or a year and a month: the one holds the other or does not.
        _ if one.starts_with(other) || other.starts_with(one) => Births::Near,
        _ => Births::Other,
    }
}

/// Whether one day is the other with day and month exchanged, or with one digit changed.
fn is_slip(one: NaiveDate, other: NaiveDate) -> bool {
    let exchanged =
        one.year() == other.year() && one.day() == other.month() && one.month() == other.day();
    let (one, other) = (one.to_string(), other.to_string());
    let changed = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b);
    exchanged || changed.count() == 1
}

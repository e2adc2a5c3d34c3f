//! Who lives together: shapes of households, and the people in one.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use super::draw::Draw;
use super::names::FullName;
use super::origin::{KOREA, ORIGINS, Origin};
use super::permit::Ties;

/// A household before it is told.
pub(super) struct Household {
    pub(super) origin: &'static Origin,
    pub(super) ties: Ties,
    pub(super) members: Vec<Member>,
    /// Only a title and a person are known.
    pub(super) is_almost_empty: bool,
}

/// Somebody of a household.
pub(super) struct Member {
    pub(super) relation: &'static str,
    pub(super) is_female: bool,
    pub(super) birth: NaiveDate,
    pub(super) names: FullName,
    pub(super) is_korean: bool,
}

impl Member {
    pub(super) fn is_child(&self) -> bool {
        self.relation == "child"
    }
}

struct Shape {
    share: i64,
    adults: &'static [&'static str],
    children: RangeInclusive<i64>,
    ties: Ties,
}

const fn shape(
    share: i64,
    adults: &'static [&'static str],
    children: RangeInclusive<i64>,
    ties: Ties,
) -> Shape {
    Shape {
        share,
        adults,
        children,
        ties,
    }
}

const SHAPES: &[Shape] = &[
    shape(160, &["mother"], 0..=0, Ties::Alone),
    shape(190, &["father"], 0..=0, Ties::Alone),
    shape(110, &["mother", "father"], 0..=0, Ties::Family),
    shape(240, &["mother", "father"], 1..=1, Ties::Family),
    shape(65, &["mother", "father"], 2..=3, Ties::Family),
    shape(40, &["mother", "father"], 0..=0, Ties::Married),
    shape(70, &["mother", "father"], 1..=2, Ties::Married),
    shape(40, &["mother"], 1..=2, Ties::Family),
    shape(35, &["mother"], 1..=2, Ties::AfterMarriage),
    shape(25, &["grandmother", "mother"], 1..=1, Ties::Family),
    shape(10, &["grandmother", "grandfather"], 1..=1, Ties::Family),
    shape(
        12,
        &["grandmother", "mother", "father"],
        1..=2,
        Ties::Family,
    ),
    shape(
        3,
        &["grandmother", "grandfather", "mother", "father"],
        5..=5,
        Ties::Family,
    ),
];

/// Households of a thousand of which almost nothing is known.
const ALMOST_EMPTY: i64 = 15;

pub(super) fn household(draw: &mut Draw, today: NaiveDate) -> Household {
    let origin = draw.weigh(ORIGINS, |it| it.share);
    let shape = draw.weigh(SHAPES, |it| it.share);
    let is_almost_empty = draw.within(0..=999) < ALMOST_EMPTY;
    let adults = match is_almost_empty {
        true => &shape.adults[..1],
        false => shape.adults,
    };
    let children = match is_almost_empty {
        true => 0,
        false => draw.within(shape.children.clone()),
    };
    let births = births(draw, children, today);
    let eldest = births.first().copied().unwrap_or(today);
    let surname = origin.names.surname(draw);
    let of_korean = KOREA.names.surname(draw);
    let married = shape.ties == Ties::Married;
    let mut members = Vec::new();
    for relation in adults {
        let is_female = matches!(*relation, "mother" | "grandmother");
        let is_korean = married && *relation == "father";
        let names = match (is_korean, relation) {
            (true, _) => KOREA.names.name(draw, of_korean, is_female),
            // Who married into the family, and his mother, bears a name of their own.
            (false, &("mother" | "grandmother")) => {
                let own = origin.names.surname(draw);
                origin.names.name(draw, own, is_female)
            }
            (false, _) => origin.names.name(draw, surname, is_female),
        };
        let years = match relation.starts_with("grand") {
            true => draw.within(48..=62),
            false => draw.within(20..=36),
        };
        let birth = draw.day(years_before(eldest, years + 1), years_before(eldest, years));
        members.push(Member {
            relation,
            is_female,
            birth,
            names,
            is_korean,
        });
    }
    let fathers_land = matches!(shape.ties, Ties::Married | Ties::AfterMarriage);
    for birth in births {
        let is_female = draw.chance(49);
        let names = match fathers_land {
            true => KOREA.names.name(draw, of_korean, is_female),
            false => origin.names.name(draw, surname, is_female),
        };
        members.push(Member {
            relation: "child",
            is_female,
            birth,
            names,
            is_korean: fathers_land,
        });
    }
    Household {
        origin,
        ties: shape.ties,
        members,
        is_almost_empty,
    }
}

/// The first adult of a household alone, as somebody else wrote the same names down: in one word
/// in Hangul, and with the surname last in the passport's letters.
pub(super) fn entered_again(draw: &mut Draw, today: NaiveDate) -> Household {
    let mut household = household(draw, today);
    household.members.truncate(1);
    household.ties = Ties::Alone;
    for member in &mut household.members {
        let names = &mut member.names;
        names.hangul = names.hangul.replace(' ', "");
        let words: Vec<&str> = names.passport.split(' ').rev().collect();
        names.passport = words.join(" ");
    }
    household
}

/// Days of birth, the eldest first, at least a year apart; most of the children are small.
fn births(draw: &mut Draw, children: i64, today: NaiveDate) -> Vec<NaiveDate> {
    let youngest = match draw.chance(84) {
        true => draw.within(20..=6 * 365),
        false => draw.within(6 * 365..=13 * 365),
    };
    let mut age = youngest;
    let mut births = Vec::new();
    for _ in 0..children {
        births.push(today - Days::new(age.unsigned_abs()));
        age += draw.within(370..=1400);
    }
    births.reverse();
    births
}

/// The same day so many years before; the day before it where there is none.
pub(super) fn years_before(day: NaiveDate, years: i64) -> NaiveDate {
    let year = day.year() - years as i32;
    let same = day.with_year(year);
    same.unwrap_or_else(|| years_before(day - Days::new(1), years))
}

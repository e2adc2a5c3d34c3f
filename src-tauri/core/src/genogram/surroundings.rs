//! The ecomap (생태도): the household in the middle, and its ties to what is around it.

use std::collections::BTreeSet;
use std::f64::consts::TAU;

use chrono::NaiveDate;

use super::draw::{MARGIN, sheet};
use super::legend::Sign;
use super::read::{Standing, day_of, family_flags, flag_words, kin};
use super::strokes::{Point, bars, circle, line, outline, text, zigzag};
use super::unions::Kinship;
use super::words::{width_of, wrap};
use crate::contract::{Group, Mark, Part, Scene};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind};
use crate::words::Words;

/// A tie of the household to something outside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bond {
    /// The bond's record, or the enrolment's that it was taken from.
    pub id: RecordId,
    /// The message that says what sort of thing it is.
    pub sort: String,
    /// What it is called.
    pub name: Option<String>,
    /// Whose bond, where not the whole household's.
    pub whose: Option<String>,
    /// The message that says how strong it is; none where nobody asked.
    pub strength: Option<&'static str>,
    /// Whether help flows to the household, and from it.
    pub flows: (bool, bool),
}

/// A household and what is around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The names of those in the middle.
    pub household: Vec<String>,
    /// What they are tied to.
    pub bonds: Vec<Bond>,
}

/// Text in the picture: letters, lines, and the free edge around them.
const SIZE: f64 = 11.5;
const LINE: f64 = 15.0;
const EDGE: f64 = 9.0;
/// The width at which names break.
const WIDE: f64 = 96.0;
/// The width at which even a single word breaks.
const WIDEST: f64 = 170.0;
/// The least length of a line, and the least distance of two circles.
const LONG: f64 = 96.0;
const APART: f64 = 26.0;
/// How much wider than high the ring is: the sheet is wide.
const WIDER: f64 = 1.4;
const ARROW: f64 = 9.0;

/// What surrounds a family on a day. Daycare and kindergarten are known from the enrolments; a
/// bond of the same name says more, and takes their place.
pub fn surroundings(state: &State, day: NaiveDate, words: &Words) -> Surroundings {
    let (kin, _) = kin(state, day);
    let kinship = Kinship::of(&kin);
    let around_index = kinship.index.and_then(|index| {
        let mut households = kinship.households.iter();
        households.find(|household| household.contains(&index))
    });
    let household = kinship.people.iter().enumerate().filter(|(who, member)| {
        let here = member.died.is_none() && !member.abroad;
        around_index.map_or(here, |household| household.contains(who))
    });
    let called = |id: &str| {
        let member = kinship.people.iter().find(|it| it.id.to_string() == id);
        member.map(|member| super::member::name(member, words))
    };
    let standing = |kind| state.of_kind(kind).filter(move |record| record.stands(day));
    let mut bonds: Vec<Bond> = standing(Kind::Bond)
        .filter_map(|record| {
            Some(Bond {
                whose: record.text(Field::Other).and_then(called),
                strength: record.text(Field::Strength).and_then(strength_word),
                flows: match record.text(Field::Direction) {
                    Some("to_household") => (true, false),
                    Some("from_household") => (false, true),
                    Some("both") => (true, true),
                    _ => (false, false),
                },
                ..named(record, "bond-sort-", Field::Name)?
            })
        })
        .collect();
    for record in standing(Kind::Enrolment) {
        let Some(bond) = named(record, "enrolment-sort-", Field::Facility) else {
            continue;
        };
        let known = bond.name.is_some() && bonds.iter().any(|other| other.name == bond.name);
        if !known {
            bonds.push(Bond {
                whose: record.text(Field::Person).and_then(called),
                ..bond
            });
        }
    }
    bonds.sort_by(|a, b| {
        (&a.sort, &a.name, &a.whose, a.id).cmp(&(&b.sort, &b.name, &b.whose, b.id))
    });
    Surroundings {
        household: household
            .map(|(_, member)| super::member::name(member, words))
            .collect(),
        bonds,
    }
}

fn named(record: &Record, prefix: &str, name: Field) -> Option<Bond> {
    Some(Bond {
        id: record.id,
        sort: format!("{prefix}{}", record.text(Field::Sort)?),
        name: record.text(name).map(str::to_owned),
        whose: None,
        strength: None,
        flows: (false, false),
    })
}

fn strength_word(strength: &str) -> Option<&'static str> {
    Some(match strength {
        "strong" => "strength-strong",
        "ordinary" => "strength-ordinary",
        "weak" => "strength-weak",
        "strained" => "strength-strained",
        "broken" => "strength-broken",
        _ => return None,
    })
}

/// The warnings of a day: the whole family's, and each person's with the name.
pub fn flags(state: &State, day: NaiveDate, words: &Words) -> Vec<String> {
    let (kin, _) = kin(state, day);
    let mut flags = family_flags(state, day, words);
    flags.extend(kin.people.iter().flat_map(|member| {
        let name = super::member::name(member, words);
        let sorts = member.flags.iter().map(|flag| flag_words(flag, words));
        sorts.map(move |sort| format!("{sort} ({name})"))
    }));
    flags
}

/// The days on which a bond begins, or the day after it ends.
pub fn changes(state: &State) -> Vec<NaiveDate> {
    let records = [Kind::Bond, Kind::Enrolment, Kind::Address, Kind::Absence];
    let records = records.into_iter().flat_map(|kind| state.of_kind(kind));
    let days: BTreeSet<NaiveDate> = records
        .flat_map(|record| {
            let ended = day_of(record, Field::Until).and_then(|day| day.succ_opt());
            [day_of(record, Field::From), ended]
        })
        .flatten()
        .collect();
    days.into_iter().collect()
}

/// Draws it: circles on an ellipse, far enough from each other and from the middle.
pub fn draw(around: &Surroundings, title: &str, words: &Words) -> Scene {
    let mut inside: Vec<Line> = Vec::new();
    add_lines(
        &mut inside,
        "name small",
        &words.say("ecomap-household", &[]),
    );
    for name in &around.household {
        add_lines(&mut inside, "detail", name);
    }
    let items: Vec<Vec<Line>> = around.bonds.iter().map(|bond| lines(bond, words)).collect();
    let middle_radius = f64::max(radius(&inside), 60.0);
    let widest = items.iter().map(|lines| radius(lines)).fold(44.0, f64::max);
    let chord = 2.0 * widest + APART;
    let count = items.len() as f64;
    // Two circles on the ring are as far apart as its chord is long.
    let ring = if items.len() > 1 {
        chord / (2.0 * (TAU / count / 2.0).sin())
    } else {
        0.0
    };
    let ring = f64::max(ring, middle_radius + LONG + widest);
    let middle = (MARGIN.max(ring * WIDER + widest), 70.0 + ring + widest);

    let mut signs = BTreeSet::new();
    let mut groups = Vec::new();
    for (number, (bond, lines)) in around.bonds.iter().zip(&items).enumerate() {
        let angle = TAU * (number as f64 / count - 0.25);
        let at = (
            middle.0 + ring * WIDER * angle.cos(),
            middle.1 + ring * angle.sin(),
        );
        let strength = bond.strength.unwrap_or("ecomap-not-asked");
        signs.insert(Sign::Strength(strength));
        if bond.flows != (false, false) {
            signs.insert(Sign::Flow);
        }
        let ends = between((middle, middle_radius), (at, radius(lines)));
        let mut marks = strength_marks(strength, &ends);
        marks.extend(arrows(ends, bond.flows));
        marks.push(circle("item", at, radius(lines)));
        marks.extend(put(lines, at));
        let said: Vec<&str> = lines.iter().map(|line| line.1.as_str()).collect();
        groups.push(Group {
            part: Part::Bond,
            about: Some(bond.id.to_string()),
            label: format!("{}: {}", said.join(" "), words.say(strength, &[])),
            marks,
        });
    }
    let mut marks = vec![circle("middle", middle, middle_radius)];
    marks.extend(put(&inside, middle));
    groups.push(Group {
        part: Part::Frame,
        about: None,
        label: words.say("ecomap-household", &[]),
        marks,
    });
    let corner = (middle.0 + ring * WIDER + widest, middle.1 + ring + widest);
    sheet(groups, corner, title, &signs, words)
}

/// A line of words: its look and text.
type Line = (&'static str, String);

fn add_lines(lines: &mut Vec<Line>, look: &'static str, text: &str) {
    // A long word makes room for itself, save in Hangul, which may break between any two letters.
    let words = text
        .split([' ', '-'])
        .filter(|word| !word.contains(is_hangul));
    let wide = words.map(|word| width_of(word, SIZE)).fold(WIDE, f64::max);
    let wide = wide.min(WIDEST);
    lines.extend(wrap(text, SIZE, wide).into_iter().map(|line| (look, line)));
}

fn is_hangul(letter: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&letter)
}

fn lines(bond: &Bond, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    add_lines(&mut lines, "name small", &words.say(&bond.sort, &[]));
    if let Some(name) = &bond.name {
        add_lines(&mut lines, "detail", name);
    }
    if let Some(whose) = &bond.whose {
        add_lines(&mut lines, "quiet", whose);
    }
    lines
}

/// The circle that holds all words.
fn radius(lines: &[Line]) -> f64 {
    let tall = lines.len() as f64 * LINE;
    let corner = |number: usize, line: &Line| {
        let top = (tall / 2.0 - number as f64 * LINE).abs();
        let bottom = (tall / 2.0 - (number + 1) as f64 * LINE).abs();
        f64::hypot(width_of(&line.1, SIZE) / 2.0, top.max(bottom))
    };
    let corners = lines
        .iter()
        .enumerate()
        .map(|(number, line)| corner(number, line));
    (corners.fold(32.0, f64::max) + EDGE).ceil()
}

fn put(lines: &[Line], (x, y): Point) -> Vec<Mark> {
    let top = y - lines.len() as f64 * LINE / 2.0;
    lines
        .iter()
        .enumerate()
        .map(|(number, (look, line))| text(look, (x, top + (number as f64 + 0.78) * LINE), line))
        .collect()
}

/// From the edge of one circle to the edge of another.
fn between((one, reach): (Point, f64), (other, other_reach): (Point, f64)) -> [Point; 2] {
    let (dx, dy) = (other.0 - one.0, other.1 - one.1);
    let length = f64::hypot(dx, dy).max(0.001);
    let (dx, dy) = (dx / length, dy / length);
    [
        (one.0 + dx * reach, one.1 + dy * reach),
        (other.0 - dx * other_reach, other.1 - dy * other_reach),
    ]
}

/// Heads of arrows: at the household where help flows to it, at the other end where it gives.
fn arrows([inner, outer]: [Point; 2], (to, from): (bool, bool)) -> Vec<Mark> {
    let head = |tip: Point, tail: Point| {
        let length = f64::hypot(tail.0 - tip.0, tail.1 - tip.1).max(0.001);
        let (dx, dy) = ((tail.0 - tip.0) / length, (tail.1 - tip.1) / length);
        let base = (tip.0 + dx * ARROW, tip.1 + dy * ARROW);
        let half = ARROW / 2.0;
        outline(
            "fill",
            vec![
                tip,
                (base.0 - dy * half, base.1 + dx * half),
                (base.0 + dy * half, base.1 - dx * half),
            ],
        )
    };
    let mut heads = Vec::new();
    if to {
        heads.push(head(inner, outer));
    }
    if from {
        heads.push(head(outer, inner));
    }
    heads
}

/// The arrow of the legend.
pub fn flow_marks([from, to]: [Point; 2]) -> Vec<Mark> {
    let mut marks = vec![line("ordinary", vec![from, to])];
    marks.extend(arrows([from, to], (false, true)));
    marks
}

/// The line of a bond of that strength, by the strength's message.
pub fn strength_marks(strength: &str, points: &[Point]) -> Vec<Mark> {
    match strength {
        "strength-strong" => vec![line("strong", points.to_vec())],
        "strength-weak" => vec![line("weak", points.to_vec())],
        "strength-strained" => vec![line("strained", zigzag(points, 4.0, 8.0))],
        "strength-broken" => {
            let mut marks = vec![line("broken", points.to_vec())];
            marks.extend(bars(points, 2, 6.0));
            marks
        }
        "strength-ordinary" => vec![line("ordinary", points.to_vec())],
        _ => vec![line("not_written", points.to_vec())],
    }
}

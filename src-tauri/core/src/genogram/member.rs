//! A person in the picture: the symbol, and the words under it.

use chrono::{Datelike, NaiveDate};

use super::kin::{Member, Sex};
use super::paths::SYMBOL;
use super::place::CELL;
use super::read::flag_words;
use super::strokes::{Point, circle, line, outline, text};
use super::words::{width_of, wrap};
use crate::contract::Mark;
use crate::words::Words;

/// A line of the words under a symbol.
pub struct Label {
    look: &'static str,
    height: f64,
    text: String,
}

/// The words under a person's symbol, each line no wider than a cell.
pub fn label(member: &Member, words: &Words) -> Vec<Label> {
    let mut lines = Vec::new();
    let mut add = |look, size, height, text: &str| {
        let wrapped = wrap(text, size, CELL);
        lines.extend(wrapped.into_iter().map(|text| Label { look, height, text }));
    };
    let called = name(member, words);
    // A word that would have to break is written smaller.
    match (breaks(&called, 13.0), breaks(&called, 11.0)) {
        (false, _) => add("name", 13.0, 16.0, &called),
        (true, false) => add("name small", 11.0, 14.0, &called),
        (true, true) => add("name tiny", 9.0, 12.0, &called),
    }
    for flag in &member.flags {
        add("flag", 11.0, 13.5, &flag_words(flag, words));
    }
    if let Some(passport) = member.passport.as_deref().filter(|it| *it != member.name) {
        // Passports write long words in capitals.
        match breaks(passport, 11.0) {
            true => add("quiet tiny", 9.0, 12.0, passport),
            false => add("quiet", 11.0, 13.5, passport),
        }
    }
    if let Some(lived) = lived(member, words) {
        add("detail", 11.0, 13.5, &lived);
    }
    let mut standing: Vec<String> = member
        .nationalities
        .iter()
        .map(|code| country(code, words))
        .collect();
    standing.extend(member.stay.clone());
    if !standing.is_empty() {
        add("detail", 11.0, 13.5, &standing.join(" · "));
    }
    if member.abroad {
        add("detail", 11.0, 13.5, &words.say("genogram-abroad", &[]));
    }
    if let Some(due) = expects(member, words) {
        add("detail", 11.0, 13.5, &due);
    }
    lines
}

/// Whether a word of the text is wider than a cell at that size.
fn breaks(text: &str, size: f64) -> bool {
    let mut words = text.split([' ', '-']);
    words.any(|word| width_of(word, size) > CELL)
}

/// The month in which she expects a child.
fn expects(member: &Member, words: &Words) -> Option<String> {
    let due = member.expects?.format("%Y-%m").to_string();
    Some(words.say("genogram-expects", &[("month", &due)]))
}

/// How tall the words are.
pub fn label_height(label: &[Label]) -> f64 {
    label.iter().map(|line| line.height).sum()
}

/// Puts the words down, from the top.
pub fn label_marks(label: &[Label], x: f64, top: f64) -> Vec<Mark> {
    let mut bottom = top;
    label
        .iter()
        .map(|line| {
            bottom += line.height;
            text(line.look, (x, bottom - 3.0), &line.text)
        })
        .collect()
}

/// What a person is called in the picture.
pub fn name(member: &Member, words: &Words) -> String {
    if member.name.is_empty() {
        words.say("genogram-unnamed", &[])
    } else {
        member.name.clone()
    }
}

/// The whole person in words.
pub fn spoken(member: &Member, words: &Words) -> String {
    let mut parts = vec![name(member, words), words.say(sex_word(member.sex), &[])];
    parts.extend(member.flags.iter().map(|flag| flag_words(flag, words)));
    parts.extend(lived(member, words));
    parts.extend(expects(member, words));
    parts.extend(member.nationalities.iter().map(|code| country(code, words)));
    parts.extend(member.stay.clone());
    parts.join(", ")
}

const fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "sex-female",
        Sex::Male => "sex-male",
        Sex::Unknown => "sex-unknown",
    }
}

/// A country by name, where this program has one for it; else by its code.
fn country(code: &str, words: &Words) -> String {
    let id = format!("country-{code}");
    let said = words.say(&id, &[]);
    if said == id { code.to_owned() } else { said }
}

fn lived(member: &Member, words: &Words) -> Option<String> {
    let born = member.birth.as_deref().and_then(|birth| birth.get(..4));
    match (born, member.died) {
        (Some(born), Some(died)) => Some(format!("{born}–{}", died.year())),
        (None, Some(died)) => {
            Some(words.say("genogram-died", &[("year", &died.year().to_string())]))
        }
        (Some(born), None) => Some(words.say("genogram-born", &[("year", born)])),
        (None, None) => None,
    }
}

/// Completed years on a day; none where the day of birth does not tell, or the person has died.
fn age(member: &Member, day: NaiveDate) -> Option<u32> {
    let birth = crate::model::parse_day(member.birth.as_deref()?)?;
    member
        .died
        .is_none()
        .then(|| day.years_since(birth))
        .flatten()
}

/// The symbol: square, circle or diamond; doubled for the index person, crossed for the dead.
pub fn symbol(member: &Member, at: Point, is_index: bool, day: NaiveDate) -> Vec<Mark> {
    let look = if member.abroad {
        "symbol abroad"
    } else {
        "symbol"
    };
    let mut marks = vec![shape(member.sex, look, at, SYMBOL / 2.0)];
    if is_index {
        marks.push(shape(member.sex, "inner", at, SYMBOL / 2.0 - 4.5));
    }
    if member.died.is_some() {
        let reach = match member.sex {
            Sex::Male => SYMBOL / 2.0,
            Sex::Female => SYMBOL / 2.0 * std::f64::consts::FRAC_1_SQRT_2,
            Sex::Unknown => SYMBOL / 4.0,
        };
        let (x, y) = at;
        marks.push(line(
            "death",
            vec![(x - reach, y - reach), (x + reach, y + reach)],
        ));
        marks.push(line(
            "death",
            vec![(x - reach, y + reach), (x + reach, y - reach)],
        ));
    }
    if let Some(age) = age(member, day) {
        marks.push(text("age", (at.0, at.1 + 5.0), &age.to_string()));
    }
    marks
}

/// The bare shape of a sex, so far from its middle to its side.
pub fn shape(sex: Sex, look: &str, (x, y): Point, reach: f64) -> Mark {
    match sex {
        Sex::Female => circle(look, (x, y), reach),
        Sex::Male => outline(
            look,
            vec![
                (x - reach, y - reach),
                (x + reach, y - reach),
                (x + reach, y + reach),
                (x - reach, y + reach),
            ],
        ),
        Sex::Unknown => outline(
            look,
            vec![
                (x, y - reach),
                (x + reach, y),
                (x, y + reach),
                (x - reach, y),
            ],
        ),
    }
}

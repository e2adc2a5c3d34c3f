//! The picture: everyone in place, the lines between them, outlines of households, a legend.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::family_lines::{Lines, lay};
use super::legend::{self, Sign};
use super::member::{Label, label, label_height, label_marks, spoken, symbol};
use super::paths::{Heights, SYMBOL};
use super::place::{CELL, OUTLINE, PITCH, Places};
use super::strokes::{Area, line, outline, outlines, text_from};
use super::unions::{Kinship, Who};
use crate::contract::{Group, Mark, Part, Scene};
use crate::words::Words;

/// A4, landscape, at 96 dots an inch.
pub const SHEET: (f64, f64) = (1123.0, 794.0);
/// How much of the sheet's size a picture has at least: a small family is drawn larger, so that
/// it can be read across a desk.
const LARGEST: f64 = 0.72;
/// The most that a small family is moved down on its sheet.
const MOST_AIR: f64 = 40.0;
/// Free on all sides.
pub const MARGIN: f64 = 40.0;
/// Where the first row's gutter begins.
const UNDER_TITLE: f64 = 78.0;

/// Draws a family whose people are in place.
pub fn draw(
    kinship: &Kinship,
    places: &Places,
    title: &str,
    day: NaiveDate,
    words: &Words,
) -> Scene {
    let labels: Vec<Vec<Label>> = kinship.people.iter().map(|it| label(it, words)).collect();
    let tallest = |row: &Vec<Who>| {
        let tall = row.iter().map(|who| label_height(&labels[*who]));
        tall.fold(0.0, f64::max)
    };
    let words_of_rows = places.rows.iter().map(tallest).collect();
    let (lines, heights) = lay(kinship, places, words_of_rows, UNDER_TITLE);

    let mut groups = households(kinship, places, &heights, words);
    let mut signs = signs_of_people(kinship);
    for group in &groups {
        let is_numbered = group.marks.iter().any(|it| matches!(it, Mark::Text { .. }));
        signs.insert(match is_numbered {
            true => Sign::HouseholdInPieces,
            false => Sign::Household,
        });
    }
    let mut taken = label_areas(places, &labels, &heights);
    let drawn = Lines {
        kinship,
        places,
        heights: &heights,
        words,
    };
    groups.extend(drawn.marks(&lines, &mut taken, &mut signs));
    for (who, member) in kinship.people.iter().enumerate() {
        let (row, x) = (places.row_of[who], places.x[who]);
        let top = heights.words(row).0;
        let middle = top - SYMBOL / 2.0 - 4.0;
        let mut marks = symbol(member, (x, middle), kinship.index == Some(who), day);
        marks.extend(label_marks(&labels[who], x, top));
        groups.push(Group {
            part: Part::Person,
            about: Some(member.id.to_string()),
            label: spoken(member, words),
            marks,
        });
    }
    let right = places.x.iter().copied().fold(0.0, f64::max) + CELL / 2.0;
    sheet(groups, (right, heights.bottom), title, &signs, words)
}

/// Puts what is drawn on a sheet of A4's form, with its title and legend.
pub fn sheet(
    mut groups: Vec<Group>,
    (right, bottom): (f64, f64),
    title: &str,
    signs: &BTreeSet<Sign>,
    words: &Words,
) -> Scene {
    let wide = f64::max(right + 2.0 * MARGIN, SHEET.0 * LARGEST);
    let legend_height = legend::height(signs, wide - 2.0 * MARGIN, words);
    let tall = bottom + legend_height + 2.0 * MARGIN;
    let scale = f64::max(f64::max(wide / SHEET.0, tall / SHEET.1), LARGEST);
    let (width, height) = ((SHEET.0 * scale).round(), (SHEET.1 * scale).round());
    let aside = ((width - right) / 2.0).round();
    // A small family has air above, and still stands where a screen begins.
    let free = height - bottom - legend_height - 2.0 * MARGIN;
    let down = (free / 2.5).round().clamp(0.0, MOST_AIR);
    for mark in groups.iter_mut().flat_map(|group| &mut group.marks) {
        mark.shift(aside, down);
    }
    groups.insert(
        0,
        Group {
            part: Part::Frame,
            about: None,
            label: String::new(),
            marks: vec![text_from("title", (MARGIN, MARGIN + 14.0), title)],
        },
    );
    groups.push(Group {
        part: Part::Frame,
        about: None,
        label: String::new(),
        marks: legend::marks(
            signs,
            (MARGIN, height - MARGIN - legend_height),
            width - 2.0 * MARGIN,
            words,
        ),
    });
    Scene {
        width,
        height,
        title: title.to_owned(),
        groups,
    }
}

/// Puts warnings beside the title: what is heeded comes before what is looked at.
pub fn warn(scene: &mut Scene, flags: &[String]) {
    let frame = scene.groups.first_mut();
    if let (Some(frame), false) = (frame, flags.is_empty()) {
        let at = (MARGIN, MARGIN + 32.0);
        frame.marks.push(text_from("flag", at, &flags.join(" · ")));
    }
}

/// What the words under the symbols and the symbols themselves cover.
fn label_areas(places: &Places, labels: &[Vec<Label>], heights: &Heights) -> Vec<Area> {
    labels
        .iter()
        .enumerate()
        .map(|(who, label)| {
            let (top, _) = heights.words(places.row_of[who]);
            Area {
                left: places.x[who] - CELL / 2.0,
                top: top - SYMBOL - 4.0,
                right: places.x[who] + CELL / 2.0,
                bottom: top + label_height(label),
            }
        })
        .collect()
}

fn signs_of_people(kinship: &Kinship) -> BTreeSet<Sign> {
    let mut signs = BTreeSet::new();
    for member in &kinship.people {
        signs.insert(Sign::Sex(member.sex));
        if member.died.is_some() {
            signs.insert(Sign::Dead);
        }
        if member.abroad {
            signs.insert(Sign::Abroad);
        }
    }
    if kinship.index.is_some() {
        signs.insert(Sign::Index);
    }
    signs
}

/// Dotted outlines around those who live together. People of other households stay outside; where
/// they stand between, the outline is in pieces, and every piece has the household's number.
fn households(kinship: &Kinship, places: &Places, heights: &Heights, words: &Words) -> Vec<Group> {
    let reach = OUTLINE;
    let mut numbered = 0;
    let groups = kinship.households.iter().map(|household| {
        let mut areas: Vec<Area> = Vec::new();
        let mut above: Vec<Area> = Vec::new();
        for (row, people) in places.rows.iter().enumerate() {
            let (top, bottom) = heights.words(row);
            let mut runs: Vec<Area> = Vec::new();
            let mut open = false;
            for who in people {
                let x = places.x[*who];
                let member = household.contains(who);
                match runs.last_mut() {
                    Some(run) if open && member && x - reach - run.right <= 2.0 * PITCH => {
                        run.right = x + reach;
                    }
                    _ if member => runs.push(Area {
                        left: x - reach,
                        top: top - SYMBOL - 10.0,
                        right: x + reach,
                        bottom: bottom + 5.0,
                    }),
                    _ => {}
                }
                open = member;
            }
            for run in &runs {
                for upper in &above {
                    let (left, right) = (upper.left.max(run.left), upper.right.min(run.right));
                    if right - left > CELL / 3.0 {
                        areas.push(Area {
                            left,
                            top: upper.bottom,
                            right,
                            bottom: run.top,
                        });
                    }
                }
            }
            areas.extend(&runs);
            above = runs;
        }
        let pieces = outlines(&areas);
        let mut marks = Vec::new();
        if pieces.len() > 1 {
            numbered += 1;
            marks.extend(pieces.iter().filter_map(|piece| {
                // Near the upper left corner, between the years of a couple and the symbol.
                let (x, y) = piece
                    .iter()
                    .copied()
                    .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.total_cmp(&b.0)))?;
                let at = (x + 34.0, y + 13.0);
                Some(text_from("quiet", at, &numbered.to_string()))
            }));
        }
        marks.extend(
            pieces
                .into_iter()
                .map(|points| outline("household", points)),
        );
        let names: Vec<String> = household
            .iter()
            .map(|who| super::member::name(&kinship.people[*who], words))
            .collect();
        Group {
            part: Part::Frame,
            about: None,
            label: words.say("genogram-household", &[("names", &names.join(", "))]),
            marks,
        }
    });
    groups.collect()
}

/// Brackets at both sides of an adopted child.
pub fn brackets(x: f64, middle: f64) -> [Mark; 2] {
    let side = |side: f64| {
        let (near, far) = (x + side * (SYMBOL / 2.0), x + side * (SYMBOL / 2.0 + 6.0));
        let (top, bottom) = (middle - SYMBOL / 2.0 - 3.0, middle + SYMBOL / 2.0 + 3.0);
        line(
            "adoptive-bracket",
            vec![(near, top), (far, top), (far, bottom), (near, bottom)],
        )
    };
    [side(-1.0), side(1.0)]
}

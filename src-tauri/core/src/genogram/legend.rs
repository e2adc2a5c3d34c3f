//! What the signs of a picture mean: only those that stand in it.

use std::collections::BTreeSet;

use super::family_lines::{couple_look, feeling_marks, feeling_word, parentage_look, slash_marks};
use super::kin::{Feeling, Parentage, Sex};
use super::member::shape;
use super::strokes::{Point, line, outline, text, text_from};
use super::surroundings::{flow_marks, strength_marks};
use super::unions::CoupleState;
use super::words::width_of;
use crate::contract::Mark;
use crate::words::Words;

/// A sign that stands in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A symbol.
    Sex(Sex),
    /// The double outline.
    Index,
    /// The cross.
    Dead,
    /// Outside Korea.
    Abroad,
    /// A couple's line.
    Couple(CoupleState),
    /// The line of an adopted child.
    Adopted,
    /// The line of a foster child.
    Foster,
    /// The line of a step-child whose parent is not the partner of another.
    Step,
    /// Twins.
    Twins,
    /// Siblings without parents.
    Sibling,
    /// A guardian who is not a parent.
    Guardian,
    /// An outline.
    Household,
    /// An outline in pieces.
    HouseholdInPieces,
    /// An emotional line.
    Feeling(Feeling),
    /// A strength of an outside tie, by its word.
    Strength(&'static str),
    /// The arrow of help.
    Flow,
}

const ROW: f64 = 22.0;
const ICON: f64 = 34.0;
const SIZE: f64 = 11.0;

impl Sign {
    /// The sign of a child's line; a birth needs none.
    pub const fn of_parentage(by: Parentage) -> Option<Self> {
        match by {
            Parentage::Birth => None,
            Parentage::Adoptive => Some(Self::Adopted),
            Parentage::Foster => Some(Self::Foster),
            Parentage::Step => Some(Self::Step),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Sex(Sex::Female) => "genogram-sign-female",
            Self::Sex(Sex::Male) => "genogram-sign-male",
            Self::Sex(Sex::Unknown) => "genogram-sign-unknown",
            Self::Index => "genogram-sign-index",
            Self::Dead => "genogram-sign-dead",
            Self::Abroad => "genogram-sign-abroad",
            Self::Couple(CoupleState::Married) => "genogram-sign-married",
            Self::Couple(CoupleState::DeFacto) => "genogram-sign-de-facto",
            Self::Couple(CoupleState::Separated) => "genogram-sign-separated",
            Self::Couple(CoupleState::Divorced) => "genogram-sign-divorced",
            Self::Couple(CoupleState::Ended) => "genogram-sign-ended",
            Self::Couple(CoupleState::NotWritten) => "genogram-sign-not-written",
            Self::Adopted => "genogram-sign-adopted",
            Self::Foster => "genogram-sign-foster",
            Self::Step => "genogram-sign-step",
            Self::Twins => "genogram-sign-twins",
            Self::Sibling => "genogram-sign-sibling",
            Self::Guardian => "genogram-sign-guardian",
            Self::Household => "genogram-sign-household",
            Self::HouseholdInPieces => "genogram-sign-household-pieces",
            Self::Feeling(feeling) => feeling_word(feeling),
            Self::Strength(word) => word,
            Self::Flow => "ecomap-sign-flow",
        }
    }

    fn icon(self, (x, y): Point) -> Vec<Mark> {
        let across = vec![(x + 2.0, y), (x + ICON - 4.0, y)];
        let middle = (x + ICON / 2.0, y);
        match self {
            Self::Sex(sex) => vec![shape(sex, "symbol", middle, 7.0)],
            Self::Index => vec![
                shape(Sex::Male, "symbol", middle, 7.5),
                shape(Sex::Male, "inner", middle, 4.5),
            ],
            Self::Dead => {
                let (x, y) = middle;
                vec![
                    shape(Sex::Male, "symbol", middle, 7.0),
                    line("death", vec![(x - 7.0, y - 7.0), (x + 7.0, y + 7.0)]),
                    line("death", vec![(x - 7.0, y + 7.0), (x + 7.0, y - 7.0)]),
                ]
            }
            Self::Abroad => vec![shape(Sex::Male, "symbol abroad", middle, 7.0)],
            Self::Couple(state) => {
                let mut marks = slash_marks(&[across[0], across[1]], state);
                marks.push(line(couple_look(state), across));
                marks
            }
            Self::Adopted => {
                let bracket = |side: f64| {
                    let (near, far) = (middle.0 + side * 5.0, middle.0 + side * 9.0);
                    let (top, bottom) = (y - 1.0, y + 9.0);
                    line(
                        "adoptive-bracket",
                        vec![(near, top), (far, top), (far, bottom), (near, bottom)],
                    )
                };
                let drop = vec![(middle.0, y - 10.0), (middle.0, y - 1.0)];
                vec![
                    line(parentage_look(Parentage::Adoptive), drop),
                    shape(Sex::Male, "symbol", (middle.0, y + 4.0), 4.0),
                    bracket(-1.0),
                    bracket(1.0),
                ]
            }
            Self::Foster => vec![line(parentage_look(Parentage::Foster), across)],
            Self::Step => vec![line(parentage_look(Parentage::Step), across)],
            Self::Twins => vec![line(
                "birth",
                vec![
                    (middle.0 - 8.0, y + 7.0),
                    (middle.0, y - 7.0),
                    (middle.0 + 8.0, y + 7.0),
                ],
            )],
            Self::Sibling => vec![line("sibling", across)],
            Self::Guardian => vec![line("guardian", across)],
            Self::HouseholdInPieces => {
                let mut marks = Self::Household.icon((x, y));
                marks.push(text("quiet", (middle.0 - 1.0, y + 4.0), "1"));
                marks
            }
            Self::Household => vec![outline(
                "household",
                vec![
                    (x + 3.0, y - 7.0),
                    (x + ICON - 5.0, y - 7.0),
                    (x + ICON - 5.0, y + 7.0),
                    (x + 3.0, y + 7.0),
                ],
            )],
            Self::Feeling(feeling) => feeling_marks(feeling, &across),
            Self::Strength(word) => strength_marks(word, &across),
            Self::Flow => flow_marks([across[0], across[1]]),
        }
    }
}

/// Where each sign stands in the legend: column and row.
fn spots(signs: &BTreeSet<Sign>, width: f64, words: &Words) -> Vec<(Sign, f64, f64, String)> {
    let (mut x, mut y) = (0.0, 0.0);
    signs
        .iter()
        .map(|sign| {
            let said = words.say(sign.word(), &[]);
            let wide = ICON + width_of(&said, SIZE) + 20.0;
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + ROW);
            }
            let spot = (*sign, x, y, said);
            x += wide;
            spot
        })
        .collect()
}

/// How tall the legend is at that width.
pub fn height(signs: &BTreeSet<Sign>, width: f64, words: &Words) -> f64 {
    spots(signs, width, words)
        .last()
        .map_or(0.0, |spot| spot.2 + ROW)
}

/// The legend, from its upper left corner.
pub fn marks(signs: &BTreeSet<Sign>, (left, top): Point, width: f64, words: &Words) -> Vec<Mark> {
    spots(signs, width, words)
        .into_iter()
        .flat_map(|(sign, x, y, said)| {
            let middle = top + y + ROW / 2.0;
            let mut marks = sign.icon((left + x, middle));
            marks.push(text_from(
                "detail",
                (left + x + ICON + 4.0, middle + 4.0),
                &said,
            ));
            marks
        })
        .collect()
}

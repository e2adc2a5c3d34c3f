//! Where each person stands, in pixels from the left.

use std::collections::BTreeMap;

use super::order::{Block, order};
use super::rows::Parts;
use super::unions::{Kinship, Sibship, Who};

/// The width that a person's words may take.
pub const CELL: f64 = 112.0;
/// Between two cells; the lines of the families run here, each sort on a track of its own.
pub const GAP: f64 = 52.0;
/// From one person's middle to the next one's.
pub const PITCH: f64 = CELL + GAP;
/// Between two tracks. From a cell's edge outwards run: feelings, lines that pass through, the
/// line of the children whom somebody has alone, the outline of a household; in the middle of the
/// gap runs the line of a couple's children.
pub const TRACK: f64 = 5.0;
/// From a person's middle to the first track.
pub const FIRST_TRACK: f64 = CELL / 2.0 + 6.0;
/// From a person's middle to the line of the children that they have alone.
const BESIDE: f64 = FIRST_TRACK + 2.0 * TRACK;
/// From a person's middle to the outline of the household.
pub const OUTLINE: f64 = FIRST_TRACK + 3.0 * TRACK;
/// How often children are drawn to their parents and the other way round.
const ROUNDS: usize = 48;

/// Where everybody stands.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The row of each person, 0 on top.
    pub row_of: Vec<usize>,
    /// The middle of each person.
    pub x: Vec<f64>,
    /// The people of each row from left to right.
    pub rows: Vec<Vec<Who>>,
}

impl Places {
    /// Places everyone: parts that no line joins stand side by side.
    pub fn of(kinship: &Kinship, row_of: Vec<usize>) -> Self {
        let count = row_of.iter().max().map_or(0, |last| last + 1);
        let mut places = Self {
            x: vec![0.0; row_of.len()],
            rows: vec![Vec::new(); count],
            row_of,
        };
        let mut left = CELL / 2.0;
        for part in Parts::of(kinship) {
            let rows = order(kinship, &places.row_of, &part);
            place_part(kinship, &rows, &mut places.x);
            let xs = || part.iter().map(|who| places.x[*who]);
            let first = xs().fold(f64::INFINITY, f64::min);
            let last = xs().fold(f64::NEG_INFINITY, f64::max);
            for who in &part {
                places.x[*who] = (places.x[*who] - first + left).round();
            }
            left += last - first + PITCH;
            for (row, blocks) in rows {
                places.rows[row].extend(blocks.into_iter().flatten());
            }
        }
        places
    }

    /// Whether two people stand next to each other in one row.
    pub fn adjacent(&self, one: Who, other: Who) -> bool {
        let row = &self.rows[self.row_of[one]];
        row.windows(2)
            .any(|pair| pair == [one, other] || pair == [other, one])
    }

    /// Where the line to the children of these parents begins: between the two, or beside one.
    pub fn port(&self, parents: &[Who], kinship: &Kinship) -> f64 {
        match *parents {
            [one, other] if self.adjacent(one, other) => (self.x[one] + self.x[other]) / 2.0,
            [one, other] => {
                let (near, far) = if self.row_of[one] <= self.row_of[other] {
                    (one, other)
                } else {
                    (other, one)
                };
                let side = if self.x[near] <= self.x[far] {
                    -1.0
                } else {
                    1.0
                };
                self.x[far] + side * BESIDE
            }
            [one, ..] => self.x[one] + self.free_side(one, kinship) * BESIDE,
            [] => 0.0,
        }
    }

    /// The side of a person on which no partner stands: 1 right, −1 left.
    pub fn free_side(&self, who: Who, kinship: &Kinship) -> f64 {
        free_side(&self.rows[self.row_of[who]], who, kinship)
    }
}

fn free_side(row: &[Who], who: Who, kinship: &Kinship) -> f64 {
    let place = row.iter().position(|it| *it == who);
    let partner_at = |place: Option<usize>| {
        place
            .and_then(|place| row.get(place))
            .is_some_and(|next| kinship.couple(who, *next).is_some())
    };
    let right = partner_at(place.map(|place| place + 1));
    let left = partner_at(place.and_then(|place| place.checked_sub(1)));
    if right && !left { -1.0 } else { 1.0 }
}

/// Moves blocks towards their parents and children, never over each other.
fn place_part(kinship: &Kinship, rows: &BTreeMap<usize, Vec<Block>>, x: &mut [f64]) {
    for blocks in rows.values() {
        for (place, who) in blocks.iter().flatten().enumerate() {
            x[*who] = place as f64 * PITCH;
        }
    }
    let people: Vec<Who> = rows.values().flatten().flatten().copied().collect();
    let sibships: Vec<Pull<'_>> = kinship
        .sibships
        .iter()
        .filter(|sibship| people.contains(&sibship.parents[0]))
        .map(|sibship| Pull {
            sibship,
            aside: match sibship.parents[..] {
                [parent] => {
                    let block = rows
                        .values()
                        .flatten()
                        .find(|block| block.contains(&parent));
                    BESIDE * block.map_or(1.0, |block| free_side(block, parent, kinship))
                }
                _ => 0.0,
            },
        })
        .collect();
    for round in 0..ROUNDS {
        let down: Vec<&Vec<Block>> = rows.values().collect();
        let all: Vec<&Vec<Block>> = if round % 2 == 0 {
            down
        } else {
            down.into_iter().rev().collect()
        };
        for blocks in all {
            let wishes: Vec<(f64, f64)> = blocks
                .iter()
                .map(|block| wish(block, &sibships, x, round % 2 == 0))
                .collect();
            let widths: Vec<f64> = blocks
                .iter()
                .map(|block| block.len() as f64 * PITCH)
                .collect();
            for (block, left) in blocks.iter().zip(spread(&wishes, &widths)) {
                for (place, who) in block.iter().enumerate() {
                    x[*who] = left + place as f64 * PITCH;
                }
            }
        }
    }
}

/// A sibship, and how far beside the parents' middle its line runs.
struct Pull<'a> {
    sibship: &'a Sibship,
    aside: f64,
}

/// Where a block wants its first person, and how much: children side by side under their
/// parents, parents over the middle of their children.
fn wish(block: &Block, pulls: &[Pull<'_>], x: &[f64], down: bool) -> (f64, f64) {
    let middle = |who: &mut dyn Iterator<Item = Who>| {
        let (sum, count) = who.fold((0.0, 0.0), |(sum, count), who| (sum + x[who], count + 1.0));
        sum / f64::max(count, 1.0)
    };
    let (mut shift, mut weight) = (0.0, 0.0);
    let mut pull = |strength: f64, by: f64| {
        shift += strength * by;
        weight += strength;
    };
    let (of_parents, of_children) = if down { (1.0, 0.25) } else { (0.25, 1.0) };
    for Pull { sibship, aside } in pulls {
        let children = &sibship.children;
        let from = middle(&mut sibship.parents.iter().copied()) + aside;
        for (number, child) in children.iter().enumerate() {
            if block.contains(&child.who) {
                let among = number as f64 - (children.len() - 1) as f64 / 2.0;
                pull(of_parents, from + among * PITCH - x[child.who]);
            }
        }
        let own = sibship
            .parents
            .iter()
            .filter(|parent| block.contains(parent));
        let to = middle(&mut children.iter().map(|child| child.who));
        pull(of_children * own.count() as f64, to - from);
    }
    let at = x[block[0]];
    if weight > 0.0 {
        (at + shift / weight, weight)
    } else {
        (at, 0.01)
    }
}

/// The places nearest to the wishes (by weighted squares) that keep the order and the widths:
/// neighbours that would overlap are pooled, and move as one.
fn spread(wishes: &[(f64, f64)], widths: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut before = 0.0;
    let mut offsets = Vec::new();
    for ((wish, weight), width) in wishes.iter().zip(widths) {
        offsets.push(before);
        let mut pool = (wish - before, *weight, 1);
        before += width;
        while let Some(last) = pools.pop_if(|last| last.0 >= pool.0) {
            let weight = last.1 + pool.1;
            let at = (last.0 * last.1 + pool.0 * pool.1) / weight;
            pool = (at, weight, last.2 + pool.2);
        }
        pools.push(pool);
    }
    let pooled = pools
        .into_iter()
        .flat_map(|(at, _, count)| std::iter::repeat_n(at, count));
    pooled
        .zip(offsets)
        .map(|(at, offset)| at + offset)
        .collect()
}

//! In what order people stand within their rows.

use std::collections::{BTreeMap, BTreeSet};

use super::kin::Sex;
use super::unions::{Kinship, Sibship, Who};

/// People of one row who are joined as couples, from left to right.
pub type Block = Vec<Who>;

/// How often the rows are gone over before the best order found is taken.
const SWEEPS: usize = 12;
/// How often neighbours are tried the other way round.
const PASSES: usize = 8;

/// The rows of one part of the family, blocks from left to right: couples beside each other,
/// siblings by birth, lines with few crossings.
pub fn order(kinship: &Kinship, row_of: &[usize], part: &[Who]) -> BTreeMap<usize, Vec<Block>> {
    let mut orderer = Orderer {
        kinship,
        row_of,
        sibships: kinship
            .sibships
            .iter()
            .filter(|sibship| part.contains(&sibship.parents[0]))
            .collect(),
        rows: blocks(kinship, row_of, part),
    };
    for row in orderer.row_numbers() {
        orderer.sort(row, |_| None);
    }
    let mut best = (orderer.cost(), orderer.rows.clone());
    for sweep in 0..SWEEPS {
        let mut rows = orderer.row_numbers();
        let down = sweep % 2 == 0;
        if !down {
            rows.reverse();
        }
        for row in rows {
            let spots = orderer.spots();
            let pull = orderer.pull(&spots, down);
            orderer.turn(row, &pull);
            orderer.sort(row, |who| pull.get(&who).copied());
        }
        let cost = orderer.cost();
        if cost < best.0 {
            best = (cost, orderer.rows.clone());
        }
    }
    orderer.rows = best.1;
    orderer.improve(best.0);
    orderer.rows
}

/// Couples of one row as blocks.
fn blocks(kinship: &Kinship, row_of: &[usize], part: &[Who]) -> BTreeMap<usize, Vec<Block>> {
    let mut partners: BTreeMap<Who, Vec<Who>> = BTreeMap::new();
    let mut couples: Vec<_> = kinship.couples.iter().collect();
    couples.sort_by_key(|couple| (couple.since.is_none(), couple.since, couple.pair));
    for couple in couples {
        let (one, other) = couple.pair;
        if row_of[one] == row_of[other] {
            partners.entry(one).or_default().push(other);
            partners.entry(other).or_default().push(one);
        }
    }
    let number = |who: &Who| partners.get(who).map_or(0, Vec::len);
    let mut seen: BTreeSet<Who> = BTreeSet::new();
    let mut rows: BTreeMap<usize, Vec<Block>> = BTreeMap::new();
    for first in part {
        if seen.contains(first) {
            continue;
        }
        let mut members = BTreeSet::new();
        let mut waiting = vec![*first];
        while let Some(who) = waiting.pop() {
            if members.insert(who) {
                waiting.extend(partners.get(&who).into_iter().flatten());
            }
        }
        seen.extend(&members);
        // The one with most partners stands in the middle; of two, the man left.
        let middle = members.iter().max_by_key(|who| {
            let man = kinship.people[**who].sex == Sex::Male;
            (number(who), man, std::cmp::Reverse(**who))
        });
        let block = middle.map_or_else(Vec::new, |middle| around(*middle, &partners));
        rows.entry(row_of[*first]).or_default().push(block);
    }
    rows
}

/// A person in the middle, the first of several partners to the left, the others to the right.
fn around(middle: Who, partners: &BTreeMap<Who, Vec<Who>>) -> Block {
    let mut seen = BTreeSet::from([middle]);
    let own = partners.get(&middle).map_or(&[][..], Vec::as_slice);
    let mut left = Vec::new();
    let mut right = Vec::new();
    for (number, partner) in own.iter().enumerate() {
        let side = if number == 0 && own.len() > 1 {
            &mut left
        } else {
            &mut right
        };
        let mut waiting = vec![*partner];
        while let Some(who) = waiting.pop() {
            if seen.insert(who) {
                side.push(who);
                waiting.extend(partners.get(&who).into_iter().flatten().rev());
            }
        }
    }
    left.reverse();
    left.push(middle);
    left.append(&mut right);
    left
}

struct Orderer<'a> {
    kinship: &'a Kinship,
    row_of: &'a [usize],
    sibships: Vec<&'a Sibship>,
    rows: BTreeMap<usize, Vec<Block>>,
}

impl Orderer<'_> {
    fn row_numbers(&self) -> Vec<usize> {
        self.rows.keys().copied().collect()
    }

    /// Where each person stands: the row's middle is 0.
    fn spots(&self) -> BTreeMap<Who, f64> {
        let mut spots = BTreeMap::new();
        for blocks in self.rows.values() {
            let count = blocks.iter().map(Vec::len).sum::<usize>();
            let middle = (count.saturating_sub(1)) as f64 / 2.0;
            for (place, who) in blocks.iter().flatten().enumerate() {
                spots.insert(*who, place as f64 - middle);
            }
        }
        spots
    }

    /// Where each person would stand best for their parents, or for their children.
    fn pull(&self, spots: &BTreeMap<Who, f64>, down: bool) -> BTreeMap<Who, f64> {
        let mut sums: BTreeMap<Who, (f64, f64)> = BTreeMap::new();
        for sibship in &self.sibships {
            let children: Vec<Who> = sibship.children.iter().map(|child| child.who).collect();
            let (pulled, by) = if down {
                (&children, &sibship.parents)
            } else {
                (&sibship.parents, &children)
            };
            let spot = mean(by.iter().map(|who| spots[who]));
            for who in pulled {
                let sum = sums.entry(*who).or_default();
                *sum = (sum.0 + spot, sum.1 + 1.0);
            }
        }
        sums.into_iter()
            .map(|(who, (sum, count))| (who, sum / count))
            .collect()
    }

    /// Turns couples round whose lines would cross.
    fn turn(&mut self, row: usize, pull: &BTreeMap<Who, f64>) {
        for block in self.rows.get_mut(&row).into_iter().flatten() {
            let pulled: Vec<f64> = block
                .iter()
                .filter_map(|who| pull.get(who).copied())
                .collect();
            if let [first, .., last] = pulled[..]
                && first > last
            {
                block.reverse();
            }
        }
    }

    /// Sorts a row by where its people are pulled; siblings keep the order of birth.
    fn sort(&mut self, row: usize, pull: impl Fn(Who) -> Option<f64>) {
        let spots = self.spots();
        let Some(blocks) = self.rows.remove(&row) else {
            return;
        };
        let mut waiting: Vec<(f64, Who, Block)> = blocks
            .into_iter()
            .map(|block| {
                let pulled: Vec<f64> = block.iter().filter_map(|who| pull(*who)).collect();
                let key = if pulled.is_empty() {
                    mean(block.iter().map(|who| spots[who]))
                } else {
                    mean(pulled)
                };
                let oldest = block.iter().copied().min().unwrap_or_default();
                (key, oldest, block)
            })
            .collect();
        waiting.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut sorted = Vec::new();
        while !waiting.is_empty() {
            // Two pairs of siblings married crosswise leave none free; then the first goes.
            let free = waiting.iter().position(|(_, _, block)| {
                waiting
                    .iter()
                    .all(|(_, _, other)| other == block || !self.before(other, block))
            });
            sorted.push(waiting.remove(free.unwrap_or_default()).2);
        }
        self.rows.insert(row, sorted);
    }

    /// Whether birth puts one block before the other, and not the other way round too.
    fn before(&self, one: &Block, other: &Block) -> bool {
        self.elder_in(one, other) && !self.elder_in(other, one)
    }

    fn elder_in(&self, one: &Block, other: &Block) -> bool {
        self.sibships.iter().any(|sibship| {
            let first = |block: &Block, last: bool| {
                let own = sibship.children.iter().map(|child| child.who);
                let own = own.filter(|who| block.contains(who));
                if last { own.max() } else { own.min() }
            };
            matches!((first(one, false), first(other, true)), (Some(a), Some(b)) if a < b)
        })
    }

    /// How bad an order is: crossings, sibships that reach over each other, long lines.
    fn cost(&self) -> f64 {
        let spots = self.spots();
        let mut lines = Vec::new();
        let mut spans: Vec<(usize, f64, f64)> = Vec::new();
        let mut length = 0.0;
        for sibship in &self.sibships {
            let from = mean(sibship.parents.iter().map(|who| spots[who]));
            let row = sibship.parents.iter().map(|who| self.row_of[*who]).max();
            let row = row.unwrap_or_default();
            let (mut left, mut right) = (from, from);
            for child in &sibship.children {
                let to = spots[&child.who];
                (left, right) = (left.min(to), right.max(to));
                length += (from - to).abs();
                lines.push((row, from, to));
            }
            spans.push((row, left, right));
            // Siblings who follow each other stand together.
            length += 0.5 * (right - left);
        }
        let mut crossings = 0.0;
        for (number, one) in lines.iter().enumerate() {
            for other in &lines[number + 1..] {
                if one.0 == other.0 && (one.1 - other.1) * (one.2 - other.2) < 0.0 {
                    crossings += 1.0;
                }
            }
        }
        let mut overlaps = 0.0;
        for (number, one) in spans.iter().enumerate() {
            for other in &spans[number + 1..] {
                let shared = one.2.min(other.2) - one.1.max(other.1);
                if one.0 == other.0 && shared > 0.0 {
                    overlaps += 1.0 + shared;
                }
            }
        }
        let unborn: usize = self
            .sibships
            .iter()
            .flat_map(|sibship| sibship.children.windows(2))
            .filter(|pair| spots[&pair[0].who] > spots[&pair[1].who])
            .count();
        10.0 * crossings
            + 4.0 * overlaps
            + length
            + 30.0 * unborn as f64
            + 2.5 * self.turned_couples() as f64
    }

    /// Couples of two in which the man stands to the right, against the habit of genograms. Of
    /// more partners the order of the marriages decides.
    fn turned_couples(&self) -> usize {
        let sex = |who: Who| self.kinship.people[who].sex;
        let turned = |block: &&Block| {
            matches!(block[..], [left, right]
                if sex(left) == Sex::Female && sex(right) == Sex::Male)
        };
        self.rows.values().flatten().filter(turned).count()
    }

    /// Tries neighbours the other way round, and couples turned, as long as that helps.
    fn improve(&mut self, mut cost: f64) {
        for _ in 0..PASSES {
            let before = cost;
            for row in self.row_numbers() {
                for place in 0..self.rows[&row].len() {
                    self.attempt(row, &mut cost, |blocks| blocks[place].reverse());
                    if place > 0 {
                        self.attempt(row, &mut cost, |blocks| blocks.swap(place - 1, place));
                    }
                }
            }
            if cost >= before {
                break;
            }
        }
    }

    fn attempt(&mut self, row: usize, cost: &mut f64, change: impl Fn(&mut Vec<Block>)) {
        let kept = self.rows[&row].clone();
        self.rows.entry(row).and_modify(change);
        let tried = self.cost();
        if tried < *cost {
            *cost = tried;
        } else {
            self.rows.insert(row, kept);
        }
    }
}

fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values
        .into_iter()
        .fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

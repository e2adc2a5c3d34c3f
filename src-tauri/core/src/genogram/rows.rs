//! Which generation each person stands in.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::kin::Trouble;
use super::unions::{Kinship, Who};

/// The row of each person, 0 on top. A parent stands above a child, save where the two are each
/// other's ancestors; then the tie is a [`Trouble::OwnAncestor`]. Couples and siblings share a
/// row, unless one descends from the other.
pub fn rows(kinship: &mut Kinship) -> Vec<usize> {
    let count = kinship.people.len();
    let mut graph = Classes::new(count);
    let mut impossible = Vec::new();
    for sibship in &kinship.sibships {
        for child in &sibship.children {
            for parent in &sibship.parents {
                if !graph.put_above(*parent, child.who) {
                    impossible.push((child.who, *parent));
                }
            }
        }
    }
    for (child, parent) in impossible {
        let id = |who: Who| kinship.people[who].id;
        let trouble = Trouble::OwnAncestor(id(child), id(parent));
        kinship.troubles.insert(trouble);
        kinship.take_from(child, parent);
    }
    let mut family = Parts::new(count);
    for (one, other) in of_one_row(kinship) {
        graph.put_beside(one, other);
        family.join(one, other);
    }
    for sibship in &kinship.sibships {
        for child in &sibship.children {
            family.join(sibship.parents[0], child.who);
        }
    }
    let steps = graph.steps();
    align(kinship, &steps, &family)
}

/// Pairs that belong beside each other: couples, then those with a common parent, then siblings.
fn of_one_row(kinship: &Kinship) -> Vec<(Who, Who)> {
    let mut pairs: Vec<(Who, Who)> = kinship.couples.iter().map(|couple| couple.pair).collect();
    let mut children: BTreeMap<Who, Vec<Who>> = BTreeMap::new();
    for sibship in &kinship.sibships {
        for parent in &sibship.parents {
            let of_parent = children.entry(*parent).or_default();
            of_parent.extend(sibship.children.iter().map(|child| child.who));
        }
    }
    for of_parent in children.values() {
        pairs.extend(of_parent.windows(2).map(|pair| (pair[0], pair[1])));
    }
    pairs.extend(
        kinship
            .siblings
            .iter()
            .map(|(one, other, _)| (*one, *other)),
    );
    pairs
}

/// People who must share a row, and which rows lie above which.
struct Classes {
    class: Vec<usize>,
    below: Vec<BTreeSet<Who>>,
}

impl Classes {
    fn new(count: usize) -> Self {
        Self {
            class: (0..count).collect(),
            below: vec![BTreeSet::new(); count],
        }
    }

    /// Notes that one stands above the other; false where that is impossible.
    fn put_above(&mut self, upper: Who, lower: Who) -> bool {
        let (upper, lower) = (self.class[upper], self.class[lower]);
        let possible = !self.reaches(lower, upper);
        if possible {
            self.below[upper].insert(lower);
        }
        possible
    }

    /// Puts two in one row, unless one stands above the other.
    fn put_beside(&mut self, one: Who, other: Who) {
        let (one, other) = (self.class[one], self.class[other]);
        if one == other || self.reaches(one, other) || self.reaches(other, one) {
            return;
        }
        let moved = std::mem::take(&mut self.below[other]);
        self.below[one].extend(moved);
        for below in &mut self.below {
            if below.remove(&other) {
                below.insert(one);
            }
        }
        for class in &mut self.class {
            if *class == other {
                *class = one;
            }
        }
    }

    fn reaches(&self, from: usize, to: usize) -> bool {
        let mut waiting = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(class) = waiting.pop() {
            if class == to {
                return true;
            }
            if seen.insert(class) {
                waiting.extend(&self.below[class]);
            }
        }
        false
    }

    /// Steps below the top of each person; those who have only descendants stand just above them.
    fn steps(&self) -> Vec<i32> {
        let count = self.class.len();
        let mut above = vec![0; count];
        for below in self.below.iter().flatten() {
            above[*below] += 1;
        }
        let mut waiting: VecDeque<usize> = (0..count)
            .filter(|class| self.class[*class] == *class && above[*class] == 0)
            .collect();
        let mut order = Vec::new();
        let mut step = vec![0; count];
        while let Some(class) = waiting.pop_front() {
            order.push(class);
            for below in &self.below[class] {
                step[*below] = step[*below].max(step[class] + 1);
                above[*below] -= 1;
                if above[*below] == 0 {
                    waiting.push_back(*below);
                }
            }
        }
        for class in order.into_iter().rev() {
            if let Some(next) = self.below[class].iter().map(|below| step[*below]).min() {
                step[class] = next - 1;
            }
        }
        self.class.iter().map(|class| step[*class]).collect()
    }
}

/// Which people hang together by any line.
pub struct Parts(Vec<usize>);

impl Parts {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn join(&mut self, one: Who, other: Who) {
        let (from, to) = (
            self.0[one].max(self.0[other]),
            self.0[one].min(self.0[other]),
        );
        self.0
            .iter_mut()
            .filter(|part| **part == from)
            .for_each(|part| *part = to);
    }

    /// The parts of a family: each with its people, the largest first.
    pub fn of(kinship: &Kinship) -> Vec<Vec<Who>> {
        let mut parts = Self::new(kinship.people.len());
        for (one, other) in of_one_row(kinship) {
            parts.join(one, other);
        }
        for sibship in &kinship.sibships {
            for child in &sibship.children {
                parts.join(sibship.parents[0], child.who);
            }
        }
        let mut groups: Vec<Vec<Who>> = parts.groups().into_values().collect();
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group[0]));
        groups
    }

    fn groups(&self) -> BTreeMap<usize, Vec<Who>> {
        let mut groups: BTreeMap<usize, Vec<Who>> = BTreeMap::new();
        for (who, part) in self.0.iter().enumerate() {
            groups.entry(*part).or_default().push(who);
        }
        groups
    }
}

/// Brings parts that no line joins to one height: by what each person is in the family, else by
/// years of birth, else as the parents.
fn align(kinship: &Kinship, steps: &[i32], parts: &Parts) -> Vec<usize> {
    let mut height = steps.to_vec();
    let mut year_rows: Vec<(i32, i32)> = Vec::new();
    let mut strangers = Vec::new();
    for group in parts.groups().into_values() {
        let mut bases: Vec<i32> = group
            .iter()
            .filter_map(|who| Some(steps[*who] - kinship.people[*who].depth?))
            .collect();
        bases.sort_unstable();
        let Some(base) = bases.get(bases.len() / 2) else {
            strangers.push(group);
            continue;
        };
        for who in group {
            height[who] = steps[who] - base;
            year_rows.extend(year_of(kinship, who).map(|year| (year, height[who])));
        }
    }
    for group in strangers {
        let mut shifts: Vec<i32> = group
            .iter()
            .filter_map(|who| {
                let year = year_of(kinship, *who)?;
                let nearest = year_rows
                    .iter()
                    .min_by_key(|(other, row)| (other.abs_diff(year), *row));
                Some(nearest?.1 - steps[*who])
            })
            .collect();
        shifts.sort_unstable();
        let shift = shifts.get(shifts.len() / 2).copied().unwrap_or_default();
        for who in group {
            height[who] = steps[who] + shift;
        }
    }
    let used: BTreeSet<i32> = height.iter().copied().collect();
    height.iter().map(|row| used.range(..row).count()).collect()
}

fn year_of(kinship: &Kinship, who: Who) -> Option<i32> {
    kinship.people[who].birth.as_deref()?.get(..4)?.parse().ok()
}

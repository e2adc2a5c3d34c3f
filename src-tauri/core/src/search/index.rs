//! The buffer of all people, and its scan.

use std::collections::HashMap;
use std::ops::Range;

use super::keys::{LANES, NAME, PersonKeys};
use super::needle::{Needle, Place};
use super::query::Query;

/// A family's place in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FamilySlot(pub u32);

/// A person found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The family.
    pub family: FamilySlot,
    /// Which of the family's people, counted from 0.
    pub person: u32,
    /// How good the match is; smaller is better.
    pub rank: u32,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// How many people match in all.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Match>,
}

/// The folded keys of all people, one buffer a lane.
#[derive(Clone, Default)]
pub struct Index {
    lanes: [Buffer; LANES],
    people: Vec<Entry>,
    families: HashMap<FamilySlot, Range<usize>>,
    dead: usize,
}

#[derive(Clone, Default)]
struct Buffer {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Entry {
    family: FamilySlot,
    person: u32,
    alive: bool,
}

/// A word's rank at a person whom it does not find.
const MISS: u8 = u8::MAX;
/// Places a tier apart.
const PLACES: u8 = Place::Inside as u8 + 1;

impl Index {
    /// Puts a family's people in place of those that were there.
    pub fn replace_family(&mut self, family: FamilySlot, people: &[PersonKeys<'_>]) {
        self.remove_family(family);
        let start = self.people.len();
        for (person, keys) in (0..).zip(people) {
            for (buffer, bytes) in self.lanes.iter_mut().zip(keys.lanes()) {
                buffer.bytes.extend_from_slice(bytes);
                buffer.ends.push(buffer.bytes.len() as u32);
            }
            self.people.push(Entry {
                family,
                person,
                alive: true,
            });
        }
        self.families.insert(family, start..self.people.len());
    }

    /// Takes a family out.
    pub fn remove_family(&mut self, family: FamilySlot) {
        let Some(people) = self.families.remove(&family) else {
            return;
        };
        self.dead += people.len();
        for entry in &mut self.people[people] {
            entry.alive = false;
        }
        if self.dead > self.people.len() / 4 {
            self.sweep();
        }
    }

    /// How many people can be found.
    pub fn people(&self) -> usize {
        self.people.len() - self.dead
    }

    /// The people at whom every word is found, the best `limit` of them best first; equals stand
    /// in the order in which they were put in.
    pub fn find(&self, query: &Query, limit: usize) -> Matches {
        let mut words = query.words.iter().map(|needles| self.ranks(needles));
        let Some(first) = words.next() else {
            return Matches::default();
        };
        let mut sums: Vec<Option<u32>> = first.into_iter().map(rank).collect();
        for ranks in words {
            for (sum, found) in sums.iter_mut().zip(ranks) {
                *sum = sum.zip(rank(found)).map(|(sum, found)| sum + found);
            }
        }
        let mut found: Vec<(u32, usize)> = sums
            .into_iter()
            .enumerate()
            .filter(|(person, _)| self.people[*person].alive)
            .filter_map(|(person, sum)| Some((sum?, person)))
            .collect();
        let total = found.len();
        if limit < total {
            found.select_nth_unstable(limit);
            found.truncate(limit);
        }
        found.sort_unstable();
        let hits = found
            .into_iter()
            .map(|(rank, person)| {
                let Entry { family, person, .. } = self.people[person];
                Match {
                    family,
                    person,
                    rank,
                }
            })
            .collect();
        Matches { total, hits }
    }

    /// The best rank of one word at every person.
    fn ranks(&self, needles: &[Needle]) -> Vec<u8> {
        let mut ranks = vec![MISS; self.people.len()];
        for needle in needles {
            self.lanes[needle.lane as usize].scan(needle, &mut ranks);
        }
        ranks
    }

    /// Writes the buffers anew without those who were taken out.
    fn sweep(&mut self) {
        for buffer in &mut self.lanes {
            buffer.keep(|person| self.people[person].alive);
        }
        self.people.retain(|entry| entry.alive);
        self.dead = 0;
        self.families.clear();
        for (at, entry) in self.people.iter().enumerate() {
            let people = self.families.entry(entry.family).or_insert(at..at);
            people.end = at + 1;
        }
    }
}

fn rank(word: u8) -> Option<u32> {
    (word != MISS).then_some(u32::from(word))
}

impl Buffer {
    fn scan(&self, needle: &Needle, ranks: &mut [u8]) {
        let mut spans = Vec::new();
        let (mut at, mut person) = (0, 0);
        while let Some(found) = needle.next_in(&self.bytes, at) {
            person = self.person_at(found, person);
            let Range { start, end } = self.stretch(person);
            let base = needle.tier * PLACES;
            if ranks[person] > base {
                let best = self.bytes[start..end]
                    .split(|byte| *byte == NAME)
                    .filter_map(|name| needle.lay_on(name, &mut spans))
                    .min();
                if let Some(place) = best {
                    ranks[person] = ranks[person].min(base + place as u8);
                }
            }
            at = end;
            person += 1;
        }
    }

    fn stretch(&self, person: usize) -> Range<usize> {
        let start = person
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        start..self.ends[person] as usize
    }

    /// Whose bytes stand at `at`, who is not before `from`.
    fn person_at(&self, at: usize, from: usize) -> usize {
        let ends = &self.ends[from..];
        let mut reach = 1;
        while ends.get(reach).is_some_and(|end| *end as usize <= at) {
            reach *= 2;
        }
        let near = &ends[..ends.len().min(reach + 1)];
        from + near.partition_point(|end| *end as usize <= at)
    }

    fn keep(&mut self, alive: impl Fn(usize) -> bool) {
        let mut kept = Self::default();
        for person in (0..self.ends.len()).filter(|person| alive(*person)) {
            kept.bytes
                .extend_from_slice(&self.bytes[self.stretch(person)]);
            kept.ends.push(kept.bytes.len() as u32);
        }
        *self = kept;
    }
}

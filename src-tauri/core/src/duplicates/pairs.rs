//! Every pair of a centre that looks alike.

use std::collections::{BTreeSet, HashMap};

use super::likeness::{Likeness, Looks, compare};
use crate::register::{FamilyCard, PersonCard};

/// Two people who look alike: the family's and the person's place among the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one who was entered first.
    pub one: (usize, usize),
    /// The other.
    pub other: (usize, usize),
    /// How alike they are.
    pub likeness: Likeness,
}

/// More people than this with one day of birth or one name are not compared with each other by
/// it alone: a day that was put in for an unknown one says nothing.
const MOST_ALIKE: usize = 400;

/// Every pair that looks alike and about which nobody has decided, the likelier first.
///
/// Only people who share a day of birth, a telephone, a registration number or the letters of a
/// name are compared, so that the work grows with the centre and not with its square.
pub fn pairs(families: &[FamilyCard]) -> Vec<Pair> {
    let people: Vec<((usize, usize), &PersonCard, Looks<'_>)> = families
        .iter()
        .enumerate()
        .flat_map(|(family, card)| {
            let people = card.people.iter().enumerate();
            people.map(move |(at, person)| ((family, at), person, Looks::of(person)))
        })
        .collect();
    let mut shared: HashMap<(u8, Vec<u8>), Vec<usize>> = HashMap::new();
    for (at, (_, _, looks)) in people.iter().enumerate() {
        for key in keys(looks) {
            let with = shared.entry(key).or_default();
            // A person with two spellings of one name shares it with themselves.
            if with.last() != Some(&at) {
                with.push(at);
            }
        }
    }
    let mut candidates: BTreeSet<(usize, usize)> = BTreeSet::new();
    for with in shared.values().filter(|with| with.len() <= MOST_ALIKE) {
        for (place, one) in with.iter().enumerate() {
            candidates.extend(with[place + 1..].iter().map(|other| (*one, *other)));
        }
    }
    let mut found: Vec<Pair> = candidates
        .into_iter()
        .filter_map(|(one, other)| {
            let (one, mine, looks) = &people[one];
            let (other, theirs, alike) = &people[other];
            if is_decided(families, *one, *other) {
                return None;
            }
            debug_assert_ne!(mine.id, theirs.id);
            let likeness = compare(looks, alike, one.0 == other.0)?;
            Some(Pair {
                one: *one,
                other: *other,
                likeness,
            })
        })
        .collect();
    // Stable: equals stand as the cards do.
    found.sort_by_key(|pair| std::cmp::Reverse(pair.likeness.strength));
    found
}

/// Whether somebody has said that they are one, or that they are two.
fn is_decided(families: &[FamilyCard], one: (usize, usize), other: (usize, usize)) -> bool {
    let said = |one: (usize, usize), other: (usize, usize)| {
        let (mine, theirs) = (&families[one.0], &families[other.0]);
        let them = &theirs.people[other.1];
        mine.people[one.1].decides(theirs.family, them.id)
    };
    said(one, other) || said(other, one)
}

/// What a person may share with others, each with the sort of thing that it is.
fn keys(looks: &Looks<'_>) -> Vec<(u8, Vec<u8>)> {
    let birth = looks.birth.filter(|birth| birth.len() == 10);
    let names = looks.names.iter().flat_map(|name| name.signatures());
    let numbers = looks.numbers.iter();
    birth
        .map(|birth| (0, birth.as_bytes().to_vec()))
        .into_iter()
        .chain(looks.phone.iter().map(|it| (1, it.as_bytes().to_vec())))
        .chain(numbers.map(|it| (2, it.as_bytes().to_vec())))
        .chain(names.map(|name| (3, name)))
        .collect()
}

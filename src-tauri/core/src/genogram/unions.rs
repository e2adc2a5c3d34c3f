//! Couples and children: who belongs together, made from the ties.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::kin::{CoupleTie, Feeling, Kin, Member, Parentage, TieSort, Trouble};
use crate::log::RecordId;

/// A person's place in [`Kinship::people`].
pub type Who = usize;

/// A family sorted out: the same for the same facts, in whatever order they were written.
#[derive(Clone, Debug, Default)]
pub struct Kinship {
    /// Everyone, the oldest first.
    pub people: Vec<Member>,
    /// Couples, of the present and the past.
    pub couples: Vec<Couple>,
    /// Children of the same parents.
    pub sibships: Vec<Sibship>,
    /// Sisters and brothers of whom no common parent is written.
    pub siblings: Vec<(Who, Who, RecordId)>,
    /// Pairs born together.
    pub twins: BTreeSet<(Who, Who)>,
    /// Emotional lines.
    pub feelings: Vec<(Who, Who, Feeling, RecordId)>,
    /// Children and the guardians who are not their parents.
    pub guardians: Vec<(Who, Who, RecordId)>,
    /// People who share a home, two or more.
    pub households: Vec<BTreeSet<Who>>,
    /// The person about whom it is drawn.
    pub index: Option<Who>,
    /// What cannot be so.
    pub troubles: BTreeSet<Trouble>,
}

/// Two people who are or were a couple, or have a child together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Couple {
    /// Both, the older first.
    pub pair: (Who, Who),
    /// How they stand.
    pub state: CoupleState,
    /// Since when they are together.
    pub since: Option<NaiveDate>,
    /// Since when no longer.
    pub until: Option<NaiveDate>,
    /// The tie that says how they stand; none where only a child tells of the two.
    pub tie: Option<RecordId>,
}

/// How a couple stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoupleState {
    /// Married; death does not change the line.
    Married,
    /// Together without marriage.
    DeFacto,
    /// Living apart.
    Separated,
    /// Divorced.
    Divorced,
    /// The tie has ended, and nothing says how.
    Ended,
    /// They have a child; what they are to each other is not written.
    NotWritten,
}

/// Children of the same one or two parents, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sibship {
    /// One or two parents.
    pub parents: Vec<Who>,
    /// The children, how each came, and the ties that say so.
    pub children: Vec<Child>,
}

/// A child of a sibship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// Who.
    pub who: Who,
    /// How the child came.
    pub by: Parentage,
    /// One of the ties that say so.
    pub tie: RecordId,
}

impl Kinship {
    /// Sorts a family out.
    pub fn of(kin: &Kin) -> Self {
        let mut people = kin.people.clone();
        people.sort_by(|a, b| age_key(a).cmp(&age_key(b)));
        people.dedup_by_key(|member| member.id);
        let places: BTreeMap<RecordId, Who> = people
            .iter()
            .enumerate()
            .map(|(place, member)| (member.id, place))
            .collect();
        let mut ties = Vec::new();
        let mut troubles = BTreeSet::new();
        for tie in &kin.ties {
            if tie.person == tie.other {
                troubles.insert(Trouble::WithOneself(tie.person));
            } else if let (Some(person), Some(other)) =
                (places.get(&tie.person), places.get(&tie.other))
            {
                ties.push((*person, *other, tie));
            }
        }
        ties.sort_by_key(|(person, other, tie)| (*person, *other, tie.sort, tie.from, tie.id));
        let mut kinship = Self {
            index: kin.index.and_then(|index| places.get(&index).copied()),
            people,
            troubles,
            ..Self::default()
        };
        kinship.couples = couples(&kinship.people, &ties);
        kinship.read_children(&ties);
        kinship.read_siblings(&ties);
        let feelings = ties
            .iter()
            .filter_map(|(person, other, tie)| match tie.sort {
                TieSort::Feeling(feeling) if tie.ended.is_none() => {
                    Some((*person, *other, feeling, tie.id))
                }
                _ => None,
            });
        kinship.feelings = feelings.collect();
        kinship.read_guardians(&ties);
        kinship.read_households(&ties);
        kinship.report_unconnected();
        kinship
    }

    /// The couple of two people, if they are one.
    pub fn couple(&self, one: Who, other: Who) -> Option<&Couple> {
        let pair = (one.min(other), one.max(other));
        self.couples.iter().find(|couple| couple.pair == pair)
    }

    /// Takes a child from a parent; the other parent, if there is one, keeps it.
    pub(super) fn take_from(&mut self, child: Who, parent: Who) {
        let mut kept = Vec::new();
        for sibship in &mut self.sibships {
            if !sibship.parents.contains(&parent) {
                continue;
            }
            let place = sibship.children.iter().position(|it| it.who == child);
            let Some(taken) = place.map(|place| sibship.children.remove(place)) else {
                continue;
            };
            let others = sibship.parents.iter().filter(|it| **it != parent);
            kept.extend(others.map(|other| (*other, taken.clone())));
        }
        for (other, taken) in kept {
            let alone = self.sibships.iter_mut().find(|it| it.parents == [other]);
            match alone {
                Some(sibship) => {
                    sibship.children.push(taken);
                    sibship.children.sort_by_key(|it| it.who);
                    sibship.children.dedup_by_key(|it| it.who);
                }
                None => self.sibships.push(Sibship {
                    parents: vec![other],
                    children: vec![taken],
                }),
            }
        }
        self.sibships.retain(|sibship| !sibship.children.is_empty());
        self.sibships.sort_by(|a, b| a.parents.cmp(&b.parents));
    }

    fn read_children(&mut self, ties: &[SortedTie<'_>]) {
        let mut parents: BTreeMap<(Who, Parentage), BTreeMap<Who, RecordId>> = BTreeMap::new();
        for (child, parent, tie) in ties {
            if let TieSort::Parent(by) = tie.sort
                && (tie.ended.is_none() || by == Parentage::Birth)
            {
                let of_child = parents.entry((*child, by)).or_default();
                of_child.entry(*parent).or_insert(tie.id);
            }
        }
        let mut sibships: BTreeMap<Vec<Who>, BTreeMap<Who, Child>> = BTreeMap::new();
        for ((who, by), of_child) in &parents {
            let (who, by) = (*who, *by);
            for parent in of_child.keys() {
                self.report_younger(who, *parent, by);
            }
            for group in self.groups(who, by, of_child, &parents) {
                let tie = of_child[&group[0]];
                let children = sibships.entry(group).or_default();
                children.entry(who).or_insert(Child { who, by, tie });
            }
        }
        for (parents, children) in sibships {
            if let [one, other] = parents[..]
                && self.couple(one, other).is_none()
            {
                self.couples.push(Couple {
                    pair: (one, other),
                    state: CoupleState::NotWritten,
                    since: None,
                    until: None,
                    tie: None,
                });
            }
            self.sibships.push(Sibship {
                parents,
                children: children.into_values().collect(),
            });
        }
        self.couples.sort_by_key(|couple| couple.pair);
    }

    /// The parents of one sort as couples and single ones. A step-parent who is the partner of
    /// a parent shows as such, and needs no line.
    fn groups(
        &mut self,
        child: Who,
        by: Parentage,
        of_child: &BTreeMap<Who, RecordId>,
        all: &BTreeMap<(Who, Parentage), BTreeMap<Who, RecordId>>,
    ) -> Vec<Vec<Who>> {
        let known: Vec<Who> = of_child.keys().copied().collect();
        if by == Parentage::Step {
            let own = |parent: &Who| {
                [Parentage::Birth, Parentage::Adoptive]
                    .iter()
                    .filter_map(|by| all.get(&(child, *by)))
                    .flat_map(BTreeMap::keys)
                    .any(|other| other == parent || self.couple(*other, *parent).is_some())
            };
            let lone = known.into_iter().filter(|parent| !own(parent));
            return lone.map(|parent| vec![parent]).collect();
        }
        if let [_] | [_, _] = known[..] {
            return vec![known];
        }
        if by == Parentage::Birth {
            let id = self.people[child].id;
            self.troubles.insert(Trouble::ManyParents(id));
        }
        let pair = self
            .couples
            .iter()
            .map(|couple| couple.pair)
            .find(|(one, other)| known.contains(one) && known.contains(other))
            .unwrap_or((known[0], known[1]));
        let rest = known
            .into_iter()
            .filter(|parent| *parent != pair.0 && *parent != pair.1);
        let mut groups = vec![vec![pair.0, pair.1]];
        groups.extend(rest.map(|parent| vec![parent]));
        groups
    }

    fn report_younger(&mut self, child: Who, parent: Who, by: Parentage) {
        let (child, parent) = (&self.people[child], &self.people[parent]);
        if let (Parentage::Birth, Some(born), Some(earlier)) = (by, &child.birth, &parent.birth) {
            // Compared as far as both are known: 1990 and 1990-05 contradict nothing.
            let known = born.len().min(earlier.len());
            if born.get(..known) < earlier.get(..known) {
                let trouble = Trouble::YoungerParent(child.id, parent.id);
                self.troubles.insert(trouble);
            }
        }
    }

    /// That a parent is guardian goes without saying.
    fn read_guardians(&mut self, ties: &[SortedTie<'_>]) {
        let is_parent = |child: Who, other: Who| {
            let mut said = ties.iter();
            said.any(|(person, parent, tie)| {
                (*person, *parent) == (child, other) && matches!(tie.sort, TieSort::Parent(_))
            })
        };
        let guardians = ties
            .iter()
            .filter(|(child, other, tie)| {
                tie.sort == TieSort::Guardian && !is_parent(*child, *other)
            })
            .map(|(child, other, tie)| (*child, *other, tie.id));
        self.guardians = guardians.collect();
    }

    fn read_siblings(&mut self, ties: &[SortedTie<'_>]) {
        let mut seen = BTreeSet::new();
        for (person, other, tie) in ties {
            let pair = (*person.min(other), *person.max(other));
            let together = self.sibships.iter().any(|sibship| {
                let has = |who| sibship.children.iter().any(|child| child.who == who);
                has(pair.0) && has(pair.1)
            });
            if tie.sort == TieSort::Twin && together {
                self.twins.insert(pair);
            }
            if matches!(tie.sort, TieSort::Sibling | TieSort::Twin)
                && !self.share_a_parent(pair.0, pair.1)
                && seen.insert(pair)
            {
                self.siblings.push((pair.0, pair.1, tie.id));
            }
        }
        for sibship in &self.sibships {
            let born = |child: &Child| match child.by {
                Parentage::Birth => self.people[child.who].birth.as_deref(),
                _ => None,
            };
            for pair in sibship.children.windows(2) {
                // The same full day, with the same parents.
                if let (Some(one), Some(other)) = (born(&pair[0]), born(&pair[1]))
                    && one == other
                    && one.len() == 10
                {
                    self.twins.insert((pair[0].who, pair[1].who));
                }
            }
        }
    }

    fn share_a_parent(&self, one: Who, other: Who) -> bool {
        let of = |who| {
            self.sibships
                .iter()
                .filter(move |sibship| sibship.children.iter().any(|child| child.who == who))
                .flat_map(|sibship| &sibship.parents)
        };
        of(one).any(|parent| of(other).any(|another| another == parent))
    }

    fn read_households(&mut self, ties: &[SortedTie<'_>]) {
        let living = |who: Who| self.people[who].died.is_none() && !self.people[who].abroad;
        let mut home: Vec<Who> = (0..self.people.len()).collect();
        let mut join = |one: Who, other: Who| {
            let (from, to) = (home[one].max(home[other]), home[one].min(home[other]));
            home.iter_mut()
                .filter(|home| **home == from)
                .for_each(|home| *home = to);
        };
        let mut first_at: BTreeMap<&str, Who> = BTreeMap::new();
        for (who, member) in self.people.iter().enumerate() {
            if let Some(place) = member.home.as_deref().filter(|_| living(who)) {
                join(who, *first_at.entry(place).or_insert(who));
            }
        }
        for (person, other, tie) in ties {
            if tie.sort == TieSort::CoResident
                && tie.ended.is_none()
                && living(*person)
                && living(*other)
            {
                join(*person, *other);
            }
        }
        let mut households: BTreeMap<Who, BTreeSet<Who>> = BTreeMap::new();
        for (who, home) in home.iter().enumerate() {
            households.entry(*home).or_default().insert(who);
        }
        self.households = households
            .into_values()
            .filter(|household| household.len() > 1)
            .collect();
    }

    fn report_unconnected(&mut self) {
        if self.people.len() < 2 {
            return;
        }
        let mut tied = BTreeSet::new();
        for couple in &self.couples {
            tied.extend([couple.pair.0, couple.pair.1]);
        }
        for sibship in &self.sibships {
            tied.extend(&sibship.parents);
            tied.extend(sibship.children.iter().map(|child| child.who));
        }
        tied.extend(
            self.siblings
                .iter()
                .flat_map(|(one, other, _)| [*one, *other]),
        );
        for (who, member) in self.people.iter().enumerate() {
            if !tied.contains(&who) {
                self.troubles.insert(Trouble::Unconnected(member.id));
            }
        }
    }
}

type SortedTie<'a> = (Who, Who, &'a super::kin::Tie);

/// The oldest first; those whose birth is not known last.
fn age_key(member: &Member) -> (bool, Option<&str>, &str, Option<&str>, RecordId) {
    (
        member.birth.is_none(),
        member.birth.as_deref(),
        &member.name,
        member.passport.as_deref(),
        member.id,
    )
}

fn couples(people: &[Member], ties: &[SortedTie<'_>]) -> Vec<Couple> {
    let mut pairs: BTreeMap<(Who, Who), Vec<(CoupleTie, &super::kin::Tie)>> = BTreeMap::new();
    for (person, other, tie) in ties {
        if let TieSort::Couple(sort) = tie.sort {
            let pair = (*person.min(other), *person.max(other));
            pairs.entry(pair).or_default().push((sort, tie));
        }
    }
    let couples = pairs.into_iter().filter_map(|(pair, said)| {
        let began = said
            .iter()
            .filter(|(sort, _)| *sort <= CoupleTie::Married)
            .max_by_key(|(sort, tie)| (tie.ended.is_none(), tie.from, *sort));
        // A parting counts where it is not followed by a later marriage of the two.
        let parted = |wanted: CoupleTie| {
            said.iter()
                .filter(|(sort, tie)| *sort == wanted && tie.ended.is_none())
                .filter(|(_, tie)| {
                    let again = began.and_then(|(_, began)| began.from);
                    tie.from.is_none() || tie.from >= again
                })
                .max_by_key(|(_, tie)| tie.from)
        };
        let since = began.and_then(|(_, tie)| tie.from);
        let couple = |state, tie: &super::kin::Tie, until| Couple {
            pair,
            state,
            since,
            until,
            tie: Some(tie.id),
        };
        if let Some((_, tie)) = parted(CoupleTie::Divorced) {
            return Some(couple(CoupleState::Divorced, tie, tie.from));
        }
        if let Some((_, tie)) = parted(CoupleTie::Separated) {
            return Some(couple(CoupleState::Separated, tie, tie.from));
        }
        let Some((sort, tie)) = began else {
            // Only a parting that itself has ended.
            let (_, tie) = said.last()?;
            return Some(couple(CoupleState::Ended, tie, tie.ended));
        };
        let widowed = [pair.0, pair.1]
            .iter()
            .any(|who| people[*who].died.is_some());
        let state = match (tie.ended, sort) {
            (Some(_), _) if !widowed => CoupleState::Ended,
            (_, CoupleTie::DeFacto) => CoupleState::DeFacto,
            _ => CoupleState::Married,
        };
        Some(couple(state, tie, tie.ended))
    });
    couples.collect()
}

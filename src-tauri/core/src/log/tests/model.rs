//! A small model of a log that several devices write, reckoned from nothing but who had seen what:
//! what stands in a field, what disagrees, what an undo and the taking back of a copy come to.
//! It shares no code with what it is held against.

use std::collections::{BTreeMap, BTreeSet};

/// A field of a record, both by number.
pub(super) type Place = (usize, usize);
/// What is written: a word, or that nothing stands there.
pub(super) type Word = Option<String>;

/// The field of the removal.
pub(super) const REMOVED: usize = 2;

/// An act.
#[derive(Clone, Debug)]
pub(super) struct Op {
    /// The acts that its author had seen.
    seen: BTreeSet<usize>,
    writes: BTreeMap<Place, BTreeSet<Word>>,
    undoes: Option<usize>,
    /// What stood there before a copy was taken in, where it is the act by which one was.
    before: Option<BTreeSet<usize>>,
}

/// All acts of all devices, and which device knows which.
pub(super) struct Model {
    pub(super) ops: Vec<Op>,
    known: Vec<BTreeSet<usize>>,
}

impl Model {
    pub(super) fn new(devices: usize) -> Self {
        Self {
            ops: Vec::new(),
            known: vec![BTreeSet::new(); devices],
        }
    }

    pub(super) fn knows(&self, device: usize) -> &BTreeSet<usize> {
        &self.known[device]
    }

    fn push(&mut self, device: usize, op: Op) -> usize {
        let number = self.ops.len();
        self.ops.push(op);
        self.known[device].insert(number);
        number
    }

    /// An act that sets fields; none where that changes nothing.
    pub(super) fn edit(&mut self, device: usize, writes: &[(Place, Word)]) -> Option<usize> {
        let known = &self.known[device];
        let changes = writes.iter().filter(|(place, word)| {
            let values = self.values(*place, known);
            match values.len() {
                0 => word.is_some(),
                1 => !values.contains(word) || self.contests(*place, known),
                _ => true,
            }
        });
        let writes: BTreeMap<Place, BTreeSet<Word>> = changes
            .map(|(place, word)| (*place, BTreeSet::from([word.clone()])))
            .collect();
        if writes.is_empty() {
            return None;
        }
        let op = Op {
            seen: known.clone(),
            writes,
            undoes: None,
            before: None,
        };
        Some(self.push(device, op))
    }

    /// A device takes in these acts; gives the act that says so, where there is one.
    pub(super) fn take(
        &mut self,
        into: usize,
        acts: &BTreeSet<usize>,
        with_receipt: bool,
    ) -> Option<usize> {
        let before = self.known[into].clone();
        self.known[into].extend(acts);
        if !with_receipt || self.known[into] == before {
            return None;
        }
        let op = Op {
            seen: self.known[into].clone(),
            writes: BTreeMap::new(),
            undoes: None,
            before: Some(before),
        };
        Some(self.push(into, op))
    }

    /// Takes an act back; none where that must be refused.
    pub(super) fn undo(&mut self, device: usize, act: usize) -> Option<usize> {
        let writes = match &self.ops[act].before {
            Some(before) => self.taking_back(device, act, &before.clone()),
            None => self.restoring(device, act)?,
        };
        let op = Op {
            seen: self.known[device].clone(),
            writes,
            undoes: Some(act),
            before: None,
        };
        Some(self.push(device, op))
    }

    fn restoring(&self, device: usize, act: usize) -> Option<BTreeMap<Place, BTreeSet<Word>>> {
        let (op, known) = (&self.ops[act], &self.known[device]);
        if op.seen.is_empty() {
            return None;
        }
        let mut writes = BTreeMap::new();
        let records: BTreeSet<usize> = op.writes.keys().map(|(record, _)| *record).collect();
        for record in records {
            let untouched = |place: Place| {
                let own = op.writes.contains_key(&place).then_some(act);
                let left = self.origins(own.into_iter().collect(), place);
                left == self.origins(self.standing(place, known), place)
            };
            if !self.is_written(record, &op.seen) {
                if !self.places(record, known).into_iter().all(untouched) {
                    return None;
                }
                writes.insert((record, REMOVED), [Some("undone".to_owned())].into());
                continue;
            }
            for place in op.writes.keys().filter(|(of, _)| *of == record) {
                if !untouched(*place) {
                    return None;
                }
                writes.insert(*place, self.restored(*place, &op.seen));
            }
        }
        Some(writes)
    }

    fn taking_back(
        &self,
        device: usize,
        act: usize,
        before: &BTreeSet<usize>,
    ) -> BTreeMap<Place, BTreeSet<Word>> {
        let (after, known) = (&self.ops[act].seen, &self.known[device]);
        let came = after.difference(before);
        let places: BTreeSet<Place> = came
            .flat_map(|op| self.ops[*op].writes.keys().copied())
            .collect();
        let edited = |place: Place| {
            let left = self.origins(self.standing(place, after), place);
            left != self.origins(self.standing(place, known), place)
        };
        let mut writes = BTreeMap::new();
        for place in places {
            let (record, _) = place;
            if self.is_written(record, before) {
                let restored = self.restored(place, before);
                let same = restored == self.values(place, known);
                if (!same || self.contests(place, known)) && !edited(place) {
                    writes.insert(place, restored);
                }
            } else if !self.is_removed(record, known)
                && !self.places(record, known).into_iter().any(edited)
            {
                writes.insert((record, REMOVED), [Some("undone".to_owned())].into());
            }
        }
        writes
    }

    /// The acts whose words stand in a field for whoever knows these acts.
    pub(super) fn standing(&self, place: Place, known: &BTreeSet<usize>) -> BTreeSet<usize> {
        let writes = |op: &&usize| self.ops[**op].writes.contains_key(&place);
        let writers: BTreeSet<usize> = known.iter().filter(writes).copied().collect();
        let replaced = |op: &usize| writers.iter().any(|it| self.ops[*it].seen.contains(op));
        writers.iter().copied().filter(|op| !replaced(op)).collect()
    }

    /// The words that stand in a field.
    pub(super) fn values(&self, place: Place, known: &BTreeSet<usize>) -> BTreeSet<Word> {
        let standing = self.standing(place, known).into_iter();
        standing
            .flat_map(|op| self.ops[op].writes[&place].iter().cloned())
            .collect()
    }

    fn restored(&self, place: Place, known: &BTreeSet<usize>) -> BTreeSet<Word> {
        let values = self.values(place, known);
        match values.is_empty() {
            true => [None].into(),
            false => values,
        }
    }

    /// The acts whose words an undo only puts back.
    fn origins(&self, ops: BTreeSet<usize>, place: Place) -> BTreeSet<usize> {
        let mut origins = BTreeSet::new();
        for op in ops {
            let undone = self.ops[op].undoes.map(|it| (it, &self.ops[it]));
            match undone.filter(|(_, it)| it.writes.contains_key(&place)) {
                Some((_, undone)) => {
                    origins.extend(self.origins(self.standing(place, &undone.seen), place));
                }
                None => {
                    origins.insert(op);
                }
            }
        }
        origins
    }

    fn is_written(&self, record: usize, known: &BTreeSet<usize>) -> bool {
        !self.places(record, known).is_empty()
    }

    /// The fields of a record that were ever set.
    pub(super) fn places(&self, record: usize, known: &BTreeSet<usize>) -> BTreeSet<Place> {
        let all = known.iter().flat_map(|op| self.ops[*op].writes.keys());
        all.filter(|(of, _)| *of == record).copied().collect()
    }

    /// Whether the removal of a record and something else were written without either being seen.
    pub(super) fn contests(&self, place: Place, known: &BTreeSet<usize>) -> bool {
        let (record, field) = place;
        if field != REMOVED {
            return false;
        }
        let removals = self.standing(place, known).into_iter();
        let removals: Vec<usize> = removals
            .filter(|op| self.ops[*op].writes[&place].iter().any(Option::is_some))
            .collect();
        let others = self.places(record, known).into_iter();
        let others = others.filter(|(_, field)| *field != REMOVED);
        let mut others = others.flat_map(|it| self.standing(it, known));
        let apart = |one: usize, other: usize| {
            one != other
                && !self.ops[one].seen.contains(&other)
                && !self.ops[other].seen.contains(&one)
        };
        others.any(|other| removals.iter().any(|removal| apart(*removal, other)))
    }

    fn is_removed(&self, record: usize, known: &BTreeSet<usize>) -> bool {
        let place = (record, REMOVED);
        let values = self.values(place, known);
        values.len() == 1 && !values.contains(&None) && !self.contests(place, known)
    }

    /// The fields in which people disagree.
    pub(super) fn conflicts(&self, record: usize, known: &BTreeSet<usize>) -> BTreeSet<Place> {
        let places = self.places(record, known).into_iter();
        places
            .filter(|it| self.values(*it, known).len() > 1 || self.contests(*it, known))
            .collect()
    }
}

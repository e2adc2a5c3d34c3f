//! Who had seen what: the entries as a graph, in an order that puts causes first.
//!
//! Entries are strung on threads: an entry goes on the thread that one of its parents ends, or
//! begins a new one. Each entry knows how far along every other thread its author had seen, and
//! shares that knowledge with its predecessor until something new is seen. So "had a seen b?"
//! is one look-up, and a log that one office wrote is a single thread.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Entry, EntryHash};

#[derive(Clone)]
struct Place {
    thread: usize,
    /// Counted from 1; 0 would be before the first.
    position: usize,
    /// Per thread, the position up to which it was seen. This entry's own thread is not in it
    /// beyond what came from outside.
    seen: Arc<Vec<usize>>,
    /// The latest clock among this entry and all that its author had seen.
    since: DateTime<Utc>,
}

/// Entries by who had seen whom.
#[derive(Clone, Default)]
pub(super) struct Graph {
    places: HashMap<EntryHash, Place>,
    lengths: Vec<usize>,
    heads: BTreeSet<EntryHash>,
}

impl Graph {
    /// Adds an entry whose parents are all here. Returns whether it was added: not where a
    /// parent is missing or the entry is here already.
    pub(super) fn add(&mut self, entry: &Entry) -> bool {
        let parents: Option<Vec<&Place>> = entry
            .parents
            .iter()
            .map(|parent| self.places.get(parent))
            .collect();
        let Some(parents) = parents.filter(|_| !self.contains(entry.hash)) else {
            return false;
        };
        let since = parents
            .iter()
            .map(|parent| parent.since)
            .fold(entry.at, Ord::max);
        let tip = parents
            .iter()
            .position(|p| self.lengths.get(p.thread) == Some(&p.position));
        let seen = match (parents.as_slice(), tip) {
            ([only], Some(_)) => Arc::clone(&only.seen),
            _ => Arc::new(joined(&parents)),
        };
        let thread = tip
            .and_then(|tip| parents.get(tip))
            .map(|parent| parent.thread);
        let thread = thread.unwrap_or_else(|| {
            self.lengths.push(0);
            self.lengths.len() - 1
        });
        self.lengths[thread] += 1;
        let place = Place {
            thread,
            position: self.lengths[thread],
            seen,
            since,
        };
        self.places.insert(entry.hash, place);
        for parent in &entry.parents {
            self.heads.remove(parent);
        }
        self.heads.insert(entry.hash);
        true
    }

    /// Whether everybody had seen everything that was there.
    pub(super) fn is_one_thread(&self) -> bool {
        self.lengths.len() == 1
    }

    /// Whether the entry is here.
    pub(super) fn contains(&self, entry: EntryHash) -> bool {
        self.places.contains_key(&entry)
    }

    /// The entries that nobody has seen yet.
    pub(super) fn heads(&self) -> &BTreeSet<EntryHash> {
        &self.heads
    }

    /// Whether the author of `later` had seen `earlier`. Nobody has seen their own entry.
    pub(super) fn saw(&self, later: EntryHash, earlier: EntryHash) -> bool {
        let (Some(later), Some(earlier)) = (self.places.get(&later), self.places.get(&earlier))
        else {
            return false;
        };
        if later.thread == earlier.thread {
            return earlier.position < later.position;
        }
        later
            .seen
            .get(earlier.thread)
            .is_some_and(|seen| earlier.position <= *seen)
    }

    /// The instant from which an entry counts: the latest clock among itself and all that its
    /// author had seen.
    pub(super) fn since(&self, entry: EntryHash) -> Option<DateTime<Utc>> {
        self.places.get(&entry).map(|place| place.since)
    }
}

fn joined(parents: &[&Place]) -> Vec<usize> {
    let mut seen: Vec<usize> = Vec::new();
    let mut raise = |thread: usize, position: usize| {
        if seen.len() <= thread {
            seen.resize(thread + 1, 0);
        }
        seen[thread] = seen[thread].max(position);
    };
    for parent in parents {
        for (thread, position) in parent.seen.iter().enumerate() {
            raise(thread, *position);
        }
        raise(parent.thread, parent.position);
    }
    seen
}

/// The entries in the one order that every copy of a log agrees on: parents first, and among
/// those that could come next the one with the earliest clock, then the lowest hash. Entries
/// that lack a parent are left out.
pub(super) fn in_order(entries: Vec<Entry>) -> Vec<Entry> {
    let mut waiting: Vec<usize> = entries.iter().map(|entry| entry.parents.len()).collect();
    let mut children: HashMap<EntryHash, Vec<usize>> = HashMap::new();
    let mut ready = BinaryHeap::new();
    for (index, entry) in entries.iter().enumerate() {
        for parent in &entry.parents {
            children.entry(*parent).or_default().push(index);
        }
        if entry.parents.is_empty() {
            ready.push(Reverse((entry.at, entry.hash, index)));
        }
    }
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let mut ordered = Vec::with_capacity(entries.len());
    while let Some(Reverse((_, hash, index))) = ready.pop() {
        let Some(entry) = entries[index].take() else {
            continue;
        };
        ordered.push(entry);
        for child in children.remove(&hash).unwrap_or_default() {
            waiting[child] -= 1;
            if let (0, Some(entry)) = (waiting[child], &entries[child]) {
                ready.push(Reverse((entry.at, entry.hash, child)));
            }
        }
    }
    ordered
}

//! Which acts of those that come in are put aside.

use std::collections::{BTreeMap, BTreeSet};

use crate::log::{DeviceId, Entry, EntryHash};

/// The acts, of those that come in and are not here, that are put aside: those of withdrawn devices
/// that nobody has vouched for.
///
/// An act is vouched for by an act of another device that was written after seeing it: then it was
/// in the office before, on this computer or on another one. So all copies come to the same answer,
/// whichever of them heard of the withdrawal first. One that was accepted by a person is vouched
/// for too, and with either comes all that it builds on.
///
/// What this cannot tell: whoever has the passphrase as well can have an act signed that names
/// another device. Close the account then.
pub fn held_back(
    coming: &[Entry],
    is_here: impl Fn(EntryHash) -> bool,
    withdrawn: &BTreeSet<DeviceId>,
    accepted: &BTreeSet<EntryHash>,
) -> BTreeSet<EntryHash> {
    let new: BTreeMap<EntryHash, &Entry> = coming
        .iter()
        .filter(|entry| !is_here(entry.hash))
        .map(|entry| (entry.hash, entry))
        .collect();
    let is_suspect =
        |entry: &Entry| withdrawn.contains(&entry.device) && !accepted.contains(&entry.hash);
    let mut held: BTreeSet<EntryHash> = new
        .values()
        .filter(|entry| is_suspect(entry))
        .map(|entry| entry.hash)
        .collect();
    let vouchers = new.values().filter(|entry| !is_suspect(entry));
    let mut vouched: Vec<EntryHash> = vouchers.map(|entry| entry.hash).collect();
    let mut seen = BTreeSet::new();
    while let Some(hash) = vouched.pop() {
        if seen.insert(hash)
            && let Some(entry) = new.get(&hash)
        {
            held.remove(&hash);
            vouched.extend(&entry.parents);
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::log::AccountId;
    use crate::model::Action;

    const OFFICE: DeviceId = DeviceId::from_bytes([1; 16]);
    const LOST: DeviceId = DeviceId::from_bytes([2; 16]);

    fn hash(number: u8) -> EntryHash {
        EntryHash::from_bytes([number; 32])
    }

    fn entry(number: u8, device: DeviceId, parents: &[u8]) -> Entry {
        Entry {
            hash: hash(number),
            author: AccountId::from_bytes([9; 16]),
            device,
            at: DateTime::UNIX_EPOCH,
            action: Action::Edit.into(),
            reason: None,
            undoes: None,
            parents: parents.iter().map(|it| hash(*it)).collect(),
            changes: Vec::new(),
            signature: [0; 64],
        }
    }

    fn held(coming: &[Entry], here: &[u8], accepted: &[u8]) -> Vec<u8> {
        let accepted = accepted.iter().map(|it| hash(*it)).collect();
        let is_here = |it| here.iter().any(|here| hash(*here) == it);
        let held = held_back(coming, is_here, &BTreeSet::from([LOST]), &accepted);
        held.iter().map(|it| it.as_bytes()[0]).collect()
    }

    #[test]
    fn what_a_withdrawn_device_brings_late_is_put_aside_and_what_was_here_is_not() {
        let coming = [
            entry(1, LOST, &[]),
            entry(2, LOST, &[1]),
            entry(3, OFFICE, &[]),
        ];
        assert_eq!(held(&coming, &[1], &[]), [2]);
    }

    #[test]
    fn what_somebody_in_the_office_had_built_on_comes_in() {
        let coming = [
            entry(1, LOST, &[]),
            entry(2, LOST, &[1]),
            entry(3, OFFICE, &[2]),
            entry(4, LOST, &[3]),
        ];
        assert_eq!(held(&coming, &[], &[]), [4]);
    }

    #[test]
    fn what_was_accepted_comes_in_with_all_that_it_builds_on() {
        let coming = [
            entry(1, LOST, &[]),
            entry(2, LOST, &[1]),
            entry(3, LOST, &[1]),
        ];
        assert_eq!(held(&coming, &[], &[2]), [3]);
    }

    proptest! {
        #[test]
        fn nothing_that_comes_in_builds_on_what_is_put_aside(
            shape in prop::collection::vec((any::<bool>(), any::<bool>(), prop::collection::vec(0u8..30, 0..3)), 1..30),
        ) {
            let coming: Vec<Entry> = shape.iter().enumerate().map(|(at, (lost, _, parents))| {
                let earlier: Vec<u8> = parents.iter().copied().filter(|it| usize::from(*it) < at).collect();
                entry(at as u8, if *lost { LOST } else { OFFICE }, &earlier)
            }).collect();
            let accepted: Vec<u8> = shape.iter().enumerate()
                .filter(|(_, (_, accepted, _))| *accepted).map(|(at, _)| at as u8).step_by(4).collect();
            let held = held(&coming, &[], &accepted);
            for entry in &coming {
                let number = entry.hash.as_bytes()[0];
                if held.contains(&number) {
                    prop_assert_eq!(entry.device, LOST);
                } else {
                    prop_assert!(entry.parents.iter().all(|it| !held.contains(&it.as_bytes()[0])));
                }
            }
        }
    }
}

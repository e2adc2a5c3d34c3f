//! The sets behind a number.

use std::collections::BTreeSet;

use crate::contract::Counts;
use crate::log::FamilyId;

/// What was counted, as sets: so that nobody is counted twice, and a number opens its list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Distinct people (실인원), by the place of each among all who are distinct.
    pub people: BTreeSet<u32>,
    /// Attendances (연인원), those without a name among them.
    pub attendances: u64,
    /// Distinct sessions (회기).
    pub sessions: BTreeSet<u32>,
    /// Acts (건수).
    pub acts: u64,
    /// Distinct families (가구).
    pub families: BTreeSet<FamilyId>,
}

impl Tally {
    /// The numbers.
    pub fn counts(&self) -> Counts {
        Counts {
            people: self.people.len() as u64,
            attendances: self.attendances,
            sessions: self.sessions.len() as u64,
            acts: self.acts,
            families: self.families.len() as u64,
        }
    }
}

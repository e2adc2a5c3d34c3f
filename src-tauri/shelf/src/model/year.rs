//! A year of an office's work at the shelf, on a clock of its own: how much is asked of the store,
//! how much it holds, and how long it takes until the others have what somebody wrote.
//!
//! What people do is drawn from a seed. The computers, their heads, segments and joins are those of
//! the program.

use std::collections::HashMap;
use std::ops::ControlFlow;

use chrono::{DateTime, TimeDelta, Utc};
use hamkke_core::FileError;
use hamkke_core::shelf::{ShelfError, Way};
use serde::Serialize;

use super::{Asked, Fault, ModelCopy, ModelStore};

/// Minutes of a day at the office.
const DAY: u32 = 8 * 60;
/// Bytes of an act: what an entry with its changes and signature comes to in the mean.
const ACT: u64 = 700;
/// One act in so many brings a scan.
const SCANS: u64 = 80;
/// Bytes of a scan.
const SCAN: u64 = 300_000;
/// Of a caseworker's acts, so many in a hundred are in families of others.
const OF_OTHERS: u64 = 10;
/// One computer in so many is out on a visit on a given day, without a network.
const OUT: u64 = 10;
/// One round in so many is cut off somewhere.
const CUT: u64 = 200;

/// The office that is reckoned.
#[derive(Clone, Copy, Debug)]
pub struct Office {
    /// Computers.
    pub devices: u8,
    /// Families.
    pub families: u32,
    /// Working days.
    pub days: u32,
    /// Acts of a computer on a day, in the mean.
    pub acts: u32,
    /// Minutes between two rounds.
    pub every: u32,
    /// What chance is drawn from.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Year {
    /// Acts that were written.
    pub acts: u64,
    /// Rounds, and those that were cut off.
    pub rounds: u64,
    /// Rounds that were cut off.
    pub cut: u64,
    /// Requests of a computer on a day, in the mean: written, read, listed, taken away.
    pub puts: f64,
    /// Objects read.
    pub gets: f64,
    /// Lists.
    pub lists: f64,
    /// Objects taken away.
    pub deletes: f64,
    /// Bytes written by a computer on a day, in the mean.
    pub put_bytes: f64,
    /// Bytes read.
    pub got_bytes: f64,
    /// Bytes and objects in the store at the end.
    pub stored_bytes: u64,
    /// Objects in it.
    pub stored_objects: u64,
    /// Minutes from an act to its being on all computers that are in the office: median.
    pub stale_median: u32,
    /// The 99th of a hundred.
    pub stale_p99: u32,
    /// The longest, visits included.
    pub stale_most: u32,
    /// Requests that a new computer makes until it has everything.
    pub new_requests: u64,
    /// Bytes that it reads.
    pub new_bytes: u64,
    /// Whether in the end every computer had every act.
    pub complete: bool,
}

/// Chance from a seed: the same office again gives the same figures.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut drawn = self.0;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (drawn ^ (drawn >> 31)) % most.max(1)
    }
}

/// Reckons an office; `tell` is told after each day. Nothing is written to the disk: what the
/// program writes there so that it outlives a crash would take most of the time.
///
/// # Errors
/// What the system says.
pub fn simulate(
    office: &Office,
    tell: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Year, FileError> {
    let store = ModelStore::default();
    let mut copies = Vec::new();
    for number in 1..=office.devices {
        copies.push(ModelCopy::in_memory(number)?);
    }
    let mut chance = Chance(office.seed);
    let mut year = Year::default();
    let mut stale: Vec<u32> = Vec::new();
    // Of each act not yet everywhere: when it was written, and how many still lack it.
    let mut on_the_way: HashMap<(u8, u64), (u32, u8)> = HashMap::new();
    let mut clock: DateTime<Utc> = DateTime::UNIX_EPOCH;
    let mut minute = 0;
    let every = office.every.max(1);
    for day in 0..office.days {
        let out: Vec<bool> = copies.iter().map(|_| chance.below(OUT) == 0).collect();
        for step in (0..DAY).step_by(every as usize) {
            for (at, copy) in copies.iter_mut().enumerate() {
                let number = copy.number();
                let mean = u64::from(office.acts) * u64::from(every);
                let mut acts = mean / u64::from(DAY);
                acts += u64::from(chance.below(u64::from(DAY)) < mean % u64::from(DAY));
                for _ in 0..acts {
                    let family = family_of(office, u64::from(number), &mut chance);
                    let bytes = match chance.below(SCANS) {
                        0 => SCAN,
                        _ => ACT / 2 + chance.below(ACT),
                    };
                    let act = copy.write(family, usize::try_from(bytes).unwrap_or_default());
                    on_the_way.insert((number, act), (minute, office.devices - 1));
                    year.acts += 1;
                }
                if out[at] && step + every < DAY {
                    continue;
                }
                // Not all at the same instant.
                clock += TimeDelta::seconds(1);
                year.rounds += 1;
                if chance.below(CUT) == 0 {
                    store.fail_after(chance.below(8), Fault::After);
                }
                let round = copy.go(&store, Way::Both, clock);
                store.heal();
                match round {
                    Ok(_) => {}
                    Err(ShelfError::Store(_)) => year.cut += 1,
                    Err(ShelfError::File(error) | ShelfError::Holdings(error)) => {
                        return Err(error);
                    }
                    Err(_) => return Ok(year),
                }
                for act in copy.take_arrived() {
                    if let Some((written, lack)) = on_the_way.get_mut(&act) {
                        *lack -= 1;
                        if *lack == 0 {
                            stale.push(minute - *written);
                            on_the_way.remove(&act);
                        }
                    }
                }
            }
            minute += every;
        }
        if tell(day + 1, office.days).is_break() {
            break;
        }
    }
    for _ in 0..3 {
        for copy in &mut copies {
            clock += TimeDelta::seconds(1);
            // What is cut here would only be found out below.
            let _ = copy.go(&store, Way::Both, clock);
        }
    }
    finish(office, &mut year, &store, stale);
    let before = store.asked();
    let mut new = ModelCopy::in_memory(0)?;
    let came = new.go(&store, Way::Pull, clock).is_ok();
    let asked = store.asked().since(&before);
    (year.new_requests, year.new_bytes) = (asked.requests(), asked.got_bytes);
    let all = u64::try_from(new.count()).unwrap_or_default() == year.acts;
    year.complete = came && all && copies.iter().all(|it| it.count() == new.count());
    Ok(year)
}

/// A family of the computer's own caseworker, or now and then of another.
fn family_of(office: &Office, number: u64, chance: &mut Chance) -> u32 {
    let own = u64::from(office.families) / u64::from(office.devices.max(1));
    let family = match chance.below(100) < OF_OTHERS {
        true => chance.below(office.families.into()),
        false => (number - 1) * own + chance.below(own),
    };
    u32::try_from(family).unwrap_or_default()
}

fn finish(office: &Office, year: &mut Year, store: &ModelStore, mut stale: Vec<u32>) {
    let Asked {
        puts,
        put_bytes,
        gets,
        got_bytes,
        lists,
        deletes,
    } = store.asked();
    let days = f64::from(office.devices) * f64::from(office.days);
    let mean = |count: u64| count as f64 / days;
    (year.puts, year.gets) = (mean(puts), mean(gets));
    (year.lists, year.deletes) = (mean(lists), mean(deletes));
    (year.put_bytes, year.got_bytes) = (mean(put_bytes), mean(got_bytes));
    year.stored_bytes = store.size();
    year.stored_objects = store.names().len() as u64;
    stale.sort_unstable();
    let at = |hundredth: usize| {
        let place = stale.len().saturating_sub(1) * hundredth / 100;
        stale.get(place).copied().unwrap_or_default()
    };
    (year.stale_median, year.stale_p99, year.stale_most) = (at(50), at(99), at(100));
}

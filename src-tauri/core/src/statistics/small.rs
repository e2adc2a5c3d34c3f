//! Numbers that are too small to leave the house.
//!
//! Of two people in a row each knows who the other one is. So a row of fewer than a threshold is
//! hidden when statistics leave the house, and with it so many other rows that what is hidden
//! cannot be reckoned from the total.

use crate::contract::Counts;

/// Which rows of a table are hidden, and whether the total is too. The rows add up to the total.
pub fn hide_small(rows: &[Counts], threshold: u32) -> (Vec<bool>, bool) {
    let sizes: Vec<u64> = rows.iter().map(size).collect();
    let least = u64::from(threshold);
    let mut hidden: Vec<bool> = sizes.iter().map(|size| is_small(*size, least)).collect();
    loop {
        let shut = hidden.iter().zip(&sizes).filter(|(hidden, _)| **hidden);
        let shut: Vec<u64> = shut.map(|(_, size)| *size).collect();
        if shut.is_empty() || (shut.len() > 1 && !is_told(&shut, least)) {
            return (hidden, false);
        }
        let open = (0..sizes.len()).filter(|place| !hidden[*place] && sizes[*place] > 0);
        match open.min_by_key(|place| (sizes[*place], *place)) {
            Some(next) => hidden[next] = true,
            None => return (hidden, true),
        }
    }
}

/// Whether so few people are in it that no part of it leaves the house.
pub(crate) fn is_too_small(counts: &Counts, threshold: u32) -> bool {
    is_small(size(counts), threshold.into())
}

/// Whether a number is too small.
pub(super) const fn is_small(size: u64, least: u64) -> bool {
    0 < size && size < least
}

/// How many people a row tells of; families, where nobody wrote who attended.
const fn size(counts: &Counts) -> u64 {
    match counts.people {
        0 => counts.families,
        people => people,
    }
}

/// Whether the total of hidden rows, each of at least one and below the threshold, tells each.
fn is_told(shut: &[u64], least: u64) -> bool {
    let (count, sum) = (shut.len() as u64, shut.iter().sum::<u64>());
    let all_small = shut.iter().all(|size| *size < least);
    all_small && (sum == count || sum == count * (least - 1))
}

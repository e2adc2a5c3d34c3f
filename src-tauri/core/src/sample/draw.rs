//! Chance that can be repeated: one stream of bytes a family.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

/// The stream of one family. The same seed and place give the same draws on every computer.
pub(super) struct Draw(blake3::OutputReader);

impl Draw {
    pub(super) fn of(seed: u64, family: usize) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("hamkke sample family");
        hasher.update(&seed.to_be_bytes());
        hasher.update(&(family as u64).to_be_bytes());
        Self(hasher.finalize_xof())
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }

    /// A number of the range. The tiny preference for low numbers does no harm here.
    pub(super) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let (first, last) = range.into_inner();
        let drawn = u32::from_be_bytes(self.bytes());
        first + i64::from(drawn) % (last - first + 1).max(1)
    }

    /// True in so many of a hundred cases.
    pub(super) fn chance(&mut self, percent: i64) -> bool {
        self.within(0..=99) < percent
    }

    /// A day of the range, both ends included; the first where they are the wrong way round.
    pub(super) fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let days = (last - first).num_days().max(0);
        first + Days::new(self.within(0..=days).unsigned_abs())
    }

    /// One of a table that is not empty.
    pub(super) fn pick<'a, T>(&mut self, table: &'a [T]) -> &'a T {
        let last = table.len() as i64 - 1;
        &table[self.within(0..=last) as usize]
    }

    /// One of a table that is not empty, by weight.
    pub(super) fn weigh<'a, T>(&mut self, table: &'a [T], weight: impl Fn(&T) -> i64) -> &'a T {
        let all: i64 = table.iter().map(&weight).sum();
        let mut left = self.within(0..=all - 1);
        let found = table.iter().find(|it| {
            left -= weight(it);
            left < 0
        });
        found.unwrap_or(&table[0])
    }
}

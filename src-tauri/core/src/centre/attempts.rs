//! Wrong passphrases of late, and how long an account waits after them.
//!
//! It slows down whoever sits at the window and guesses. Who holds the files can guess outside of
//! the program, and is slowed down by argon2id alone.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::FileError;
use crate::log::AccountId;
use crate::storage::put_in_place;

/// So many may be wrong before anybody has to wait.
const FREE: u32 = 5;
/// The first wait; each further failure doubles it.
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
/// Nobody waits longer.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// Failures since the last success, by account.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Attempts(BTreeMap<String, Failures>);

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Failures {
    count: u32,
    last: DateTime<Utc>,
}

impl Attempts {
    /// Those kept in a file; none where there is no such file or it cannot be read: who can write
    /// there could delete it as well.
    pub(super) fn read(path: &Path) -> Self {
        let text = std::fs::read(path).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// How many minutes an account waits yet, if it does. A clock that was set back to before the last
    /// failure does not shorten the wait: it begins anew.
    pub(super) fn wait(&self, account: AccountId, now: DateTime<Utc>) -> Option<u32> {
        let failures = self.0.get(&account.to_string())?;
        let over = failures.count.checked_sub(FREE)?;
        let wait = LONGEST_WAIT.min(FIRST_WAIT * 2_i32.pow(over.min(6)));
        let until = failures.last.min(now) + wait;
        let seconds = u32::try_from((until - now).num_seconds()).unwrap_or_default();
        (seconds > 0).then(|| seconds.div_ceil(60))
    }

    /// Takes note of a wrong passphrase.
    pub(super) fn fail(&mut self, account: AccountId, now: DateTime<Utc>) {
        let failures = self.0.entry(account.to_string()).or_insert(Failures {
            count: 0,
            last: now,
        });
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
    }

    /// Forgets an account's failures.
    pub(super) fn forget(&mut self, account: AccountId) -> bool {
        self.0.remove(&account.to_string()).is_some()
    }

    /// Keeps them.
    ///
    /// # Errors
    /// What the disk says.
    pub(super) fn write(&self, path: &Path) -> Result<(), FileError> {
        let text = serde_json::to_vec(self).map_err(|_| FileError::Damaged)?;
        let making = path.with_extension("new");
        std::fs::write(&making, text).map_err(FileError::from)?;
        put_in_place(&making, path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(minute)
    }

    fn failed(times: u32) -> (Attempts, AccountId) {
        let account = AccountId::from_bytes([7; 16]);
        let mut attempts = Attempts::default();
        for _ in 0..times {
            attempts.fail(account, at(0));
        }
        (attempts, account)
    }

    #[test]
    fn four_slips_cost_nothing_and_each_from_the_fifth_on_doubles_the_wait_up_to_an_hour() {
        let waits = |times| {
            let (attempts, account) = failed(times);
            attempts.wait(account, at(0))
        };
        assert_eq!(waits(4), None);
        assert_eq!(waits(5), Some(1));
        assert_eq!(waits(6), Some(2));
        assert_eq!(waits(10), Some(32));
        assert_eq!(waits(11), Some(60));
        assert_eq!(waits(4_000), Some(60));
    }

    #[test]
    fn the_wait_ends_and_one_person_does_not_wait_for_another() {
        let (attempts, account) = failed(5);
        assert_eq!(attempts.wait(account, at(1)), None);
        let other = AccountId::from_bytes([8; 16]);
        assert_eq!(attempts.wait(other, at(0)), None);
    }

    #[test]
    fn a_clock_set_back_does_not_shorten_the_wait() {
        let (attempts, account) = failed(5);
        assert_eq!(attempts.wait(account, at(-60)), Some(1));
    }
}

//! When a backup is made by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::Memory;
use crate::model::vocabulary;

vocabulary! {
    /// How often the centre backs up by itself.
    BackupEvery {
        /// Only when somebody asks for it.
        Never = "never",
        /// Every day.
        Day = "day",
        /// Every week.
        Week = "week",
    }
}

/// After a backup that came to nothing, the next is tried no sooner than this: the stick may be
/// back by then, and nobody is disturbed by one attempt after another.
const PAUSE: TimeDelta = TimeDelta::minutes(15);
/// So much earlier than a day or a week after the last one: who comes a little earlier today than
/// yesterday still has one today.
const EARLIER: TimeDelta = TimeDelta::hours(4);

impl BackupEvery {
    /// Whether one is to be begun now. An instant that lies ahead was written by a clock that was
    /// wrong: nobody waits for it.
    pub fn is_due(self, memory: &Memory, now: DateTime<Utc>) -> bool {
        let interval = match self {
            Self::Never => return false,
            Self::Day => TimeDelta::days(1),
            Self::Week => TimeDelta::weeks(1),
        };
        is_over(memory.sound_at, interval - EARLIER, now) && memory.pause_is_over(now)
    }
}

impl Memory {
    /// Whether what came to nothing, or was stopped, may be tried again by itself.
    pub fn pause_is_over(&self, now: DateTime<Utc>) -> bool {
        is_over(self.tried_at, PAUSE, now)
    }
}

fn is_over(since: Option<DateTime<Utc>>, interval: TimeDelta, now: DateTime<Utc>) -> bool {
    since.is_none_or(|since| since > now || now - since >= interval)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
    }

    fn last_made(before: TimeDelta) -> Memory {
        Memory {
            sound_at: Some(now() - before),
            ..Memory::default()
        }
    }

    #[test]
    fn one_is_due_when_the_day_or_the_week_is_nearly_over_and_where_there_is_none() {
        use BackupEvery::{Day, Never, Week};
        for (every, hours) in [(Day, 20), (Week, 7 * 24 - 4)] {
            assert!(every.is_due(&Memory::default(), now()));
            assert!(!every.is_due(&last_made(TimeDelta::hours(hours - 1)), now()));
            assert!(every.is_due(&last_made(TimeDelta::hours(hours)), now()));
        }
        assert!(!Never.is_due(&Memory::default(), now()));
    }

    #[test]
    fn what_came_to_nothing_is_tried_again_after_a_quarter_of_an_hour() {
        let tried = |before| Memory {
            tried_at: Some(now() - before),
            ..Memory::default()
        };
        assert!(!BackupEvery::Day.is_due(&tried(TimeDelta::minutes(14)), now()));
        assert!(BackupEvery::Day.is_due(&tried(TimeDelta::minutes(15)), now()));
    }

    #[test]
    fn a_clock_that_was_ahead_keeps_no_backup_from_being_made() {
        let ahead = Memory {
            tried_at: Some(now() + TimeDelta::days(300)),
            ..last_made(TimeDelta::days(-300))
        };
        assert!(BackupEvery::Day.is_due(&ahead, now()));
    }
}

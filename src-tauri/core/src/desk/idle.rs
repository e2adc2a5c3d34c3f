//! Locking a desk that nobody sits at.
//!
//! The desk itself keeps the time: a window that hangs, or does not want to, cannot keep it open.

use chrono::{DateTime, TimeDelta, Utc};

use super::entrance::{describe, leave};
use super::{Desk, Place};
use crate::access::Deed;
use crate::contract::*;

/// The minutes that a centre can choose.
const CHOICES: [u32; 5] = [1, 5, 10, 20, 30];
/// Hosts look more often than this: where more time has passed, the computer slept.
const NO_SLEEP: TimeDelta = TimeDelta::seconds(60);

/// When somebody last did something, and when the host last looked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watch {
    stirred: DateTime<Utc>,
    looked: DateTime<Utc>,
}

impl Watch {
    pub(super) fn at(now: DateTime<Utc>) -> Self {
        Self {
            stirred: now,
            looked: now,
        }
    }

    /// Whether nobody has done anything for so long. A clock that was set back counts as
    /// somebody: it begins anew.
    fn is_idle(&mut self, now: DateTime<Utc>, minutes: u32) -> bool {
        self.stirred = self.stirred.min(now);
        now - self.stirred >= TimeDelta::minutes(minutes.into())
    }
}

pub(super) fn stir(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    desk.lock_if_left();
    desk.take_note();
    Ok(describe(desk, &desk.place()))
}

pub(super) fn set_idle_lock(desk: &Desk, input: IdleLock) -> Result<Status, Failure> {
    if !CHOICES.contains(&input.minutes) {
        return Err(Failure {
            field: Some("minutes".to_owned()),
            value: Some(input.minutes.to_string()),
            reason: Some("out-of-range".to_owned()),
            ..FailureCode::InvalidField.into()
        });
    }
    let now = desk.host.now();
    desk.seated(|seat| {
        let identity = &seat.identity;
        Ok(seat.centre.set_idle_minutes(identity, input.minutes, now)?)
    })?;
    Ok(describe(desk, &desk.place()))
}

impl Desk {
    /// Locks the desk where nobody has done anything for as long as the centre allows, or where
    /// the computer slept since the host last looked. Hosts call it every few seconds.
    pub fn look_after(&self) {
        let now = self.host.now();
        let slept = {
            let mut watch = self.watch();
            let before = std::mem::replace(&mut watch.looked, now);
            now - before > NO_SLEEP
        };
        if slept {
            leave(&mut self.place(), Deed::Locked, now);
        } else {
            self.lock_if_left();
        }
    }

    /// Locks the desk where nobody has done anything for as long as the centre allows.
    pub(super) fn lock_if_left(&self) {
        let mut place = self.place();
        let Place::SignedIn(seat) = &*place else {
            return;
        };
        let minutes = seat.centre.idle_minutes();
        let now = self.host.now();
        if self.watch().is_idle(now, minutes) {
            leave(&mut place, Deed::Locked, now);
        }
    }

    /// Takes note that somebody is at the desk.
    pub(super) fn take_note(&self) {
        self.watch().stirred = self.host.now();
    }
}

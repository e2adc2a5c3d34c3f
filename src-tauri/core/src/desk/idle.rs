//! What is looked after while nobody asks: the desk is locked where nobody sits at it, and work
//! that takes long is moved on.
//!
//! The desk itself keeps the time: a window that hangs, or does not want to, cannot keep it open.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

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

/// Wakes whoever rests, all of them.
#[derive(Debug, Default)]
pub(super) struct Bell {
    /// How often it was rung.
    rung: Mutex<u64>,
    heard: Condvar,
}

impl Bell {
    fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.heard.notify_all();
    }

    fn wait(&self, at_most: Duration) {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *rung;
        let waited = self
            .heard
            .wait_timeout_while(rung, at_most, |rung| *rung == before);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
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
            value: Some(input.minutes.to_string()),
            ..Failure::of_field("minutes", "out-of-range")
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
    /// the computer slept since the host last looked; and moves on a backup that is under way or
    /// due. Hosts call it again at once where there is more to do, which it gives, and every few
    /// seconds otherwise.
    pub fn look_after(&self) -> bool {
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
        self.move_on(now)
    }

    /// Rests until something was begun that is to be looked after, but not longer than that.
    pub fn rest(&self, at_most: Duration) {
        self.bell.wait(at_most);
    }

    /// Has what was begun looked after at once.
    pub(super) fn wake(&self) {
        self.bell.ring();
    }

    fn move_on(&self, now: DateTime<Utc>) -> bool {
        match &mut *self.turn.take_last(&self.place) {
            Place::SignedIn(seat) => {
                seat.collect();
                if seat.look_after_destructions(now) {
                    return true;
                }
                // What could not be done now is tried again at the next sign-in.
                let more = seat.tend_keys(now).unwrap_or(false);
                seat.look_after_backups(now) || more
            }
            _ => false,
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

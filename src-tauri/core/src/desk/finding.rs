//! Finding people and families.

use super::Desk;
use crate::contract::*;

/// How many families the list of the last touched shows.
const RECENT: usize = 30;

pub(super) fn find(desk: &Desk, input: Find) -> Result<Found, Failure> {
    desk.seated(|seat| seat.find(&input.query, input.limit as usize))
}

pub(super) fn recent_families(desk: &Desk, _: Nothing) -> Result<Recent, Failure> {
    desk.seated(|seat| {
        Ok(Recent {
            families: seat.recent(RECENT)?,
        })
    })
}

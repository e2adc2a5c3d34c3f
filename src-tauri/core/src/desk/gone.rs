//! What is still written of a family that has gone to another centre (이관).

use super::failures::reasoned;
use crate::contract::*;
use crate::log::{Change, Edit};
use crate::model::{Field, Kind};

/// What a family that has gone says to whoever would write in it.
pub(super) fn gone() -> Failure {
    reasoned(FailureCode::Transfer, "gone")
}

/// Where a family has gone: an edit that opens its case again, for who approves. Beside that it may
/// only say who works with it, since the keys go by that; that something of it was shown; and that a
/// paper was destroyed, which people may ask for wherever their case is. Who works with it may be
/// proposed to somebody too.
pub(super) fn nothing_but_reopening<'a>(
    (has_gone, approves): (bool, bool),
    edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a,
) -> impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a {
    move |making| {
        edit(making)?;
        let stays = |it: &Change| match (it.kind.known(), it.field.known()) {
            (Some(Kind::Reopening), _) => approves && making.state().get(it.record).is_none(),
            (Some(Kind::Disclosure | Kind::Handover), _) => true,
            (Some(Kind::Family), Some(field)) => {
                matches!(field, Field::Worker | Field::KeptSealed)
            }
            (Some(Kind::Document), Some(field)) => {
                matches!(field, Field::DestroyedOn | Field::Worker | Field::Reason)
                    && making.state().get(it.record).is_some()
            }
            _ => false,
        };
        match has_gone && !making.changes().iter().all(stays) {
            true => Err(gone()),
            false => Ok(()),
        }
    }
}

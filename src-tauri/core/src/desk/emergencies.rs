//! Families opened in an emergency (긴급 열람): with a reason, for three hours, listed until
//! somebody else has signed it off.

use super::failures::read_id;
use super::{Desk, Permission, Seat};
use crate::access::{Deed, Note};
use crate::centre::{Broken, Ring};
use crate::contract::*;
use crate::log::{FamilyId, RecordId};

/// The shortest reason that says something.
const SHORTEST_REASON: usize = 5;

pub(super) fn break_glass(desk: &Desk, input: BreakGlass) -> Result<FamilyView, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let reason = input.reason.trim();
    if reason.chars().count() < SHORTEST_REASON {
        return Err(Failure::of_field("reason", "missing"));
    }
    let now = desk.host.now();
    desk.seated(|seat| {
        let opens_all = seat.identity.holds(Ring::Families);
        if !opens_all && !seat.centre.opens(&seat.identity, family) {
            // Whoever is not on duty has nothing to open it with, and no deed is noted but the
            // refusal.
            seat.identity.ring(Ring::Glass)?;
            // Of a sealed family nobody learns by asking whether it is there.
            if seat.card_outside(family).is_none() {
                return Err(FailureCode::NotFound.into());
            }
            seat.note(Note {
                family: Some(family),
                purpose: Some(reason.to_owned()),
                ..Note::of(Deed::GlassBroken)
            })?;
            let Seat {
                centre, identity, ..
            } = seat;
            centre.break_glass(identity, family, reason, now)?;
        }
        seat.view(family, desk.host.today())
    })
}

pub(super) fn sign_off_emergency(
    desk: &Desk,
    input: SignOffEmergency,
) -> Result<Emergencies, Failure> {
    let id: RecordId = read_id(&input.emergency)?;
    let remark = input.remark.filter(|it| !it.trim().is_empty());
    let now = desk.host.now();
    desk.seated(|seat| {
        let broken = seat.centre.broken_glass().into_iter();
        let broken = broken.into_iter().find(|it| it.id == id);
        let broken = broken.ok_or(FailureCode::NotFound)?;
        if broken.account == seat.identity.account.id {
            return Err(Failure::of_field("emergency", "own"));
        }
        if broken.signed_off.is_none() {
            seat.note(Note {
                family: Some(broken.family),
                about: Some(broken.account.to_string()),
                purpose: remark.clone(),
                ..Note::of(Deed::GlassSignedOff)
            })?;
            let identity = &seat.identity;
            seat.centre
                .sign_off_glass(identity, id, remark.as_deref(), now)?;
        }
        Ok(Emergencies {
            emergencies: seat.waiting_emergencies(),
        })
    })
}

impl Seat {
    /// The emergencies that wait to be signed off, for who may do that.
    pub(super) fn waiting_emergencies(&mut self) -> Vec<Emergency> {
        if !self.role.may(Permission::SignOffGlass) {
            return Vec::new();
        }
        let me = self.identity.account.id;
        let mut broken = self.centre.broken_glass();
        broken.retain(|it| it.signed_off.is_none() && it.account != me);
        broken.into_iter().map(|it| describe(self, it)).collect()
    }
}

fn describe(seat: &mut Seat, broken: Broken) -> Emergency {
    let listed = seat.listing.register().ok();
    let listed = listed.and_then(|register| register.card(broken.family).ok()?);
    let outside = match &listed {
        Some(card) => Some(card.file_number.clone()),
        None => seat
            .card_outside(broken.family)
            .map(|card| card.file_number),
    };
    Emergency {
        id: broken.id.to_string(),
        family: broken.family.to_string(),
        title: listed.map(|card| card.title),
        file_number: outside,
        by: seat.authors.name(broken.account),
        at: broken.at,
        until: broken.until(),
        reason: broken.reason.clone(),
    }
}

//! Events of life: looked at before they are recorded, and recorded as one act.

use super::Desk;
use super::failures::read_id;
use super::rehearsal::rehearse;
use crate::contract::*;
use crate::life::{Happening, action, happen};
use crate::log::{Edit, FamilyId};
use crate::model::Value;

pub(super) fn rehearse_event(desk: &Desk, input: LifeEvent) -> Result<Rehearsal, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    let compared_on = input.on.max(today);
    let happening = read(desk, &input)?;
    desk.seated(|seat| {
        let act = (now, action(input.event));
        rehearse(seat, family, act, (today, compared_on), |edit| {
            write(edit, &happening)
        })
    })
}

pub(super) fn record_event(desk: &Desk, input: LifeEvent) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let happening = read(desk, &input)?;
    desk.seated(|seat| {
        let act = action(input.event);
        seat.record(family, desk.host.now(), act, None, |edit| {
            write(edit, &happening)
        })?;
        seat.view(family, desk.host.today())
    })
}

fn read(desk: &Desk, input: &LifeEvent) -> Result<Happening, Failure> {
    let people = input.people.iter().map(|person| read_id(person));
    Ok(Happening {
        event: input.event,
        on: input.on,
        today: desk.host.today(),
        people: people.collect::<Result<_, _>>()?,
        leaves_family: input.leaves_family,
        fields: input.fields.clone(),
        names: input.names.clone(),
    })
}

fn write(edit: &mut Edit<'_>, happening: &Happening) -> Result<(), Failure> {
    happen(edit, happening).map_err(|refusal| {
        let value = happening.fields.get(&refusal.field);
        Failure::refused(&refusal, value.unwrap_or(&Value::Null))
    })
}

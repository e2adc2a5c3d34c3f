//! Events of life: looked at before they are recorded, and recorded as one act.

use super::Desk;
use super::childcare::{differences, shipped};
use super::failures::read_id;
use crate::contract::*;
use crate::facts::facts_of;
use crate::life::{Happening, action, happen};
use crate::log::{Edit, FamilyId, State};
use crate::model::Value;

pub(super) fn rehearse_event(desk: &Desk, input: LifeEvent) -> Result<EventRehearsal, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    let compared_on = input.on.max(today);
    let rulebook = shipped()?;
    let happening = read(desk, &input)?;
    desk.seated(|seat| {
        let answer = |state: &State| {
            eligibility::check_brief(&facts_of(family, state), rulebook, compared_on)
        };
        // Facts that are refused as they stand have no answer to compare with.
        let before = answer(seat.file(family)?.state()).ok();
        let act = (now, action(input.event));
        let (changes, (differences, refused)) = seat.rehearse(
            family,
            today,
            act,
            |edit| write(edit, &happening),
            |shown| match answer(shown.state) {
                Ok(after) => {
                    let name = |person| shown.name_of(person).unwrap_or_default();
                    let before = before.iter().flat_map(|it| &it.children);
                    (differences(before, &after.children, name), None)
                }
                Err(refused) => (Vec::new(), Some(refused)),
            },
        )?;
        Ok(EventRehearsal {
            changes,
            compared_on,
            differences,
            refused,
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

//! A case read as a story, now or as of a day, and what differs since a day or a reading.

use super::Desk;
use super::failures::read_id;
use super::past::end_of;
use super::view::{differences_view, readings, story_view};
use crate::contract::*;
use crate::log::RecordId;

pub(super) fn case_story(desk: &Desk, input: AskStory) -> Result<CaseStory, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let me = seat.identity.account.id;
        match input.as_of {
            None => seat.shown(family, today, |shown| story_view(shown, me)),
            Some(day) => {
                let end = end_of(day).ok_or(FailureCode::NotFound)?;
                let state = seat.file(family)?.state_at(end);
                seat.shown_as_it_was(family, &state, (day, today), |shown| story_view(shown, me))
            }
        }
    })
}

/// From the end of a day, or from my last reading: whatever came into the file since, also what a
/// laptop had written before and brought home after.
pub(super) fn differences(desk: &Desk, input: AskDifferences) -> Result<Differences, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let me = seat.identity.account.id;
        let reading = match input.from {
            Some(_) => None,
            None => {
                let all = seat.shown(family, today, |shown| readings(shown, me))?;
                let mine = all.into_iter().find(|reading| reading.mine);
                Some(mine.ok_or(FailureCode::NotFound)?)
            }
        };
        let file = seat.file(family)?;
        let before = match (input.from, &reading) {
            (Some(day), _) => file.state_at(end_of(day).ok_or(FailureCode::NotFound)?),
            (None, reading) => {
                let record: Option<RecordId> =
                    reading.as_ref().and_then(|it| it.record.parse().ok());
                let record = record.ok_or(FailureCode::NotFound)?;
                let entry = file.last_to_touch(record).ok_or(FailureCode::NotFound)?;
                file.state_seen_by(entry)
            }
        };
        let records = match input.until {
            None => seat.shown(family, today, |shown| differences_view(shown, &before))?,
            Some(day) => {
                let after = file.state_at(end_of(day).ok_or(FailureCode::NotFound)?);
                seat.shown_as_it_was(family, &after, (day, today), |shown| {
                    differences_view(shown, &before)
                })?
            }
        };
        Ok(Differences { reading, records })
    })
}

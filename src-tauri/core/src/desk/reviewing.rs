//! Cases to be read by who approves: which wait, which are new since they were read, and that one
//! was read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::failures::{of_register, read_id};
use super::finding::flag_marks;
use super::seat::Seat;
use super::story::case_story;
use crate::contract::*;
use crate::log::{AccountId, FamilyId};
use crate::model::{Action, Field, Kind};
use crate::register::FamilyCard;

/// Notes that whoever approves has read the case as it stands.
pub(super) fn note_reading(desk: &Desk, input: NoteReading) -> Result<CaseStory, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let remark = input.remark.map(|remark| remark.trim().to_owned());
    let remark = remark.filter(|remark| !remark.is_empty());
    let today = desk.host.today();
    desk.seated(|seat| {
        let now = desk.host.now();
        seat.record(family, now, Action::ReadCase, None, |edit| {
            let reading = edit.create(Kind::Reading, [(Field::On, today.into())]);
            if let Some(remark) = remark {
                edit.set(reading, Kind::Reading, Field::Text, remark);
            }
            Ok(())
        })
    })?;
    let ask = AskStory {
        family: input.family,
        as_of: None,
    };
    case_story(desk, ask)
}

/// The open cases that wait for a decision of whoever asks, then those that were written in since
/// they read them, the longest unread first.
pub(super) fn review_queue(desk: &Desk, input: AskReviewQueue) -> Result<ReviewQueue, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| {
        let me = seat.identity.account.id;
        let waiting = waiting(seat, today)?;
        let register = seat.listing.register()?;
        let closed: BTreeSet<FamilyId> = register
            .closed(today)?
            .into_iter()
            .map(|(family, _)| family)
            .collect();
        let cards = register.cards()?;
        let mut lines: Vec<(ReviewLine, Place)> = cards
            .iter()
            .filter(|card| input.worker.is_none() || card.worker == input.worker)
            .filter_map(|card| {
                let count = waiting.get(&card.family).copied().unwrap_or_default();
                let line = line(seat, card, (me, count));
                let is_closed = closed.contains(&card.family);
                let is_asked = count > 0 || (!is_closed && (input.all || line.is_new));
                let place = (count == 0, !line.is_new, line.read_at, line.touched_at);
                is_asked.then(|| {
                    let flags = flag_marks(card, today);
                    (ReviewLine { flags, ..line }, place)
                })
            })
            .collect();
        lines.sort_by(|(line, place), (other, than)| {
            (place, &line.family).cmp(&(than, &other.family))
        });
        let total = lines.len();
        let waiting = lines.iter().filter(|(line, _)| line.waiting > 0).count();
        lines.truncate(input.limit as usize);
        Ok(ReviewQueue {
            lines: lines.into_iter().map(|(line, _)| line).collect(),
            total: u32::try_from(total).unwrap_or(u32::MAX),
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
        })
    }))
}

/// Where a case stands in the queue: what waits first, then what is new, the longest unread first.
type Place = (bool, bool, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// How many approvals of each family wait for whoever sits at the desk.
fn waiting(seat: &Seat, today: NaiveDate) -> Result<BTreeMap<FamilyId, u32>, Failure> {
    let register = seat.listing.register()?;
    let kinds = [WorkKind::Approval as u32, WorkKind::ChangedSince as u32];
    let mut waiting = BTreeMap::new();
    for at in register.work_on(today, None, &[])? {
        if !kinds.contains(&at.kind) {
            continue;
        }
        let (card, item) = register.work(&at)?;
        if !seat.leaves_to_others(&item) {
            *waiting.entry(card.family).or_default() += 1;
        }
    }
    Ok(waiting)
}

fn line(seat: &Seat, card: &FamilyCard, (me, waiting): (AccountId, u32)) -> ReviewLine {
    let read_at = card.read.iter().find(|it| it.account == me);
    let read_at = read_at.map(|it| it.at);
    let worker = card.worker.as_ref().and_then(|id| id.parse().ok());
    ReviewLine {
        family: card.family.to_string(),
        title: card.title.clone(),
        file_number: card.file_number.clone(),
        worker: worker.map(|id| seat.authors.name(id)),
        waiting,
        touched_at: card.touched_at,
        read_at,
        is_new: read_at.is_none() || card.touched_at > read_at,
        flags: Vec::new(),
    }
}

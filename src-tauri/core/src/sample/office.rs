//! What happens in an office to what was written: an answer is saved, a slip is taken back, two
//! people write of the same thing without knowing of each other.

use chrono::TimeDelta;

use super::draw::Draw;
use super::family::phone;
use super::story::KOREA;
use super::{Content, Deed, SampleAct, SampleEdit};
use crate::model::{Action, Field, Kind};

/// How many of a hundred families with a child have a saved check, and how many of those whose
/// phone is known had a slip or have two phones that disagree.
const CHECKED: i64 = 30;
const SLIPPED: i64 = 6;
const DISAGREE: i64 = 4;
/// Where nothing follows, the next thing is done within so many minutes.
const SOON: TimeDelta = TimeDelta::minutes(9);
/// Nobody does two things faster than that.
const QUICKEST: TimeDelta = TimeDelta::seconds(20);

/// Puts such acts among those of a family.
pub(super) fn tell(acts: &mut Vec<SampleAct>, draw: &mut Draw, authors: usize) {
    // Drawn in any case, so that what follows does not depend on the family.
    let (checked, slipped) = (draw.chance(CHECKED), draw.chance(SLIPPED));
    let (disagree, chosen) = (draw.chance(DISAGREE), draw.within(0..=i64::from(u16::MAX)));
    let (wrong, other) = (phone(draw), phone(draw));
    let phone = last_phone(acts);
    if let Some((place, edit)) = &phone
        && slipped
    {
        let slip = Deed::Set(vec![with_phone(edit, &wrong)]);
        let author = acts[*place].author;
        let deeds = [
            (author, Action::Edit, None, slip),
            (
                author,
                Action::Undo,
                Some("다른 가정의 번호를 적음"),
                Deed::TakeBack,
            ),
        ];
        insert(acts, *place, deeds);
    } else if let Some((place, edit)) = &phone
        && disagree
        && authors > 1
    {
        let here = acts[*place].author;
        let office = Deed::Set(vec![with_phone(edit, &wrong)]);
        let visit = Deed::SetApart(vec![with_phone(edit, &other)]);
        let deeds = [
            (here, Action::Edit, Some("전화로 확인"), office),
            (
                (here + 1) % authors,
                Action::Edit,
                Some("가정방문에서 들음"),
                visit,
            ),
        ];
        insert(acts, *place, deeds);
    }
    let is_child = |edit: &SampleEdit| {
        let child = (Field::Relation, Content::from("child"));
        edit.kind == Kind::Person && edit.fields.contains(&child)
    };
    let first = acts.iter().position(|act| act.edits().iter().any(is_child));
    if let Some(first) = first
        && checked
    {
        let span = acts.len() - first;
        let place = first + usize::try_from(chosen).unwrap_or_default() % span;
        // Not between two acts that are one story.
        let is_free = acts
            .get(place + 1)
            .is_none_or(|next| matches!(next.deed, Deed::Set(_)));
        if is_free {
            let SampleAct { author, at, .. } = acts[place];
            let deed = Deed::SaveCheck((at + KOREA).date_naive());
            insert(acts, place, [(author, Action::SaveCheck, None, deed)]);
        }
    }
}

/// The last act that set somebody's phone, and how.
fn last_phone(acts: &[SampleAct]) -> Option<(usize, SampleEdit)> {
    let acts = acts.iter().enumerate().rev();
    acts.filter_map(|(place, act)| {
        let mut edits = act.edits().iter().rev();
        let edit = edits.find(|edit| edit.fields.iter().any(|(it, _)| *it == Field::Phone))?;
        Some((place, edit.clone()))
    })
    .next()
}

fn with_phone(edit: &SampleEdit, phone: &str) -> SampleEdit {
    SampleEdit {
        fields: vec![(Field::Phone, phone.into())],
        ..edit.clone()
    }
}

/// Puts acts after another, each at an instant of its own before the next; leaves them out where
/// the next follows too soon.
fn insert<const N: usize>(
    acts: &mut Vec<SampleAct>,
    place: usize,
    deeds: [(usize, Action, Option<&str>, Deed); N],
) {
    let before = acts[place].at;
    let gap = acts
        .get(place + 1)
        .map_or(SOON, |next| (next.at - before).min(SOON));
    let step = gap / (N as i32 + 1);
    if step < QUICKEST {
        return;
    }
    let new = deeds
        .into_iter()
        .zip(1..)
        .map(|((author, action, reason, deed), number)| SampleAct {
            author,
            at: before + step * number,
            action,
            reason: reason.map(str::to_owned),
            deed,
        });
    acts.splice(place + 1..place + 1, new);
}

//! Half-typed words.

use super::Desk;
use super::failures::read_id;
use crate::contract::*;
use crate::log::FamilyId;

pub(super) fn keep_draft(desk: &Desk, input: KeepDraft) -> Result<Nothing, Failure> {
    let family = place(input.family.as_deref())?;
    desk.seated(|seat| {
        seat.drafts
            .keep(family, &input.key, &input.text, desk.host.now())?;
        Ok(Nothing {})
    })
}

pub(super) fn drop_draft(desk: &Desk, input: DropDraft) -> Result<Nothing, Failure> {
    let family = place(input.family.as_deref())?;
    desk.seated(|seat| {
        seat.drafts.forget(family, &input.key)?;
        Ok(Nothing {})
    })
}

pub(super) fn drafts(desk: &Desk, input: AskDrafts) -> Result<Drafts, Failure> {
    let family = place(input.family.as_deref())?;
    desk.seated(|seat| {
        let kept = seat.drafts.of(family)?.into_iter();
        let drafts = kept.map(|draft| Draft {
            key: draft.key,
            text: draft.text,
            at: draft.at,
        });
        Ok(Drafts {
            drafts: drafts.collect(),
        })
    })
}

fn place(family: Option<&str>) -> Result<Option<FamilyId>, Failure> {
    family.map(read_id).transpose()
}

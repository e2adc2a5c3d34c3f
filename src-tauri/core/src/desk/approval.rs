//! Approval of forms by somebody other than who asked for it.

use super::failures::{missing, read_id};
use super::seat::Seat;
use super::{Desk, Permission, Role};
use crate::centre::Authors;
use crate::contract::*;
use crate::course::{self, Ask, DECIDED, ask_of, asks};
use crate::log::{AccountId, RecordId, State};
use crate::model::{Action, Field, Kind};

/// Whether somebody may decide: whose role approves, but never whoever asked.
fn may_decide((me, role): (AccountId, Role), ask: &Ask<'_>) -> bool {
    ask.decision == Decision::Asked && ask.asked_by != me && role.may(Permission::Approve)
}

pub(super) fn approval_stages(desk: &Desk, _: Nothing) -> Result<ApprovalStages, Failure> {
    desk.seated(|seat| Ok(stages(seat)))
}

pub(super) fn set_approval_stages(
    desk: &Desk,
    input: ApprovalStages,
) -> Result<ApprovalStages, Failure> {
    let wanted = DECIDED
        .iter()
        .filter(|(stage, _)| input.stages.contains(stage));
    let words: Vec<&str> = wanted.map(|(_, kind)| kind.name()).collect();
    let now = desk.host.now();
    desk.seated(|seat| {
        seat.centre
            .set_approval_stages(&seat.identity, &words.join(","), now)?;
        Ok(stages(seat))
    })
}

/// The stages for which the centre asks an approval; none until it says so.
pub(super) fn stages(seat: &Seat) -> ApprovalStages {
    let words = seat.centre.approval_stages();
    let wanted = DECIDED
        .iter()
        .filter(|(_, kind)| words.split(',').any(|word| word == kind.name()));
    ApprovalStages {
        stages: wanted.map(|(stage, _)| *stage).collect(),
    }
}

/// Approves a form, or sends it back with the reason.
pub(super) fn decide_approval(desk: &Desk, input: DecideApproval) -> Result<FamilyView, Failure> {
    let reason = input.reason.map(|reason| reason.trim().to_owned());
    let reason = reason.filter(|reason| !reason.is_empty());
    if !input.approve && reason.is_none() {
        return Err(missing(Field::Reason));
    }
    let family = read_id(&input.family)?;
    let form: RecordId = read_id(&input.form)?;
    desk.seated(|seat| {
        let me = (seat.identity.account.id, seat.role);
        let state = seat.file(family)?.state();
        let ask = ask_of(state, form).ok_or(FailureCode::NotFound)?;
        if !may_decide(me, &ask) {
            return Err(FailureCode::Denied.into());
        }
        let record = ask.record.id;
        let (action, decision) = match input.approve {
            true => (Action::Approve, Decision::Approved),
            false => (Action::SendBack, Decision::SentBack),
        };
        seat.record(family, desk.host.now(), action, reason.clone(), |edit| {
            edit.set(record, Kind::Approval, Field::Decision, decision.word());
            edit.set(record, Kind::Approval, Field::Reason, reason);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Asks again for the approval of a form that was sent back.
pub(super) fn ask_approval(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let form: RecordId = read_id(&input.record)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let ask = ask_of(state, form).ok_or(FailureCode::NotFound)?;
        if ask.decision != Decision::SentBack {
            return Err(FailureCode::NotFound.into());
        }
        let record = ask.record.id;
        let (action, me) = (Action::AskApproval, seat.identity.account.id);
        seat.record(family, desk.host.now(), action, input.reason, |edit| {
            course::ask(edit, record, me);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Every form whose approval was asked for, as whoever sits at the desk may deal with it.
pub(super) fn approvals(seat: &Seat, state: &State) -> Vec<Approval> {
    let me = (seat.identity.account.id, seat.role);
    approvals_by(me, &seat.authors, state)
}

/// The same for whoever has this account and role.
pub(super) fn approvals_by(
    me: (AccountId, Role),
    authors: &Authors,
    state: &State,
) -> Vec<Approval> {
    let all = asks(state).map(|ask| Approval {
        form: ask.form.to_string(),
        decision: ask.decision,
        by: authors.name(match ask.decision {
            Decision::Asked => ask.asked_by,
            _ => ask.said.author,
        }),
        at: ask.said.at,
        reason: match ask.decision {
            Decision::SentBack => ask.record.text(Field::Reason).map(str::to_owned),
            _ => None,
        },
        may_decide: may_decide(me, &ask),
    });
    all.collect()
}

//! Approval of what somebody wrote, by somebody else.

use std::collections::BTreeSet;

use super::failures::{missing, read_id};
use super::seat::Seat;
use super::view::{Shown, approval_views};
use super::{Desk, Permission, Role};
use crate::contract::*;
use crate::course::{self, Ask, DECIDED, ask_of, content_hash};
use crate::log::{AccountId, RecordId};
use crate::model::{Action, Field, Kind};

/// Who looks at an approval, as far as it matters for deciding it.
#[derive(Clone, Copy)]
pub(super) struct Decider {
    account: AccountId,
    role: Role,
    /// Whether the centre lets whoever approves do so with what is their own.
    own_too: bool,
}

impl Decider {
    /// Whoever sits at the desk.
    pub(super) fn at(seat: &Seat) -> Self {
        Self {
            account: seat.identity.account.id,
            role: seat.role,
            own_too: seat.centre.approves_own(),
        }
    }

    /// Whether they may decide: whose role approves, but never whoever asked or wrote what changed,
    /// unless the centre lets them.
    fn may(self, ask: &Ask<'_>, standing: Decision, authors: &BTreeSet<AccountId>) -> bool {
        let is_own = match standing {
            Decision::Asked => ask.asked_by == self.account || authors.contains(&self.account),
            Decision::Approved => authors.contains(&self.account),
            Decision::SentBack => return false,
        };
        let waits = standing == Decision::Asked || !authors.is_empty();
        waits && (self.own_too || !is_own) && self.role.may(Permission::Approve)
    }
}

pub(super) fn approval_rules(desk: &Desk, _: Nothing) -> Result<ApprovalRules, Failure> {
    desk.seated(|seat| Ok(rules(seat)))
}

pub(super) fn set_approval_rules(
    desk: &Desk,
    input: ApprovalRules,
) -> Result<ApprovalRules, Failure> {
    let wanted = DECIDED.iter().filter(|kind| input.kinds.contains(kind));
    let words: Vec<&str> = wanted.map(|kind| kind.name()).collect();
    let now = desk.host.now();
    desk.seated(|seat| {
        seat.centre.set_approval_rules(
            &seat.identity,
            (&words.join(","), input.approves_own),
            now,
        )?;
        Ok(rules(seat))
    })
}

/// What the centre asks an approval of; nothing until it says so.
pub(super) fn rules(seat: &Seat) -> ApprovalRules {
    let words = seat.centre.approved_kinds();
    let wanted = DECIDED
        .iter()
        .filter(|kind| words.split(',').any(|word| word == kind.name()));
    ApprovalRules {
        kinds: wanted.copied().collect(),
        approves_own: seat.centre.approves_own(),
    }
}

/// Approves a form as it stands, or sends it back with the reason. What was approved is kept by its
/// hash; what came in between looking and deciding was not looked at, and so is not decided.
pub(super) fn decide_approval(desk: &Desk, input: DecideApproval) -> Result<FamilyView, Failure> {
    let reason = input.reason.map(|reason| reason.trim().to_owned());
    let reason = reason.filter(|reason| !reason.is_empty());
    if !input.approve && reason.is_none() {
        return Err(missing(Field::Reason));
    }
    let family = read_id(&input.family)?;
    let form: RecordId = read_id(&input.form)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let decider = Decider::at(seat);
        let approvals = seat.shown(family, today, |shown| approvals(decider, shown))?;
        let approval = approvals.into_iter().find(|it| it.form == input.form);
        let approval = approval.ok_or(FailureCode::NotFound)?;
        if !approval.may_decide {
            return Err(FailureCode::Denied.into());
        }
        if approval.content != input.content {
            return Err(FailureCode::ChangedMeanwhile.into());
        }
        let ask = ask_of(seat.file(family)?.state(), form).ok_or(FailureCode::NotFound)?;
        let record = ask.record.id;
        let (action, decision) = match input.approve {
            true => (Action::Approve, Decision::Approved),
            false => (Action::SendBack, Decision::SentBack),
        };
        seat.record(family, desk.host.now(), action, reason.clone(), |edit| {
            edit.set(record, Kind::Approval, Field::Decision, decision.word());
            edit.set(record, Kind::Approval, Field::Reason, reason);
            if input.approve {
                let bound = content_hash(edit.closed_state(), form);
                edit.set(record, Kind::Approval, Field::Digest, bound);
            }
            Ok(())
        })?;
        seat.view(family, today)
    })
}

/// Asks again for the approval of a form that was sent back, with an answer if there is one.
pub(super) fn ask_approval(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let form: RecordId = read_id(&input.record)?;
    let answer = input.reason.filter(|reason| !reason.trim().is_empty());
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let ask = ask_of(state, form).ok_or(FailureCode::NotFound)?;
        if ask.decision != Decision::SentBack {
            return Err(FailureCode::NotFound.into());
        }
        let record = ask.record.id;
        let (action, me) = (Action::AskApproval, seat.identity.account.id);
        seat.record(family, desk.host.now(), action, answer, |edit| {
            course::ask(edit, record, me);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Every form whose approval was asked for, as somebody may deal with it.
pub(super) fn approvals(decider: Decider, shown: &Shown<'_>) -> Vec<Approval> {
    approval_views(shown, |ask, standing, authors| {
        decider.may(ask, standing, authors)
    })
}

//! Handovers: a family is proposed to somebody, who looks at it on one page and takes it over, or
//! returns it with the reason. Whoever has to look opens the family as long as it is proposed.

use chrono::NaiveDate;

use super::accounts::filled;
use super::failures::read_id;
use super::readers::may_work;
use super::seat::Seat;
use super::tending::{opens_families, opens_some};
use super::view::{handover_page, handover_views};
use super::{Desk, Permission};
use crate::access::{Deed, Note};
use crate::centre::{Held, Scope};
use crate::contract::*;
use crate::course::{Handing, close_others, decide_handover, handings};
use crate::log::{AccountId, Edit, FamilyId, RecordId};
use crate::model::{Action, Field, Kind, Value};
use crate::secrecy::FamilyPart;

/// What a handover says that is proposed; of one family or of several.
struct Proposal {
    to: AccountId,
    reason: String,
    told: Option<String>,
}

/// Who may say what became of a handover.
#[derive(Clone, Copy)]
enum Answerer {
    /// Whom it was proposed to.
    Receiver,
    /// Who proposed it, and who may give families.
    Proposer,
}

pub(super) fn propose_handover(desk: &Desk, input: ProposeHandover) -> Result<FamilyView, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let told = input.told.map(|told| told.trim().to_owned());
    let proposal = Proposal {
        to: read_id(&input.account)?,
        reason: filled("reason", &input.reason)?,
        told: told.filter(|told| !told.is_empty()),
    };
    desk.seated(|seat| {
        let today = desk.host.today();
        propose(seat, family, &proposal, today)?;
        seat.view(family, today)
    })
}

/// Proposes one family.
fn propose(
    seat: &mut Seat,
    family: FamilyId,
    proposal: &Proposal,
    today: NaiveDate,
) -> Result<(), Failure> {
    let now = seat.now;
    let state = seat.file(family)?.state();
    let record = state.of_kind(Kind::Family).next();
    let record = record.ok_or(FailureCode::NotFound)?;
    let worker = record.text(Field::Worker).map(str::to_owned);
    let waits = handings(state).any(|it| it.is_open());
    let me = seat.identity.account.id.to_string();
    let to = proposal.to.to_string();
    let is_mine = worker.as_ref().is_none_or(|worker| *worker == me);
    if !is_mine && !seat.role.may(Permission::GiveFamilies) {
        return Err(FailureCode::Denied.into());
    }
    let receiver = seat.centre.account(proposal.to)?;
    if !may_work(&receiver) {
        return Err(Failure::of_field("account", "unknown"));
    }
    // One at a time, and to somebody else.
    if waits || worker.as_ref() == Some(&to) {
        return Err(Failure::of_field("account", "already-so"));
    }
    seat.ready_scopes(now)?;
    if opens_some(&receiver) && !seat.centre.was_given_family(proposal.to, family) {
        seat.note(Note {
            family: Some(family),
            about: Some(to.clone()),
            purpose: Some(proposal.reason.clone()),
            ..Note::of(Deed::FamilyGiven)
        })?;
    }
    let reason = Some(proposal.reason.clone());
    seat.record(family, now, Action::ProposeHandover, reason, |edit| {
        let handover = edit.create(
            Kind::Handover,
            [
                (Field::Receiver, to.into()),
                (Field::Account, me.into()),
                (Field::On, today.into()),
                (Field::Reason, proposal.reason.as_str().into()),
            ],
        );
        let told = proposal.told.clone();
        let said = [(Field::Worker, worker), (Field::Text, told)];
        for (field, text) in said {
            if let Some(text) = text {
                edit.set(handover, Kind::Handover, field, text);
            }
        }
        decide_handover(edit, handover, HandoverState::Proposed);
        Ok(())
    })
}

pub(super) fn look_handover(desk: &Desk, input: OfFamily) -> Result<HandoverPage, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| page(seat, family, today))
}

/// The page, as whoever the family is open for sees it.
pub(super) fn page(
    seat: &mut Seat,
    family: FamilyId,
    today: NaiveDate,
) -> Result<HandoverPage, Failure> {
    // What is not in sight would stand there as if there were none.
    for part in [
        FamilyPart::Childcare,
        FamilyPart::Forms,
        FamilyPart::Notes,
        FamilyPart::Papers,
    ] {
        seat.require_part(family, part)?;
    }
    let rules = std::sync::Arc::clone(&seat.rules);
    let state = seat.file(family)?.state();
    let questions = super::interview::questions((family, state), &rules, today)?;
    let mut needs = super::interview::needs(state, today);
    needs.retain(|need| !ends_the_case(need));
    let approves = seat.may(Permission::Approve);
    let me = seat.identity.account.id;
    let gives = seat.role.may(Permission::GiveFamilies);
    let writes = seat.may(Permission::WriteFamily);
    seat.shown(family, today, |shown| {
        let handovers = handover_views(shown, |handing| {
            let answers = writes && may_answer(me, gives, handing, Answerer::Receiver);
            let withdraws = writes && may_answer(me, gives, handing, Answerer::Proposer);
            (answers, withdraws)
        });
        handover_page(shown, approves, handovers, questions, needs)
    })?
}

/// A closing that nobody has written is nothing that the file lacks.
fn ends_the_case(need: &Need) -> bool {
    need.field.is_none() && matches!(need.kind, Kind::Closure | Kind::Aftercare)
}

/// Takes a family over: whoever accepts works with it from now on, with all that is to be done in
/// it. Who worked with it opens it no more by that.
pub(super) fn accept_handover(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let (family, handover) = (read_id(&input.family)?, read_id(&input.record)?);
    let now = desk.host.now();
    desk.seated(|seat| {
        require(seat, family, handover, Answerer::Receiver)?;
        let state = seat.file(family)?.state();
        let record = state.of_kind(Kind::Family).next();
        let record = record.map(|it| it.id).ok_or(FailureCode::NotFound)?;
        let me = seat.identity.account.id;
        // Whoever opens families by name alone is given this one.
        if seat.identity.account.reach.scope == Scope::Named && !seat.centre.is_laptop() {
            let (by, own) = (&seat.identity, (me, family));
            seat.centre.name_family(by, own, None, None, now)?;
        }
        seat.record(family, now, Action::AcceptHandover, None, |edit| {
            decide_handover(edit, handover, HandoverState::Accepted);
            close_others(edit, Some(handover));
            edit.set(record, Kind::Family, Field::Worker, me.to_string());
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Returns a family with the reason. Who opened it for that alone opens it no more.
pub(super) fn return_handover(desk: &Desk, input: OfRecord) -> Result<Nothing, Failure> {
    let (family, handover) = (read_id(&input.family)?, read_id(&input.record)?);
    let reason = filled("reason", input.reason.as_deref().unwrap_or_default())?;
    desk.seated(|seat| {
        let to = require(seat, family, handover, Answerer::Receiver)?;
        let ending = (to, Some(reason));
        end(seat, (family, handover), HandoverState::Returned, ending)?;
        Ok(Nothing {})
    })
}

/// Takes a handover back that nobody has answered.
pub(super) fn withdraw_handover(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let (family, handover) = (read_id(&input.family)?, read_id(&input.record)?);
    let reason = input.reason.map(|reason| reason.trim().to_owned());
    let reason = reason.filter(|reason| !reason.is_empty());
    desk.seated(|seat| {
        let to = require(seat, family, handover, Answerer::Proposer)?;
        let ending = (to, reason);
        end(seat, (family, handover), HandoverState::Withdrawn, ending)?;
        seat.view(family, desk.host.today())
    })
}

/// Ends a handover without the family changing hands.
fn end(
    seat: &mut Seat,
    (family, handover): (FamilyId, RecordId),
    state: HandoverState,
    (to, reason): (AccountId, Option<String>),
) -> Result<(), Failure> {
    if opens_for_it_alone(seat, family, to)? {
        seat.note(Note {
            family: Some(family),
            about: Some(to.to_string()),
            purpose: reason.clone(),
            ..Note::of(Deed::FamilyTaken)
        })?;
    }
    let action = match state {
        HandoverState::Returned => Action::ReturnHandover,
        _ => Action::WithdrawHandover,
    };
    let now = seat.now;
    seat.record(
        family,
        now,
        action,
        reason.clone(),
        |edit: &mut Edit<'_>| {
            decide_handover(edit, handover, state);
            if let Some(reason) = reason {
                edit.set(handover, Kind::Handover, Field::Reply, Value::from(reason));
            }
            Ok(())
        },
    )
}

/// Whether an account opens a family by nothing but that it is proposed to it.
fn opens_for_it_alone(seat: &Seat, family: FamilyId, to: AccountId) -> Result<bool, Failure> {
    let held = Held {
        receivers: Vec::new(),
        ..seat.held(family)?
    };
    let given = seat.centre.was_given_family(to, family);
    Ok(given && !seat.centre.reaches(opens_families).wants(to, &held))
}

/// Makes sure that a handover waits and that whoever sits here may answer it so. Gives to whom it
/// was proposed.
///
/// # Errors
/// [`FailureCode::NotFound`] where there is none that waits, [`FailureCode::Denied`].
fn require(
    seat: &mut Seat,
    family: FamilyId,
    handover: RecordId,
    answerer: Answerer,
) -> Result<AccountId, Failure> {
    let me = seat.identity.account.id;
    let gives = seat.role.may(Permission::GiveFamilies);
    let state = seat.file(family)?.state();
    let found = handings(state).find(|it| it.record.id == handover && it.is_open());
    let handing = found.ok_or(FailureCode::NotFound)?;
    match may_answer(me, gives, &handing, answerer) {
        true => Ok(handing.to),
        false => Err(FailureCode::Denied.into()),
    }
}

/// Whether an account may say what becomes of a handover; `gives` says whether it may give
/// families, and so clear away what somebody left who is here no more.
fn may_answer(me: AccountId, gives: bool, handing: &Handing<'_>, answerer: Answerer) -> bool {
    handing.is_open()
        && match answerer {
            Answerer::Receiver => handing.to == me,
            Answerer::Proposer => handing.by == me || gives,
        }
}

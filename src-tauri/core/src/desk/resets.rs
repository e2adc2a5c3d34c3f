//! A forgotten passphrase, set anew by two who manage accounts.

use super::accounts::{changed, filled, of_account};
use super::failures::read_id;
use super::tending::role_of;
use super::{Desk, Permission, Seat};
use crate::access::{Deed, Note};
use crate::centre::Account;
use crate::contract::*;
use crate::keys::RecoveryKey;
use crate::log::{AccountId, RecordId};

pub(super) fn set_up_resets(desk: &Desk, input: SetUpResets) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let recovery = RecoveryKey::parse(&input.recovery_key)?;
    desk.seated(|seat| {
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        let managers = managers(seat);
        if managers.len() < 2 {
            return Err(Failure::of_field("account", "needs-two"));
        }
        seat.note(Note::of(Deed::ResetSetUp))?;
        let identity = &seat.identity;
        seat.centre
            .set_up_resets(identity, &recovery, &managers, now)?;
        Ok(changed(seat))
    })
}

pub(super) fn ask_reset(desk: &Desk, input: AskReset) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let account: AccountId = read_id(&input.account)?;
    let reason = filled("reason", &input.reason)?;
    desk.seated(|seat| {
        if account == seat.identity.account.id {
            return Err(Failure::of_field("account", "own"));
        }
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        seat.note(Note {
            purpose: Some(reason.clone()),
            ..of_account(Deed::ResetAsked, account)
        })?;
        let identity = &seat.identity;
        seat.centre.ask_reset(identity, account, &reason, now)?;
        Ok(changed(seat))
    })
}

pub(super) fn carry_out_reset(desk: &Desk, input: CarryOutReset) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let reset: RecordId = read_id(&input.reset)?;
    desk.seated(|seat| {
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        let asked = seat.centre.resets(now).into_iter();
        let asked = asked.into_iter().find(|it| it.id == reset);
        let account = asked.ok_or(FailureCode::NotFound)?.account;
        seat.note(of_account(Deed::PassphraseReset, account))?;
        let identity = &seat.identity;
        seat.centre
            .carry_out_reset(identity, reset, &input.passphrase, now)?;
        Ok(changed(seat))
    })
}

/// What waits for a second, and what whoever sits here has asked for.
pub(super) fn lines(seat: &Seat) -> Vec<ResetLine> {
    let me = seat.identity.account.id;
    let resets = seat.centre.resets(seat.now).into_iter();
    let lines = resets.map(|it| ResetLine {
        id: it.id.to_string(),
        account: seat.authors.name(it.account),
        by: seat.authors.name(it.asked.0),
        at: it.asked.1,
        mine: seat.centre.resets_with(me, it.asked.0),
        reason: it.reason,
    });
    lines.collect()
}

/// Whether whoever sits here can set passphrases anew together with somebody who still may.
pub(super) fn by_two(seat: &Seat) -> bool {
    let me = seat.identity.account.id;
    let managers = managers(seat);
    managers.iter().any(|it| seat.centre.resets_with(me, it.id))
}

fn managers(seat: &Seat) -> Vec<Account> {
    let manages = |it: &Account| {
        !it.closed && role_of(it).is_some_and(|role| role.may(Permission::ManageAccounts))
    };
    seat.centre.accounts().into_iter().filter(manages).collect()
}

//! Who works in the centre: accounts given, changed and closed.

use crate::access::{Deed, Note};
use crate::centre::{Account, AccountChange, Centre, Joining, Ring};
use crate::contract::*;
use crate::log::{AccountId, Entry};
use crate::model::{Action, Field, Value};

use super::failures::read_id;
use super::seat::Seat;
use super::{Desk, Permission, Role};

/// What is done with accounts, as their history lists it.
const ACTS: [Action; 6] = [
    Action::Found,
    Action::AddAccount,
    Action::ChangeAccount,
    Action::CloseAccount,
    Action::ChangePassphrase,
    Action::Recover,
];

pub(super) fn accounts(desk: &Desk, _: Nothing) -> Result<Accounts, Failure> {
    desk.seated(|seat| Ok(describe(seat)))
}

pub(super) fn add_account(desk: &Desk, input: AddAccount) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let role = role(&input.role)?;
    let name = filled("name", &input.name)?;
    desk.seated(|seat| {
        let joining = Joining {
            name,
            role: role.name().to_owned(),
            passphrase: input.passphrase,
            rings: role.rings().to_vec(),
        };
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        let made = seat.centre.add_account(identity, &joining, now)?;
        seat.note(of_account(Deed::AccountAdded, made.account.id))?;
        Ok(changed(seat))
    })
}

pub(super) fn change_account(desk: &Desk, input: ChangeAccount) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let role = role(&input.role)?;
    let change = AccountChange {
        account: read_id(&input.account)?,
        name: filled("name", &input.name)?,
        role: role.name().to_owned(),
        rings: role.rings().to_vec(),
        reason: input.reason.filter(|reason| !reason.trim().is_empty()),
    };
    desk.seated(|seat| {
        if !role.may(Permission::ManageAccounts) {
            keep_a_manager(&seat.centre, change.account)?;
        }
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        seat.note(of_account(Deed::AccountChanged, change.account))?;
        let identity = &seat.identity;
        seat.centre.change_account(identity, &change, now)?;
        if change.account == seat.identity.account.id {
            // What was taken from oneself is not there any more, from this moment on.
            seat.role = role;
        }
        Ok(changed(seat))
    })
}

pub(super) fn close_account(desk: &Desk, input: CloseAccount) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let account: AccountId = read_id(&input.account)?;
    let reason = filled("reason", &input.reason)?;
    desk.seated(|seat| {
        if account == seat.identity.account.id {
            return Err(Failure::of_field("account", "own"));
        }
        keep_a_manager(&seat.centre, account)?;
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        seat.note(of_account(Deed::AccountClosed, account))?;
        let identity = &seat.identity;
        seat.centre
            .close_account(identity, account, Some(reason), now)?;
        Ok(changed(seat))
    })
}

pub(super) fn change_passphrase(desk: &Desk, input: ChangePassphrase) -> Result<Nothing, Failure> {
    let now = desk.host.now();
    desk.seated(|seat| {
        let Seat {
            centre, identity, ..
        } = seat;
        centre.change_passphrase(identity, (&input.present, &input.new), now)?;
        seat.note(Note::of(Deed::PassphraseChanged))?;
        Ok(Nothing {})
    })
}

fn of_account(deed: Deed, account: AccountId) -> Note {
    Note {
        about: Some(account.to_string()),
        ..Note::of(deed)
    }
}

/// Refuses what would leave nobody who manages accounts: the centre could never change again.
fn keep_a_manager(centre: &Centre, but: AccountId) -> Result<(), Failure> {
    let manages = |account: &Account| {
        let role = Role::from_name(&account.role);
        !account.closed && role.is_some_and(|role| role.may(Permission::ManageAccounts))
    };
    let others = centre.accounts();
    match others.iter().any(|it| it.id != but && manages(it)) {
        true => Ok(()),
        false => Err(FailureCode::LastManager.into()),
    }
}

fn changed(seat: &mut Seat) -> Accounts {
    seat.authors = seat.centre.authors();
    describe(seat)
}

fn describe(seat: &Seat) -> Accounts {
    let centre = &seat.centre;
    let accounts = centre.accounts();
    let history = centre
        .entries()
        .iter()
        .rev()
        .filter(|entry| ACTS.iter().any(|act| entry.action.known() == Some(*act)))
        .map(|entry| act(seat, &accounts, entry))
        .collect();
    let lines = accounts.iter().map(|account| AccountLine {
        id: account.id.to_string(),
        name: account.name.clone(),
        role: account.role.clone(),
        since: since(centre, account),
        closed: account.closed,
        waits_for_key: waits_for_key(centre, account),
        own: account.id == seat.identity.account.id,
    });
    let roles = Role::ALL.iter().map(|role| RoleLine {
        role: role.name().to_owned(),
        permissions: role.permission_names(),
    });
    Accounts {
        accounts: lines.collect(),
        roles: roles.collect(),
        history,
    }
}

fn waits_for_key(centre: &Centre, account: &Account) -> bool {
    let rings = Role::from_name(&account.role).map_or(&[][..], Role::rings);
    let lacks = |ring: &Ring| !centre.was_given(account.id, *ring);
    !account.closed && rings.iter().any(lacks)
}

/// When the account was made: the first entry that writes its record.
fn since(centre: &Centre, account: &Account) -> Option<chrono::DateTime<chrono::Utc>> {
    let writes = |entry: &&Entry| entry.changes.iter().any(|it| it.record == account.record);
    centre.entries().iter().find(writes).map(|entry| entry.at)
}

fn act(seat: &Seat, accounts: &[Account], entry: &Entry) -> AccountAct {
    // To give a key writes no record of the account, but one that names it.
    let is_about = |account: &&Account| {
        let named = Value::from(account.id.to_string());
        let mut changes = entry.changes.iter();
        changes.any(|change| change.record == account.record || change.value == named)
    };
    let account = accounts.iter().find(is_about);
    let role = entry.changes.iter().find_map(|change| {
        let is_role = change.field == Field::Role.into();
        is_role.then(|| change.value.as_text().map(str::to_owned))?
    });
    AccountAct {
        at: entry.at,
        by: seat.authors.name(entry.author),
        device: seat.authors.device(entry.device),
        action: entry.action.to_string(),
        account: account.map(|account| account.name.clone()),
        role,
        reason: entry.reason.clone(),
    }
}

fn role(name: &str) -> Result<Role, Failure> {
    Role::from_name(name).ok_or_else(|| Failure::of_field("role", "unknown"))
}

fn filled(field: &str, text: &str) -> Result<String, Failure> {
    match text.trim() {
        "" => Err(Failure::of_field(field, "missing")),
        text => Ok(text.to_owned()),
    }
}

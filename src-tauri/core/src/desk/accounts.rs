//! Who works in the centre: accounts given, changed and closed.

use chrono::{DateTime, Utc};

use crate::access::{Deed, Note};
use crate::centre::{Account, AccountChange, Centre, Joining, Reach, Ring, Scope};
use crate::contract::*;
use crate::log::{AccountId, Entry};
use crate::model::{Action, Field, Value};

use super::failures::read_id;
use super::seat::Seat;
use super::tending::role_of;
use super::{Desk, Permission, Role, resets};

/// What is done with accounts, as their history lists it.
const ACTS: [Action; 11] = [
    Action::Found,
    Action::AddAccount,
    Action::ChangeAccount,
    Action::CloseAccount,
    Action::Grant,
    Action::Revoke,
    Action::SetUpReset,
    Action::AskReset,
    Action::ResetPassphrase,
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
    let reach = reach(role, input.reach, None)?;
    let accounts = desk.seated(|seat| {
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        let joining = Joining {
            name,
            role: role.name().to_owned(),
            passphrase: input.passphrase,
            rings: role.rings(&reach).to_vec(),
            reach,
        };
        let identity = &seat.identity;
        let made = seat.centre.add_account(identity, &joining, now)?;
        seat.note(of_account(Deed::AccountAdded, made.account.id))?;
        give_what_it_needs(seat, made.account.id, now)?;
        Ok(changed(seat))
    })?;
    desk.wake();
    Ok(accounts)
}

/// Gives an account what only is made once somebody needs it, as far as whoever is signed in can.
fn give_what_it_needs(
    seat: &mut Seat,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    seat.ready_scopes(now)?;
    let account = seat.centre.account(account)?;
    let Some(role) = role_of(&account) else {
        return Ok(());
    };
    for ring in role.needed(&account.reach) {
        if seat.identity.holds(ring) {
            let to = std::slice::from_ref(&account);
            seat.centre.give_ring(&seat.identity, ring, to, now)?;
        }
    }
    Ok(())
}

pub(super) fn change_account(desk: &Desk, input: ChangeAccount) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let role = role(&input.role)?;
    let account = read_id(&input.account)?;
    let name = filled("name", &input.name)?;
    let accounts = desk.seated(|seat| {
        let before = seat.centre.account(account)?;
        let reach = reach(role, input.reach, Some(&before.reach))?;
        // Who lets in whoever they like must not open families to them: that takes the key.
        if reach != before.reach && !seat.identity.holds(Ring::Families) {
            let lets_in = role.may(Permission::ReadFamily);
            if lets_in && reach.scope != Scope::Named {
                return Err(Failure::of_field("scope", "needs-key"));
            }
        }
        let change = AccountChange {
            account,
            name,
            role: role.name().to_owned(),
            rings: role.rings(&reach).to_vec(),
            reach,
            reason: input.reason.filter(|reason| !reason.trim().is_empty()),
        };
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
        give_what_it_needs(seat, account, now)?;
        Ok(changed(seat))
    })?;
    desk.wake();
    Ok(accounts)
}

pub(super) fn close_account(desk: &Desk, input: CloseAccount) -> Result<Accounts, Failure> {
    let now = desk.host.now();
    let account: AccountId = read_id(&input.account)?;
    let reason = filled("reason", &input.reason)?;
    let accounts = desk.seated(|seat| {
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
    })?;
    desk.wake();
    Ok(accounts)
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

pub(super) fn of_account(deed: Deed, account: AccountId) -> Note {
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

pub(super) fn changed(seat: &mut Seat) -> Accounts {
    seat.authors = seat.centre.authors();
    seat.listing.note_others(&seat.centre, &seat.identity);
    seat.tend();
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
        // A key that was made and given to nobody is no news of an account.
        .filter(|act| act.account.is_some() || act.action != Action::Grant.name())
        .collect();
    let lines = accounts.iter().map(|account| AccountLine {
        id: account.id.to_string(),
        name: account.name.clone(),
        role: account.role.clone(),
        reach: AccountReach {
            scope: account.reach.scope.name().to_owned(),
            team: account.reach.team.clone(),
            on_duty: account.reach.on_duty,
        },
        since: since(centre, account),
        closed: account.closed,
        waits_for_key: waits_for_key(centre, account),
        own: account.id == seat.identity.account.id,
    });
    let roles = Role::ALL.iter().map(|role| RoleLine {
        role: role.name().to_owned(),
        permissions: role.permission_names(),
        scopes: role
            .scopes()
            .iter()
            .map(|it| it.name().to_owned())
            .collect(),
    });
    Accounts {
        accounts: lines.collect(),
        roles: roles.collect(),
        resets: resets::lines(seat),
        resets_by_two: resets::by_two(seat),
        history,
    }
}

fn waits_for_key(centre: &Centre, account: &Account) -> bool {
    let mut needed = role_of(account)
        .into_iter()
        .flat_map(|role| role.needed(&account.reach));
    !account.closed && needed.any(|ring| !centre.was_given(account.id, ring))
}

/// When the account was made: the first entry that writes its record.
fn since(centre: &Centre, account: &Account) -> Option<DateTime<Utc>> {
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

/// Which families an account is to open: what was asked for, else what it did before, else what is
/// usual for the role.
fn reach(
    role: Role,
    asked: Option<AccountReach>,
    before: Option<&Reach>,
) -> Result<Reach, Failure> {
    let scopes = role.scopes();
    let Some(asked) = asked else {
        let before = before.filter(|it| scopes.contains(&it.scope)).cloned();
        let usual = scopes.first().copied().unwrap_or(Scope::Named);
        return Ok(before.unwrap_or(Reach {
            scope: usual,
            ..Reach::default()
        }));
    };
    let scope = Scope::from_name(&asked.scope).filter(|it| scopes.contains(it));
    let scope = scope.ok_or_else(|| Failure::of_field("scope", "unknown"))?;
    let team = asked.team.map(|team| team.trim().to_owned());
    let team = team.filter(|team| !team.is_empty());
    if scope == Scope::Team && team.is_none() {
        return Err(Failure::of_field("team", "missing"));
    }
    let opens_some = matches!(scope, Scope::Team | Scope::Own);
    if asked.on_duty && !(opens_some && role.may(Permission::BreakGlass)) {
        return Err(Failure::of_field("on_duty", "unknown"));
    }
    Ok(Reach {
        scope,
        team,
        on_duty: asked.on_duty,
    })
}

pub(super) fn filled(field: &str, text: &str) -> Result<String, Failure> {
    match text.trim() {
        "" => Err(Failure::of_field(field, "missing")),
        text => Ok(text.to_owned()),
    }
}

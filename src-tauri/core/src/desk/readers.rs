//! Who opens a family, by what, and who is given it by name.

use super::accounts::filled;
use super::failures::read_id;
use super::tending::{opens_families, opens_some, role_of};
use super::{Desk, Permission, Role, Seat};
use crate::access::{Deed, Note};
use crate::centre::{Account, Ring};
use crate::contract::*;
use crate::course::close_others;
use crate::log::{AccountId, FamilyId};
use crate::model::{Action, Field, Kind, Value};
use crate::secrecy::{FamilyPart, Parts};

pub(super) fn family_readers(desk: &Desk, input: OfFamily) -> Result<FamilyReaders, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        seat.file(family)?;
        describe(seat, family)
    })
}

/// Gives a family by name, whole or in parts. Who has it by name already sees these parts of it
/// from now on.
pub(super) fn give_family(desk: &Desk, input: GiveFamily) -> Result<FamilyReaders, Failure> {
    let of = (input.family, input.account, input.reason);
    named(desk, of, &Naming::Give(input.parts))
}

pub(super) fn take_family(desk: &Desk, input: FamilyAndAccount) -> Result<FamilyReaders, Failure> {
    named(
        desk,
        (input.family, input.account, input.reason),
        &Naming::Take,
    )
}

/// What is done about a family that an account opens by name.
enum Naming {
    /// It is given, all of it or these parts.
    Give(Option<Vec<FamilyPart>>),
    Take,
}

fn named(
    desk: &Desk,
    (family, account, reason): (String, String, String),
    naming: &Naming,
) -> Result<FamilyReaders, Failure> {
    let family: FamilyId = read_id(&family)?;
    let account: AccountId = read_id(&account)?;
    let reason = filled("reason", &reason)?;
    let now = desk.host.now();
    let answer = desk.seated(|seat| {
        seat.file(family)?;
        let to = seat.centre.account(account)?;
        let (deed, parts) = match naming {
            Naming::Give(parts) => (Deed::FamilyGiven, given(&to, parts.as_deref())?),
            Naming::Take => (Deed::FamilyTaken, None),
        };
        seat.ready_scopes(now)?;
        seat.note(Note {
            family: Some(family),
            about: Some(account.to_string()),
            purpose: Some(reason.clone()),
            ..Note::of(deed)
        })?;
        let (by, which, why) = (&seat.identity, (account, family), Some(reason));
        match deed {
            Deed::FamilyGiven => seat
                .centre
                .name_family(by, which, parts.as_ref(), why, now)?,
            _ => seat.centre.unname_family(by, which, why, now)?,
        }
        // Their own lists are made of what they see.
        seat.listing.tell_others(&[family]);
        seat.tend_one(family)?;
        describe(seat, family)
    })?;
    Ok(answer)
}

/// What somebody is to see of a family that they are given by name; none where that is all.
fn given(to: &Account, parts: Option<&[FamilyPart]>) -> Result<Option<Parts>, Failure> {
    if !opens_some(to) {
        return Err(Failure::of_field("account", "unknown"));
    }
    match parts {
        None => Ok(None),
        Some(parts) if sees_by_parts(to) => Ok(Parts::of(parts.iter().copied())),
        Some(_) => Err(Failure::of_field("parts", "unknown")),
    }
}

/// Whether parts of a family can be given to somebody. Whoever writes in it needs all of it.
fn sees_by_parts(account: &Account) -> bool {
    role_of(account) == Some(Role::Interpreter)
}

/// Hands a family over to somebody else who works with it. Who works with it may, and who may give
/// families; whoever opens it for that alone opens it no more then.
pub(super) fn hand_over(desk: &Desk, input: FamilyAndAccount) -> Result<Nothing, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let account: AccountId = read_id(&input.account)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let record = state.of_kind(Kind::Family).next();
        let record = record.ok_or(FailureCode::NotFound)?;
        let (id, worker) = (record.id, record.text(Field::Worker).map(str::to_owned));
        let me = seat.identity.account.id.to_string();
        if worker.is_some_and(|it| it != me) && !seat.role.may(Permission::GiveFamilies) {
            return Err(FailureCode::Denied.into());
        }
        if !may_work(&seat.centre.account(account)?) {
            return Err(Failure::of_field("account", "unknown"));
        }
        seat.record(family, now, Action::HandOver, Some(reason), |edit| {
            edit.set(id, Kind::Family, Field::Worker, account.to_string());
            close_others(edit, None);
            Ok(())
        })?;
        Ok(Nothing {})
    })
}

/// Who can work with families: who writes in them.
pub(super) fn may_work(account: &Account) -> bool {
    !account.closed && role_of(account).is_some_and(|role| role.may(Permission::WriteFamily))
}

pub(super) fn seal_family(desk: &Desk, input: SealFamily) -> Result<FamilyView, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let record = state.of_kind(Kind::Family).next();
        let record = record.map(|it| it.id).ok_or(FailureCode::NotFound)?;
        let deed = match input.sealed {
            true => Deed::FamilySealed,
            false => Deed::FamilyUnsealed,
        };
        seat.note(Note {
            family: Some(family),
            purpose: Some(reason.clone()),
            ..Note::of(deed)
        })?;
        let value = match input.sealed {
            true => Value::Bool(true),
            false => Value::Null,
        };
        seat.record(family, now, Action::SealFamily, Some(reason), |edit| {
            edit.set(record, Kind::Family, Field::KeptSealed, value);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

fn describe(seat: &Seat, family: FamilyId) -> Result<FamilyReaders, Failure> {
    let centre = &seat.centre;
    let held = seat.held(family)?;
    let reaches = centre.reaches(opens_families);
    let named = centre.named_families();
    let broken = centre.broken_glass();
    let mut readers = Vec::new();
    let mut others = Vec::new();
    let mut workers = Vec::new();
    for account in centre.accounts().iter().filter(|it| !it.closed) {
        let by_name = named
            .iter()
            .any(|it| (it.account, it.family) == (account.id, family));
        let emergency = broken
            .iter()
            .find(|it| (it.account, it.family) == (account.id, family) && it.is_open(seat.now));
        let has_key = centre.was_given_family(account.id, family);
        let opens_all = centre.was_given(account.id, Ring::Families);
        let how = if opens_all {
            Some(ReaderHow::All)
        } else if by_name {
            Some(ReaderHow::Name)
        } else if reaches.wants(account.id, &held) || has_key {
            Some(match held.worker == Some(account.id) {
                true => ReaderHow::Own,
                false if held.receivers.contains(&account.id) => ReaderHow::Handover,
                false => ReaderHow::Team,
            })
        } else {
            emergency.map(|_| ReaderHow::Emergency)
        };
        let reader = FamilyReader {
            account: account.id.to_string(),
            name: account.name.clone(),
            role: account.role.clone(),
            how,
            until: match how {
                Some(ReaderHow::Emergency) => emergency.map(|it| it.until()),
                _ => None,
            },
            waits: how.is_some() && !opens_all && !has_key && emergency.is_none(),
            parts: match how {
                Some(ReaderHow::Name) => centre.given_parts(account.id, family),
                _ => None,
            }
            .map(|parts| parts.iter().collect()),
            by_parts: sees_by_parts(account),
        };
        if may_work(account) {
            workers.push(reader.clone());
        }
        if how.is_some() {
            readers.push(reader);
        } else if opens_some(account) {
            others.push(reader);
        }
    }
    Ok(FamilyReaders {
        readers,
        others,
        worker: held.worker.map(|it| it.to_string()),
        workers,
        sealed: held.sealed,
    })
}

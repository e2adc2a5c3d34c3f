//! Who opens a family, by what, and who is given it by name.

use super::accounts::filled;
use super::failures::read_id;
use super::tending::{opens_families, opens_some, role_of};
use super::{Desk, Permission, Seat};
use crate::access::{Deed, Note};
use crate::centre::{Account, Ring};
use crate::contract::*;
use crate::log::{AccountId, FamilyId};
use crate::model::{Action, Field, Kind, Value};

pub(super) fn family_readers(desk: &Desk, input: OfFamily) -> Result<FamilyReaders, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        seat.file(family)?;
        describe(seat, family)
    })
}

pub(super) fn give_family(desk: &Desk, input: GiveFamily) -> Result<FamilyReaders, Failure> {
    named(desk, input, Deed::FamilyGiven)
}

pub(super) fn take_family(desk: &Desk, input: GiveFamily) -> Result<FamilyReaders, Failure> {
    named(desk, input, Deed::FamilyTaken)
}

fn named(desk: &Desk, input: GiveFamily, deed: Deed) -> Result<FamilyReaders, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let account: AccountId = read_id(&input.account)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    let answer = desk.seated(|seat| {
        seat.file(family)?;
        let to = seat.centre.account(account)?;
        if deed == Deed::FamilyGiven && !opens_some(&to) {
            return Err(Failure::of_field("account", "unknown"));
        }
        seat.ready_scopes(now)?;
        seat.note(Note {
            family: Some(family),
            about: Some(account.to_string()),
            purpose: Some(reason.clone()),
            ..Note::of(deed)
        })?;
        let (by, which, why) = (&seat.identity, (account, family), Some(reason));
        match deed {
            Deed::FamilyGiven => seat.centre.name_family(by, which, why, now)?,
            _ => seat.centre.unname_family(by, which, why, now)?,
        }
        seat.tend_one(family)?;
        describe(seat, family)
    })?;
    Ok(answer)
}

/// Hands a family over to somebody else who works with it. Who works with it may, and who may give
/// families; whoever opens it for that alone opens it no more then.
pub(super) fn hand_over(desk: &Desk, input: GiveFamily) -> Result<Nothing, Failure> {
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
            Ok(())
        })?;
        Ok(Nothing {})
    })
}

/// Who can work with families: who writes in them.
fn may_work(account: &Account) -> bool {
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

//! Secrecy inside a family: set, lifted, and looked through.

use super::Desk;
use super::Seat;
use super::approval;
use super::failures::{missing, read_id};
use super::family::{check, check_against_file, write};
use super::view::onlooker_view;
use crate::casefile::CaseFile;
use crate::contract::{self, *};
use crate::course::ask_where_wanted;
use crate::log::{AccountId, Edit, FamilyId, RecordId, State};
use crate::model::{Action, Field, FieldName, KEPT, Kind, shape};
use crate::secrecy::{Eyes, INTERPRETER, Onlooker, keep, markings};

pub(super) fn keep_secret(desk: &Desk, input: KeepSecret) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let record = read_id(&input.record)?;
    let reason = reason(input.reason);
    desk.seated(|seat| {
        let from = seat.readers(family, &input.from)?;
        let state = seat.file(family)?.state();
        let kind = kept_kind(state, record, input.part)?;
        // A person's own file is not kept from them as a whole: nothing would be left to show.
        if kind == Kind::Person && input.part.is_none() && from.contains(&Onlooker::Person(record))
        {
            return Err(FailureCode::Denied.into());
        }
        let asks = Asking::at(seat);
        seat.record(family, desk.host.now(), Action::KeepSecret, None, |edit| {
            for from in &from {
                asks.keep(edit, (record, input.part), from, reason.as_deref());
            }
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Who keeps something from somebody, and whether the centre asks an approval of that. What is kept
/// is kept at once; the approval says that it is right.
struct Asking {
    wanted: Vec<Kind>,
    me: AccountId,
}

impl Asking {
    fn at(seat: &Seat) -> Self {
        Self {
            wanted: approval::rules(seat).kinds,
            me: seat.identity.account.id,
        }
    }

    fn keep(
        &self,
        edit: &mut Edit<'_>,
        what: (RecordId, Option<Field>),
        from: &Onlooker,
        reason: Option<&str>,
    ) {
        if let Some(marking) = keep(edit, what, from, reason) {
            ask_where_wanted(edit, (&self.wanted, self.me), marking, Kind::Secrecy);
        }
    }
}

/// Takes back every marking that says so: two devices may each have written one.
pub(super) fn lift_secrecy(desk: &Desk, input: LiftSecrecy) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let part = input.part.map(FieldName::from);
    let reason = reason(input.reason);
    desk.seated(|seat| {
        let from = seat.readers(family, std::slice::from_ref(&input.from))?;
        let state = seat.file(family)?.state();
        let lifted: Vec<RecordId> = markings(state)
            .into_iter()
            .filter(|it| it.record == record && it.part == part && from.contains(&it.from))
            .map(|it| it.id)
            .collect();
        if lifted.is_empty() {
            return Err(FailureCode::NotFound.into());
        }
        let act = Action::LiftSecrecy;
        let removed = reason.clone().unwrap_or_default();
        seat.record(family, desk.host.now(), act, reason, |edit| {
            for marking in lifted {
                edit.set(marking, Kind::Secrecy, Field::Removed, removed.as_str());
            }
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn save_secret(desk: &Desk, input: SaveSecret) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let change = RecordChange {
        record: None,
        ..input.change
    };
    if !KEPT.contains(&change.kind) || change.kind == Kind::Family {
        return Err(FailureCode::Denied.into());
    }
    check(change.kind, &change.fields)?;
    let reason = reason(input.reason);
    desk.seated(|seat| {
        let from = seat.readers(family, &input.from)?;
        check_against_file(
            seat,
            family,
            std::slice::from_ref(&change),
            desk.host.today(),
        )?;
        let asks = Asking::at(seat);
        seat.record(family, desk.host.now(), Action::KeepSecret, None, |edit| {
            let record = write(edit, &change)?;
            for from in &from {
                asks.keep(edit, (record, None), from, reason.as_deref());
            }
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Nothing is written as long as it lasts; it ends with the family, if not before.
pub(super) fn look_as(desk: &Desk, input: LookAs) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let who = match &input.who {
            Some(who) => Some(seat.onlooker(family, who)?),
            None => None,
        };
        let eyes = match &who {
            Some(who) => seat.eyes_of(family, who)?,
            None => Eyes::default(),
        };
        seat.file(family)?.look_as(eyes);
        match who {
            Some(who) => drop(seat.looking.insert(family, who)),
            None => drop(seat.looking.remove(&family)),
        }
        seat.view(family, desk.host.today())
    })
}

impl Seat {
    /// As whom a file is shown.
    pub(super) fn seen_as(&self, file: &CaseFile) -> Option<contract::Onlooker> {
        self.looking.get(&file.family()).map(onlooker_view)
    }

    /// What somebody is kept out of: an account is of its role, too, and may have been given parts
    /// of the family only.
    pub(super) fn eyes_of(&self, family: FamilyId, who: &Onlooker) -> Result<Eyes, Failure> {
        let mut eyes = Eyes {
            who: vec![who.clone()],
            parts: None,
        };
        if let Onlooker::Account(account) = who {
            let role = self.centre.account(*account)?.role;
            eyes.who.push(Onlooker::Role(role));
            eyes.parts = self.centre.given_parts(*account, family);
        }
        Ok(eyes)
    }

    /// Those from whom something is to be kept: nobody keeps it from themselves, or from all.
    fn readers(
        &mut self,
        family: FamilyId,
        named: &[contract::Onlooker],
    ) -> Result<Vec<Onlooker>, Failure> {
        if named.is_empty() {
            return Err(missing(Field::Person));
        }
        let me = self.identity.account.id;
        let all = named.iter().map(|it| self.onlooker(family, it));
        let all: Vec<Onlooker> = all.collect::<Result<_, _>>()?;
        let refused = |it: &Onlooker| match it {
            Onlooker::Anyone => true,
            Onlooker::Account(account) => *account == me,
            Onlooker::Role(role) => role != INTERPRETER || *role == self.identity.account.role,
            Onlooker::Person(_) => false,
        };
        match all.iter().any(refused) {
            true => Err(FailureCode::Denied.into()),
            false => Ok(all),
        }
    }

    pub(super) fn onlooker(
        &mut self,
        family: FamilyId,
        named: &contract::Onlooker,
    ) -> Result<Onlooker, Failure> {
        let id = named.id.as_deref();
        let id = || id.ok_or(Failure::from(FailureCode::NotFound));
        Ok(match named.sort {
            OnlookerSort::Anyone => Onlooker::Anyone,
            OnlookerSort::Role => Onlooker::Role(id()?.to_owned()),
            OnlookerSort::Account => {
                let account = read_id(id()?)?;
                self.centre.account(account)?;
                Onlooker::Account(account)
            }
            OnlookerSort::Person => {
                let person: RecordId = read_id(id()?)?;
                let found = self.file(family)?.whole().get(person);
                let found = found.filter(|it| it.kind() == Some(Kind::Person));
                found.ok_or(FailureCode::NotFound)?;
                Onlooker::Person(person)
            }
        })
    }
}

/// The kind of what is to be kept, which must be there and have that field.
fn kept_kind(state: &State, record: RecordId, part: Option<Field>) -> Result<Kind, Failure> {
    let found = state.get(record).filter(|it| !it.is_removed());
    let kind = found
        .and_then(|it| it.kind())
        .ok_or(FailureCode::NotFound)?;
    let fits = match part {
        Some(part) => shape(kind, part).is_some(),
        None => kind != Kind::Family,
    };
    match KEPT.contains(&kind) && fits {
        true => Ok(kind),
        false => Err(FailureCode::Denied.into()),
    }
}

fn reason(typed: Option<String>) -> Option<String> {
    let typed = typed.map(|reason| reason.trim().to_owned());
    typed.filter(|reason| !reason.is_empty())
}

//! Opening, making and changing a family.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::failures::{missing, read_id};
use super::seat::Seat;
use super::{Desk, approval};
use crate::access::{Deed, Note};
use crate::consent::{self, check_entry};
use crate::contract::*;
use crate::course::{ask_where_wanted, check_form};
use crate::log::{Edit, FamilyId, Record, RecordId, State};
use crate::merge::SAME;
use crate::model::{
    Action, Field, IdentityNumber, Kind, List, Refusal, RefusalReason, Shape, Value, check_period,
    check_value, codes, is_number, parse_day, required, shape,
};

/// The fields of a record, as a form gives them.
type Fields = BTreeMap<Field, Value>;

pub(super) fn create_family(desk: &Desk, input: CreateFamily) -> Result<FamilyView, Failure> {
    check(Kind::Family, &input.fields)?;
    for person in &input.people {
        check(Kind::Person, &person.fields)?;
        // Nobody has consented to anything yet.
        let value = |field: Field| person.fields.get(&field);
        let set = person.fields.keys().copied();
        let refused = check_entry(
            &State::default(),
            (None, Kind::Person),
            set,
            value,
            desk.host.today(),
        );
        refused.map_err(|refusal| Failure::refused(&refusal, &Value::Null))?;
        for name in &person.names {
            check(Kind::Name, name)?;
            require(name, Field::Text)?;
        }
    }
    let today = desk.host.today();
    desk.seated(|seat| {
        // On a laptop nobody knows which are free: it is given when the family comes home.
        let file_number = match seat.centre.is_laptop() {
            true => None,
            false => Some(seat.listing.next_file_number(today)?),
        };
        let worker = seat.identity.account.id.to_string();
        let family = seat.make_family(desk.host.now(), |edit| {
            let mut fields = input.fields.clone();
            fields
                .entry(Field::OpenedOn)
                .or_insert_with(|| today.into());
            if let Some(file_number) = file_number {
                fields.insert(Field::FileNumber, file_number.into());
            }
            fields.insert(Field::Worker, worker.into());
            edit.create(Kind::Family, fields);
            for person in &input.people {
                let id = edit.create(Kind::Person, person.fields.clone());
                for name in &person.names {
                    let owned = [(Field::Person, Value::Text(id.to_string()))];
                    edit.create(Kind::Name, name.clone().into_iter().chain(owned));
                }
            }
            Ok(())
        })?;
        seat.view(family, today)
    })
}

pub(super) fn open_family(desk: &Desk, input: OfFamily) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| seat.view(family, desk.host.today()))
}

pub(super) fn close_family(desk: &Desk, input: OfFamily) -> Result<Nothing, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        seat.close(family);
        seat.note_closing(family);
        Ok(Nothing {})
    })
}

pub(super) fn save(desk: &Desk, input: Save) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    for change in &input.changes {
        // Who may decide, and from whom something is kept, is asked elsewhere.
        if matches!(change.kind, Kind::Approval | Kind::Secrecy | Kind::Handover) {
            return Err(FailureCode::Denied.into());
        }
        check(change.kind, &change.fields)?;
    }
    desk.seated(|seat| {
        check_against_file(seat, family, &input.changes, desk.host.today())?;
        let wanted = approval::rules(seat).kinds;
        let me = seat.identity.account.id;
        seat.record(
            family,
            desk.host.now(),
            Action::Edit,
            input.reason.clone(),
            |edit| {
                for change in &input.changes {
                    let record = write(edit, change)?;
                    ask_where_wanted(edit, (&wanted, me), record, change.kind);
                }
                Ok(())
            },
        )?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn mark_list(desk: &Desk, input: MarkList) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let person: RecordId = read_id(&input.person)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let record = state.get(person).ok_or(FailureCode::NotFound)?;
        if state.of_person(person, input.list.kind()).next().is_some() {
            return Err(misfit(input.list, RefusalReason::UnknownWord));
        }
        let noted = record.text(Field::AskedNone).unwrap_or_default();
        let lists = match input.state {
            ListState::None => with(noted, input.list),
            ListState::NotAsked => without(noted, input.list),
            ListState::Entries => return Err(misfit(input.list, RefusalReason::UnknownWord)),
        };
        seat.record(family, desk.host.now(), Action::MarkList, None, |edit| {
            edit.set(person, Kind::Person, Field::AskedNone, lists);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

/// Takes a record out, and with it in the same act what refers to it: a person's lists and ties
/// would be about nobody.
pub(super) fn remove_record(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let found = state.get(record).filter(|found| !found.is_removed());
        let kind = found
            .and_then(|found| found.kind())
            .ok_or(FailureCode::NotFound)?;
        // Two files know each other by such a record: `part_people` takes it out of both.
        let links =
            |found: &Record| kind == Kind::Sameness && found.text(Field::Decision) == Some(SAME);
        // What is proposed is withdrawn, and what was answered stays in the file.
        let stays = matches!(kind, Kind::Family | Kind::Handover | Kind::Transfer);
        if stays || found.is_some_and(links) {
            return Err(FailureCode::Denied.into());
        }
        let referring = state.referring_to(record);
        let going: Vec<(RecordId, Kind)> = referring
            .filter_map(|other| Some((other.id, other.kind()?)))
            .chain([(record, kind)])
            .collect();
        let reason = input.reason.clone();
        let removed = reason.clone().unwrap_or_default();
        seat.record(family, desk.host.now(), Action::Remove, reason, |edit| {
            for (record, kind) in going {
                edit.set(record, kind, Field::Removed, removed.as_str());
            }
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn undo(desk: &Desk, input: Undo) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let entry = match &input.entry {
            Some(entry) => read_id(entry)?,
            None => seat.my_last_act(family)?.ok_or(FailureCode::NotFound)?,
        };
        let now = desk.host.now();
        if !seat.undo_merge(family, entry, now)? {
            seat.undo(family, entry, now)?;
        }
        seat.view(family, desk.host.today())
    })
}

/// Shows a number in full, once it is written down who saw it.
pub(super) fn reveal_number(desk: &Desk, input: RevealNumber) -> Result<Revealed, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let file = seat.file(family)?;
        let found = file.state().get(record);
        let kind = found.and_then(|it| it.kind());
        if !kind.is_some_and(|kind| is_number(kind, input.field)) {
            return Err(FailureCode::NotFound.into());
        }
        let number = file.reveal(record, input.field)?;
        let own = Value::Text(record.to_string());
        let owner = match kind {
            Some(Kind::Person) => Some(&own),
            _ => found.and_then(|it| it.value(Field::Person)),
        };
        let seen = [(Field::On, today.into())].into_iter();
        let seen: Fields = seen
            .chain(owner.map(|it| (Field::Person, it.clone())))
            .collect();
        let of_person = owner
            .and_then(Value::as_text)
            .and_then(|id| id.parse().ok());
        let is_sound = file.trouble().is_none();
        seat.note(Note {
            family: Some(family),
            person: of_person,
            purpose: input.reason.clone(),
            ..Note::of(Deed::NumberRevealed)
        })?;
        // A file that is read-only keeps no record of who looked, and is still looked at.
        if is_sound {
            seat.record(family, desk.host.now(), Action::Reveal, None, |edit| {
                edit.create(Kind::Disclosure, seen);
                Ok(())
            })?;
        }
        Ok(Revealed {
            number: number.to_string(),
        })
    })
}

/// Shows what a flag keeps from sight, once it is written down who wanted to see it and why.
pub(super) fn show_contacts(desk: &Desk, input: ShowContacts) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let reason = input.reason.trim();
    if reason.is_empty() {
        return Err(missing(Field::Reason));
    }
    let today = desk.host.today();
    desk.seated(|seat| {
        let reason = Some(reason.to_owned());
        seat.file(family)?;
        seat.note(Note {
            family: Some(family),
            purpose: reason.clone(),
            ..Note::of(Deed::ContactsShown)
        })?;
        seat.record(family, desk.host.now(), Action::Disclose, reason, |edit| {
            edit.create(Kind::Disclosure, [(Field::On, today.into())]);
            Ok(())
        })?;
        seat.disclosed.insert(family);
        seat.view(family, today)
    })
}

/// Refuses fields that do not fit the kind, each by itself.
pub(super) fn check(kind: Kind, fields: &Fields) -> Result<(), Failure> {
    for (field, value) in fields {
        check_value(kind, *field, value).map_err(|refusal| Failure::refused(&refusal, value))?;
    }
    Ok(())
}

fn require(fields: &Fields, field: Field) -> Result<(), Failure> {
    match fields.get(&field) {
        Some(value) if !value.is_null() => Ok(()),
        _ => Err(missing(field)),
    }
}

/// Refuses what only the file can tell: records that are not there or of another kind, owners
/// that are nobody, periods that would end before they begin.
pub(super) fn check_against_file(
    seat: &mut Seat,
    family: FamilyId,
    changes: &[RecordChange],
    today: NaiveDate,
) -> Result<(), Failure> {
    let state = seat.file(family)?.state();
    for change in changes {
        let stands = match &change.record {
            None => None,
            Some(id) => {
                let record = state
                    .get(read_id(id)?)
                    .filter(|it| it.kind() == Some(change.kind));
                Some(record.ok_or(FailureCode::NotFound)?)
            }
        };
        for field in required(change.kind) {
            if stands.is_none() || change.fields.contains_key(field) {
                require(&change.fields, *field)?;
            }
        }
        for (field, value) in &change.fields {
            let fits = |kind: Kind| match shape(change.kind, *field) {
                Some(Shape::Reference(to)) => to == kind,
                Some(Shape::References(to)) => to.contains(&kind),
                Some(Shape::People) => kind == Kind::Person,
                _ => false,
            };
            if !matches!(
                shape(change.kind, *field),
                Some(Shape::Reference(_) | Shape::References(_) | Shape::People)
            ) {
                continue;
            }
            let Some(text) = value.as_text() else {
                continue;
            };
            for id in codes(text) {
                let target = state
                    .get(read_id(id)?)
                    .filter(|it| it.kind().is_some_and(fits));
                if target.is_none_or(|target| target.is_removed()) {
                    let refusal = Refusal {
                        field: *field,
                        reason: RefusalReason::NotARecord,
                    };
                    return Err(Failure::refused(&refusal, value));
                }
            }
        }
        let text = |field: Field| match change.fields.get(&field) {
            Some(value) => value.as_text(),
            None => stands.and_then(|record| record.text(field)),
        };
        let day = |field| text(field).and_then(parse_day);
        let typed = change.fields.get(&Field::Number).and_then(Value::as_text);
        let owner = text(Field::Person).and_then(|id| state.get(id.parse().ok()?));
        check_period(day(Field::From), day(Field::Until))
            .and_then(|()| match (change.kind, typed, owner) {
                (Kind::Registration, Some(number), Some(owner)) => check_number(number, owner),
                _ => Ok(()),
            })
            .and_then(|()| check_form(state, change.kind, text))
            .and_then(|()| {
                let value = |field: Field| match change.fields.get(&field) {
                    Some(value) => Some(value),
                    None => stands.and_then(|record| record.value(field)),
                };
                let differs = |field: &Field| {
                    let stands = stands.and_then(|record| record.value(*field));
                    stands.map(Value::plain) != change.fields.get(field)
                };
                let set = change.fields.keys().copied().filter(differs);
                let record = stands.map(|record| record.id);
                check_entry(state, (record, change.kind), set, value, today)
            })
            .map_err(|refusal| {
                let value = change.fields.get(&refusal.field).unwrap_or(&Value::Null);
                match refusal.reason {
                    // What may not be kept is not said again either.
                    RefusalReason::NeedsUniqueIdConsent | RefusalReason::NeedsSensitiveConsent => {
                        Failure::refused(&refusal, &Value::Null)
                    }
                    _ => Failure::refused(&refusal, value),
                }
            })?;
    }
    Ok(())
}

/// Refuses a number that cannot be that person's: the century and the sex that it says are other
/// ones than those on file. The day itself may differ: passports and registers do.
fn check_number(number: &str, owner: &Record) -> Result<(), Refusal> {
    let refuse = |reason| {
        Err(Refusal {
            field: Field::Number,
            reason,
        })
    };
    let Some(number) = IdentityNumber::read(number) else {
        return Ok(());
    };
    let says = |field| owner.text(field).unwrap_or_default();
    if !number.is_of_century(says(Field::BirthDate)) {
        return refuse(RefusalReason::OtherCentury);
    }
    if !number.is_of_sex(says(Field::Sex)) {
        return refuse(RefusalReason::OtherSex);
    }
    Ok(())
}

/// Sets what a form changed. An entry in a list that was noted as asked and empty takes the note
/// back in the same act.
pub(super) fn write(edit: &mut Edit<'_>, change: &RecordChange) -> Result<RecordId, Failure> {
    let record = match &change.record {
        Some(id) => read_id(id)?,
        None => edit.new_record(),
    };
    for (field, value) in &change.fields {
        match (shape(change.kind, *field), value.as_text()) {
            (Some(Shape::IdentityNumber), Some(number)) => {
                edit.set_sealed(record, change.kind, *field, &with_hyphen(number))?;
                name_task(edit, record, change);
            }
            (Some(Shape::PaperNumber), Some(number)) => {
                edit.set_sealed(record, change.kind, *field, number)?;
            }
            _ => edit.set(record, change.kind, *field, value.clone()),
        }
    }
    let list = List::ALL.iter().find(|list| list.kind() == change.kind);
    if let (None, Some(list), Some(owner)) = (
        &change.record,
        list,
        change.fields.get(&Field::Person).and_then(Value::as_text),
    ) {
        let person = read_id(owner)?;
        let noted = edit
            .state()
            .get(person)
            .and_then(|person| person.text(Field::AskedNone));
        if let Some(noted) = noted.filter(|noted| codes(noted).any(|name| name == list.name())) {
            edit.set(
                person,
                Kind::Person,
                Field::AskedNone,
                without(noted, *list),
            );
        }
    }
    Ok(record)
}

/// A registration number is kept for a task of the law, which stands beside it: the usual one,
/// where whoever writes has named none.
fn name_task(edit: &mut Edit<'_>, record: RecordId, change: &RecordChange) {
    let found = edit.state().get(record);
    let stands = found.is_some_and(|it| it.value(Field::KeptFor).is_some());
    if !stands && !change.fields.contains_key(&Field::KeptFor) {
        edit.set(record, change.kind, Field::KeptFor, consent::USUAL_TASK);
    }
}

/// A number of thirteen digits as everybody writes it, `900101-5000000`.
fn with_hyphen(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.split_at_checked(6) {
        Some((birth, rest)) => format!("{birth}-{rest}"),
        None => digits,
    }
}

fn with(noted: &str, list: List) -> Value {
    let others = codes(noted).filter(|name| *name != list.name());
    Value::Text(others.chain([list.name()]).collect::<Vec<_>>().join(","))
}

/// Nothing noted any more is nothing asked: the field is taken back.
fn without(noted: &str, list: List) -> Value {
    let rest: Vec<&str> = codes(noted).filter(|name| *name != list.name()).collect();
    if rest.is_empty() {
        Value::Null
    } else {
        Value::Text(rest.join(","))
    }
}

fn misfit(list: List, reason: RefusalReason) -> Failure {
    let refusal = Refusal {
        field: Field::AskedNone,
        reason,
    };
    Failure::refused(&refusal, &Value::text(list.name()))
}

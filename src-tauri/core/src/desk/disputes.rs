//! Disagreements: shown in the words of the family, and settled, kept or left open.

use super::failures::{missing, read_id, reasoned};
use super::seat::Seat;
use super::view::disputes_view;
use super::{Desk, Permission};
use crate::contract::*;
use crate::course::{hides_contacts, settle_handover};
use crate::dispute::settles_for_supervisor;
use crate::korea::day_in_korea;
use crate::log::{Edit, FamilyId, RecordId, Statement};
use crate::model::{Action, Field, FieldName, Kind, Value};

pub(super) fn disputes(desk: &Desk, input: OfFamily) -> Result<Disputes, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let approves = seat.may(Permission::Approve);
        seat.shown(family, today, |shown| disputes_view(shown, approves))
    })
}

/// Writes one of the statements of a field anew, by which it is the only one.
pub(super) fn settle_conflict(desk: &Desk, input: Settle) -> Result<FamilyView, Failure> {
    let settle = SettleDispute {
        family: input.family,
        record: input.record,
        field: input.field,
        choice: DisputeChoice::Take,
        statement: Some(input.statement),
        entry: Some(input.entry),
        remark: None,
    };
    settle_dispute(desk, settle)
}

pub(super) fn settle_dispute(desk: &Desk, input: SettleDispute) -> Result<FamilyView, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let settling = Settling::read(seat, family, &input)?;
        seat.record(family, now, Action::Settle, None, |edit| {
            settling.write(edit, input.choice);
            Ok(())
        })?;
        seat.view(family, today)
    })
}

/// A disagreement about to be settled.
struct Settling {
    record: RecordId,
    kind: Kind,
    field: Field,
    all: Vec<Statement>,
    chosen: Option<Value>,
    remark: Option<String>,
}

impl Settling {
    fn read(seat: &mut Seat, family: FamilyId, input: &SettleDispute) -> Result<Self, Failure> {
        let record: RecordId = read_id(&input.record)?;
        let field = FieldName::from(input.field);
        let found = seat.file(family)?.state().get(record);
        let found = found.ok_or(FailureCode::NotFound)?;
        let kind = found.kind().ok_or(FailureCode::NotFound)?;
        let statements = found.conflicts().find(|(name, _)| **name == field);
        let (_, all) = statements.ok_or(FailureCode::NotFound)?;
        let chosen = match (input.statement, &input.entry) {
            (Some(number), Some(entry)) => {
                let entry = read_id(entry)?;
                let statement = all.get(number as usize).filter(|it| it.entry == entry);
                Some(statement.ok_or(FailureCode::NotFound)?.value.clone())
            }
            _ => None,
        };
        let remark = input.remark.as_deref().map(str::trim);
        let remark = remark.filter(|it| !it.is_empty()).map(str::to_owned);
        match input.choice {
            DisputeChoice::Take if chosen.is_none() => return Err(FailureCode::BadCall.into()),
            // A record is there or it is not: there is nothing to keep beside.
            DisputeChoice::KeepBoth if input.field == Field::Removed => {
                return Err(FailureCode::BadCall.into());
            }
            DisputeChoice::LeaveOpen if chosen.is_some() => {
                return Err(FailureCode::BadCall.into());
            }
            DisputeChoice::LeaveOpen if remark.is_none() => return Err(missing(Field::Remark)),
            _ => {}
        }
        Ok(Self {
            record,
            kind,
            field: input.field,
            all,
            chosen,
            remark,
        })
    }

    fn write(&self, edit: &mut Edit<'_>, choice: DisputeChoice) {
        let about = || {
            [
                (Field::Fact, Value::Text(self.record.to_string())),
                (Field::Part, self.field.name().into()),
            ]
        };
        if choice == DisputeChoice::KeepBoth {
            let mut entries: Vec<_> = self.all.iter().map(|it| it.entry).collect();
            entries.dedup();
            for entry in entries {
                let said = [(Field::Entry, Value::Text(entry.to_string()))];
                edit.create(Kind::Dispute, about().into_iter().chain(said));
            }
        }
        if let Some(remark) = &self.remark {
            let said = [(Field::Remark, Value::text(remark.as_str()))];
            edit.create(Kind::Dispute, about().into_iter().chain(said));
        }
        if let Some(value) = &self.chosen {
            edit.set(self.record, self.kind, self.field, value.clone());
            if let (Kind::Handover, Field::Decision, Some(word)) =
                (self.kind, self.field, value.as_text())
            {
                settle_handover(edit, self.record, word);
            }
        }
    }
}

/// An act by somebody who does not approve: it settles no disagreement that is for the supervisor,
/// whatever else it does.
pub(super) fn leaving_to_supervisor(
    approves: bool,
    edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
) -> impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> {
    move |making| {
        edit(making)?;
        if approves {
            return Ok(());
        }
        let state = making.state();
        let hides = hides_contacts(state, day_in_korea(making.at()));
        let mut changes = making.changes().iter();
        match changes.find_map(|change| settles_for_supervisor(state, change, hides)) {
            Some((field, _)) => Err(Failure {
                field: Some(field.name().to_owned()),
                ..reasoned(FailureCode::Denied, FOR_SUPERVISOR)
            }),
            None => Ok(()),
        }
    }
}

/// Why a disagreement cannot be settled by whoever sits there.
const FOR_SUPERVISOR: &str = "for-supervisor";

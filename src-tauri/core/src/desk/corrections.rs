//! What an office decided otherwise than a saved check: written down, and saved as a file of cases.

use eligibility::{Correction, Corrections, Outcome};

use super::failures::{internal, read_id};
use super::{Desk, Seat};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::checks::{SavedCheck, spelled};
use crate::contract::*;
use crate::log::RecordId;
use crate::model::{Action, Field, Kind, Value};
use crate::secrecy::FamilyPart;

/// So many letters of a paper's name, and of a remark.
const LONGEST_WORDS: usize = 500;

pub(super) fn correct_check(desk: &Desk, input: CorrectCheck) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let check: RecordId = read_id(&input.check)?;
    let today = desk.host.today();
    if input.on > today {
        return Err(Failure::of_field("on", "in-the-future"));
    }
    let too_long = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default();
        text.chars().count() > LONGEST_WORDS
    };
    for (field, text) in [
        ("document_seen", &input.document),
        ("remark", &input.remark),
    ] {
        if too_long(text) {
            return Err(Failure::of_field(field, "too-long"));
        }
    }
    let pays = input.outcome == Outcome::Eligible;
    if !pays && input.outcome != Outcome::NotEligible {
        return Err(Failure::of_field("outcome", "unknown-word"));
    }
    if input.amount.is_some_and(|won| !pays || won < 0) {
        return Err(Failure::of_field("amount", "out-of-range"));
    }
    desk.seated(|seat| {
        seat.require_part(family, FamilyPart::Childcare)?;
        let record = seat.file(family)?.state().get(check);
        let record = record.filter(|it| it.kind() == Some(Kind::Check) && !it.is_removed());
        let saved = SavedCheck::of(record.ok_or(FailureCode::NotFound)?);
        let saved = saved.map_err(|_| FailureCode::FileDamaged)?;
        let mut children = saved.answer.children.iter();
        let child = children.find(|it| it.id == input.child);
        let said = child.and_then(|it| it.programmes.get(input.programme as usize));
        let said = said.ok_or(FailureCode::NotFound)?;
        let same_amount = input.amount.is_none() || input.amount == said.amount;
        if said.outcome == input.outcome && same_amount {
            return Err(Failure::of_field("outcome", "already-so"));
        }
        let mut fields: Vec<(Field, Value)> = vec![
            (Field::Person, input.child.as_str().into()),
            (Field::Fact, check.to_string().into()),
            (Field::Programme, spelled(&input.programme).into()),
            (Field::Outcome, spelled(&input.outcome).into()),
            (Field::On, input.on.into()),
        ];
        fields.extend(input.amount.map(|won| (Field::Amount, won.into())));
        let said = |field, text: &Option<String>| {
            let text = text.as_deref().map(str::trim).filter(|it| !it.is_empty());
            text.map(|text| (field, Value::text(text)))
        };
        fields.extend(said(Field::DocumentSeen, &input.document));
        fields.extend(said(Field::Remark, &input.remark));
        seat.record(
            family,
            desk.host.now(),
            Action::CorrectCheck,
            None,
            |edit| {
                edit.create(Kind::Correction, fields);
                Ok(())
            },
        )?;
        seat.view(family, today)
    })
}

/// Saves every case where the user chooses, for whoever makes the next rulebook: without names and
/// under ids of the file alone.
pub(super) fn save_corrections(desk: &Desk, _: Nothing) -> Result<ReportSaved, Failure> {
    let bytes = desk.seated(|seat| seat.corrections())?;
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save("corrections.json") else {
        return Ok(ReportSaved { saved: false });
    };
    desk.seated(|seat| {
        seat.note_taking(Note {
            about: Some("corrections".to_owned()),
            ..Note::of(Deed::ListTakenOut)
        })
    })?;
    std::fs::write(path, bytes).map_err(FileError::from)?;
    Ok(ReportSaved { saved: true })
}

impl Seat {
    /// Gives what offices decided otherwise than saved checks, from the register.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt; what the disk says.
    pub fn each_correction(&self, take: impl FnMut(Correction)) -> Result<(), Failure> {
        Ok(self.listing.register()?.each_case(take)?)
    }

    fn corrections(&self) -> Result<Vec<u8>, Failure> {
        let mut cases = Vec::new();
        self.each_correction(|case| cases.push(case))?;
        serde_json::to_vec_pretty(&Corrections::of(cases)).map_err(internal)
    }
}

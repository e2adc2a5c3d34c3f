//! A laptop with families on it was lost: what was on it, what is done at once, and what the report
//! of the incident needs.

use chrono::{DateTime, TimeDelta, Utc};

use super::accounts::filled;
use super::devices::of_device;
use super::failures::read_id;
use super::lending::line_or_id;
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::centre::{LoanEnd, LoanNote};
use crate::consent::{Ground, Sort, ground};
use crate::contract::*;
use crate::log::{DeviceId, FamilyId, State};
use crate::model::{Field, Kind, is_number};

/// So long after it was known the report is due (개인정보 보호법 시행령 제40조제1항).
const REPORT_WITHIN: TimeDelta = TimeDelta::hours(72);

pub(super) fn lost_laptop(desk: &Desk, input: AskLost) -> Result<LostLaptop, Failure> {
    let device = read_id(&input.device)?;
    desk.seated(|seat| seat.was_on(device))
}

pub(super) fn lose_laptop(desk: &Desk, input: LoseLaptop) -> Result<LostLaptop, Failure> {
    let device = read_id(&input.device)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        seat.lose(device, &reason, now)?;
        seat.was_on(device)
    })
}

impl Seat {
    /// Withdraws a laptop that was lost, and ends what it has on loan. Done again, it changes
    /// nothing.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] for a device that is none of the centre's or is this one, what the
    /// disk says.
    pub fn lose(
        &mut self,
        device: DeviceId,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        if device == self.centre.device() {
            return Err(FailureCode::NotFound.into());
        }
        self.centre.device_note(device)?;
        self.note(of_device(Deed::LoanLost, device))?;
        for loan in self.loans_on(device) {
            for family in &loan.what.families {
                self.note(Note {
                    family: Some(*family),
                    about: Some(loan.id.to_string()),
                    ..Note::of(Deed::LoanLost)
                })?;
            }
            let end = (LoanEnd::Lost, Some(reason.to_owned()));
            self.centre.end_loan(&self.identity, loan.id, end, now)?;
        }
        self.withdraw_device(device, reason, now)
    }

    /// The loans that are on a laptop as far as the office knows: those that it has not said to
    /// have forgotten.
    fn loans_on(&self, device: DeviceId) -> Vec<LoanNote> {
        let loans = self.centre.loans().into_iter();
        loans
            .filter(|it| it.what.device == device && !it.forgotten)
            .collect()
    }

    fn was_on(&mut self, device: DeviceId) -> Result<LostLaptop, Failure> {
        let note = self.centre.device_note(device)?;
        let loans = self.loans_on(device);
        let mut ids: Vec<FamilyId> = loans
            .iter()
            .flat_map(|it| it.what.families.clone())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let mut families = Vec::with_capacity(ids.len());
        for family in ids {
            families.push(self.lost_family(family)?);
        }
        let mut borrowers: Vec<String> = loans
            .iter()
            .map(|it| self.authors.name(it.what.account))
            .collect();
        borrowers.dedup();
        let at = note.withdrawn.as_ref().map(|it| it.1);
        Ok(LostLaptop {
            device: note.name,
            at,
            by: note.withdrawn.as_ref().map(|it| self.authors.name(it.0)),
            reason: note.withdrawn.map(|it| it.2),
            borrowers,
            until: loans.iter().map(|it| it.what.until).max(),
            people: families.iter().map(|it| it.people).sum(),
            report_by: at.map(|it| it + REPORT_WITHIN),
            due_for_its_sort: families.iter().any(|it| it.numbers > 0 || it.sensitive > 0),
            families,
        })
    }

    /// What of a family was on a laptop: what the office's file has now, since what was written
    /// since it was lent may have been there as well.
    fn lost_family(&mut self, family: FamilyId) -> Result<LostFamily, Failure> {
        let card = self.listing.register()?.card(family)?;
        let line = line_or_id(family, card.as_ref());
        let file = match self.file_unseen(family) {
            Ok(file) => file,
            // Destroyed since, or not this account's: that it was there is said all the same.
            Err(_) => {
                return Ok(LostFamily {
                    family: line,
                    people: 0,
                    numbers: 0,
                    contacts: 0,
                    sensitive: 0,
                    papers: 0,
                    notes: 0,
                });
            }
        };
        let found = count(file.whole(), line);
        self.release(family);
        Ok(found)
    }
}

fn count(state: &State, family: LoanFamily) -> LostFamily {
    let of = |kind| u32::try_from(state.of_kind(kind).count()).unwrap_or(u32::MAX);
    let mut found = LostFamily {
        family,
        people: of(Kind::Person),
        numbers: 0,
        contacts: of(Kind::Address),
        sensitive: 0,
        papers: of(Kind::Document),
        notes: of(Kind::Note),
    };
    for record in state.records().filter(|it| !it.is_removed()) {
        let Some(kind) = record.kind() else { continue };
        for field in record.fields.keys().filter_map(|it| it.known()) {
            if record.register(field).is_none() {
                continue;
            }
            found.numbers += u32::from(is_number(kind, field));
            found.contacts += u32::from(field == Field::Phone);
            found.sensitive += u32::from(matches!(
                ground(kind, field, record.text(Field::Sort)),
                Ground::Consent(Sort::Sensitive, _)
            ));
        }
    }
    found
}

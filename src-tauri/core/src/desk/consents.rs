//! Consents: what rests on them, and what goes when they are withdrawn.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Desk;
use super::failures::{missing, read_id};
use super::seat::Seat;
use crate::access::{Deed, Note};
use crate::consent::{Carried, Going, Ground, going, kept, told};
use crate::contract::*;
use crate::course::day_of;
use crate::log::{FamilyId, Record, RecordId};
use crate::model::{Field, Kind, Refusal, RefusalReason, Value};
use crate::{Attachment, ContentHash};

/// What of a bond is destroyed beside its sort.
const OF_BOND: &[Field] = &[Field::Name, Field::Remark];

pub(super) fn kept_data(desk: &Desk, input: OfFamily) -> Result<KeptData, Failure> {
    let family = read_id(&input.family)?;
    let on = desk.host.today();
    desk.seated(|seat| {
        let rows = seat.shown(family, on, |shown| {
            let state = shown.state;
            let row = |it: crate::consent::Kept| {
                let needs = match it.ground {
                    Ground::Consent(sort, _) => Some(sort.word().to_owned()),
                    Ground::Duty | Ground::NamedTask => None,
                };
                let record = state.get(it.record);
                let mut row = KeptRow {
                    record: it.record.to_string(),
                    kind: it.kind,
                    field: it.field,
                    sort: record.and_then(|record| sort_of(record, it.kind)),
                    person: it.person.and_then(|person| shown.name_of(person)),
                    basis: Basis::Nothing,
                    task: None,
                    needs,
                    given: Vec::new(),
                    reason: None,
                };
                match it.carried {
                    Carried::Task(task) => (row.basis, row.task) = (Basis::Task, Some(task)),
                    Carried::Reason(reason) => {
                        (row.basis, row.reason) = (Basis::Reason, Some(reason));
                    }
                    Carried::Consents(consents) => {
                        row.basis = Basis::Consent;
                        let days = consents.into_iter().filter_map(|it| state.get(it));
                        row.given = days.filter_map(|it| day_of(it, Field::On)).collect();
                    }
                    Carried::Nothing => {}
                }
                row
            };
            kept(state, on).into_iter().map(row).collect()
        })?;
        Ok(KeptData { on, rows })
    })
}

pub(super) fn rehearse_withdrawal(
    desk: &Desk,
    input: AskWithdrawal,
) -> Result<Withdrawal, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    desk.seated(|seat| {
        check(seat, family, record, (input.on, desk.host.today()))?;
        seat.shown(family, input.on, |shown| {
            let state = shown.state;
            let consent = state.get(record).ok_or(FailureCode::NotFound)?;
            let holds = |record, field| shown.file.holds(record, field);
            let goes = going(state, consent, input.on, holds);
            let carried = |it: &&crate::consent::Kept| {
                matches!(it.ground, Ground::Consent(sort, _)
                    if consent.text(Field::Sort) == Some(sort.word()))
                    && it.person.is_none_or(|person| {
                        consent.text(Field::Person) == Some(&person.to_string())
                    })
                    && !goes
                        .iter()
                        .any(|going| (going.record, going.field) == (it.record, it.field))
            };
            let staying = kept(state, input.on).iter().filter(carried).count();
            let row = |it: &Going| {
                let found = state.get(it.record);
                let is_form = crate::model::is_form(it.kind);
                GoingRow {
                    record: it.record.to_string(),
                    kind: it.kind,
                    field: it.field,
                    sort: found.and_then(|record| sort_of(record, it.kind)),
                    on: found
                        .filter(|_| is_form)
                        .and_then(|record| day_of(record, Field::On)),
                    name: found
                        .filter(|_| it.kind == Kind::Document)
                        .and_then(|record| record.text(Field::Name))
                        .map(str::to_owned),
                    person: it.person.and_then(|person| shown.name_of(person)),
                    past: it.past,
                }
            };
            let told = told(state, consent).map(|referral| ToldRow {
                record: referral.id.to_string(),
                agency: referral.text(Field::Agency).unwrap_or_default().to_owned(),
                on: day_of(referral, Field::On),
            });
            Ok(Withdrawal {
                going: goes.iter().map(row).collect(),
                staying: u32::try_from(staying).unwrap_or(u32::MAX),
                told: told.collect(),
            })
        })?
    })
}

/// One act, one transaction: the consent is withdrawn, and what rests on it alone is destroyed.
/// One that was withdrawn before, on this device or another, keeps its day.
pub(super) fn withdraw_consent(desk: &Desk, input: WithdrawConsent) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let reason = input.reason.trim();
    if reason.is_empty() {
        return Err(missing(Field::Reason));
    }
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        check(seat, family, record, (input.on, today))?;
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        let by = seat.identity.account.id.to_string();
        let file = seat.file(family)?;
        let state = file.state();
        let consent = state.get(record).ok_or(FailureCode::NotFound)?;
        let person = consent.text(Field::Person).and_then(|id| id.parse().ok());
        let sort = consent.text(Field::Sort).map(str::to_owned);
        let goes = going(state, consent, input.on, |record, field| {
            file.holds(record, field)
        });
        let mut fields = Vec::new();
        let mut bonds = Vec::new();
        let mut contents: BTreeSet<ContentHash> = BTreeSet::new();
        for it in &goes {
            match it.kind {
                Kind::Document => {
                    let content: Option<ContentHash> = state
                        .get(it.record)
                        .and_then(|paper| paper.text(Field::Content))
                        .and_then(|content| content.parse().ok());
                    contents.extend(content);
                }
                Kind::Bond => {
                    bonds.push(it.record);
                    fields.push((it.record, Field::Sort));
                    fields.extend(OF_BOND.iter().map(|field| (it.record, *field)));
                }
                _ => fields.push((it.record, it.field)),
            }
        }
        // The same content is kept once: every record that names it is without it then.
        let papers: BTreeSet<RecordId> = contents
            .iter()
            .flat_map(|content| file.papers_of(*content))
            .collect();
        let gone: Vec<Attachment> = contents.into_iter().map(Attachment::tombstone).collect();
        seat.note(Note {
            family: Some(family),
            person,
            about: sort,
            count: u64::try_from(goes.len()).ok(),
            purpose: Some(reason.to_owned()),
            ..Note::of(Deed::ConsentWithdrawn)
        })?;
        seat.withdraw(family, now, reason.to_owned(), (&fields, &gone), |edit| {
            edit.set(record, Kind::Consent, Field::WithdrawnOn, input.on);
            for bond in bonds {
                edit.set(bond, Kind::Bond, Field::Removed, reason);
            }
            for paper in papers {
                edit.set(paper, Kind::Document, Field::DestroyedOn, today);
                edit.set(paper, Kind::Document, Field::Worker, by.as_str());
                edit.set(paper, Kind::Document, Field::Reason, reason);
            }
            Ok(())
        })?;
        seat.view(family, today)
    })
}

/// Refuses what is no consent of the family, and a day before it was given or that has not come.
fn check(
    seat: &mut Seat,
    family: FamilyId,
    record: RecordId,
    (on, today): (NaiveDate, NaiveDate),
) -> Result<(), Failure> {
    let state = seat.file(family)?.state();
    let consent = state
        .get(record)
        .filter(|it| it.kind() == Some(Kind::Consent) && !it.is_removed())
        .ok_or(FailureCode::NotFound)?;
    let reason = match day_of(consent, Field::On) {
        _ if on > today => Some(RefusalReason::InTheFuture),
        Some(given) if on < given => Some(RefusalReason::EndsBeforeItBegins),
        _ => None,
    };
    match reason {
        Some(reason) => {
            let refusal = Refusal {
                field: Field::WithdrawnOn,
                reason,
            };
            Err(Failure::refused(&refusal, &Value::from(on)))
        }
        None => Ok(()),
    }
}

/// What a paper or a bond is.
fn sort_of(record: &Record, kind: Kind) -> Option<String> {
    let is_told = matches!(kind, Kind::Document | Kind::Bond | Kind::Registration);
    let sort = record.text(Field::Sort).filter(|_| is_told);
    sort.map(str::to_owned)
}

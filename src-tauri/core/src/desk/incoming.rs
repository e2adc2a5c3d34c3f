//! Copies of a family's file that come in: looked at, taken in with a receipt, taken back.
//!
//! A file that somebody chose, a laptop that comes back and another centre's package all come in
//! by [`Seat::rehearse_incoming`] and [`Seat::take_in`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::approval::{Decider, approvals};
use super::failures::{read_id, reasoned};
use super::rehearsal::Outlook;
use super::seat::Seat;
use super::view::{Shown, disputes_view, entries_view, is_key, person_of, value_of};
use super::writing::act;
use super::{Desk, Permission};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::casefile::CaseFile;
use crate::contract::*;
use crate::incoming::{Origin, Receipt, receipts as receipts_of, write_receipt};
use crate::log::{
    Entry, EntryHash, FamilyId, KeptBecause, RecordId, Statement, TakingBack, UnionReport,
};
use crate::model::{Action, Field, FieldName, Kind, Value};
use crate::parcel::Parcel;

/// A copy that lies on the desk.
pub(super) struct Brought {
    family: FamilyId,
    parcel: Parcel,
    origin: Origin,
}

/// Lets the user choose a file, and says what taking it in would come to.
pub(super) fn choose_copy(desk: &Desk, input: OfFamily) -> Result<ChosenCopy, Failure> {
    let family = read_id(&input.family)?;
    // Asked before the desk is locked: the dialogue stays open as long as the user likes.
    let Some(path) = desk.host.choose_file() else {
        return Ok(ChosenCopy { incoming: None });
    };
    let today = desk.host.today();
    desk.seated(|seat| {
        let brought = seat.read_copy(family, &path)?;
        let incoming = seat.rehearse_incoming(family, &brought.parcel, &brought.origin, today)?;
        seat.brought = Some(brought);
        Ok(ChosenCopy {
            incoming: Some(incoming),
        })
    })
}

/// Takes in the copy that lies on the desk.
pub(super) fn take_in_copy(desk: &Desk, input: OfFamily) -> Result<TakenIn, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let brought = seat.brought.take().filter(|it| it.family == family);
        let brought = brought.ok_or(FailureCode::NotFound)?;
        match seat.take_in(family, &brought.parcel, &brought.origin, now) {
            Ok(entry) => Ok(TakenIn {
                receipt: entry
                    .map(|entry| seat.receipt_of(family, entry, today))
                    .transpose()?,
                family: seat.view(family, today)?,
            }),
            Err(failure) => {
                // It lies there still, to be tried again.
                seat.brought = Some(brought);
                Err(failure)
            }
        }
    })
}

/// Leaves the copy that lies on the desk where it is.
pub(super) fn leave_copy(desk: &Desk, _: OfFamily) -> Result<Nothing, Failure> {
    desk.seated(|seat| {
        seat.brought = None;
        Ok(Nothing {})
    })
}

pub(super) fn receipts(desk: &Desk, input: OfFamily) -> Result<Receipts, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        seat.shown(family, today, |shown| {
            let all = receipts_of(shown.file).into_iter();
            Receipts {
                receipts: all.map(|it| receipt_view(shown, it, Vec::new())).collect(),
            }
        })
    })
}

pub(super) fn receipt(desk: &Desk, input: OfRecord) -> Result<ReceiptView, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let receipt = seat.receipt_named(family, &input.record)?;
        seat.receipt_of(family, receipt.entry, today)
    })
}

pub(super) fn rehearse_take_back(desk: &Desk, input: OfRecord) -> Result<TakingBackView, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let receipt = seat.receipt_named(family, &input.record)?;
        let back = seat.taking_back(family, &receipt)?;
        seat.shown(family, today, |shown| taking_back_view(shown, &back))
    })
}

pub(super) fn take_back_copy(desk: &Desk, input: OfRecord) -> Result<TakenBack, Failure> {
    let family = read_id(&input.family)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let receipt = seat.receipt_named(family, &input.record)?;
        let back = seat.taking_back(family, &receipt)?;
        let kept = seat.shown(family, today, |shown| taking_back_view(shown, &back).kept)?;
        seat.note(Note {
            family: Some(family),
            about: Some(receipt.record.to_string()),
            count: Some(receipt.acts),
            ..Note::of(Deed::CopyTakenBack)
        })?;
        seat.undo(family, receipt.entry, now)?;
        Ok(TakenBack {
            family: seat.view(family, today)?,
            kept,
        })
    })
}

impl Seat {
    /// What of a copy of a family's file, anywhere on this computer, is new here. The file itself
    /// is not opened, since one of an older version would be brought up to date by that.
    ///
    /// # Errors
    /// [`FailureCode::Copy`] where it is no copy of this family's file.
    pub(super) fn read_copy(&mut self, family: FamilyId, path: &Path) -> Result<Brought, Failure> {
        let keys = self.keys_of(family)?;
        let known = self.file(family)?.heads();
        let folder = self.centre.layout().making();
        fs::create_dir_all(&folder).map_err(FileError::from)?;
        let copy = folder.join(format!("incoming-{family}"));
        let unreadable = |_| reasoned(FailureCode::Copy, "unreadable");
        fs::copy(path, &copy).map_err(unreadable)?;
        let read = CaseFile::open_with(&copy, &keys, family, &[]);
        let parcel = read.map(|(file, _)| (file.trouble(), file.parcel_since(&known)));
        // What cannot be cleared away now is when somebody looks next.
        let _ = fs::remove_file(&copy);
        let parcel = match parcel {
            Ok((None, parcel)) => parcel?,
            Ok((Some(_), _)) => return Err(reasoned(FailureCode::Copy, "damaged")),
            // Another family's file has another key, and looks damaged with this one.
            Err(FileError::Another | FileError::Damaged) => {
                return Err(reasoned(FailureCode::Copy, "another-family"));
            }
            Err(error) => return Err(error.into()),
        };
        // By the name that it has in a centre's folder nobody knows it.
        let own = path.file_stem() == Some(family.to_string().as_ref());
        let name = path.file_name().filter(|_| !own).unwrap_or_default();
        Ok(Brought {
            family,
            parcel,
            origin: Origin {
                sort: OriginSort::File,
                name: name.to_string_lossy().into_owned(),
            },
        })
    }

    /// What taking in a parcel would come to. Nothing is written.
    ///
    /// # Errors
    /// [`FailureCode::Copy`] where it cannot be taken in; those of the file.
    pub(super) fn rehearse_incoming(
        &mut self,
        family: FamilyId,
        parcel: &Parcel,
        origin: &Origin,
        today: NaiveDate,
    ) -> Result<Incoming, Failure> {
        let approves = self.may(Permission::Approve);
        let rules = std::sync::Arc::clone(&self.rules);
        let file = self.file(family)?;
        let heads_before = file.heads().iter().map(EntryHash::to_string).collect();
        let outlook = Outlook::of(family, (file.state(), file.whole()), &rules, today);
        let decider = Decider::at(self);
        let before = self.shown(family, today, |shown| {
            let records = shown.state.records().map(|it| it.id);
            let disputes = disputes_view(shown, approves).open.into_iter();
            (
                records.collect::<BTreeSet<RecordId>>(),
                disputes
                    .map(|it| (it.record, it.field))
                    .collect::<BTreeSet<_>>(),
                approvals(decider, shown),
            )
        })?;
        self.rehearse_parcel(family, today, parcel, |shown, report| {
            let (records_before, disputes_before, asked_before) = before;
            let added: BTreeSet<EntryHash> = report.added.iter().copied().collect();
            let entries = shown.file.entries().iter().rev();
            let new: Vec<&Entry> = entries.filter(|it| added.contains(&it.hash)).collect();
            let acts = entries_view(shown, new.iter().copied());
            let touched: BTreeSet<RecordId> = new
                .iter()
                .flat_map(|entry| &entry.changes)
                .map(|change| change.record)
                .filter(|id| shown.state.get(*id).is_some())
                .collect();
            let is_paper = |id: &&RecordId| {
                let record = shown.state.get(**id);
                record.and_then(|it| it.kind()) == Some(Kind::Document)
            };
            let fresh: Vec<&RecordId> = touched.difference(&records_before).collect();
            let disputes = disputes_view(shown, approves).open.into_iter();
            let disputes: Vec<Dispute> = disputes
                .filter(|it| !disputes_before.contains(&(it.record.clone(), it.field)))
                .collect();
            let rehearsal = outlook.rehearsal(shown)?;
            let asked_after = approvals(decider, shown);
            let title = shown.state.of_kind(Kind::Family).next();
            Ok::<_, Failure>(Incoming {
                family: family.to_string(),
                title: title
                    .and_then(|it| it.text(Field::Title))
                    .unwrap_or_default()
                    .to_owned(),
                sort: origin.sort,
                origin: origin.name.clone(),
                acts_kept: count(new.len() - acts.len()),
                writers: writers(shown, &new),
                acts,
                records_new: count(fresh.len()),
                records_changed: count(touched.len() - fresh.len()),
                papers: count(fresh.iter().copied().filter(is_paper).count()),
                rehearsal: Rehearsal {
                    changes: net_changes(shown, &new, report),
                    ..rehearsal
                },
                disputes,
                approvals: approval_changes(shown, asked_before, asked_after),
                heads_before,
            })
        })?
    }

    /// Takes in a parcel: all that is new in it and its receipt are on the disk when this returns,
    /// or nothing is. Gives the act; none where nothing was new.
    ///
    /// # Errors
    /// [`FailureCode::Copy`] where it cannot be taken in; those of the file;
    /// [`FailureCode::NotLogged`].
    pub(super) fn take_in(
        &mut self,
        family: FamilyId,
        parcel: &Parcel,
        origin: &Origin,
        at: DateTime<Utc>,
    ) -> Result<Option<EntryHash>, Failure> {
        self.file(family)?;
        self.take_in_unseen(family, parcel, origin, at)
    }

    /// The same, where nothing of it is shown to anybody.
    pub(super) fn take_in_unseen(
        &mut self,
        family: FamilyId,
        parcel: &Parcel,
        origin: &Origin,
        at: DateTime<Utc>,
    ) -> Result<Option<EntryHash>, Failure> {
        self.note(Note {
            family: Some(family),
            about: Some(origin.sort.word().to_owned()),
            count: Some(parcel.entries.len() as u64),
            ..Note::of(Deed::CopyTakenIn)
        })?;
        let keys = self.centre.sign_keys();
        let mut taken = None;
        self.file_unseen(family)?;
        self.write_last(|file, identity| {
            let before = file.heads();
            let act = act(identity, at, Action::TakeIn, None)?;
            let keys = |account| keys.get(&account).copied();
            let (_, entry) = file.take_parcel_by(parcel, &keys, act, |edit, report| {
                write_receipt(edit, origin, &before, report);
            })?;
            taken = entry;
            Ok(())
        })?;
        Ok(taken)
    }

    /// A receipt with all that came.
    pub(super) fn receipt_of(
        &mut self,
        family: FamilyId,
        entry: EntryHash,
        today: NaiveDate,
    ) -> Result<ReceiptView, Failure> {
        let view = self.shown(family, today, |shown| {
            let receipt = receipts_of(shown.file).into_iter();
            let receipt = receipt.into_iter().find(|it| it.entry == entry)?;
            let came = shown.file.came_with(entry)?.into_iter().rev();
            let came = entries_view(shown, came);
            Some(receipt_view(shown, receipt, came))
        })?;
        view.ok_or(FailureCode::NotFound.into())
    }

    pub(super) fn receipt_named(
        &mut self,
        family: FamilyId,
        record: &str,
    ) -> Result<Receipt, Failure> {
        let record: RecordId = read_id(record)?;
        let receipt = receipts_of(self.file(family)?)
            .into_iter()
            .find(|it| it.record == record);
        receipt.ok_or(FailureCode::NotFound.into())
    }

    /// What taking a copy back comes to.
    fn taking_back(&mut self, family: FamilyId, receipt: &Receipt) -> Result<TakingBack, Failure> {
        if receipt.taken_back.is_some() {
            return Err(FailureCode::NotFound.into());
        }
        let file = self.file(family)?;
        // Nobody takes back what is kept from them, and half a copy is none.
        let came = file.came_with(receipt.entry).unwrap_or_default();
        let mut changes = came.iter().flat_map(|entry| &entry.changes);
        if changes.any(|change| file.hides(change.record, &change.field)) {
            return Err(FailureCode::Denied.into());
        }
        let back = file.taking_back(receipt.entry);
        back.ok_or(FailureCode::NotFound.into())
    }
}

fn receipt_view(shown: &Shown<'_>, receipt: Receipt, came: Vec<EntryView>) -> ReceiptView {
    let hashes = |heads: &[EntryHash]| heads.iter().map(EntryHash::to_string).collect();
    let back = receipt.taken_back.and_then(|entry| shown.file.entry(entry));
    ReceiptView {
        id: receipt.record.to_string(),
        entry: receipt.latest.to_string(),
        by: shown.authors.name(receipt.author),
        device: shown.authors.device(receipt.device),
        at: receipt.at,
        sort: receipt.origin.sort,
        origin: receipt.origin.name,
        acts: u32::try_from(receipt.acts).unwrap_or(u32::MAX),
        heads_before: hashes(&receipt.heads_before),
        heads_after: hashes(&receipt.heads_after),
        taken_back_at: back.map(|entry| entry.at),
        taken_back_by: back.map(|entry| shown.authors.name(entry.author)),
        came,
    }
}

fn taking_back_view(shown: &Shown<'_>, back: &TakingBack) -> TakingBackView {
    let changes = back.changes.iter().filter_map(|change| {
        let (kind, field) = (change.kind.known()?, change.field.known()?);
        let place = (change.record, kind, field);
        let now = shown.state.get(change.record)?.fields.get(&change.field);
        let now = now.map(|it| it.statements()).unwrap_or_default();
        let value = |it: &Statement| value_of(shown, place, (it.entry, &it.value));
        Some(ChangeView {
            record: change.record.to_string(),
            kind,
            person: about(shown, change.record, kind),
            field: field.name().to_owned(),
            old: now.iter().map(value).collect(),
            new: match &change.value {
                Value::Null => Value::Null,
                plain => shown.value((change.record, kind), field, plain),
            },
        })
    });
    let kept = back.kept.iter().filter_map(|kept| {
        let kind = kept.kind.known()?;
        let edited = match kept.why {
            KeptBecause::EditedSince(by) => shown.file.entry(by),
            _ => None,
        };
        Some(KeptField {
            record: kept.record.to_string(),
            kind,
            person: about(shown, kept.record, kind),
            field: kept.field.as_ref().map(|field| field.name().to_owned()),
            why: match kept.why {
                KeptBecause::EditedSince(_) => KeptWhy::EditedSince,
                KeptBecause::Referred(_) => KeptWhy::Referred,
                KeptBecause::Destroyed => KeptWhy::Destroyed,
                KeptBecause::Written => KeptWhy::Written,
            },
            by: edited.map(|entry| shown.authors.name(entry.author)),
        })
    });
    TakingBackView {
        changes: changes.collect(),
        kept: kept.collect(),
    }
}

fn about(shown: &Shown<'_>, record: RecordId, kind: Kind) -> Option<String> {
    let name = shown.name_of(person_of(shown, record, kind)?)?;
    Some(name).filter(|name| !name.is_empty())
}

/// Who wrote, in the order in which each began.
fn writers(shown: &Shown<'_>, entries: &[&Entry]) -> Vec<Writer> {
    let mut writers: Vec<Writer> = Vec::new();
    for entry in entries.iter().rev() {
        let by = shown.authors.name(entry.author);
        let device = shown.authors.device(entry.device);
        let same = |it: &&mut Writer| it.by == by && it.device == device;
        match writers.iter_mut().find(same) {
            Some(writer) => {
                writer.acts += 1;
                writer.first = writer.first.min(entry.at);
                writer.last = writer.last.max(entry.at);
            }
            None => writers.push(Writer {
                by,
                device,
                acts: 1,
                first: entry.at,
                last: entry.at,
            }),
        }
    }
    writers
}

/// The fields that would have another value; those in conflict are told of by themselves.
fn net_changes(shown: &Shown<'_>, entries: &[&Entry], report: &UnionReport) -> Vec<ChangeView> {
    let came: BTreeSet<EntryHash> = report.added.iter().copied().collect();
    let places: BTreeMap<(RecordId, &FieldName), Kind> = entries
        .iter()
        .flat_map(|entry| &entry.changes)
        .filter_map(|change| Some(((change.record, &change.field), change.kind.known()?)))
        .collect();
    let changes = places.into_iter().filter_map(|((record, name), kind)| {
        let field = name.known()?;
        let found = shown.state.get(record)?;
        let register = found.fields.get(name)?;
        let is_disputed = register.settled().is_none() || found.contests(name);
        if is_disputed || is_key(kind) || shown.sight.hides(record, name) {
            return None;
        }
        let place = (record, kind, field);
        let value = |it: &Statement| value_of(shown, place, (it.entry, &it.value));
        let before = shown.file.standing_without(record, name, &came);
        let new = register.statements().first().map(value)?;
        let old: Vec<Value> = before.iter().map(value).collect();
        (old != [new.clone()] && !(old.is_empty() && new.is_null())).then(|| ChangeView {
            record: record.to_string(),
            kind,
            person: about(shown, record, kind),
            field: field.name().to_owned(),
            old,
            new,
        })
    });
    changes.collect()
}

fn approval_changes(
    shown: &Shown<'_>,
    before: Vec<Approval>,
    after: Vec<Approval>,
) -> Vec<ApprovalChange> {
    let of = |all: &[Approval], form: &str| all.iter().find(|it| it.form == form).cloned();
    let forms: BTreeSet<String> = before
        .iter()
        .chain(&after)
        .map(|it| it.form.clone())
        .collect();
    let changes = forms.into_iter().filter_map(|form| {
        let (before, after) = (of(&before, &form), of(&after, &form));
        let record = shown.state.get(form.parse().ok()?)?;
        (before != after).then_some(ApprovalChange {
            kind: record.kind()?,
            form,
            before,
            after,
        })
    });
    changes.collect()
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

//! Writing in a family's file: what is recorded, taken back and destroyed in it, and the first act
//! of a new one. The register hears of all of it.

use chrono::{DateTime, Utc};

use super::disputes::leaving_to_supervisor;
use super::gone::{gone, nothing_but_reopening};
use super::mine::last_done;
use super::new_file::NewFile;
use super::{Permission, Seat};
use crate::casefile::CaseFile;
use crate::centre::{CentreError, Identity, Scope, new_family_id};
use crate::consent;
use crate::contract::*;
use crate::course::receivers;
use crate::log::{AccountId, Act, Change, Edit, EntryHash, FamilyId, RecordId};
use crate::model::{Action, Field, Kind, Value};
use crate::secrecy::{Member, keep_by_key};
use crate::transfer::has_gone;
use crate::{Attachment, FileKey};

impl Seat {
    /// Makes a new family: first its key, then its file with its first entry, which takes its
    /// place among the others only when it is whole.
    pub(super) fn make_family(
        &mut self,
        at: DateTime<Utc>,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
    ) -> Result<FamilyId, Failure> {
        let family = new_family_id(at)?;
        let key = self.new_key(family)?;
        let mut new = NewFile::begin(self.centre.layout(), family, &key)?;
        let act = act(&self.identity, at, Action::CreateFamily, None)?;
        new.file.record(act, sealing(edit))?;
        self.note_making(family)?;
        new.put()?;
        if self.identity.account.reach.scope == Scope::Named && !self.centre.is_laptop() {
            let own = (self.identity.account.id, family);
            self.centre
                .name_family(&self.identity, own, None, None, at)?;
        }
        // Opening it enters it in the register.
        self.file(family)?;
        self.tend_written(family);
        Ok(family)
    }

    /// The key of a family that is about to be made. On a laptop it comes home with the loan.
    fn new_key(&mut self, family: FamilyId) -> Result<FileKey, Failure> {
        if self.centre.is_laptop() {
            return Ok(self.centre.new_lent_key(&mut self.identity, family)?);
        }
        let keys = self.centre.new_family_keys(&self.identity, &[family])?;
        keys.into_iter().next().ok_or(FailureCode::BadCall.into())
    }

    /// The key of a family that comes from elsewhere: a new one, or the one that was made for it
    /// before its coming was cut off.
    pub(super) fn key_of_coming(&mut self, family: FamilyId) -> Result<FileKey, Failure> {
        match self.centre.family_key(&self.identity, family) {
            Err(CentreError::NoFamilyKey) => self.new_key(family),
            key => Ok(key?),
        }
    }

    /// Records one act in a family's file, then brings the register up to it. Where the time of a
    /// loan is over, only new notes are taken.
    pub(super) fn record(
        &mut self,
        family: FamilyId,
        at: DateTime<Utc>,
        action: Action,
        reason: Option<String>,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let circle = self.centre.circle(family);
        let over = self.loan_is_over(family).is_some();
        let approves = self.may(Permission::Approve);
        let edit = leaving_to_supervisor(approves, edit);
        self.file(family)?;
        self.write_last(|file, identity| {
            let edit = nothing_but_reopening((has_gone(file.whole()), approves), edit);
            let edit = secretly(file, identity, &circle, noting_only(over, edit));
            file.record(act(identity, at, action, reason)?, sealing(edit))
                .map(drop)
        })
    }

    /// Records one act, and keeps papers in the same transaction.
    pub(super) fn record_with(
        &mut self,
        family: FamilyId,
        at: DateTime<Utc>,
        (action, reason): (Action, Option<String>),
        papers: &[Attachment],
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let circle = self.centre.circle(family);
        let approves = self.may(Permission::Approve);
        let edit = leaving_to_supervisor(approves, edit);
        self.write(family, |file, identity| {
            let edit = nothing_but_reopening((has_gone(file.whole()), approves), edit);
            let edit = secretly(file, identity, &circle, edit);
            file.record_with(act(identity, at, action, reason)?, papers, sealing(edit))
                .map(drop)
        })
    }

    /// Records that a consent was withdrawn, and destroys what rested on it, in one act.
    pub(super) fn withdraw(
        &mut self,
        family: FamilyId,
        at: DateTime<Utc>,
        reason: String,
        (fields, papers): (&[(RecordId, Field)], &[Attachment]),
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.write(family, |file, identity| {
            let act = act(identity, at, Action::Withdraw, Some(reason))?;
            file.destroy(act, fields, papers, edit).map(drop)
        })
    }

    /// Takes an act back, or brings it back where the entry took it back.
    pub(super) fn undo(
        &mut self,
        family: FamilyId,
        entry: EntryHash,
        at: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.write(family, |file, identity| {
            may_undo(file, entry)?;
            let action = undoing(file, entry);
            file.undo(act(identity, at, action, None)?, entry)?;
            Ok(())
        })
    }

    /// Takes back of an act what nobody has built on since, or brings that back.
    pub(super) fn undo_what_stands(
        &mut self,
        family: FamilyId,
        entry: EntryHash,
        at: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.write(family, |file, identity| {
            may_undo(file, entry)?;
            let action = undoing(file, entry);
            file.undo_what_stands(act(identity, at, action, None)?, entry)?;
            Ok(())
        })
    }

    /// The entry that takes back this account's latest act that stands.
    pub(super) fn my_last_act(&mut self, family: FamilyId) -> Result<Option<EntryHash>, Failure> {
        let me = self.identity.account.id;
        Ok(last_done(self.file(family)?, me))
    }

    /// Writes in a family's file, then brings the register up to it.
    pub(super) fn write(
        &mut self,
        family: FamilyId,
        write: impl FnOnce(&mut CaseFile, &Identity) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.file(family)?;
        if self.loan_is_over(family).is_some() {
            return Err(FailureCode::LoanOver.into());
        }
        self.write_last(write)
    }

    /// Writes in a family's file of which nothing is shown to anybody, and closes it.
    pub(super) fn write_unseen(
        &mut self,
        family: FamilyId,
        write: impl FnOnce(&mut CaseFile, &Identity) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.file_unseen(family)?;
        let written = self.write_last(write);
        self.release(family);
        written
    }

    /// Writes in the file that was used last, which is open.
    pub(super) fn write_last(
        &mut self,
        write: impl FnOnce(&mut CaseFile, &Identity) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Some(mut file) = self.open.pop() else {
            return Err(FailureCode::NotFound.into());
        };
        // As somebody else one only looks.
        if file.is_seen_as_others() {
            self.open.push(file);
            return Err(FailureCode::Denied.into());
        }
        let (family, before) = (file.family(), kept_by(&file));
        file.open_for_writing();
        let written = write(&mut file, &self.identity);
        if written.is_ok() {
            self.listing.enter(&file);
        }
        let handed_over = kept_by(&file) != before;
        self.open.push(file);
        if handed_over {
            self.tend_written(family);
        }
        written
    }

    /// Gives the keys of a family to who works with it now. What was written is kept whatever
    /// becomes of that: where it fails, it is done with the next round.
    fn tend_written(&mut self, family: FamilyId) {
        if self.tend_one(family).is_err() {
            self.tend();
        }
        if !self.centre.opens(&self.identity, family) {
            self.close(family);
            self.listing.remove_own(family);
        }
    }
}

/// What the keys of a family go by: who works with it, whether it is sealed, and who is to take it
/// over.
fn kept_by(file: &CaseFile) -> Option<(Option<Value>, Option<Value>, Vec<AccountId>)> {
    let record = file.state().of_kind(Kind::Family).next()?;
    let value = |field| record.value(field).cloned();
    let receivers = receivers(file.state());
    Some((value(Field::Worker), value(Field::KeptSealed), receivers))
}

/// An edit that seals what rests on a consent, so that it can be destroyed with it.
fn sealing(
    edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
) -> impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> {
    |making| {
        edit(making)?;
        Ok(consent::seal(making)?)
    }
}

/// Where the time of a loan is over: an edit that makes notes and does nothing else.
fn noting_only<'a>(
    over: bool,
    edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a,
) -> impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a {
    move |making| {
        edit(making)?;
        let is_new_note = |it: &Change| {
            it.kind.known() == Some(Kind::Note) && making.state().get(it.record).is_none()
        };
        match over && !making.changes().iter().all(is_new_note) {
            true => Err(FailureCode::LoanOver.into()),
            false => Ok(()),
        }
    }
}

/// What an act sets, with what is kept from accounts put under keys. Nobody writes in what is kept
/// from them: it would be lost unseen.
fn secretly<'a>(
    file: &CaseFile,
    identity: &'a Identity,
    circle: &'a [Member],
    edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a,
) -> impl FnOnce(&mut Edit<'_>) -> Result<(), Failure> + 'a {
    let hidden = file.hidden();
    let reader = identity.reader();
    move |making| {
        edit(making)?;
        let mut changes = making.changes().iter();
        if changes.any(|it| hidden.hides(it.record, &it.field)) {
            return Err(FailureCode::Denied.into());
        }
        Ok(keep_by_key(making, circle, &reader)?)
    }
}

/// Nobody takes back what is kept from them, nor anything of a family that has gone.
fn may_undo(file: &CaseFile, entry: EntryHash) -> Result<(), Failure> {
    if has_gone(file.whole()) {
        return Err(gone());
    }
    let undone = file.entry(entry).map(|entry| file.original(entry).0);
    // With a copy goes all that came with it.
    let came = undone.and_then(|act| file.came_with(act.hash));
    let acts = undone.into_iter().chain(came.into_iter().flatten());
    let mut changes = acts.flat_map(|act| &act.changes);
    match changes.any(|it| file.hides(it.record, &it.field)) {
        true => Err(FailureCode::NotFound.into()),
        false => Ok(()),
    }
}

/// What it is to take an entry back: to bring an act back where the entry took it back.
fn undoing(file: &CaseFile, entry: EntryHash) -> Action {
    let undone = file.entry(entry).map(|entry| file.original(entry).1);
    match undone {
        Some(true) => Action::Redo,
        _ => Action::Undo,
    }
}

/// An act of whoever sits here.
pub(super) fn act(
    identity: &Identity,
    at: DateTime<Utc>,
    action: Action,
    reason: Option<String>,
) -> Result<Act<'_>, Failure> {
    Ok(Act {
        reason,
        ..identity.act(action, at)?
    })
}

//! The session: somebody's keys, the register, and the files that are open.

use std::collections::{HashMap, HashSet};
use std::fs;

use chrono::{DateTime, NaiveDate, Utc};

use super::approval::approvals;
use super::backup_work::Work;
use super::destroying::Destroying;
use super::disputes::leaving_to_supervisor;
use super::import::Importing;
use super::incoming::Brought;
use super::listing::Listing;
use super::mine::{last_done, last_undone};
use super::new_file::NewFile;
use super::noting::Noting;
use super::shelving::Shelving;
use super::tending::{Tended, Tending, held};
use super::view::{Shown, changes_view, family_view, history_view, undo_card};
use super::{Permission, Role};
use crate::access::Deed;
use crate::backup::Memory;
use crate::casefile::CaseFile;
use crate::centre::{Authors, Centre, CentreError, Held, Identity, Ring, Scope, new_family_id};
use crate::consent;
use crate::contract::*;
use crate::course::hides_contacts;
use crate::drafts::DraftBook;
use crate::keys::Purpose;
use crate::log::{Act, Change, Edit, EntryHash, FamilyId, RecordId, UnionReport};
use crate::model::{Action, Field, Kind, Value};
use crate::parcel::Parcel;
use crate::register::FamilyCard;
use crate::secrecy::{FamilyPart, Member, Onlooker, Reader, keep_by_key};
use crate::{Attachment, FileError};
use crate::{FileKey, Trouble as FileTrouble};

/// How many case files stay open. A caseworker goes back and forth between a few; each open file
/// keeps its whole state in memory.
const OPEN_FILES: usize = 12;

/// Somebody at the desk.
pub struct Seat {
    /// The centre.
    pub centre: Centre,
    /// Who it is.
    pub identity: Identity,
    /// What they may do.
    pub role: Role,
    /// What everyone is called.
    pub authors: Authors,
    pub(super) drafts: DraftBook,
    pub(super) listing: Listing,
    /// A table that is being looked at or taken over.
    pub(super) importing: Option<Importing>,
    /// A copy that is looked at and not taken in yet.
    pub(super) brought: Option<Brought>,
    /// What is being done with a backup.
    pub(super) work: Option<Work>,
    /// What is being destroyed.
    pub(super) destroying: Destroying,
    /// What came of it last.
    pub(super) backup_end: Option<BackupEnd>,
    /// What this device remembers of backups.
    pub(super) memory: Memory,
    /// The last used stands last.
    open: Vec<CaseFile>,
    /// As whom families are shown, where that is not whoever sits here.
    pub(super) looking: HashMap<FamilyId, Onlooker>,
    /// Families whose hidden addresses and phones are shown until they are closed.
    pub(super) disclosed: HashSet<FamilyId>,
    pub(super) noting: Noting,
    /// What is to be done about the keys of the families.
    pub(super) tending: Tending,
    /// What came of the last round.
    pub(super) tended: Option<Tended>,
    /// What this device remembers of the shelf, and whether somebody is there.
    pub(super) shelving: Shelving,
    /// The instant of the command that is being carried out, and the family that it asked for.
    pub(super) now: DateTime<Utc>,
    /// The latest instant that is known on this device: a clock that was set back makes no loan
    /// longer.
    pub(super) latest: DateTime<Utc>,
    pub(super) asked: Option<FamilyId>,
}

impl Seat {
    /// Opens what belongs to a session, and notes how it was entered and when.
    pub(super) fn take(
        mut centre: Centre,
        mut identity: Identity,
        role: Role,
        (entered, now): (Deed, DateTime<Utc>),
    ) -> Result<Self, Failure> {
        let latest = last_instant(&centre);
        centre.note_joined(&identity, now)?;
        centre.open_loans(&mut identity)?;
        let noting = Noting::begin(&mut centre, &mut identity, (entered, now))?;
        let key = FileKey::of(&identity.own_key().derive(Purpose::Drafts));
        let mut drafts = DraftBook::open(&centre.layout().drafts(identity.account.id), &key)?;
        forget_destroyed(&centre, &mut drafts)?;
        centre.sweep_lent()?;
        if centre.is_laptop() {
            forget_what_went_home(&identity, &mut drafts)?;
        }
        let authors = centre.authors();
        centre.reopen_glass(&mut identity, now);
        let listing = Listing::open(&centre, &identity)?;
        clear_making(&centre);
        let mut seat = Self {
            memory: Memory::of(centre.layout()),
            work: None,
            destroying: Destroying::default(),
            backup_end: None,
            centre,
            identity,
            role,
            authors,
            drafts,
            listing,
            importing: None,
            brought: None,
            open: Vec::new(),
            looking: HashMap::new(),
            disclosed: HashSet::new(),
            noting,
            tending: Tending::Due,
            tended: None,
            shelving: Shelving::default(),
            now,
            latest: latest.map_or(now, |it| it.max(now)),
            asked: None,
        };
        // A register that has to be made anew is so from the first answer on, which says how far.
        seat.collect();
        Ok(seat)
    }

    /// Whether whoever sits here may do that: by the role, and by the keys that it takes.
    pub(super) fn may(&self, permission: Permission) -> bool {
        let has_keys = !permission.goes_over_all() || self.identity.holds(Ring::Families);
        let is_here = !self.centre.is_laptop() || permission.is_of_a_visit();
        self.role.may(permission) && has_keys && is_here
    }

    /// The open file of a family, opened if it is not. That it was opened is noted.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] for a family that is not there; what is wrong with its file;
    /// [`FailureCode::Confirm`] where too many were opened in a minute,
    /// [`FailureCode::NotLogged`].
    pub fn file(&mut self, family: FamilyId) -> Result<&mut CaseFile, Failure> {
        self.asked = Some(family);
        self.file_unseen(family)?;
        if let Err(failure) = self.note_opening(family) {
            self.open.pop();
            return Err(failure);
        }
        self.open.last_mut().ok_or(FailureCode::NotFound.into())
    }

    /// The same, where nothing of it is shown to anybody.
    pub(super) fn file_unseen(&mut self, family: FamilyId) -> Result<&mut CaseFile, Failure> {
        let file = match self.open.iter().position(|file| file.family() == family) {
            Some(place) => self.open.remove(place),
            None => self.open_file(family)?,
        };
        if self.open.len() >= OPEN_FILES {
            self.open.remove(0);
        }
        self.open.push(file);
        self.open.last_mut().ok_or(FailureCode::NotFound.into())
    }

    /// Brings the register up to a family's file.
    pub(super) fn bring_up(&mut self, family: FamilyId) -> Result<(), Failure> {
        self.file_unseen(family)?;
        if let Some(file) = self.open.last() {
            self.listing.bring_up(file);
        }
        Ok(())
    }

    /// Brings the register up to a family's file that was written by who took something in, and
    /// tells those who have another register.
    pub(super) fn enter_written(&mut self, family: FamilyId) -> Result<(), Failure> {
        self.file_unseen(family)?;
        if let Some(file) = self.open.last() {
            self.listing.enter(file);
        }
        Ok(())
    }

    /// Whether a family's file is open.
    pub(super) fn is_open(&self, family: FamilyId) -> bool {
        self.open.iter().any(|file| file.family() == family)
    }

    /// Closes a family's file for a moment; what was disclosed of it stays so.
    pub(super) fn release(&mut self, family: FamilyId) {
        self.open.retain(|file| file.family() != family);
    }

    /// Closes a family's file.
    pub(super) fn close(&mut self, family: FamilyId) {
        self.open.retain(|file| file.family() != family);
        self.disclosed.remove(&family);
        self.looking.remove(&family);
    }

    /// Closes every file.
    pub(super) fn close_all(&mut self) {
        self.open.clear();
        self.disclosed.clear();
        self.looking.clear();
    }

    fn open_file(&mut self, family: FamilyId) -> Result<CaseFile, Failure> {
        let keys = self.keys_of(family)?;
        let known = self.listing.known_heads(family)?;
        let path = self.centre.layout().family(family);
        let (mut file, _) = CaseFile::open_with(&path, &keys, family, &known)?;
        let reader = self.reads(family);
        file.open_for(match self.loan_is_over(family) {
            Some(since) => reader.only_what_is_written_since(since),
            None => reader,
        });
        // It may have been closed for a moment.
        if let Some(other) = self.looking.get(&family) {
            file.look_as(self.eyes_of(family, other)?);
        }
        // A crash between the file and the register leaves the file ahead.
        if file.trouble().is_none() && file.heads() != known {
            self.listing.enter(&file);
        }
        Ok(file)
    }

    /// As whom whoever sits here reads a family's file.
    pub(super) fn reads(&self, family: FamilyId) -> Reader {
        let parts = self.centre.given_parts(self.identity.account.id, family);
        let reader = self.identity.reader().of_parts(parts);
        match self.listing.is_own() {
            true => reader.with_own_lists(),
            false => reader,
        }
    }

    /// The keys that a family's file may have.
    ///
    /// # Errors
    /// [`FailureCode::FamilyShut`] where the account does not open it, [`FailureCode::NotFound`]
    /// where there is none, or one that is sealed and shut; [`FailureCode::Denied`] where it opens
    /// none at all.
    pub(super) fn keys_of(&mut self, family: FamilyId) -> Result<Vec<FileKey>, Failure> {
        match self.centre.family_keys(&self.identity, family) {
            Err(CentreError::NotGiven) if self.listing.is_shut() => Err(FailureCode::Denied.into()),
            Err(CentreError::NotGiven) if self.card_outside(family).is_some() => {
                Err(FailureCode::FamilyShut.into())
            }
            Err(CentreError::NotGiven) => Err(FailureCode::NotFound.into()),
            keys => Ok(keys?),
        }
    }

    /// What may be known of a family that the account does not open.
    pub(super) fn card_outside(&mut self, family: FamilyId) -> Option<FamilyCard> {
        self.listing.cards.as_mut()?.card(family)
    }

    /// Who works with a family, and whether it is sealed.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt.
    pub(super) fn held(&self, family: FamilyId) -> Result<Held, Failure> {
        let card = self.listing.register()?.card(family)?;
        Ok(held(family, card.as_ref()))
    }

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
        let edit = leaving_to_supervisor(self.may(Permission::Approve), edit);
        self.file(family)?;
        self.write_last(|file, identity| {
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
        let edit = leaving_to_supervisor(self.may(Permission::Approve), edit);
        self.write(family, |file, identity| {
            let edit = secretly(file, identity, &circle, edit);
            file.record_with(act(identity, at, action, reason)?, papers, sealing(edit))
                .map(drop)
        })
    }

    /// Looks at what an act would come to: its changes, and what `look` makes of the family as
    /// it would then be. Nothing is recorded.
    pub(super) fn rehearse<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        (at, action): (DateTime<Utc>, Action),
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> Result<(Vec<ChangeView>, T), Failure> {
        self.file(family)?;
        let hides_contacts = self.open.last().is_some_and(|file| self.hides(file, day));
        let file = self.open.last_mut().ok_or(FailureCode::NotFound)?;
        let (identity, authors) = (&self.identity, &self.authors);
        let rehearsed = act(identity, at, action, None)?;
        file.open_for_writing();
        file.rehearse(rehearsed, edit, |(file, sight), state, entry| {
            let shown = Shown {
                family,
                state,
                authors,
                day,
                file,
                sight,
                hides_contacts,
            };
            let changes = entry.map(|entry| changes_view(&shown, entry));
            (changes.unwrap_or_default(), look(&shown))
        })
    }

    /// Looks at what a parcel would come to: what `look` makes of the family with all that is in
    /// it. Nothing is written.
    pub(super) fn rehearse_parcel<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        parcel: &Parcel,
        look: impl FnOnce(&Shown<'_>, &UnionReport) -> T,
    ) -> Result<T, Failure> {
        self.file(family)?;
        let hides_contacts = self.open.last().is_some_and(|file| self.hides(file, day));
        let (keys, authors) = (self.centre.sign_keys(), &self.authors);
        let file = self.open.last_mut().ok_or(FailureCode::NotFound)?;
        let keys = |account| keys.get(&account).copied();
        let seen = file.rehearse_parcel(parcel, &keys, |(file, sight), state, report| {
            let shown = Shown {
                family,
                state,
                authors,
                day,
                file,
                sight,
                hides_contacts,
            };
            look(&shown, report)
        })?;
        Ok(seen)
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

    /// Makes sure that whoever sits here sees a part of a family.
    ///
    /// # Errors
    /// [`FailureCode::Denied`] where it was not given to them.
    pub(super) fn require_part(
        &mut self,
        family: FamilyId,
        part: FamilyPart,
    ) -> Result<(), Failure> {
        let parts = self.file(family)?.parts();
        match parts.is_none_or(|parts| parts.iter().any(|it| it == part)) {
            true => Ok(()),
            false => Err(FailureCode::Denied.into()),
        }
    }

    /// What `look` makes of a family as it stands.
    pub(super) fn shown<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> Result<T, Failure> {
        self.file(family)?;
        let file = self.open.last().ok_or(FailureCode::NotFound)?;
        Ok(look(&Shown {
            family,
            state: file.state(),
            authors: &self.authors,
            day,
            file,
            sight: file.sight(),
            hides_contacts: self.hides(file, day),
        }))
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

    fn write_last(
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

    /// Closes what an emergency had opened and is over.
    pub(super) fn end_emergencies(&mut self) {
        for family in self.identity.close_emergencies(self.now) {
            if !self.centre.opens(&self.identity, family) {
                self.close(family);
                self.listing.remove_own(family);
            }
        }
    }

    /// The entry that takes back this account's latest act that stands.
    pub(super) fn my_last_act(&mut self, family: FamilyId) -> Result<Option<EntryHash>, Failure> {
        let me = self.identity.account.id;
        Ok(last_done(self.file(family)?, me))
    }

    /// A family as it stands.
    pub(super) fn view(&mut self, family: FamilyId, day: NaiveDate) -> Result<FamilyView, Failure> {
        self.file(family)?;
        let file = self.open.last().ok_or(FailureCode::NotFound)?;
        let me = self.identity.account.id;
        let shown = Shown {
            family,
            state: file.state(),
            authors: &self.authors,
            day,
            file,
            sight: file.sight(),
            hides_contacts: self.hides(file, day),
        };
        let mut view = family_view(&shown)?;
        view.approvals = approvals(self, file.state());
        self.limit(&mut view, file);
        view.read_only = file.trouble().map(trouble);
        view.entries = u32::try_from(file.entries().len()).unwrap_or(u32::MAX);
        view.undoable = last_done(file, me).and_then(|it| undo_card(&shown, it));
        view.redoable = last_undone(file, me).and_then(|it| undo_card(&shown, it));
        Ok(view)
    }

    /// Says in a view as whom a family is shown, and which parts of it.
    fn limit(&self, view: &mut FamilyView, file: &CaseFile) {
        view.seen_as = self.seen_as(file);
        if let Some(parts) = file.parts() {
            view.parts = Some(parts.iter().collect());
            // What is out of sight would stand there as not done.
            view.work = Vec::new();
        }
    }

    /// Whether a flag of today keeps addresses and phones from sight, past ones too, and nobody
    /// at this desk has said why they must be seen.
    fn hides(&self, file: &CaseFile, today: NaiveDate) -> bool {
        // What a warning keeps from sight stays so for those too who do not see the warning.
        !self.disclosed.contains(&file.family()) && hides_contacts(file.whole(), today)
    }

    /// Whether a flag keeps addresses and phones of a family from sight.
    pub(super) fn hides_contacts(
        &mut self,
        family: FamilyId,
        today: NaiveDate,
    ) -> Result<bool, Failure> {
        self.file(family)?;
        Ok(self.open.last().is_some_and(|file| self.hides(file, today)))
    }

    /// A family as it stood at an instant.
    pub(super) fn view_at(
        &mut self,
        family: FamilyId,
        (day, at): (NaiveDate, DateTime<Utc>),
        today: NaiveDate,
    ) -> Result<FamilyView, Failure> {
        self.file(family)?;
        let file = self.open.last().ok_or(FailureCode::NotFound)?;
        let state = file.state_at(at);
        let shown = Shown {
            family,
            state: &state,
            authors: &self.authors,
            day,
            file,
            sight: file.sight(),
            hides_contacts: self.hides(file, today),
        };
        let mut view = family_view(&shown)?;
        view.approvals = approvals(self, &state);
        self.limit(&mut view, file);
        view.read_only = file.trouble().map(trouble);
        view.as_of = Some(day);
        Ok(view)
    }

    /// Every act in a family's file.
    pub(super) fn history(&mut self, family: FamilyId, day: NaiveDate) -> Result<History, Failure> {
        self.file(family)?;
        let file = self.open.last().ok_or(FailureCode::NotFound)?;
        let shown = Shown {
            family,
            state: file.state(),
            authors: &self.authors,
            day,
            file,
            sight: file.sight(),
            hides_contacts: self.hides(file, day),
        };
        Ok(history_view(&shown))
    }
}

/// What the keys of a family go by: who works with it, and whether it is sealed.
fn kept_by(file: &CaseFile) -> Option<(Option<Value>, Option<Value>)> {
    let record = file.state().of_kind(Kind::Family).next()?;
    let value = |field| record.value(field).cloned();
    Some((value(Field::Worker), value(Field::KeptSealed)))
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

/// Nobody takes back what is kept from them.
fn may_undo(file: &CaseFile, entry: EntryHash) -> Result<(), Failure> {
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

/// Clears away what a crash left of a family that was being made. What cannot be cleared away now
/// is in nobody's way.
fn clear_making(centre: &Centre) {
    let _ = fs::remove_dir_all(centre.layout().making());
}

/// Forgets what was half-typed of families that were destroyed while this account was away.
fn forget_destroyed(centre: &Centre, drafts: &mut DraftBook) -> Result<(), FileError> {
    let families = drafts.families()?;
    if families.is_empty() {
        return Ok(());
    }
    let destroyed = centre.destroyed();
    for family in families {
        if destroyed.contains(&family) {
            drafts.forget_family(family)?;
        }
    }
    Ok(())
}

/// Forgets what was half-typed of families that are not on this laptop any more.
fn forget_what_went_home(identity: &Identity, drafts: &mut DraftBook) -> Result<(), FileError> {
    for family in drafts.families()? {
        if identity.loan_of(family).is_none() {
            drafts.forget_family(family)?;
        }
    }
    Ok(())
}

/// The latest instant that this device wrote down: in the books, or at which its access log was
/// last written.
fn last_instant(centre: &Centre) -> Option<DateTime<Utc>> {
    let noted = crate::access::last_noted(&centre.layout().access(), centre.device());
    centre.last_own_instant().max(noted)
}

fn trouble(trouble: FileTrouble) -> Trouble {
    match trouble {
        FileTrouble::TooNew => Trouble::TooNew,
        FileTrouble::Damaged => Trouble::Damaged,
        FileTrouble::PutBack => Trouble::PutBack,
    }
}

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

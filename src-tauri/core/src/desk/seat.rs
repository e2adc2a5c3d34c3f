//! The session: somebody's keys, the register, and the files that are open.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use eligibility::Rulebook;

use super::backup_work::Work;
use super::destroying::Destroying;
use super::documents::Printing;
use super::import::Importing;
use super::incoming::Brought;
use super::listing::Listing;
use super::noting::Noting;
use super::shelving::Shelving;
use super::tending::{Tended, Tending, held};
use super::{Permission, Role};
use crate::access::Deed;
use crate::backup::Memory;
use crate::casefile::CaseFile;
use crate::centre::{Authors, Centre, CentreError, Held, Identity, Ring};
use crate::contract::*;
use crate::drafts::DraftBook;
use crate::keys::Purpose;
use crate::log::FamilyId;
use crate::register::FamilyCard;
use crate::secrecy::{FamilyPart, Onlooker, Reader};
use crate::{FileError, FileKey};

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
    /// The rulebook of the centre: the program's, with what the centre lays over it.
    pub rules: Arc<Rulebook>,
    pub(super) drafts: DraftBook,
    pub(super) listing: Listing,
    /// A table that is being looked at or taken over.
    pub(super) importing: Option<Importing>,
    /// The family's pages that are being made.
    pub(super) printing: Option<Printing>,
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
    pub(super) open: Vec<CaseFile>,
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
        let rules = centre.rulebook().ok_or(FailureCode::BadCall)?;
        let listing = Listing::open(&centre, &identity, &rules)?;
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
            rules,
            drafts,
            listing,
            importing: None,
            printing: None,
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

    /// Closes what an emergency had opened and is over.
    pub(super) fn end_emergencies(&mut self) {
        for family in self.identity.close_emergencies(self.now) {
            if !self.centre.opens(&self.identity, family) {
                self.close(family);
                self.listing.remove_own(family);
            }
        }
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

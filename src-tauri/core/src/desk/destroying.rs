//! What two decided to destroy is destroyed: family by family, so that nobody at the desk waits,
//! then in the backups within reach. Cut short anywhere, the next session goes on with it.
//!
//! The keys of families that go whole went with the approval itself, in one write of the books.
//! All that follows clears away what nobody can open any more.

use std::collections::BTreeSet;
use std::fs;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Permission, Seat};
use crate::Attachment;
use crate::FileError;
use crate::access::{Deed, Note};
use crate::backup::{BackupError, Cleared, Clearing};
use crate::centre::{DestructionNote, Ring};
use crate::contract::*;
use crate::log::{FamilyId, RecordId};
use crate::model::{Action, Field, Kind};
use crate::retention::{BackupReach, DestructionStage, RecordClass};
use crate::storage::shred;

/// After backups could not be cleared it is tried again no sooner.
const PAUSE: TimeDelta = TimeDelta::minutes(15);

/// What is being destroyed, and what could not be.
#[derive(Default)]
pub(super) struct Destroying {
    under_way: Option<UnderWay>,
    clearing: Option<(Clearing, Vec<RecordId>)>,
    /// Destructions of which files could not be written in this session, and which files.
    stuck: BTreeSet<RecordId>,
    families: BTreeSet<FamilyId>,
    /// When backups were last tried to be cleared in vain.
    tried_at: Option<DateTime<Utc>>,
    /// Whether backups are to be looked through although nothing waits for it: another folder was
    /// chosen.
    other_folder: bool,
    /// Whether it was looked whether files of destroyed families have come back.
    looked: bool,
}

struct UnderWay {
    note: DestructionNote,
    waiting: Vec<FamilyId>,
    of: usize,
    failed: bool,
}

impl Destroying {
    /// How many families' files could not be written.
    pub(super) fn stuck(&self) -> usize {
        self.families.len()
    }

    /// How far it is.
    pub(super) fn progress(&self) -> Option<Progress> {
        let told = |what: &str, done, of| Progress {
            what: what.to_owned(),
            done,
            of,
        };
        if let Some(work) = &self.under_way {
            let done = work.of - work.waiting.len();
            return Some(told("destroying", done as u64, work.of as u64));
        }
        let (clearing, _) = self.clearing.as_ref()?;
        let (done, of) = clearing.progress();
        Some(told("clearing-backups", done, of))
    }

    /// Another folder was chosen: its backups may be of before a destruction.
    pub(super) fn look_through_backups(&mut self) {
        self.clearing = None;
        self.tried_at = None;
        self.other_folder = true;
    }

    /// Ends a clearing of backups: somebody else needs the folder. It begins again later.
    pub(super) fn leave_backups(&mut self) {
        self.clearing = None;
    }
}

impl Seat {
    /// Approves a destruction. From here on nothing of a family that goes whole is found or opens.
    pub(super) fn approve_destruction(&mut self, note: &DestructionNote) -> Result<(), Failure> {
        // Nothing is to be kept, nor compared, of what goes.
        self.work = None;
        self.importing = None;
        let count = self.count_of(note);
        let now = self.now;
        self.centre
            .approve_destruction(&self.identity, note.id, count, now)?;
        if note.class == RecordClass::CaseFile {
            for family in &note.families {
                self.close(*family);
                // Drafts that cannot be forgotten now are when this account signs in next.
                let _ = self.drafts.forget_family(*family);
            }
            self.listing.remove(&note.families);
        }
        Ok(())
    }

    /// Destroys the next of what was approved, for hosts that go step by step. `true` where there is
    /// more to do at once.
    pub fn look_after_destructions(&mut self, now: DateTime<Utc>) -> bool {
        let may = self.role.may(Permission::ProposeDestruction);
        if !may || !self.identity.holds(Ring::Families) || self.listing.register().is_err() {
            return false;
        }
        self.now = now;
        match self.destroying.under_way.take() {
            Some(work) => {
                self.destroy_next(work);
                true
            }
            None => self.begin_destroying() || self.look_after_clearing(now),
        }
    }

    fn begin_destroying(&mut self) -> bool {
        let notes = self.centre.destructions().into_iter().rev();
        let stuck = &self.destroying.stuck;
        let next = notes
            .filter(|note| note.stage == DestructionStage::Approved)
            .find(|note| !stuck.contains(&note.id));
        if let Some(note) = next {
            let mut waiting = note.families.clone();
            waiting.reverse();
            self.destroying.under_way = Some(UnderWay {
                of: waiting.len(),
                waiting,
                note,
                failed: false,
            });
            return true;
        }
        if !std::mem::replace(&mut self.destroying.looked, true) {
            self.clear_what_came_back();
        }
        false
    }

    fn destroy_next(&mut self, mut work: UnderWay) {
        let Some(family) = work.waiting.pop() else {
            let (id, now) = (work.note.id, self.now);
            let ended = match work.failed {
                false => self.centre.end_destruction(&self.identity, id, now).is_ok(),
                true => false,
            };
            if !ended {
                self.destroying.stuck.insert(id);
            }
            return;
        };
        if self.destroy(family, &work.note).is_err() {
            work.failed = true;
            self.destroying.families.insert(family);
        }
        self.destroying.under_way = Some(work);
    }

    /// Destroys what goes of a family. Doing it again changes nothing.
    fn destroy(&mut self, family: FamilyId, note: &DestructionNote) -> Result<(), Failure> {
        self.note(Note {
            family: Some(family),
            about: Some(note.class.name().to_owned()),
            purpose: Some(note.number.clone()),
            ..Note::of(Deed::RecordsDestroyed)
        })?;
        match note.class {
            RecordClass::CaseFile => self.destroy_file(family)?,
            RecordClass::Numbers | RecordClass::Papers => {
                let destroyed = match note.class {
                    RecordClass::Numbers => self.destroy_numbers(family, note),
                    _ => self.destroy_papers(family, note),
                };
                match destroyed {
                    // It went whole meanwhile.
                    Err(failure) if failure.code == FailureCode::Destroyed => {}
                    other => other?,
                }
            }
        }
        Ok(self.shred_replaced(family)?)
    }

    /// Destroys again what a former file of a family brought back: what was there when it was
    /// decided. What was written since stays.
    pub(super) fn destroy_again(&mut self, family: FamilyId) -> Result<(), Failure> {
        for note in self.centre.destructions() {
            if note.is_approved() && note.families.contains(&family) {
                self.destroy(family, &note)?;
            }
        }
        Ok(())
    }

    fn destroy_file(&mut self, family: FamilyId) -> Result<(), Failure> {
        self.close(family);
        self.centre.destroy_family_keys(&[family])?;
        self.listing.remove(&[family]);
        let layout = self.centre.layout();
        for path in [
            layout.family(family),
            layout.making().join(family.to_string()),
        ] {
            let mut journal = path.clone().into_os_string();
            journal.push("-journal");
            shred(std::path::Path::new(&journal))?;
            shred(&path)?;
        }
        Ok(())
    }

    /// Former files that a restoring put aside.
    fn shred_replaced(&self, family: FamilyId) -> Result<(), FileError> {
        let Ok(files) = fs::read_dir(self.centre.layout().replaced()) else {
            return Ok(());
        };
        let beginning = format!("{family}-");
        for file in files {
            let path = file?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| name.starts_with(&beginning)) {
                shred(&path)?;
            }
        }
        Ok(())
    }

    fn destroy_numbers(&mut self, family: FamilyId, note: &DestructionNote) -> Result<(), Failure> {
        let now = self.now;
        let number = note.number.clone();
        let before = note.decided.map(|decided| decided.at);
        self.write_unseen(family, |file, identity| {
            for (record, field) in file.sealed_fields(before)? {
                let Some(field) = field.known() else { continue };
                let reason = Some(number.clone());
                let act = super::writing::act(identity, now, Action::Erase, reason)?;
                file.erase(act, record, field)?;
            }
            Ok(())
        })
    }

    fn destroy_papers(&mut self, family: FamilyId, note: &DestructionNote) -> Result<(), Failure> {
        let (now, number) = (self.now, note.number.clone());
        let before = note.decided.map(|decided| decided.at);
        let today = crate::korea::day_in_korea(now);
        self.write_unseen(family, |file, identity| {
            let living = file.living_papers(before);
            let gone: Vec<Attachment> = living.keys().copied().map(Attachment::tombstone).collect();
            let by = identity.account.id.to_string();
            let act = super::writing::act(identity, now, Action::Destroy, Some(number.clone()))?;
            file.record_with(act, &gone, |edit| {
                for paper in living.into_values().flatten() {
                    edit.set(paper, Kind::Document, Field::DestroyedOn, today);
                    edit.set(paper, Kind::Document, Field::Worker, by.as_str());
                    edit.set(paper, Kind::Document, Field::Reason, number.as_str());
                }
                Ok::<_, Failure>(())
            })?;
            Ok(())
        })
    }

    /// Takes away files of destroyed families that somebody put back, or that a union of the books
    /// told of.
    fn clear_what_came_back(&mut self) {
        let layout = self.centre.layout().clone();
        let back: Vec<FamilyId> = self
            .centre
            .destroyed()
            .into_iter()
            .filter(|family| layout.family(*family).exists())
            .collect();
        for family in &back {
            // What cannot be cleared away now does not open either, and is tried at the next start.
            let _ = self.destroy_file(*family);
        }
        if !back.is_empty() {
            self.listing.remove(&back);
        }
    }

    /// Clears the backups in this device's folder. `true` where there is more to do at once.
    fn look_after_clearing(&mut self, now: DateTime<Utc>) -> bool {
        if let Some((mut clearing, ids)) = self.destroying.clearing.take() {
            match clearing.next(&self.identity) {
                Ok(true) => self.destroying.clearing = Some((clearing, ids)),
                Ok(false) => {
                    let cleared = clearing.finish().map_err(Failure::from);
                    match cleared.and_then(|reach| self.note_reach(&ids, reach)) {
                        Ok(()) => self.destroying.other_folder = false,
                        Err(_) => self.destroying.tried_at = Some(now),
                    }
                }
                Err(_) => self.destroying.tried_at = Some(now),
            }
            return true;
        }
        let tried = self.destroying.tried_at;
        // A backup under way has the folder; a clock that was set back keeps nobody waiting.
        if self.work.is_some() || tried.is_some_and(|at| at <= now && now - at < PAUSE) {
            return false;
        }
        let notes = self.centre.destructions();
        let pending = |note: &&DestructionNote| {
            note.stage == DestructionStage::Destroyed && note.reach.is_none()
        };
        let ids: Vec<RecordId> = notes.iter().filter(pending).map(|note| note.id).collect();
        let was_any = notes
            .iter()
            .any(|note| note.stage == DestructionStage::Destroyed);
        if ids.is_empty() && !(was_any && self.destroying.other_folder) {
            return false;
        }
        let begun = match self.backup_folder().map(std::path::Path::to_owned) {
            Ok(folder) if crate::backup::Store::open(&folder).is_ok() => {
                let cleared = self.to_clear(&notes);
                for family in &cleared.renewed {
                    self.release(*family);
                }
                Clearing::begin(&self.centre, &self.identity, &folder, cleared)
            }
            // A folder without backups has nothing to be cleared of.
            Ok(_) | Err(BackupError::NoFolder) => {
                let noted = self.note_reach(&ids, BackupReach::NoPlace);
                self.destroying.other_folder = false;
                if noted.is_err() {
                    self.destroying.tried_at = Some(now);
                }
                return noted.is_ok();
            }
            Err(error) => Err(error),
        };
        match begun {
            Ok(clearing) => self.destroying.clearing = Some((clearing, ids)),
            Err(_) => self.destroying.tried_at = Some(now),
        }
        self.destroying.clearing.is_some()
    }

    /// What backups are cleared of: every family that was ever destroyed, so that a folder that
    /// was away for long is cleared too, and former files of what is pending; where another
    /// folder was chosen, of all that was ever destroyed.
    fn to_clear(&self, notes: &[DestructionNote]) -> Cleared {
        let mut cleared = Cleared {
            gone: self.centre.destroyed(),
            ..Cleared::default()
        };
        let other = self.destroying.other_folder;
        for note in notes.iter().filter(|note| other || note.reach.is_none()) {
            if note.stage != DestructionStage::Destroyed {
                continue;
            }
            match note.class {
                RecordClass::CaseFile => {
                    let at = note.decided.map(|decided| decided.at);
                    cleared.books_before = cleared.books_before.max(at);
                }
                RecordClass::Numbers | RecordClass::Papers => {
                    cleared.renewed.extend(&note.families);
                }
            }
        }
        cleared
    }

    fn note_reach(&mut self, ids: &[RecordId], reach: BackupReach) -> Result<(), Failure> {
        if ids.is_empty() {
            return Ok(());
        }
        let now = self.now;
        Ok(self.centre.note_reach(&self.identity, ids, reach, now)?)
    }
}

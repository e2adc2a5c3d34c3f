//! What is under way with a backup, made, opened or restored: one family at a time, so that nobody at the desk waits for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::failures::reasoned;
use super::restoring::word_of;
use super::{Permission, Seat};
use crate::access::{Deed, Note};
use crate::backup::{
    BackingUp, BackupError, Checked, Checking, Memory, Outcome, Report, Restored, Restoring, Store,
    Unfinished, Wanted, settle_beside,
};
use crate::centre::{Centre, Layout, Ring};
use crate::contract::*;
use crate::log::FamilyId;

/// Files for which the disk is waited at once.
const FILES: usize = 4;
/// The word of a backup whose files do not all open.
const FAULTS: &str = "faults";
/// The word of one that is sound, but has former files of families whose present ones are not.
const UNSOUND: &str = "unsound";
/// The word of a centre that was put here from a backup, and lacks families that do not open there.
const MISSING: &str = "missing";

/// What is being done with a backup.
pub(super) enum Work {
    /// One is made into a folder.
    Making {
        folder: PathBuf,
        making: Box<BackingUp>,
        /// Whether all families are kept, and only the disk is waited for.
        kept: bool,
    },
    /// All of one is opened; what was just made, if it was.
    Checking {
        checking: Box<Checking>,
        made: Option<Report>,
    },
    /// Families come back into the centre.
    Restoring {
        restoring: Box<Restoring>,
        came: Came,
        /// Whether it is what was left of a centre that was put here from a backup.
        unfinished: bool,
    },
    /// Families come into a copy of the centre.
    Beside {
        restoring: Box<Restoring>,
        came: Came,
        centre: Box<Centre>,
    },
}

/// What became of families so far.
#[derive(Default)]
pub(super) struct Came {
    outcomes: BTreeMap<&'static str, u32>,
    here: usize,
    missing: Vec<FamilyId>,
    /// Whether some of those that are missing should be here.
    failed: bool,
}

impl Came {
    fn count(&mut self, restored: Restored) {
        let word = restored.outcome.word();
        *self.outcomes.entry(word).or_default() += 1;
        match restored.outcome.is_here() {
            true => self.here += 1,
            false => self.missing.push(restored.family),
        }
        self.failed |= matches!(restored.outcome, Outcome::Fault(_) | Outcome::LeftAlone(_));
    }
}

impl Work {
    const fn task(&self) -> BackupTask {
        match self {
            Self::Making { .. } => BackupTask::Making,
            Self::Checking { .. } => BackupTask::Checking,
            Self::Restoring { .. } => BackupTask::Restoring,
            Self::Beside { .. } => BackupTask::Beside,
        }
    }

    /// Whether families are coming back.
    pub(super) const fn brings_back(&self) -> bool {
        matches!(self, Self::Restoring { .. } | Self::Beside { .. })
    }

    /// How far it is.
    pub(super) fn progress(&self) -> Progress {
        let (what, (done, of)) = match self {
            Self::Making { making, .. } => ("backup-making", making.progress()),
            Self::Checking { checking, .. } => ("backup-checking", checking.progress()),
            Self::Restoring { restoring, .. } => ("backup-restoring", restoring.progress()),
            Self::Beside { restoring, .. } => ("backup-beside", restoring.progress()),
        };
        Progress {
            what: what.to_owned(),
            done,
            of,
        }
    }
}

impl Seat {
    /// Ends what is under way: two would look at copies in one folder.
    fn clear(&mut self) {
        self.work = None;
        self.destroying.leave_backups();
        self.backup_end = None;
    }

    /// Begins to make a backup into this device's folder.
    pub(super) fn begin_making(&mut self) -> Result<(), BackupError> {
        self.clear();
        let folder = self.backup_folder()?.to_owned();
        if self.listing.register().is_err() {
            return Err(BackupError::Busy);
        }
        let making = Box::new(BackingUp::begin(&self.centre, &self.identity, &folder)?);
        self.work = Some(Work::Making {
            folder,
            making,
            kept: false,
        });
        Ok(())
    }

    /// Begins to open all of a backup.
    pub(super) fn begin_checking(&mut self, name: &str) -> Result<(), BackupError> {
        self.clear();
        let store = self.backups()?;
        let name = store.named(name)?;
        let checking = Checking::begin(store, Some(name), &self.centre, &self.identity)?;
        self.work = Some(Work::Checking {
            checking: Box::new(checking),
            made: None,
        });
        Ok(())
    }

    /// Begins to bring families back into the centre, all or one.
    pub(super) fn begin_restoring(
        &mut self,
        name: &str,
        family: Option<FamilyId>,
        now: DateTime<Utc>,
    ) -> Result<(), BackupError> {
        self.clear();
        let store = self.backups()?;
        let wanted = Wanted::Named(store.named(name)?);
        self.restore_from(store, &wanted, family, now)
    }

    /// Goes on with a centre that was put here from a backup: brings all its families here.
    fn begin_unfinished(
        &mut self,
        unfinished: &Unfinished,
        now: DateTime<Utc>,
    ) -> Result<(), BackupError> {
        self.clear();
        if !unfinished.folder.is_dir() {
            return Err(BackupError::Unreachable);
        }
        let store = Store::open(&unfinished.folder)?;
        let wanted = Wanted::Named(store.named(&unfinished.backup)?);
        self.restore_from(store, &wanted, None, now)?;
        let (identity, device) = (&self.identity, &unfinished.device);
        self.centre.name_device(identity, device, now)?;
        self.authors = self.centre.authors();
        Ok(())
    }

    fn restore_from(
        &mut self,
        store: Store,
        wanted: &Wanted,
        family: Option<FamilyId>,
        now: DateTime<Utc>,
    ) -> Result<(), BackupError> {
        if self.listing.register().is_err() {
            return Err(BackupError::Busy);
        }
        let families = family.map(|family| vec![family]);
        let (centre, identity) = (&mut self.centre, &self.identity);
        let restoring = Restoring::begin(store, wanted, families, centre, identity, now)?;
        // The books may name people whom the present ones did not know.
        self.authors = self.centre.authors();
        self.work = Some(Work::Restoring {
            restoring: Box::new(restoring),
            came: Came::default(),
            unfinished: family.is_none() && self.memory.unfinished.is_some(),
        });
        Ok(())
    }

    /// Begins to bring families into a copy of the centre, which stands in a folder of its own
    /// within the one that was chosen.
    pub(super) fn begin_beside(
        &mut self,
        chosen: &Path,
        name: &str,
        family: Option<FamilyId>,
        now: DateTime<Utc>,
    ) -> Result<(), BackupError> {
        self.clear();
        let store = self.backups()?;
        let name = store.named(name)?;
        let layout = Layout::new(chosen.join(format!("hamkke-{name}")));
        let mut centre = settle_beside(&self.centre, &layout)?;
        let families = family.map(|family| vec![family]);
        let (wanted, identity) = (Wanted::Named(name), &self.identity);
        let restoring = Restoring::begin(store, &wanted, families, &mut centre, identity, now)?;
        self.work = Some(Work::Beside {
            restoring: Box::new(restoring),
            came: Came::default(),
            centre: Box::new(centre),
        });
        Ok(())
    }

    /// The backups in this device's folder.
    pub(super) fn backups(&self) -> Result<Store, BackupError> {
        Store::open(self.backup_folder()?)
    }

    /// This device's folder for backups, where it can be reached.
    pub(super) fn backup_folder(&self) -> Result<&Path, BackupError> {
        let Memory { folder, used, .. } = &self.memory;
        let folder = folder.as_ref().ok_or(BackupError::NoFolder)?;
        match folder.is_dir() && (!used || Store::open(folder).is_ok()) {
            true => Ok(folder),
            false => Err(BackupError::Unreachable),
        }
    }

    /// Moves on what is under way, and begins a backup that is due. `true` where there is more to
    /// do at once.
    pub(super) fn look_after_backups(&mut self, now: DateTime<Utc>) -> bool {
        self.now = now;
        if self.work.is_none() {
            self.begin_what_is_due(now);
        }
        // Taken off the seat: after an error it is over.
        let Some(work) = self.work.take() else {
            return false;
        };
        let task = work.task();
        match self.step(work, now) {
            Ok(more) => self.work = more,
            Err(error) => self.fail(task, error, now),
        }
        self.work.is_some()
    }

    /// Whoever opens families may have the program make a backup, or bring back what is left of a
    /// centre that was put here from one.
    fn begin_what_is_due(&mut self, now: DateTime<Utc>) {
        let may = self.identity.holds(Ring::Families)
            && self.role.may(Permission::TendRegister)
            && self.importing.is_none()
            && self.listing.register().is_ok();
        if !may {
            return;
        }
        let memory = &self.memory;
        let (task, begun) = if let Some(unfinished) = memory.unfinished.clone() {
            if !memory.pause_is_over(now) {
                return;
            }
            let begun = self.begin_unfinished(&unfinished, now);
            (BackupTask::Restoring, begun)
        } else if memory.folder.is_some() && self.centre.backup_every().is_due(memory, now) {
            // What cannot be noted is not done; it is due again when the host looks next.
            if self.note(Note::of(Deed::BackedUp)).is_err() {
                return;
            }
            (BackupTask::Making, self.begin_making())
        } else {
            return;
        };
        if let Err(error) = begun {
            self.fail(task, error, now);
        }
    }

    fn step(&mut self, work: Work, now: DateTime<Utc>) -> Result<Option<Work>, BackupError> {
        match work {
            Work::Making {
                folder,
                mut making,
                kept: false,
            } => {
                let kept = !self.back_up_next(&mut making)?;
                Ok(Some(Work::Making {
                    folder,
                    making,
                    kept,
                }))
            }
            Work::Making {
                folder,
                mut making,
                kept: true,
            } => {
                if making.settle(FILES)? {
                    return Ok(Some(Work::Making {
                        folder,
                        making,
                        kept: true,
                    }));
                }
                let made = making.finish(&self.centre, &self.identity, now, true)?;
                self.remember(|memory| memory.used = true);
                // What was made is opened in whole before anybody relies on it.
                let (store, name) = (Store::open(&folder)?, made.name.clone());
                let checking = Checking::begin(store, Some(name), &self.centre, &self.identity)?;
                Ok(Some(Work::Checking {
                    checking: Box::new(checking),
                    made: Some(made),
                }))
            }
            Work::Checking { mut checking, made } => {
                if self.check_next(&mut checking)? {
                    return Ok(Some(Work::Checking { checking, made }));
                }
                self.end_checking(*checking, made, now);
                Ok(None)
            }
            Work::Restoring {
                mut restoring,
                mut came,
                unfinished,
            } => {
                let Some(restored) = self.restore_next(&mut restoring)? else {
                    if unfinished {
                        self.remember(|memory| {
                            memory.unfinished = None;
                            memory.tried_at = None;
                            memory.trouble = came.failed.then(|| MISSING.to_owned());
                        });
                    }
                    self.end_restoring(BackupTask::Restoring, &restoring, came, None);
                    return Ok(None);
                };
                came.count(restored);
                Ok(Some(Work::Restoring {
                    restoring,
                    came,
                    unfinished,
                }))
            }
            Work::Beside {
                mut restoring,
                mut came,
                centre,
            } => {
                let Some(family) = restoring.next_family() else {
                    let folder = word_of(centre.layout().root());
                    self.end_restoring(BackupTask::Beside, &restoring, came, Some(folder));
                    return Ok(None);
                };
                came.count(restoring.restore(family, &centre, &self.identity)?);
                Ok(Some(Work::Beside {
                    restoring,
                    came,
                    centre,
                }))
            }
        }
    }

    fn end_restoring(
        &mut self,
        task: BackupTask,
        restoring: &Restoring,
        came: Came,
        folder: Option<String>,
    ) {
        let outcomes = came.outcomes.into_iter();
        let outcomes = outcomes.map(|(outcome, count)| OutcomeCount {
            outcome: outcome.to_owned(),
            count,
        });
        self.backup_end = Some(BackupEnd {
            made_at: Some(restoring.made_at()),
            families: small(came.here),
            unsound: self.named(&came.missing),
            outcomes: outcomes.collect(),
            folder,
            ..nothing_of(task)
        });
    }

    fn end_checking(&mut self, checking: Checking, made: Option<Report>, now: DateTime<Utc>) {
        let made_at = checking.made_at();
        let Checked { files, faults, .. } = checking.finish(&self.identity, now);
        let is_new = made.is_some();
        let unsound = made.as_ref().is_some_and(|made| !made.unsound.is_empty());
        self.remember(|memory| match faults.is_empty() {
            true => {
                memory.sound_at = memory.sound_at.max(Some(made_at));
                if is_new {
                    memory.tried_at = None;
                    memory.trouble = unsound.then(|| UNSOUND.to_owned());
                }
            }
            false => {
                memory.tried_at = Some(now);
                memory.trouble = Some(FAULTS.to_owned());
            }
        });
        let task = match is_new {
            true => BackupTask::Making,
            false => BackupTask::Checking,
        };
        let (written, unsound) = made.map_or((None, Vec::new()), |made| {
            (Some(small(made.written)), self.named(&made.unsound))
        });
        self.backup_end = Some(BackupEnd {
            made_at: Some(made_at),
            // Beside the families there are the books.
            families: small(files.saturating_sub(1)),
            written,
            unsound,
            faults: small(faults.len()),
            ..nothing_of(task)
        });
    }

    /// It came to nothing: that is said where it is looked at, and at the foot of the window.
    fn fail(&mut self, task: BackupTask, error: BackupError, now: DateTime<Utc>) {
        // What was to come back is looked at where that was asked for; it says nothing of backups.
        let unfinished = self.memory.unfinished.is_some();
        if matches!(task, BackupTask::Making | BackupTask::Checking) || unfinished {
            self.remember(|memory| {
                memory.tried_at = Some(now);
                memory.trouble = Some(error.word().to_owned());
            });
        }
        self.backup_end = Some(BackupEnd {
            failure: Some(error.into()),
            ..nothing_of(task)
        });
    }

    /// Changes what this device remembers. Where the disk takes no note of it, it is known until
    /// the session ends.
    pub(super) fn remember(&mut self, change: impl FnOnce(&mut Memory)) {
        change(&mut self.memory);
        let _ = self.memory.keep(self.centre.layout());
    }

    /// Families with their titles, as far as the register knows them.
    fn named(&self, families: &[FamilyId]) -> Vec<FamilyInBackup> {
        let title = |family| {
            let register = self.listing.register().ok()?;
            Some(register.card(family).ok()??.title)
        };
        let named = families.iter().map(|family| FamilyInBackup {
            id: family.to_string(),
            title: title(*family).unwrap_or_default(),
        });
        named.collect()
    }
}

const fn nothing_of(task: BackupTask) -> BackupEnd {
    BackupEnd {
        task,
        made_at: None,
        families: 0,
        written: None,
        unsound: Vec::new(),
        faults: 0,
        outcomes: Vec::new(),
        folder: None,
        failure: None,
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Busy => FailureCode::Busy.into(),
            error => reasoned(FailureCode::Backup, error.word()),
        }
    }
}

//! The session's register, also while it is being rebuilt.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::rebuild::Rebuild;
use super::seat::Seat;
use crate::backup::Memory;
use crate::casefile::CaseFile;
use crate::centre::{Centre, Layout};
use crate::contract::{Failure, FailureCode, House, Progress};
use crate::facts::facts_of;
use crate::log::{EntryHash, FamilyId};
use crate::register::{CaseFileAt, FamilyEntry, Register, SeenHeads};
use crate::{FileError, FileKey};

/// The index over all families, or the work that makes it anew.
pub(super) struct Listing {
    key: Option<FileKey>,
    layout: Layout,
    state: State,
    /// Families that were written while no register could take note of it.
    missed: BTreeSet<FamilyId>,
    /// Whether a rebuild could not take over what the old register had seen.
    heads_lost: bool,
}

enum State {
    Ready(Box<Register>),
    /// There is none that can be used, and nobody makes one yet.
    Lacking,
    Rebuilding(Rebuild),
    /// The account was not given the families' key.
    Shut,
}

impl Listing {
    /// Opens the register. One that is missing or broken, or that does not list as many families
    /// as there are files, is rebuilt: see [`Seat::collect`].
    /// An account without the families' key has none.
    pub(super) fn open(centre: &Centre, key: Option<FileKey>) -> Result<Self, Failure> {
        let layout = centre.layout().clone();
        let Some(key) = key else {
            return Ok(Self {
                key: None,
                layout,
                state: State::Shut,
                missed: BTreeSet::new(),
                heads_lost: false,
            });
        };
        let files = layout.all_families().map_err(FileError::from)?.len();
        let opened = Register::open(&layout.register(), &key);
        let whole = |register: &Register| {
            let counts = register.counts();
            counts.is_ok_and(|counts| (counts.families + counts.unreadable) as usize == files)
        };
        let state = match opened {
            Ok(register) if whole(&register) => State::Ready(Box::new(register)),
            Err(FileError::InUse) => return Err(FailureCode::CentreInUse.into()),
            Err(FileError::Missing) if files == 0 => {
                State::Ready(Box::new(Register::create(&layout.register(), &key)?))
            }
            _ => State::Lacking,
        };
        Ok(Self {
            key: Some(key),
            layout,
            state,
            missed: BTreeSet::new(),
            heads_lost: false,
        })
    }

    /// The register.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while it is being rebuilt, [`FailureCode::Denied`] where the account
    /// was not given the families' key.
    pub(super) fn register(&self) -> Result<&Register, Failure> {
        match &self.state {
            State::Ready(register) => Ok(register),
            State::Shut => Err(FailureCode::Denied.into()),
            _ => Err(FailureCode::Busy.into()),
        }
    }

    /// The heads that a family's file was last seen with.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] where nobody can tell yet.
    pub(super) fn known_heads(&self, family: FamilyId) -> Result<Vec<EntryHash>, Failure> {
        match &self.state {
            State::Ready(register) => Ok(register.heads(family)?),
            State::Rebuilding(rebuild) => Ok(rebuild.seen().of(family).to_vec()),
            State::Lacking => Err(FailureCode::Busy.into()),
            State::Shut => Err(FailureCode::Denied.into()),
        }
    }

    /// Brings the register up to a file. What was acknowledged is in the file: a register that
    /// cannot be written now is caught up when the file is opened next.
    pub(super) fn enter(&mut self, file: &CaseFile) {
        let entered = match &mut self.state {
            State::Ready(register) => register.enter(file, facts_of).is_ok(),
            _ => false,
        };
        if !entered {
            self.missed.insert(file.family());
        }
    }

    /// Brings the register up to many new families at once by their entries; see
    /// [`Listing::enter`]. Where an entry is missing, it hears of all of them later.
    pub(super) fn enter_all(&mut self, families: &[FamilyId], entries: &[FamilyEntry]) {
        let entered = match &mut self.state {
            State::Ready(register) if entries.len() == families.len() => {
                register.put_families(entries, &[]).is_ok()
            }
            _ => false,
        };
        if !entered {
            self.missed.extend(families);
        }
    }

    /// Takes families out. Where that cannot be done now, the register lists more families than
    /// there are files, and is made anew at the next start.
    pub(super) fn remove(&mut self, families: &[FamilyId]) {
        if let State::Ready(register) = &mut self.state {
            let _ = register.remove_families(families);
        }
    }

    /// How far a rebuild has come.
    pub(super) fn progress(&self) -> Option<Progress> {
        let State::Rebuilding(rebuild) = &self.state else {
            return None;
        };
        let (done, of) = rebuild.progress();
        Some(Progress {
            what: "rebuild".to_owned(),
            done,
            of,
        })
    }

    /// What the register says of the house, and what this device remembers of backups.
    pub(super) fn house(&self, backups: &Memory) -> Option<House> {
        if matches!(self.state, State::Shut) {
            return None;
        }
        let counts = self
            .register()
            .ok()
            .and_then(|register| register.counts().ok());
        let rulebook = super::childcare::shipped().map(|rulebook| rulebook.reference().version);
        Some(House {
            families: counts.map_or(0, |counts| counts.families.into()),
            people: counts.map_or(0, |counts| counts.people.into()),
            unreadable: counts.map_or(0, |counts| counts.unreadable.into()),
            heads_lost: self.heads_lost,
            backed_up_at: backups.sound_at,
            backup_trouble: backups.trouble.clone(),
            rulebook: rulebook.unwrap_or_default(),
        })
    }

    /// The next free file number of the year, `2026-00001`.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt.
    pub(super) fn next_file_number(&self, today: NaiveDate) -> Result<String, Failure> {
        let mut numbers = self.next_file_numbers(today, 1)?;
        numbers.pop().ok_or(FailureCode::Busy.into())
    }

    /// The next so many free file numbers of the year.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt.
    pub(super) fn next_file_numbers(
        &self,
        today: NaiveDate,
        count: usize,
    ) -> Result<Vec<String>, Failure> {
        let year = format!("{}-", today.year());
        let last = self.register()?.last_file_number(&year)?;
        let used: u32 = last
            .and_then(|number| number.strip_prefix(&year)?.parse().ok())
            .unwrap_or_default();
        let numbers = (used + 1..).take(count);
        Ok(numbers.map(|number| format!("{year}{number:05}")).collect())
    }
}

impl Seat {
    /// Takes over a register that has been rebuilt, and begins to rebuild one that is lacking.
    pub(super) fn collect(&mut self) {
        match &self.listing.state {
            State::Ready(_) | State::Shut => {}
            State::Lacking => {
                // Where the files cannot even be listed, the next command tries again.
                let _ = self.rebuild();
            }
            State::Rebuilding(rebuild) => {
                let Some(rebuilt) = rebuild.take() else {
                    return;
                };
                // Without a register after all: the next command begins anew.
                self.listing.state =
                    rebuilt.map_or(State::Lacking, |it| State::Ready(Box::new(it.register)));
                for family in std::mem::take(&mut self.listing.missed) {
                    // Opening a file brings the register up to it.
                    self.close(family);
                    let _ = self.file_unseen(family);
                }
            }
        }
    }

    /// Begins to make the register anew from all case files.
    ///
    /// # Errors
    /// What keeps the families' files or keys from being listed.
    pub(super) fn rebuild(&mut self) -> Result<(), Failure> {
        if matches!(self.listing.state, State::Rebuilding(_)) {
            return Ok(());
        }
        let Some(key) = self.listing.key.clone() else {
            return Err(FailureCode::Denied.into());
        };
        // The readers open each file, which this session must not hold.
        self.close_all();
        let layout = &self.listing.layout;
        let families = layout.all_families().map_err(FileError::from)?;
        let files = families.into_iter().filter_map(|family| {
            let key = self.centre.family_key(&self.identity, family).ok()?;
            Some(CaseFileAt {
                family,
                path: layout.family(family),
                key,
            })
        });
        let files = files.collect();
        let path = layout.register();
        // The old register is closed before the new one takes its place.
        self.listing.state = State::Lacking;
        let seen = SeenHeads::in_register(&path, &key);
        self.listing.heads_lost = seen.is_err();
        let seen = seen.unwrap_or_default();
        self.listing.state = State::Rebuilding(Rebuild::begin(path, key, files, seen));
        Ok(())
    }
}

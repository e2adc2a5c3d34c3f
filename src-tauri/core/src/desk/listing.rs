//! The session's register, also while it is being rebuilt.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use eligibility::Rulebook;

use super::cards::Cards;
use super::rebuild::Rebuild;
use super::seat::Seat;
use super::tending::{opens_families, opens_some};
use super::touched::{self, Touched};
use crate::backup::Memory;
use crate::casefile::CaseFile;
use crate::centre::{Centre, Identity, Layout, Ring};
use crate::contract::{Failure, FailureCode, House, Progress};
use crate::facts::facts_of;
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, EntryHash, FamilyId};
use crate::register::{CaseFileAt, FamilyEntry, Register, SeenHeads};
use crate::{FileError, FileKey};

/// The index over the families of a session, or the work that makes it anew: of all families for
/// who opens all, and one of its own for an account that opens some.
pub(super) struct Listing {
    /// The keys that the register may have, the one that it is to have first.
    keys: Vec<FileKey>,
    path: PathBuf,
    /// By which others note what they wrote: see [`Touched`].
    whose: String,
    layout: Layout,
    state: State,
    /// Families that the register has to be brought up to.
    missed: BTreeSet<FamilyId>,
    /// Whether a rebuild could not take over what the old register had seen.
    heads_lost: bool,
    /// Whether the register has a key of a former epoch.
    is_of_former_key: bool,
    /// The accounts that have a register of their own, and so hear what is written here.
    others: Vec<AccountId>,
    touched: Touched,
    pub(super) cards: Option<Cards>,
    /// By which it says what is to be done.
    rules: Arc<Rulebook>,
}

enum State {
    Ready(Box<Register>),
    /// There is none that can be used, and nobody makes one yet.
    Lacking,
    Rebuilding(Rebuild),
    /// The account opens no families.
    Shut,
}

/// So many families are brought into a register while somebody waits; where there are more, it is
/// made anew.
const CAUGHT_UP: usize = 100;

impl Listing {
    /// Opens the register. One that is missing or broken, or that lists other families than there
    /// are, is brought up to them or rebuilt: see [`Seat::collect`].
    pub(super) fn open(
        centre: &Centre,
        identity: &Identity,
        rules: &Arc<Rulebook>,
    ) -> Result<Self, Failure> {
        let layout = centre.layout().clone();
        let account = identity.account.id;
        let opens_all = identity.holds(Ring::Families);
        // A laptop for visits has the families of its loans, whatever an account opens elsewhere.
        let opens_lent = centre.is_laptop() && opens_families(&identity.account);
        let mut listing = Self {
            keys: Vec::new(),
            path: layout.register(),
            whose: touched::SHARED.to_owned(),
            state: State::Shut,
            missed: BTreeSet::new(),
            heads_lost: false,
            is_of_former_key: false,
            others: Vec::new(),
            touched: Touched::default(),
            cards: Cards::of(centre, identity),
            rules: Arc::clone(rules),
            layout,
        };
        if opens_all {
            let rings = identity.ring_keys(Ring::Families)?;
            listing.keys = rings.iter().map(register_key).collect();
        } else if opens_lent || opens_some(&identity.account) {
            listing.keys = vec![register_key(&identity.own_key())];
            listing.path = listing.layout.own_register(account);
            listing.whose = touched::own(account);
            if let Some(folder) = listing.path.parent() {
                fs::create_dir_all(folder).map_err(FileError::from)?;
            }
        } else {
            return Ok(listing);
        }
        listing.note_others(centre, identity);
        let files = listing.layout.all_families().map_err(FileError::from)?;
        let destroyed = centre.destroyed();
        let files = files.into_iter().filter(|it| !destroyed.contains(it));
        let families: BTreeSet<FamilyId> = match opens_all {
            true => files.collect(),
            false => files.filter(|it| centre.opens(identity, *it)).collect(),
        };
        listing.state = listing.open_state(&families, &destroyed, opens_all)?;
        Ok(listing)
    }

    fn open_state(
        &mut self,
        families: &BTreeSet<FamilyId>,
        destroyed: &BTreeSet<FamilyId>,
        all: bool,
    ) -> Result<State, Failure> {
        let mut opened = Err(FileError::Missing);
        for (at, key) in self.keys.iter().enumerate() {
            opened = Register::open(&self.path, key, &self.rules);
            self.is_of_former_key = at > 0;
            // A wrong key looks like a broken file.
            if !matches!(opened, Err(FileError::Damaged)) {
                break;
            }
        }
        let mut register = match (opened, self.keys.first()) {
            (Ok(register), _) => register,
            (Err(FileError::InUse), _) => return Err(FailureCode::CentreInUse.into()),
            (Err(FileError::Missing), Some(key)) if families.is_empty() => {
                self.is_of_former_key = false;
                Register::create(&self.path, key, &self.rules)?
            }
            _ => return Ok(State::Lacking),
        };
        let Ok(listed) = register.families() else {
            return Ok(State::Lacking);
        };
        // What was cut off between the approval of a destruction and this.
        let still: Vec<FamilyId> = listed.intersection(destroyed).copied().collect();
        if !still.is_empty() && register.remove_families(&still).is_err() {
            return Ok(State::Lacking);
        }
        let gone = listed.difference(families);
        let gone: Vec<FamilyId> = gone.filter(|it| !destroyed.contains(it)).copied().collect();
        if !gone.is_empty() && (all || register.remove_families(&gone).is_err()) {
            return Ok(State::Lacking);
        }
        let touched = Touched::of(&self.layout, &self.whose).into_iter();
        self.missed = touched.filter(|it| families.contains(it)).collect();
        self.missed.extend(families.difference(&listed));
        match self.missed.len() > CAUGHT_UP {
            true => Ok(State::Lacking),
            false => Ok(State::Ready(Box::new(register))),
        }
    }

    /// Takes note of who else has a register. Called again where accounts have changed.
    pub(super) fn note_others(&mut self, centre: &Centre, identity: &Identity) {
        let accounts = centre.accounts().into_iter();
        let others = accounts.filter(|it| it.id != identity.account.id && opens_some(it));
        self.others = others.map(|it| it.id).collect();
        if self.cards.is_none() {
            self.cards = Cards::of(centre, identity);
        }
    }

    /// Has the cards opened anew with the key that an account has now.
    pub(super) fn renew_cards(&mut self, centre: &Centre, identity: &Identity) {
        self.cards = Cards::of(centre, identity);
    }

    /// Whether the register has a key of a former epoch.
    pub(super) const fn is_of_former_key(&self) -> bool {
        self.is_of_former_key
    }

    /// Has the register that is made next made with the key of the latest epoch.
    pub(super) fn renew_keys(&mut self, identity: &Identity) -> Result<(), Failure> {
        let rings = identity.ring_keys(Ring::Families)?;
        self.keys = rings.iter().map(register_key).collect();
        self.is_of_former_key = true;
        Ok(())
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

    /// Whether nobody else has this register.
    pub(super) fn is_own(&self) -> bool {
        self.whose != touched::SHARED
    }

    /// Whether the session opens no families.
    pub(super) const fn is_shut(&self) -> bool {
        matches!(self.state, State::Shut)
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
        match entered {
            true => self.missed.remove(&file.family()),
            false => self.missed.insert(file.family()),
        };
        self.tell_others(&[file.family()]);
        if let Some(cards) = &mut self.cards
            && let State::Ready(register) = &self.state
            && let Ok(Some(card)) = register.card(file.family())
        {
            cards.enter(&card);
        }
    }

    /// Brings the register up to a file that others have written, and tells nobody.
    pub(super) fn bring_up(&mut self, file: &CaseFile) {
        if let State::Ready(register) = &mut self.state {
            let _ = register.enter(file, facts_of);
        }
    }

    /// Notes for those who have another register what was written.
    pub(super) fn tell_others(&mut self, families: &[FamilyId]) {
        let others = self.others.iter().map(|it| touched::own(*it));
        let shared = self.is_own().then(|| touched::SHARED.to_owned());
        let whose: Vec<String> = others.chain(shared).collect();
        for family in families {
            for name in &whose {
                self.touched.note(&self.layout, name, *family);
            }
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
        self.tell_others(families);
        if let Some(cards) = &mut self.cards {
            for entry in entries {
                cards.enter(&entry.card);
            }
        }
    }

    /// Takes families out. Where that cannot be done now, the register lists more families than
    /// there are files, and is made anew at the next start.
    pub(super) fn remove(&mut self, families: &[FamilyId]) {
        if let State::Ready(register) = &mut self.state {
            let _ = register.remove_families(families);
        }
        if let Some(cards) = &mut self.cards {
            cards.remove(families);
        }
    }

    /// Takes a family out of an account's own register, which it opens no more.
    pub(super) fn remove_own(&mut self, family: FamilyId) {
        if self.is_own()
            && let State::Ready(register) = &mut self.state
        {
            // Where that fails, the next sign-in finds it listed and not open.
            let _ = register.remove_families(&[family]);
        }
    }

    /// Goes by other rules from now on. What is to be done in all families follows from them, so the
    /// register is made anew.
    fn follow(&mut self, rules: &Arc<Rulebook>) {
        self.rules = Arc::clone(rules);
        if !matches!(self.state, State::Shut) {
            self.state = State::Lacking;
        }
    }

    /// Notes that a family that is not listed could not be read.
    fn note_unreadable(&mut self, family: FamilyId) {
        if let State::Ready(register) = &mut self.state
            && let Ok(None) = register.card(family)
        {
            let _ = register.put_families(&[], &[family]);
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
        if self.is_shut() {
            return None;
        }
        let counts = self
            .register()
            .ok()
            .and_then(|register| register.counts().ok());
        Some(House {
            families: counts.map_or(0, |counts| counts.families.into()),
            people: counts.map_or(0, |counts| counts.people.into()),
            unreadable: counts.map_or(0, |counts| counts.unreadable.into()),
            heads_lost: self.heads_lost,
            backed_up_at: backups.sound_at,
            backup_trouble: backups.trouble.clone(),
            rulebook: self.rules.reference().version,
        })
    }

    /// The next free file number of the year, `2026-00001`.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt.
    pub(super) fn next_file_number(&mut self, today: NaiveDate) -> Result<String, Failure> {
        let mut numbers = self.next_file_numbers(today, 1)?;
        numbers.pop().ok_or(FailureCode::Busy.into())
    }

    /// The next so many free file numbers of the year.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being rebuilt.
    pub(super) fn next_file_numbers(
        &mut self,
        today: NaiveDate,
        count: usize,
    ) -> Result<Vec<String>, Failure> {
        let year = format!("{}-", today.year());
        let mut last = vec![self.register()?.last_file_number(&year)?];
        // Who opens some families sees the numbers of the others on their cards.
        if let Some(cards) = &mut self.cards {
            last.extend(cards.last_file_number(&year));
        }
        let number = |number: String| -> Option<u32> { number.strip_prefix(&year)?.parse().ok() };
        let used = last.into_iter().flatten().filter_map(number).max();
        let used = used.unwrap_or_default();
        let numbers = (used + 1..).take(count);
        Ok(numbers.map(|number| format!("{year}{number:05}")).collect())
    }
}

impl Seat {
    /// Takes over a register that has been rebuilt, begins to rebuild one that is lacking, and
    /// brings one up to what it has missed.
    pub(super) fn collect(&mut self) {
        self.follow_rules();
        match &self.listing.state {
            State::Ready(_) => self.catch_up(),
            State::Shut => {}
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
                self.catch_up();
            }
        }
    }

    /// Takes over the rulebook that the books have now.
    fn follow_rules(&mut self) {
        if let Some(rules) = self.centre.rulebook()
            && !Arc::ptr_eq(&rules, &self.rules)
        {
            self.rules = rules;
            self.listing.follow(&self.rules);
        }
    }

    /// Brings the register up to the families that it has missed.
    fn catch_up(&mut self) {
        if !matches!(self.listing.state, State::Ready(_)) {
            return;
        }
        let missed = std::mem::take(&mut self.listing.missed);
        for family in &missed {
            self.release(*family);
            if self.bring_up(*family).is_err() {
                self.listing.note_unreadable(*family);
            }
        }
        if !missed.is_empty() {
            Touched::clear(&self.listing.layout, &self.listing.whose);
        }
    }

    /// Begins to make the register anew from all case files that the session opens.
    ///
    /// # Errors
    /// What keeps the families' files or keys from being listed.
    pub(super) fn rebuild(&mut self) -> Result<(), Failure> {
        if matches!(self.listing.state, State::Rebuilding(_)) {
            return Ok(());
        }
        let Some(key) = self.listing.keys.first().cloned() else {
            return Err(FailureCode::Denied.into());
        };
        // The readers open each file, which this session must not hold.
        self.close_all();
        let layout = &self.listing.layout;
        let families = layout.all_families().map_err(FileError::from)?;
        let files = families.into_iter().filter_map(|family| {
            let keys = self.centre.family_keys(&self.identity, family).ok()?;
            let own = self.listing.is_own();
            Some(CaseFileAt {
                family,
                path: layout.family(family),
                keys,
                reader: own.then(|| self.reads(family)),
            })
        });
        let files = files.collect();
        let path = self.listing.path.clone();
        // The old register is closed before the new one takes its place.
        self.listing.state = State::Lacking;
        let mut keys = self.listing.keys.iter();
        let seen = keys.find_map(|key| SeenHeads::in_register(&path, key).ok());
        // An account's own register is new once; that of all families never is.
        let was_there = !self.listing.is_own() || path.exists();
        self.listing.heads_lost = was_there && seen.is_none();
        let seen = seen.unwrap_or_default();
        self.listing.is_of_former_key = false;
        // What is read now is read as it is.
        Touched::clear(layout, &self.listing.whose);
        self.listing.state = State::Rebuilding(Rebuild::begin(
            (path, key),
            files,
            seen,
            &self.listing.rules,
        ));
        Ok(())
    }
}

/// The register's key.
fn register_key(key: &Key) -> FileKey {
    FileKey::of(&key.derive(Purpose::Register))
}

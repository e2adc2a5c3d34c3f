//! The keys of the families, looked after by whoever opens all of them: new epochs where somebody
//! has lost a ring, new keys of families that somebody could open and may no more, keys for those
//! who are to open them now. Done a few families at a time beside the work; what was cut off goes
//! on at the next sign-in, since all that is to be done follows from the books.

use std::fs;
use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::cards::Making;
use super::{Permission, Role, Seat};
use crate::casefile::CaseFile;
use crate::centre::{Account, CentreError, Held, Reaches, Ring};
use crate::contract::*;
use crate::log::{AccountId, FamilyId};
use crate::register::FamilyCard;

/// So many families are looked at in a step.
const LOOKED_AT: usize = 200;
/// So many are given a new key in a step.
const CHANGED: usize = 4;

/// How far the looking after has come.
pub(super) enum Tending {
    /// It is to be begun.
    Due,
    /// Families are looked at.
    Families(Round),
    /// The cards are made anew.
    Cards(Box<Making>, Vec<FamilyId>),
    /// There is nothing to do.
    Done,
}

/// A round through all families.
pub(super) struct Round {
    waiting: Vec<FamilyId>,
    of: usize,
    reaches: Reaches,
    accounts: Vec<AccountId>,
    /// How many families without a seal there are, and how many were given a new key.
    open: u32,
    changed: u64,
    /// Families whose file could not be given a new key.
    left: u64,
}

/// What came of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tended {
    /// Families that were given a new key.
    pub changed: u64,
    /// Families whose file could not be read, and keeps its key.
    pub left: u64,
}

/// Who opens families in a role.
pub(super) fn opens_families(account: &Account) -> bool {
    role_of(account).is_some_and(|role| role.may(Permission::ReadFamily))
}

/// Whether an account opens all families.
fn opens_all(account: &Account) -> bool {
    role_of(account).is_some_and(|role| role.rings(&account.reach).contains(&Ring::Families))
}

/// Whether an account opens families, and not all: it is given them one by one, has a register of
/// its own, and sees cards of the others.
pub(super) fn opens_some(account: &Account) -> bool {
    !account.closed && opens_families(account) && !opens_all(account)
}

pub(super) fn role_of(account: &Account) -> Option<Role> {
    Role::from_name(&account.role)
}

impl Seat {
    /// Has the keys looked after again: accounts have changed, or families came from elsewhere.
    pub(super) fn tend(&mut self) {
        self.tending = Tending::Due;
    }

    /// How far it is, where families are given new keys.
    pub(super) fn tending_progress(&self) -> Option<Progress> {
        match &self.tending {
            Tending::Families(round) if round.changed > 0 => Some(Progress {
                what: "rekey".to_owned(),
                done: (round.of - round.waiting.len()) as u64,
                of: round.of as u64,
            }),
            _ => None,
        }
    }

    /// Looks after the keys a little further. Gives whether there is more to do.
    ///
    /// # Errors
    /// What the disk says; the step is taken again then, at the next sign-in at the latest.
    pub fn tend_keys(&mut self, now: DateTime<Utc>) -> Result<bool, Failure> {
        if !self.identity.holds(Ring::Families) || self.listing.register().is_err() {
            return Ok(false);
        }
        match std::mem::replace(&mut self.tending, Tending::Done) {
            Tending::Done => Ok(false),
            Tending::Due => {
                self.tend_rings(now)?;
                let reaches = self.centre.reaches(opens_families);
                let waiting = self.families()?;
                self.tending = Tending::Families(Round {
                    of: waiting.len(),
                    waiting,
                    accounts: reaches.accounts().collect(),
                    reaches,
                    open: 0,
                    changed: 0,
                    left: 0,
                });
                Ok(true)
            }
            Tending::Families(mut round) => {
                self.tend_families(&mut round)?;
                self.tending = match round.waiting.is_empty() {
                    false => Tending::Families(round),
                    true => {
                        self.tended = Some(Tended {
                            changed: round.changed,
                            left: round.left,
                        });
                        self.end_round(&round)?
                    }
                };
                Ok(!matches!(self.tending, Tending::Done))
            }
            Tending::Cards(mut making, mut waiting) => {
                let step = waiting.split_off(waiting.len().saturating_sub(LOOKED_AT));
                let cards: Vec<FamilyCard> = self.cards_of(&step)?;
                making.add(&cards)?;
                self.tending = match waiting.is_empty() {
                    false => Tending::Cards(making, waiting),
                    true => {
                        if let Some(cards) = &mut self.listing.cards {
                            cards.put(*making)?;
                        }
                        Tending::Done
                    }
                };
                Ok(!matches!(self.tending, Tending::Done))
            }
        }
    }

    /// Looks after the keys of all families to the end; where `all` says so, every family is given
    /// a new one. `tell` hears how far it is, and may stop it.
    ///
    /// # Errors
    /// [`FailureCode::Denied`] for who does not open all families, what the disk says.
    pub fn change_keys(
        &mut self,
        now: DateTime<Utc>,
        all: bool,
        tell: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Result<Tended, Failure> {
        self.identity.ring(Ring::Families)?;
        if all {
            self.begin_epoch(Ring::Families, now)?;
            self.listing.renew_keys(&self.identity)?;
        }
        self.tend();
        let mut tended = Tended::default();
        while self.tend_keys(now)? {
            let Tending::Families(round) = &self.tending else {
                continue;
            };
            tended = Tended {
                changed: round.changed,
                left: round.left,
            };
            let done = (round.of - round.waiting.len()) as u64;
            if tell(done, round.of as u64).is_break() {
                break;
            }
        }
        Ok(self.tended.take().unwrap_or(tended))
    }

    /// The rings: new epochs where they are due, and those that are needed by now.
    fn tend_rings(&mut self, now: DateTime<Utc>) -> Result<(), Failure> {
        let before = self.centre.epoch_is_due(Ring::Families);
        for ring in Ring::ALL {
            if self.centre.epoch_is_due(ring) && self.identity.holds(ring) {
                self.begin_epoch(ring, now)?;
            }
        }
        if before {
            self.listing.renew_keys(&self.identity)?;
        }
        self.ready_scopes(now)
    }

    /// Begins a new epoch of a ring for those who hold it and may.
    fn begin_epoch(&mut self, ring: Ring, now: DateTime<Utc>) -> Result<(), Failure> {
        let may = |it: &Account| {
            role_of(it).is_some_and(|role| role.rings(&it.reach).contains(&ring))
                && !it.closed
                && self.centre.was_given(it.id, ring)
        };
        let holders: Vec<Account> = self.centre.accounts().into_iter().filter(may).collect();
        self.centre
            .begin_epoch(&mut self.identity, ring, &holders, now)?;
        if ring == Ring::Cards {
            self.listing.renew_cards(&self.centre, &self.identity);
        }
        Ok(())
    }

    /// Makes what accounts need that open some families only, where there are such: the inbox, the
    /// cards, the glass. Whoever opens all families keeps them.
    pub(super) fn ready_scopes(&mut self, now: DateTime<Utc>) -> Result<(), Failure> {
        let accounts = self.centre.accounts();
        let some: Vec<&Account> = accounts.iter().filter(|it| opens_some(it)).collect();
        if some.is_empty() || !self.identity.holds(Ring::Families) {
            return Ok(());
        }
        let all: Vec<Account> = accounts
            .iter()
            .filter(|it| !it.closed && self.centre.was_given(it.id, Ring::Families))
            .cloned()
            .collect();
        self.centre.ready_inbox(&self.identity, now)?;
        let on_duty = some.iter().any(|it| it.reach.on_duty);
        for (ring, wanted) in [(Ring::Cards, true), (Ring::Glass, on_duty)] {
            if !self.centre.has_ring(ring) {
                if !wanted {
                    continue;
                }
                self.centre
                    .begin_epoch(&mut self.identity, ring, &all, now)?;
            }
            if self.identity.holds(ring) {
                self.centre.give_ring(&self.identity, ring, &all, now)?;
            }
        }
        if self.identity.holds(Ring::Glass) {
            self.centre.ready_glass(&self.identity, now)?;
        }
        self.listing.note_others(&self.centre, &self.identity);
        Ok(())
    }

    fn tend_families(&mut self, round: &mut Round) -> Result<(), Failure> {
        let mut changed = 0;
        for _ in 0..LOOKED_AT {
            let Some(family) = round.waiting.pop() else {
                break;
            };
            match self.tend_family(family, round)? {
                Outcome::AsItWas => {}
                Outcome::Changed => changed += 1,
                Outcome::Left => round.left += 1,
            }
            if changed >= CHANGED {
                break;
            }
        }
        round.changed += changed as u64;
        Ok(())
    }

    fn tend_family(&mut self, family: FamilyId, round: &mut Round) -> Result<Outcome, Failure> {
        let card = self.listing.register()?.card(family)?;
        let held = held(family, card.as_ref());
        round.open += u32::from(card.is_some_and(|card| !card.sealed));
        self.settle_family(&held, &round.reaches, &round.accounts)
    }

    /// Brings the keys of one family to what its readers are to have.
    fn settle_family(
        &mut self,
        held: &Held,
        reaches: &Reaches,
        accounts: &[AccountId],
    ) -> Result<Outcome, Failure> {
        let family = held.family;
        let has = |id: &&AccountId| self.centre.was_given_family(**id, family);
        let unwanted = accounts.iter().filter(has);
        let unwanted = unwanted.filter(|id| !reaches.wants(**id, held));
        let taken: Vec<(AccountId, FamilyId)> = unwanted.map(|id| (*id, family)).collect();
        self.centre.take_families(&taken)?;
        let mut tended = Outcome::AsItWas;
        if self.centre.is_spent(&self.identity, family, accounts)? {
            tended = self.change_key(family)?;
        }
        let given: Vec<(AccountId, FamilyId)> = accounts
            .iter()
            .filter(|id| reaches.gives(**id, held))
            .map(|id| (*id, family))
            .collect();
        match self.centre.give_families(&self.identity, &given) {
            Ok(()) | Err(CentreError::NoFamilyKey | CentreError::Destroyed) => Ok(tended),
            Err(error) => Err(error.into()),
        }
    }

    /// Brings the keys of one family to what its readers are to have, at once: it was written, or
    /// given by name. Whoever opens some families only gives what they can; the rest is done by
    /// who opens all.
    pub(super) fn tend_one(&mut self, family: FamilyId) -> Result<(), Failure> {
        let held = self.held(family)?;
        let reaches = self.centre.reaches(opens_families);
        if !reaches.any_open() || self.centre.is_laptop() {
            return Ok(());
        }
        let accounts: Vec<AccountId> = reaches.accounts().collect();
        if self.identity.holds(Ring::Families) {
            return self.settle_family(&held, &reaches, &accounts).map(drop);
        }
        let given: Vec<(AccountId, FamilyId)> = accounts
            .iter()
            .filter(|id| reaches.gives(**id, &held))
            .map(|id| (*id, family))
            .collect();
        self.centre.give_families(&self.identity, &given)?;
        // Last, since it may be one's own.
        let unwanted = accounts
            .iter()
            .filter(|id| self.centre.was_given_family(**id, family) && !reaches.wants(**id, &held));
        let taken: Vec<(AccountId, FamilyId)> = unwanted.map(|id| (*id, family)).collect();
        self.centre.take_families(&taken)?;
        Ok(())
    }

    /// Gives one family a new key. Gives whether its file could be read and has it now.
    ///
    /// # Errors
    /// [`FailureCode::Denied`] for who does not open all families, what the disk says.
    pub fn change_key_of(&mut self, family: FamilyId) -> Result<bool, Failure> {
        self.identity.ring(Ring::Families)?;
        Ok(matches!(self.change_key(family)?, Outcome::Changed))
    }

    /// Gives a family's file a new key. A file that cannot be read keeps its own until it can.
    fn change_key(&mut self, family: FamilyId) -> Result<Outcome, Failure> {
        let layout = self.centre.layout().clone();
        let place = layout.family(family);
        if !place.exists() {
            return Ok(Outcome::AsItWas);
        }
        self.release(family);
        let change = self.centre.begin_change(&self.identity, family)?;
        let made = layout.making().join(format!("{family}.renewed"));
        let renewed = CaseFile::renew(&place, &made, (&change.old, &change.new), family);
        match renewed {
            Ok(()) => {
                self.centre.end_change(family, &change)?;
                self.owe_to_shelf(family)?;
                Ok(Outcome::Changed)
            }
            Err(error @ (crate::FileError::DiskFull | crate::FileError::Disk(_))) => {
                let _ = fs::remove_file(&made);
                Err(error.into())
            }
            Err(_) => {
                let _ = fs::remove_file(&made);
                Ok(Outcome::Left)
            }
        }
    }

    /// After all families: the register under the latest key, and the cards.
    fn end_round(&mut self, round: &Round) -> Result<Tending, Failure> {
        if self.listing.is_of_former_key() {
            self.rebuild()?;
            // The cards are looked at once it is there.
            return Ok(Tending::Due);
        }
        let open = round.open;
        let Some(cards) = &mut self.listing.cards else {
            return Ok(Tending::Done);
        };
        if !round.reaches.any_open() || cards.count() == Some(open) {
            return Ok(Tending::Done);
        }
        let making = Box::new(cards.begin()?);
        let families = self.listing.register()?.families()?;
        Ok(Tending::Cards(making, families.into_iter().collect()))
    }

    fn cards_of(&self, families: &[FamilyId]) -> Result<Vec<FamilyCard>, Failure> {
        let register = self.listing.register()?;
        let mut cards = Vec::with_capacity(families.len());
        for family in families {
            cards.extend(register.card(*family)?);
        }
        Ok(cards)
    }
}

enum Outcome {
    AsItWas,
    Changed,
    Left,
}

pub(super) fn held(family: FamilyId, card: Option<&FamilyCard>) -> Held {
    Held {
        family,
        worker: card
            .and_then(|card| card.worker.as_ref())
            .and_then(|id| id.parse().ok()),
        receivers: card.map(|card| card.receivers.clone()).unwrap_or_default(),
        sealed: card.is_some_and(|card| card.sealed),
    }
}

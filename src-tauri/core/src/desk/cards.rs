//! The cards of all families, for those who cannot open them all: names, days of birth, file
//! number, and who works with the family. Nothing of a sealed family.

use std::path::PathBuf;
use std::sync::Arc;

use eligibility::Rulebook;

use crate::centre::{Centre, Identity, Ring};
use crate::checks::shipped_rulebook;
use crate::facts::facts_of;
use crate::keys::Purpose;
use crate::log::FamilyId;
use crate::register::{FamilyCard, FamilyEntry, PersonFound, Register};
use crate::search::Query;
use crate::storage::{put_in_place, remove_if_there};
use crate::{FileError, FileKey};

/// The cards of a session that was given their key.
pub(super) struct Cards {
    path: PathBuf,
    key: FileKey,
    open: Option<Opened>,
}

struct Opened {
    register: Register,
    /// Whether its search buffer is loaded.
    searched: bool,
}

impl Cards {
    /// The cards, for who has their key.
    pub(super) fn of(centre: &Centre, identity: &Identity) -> Option<Self> {
        let ring = identity.ring(Ring::Cards).ok()?;
        Some(Self {
            path: centre.layout().cards(),
            key: FileKey::of(&ring.derive(Purpose::Cards)),
            open: None,
        })
    }

    fn opened(&mut self, to_search: bool) -> Result<&mut Register, FileError> {
        let fits = |it: &Opened| it.searched || !to_search;
        if !self.open.as_ref().is_some_and(fits) {
            // Closed first: a file is open once.
            self.open = None;
            let register = match to_search {
                true => Register::open(&self.path, &self.key, rules()?)?,
                false => Register::open_to_write(&self.path, &self.key, rules()?)?,
            };
            self.open = Some(Opened {
                register,
                searched: to_search,
            });
        }
        let opened = self.open.as_mut().ok_or(FileError::Missing)?;
        Ok(&mut opened.register)
    }

    /// How many families have a card.
    pub(super) fn count(&mut self) -> Option<u32> {
        let counts = self.opened(false).ok()?.counts().ok()?;
        Some(counts.families)
    }

    /// Brings a family's card up to its file. Where that cannot be done now, the next who opens
    /// all families finds too few cards and makes them anew.
    pub(super) fn enter(&mut self, card: &FamilyCard) {
        if let Ok(register) = self.opened(false) {
            let done = match card.sealed {
                true => register.remove_families(&[card.family]),
                false => {
                    let entry = FamilyEntry::outside(card, facts_of, register.number_key());
                    register.put_families(&[entry], &[])
                }
            };
            if done.is_err() {
                self.open = None;
            }
        }
    }

    /// Takes families out.
    pub(super) fn remove(&mut self, families: &[FamilyId]) {
        if let Ok(register) = self.opened(false) {
            let _ = register.remove_families(families);
        }
    }

    /// The card of a family.
    pub(super) fn card(&mut self, family: FamilyId) -> Option<FamilyCard> {
        self.opened(false).ok()?.card(family).ok()?
    }

    /// The best people of families at whom everything typed is found, and how many there are.
    pub(super) fn find(
        &mut self,
        typed: &str,
        limit: usize,
    ) -> Result<(Query, usize, Vec<PersonFound>), FileError> {
        let register = self.opened(true)?;
        let query = register.query(typed);
        let found = register.find(&query, limit)?;
        Ok((query, found.total, found.people))
    }

    /// The highest file number that begins so.
    pub(super) fn last_file_number(
        &mut self,
        beginning: &str,
    ) -> Result<Option<String>, FileError> {
        self.opened(false)?.last_file_number(beginning)
    }

    /// Begins to make the cards anew, beside.
    pub(super) fn begin(&mut self) -> Result<Making, FileError> {
        self.open = None;
        let made = self.path.with_extension("new");
        remove_if_there(&made)?;
        Ok(Making {
            register: Register::create(&made, &self.key, rules()?)?,
            made,
        })
    }

    /// Puts cards in place that were made anew.
    pub(super) fn put(&mut self, making: Making) -> Result<(), FileError> {
        self.open = None;
        drop(making.register);
        put_in_place(&making.made, &self.path)
    }
}

/// A card says nothing that follows from rules: the program's own do, whatever the centre has
/// confirmed since the cards were made.
fn rules() -> Result<&'static Arc<Rulebook>, FileError> {
    shipped_rulebook().ok_or(FileError::Missing)
}

/// Cards that are being made.
pub(super) struct Making {
    register: Register,
    made: PathBuf,
}

impl Making {
    /// Adds the cards of families, but of those that are sealed.
    pub(super) fn add(&mut self, cards: &[FamilyCard]) -> Result<(), FileError> {
        let open = cards.iter().filter(|card| !card.sealed);
        let key = self.register.number_key();
        let entries: Vec<FamilyEntry> = open
            .map(|card| FamilyEntry::outside(card, facts_of, key))
            .collect();
        self.register.put_families(&entries, &[])
    }
}

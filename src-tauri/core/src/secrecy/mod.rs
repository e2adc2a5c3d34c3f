//! Secrecy inside a family (비밀): a fact, a note, a form or an address that is kept from a person
//! of the family, from those who interpret, or from an account of the centre.
//!
//! - `marking`: that something is kept from somebody, as it stands in the log
//! - `hidden`: what follows from it for one reader: which records and fields are not theirs to see
//! - `seen`: the records as that reader sees them
//! - `parts`: the parts of a family that were given to somebody by name, where not all were
//! - `compartment`: keys, so that the file alone does not give what is kept from an account
//!
//! A case file that is open for somebody gives out nothing but what they may see
//! ([`crate::casefile::CaseFile::state`]), so that no view, list or picture has to think of it.

mod compartment;
mod hidden;
mod marking;
mod parts;
mod seen;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use x25519_dalek::StaticSecret;

use crate::log::{AccountId, RecordId};

pub(crate) use compartment::{Member, keep_by_key};
pub(crate) use hidden::Hidden;
pub(crate) use marking::{keep, markings};
pub use parts::{FamilyPart, Parts};
pub(crate) use seen::{Seen, Sight, listed, listed_at, opened, see};

/// Somebody from whom something can be kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Onlooker {
    /// An account of the centre.
    Account(AccountId),
    /// Whoever has a role, by its word.
    Role(String),
    /// A person of the family.
    Person(RecordId),
    /// Anybody at all: what is kept from anyone is kept from them.
    Anyone,
}

/// Others, as whom somebody looks at a family.
#[derive(Clone, Debug, Default)]
pub(crate) struct Eyes {
    /// Who they are.
    pub(crate) who: Vec<Onlooker>,
    /// What they were given of the family; none where that is all of it.
    pub(crate) parts: Option<Parts>,
}

/// The role of those who interpret, by its word.
pub const INTERPRETER: &str = "interpreter";

/// Somebody who reads a family's file.
#[derive(Clone)]
pub struct Reader {
    account: AccountId,
    role: String,
    secret: StaticSecret,
    /// What they were given of the family; none where that is all of it.
    parts: Option<Parts>,
    /// Whether the lists of families that they have are theirs alone.
    lists_alone: bool,
    /// As whom they look, beside themselves, and what that one was given.
    also: Vec<Onlooker>,
    also_parts: Option<Parts>,
    /// Since when they see only what is written from then on.
    since: Option<DateTime<Utc>>,
}

impl Reader {
    /// Whoever has this account, its role and its secret key.
    pub fn new(account: AccountId, role: &str, secret: StaticSecret) -> Self {
        Self {
            account,
            role: role.to_owned(),
            secret,
            parts: None,
            lists_alone: false,
            also: Vec::new(),
            also_parts: None,
            since: None,
        }
    }

    /// Who sees nothing of a family but what it is called, who is in it, and the notes that were
    /// written since an instant: the time of a loan is over.
    pub(crate) fn only_what_is_written_since(self, since: DateTime<Utc>) -> Self {
        Self {
            since: Some(since),
            ..self
        }
    }

    /// The same, who was given these parts of the family; none gives all of it.
    #[must_use]
    pub fn of_parts(self, parts: Option<Parts>) -> Self {
        Self { parts, ..self }
    }

    /// The same, whose lists of families nobody else has: they hold all that these eyes see.
    #[must_use]
    pub fn with_own_lists(self) -> Self {
        Self {
            lists_alone: true,
            ..self
        }
    }

    /// These eyes for a list that nobody else has; none where others have it too.
    pub(crate) fn for_lists(&self) -> Option<Self> {
        let own = Self {
            also: Vec::new(),
            also_parts: None,
            ..self.clone()
        };
        self.lists_alone.then_some(own)
    }

    /// Looks as others from now on: what is kept from one of them is kept from sight too, and what
    /// is in no part that they were given.
    pub(crate) fn look_as(&mut self, eyes: Eyes) {
        self.also = eyes.who;
        self.also_parts = eyes.parts;
    }

    /// The parts of the family that they see as they look now; none where they see all.
    pub(crate) fn parts(&self) -> Option<Parts> {
        match (&self.parts, &self.also_parts) {
            (Some(own), Some(also)) => Some(own.both(also)),
            (parts, None) | (None, parts) => parts.clone(),
        }
    }

    /// Whether they look as somebody else.
    pub(crate) fn looks_as_others(&self) -> bool {
        !self.also.is_empty()
    }

    /// Whether they look as a person of the family, or as anybody at all: what those who work with
    /// the family say to each other is not for them.
    pub(crate) fn looks_as_family(&self) -> bool {
        let mut also = self.also.iter();
        also.any(|it| matches!(it, Onlooker::Person(_) | Onlooker::Anyone))
    }

    /// Whether what is kept from `from` is kept from them as they look now.
    pub(crate) fn is_kept_out(&self, from: &Onlooker) -> bool {
        match from {
            Onlooker::Anyone => true,
            Onlooker::Account(account) if *account == self.account => true,
            Onlooker::Role(role) if *role == self.role => true,
            _ => self.also.contains(&Onlooker::Anyone) || self.also.contains(from),
        }
    }
}

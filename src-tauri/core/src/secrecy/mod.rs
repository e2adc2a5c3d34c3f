//! Secrecy inside a family (비밀): a fact, a note, a form or an address that is kept from a person
//! of the family, from those who interpret, or from an account of the centre.
//!
//! - `marking`: that something is kept from somebody, as it stands in the log
//! - `hidden`: what follows from it for one reader: which records and fields are not theirs to see
//! - `seen`: the records as that reader sees them
//! - `compartment`: keys, so that the file alone does not give what is kept from an account
//!
//! A case file that is open for somebody gives out nothing but what they may see
//! ([`crate::casefile::CaseFile::state`]), so that no view, list or picture has to think of it.

mod compartment;
mod hidden;
mod marking;
mod seen;
#[cfg(test)]
mod tests;

use x25519_dalek::StaticSecret;

use crate::log::{AccountId, RecordId};

pub(crate) use compartment::{Member, is_by_key, keep_by_key};
pub(crate) use hidden::Hidden;
pub(crate) use marking::{keep, markings};
pub(crate) use seen::{Seen, Sight, common, see};

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

/// The role of those who interpret, by its word.
pub const INTERPRETER: &str = "interpreter";

/// Somebody who reads a family's file.
#[derive(Clone)]
pub struct Reader {
    account: AccountId,
    role: String,
    secret: StaticSecret,
    /// As whom they look, beside themselves.
    also: Vec<Onlooker>,
}

impl Reader {
    /// Whoever has this account, its role and its secret key.
    pub fn new(account: AccountId, role: &str, secret: StaticSecret) -> Self {
        Self {
            account,
            role: role.to_owned(),
            secret,
            also: Vec::new(),
        }
    }

    /// Looks as others from now on: what is kept from one of them is kept from sight too.
    pub(crate) fn look_as(&mut self, also: Vec<Onlooker>) {
        self.also = also;
    }

    /// Whether they look as somebody else.
    pub(crate) fn looks_as_others(&self) -> bool {
        !self.also.is_empty()
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

//! A centre: its folder, its accounts, and the ladder down to each family's key.
//!
//! `centre.db` is a log of the same format as a case file. It must be readable before anyone
//! signs in, so it is not encrypted as a whole; whatever is secret in it comes sealed:
//!
//! - an account's secret keys, under its passphrase and to the escrow key, which lies under the
//!   recovery key;
//! - the keys of the rings, in envelopes to the accounts that were given them;
//! - each family's key, under the centre's key, and in envelopes to the accounts that open single
//!   families;
//! - the key that opens the access log, under the audit ring's.
//!
//! Secret keys and family keys stand beside the log as seals that can be destroyed: an old
//! passphrase opens nothing any more once it was changed, and a family whose key is destroyed
//! stays unreadable, in every copy.

mod access;
mod accounts;
mod approvals;
mod attempts;
mod authors;
mod backups;
mod circle;
mod copies;
#[cfg(test)]
mod damage;
mod destruction;
mod devices;
mod epochs;
mod error;
mod family_keys;
mod found;
mod glass;
mod identity;
mod imports;
mod joining;
mod layout;
mod lent;
mod loans;
mod lock;
mod open;
mod page_reviews;
mod partners;
mod quarantine;
mod records;
mod reports;
mod resets;
mod ring;
mod rules;
mod rulings;
mod scope;
mod shelving;

pub use access::{AccessReview, AccessRules};
pub use accounts::AccountChange;
pub use authors::Authors;
pub(crate) use copies::Books;
pub use destruction::{Decided, DestructionNote, NewDestruction};
pub use devices::{DeviceNote, DeviceSort};
pub use error::CentreError;
pub use family_keys::NewKey;
pub use found::{Founded, Founding};
pub use glass::{Broken, OPEN_FOR};
pub use identity::{Account, Identity};
pub use imports::{ImportNote, new_family_id};
pub use joining::Joining;
pub use layout::Layout;
pub use lent::LoanOpen;
pub use loans::{LoanEnd, LoanNote, LoanPurpose, NewLoan};
pub use open::Centre;
pub use page_reviews::{Reviewed, Reviews};
pub use partners::{Answered, PartnerNote};
pub use reports::{NewReport, ReportNote};
pub use resets::Reset;
pub use ring::Ring;
pub use rulings::{NewRuling, RuledFigure, RulingNote};
pub use scope::{Held, NamedFamily, Reach, Reaches, Scope};

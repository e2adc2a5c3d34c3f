//! One person who was entered twice: what is known of them is brought together, by decision of
//! somebody who has compared the two.
//!
//! Two cases. **Within one family** one of the two goes: what belonged to it belongs to the other
//! from then on, also ties, papers and tasks. **In two families** both stay, since people belong
//! to several households; each file then holds what the two held, and each says that its person
//! is also in the other file ([`Kind::Sameness`](crate::model::Kind::Sameness), the same record
//! id in both). Where the second entry was a mistake altogether, the person leaves that file.
//!
//! Each file is changed by one act, so that undo parts them again; nothing is destroyed.
//!
//! - `portrait`: what is known of a person, read out of a file
//! - `choice`: what holds of the two
//! - `within`: both in one file; `across`: in two
//! - `link`: the record by which two files know each other's person

mod across;
mod choice;
mod link;
mod portrait;
mod within;

pub(crate) use across::{leave, take_over};
pub(crate) use choice::Choice;
pub(crate) use link::{APART, Link, SAME, keep_apart, link_in, links, settle};
pub(crate) use portrait::{Portrait, is_compared, is_own};
pub(crate) use within::unite;

/// What stands in [`Field::Removed`](crate::model::Field::Removed) of what a merge takes out.
const MERGED: &str = "merged";

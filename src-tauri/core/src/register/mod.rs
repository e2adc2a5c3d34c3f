//! The encrypted index over all families: what lists show, search keys, the facts of the check,
//! and the heads that each file was last seen with.
//!
//! The case files are the truth. The register is written after a file and may be a step behind
//! it; it is never migrated, but rebuilt from the files whenever it is missing, broken or of
//! another form.
//!
//! - [`FamilyEntry`]: a family as the register keeps it, made from its case file.
//! - [`Register`]: the file, and the search buffer in memory.
//! - [`rebuild`](rebuild::rebuild): the register anew from all case files; [`SeenHeads`]: what it
//!   takes over from the old one.

mod card;
mod entry;
mod file;
mod rebuild;
mod seen;
#[cfg(test)]
mod tests;

pub use card::{Dated, Elsewhere, FamilyCard, FlagCard, NameOf, PersonCard};
pub use entry::{FactsOf, FamilyEntry};
pub use file::{Counts, PeopleFound, PersonFound, Register, WorkAt};
pub use rebuild::{CaseFileAt, Problem, RebuildError, Rebuilt, rebuild};
pub use seen::SeenHeads;

//! The caseload (사례 현황): whose families stand where, and what in them is late.
//!
//! It is read from what the register keeps of each family, and shows open cases only.
//!
//! - `load`: what is kept of a family; `words`: in which rows it stands on a day

mod load;
#[cfg(test)]
mod tests;
mod words;

pub use load::{Load, Pending};
pub(crate) use words::{NOBODY, rows, week_of};

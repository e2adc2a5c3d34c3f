//! Import of families and people from a table: CSV (UTF-8 or CP949, as Korean Excel writes it) or
//! XLSX.
//!
//! - `table`: bytes become rows of text
//! - `column`: which column holds what, by its head
//! - `day`: days in Korean habits; `word`: sexes, relations, countries, statuses
//! - `known`: whom the centre has already
//! - `plan`: rows become families, or problems with a row, a column and a reason
//! - `report`: what became of each row, as CSV
//!
//! A row with a problem is left out as a whole: half a person would look like one that was asked.
//! Nothing is guessed: a day that can be read in two ways is a problem.

mod column;
mod day;
mod known;
mod plan;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod word;

pub use column::{guess, guess_all};
pub use known::CentrePeople;
pub use plan::{Known, Plan, PlannedFamily, PlannedPerson, plan};
pub(crate) use report::harmless;
pub use report::report;
pub use table::{LARGEST, Table, TableError, read_table};

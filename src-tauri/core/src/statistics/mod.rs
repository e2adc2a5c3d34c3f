//! Statistics as the city and the ministry ask for them (실적 통계), and what they are made of.
//!
//! Every number is counted from [`Figures`], which the register keeps of each family: what was
//! done on which day with whom, who these people are, and from when to when the case was open.
//! Distinct people are counted over the whole period at once, never by adding months. What each
//! number means is written in `docs/statistics.md` and printed with every table.
//!
//! - `figures`: what is counted of a family, read from its records
//! - `asked`: which period and whom; `whom`: in which row a person stands
//! - `tally`: the sets behind a number, by which it opens its list
//! - `counting`: the numbers
//! - `small`: numbers that are too small to leave the house
//! - `book`: the tables as a workbook, with their definitions

mod asked;
mod book;
mod counting;
mod figures;
mod small;
mod tally;
#[cfg(test)]
mod tests;
mod whom;

pub use asked::{AREAS, MOST_HIDDEN, is_sound};
pub(crate) use book::file_name;
pub use book::{Book, Cell, Column, Sheet, Total, book, say_row};
pub use counting::{Counting, count};
pub(crate) use figures::Family;
pub use figures::{Act, ActSort, Counted, Figures, Span};
pub use small::hide_small;
pub(crate) use small::is_too_small;
pub use tally::Tally;

/// Of which form the definitions are. A kept report names it, so that a number is never compared
/// with one that was counted by other rules.
pub const DEFINITIONS: u32 = 1;

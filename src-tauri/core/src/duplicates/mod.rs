//! Whether two people who were entered apart may be one and the same.
//!
//! Nothing here decides anything: [`compare`] says how alike two people look and why, in reasons
//! that a screen turns into a sentence ("same day of birth; 응우옌 = Nguyen, in another order"). A
//! person decides: they are one ([`crate::merge`]), or they are two, which is remembered.
//!
//! - `name`: how alike two names are, in whatever script and order
//! - `likeness`: how alike two people are
//! - `pairs`: every pair of the centre that looks alike

mod likeness;
mod name;
mod pairs;
#[cfg(test)]
mod tests;

pub use likeness::{Likeness, Looks, Reason, Strength, compare};
pub use pairs::{Pair, pairs};

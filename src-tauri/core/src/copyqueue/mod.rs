//! The copy queue (옮겨쓰기): what has to be typed into a screen of the government or the city,
//! in the order of its fields and in the form that it wants, and of it only what has changed
//! since it was typed last.
//!
//! A screen is a file beside this one. Its order and forms are data: a screen that changes needs
//! no new program, and whoever knows it better only edits the file.
//!
//! - `file`: a screen as it is written; `form`: how it wants a value
//! - `value`: the value of an item, from the family's file
//! - `typed`: what was typed already
//! - `queue`: the screen's items with all of this

mod file;
mod form;
mod queue;
#[cfg(test)]
mod tests;
mod typed;
mod value;

pub use file::{Each, Item, Of, Screen, ScreenError, Source, shipped};
pub use form::Form;
pub use queue::{Place, Queue, Row, Standing, queue, value};
pub use typed::{Mark, mark_typed, take_mark};

//! The family's page (가족 안내문): what a family is told of childcare support, in Korean beside its
//! own language.
//!
//! - `words`: the texts, one file a language in `core/pages`
//! - `rows`: what is told, row by row
//!
//! Whether an interpreter has reviewed the words of a language is said by the centre and printed
//! on the page. The mark names the words exactly: a text that was changed since is not reviewed.

mod rows;
mod words;

pub(crate) use rows::{Told, rows};
pub use words::{PageWords, digest};

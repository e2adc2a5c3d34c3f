//! Stores for the shelf, over `object_store`: a folder, a stick, an office share, an S3-compatible
//! cluster. [`open`] gives what stands at a place; the core says what is put there.
//!
//! - `place`: from a place to a store
//! - `objects`: a store, for code that waits
//! - [`model`]: computers and a store that are made up, to try and to reckon with

pub mod model;
mod objects;
mod place;
#[cfg(test)]
mod tests;

pub use place::{open, place};

//! The rules of childcare support, told as sentences.
#![allow(missing_docs, clippy::unwrap_used)]

mod amounts;
mod boundaries;
mod choices;
mod contract;
mod family;
mod input;
mod properties;
mod rulebook_files;
mod runs;

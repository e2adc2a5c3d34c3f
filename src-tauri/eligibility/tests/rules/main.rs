//! The rules of childcare support, told as sentences.
#![allow(missing_docs, clippy::unwrap_used)]

mod amounts;
mod cash;
mod changes;
mod conditions;
mod contract;
mod corrections;
mod family;
mod input;
mod overlay;
mod properties;
mod residence;
mod rulebook_files;
mod runs;
mod ways;

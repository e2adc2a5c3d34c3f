//! The rules of childcare support, told as sentences.
#![allow(missing_docs)]

mod contract;
mod family;

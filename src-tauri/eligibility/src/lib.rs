//! Childcare support as a pure function: facts, a rulebook and a day give an answer.
#![forbid(unsafe_code)]

mod answer;
mod facts;

pub use answer::*;
pub use facts::*;

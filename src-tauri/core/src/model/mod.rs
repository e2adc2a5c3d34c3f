//! What is kept: kinds of record, the vocabulary of their fields, and values.

mod kind;
mod value;

pub use kind::{Field, Kind, List};
pub use value::Value;

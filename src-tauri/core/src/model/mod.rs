//! What is kept: kinds of record, the vocabulary of their fields, acts, and values.

mod action;
mod form;
mod identity_number;
mod kind;
mod shape;
mod value;
mod vocabulary;

pub use action::Action;
pub use form::{DOMAINS, FORMS, is_form, required};
pub use identity_number::IdentityNumber;
pub use kind::{Field, Kind, List};
pub use shape::{
    KEPT, Refusal, RefusalReason, Shape, check_period, check_value, codes, from_sealed_text,
    is_number, is_referred_to, is_told, parse_day, people_with, shape, to_sealed_text,
};
pub use value::{Sealed, Value};
pub(crate) use vocabulary::vocabulary;
pub use vocabulary::{Vocabulary, Word};

/// The name of a field as found in a log.
pub type FieldName = Word<Field>;
/// The name of a kind of record as found in a log.
pub type KindName = Word<Kind>;
/// The name of an act as found in a log.
pub type ActionName = Word<Action>;

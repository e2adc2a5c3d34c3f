//! Who or what is meant by a name.

use hamkke_core::words::Words;

use crate::failure::Failure;

/// The one of its kind that a name fits to. Where it fits to none, or to several, `message` says so.
pub fn only<T>(
    words: &Words,
    (message, name): (&str, &str),
    mut fitting: impl Iterator<Item = T>,
) -> Result<T, Failure> {
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Failure::Refused(words.say(message, &[("name", name)]))),
    }
}

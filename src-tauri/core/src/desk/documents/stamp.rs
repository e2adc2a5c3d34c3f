//! Who printed a document, when and what for.

use super::super::accounts::filled;
use crate::contract::Failure;
use crate::desk::Seat;
use crate::sheet::{Stamp, day_and_time};
use crate::words::Words;

/// So long a purpose may be, to stand in one line at the foot.
const LONGEST: usize = 60;

/// What a document is printed for: somebody says so.
pub(super) struct Purpose(String);

impl Purpose {
    /// # Errors
    /// One that is empty or too long.
    pub(super) fn read(typed: &str) -> Result<Self, Failure> {
        let typed = filled("purpose", typed)?;
        match typed.chars().count() > LONGEST {
            true => Err(Failure::of_field("purpose", "too-long")),
            false => Ok(Self(typed)),
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

pub(super) fn stamp(seat: &Seat, words: &Words, purpose: &Purpose) -> Stamp {
    let by = seat.identity.account.name.as_str();
    let at = day_and_time(words.language(), seat.now);
    let centre = seat.centre.name();
    let said = [
        ("centre", centre.as_str()),
        ("by", by),
        ("at", &at),
        ("purpose", purpose.text()),
    ];
    Stamp {
        mark: [by, &at, purpose.text()].join(" · "),
        foot: words.say("document-foot", &said),
    }
}

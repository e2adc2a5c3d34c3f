//! Warnings that stand beside the name, and what they keep from sight.

use chrono::NaiveDate;

use super::day_of;
use crate::log::{Record, Register, State};
use crate::model::{Field, Kind};

/// The flags that stand on a day, the oldest first. One without days stands until it is removed.
pub fn standing_flags(state: &State, on: NaiveDate) -> Vec<&Record> {
    let mut flags: Vec<&Record> = state
        .of_kind(Kind::Flag)
        .filter(|flag| day_of(flag, Field::From).is_none_or(|first| first <= on))
        .filter(|flag| day_of(flag, Field::Until).is_none_or(|last| on <= last))
        .collect();
    flags.sort_by_key(|flag| (day_of(flag, Field::From), flag.id));
    flags
}

/// Whether where the family lives and how it is reached is kept from sight on a day.
pub fn hides_contacts(state: &State, on: NaiveDate) -> bool {
    let flags = standing_flags(state, on);
    flags.into_iter().any(keeps_contacts)
}

/// Whether a flag keeps addresses and phones from sight. Where its sort is disputed, one statement
/// that says so is enough: a secret that was let out does not come back.
pub fn keeps_contacts(flag: &Record) -> bool {
    let sorts = flag.register(Field::Sort).map(Register::statements);
    let mut sorts = sorts.into_iter().flatten();
    sorts.any(|it| matches!(it.value.as_text(), Some("violence" | "secret_address")))
}

/// Whether a field says where somebody lives or how they are reached.
pub const fn is_contact(kind: Kind, field: Field) -> bool {
    matches!(
        (kind, field),
        (Kind::Address, Field::Area | Field::Detail) | (Kind::Person, Field::Phone)
    )
}

//! Disagreements: fields in which two people wrote without either having seen the other.
//!
//! - `class`: who may settle which
//! - `contact`: in which contact with the family something was said

mod class;
mod contact;

pub(crate) use class::{class_of, is_for_supervisor};
pub(crate) use contact::contact_of;

use crate::contract::DisputeClass;
use crate::log::{Change, Record, State};
use crate::model::Field;

/// The disputed field that a change would settle, and that is for somebody who approves: its own,
/// or any of a record that it takes out.
pub(crate) fn settles_for_supervisor(
    state: &State,
    change: &Change,
    hides_contacts: bool,
) -> Option<(Field, DisputeClass)> {
    let record = state.get(change.record)?;
    let takes_out = change.field == Field::Removed.into() && !change.value.is_null();
    let kind = record.kind()?;
    let settled = record
        .conflicts()
        .filter(|(field, _)| takes_out || **field == change.field);
    let known = settled.filter_map(|(field, _)| field.known());
    let mut classes = known.map(|field| (field, class_of(kind, field, hides_contacts)));
    classes.find(|(_, class)| is_for_supervisor(*class))
}

/// The fields of a record by which a disagreement is told of elsewhere.
pub(crate) fn is_about(said: &Record, of: &Record, field: Field) -> bool {
    said.text(Field::Fact) == Some(of.id.to_string().as_str())
        && said.text(Field::Part) == Some(field.name())
}

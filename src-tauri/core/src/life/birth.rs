//! A child is born.

use super::Happening;
use super::running::running;
use crate::log::{Edit, Record, RecordId};
use crate::model::{Field, Kind, Refusal, Value};
use crate::secrecy::markings;

/// The child with its names, its parents as parents and guardians, living where the first of
/// them lives. Registration and stay are not assumed: they are applied for later.
pub(super) fn record(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    it.has_come()?;
    let parents = it.everyone()?;
    let child = it.newcomer(edit, it.on.into())?;
    for parent in parents {
        let record = edit.state().get(*parent);
        if record.is_some_and(|it| it.value(Field::ExpectedOn).is_some()) {
            edit.set(*parent, Kind::Person, Field::ExpectedOn, Value::Null);
        }
    }
    let country = it.value(Field::Country);
    if !country.is_null() {
        it.begin(edit, Kind::Nationality, child, [(Field::Country, country)]);
    }
    live_with(edit, it, child, it.person()?);
    Ok(())
}

/// Gives a child the home of a parent on that day, where one is known.
pub(super) fn live_with(edit: &mut Edit<'_>, it: &Happening, child: RecordId, parent: RecordId) {
    let on = it.on.to_string();
    let home = running(edit.state(), Kind::Address, parent, it.on).find(|home| {
        home.text(Field::From)
            .is_none_or(|from| from <= on.as_str())
    });
    // A home that is kept from somebody is not written down again in the open.
    let is_kept = |home: &Record| markings(edit.state()).iter().any(|it| it.record == home.id);
    if let Some(home) = home.filter(|home| !is_kept(home)) {
        let same = |field| (field, home.value(field).cloned().unwrap_or(Value::Null));
        let place = [same(Field::Area), same(Field::Detail)];
        it.begin(edit, Kind::Address, child, place);
    }
}

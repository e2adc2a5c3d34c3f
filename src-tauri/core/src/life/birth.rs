//! A child is born.

use super::running::running;
use super::{Happening, id_value};
use crate::log::Edit;
use crate::model::{Field, Kind, Refusal, Value};

/// The child with its names, its parents as parents and guardians, living where the first of
/// them lives. Registration and stay are not assumed: they are applied for later.
pub(super) fn record(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    it.has_come()?;
    let parents = it.everyone()?;
    let child = it.newcomer(edit, it.on.into())?;
    for parent in parents {
        let between = [
            (Field::Person, id_value(child)),
            (Field::Other, id_value(*parent)),
        ];
        edit.create(Kind::Guardian, between.clone());
        let sort = (Field::Sort, "birth_parent".into());
        edit.create(Kind::Tie, between.into_iter().chain([sort]));
    }
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
    let home = running(edit.state(), Kind::Address, it.person()?, it.on).find(|home| {
        home.text(Field::From)
            .is_none_or(|from| from <= it.on.to_string().as_str())
    });
    if let Some(home) = home {
        let same = |field| (field, home.value(field).cloned().unwrap_or(Value::Null));
        let place = [same(Field::Area), same(Field::Detail)];
        it.begin(edit, Kind::Address, child, place);
    }
    Ok(())
}

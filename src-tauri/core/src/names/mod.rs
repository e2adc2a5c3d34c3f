//! Which of a person's names stand on a screen.

use chrono::NaiveDate;

use crate::contract::ShownName;
use crate::log::{Record, State};
use crate::model::{Field, Kind, parse_day};

/// The names of a person to be shown on `day`. The Korean one comes first: the legal one, or the
/// way the house writes the name in Hangul; then the passport's, then the native script's.
pub(crate) fn shown_name(state: &State, person: &Record, day: NaiveDate) -> ShownName {
    let mut names: Vec<&Record> = state.of_person(person.id, Kind::Name).collect();
    if names.is_empty() && person.is_removed() {
        // Whoever was taken out, and their names with them, is still called so in the history.
        names = last_names(state, person);
    }
    let of_sort = |sort: &str| {
        names
            .iter()
            .filter(|name| name.text(Field::Sort) == Some(sort) && is_borne(name, day))
            .max_by_key(|name| (day_of(name, Field::From), name.id))
            .and_then(|name| name.text(Field::Text))
            .map(str::to_owned)
    };
    let hangul = of_sort("legal").or_else(|| of_sort("hangul"));
    let passport = of_sort("passport");
    let native = of_sort("native");
    let main = [&hangul, &passport, &native]
        .into_iter()
        .flatten()
        .next()
        .cloned()
        .or_else(|| {
            names
                .iter()
                .find_map(|name| name.text(Field::Text))
                .map(str::to_owned)
        })
        .unwrap_or_default();
    ShownName {
        main,
        hangul,
        passport,
        native,
    }
}

/// The names that were taken out with a person.
fn last_names<'a>(state: &'a State, person: &Record) -> Vec<&'a Record> {
    let owner = person.id.to_string();
    let names = state.records().filter(|record| {
        record.kind() == Some(Kind::Name) && record.text(Field::Person) == Some(owner.as_str())
    });
    names.collect()
}

fn is_borne(name: &Record, day: NaiveDate) -> bool {
    day_of(name, Field::Until).is_none_or(|last| day <= last)
}

fn day_of(name: &Record, field: Field) -> Option<NaiveDate> {
    name.text(field).and_then(parse_day)
}

//! The days on which a genogram changes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::log::State;
use crate::model::{Field, Kind, parse_day};

/// Births, deaths, ties, homes, nationalities and warnings that begin or end, oldest first.
pub fn changes(state: &State) -> Vec<NaiveDate> {
    let mut days = BTreeSet::new();
    for record in state.records().filter(|record| !record.is_removed()) {
        let fields: &[Field] = match record.kind() {
            Some(Kind::Person) => &[Field::BirthDate, Field::DiedOn],
            Some(
                Kind::Tie
                | Kind::Address
                | Kind::Nationality
                | Kind::Stay
                | Kind::Absence
                | Kind::Bond
                | Kind::Flag,
            ) => &[Field::From, Field::Until],
            _ => &[],
        };
        for field in fields {
            let day = record.text(*field).and_then(parse_day);
            // What lasted through a day has changed on the next.
            let day = if *field == Field::Until {
                day.and_then(|day| day.succ_opt())
            } else {
                day
            };
            days.extend(day);
        }
    }
    days.into_iter().collect()
}

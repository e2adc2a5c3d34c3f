//! What rests on what, and what carries it.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::log::{RecordId, State};
use crate::model::{Field, Kind, Shape, Value, shape};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn text(value: &str) -> Value {
    Value::text(value)
}

/// A mother with a passport, and consents of these sorts, days, ends and withdrawals.
fn home(consents: &[(Sort, &str, Option<&str>, Option<&str>)]) -> State {
    let mother = id(1).to_string();
    let person = (
        id(1),
        Kind::Person,
        vec![(Field::PassportNumber, text("M12345678"))],
    );
    let consents = consents.iter().enumerate().map(|(at, it)| {
        let (sort, on, until, withdrawn) = *it;
        let fields = [
            (Field::Person, Some(&*mother)),
            (Field::Sort, Some(sort.word())),
            (Field::On, Some(on)),
            (Field::Until, until),
            (Field::WithdrawnOn, withdrawn),
        ];
        let given = fields
            .into_iter()
            .filter_map(|(field, value)| Some((field, text(value?))));
        (id(10 + at as u8), Kind::Consent, given.collect())
    });
    State::of_records([person].into_iter().chain(consents))
}

fn carried(state: &State, on: &str) -> Carried {
    let mut all = kept(state, day(on)).into_iter();
    all.find(|it| it.field == Field::PassportNumber)
        .unwrap()
        .carried
}

#[test]
fn everything_in_the_table_is_a_field_that_a_form_can_fill_in() {
    for kind in Kind::ALL {
        for field in super::basis::resting_in(*kind) {
            assert!(shape(*kind, field).is_some(), "{kind:?} {field:?}");
        }
    }
}

#[test]
fn a_number_by_which_somebody_is_known_never_rests_on_the_centres_duty_alone() {
    for kind in Kind::ALL {
        for field in Field::ALL {
            let is_number = matches!(
                shape(*kind, *field),
                Some(Shape::IdentityNumber | Shape::PaperNumber)
            );
            if is_number {
                assert_ne!(ground(*kind, *field, None), Ground::Duty, "{field:?}");
            }
        }
    }
}

#[test]
fn the_usual_task_is_one_of_the_law() {
    let Some(Shape::OneOf(tasks)) = shape(Kind::Registration, Field::KeptFor) else {
        panic!("a task is chosen");
    };
    assert!(tasks.contains(&USUAL_TASK));
}

#[test]
fn what_rests_on_a_consent_is_written_so_that_it_can_be_destroyed() {
    for kind in Kind::ALL {
        for field in super::basis::resting_in(*kind) {
            // Of papers the bytes are destroyed; the sort of a bond goes with its name.
            let whole = matches!(kind, Kind::Document | Kind::Bond);
            let sealed = crate::model::is_number(*kind, field);
            assert!(whole || sealed || is_erasable(*kind, field), "{field:?}");
        }
    }
}

#[test]
fn a_consent_carries_from_its_day_to_its_end_or_until_it_is_withdrawn() {
    let state = home(&[(Sort::UniqueId, "2024-03-06", Some("2025-03-05"), None)]);
    assert_eq!(carried(&state, "2024-03-05"), Carried::Nothing);
    assert_eq!(
        carried(&state, "2025-03-05"),
        Carried::Consents(vec![id(10)])
    );
    assert_eq!(carried(&state, "2025-03-06"), Carried::Nothing);
    let state = home(&[(Sort::UniqueId, "2024-03-06", None, Some("2024-05-01"))]);
    assert_eq!(carried(&state, "2024-05-01"), Carried::Nothing);
    let state = home(&[(Sort::Sensitive, "2024-03-06", None, None)]);
    assert_eq!(carried(&state, "2024-04-01"), Carried::Nothing);
}

#[test]
fn what_no_consent_carries_is_so_from_the_day_on_which_the_last_one_ended() {
    let since = |consents: &[_]| {
        let state = home(consents);
        let all = kept(&state, day("2030-01-01"));
        loose_since(&state, &all[0])
    };
    let ended = (Sort::UniqueId, "2024-03-06", Some("2025-03-05"), None);
    let withdrawn = (Sort::UniqueId, "2024-03-06", None, Some("2025-06-01"));
    let lasting = (Sort::UniqueId, "2024-03-06", None, None);
    assert_eq!(since(&[ended]), Some(day("2025-03-06")));
    assert_eq!(since(&[ended, withdrawn]), Some(day("2025-06-01")));
    assert_eq!(since(&[ended, lasting]), None);
    assert_eq!(since(&[]), Some(day("1970-01-01")));
}

proptest! {
    /// Whatever consents there are and whichever is withdrawn: a value goes exactly where nothing
    /// else carries it on that day.
    #[test]
    fn a_withdrawal_takes_what_nothing_else_carries_and_leaves_the_rest(
        starts in prop::collection::vec((0..400_u64, prop::option::of(0..400_u64), any::<bool>()), 1..5),
        on in 0..800_u64,
    ) {
        let from = day("2024-01-01");
        let at = |days: u64| (from + chrono::Days::new(days)).to_string();
        let told: Vec<(String, Option<String>, Sort)> = starts
            .iter()
            .map(|(start, lasts, unique)| {
                let sort = if *unique { Sort::UniqueId } else { Sort::Sensitive };
                (at(*start), lasts.map(|days| at(start + days)), sort)
            })
            .collect();
        let consents: Vec<_> = told
            .iter()
            .map(|(start, end, sort)| (*sort, &**start, end.as_deref(), None))
            .collect();
        let state = home(&consents);
        let on = from + chrono::Days::new(on);
        for (number, (_, _, sort)) in told.iter().enumerate() {
            let consent = state.get(id(10 + number as u8)).unwrap();
            let goes = going(&state, consent, on, |_, _| true);
            let others = carrying(&state, Sort::UniqueId, Some(id(1)), on)
                .any(|other| other.id != consent.id);
            prop_assert_eq!(goes.len() == 1, *sort == Sort::UniqueId && !others);
        }
    }
}

//! In which rows a family stands.

use chrono::NaiveDate;

use super::{Load, Pending, rows, week_of};
use crate::contract::{LoadBy, WorkKind};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn load() -> Load {
    Load {
        worker: Some("w".to_owned()),
        contacts: vec![day("2026-03-02"), day("2026-03-31")],
        consents: vec![(day("2026-01-01"), Some(day("2026-04-30")))],
        ..Load::default()
    }
}

#[test]
fn silence_grows_as_days_pass_without_anybody_writing() {
    let silent = |on: &str| rows(LoadBy::Silence, &load(), day(on));
    assert_eq!(silent("2026-03-31"), ["0-30"]);
    assert_eq!(silent("2026-05-01"), ["31-60"]);
    assert_eq!(silent("2026-09-28"), ["181-"]);
    assert_eq!(
        rows(LoadBy::Silence, &Load::default(), day("2026-03-31")),
        ["never"]
    );
}

#[test]
fn a_consent_that_has_run_out_is_missing_from_the_next_day_on() {
    let troubles = |on: &str| rows(LoadBy::Trouble, &load(), day(on));
    assert!(troubles("2026-04-30").is_empty());
    assert_eq!(troubles("2026-05-01"), ["consent"]);
}

#[test]
fn a_review_is_overdue_on_the_day_after_its_own() {
    let pending = Pending {
        kind: WorkKind::Review,
        due: Some(day("2026-04-10")),
        from: Some(day("2026-03-27")),
        until: None,
    };
    let load = Load {
        pending: vec![pending],
        ..load()
    };
    let troubles = |on: &str| rows(LoadBy::Trouble, &load, day(on));
    assert!(troubles("2026-04-10").is_empty());
    assert_eq!(troubles("2026-04-11"), ["review"]);
}

#[test]
fn a_week_begins_on_monday_and_counts_a_family_once() {
    assert_eq!(week_of(day("2026-03-08")), day("2026-03-02"));
    let met = Load {
        contacts: vec![day("2026-03-02"), day("2026-03-05"), day("2026-03-09")],
        ..Load::default()
    };
    let weeks = rows(LoadBy::Week, &met, day("2026-03-10"));
    assert_eq!(weeks, ["2026-03-02", "2026-03-09"]);
}

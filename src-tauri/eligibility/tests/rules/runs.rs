//! Timelines: from birth to the eve of the 13th birthday.

use eligibility::{FactsErrorCode, FamilyFacts, Run, family_timeline, timeline};

use crate::family::*;

/// The first and last day of the child allowance's runs.
fn span(facts: &FamilyFacts, from: &str, to: &str) -> Option<(String, String)> {
    let line = timeline(facts, rulebook(), "child", day(from), day(to)).unwrap();
    let runs: &Vec<Run> = &line.programmes[10].runs;
    let (first, last) = (runs.first()?, runs.last()?);
    Some((first.from.to_string(), last.until.to_string()))
}

fn days(from: &str, until: &str) -> Option<(String, String)> {
    Some((from.to_owned(), until.to_owned()))
}

#[test]
fn a_timeline_ends_on_the_eve_of_the_13th_birthday() {
    let facts = family([korean_child("2010-05-10")]);
    assert_eq!(
        span(&facts, "2023-01-01", "2024-12-31"),
        days("2023-01-01", "2023-05-09")
    );
    assert_eq!(
        span(&facts, "2023-05-09", "2023-05-09"),
        days("2023-05-09", "2023-05-09")
    );
    let leapling = family([korean_child("2008-02-29")]);
    assert_eq!(
        span(&leapling, "2021-01-01", "2021-12-31"),
        days("2021-01-01", "2021-02-28")
    );
}

#[test]
fn a_timeline_begins_at_birth() {
    let facts = family([korean_child("2020-05-10")]);
    assert_eq!(
        span(&facts, "2018-01-01", "2021-12-31"),
        days("2020-05-10", "2021-12-31")
    );
}

#[test]
fn whoever_is_thirteen_on_all_days_has_no_timeline() {
    let older = person("older", "2010-05-10");
    let facts = family([older, korean_child("2020-05-10")]);
    let children = |from, to| {
        let line = family_timeline(&facts, rulebook(), day(from), day(to)).unwrap();
        let ids = line.children.into_iter().map(|child| child.id);
        ids.collect::<Vec<_>>()
    };
    assert_eq!(children("2023-05-09", "2024-12-31"), ["older", "child"]);
    assert_eq!(children("2023-05-10", "2024-12-31"), ["child"]);
    let line = timeline(
        &facts,
        rulebook(),
        "older",
        day("2023-05-10"),
        day("2024-12-31"),
    );
    assert!(
        line.unwrap()
            .programmes
            .iter()
            .all(|line| line.runs.is_empty())
    );
}

#[test]
fn a_birth_after_the_last_day_is_refused_as_the_check_of_that_day_refuses_it() {
    let facts = family([korean_child("2020-05-10"), person("baby", "2024-05-10")]);
    let line = |to| family_timeline(&facts, rulebook(), day("2023-01-01"), day(to));
    let refused = line("2024-05-09").unwrap_err();
    assert_eq!(refused.code, FactsErrorCode::NotYetBorn);
    assert_eq!(refused.person.as_deref(), Some("baby"));
    assert_eq!(line("2024-05-10").unwrap().children.len(), 2);
}

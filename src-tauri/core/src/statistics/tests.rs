//! Known answers, reckoned by hand.

use chrono::NaiveDate;

use super::figures::Family;
use super::*;
use crate::contract::{AskStatistics, Counts, Split};
use crate::log::{FamilyId, RecordId};
use crate::register::Dated;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

/// A woman born in 1990 who holds this nationality from birth on.
fn woman(number: u8, country: &str) -> Counted {
    Counted {
        id: id(number),
        birth: Some("1990-05-01".to_owned()),
        sex: Some("female".to_owned()),
        nationalities: vec![Dated {
            code: country.to_owned(),
            from: None,
            until: None,
        }],
        same: Vec::new(),
    }
}

fn service(on: &str, area: &str, who: &[u32]) -> Act {
    Act {
        on: day(on),
        sort: ActSort::Delivery,
        area: Some(area.to_owned()),
        session: None,
        who: who.to_vec(),
        heads: None,
    }
}

fn family(number: u8, opened: &str, people: Vec<Counted>, acts: Vec<Act>) -> Family {
    let figures = Figures {
        case_type: Some("multicultural".to_owned()),
        spans: vec![Span {
            from: day(opened),
            until: None,
        }],
        people,
        acts,
        undated: 0,
    };
    (FamilyId::from_bytes([number; 16]), figures)
}

fn year() -> AskStatistics {
    AskStatistics {
        from: day("2026-01-01"),
        until: day("2026-12-31"),
        area: None,
        case_type: None,
        nationality: None,
        sex: None,
        age_band: None,
        start: None,
    }
}

fn row(counting: &Counting, split: Split, word: &str) -> Counts {
    counting.behind(Some((split, word))).counts()
}

#[test]
fn people_of_the_year_are_not_the_sum_of_its_months() {
    let came = vec![
        service("2026-01-10", "korean", &[0]),
        service("2026-02-10", "korean", &[0]),
        service("2026-03-10", "counselling", &[0, 1]),
    ];
    let people = vec![woman(1, "VN"), woman(2, "VN")];
    let counting = count(&[family(1, "2025-06-01", people, came)], &year());
    let total = counting.total.counts();
    assert_eq!((total.people, total.attendances, total.acts), (2, 4, 3));
    let months = counting.by_month(day("2026-01-01"), day("2026-12-31"), 3);
    assert_eq!(months.len(), 12);
    let people: Vec<u64> = months.iter().map(|it| it.counts.people).collect();
    assert_eq!(people[..4], [1, 1, 2, 0]);
    // Who came to two areas counts once in each, and once in all.
    assert_eq!(row(&counting, Split::Area, "korean").people, 1);
    assert_eq!(row(&counting, Split::Area, "counselling").people, 2);
}

#[test]
fn one_person_in_two_families_counts_once_and_stands_where_they_came_last() {
    let mut double = woman(9, "KR");
    double.same = vec![id(1)];
    let families = [
        family(
            1,
            "2025-06-01",
            vec![woman(1, "VN")],
            vec![service("2026-02-01", "korean", &[0])],
        ),
        family(
            2,
            "2026-03-01",
            vec![double],
            vec![service("2026-05-01", "korean", &[0])],
        ),
    ];
    let counting = count(&families, &year());
    assert_eq!(counting.total.people.len(), 1);
    assert_eq!(counting.total.attendances, 2);
    assert_eq!(row(&counting, Split::Nationality, "VN").people, 0);
    let korean = row(&counting, Split::Nationality, "KR");
    assert_eq!((korean.people, korean.attendances), (1, 2));
    // People and attendances of every table of people add up to those of all.
    for split in [Split::Nationality, Split::Sex, Split::AgeBand] {
        let rows = counting.tables(3).into_iter().find(|it| it.split == split);
        let rows = rows.unwrap().rows;
        assert_eq!(rows.iter().map(|it| it.counts.people).sum::<u64>(), 1);
        assert_eq!(rows.iter().map(|it| it.counts.attendances).sum::<u64>(), 2);
    }
    assert_eq!(row(&counting, Split::Start, "new").people, 1);
    assert_eq!(row(&counting, Split::Start, "carried").people, 0);
}

#[test]
fn a_session_of_several_families_is_one_and_one_without_a_name_is_its_own() {
    let named = |session: &str| Act {
        session: Some(session.to_owned()),
        ..service("2026-03-10", "korean", &[0])
    };
    let families = [
        family(
            1,
            "2025-06-01",
            vec![woman(1, "VN")],
            vec![named("2단계  3회"), service("2026-03-10", "korean", &[0])],
        ),
        family(
            2,
            "2025-06-01",
            vec![woman(2, "VN")],
            vec![named("2단계 3회"), named("2단계 4회")],
        ),
    ];
    let counting = count(&families, &year());
    assert_eq!(counting.total.sessions.len(), 3);
    assert_eq!(counting.total.acts, 4);
}

#[test]
fn heads_without_names_are_attendances_and_nobody_in_particular() {
    let heads = Act {
        heads: Some(5),
        ..service("2026-03-10", "korean", &[0])
    };
    let silent = service("2026-03-11", "korean", &[]);
    let families = [family(
        1,
        "2025-06-01",
        vec![woman(1, "VN")],
        vec![heads, silent],
    )];
    let counting = count(&families, &year());
    let total = counting.total.counts();
    assert_eq!((total.people, total.attendances, total.acts), (1, 5, 2));
    assert_eq!((counting.nameless, counting.silent), (4, 1));
    let nameless = row(&counting, Split::Sex, "nameless");
    assert_eq!((nameless.people, nameless.attendances), (0, 4));
    // Narrowed to people, only what people are known of is counted.
    let women = AskStatistics {
        sex: Some("female".to_owned()),
        ..year()
    };
    let counting = count(&families, &women);
    let total = counting.total.counts();
    assert_eq!((total.people, total.attendances, total.acts), (1, 1, 1));
}

#[test]
fn cases_carried_over_and_new_ones_are_those_served() {
    let spans = |spans: &[(&str, Option<&str>)]| -> Vec<Span> {
        let spans = spans.iter();
        spans
            .map(|(from, until)| Span {
                from: day(from),
                until: until.map(day),
            })
            .collect()
    };
    let told = [
        // Carried over and open to the end; closed in the period; closed before it.
        spans(&[("2025-03-01", None)]),
        spans(&[("2025-03-01", Some("2026-01-01"))]),
        spans(&[("2025-03-01", Some("2025-12-31"))]),
        // New; carried over, closed and opened again; opened after the period.
        spans(&[("2026-01-01", None)]),
        spans(&[("2025-03-01", Some("2026-02-01")), ("2026-06-01", None)]),
        spans(&[("2027-01-01", None)]),
    ];
    let families: Vec<Family> = (1_u8..)
        .zip(told)
        .map(|(number, spans)| {
            let (id, figures) = family(number, "2020-01-01", Vec::new(), Vec::new());
            (id, Figures { spans, ..figures })
        })
        .collect();
    let cases = count(&families, &year()).cases.counts();
    assert_eq!((cases.carried, cases.fresh, cases.reopened), (3, 2, 1));
    assert_eq!((cases.served, cases.closed, cases.open), (5, 2, 3));
}

#[test]
fn age_and_nationality_are_those_of_the_last_day_in_the_period() {
    let mut grown = woman(1, "VN");
    grown.birth = Some("2007-06-15".to_owned());
    grown.nationalities = vec![
        Dated {
            code: "VN".to_owned(),
            from: None,
            until: Some(day("2026-04-30")),
        },
        Dated {
            code: "KR".to_owned(),
            from: Some(day("2026-04-01")),
            until: None,
        },
    ];
    let mut partly = woman(2, "VN");
    partly.birth = Some("2007".to_owned());
    let acts = vec![
        service("2026-04-10", "korean", &[0]),
        service("2026-06-14", "korean", &[0, 1]),
    ];
    let families = [family(1, "2025-06-01", vec![grown, partly], acts)];
    let counting = count(&families, &year());
    assert_eq!(row(&counting, Split::Nationality, "KR").people, 1);
    // She is 18 until the day after, and nobody knows of the other one whether she is.
    assert_eq!(row(&counting, Split::AgeBand, "13-18").people, 1);
    assert_eq!(row(&counting, Split::AgeBand, "unknown").people, 1);
    let spring = AskStatistics {
        until: day("2026-05-31"),
        ..year()
    };
    let counting = count(&families, &spring);
    assert_eq!(row(&counting, Split::Nationality, "dual").people, 1);
}

fn sizes(people: &[u64]) -> Vec<Counts> {
    let people = people.iter();
    people
        .map(|people| Counts {
            people: *people,
            ..Counts::default()
        })
        .collect()
}

#[test]
fn what_is_too_small_cannot_be_reckoned_from_the_total() {
    let hidden = |people: &[u64]| hide_small(&sizes(people), 3);
    assert_eq!(hidden(&[10, 0, 5]), (vec![false; 3], false));
    // One alone would be the total less the others, so the next smallest goes with it.
    assert_eq!(hidden(&[10, 2, 5]), (vec![false, true, true], false));
    // Two of one person each are told by their sum, and so are two of two.
    assert_eq!(hidden(&[1, 1, 9]), (vec![true; 3], false));
    assert_eq!(hidden(&[2, 2, 9]), (vec![true; 3], false));
    assert_eq!(hidden(&[1, 2, 9]), (vec![true, true, false], false));
    // Where there is nothing else to hide, the total goes.
    assert_eq!(hidden(&[2, 0, 0]), (vec![true, false, false], true));
    assert_eq!(hide_small(&sizes(&[1, 2]), 1), (vec![false; 2], false));
}

proptest::proptest! {
    /// Whoever knows the rule, the total and every open row finds at least two ways in which the
    /// hidden ones can be filled.
    #[test]
    fn no_hidden_row_is_the_only_one_possible(people in proptest::collection::vec(0_u64..9, 1..6)) {
        let (hidden, total) = hide_small(&sizes(&people), 3);
        let shut: Vec<u64> = people.iter().zip(&hidden).filter(|(_, it)| **it).map(|(it, _)| *it).collect();
        proptest::prop_assert!(people.iter().zip(&hidden).all(|(it, hidden)| *hidden || !(1..3).contains(it)));
        if !total && !shut.is_empty() {
            proptest::prop_assert!(shut.len() >= 2);
            let (count, sum) = (shut.len() as u64, shut.iter().sum::<u64>());
            proptest::prop_assert!(sum > count, "{shut:?}");
        }
    }
}

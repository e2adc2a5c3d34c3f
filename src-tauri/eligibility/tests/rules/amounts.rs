//! The amounts, against a table that was written down independently of the rulebook's files.

use EnrolmentKind::{Daycare, KindergartenPrivate, KindergartenPublic};
use eligibility::{EnrolmentKind, PersonFacts, ProgrammeId, Status};

use crate::family::*;

/// Reads `242~` as a provisional 242,000, `262✓` as a confirmed one, `–` as a missing figure.
fn figure(text: &str) -> Option<(i64, Status)> {
    let thousands = |digits: &str| digits.parse::<i64>().unwrap() * 1000;
    if let Some(digits) = text.strip_suffix('~') {
        Some((thousands(digits), Status::Provisional))
    } else {
        text.strip_suffix('✓')
            .map(|digits| (thousands(digits), Status::Confirmed))
    }
}

/// A child of a column on a day; none where there is none.
type Column<'a> = dyn Fn(&str) -> Option<PersonFacts> + 'a;

/// Checks a table: a line is a first day and a figure per column; each is tried on its first day
/// and on the last day before the next line.
fn expect(programme: ProgrammeId, table: &str, columns: &[&Column<'_>]) {
    let lines: Vec<(&str, Vec<&str>)> = table
        .trim()
        .lines()
        .map(|line| {
            let mut words = line.split_whitespace();
            (words.next().unwrap(), words.collect())
        })
        .collect();
    for (place, (from, figures)) in lines.iter().enumerate() {
        let last = lines
            .get(place + 1)
            .map_or(day(from) + chrono::Days::new(20), |(next, _)| {
                day(next).pred_opt().unwrap()
            });
        for on in [from.to_string(), last.to_string()] {
            for (column, text) in columns.iter().zip(figures) {
                let Some(child) = column(&on) else { continue };
                let answer = answer(&child, programme, &on);
                assert_eq!(answer.failed, [], "{programme:?} {on} {text}");
                let got = answer.amount.zip(answer.amount_status);
                assert_eq!(got, figure(text), "{programme:?} {on}");
            }
        }
    }
}

/// A birthday that makes a class age on a day; none where the class begins before birth.
fn birthday_of_class(class: i32, on: &str) -> String {
    let (year, month) = (on[..4].parse::<i32>().unwrap(), &on[5..7]);
    let school_year = if month < "03" { year - 1 } else { year };
    format!("{}-01-01", school_year - 1 - class)
}

fn uzbek_in_class(class: i32) -> impl Fn(&str) -> Option<PersonFacts> {
    move |on| {
        let birth = birthday_of_class(class, on);
        Some(uzbek_child(&birth).attending(Daycare, DANWON, &birth))
    }
}

fn korean_in_class(class: i32) -> impl Fn(&str) -> Option<PersonFacts> {
    move |on| {
        let birth = birthday_of_class(class, on);
        Some(korean_child(&birth).attending(Daycare, SEOUL, &birth))
    }
}

#[test]
fn the_city_pays_as_its_table_says() {
    let young = |on: &str| (on >= "2019").then(|| uzbek_in_class(1)(on)).flatten();
    expect(
        ProgrammeId::AnsanDaycare,
        "2018-07-01  –     220✓
         2019-01-01  –     220✓
         2021-03-01  –     240✓
         2022-01-01  242~  240✓
         2023-01-01  242✓  262✓
         2023-04-01  –     262~
         2024-01-01  –     –
         2025-10-01  –     –
         2026-11-01  –     –",
        &[&young, &uzbek_in_class(4)],
    );
}

#[test]
fn extended_care_pays_by_the_hour() {
    for (class, won) in [(0, 3000), (1, 2000), (2, 2000), (3, 1000), (5, 1000)] {
        for (on, status) in [
            ("2023-01-01", Status::Confirmed),
            ("2024-01-01", Status::Provisional),
        ] {
            let mut child = uzbek_in_class(class)(on).unwrap();
            child.enrolments.as_mut().unwrap()[0].extended_care = Some(true);
            let answer_without = answer(&child, ProgrammeId::AnsanExtendedCare, on);
            assert_eq!(
                (answer_without.amount, answer_without.amount_status),
                (Some(won), Some(status))
            );
            child.disability = Some(true);
            assert_eq!(
                amount(&child, ProgrammeId::AnsanExtendedCare, on),
                Some(3000)
            );
        }
    }
}

#[test]
fn the_province_pays_as_its_table_says() {
    for (on, won, status) in [
        ("2023-01-01", 100_000, Status::Provisional),
        ("2023-03-31", 100_000, Status::Provisional),
        ("2023-04-01", 100_000, Status::Confirmed),
        ("2025-09-30", 100_000, Status::Confirmed),
        ("2025-10-01", 150_000, Status::Confirmed),
        ("2026-01-31", 150_000, Status::Confirmed),
        ("2026-02-01", 150_000, Status::Provisional),
    ] {
        let mother = person("mother", "1990-01-01").living_in(DANWON, "2010-01-01");
        let child = uzbek_in_class(3)(on).unwrap().in_care_of("mother");
        let answer = answer_in(&family([child, mother]), ProgrammeId::GyeonggiDaycare, on);
        assert_eq!(
            (answer.amount, answer.amount_status),
            (Some(won), Some(status)),
            "{on}"
        );
    }
}

#[test]
fn the_kindergartens_of_foreign_children_are_paid_as_their_table_says() {
    let in_kindergarten = |kind: EnrolmentKind| {
        move |on: &str| {
            let birth = birthday_of_class(4, on);
            Some(uzbek_child(&birth).attending(kind, DANWON, &birth))
        }
    };
    expect(
        ProgrammeId::ForeignKindergarten,
        "2018-11-01  60~   220~
         2020-03-01  –     240~
         2021-03-01  80✓   260✓
         2022-03-01  100~  280~",
        &[
            &in_kindergarten(KindergartenPublic),
            &in_kindergarten(KindergartenPrivate),
        ],
    );
}

#[test]
fn the_national_daycare_fee_is_paid_as_its_table_says() {
    let disabled = |on: &str| {
        let mut child = korean_in_class(4)(on).unwrap();
        child.disability = Some(true);
        Some(child)
    };
    expect(
        ProgrammeId::NationalDaycare,
        "2018-01-01  441~ 388~ 321~ 220~ 220~ –
         2019-01-01  454~ 400~ 331~ 220~ 220~ 462~
         2020-01-01  470~ 414~ 343~ 240~ 240~ –
         2021-01-01  484✓ 426~ 353✓ 260✓ 260✓ 502✓
         2022-01-01  499✓ 439✓ 364✓ 280✓ 280✓ 532✓
         2023-01-01  514✓ 452~ 375~ 280✓ 280✓ –
         2024-01-01  540✓ 475✓ 394✓ 280✓ 280✓ –
         2025-07-01  567~ 500~ 414~ 280~ 280~ –
         2026-01-01  584~ 515~ 426~ 280~ 280~ –",
        &[
            &korean_in_class(0),
            &korean_in_class(1),
            &korean_in_class(2),
            &korean_in_class(3),
            &korean_in_class(5),
            &disabled,
        ],
    );
}

#[test]
fn the_national_kindergarten_fee_is_paid_as_its_table_says() {
    let in_kindergarten = |kind: EnrolmentKind| {
        move |on: &str| {
            let birth = birthday_of_class(3, on);
            Some(korean_child(&birth).attending(kind, SEOUL, &birth))
        }
    };
    expect(
        ProgrammeId::NationalKindergarten,
        "2018-03-01  60✓   220✓
         2020-03-01  60~   240~
         2021-03-01  80✓   260✓
         2022-03-01  100✓  280✓
         2025-03-01  100~  280~",
        &[
            &in_kindergarten(KindergartenPublic),
            &in_kindergarten(KindergartenPrivate),
        ],
    );
}

#[test]
fn the_extra_of_free_education_follows_the_facility_and_the_class() {
    let extra = |class, kind, on| {
        let birth = birthday_of_class(class, on);
        let child = korean_child(&birth).attending(kind, SEOUL, &birth);
        amount(&child, ProgrammeId::FreeEducationExtra, on)
    };
    assert_eq!(extra(5, Daycare, "2025-06-30"), None);
    assert_eq!(extra(5, Daycare, "2025-07-01"), Some(70_000));
    assert_eq!(extra(5, KindergartenPrivate, "2025-07-01"), Some(110_000));
    assert_eq!(extra(5, KindergartenPublic, "2025-07-01"), Some(20_000));
    assert_eq!(extra(4, Daycare, "2026-02-28"), None);
    assert_eq!(extra(4, Daycare, "2026-03-01"), Some(70_000));
    assert_eq!(extra(3, Daycare, "2026-03-01"), None);
}

#[test]
fn the_parental_benefit_is_paid_as_its_table_says() {
    let aged = |months: u32| {
        move |on: &str| {
            let birth = day(on) - chrono::Months::new(months);
            (birth >= day("2022-01-01")).then(|| korean_child(&birth.to_string()))
        }
    };
    expect(
        ProgrammeId::ParentalBenefit,
        "2022-01-01  300✓   300✓
         2023-01-01  700✓   350✓
         2024-01-01  1000✓  500✓",
        &[&aged(0), &aged(12)],
    );
}

#[test]
fn home_care_pays_more_for_the_small_ones_born_before_2022() {
    let paid =
        |birth: &str, on: &str| amount(&korean_child(birth), ProgrammeId::HomeCareAllowance, on);
    assert_eq!(paid("2021-12-31", "2022-11-30"), Some(200_000));
    assert_eq!(paid("2021-12-31", "2022-12-01"), Some(150_000));
    assert_eq!(paid("2021-12-31", "2023-12-01"), Some(100_000));
    assert_eq!(paid("2022-01-01", "2023-12-31"), None);
    assert_eq!(paid("2022-01-01", "2024-01-01"), Some(100_000));
}

#[test]
fn the_child_allowance_reaches_higher_ages_year_by_year() {
    let paid =
        |birth: &str, on: &str| amount(&korean_child(birth), ProgrammeId::ChildAllowance, on);
    for (last_born_too_early, first_born_in_time, on) in [
        ("2013-08-31", "2013-09-01", "2019-08-31"),
        ("2012-09-30", "2012-10-01", "2019-09-01"),
        ("2014-12-31", "2015-01-01", "2021-12-31"),
        ("2014-01-31", "2014-02-01", "2022-01-01"),
        ("2016-12-31", "2018-01-01", "2026-12-31"),
        ("2016-12-31", "2018-01-01", "2027-12-31"),
        ("2016-12-31", "2018-01-01", "2028-12-31"),
        ("2016-12-31", "2018-01-01", "2029-12-30"),
    ] {
        assert_eq!(paid(first_born_in_time, on), Some(100_000), "{on}");
        assert_eq!(paid(last_born_too_early, on), None, "{on}");
    }
    assert_eq!(
        paid("2017-02-01", "2030-01-01"),
        Some(100_000),
        "under 13 from 2030"
    );
}

#[test]
fn a_missing_amount_is_unknown_and_fails_nothing() {
    let child = uzbek_in_class(3)("2024-05-10").unwrap();
    let answer = answer(&child, ProgrammeId::AnsanDaycare, "2024-05-10");
    assert_eq!(answer.outcome, eligibility::Outcome::AmountUnconfirmed);
    let verdicts: Vec<_> = answer
        .steps
        .iter()
        .flatten()
        .map(|step| (step.condition, step.verdict))
        .collect();
    assert_eq!(
        verdicts.last(),
        Some(&(
            eligibility::ConditionId::Amount,
            eligibility::Verdict::Unknown
        ))
    );
    assert!(
        verdicts
            .iter()
            .all(|(_, verdict)| *verdict != eligibility::Verdict::Fails),
        "{verdicts:?}"
    );
}

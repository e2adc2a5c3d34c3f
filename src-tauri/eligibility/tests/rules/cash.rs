//! What is paid to the family: parental benefit, home-care and child allowance.

use ConditionId as C;
use EnrolmentKind::Daycare;
use Outcome::{AmountUnconfirmed, Eligible, NotEligible, Undetermined};
use ProgrammeId::*;
use eligibility::{ConditionId, EnrolmentKind, Outcome, ProgrammeId, Status};

use crate::family::*;

#[test]
fn the_parental_benefit_in_a_daycare_is_what_the_fee_leaves() {
    let benefit = |birth, on| {
        let child = korean_child(birth).attending(Daycare, SEOUL, birth);
        amount(&child, ParentalBenefit, on)
    };
    assert_eq!(benefit("2023-01-10", "2023-06-01"), Some(186_000));
    assert_eq!(benefit("2024-01-10", "2024-06-01"), Some(460_000));
    assert_eq!(
        benefit("2022-03-10", "2024-02-01"),
        Some(0),
        "12–23 months in class 0 of 2023"
    );
    assert_eq!(
        benefit("2023-01-10", "2024-06-01"),
        Some(0),
        "12–23 months in class 0"
    );
    assert_eq!(
        benefit("2022-09-10", "2024-06-01"),
        Some(25_000),
        "12–23 months in class 1"
    );
}

#[test]
fn a_parental_benefit_of_nothing_is_still_due() {
    let child = korean_child("2023-01-10").attending(Daycare, DANWON, "2023-03-02");
    let answer = answer(&child, ParentalBenefit, "2024-02-01");
    assert_eq!((answer.outcome, answer.amount), (Eligible, Some(0)));
}

#[test]
fn the_parental_benefit_turns_at_12_and_24_months_whatever_the_day() {
    let child = korean_child("2023-05-31");
    assert_eq!(
        amount(&child, ParentalBenefit, "2024-04-30"),
        Some(1_000_000)
    );
    assert_eq!(amount(&child, ParentalBenefit, "2024-05-01"), Some(500_000));
    assert_eq!(amount(&child, ParentalBenefit, "2025-04-30"), Some(500_000));
    assert_eq!(failed(&child, ParentalBenefit, "2025-05-01"), [C::Months]);
    assert_eq!(
        amount(&child, HomeCareAllowance, "2025-05-01"),
        Some(100_000)
    );
}

#[test]
fn the_cash_of_the_parental_benefit_hangs_on_the_enrolment() {
    let child = eligibility::PersonFacts {
        enrolments: None,
        ..korean_child("2024-01-10")
    };
    assert_eq!(outcome(&child, ParentalBenefit, "2024-06-01"), Undetermined);
    assert_eq!(
        missing(&child, ParentalBenefit, "2024-06-01"),
        ["child.enrolments"]
    );
    let older = eligibility::PersonFacts {
        enrolments: None,
        ..korean_child("2021-01-10")
    };
    let answer = answer(&older, ParentalBenefit, "2024-06-01");
    assert_eq!((answer.outcome, answer.missing), (NotEligible, vec![]));
}

#[test]
fn the_parental_benefit_is_as_sure_as_the_less_sure_of_its_two_figures() {
    let status = |birth, on| {
        let child = korean_child(birth).attending(Daycare, DANWON, birth);
        answer(&child, ParentalBenefit, on).amount_status
    };
    assert_eq!(status("2024-01-10", "2024-06-01"), Some(Status::Confirmed));
    assert_eq!(
        status("2025-01-10", "2025-08-01"),
        Some(Status::Provisional)
    );
}

#[test]
fn where_the_fee_for_a_disabled_child_is_missing_so_is_the_parental_benefit() {
    let mut child = korean_child("2024-01-10").attending(Daycare, DANWON, "2024-03-02");
    child.disability = Some(true);
    assert_eq!(
        outcome(&child, NationalDaycare, "2024-06-01"),
        AmountUnconfirmed
    );
    assert_eq!(
        outcome(&child, ParentalBenefit, "2024-06-01"),
        AmountUnconfirmed
    );
    assert_eq!(answer(&child, NationalDaycare, "2024-06-01").failed, []);
}

#[test]
fn an_application_on_day_60_pays_from_birth_and_on_day_61_from_its_month() {
    let applied = |on| {
        let child = korean_child("2024-01-10").applied(ChildAllowance, on);
        let answer = answer(&child, ChildAllowance, "2024-06-01");
        (answer.apply_by, answer.payable_from)
    };
    let last = Some(day("2024-03-09"));
    assert_eq!(applied("2024-03-09"), (last, Some("2024-01".to_owned())));
    assert_eq!(applied("2024-03-10"), (last, Some("2024-03".to_owned())));
}

#[test]
fn ninety_days_abroad_stop_the_payment_from_the_next_month() {
    let child = korean_child("2022-01-10").abroad("2024-01-20", Some("2024-06-10"));
    assert_eq!(
        outcome(&child, ChildAllowance, "2024-04-30"),
        Eligible,
        "reached on 19 April"
    );
    assert_eq!(failed(&child, ChildAllowance, "2024-05-01"), [C::Present]);
    assert_eq!(
        failed(&child, HomeCareAllowance, "2024-06-10"),
        [C::Present]
    );
    assert_eq!(outcome(&child, ChildAllowance, "2024-06-11"), Eligible);
}

#[test]
fn births_of_2017_are_paid_in_every_month_of_2026_to_2029() {
    let born_2017 = korean_child("2017-01-15");
    assert_eq!(
        failed(&born_2017, ChildAllowance, "2025-12-31"),
        [C::Months]
    );
    for on in [
        "2026-01-01",
        "2026-12-31",
        "2027-06-01",
        "2028-12-31",
        "2029-12-31",
    ] {
        assert_eq!(
            amount(&born_2017, ChildAllowance, on),
            Some(100_000),
            "{on}"
        );
    }
    let born_2016 = korean_child("2016-12-15");
    assert_eq!(
        failed(&born_2016, ChildAllowance, "2026-01-01"),
        [C::Months]
    );
}

#[test]
fn the_child_allowance_ends_before_the_month_of_the_birthday() {
    let child = korean_child("2018-06-20");
    assert_eq!(
        outcome(&child, ChildAllowance, "2027-06-01"),
        Eligible,
        "under 10 in 2027"
    );
    let child = korean_child("2014-02-01");
    assert_eq!(outcome(&child, ChildAllowance, "2022-01-31"), Eligible);
    assert_eq!(failed(&child, ChildAllowance, "2022-02-01"), [C::Months]);
}

#[test]
fn in_2018_the_child_allowance_asks_for_the_income() {
    let child = korean_child("2016-06-20");
    assert_eq!(
        missing(&child, ChildAllowance, "2018-12-31"),
        ["household_income"]
    );
    assert_eq!(amount(&child, ChildAllowance, "2019-01-01"), Some(100_000));
    let foreign = uzbek_child("2016-06-20");
    let answer = answer(&foreign, ChildAllowance, "2018-12-31");
    assert_eq!((answer.outcome, answer.missing), (NotEligible, vec![]));
}

#[test]
fn home_care_ends_with_february_of_the_year_of_school() {
    let child = korean_child("2018-01-20");
    assert_eq!(outcome(&child, HomeCareAllowance, "2025-02-28"), Eligible);
    assert_eq!(
        failed(&child, HomeCareAllowance, "2025-03-01"),
        [C::Months, C::BeforeSchool]
    );
    let later = korean_child("2018-12-20");
    assert_eq!(
        failed(&later, HomeCareAllowance, "2025-03-01"),
        [C::BeforeSchool]
    );
}

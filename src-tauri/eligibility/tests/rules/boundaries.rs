//! The edges: days on which an answer turns.

use ConditionId as C;
use EnrolmentKind::{Daycare, KindergartenPrivate};
use Outcome::{AmountUnconfirmed, Eligible, NotEligible, Undetermined};
use ProgrammeId::*;
use RegistrationKind::{Alien, OverseasKorean, Resident};
use eligibility::{
    Caveat, ConditionId, EnrolmentKind, Outcome, ProgrammeId, RegistrationKind, Status,
};

use crate::family::*;

/// An Uzbek child in a daycare in Danwon-gu.
fn uzbek_in_daycare(birth: &str) -> eligibility::PersonFacts {
    uzbek_child(birth).attending(Daycare, DANWON, birth)
}

#[test]
fn day_90_is_too_early_and_day_91_is_not() {
    let child = child("2019-06-01")
        .national_of("UZ", "2019-06-01")
        .registered(Alien, "2019-07-01")
        .staying("F-1", "2019-07-01")
        .living_in(DANWON, "2023-03-01")
        .attending(Daycare, DANWON, "2023-03-02");
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-30"), [C::Residence]);
    assert_eq!(amount(&child, AnsanDaycare, "2023-05-31"), Some(262_000));
}

#[test]
fn day_90_is_in_dispute_for_the_province_but_not_for_the_city() {
    let mother = person("mother", "1990-01-01").living_in(DANWON, "2023-03-01");
    let child = uzbek_child("2019-06-01")
        .attending(Daycare, DANWON, "2023-03-02")
        .in_care_of("mother");
    let child = eligibility::PersonFacts {
        addresses: None,
        ..child
    }
    .living_in(DANWON, "2023-03-01");
    let facts = family([mother, child]);
    let on = |day| {
        let answer = answer_family(&facts, day);
        let of = |programme: ProgrammeId| answer.children[0].programmes[programme as usize].clone();
        (of(AnsanDaycare), of(GyeonggiDaycare))
    };
    let (city, province) = on("2023-05-30");
    assert_eq!(city.caveats, []);
    assert_eq!(province.caveats, [Caveat::NinetyDaysDisputed]);
    assert_eq!(province.failed, [C::Residence, C::GuardianResidence]);
    let (_, province) = on("2023-05-31");
    assert_eq!((province.outcome, province.caveats), (Eligible, vec![]));
    let (_, province) = on("2023-05-29");
    assert_eq!((province.outcome, province.caveats), (NotEligible, vec![]));
}

#[test]
fn a_move_within_gyeonggi_breaks_the_days_of_the_city_but_not_of_the_province() {
    let mother = person("mother", "1990-01-01")
        .living_in(SIHEUNG, "2022-01-01")
        .moved_to(DANWON, "2023-04-20");
    let child = eligibility::PersonFacts {
        addresses: None,
        ..uzbek_in_daycare("2019-06-01")
    }
    .living_in(SIHEUNG, "2022-01-01")
    .moved_to(DANWON, "2023-04-20")
    .in_care_of("mother");
    let facts = family([child, mother]);
    assert_eq!(
        answer_in(&facts, AnsanDaycare, "2023-05-10").failed,
        [C::Residence]
    );
    assert_eq!(
        answer_in(&facts, GyeonggiDaycare, "2023-05-10").amount,
        Some(100_000)
    );
}

#[test]
fn a_move_within_ansan_does_not_break_the_days() {
    let child = eligibility::PersonFacts {
        addresses: None,
        ..uzbek_in_daycare("2019-06-01")
    }
    .living_in(SANGNOK, "2022-01-01")
    .moved_to(DANWON, "2023-05-01");
    assert_eq!(outcome(&child, AnsanDaycare, "2023-05-10"), Eligible);
}

#[test]
fn a_day_between_two_addresses_breaks_the_days() {
    let mut child = eligibility::PersonFacts {
        addresses: None,
        ..uzbek_in_daycare("2019-06-01")
    }
    .living_in(DANWON, "2022-01-01")
    .moved_to(DANWON, "2023-05-01");
    child.addresses.as_mut().unwrap()[0].until = Some(day("2023-04-29"));
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-10"), [C::Residence]);
}

#[test]
fn overlapping_addresses_count_as_one_residence() {
    let mut child = eligibility::PersonFacts {
        addresses: None,
        ..uzbek_in_daycare("2019-06-01")
    }
    .living_in(SANGNOK, "2023-04-01")
    .living_in(DANWON, "2022-12-01");
    child.addresses.as_mut().unwrap()[1].until = Some(day("2023-04-15"));
    assert_eq!(outcome(&child, AnsanDaycare, "2023-05-10"), Eligible);
}

#[test]
fn one_guardian_in_gyeonggi_is_enough_and_the_other_need_not_be_asked() {
    let mother = person("mother", "1990-01-01");
    let father = person("father", "1990-01-01").living_in(DANWON, "2020-01-01");
    let child = uzbek_in_daycare("2019-06-01")
        .in_care_of("mother")
        .in_care_of("father");
    let facts = family([child.clone(), mother.clone(), father]);
    assert_eq!(
        answer_in(&facts, GyeonggiDaycare, "2023-05-10").outcome,
        Eligible
    );
    let in_seoul = person("father", "1990-01-01").living_in(SEOUL, "2020-01-01");
    let answer = answer_in(
        &family([child, mother, in_seoul]),
        GyeonggiDaycare,
        "2023-05-10",
    );
    assert_eq!(answer.outcome, Undetermined);
    assert_eq!(answer.missing, ["mother.addresses"]);
}

#[test]
fn without_guardians_the_province_does_not_pay_and_unasked_it_is_unknown() {
    let child = uzbek_in_daycare("2019-06-01");
    assert_eq!(
        failed(&child, GyeonggiDaycare, "2023-05-10"),
        [C::GuardianResidence]
    );
    let unasked = eligibility::PersonFacts {
        guardians: None,
        ..child
    };
    assert_eq!(
        missing(&unasked, GyeonggiDaycare, "2023-05-10"),
        ["child.guardians"]
    );
}

#[test]
fn the_class_changes_on_1_march_also_after_29_february() {
    let child = uzbek_in_daycare("2020-02-29");
    assert_eq!(
        answer_family(&family([child.clone()]), "2024-02-29").children[0].class_age,
        2
    );
    assert_eq!(
        answer_family(&family([child.clone()]), "2024-03-01").children[0].class_age,
        3
    );
    assert_eq!(amount(&child, AnsanDaycare, "2023-02-28"), Some(242_000));
    assert_eq!(
        failed(&child, ForeignKindergarten, "2024-02-29"),
        [C::ClassAge, C::Enrolled]
    );
    assert_eq!(
        failed(&child, ForeignKindergarten, "2024-03-01"),
        [C::Enrolled]
    );
}

#[test]
fn a_child_born_on_29_february_is_thirteen_on_1_march() {
    let facts = family([korean_child("2012-02-29")]);
    assert_eq!(answer_family(&facts, "2025-02-28").children.len(), 1);
    assert_eq!(answer_family(&facts, "2025-03-01").children.len(), 0);
}

#[test]
fn the_early_nuri_course_raises_the_class_from_its_day_on() {
    let mut child = korean_child("2020-02-01").attending(KindergartenPrivate, DANWON, "2023-02-01");
    assert_eq!(
        failed(&child, NationalKindergarten, "2023-03-02"),
        [C::ClassAge]
    );
    child.early_nuri_from = Some(Some(day("2023-03-02")));
    assert_eq!(
        failed(&child, NationalKindergarten, "2023-03-01"),
        [C::ClassAge]
    );
    assert_eq!(
        amount(&child, NationalKindergarten, "2023-03-02"),
        Some(280_000)
    );
}

#[test]
fn with_school_deferred_class_6_counts_as_class_5() {
    let mut child = korean_child("2016-05-05").attending(Daycare, DANWON, "2020-03-01");
    assert_eq!(failed(&child, NationalDaycare, "2023-05-10"), [C::ClassAge]);
    child.school_deferred = Some(true);
    assert_eq!(amount(&child, NationalDaycare, "2023-05-10"), Some(280_000));
    assert_eq!(failed(&child, NationalDaycare, "2024-05-10"), [C::ClassAge]);
}

#[test]
fn naturalisation_in_mid_month_ends_the_local_and_begins_the_national_scheme_on_the_day() {
    let mut child = uzbek_in_daycare("2019-06-01")
        .national_of("KR", "2023-05-15")
        .registered(Resident, "2023-05-15");
    assert_eq!(outcome(&child, AnsanDaycare, "2023-05-14"), Eligible);
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-15"), [C::Foreign]);
    assert_eq!(
        failed(&child, NationalDaycare, "2023-05-14"),
        [C::Entitled, C::Registered]
    );
    assert_eq!(amount(&child, NationalDaycare, "2023-05-15"), Some(280_000));
    child.registrations.as_mut().unwrap().pop();
    assert_eq!(
        failed(&child, NationalDaycare, "2023-05-15"),
        [C::Registered]
    );
}

#[test]
fn a_dual_national_is_korean() {
    let child = uzbek_in_daycare("2019-06-01").national_of("KR", "2019-06-01");
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-10"), [C::Foreign]);
}

#[test]
fn a_stay_that_ended_yesterday_is_no_lawful_stay_today() {
    let mut child = uzbek_in_daycare("2019-06-01");
    child.stays.as_mut().unwrap()[0].until = Some(day("2023-05-10"));
    assert_eq!(outcome(&child, AnsanDaycare, "2023-05-10"), Eligible);
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-11"), [C::LawfulStay]);
}

#[test]
fn a_report_of_domestic_residence_alone_counts_with_a_caveat() {
    let mut child = uzbek_in_daycare("2019-06-01").registered(OverseasKorean, "2019-06-01");
    assert_eq!(answer(&child, AnsanDaycare, "2023-05-10").caveats, []);
    child.registrations.as_mut().unwrap().remove(0);
    let answer = answer(&child, AnsanDaycare, "2023-05-10");
    assert_eq!(answer.outcome, Eligible);
    assert_eq!(answer.caveats, [Caveat::F4RegistrationUnconfirmed]);
}

#[test]
fn a_resident_registration_is_no_registration_of_a_foreigner() {
    let child = child("2019-06-01")
        .national_of("UZ", "2019-06-01")
        .registered(Resident, "2019-06-01")
        .staying("F-1", "2019-06-01")
        .living_in(DANWON, "2019-06-01")
        .attending(Daycare, DANWON, "2021-03-02");
    assert_eq!(failed(&child, AnsanDaycare, "2023-05-10"), [C::Registered]);
}

#[test]
fn the_daycare_must_lie_in_ansan_for_the_city_and_in_gyeonggi_for_the_province() {
    let mother = person("mother", "1990-01-01").living_in(DANWON, "2020-01-01");
    let child = uzbek_child("2019-06-01")
        .attending(Daycare, SIHEUNG, "2021-03-02")
        .in_care_of("mother");
    let facts = family([child, mother]);
    assert_eq!(
        answer_in(&facts, AnsanDaycare, "2023-05-10").failed,
        [C::Enrolled]
    );
    assert_eq!(
        answer_in(&facts, GyeonggiDaycare, "2023-05-10").outcome,
        Eligible
    );
}

#[test]
fn the_kindergartens_of_the_pilot_cities_count_from_march_2021() {
    let child = uzbek_child("2016-06-01").attending(KindergartenPrivate, SIHEUNG, "2020-03-02");
    assert_eq!(
        failed(&child, ForeignKindergarten, "2021-02-28"),
        [C::Enrolled]
    );
    assert_eq!(
        amount(&child, ForeignKindergarten, "2021-03-01"),
        Some(260_000)
    );
}

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

#[test]
fn before_its_first_day_only_being_in_force_fails() {
    let child = child("2017-01-01");
    let answer = answer(&child, AnsanDaycare, "2018-06-30");
    assert_eq!(
        (answer.outcome, answer.failed),
        (NotEligible, vec![C::InForce])
    );
}

#[test]
fn of_a_ten_year_old_nobody_needs_to_ask_about_the_daycare() {
    let child = eligibility::PersonFacts {
        enrolments: None,
        ..uzbek_child("2013-01-01")
    };
    let answer = answer(&child, AnsanDaycare, "2023-05-10");
    assert_eq!((answer.outcome, answer.missing), (NotEligible, vec![]));
}

#[test]
fn extended_care_that_was_not_asked_is_one_fact_of_the_enrolment() {
    let mut child = uzbek_in_daycare("2019-06-01");
    child.enrolments.as_mut().unwrap()[0].extended_care = None;
    assert_eq!(
        missing(&child, AnsanExtendedCare, "2023-05-10"),
        ["child.enrolments.extended_care"]
    );
    assert_eq!(outcome(&child, AnsanDaycare, "2023-05-10"), Eligible);
}

#[test]
fn an_unregistered_child_is_helped_in_the_three_pilot_cities_only() {
    let in_area = |area| {
        let child = child("2022-06-01")
            .national_of("VN", "2022-06-01")
            .attending(Daycare, area, "2025-03-02");
        outcome(&child, GyeonggiUndocumented, "2026-01-15")
    };
    assert_eq!(in_area("41590"), Eligible);
    assert_eq!(in_area(DANWON), NotEligible);
}

#[test]
fn a_recognised_refugee_with_an_alien_registration_has_the_national_schemes() {
    let mut child = uzbek_in_daycare("2019-06-01");
    child.refugee_recognised = Some(true);
    assert_eq!(amount(&child, NationalDaycare, "2023-05-10"), Some(280_000));
    child.nationalities = None;
    assert_eq!(
        outcome(&child, NationalDaycare, "2023-05-10"),
        Eligible,
        "whatever the nationality"
    );
}

#[test]
fn what_decides_nothing_is_not_missing() {
    let mut child = korean_child("2019-06-01").attending(Daycare, DANWON, "2021-03-02");
    child.nationalities = None;
    child.registrations = Some(Vec::new());
    assert_eq!(
        outcome(&child, NationalDaycare, "2023-05-10"),
        NotEligible,
        "no registration at all"
    );
    child.registrations = None;
    assert_eq!(
        missing(&child, NationalDaycare, "2023-05-10"),
        ["child.nationalities", "child.registrations"]
    );
}

#[test]
fn what_was_not_asked_and_is_assumed_is_listed() {
    let nobody_asked = person("child", "2022-06-01");
    let answer = answer(&nobody_asked, HomeCareAllowance, "2024-07-01");
    assert_eq!(
        answer.assumed,
        [
            "child.absences",
            "child.applications",
            "child.refugee_recognised"
        ]
    );
    let answer = crate::family::answer(&nobody_asked, NationalDaycare, "2024-07-01");
    assert_eq!(
        answer.assumed,
        [
            "child.early_nuri_from",
            "child.refugee_recognised",
            "child.school_deferred"
        ]
    );
}

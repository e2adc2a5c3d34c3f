//! Who and where a child must be, and from which day.

use ConditionId as C;
use EnrolmentKind::{Daycare, KindergartenPrivate};
use Outcome::{Eligible, NotEligible};
use ProgrammeId::*;
use RegistrationKind::{OverseasKorean, Resident};
use eligibility::{Caveat, ConditionId, EnrolmentKind, Outcome, ProgrammeId, RegistrationKind};

use crate::family::*;

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

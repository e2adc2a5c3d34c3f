//! What goes together, and what each way brings.

use EnrolmentKind::{Daycare, KindergartenPrivate};
use Place::{Home, KindergartenPublic};
use ProgrammeId::*;
use eligibility::{ChildOption, EnrolmentKind, Outcome, PersonFacts, Place, ProgrammeId, options};

use crate::family::*;

fn options_of(child: &PersonFacts, on: &str) -> Vec<ChildOption> {
    let facts = family([child.clone()]);
    options(&facts, rulebook(), "child", day(on))
        .unwrap()
        .options
}

fn option_at(child: &PersonFacts, place: Place, on: &str) -> ChildOption {
    let found = options_of(child, on)
        .into_iter()
        .find(|option| option.place == place);
    found.unwrap()
}

fn programmes(option: &ChildOption) -> Vec<ProgrammeId> {
    option.parts.iter().map(|part| part.programme).collect()
}

#[test]
fn daycare_or_home_is_answered_with_two_sums() {
    let child = korean_child("2024-01-10");
    let home = option_at(&child, Home, "2024-06-03");
    assert!(home.present);
    assert_eq!((home.to_facility, home.in_cash), (Some(0), Some(1_100_000)));
    let daycare = option_at(&child, Place::Daycare, "2024-06-03");
    assert!(!daycare.present);
    assert_eq!(
        programmes(&daycare),
        [NationalDaycare, ParentalBenefit, ChildAllowance]
    );
    assert_eq!(
        (daycare.to_facility, daycare.in_cash),
        (Some(540_000), Some(560_000))
    );
}

#[test]
fn the_money_of_the_city_and_of_the_province_is_never_added() {
    let mother = person("mother", "1990-01-01").living_in(DANWON, "2015-01-01");
    let child = uzbek_child("2019-06-01")
        .attending(Daycare, DANWON, "2021-03-02")
        .in_care_of("mother");
    let facts = family([mother, child]);
    let all = options(&facts, rulebook(), "child", day("2023-05-10"))
        .unwrap()
        .options;
    for option in &all {
        let parts = programmes(option);
        assert!(!(parts.contains(&AnsanDaycare) && parts.contains(&GyeonggiDaycare)));
    }
    let present = all.iter().find(|option| option.present).unwrap();
    assert_eq!(
        (present.to_facility, present.in_cash),
        (Some(262_000), Some(0))
    );
}

#[test]
fn what_is_paid_by_the_hour_is_listed_but_not_in_the_sum() {
    let mut child = uzbek_child("2019-06-01").attending(Daycare, DANWON, "2021-03-02");
    child.enrolments.as_mut().unwrap()[0].extended_care = Some(true);
    let present = option_at(&child, Place::Daycare, "2023-05-10");
    assert_eq!(programmes(&present), [AnsanDaycare, AnsanExtendedCare]);
    assert_eq!(present.to_facility, Some(262_000));
}

#[test]
fn a_sum_with_an_unknown_amount_is_unknown() {
    let child = uzbek_child("2020-06-01").attending(Daycare, DANWON, "2021-03-02");
    let present = option_at(&child, Place::Daycare, "2024-06-03");
    assert_eq!(present.parts[0].outcome, Outcome::AmountUnconfirmed);
    assert_eq!((present.to_facility, present.in_cash), (None, Some(0)));
}

#[test]
fn an_option_says_which_facts_must_be_asked_before_it_can_be_promised() {
    let mut child = uzbek_child("2019-06-01").attending(Daycare, DANWON, "2021-03-02");
    child.stays = None;
    let present = option_at(&child, Place::Daycare, "2023-05-10");
    assert_eq!(
        (present.to_facility, present.missing),
        (None, vec!["child.stays".to_owned()])
    );
}

#[test]
fn the_best_way_stands_first_and_exactly_one_is_the_present_one() {
    let child = korean_child("2019-06-01").attending(KindergartenPrivate, DANWON, "2023-03-02");
    let all = options_of(&child, "2023-05-10");
    let sums: Vec<_> = all
        .iter()
        .filter_map(|o| Some(o.to_facility? + o.in_cash?))
        .collect();
    assert!(sums.is_sorted_by(|one, next| one >= next), "{sums:?}");
    let present: Vec<_> = all
        .iter()
        .filter(|option| option.present)
        .map(|o| o.place)
        .collect();
    assert_eq!(present, [Place::KindergartenPrivate]);
    let public = option_at(&child, KindergartenPublic, "2023-05-10");
    assert_eq!(public.to_facility, Some(100_000));
}

#[test]
fn a_refugee_child_has_the_foreign_or_the_national_fee_but_not_both() {
    let mut child = uzbek_child("2019-06-01").attending(Daycare, DANWON, "2021-03-02");
    child.refugee_recognised = Some(true);
    let present = options_of(&child, "2023-05-10")
        .into_iter()
        .filter(|option| option.present);
    let fees: Vec<_> = present.map(|option| option.parts[0].programme).collect();
    assert_eq!(fees, [NationalDaycare, AnsanDaycare]);
}

#[test]
fn a_kindergarten_is_offered_from_class_3_to_school_and_to_nobody_else() {
    let offered = |birth, on| {
        let all = options_of(&korean_child(birth), on);
        all.iter().any(|way| way.place == KindergartenPublic)
    };
    assert!(!offered("2024-01-10", "2024-06-03"), "class 0");
    assert!(!offered("2021-06-01", "2024-06-03"), "class 2");
    assert!(!offered("2020-12-31", "2024-02-29"), "the eve of class 3");
    assert!(offered("2020-12-31", "2024-03-01"), "class 3");
    assert!(offered("2018-01-01", "2024-06-03"), "class 5");
    assert!(!offered("2017-12-31", "2024-06-03"), "school");
    let there = korean_child("2021-06-01").attending(KindergartenPrivate, DANWON, "2023-03-02");
    let present = option_at(&there, Place::KindergartenPrivate, "2023-05-10");
    assert!(present.present, "what is so is shown");
}

#[test]
fn a_switch_applied_for_by_the_15th_counts_for_the_month() {
    let child = korean_child("2024-01-10");
    let counts = |on| option_at(&child, Place::Daycare, on).counts_from;
    assert_eq!(counts("2024-12-15").as_deref(), Some("2024-12"));
    assert_eq!(counts("2024-12-16").as_deref(), Some("2025-01"));
    assert_eq!(option_at(&child, Home, "2024-12-16").counts_from, None);
}

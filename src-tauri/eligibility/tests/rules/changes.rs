//! What would change an answer, and what is worth asking.

use EnrolmentKind::Daycare;
use Place::KindergartenPublic;
use ProgrammeId::*;
use RegistrationKind::Alien;
use eligibility::{
    EnrolmentKind, FamilyFacts, Flip, FlipChange, Outcome, PersonFacts, Place, ProgrammeId,
    RegistrationKind, change,
};

use crate::family::*;

fn flip_in(facts: &FamilyFacts, programme: ProgrammeId, on: &str) -> Option<Flip> {
    let changed = change(facts, rulebook(), "child", day(on)).unwrap();
    changed
        .flips
        .into_iter()
        .find(|flip| flip.programme == programme)
}

fn flip(child: &PersonFacts, programme: ProgrammeId, on: &str) -> Option<Flip> {
    flip_in(&family([child.clone()]), programme, on)
}

#[test]
fn a_child_without_daycare_is_told_to_enrol_in_ansan() {
    let child = uzbek_child("2019-06-01");
    let flip = flip(&child, AnsanDaycare, "2023-05-10").unwrap();
    let areas = vec!["4127".to_owned()];
    assert_eq!(
        flip.changes,
        [FlipChange::Enrol {
            place: Place::Daycare,
            areas
        }]
    );
    assert_eq!((flip.amount, flip.on), (Some(262_000), None));
}

#[test]
fn day_91_is_named() {
    let child = PersonFacts {
        addresses: None,
        ..uzbek_child("2020-06-01")
    }
    .attending(Daycare, DANWON, "2021-03-02")
    .living_in(DANWON, "2026-09-03");
    let flip = flip(&child, AnsanDaycare, "2026-11-25").unwrap();
    let until = day("2026-12-03");
    assert_eq!(flip.changes, [FlipChange::Wait { until }]);
    assert_eq!(
        (flip.outcome, flip.on),
        (Outcome::AmountUnconfirmed, Some(until))
    );
}

#[test]
fn a_change_of_class_is_awaited_together_with_the_enrolment() {
    let child = uzbek_child("2020-06-01");
    let flip = flip(&child, ForeignKindergarten, "2023-05-10").unwrap();
    let until = day("2024-03-01");
    assert!(matches!(
        flip.changes[0],
        FlipChange::Enrol {
            place: KindergartenPublic,
            ..
        }
    ));
    assert_eq!(flip.changes[1..], [FlipChange::Wait { until }]);
    assert_eq!(flip.on, None);
}

#[test]
fn a_family_outside_moves_and_waits_for_day_91() {
    let child = PersonFacts {
        addresses: None,
        ..uzbek_child("2019-06-01")
    }
    .attending(Daycare, DANWON, "2021-03-02")
    .living_in(SIHEUNG, "2020-01-01");
    let flip = flip(&child, AnsanDaycare, "2023-05-10").unwrap();
    let (areas, until) = (vec!["4127".to_owned()], day("2023-08-09"));
    assert_eq!(
        flip.changes,
        [FlipChange::Move { areas }, FlipChange::Wait { until }]
    );
}

#[test]
fn every_missing_fact_is_one_answer() {
    let child = PersonFacts {
        stays: None,
        enrolments: None,
        ..uzbek_child("2019-06-01")
    };
    let flip = flip(&child, AnsanDaycare, "2023-05-10").unwrap();
    let answer = |fact: &str| FlipChange::Answer {
        fact: fact.to_owned(),
    };
    assert_eq!(
        flip.changes,
        [answer("child.stays"), answer("child.enrolments")]
    );
}

#[test]
fn a_child_without_registration_or_stay_is_told_both() {
    let child = child("2019-06-01")
        .national_of("UZ", "2019-06-01")
        .living_in(DANWON, "2019-06-01")
        .attending(Daycare, DANWON, "2021-03-02");
    let flip = flip(&child, AnsanDaycare, "2023-05-10").unwrap();
    assert_eq!(flip.changes, [FlipChange::Register, FlipChange::ObtainStay]);
}

#[test]
fn what_can_never_pay_is_left_out() {
    let child = uzbek_child("2019-06-01");
    for programme in [
        NationalDaycare,
        ParentalBenefit,
        ChildAllowance,
        HomeCareAllowance,
    ] {
        assert_eq!(flip(&child, programme, "2023-05-10"), None, "{programme:?}");
    }
    let born_too_early = korean_child("2021-12-31");
    assert_eq!(flip(&born_too_early, ParentalBenefit, "2022-05-10"), None);
}

#[test]
fn a_child_in_daycare_gets_the_home_care_allowance_by_leaving() {
    let child = korean_child("2021-06-01").attending(Daycare, DANWON, "2022-03-02");
    let flip = flip(&child, HomeCareAllowance, "2024-05-10").unwrap();
    assert_eq!(
        (flip.changes, flip.amount),
        (vec![FlipChange::Leave], Some(100_000))
    );
}

#[test]
fn what_ends_by_itself_before_the_programme_pays_is_only_awaited() {
    let mut child = korean_child("2022-06-01").attending(Daycare, DANWON, "2023-03-02");
    child.enrolments.as_mut().unwrap()[0].until = Some(day("2024-02-29"));
    let flip = flip(&child, HomeCareAllowance, "2023-05-10").unwrap();
    let until = day("2024-06-01");
    assert_eq!(flip.changes, [FlipChange::Wait { until }]);
    assert_eq!(flip.on, Some(until));
}

#[test]
fn extended_care_is_used_where_the_child_already_is() {
    let child = uzbek_child("2019-06-01").attending(Daycare, DANWON, "2021-03-02");
    let flip = flip(&child, AnsanExtendedCare, "2023-05-10").unwrap();
    assert_eq!(
        (flip.changes, flip.amount),
        (vec![FlipChange::UseExtendedCare], Some(1000))
    );
}

#[test]
fn one_guardian_who_was_not_asked_is_enough_for_the_province() {
    let child = uzbek_child("2019-06-01")
        .attending(Daycare, DANWON, "2021-03-02")
        .in_care_of("mother")
        .in_care_of("father");
    let people = [
        child,
        person("mother", "1990-01-01"),
        person("father", "1990-01-01"),
    ];
    let flip = flip_in(&family(people), GyeonggiDaycare, "2023-05-10").unwrap();
    assert_eq!(
        flip.changes,
        [FlipChange::Answer {
            fact: "mother.addresses".to_owned()
        }]
    );
}

#[test]
fn the_question_that_settles_most_stands_first() {
    let child = PersonFacts {
        nationalities: None,
        ..child("2019-06-01")
    }
    .registered(Alien, "2019-06-01")
    .staying("F-1", "2019-06-01")
    .living_in(DANWON, "2019-06-01");
    let child = PersonFacts {
        enrolments: None,
        ..child
    };
    let facts = family([child]);
    let questions = change(&facts, rulebook(), "child", day("2023-05-10"))
        .unwrap()
        .questions;
    assert_eq!(questions[0].fact, "child.enrolments");
    assert!(questions[0].programmes.contains(&AnsanDaycare));
    assert_eq!(questions[0].won, 262_000);
    let counts: Vec<_> = questions
        .iter()
        .map(|question| question.programmes.len())
        .collect();
    assert!(counts.is_sorted_by(|one, next| one >= next));
}

#[test]
fn of_questions_that_settle_as_many_programmes_the_one_with_more_won_stands_first() {
    let child = PersonFacts {
        stays: None,
        ..uzbek_child("2019-06-01")
    }
    .attending(Daycare, DANWON, "2021-03-02")
    .in_care_of("aunt");
    let facts = family([child, person("aunt", "1990-01-01")]);
    let questions = change(&facts, rulebook(), "child", day("2023-05-10"))
        .unwrap()
        .questions;
    let order: Vec<_> = questions
        .iter()
        .map(|question| (question.fact.as_str(), question.programmes[0], question.won))
        .collect();
    assert_eq!(
        order,
        [
            ("child.stays", AnsanDaycare, 262_000),
            ("aunt.addresses", GyeonggiDaycare, 100_000)
        ]
    );
    assert!(
        questions
            .iter()
            .all(|question| question.programmes.len() == 1)
    );
}

//! Days of residence: where they begin, break and suffice.

use ConditionId as C;
use EnrolmentKind::Daycare;
use Outcome::{Eligible, NotEligible, Undetermined};
use ProgrammeId::*;
use RegistrationKind::Alien;
use eligibility::{Caveat, ConditionId, EnrolmentKind, Outcome, ProgrammeId, RegistrationKind};

use crate::family::*;

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

//! What the childcare check says of the sample.

use chrono::NaiveDate;
use eligibility::{FamilyAnswer, Outcome, ProgrammeAnswer, ProgrammeId, Rulebook, check_brief};

use super::{some, today, written};
use crate::facts::family_facts;
use crate::sample::SampleFamily;

fn answer(family: &SampleFamily, on: NaiveDate) -> FamilyAnswer {
    let folder = tempfile::tempdir().unwrap();
    let facts = family_facts(family.id, written(&folder, family).state()).facts;
    check_brief(&facts, &Rulebook::shipped().unwrap(), on).unwrap()
}

/// The answer for the only child of a well-known family.
fn known(place: usize, on: NaiveDate, programme: ProgrammeId) -> ProgrammeAnswer {
    let family = some(12).swap_remove(place);
    let [child] = <[_; 1]>::try_from(answer(&family, on).children).unwrap();
    let mut programmes = child.programmes.into_iter();
    programmes.find(|it| it.programme == programme).unwrap()
}

fn may_2023() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 5, 10).unwrap()
}

#[test]
fn the_first_family_gets_262_000_won_on_2023_05_10() {
    let answer = known(0, may_2023(), ProgrammeId::AnsanDaycare);
    assert_eq!(
        (answer.outcome, answer.amount),
        (Outcome::Eligible, Some(262_000))
    );
    // That no early course was taken cannot be written down as asked.
    let [assumed] = <[String; 1]>::try_from(answer.assumed).unwrap();
    assert!(assumed.ends_with(".early_nuri_from"), "{assumed}");
}

#[test]
fn the_child_nobody_asked_about_lacks_only_its_enrolments() {
    let answer = known(10, may_2023(), ProgrammeId::AnsanDaycare);
    assert_eq!(answer.outcome, Outcome::Undetermined);
    let [missing] = <[String; 1]>::try_from(answer.missing).unwrap();
    assert!(missing.ends_with(".enrolments"), "{missing}");
}

#[test]
fn the_well_known_families_show_what_they_are_for() {
    for (place, programme, outcome) in [
        (1, ProgrammeId::NationalDaycare, Outcome::Eligible),
        (2, ProgrammeId::AnsanDaycare, Outcome::AmountUnconfirmed),
        (3, ProgrammeId::ForeignKindergarten, Outcome::Eligible),
        (6, ProgrammeId::AnsanDaycare, Outcome::NotEligible),
        (7, ProgrammeId::HomeCareAllowance, Outcome::Eligible),
        (8, ProgrammeId::NationalDaycare, Outcome::Eligible),
        (9, ProgrammeId::GyeonggiUndocumented, Outcome::Eligible),
        (11, ProgrammeId::NationalDaycare, Outcome::Eligible),
        (11, ProgrammeId::AnsanDaycare, Outcome::NotEligible),
    ] {
        let answer = known(place, today(), programme);
        assert_eq!(answer.outcome, outcome, "family {place}: {answer:?}");
    }
}

#[test]
fn many_answers_wait_for_a_question() {
    let (mut undetermined, mut eligible, mut all) = (0, 0, 0);
    for family in &some(72)[12..] {
        let children = answer(family, today()).children.into_iter();
        for child in children.filter(|child| child.class_age <= 5) {
            let of = |outcome| {
                child
                    .programmes
                    .iter()
                    .filter(|it| it.outcome == outcome)
                    .count()
            };
            undetermined += usize::from(of(Outcome::Undetermined) > 0);
            eligible += usize::from(of(Outcome::Eligible) > 0);
            all += 1;
        }
    }
    assert!(
        undetermined * 3 > all,
        "{undetermined} of {all} undetermined"
    );
    assert!(eligible * 5 > all, "{eligible} of {all} eligible");
}

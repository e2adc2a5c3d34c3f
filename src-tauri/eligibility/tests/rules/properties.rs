//! What holds for any family.

use chrono::{Days, NaiveDate};
use eligibility::{
    Absence, Address, Application, Enrolment, EnrolmentKind, FamilyAnswer, FamilyFacts,
    Nationality, Outcome, PersonFacts, ProgrammeId, Registration, RegistrationKind, Stay, change,
    check, check_brief, options, outcomes, timeline,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::family::{day, family, person, rulebook};

/// A day between two years, mostly near where answers turn.
fn any_day(first: i32, last: i32) -> impl Strategy<Value = NaiveDate> {
    const TURNING: &[&str] = &["03-01", "02-28", "01-01", "12-31"];
    let near = (first..=last, select(TURNING), 0..4_u64).prop_map(|(year, month_day, later)| {
        day(&format!("{year}-{month_day}")) + Days::new(later)
    });
    let anywhere = (0..=(last - first) as u64 * 366)
        .prop_map(move |days| day(&format!("{first}-01-01")) + Days::new(days));
    prop_oneof![near, anywhere]
}

/// A period from a day on, or one that begins some days after it and may end. Most facts fit, so
/// that many children are eligible and a single fact decides.
fn period() -> impl Strategy<Value = (u64, Option<u64>)> {
    let some_days = (
        0..2500_u64,
        option::of(select(&[0_u64, 30, 88, 89, 90, 91, 92, 365, 900][..])),
    );
    prop_oneof![2 => Just((0, None)), 1 => some_days]
}

fn days_of(start: NaiveDate, (from, length): (u64, Option<u64>)) -> (NaiveDate, Option<NaiveDate>) {
    let from = start + Days::new(from);
    (from, length.map(|length| from + Days::new(length)))
}

/// A list that was not asked, is empty, or has entries.
fn asked<T: std::fmt::Debug + Clone + 'static>(
    entry: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<Vec<T>>> {
    let entries = prop_oneof![1 => Just(Vec::new()), 6 => vec(entry, 1..3)];
    option::weighted(0.85, entries).boxed()
}

fn area() -> impl Strategy<Value = &'static str> {
    let elsewhere = select(&["41271", "41390", "41590", "11110"][..]);
    prop_oneof![2 => Just("41273"), 1 => elsewhere]
}

prop_compose! {
    fn any_person(id: &'static str, first: i32, last: i32)(birth in any_day(first, last))(
        birth in Just(birth),
        nationalities in asked((select(&["KR", "UZ"][..]), period())),
        registrations in asked((select(&[RegistrationKind::Resident, RegistrationKind::Alien,
            RegistrationKind::OverseasKorean][..]), period())),
        stays in asked(period()),
        addresses in asked((area(), period())),
        enrolment in option::weighted(0.85, option::of((select(&[EnrolmentKind::Daycare,
            EnrolmentKind::KindergartenPublic, EnrolmentKind::KindergartenPrivate][..]),
            area(), period(), option::of(any::<bool>())))),
        absences in asked(period()),
        (disability, refugee, deferred) in (option::of(any::<bool>()),
            option::of(prop::bool::weighted(0.2)), option::of(any::<bool>())),
        early in option::of(option::of(700..1500_u64)),
        applied in asked((select(ProgrammeId::ALL), 0..400_u64)),
    ) -> PersonFacts {
        let days = |which| days_of(birth, which);
        PersonFacts {
            nationalities: nationalities.map(|list| list.into_iter().map(|(country, which)| {
                let (from, until) = days(which);
                Nationality { country: country.to_owned(), from, until }
            }).collect()),
            registrations: registrations.map(|list| list.into_iter().map(|(kind, which)| {
                let (from, until) = days(which);
                Registration { kind, from, until }
            }).collect()),
            stays: stays.map(|list| list.into_iter().map(|which| {
                let (from, until) = days(which);
                Stay { status: "F-1".to_owned(), from, until }
            }).collect()),
            addresses: addresses.map(|list| list.into_iter().map(|(area, which)| {
                let (from, until) = days(which);
                Address { area: area.to_owned(), from, until }
            }).collect()),
            enrolments: enrolment.map(|list| list.into_iter().map(|(kind, area, which, extended_care)| {
                let (from, until) = days(which);
                Enrolment { kind, area: area.to_owned(), from, until, extended_care }
            }).collect()),
            absences: absences.map(|list| list.into_iter().map(|which| {
                let (from, until) = days(which);
                Absence { from, until }
            }).collect()),
            disability,
            refugee_recognised: refugee,
            school_deferred: deferred,
            early_nuri_from: early.map(|early| early.map(|days| birth + Days::new(days))),
            applications: applied.map(|list| list.into_iter().map(|(programme, days)| {
                Application { programme, on: birth + Days::new(days) }
            }).collect()),
            ..person(id, &birth.to_string())
        }
    }
}

prop_compose! {
    /// A child, its mother and father; nobody may have asked who the guardians are.
    fn any_family()(
        child in any_person("child", 2014, 2024).boxed(),
        mother in any_person("mother", 1985, 1986).boxed(),
        father in any_person("father", 1985, 1986).boxed(),
        guardians in option::weighted(0.85, prop::sample::subsequence(vec!["mother", "father"], 0..=2)),
    ) -> FamilyFacts {
        let guardians = guardians.map(|ids| ids.into_iter().map(str::to_owned).collect());
        family([PersonFacts { guardians, ..child }, mother, father])
    }
}

/// Takes one fact without an assumed value away from a family.
fn forget(facts: &mut FamilyFacts, which: usize, who: usize) {
    let person = &mut facts.people[who];
    match which {
        0 => person.guardians = None,
        1 => person.nationalities = None,
        2 => person.registrations = None,
        3 => person.stays = None,
        4 => person.addresses = None,
        5 => person.enrolments = None,
        _ => {
            for enrolment in person.enrolments.iter_mut().flatten() {
                enrolment.extended_care = None;
            }
        }
    }
}

/// The answer, with what its steps list put into one order.
fn in_one_order(facts: &FamilyFacts, on: NaiveDate) -> FamilyAnswer {
    let mut answer = check(facts, rulebook(), on).unwrap();
    let answers = answer
        .children
        .iter_mut()
        .flat_map(|child| &mut child.programmes);
    for step in answers.flat_map(|answer| answer.steps.iter_mut().flatten()) {
        step.facts.sort_by_key(|fact| format!("{fact:?}"));
        step.reckoned
            .sort_by_key(|reckoned| format!("{reckoned:?}"));
    }
    answer
}

fn on_or_after_birth(facts: &FamilyFacts, on: NaiveDate) -> NaiveDate {
    on.max(facts.people[0].birth_date)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_family_gets_an_answer_and_its_three_forms_agree(
        facts in any_family(), on in any_day(2018, 2030),
    ) {
        let on = on_or_after_birth(&facts, on);
        let mut full = check(&facts, rulebook(), on).unwrap();
        let fast = outcomes(&facts, rulebook(), on).unwrap();
        for (child, fast) in full.children.iter_mut().zip(fast) {
            prop_assert_eq!(&child.id, fast.id);
            for (answer, fast) in child.programmes.iter_mut().zip(fast.programmes) {
                prop_assert_eq!((answer.outcome, answer.amount), (fast.outcome, fast.amount));
                prop_assert!(answer.steps.take().is_some());
            }
        }
        prop_assert_eq!(full, check_brief(&facts, rulebook(), on).unwrap());
    }

    #[test]
    fn an_outcome_agrees_with_what_is_listed_for_it(
        facts in any_family(), on in any_day(2018, 2030),
    ) {
        let answer = check(&facts, rulebook(), on_or_after_birth(&facts, on)).unwrap();
        for answer in answer.children.iter().flat_map(|child| &child.programmes) {
            prop_assert_eq!(answer.amount.is_some(), answer.outcome == Outcome::Eligible);
            prop_assert_eq!(answer.amount_status.is_some(), answer.outcome == Outcome::Eligible);
            prop_assert_eq!(!answer.failed.is_empty(), answer.outcome == Outcome::NotEligible);
            prop_assert_eq!(!answer.missing.is_empty(), answer.outcome == Outcome::Undetermined);
            prop_assert!(answer.missing.is_sorted_by(|one, next| one < next));
        }
    }

    #[test]
    fn forgetting_a_fact_never_turns_an_answer_into_its_opposite(
        facts in any_family(), on in any_day(2018, 2030),
    ) {
        let on = on_or_after_birth(&facts, on);
        let known = outcomes(&facts, rulebook(), on).unwrap();
        for (which, who) in (0..7).flat_map(|which| (0..3).map(move |who| (which, who))) {
            let mut less = facts.clone();
            forget(&mut less, which, who);
            let unknown = outcomes(&less, rulebook(), on).unwrap();
            for (known, unknown) in known.iter().zip(&unknown) {
                for (known, unknown) in known.programmes.iter().zip(&unknown.programmes) {
                    let unchanged = known == unknown;
                    prop_assert!(unchanged || unknown.outcome == Outcome::Undetermined);
                }
            }
        }
    }

    #[test]
    fn the_order_of_people_and_entries_does_not_matter(
        facts in any_family(), on in any_day(2018, 2030),
    ) {
        let on = on_or_after_birth(&facts, on);
        let mut turned = facts.clone();
        turned.people.reverse();
        for person in &mut turned.people {
            person.guardians.iter_mut().for_each(|list| list.reverse());
            person.nationalities.iter_mut().for_each(|list| list.reverse());
            person.registrations.iter_mut().for_each(|list| list.reverse());
            person.stays.iter_mut().for_each(|list| list.reverse());
            person.addresses.iter_mut().for_each(|list| list.reverse());
            person.absences.iter_mut().for_each(|list| list.reverse());
            person.applications.iter_mut().for_each(|list| list.reverse());
        }
        prop_assert_eq!(in_one_order(&facts, on), in_one_order(&turned, on));
    }

    #[test]
    fn facts_and_digest_replay_an_answer_word_for_word(
        facts in any_family(), on in any_day(2018, 2030),
    ) {
        let on = on_or_after_birth(&facts, on);
        let saved = serde_json::to_string(&check(&facts, rulebook(), on).unwrap()).unwrap();
        let kept = serde_json::to_string(&facts).unwrap();
        let again = FamilyFacts::from_json(&kept).unwrap();
        prop_assert_eq!(&again, &facts);
        prop_assert_eq!(saved, serde_json::to_string(&check(&again, rulebook(), on).unwrap()).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn on_every_day_the_timeline_equals_the_check(
        facts in any_family(), from in any_day(2018, 2030), length in 0..500_u64,
    ) {
        let from = on_or_after_birth(&facts, from);
        let to = from + Days::new(length);
        let line = timeline(&facts, rulebook(), "child", from, to).unwrap();
        for on in from.iter_days().take_while(|on| *on <= to) {
            let answer = check_brief(&facts, rulebook(), on).unwrap();
            let Some(child) = answer.children.first() else {
                for line in &line.programmes {
                    prop_assert!(line.runs.iter().all(|run| run.until < on), "{on}");
                }
                break;
            };
            for (answer, line) in child.programmes.iter().zip(&line.programmes) {
                let runs: Vec<_> =
                    line.runs.iter().filter(|run| run.from <= on && on <= run.until).collect();
                prop_assert_eq!(runs.len(), 1, "{:?} on {}", line.programme, on);
                prop_assert_eq!(
                    (answer.outcome, answer.amount, &answer.failed, &answer.missing),
                    (runs[0].outcome, runs[0].amount, &runs[0].failed, &runs[0].missing),
                    "{:?} on {}", line.programme, on
                );
            }
        }
        for line in &line.programmes {
            for pair in line.runs.windows(2) {
                prop_assert_eq!(pair[0].until.succ_opt(), Some(pair[1].from));
            }
        }
    }

    #[test]
    fn every_family_has_its_ways_and_changes(facts in any_family(), on in any_day(2018, 2030)) {
        let on = on_or_after_birth(&facts, on);
        let ways = options(&facts, rulebook(), "child", on).unwrap();
        let asked = facts.people[0].enrolments.is_some();
        prop_assert_eq!(ways.options.iter().any(|option| option.present), asked);
        let changed = change(&facts, rulebook(), "child", on).unwrap();
        for flip in changed.flips {
            prop_assert!(!flip.changes.is_empty());
            prop_assert!(matches!(flip.outcome, Outcome::Eligible | Outcome::AmountUnconfirmed));
        }
    }
}

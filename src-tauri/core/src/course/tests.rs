use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::contract::Need;
use crate::log::RecordId;
use crate::model::{Refusal, RefusalReason, Value};

type Told = (RecordId, Kind, Vec<(Field, Value)>);

/// A family's file, form by form.
#[derive(Clone, Default)]
struct File(Vec<Told>);

impl File {
    fn with(mut self, kind: Kind, fields: &[(Field, &str)]) -> Self {
        let fields = fields
            .iter()
            .map(|(field, text)| (*field, Value::from(*text)));
        self.0.push((nth(self.0.len()), kind, fields.collect()));
        self
    }

    fn on(self, kind: Kind, day: &str) -> Self {
        self.with(kind, &[(Field::On, day)])
    }

    fn state(&self) -> State {
        State::of_records(self.0.clone())
    }

    fn course(&self, day: &str) -> Course {
        course(&self.state(), on(day))
    }
}

/// The id of the record that was put into a file in that place.
fn nth(place: usize) -> RecordId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&(place as u64).to_be_bytes());
    RecordId::from_bytes(bytes)
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn step(course: &Course, stage: Stage) -> &StageStep {
    let steps = &course.rounds.last().unwrap().steps;
    steps.iter().find(|step| step.stage == stage).unwrap()
}

fn whole_case() -> File {
    File::default()
        .with(
            Kind::Intake,
            &[
                (Field::On, "2024-03-04"),
                (Field::InterviewedOn, "2024-03-06"),
            ],
        )
        .with(
            Kind::Consent,
            &[(Field::On, "2024-03-06"), (Field::Sort, "collection_use")],
        )
        .on(Kind::Screening, "2024-03-08")
        .on(Kind::Assessment, "2024-03-15")
        .on(Kind::Plan, "2024-03-20")
        .on(Kind::Delivery, "2024-04-01")
        .on(Kind::Progress, "2024-06-20")
        .on(Kind::Closure, "2024-12-02")
        .on(Kind::Aftercare, "2025-03-03")
}

#[test]
fn each_stage_is_reached_by_its_form_on_its_day() {
    let course = whole_case().course("2025-04-01");
    let reached: Vec<String> = course.rounds[0]
        .steps
        .iter()
        .map(|step| step.on.unwrap().to_string())
        .collect();
    assert_eq!(
        reached,
        [
            "2024-03-04",
            "2024-03-06",
            "2024-03-06",
            "2024-03-08",
            "2024-03-15",
            "2024-03-20",
            "2024-04-01",
            "2024-06-20",
            "2024-12-02",
            "2025-03-03"
        ]
    );
    assert_eq!(course.present, Some(Stage::Aftercare));
    assert!(course.closed);
}

#[test]
fn a_family_without_forms_has_reached_nothing_and_needs_an_intake() {
    let course = File::default().course("2024-03-04");
    assert_eq!(course.present, None);
    let needs = &step(&course, Stage::Intake).needs;
    assert_eq!(needs[0].kind, Kind::Intake);
}

#[test]
fn the_first_form_of_a_sort_reaches_the_stage() {
    let file = File::default()
        .on(Kind::Assessment, "2024-09-01")
        .on(Kind::Assessment, "2024-03-15");
    let course = file.course("2024-10-01");
    let assessment = step(&course, Stage::Assessment);
    assert_eq!(assessment.on, Some(on("2024-03-15")));
    assert_eq!(assessment.form, Some(nth(1).to_string()));
}

#[test]
fn a_case_that_is_opened_again_begins_another_round() {
    let file = whole_case()
        .on(Kind::Reopening, "2025-05-01")
        .on(Kind::Assessment, "2025-05-10");
    let course = file.course("2025-06-01");
    assert_eq!(course.rounds.len(), 2);
    assert_eq!(course.rounds[1].reopened, Some(on("2025-05-01")));
    assert_eq!(course.present, Some(Stage::Assessment));
    assert!(!course.closed);
    // A consent that has not run out is not asked for again; a screening is.
    assert!(step(&course, Stage::Consent).form.is_some());
    assert_eq!(step(&course, Stage::Screening).form, None);
}

#[test]
fn a_closure_on_the_day_of_the_re_opening_belongs_to_what_was_closed() {
    let file = File::default()
        .on(Kind::Closure, "2024-12-02")
        .on(Kind::Reopening, "2024-12-02")
        .on(Kind::Assessment, "2024-12-02");
    let course = file.course("2024-12-03");
    assert!(!course.closed);
    assert_eq!(course.present, Some(Stage::Assessment));
}

#[test]
fn a_re_opening_of_what_was_never_closed_begins_nothing() {
    let file = File::default().on(Kind::Reopening, "2024-12-02");
    assert_eq!(file.course("2024-12-03").rounds.len(), 1);
}

#[test]
fn a_stage_says_which_questions_nobody_has_asked() {
    let file = File::default()
        .with(
            Kind::Assessment,
            &[(Field::On, "2024-03-15"), (Field::Economy, "2")],
        )
        .with(Kind::Registration, &[(Field::Sort, "alien")]);
    let course = file.course("2024-04-01");
    let unasked = &step(&course, Stage::Assessment).needs;
    assert_eq!(unasked.len(), 9);
    assert!(
        unasked
            .iter()
            .all(|need| need.field != Some(Field::Economy))
    );
    let sorts: Vec<_> = step(&course, Stage::Consent)
        .needs
        .iter()
        .filter_map(|need| need.sort.as_deref())
        .collect();
    assert_eq!(sorts, ["collection_use", "sensitive"]);
}

#[test]
fn a_consent_that_has_run_out_is_missing_again() {
    let file = File::default().with(
        Kind::Consent,
        &[
            (Field::On, "2024-03-06"),
            (Field::Sort, "collection_use"),
            (Field::Until, "2025-03-05"),
        ],
    );
    let needs = |day| step(&file.course(day), Stage::Consent).needs.clone();
    assert_eq!(needs("2025-03-05"), []);
    let expected = Need {
        kind: Kind::Consent,
        field: None,
        sort: Some("collection_use".to_owned()),
        person: None,
    };
    assert_eq!(needs("2025-03-06"), [expected]);
}

#[test]
fn a_review_is_due_three_months_after_the_plan_or_the_last_review() {
    let planned = File::default().on(Kind::Plan, "2024-11-30");
    assert_eq!(
        planned.course("2024-12-01").next_review,
        Some(on("2025-02-28"))
    );
    let reviewed = planned.on(Kind::Progress, "2025-02-20");
    assert_eq!(
        reviewed.course("2025-03-01").next_review,
        Some(on("2025-05-20"))
    );
    let agreed = reviewed.with(
        Kind::Progress,
        &[(Field::On, "2025-05-20"), (Field::Due, "2025-06-01")],
    );
    assert_eq!(
        agreed.course("2025-05-21").next_review,
        Some(on("2025-06-01"))
    );
    let closed = agreed.on(Kind::Closure, "2025-05-30");
    assert_eq!(closed.course("2025-05-31").next_review, None);
}

/// A mother, a child of ten, and a consent of the person in that place.
fn with_consent(person: usize, more: &[(Field, &str)]) -> File {
    let id = nth(person).to_string();
    let mut fields = vec![
        (Field::On, "2024-03-06"),
        (Field::Sort, "third_party"),
        (Field::Person, id.as_str()),
    ];
    fields.extend_from_slice(more);
    File::default()
        .with(Kind::Person, &[(Field::BirthDate, "1990-05-01")])
        .with(Kind::Person, &[(Field::BirthDate, "2014-02-01")])
        .with(Kind::Consent, &fields)
}

fn refusal(file: &File, kind: Kind, form: &[(Field, &str)]) -> Option<Refusal> {
    let text = |field| {
        let mut fields = form.iter();
        fields.find(|(of, _)| *of == field).map(|(_, text)| *text)
    };
    check_form(&file.state(), kind, text).err()
}

fn referred(file: &File, day: &str) -> Option<RefusalReason> {
    let consent = nth(2).to_string();
    let form = [(Field::On, day), (Field::Consent, consent.as_str())];
    refusal(file, Kind::Referral, &form).map(|refusal| refusal.reason)
}

#[test]
fn a_referral_goes_out_only_with_a_consent_that_stands_on_its_day() {
    let file = with_consent(
        0,
        &[
            (Field::Until, "2025-03-05"),
            (Field::WithdrawnOn, "2024-09-01"),
        ],
    );
    assert_eq!(
        referred(&file, "2024-03-05"),
        Some(RefusalReason::NotCovered)
    );
    assert_eq!(referred(&file, "2024-08-31"), None);
    assert_eq!(
        referred(&file, "2024-09-01"),
        Some(RefusalReason::NotCovered)
    );
    let none = refusal(&file, Kind::Referral, &[(Field::On, "2024-05-01")]);
    assert_eq!(none.map(|it| it.field), Some(Field::Consent));
}

#[test]
fn a_consent_to_something_else_covers_no_referral() {
    let file = with_consent(0, &[(Field::Sort, "collection_use")]);
    assert_eq!(
        referred(&file, "2024-05-01"),
        Some(RefusalReason::NotCovered)
    );
}

#[test]
fn the_consent_of_a_child_takes_a_guardian_and_covers_once_the_guardian_is_verified() {
    let file = with_consent(1, &[]);
    let child = nth(1).to_string();
    let form = [(Field::On, "2024-03-06"), (Field::Person, child.as_str())];
    let refused = refusal(&file, Kind::Consent, &form).unwrap();
    assert_eq!(
        (refused.field, refused.reason),
        (Field::Other, RefusalReason::NeedsGuardian)
    );
    // On the fourteenth birthday the child is asked.
    let of_age = [(Field::On, "2028-02-01"), (Field::Person, child.as_str())];
    assert_eq!(refusal(&file, Kind::Consent, &of_age), None);

    assert_eq!(
        referred(&file, "2024-05-01"),
        Some(RefusalReason::NotCovered)
    );
    let mut verified = file;
    verified.0[2].2.push((Field::Verified, true.into()));
    assert_eq!(referred(&verified, "2024-05-01"), None);
}

#[test]
fn only_a_closed_case_is_opened_again() {
    let closed = File::default().on(Kind::Closure, "2024-12-02");
    let reopening = |day| refusal(&closed, Kind::Reopening, &[(Field::On, day)]);
    assert_eq!(
        reopening("2024-12-01").map(|it| it.reason),
        Some(RefusalReason::NotClosed)
    );
    assert_eq!(reopening("2024-12-02"), None);
}

#[test]
fn contacts_are_kept_from_sight_while_a_flag_of_violence_stands() {
    let file = File::default().with(
        Kind::Flag,
        &[
            (Field::Sort, "violence"),
            (Field::From, "2024-03-01"),
            (Field::Until, "2024-12-31"),
        ],
    );
    let hides = |day| hides_contacts(&file.state(), on(day));
    assert!(!hides("2024-02-29"));
    assert!(hides("2024-03-01") && hides("2024-12-31"));
    assert!(!hides("2025-01-01"));
    let other = File::default().with(Kind::Flag, &[(Field::Sort, "do_not_call")]);
    assert!(!hides_contacts(&other.state(), on("2024-06-01")));
}

/// A form of the course on one of a few days, so that days are often equal.
fn any_form() -> impl Strategy<Value = (Kind, Vec<(Field, Value)>)> {
    let kinds: Vec<Kind> = REACHED_BY.iter().map(|(kind, ..)| *kind).collect();
    (prop::sample::select(kinds), 1..5_u32).prop_map(|(kind, day)| {
        let day = NaiveDate::from_ymd_opt(2024, 3, day).unwrap_or_default();
        (kind, vec![(Field::On, day.into())])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_course_does_not_depend_on_the_order_in_which_forms_were_written(
        forms in prop::collection::vec(any_form(), 0..12),
        turn in 0..12_usize,
    ) {
        let days = |forms: &[(Kind, Vec<(Field, Value)>)]| {
            let numbered = forms.iter().enumerate();
            let records = numbered.map(|(at, (kind, fields))| (nth(at), *kind, fields.clone()));
            let course = course(&State::of_records(records), on("2024-04-01"));
            let rounds = course.rounds.iter().map(|round| {
                round.steps.iter().map(|step| step.on).collect::<Vec<_>>()
            });
            (course.present, course.closed, course.next_review, rounds.collect::<Vec<_>>())
        };
        let mut turned = forms.clone();
        turned.rotate_left(turn % forms.len().max(1));
        prop_assert_eq!(days(&forms), days(&turned));
        turned.reverse();
        prop_assert_eq!(days(&forms), days(&turned));
    }

    #[test]
    fn only_the_present_round_needs_anything(forms in prop::collection::vec(any_form(), 0..12)) {
        let numbered = forms.into_iter().enumerate();
        let records = numbered.map(|(at, (kind, fields))| (nth(at), kind, fields));
        let course = course(&State::of_records(records), on("2024-04-01"));
        let (_, past) = course.rounds.split_last().unwrap();
        prop_assert!(past.iter().flat_map(|round| &round.steps).all(|step| step.needs.is_empty()));
    }
}

#[test]
fn a_child_for_whom_a_guardian_consented_is_asked_at_14_and_not_again_once_asked() {
    let (child, guardian) = (nth(0).to_string(), nth(1).to_string());
    let file = File::default()
        .with(Kind::Person, &[(Field::BirthDate, "2010-05-10")])
        .with(Kind::Person, &[(Field::BirthDate, "1985-01-01")])
        .with(
            Kind::Consent,
            &[
                (Field::Sort, "collection_use"),
                (Field::Person, &child),
                (Field::Other, &guardian),
                (Field::On, "2022-01-01"),
            ],
        );
    let asked = |file: &File, day: &str| {
        let course = file.course(day);
        let needs = &step(&course, Stage::Consent).needs;
        let of_child = |need: &&Need| need.person.as_deref() == Some(&child);
        needs.iter().filter(of_child).count()
    };
    assert_eq!(asked(&file, "2024-05-09"), 0);
    assert_eq!(asked(&file, "2024-05-10"), 1);
    let own = [
        (Field::Sort, "collection_use"),
        (Field::Person, child.as_str()),
        (Field::On, "2024-05-11"),
    ];
    assert_eq!(asked(&file.with(Kind::Consent, &own), "2024-05-11"), 0);
}

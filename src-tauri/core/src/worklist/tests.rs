//! What is to be done follows from what stands in the file, exact to the day.

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;
use crate::model::Value;

type Fields = Vec<(Field, Value)>;

fn id(number: u8) -> RecordId {
    uuid::Uuid::from_bytes([number; 16]).into()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn family() -> FamilyId {
    uuid::Uuid::from_bytes([0xfa; 16]).into()
}

fn record(number: u8, kind: Kind, fields: &[(Field, &str)]) -> (RecordId, Kind, Fields) {
    let fields = fields.iter().map(|(field, text)| (*field, (*text).into()));
    (id(number), kind, fields.collect())
}

fn of(number: u8, kind: Kind, person: u8, fields: &[(Field, &str)]) -> (RecordId, Kind, Fields) {
    let (id, kind, mut fields) = record(number, kind, fields);
    fields.push((Field::Person, self::id(person).to_string().into()));
    (id, kind, fields)
}

fn items(records: Vec<(RecordId, Kind, Fields)>, kind: WorkKind) -> Vec<WorkItem> {
    let state = State::of_records(records);
    let rules = crate::checks::shipped_rulebook().unwrap();
    let mut all = worklist(family(), (&state, &state), rules);
    all.retain(|item| item.kind == kind);
    all
}

fn shown(item: &WorkItem, on: &str) -> bool {
    item.is_shown_on(day(on))
}

const MOTHER: u8 = 1;
const CHILD: u8 = 2;

fn mother() -> (RecordId, Kind, Fields) {
    let fields = [
        (Field::Relation, "mother"),
        (Field::BirthDate, "1990-05-01"),
    ];
    record(MOTHER, Kind::Person, &fields)
}

fn child(birth: &str) -> (RecordId, Kind, Fields) {
    let fields = [(Field::Relation, "child"), (Field::BirthDate, birth)];
    record(CHILD, Kind::Person, &fields)
}

fn stay(number: u8, until: &str) -> (RecordId, Kind, Fields) {
    let fields = [
        (Field::Status, "F-6-1"),
        (Field::From, "2024-01-01"),
        (Field::Until, until),
    ];
    of(number, Kind::Stay, MOTHER, &fields)
}

#[test]
fn a_stay_that_ends_is_shown_from_sixty_days_ahead_until_somebody_acts() {
    let found = items(vec![mother(), stay(3, "2026-12-31")], WorkKind::Stay);
    for item in &found {
        assert_eq!(item.due, Some(day("2026-12-31")));
        assert_eq!(item.person, Some(id(MOTHER)));
        assert_eq!(item.words.as_deref(), Some("F-6-1"));
    }
    let on = |day: &str| found.iter().filter(|item| shown(item, day)).count();
    assert_eq!(on("2026-10-31"), 0);
    for one in ["2026-11-01", "2026-12-01", "2026-12-24", "2027-06-01"] {
        assert_eq!(on(one), 1, "{one}");
    }
}

#[test]
fn a_stay_that_was_ticked_off_is_called_to_mind_again_thirty_and_seven_days_ahead() {
    let mut records = vec![mother(), stay(3, "2026-12-31")];
    for (number, from, ticked) in [
        (9, "2026-11-01", "2026-11-05"),
        (10, "2026-12-01", "2026-12-02"),
        (11, "2026-12-24", "2026-12-28"),
    ] {
        let found = items(records.clone(), WorkKind::Stay);
        let item = found.iter().find(|item| shown(item, from)).unwrap();
        assert_eq!(item.shown_from, Some(day(from)));
        records.push(decided(number, item, Field::DoneOn, ticked));
        let left = items(records.clone(), WorkKind::Stay);
        assert!(left.iter().all(|item| !shown(item, ticked)));
    }
    assert_eq!(items(records, WorkKind::Stay), []);
}

#[test]
fn a_stay_that_was_put_off_past_a_call_comes_back_once_on_its_day() {
    let records = vec![mother(), stay(3, "2026-12-31")];
    let first = items(records.clone(), WorkKind::Stay).remove(0);
    let off = decided(9, &first, Field::Until, "2026-12-10");
    let left = items([records, vec![off]].concat(), WorkKind::Stay);
    let on = |day: &str| left.iter().filter(|item| shown(item, day)).count();
    assert_eq!(
        (on("2026-12-05"), on("2026-12-10"), on("2026-12-25")),
        (0, 1, 1)
    );
}

#[test]
fn a_task_of_that_sort_and_an_agreed_home_visit_are_visits() {
    let task = [(Field::Text, "집에 가 보기"), (Field::Sort, "visit")];
    let task = record(3, Kind::Task, &task);
    let note = [
        (Field::On, "2026-10-01"),
        (Field::NextContact, "2026-10-15"),
        (Field::NextWay, "home_visit"),
    ];
    let note = record(4, Kind::Note, &note);
    let visits = items(vec![mother(), task, note], WorkKind::Visit);
    let words: Vec<_> = visits.iter().map(|item| item.words.as_deref()).collect();
    assert_eq!(words, [None, Some("집에 가 보기")]);
    // Whatever sort it is of, a task keeps the name by which it was put off.
    assert!(visits[1].key.starts_with("task:"));
}

#[test]
fn the_calendar_brings_nothing_for_who_is_no_longer_of_the_family() {
    let (id, kind, mut fields) = mother();
    fields.push((Field::Until, "2026-12-01".into()));
    let left = || vec![(id, kind, fields.clone()), stay(3, "2026-12-31")];
    assert_eq!(items(left(), WorkKind::Stay), []);
    let task = of(4, Kind::Task, MOTHER, &[(Field::Text, "서류 보내기")]);
    assert_eq!(
        items([left(), vec![task]].concat(), WorkKind::Task).len(),
        1
    );
}

#[test]
fn a_longer_stay_takes_the_place_of_one_that_ends() {
    let both = vec![mother(), stay(3, "2026-12-31"), stay(4, "2028-02-29")];
    let found = items(both, WorkKind::Stay);
    assert!(found.iter().all(|item| item.due == Some(day("2028-02-29"))));
    assert!(!found.is_empty());
}

#[test]
fn nobody_is_asked_to_renew_a_stay_who_is_korean_gone_or_dead() {
    let korean = of(5, Kind::Nationality, MOTHER, &[(Field::Country, "KR")]);
    let abroad = of(5, Kind::Absence, MOTHER, &[(Field::From, "2026-05-01")]);
    for other in [korean, abroad] {
        let records = vec![mother(), stay(3, "2026-12-31"), other];
        assert_eq!(items(records, WorkKind::Stay), []);
    }
    let (id, kind, mut fields) = mother();
    fields.push((Field::DiedOn, "2026-05-01".into()));
    let records = vec![(id, kind, fields), stay(3, "2026-12-31")];
    assert_eq!(items(records, WorkKind::Stay), []);
}

fn consent(number: u8, on: &str, until: Option<&str>) -> (RecordId, Kind, Fields) {
    let mut fields = vec![(Field::Sort, "sensitive"), (Field::On, on)];
    fields.extend(until.map(|until| (Field::Until, until)));
    of(number, Kind::Consent, CHILD, &fields)
}

#[test]
fn a_consent_that_runs_out_is_called_to_mind_until_another_stands() {
    let first = consent(3, "2025-12-01", Some("2026-12-01"));
    let people = || vec![mother(), child("2019-06-01")];
    let alone = [people(), vec![first.clone()]].concat();
    let [item] = <[_; 1]>::try_from(items(alone, WorkKind::Consent)).unwrap();
    assert!(!shown(&item, "2026-10-31") && shown(&item, "2026-11-01"));
    for renewed in [None, Some("2027-12-01")] {
        let renewed = consent(4, "2026-11-20", renewed);
        let both = [people(), vec![first.clone(), renewed]].concat();
        let left = items(both, WorkKind::Consent);
        assert!(left.iter().all(|item| item.due != Some(day("2026-12-01"))));
    }
}

#[test]
fn a_child_is_asked_itself_when_it_turns_fourteen() {
    let given = |on| vec![mother(), child("2012-02-29"), consent(3, on, None)];
    let [item] = <[_; 1]>::try_from(items(given("2024-01-05"), WorkKind::Fourteen)).unwrap();
    assert_eq!(item.due, Some(day("2026-02-28")));
    assert_eq!(items(given("2026-02-28"), WorkKind::Fourteen), []);
    let nobody_asked = vec![mother(), child("2012-02-29")];
    assert_eq!(items(nobody_asked, WorkKind::Fourteen), []);
}

#[test]
fn children_change_class_each_first_of_march_up_to_school() {
    let found = items(vec![mother(), child("2022-06-01")], WorkKind::ClassChange);
    let found: Vec<WorkItem> = found
        .into_iter()
        .filter(|item| item.person == Some(id(CHILD)))
        .collect();
    let classes: Vec<(String, String)> = found
        .iter()
        .map(|item| (item.due.unwrap().to_string(), item.words.clone().unwrap()))
        .collect();
    let expected = (1..=6).map(|class| (format!("{}-03-01", 2023 + class), class.to_string()));
    assert_eq!(classes, expected.collect::<Vec<_>>());
    assert!(!shown(&found[0], "2024-02-01") && shown(&found[0], "2024-02-02"));
    assert!(shown(&found[0], "2024-03-15") && !shown(&found[0], "2024-03-16"));
}

#[test]
fn the_day_to_apply_by_is_called_to_mind_where_nobody_has_applied() {
    // A Korean child: 아동수당 is paid from the month of birth if applied for within 60 days.
    let korean = of(
        3,
        Kind::Nationality,
        CHILD,
        &[(Field::Country, "KR"), (Field::From, "2026-10-01")],
    );
    let number = of(
        4,
        Kind::Registration,
        CHILD,
        &[(Field::Sort, "resident"), (Field::From, "2026-10-01")],
    );
    let people = vec![mother(), child("2026-10-01"), korean, number];
    let found = items(people.clone(), WorkKind::ApplyBy);
    let allowance = |item: &&WorkItem| item.words.as_deref() == Some("child-allowance");
    let item = found.iter().find(allowance).unwrap();
    assert_eq!(item.due, Some(day("2026-11-29")));
    let applied = of(
        5,
        Kind::Application,
        CHILD,
        &[
            (Field::Programme, "child-allowance"),
            (Field::On, "2026-10-20"),
        ],
    );
    let after = items([people, vec![applied]].concat(), WorkKind::ApplyBy);
    assert!(after.iter().find(allowance).is_none());
}

#[test]
fn a_promise_stands_until_it_is_kept_and_a_task_until_it_is_done() {
    let promise = |kept| {
        let mut fields = vec![
            (Field::Text, "서류 목록을 보내기로 함"),
            (Field::Due, "2026-12-01"),
        ];
        fields.extend(kept);
        vec![mother(), record(3, Kind::Promise, &fields)]
    };
    let [item] = <[_; 1]>::try_from(items(promise(None), WorkKind::Promise)).unwrap();
    assert!(shown(&item, "2020-01-01") && shown(&item, "2030-01-01"));
    let kept = promise(Some((Field::KeptOn, "2026-11-30")));
    assert_eq!(items(kept, WorkKind::Promise), []);

    let task = |done| {
        let mut fields = vec![(Field::Text, "통역 신청")];
        fields.extend(done);
        vec![mother(), record(3, Kind::Task, &fields)]
    };
    let [item] = <[_; 1]>::try_from(items(task(None), WorkKind::Task)).unwrap();
    assert_eq!((item.due, item.words.as_deref()), (None, Some("통역 신청")));
    let done = task(Some((Field::DoneOn, "2026-11-30")));
    assert_eq!(items(done, WorkKind::Task), []);
}

#[test]
fn only_the_contact_agreed_last_is_due() {
    let note = |number, on, next| {
        record(
            number,
            Kind::Note,
            &[(Field::On, on), (Field::NextContact, next)],
        )
    };
    let both = vec![
        mother(),
        note(3, "2026-10-01", "2026-10-15"),
        note(4, "2026-10-15", "2026-11-15"),
    ];
    let [item] = <[_; 1]>::try_from(items(both.clone(), WorkKind::Contact)).unwrap();
    assert_eq!(item.due, Some(day("2026-11-15")));
    let last = record(5, Kind::Note, &[(Field::On, "2026-11-14")]);
    assert_eq!(items([both, vec![last]].concat(), WorkKind::Contact), []);
}

#[test]
fn a_closed_case_is_called_at_three_and_six_months_and_nothing_else_of_it_is_due() {
    let mut closed = vec![
        mother(),
        record(3, Kind::Intake, &[(Field::On, "2026-01-05")]),
        record(4, Kind::Plan, &[(Field::On, "2026-02-01")]),
        record(
            5,
            Kind::Closure,
            &[(Field::On, "2026-08-31"), (Field::Reason, "goals_met")],
        ),
    ];
    let due = |records: &[(RecordId, Kind, Fields)]| -> Vec<NaiveDate> {
        let found = items(records.to_vec(), WorkKind::Aftercare);
        found.into_iter().filter_map(|item| item.due).collect()
    };
    let months = |months| {
        day("2026-08-31")
            .checked_add_months(Months::new(months))
            .unwrap()
    };
    assert_eq!(due(&closed), [months(3), months(6)]);
    assert_eq!(items(closed.clone(), WorkKind::Review), []);
    assert_eq!(items(closed.clone(), WorkKind::Untouched), []);
    closed.push(record(6, Kind::Aftercare, &[(Field::On, "2026-11-20")]));
    assert_eq!(due(&closed), [months(6)]);
}

#[test]
fn a_plan_is_reviewed_after_three_months_and_a_goal_on_its_day_unless_it_is_reached() {
    let plan = record(3, Kind::Plan, &[(Field::On, "2026-09-30")]);
    let goal = record(
        4,
        Kind::Goal,
        &[
            (Field::Text, "혼자 병원에 간다"),
            (Field::Due, "2026-12-15"),
        ],
    );
    let open = vec![mother(), plan, goal];
    let [review] = <[_; 1]>::try_from(items(open.clone(), WorkKind::Review)).unwrap();
    assert_eq!(review.due, Some(day("2026-12-30")));
    assert_eq!(items(open.clone(), WorkKind::Goal).len(), 1);
    let (number, kind, mut fields) = record(5, Kind::Progress, &[(Field::On, "2026-11-01")]);
    fields.push((Field::Goal, id(4).to_string().into()));
    fields.push((Field::Score, 10.into()));
    let reached = [open, vec![(number, kind, fields)]].concat();
    assert_eq!(items(reached, WorkKind::Goal), []);
}

fn decided(number: u8, item: &WorkItem, field: Field, on: &str) -> (RecordId, Kind, Fields) {
    record(
        number,
        Kind::Deferral,
        &[(Field::Item, &item.key), (field, on)],
    )
}

#[test]
fn what_was_put_off_comes_back_on_its_day_and_what_was_ticked_off_does_not() {
    let records = vec![mother(), consent(3, "2025-12-01", Some("2026-12-31"))];
    let [item] = <[_; 1]>::try_from(items(records.clone(), WorkKind::Consent)).unwrap();
    let off = decided(9, &item, Field::Until, "2026-12-10");
    let [later] = <[_; 1]>::try_from(items(
        [records.clone(), vec![off.clone()]].concat(),
        WorkKind::Consent,
    ))
    .unwrap();
    assert!(!shown(&later, "2026-12-09") && shown(&later, "2026-12-10"));
    assert_eq!(later.put_off_until, Some(day("2026-12-10")));
    let done = decided(10, &item, Field::DoneOn, "2026-11-27");
    let ticked = [records.clone(), vec![done.clone()]].concat();
    assert_eq!(items(ticked, WorkKind::Consent), []);
    // Two who did not know of each other: it comes back.
    let both = [records.clone(), vec![off, done.clone()]].concat();
    assert_eq!(items(both, WorkKind::Consent).len(), 1);
    // Another consent is another matter.
    let renewed = consent(4, "2026-11-20", Some("2027-12-01"));
    let renewed = [records, vec![done, renewed]].concat();
    assert_eq!(items(renewed, WorkKind::Consent).len(), 1);
}

proptest! {
    #[test]
    fn the_order_of_records_does_not_matter(
        order in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
        some in subsequence((0..9).collect::<Vec<usize>>(), 1..9),
    ) {
        let all = [
            mother(),
            child("2019-06-01"),
            stay(3, "2026-12-31"),
            stay(4, "2027-12-31"),
            consent(5, "2025-12-01", Some("2026-12-01")),
            record(6, Kind::Task, &[(Field::Text, "통역 신청"), (Field::Due, "2026-12-02")]),
            record(7, Kind::Note, &[(Field::On, "2026-10-01"), (Field::NextContact, "2026-10-15")]),
            record(8, Kind::Plan, &[(Field::On, "2026-09-30")]),
            of(10, Kind::Address, CHILD, &[(Field::Area, "41273"), (Field::From, "2026-11-01")]),
        ];
        let chosen = |order: &[usize]| -> Vec<WorkItem> {
            let records = order.iter().filter(|it| some.contains(it)).map(|it| all[*it].clone());
            let state = State::of_records(records);
            let rules = crate::checks::shipped_rulebook().unwrap();
            worklist(family(), (&state, &state), rules)
        };
        prop_assert_eq!(chosen(&order), chosen(&some));
    }

    #[test]
    fn an_item_put_off_is_hidden_before_its_day_and_shown_from_it(ahead in 1_u64..400) {
        let until = day("2026-11-27") + Days::new(ahead);
        let records = vec![mother(), record(3, Kind::Task, &[(Field::Text, "통역 신청")])];
        let item = items(records.clone(), WorkKind::Task).remove(0);
        let off = decided(9, &item, Field::Until, &until.to_string());
        let later = items([records, vec![off]].concat(), WorkKind::Task).remove(0);
        prop_assert!(!later.is_shown_on(until - Days::new(1)));
        prop_assert!(later.is_shown_on(until));
    }
}

use chrono::NaiveDate;

use super::*;
use crate::carry::{CarriedRecord, CarryError};
use crate::contract::WhyStays;

/// A record as a test makes it.
type Made = (RecordId, Kind, Vec<(Field, Value)>);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn of(number: u8, kind: Kind, fields: &[(Field, Value)]) -> Made {
    (id(number), kind, fields.to_vec())
}

/// A mother with a consent to a centre in Siheung, and a father without one.
fn family(more: Vec<Made>) -> State {
    let about = |person: u8| (Field::Person, Value::text(id(person).to_string()));
    let records = vec![
        of(1, Kind::Family, &[(Field::Title, "표본".into())]),
        of(2, Kind::Person, &[(Field::Relation, "mother".into())]),
        of(3, Kind::Person, &[(Field::Relation, "father".into())]),
        of(4, Kind::Name, &[about(2), (Field::Text, "하나".into())]),
        of(5, Kind::Name, &[about(3), (Field::Text, "둘".into())]),
        of(
            6,
            Kind::Consent,
            &[
                about(2),
                (Field::Sort, "third_party".into()),
                (Field::On, "2023-05-01".into()),
                (Field::Recipient, "시흥시 가족센터".into()),
            ],
        ),
    ];
    State::of_records(records.into_iter().chain(more))
}

fn gone(state: &State) -> super::going::Going {
    going(state, "시흥시가족센터", day("2023-05-10"))
}

fn ids(going: &super::going::Going) -> Vec<RecordId> {
    going.records.iter().map(|it| it.id).collect()
}

#[test]
fn a_person_goes_with_a_consent_of_their_own_and_with_them_what_is_theirs() {
    let goes = gone(&family(Vec::new()));
    assert_eq!(ids(&goes), [id(1), id(2), id(4)]);
    assert_eq!(goes.consents, [id(6)]);
    let without = &goes.staying[0];
    assert_eq!(
        (without.why, without.people.as_slice()),
        (WhyStays::NoConsent, &[id(3)][..])
    );
    let elsewhere = going(&family(Vec::new()), "수원시 가족센터", day("2023-05-10"));
    assert!(elsewhere.consents.is_empty());
    let before = going(&family(Vec::new()), "시흥시가족센터", day("2023-04-30"));
    assert!(before.consents.is_empty());
}

#[test]
fn a_tie_to_who_stays_does_not_go_but_a_warning_about_them_does() {
    let about = |field, person: u8| (field, Value::text(id(person).to_string()));
    let goes = gone(&family(vec![
        of(
            7,
            Kind::Tie,
            &[about(Field::Person, 2), about(Field::Other, 3)],
        ),
        of(
            8,
            Kind::Flag,
            &[(Field::Sort, "violence".into()), about(Field::Person, 3)],
        ),
    ]));
    assert_eq!(ids(&goes), [id(1), id(2), id(4), id(8)]);
    let flag = goes.records.iter().find(|it| it.id == id(8)).unwrap();
    assert!(!flag.fields.contains_key(&Field::Person));
}

#[test]
fn health_goes_with_a_consent_to_sensitive_data_and_not_with_a_reason_alone() {
    let disabled = |more: Vec<Made>| {
        let about = (Field::Person, Value::text(id(2).to_string()));
        let person = of(
            9,
            Kind::Bond,
            &[
                (Field::Sort, "clinic".into()),
                (Field::Name, "병원".into()),
                (Field::KeptWithout, "급함".into()),
            ],
        );
        let consent = of(
            10,
            Kind::Consent,
            &[
                about,
                (Field::Sort, "sensitive".into()),
                (Field::On, "2023-05-01".into()),
            ],
        );
        let with = more.is_empty();
        let all = [person].into_iter().chain(with.then_some(consent));
        gone(&family(all.chain(more).collect()))
    };
    let carried = disabled(Vec::new());
    let bond = carried.records.iter().find(|it| it.id == id(9)).unwrap();
    assert!(!bond.fields.contains_key(&Field::KeptWithout));
    let note = of(11, Kind::Note, &[(Field::Text, "기록".into())]);
    let stays = disabled(vec![note]);
    assert!(!ids(&stays).contains(&id(9)));
    assert!(stays.staying.iter().any(|it| it.why == WhyStays::Sensitive));
}

#[test]
fn what_no_centre_sends_is_not_taken() {
    let record = |number: u8, kind: Kind, fields: &[(Field, Value)]| CarriedRecord {
        id: id(number),
        kind,
        fields: fields.iter().cloned().collect(),
    };
    let family = || record(1, Kind::Family, &[(Field::Title, "표본".into())]);
    let with = |other: CarriedRecord| check_records(&[family(), other]);
    let person = record(2, Kind::Person, &[(Field::Sex, "female".into())]);
    assert_eq!(with(person.clone()), Ok(()));
    let alone = std::slice::from_ref(&person);
    assert_eq!(check_records(alone), Err(CarryError::Damaged));
    for bad in [
        record(3, Kind::Account, &[(Field::Name, "김".into())]),
        record(3, Kind::Secrecy, &[(Field::Fact, id(1).to_string().into())]),
        record(3, Kind::Family, &[(Field::Title, "둘째".into())]),
        record(1, Kind::Person, &[(Field::Sex, "female".into())]),
        record(3, Kind::Person, &[(Field::Sex, "?".into())]),
        record(3, Kind::Person, &[(Field::PassportNumber, "M1".into())]),
        record(3, Kind::Family, &[(Field::Worker, "x".into())]),
        record(3, Kind::Name, &[(Field::Text, "김".into())]),
        record(
            3,
            Kind::Name,
            &[
                (Field::Text, "김".into()),
                (Field::Person, id(9).to_string().into()),
            ],
        ),
        record(3, Kind::Document, &[(Field::Sort, "passport".into())]),
    ] {
        assert_eq!(with(bad.clone()), Err(CarryError::Damaged), "{bad:?}");
    }
}

#[test]
fn a_registration_number_that_somebody_wrote_in_words_goes_as_stars() {
    for (written, goes) in [
        ("번호 900501-6100008 확인", "번호 ******-******* 확인"),
        ("9005016100008", "*************"),
        (
            "900501 - 6100008, 010-1234-5678",
            "****** - *******, 010-1234-5678",
        ),
        (
            "2023-05-10에 만남, 계좌 123456-01-123456",
            "2023-05-10에 만남, 계좌 123456-01-123456",
        ),
        ("99900501610000899", "99900501610000899"),
        ("991301-6100008", "991301-6100008"),
    ] {
        let state = family(vec![of(7, Kind::Note, &[(Field::Text, written.into())])]);
        let goes_there = gone(&state);
        let note = goes_there.records.iter().find(|it| it.id == id(7)).unwrap();
        assert_eq!(note.fields[&Field::Text], goes.into());
        let told = goes_there.staying.iter();
        let numbers = told.filter(|it| it.why == WhyStays::Numbers).count();
        assert_eq!(numbers, usize::from(written != goes), "{written}");
    }
}

//! From a family's records to the picture.

use chrono::{DateTime, NaiveDate};
use ed25519_dalek::SigningKey;

use super::super::read::kin;
use super::super::{ecomap, genogram};
use crate::FileKey;
use crate::casefile::CaseFile;
use crate::contract::{Part, Picture};
use crate::log::{AccountId, Act, Actor, DeviceId, Edit, FamilyId, RecordId, Seed};
use crate::model::{Action, Field, Kind, Value};
use crate::words::{Language, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A family's file with what `write` puts in it.
fn file<T>(write: impl FnOnce(&mut Edit<'_>) -> T) -> (CaseFile, T, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::from_bytes([1; 32]);
    let family = FamilyId::from_bytes([2; 16]);
    let mut file = CaseFile::create(&folder.path().join("a"), &key, family).unwrap();
    let signing = SigningKey::from_bytes(&[3; 32]);
    let act = Act {
        actor: Actor {
            account: AccountId::from_bytes([4; 16]),
            device: DeviceId::from_bytes([5; 16]),
            signing: &signing,
        },
        at: DateTime::from_timestamp_millis(1_790_000_000_000).unwrap(),
        action: Action::Edit,
        reason: None,
        seed: Seed::from_bytes([6; 32]),
    };
    let (made, _) = file
        .record::<_, crate::FileError>(act, |edit| {
            edit.create(Kind::Family, [(Field::Title, "표본 가족".into())]);
            Ok(write(edit))
        })
        .unwrap();
    (file, made, folder)
}

fn person(edit: &mut Edit<'_>, name: &str, birth: &str) -> RecordId {
    let id = edit.create(Kind::Person, [(Field::BirthDate, birth.into())]);
    let of = (Field::Person, Value::text(id.to_string()));
    edit.create(
        Kind::Name,
        [
            of,
            (Field::Sort, "hangul".into()),
            (Field::Text, name.into()),
        ],
    );
    id
}

fn of(person: RecordId, kind: Kind, edit: &mut Edit<'_>, fields: &[(Field, &str)]) -> RecordId {
    let fields = fields
        .iter()
        .map(|(field, text)| (*field, Value::text(*text)));
    let owner = (Field::Person, Value::text(person.to_string()));
    edit.create(kind, fields.chain([owner]))
}

fn names(picture: &Picture) -> Vec<&str> {
    let people = picture
        .scene
        .groups
        .iter()
        .filter(|group| group.part == Part::Person);
    people
        .map(|group| group.label.split(',').next().unwrap())
        .collect()
}

fn korean() -> Words {
    Words::new(Language::Korean)
}

#[test]
fn a_day_shows_those_who_were_born_and_the_ties_that_had_begun() {
    let (file, _, _folder) = file(|edit| {
        let mother = person(edit, "어머니", "1985");
        let father = person(edit, "아버지", "1980-01-01");
        let child = person(edit, "아이", "2015-06-01");
        let other = |id: RecordId| (Field::Other, id.to_string());
        let (key, text) = other(father);
        let married = [
            (key, text.as_str()),
            (Field::Sort, "spouse"),
            (Field::From, "2012-05-05"),
        ];
        of(mother, Kind::Tie, edit, &married);
        for parent in [mother, father] {
            let (key, text) = other(parent);
            of(
                child,
                Kind::Tie,
                edit,
                &[(key, &text), (Field::Sort, "birth_parent")],
            );
        }
        edit.set(father, Kind::Person, Field::DiedOn, "2020-02-02");
    });
    let on = |text| genogram(file.state(), day(text), &korean());
    assert_eq!(names(&on("2011-01-01")), ["아버지", "어머니"]);
    assert_eq!(on("2011-01-01").troubles.len(), 2);
    assert_eq!(names(&on("2015-06-01")), ["아버지", "어머니", "아이"]);
    assert!(on("2015-06-01").troubles.is_empty());
    let died = |text| {
        kin(file.state(), day(text))
            .0
            .people
            .iter()
            .any(|it| it.died.is_some())
    };
    assert!(!died("2020-02-01") && died("2020-02-02"));
    let changes: Vec<String> = on("2021-01-01")
        .changes
        .iter()
        .map(NaiveDate::to_string)
        .collect();
    assert_eq!(
        changes,
        ["1980-01-01", "2012-05-05", "2015-06-01", "2020-02-02"]
    );
}

#[test]
fn the_same_house_is_a_household_and_the_same_district_is_none() {
    let homes = |one: &str, other: &str| {
        let (file, _, _folder) = file(|edit| {
            for (name, detail) in [("가", one), ("나", other)] {
                let who = person(edit, name, "1990");
                of(
                    who,
                    Kind::Address,
                    edit,
                    &[(Field::Area, "41273"), (Field::Detail, detail)],
                );
            }
        });
        let picture = genogram(file.state(), day("2026-01-01"), &korean());
        picture
            .scene
            .groups
            .iter()
            .filter(|group| group.label.starts_with("함께"))
            .count()
    };
    assert_eq!(homes("원곡로 1 101호", "원곡로 1  101호"), 1);
    assert_eq!(homes("원곡로 1 101호", "원곡로 2"), 0);
    assert_eq!(homes("", ""), 0);
}

#[test]
fn who_is_abroad_that_day_stands_outside_the_household() {
    let (file, _, _folder) = file(|edit| {
        for name in ["가", "나"] {
            let who = person(edit, name, "1990");
            of(
                who,
                Kind::Address,
                edit,
                &[(Field::Area, "41273"), (Field::Detail, "원곡로 1")],
            );
            if name == "나" {
                of(
                    who,
                    Kind::Absence,
                    edit,
                    &[(Field::From, "2024-01-01"), (Field::Until, "2024-06-30")],
                );
            }
        }
    });
    let abroad = |text| {
        kin(file.state(), day(text))
            .0
            .people
            .iter()
            .filter(|it| it.abroad)
            .count()
    };
    assert_eq!(abroad("2023-12-31"), 0);
    assert_eq!(abroad("2024-06-30"), 1);
    assert_eq!(abroad("2024-07-01"), 0);
}

#[test]
fn an_ecomap_knows_the_daycare_once_and_says_what_was_not_asked() {
    let (file, _, _folder) = file(|edit| {
        let child = person(edit, "아이", "2021-01-01");
        let daycare = [
            (Field::Sort, "daycare"),
            (Field::Facility, "해님어린이집"),
            (Field::From, "2024-03-01"),
            (Field::Until, "2025-02-28"),
        ];
        of(child, Kind::Enrolment, edit, &daycare);
        edit.create(
            Kind::Bond,
            [
                (Field::Sort, "daycare".into()),
                (Field::Name, "해님어린이집".into()),
                (Field::Strength, "strong".into()),
                (Field::From, "2024-09-01".into()),
            ],
        );
    });
    let bonds = |text| -> Vec<String> {
        let picture = ecomap(file.state(), day(text), &korean());
        let bonds = picture
            .scene
            .groups
            .iter()
            .filter(|group| group.part == Part::Bond);
        bonds.map(|group| group.label.clone()).collect()
    };
    assert!(bonds("2024-02-29").is_empty());
    assert_eq!(
        bonds("2024-03-01"),
        ["어린이집 해님어린이집 아이: 세기 확인 안 함"]
    );
    assert_eq!(bonds("2024-09-01"), ["어린이집·유치원 해님어린이집: 강함"]);
}

#[test]
fn a_pregnancy_shows_from_its_first_day_on() {
    let (file, _, _folder) = file(|edit| {
        let mother = person(edit, "어머니", "1990");
        edit.set(mother, Kind::Person, Field::ExpectedOn, "2027-03-10");
    });
    let expects = |text| kin(file.state(), day(text)).0.people[0].expects;
    assert_eq!(expects("2026-06-02"), None);
    assert_eq!(expects("2026-06-03"), Some(day("2027-03-10")));
    assert_eq!(expects("2027-03-20"), Some(day("2027-03-10")));
}

//! The sample is what it says it is: repeatable, well-formed, made up, and written like any file.

mod answers;
mod office;
mod tasks;

use chrono::{NaiveDate, TimeDelta};
use ed25519_dalek::{SigningKey, VerifyingKey};

use super::*;
use crate::casefile::CaseFile;
use crate::log::{AccountId, Actor, DeviceId};
use crate::model::{Action, Field, Kind, Value, check_period, check_value, parse_day};
use crate::storage::FileKey;

const SEED: u64 = 7;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn some(count: usize) -> Vec<SampleFamily> {
    families(SEED, count, SAMPLE_AUTHORS.len(), today()).collect()
}

fn edits(family: &SampleFamily) -> impl Iterator<Item = &SampleEdit> {
    family.acts.iter().flat_map(SampleAct::edits)
}

fn keys() -> Vec<SigningKey> {
    let numbers = 1..=SAMPLE_AUTHORS.len() as u8;
    numbers
        .map(|number| SigningKey::from_bytes(&[number; 32]))
        .collect()
}

fn actors(keys: &[SigningKey]) -> Vec<Actor<'_>> {
    let actor = |(number, signing): (usize, _)| Actor {
        account: AccountId::from_bytes([number as u8; 16]),
        device: DeviceId::from_bytes([0xde; 16]),
        signing,
    };
    keys.iter().enumerate().map(actor).collect()
}

fn written(folder: &tempfile::TempDir, family: &SampleFamily) -> CaseFile {
    let (key, keys) = (FileKey::from_bytes([3; 32]), keys());
    let path = folder.path().join(uuid::Uuid::from(family.id).to_string());
    write_family(&path, &key, family, &actors(&keys)).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_families() {
    assert_eq!(some(30), some(30));
    assert_eq!(some(30)[..10], some(10));
    let other: Vec<_> = families(SEED + 1, 30, SAMPLE_AUTHORS.len(), today()).collect();
    assert_ne!(some(30), other);
}

#[test]
fn the_first_act_opens_the_file_and_the_others_follow_in_time() {
    for family in some(300) {
        assert_eq!(family.acts[0].action, Action::CreateFamily);
        assert!(family.acts.is_sorted_by(|one, next| one.at < next.at));
        let last = family.acts.last().unwrap().at + TimeDelta::hours(9);
        assert!(last.date_naive() < today());
    }
}

#[test]
fn no_registration_number_can_be_anybodys() {
    let mut seen = 0;
    for family in some(200) {
        for edit in edits(&family) {
            for (field, content) in &edit.fields {
                match content {
                    Content::Number(number) => {
                        assert_eq!((&number[8..10], number.len()), ("00", 14), "{number}");
                        seen += 1;
                    }
                    _ => assert_ne!(*field, Field::Number),
                }
            }
        }
    }
    assert!(seen > 200);
}

#[test]
fn every_family_is_written_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    for family in some(24) {
        let mut file = written(&folder, &family);
        let number = |account: AccountId| usize::from(account.as_bytes()[0]);
        let key = |account| -> Option<VerifyingKey> {
            keys().get(number(account)).map(SigningKey::verifying_key)
        };
        assert_eq!(file.verify(&key), Ok(()));
        // A check of facts that cannot be is not saved.
        let acts = family.acts.iter();
        let unsaved = acts
            .filter(|act| matches!(act.deed, Deed::SaveCheck(_)))
            .count()
            - file.state().of_kind(Kind::Check).count();
        assert_eq!(file.entries().len(), family.acts.len() - unsaved);
        let people = edits(&family).filter(|edit| {
            edit.kind == Kind::Person && edit.fields.iter().any(|(it, _)| *it == Field::Relation)
        });
        assert_eq!(file.state().of_kind(Kind::Person).count(), people.count());
    }
}

#[test]
fn an_author_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let family = &some(1)[0];
    let path = folder.path().join("family");
    let refused = write_family(&path, &FileKey::from_bytes([3; 32]), family, &[]);
    assert_eq!(refused.err(), Some(SampleError::Unknown));
}

#[test]
fn every_field_holds_what_its_kind_may_hold() {
    for family in some(300) {
        for edit in edits(&family) {
            for (field, content) in &edit.fields {
                let value = match content {
                    Content::Plain(value) => value.clone(),
                    Content::Record(_) | Content::Author(_) => Value::text(family.id.to_string()),
                    Content::Number(number) => Value::text(number),
                };
                // These two are written by the program itself.
                if !matches!(field, Field::FileNumber | Field::Worker) {
                    assert_eq!(check_value(edit.kind, *field, &value), Ok(()));
                }
            }
        }
    }
}

#[test]
fn no_period_ends_before_it_begins() {
    for family in some(2_000) {
        let mut periods: BTreeMap<Local, BTreeMap<Field, NaiveDate>> = BTreeMap::new();
        for edit in edits(&family) {
            for (field, content) in &edit.fields {
                if let Content::Plain(Value::Text(text)) = content
                    && let Some(day) = parse_day(text)
                {
                    periods.entry(edit.record).or_default().insert(*field, day);
                }
            }
        }
        for period in periods.values() {
            let day = |field| period.get(&field).copied();
            let (from, until) = (day(Field::From), day(Field::Until));
            assert_eq!(check_period(from, until), Ok(()), "{:?}", family.id);
        }
    }
}

/// How many people there are in some families.
fn people(families: &[SampleFamily]) -> usize {
    let people = families.iter().flat_map(edits);
    let made = |edit: &&SampleEdit| edit.fields.iter().any(|(it, _)| *it == Field::Relation);
    people.filter(made).count()
}

#[test]
fn families_are_as_large_and_as_busy_as_in_ansan() {
    let families = some(800);
    let per_family = people(&families) as f64 / families.len() as f64;
    assert!(
        (2.1..2.5).contains(&per_family),
        "{per_family} people a family"
    );
    let entries: Vec<usize> = families.iter().map(|it| it.acts.len()).collect();
    let average = entries.iter().sum::<usize>() as f64 / entries.len() as f64;
    assert!((6.0..9.5).contains(&average), "{average} entries a family");
    assert!(entries.iter().all(|it| *it <= 40));
}

#[test]
fn half_of_all_who_are_not_korean_come_from_china_or_uzbekistan() {
    let families = some(800);
    let mut countries: BTreeMap<String, usize> = BTreeMap::new();
    for edit in families.iter().flat_map(edits) {
        for (field, content) in &edit.fields {
            if let (Field::Country, Content::Plain(Value::Text(country))) = (field, content) {
                *countries.entry(country.clone()).or_default() += 1;
            }
        }
    }
    countries.remove("KR");
    let all: usize = countries.values().sum();
    assert!(countries["CN"] * 10 > all * 3, "{countries:?}");
    assert!(
        (countries["CN"] + countries["UZ"]) * 2 > all,
        "{countries:?}"
    );
    assert!(countries.len() >= 15, "{countries:?}");
}

#[test]
fn a_file_without_scans_stays_small() {
    let folder = tempfile::tempdir().unwrap();
    let families = some(40);
    for family in &families {
        written(&folder, family);
    }
    let files = std::fs::read_dir(folder.path()).unwrap();
    let bytes: u64 = files
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    assert!(bytes / 40 <= 100_000, "{} bytes a family", bytes / 40);
}

#[test]
fn some_people_were_entered_twice_and_look_alike() {
    let families = some(120);
    let folder = tempfile::tempdir().unwrap();
    let cards: Vec<_> = families
        .iter()
        .map(|family| {
            let file = written(&folder, family);
            let key = crate::search::NumberKey::new([1; 32]);
            crate::register::FamilyEntry::of(
                &file,
                crate::facts::facts_of,
                &key,
                crate::checks::shipped_rulebook().unwrap(),
            )
            .card
        })
        .collect();
    let found = crate::duplicates::pairs(&cards);
    for place in [17, 117] {
        let pair = found
            .iter()
            .find(|it| (it.one.0, it.other.0) == (place - 1, place));
        let pair = pair.unwrap_or_else(|| panic!("{place} is like nobody"));
        assert_eq!(pair.likeness.strength, crate::duplicates::Strength::Likely);
    }
}

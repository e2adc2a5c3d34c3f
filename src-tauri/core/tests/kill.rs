//! A program that is killed while it saves loses nothing that it had acknowledged.
#![allow(
    clippy::unwrap_used,
    reason = "the functions of this file are called by its tests only"
)]

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::DateTime;
use ed25519_dalek::SigningKey;
use hamkke_core::casefile::CaseFile;
use hamkke_core::log::{AccountId, Act, Actor, DeviceId, EntryHash, FamilyId, Seed};
use hamkke_core::model::{Action, Field, Kind, Value};
use hamkke_core::{FileError, FileKey};

const FILE: &str = "HAMKKE_TEST_FILE";
const FAMILY: FamilyId = FamilyId::from_bytes([9; 16]);

fn key() -> FileKey {
    FileKey::from_bytes([7; 32])
}

/// Saves one more note and gives its entry.
fn save(file: &mut CaseFile, number: usize) -> EntryHash {
    let signing = SigningKey::from_bytes(&[1; 32]);
    let act = Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([2; 16]),
            signing: &signing,
        },
        at: DateTime::from_timestamp(1_790_000_000 + number as i64, 0).unwrap(),
        action: Action::Edit,
        reason: None,
        seed: Seed::from_bytes([3; 32]),
    };
    let saved = file.record::<_, FileError>(act, |edit| {
        let text = Value::from("원곡동 방문. ".repeat(1 + number * 37 % 200));
        edit.create(
            Kind::Note,
            [(Field::Text, text), (Field::On, "2026-03-05".into())],
        );
        Ok(())
    });
    saved.unwrap().1.unwrap()
}

#[test]
#[ignore = "the child that the test below starts and kills"]
fn child_that_saves_until_it_is_killed() {
    let path = std::env::var_os(FILE).unwrap();
    let mut file = CaseFile::open(Path::new(&path), &key(), FAMILY, &[]).unwrap();
    loop {
        let number = file.entries().len();
        println!("saved {}", save(&mut file, number));
    }
}

/// Starts the child, kills it at a moment that depends on the round, and gives what it
/// acknowledged.
fn killed_in_round(round: u64, path: &Path) -> Vec<EntryHash> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "child_that_saves_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let chance = blake3::hash(&round.to_be_bytes());
    let [acts, early, late, ..] = *chance.as_bytes();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    // At least one act, so that each round has something to lose.
    let mut awaited = 1 + acts % 4;
    while awaited > 0 && out.read_line(&mut said).unwrap() > 0 {
        awaited -= u8::from(
            said.lines()
                .last()
                .is_some_and(|line| line.contains("saved ")),
        );
    }
    // Not a wait for anything: the blow is to fall at any moment of the next act.
    std::thread::sleep(Duration::from_micros(
        u64::from(u16::from_be_bytes([early, late])) / 8,
    ));
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut said).unwrap();
    let whole_lines = said
        .split_inclusive('\n')
        .filter(|line| line.ends_with('\n'));
    whole_lines
        .filter_map(|line| line.split_once("saved "))
        .map(|(_, hash)| hash.trim().parse().unwrap())
        .collect()
}

/// Ten rounds on one file; gives the number of acts that were acknowledged.
fn ten_rounds(file_number: u64, path: &Path) -> usize {
    let mut file = CaseFile::create(path, &key(), FAMILY).unwrap();
    save(&mut file, 0);
    let mut acknowledged = 0;
    for round in 0..10 {
        let heads = file.heads();
        drop(file);
        let saved = killed_in_round(file_number * 10 + round, path);
        file = CaseFile::open(path, &key(), FAMILY, &heads).unwrap();
        assert_eq!(file.trouble(), None);
        for entry in &saved {
            assert!(file.entry(*entry).is_some(), "an acknowledged act is lost");
        }
        acknowledged += saved.len();
    }
    let verifying = SigningKey::from_bytes(&[1; 32]).verifying_key();
    assert_eq!(file.verify(&|_| Some(verifying)), Ok(()));
    acknowledged
}

#[test]
fn two_hundred_killed_programs_lose_no_act_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let five_files = |quarter: u64| {
        let folder = folder.path();
        let files = 5 * quarter..5 * (quarter + 1);
        let rounds = files.map(|number| ten_rounds(number, &folder.join(number.to_string())));
        rounds.sum::<usize>()
    };
    let acknowledged: usize = std::thread::scope(|scope| {
        let quarters = [0, 1, 2, 3].map(|quarter| {
            scope.spawn({
                let five_files = &five_files;
                move || five_files(quarter)
            })
        });
        quarters
            .into_iter()
            .map(|quarter| quarter.join().unwrap())
            .sum()
    });
    assert!(
        acknowledged >= 200,
        "only {acknowledged} acts were acknowledged"
    );
}

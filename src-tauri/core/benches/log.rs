//! Figures of the log: opening a family's file, saving, uniting, size. Median and p99.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise and prints what it measured"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::DateTime;
use ed25519_dalek::SigningKey;
use hamkke_core::casefile::CaseFile;
use hamkke_core::log::{AccountId, Act, Actor, DeviceId, Entry, FamilyId, RecordId, Seed};
use hamkke_core::model::{Action, Field, Kind, Value};
use hamkke_core::{FileError, FileKey};

const FAMILY: FamilyId = FamilyId::from_bytes([9; 16]);

fn key() -> FileKey {
    FileKey::from_bytes([7; 32])
}

fn signing() -> SigningKey {
    SigningKey::from_bytes(&[1; 32])
}

/// One act of a year's casework: a new record about a person, or an edit of that person.
fn save(file: &mut CaseFile, person: Option<RecordId>, number: i64) -> RecordId {
    let signing = signing();
    let act = Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([2; 16]),
            signing: &signing,
        },
        at: DateTime::from_timestamp(1_790_000_000 + 60 * number, 0).unwrap(),
        action: Action::Edit,
        reason: None,
        seed: Seed::from_bytes([3; 32]),
    };
    let saved = file.record::<_, FileError>(act, |edit| {
        let birth = [(Field::BirthDate, "2020-03-05".into())];
        let person = person.unwrap_or_else(|| edit.create(Kind::Person, birth));
        if number % 2 == 0 {
            let of = (Field::Person, Value::text(person.to_string()));
            let from = (Field::From, format!("2026-01-{number:02}").into());
            let detail = Value::from(format!("안산시 단원구 원곡동 다문화길 {number}"));
            edit.create(Kind::Address, [of, from, (Field::Detail, detail)]);
        } else {
            edit.set(
                person,
                Kind::Person,
                Field::Phone,
                format!("031-000-{number:04}"),
            );
            edit.set(
                person,
                Kind::Person,
                Field::Speaks,
                format!("vi,ko,{number}"),
            );
            edit.set(
                person,
                Kind::Person,
                Field::InterpreterNeeded,
                number % 4 == 1,
            );
        }
        Ok(person)
    });
    saved.unwrap().0
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    println!(
        "{what:<44} median {:>8.2} ms   p99 {:>8.2} ms",
        at(50),
        at(99)
    );
}

fn measure(what: &str, rounds: usize, mut run: impl FnMut() -> Duration) {
    print(what, (0..rounds).map(|_| run()).collect());
}

fn open(path: &Path) -> CaseFile {
    CaseFile::open(path, &key(), FAMILY, &[]).unwrap()
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("year");
    let mut file = CaseFile::create(&path, &key(), FAMILY).unwrap();
    let person = save(&mut file, None, 1);
    let mut saves = Vec::new();
    for number in 2..=200 {
        let start = Instant::now();
        save(&mut file, Some(person), number);
        saves.push(start.elapsed());
        if number == 150 {
            let changes: usize = file.entries().iter().map(|entry| entry.changes.len()).sum();
            let size = std::fs::metadata(&path).unwrap().len();
            println!("a year: 150 entries, {changes} changes: {size} bytes");
        }
    }
    print("durable save", saves);
    drop(file);
    measure("open 200 entries, chain verified", 200, || {
        let start = Instant::now();
        let file = open(&path);
        let took = start.elapsed();
        assert!(file.trouble().is_none());
        took
    });

    // Two copies of the file with five thousand acts each that did not see each other.
    let copy = folder.path().join("copy");
    std::fs::copy(&path, &copy).unwrap();
    let (mut office, mut visit) = (open(&path), open(&copy));
    for number in 0..5_000 {
        save(&mut office, Some(person), 1_000 + number);
        save(&mut visit, Some(person), 1_001 + number);
    }
    let both: Vec<Entry> = [office.entries(), visit.entries()].concat();
    let verifying = signing().verifying_key();
    let fresh = folder.path().join("fresh");
    measure("union of 10,000 entries into an empty copy", 5, || {
        let _ = std::fs::remove_file(&fresh);
        let mut file = CaseFile::create(&fresh, &key(), FAMILY).unwrap();
        let start = Instant::now();
        let report = file.union(&both, &[], &|_| Some(verifying)).unwrap();
        let took = start.elapsed();
        assert!(report.added.len() >= 10_000);
        took
    });
    measure("open 10,000 entries, chain verified", 5, || {
        let start = Instant::now();
        drop(open(&fresh));
        start.elapsed()
    });
}

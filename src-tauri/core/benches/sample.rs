//! Figures of the sample centre: time and size of a made-up family, how many people and entries.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise and prints what it measured"
)]

use std::sync::Mutex;
use std::time::Instant;

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use hamkke_core::FileKey;
use hamkke_core::log::{AccountId, Actor, DeviceId};
use hamkke_core::model::{Field, Kind};
use hamkke_core::sample::{SAMPLE_AUTHORS, SampleFamily, families, write_family};

const COUNT: usize = 1_000;
const THREADS: usize = 2;

fn people(family: &SampleFamily) -> usize {
    let edits = family.acts.iter().flat_map(|act| &act.edits);
    let people = edits.filter(|edit| {
        let made = edit.fields.iter().any(|(it, _)| *it == Field::Relation);
        edit.kind == Kind::Person && made
    });
    people.count()
}

fn main() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let began = Instant::now();
    let made: Vec<SampleFamily> = families(1, COUNT, SAMPLE_AUTHORS.len(), today).collect();
    let each = began.elapsed() / COUNT as u32;
    let people: usize = made.iter().map(people).sum();
    let entries: usize = made.iter().map(|family| family.acts.len()).sum();
    let of = |sum: usize| sum as f64 / COUNT as f64;
    println!(
        "making a family up: {each:.1?}; people {:.2}, entries {:.2}",
        of(people),
        of(entries)
    );

    let folder = tempfile::tempdir().unwrap();
    let signing: Vec<SigningKey> = (0..SAMPLE_AUTHORS.len())
        .map(|number| SigningKey::from_bytes(&[number as u8 + 1; 32]))
        .collect();
    let actors: Vec<Actor<'_>> = signing
        .iter()
        .enumerate()
        .map(|(number, signing)| Actor {
            account: AccountId::from_bytes([number as u8; 16]),
            device: DeviceId::from_bytes([7; 16]),
            signing,
        })
        .collect();
    let queue = Mutex::new(made.iter());
    let times = Mutex::new(Vec::new());
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().next();
                    let Some(family) = next else { break };
                    let path = folder.path().join(family.id.to_string());
                    let began = Instant::now();
                    drop(
                        write_family(&path, &FileKey::from_bytes([9; 32]), family, &actors)
                            .unwrap(),
                    );
                    times.lock().unwrap().push(began.elapsed());
                }
            });
        }
    });
    let all = began.elapsed();
    let mut times = times.into_inner().unwrap();
    times.sort();
    let (median, p99) = (times[COUNT / 2], times[COUNT * 99 / 100]);
    println!("writing a family: median {median:.1?}, p99 {p99:.1?}");
    println!("writing {COUNT} families on {THREADS} threads: {all:.1?}");
    let files = std::fs::read_dir(folder.path()).unwrap();
    let bytes: u64 = files
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    println!("size of a family: {} bytes", bytes / COUNT as u64);
}

//! Figures of the register on a sample centre (20,000 families, or the number given): rebuilding
//! it from all files, opening it, finding, the size. Median and p99.
//!
//! With `HAMKKE_BENCH_KEEP=DIR` the files are kept there and used again.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise and prints what it measured"
)]

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use hamkke_core::FileKey;
use hamkke_core::log::{AccountId, Actor, DeviceId};
use hamkke_core::register::{CaseFileAt, Register, rebuild};
use hamkke_core::sample::{SAMPLE_AUTHORS, SampleFamily, families, write_family};

const AUTHORS: usize = SAMPLE_AUTHORS.len();

/// What people type: initials, Latin, Hangul, half typed, several words, numbers.
const TYPED: &[&str] = &[
    "ㅇㅇㅇ",
    "nguyen",
    "n",
    "리",
    "응우여",
    "lan nguyen",
    "Юлия",
    "yulia",
    "김",
    "ㄱㅇㅎ",
    "1990",
    "900501",
    "4821",
    "2024-00",
    "kim y",
    "nguyenlan",
    "리영",
    "李",
];

fn main() {
    let count = std::env::args()
        .filter_map(|argument| argument.parse().ok())
        .next()
        .unwrap_or(20_000);
    let temporary = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("HAMKKE_BENCH_KEEP")
        .map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let made: Vec<SampleFamily> = time("families made up", || {
        families(1, count, AUTHORS, today).collect()
    });
    let files: Vec<CaseFileAt> = (0..).zip(&made).map(|it| place(&folder, it)).collect();
    if !files.last().is_some_and(|file| file.path.exists()) {
        time("families written", || write(&made, &files));
    }
    let key = FileKey::from_bytes([5; 32]);
    let path = folder.join("register.db");
    let mut go_on = |_, _| ControlFlow::Continue(());
    let rebuilt = time("register rebuilt", || {
        rebuild(&path, &key, &files, facts, 2, &mut go_on).unwrap()
    });
    assert!(
        rebuilt.problems.is_empty(),
        "{:?}",
        rebuilt.problems.first()
    );
    let size = std::fs::metadata(&path).unwrap().len();
    println!(
        "{:?}, {} kB",
        rebuilt.register.counts().unwrap(),
        size / 1000
    );
    drop(rebuilt);

    let opened: Vec<Duration> = (0..30)
        .map(|_| elapsed(|| drop(Register::open(&path, &key).unwrap())))
        .collect();
    say("register opened, search loaded", opened);
    let register = Register::open(&path, &key).unwrap();
    let mut all = Vec::new();
    for typed in TYPED {
        let mut found = 0;
        let times: Vec<Duration> = (0..40)
            .map(|_| {
                elapsed(|| {
                    let query = register.query(typed);
                    found = register.find(&query, 30).unwrap().total;
                })
            })
            .collect();
        all.extend(&times);
        say(&format!("find {typed} ({found})"), times);
    }
    say("find, all of these", all);
}

fn facts(
    family: hamkke_core::log::FamilyId,
    state: &hamkke_core::log::State,
) -> eligibility::FamilyFacts {
    hamkke_core::facts::family_facts(family, state).facts
}

fn place(folder: &Path, (index, family): (u32, &SampleFamily)) -> CaseFileAt {
    let folder = folder.join(format!("{:02x}", index % 256));
    std::fs::create_dir_all(&folder).unwrap();
    CaseFileAt {
        family: family.id,
        path: folder.join(format!("{index}.family")),
        key: FileKey::from_bytes(*blake3::hash(&index.to_le_bytes()).as_bytes()),
    }
}

fn write(made: &[SampleFamily], files: &[CaseFileAt]) {
    let signing: Vec<SigningKey> = (1..=AUTHORS as u8)
        .map(|number| SigningKey::from_bytes(&[number; 32]))
        .collect();
    let actor = |(number, signing)| Actor {
        account: AccountId::from_bytes([number; 16]),
        device: DeviceId::from_bytes([9; 16]),
        signing,
    };
    let actors: Vec<Actor<'_>> = (1..).zip(&signing).map(actor).collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(family), Some(file)) = (made.get(index), files.get(index)) else {
                        return;
                    };
                    write_family(&file.path, &file.key, family, &actors).unwrap();
                }
            });
        }
    });
}

fn time<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let value = work();
    println!("{what}: {:.1} s", start.elapsed().as_secs_f64());
    value
}

fn elapsed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn say(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    println!(
        "{what}: median {:.3} ms, p99 {:.3} ms, best {:.3} ms",
        at(50),
        at(99),
        at(0)
    );
}

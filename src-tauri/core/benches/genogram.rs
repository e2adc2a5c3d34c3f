//! Figures of the pictures: how long the genogram of thirty people takes, from its records to the
//! file.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise and prints what it measured"
)]

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hamkke_core::genogram::kin::{CoupleTie, Feeling, Kin, Member, Parentage, Sex, Tie, TieSort};
use hamkke_core::genogram::{scene_of, svg};
use hamkke_core::log::RecordId;
use hamkke_core::words::{Language, Words};

const ROUNDS: usize = 200;

fn id(sort: u8, number: usize) -> RecordId {
    let mut bytes = [sort; 16];
    bytes[15] = number as u8;
    RecordId::from_bytes(bytes)
}

/// Four generations: each couple of a generation has two or three children, every other child
/// married to somebody whose parents are not known.
fn thirty() -> Kin {
    let mut kin = Kin::default();
    let person = |kin: &mut Kin, year: usize| {
        let number = kin.people.len();
        kin.people.push(Member {
            id: id(0, number),
            name: format!("응우옌 티 프엉 {number}"),
            passport: Some("NGUYEN THI PHUONG THAO".to_owned()),
            sex: if number.is_multiple_of(2) {
                Sex::Female
            } else {
                Sex::Male
            },
            birth: Some(format!("{year}-03-{:02}", 1 + number % 28)),
            flags: Vec::new(),
            died: None,
            nationalities: vec!["VN".to_owned(), "KR".to_owned()],
            stay: Some("F-6-1".to_owned()),
            abroad: number.is_multiple_of(5),
            depth: None,
            expects: None,
            home: Some((number / 6).to_string()),
        });
        number
    };
    let tie = |kin: &mut Kin, one: usize, sort: TieSort, other: usize| {
        let number = kin.ties.len();
        kin.ties.push(Tie {
            id: id(1, number),
            sort,
            person: id(0, one),
            other: id(0, other),
            from: None,
            ended: None,
        });
    };
    let married = TieSort::Couple(CoupleTie::Married);
    let first = [person(&mut kin, 1940), person(&mut kin, 1941)];
    tie(&mut kin, first[0], married, first[1]);
    let mut couples = vec![first];
    for generation in 1..4 {
        let mut next = Vec::new();
        for (number, couple) in couples.iter().enumerate() {
            for child in 0..2 + number % 2 {
                if kin.people.len() >= 29 {
                    break;
                }
                let year = 1940 + 25 * generation + 2 * child;
                let who = person(&mut kin, year);
                for parent in couple {
                    tie(&mut kin, who, TieSort::Parent(Parentage::Birth), *parent);
                }
                let spouse = person(&mut kin, year);
                tie(&mut kin, who, married, spouse);
                next.push([who, spouse]);
            }
        }
        couples = next;
    }
    while kin.people.len() < 30 {
        person(&mut kin, 2020);
    }
    for number in 0..6 {
        tie(
            &mut kin,
            number,
            TieSort::Feeling(Feeling::Conflict),
            number * 4 + 3,
        );
    }
    kin
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let kin = thirty();
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let words = Words::new(Language::Korean);
    let (mut laid, mut written) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let (scene, _) = scene_of(&kin, "표본", day, &words);
        laid.push(began.elapsed());
        let began = Instant::now();
        let file = svg(&scene);
        written.push(began.elapsed());
        assert!(file.len() > 1_000);
    }
    println!(
        "genogram of {} people: layout {:.2?}, file {:.2?} (medians of {ROUNDS})",
        kin.people.len(),
        median(laid),
        median(written)
    );
}

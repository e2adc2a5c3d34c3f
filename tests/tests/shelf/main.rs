//! Computers that share a shelf, each with a copy of the centre: what any of them wrote comes to all
//! of them, whatever happens in between.

#![allow(clippy::unwrap_used, reason = "builders of tests")]

mod anew;
mod desks;
mod faults;
mod killed;
mod links;
mod places;
mod properties;

use chrono::{DateTime, Utc};
use hamkke_core::shelf::Way;
use hamkke_shelf::model::{ModelCopy, ModelStore};
use tempfile::TempDir;

/// Some computers and a store.
struct Office {
    folder: TempDir,
    store: ModelStore,
    copies: Vec<ModelCopy>,
    /// How many acts were written.
    written: usize,
}

impl Office {
    fn of(computers: u8) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let memory = |number: u8| folder.path().join(format!("{number}.db"));
        let copies = (1..=computers)
            .map(|number| ModelCopy::new(number, &memory(number)).unwrap())
            .collect();
        Self {
            store: ModelStore::default(),
            copies,
            folder,
            written: 0,
        }
    }

    /// The computer of that number is switched off and on.
    fn restart(&mut self, computer: usize) {
        let memory = self.folder.path().join(format!("{}.db", computer + 1));
        self.copies[computer].restart(&memory).unwrap();
    }

    /// Somebody writes at a computer.
    fn write(&mut self, computer: usize, family: u32, bytes: usize) {
        self.copies[computer].write(family, bytes);
        self.written += 1;
    }

    fn go(&mut self, computer: usize) -> hamkke_core::shelf::Round {
        self.copies[computer]
            .go(&self.store, Way::Both, now())
            .unwrap()
    }

    /// All go to the shelf until nothing moves any more.
    fn settle(&mut self) {
        for _ in 0..3 {
            for computer in 0..self.copies.len() {
                self.go(computer);
            }
        }
    }

    /// All have what any wrote.
    fn is_one(&self) -> bool {
        let all: Vec<_> = self.copies.iter().map(ModelCopy::acts).collect();
        all.iter()
            .all(|acts| acts.len() == self.written && *acts == all[0])
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

#[test]
fn what_one_computer_writes_comes_to_the_others() {
    let mut office = Office::of(3);
    office.write(0, 1, 100);
    office.write(1, 2, 100);
    office.settle();
    assert!(office.is_one());
}

#[test]
fn a_second_push_of_the_same_work_writes_nothing_and_asks_little() {
    let mut office = Office::of(2);
    for family in 0..50 {
        office.write(0, family, 200);
    }
    office.settle();
    let before = office.store.asked();
    office.go(0);
    office.go(1);
    let asked = office.store.asked().since(&before);
    assert_eq!((asked.puts, asked.deletes), (0, 0));
    assert!(asked.requests() <= 4, "{asked:?}");
}

#[test]
fn what_came_from_another_is_not_put_there_again() {
    let mut office = Office::of(2);
    office.write(0, 1, 100);
    office.go(0);
    office.go(1);
    let before = office.store.asked();
    office.go(1);
    assert_eq!(office.store.asked().since(&before).puts, 0);
}

#[test]
fn the_store_sees_random_names_and_nothing_of_what_is_written() {
    let mut office = Office::of(2);
    office.write(0, 1, 5_000);
    office.write(1, 2, 5_000);
    office.settle();
    let written = office.copies[0].acts();
    for name in office.store.names() {
        let bytes = office.store.bytes(&name).unwrap();
        for (log, act) in &written {
            let shows = |part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
            assert!(!shows(log.as_bytes()) && !shows(act.as_bytes()), "{name}");
            assert!(!name.contains(&log.simple().to_string()), "{name}");
        }
    }
}

#[test]
fn many_small_pushes_are_joined_so_that_whoever_comes_new_reads_few_objects() {
    let mut office = Office::of(2);
    for family in 0..200 {
        office.write(0, family, 300);
        office.go(0);
    }
    assert!(
        office.store.names().len() < 40,
        "{}",
        office.store.names().len()
    );
    let before = office.store.asked();
    office.go(1);
    let asked = office.store.asked().since(&before);
    assert!(office.copies[1].acts() == office.copies[0].acts());
    assert!(asked.gets < 40, "{asked:?}");
}

#[test]
fn an_act_that_comes_before_what_it_builds_on_waits_and_does_not_keep_that_out() {
    let mut office = Office::of(4);
    office.write(1, 0, 1_310);
    office.go(1);
    office.go(3);
    // Smaller than what it builds on, so it is read first.
    office.write(3, 0, 0);
    office.go(3);
    office.go(0);
    assert_eq!(office.copies[0].acts().len(), 2);
}

#[test]
fn what_stands_there_of_a_family_that_was_destroyed_here_is_let_go() {
    let mut office = Office::of(3);
    office.write(1, 7, 100);
    office.go(1);
    let earlier = office.store.names();
    office.go(2);
    office.write(2, 7, 100);
    office.go(2);
    // What that builds on cannot be had any more.
    for name in earlier {
        office.store.replace(&name, None);
    }
    office.go(0);
    let waiting = |office: &Office| office.copies[0].memory().unwrap().waiting().len();
    assert_eq!(waiting(&office), 1);
    office.copies[0].destroy(7);
    office.write(2, 7, 100);
    office.go(2);
    office.go(0);
    assert_eq!(waiting(&office), 0);
    assert!(office.copies[0].acts().is_empty());
}

#[test]
fn a_paper_larger_than_a_piece_arrives_whole() {
    let mut office = Office::of(2);
    office.write(0, 1, 5 * 1024 * 1024);
    office.settle();
    assert!(office.is_one());
}

//! Programs that are killed while they push, pull, or take a laptop back in lose nothing that they
//! had acknowledged. A few rounds here; `make torture` has five hundred.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hamkke_core::centre::{DeviceSort, LoanPurpose};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};
use hamkke_core::model::{Field, Kind};
use hamkke_core::papers::Drawer;
use hamkke_core::shelf::{Store, StoreError, Way};

use super::desks::{PASSPHRASE, enter, family, fields, founder, joined_at, open};

const ROOT: &str = "HAMKKE_TEST_ROOT";
const WORK: &str = "HAMKKE_TEST_WORK";
const ROUNDS: &str = "HAMKKE_KILL_ROUNDS";
/// Rounds unless told.
const FEW: u64 = 9;
/// Notes that are written on the laptop.
const ON_VISIT: usize = 40;

/// A computer with the clock of this one, whose shelf is a folder.
struct Here {
    stick: PathBuf,
}

impl Host for Here {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn today(&self) -> NaiveDate {
        (self.now() + TimeDelta::hours(9)).date_naive()
    }
    fn drawer(&self) -> Drawer {
        Drawer::Here
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.stick.clone())
    }
    fn store(&self, at: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        hamkke_shelf::open(at)
    }
}

fn desk(root: &Path, name: &str) -> Desk {
    let stick = root.join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    Desk::new(root.join(name), name.to_owned(), Arc::new(Here { stick }))
}

fn shelf(root: &Path) -> ShelfPlace {
    let store = root.join("store");
    std::fs::create_dir_all(&store).unwrap();
    let url = url::Url::from_directory_path(store).unwrap();
    hamkke_shelf::place(url.as_str(), None).unwrap()
}

/// Signs the founder in.
fn seated(root: &Path, name: &str) -> Desk {
    let desk = desk(root, name);
    enter(&desk, founder(&desk), PASSPHRASE).unwrap();
    desk
}

fn found(root: &Path) -> (Desk, FamilyView) {
    let desk = desk(root, "first");
    desk.found_centre(FoundCentre {
        centre_name: "안산시 다문화가족지원센터".to_owned(),
        account_name: "김하나".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    let made = family(&desk, "카리모바 가족");
    (desk, made)
}

fn only_family(desk: &Desk) -> String {
    let families = desk.seated(|seat| seat.families()).unwrap();
    families[0].to_string()
}

fn note(desk: &Desk, family: &str, text: &str) {
    let saved = desk.save(Save {
        family: family.to_owned(),
        changes: vec![RecordChange {
            record: None,
            kind: Kind::Note,
            fields: fields([(Field::On, "2026-03-05"), (Field::Text, text)]),
        }],
        reason: None,
    });
    saved.unwrap();
}

fn notes(desk: &Desk, family: &str) -> BTreeSet<String> {
    let view = open(desk, family).unwrap();
    assert_eq!(view.read_only, None);
    let text = |it: &RecordView| it.fields[&Field::Text].as_text().unwrap().to_owned();
    view.notes.iter().map(text).collect()
}

fn go(desk: &Desk, way: Way) {
    desk.go_to_shelf(way, &mut |_, _| true).unwrap().unwrap();
}

#[test]
#[ignore = "the child that the tests below start and kill"]
#[allow(
    clippy::print_stdout,
    reason = "what it did is told to whoever kills it"
)]
fn child_that_works_until_it_is_killed() {
    let root = std::env::var_os(ROOT).unwrap();
    let root = Path::new(&root);
    let work = std::env::var(WORK).unwrap();
    let (name, way) = match work.as_str() {
        "push" => ("first", Way::Push),
        "pull" => ("second", Way::Both),
        _ => return receive(root),
    };
    let desk = seated(root, name);
    let family = only_family(&desk);
    let begun = Utc::now().timestamp_micros();
    for number in 0.. {
        let text = format!("{name} {begun} {number}");
        note(&desk, &family, &text);
        println!("did {text}");
        go(&desk, way);
    }
}

/// In the office: takes in what came home.
#[allow(
    clippy::print_stdout,
    reason = "what it did is told to whoever kills it"
)]
fn receive(root: &Path) {
    let desk = seated(root, "first");
    let found = desk.look_homecomings(Nothing {}).unwrap().found;
    let loan = found[0].loan.clone();
    println!("did look");
    let received = desk.receive_loan(ReceiveLoan { loan }).unwrap();
    assert!(received.all_home);
    println!("did receive");
}

/// Starts a child, kills it at a moment that depends on the round, and gives what it acknowledged.
fn killed(root: &Path, work: &str, round: u64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--ignored", "--nocapture"])
        .arg("killed::child_that_works_until_it_is_killed")
        .env(ROOT, root)
        .env(WORK, work)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let chance = drawn_for(round);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    let mut awaited = match work {
        "return" => 1,
        _ => 1 + chance % 3,
    };
    while awaited > 0 && out.read_line(&mut said).unwrap() > 0 {
        let last = said.lines().last();
        awaited -= u64::from(last.is_some_and(|line| line.contains("did ")));
    }
    assert_eq!(
        awaited, 0,
        "the child of round {round} ended by itself: {said}"
    );
    // Not a wait for anything: the blow is to fall at any moment of what it does next.
    std::thread::sleep(Duration::from_micros(chance / 3 % 80_000));
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut said).unwrap();
    let whole = said.split_inclusive('\n').filter(|it| it.ends_with('\n'));
    let did = whole.filter_map(|line| line.split_once("did "));
    did.map(|(_, what)| what.trim().to_owned()).collect()
}

/// A number that depends on the round alone.
fn drawn_for(round: u64) -> u64 {
    let mut drawn = round.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    drawn ^ (drawn >> 31)
}

fn rounds() -> u64 {
    let told = std::env::var(ROUNDS).ok();
    told.map_or(FEW, |rounds| rounds.parse().unwrap())
        .div_ceil(3)
}

#[test]
fn killed_programs_at_the_shelf_lose_no_act_that_was_acknowledged() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let (first, made) = found(root);
    first.set_shelf(shelf(root)).unwrap();
    go(&first, Way::Both);
    let second = desk(root, "second");
    joined_at(&first, &second, "상담 2", DeviceSort::Office);
    enter(&second, founder(&second), PASSPHRASE).unwrap();
    second.set_shelf(shelf(root)).unwrap();
    go(&second, Way::Both);
    drop((first, second));

    let mut acknowledged = BTreeSet::new();
    let settled = |acknowledged: &BTreeSet<String>| {
        let desks = ["first", "second"].map(|name| seated(root, name));
        for _ in 0..2 {
            desks.iter().for_each(|desk| go(desk, Way::Both));
        }
        for desk in &desks {
            let here = notes(desk, &made.id);
            let lost: Vec<&String> = acknowledged.difference(&here).collect();
            assert!(lost.is_empty(), "{lost:?} of {}", acknowledged.len());
        }
        assert_eq!(notes(&desks[0], &made.id), notes(&desks[1], &made.id));
    };
    for round in 0..rounds() {
        acknowledged.extend(killed(root, "push", 2 * round));
        acknowledged.extend(killed(root, "pull", 2 * round + 1));
        if round % 25 == 24 {
            settled(&acknowledged);
        }
    }
    settled(&acknowledged);
    println!(
        "{} programs killed while they pushed and pulled; {} acts acknowledged, none lost",
        2 * rounds(),
        acknowledged.len()
    );
}

#[test]
fn programs_killed_while_they_take_a_laptop_back_in_lose_nothing_of_the_visit() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let (office, made) = found(root);
    let laptop = desk(root, "laptop");
    let device = joined_at(&office, &laptop, "노트북 1", DeviceSort::Laptop);
    let lent = office.lend(Lend {
        families: vec![made.id.clone()],
        device,
        account: founder(&office),
        purpose: LoanPurpose::Visit,
        until: (Utc::now() + TimeDelta::days(2)).date_naive(),
    });
    lent.unwrap();
    enter(&laptop, founder(&laptop), PASSPHRASE).unwrap();
    laptop.take_loan(Nothing {}).unwrap();
    let written: BTreeSet<String> = (0..ON_VISIT).map(|it| format!("방문 {it}")).collect();
    for text in &written {
        note(&laptop, &made.id, text);
    }
    note(&office, &made.id, "사무실");
    laptop.hand_back(Nothing {}).unwrap();
    drop((office, laptop));

    let (first, before) = (root.join("first"), root.join("before"));
    copy_folder(&first, &before);
    let mut acknowledged = 0;
    for round in 0..rounds() {
        std::fs::remove_dir_all(&first).unwrap();
        copy_folder(&before, &first);
        let did = killed(root, "return", 7_000 + round);
        let was_received = did.iter().any(|it| it == "receive");
        acknowledged += u64::from(was_received);
        let office = seated(root, "first");
        if !was_received {
            let found = office.look_homecomings(Nothing {}).unwrap().found;
            let loan = found[0].loan.clone();
            let received = office.receive_loan(ReceiveLoan { loan }).unwrap();
            assert!(received.all_home, "round {round}");
        }
        let here = notes(&office, &made.id);
        assert!(here.is_superset(&written), "round {round}");
        assert!(here.contains("사무실"));
    }
    println!(
        "{} programs killed while they took a visit of {ON_VISIT} acts in, {acknowledged} of them after it; nothing lost",
        rounds()
    );
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &there),
            false => drop(std::fs::copy(entry.path(), there).unwrap()),
        }
    }
}

//! What it takes to share a store, to come new to it, and to take a laptop back in.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hamkke_core::centre::{DeviceSort, LoanPurpose};
use hamkke_core::contract::{
    self, EnrolDevice, FailureCode, JoinCentre, Lend, Nothing, OfFamily, ReceiveLoan, RecordChange,
    Save, ShelfPlace, WithdrawDevice,
};
use hamkke_core::desk::{Desk, Host};
use hamkke_core::model::{Field, Kind};
use hamkke_core::papers::Drawer;
use hamkke_core::shelf::{Listed, Round, Store, StoreError, Way};
use hamkke_core::words::Words;

use super::figure::{Figure, Goal};
use super::house::sign_in;
use crate::centre::{desk_with, wait_for_register};
use crate::computer::Computer;
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::progress::Progress;

/// Families of a visit, and the acts in each of them.
const LENT: usize = 5;
const ACTS: usize = 500;
/// How often what is idle is measured.
const IDLE: usize = 5;

/// What was asked of the store.
#[derive(Default)]
struct Asked {
    requests: AtomicU64,
    puts: AtomicU64,
}

/// A computer with a stick, at a store that counts.
struct AtStore {
    asked: Arc<Asked>,
    stick: PathBuf,
}

impl Host for AtStore {
    fn now(&self) -> DateTime<Utc> {
        Computer.now()
    }
    fn today(&self) -> NaiveDate {
        Computer.today()
    }
    fn drawer(&self) -> Drawer {
        Computer.drawer()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.stick.clone())
    }
    fn store(&self, at: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(Counted {
            store: Computer.store(at)?,
            asked: self.asked.clone(),
        }))
    }
}

struct Counted {
    store: Box<dyn Store>,
    asked: Arc<Asked>,
}

impl Counted {
    fn count(&self) {
        self.asked.requests.fetch_add(1, Ordering::Relaxed);
    }
}

impl Store for Counted {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.count();
        self.asked.puts.fetch_add(1, Ordering::Relaxed);
        self.store.put(name, bytes)
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.count();
        self.store.get(name)
    }
    fn list(&self, folder: &str) -> Result<Vec<Listed>, StoreError> {
        self.count();
        self.store.list(folder)
    }
    fn delete(&self, name: &str) -> Result<(), StoreError> {
        self.count();
        self.store.delete(name)
    }
}

/// The folders of a measurement, beside the centre; taken away when it ends.
struct Folders {
    store: PathBuf,
    stick: PathBuf,
    joined: PathBuf,
    laptop: PathBuf,
}

impl Folders {
    fn beside(centre: &Path) -> Result<Self, Failure> {
        let folders = Self {
            store: centre.with_extension("store"),
            stick: centre.with_extension("stick"),
            joined: centre.with_extension("joined"),
            laptop: centre.with_extension("laptop"),
        };
        folders.clear()?;
        for folder in [&folders.store, &folders.stick] {
            std::fs::create_dir_all(folder).map_err(|error| Failure::cannot_open(folder, error))?;
        }
        Ok(folders)
    }

    fn clear(&self) -> Result<(), Failure> {
        for folder in [&self.store, &self.stick, &self.joined, &self.laptop] {
            if folder.exists() {
                std::fs::remove_dir_all(folder)
                    .map_err(|error| Failure::cannot_open(folder, error))?;
            }
        }
        Ok(())
    }

    fn place(&self) -> Result<ShelfPlace, Failure> {
        let address = format!("file://{}/", self.store.display());
        hamkke_shelf::place(&address, None).map_err(|_| Failure::CannotOpen(address))
    }
}

/// Measures on the sample centre and on computers that join it, in folders beside it.
pub fn measure(
    words: &Words,
    centre: &Path,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Vec<Figure>, Failure> {
    let refused = |failure| Failure::of_desk(words, "bench", &failure);
    let folders = Folders::beside(centre)?;
    let place = folders.place()?;
    let asked = Arc::new(Asked::default());
    let at = |folder: &Path| {
        let host = AtStore {
            asked: asked.clone(),
            stick: folders.stick.clone(),
        };
        desk_with(folder, Arc::new(host))
    };
    let desk = at(centre);
    sign_in(&desk).map_err(refused)?;
    wait_for_register(words, &desk, interrupt, progress)?;
    desk.set_shelf(place.clone()).map_err(refused)?;
    let mut figures = Vec::new();
    let what = words.say("work-shelf", &[]);
    let mut tell = |done, of| {
        progress.tell(&what, done, of);
        !interrupt.pressed()
    };
    let (took, _) = round(&desk, Way::Push, &mut tell).map_err(refused)?;
    interrupt.check(words)?;
    figures.push(Figure::once("bench-shelf-first", Goal::NoneInSeconds, took));
    figures.extend(idle(&desk, &asked).map_err(refused)?);

    let desk_there = at(&folders.joined);
    let device = join(&desk, &desk_there, DeviceSort::Office).map_err(refused)?;
    sign_in(&desk_there).map_err(refused)?;
    desk_there.set_shelf(place).map_err(refused)?;
    let came = came_new(&desk, &desk_there, &mut tell).map_err(refused)?;
    interrupt.check(words)?;
    figures.extend(came);
    drop(desk_there);
    figures.push(visit(&desk, &at(&folders.laptop)).map_err(refused)?);
    withdraw(&desk, &device).map_err(refused)?;
    drop(desk);
    folders.clear()?;
    Ok(figures)
}

fn round(
    desk: &Desk,
    way: Way,
    tell: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(Duration, Round), contract::Failure> {
    let began = Instant::now();
    let round = desk.go_to_shelf(way, tell).ok_or(FailureCode::NotFound)?;
    let round = round.map_err(|_| FailureCode::FileDamaged)?;
    Ok((began.elapsed(), round))
}

/// Rounds in which nothing is new.
fn idle(desk: &Desk, asked: &Asked) -> Result<Vec<Figure>, contract::Failure> {
    let puts = asked.puts.load(Ordering::Relaxed);
    let mut times = Vec::new();
    let mut requests = Vec::new();
    for _ in 0..IDLE {
        let before = asked.requests.load(Ordering::Relaxed);
        times.push(round(desk, Way::Both, &mut |_, _| true)?.0);
        requests.push((asked.requests.load(Ordering::Relaxed) - before) as f64);
    }
    let written = (asked.puts.load(Ordering::Relaxed) - puts) as f64;
    Ok(vec![
        Figure::times("bench-shelf-idle", Goal::Seconds(2.0), &times),
        Figure::of("bench-shelf-requests", Goal::Count(20.0), requests),
        Figure::of("bench-shelf-again", Goal::Count(0.0), vec![written]),
    ])
}

/// A computer joins by a code; gives its id.
fn join(office: &Desk, new: &Desk, sort: DeviceSort) -> Result<String, contract::Failure> {
    let enrolled = office.enrol_device(EnrolDevice {
        name: format!("bench {}", Utc::now().timestamp_millis()),
        sort,
        own_passphrase: passphrase(office)?,
    })?;
    new.found_enrolments(Nothing {})?;
    new.join_centre(JoinCentre {
        code: enrolled.code.ok_or(FailureCode::NotFound)?,
    })?;
    let devices = enrolled.devices.devices.into_iter();
    let device = devices.max_by_key(|it| it.enrolled_at);
    Ok(device.ok_or(FailureCode::NotFound)?.id)
}

fn passphrase(desk: &Desk) -> Result<String, contract::Failure> {
    let centre = desk.status(Nothing {})?.centre;
    let passphrase = centre.and_then(|it| it.sample_passphrase);
    Ok(passphrase.ok_or(FailureCode::WrongSecret)?)
}

fn withdraw(desk: &Desk, device: &str) -> Result<(), contract::Failure> {
    desk.withdraw_device(WithdrawDevice {
        device: device.to_owned(),
        reason: "bench".to_owned(),
        own_passphrase: passphrase(desk)?,
    })?;
    Ok(())
}

/// A computer that has nothing takes all; and how long it is until its first family is opened, while
/// the others still come.
fn came_new(
    office: &Desk,
    new: &Desk,
    tell: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Vec<Figure>, contract::Failure> {
    let all = office.seated(|seat| seat.families())?.len();
    let began = Instant::now();
    let mut first = None;
    let (took, _) = round(new, Way::Pull, &mut |done, of| {
        if first.is_none() {
            first = opens_one(new).then(|| began.elapsed());
        }
        tell(done, of)
    })?;
    let here = new.seated(|seat| seat.families())?.len();
    match (here == all, first) {
        (true, Some(first)) => Ok(vec![
            Figure::once("bench-shelf-new", Goal::Seconds(600.0), took),
            Figure::once("bench-shelf-usable", Goal::NoneInSeconds, first),
        ]),
        _ => Err(FailureCode::FileDamaged.into()),
    }
}

/// Whether a family that has come is opened.
fn opens_one(desk: &Desk) -> bool {
    let families = desk.seated(|seat| seat.families());
    let family = families.ok().and_then(|it| it.into_iter().next());
    let opened = family.map(|family| {
        desk.open_family(OfFamily {
            family: family.to_string(),
        })
    });
    matches!(opened, Some(Ok(view)) if view.read_only.is_none())
}

/// Families go out on a laptop, much is written in them there, and they are taken in again.
fn visit(desk: &Desk, laptop: &Desk) -> Result<Figure, contract::Failure> {
    let device = join(desk, laptop, DeviceSort::Laptop)?;
    let families = desk.seated(|seat| seat.families())?;
    let lent: Vec<String> = families
        .iter()
        .take(LENT)
        .map(ToString::to_string)
        .collect();
    let loans = desk.loans(Nothing {})?;
    let account = loans.borrowers.into_iter().next();
    let until = Computer.today() + TimeDelta::days(1);
    desk.lend(Lend {
        families: lent.clone(),
        device: device.clone(),
        account: account.ok_or(FailureCode::NotFound)?.id,
        purpose: LoanPurpose::Visit,
        until,
    })?;
    sign_in(laptop)?;
    laptop.take_loan(Nothing {})?;
    for family in &lent {
        for number in 0..ACTS {
            laptop.save(Save {
                family: family.clone(),
                changes: vec![note(number)],
                reason: None,
            })?;
        }
    }
    laptop.hand_back(Nothing {})?;
    let found = desk.look_homecomings(Nothing {})?.found;
    let loan = found.into_iter().next().ok_or(FailureCode::NotFound)?.loan;
    let began = Instant::now();
    let received = desk.receive_loan(ReceiveLoan { loan })?;
    let took = began.elapsed();
    withdraw(desk, &device)?;
    match received.all_home && received.families.len() == lent.len() {
        true => Ok(Figure::once("bench-return", Goal::Seconds(2.0), took)),
        false => Err(FailureCode::FileDamaged.into()),
    }
}

fn note(number: usize) -> RecordChange {
    RecordChange {
        record: None,
        kind: Kind::Note,
        fields: [
            (Field::Text, format!("방문에서 들은 말 {number}").into()),
            (Field::On, "2026-03-05".into()),
        ]
        .into(),
    }
}

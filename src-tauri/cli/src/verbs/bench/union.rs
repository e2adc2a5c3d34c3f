//! What it takes that two copies of a file become one.

use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use hamkke_core::casefile::CaseFile;
use hamkke_core::contract::{self, FailureCode};
use hamkke_core::desk::{Desk, Seat};
use hamkke_core::log::{Act, Entry, FamilyId, RecordId, Seed, UnionError};
use hamkke_core::model::{Action, Field, Kind};
use hamkke_core::words::Words;
use hamkke_core::{FileError, FileKey};

use super::figure::{Figure, Goal};
use crate::failure::Failure;

/// Entries in each of the two copies that the other has not seen.
const EACH: i64 = 5_000;
/// How often they become one.
const ROUNDS: usize = 5;
const FAMILY: FamilyId = FamilyId::from_bytes([9; 16]);

/// Measures the union of ten thousand entries into an empty copy, in a folder of its own beside
/// the centre.
pub fn measure(desk: &Desk, centre: &Path, words: &Words) -> Result<Figure, Failure> {
    let folder = centre.with_extension("union");
    let refused = |failure| Failure::of_desk(words, folder.display(), &failure);
    let measured = desk.seated(|seat| {
        std::fs::create_dir_all(&folder).map_err(FileError::from)?;
        unite(seat, &folder)
    });
    std::fs::remove_dir_all(&folder).map_err(|error| Failure::cannot_open(&folder, error))?;
    measured.map_err(refused)
}

fn unite(seat: &Seat, folder: &Path) -> Result<Figure, contract::Failure> {
    let key = FileKey::from_bytes([7; 32]);
    let paths = ["office", "visit", "both"].map(|name| folder.join(name));
    let [office, visit, both] = &paths;
    let mut here = CaseFile::create(office, &key, FAMILY)?;
    let person = begin(seat, &mut here)?;
    drop(here);
    std::fs::copy(office, visit).map_err(FileError::from)?;
    let mut entries: Vec<Entry> = Vec::new();
    for (copy, seconds) in [(office, 0), (visit, 1)] {
        let mut file = CaseFile::open(copy, &key, FAMILY, &[])?;
        fill(seat, &mut file, person, seconds)?;
        entries.extend_from_slice(file.entries());
    }
    let keys = seat.centre.sign_keys();
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let mut file = CaseFile::create(both, &key, FAMILY)?;
        let began = Instant::now();
        let report = file
            .union(&entries, &[], &|account| keys.get(&account).copied())
            .map_err(|error| match error {
                UnionError::File(error) => error.into(),
                _ => contract::Failure::from(FailureCode::FileDamaged),
            })?;
        times.push(began.elapsed());
        if report.added.len() as i64 <= 2 * EACH {
            return Err(FailureCode::FileDamaged.into());
        }
        drop(file);
        std::fs::remove_file(both).map_err(FileError::from)?;
    }
    Ok(Figure::times("bench-union", Goal::Seconds(2.0), &times))
}

fn act(seat: &Seat, at: DateTime<Utc>) -> Act<'_> {
    Act {
        actor: seat.identity.actor(),
        at,
        action: Action::Edit,
        reason: None,
        seed: Seed::from_bytes([3; 32]),
    }
}

fn begin(seat: &Seat, file: &mut CaseFile) -> Result<RecordId, FileError> {
    let (person, _) = file.record::<_, FileError>(act(seat, DateTime::UNIX_EPOCH), |edit| {
        Ok(edit.create(Kind::Person, [(Field::BirthDate, "2020-03-05".into())]))
    })?;
    Ok(person)
}

/// Acts that the other copy does not see, a minute apart.
fn fill(seat: &Seat, file: &mut CaseFile, person: RecordId, seconds: i64) -> Result<(), FileError> {
    let at = |number| DateTime::UNIX_EPOCH + TimeDelta::seconds(60 * number + seconds);
    let acts = (1..=EACH).map(|number| act(seat, at(number)));
    file.record_all(acts, |number, edit| {
        let phone = format!("031-{seconds}-{number:04}");
        edit.set(person, Kind::Person, Field::Phone, phone);
        Ok::<_, FileError>(())
    })
}

//! A sample centre for the verbs that need one, over the same desk as the window's.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Local, NaiveDate, Utc};
use hamkke_core::contract::{self, FoundCentre, Nothing};
use hamkke_core::desk::{Desk, Host, Seat};
use hamkke_core::sample::{self, SampleFamily};

use crate::failure::Failure;

/// Stands openly on the sign-in screen of a sample centre; it guards nothing.
const SAMPLE_PASSPHRASE: &str = "sample-2026";
/// Families whose keys are made in one transaction.
const CHUNK: usize = 256;
/// How often progress is looked at.
const TICK: Duration = Duration::from_millis(100);

struct Computer;

impl Host for Computer {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
}

/// Founds a sample centre in a folder and fills it with made-up families; its founder stays
/// signed in. `progress` hears what is done and how many of how many.
pub fn found_sample(
    folder: &Path,
    families: usize,
    seed: u64,
    progress: &mut dyn FnMut(&str, u64, u64),
) -> Result<Desk, Failure> {
    let desk = Desk::new(folder.to_owned(), "sample".to_owned(), Arc::new(Computer));
    desk.found_sample(FoundCentre {
        centre_name: "안산 다문화가족 표본센터".to_owned(),
        account_name: sample::SAMPLE_AUTHORS
            .first()
            .copied()
            .unwrap_or_default()
            .to_owned(),
        passphrase: SAMPLE_PASSPHRASE.to_owned(),
    })
    .map_err(|failure| said(folder, &failure))?;
    let mut made = sample::families(seed, families, 1, Computer.today()).peekable();
    let mut done = 0;
    while made.peek().is_some() {
        let chunk: Vec<SampleFamily> = made.by_ref().take(CHUNK).collect();
        desk.seated(|seat| write(seat, &chunk))
            .map_err(|failure| said(folder, &failure))?;
        done += chunk.len();
        progress("families", done as u64, families as u64);
    }
    desk.rebuild_register(Nothing {})
        .map_err(|failure| said(folder, &failure))?;
    loop {
        let status = desk
            .status(Nothing {})
            .map_err(|failure| said(folder, &failure))?;
        let Some(rebuilding) = status.progress else {
            return Ok(desk);
        };
        progress("register", rebuilding.done, rebuilding.of);
        thread::sleep(TICK);
    }
}

/// Writes case files on as many threads as the machine has.
fn write(seat: &mut Seat, chunk: &[SampleFamily]) -> Result<(), contract::Failure> {
    let ids: Vec<_> = chunk.iter().map(|family| family.id).collect();
    let keys = seat.centre.new_family_keys(&seat.identity, &ids)?;
    let layout = seat.centre.layout();
    let actors = [seat.identity.actor()];
    let waiting = Mutex::new(chunk.iter().zip(&keys));
    let next = || {
        waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next()
    };
    let work = || {
        while let Some((family, key)) = next() {
            let path = layout.family(family.id);
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(hamkke_core::FileError::from)?;
            }
            sample::write_family(&path, key, family, &actors).map_err(|error| match error {
                sample::SampleError::File(error) => contract::Failure::from(error),
                sample::SampleError::Key(error) => error.into(),
                sample::SampleError::Unknown => contract::FailureCode::BadCall.into(),
            })?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(contract::FailureCode::BadCall.into()))
        })
    })
}

/// What the desk refused, by its code.
pub fn said(folder: &Path, failure: &contract::Failure) -> Failure {
    Failure::cannot_open(folder, format!("{:?}", failure.code))
}

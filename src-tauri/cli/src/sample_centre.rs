//! Making a sample centre.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, thread};

use hamkke_core::FileError;
use hamkke_core::centre::{Identity, Joining, Reach};
use hamkke_core::contract::{self, FoundCentre, Nothing};
use hamkke_core::desk::{Desk, Host as _, Role, Seat};
use hamkke_core::sample::{self, SampleError, SampleFamily};
use hamkke_core::words::Words;

use crate::centre::{desk_at, wait_for_register};
use crate::computer::Computer;
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::progress::Progress;

/// Stands openly on the sign-in screen of a sample centre; it guards nothing.
const SAMPLE_PASSPHRASE: &str = "sample-2026";
/// Those of the sample centre who write in no family.
const ONLOOKERS: [(&str, Role); 2] = [
    ("표본 열람자", Role::Reader),
    ("표본 관리자", Role::Administrator),
];
/// Families whose keys are made in one transaction.
const CHUNK: usize = 256;

/// Founds a sample centre in a folder, gives its people accounts with the same passphrase, and
/// fills it with made-up families; its founder stays signed in. Stopped, it is a sample centre of
/// fewer families.
pub fn found_sample(
    words: &Words,
    folder: &Path,
    families: usize,
    seed: u64,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Desk, Failure> {
    let refused = |failure| Failure::of_desk(words, folder.display(), &failure);
    let desk = desk_at(folder);
    let (founder, others) = sample::SAMPLE_AUTHORS.split_first().unwrap_or((&"", &[]));
    desk.found_sample(FoundCentre {
        centre_name: "안산 다문화가족 표본센터".to_owned(),
        account_name: (*founder).to_owned(),
        passphrase: SAMPLE_PASSPHRASE.to_owned(),
    })
    .map_err(refused)?;
    let colleagues: Vec<Identity> = desk
        .seated(|seat| {
            for (name, role) in ONLOOKERS {
                join(seat, name, role)?;
            }
            let role = |place| match place {
                0 => Role::Supervisor,
                _ => Role::Caseworker,
            };
            let others = others.iter().enumerate();
            others
                .map(|(place, name)| join(seat, name, role(place)))
                .collect()
        })
        .map_err(refused)?;
    let what = words.say("cli-families", &[]);
    let authors = sample::SAMPLE_AUTHORS.len();
    let mut made = sample::families(seed, families, authors, Computer.today()).peekable();
    let mut done = 0;
    while made.peek().is_some() {
        let chunk: Vec<SampleFamily> = made.by_ref().take(CHUNK).collect();
        desk.seated(|seat| write(seat, &colleagues, &chunk, interrupt))
            .map_err(refused)?;
        interrupt.check(words)?;
        done += chunk.len();
        progress.tell(&what, done as u64, families as u64);
    }
    desk.rebuild_register(Nothing {}).map_err(refused)?;
    wait_for_register(words, &desk, interrupt, progress)?;
    Ok(desk)
}

/// Gives somebody an account, to sign in with and to sign acts with.
fn join(seat: &mut Seat, name: &str, role: Role) -> Result<Identity, contract::Failure> {
    let joining = Joining {
        name: name.to_owned(),
        role: role.name().to_owned(),
        passphrase: SAMPLE_PASSPHRASE.to_owned(),
        rings: role.rings(&Reach::default()).to_vec(),
        reach: Reach::default(),
    };
    Ok(seat
        .centre
        .add_account(&seat.identity, &joining, Computer.now())?)
}

/// Writes case files on as many threads as the machine has, until somebody interrupts.
fn write(
    seat: &mut Seat,
    colleagues: &[Identity],
    chunk: &[SampleFamily],
    interrupt: &Interrupt,
) -> Result<(), contract::Failure> {
    let ids: Vec<_> = chunk.iter().map(|family| family.id).collect();
    let keys = seat.centre.new_family_keys(&seat.identity, &ids)?;
    let layout = seat.centre.layout();
    let founder = std::iter::once(&seat.identity);
    let actors: Vec<_> = founder.chain(colleagues).map(Identity::actor).collect();
    let waiting = Mutex::new(chunk.iter().zip(&keys));
    let next = || {
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.next().filter(|_| !interrupt.pressed())
    };
    let work = || {
        while let Some((family, key)) = next() {
            let path = layout.family(family.id);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(FileError::from)?;
            }
            // Made beside its name, so that a killed program leaves no family without entries.
            let making = path.with_extension("new");
            sample::write_family(&making, key, family, &actors)
                .map(drop)
                .map_err(|error| match error {
                    SampleError::File(error) => contract::Failure::from(error),
                    SampleError::Key(error) => error.into(),
                    SampleError::Unknown
                    | SampleError::Undo(_)
                    | SampleError::Union(_)
                    | SampleError::Rulebook => contract::FailureCode::BadCall.into(),
                })?;
            fs::rename(&making, &path).map_err(FileError::from)?;
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

//! The register anew from all case files.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use eligibility::Rulebook;

use super::entry::{FactsOf, FamilyEntry};
use super::file::{Register, number_key};
use super::seen::SeenHeads;
use crate::casefile::CaseFile;
use crate::log::FamilyId;
use crate::search::NumberKey;
use crate::secrecy::Reader;
use crate::storage::{FileError, FileKey, Trouble, put_in_place, remove_if_there};

/// Families written in one transaction.
const CHUNK: usize = 256;

/// Where a case file lies, and its key.
pub struct CaseFileAt {
    /// Whose file it is.
    pub family: FamilyId,
    /// Where it lies.
    pub path: PathBuf,
    /// The keys that it may have.
    pub keys: Vec<FileKey>,
    /// For whose lists it is read, where nobody else has them.
    pub reader: Option<Reader>,
}

/// What is wrong with a case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read; the family is not in the register.
    Unreadable(FileError),
    /// It opens read-only; what verifies of it is in the register.
    Troubled(Trouble),
}

/// A register rebuilt.
pub struct Rebuilt {
    /// The new register, open.
    pub register: Register,
    /// The files with which something is wrong.
    pub problems: Vec<(FamilyId, Problem)>,
}

/// Why a register was not rebuilt. What stood there before stands there still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RebuildError {
    /// The caller stopped it.
    #[error("stopped")]
    Stopped,
    /// The new register could not be written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Reads and verifies every case file on `threads` threads and writes a new register, which takes
/// the place of the old one when it is whole. Files that cannot be read are reported and stop
/// nothing. `progress` hears how many of how many files are done, and may stop the work.
///
/// `seen` are the heads that the old register knew: a file that lacks one of its own was put back,
/// and stays known as such.
///
/// # Errors
/// [`RebuildError::Stopped`]; `Disk`, `DiskFull` for the register itself.
pub fn rebuild(
    path: &Path,
    key: &FileKey,
    files: &[CaseFileAt],
    seen: &SeenHeads,
    (facts, rulebook): (FactsOf, &Arc<Rulebook>),
    threads: usize,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Rebuilt, RebuildError> {
    let fresh = beside(path);
    remove_if_there(&fresh)?;
    let mut register = Register::create(&fresh, key, rulebook)?;
    register.take_over(seen)?;
    let reading = Reading {
        files,
        seen,
        facts,
        rulebook,
        numbers: &number_key(key),
    };
    match fill(register, &reading, threads, progress) {
        Ok(problems) => {
            put_in_place(&fresh, path)?;
            let register = Register::open(path, key, rulebook)?;
            Ok(Rebuilt { register, problems })
        }
        Err(error) => {
            remove_if_there(&fresh)?;
            Err(error)
        }
    }
}

type Read = (FamilyId, Result<(FamilyEntry, Option<Trouble>), FileError>);

/// What is read, and with what.
struct Reading<'a> {
    files: &'a [CaseFileAt],
    seen: &'a SeenHeads,
    facts: FactsOf,
    rulebook: &'a Rulebook,
    numbers: &'a NumberKey,
}

fn fill(
    mut register: Register,
    reading: &Reading<'_>,
    threads: usize,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Vec<(FamilyId, Problem)>, RebuildError> {
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let (send, receive) = sync_channel(CHUNK);
        for _ in 0..threads.max(1) {
            let (send, next, stop) = (send.clone(), &next, &stop);
            scope.spawn(move || reading.read(next, stop, &send));
        }
        // The channel ends when the last reader does.
        drop(send);
        let written = write_entries(&mut register, &receive, reading.files.len(), progress);
        stop.store(true, Ordering::Relaxed);
        // Readers that wait for room in the channel must not wait for ever.
        drop(receive);
        written
    })
}

impl Reading<'_> {
    /// Reads files, each the next that nobody has begun, until there is none.
    fn read(&self, next: &AtomicUsize, stop: &AtomicBool, send: &SyncSender<Read>) {
        while let Some(at) = self.files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let entry =
                |file: &CaseFile| FamilyEntry::of(file, self.facts, self.numbers, self.rulebook);
            let seen = self.seen.of(at.family);
            let read =
                CaseFile::open_with(&at.path, &at.keys, at.family, seen).map(|(mut file, _)| {
                    if let Some(reader) = &at.reader {
                        file.open_for(reader.clone());
                    }
                    (entry(&file), file.trouble())
                });
            if stop.load(Ordering::Relaxed) || send.send((at.family, read)).is_err() {
                return;
            }
        }
    }
}

fn write_entries(
    register: &mut Register,
    receive: &Receiver<Read>,
    total: usize,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Vec<(FamilyId, Problem)>, RebuildError> {
    let mut problems = Vec::new();
    let mut done = 0;
    loop {
        let mut entries = Vec::with_capacity(CHUNK);
        let mut unreadable = Vec::new();
        for (family, read) in receive.iter().take(CHUNK) {
            match read {
                Ok((entry, trouble)) => {
                    entries.push(entry);
                    problems.extend(trouble.map(|it| (family, Problem::Troubled(it))));
                }
                Err(error) => {
                    unreadable.push(family);
                    problems.push((family, Problem::Unreadable(error)));
                }
            }
        }
        let read = entries.len() + unreadable.len();
        if read == 0 {
            return Ok(problems);
        }
        register.put_families(&entries, &unreadable)?;
        done += read;
        if progress(done, total).is_break() {
            return Err(RebuildError::Stopped);
        }
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

//! What is found when a log is verified. Opening checks hashes, parents, heads, fold and seals;
//! a full verification also every page of the file and every signature.

use std::collections::{BTreeSet, HashMap};

use ed25519_dalek::VerifyingKey;
use uuid::Uuid;

use super::file::rows;
use super::history::{History, open_values};
use super::seal::open_value;
use super::{AccountId, Change, Entry, EntryHash, LogFile, Seal, SealId};
use crate::storage::{ContentHash, FileError, Logbook, Trouble};

/// Something that does not verify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// A page, an index or a reference of the database is damaged.
    #[error("the database is damaged")]
    Database,
    /// The file could not be read.
    #[error(transparent)]
    Unreadable(#[from] FileError),
    /// A row of the log cannot be read, is doubled or belongs to no entry.
    #[error("a row of the log belongs to no entry")]
    Row,
    /// An entry is not what its hash says, or one that it builds on is not.
    #[error("entry {0} does not verify")]
    Entry(EntryHash),
    /// An entry's author is not known.
    #[error("the author of entry {0} is not known")]
    UnknownAuthor(EntryHash),
    /// An entry was not signed by its author.
    #[error("entry {0} was not signed by its author")]
    Signature(EntryHash),
    /// An entry that was seen in this file is not there.
    #[error("entry {0} is missing")]
    MissingHead(EntryHash),
    /// The kept records are not the fold of the log.
    #[error("the records are not the fold of the log")]
    Fold,
    /// The seal of a value is missing, or was destroyed and is back.
    #[error("seal {0} is not as the log says")]
    Seal(SealId),
    /// A scan or photo that the log names is missing, or is not what its name says.
    #[error("attachment {0} is not as the log says")]
    Attachment(ContentHash),
}

impl Finding {
    /// What the findings of an opening mean for the file.
    pub(super) fn trouble(findings: &[Self]) -> Option<Trouble> {
        let put_back = |finding: &Self| matches!(finding, Self::MissingHead(_));
        match findings {
            [] => None,
            findings if findings.iter().all(put_back) => Some(Trouble::PutBack),
            _ => Some(Trouble::Damaged),
        }
    }
}

/// Reads a log and folds what verifies of it.
pub(super) fn check(
    book: &mut Logbook,
    file: Uuid,
    known_heads: &[EntryHash],
) -> Result<(History, Vec<Finding>), FileError> {
    let found = book.read()?;
    let mut findings = Vec::new();
    let hashes: Vec<EntryHash> = found.entries.values().map(|entry| entry.hash).collect();
    let distinct: BTreeSet<&EntryHash> = hashes.iter().collect();
    if !found.whole || distinct.len() != hashes.len() {
        findings.push(Finding::Row);
    }
    let mut sound: Vec<Entry> = found
        .entries
        .into_values()
        .filter(|it| it.hashes(file))
        .collect();
    let seals = seals_of(book, &sound);
    // Before they are folded, which would else be done once more.
    open_values(&mut sound, |change| {
        let seal = change.seal().and_then(|id| seals.get(&id));
        open_value(seal, change)
    });
    let history = History::of(sound);
    let lacks = |hash: &EntryHash| !history.graph().contains(*hash);
    findings.extend(hashes.into_iter().filter(lacks).map(Finding::Entry));
    findings.extend(
        known_heads
            .iter()
            .copied()
            .filter(lacks)
            .map(Finding::MissingHead),
    );
    let all = history.state().records().map(|record| record.id);
    if !book
        .records()
        .is_ok_and(|kept| kept == rows(history.state(), all))
    {
        findings.push(Finding::Fold);
    }
    findings.extend(check_seals(&seals, &history).into_iter().map(Finding::Seal));
    Ok((history, findings))
}

/// The seals of all sealed values.
fn seals_of(book: &Logbook, entries: &[Entry]) -> HashMap<SealId, Seal> {
    let changes = entries.iter().flat_map(|entry| &entry.changes);
    let wanted: BTreeSet<SealId> = changes.filter_map(Change::seal).collect();
    if wanted.is_empty() {
        return HashMap::new();
    }
    let one = |id: &SealId| book.seal(*id).ok().flatten();
    let seals = match book.seals() {
        Ok(all) => all,
        // A page that is damaged takes with it only what lies there.
        Err(_) => wanted.iter().filter_map(one).collect(),
    };
    seals.into_iter().map(|seal| (seal.id, seal)).collect()
}

fn check_seals(seals: &HashMap<SealId, Seal>, history: &History) -> BTreeSet<SealId> {
    let erased = history.erased();
    let changes = history.entries().iter().flat_map(|entry| &entry.changes);
    let as_said = |id: &SealId| {
        let seal = seals.get(id);
        seal.is_some_and(|seal| seal.bytes.is_none() || !erased.contains(id))
    };
    changes
        .filter_map(Change::seal)
        .filter(|id| !as_said(id))
        .collect()
}

impl LogFile {
    /// Verifies everything again from the disk: every page, hash, parent and signature, the known
    /// heads and all that is in memory, the fold, the seals. `keys` gives the public key of an
    /// account.
    ///
    /// # Errors
    /// What was found.
    pub fn verify(
        &mut self,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<(), Vec<Finding>> {
        let mut findings = Vec::new();
        if self.book.sound() != Ok(true) {
            findings.push(Finding::Database);
        }
        let expected: Vec<EntryHash> = [self.known_heads.clone(), self.heads()].concat();
        match check(&mut self.book, self.id, &expected) {
            Ok((history, found)) => {
                findings.extend(found);
                findings.extend(
                    history
                        .entries()
                        .iter()
                        .filter_map(|it| check_signature(it, keys)),
                );
            }
            Err(error) => findings.push(error.into()),
        }
        if findings.is_empty() {
            Ok(())
        } else {
            Err(findings)
        }
    }
}

/// What is wrong with an entry's signature.
pub(super) fn check_signature(
    entry: &Entry,
    keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
) -> Option<Finding> {
    match keys(entry.author) {
        None => Some(Finding::UnknownAuthor(entry.hash)),
        Some(key) if entry.is_signed_by(&key) => None,
        Some(_) => Some(Finding::Signature(entry.hash)),
    }
}

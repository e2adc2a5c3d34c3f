//! A log in its file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

use super::canonical::encode_fields;
use super::history::History;
use super::verify::check;
use super::{
    Act, Change, Edit, Entry, EntryHash, Finding, RecordId, Seal, SealId, State, Statement,
};
use crate::model::FieldName;
use crate::storage::{
    Attachment, Batch, FileError, FileKey, Logbook, Making, RecordRow, STEPS, Schema, Trouble,
};

/// What a log file is for; stands in the header of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The case file of one family.
    Case,
    /// The books of the centre.
    Centre,
}

impl Purpose {
    const fn schema(self) -> Schema {
        let application_id = match self {
            Self::Case => i32::from_be_bytes(*b"HmkF"),
            Self::Centre => i32::from_be_bytes(*b"HmkC"),
        };
        Schema {
            application_id,
            steps: STEPS,
        }
    }
}

/// A log in its file: open, locked for this program, verified, and folded in memory.
///
/// All entries are written by [`record`](Self::record), [`record_all`](Self::record_all) and
/// [`undo`](Self::undo), or come from another copy by [`union`](Self::union).
pub struct LogFile {
    pub(super) book: Logbook,
    pub(super) id: Uuid,
    pub(super) history: History,
    pub(super) known_heads: Vec<EntryHash>,
    pub(super) trouble: Option<Trouble>,
    /// Seals that are not on the disk, while a union is looked at.
    pub(super) beside: BTreeMap<SealId, Seal>,
}

impl LogFile {
    /// Makes a file. With no key it stays readable for anyone.
    ///
    /// # Errors
    /// [`FileError::Exists`] where something lies at the path; `Disk`, `DiskFull`.
    pub fn create(
        purpose: Purpose,
        path: &Path,
        key: Option<&FileKey>,
        id: Uuid,
    ) -> Result<Self, FileError> {
        Self::begin(purpose, path, key, id, Making::InPlace)
    }

    /// Makes a new file beside its place: closed and put there as a whole, or thrown away.
    ///
    /// # Errors
    /// As [`LogFile::create`].
    pub(crate) fn make(
        purpose: Purpose,
        path: &Path,
        key: Option<&FileKey>,
        id: Uuid,
    ) -> Result<Self, FileError> {
        Self::begin(purpose, path, key, id, Making::Beside)
    }

    fn begin(
        purpose: Purpose,
        path: &Path,
        key: Option<&FileKey>,
        id: Uuid,
        making: Making,
    ) -> Result<Self, FileError> {
        let book = Logbook::create(path, key, &purpose.schema(), id, making)?;
        let history = History::default();
        Ok(Self {
            book,
            id,
            history,
            known_heads: Vec::new(),
            trouble: None,
            beside: BTreeMap::new(),
        })
    }

    /// Opens a file and verifies the hash of every entry, that nothing lacks a parent, that the
    /// known heads are there, that the kept records are the fold, and that each sealed value has
    /// its seal. Where something of that fails, the file opens read-only and
    /// [`trouble`](Self::trouble) says why; what is shown is then only what verifies.
    ///
    /// `known_heads` are the heads that were last seen of the file; it may be ahead of them.
    ///
    /// # Errors
    /// `Missing`, `InUse`, `Damaged` (also: not this key), `Another`, `TooNew`, `Disk`.
    pub fn open(
        purpose: Purpose,
        path: &Path,
        key: Option<&FileKey>,
        known_heads: &[EntryHash],
    ) -> Result<Self, FileError> {
        let schema = purpose.schema();
        let mut book = Logbook::open(path, key, &schema)?;
        let too_new = book.too_new();
        let read = book
            .file()
            .and_then(|id| Ok((id, check(&mut book, id, known_heads)?)));
        // What a newer version wrote is read as far as this one can.
        let (id, (history, findings)) = read.map_err(|error| too_new.unwrap_or(error))?;
        let trouble = match too_new {
            Some(_) => Some(Trouble::TooNew),
            None => Finding::trouble(&findings),
        };
        let known_heads = known_heads.to_vec();
        Ok(Self {
            book,
            id,
            history,
            known_heads,
            trouble,
            beside: BTreeMap::new(),
        })
    }

    /// The id of what is kept here.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Why the file is read-only, if it is.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// The records as they stand.
    pub fn state(&self) -> &State {
        self.history.state()
    }

    /// The records as they stood at an instant. An entry counts from the latest clock among
    /// itself and everything that its author had seen: so no effect shows before its cause, even
    /// where a clock ran behind, and an entry written on a visit counts from when it was
    /// written, not from when it came home.
    pub fn state_at(&self, at: DateTime<Utc>) -> State {
        self.history.state_at(at)
    }

    /// The records as the author of an entry left them: with all that they had seen and what they
    /// then wrote, wherever else somebody wrote at that time.
    pub fn state_seen_by(&self, entry: EntryHash) -> State {
        self.history.state_seen_by(entry)
    }

    /// Every entry, in the order that all copies agree on: what an author had seen stands before
    /// what they wrote; otherwise the earlier clock first, then the lower hash. Entries written
    /// here since opening come last.
    pub fn entries(&self) -> &[Entry] {
        self.history.entries()
    }

    /// An entry.
    pub fn entry(&self, hash: EntryHash) -> Option<&Entry> {
        self.history.entry(hash)
    }

    /// Whether the author of an entry had seen another one. Nobody has seen their own.
    pub fn saw(&self, later: EntryHash, earlier: EntryHash) -> bool {
        self.history.graph().saw(later, earlier)
    }

    /// The last entry, in the order of [`entries`](Self::entries), that set a field of a record.
    pub fn last_to_touch(&self, record: RecordId) -> Option<EntryHash> {
        let mut entries = self.entries().iter().rev();
        let last = entries.find(|entry| entry.changes.iter().any(|it| it.record == record));
        last.map(|entry| entry.hash)
    }

    /// The entries that no other entry has seen, in order of hash.
    pub fn heads(&self) -> Vec<EntryHash> {
        self.history.graph().heads().iter().copied().collect()
    }

    /// The heads by which to know the file again: those that it has, and the known ones that it
    /// lacks, so that a file that was put back stays one until it has them.
    pub fn seen_heads(&self) -> Vec<EntryHash> {
        let graph = self.history.graph();
        let lacks = self.known_heads.iter().filter(|it| !graph.contains(**it));
        lacks.chain(graph.heads()).copied().collect()
    }

    /// The entries that somebody lacks who has these and all that their authors had seen, in the
    /// order of [`entries`](Self::entries). What is not here says nothing.
    pub fn unseen_by(&self, known: &[EntryHash]) -> Vec<&Entry> {
        let graph = self.history.graph();
        let seen = |hash: EntryHash| {
            let mut known = known.iter();
            known.any(|it| *it == hash || graph.saw(*it, hash))
        };
        let entries = self.entries().iter();
        entries.filter(|entry| !seen(entry.hash)).collect()
    }

    /// The latest entries among some that are known and others that came: those that none of the
    /// others had seen, in order of hash. What is not here is left out.
    pub(crate) fn frontier(&self, known: &[EntryHash], came: &[Entry]) -> Vec<EntryHash> {
        let graph = self.history.graph();
        let parents: BTreeSet<EntryHash> = came
            .iter()
            .flat_map(|it| it.parents.iter().copied())
            .collect();
        let last = came.iter().map(|it| it.hash);
        let last = last.filter(|it| !parents.contains(it));
        let all: BTreeSet<EntryHash> = known.iter().copied().chain(last).collect();
        let is_last = |hash: &EntryHash| {
            graph.contains(*hash) && !all.iter().any(|other| graph.saw(*other, *hash))
        };
        all.iter().copied().filter(is_last).collect()
    }

    /// Whether entries that came build on nothing but themselves, some that are known, and what
    /// these build on.
    pub(crate) fn rests_on(&self, known: &[EntryHash], came: &[Entry]) -> bool {
        let graph = self.history.graph();
        let own: BTreeSet<EntryHash> = came.iter().map(|it| it.hash).collect();
        let is_known = |hash: EntryHash| {
            let mut known = known.iter();
            known.any(|it| *it == hash || graph.saw(*it, hash))
        };
        let mut parents = came.iter().flat_map(|it| &it.parents);
        parents.all(|hash| own.contains(hash) || is_known(*hash))
    }

    /// What the author of an entry saw in a field before setting it; nothing where the field was
    /// empty.
    pub fn replaced(
        &self,
        entry: EntryHash,
        record: RecordId,
        field: &FieldName,
    ) -> Vec<Statement> {
        self.history.replaced(entry, record, field)
    }

    /// What stood in a field for the author of an entry once it was written.
    pub(crate) fn standing_as_seen_by(
        &self,
        entry: EntryHash,
        record: RecordId,
        field: &FieldName,
    ) -> Vec<Statement> {
        let graph = self.history.graph();
        let seen = |other| other == entry || graph.saw(entry, other);
        self.history.standing((record, field), seen)
    }

    /// What would stand in a field without some entries that nobody has built on.
    pub(crate) fn standing_without(
        &self,
        record: RecordId,
        field: &FieldName,
        without: &BTreeSet<EntryHash>,
    ) -> Vec<Statement> {
        let here = |entry| !without.contains(&entry);
        self.history.standing((record, field), here)
    }

    /// Records one act: one transaction, one entry with what the closure set, the new fold. An
    /// act that changes nothing writes no entry. Where the closure or the disk fails, nothing has
    /// happened.
    ///
    /// # Errors
    /// Those of the closure; [`FileError::ReadOnly`], `DiskFull`, `Disk`.
    pub fn record<T, E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<EntryHash>), E> {
        self.record_with(act, &[], edit)
    }

    /// Records one act as [`record`](Self::record) does, and keeps attachments in the same
    /// transaction. An act that changes nothing keeps none.
    ///
    /// # Errors
    /// Those of [`record`](Self::record).
    pub fn record_with<T, E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        attachments: &[Attachment],
        edit: impl FnOnce(&mut Edit<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<EntryHash>), E> {
        self.writable()?;
        let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
        let value = edit(&mut making)?;
        let (changes, seals) = making.finish();
        if changes.is_empty() {
            return Ok((value, None));
        }
        let entry = self.write_with(&act, None, changes, (seals, attachments))?;
        Ok((value, Some(entry)))
    }

    /// Shows what an act would come to, without recording it: `look` is given the log with the
    /// entry in it, or none where the act changes nothing. Afterwards all is as before.
    ///
    /// # Errors
    /// Those of the closure that edits; [`FileError::ReadOnly`].
    pub fn rehearse<T, E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), E>,
        look: impl FnOnce(&Self, Option<&Entry>) -> T,
    ) -> Result<T, E> {
        self.writable()?;
        let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
        edit(&mut making)?;
        let (changes, _) = making.finish();
        if changes.is_empty() {
            return Ok(look(self, None));
        }
        let entry = self.enter(&act, None, changes);
        let seen = look(self, Some(&entry));
        self.history.forget_last();
        Ok(seen)
    }

    /// Takes note of what whoever writes next opens, by keys of their own, of what stands here.
    pub(crate) fn open_for_writing(&mut self, opened: Option<State>) {
        self.history.open_for_writing(opened);
    }

    pub(super) fn writable(&self) -> Result<(), FileError> {
        self.trouble
            .map_or(Ok(()), |trouble| Err(FileError::ReadOnly(trouble)))
    }

    pub(super) fn random(&self, act: &Act<'_>) -> blake3::OutputReader {
        let heads: Vec<[u8; 32]> = self.heads().iter().map(|head| *head.as_bytes()).collect();
        act.seed.stream(&[self.id.as_bytes(), heads.as_flattened()])
    }

    /// Records many acts in one transaction, each as [`record`](Self::record) does it: for a file
    /// that is filled at once. The closure is given the number of the act. Where it or the disk
    /// fails, nothing of all has happened.
    ///
    /// # Errors
    /// Those of [`record`](Self::record).
    pub fn record_all<'a, E: From<FileError>>(
        &mut self,
        acts: impl IntoIterator<Item = Act<'a>>,
        edit: impl FnMut(usize, &mut Edit<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.writable()?;
        let before = self.history.clone();
        let entered = self.enter_all(acts, edit);
        let written = entered.and_then(|(entries, seals)| Ok(self.keep(&entries, (seals, &[]))?));
        if written.is_err() {
            self.history = before;
        }
        written
    }

    fn enter_all<'a, E>(
        &mut self,
        acts: impl IntoIterator<Item = Act<'a>>,
        mut edit: impl FnMut(usize, &mut Edit<'_>) -> Result<(), E>,
    ) -> Result<(Vec<Entry>, Vec<Seal>), E> {
        let (mut entries, mut seals) = (Vec::new(), Vec::new());
        for (number, act) in acts.into_iter().enumerate() {
            let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
            edit(number, &mut making)?;
            let (changes, new_seals) = making.finish();
            if !changes.is_empty() {
                entries.push(self.enter(&act, None, changes));
                seals.extend(new_seals);
            }
        }
        Ok((entries, seals))
    }

    /// Writes one entry with its changes.
    pub(super) fn write(
        &mut self,
        act: &Act<'_>,
        undoes: Option<EntryHash>,
        changes: Vec<Change>,
        seals: Vec<Seal>,
    ) -> Result<EntryHash, FileError> {
        self.write_with(act, undoes, changes, (seals, &[]))
    }

    pub(super) fn write_with(
        &mut self,
        act: &Act<'_>,
        undoes: Option<EntryHash>,
        changes: Vec<Change>,
        beside: (Vec<Seal>, &[Attachment]),
    ) -> Result<EntryHash, FileError> {
        let entry = self.enter(act, undoes, changes);
        let hash = entry.hash;
        if let Err(error) = self.keep(&[entry], beside) {
            self.history.forget_last();
            return Err(error);
        }
        Ok(hash)
    }

    /// Makes an entry after all that are here, in memory only.
    pub(super) fn enter(
        &mut self,
        act: &Act<'_>,
        undoes: Option<EntryHash>,
        changes: Vec<Change>,
    ) -> Entry {
        let mut entry = Entry {
            hash: EntryHash::from_bytes([0; 32]),
            author: act.actor.account,
            device: act.actor.device,
            at: act.at.trunc_subsecs(3),
            action: act.action.into(),
            reason: act.reason.clone(),
            undoes,
            parents: self.heads(),
            changes,
            signature: [0; 64],
        };
        entry.sign(self.id, act.actor.signing);
        self.history.push(entry.clone());
        entry
    }

    /// Writes entries of memory to disk, with the records as these leave them.
    fn keep(
        &mut self,
        entries: &[Entry],
        (seals, attachments): (Vec<Seal>, &[Attachment]),
    ) -> Result<(), FileError> {
        let changes = entries.iter().flat_map(|entry| &entry.changes);
        let records = rows(self.state(), changes.map(|change| change.record));
        self.book.write(&Batch {
            entries,
            records,
            seals,
            attachments,
        })
    }
}

/// The rows that keep these records.
pub(super) fn rows(
    state: &State,
    records: impl Iterator<Item = RecordId>,
) -> BTreeMap<RecordId, RecordRow> {
    let row = |id| {
        let record = state.get(id)?;
        Some((id, (record.kind.clone(), encode_fields(&record.fields))))
    };
    records.filter_map(row).collect()
}

//! A log in its file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::canonical::encode_fields;
use super::history::History;
use super::seal::reveal_text;
use super::{
    Act, Change, Edit, Entry, EntryHash, RecordId, RevealError, Seal, SealId, State, Statement,
};
use crate::model::{Field, FieldName, KindName, Sealed, Value};
use crate::storage::{Batch, FileError, FileKey, Logbook, RecordRow, STEPS, Schema, Trouble};

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
/// All entries are written by [`record`](Self::record) and [`undo`](Self::undo), or come from
/// another copy by [`union`](Self::union).
pub struct LogFile {
    pub(super) book: Logbook,
    pub(super) id: Uuid,
    pub(super) history: History,
    pub(super) known_heads: Vec<EntryHash>,
    pub(super) trouble: Option<Trouble>,
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
        let book = Logbook::create(path, key, &purpose.schema(), id)?;
        let history = History::default();
        Ok(Self {
            book,
            id,
            history,
            known_heads: Vec::new(),
            trouble: None,
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
        let read = book.file().and_then(|id| Ok((id, book.read()?)));
        let (id, found) = match read {
            Err(error) => return Err(too_new.unwrap_or(error)),
            Ok(read) => read,
        };
        let count = found.entries.len();
        let sound = found
            .entries
            .into_iter()
            .filter(|entry| entry.hashes(id))
            .collect();
        let history = History::of(sound);
        let whole = found.whole && history.entries().len() == count;
        let known_heads = known_heads.to_vec();
        let mut file = Self {
            book,
            id,
            history,
            known_heads,
            trouble: None,
        };
        file.trouble = if too_new.is_some() {
            Some(Trouble::TooNew)
        } else if !whole || !file.agrees() {
            Some(Trouble::Damaged)
        } else if !file.has_known_heads() {
            Some(Trouble::PutBack)
        } else {
            None
        };
        Ok(file)
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

    /// The entries that no other entry has seen, in order of hash.
    pub fn heads(&self) -> Vec<EntryHash> {
        self.history.graph().heads().iter().copied().collect()
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
        self.writable()?;
        let mut making = Edit::new(self.state(), act.at, self.random(&act));
        let value = edit(&mut making)?;
        let (changes, seals) = making.finish();
        if changes.is_empty() {
            return Ok((value, None));
        }
        let entry = self.write(&act, None, changes, seals)?;
        Ok((value, Some(entry)))
    }

    /// Shows a sealed value that stands alone in its field.
    ///
    /// # Errors
    /// See [`RevealError`].
    pub fn reveal(&self, record: RecordId, field: Field) -> Result<Zeroizing<String>, RevealError> {
        let value = self
            .state()
            .get(record)
            .and_then(|record| record.value(field));
        match value {
            Some(Value::Sealed(sealed)) => self.reveal_value(record, &field.into(), sealed),
            _ => Err(RevealError::NotThere),
        }
    }

    /// Shows a sealed value of a field: one of several, or a former one.
    ///
    /// # Errors
    /// See [`RevealError`].
    pub fn reveal_value(
        &self,
        record: RecordId,
        field: &FieldName,
        sealed: &Sealed,
    ) -> Result<Zeroizing<String>, RevealError> {
        let seal = self.book.seal(sealed.seal)?.ok_or(RevealError::Broken)?;
        reveal_text(&seal, record, field, sealed)
    }

    /// Takes back every sealed value that a field ever held and destroys their keys. The chain
    /// still verifies; no copy and no undo brings them back.
    ///
    /// # Errors
    /// [`RevealError::NotThere`] where nothing was ever sealed there; those of the file.
    pub fn erase(
        &mut self,
        act: Act<'_>,
        record: RecordId,
        field: Field,
    ) -> Result<EntryHash, RevealError> {
        self.writable()?;
        let name = FieldName::from(field);
        let seals = self.sealed_before(None, record, &name);
        let kind = self.state().get(record).map(|record| record.kind.clone());
        let (Some(kind), false) = (kind, seals.is_empty()) else {
            return Err(RevealError::NotThere);
        };
        let change = Change {
            record,
            kind,
            field: name,
            value: Value::Null,
        };
        let tombstones = seals
            .into_iter()
            .map(|id| Seal { id, bytes: None })
            .collect();
        Ok(self.write(&act, None, vec![change], tombstones)?)
    }

    /// Keeps bytes beside the log, to be destroyed one day. Bytes that were destroyed under this
    /// id stay destroyed.
    ///
    /// # Errors
    /// [`FileError::ReadOnly`], `DiskFull`, `Disk`.
    pub fn put_seal(&mut self, id: SealId, bytes: &[u8]) -> Result<(), FileError> {
        self.put_seals(vec![Seal {
            id,
            bytes: Some(Zeroizing::new(bytes.to_vec())),
        }])
    }

    /// Destroys the bytes of a seal and leaves a tombstone, also where there was no such seal.
    ///
    /// # Errors
    /// [`FileError::ReadOnly`], `DiskFull`, `Disk`.
    pub fn destroy_seal(&mut self, id: SealId) -> Result<(), FileError> {
        self.put_seals(vec![Seal { id, bytes: None }])
    }

    /// A seal; `None` where there is none of that id.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn seal(&self, id: SealId) -> Result<Option<Seal>, FileError> {
        self.book.seal(id)
    }

    /// Every seal, for another copy of this file.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn seals(&self) -> Result<Vec<Seal>, FileError> {
        self.book.seals()
    }

    fn put_seals(&mut self, seals: Vec<Seal>) -> Result<(), FileError> {
        self.writable()?;
        self.book.write(&Batch {
            seals,
            ..Batch::default()
        })
    }

    pub(super) fn writable(&self) -> Result<(), FileError> {
        self.trouble
            .map_or(Ok(()), |trouble| Err(FileError::ReadOnly(trouble)))
    }

    fn random(&self, act: &Act<'_>) -> blake3::OutputReader {
        let heads: Vec<[u8; 32]> = self.heads().iter().map(|head| *head.as_bytes()).collect();
        act.seed.stream(&[self.id.as_bytes(), heads.as_flattened()])
    }

    /// Writes one entry with its changes: to disk first, then to memory.
    pub(super) fn write(
        &mut self,
        act: &Act<'_>,
        undoes: Option<EntryHash>,
        changes: Vec<Change>,
        seals: Vec<Seal>,
    ) -> Result<EntryHash, FileError> {
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
        let hash = entry.hash;
        self.history.push(entry.clone());
        let touched = entry.changes.iter().map(|change| change.record);
        let records = rows(self.state(), touched);
        if let Err(error) = self.book.write(&Batch {
            entries: &[entry],
            records,
            seals,
        }) {
            self.history.forget_last();
            return Err(error);
        }
        Ok(hash)
    }

    /// The seals of all values that a field held before an entry, or ever.
    pub(super) fn sealed_before(
        &self,
        entry: Option<EntryHash>,
        record: RecordId,
        field: &FieldName,
    ) -> BTreeSet<SealId> {
        let setters = self.history.setters(record, field).iter();
        let before = setters
            .filter(|setter| entry.is_none_or(|entry| self.history.graph().saw(entry, **setter)));
        before
            .filter_map(|setter| self.entry(*setter))
            .flat_map(|setter| &setter.changes)
            .filter(|change| change.record == record && change.field == *field)
            .filter_map(|change| match &change.value {
                Value::Sealed(sealed) => Some(sealed.seal),
                _ => None,
            })
            .collect()
    }

    /// Whether the kept records are the fold of the log.
    pub(super) fn agrees(&self) -> bool {
        let all = self.state().records().map(|record| record.id);
        self.book
            .records()
            .is_ok_and(|kept| kept == rows(self.state(), all))
    }

    pub(super) fn has_known_heads(&self) -> bool {
        self.known_heads
            .iter()
            .all(|head| self.history.graph().contains(*head))
    }
}

/// The rows that keep these records.
pub(super) fn rows(
    state: &State,
    records: impl Iterator<Item = RecordId>,
) -> BTreeMap<RecordId, RecordRow> {
    let row = |id| {
        let record = state.get(id)?;
        Some((
            id,
            (KindName::clone(&record.kind), encode_fields(&record.fields)),
        ))
    };
    records.filter_map(row).collect()
}

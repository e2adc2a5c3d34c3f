//! Values that can be destroyed although the log keeps everything: the log holds them encrypted
//! under a key of their own, and that key lies outside the log.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::{Act, Change, Edit, EntryHash, LogFile, RecordId, Seal, SealId};
use crate::keys::{Key, KeyError, Purpose};
use crate::model::{Action, Field, FieldName, Sealed, Value, from_sealed_text, is_number};
use crate::storage::{Attachment, Batch, FileError, FileKey, Logbook};

/// Why a sealed value cannot be shown or destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RevealError {
    /// There is no sealed value in that field, or more than one.
    #[error("no single sealed value stands there")]
    NotThere,
    /// It was destroyed.
    #[error("the value was destroyed")]
    Erased,
    /// Value and key do not belong together, or the key is missing.
    #[error("the value does not open with its key")]
    Broken,
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Encrypts text under a new key. Record and field are bound in, so that a sealed value that was
/// moved elsewhere does not open.
pub(super) fn seal_text(
    id: SealId,
    record: RecordId,
    field: Field,
    text: &str,
) -> Result<(Seal, Sealed), KeyError> {
    let key = Key::generate()?;
    let place = place(record, &field.into());
    let cipher = key.seal(Purpose::ErasableValue, &place, text.as_bytes())?;
    let bytes = Some(Zeroizing::new(key.bytes().to_vec()));
    Ok((Seal { id, bytes }, Sealed::new(id, cipher)))
}

/// Opens a sealed value that screens read as any other; none where it is a number, which is shown
/// on request only, where its key was destroyed, or where this version does not know the field.
pub(crate) fn open_value(seal: Option<&Seal>, change: &Change) -> Option<Value> {
    let Value::Sealed(sealed) = &change.value else {
        return None;
    };
    let (kind, field) = (change.kind.known()?, change.field.known()?);
    if is_number(kind, field) {
        return None;
    }
    let text = unsealed(seal?, change.record, &change.field, sealed).ok()?;
    from_sealed_text(kind, field, &text)
}

/// The same, the new key being sealed under that of a compartment.
pub(super) fn seal_text_under(
    compartment: &Key,
    id: SealId,
    (record, field): (RecordId, Field),
    text: &str,
) -> Result<(Seal, Sealed), KeyError> {
    let (seal, sealed) = seal_text(id, record, field, text)?;
    let key = seal.bytes.unwrap_or_default();
    let bytes = compartment.seal(Purpose::Compartment, id.as_bytes(), &key)?;
    Ok((Seal::holding(id, bytes), sealed))
}

/// Opens a value whose key lies under that of a compartment; none where it does not.
pub(crate) fn open_under(
    compartment: &Key,
    seal: &Seal,
    (record, field): (RecordId, &FieldName),
    sealed: &Sealed,
) -> Option<Zeroizing<String>> {
    let bytes = seal.bytes.as_ref()?;
    let key = compartment
        .open_key(Purpose::Compartment, seal.id.as_bytes(), bytes)
        .ok()?;
    let place = place(record, field);
    let text = key
        .open(Purpose::ErasableValue, &place, &sealed.cipher)
        .ok()?;
    let text = std::str::from_utf8(&text).ok()?;
    Some(Zeroizing::new(text.to_owned()))
}

/// Opens a sealed value of a field with the seal that the file keeps.
pub(super) fn reveal(
    book: &Logbook,
    record: RecordId,
    field: &FieldName,
    sealed: &Sealed,
) -> Result<Zeroizing<String>, RevealError> {
    let seal = book.seal(sealed.seal)?.ok_or(RevealError::Broken)?;
    unsealed(&seal, record, field, sealed)
}

/// Opens a sealed value of a field with its seal.
pub(super) fn unsealed(
    seal: &Seal,
    record: RecordId,
    field: &FieldName,
    sealed: &Sealed,
) -> Result<Zeroizing<String>, RevealError> {
    let bytes = seal.bytes.as_ref().ok_or(RevealError::Erased)?;
    let key = bytes
        .as_slice()
        .try_into()
        .map_err(|_| RevealError::Broken)?;
    let text = Key::from_bytes(key)
        .open(
            Purpose::ErasableValue,
            &place(record, field),
            &sealed.cipher,
        )
        .map_err(|_| RevealError::Broken)?;
    let text = std::str::from_utf8(&text).map_err(|_| RevealError::Broken)?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn place(record: RecordId, field: &FieldName) -> Vec<u8> {
    [&record.as_bytes()[..], field.name().as_bytes()].concat()
}

impl LogFile {
    /// Shows a sealed value that stands alone in its field.
    ///
    /// # Errors
    /// See [`RevealError`].
    pub fn reveal(&self, record: RecordId, field: Field) -> Result<Zeroizing<String>, RevealError> {
        match self.state().get(record).and_then(|it| it.value(field)) {
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
        let seal = self.seal(sealed.seal)?.ok_or(RevealError::Broken)?;
        unsealed(&seal, record, field, sealed)
    }

    /// Destroys the keys of all sealed values that a field ever held, and takes its value back;
    /// the entry is an [`Action::Erase`]. The chain still verifies, and neither an undo nor
    /// another copy brings the values back.
    ///
    /// # Errors
    /// [`RevealError::NotThere`] where nothing was ever sealed there; those of the file.
    pub fn erase(
        &mut self,
        act: Act<'_>,
        record: RecordId,
        field: Field,
    ) -> Result<EntryHash, RevealError> {
        let seals = self.history.sealed(record, &field.into(), |_| true);
        if self.state().get(record).is_none() || seals.is_empty() {
            return Err(RevealError::NotThere);
        }
        let act = Act {
            action: Action::Erase,
            ..act
        };
        self.destroy::<RevealError>(act, &[(record, field)], &[], |_| Ok(()))
    }

    /// Destroys all that some fields ever held, and records what `edit` sets, in one transaction
    /// and one entry: the keys of sealed values are gone, and what stood there in plain is shown
    /// no more, neither as of a day nor in the history, and cannot be brought back. The act must
    /// be one that [destroys](Action::destroys).
    ///
    /// # Errors
    /// Those of the closure and of the file; nothing has happened then.
    pub fn destroy<E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        fields: &[(RecordId, Field)],
        attachments: &[Attachment],
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), E>,
    ) -> Result<EntryHash, E> {
        self.writable()?;
        debug_assert!(act.action.destroys());
        let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
        edit(&mut making)?;
        let (mut changes, mut seals) = making.finish();
        for (record, field) in fields {
            let name = FieldName::from(*field);
            let found = self.state().get(*record);
            let Some(found) = found.filter(|found| found.fields.contains_key(&name)) else {
                continue;
            };
            changes.push(Change {
                record: *record,
                kind: found.kind.clone(),
                field: name.clone(),
                value: Value::Null,
            });
            let gone = self.history.sealed(*record, &name, |_| true);
            seals.extend(gone.into_iter().map(Seal::tombstone));
        }
        let written = self.write_with(&act, None, changes, (seals, attachments))?;
        self.open_again();
        Ok(written)
    }

    /// Whether what an entry set in a field was destroyed since, by somebody who had seen it.
    pub fn is_destroyed(&self, entry: EntryHash, record: RecordId, field: &FieldName) -> bool {
        self.history.is_destroyed(entry, record, field)
    }

    /// Whether a field holds something, today or in the history, that was not destroyed.
    pub fn holds(&self, record: RecordId, field: Field) -> bool {
        self.history.holds(record, &field.into())
    }

    /// Opens the sealed values anew, after keys came or went.
    pub(super) fn open_again(&mut self) {
        let (book, beside) = (&self.book, &self.beside);
        self.history.open_values(|change| {
            let id = change.seal()?;
            let kept = || book.seal(id).ok().flatten();
            let seal = beside.get(&id).cloned().or_else(kept);
            open_value(seal.as_ref(), change)
        });
    }

    /// Records one act as [`record`](Self::record) does, and destroys seals, given as tombstones,
    /// in the same transaction. An act that changes nothing destroys none.
    ///
    /// # Errors
    /// Those of [`record`](Self::record).
    pub fn record_and_destroy<E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        gone: &[Seal],
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.writable()?;
        let mut making = Edit::new(&self.history, &self.book, act.at, self.random(&act));
        edit(&mut making)?;
        let (changes, mut seals) = making.finish();
        if changes.is_empty() {
            return Ok(());
        }
        seals.extend(gone.iter().cloned());
        self.write(&act, None, changes, seals)?;
        Ok(())
    }

    /// How many sealed values can still be shown, former ones too.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn count_sealed(&self) -> Result<usize, FileError> {
        let seals = self.seals()?.into_iter();
        Ok(seals.filter(|seal| seal.bytes.is_some()).count())
    }

    /// The fields that ever held a sealed value which can still be shown; without those in which
    /// one was sealed after an instant, where it is given.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn sealed_fields(
        &self,
        before: Option<DateTime<Utc>>,
    ) -> Result<BTreeSet<(RecordId, FieldName)>, FileError> {
        let (mut fields, mut later) = (BTreeSet::new(), BTreeSet::new());
        for entry in self.entries() {
            for change in &entry.changes {
                let Some(id) = change.seal() else { continue };
                let place = (change.record, change.field.clone());
                if before.is_some_and(|before| entry.at > before) {
                    later.insert(place);
                } else if self.seal(id)?.is_some_and(|seal| seal.bytes.is_some()) {
                    fields.insert(place);
                }
            }
        }
        fields.retain(|place| !later.contains(place));
        Ok(fields)
    }

    /// Keeps bytes beside the log, to be destroyed one day. They are not part of any entry.
    /// Under an id that is there already, or was destroyed, nothing changes.
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
        self.put_seals(vec![Seal::tombstone(id)])
    }

    /// A seal; `None` where there is none of that id.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn seal(&self, id: SealId) -> Result<Option<Seal>, FileError> {
        match self.beside.get(&id) {
            Some(seal) => Ok(Some(seal.clone())),
            None => self.book.seal(id),
        }
    }

    /// Keeps a seal and writes the file anew under another key; what nobody works in, a copy.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`; the file is not to be used then.
    pub(crate) fn change_key(self, new: &FileKey, kept: &Seal) -> Result<(), FileError> {
        self.writable()?;
        self.book.change_key(new, kept)
    }

    /// Which seals there are, and whether each still holds something.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn seals_there(&self) -> Result<Vec<(SealId, bool)>, FileError> {
        self.book.seals_there()
    }

    /// How many seals and attachments were destroyed. It only ever grows, and copies that meet come
    /// to the same.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn destroyed(&self) -> Result<u32, FileError> {
        self.book.destroyed()
    }

    /// Every seal, for another copy of this file.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn seals(&self) -> Result<Vec<Seal>, FileError> {
        self.book.seals()
    }

    /// Keeps or destroys many seals in one transaction: see [`put_seal`](Self::put_seal) and
    /// [`destroy_seal`](Self::destroy_seal).
    ///
    /// # Errors
    /// [`FileError::ReadOnly`], `DiskFull`, `Disk`; then none of them.
    pub fn put_seals(&mut self, seals: Vec<Seal>) -> Result<(), FileError> {
        self.writable()?;
        self.book.write(&Batch {
            seals,
            ..Batch::default()
        })?;
        self.open_again();
        Ok(())
    }
}

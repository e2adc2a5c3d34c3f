//! Values that can be destroyed although the log keeps everything: the log holds them encrypted
//! under a key of their own, and that key lies outside the log.

use zeroize::Zeroizing;

use super::{Act, Change, EntryHash, LogFile, RecordId, Seal, SealId};
use crate::keys::{Key, KeyError, Purpose};
use crate::model::{Action, Field, FieldName, Sealed, Value};
use crate::storage::{Batch, FileError, FileKey, Logbook};

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
    Ok((Seal { id, bytes }, Sealed { seal: id, cipher }))
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
        reveal(&self.book, record, field, sealed)
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
        self.writable()?;
        let field = FieldName::from(field);
        let seals = self.history.sealed(record, &field, |_| true);
        let Some(found) = self.state().get(record).filter(|_| !seals.is_empty()) else {
            return Err(RevealError::NotThere);
        };
        let kind = found.kind.clone();
        let act = Act {
            action: Action::Erase,
            ..act
        };
        let changes = vec![Change {
            record,
            kind,
            field,
            value: Value::Null,
        }];
        let tombstones = seals.into_iter().map(Seal::tombstone).collect();
        Ok(self.write(&act, None, changes, tombstones)?)
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
        self.book.seal(id)
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
        })
    }
}

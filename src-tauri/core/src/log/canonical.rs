//! The bytes of an entry that are hashed and signed, and the bytes of a value. Both are frozen:
//! an entry made today must hash to the same for ever. `docs/file-format.md` draws them.

use std::collections::BTreeMap;

use chrono::DateTime;
use uuid::Uuid;

use super::{AccountId, Change, DeviceId, Entry, EntryHash, RecordId, Register, SealId};
use crate::model::{ActionName, FieldName, KindName, Sealed, Value};

/// The version of the canonical bytes, kept with every entry.
pub(crate) const FORMAT: u8 = 1;

const NULL: u8 = 0;
const FALSE: u8 = 1;
const TRUE: u8 = 2;
const INT: u8 = 3;
const TEXT: u8 = 4;
const SEALED: u8 = 5;

/// The bytes of a value: a tag and what it needs.
pub(crate) fn encode_value(value: &Value) -> Vec<u8> {
    match value {
        Value::Null => vec![NULL],
        Value::Bool(false) => vec![FALSE],
        Value::Bool(true) => vec![TRUE],
        Value::Int(number) => [&[INT][..], &number.to_be_bytes()].concat(),
        Value::Text(text) => [&[TEXT], text.as_bytes()].concat(),
        Value::Sealed(sealed) => [&[SEALED], &sealed.seal.as_bytes()[..], &sealed.cipher].concat(),
    }
}

/// The value of these bytes; `None` where they are not what [`encode_value`] makes.
pub(crate) fn decode_value(bytes: &[u8]) -> Option<Value> {
    let (tag, rest) = bytes.split_first()?;
    Some(match (*tag, rest) {
        (NULL, []) => Value::Null,
        (FALSE, []) => Value::Bool(false),
        (TRUE, []) => Value::Bool(true),
        (INT, number) => Value::Int(i64::from_be_bytes(number.try_into().ok()?)),
        (TEXT, text) => Value::Text(std::str::from_utf8(text).ok()?.to_owned()),
        (SEALED, rest) => {
            let (seal, cipher) = rest.split_first_chunk()?;
            Value::Sealed(Sealed::new(SealId::from_bytes(*seal), cipher.to_vec()))
        }
        _ => return None,
    })
}

/// The hash of an entry in a file. The file's id is part of it, so that an entry of one family
/// cannot be put into the file of another.
pub(crate) fn hash(file: Uuid, entry: &Entry) -> EntryHash {
    hash_of(&canonical_bytes(file, entry))
}

fn hash_of(canonical: &[u8]) -> EntryHash {
    let mut hasher = blake3::Hasher::new_derive_key("hamkke entry");
    hasher.update(canonical);
    EntryHash::from_bytes(*hasher.finalize().as_bytes())
}

/// What an author signs.
pub(crate) fn signed_bytes(hash: EntryHash) -> Vec<u8> {
    [b"hamkke entry ", &hash.as_bytes()[..]].concat()
}

/// The bytes of an entry: every part at a fixed length or behind its length, parents in order of
/// their hashes, changes in their own order. Neither the hash nor the signature is part of them.
pub(crate) fn canonical_bytes(file: Uuid, entry: &Entry) -> Vec<u8> {
    let mut bytes = Bytes(vec![FORMAT]);
    bytes.fixed(file.as_bytes());
    bytes.fixed(entry.author.as_bytes());
    bytes.fixed(entry.device.as_bytes());
    bytes.fixed(&entry.at.timestamp_millis().to_be_bytes());
    bytes.measured(entry.action.name().as_bytes());
    bytes.optional(entry.reason.as_ref().map(String::as_bytes));
    bytes.optional(entry.undoes.as_ref().map(|hash| &hash.as_bytes()[..]));
    bytes.count(entry.parents.len());
    for parent in &entry.parents {
        bytes.fixed(parent.as_bytes());
    }
    bytes.count(entry.changes.len());
    for change in &entry.changes {
        bytes.fixed(change.record.as_bytes());
        bytes.measured(change.kind.name().as_bytes());
        bytes.measured(change.field.name().as_bytes());
        bytes.measured(&encode_value(&change.value));
    }
    bytes.0
}

/// The entry of these bytes, without its signature; its hash is that of the bytes. `None` where they
/// are not what [`canonical_bytes`] makes for this file.
pub(crate) fn read_canonical(file: Uuid, bytes: &[u8]) -> Option<Entry> {
    let mut from = Reading(bytes);
    if from.fixed()? != [FORMAT] || from.fixed()? != *file.as_bytes() {
        return None;
    }
    let mut entry = Entry {
        hash: EntryHash::from_bytes([0; 32]),
        author: AccountId::from_bytes(from.fixed()?),
        device: DeviceId::from_bytes(from.fixed()?),
        at: DateTime::from_timestamp_millis(i64::from_be_bytes(from.fixed()?))?,
        action: ActionName::from_name(from.text()?),
        reason: from.optional(|it| it.text().map(str::to_owned))?,
        undoes: from.optional(|it| {
            let hash = it.measured()?.try_into().ok()?;
            Some(EntryHash::from_bytes(hash))
        })?,
        parents: from.list(|it| it.fixed().map(EntryHash::from_bytes))?,
        changes: from.list(|it| {
            Some(Change {
                record: RecordId::from_bytes(it.fixed()?),
                kind: KindName::from_name(it.text()?),
                field: FieldName::from_name(it.text()?),
                value: decode_value(it.measured()?)?,
            })
        })?,
        signature: [0; 64],
    };
    if !from.0.is_empty() {
        return None;
    }
    entry.hash = hash_of(bytes);
    Some(entry)
}

/// The bytes of a record's fields as they stand in the present state.
pub(crate) fn encode_fields(fields: &BTreeMap<FieldName, Register>) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    for (name, register) in fields {
        bytes.measured(name.name().as_bytes());
        bytes.count(register.statements().len());
        for statement in register.statements() {
            bytes.measured(&encode_value(&statement.value));
        }
    }
    bytes.0
}

/// Bytes in the making: each part at a fixed length or behind its length.
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl Bytes {
    pub(crate) fn fixed(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn count(&mut self, count: usize) {
        // More than four thousand million parts do not fit into a file of ours.
        self.fixed(&u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes());
    }

    pub(crate) fn measured(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.fixed(bytes);
    }

    pub(crate) fn optional(&mut self, bytes: Option<&[u8]>) {
        self.fixed(&[u8::from(bytes.is_some())]);
        if let Some(bytes) = bytes {
            self.measured(bytes);
        }
    }
}

/// What is left to read of such bytes. Every answer is `None` where they end too early.
pub(crate) struct Reading<'a>(pub(crate) &'a [u8]);

impl<'a> Reading<'a> {
    pub(crate) fn fixed<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*first)
    }

    pub(crate) fn numbers<const COUNT: usize>(&mut self) -> Option<[u64; COUNT]> {
        let mut numbers = [0; COUNT];
        for number in &mut numbers {
            *number = u64::from_be_bytes(self.fixed()?);
        }
        Some(numbers)
    }

    pub(crate) fn count(&mut self) -> Option<usize> {
        usize::try_from(u32::from_be_bytes(self.fixed()?)).ok()
    }

    pub(crate) fn measured(&mut self) -> Option<&'a [u8]> {
        let length = self.count()?;
        let (first, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(first)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.measured()?).ok()
    }

    /// The inner `None` where nothing stands there.
    pub(crate) fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.fixed()? {
            [0] => Some(None),
            [1] => read(self).map(Some),
            _ => None,
        }
    }

    /// Makes room for no more than what can be there: a count may lie.
    pub(crate) fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count()?;
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(read(self)?);
        }
        Some(all)
    }
}

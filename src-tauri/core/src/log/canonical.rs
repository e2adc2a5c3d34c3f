//! The bytes of an entry that are hashed and signed, and the bytes of a value. Both are frozen:
//! an entry made today must hash to the same for ever. `docs/file-format.md` draws them.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Entry, EntryHash, Register, SealId};
use crate::model::{FieldName, Sealed, Value};

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
    let mut hasher = blake3::Hasher::new_derive_key("hamkke entry");
    hasher.update(&canonical_bytes(file, entry));
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

struct Bytes(Vec<u8>);

impl Bytes {
    fn fixed(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn count(&mut self, count: usize) {
        // More than four thousand million parts do not fit into a file of ours.
        self.fixed(&u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes());
    }

    fn measured(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.fixed(bytes);
    }

    fn optional(&mut self, bytes: Option<&[u8]>) {
        self.fixed(&[u8::from(bytes.is_some())]);
        if let Some(bytes) = bytes {
            self.measured(bytes);
        }
    }
}

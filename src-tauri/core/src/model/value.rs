//! The one scalar that a field can hold.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize, Serializer};

use crate::log::SealId;

/// What a field can hold. Dates are text (`2024-03-05`), lists of codes are text with commas,
/// and money and minutes are whole numbers. `Null` means that a value was taken back: whoever
/// reads the record sees "not asked" again, while the log still knows what stood there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(#[cfg_attr(feature = "bindings", ts(type = "number"))] i64),
    /// Text in NFC, a date, or a code.
    Text(String),
    /// A value that can be destroyed for good. A number crosses as dots: whoever may see more
    /// asks for it. It is never read from outside.
    #[serde(skip_deserializing, serialize_with = "shown")]
    #[cfg_attr(feature = "bindings", ts(skip))]
    Sealed(Sealed),
    /// Taken back.
    Null,
}

/// A value encrypted under a key of its own (XChaCha20-Poly1305) that lies outside the log. When
/// the key is destroyed, the value is gone while the log still verifies.
///
/// What was opened with it stands beside it in memory only: it is no part of what is written,
/// hashed or compared.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The seal that holds the key.
    pub seal: SealId,
    /// Nonce and ciphertext.
    pub cipher: Vec<u8>,
    /// The value itself, as long as its key is there and it is one that screens read.
    opened: Option<Box<Value>>,
}

impl Sealed {
    /// A sealed value that nobody has opened.
    pub const fn new(seal: SealId, cipher: Vec<u8>) -> Self {
        Self {
            seal,
            cipher,
            opened: None,
        }
    }

    /// The same with what is in it; nothing shuts it.
    pub(crate) fn holding(self, opened: Option<Value>) -> Self {
        Self {
            opened: opened.map(Box::new),
            ..self
        }
    }

    /// The value itself, where it was opened.
    pub fn opened(&self) -> Option<&Value> {
        self.opened.as_deref()
    }

    /// What of it is written down.
    fn written(&self) -> (SealId, &[u8]) {
        (self.seal, &self.cipher)
    }
}

impl PartialEq for Sealed {
    fn eq(&self, other: &Self) -> bool {
        self.written() == other.written()
    }
}

impl Eq for Sealed {}

impl PartialOrd for Sealed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sealed {
    fn cmp(&self, other: &Self) -> Ordering {
        self.written().cmp(&other.written())
    }
}

impl Hash for Sealed {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.written().hash(state);
    }
}

fn shown<S: Serializer>(sealed: &Sealed, serializer: S) -> Result<S::Ok, S::Error> {
    match sealed.opened() {
        Some(value) => value.serialize(serializer),
        None => serializer.serialize_str("••••••"),
    }
}

impl Value {
    /// Text from anything that turns into a string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value itself, where it is sealed and was opened; else as it is.
    pub fn plain(&self) -> &Self {
        match self {
            Self::Sealed(sealed) => sealed.opened().unwrap_or(self),
            _ => self,
        }
    }

    /// The text, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self.plain() {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, where this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.plain() {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The number, where this is one.
    pub fn as_int(&self) -> Option<i64> {
        match self.plain() {
            Self::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether the value was taken back.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<chrono::NaiveDate> for Value {
    fn from(day: chrono::NaiveDate) -> Self {
        Self::Text(day.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

//! The one scalar that a field can hold.

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
    /// Text that can be destroyed for good. It crosses as dots: whoever may see more asks for
    /// it, and it is never read from outside.
    #[serde(skip_deserializing, serialize_with = "dots")]
    #[cfg_attr(feature = "bindings", ts(skip))]
    Sealed(Sealed),
    /// Taken back.
    Null,
}

/// Text encrypted under a key of its own (XChaCha20-Poly1305) that lies outside the log. When
/// the key is destroyed, the text is gone while the log still verifies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sealed {
    /// The seal that holds the key.
    pub seal: SealId,
    /// Nonce and ciphertext.
    pub cipher: Vec<u8>,
}

fn dots<S: Serializer>(_: &Sealed, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("••••••")
}

impl Value {
    /// Text from anything that turns into a string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The text, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, where this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The number, where this is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
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

//! How a screen wants a value.

use serde::Deserialize;

use crate::model::{Field, Kind, Value};
use crate::words::Words;

/// How a screen wants a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// As it is written.
    Plain,
    /// `20240305`. A day that is only partly known stays as far as it is known.
    Yyyymmdd,
    /// `2024-03-05`.
    Dashes,
    /// Its digits alone: `01012345678`, `9001015000000`.
    Digits,
    /// The Korean word.
    Word,
    /// `Y` or `N`.
    Truth,
}

impl Form {
    /// The value as the screen wants it. `korean` are the Korean words, which government screens
    /// speak whatever the window does.
    pub(super) fn write(self, kind: Kind, field: Field, value: &Value, korean: &Words) -> String {
        let plain = match value.plain() {
            Value::Text(text) => text.clone(),
            Value::Int(number) => number.to_string(),
            Value::Bool(truth) => if *truth { "Y" } else { "N" }.to_owned(),
            Value::Sealed(_) | Value::Null => String::new(),
        };
        match self {
            Self::Plain | Self::Dashes | Self::Truth => plain,
            Self::Yyyymmdd | Self::Digits => digits(&plain),
            Self::Word => word(kind, field, &plain, korean),
        }
    }
}

/// The digits of a text.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What a word of the vocabulary is called: the same messages as the window's.
fn word(kind: Kind, field: Field, word: &str, korean: &Words) -> String {
    let (kind, field) = (kind.name(), field.name());
    let messages = [
        format!("{kind}-{field}-{word}"),
        format!("{field}-{word}"),
        format!("case-{word}"),
    ];
    let known = messages.iter().find(|id| korean.knows(id));
    known.map_or_else(|| word.to_owned(), |id| korean.say(id, &[]))
}

//! The types that a figure of the rulebook can have.

use chrono::NaiveDate;
use serde::{Deserialize, de::DeserializeOwned};

use super::file::Day;
use crate::{EnrolmentKind, RegistrationKind};

/// A whole range, both ends included; written `[3, 5]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "[i32; 2]")]
pub(crate) struct Span {
    pub(crate) first: i32,
    pub(crate) last: i32,
}

impl Span {
    pub(crate) fn contains(self, number: i32) -> bool {
        self.first <= number && number <= self.last
    }
}

impl TryFrom<[i32; 2]> for Span {
    type Error = String;

    fn try_from([first, last]: [i32; 2]) -> Result<Self, String> {
        if first <= last {
            Ok(Self { first, last })
        } else {
            Err(format!("the range {first}–{last} is empty"))
        }
    }
}

/// A figure as a rulebook file writes it.
pub(super) trait Figure: Sized {
    /// Reads it; the error says what does not fit.
    fn read(value: toml::Value) -> Result<Self, String>;

    /// As people read it.
    fn text(&self) -> String;

    /// What stands for a figure that is missing, where it may be.
    fn missing() -> Option<Self> {
        None
    }
}

fn read<T: DeserializeOwned>(value: toml::Value) -> Result<T, String> {
    value
        .try_into()
        .map_err(|error: toml::de::Error| error.message().to_owned())
}

impl Figure for i64 {
    fn read(value: toml::Value) -> Result<Self, String> {
        match read(value)? {
            number @ 0.. => Ok(number),
            number => Err(format!("{number} is below 0")),
        }
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Figure for Option<i64> {
    fn read(value: toml::Value) -> Result<Self, String> {
        <i64 as Figure>::read(value).map(Some)
    }

    fn text(&self) -> String {
        self.map_or_else(String::new, |number| number.to_string())
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl Figure for bool {
    fn read(value: toml::Value) -> Result<Self, String> {
        read(value)
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Figure for NaiveDate {
    fn read(value: toml::Value) -> Result<Self, String> {
        match value {
            // A day within a table that was read before comes as its text.
            toml::Value::String(text) => {
                let wrong = |_| format!("{text:?} is no day");
                text.parse().map_err(wrong)
            }
            value => read(value).map(|Day(day)| day),
        }
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl Figure for Span {
    fn read(value: toml::Value) -> Result<Self, String> {
        read(value)
    }

    fn text(&self) -> String {
        if self.first == self.last {
            self.first.to_string()
        } else {
            format!("{}–{}", self.first, self.last)
        }
    }
}

impl Figure for Vec<String> {
    fn read(value: toml::Value) -> Result<Self, String> {
        read(value)
    }

    fn text(&self) -> String {
        self.join(", ")
    }
}

impl Figure for Vec<EnrolmentKind> {
    fn read(value: toml::Value) -> Result<Self, String> {
        read(value)
    }

    fn text(&self) -> String {
        self.iter()
            .map(|kind| kind.word())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

impl Figure for Vec<RegistrationKind> {
    fn read(value: toml::Value) -> Result<Self, String> {
        read(value)
    }

    fn text(&self) -> String {
        self.iter()
            .map(|kind| kind.word())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

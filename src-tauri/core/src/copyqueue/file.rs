//! A screen as it is written.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Form;
use crate::model::{Field, Kind, Shape, shape};

/// Why a screen cannot be used. The message names what is wrong in the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScreenError {
    /// Not TOML, a key that no screen has, a word that is not known, or something missing.
    #[error("{0}")]
    Malformed(String),
    /// Two items of one id.
    #[error("the item {0} stands twice")]
    Twice(String),
    /// A field that records of that kind do not have.
    #[error("the item {0}: records of that kind have no such field")]
    NoSuchField(String),
    /// A form that does not fit what the field holds.
    #[error("the item {0}: the format does not fit the field")]
    Unfit(String),
}

/// For what a screen is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    /// Once for each child of the family.
    Child,
    /// Once for each service given.
    Delivery,
}

/// About whom or what an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// What the screen is filled in for.
    Subject,
    /// The guardian of the child that it is filled in for.
    Guardian,
    /// The family.
    Family,
}

/// A screen to type into.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// By which it is named in the log and on the command line.
    pub id: String,
    /// What it is called in Korean.
    pub ko: String,
    /// What it is called in English.
    pub en: String,
    /// For what it is filled in.
    pub each: Each,
    /// Whether somebody has compared the order and the forms with the real screen.
    pub compared: bool,
    /// Where it is from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// Its fields, in order.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// Where a screen is from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// In words.
    pub text: String,
}

/// A field of a screen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// By which it is named in the log.
    pub id: String,
    /// What it is called in Korean.
    pub ko: String,
    /// What it is called in English.
    pub en: String,
    /// About whom or what it is.
    pub of: Of,
    /// The kind of record that holds the value.
    pub kind: Kind,
    /// The field of it.
    pub field: Field,
    /// Of records that have sorts: which ones will do, the best first. All, where none is named.
    #[serde(default)]
    pub sorts: Vec<String>,
    /// How the screen wants it.
    pub format: Form,
}

impl Screen {
    /// Reads a screen.
    ///
    /// # Errors
    /// See [`ScreenError`].
    pub fn read(text: &str) -> Result<Self, ScreenError> {
        let screen: Self =
            toml::from_str(text).map_err(|error| ScreenError::Malformed(error.to_string()))?;
        let mut seen = BTreeSet::new();
        for item in &screen.items {
            if !seen.insert(&item.id) {
                return Err(ScreenError::Twice(item.id.clone()));
            }
            let shape =
                shape(item.kind, item.field).ok_or(ScreenError::NoSuchField(item.id.clone()))?;
            if !fits(item.format, shape) {
                return Err(ScreenError::Unfit(item.id.clone()));
            }
        }
        Ok(screen)
    }

    /// A field of it.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

const fn fits(form: Form, shape: Shape) -> bool {
    match form {
        Form::Plain => !matches!(shape, Shape::IdentityNumber | Shape::Reference(_)),
        Form::Digits => matches!(
            shape,
            Shape::IdentityNumber | Shape::Line | Shape::Day | Shape::PartialDay
        ),
        Form::Yyyymmdd | Form::Dashes => matches!(shape, Shape::Day | Shape::PartialDay),
        Form::Word => matches!(shape, Shape::OneOf(_)),
        Form::Truth => matches!(shape, Shape::Truth),
    }
}

/// The screens that the program brings along, in the order of the list.
///
/// # Errors
/// The first that cannot be read; a test reads them all.
pub fn shipped() -> Result<&'static [Screen], &'static ScreenError> {
    static SHIPPED: OnceLock<Result<Vec<Screen>, ScreenError>> = OnceLock::new();
    const FILES: &[&str] = &[
        include_str!("childcare-fee.toml"),
        include_str!("centre-results.toml"),
    ];
    SHIPPED
        .get_or_init(|| FILES.iter().map(|text| Screen::read(text)).collect())
        .as_deref()
}

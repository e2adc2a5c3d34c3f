//! The rulebook that comes with the program.

use super::{Rulebook, RulebookError};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../rulebook/", $name)))),*]
    };
}

/// File names and contents.
pub(super) const FILES: &[(&str, &str)] = files![
    "rulebook.toml",
    "ansan-daycare.toml",
    "ansan-extended-care.toml",
    "foreign-kindergarten.toml",
    "gyeonggi-daycare.toml",
    "gyeonggi-undocumented.toml",
    "national-daycare.toml",
    "national-kindergarten.toml",
    "free-education-extra.toml",
    "parental-benefit.toml",
    "home-care-allowance.toml",
    "child-allowance.toml",
];

impl Rulebook {
    /// The files of the rulebook that comes with the program: names and contents, as
    /// [`Rulebook::parse`] takes them.
    pub const fn shipped_files() -> &'static [(&'static str, &'static str)] {
        FILES
    }

    /// Loads the rulebook that comes with the program.
    ///
    /// # Errors
    /// None in practice: the tests load it.
    pub fn shipped() -> Result<Self, RulebookError> {
        Self::parse(FILES)
    }
}

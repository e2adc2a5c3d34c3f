//! The language that a verb speaks.

use clap::ValueEnum;
use hamkke_core::words::Language;

/// A language, as the command line names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Spoken {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Ko => Self::Korean,
            Spoken::En => Self::English,
        }
    }
}

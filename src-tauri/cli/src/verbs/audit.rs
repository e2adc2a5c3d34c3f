//! `audit`: the access log, for those who audit.

mod list;
mod review;
mod verify;

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hamkke_core::words::Words;

use crate::failure::Failure;

/// What to do with the access log.
#[derive(Debug, Subcommand)]
pub enum AuditVerb {
    /// List who looked at what, the newest first.
    List(list::List),
    /// Verify that every note is there as it was written.
    Verify(verify::Verify),
    /// Show what is unusual, and sign a review off.
    Review(review::Review),
}

impl AuditVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Verify(verb) => verb.run(words),
            Self::Review(verb) => verb.run(words),
        }
    }
}

/// The days that are looked at.
#[derive(Debug, Args)]
struct Period {
    /// From this day on, in Korea.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<NaiveDate>,
    /// Until this day, that day too.
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: Option<NaiveDate>,
}

/// A word of a vocabulary, or as it is where a newer version wrote it.
fn in_words(words: &Words, prefix: &str, word: &str) -> String {
    let id = format!("{prefix}{word}");
    match words.knows(&id) {
        true => words.say(&id, &[]),
        false => word.to_owned(),
    }
}

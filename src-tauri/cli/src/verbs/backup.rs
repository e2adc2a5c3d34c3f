//! `backup`: backups of a centre into a folder.

mod drill;
mod list;
mod make;
mod verify;

use std::process::ExitCode;

use clap::Subcommand;
use hamkke_core::words::Words;

use crate::failure::Failure;

pub use make::back_up;

/// What to do with backups.
#[derive(Debug, Subcommand)]
pub enum BackupVerb {
    /// Make a backup; only what is new or has changed is written.
    Make(make::Make),
    /// List the backups of a folder.
    List(list::List),
    /// Open all of a backup: every byte, hash, signature and paper.
    Verify(verify::Verify),
    /// Bring the centre back in an empty folder with only the recovery key, open every family, and
    /// clear it all away again.
    Drill(drill::Drill),
}

impl BackupVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Make(verb) => verb.run(words),
            Self::List(verb) => verb.run(words),
            Self::Verify(verb) => verb.run(words),
            Self::Drill(verb) => verb.run(words),
        }
    }
}

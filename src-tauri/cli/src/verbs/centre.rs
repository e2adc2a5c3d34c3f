//! `centre`: what concerns the centre as a whole.

mod new;
mod register;
mod verify;

use std::process::ExitCode;

use clap::Subcommand;
use hamkke_core::words::Words;

use crate::failure::Failure;

/// What to do with a centre.
#[derive(Debug, Subcommand)]
pub enum CentreVerb {
    /// Found a centre and show its recovery key, this once.
    New(new::New),
    /// Verify every file: chain, heads, signatures, seals, and that the records are the fold.
    Verify(verify::Verify),
    /// Make the register anew from all case files.
    RebuildRegister(register::RebuildRegister),
}

impl CentreVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::New(verb) => verb.run(words),
            Self::Verify(verb) => verb.run(words),
            Self::RebuildRegister(verb) => verb.run(words),
        }
    }
}

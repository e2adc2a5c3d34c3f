//! `sample`: a centre of made-up families.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::centre::found_sample;
use crate::failure::Failure;

/// A centre of made-up families.
#[derive(Debug, Args)]
pub struct Sample {
    /// The folder; there may be no centre in it yet.
    #[arg(long, value_name = "DIR")]
    centre: PathBuf,
    /// How many families.
    #[arg(long, value_name = "N", default_value_t = 300)]
    families: usize,
    /// The same seed makes the same families.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

impl Sample {
    pub fn run(self) -> Result<ExitCode, Failure> {
        found_sample(&self.centre, self.families, self.seed, &mut tell)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Says on standard error how far the work is.
pub fn tell(what: &str, done: u64, of: u64) {
    // Where standard error is closed, nobody waits for it.
    let _ = writeln!(io::stderr(), "{what}: {done}/{of}");
}

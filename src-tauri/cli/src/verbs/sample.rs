//! `sample`: a centre of made-up families.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::Nothing;
use hamkke_core::words::Words;

use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::sample_centre::found_sample;

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
    /// One JSON object: the centre as made.
    #[arg(long)]
    json: bool,
}

impl Sample {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let desk = found_sample(
            words,
            &self.centre,
            self.families,
            self.seed,
            &interrupt,
            &mut progress,
        )?;
        if self.json {
            let status = desk
                .status(Nothing {})
                .map_err(|failure| Failure::of_desk(words, self.centre.display(), &failure))?;
            let mut lines = Lines::new();
            lines.json(&status)?;
            lines.finish()?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

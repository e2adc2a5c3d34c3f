//! `centre rebuild-register`: the register anew from all case files.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::Nothing;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// The register anew from all case files.
#[derive(Debug, Args)]
pub struct RebuildRegister {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl RebuildRegister {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        desk.rebuild_register(Nothing {})
            .map_err(|failure| self.entrance.refused(words, &failure))?;
        let house = wait_for_register(words, &desk, &interrupt, &mut progress)?;
        drop(progress);
        let mut lines = Lines::new();
        if self.json {
            lines.json(&house)?;
        } else {
            let count = |number: u64| grouped(number.try_into().unwrap_or(i64::MAX));
            let args = [
                ("families", &*count(house.families)),
                ("people", &count(house.people)),
                ("unreadable", &count(house.unreadable)),
            ];
            lines.text(&words.say("cli-house", &args))?;
        }
        lines.finish()?;
        Ok(match house.unreadable {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }
}

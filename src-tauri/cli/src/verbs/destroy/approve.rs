//! `destroy approve`: approves or refuses what somebody else proposed.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::DecideDestruction;
use hamkke_core::words::Words;

use super::{numbered, said};
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Approve or refuse what somebody else proposed.
///
/// What is approved opens from then on no more; `destroy run` clears it away, as does the window
/// by itself. The passphrase is asked for once more; it stands on the second line where it comes
/// from standard input.
#[derive(Debug, Args)]
pub struct Approve {
    #[command(flatten)]
    entrance: Entrance,
    /// The number of the destruction, such as 2026-0001.
    number: String,
    /// Refuse it instead, for this reason.
    #[arg(long, value_name = "TEXT")]
    refuse: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Approve {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let line = numbered(words, &desk, &self.number, &folder)?;
        let own_passphrase = self.entrance.passphrase_again(words, &desk)?;
        let decided = desk.decide_destruction(DecideDestruction {
            destruction: line.id,
            approve: self.refuse.is_none(),
            reason: self.refuse,
            own_passphrase,
        });
        decided.map_err(|failure| Failure::of_desk(words, &self.number, &failure))?;
        let line = numbered(words, &desk, &self.number, &folder)?;
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&line)?,
            false => lines.text(&said(words, &line))?,
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

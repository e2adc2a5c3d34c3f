//! `rulebook publish`: the second of two confirms, refuses or withdraws.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{DecideRuling, FailureCode, WithdrawRuling};
use hamkke_core::words::Words;

use super::said;
use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;

/// Confirm as the second person what another proposed, and have all computers use it.
///
/// It travels with the centre's books: other computers have it after their next round at the shelf.
#[derive(Debug, Args)]
pub struct Publish {
    #[command(flatten)]
    entrance: Entrance,
    /// What was proposed, by its id.
    #[arg(value_name = "ID")]
    ruling: String,
    /// Refuse it instead, or take back what one proposed oneself.
    #[arg(long, value_name = "REASON")]
    refuse: Option<String>,
    /// Withdraw what stands instead, so that what stood before it stands again.
    #[arg(long, value_name = "REASON", conflicts_with = "refuse")]
    withdraw: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Publish {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let view = match self.withdraw {
            Some(reason) => desk.withdraw_ruling(WithdrawRuling {
                ruling: self.ruling.clone(),
                reason,
            }),
            None => desk.decide_ruling(DecideRuling {
                ruling: self.ruling.clone(),
                confirm: self.refuse.is_none(),
                reason: self.refuse,
            }),
        };
        let view = view.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        let ruling = view.rulings.iter().find(|it| it.id == self.ruling);
        let missing = || Failure::of_desk(words, &self.ruling, &FailureCode::NotFound.into());
        let ruling = ruling.ok_or_else(missing)?;
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(ruling)?,
            false => lines.text(&said(words, ruling))?,
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

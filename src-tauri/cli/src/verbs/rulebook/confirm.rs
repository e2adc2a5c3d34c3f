//! `rulebook confirm`: a figure or a reading, proposed with its evidence.

use std::process::ExitCode;

use clap::Args;
use eligibility::Status;
use hamkke_core::contract::ProposeRuling;
use hamkke_core::words::Words;

use super::{Asked, said, shown};
use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;

/// Say that a figure is confirmed, or how an open question is read, on what evidence.
///
/// It counts once somebody else publishes it.
#[derive(Debug, Args)]
pub struct Confirm {
    #[command(flatten)]
    entrance: Entrance,
    #[command(flatten)]
    asked: Asked,
    /// Who answered, when, and by what. No names of families.
    #[arg(long, value_name = "TEXT")]
    evidence: String,
    /// The paper that was seen for it.
    #[arg(long, value_name = "TEXT")]
    document: Option<String>,
    /// It is second-hand or of unclear dates.
    #[arg(long)]
    provisional: bool,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Confirm {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let view = shown(words, &desk, &folder)?;
        let figures = self.asked.figures(words, &view)?;
        let proposed = desk.propose_ruling(ProposeRuling {
            figures,
            question: self.asked.question,
            reading: self.asked.reading,
            status: match self.provisional {
                true => Status::Provisional,
                false => Status::Confirmed,
            },
            evidence: self.evidence,
            document: self.document,
        });
        let proposed = proposed.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        let mut lines = Lines::new();
        if let Some(ruling) = proposed.rulings.first() {
            match self.json {
                true => lines.json(ruling)?,
                false => lines.text(&said(words, ruling))?,
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

//! `rulebook what-if`: whose answers would be others, and by how much.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{AskWhatIf, FailureCode};
use hamkke_core::words::Words;

use super::{Asked, shown};
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::{grouped, word};

/// What a figure or a reading would change, before anything is written.
#[derive(Debug, Args)]
pub struct WhatIfVerb {
    #[command(flatten)]
    entrance: Entrance,
    #[command(flatten)]
    asked: Asked,
    /// What somebody proposed, by its id.
    #[arg(long, value_name = "ID", conflicts_with_all = ["figure", "question"])]
    ruling: Option<String>,
    /// The day asked; today, or the first day of the figure, unless told.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<NaiveDate>,
    /// How many answers are named, at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl WhatIfVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let view = shown(words, &desk, &folder)?;
        let figures = match &self.ruling {
            Some(id) => {
                let found = view.rulings.iter().find(|it| it.id == *id);
                let missing = || Failure::of_desk(words, id, &FailureCode::NotFound.into());
                found.ok_or_else(missing)?.figures.clone()
            }
            None => self.asked.figures(words, &view)?,
        };
        let effect = desk.what_if_rulebook(AskWhatIf {
            figures,
            withdraw: None,
            on: self.on,
            limit: self.limit,
        });
        let effect = effect.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&effect)?;
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let (families, changed) = (effect.families.to_string(), effect.changed.to_string());
        let day = effect.on.to_string();
        let args = [
            ("day", &*day),
            ("families", &*families),
            ("changed", &*changed),
        ];
        lines.text(&words.say("what-if-families", &args))?;
        for turn in effect.turns.iter().filter(|it| it.children > 0) {
            let (families, children) = (turn.families.to_string(), turn.children.to_string());
            let sum = words.say(
                "what-if-sum",
                &[("families", &families), ("children", &children)],
            );
            let way = words.say(&format!("what-if-{}", word(&turn.way)), &[]);
            let unknown = match turn.unknown {
                0 => String::new(),
                count => words.say("what-if-unknown", &[("count", &count.to_string())]),
            };
            lines.text(&format!("{way}: {sum}  {}  {unknown}", grouped(turn.won)))?;
        }
        for row in &effect.rows {
            let programme = words.say(&format!("programme-{}", word(&row.programme)), &[]);
            lines.text(&format!(
                "  {}  {}  {programme}  {}",
                row.file_number,
                row.name,
                row.won.map_or_else(String::new, grouped),
            ))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

//! `rulebook list`: figures, open questions and rulings.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::words::Words;

use super::{said, shown};
use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;
use crate::wording::word;

/// List the figures, the open questions, or what the centre has confirmed.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// Only the figures of this programme.
    #[arg(long, value_name = "PROGRAMME")]
    programme: Option<String>,
    /// The open questions, with their readings, instead.
    #[arg(long, conflicts_with_all = ["programme", "rulings"])]
    questions: bool,
    /// What was proposed, confirmed, refused and withdrawn instead, the latest first.
    #[arg(long, conflicts_with = "programme")]
    rulings: bool,
    /// One JSON object for each.
    #[arg(long)]
    json: bool,
}

impl List {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let view = shown(words, &desk, &self.entrance.folder().display().to_string())?;
        let mut lines = Lines::new();
        if self.rulings {
            for ruling in &view.rulings {
                match self.json {
                    true => lines.json(ruling)?,
                    false => lines.text(&said(words, ruling))?,
                }
            }
        } else if self.questions {
            for question in &view.questions {
                if self.json {
                    lines.json(question)?;
                    continue;
                }
                let settled = question.settled.as_deref().or(question.waits.as_deref());
                let title = words.say(&format!("question-{}", question.id), &[]);
                lines.text(&format!(
                    "{}  {title}  {}",
                    question.id,
                    settled.unwrap_or_default()
                ))?;
                for reading in &question.readings {
                    let title = words.say(&format!("reading-{}", reading.id), &[]);
                    lines.text(&format!("  {}  {title}", reading.id))?;
                }
            }
        } else {
            for figure in &view.figures {
                let programme = word(&figure.programme);
                if self.programme.as_ref().is_some_and(|it| *it != programme) {
                    continue;
                }
                if self.json {
                    lines.json(figure)?;
                    continue;
                }
                lines.text(&figure.place)?;
                for value in &figure.values {
                    let missing = || words.say("figures-missing", &[]);
                    let status = value.status.map(|it| {
                        let id = format!("figure-status-{}", word(&it));
                        words.say(&id, &[])
                    });
                    lines.text(&format!(
                        "  {}  {}  {}  {}",
                        value.from,
                        value.value.clone().unwrap_or_else(missing),
                        status.unwrap_or_else(|| words.say("figures-unknown", &[])),
                        value.source,
                    ))?;
                }
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

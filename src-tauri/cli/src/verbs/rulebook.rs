//! `rulebook`: the figures of a centre, proposed by one, published by another.

mod confirm;
mod list;
mod publish;
mod what_if;

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use hamkke_core::contract::{FailureCode, Nothing, RulebookView, RulingFigure, RulingView};
use hamkke_core::desk::Desk;
use hamkke_core::korea::day_in_korea;
use hamkke_core::words::Words;

use crate::failure::Failure;
use crate::wording::word;

/// What to do about the rulebook of a centre.
#[derive(Debug, Subcommand)]
pub enum RulebookVerb {
    /// List the figures, the open questions, or what the centre has confirmed.
    List(list::List),
    /// Say that a figure is confirmed, or how an open question is read, on what evidence.
    Confirm(confirm::Confirm),
    /// What a figure or a reading would change, before anything is written.
    WhatIf(what_if::WhatIfVerb),
    /// Confirm as the second person what another proposed, and have all computers use it.
    Publish(publish::Publish),
}

impl RulebookVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Confirm(verb) => verb.run(words),
            Self::WhatIf(verb) => verb.run(words),
            Self::Publish(verb) => verb.run(words),
        }
    }
}

/// A figure from a day on, or a reading of an open question.
#[derive(Debug, Args)]
struct Asked {
    /// The figure, by the name that `list` gives it.
    #[arg(value_name = "FIGURE", requires_all = ["from", "value"])]
    figure: Option<String>,
    /// The first day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<NaiveDate>,
    /// The value: a number, `3-5`, `true`, a day, or words with commas.
    #[arg(long, value_name = "VALUE")]
    value: Option<String>,
    /// An open question, by its id.
    #[arg(
        long,
        value_name = "ID",
        requires = "reading",
        conflicts_with = "figure"
    )]
    question: Option<String>,
    /// How it is read.
    #[arg(long, value_name = "ID", requires = "question")]
    reading: Option<String>,
}

impl Asked {
    /// The figures that are asked about.
    fn figures(&self, words: &Words, view: &RulebookView) -> Result<Vec<RulingFigure>, Failure> {
        if let (Some(place), Some(from), Some(value)) = (&self.figure, self.from, &self.value) {
            return Ok(vec![RulingFigure {
                place: place.clone(),
                from,
                value: value.clone(),
            }]);
        }
        let question = view.questions.iter();
        let mut question = question.filter(|it| Some(&it.id) == self.question.as_ref());
        let reading = question.next().and_then(|it| {
            let mut readings = it.readings.iter();
            readings.find(|it| Some(&it.id) == self.reading.as_ref())
        });
        let about = self.question.as_deref().unwrap_or_default();
        let reading =
            reading.ok_or_else(|| Failure::of_desk(words, about, &FailureCode::NotFound.into()))?;
        Ok(reading.figures.clone())
    }
}

/// The rulebook as the desk shows it.
fn shown(words: &Words, desk: &Desk, folder: &str) -> Result<RulebookView, Failure> {
    let view = desk.rulebook(Nothing {});
    view.map_err(|failure| Failure::of_desk(words, folder, &failure))
}

/// A ruling in a line.
fn said(words: &Words, ruling: &RulingView) -> String {
    let figures = ruling.figures.iter();
    let figures: Vec<String> = figures
        .map(|it| format!("{} {} {}", it.place, it.from, it.value))
        .collect();
    let day = day_in_korea(ruling.proposed.at).to_string();
    let decided = ruling.decided.as_ref().map(|it| it.by.clone());
    let parts = [
        ruling.id.clone(),
        words.say(&format!("ruling-stage-{}", word(&ruling.stage)), &[]),
        figures.join("; "),
        ruling.evidence.clone(),
        format!("{} {day}", ruling.proposed.by),
        decided.unwrap_or_default(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

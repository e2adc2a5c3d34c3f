//! `family`: what concerns one family.

mod explain;
mod page;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use hamkke_core::contract::{OfFamily, ShowContacts};
use hamkke_core::words::Words;

use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;

/// What to do with a family.
#[derive(Debug, Subcommand)]
pub enum FamilyVerb {
    /// Everything that stands in a family's file.
    Show(Show),
    /// The answers of a family's children in words.
    Explain(explain::Explain),
}

impl FamilyVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Show(verb) => verb.run(words),
            Self::Explain(verb) => verb.run(words),
        }
    }
}

/// Everything that stands in a family's file.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// Show addresses and phones that a warning keeps from sight. The reason goes into the history.
    #[arg(long, value_name = "REASON")]
    show_contacts: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Show {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let family = OfFamily {
            family: self.family.clone(),
        };
        let view = match self.show_contacts {
            Some(reason) => desk.show_contacts(ShowContacts {
                family: self.family.clone(),
                reason,
            }),
            None => desk.open_family(family),
        };
        let view = view.map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&view)?;
        } else {
            for line in page::of(words, &view) {
                lines.text(&line)?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

//! `family explain`: the answers of a family's children in words.

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{AskChildcare, OfFamily};
use hamkke_core::words::Words;

use crate::centre::Entrance;
use crate::explanation::Explanation;
use crate::failure::Failure;
use crate::output::Lines;

/// The answers of a family's children in words.
#[derive(Debug, Args)]
pub struct Explain {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// The day asked.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: NaiveDate,
    /// One JSON object: answers, options, and what would change them.
    #[arg(long)]
    json: bool,
}

impl Explain {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let refused = |failure| Failure::of_desk(words, &self.family, &failure);
        let of_family = OfFamily {
            family: self.family.clone(),
        };
        let view = desk.open_family(of_family).map_err(refused)?;
        let asked = AskChildcare {
            family: self.family.clone(),
            on: self.on,
        };
        let childcare = desk.childcare(asked).map_err(refused)?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&childcare)?;
        } else {
            let people = view.people.iter();
            let mut names: BTreeMap<&str, &str> = people
                .map(|person| (person.id.as_str(), person.shown.main.as_str()))
                .collect();
            names.insert(&view.id, &view.title);
            let explanation = Explanation::new(words, names);
            if let Some(answer) = &childcare.answer {
                for child in &answer.children {
                    explanation.write(answer, child, &mut lines)?;
                }
            }
        }
        lines.finish()?;
        match childcare.refused {
            Some(error) => Err(Failure::Refused(format!("{}: {error}", self.family))),
            None => Ok(ExitCode::SUCCESS),
        }
    }
}

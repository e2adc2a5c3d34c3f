//! `search`: find people.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{Find, FlagMark, Hit};
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::flag;

/// Find people.
#[derive(Debug, Args)]
pub struct Search {
    #[command(flatten)]
    entrance: Entrance,
    /// What to look for: names in any script, initial consonants (ㅇㅇㅇ), a day of birth, the last
    /// digits of a telephone or file number.
    #[arg(required = true)]
    query: Vec<String>,
    /// How many people at most.
    #[arg(long, value_name = "N", default_value_t = 30)]
    limit: u32,
    /// One JSON object a person.
    #[arg(long)]
    json: bool,
}

impl Search {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let query = Find {
            query: self.query.join(" "),
            limit: self.limit,
        };
        let found = desk
            .find(query)
            .map_err(|failure| self.entrance.refused(words, &failure))?;
        let mut lines = Lines::new();
        for hit in &found.hits {
            if self.json {
                lines.json(hit)?;
            } else {
                lines.text(&person_line(words, hit))?;
            }
        }
        if !self.json {
            let (shown, all) = (found.hits.len().to_string(), found.total.to_string());
            let args = [("shown", &*shown), ("all", &all)];
            lines.text(&words.say("cli-found", &args))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A person found: names, what is known, and the family by its number and id.
pub fn person_line(words: &Words, hit: &Hit) -> String {
    let names: Vec<&str> = hit.names.iter().map(|name| name.text.as_str()).collect();
    let relation = hit
        .relation
        .as_ref()
        .map(|relation| words.say(&format!("relation-{relation}"), &[]));
    let parts = [
        Some(hit.file_number.clone()),
        Some(names.join(" · ")),
        hit.birth_date.clone(),
        relation,
        Some(hit.nationalities.join(" ")),
        Some(hit.family.clone()),
        Some(flags_line(words, &hit.flags)),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("  ")
}

/// The warnings of a family; empty where there are none.
pub fn flags_line(words: &Words, flags: &[FlagMark]) -> String {
    let flags = flags.iter().map(|mark| {
        let (sort, text) = (mark.sort.as_deref(), mark.text.as_deref());
        flag(words, sort, text, mark.about.as_deref())
    });
    flags.collect::<Vec<_>>().join("  ")
}

//! `duplicates`: people who may be one.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AlikePerson, AskDuplicates, LikenessView};
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::verbs::search::flags_line;
use crate::wording::word;

/// People of a centre who look alike and about whom nobody has decided, the likelier first.
#[derive(Debug, Args)]
pub struct Duplicates {
    #[command(flatten)]
    entrance: Entrance,
    /// How many pairs at most.
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
    /// One JSON object a pair.
    #[arg(long)]
    json: bool,
}

impl Duplicates {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let found = desk.duplicates(AskDuplicates { limit: self.limit });
        let found = found.map_err(|failure| self.entrance.refused(words, &failure))?;
        let mut lines = Lines::new();
        for pair in &found.pairs {
            if self.json {
                lines.json(pair)?;
                continue;
            }
            for person in [&pair.first, &pair.second] {
                lines.text(&person_line(words, person))?;
            }
            lines.text(&format!("  {}", why(words, &pair.likeness)))?;
            lines.text("")?;
        }
        if !self.json {
            let (shown, all) = (found.pairs.len().to_string(), found.total.to_string());
            lines.text(&words.say("cli-duplicates", &[("shown", &shown), ("all", &all)]))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Names, day of birth, and the family by its number and id.
fn person_line(words: &Words, person: &AlikePerson) -> String {
    let names = person.names.join(", ");
    let birth = person.birth_date.clone().unwrap_or_default();
    let family = [&person.title, &person.file_number, &person.at.family];
    let family = family.map(String::as_str).join(" · ");
    let flags = flags_line(words, &person.flags);
    [names, birth, family, flags]
        .join("  ")
        .trim_end()
        .to_owned()
}

/// How alike two are, and why.
fn why(words: &Words, likeness: &LikenessView) -> String {
    let one = likeness.name.as_deref().unwrap_or_default();
    let other = likeness.other_name.as_deref().unwrap_or_default();
    let args = [("one", one), ("other", other)];
    let reasons = likeness.reasons.iter();
    let reasons: Vec<String> = reasons
        .map(|reason| words.say(&format!("alike-reason-{}", word(reason)), &args))
        .collect();
    let strength = format!("alike-strength-{}", word(&likeness.strength));
    format!("{}: {}", words.say(&strength, &[]), reasons.join(" · "))
}

//! `destroy list`: what is due, and what was destroyed.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::words::Words;

use super::{Class, asked, said};
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// List what is due, or the register of destructions.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// Only what is due of this class.
    #[arg(long, value_enum)]
    class: Option<Class>,
    /// Every destruction that was proposed, decided or carried out instead, the latest first.
    #[arg(long, conflicts_with = "class")]
    register: bool,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: u32,
    /// One JSON object for each.
    #[arg(long)]
    json: bool,
}

impl List {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let class = self.class.map(Into::into);
        let found = desk
            .destructions(asked(class, self.limit))
            .map_err(refused)?;
        let mut lines = Lines::new();
        if self.register {
            for line in found.all.iter().take(self.limit as usize) {
                match self.json {
                    true => lines.json(line)?,
                    false => lines.text(&said(words, line))?,
                }
            }
        } else {
            for line in &found.due {
                if self.json {
                    lines.json(line)?;
                    continue;
                }
                let closed = line.family.closed_on.map(|on| on.to_string());
                let title = line.family.title.clone();
                lines.text(&format!(
                    "{}  {}  {}  {}  {}  {}",
                    line.due_on,
                    closed.unwrap_or_default(),
                    words.say(&format!("record-class-{}", line.class.name()), &[]),
                    line.family.file_number,
                    title.unwrap_or_else(|| words.say("destruction-no-title", &[])),
                    line.family.id,
                ))?;
            }
            if found.due.is_empty() && !self.json {
                lines.text(&words.say("destruction-none", &[]))?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

//! `copy-queue`: the values for another agency's screen.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AskCopyQueue, CopyItem, CopyStanding};
use hamkke_core::words::{Language, Words};

use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;
use crate::wording::word;

/// The values for another agency's screen, in its order and form. Numbers are masked.
#[derive(Debug, Args)]
pub struct CopyQueue {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    #[arg(long, value_name = "ID")]
    family: String,
    /// The screen, such as `childcare-fee` or `centre-results`.
    #[arg(long, value_name = "NAME")]
    screen: String,
    /// Everything, not only what is to be typed.
    #[arg(long)]
    all: bool,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl CopyQueue {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let ask = AskCopyQueue {
            family: self.family.clone(),
            screen: Some(self.screen.clone()),
        };
        let about = format!("{} {}", self.family, self.screen);
        let mut queue = desk
            .copy_queue(ask)
            .map_err(|failure| Failure::of_desk(words, about, &failure))?;
        if !self.all {
            for subject in &mut queue.subjects {
                subject.items.retain(is_open);
            }
        }
        let mut lines = Lines::new();
        if self.json {
            lines.json(&queue)?;
        } else {
            if !queue.compared {
                lines.text(&words.say("cli-copy-uncompared", &[]))?;
            }
            for subject in &queue.subjects {
                lines.text(&subject.name)?;
                for item in &subject.items {
                    lines.text(&line(words, item))?;
                }
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

const fn is_open(item: &CopyItem) -> bool {
    matches!(item.standing, CopyStanding::New | CopyStanding::Changed)
}

fn line(words: &Words, item: &CopyItem) -> String {
    let label = match words.language() {
        Language::Korean => &item.ko,
        Language::English => &item.en,
    };
    let standing = words.say(&format!("copy-{}", word(&item.standing)), &[]);
    match &item.value {
        Some(value) => format!("  {label}\t{value}\t{standing}"),
        None => format!("  {label}\t–\t{standing}"),
    }
}

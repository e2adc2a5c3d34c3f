//! `demo`: the day's core job without a window, on a small sample centre that is thrown away.

use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use eligibility::ProgrammeId;
use hamkke_core::contract::{AskChildcare, FailureCode, Find, Nothing};
use hamkke_core::words::Words;

use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::sample_centre::found_sample;
use crate::verbs::search::person_line;
use crate::wording::{grouped, word};

/// How many families the demo makes up.
const FAMILIES: usize = 40;
/// Typed in three ways: initial consonants, Latin and Cyrillic letters.
const TYPED: &[&str] = &["ㅇㅇㅇ", "nguyen", "юлия"];

/// The day's core job without a window.
#[derive(Debug, Args)]
pub struct Demo {}

impl Demo {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let folder = std::env::temp_dir().join(format!("hamkke-demo-{}", std::process::id()));
        let shown = show(words, &folder);
        // The centre holds made-up families only, and each file is encrypted.
        let removed = std::fs::remove_dir_all(&folder);
        shown?;
        removed?;
        Ok(ExitCode::SUCCESS)
    }
}

fn show(words: &Words, folder: &Path) -> Result<(), Failure> {
    let interrupt = Interrupt::listen();
    let mut progress = Progress::new(false);
    let desk = found_sample(words, folder, FAMILIES, 1, &interrupt, &mut progress)?;
    drop(progress);
    let refused = |failure| Failure::of_desk(words, folder.display(), &failure);
    let mut lines = Lines::new();
    let house = desk.status(Nothing {}).map_err(refused)?.house;
    let house = house.ok_or(FailureCode::Busy.into()).map_err(refused)?;
    let counts = [house.families, house.people, house.unreadable].map(|count| count.to_string());
    let counts = [
        ("families", counts[0].as_str()),
        ("people", &counts[1]),
        ("unreadable", &counts[2]),
    ];
    lines.text(&words.say("cli-house", &counts))?;
    for typed in TYPED {
        let query = Find {
            query: (*typed).to_owned(),
            limit: 3,
        };
        let found = desk.find(query).map_err(refused)?;
        lines.text(&format!("\n{typed} ({})", found.total))?;
        for hit in &found.hits {
            lines.text(&format!("  {}", person_line(words, hit)))?;
        }
    }
    let first = hamkke_core::sample::families(1, 1, 1, NaiveDate::MAX).next();
    let on = NaiveDate::from_ymd_opt(2023, 5, 10);
    if let (Some(family), Some(on)) = (first, on) {
        let asked = AskChildcare {
            family: family.id.to_string(),
            on,
        };
        let answer = desk.childcare(asked).map_err(refused)?.answer;
        for child in answer.iter().flat_map(|answer| &answer.children) {
            let answer = child
                .programmes
                .iter()
                .find(|it| it.programme == ProgrammeId::AnsanDaycare);
            let Some(answer) = answer else { continue };
            let outcome = words.say(&format!("outcome-{}", word(&answer.outcome)), &[]);
            let programme = words.say("programme-ansan-daycare", &[]);
            let amount = answer.amount.map(|won| format!(" {}", grouped(won)));
            let amount = amount.unwrap_or_default();
            lines.text(&format!("\n{on} {programme}: {outcome}{amount}"))?;
        }
    }
    lines.finish()
}

//! `demo`: the day's core job without a window, on a small sample centre that is thrown away.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use eligibility::{Outcome, ProgrammeId};
use hamkke_core::contract::{AskChildcare, Find, Nothing};
use hamkke_core::words::{Language, Words};

use crate::centre::{found_sample, said};
use crate::failure::Failure;
use crate::output::Lines;
use crate::verbs::sample::tell;

/// How many families the demo makes up.
const FAMILIES: usize = 40;
/// Typed in three ways: initial consonants, Latin and Cyrillic letters.
const TYPED: &[&str] = &["ㅇㅇㅇ", "nguyen", "юлия"];

/// The day's core job without a window.
#[derive(Debug, Args)]
pub struct Demo {}

impl Demo {
    pub fn run(self) -> Result<ExitCode, Failure> {
        let folder = std::env::temp_dir().join(format!("hamkke-demo-{}", std::process::id()));
        let shown = show(&folder);
        // The centre holds made-up families only, and each file is encrypted.
        let removed = std::fs::remove_dir_all(&folder);
        shown?;
        removed?;
        Ok(ExitCode::SUCCESS)
    }
}

fn show(folder: &std::path::Path) -> Result<(), Failure> {
    let desk = found_sample(folder, FAMILIES, 1, &mut tell)?;
    let refused = |failure| said(folder, &failure);
    let words = Words::new(Language::Korean);
    let mut lines = Lines::new();
    let house = desk.status(Nothing {}).map_err(refused)?.house;
    let (families, people) = house.map_or((0, 0), |house| (house.families, house.people));
    lines.text(&format!("{families} families, {people} people"))?;
    for typed in TYPED {
        let query = Find {
            query: (*typed).to_owned(),
            limit: 3,
        };
        let found = desk.find(query).map_err(refused)?;
        lines.text(&format!("\n{typed} ({})", found.total))?;
        for hit in &found.hits {
            let names: Vec<&str> = hit.names.iter().map(|name| name.text.as_str()).collect();
            lines.text(&format!("  {} {}", hit.file_number, names.join(" · ")))?;
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
            let paid = |programme: ProgrammeId| {
                child.programmes.iter().find(|it| it.programme == programme)
            };
            let Some(answer) = paid(ProgrammeId::AnsanDaycare) else {
                continue;
            };
            let outcome = match answer.outcome {
                Outcome::Eligible => words.say("outcome-eligible", &[]),
                Outcome::AmountUnconfirmed => words.say("outcome-amount_unconfirmed", &[]),
                Outcome::NotEligible => words.say("outcome-not_eligible", &[]),
                Outcome::Undetermined => words.say("outcome-undetermined", &[]),
            };
            let amount = answer
                .amount
                .map(|won| format!(" {won}"))
                .unwrap_or_default();
            let programme = words.say("programme-ansan-daycare", &[]);
            lines.text(&format!("\n{on} {programme}: {outcome}{amount}"))?;
        }
    }
    lines.finish()
}

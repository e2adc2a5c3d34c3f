//! `check`: the answers of a day.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;

use crate::failure::Failure;
use crate::families::Facts;
use crate::rules::Rules;

/// The answers of a day.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    facts: Facts,
    /// The day asked.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: NaiveDate,
    /// Leave the steps out.
    #[arg(long)]
    brief: bool,
    #[command(flatten)]
    rules: Rules,
}

impl Check {
    pub fn run(self) -> Result<ExitCode, Failure> {
        let rulebook = self.rules.load()?;
        let check = if self.brief {
            eligibility::check_brief
        } else {
            eligibility::check
        };
        self.facts
            .answer_each(|facts| check(facts, &rulebook, self.on))
    }
}

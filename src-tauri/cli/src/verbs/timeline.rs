//! `timeline`: the outcomes over days.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use eligibility::family_timeline;

use crate::failure::Failure;
use crate::families::Facts;
use crate::rules::Rules;

/// The outcomes over days.
#[derive(Debug, Args)]
pub struct Timeline {
    #[command(flatten)]
    facts: Facts,
    /// The first day; a child born later begins at its birth.
    #[arg(long, value_name = "DATE")]
    from: NaiveDate,
    /// The last day.
    #[arg(long, value_name = "DATE")]
    to: NaiveDate,
    #[command(flatten)]
    rules: Rules,
}

impl Timeline {
    pub fn run(self) -> Result<ExitCode, Failure> {
        if self.to < self.from {
            let message = format!("--to {} is before --from {}", self.to, self.from);
            return Err(Failure::Usage(message));
        }
        let rulebook = self.rules.load()?;
        self.facts
            .answer_each(|facts| family_timeline(facts, &rulebook, self.from, self.to))
    }
}

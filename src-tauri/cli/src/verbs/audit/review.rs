//! `audit review`: what is unusual in a period, and signing a review off.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AccessOverview, AccessPeriod, SignOffAccess};
use hamkke_core::desk::Host as _;
use hamkke_core::words::Words;

use super::{Period, in_words};
use crate::centre::Entrance;
use crate::computer::Computer;
use crate::failure::Failure;
use crate::output::Lines;

/// Show what is unusual, and sign a review off.
#[derive(Debug, Args)]
pub struct Review {
    #[command(flatten)]
    entrance: Entrance,
    #[command(flatten)]
    period: Period,
    /// Sign the review of the period off: from the first day that no review has looked at until
    /// today, unless told. The passphrase is asked for once more; it stands on the second line
    /// where it comes from standard input. Notes older than the centre keeps them are taken away.
    #[arg(long)]
    sign_off: bool,
    /// What is remarked.
    #[arg(long, value_name = "TEXT", requires = "sign_off")]
    remark: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Review {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let period = AccessPeriod {
            from: self.period.from,
            until: self.period.until,
        };
        let mut overview = desk.access_overview(period).map_err(refused)?;
        if self.sign_off {
            let own_passphrase = self.entrance.passphrase_again(words, &desk)?;
            let until = self.period.until.unwrap_or_else(|| Computer.today());
            let from = self.period.from.unwrap_or(overview.next_from.min(until));
            let sign_off = SignOffAccess {
                from,
                until,
                remark: self.remark.clone(),
                own_passphrase,
            };
            overview = desk.sign_off_access(sign_off).map_err(refused)?;
        }
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&overview)?,
            false => self.tell(words, &overview, &mut lines)?,
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }

    fn tell(
        &self,
        words: &Words,
        overview: &AccessOverview,
        lines: &mut Lines,
    ) -> Result<(), Failure> {
        if overview.patterns.is_empty() {
            lines.text(&words.say("access-unusual-none", &[]))?;
        }
        for pattern in &overview.patterns {
            let id = format!("pattern-{}", pattern.kind);
            let count = pattern.count.to_string();
            let what = match words.knows(&id) {
                true => words.say(&id, &[("count", &count)]),
                false => in_words(words, "pattern-", &pattern.kind),
            };
            lines.text(&format!("{}  {}  {what}", pattern.day, pattern.name))?;
        }
        if self.sign_off {
            let count = overview.pruned.to_string();
            lines.text(&match overview.pruned {
                0 => words.say("access-signed-off", &[]),
                _ => words.say("access-pruned", &[("count", &count)]),
            })?;
        }
        let day = overview.due.to_string();
        lines.text(&words.say("access-review-due", &[("day", &day)]))
    }
}

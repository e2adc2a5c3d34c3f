//! `audit list`: who looked at what.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AccessLine, AskAccess, FailureCode};
use hamkke_core::korea::in_korea;
use hamkke_core::words::Words;

use super::{Period, in_words};
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// List who looked at what.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    #[command(flatten)]
    period: Period,
    /// Only by this person, by name.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Only of families that are called so, or by file number or id.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// Only this deed, may be given several times: family_opened, number_revealed, denied and so
    /// on.
    #[arg(long, value_name = "DEED")]
    deed: Vec<String>,
    /// Leave out so many of the newest.
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
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
        // Families are called by the names that the register knows.
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let account = match &self.by {
            Some(name) => {
                let accounts = desk.accounts(hamkke_core::contract::Nothing {});
                let accounts = accounts.map_err(refused)?.accounts;
                let found = accounts.into_iter().find(|account| account.name == *name);
                Some(
                    found
                        .ok_or_else(|| refused(FailureCode::NotFound.into()))?
                        .id,
                )
            }
            None => None,
        };
        let asked = AskAccess {
            from: self.period.from,
            until: self.period.until,
            account,
            family: self.family,
            deeds: self.deed,
            offset: self.offset,
            limit: self.limit,
        };
        let list = desk.access_log(asked).map_err(refused)?;
        let mut lines = Lines::new();
        for line in &list.lines {
            match self.json {
                true => lines.json(line)?,
                false => lines.text(&said(words, line))?,
            }
        }
        if !self.json {
            let count = |number: usize| grouped(i64::try_from(number).unwrap_or(i64::MAX));
            let total = usize::try_from(list.total).unwrap_or(usize::MAX);
            let args = [
                ("shown", &*count(list.lines.len())),
                ("total", &count(total)),
            ];
            lines.text(&words.say("access-count", &args))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// When, who, where, what, whose, and what for.
fn said(words: &Words, line: &AccessLine) -> String {
    let at = in_korea(line.at).format("%Y-%m-%d %H:%M:%S");
    let deed = line.deed.as_deref().unwrap_or("unread");
    let family = line.title.as_ref().or(line.family.as_ref());
    let parts = [
        Some(&at.to_string()),
        line.by.as_ref(),
        Some(&line.device),
        Some(&in_words(words, "deed-", deed)),
        family,
        line.file_number.as_ref(),
        line.person.as_ref(),
        line.account.as_ref().or(line.about.as_ref()),
        line.purpose.as_ref(),
    ]
    .map(|part| part.cloned().unwrap_or_default());
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

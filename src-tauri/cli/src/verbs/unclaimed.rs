//! `unclaimed`: money left behind.

use std::process::ExitCode;

use clap::Args;
use eligibility::ProgrammeId;
use hamkke_core::contract::AskUnclaimed;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::{grouped, word};

/// Money left behind: children whom a programme pays and nobody has applied for.
///
/// Month by month, over the open cases that who signs in opens, those about most won first. A month
/// counts where all conditions held on each of its days.
#[derive(Debug, Args)]
pub struct UnclaimedVerb {
    #[command(flatten)]
    entrance: Entrance,
    /// Only families of who signs in.
    #[arg(long)]
    mine: bool,
    /// Only of this programme.
    #[arg(long, value_name = "PROGRAMME", value_parser = programme)]
    programme: Option<ProgrammeId>,
    /// How many months back, the running one among them.
    #[arg(long, value_name = "N", default_value_t = 12)]
    months: u32,
    /// How many lines at most.
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

fn programme(text: &str) -> Result<ProgrammeId, String> {
    let mut known = ProgrammeId::ALL.iter().filter(|it| word(it) == text);
    known.next().copied().ok_or_else(|| {
        let known: Vec<String> = ProgrammeId::ALL.iter().map(word).collect();
        known.join(", ")
    })
}

impl UnclaimedVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let left = desk.unclaimed(AskUnclaimed {
            mine: self.mine,
            programme: self.programme,
            months: self.months,
            limit: self.limit,
        });
        let left = left.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&left)?;
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let (total, won) = (left.total.to_string(), grouped(left.won));
        let unknown = left.unknown.to_string();
        let args = [("total", &*total), ("won", &*won), ("unknown", &*unknown)];
        lines.text(&words.say("unclaimed-sum", &args))?;
        for month in &left.months {
            lines.text(&format!(
                "  {}  {}  {}",
                month.month.format("%Y-%m"),
                grouped(month.found),
                grouped(month.claimed)
            ))?;
        }
        for row in &left.rows {
            let programme = words.say(&format!("programme-{}", word(&row.programme)), &[]);
            let by = row.apply_by.map(|on| on.to_string()).unwrap_or_default();
            let calls: Vec<String> = row
                .calls
                .iter()
                .map(|it| format!("{} {}", it.name, it.phone))
                .collect();
            lines.text(&format!(
                "{}  {}  {programme}  {}  {}  {by}  {}",
                row.file_number,
                row.name,
                grouped(row.won),
                row.months.len(),
                calls.join(", ")
            ))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

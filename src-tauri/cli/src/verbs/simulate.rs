//! `simulate`: a year of an office's work at a shelf, reckoned.

use std::ops::ControlFlow;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::words::Words;
use hamkke_shelf::model::{Office, Year, simulate};

use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// Reckon a year at the shelf.
///
/// Made-up computers write, go on visits, are cut off and come back, on a clock of their own and
/// with the program's own shelf. Says how much is asked of the store, what it holds, and how long it
/// takes until the others have what somebody wrote.
#[derive(Debug, Args)]
pub struct Simulate {
    /// Computers of the centre.
    #[arg(long, default_value_t = 40)]
    devices: u8,
    /// Families.
    #[arg(long, default_value_t = 20_000)]
    families: u32,
    /// Working days.
    #[arg(long, default_value_t = 250)]
    days: u32,
    /// Acts of a computer on a day.
    #[arg(long, default_value_t = 25)]
    acts: u32,
    /// Minutes between two rounds of a computer.
    #[arg(long, default_value_t = 10)]
    every: u32,
    /// What chance is drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many such centres a province has: each has a store or bucket of its own.
    #[arg(long, default_value_t = 1)]
    centres: u32,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Simulate {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let office = Office {
            devices: self.devices.max(1),
            families: self.families.max(1),
            days: self.days.max(1),
            acts: self.acts,
            every: self.every.max(1),
            seed: self.seed,
        };
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let what = words.say("cli-simulating", &[]);
        let year = simulate(&office, &mut |done, of| {
            progress.tell(&what, done.into(), of.into());
            match interrupt.pressed() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        });
        let year = year.map_err(|error| Failure::CannotOpen(error.to_string()))?;
        interrupt.check(words)?;
        drop(progress);
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&year)?,
            false => self.tell(words, &year, &mut lines)?,
        }
        lines.finish()?;
        Ok(match year.complete {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(REFUSED),
        })
    }

    fn tell(&self, words: &Words, year: &Year, lines: &mut Lines) -> Result<(), Failure> {
        let count = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
        let round = |number: f64| format!("{number:.1}");
        let bytes = |number: f64| format!("{:.2} MB", number / 1e6);
        let requests = year.puts + year.gets + year.lists + year.deletes;
        let all = requests * f64::from(self.devices) * f64::from(self.centres);
        let said: [(&str, String); 12] = [
            ("sim-acts", count(year.acts)),
            ("sim-rounds", count(year.rounds)),
            ("sim-cut", count(year.cut)),
            ("sim-puts", round(year.puts)),
            ("sim-gets", round(year.gets)),
            ("sim-lists", round(year.lists)),
            ("sim-sent", bytes(year.put_bytes)),
            ("sim-read", bytes(year.got_bytes)),
            ("sim-day", count(all as u64)),
            (
                "sim-stored",
                format!(
                    "{:.1} MB / {}",
                    year.stored_bytes as f64 / 1e6,
                    count(year.stored_objects)
                ),
            ),
            (
                "sim-stale",
                format!(
                    "{} / {} / {}",
                    year.stale_median, year.stale_p99, year.stale_most
                ),
            ),
            (
                "sim-new",
                format!(
                    "{} / {:.1} MB",
                    count(year.new_requests),
                    year.new_bytes as f64 / 1e6
                ),
            ),
        ];
        for (what, figure) in said {
            lines.text(&format!("{}: {figure}", words.say(what, &[])))?;
        }
        let end = match year.complete {
            true => "sim-complete",
            false => "sim-incomplete",
        };
        lines.text(&words.say(end, &[]))
    }
}

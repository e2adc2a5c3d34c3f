//! `audit verify`: whether every note is there as it was written.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AccessFault, Nothing};
use hamkke_core::words::Words;

use super::in_words;
use crate::centre::Entrance;
use crate::failure::{Failure, REFUSED};
use crate::output::Lines;
use crate::wording::grouped;

/// Verify the access log.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let verified = desk
            .verify_access(Nothing {})
            .map_err(|failure| Failure::of_desk(words, folder, &failure))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&verified)?;
        } else {
            let count = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
            let (notes, wrong) = (count(verified.notes), count(verified.wrong));
            let args = [("notes", &*notes), ("wrong", &wrong)];
            lines.text(&match verified.wrong {
                0 => words.say("access-verified", &args),
                _ => words.say("access-not-verified", &args),
            })?;
            for fault in &verified.faults {
                lines.text(&said(words, fault))?;
            }
        }
        lines.finish()?;
        Ok(match verified.wrong {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }
}

fn said(words: &Words, fault: &AccessFault) -> String {
    let what = in_words(words, "fault-", &fault.fault);
    let device = fault.device.as_deref();
    let place = match (device, fault.seq) {
        (Some(device), Some(seq)) => {
            let args = [("device", device), ("seq", &*seq.to_string())];
            words.say("access-fault-at", &args)
        }
        (Some(device), None) => words.say("access-fault-of", &[("device", device)]),
        (None, _) => return what,
    };
    format!("{place}: {what}")
}

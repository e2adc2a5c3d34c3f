//! `destroy certificate`: the certificate of a destruction, without anybody's data.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{DecidedBy, FailureCode, Nothing};
use hamkke_core::korea::day_in_korea;
use hamkke_core::retention::DestructionStage;
use hamkke_core::words::Words;

use super::numbered;
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Print the certificate of a destruction.
#[derive(Debug, Args)]
pub struct Certificate {
    #[command(flatten)]
    entrance: Entrance,
    /// The number of the destruction, such as 2026-0001.
    number: String,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Certificate {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let line = numbered(words, &desk, &self.number, &folder)?;
        if line.stage != DestructionStage::Destroyed {
            let not_yet = FailureCode::NotFound.into();
            return Err(Failure::of_desk(words, &self.number, &not_yet));
        }
        let mut lines = Lines::new();
        if self.json {
            lines.json(&line)?;
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let status = desk.status(Nothing {});
        let status = status.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        let say = |id: &str| words.say(id, &[]);
        let of = |prefix: &str, word: &str| words.say(&format!("{prefix}{word}"), &[]);
        let who = |decided: Option<&DecidedBy>| {
            decided.map_or_else(String::new, |decided| {
                format!("{}, {}", decided.by, day_in_korea(decided.at))
            })
        };
        let (families, count) = (line.families.to_string(), line.count.unwrap_or_default());
        let count = count.to_string();
        let unit = format!("destruction-unit-{}", line.class.name());
        let count = format!(
            "{} · {}",
            words.say("destruction-families", &[("count", &families)]),
            words.say(&unit, &[("count", &count)])
        );
        let ended = line.ended.as_ref();
        let reach = line.reach.map_or_else(
            || say("destruction-reach-waiting"),
            |reach| of("backup-reach-", reach.name()),
        );
        let rows = [
            (say("destruction-column-number"), line.number.clone()),
            (
                say("certificate-centre"),
                status.centre.map(|centre| centre.name).unwrap_or_default(),
            ),
            (
                say("certificate-what"),
                of("record-class-", line.class.name()),
            ),
            (say("certificate-count"), count),
            (
                say("destruction-column-ground"),
                of("destruction-ground-", line.ground.name()),
            ),
            (
                say("certificate-law"),
                of("certificate-law-", line.ground.name()),
            ),
            (
                say("destruction-column-how"),
                of("destruction-how-", line.class.name()),
            ),
            (
                say("destruction-column-proposed-by"),
                who(Some(&line.proposed)),
            ),
            (
                say("destruction-column-decided-by"),
                who(line.decided.as_ref()),
            ),
            (
                say("destruction-column-ended-on"),
                ended.map_or_else(String::new, |ended| day_in_korea(ended.at).to_string()),
            ),
            (
                say("destruction-column-device"),
                ended.map_or_else(String::new, |ended| ended.device.clone()),
            ),
            (say("destruction-column-reach"), reach),
            (say("certificate-beyond"), say("certificate-beyond-what")),
        ];
        lines.text(&say("certificate-title"))?;
        for (name, value) in rows {
            lines.text(&format!("{name}: {value}"))?;
        }
        lines.text(&say("certificate-nobody"))?;
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

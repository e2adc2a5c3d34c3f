//! `destroy run`: carries out what was approved.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::Nothing;
use hamkke_core::desk::Host as _;
use hamkke_core::retention::DestructionStage;
use hamkke_core::words::Words;

use super::{asked, said};
use crate::centre::{Entrance, wait_for_register};
use crate::computer::Computer;
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Carry out what was approved, in the centre and in the backups within reach.
///
/// Stopped, what came so far is done, and the next run or the next session at the window goes on.
/// Exit code 1 where a file could not be written.
#[derive(Debug, Args)]
pub struct Run {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object for each destruction that was carried out.
    #[arg(long)]
    json: bool,
}

impl Run {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let folder = self.entrance.folder().display().to_string();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let before = desk.destructions(asked(None, 0)).map_err(refused)?.all;
        loop {
            let now = Computer.now();
            let more = desk.seated(|seat| Ok(seat.look_after_destructions(now)));
            if !more.map_err(refused)? {
                break;
            }
            interrupt.check(words)?;
            let status = desk.status(Nothing {}).map_err(refused)?;
            if let Some(work) = status.progress {
                let what = words.say(&format!("work-{}", work.what), &[]);
                progress.tell(&what, work.done, work.of);
            }
        }
        drop(progress);
        let after = desk.destructions(asked(None, 0)).map_err(refused)?;
        let mut lines = Lines::new();
        for line in after.all.iter().rev() {
            let is_new = !before.contains(line);
            if is_new && line.stage == DestructionStage::Destroyed {
                match self.json {
                    true => lines.json(line)?,
                    false => lines.text(&said(words, line))?,
                }
            }
        }
        if !self.json && after.waits_for_backups {
            lines.text(&words.say("destruction-waits-backups", &[]))?;
        }
        lines.finish()?;
        match after.stuck {
            0 => Ok(ExitCode::SUCCESS),
            stuck => {
                let count = stuck.to_string();
                let why = words.say("destruction-stuck", &[("count", &count)]);
                Err(Failure::Refused(why))
            }
        }
    }
}

//! `rekey`: new keys for families that somebody could open and may no more.

use std::ops::ControlFlow;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::desk::{Host as _, Tended};
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::Computer;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// Change the keys of families.
///
/// The window does so by itself beside the work, for families that an account has lost. Here it is
/// done at once and to the end. What is stopped goes on at the next sign-in.
#[derive(Debug, Args)]
pub struct Rekey {
    #[command(flatten)]
    entrance: Entrance,
    /// Give every family a new key, whether or not anybody has lost one.
    #[arg(long)]
    all: bool,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Rekey {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let what = words.say("work-rekey", &[]);
        let tended: Result<Tended, _> = desk.seated(|seat| {
            seat.change_keys(Computer.now(), self.all, &mut |done, of| {
                progress.tell(&what, done, of);
                match interrupt.pressed() {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                }
            })
        });
        let tended = tended.map_err(|failure| Failure::of_desk(words, &folder, &failure))?;
        interrupt.check(words)?;
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        drop(progress);
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&tended)?,
            false => {
                let count = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
                let (changed, left) = (count(tended.changed), count(tended.left));
                lines.text(&words.say("cli-rekeyed", &[("count", &changed)]))?;
                if tended.left > 0 {
                    lines.text(&words.say("cli-rekey-left", &[("count", &left)]))?;
                }
            }
        }
        lines.finish()?;
        Ok(match tended.left {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }
}

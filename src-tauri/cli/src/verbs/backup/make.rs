//! `backup make`: a backup of a centre.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use hamkke_core::access::{Deed, Note};
use hamkke_core::backup::{BackingUp, Report};
use hamkke_core::desk::{Desk, Host as _};
use hamkke_core::log::FamilyId;
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::Computer;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// Make a backup.
#[derive(Debug, Args)]
pub struct Make {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder, on a stick or a share; the centre's own is refused.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Keep every former backup. Otherwise the last of each of the thirty latest days and of the
    /// twelve latest months stay.
    #[arg(long)]
    keep_all: bool,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Made {
    backup: String,
    families: usize,
    written: usize,
    bytes: u64,
    unsound: Vec<FamilyId>,
    pruned: usize,
}

impl Make {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let report = back_up(
            words,
            &desk,
            (&self.to, !self.keep_all),
            &interrupt,
            &mut progress,
        )?;
        drop(progress);
        let refused = !report.unsound.is_empty();
        let mut lines = Lines::new();
        if self.json {
            lines.json(&Made {
                backup: report.name.to_string(),
                families: report.families,
                written: report.written,
                bytes: report.bytes,
                unsound: report.unsound,
                pruned: report.pruned,
            })?;
        } else {
            let count = |number: usize| grouped(number.try_into().unwrap_or(i64::MAX));
            let args = [
                ("backup", &*report.name.to_string()),
                ("families", &count(report.families)),
                ("written", &count(report.written)),
                ("pruned", &count(report.pruned)),
            ];
            lines.text(&words.say("cli-backup-made", &args))?;
            for family in &report.unsound {
                let args = [("family", &*family.to_string())];
                lines.text(&words.say("cli-backup-unsound", &args))?;
            }
        }
        lines.finish()?;
        Ok(match refused {
            false => ExitCode::SUCCESS,
            true => ExitCode::from(REFUSED),
        })
    }
}

/// Makes a backup, family by family.
///
/// # Errors
/// What keeps it from being made, in words; former backups are then as they were.
pub fn back_up(
    words: &Words,
    desk: &Desk,
    (to, prune): (&Path, bool),
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Report, Failure> {
    let refused = |failure| Failure::of_desk(words, to.display(), &failure);
    let broken = |error| Failure::of_backup(words, to.display(), error);
    let begun = desk.seated(|seat| {
        let begun = BackingUp::begin(&seat.centre, &seat.identity, to);
        if begun.is_ok() {
            seat.note(Note::of(Deed::BackedUp))?;
        }
        Ok(begun)
    });
    let mut backing = begun.map_err(refused)?.map_err(broken)?;
    let what = words.say("cli-families", &[]);
    while desk
        .seated(|seat| Ok(seat.back_up_next(&mut backing)))
        .map_err(refused)?
        .map_err(broken)?
    {
        interrupt.check(words)?;
        let (done, of) = backing.progress();
        progress.tell(&what, done, of);
    }
    let now = Computer.now();
    desk.seated(|seat| Ok(backing.finish(&seat.centre, &seat.identity, now, prune)))
        .map_err(refused)?
        .map_err(broken)
}

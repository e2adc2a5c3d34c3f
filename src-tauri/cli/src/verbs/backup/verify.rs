//! `backup verify`: all of a backup opened.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::backup::{BackupName, Checking, Store};
use hamkke_core::desk::Host as _;
use hamkke_core::log::FamilyId;
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::Entrance;
use crate::computer::Computer;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// Open all of a backup.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder of the backups.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Which backup; the latest unless told.
    #[arg(long, value_name = "NAME")]
    backup: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Verified {
    backup: String,
    files: usize,
    faults: Vec<Faulty>,
}

#[derive(Serialize)]
struct Faulty {
    /// None for the centre's books.
    family: Option<FamilyId>,
    fault: String,
}

impl Verify {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let folder = self.from.display();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let broken = |error| Failure::of_backup(words, &folder, error);
        let store = Store::open(&self.from).map_err(broken)?;
        let name = self.backup.as_deref().map(BackupName::from_text);
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let mut checking = desk
            .seated(|seat| Ok(Checking::begin(store, name, &seat.centre, &seat.identity)))
            .map_err(refused)?
            .map_err(broken)?;
        let what = words.say("cli-families", &[]);
        while desk
            .seated(|seat| Ok(seat.check_next(&mut checking)))
            .map_err(refused)?
            .map_err(broken)?
        {
            interrupt.check(words)?;
            let (done, of) = checking.progress();
            progress.tell(&what, done, of);
        }
        let now = Computer.now();
        let checked = desk
            .seated(|seat| Ok(checking.finish(&seat.identity, now)))
            .map_err(refused)?;
        drop(progress);
        let sound = checked.faults.is_empty();
        let faults: Vec<Faulty> = checked
            .faults
            .iter()
            .map(|(family, fault)| Faulty {
                family: *family,
                fault: words.say(fault.message(), &[]),
            })
            .collect();
        let mut lines = Lines::new();
        if self.json {
            lines.json(&Verified {
                backup: checked.name.to_string(),
                files: checked.files,
                faults,
            })?;
        } else {
            for Faulty { family, fault } in &faults {
                let name = match family {
                    Some(family) => family.to_string(),
                    None => words.say("cli-centre-file", &[]),
                };
                lines.text(&format!("{name}: {fault}"))?;
            }
            let count = |number: usize| grouped(number.try_into().unwrap_or(i64::MAX));
            let args = [
                ("files", &*count(checked.files)),
                ("unsound", &count(faults.len())),
            ];
            let all = if sound {
                "cli-verified"
            } else {
                "cli-verified-not"
            };
            lines.text(&words.say(all, &args))?;
        }
        lines.finish()?;
        Ok(match sound {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(REFUSED),
        })
    }
}

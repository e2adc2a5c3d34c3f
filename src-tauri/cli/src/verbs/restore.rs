//! `restore`: a centre, or families of it, from a backup.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Days, Local, NaiveDate, TimeZone as _, Utc};
use clap::Args;
use hamkke_core::access::{Deed, Note};
use hamkke_core::backup::{BackupName, Outcome, Restored, Restoring, Store, Wanted, settle_in};
use hamkke_core::centre::Layout;
use hamkke_core::contract::Recover;
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

/// Restore a centre, or families of it.
///
/// Where the folder given by --centre has no centre, the backup's is put there. Where it has that
/// centre, nothing of it is lost: each family gets the acts that it lacks, and a file that does
/// not verify is kept in the folder "replaced". To see families as they were, restore them into an
/// empty folder.
#[derive(Debug, Args)]
pub struct Restore {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder of the backups.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Only this family, by its id; may be given several times.
    #[arg(long, value_name = "ID")]
    family: Vec<String>,
    /// From the last backup of that day or before.
    #[arg(long, value_name = "DAY", conflicts_with = "backup")]
    as_of: Option<NaiveDate>,
    /// From that backup.
    #[arg(long, value_name = "NAME")]
    backup: Option<String>,
    /// Enter with the recovery key and give its account a new passphrase.
    #[arg(long)]
    recover: bool,
    /// One JSON object a family that is another than before, or did not come back.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Line {
    family: FamilyId,
    outcome: &'static str,
    /// Acts that came.
    added: Option<usize>,
    here: bool,
}

impl Restore {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let wanted = self.wanted(words)?;
        let families = self.families(words)?;
        let folder = self.entrance.folder().to_owned();
        let store = settle(words, &self.from, &wanted, &folder)?;
        let desk = match self.recover {
            false => self.entrance.enter(words)?,
            true => {
                let desk = crate::centre::desk_at(&folder);
                let (key, passphrase) = self.entrance.recovery(words)?;
                recover(words, &desk, &folder, key, passphrase)?;
                desk
            }
        };
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let (name, restored) = bring_back(
            words,
            &desk,
            (&self.from, store, &wanted, families),
            &interrupt,
            &mut progress,
        )?;
        drop(progress);
        let missing = restored.iter().filter(|it| !it.outcome.is_here());
        let missing = missing.count();
        let mut lines = Lines::new();
        for Restored { family, outcome } in &restored {
            if *outcome == Outcome::Same || (*outcome == Outcome::Placed && !self.json) {
                continue;
            }
            let added = match outcome {
                Outcome::United(added) => Some(*added),
                _ => None,
            };
            if self.json {
                lines.json(&Line {
                    family: *family,
                    outcome: outcome.message().trim_start_matches("backup-outcome-"),
                    added,
                    here: outcome.is_here(),
                })?;
            } else {
                let added = added.unwrap_or_default().to_string();
                let said = words.say(outcome.message(), &[("added", &added)]);
                lines.text(&format!("{family}: {said}"))?;
            }
        }
        if !self.json {
            let count = |number: usize| grouped(number.try_into().unwrap_or(i64::MAX));
            let args = [
                ("backup", &*name.to_string()),
                ("families", &count(restored.len() - missing)),
                ("missing", &count(missing)),
            ];
            lines.text(&words.say("cli-restored", &args))?;
        }
        lines.finish()?;
        Ok(match missing {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }

    fn wanted(&self, words: &Words) -> Result<Wanted, Failure> {
        if let Some(name) = &self.backup {
            return Ok(Wanted::Named(BackupName::from_text(name)));
        }
        let Some(day) = self.as_of else {
            return Ok(Wanted::Latest);
        };
        end_of(day)
            .map(Wanted::By)
            .ok_or_else(|| Failure::Usage(words.say("backup-error-none", &[])))
    }

    fn families(&self, words: &Words) -> Result<Option<Vec<FamilyId>>, Failure> {
        if self.family.is_empty() {
            return Ok(None);
        }
        let ids = self.family.iter().map(|text| {
            text.parse().map_err(|_| {
                let said = words.say("backup-outcome-not-in-backup", &[]);
                Failure::Refused(format!("{text}: {said}"))
            })
        });
        ids.collect::<Result<_, _>>().map(Some)
    }
}

/// The last instant of a day where this computer is.
fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = day.checked_add_days(Days::new(1))?.and_hms_opt(0, 0, 0)?;
    let next = Local.from_local_datetime(&next).earliest()?;
    Some(next.with_timezone(&Utc) - chrono::TimeDelta::milliseconds(1))
}

/// Puts the centre's books where there are none, so that somebody can enter.
///
/// # Errors
/// What is wrong with the backup or the folder, in words.
pub fn settle(
    words: &Words,
    from: &Path,
    wanted: &Wanted,
    folder: &Path,
) -> Result<Store, Failure> {
    let store =
        Store::open(from).map_err(|error| Failure::of_backup(words, from.display(), error))?;
    let layout = Layout::new(folder);
    // A centre that is there is compared with the backup once somebody has entered it.
    if !hamkke_core::centre::Centre::is_in(&layout) {
        settle_in(&store, wanted, &layout)
            .map_err(|error| Failure::of_backup(words, from.display(), error))?;
    }
    Ok(store)
}

/// Enters with the recovery key.
///
/// # Errors
/// A wrong key or a weak passphrase, in words.
pub fn recover(
    words: &Words,
    desk: &Desk,
    folder: &Path,
    recovery_key: String,
    new_passphrase: String,
) -> Result<(), Failure> {
    let entering = Recover {
        account: None,
        recovery_key,
        new_passphrase,
    };
    desk.recover(entering)
        .map(drop)
        .map_err(|failure| Failure::of_desk(words, folder.display(), &failure))
}

/// Brings families back, one by one, and names this device in the books.
///
/// # Errors
/// What is wrong with the backup or the disk, in words; what came so far stays.
pub fn bring_back(
    words: &Words,
    desk: &Desk,
    (from, store, wanted, families): (&Path, Store, &Wanted, Option<Vec<FamilyId>>),
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<(BackupName, Vec<Restored>), Failure> {
    let refused = |failure| Failure::of_desk(words, from.display(), &failure);
    let broken = |error| Failure::of_backup(words, from.display(), error);
    wait_for_register(words, desk, interrupt, progress)?;
    let device = gethostname::gethostname().to_string_lossy().into_owned();
    let now = Computer.now();
    let mut restoring = desk
        .seated(|seat| {
            let begun = Restoring::begin(
                store,
                wanted,
                families,
                &mut seat.centre,
                &seat.identity,
                now,
            );
            if begun.is_ok() {
                seat.note(Note::of(Deed::Restored))?;
                seat.centre.name_device(&seat.identity, &device, now)?;
            }
            Ok(begun)
        })
        .map_err(refused)?
        .map_err(broken)?;
    let what = words.say("cli-families", &[]);
    let mut all = Vec::new();
    while let Some(restored) = desk
        .seated(|seat| Ok(seat.restore_next(&mut restoring)))
        .map_err(refused)?
        .map_err(broken)?
    {
        all.push(restored);
        interrupt.check(words)?;
        let (done, of) = restoring.progress();
        progress.tell(&what, done, of);
    }
    Ok((restoring.name().clone(), all))
}

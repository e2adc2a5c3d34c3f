//! `backup drill`: whether the backup and the recovery key are enough.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::backup::Wanted;
use hamkke_core::contract::{ConfirmPassphrase, FailureCode, OfFamily};
use hamkke_core::keys::RecoveryKey;
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::desk_at;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::passphrase::Passphrase;
use crate::progress::Progress;
use crate::verbs::restore::{bring_back, recover, settle};
use crate::wording::grouped;

/// Try whether the backup and the recovery key are enough.
#[derive(Debug, Args)]
pub struct Drill {
    /// The folder of the backups.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// An empty folder or one that is not there; what is restored in it is cleared away again.
    #[arg(long, value_name = "DIR")]
    empty: PathBuf,
    /// The recovery key is read from standard input with this, and is otherwise asked for.
    #[command(flatten)]
    key: Passphrase,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Drilled {
    backup: String,
    families: usize,
    opened: usize,
}

impl Drill {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let folder = self.empty.display().to_string();
        if fs::read_dir(&self.empty).is_ok_and(|mut inside| inside.next().is_some()) {
            return Err(Failure::Refused(
                words.say("cli-drill-not-empty", &[("folder", &folder)]),
            ));
        }
        let drilled = self.drill(words);
        // What was restored is data of families: it goes in any case.
        fs::remove_dir_all(&self.empty)
            .map_err(|error| Failure::cannot_open(&self.empty, error))?;
        let drilled = drilled?;
        let all = drilled.opened == drilled.families;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&drilled)?;
        } else {
            let count = |number: usize| grouped(number.try_into().unwrap_or(i64::MAX));
            let args = [
                ("backup", &*drilled.backup),
                ("families", &count(drilled.families)),
                ("opened", &count(drilled.opened)),
            ];
            lines.text(&words.say("cli-drill", &args))?;
        }
        lines.finish()?;
        Ok(match all {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(REFUSED),
        })
    }

    fn drill(&self, words: &Words) -> Result<Drilled, Failure> {
        fs::create_dir_all(&self.empty)
            .map_err(|error| Failure::cannot_open(&self.empty, error))?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let store = settle(words, &self.from, &Wanted::Latest, &self.empty)?;
        let desk = desk_at(&self.empty);
        let key = self.key.read_recovery_key(words)?;
        // A passphrase that nobody learns: the folder is gone in a moment.
        let passphrase = RecoveryKey::generate()
            .map_err(|error| Failure::CannotOpen(error.to_string()))?
            .printed();
        recover(words, &desk, &self.empty, key, passphrase.to_string())?;
        let (backup, restored) = bring_back(
            words,
            &desk,
            (&self.from, store, &Wanted::Latest, None),
            &interrupt,
            &mut progress,
        )?;
        let mut opened = 0;
        for restored in &restored {
            interrupt.check(words)?;
            let of_family = || OfFamily {
                family: restored.family.to_string(),
            };
            let mut answer = desk.open_family(of_family());
            let asks = answer
                .as_ref()
                .is_err_and(|it| it.code == FailureCode::Confirm);
            if asks {
                let passphrase = passphrase.to_string();
                let confirmed = desk.confirm_passphrase(ConfirmPassphrase { passphrase });
                answer = confirmed.and_then(|_| desk.open_family(of_family()));
            }
            opened += usize::from(answer.is_ok());
        }
        Ok(Drilled {
            backup: backup.to_string(),
            families: restored.len(),
            opened,
        })
    }
}

//! `backup list`: the backups of a folder, which anyone may list.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, Local, Utc};
use clap::Args;
use hamkke_core::backup::Store;
use hamkke_core::words::Words;
use serde::Serialize;

use crate::failure::Failure;
use crate::output::Lines;

/// List the backups of a folder.
#[derive(Debug, Args)]
pub struct List {
    /// The folder.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// One JSON object a backup.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed {
    backup: String,
    centre: String,
    at: DateTime<Utc>,
}

impl List {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let broken = |error| Failure::of_backup(words, self.from.display(), error);
        let heads = Store::open(&self.from)
            .and_then(|store| store.heads())
            .map_err(broken)?;
        let mut lines = Lines::new();
        for (name, head) in heads {
            if self.json {
                lines.json(&Listed {
                    backup: name.to_string(),
                    centre: head.centre.to_string(),
                    at: head.at,
                })?;
            } else {
                let at = head.at.with_timezone(&Local).format("%Y-%m-%d %H:%M");
                lines.text(&format!("{name}  {at}"))?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

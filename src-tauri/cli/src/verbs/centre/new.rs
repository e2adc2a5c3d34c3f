//! `centre new`: found a centre.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::FoundCentre;
use hamkke_core::words::Words;

use crate::centre::desk_at;
use crate::failure::Failure;
use crate::output::Lines;
use crate::passphrase::Passphrase;

/// Found a centre.
#[derive(Debug, Args)]
pub struct New {
    /// The folder; there may be no centre in it yet.
    #[arg(long, value_name = "DIR")]
    centre: PathBuf,
    /// What the centre is called.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What the founder is called.
    #[arg(long, value_name = "NAME")]
    account: String,
    #[command(flatten)]
    passphrase: Passphrase,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl New {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        for (option, name) in [("--name", &self.name), ("--account", &self.account)] {
            if name.trim().is_empty() {
                let empty = words.say("cli-empty", &[("option", option)]);
                return Err(Failure::Refused(empty));
            }
        }
        let passphrase = self.passphrase.read_new(words)?;
        let founded = desk_at(&self.centre)
            .found_centre(FoundCentre {
                centre_name: self.name,
                account_name: self.account,
                passphrase,
            })
            .map_err(|failure| Failure::of_desk(words, self.centre.display(), &failure))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&founded)?;
        } else {
            let folder = self.centre.display().to_string();
            let name = founded.status.centre.map(|centre| centre.name);
            let args = [("name", &*name.unwrap_or_default()), ("folder", &folder)];
            lines.text(&words.say("cli-founded", &args))?;
            lines.text(&words.say("cli-recovery-key", &[]))?;
            lines.text("")?;
            lines.text(&format!("  {}", founded.recovery_key))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

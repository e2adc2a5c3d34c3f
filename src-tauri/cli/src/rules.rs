//! The rulebook that a verb uses.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use eligibility::Rulebook;
use hamkke_core::desk::Desk;

use crate::failure::Failure;

/// Which rulebook.
#[derive(Debug, Args)]
pub struct Rules {
    /// A folder with another rulebook than the program's own, or the centre's.
    #[arg(long, value_name = "DIR")]
    rulebook: Option<PathBuf>,
}

impl Rules {
    /// Loads the rulebook.
    pub fn load(&self) -> Result<Rulebook, Failure> {
        match &self.rulebook {
            None => Rulebook::shipped().map_err(|error| Failure::CannotOpen(error.to_string())),
            Some(folder) => load(folder),
        }
    }
}

impl Rules {
    /// Loads the rulebook for a centre: its own, with what it has confirmed, unless told.
    pub fn of_centre(&self, desk: &Desk) -> Result<Arc<Rulebook>, Failure> {
        match &self.rulebook {
            None => desk
                .seated(|seat| Ok(Arc::clone(&seat.rules)))
                .map_err(|failure| Failure::CannotOpen(format!("{:?}", failure.code))),
            Some(folder) => load(folder).map(Arc::new),
        }
    }
}

fn load(folder: &Path) -> Result<Rulebook, Failure> {
    let cannot_open = |error: std::io::Error| Failure::cannot_open(folder, error);
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot_open)? {
        let path = entry.map_err(cannot_open)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&path).map_err(|e| Failure::cannot_open(&path, e))?;
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, text));
        }
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Rulebook::parse(&files).map_err(|error| Failure::cannot_open(folder, error))
}

//! `genogram`: a family drawn on a day.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{AskPicture, PictureLanguage};
use hamkke_core::genogram::svg;
use hamkke_core::words::{Language, Words};
use hamkke_documents::pdf;

use crate::centre::Entrance;
use crate::failure::Failure;

/// Draw a family's genogram as an SVG or PDF file.
#[derive(Debug, Args)]
pub struct Genogram {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    #[arg(long, value_name = "ID")]
    family: String,
    /// The day that is drawn.
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// The file to write: a PDF where the name ends in .pdf, else an SVG. It is not encrypted.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Genogram {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let ask = AskPicture {
            family: self.family.clone(),
            day: self.on,
            language: match words.language() {
                Language::Korean => PictureLanguage::Ko,
                Language::English => PictureLanguage::En,
            },
        };
        let picture = desk
            .genogram(ask)
            .map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let file = match self.out.extension().is_some_and(|ending| ending == "pdf") {
            true => pdf(&picture.scene).map_err(|missing| {
                let letters: String = missing.0.into_iter().collect();
                Failure::Refused(words.say("cli-no-letters", &[("letters", &letters)]))
            })?,
            false => svg(&picture.scene).into_bytes(),
        };
        std::fs::write(&self.out, file).map_err(|error| Failure::cannot_open(&self.out, error))?;
        for trouble in &picture.troubles {
            // Where standard error is closed, the picture stands all the same.
            let _ = writeln!(std::io::stderr(), "{}", trouble.text);
        }
        Ok(ExitCode::SUCCESS)
    }
}

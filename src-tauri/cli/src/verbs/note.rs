//! `note`: notes of contacts.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::process::ExitCode;

use chrono::{NaiveDate, Utc};
use clap::{Args, Subcommand};
use hamkke_core::contract::{RecordChange, Save};
use hamkke_core::korea::day_in_korea;
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::words::Words;

use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;

/// What to do with notes.
#[derive(Debug, Subcommand)]
pub enum NoteVerb {
    /// Write a note of a contact.
    Add(Add),
}

impl NoteVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Add(verb) => verb.run(words),
        }
    }
}

/// Write a note of a contact.
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    #[arg(long, value_name = "ID")]
    family: String,
    /// The day of the contact; today, unless told.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// How it came about: `visit_here`, `home_visit`, `phone`, `messenger` or `other`.
    #[arg(long)]
    way: Option<String>,
    /// How long it took, in minutes.
    #[arg(long)]
    minutes: Option<i64>,
    /// The day of the next contact.
    #[arg(long, value_name = "DATE")]
    next_contact: Option<NaiveDate>,
    /// Read the text from standard input, all of it. A text of a family is never an argument, which
    /// others could see.
    #[arg(long, required = true)]
    text_stdin: bool,
}

impl Add {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        // The passphrase, where it comes from standard input, is the line before the text.
        let desk = self.entrance.enter(words)?;
        let mut text = String::new();
        io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| Failure::CannotOpen(format!("--text-stdin: {error}")))?;
        let text = text.trim_end();
        if text.is_empty() {
            return Err(Failure::Refused(words.say("cli-note-empty", &[])));
        }
        let on = self.on.unwrap_or_else(|| day_in_korea(Utc::now()));
        let mut fields: BTreeMap<Field, Value> = BTreeMap::new();
        fields.insert(Field::On, on.into());
        fields.insert(Field::Text, text.into());
        let others = [
            (Field::Way, self.way.map(Value::from)),
            (Field::Minutes, self.minutes.map(Value::from)),
            (Field::NextContact, self.next_contact.map(Value::from)),
        ];
        fields.extend(
            others
                .into_iter()
                .filter_map(|(field, it)| Some((field, it?))),
        );
        let save = Save {
            family: self.family.clone(),
            changes: vec![RecordChange {
                record: None,
                kind: Kind::Note,
                fields,
            }],
            reason: None,
        };
        let view = desk
            .save(save)
            .map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let mut lines = Lines::new();
        let count = view.notes.len().to_string();
        lines.text(&words.say("cli-note-added", &[("count", &count)]))?;
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

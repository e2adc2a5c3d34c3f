//! `destroy`: what is due, proposed by one, decided by another, and carried out.

mod approve;
mod certificate;
mod list;
mod propose;
mod run;

use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use hamkke_core::contract::{AskDestructions, DestructionLine, FailureCode};
use hamkke_core::desk::Desk;
use hamkke_core::korea::day_in_korea;
use hamkke_core::retention::RecordClass;
use hamkke_core::words::Words;

use crate::failure::Failure;

/// What to do about destruction.
#[derive(Debug, Subcommand)]
pub enum DestroyVerb {
    /// List what is due, or the register of destructions.
    List(list::List),
    /// Propose the destruction of what is due, or of what a person asked for.
    Propose(propose::Propose),
    /// Approve or refuse what somebody else proposed.
    Approve(approve::Approve),
    /// Carry out what was approved, in the centre and in the backups within reach.
    Run(run::Run),
    /// Print the certificate of a destruction.
    Certificate(certificate::Certificate),
}

impl DestroyVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Propose(verb) => verb.run(words),
            Self::Approve(verb) => verb.run(words),
            Self::Run(verb) => verb.run(words),
            Self::Certificate(verb) => verb.run(words),
        }
    }
}

/// What is destroyed together.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Class {
    /// Whole case files.
    CaseFile,
    /// Registration and passport numbers.
    Numbers,
    /// Photos and scans of papers.
    Papers,
}

impl From<Class> for RecordClass {
    fn from(class: Class) -> Self {
        match class {
            Class::CaseFile => Self::CaseFile,
            Class::Numbers => Self::Numbers,
            Class::Papers => Self::Papers,
        }
    }
}

/// What is asked of the desk.
const fn asked(class: Option<RecordClass>, limit: u32) -> AskDestructions {
    AskDestructions {
        class,
        family: None,
        limit,
    }
}

/// The destruction of a number, `2026-0001`.
fn numbered(
    words: &Words,
    desk: &Desk,
    number: &str,
    folder: &str,
) -> Result<DestructionLine, Failure> {
    let refused = |failure| Failure::of_desk(words, folder, &failure);
    let all = desk.destructions(asked(None, 0)).map_err(refused)?.all;
    all.into_iter()
        .find(|line| line.number == number)
        .ok_or_else(|| Failure::of_desk(words, number, &FailureCode::NotFound.into()))
}

/// A destruction in a line.
fn said(words: &Words, line: &DestructionLine) -> String {
    let say = |prefix: &str, word: &str| words.say(&format!("{prefix}{word}"), &[]);
    let families = line.families.to_string();
    let decided = line.decided.as_ref();
    let parts = [
        line.number.clone(),
        day_in_korea(line.proposed.at).to_string(),
        say("record-class-", line.class.name()),
        words.say("destruction-families", &[("count", &families)]),
        say("destruction-ground-", line.ground.name()),
        say("destruction-stage-", line.stage.name()),
        line.proposed.by.clone(),
        decided.map_or_else(String::new, |decided| decided.by.clone()),
        line.reach
            .map_or_else(String::new, |reach| say("backup-reach-", reach.name())),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

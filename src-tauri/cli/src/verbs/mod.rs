//! The verbs, one file each.

mod check;
mod demo;
mod explain;
mod sample;
mod timeline;

use std::process::ExitCode;

use clap::Subcommand;

use crate::failure::Failure;

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Answer every programme for every child of each family, one JSON object a family.
    Check(check::Check),
    /// The runs of days with one outcome, for every child and programme.
    Timeline(timeline::Timeline),
    /// One child's answers in words.
    Explain(explain::Explain),
    /// Make a centre of made-up families.
    Sample(sample::Sample),
    /// Show the day's core job without a window.
    Demo(demo::Demo),
}

impl Verb {
    /// Does it, and gives the exit code.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Check(verb) => verb.run(),
            Self::Timeline(verb) => verb.run(),
            Self::Explain(verb) => verb.run(),
            Self::Sample(verb) => verb.run(),
            Self::Demo(verb) => verb.run(),
        }
    }
}

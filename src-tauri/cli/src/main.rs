//! `hamkke-cli`: the second host of the same core, for batches, for proof and for the office's IT.

mod centre;
mod computer;
mod explanation;
mod failure;
mod families;
mod interrupt;
mod language;
mod output;
mod passphrase;
mod progress;
mod rules;
mod sample_centre;
mod verbs;
mod wording;

use std::process::ExitCode;

use clap::Parser;
use hamkke_core::words::Words;

use crate::language::Spoken;

/// Childcare answers and case files from the command line.
///
/// Exit codes: 0 fine, 1 some input was refused, 2 the command line itself, 3 something could not
/// be opened, 130 stopped by Ctrl-C.
#[derive(Debug, Parser)]
#[command(name = "hamkke-cli", version)]
struct Cli {
    /// The language of the answers.
    #[arg(long, global = true, value_enum, default_value_t = Spoken::Ko)]
    language: Spoken,
    #[command(subcommand)]
    verb: verbs::Verb,
}

fn main() -> ExitCode {
    if let Some(drawn) = hamkke_core::papers::draw_if_asked() {
        return drawn;
    }
    let cli = Cli::parse();
    let words = Words::new(cli.language.into());
    cli.verb
        .run(&words)
        .unwrap_or_else(|failure| failure.report())
}

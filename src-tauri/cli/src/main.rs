//! `hamkke-cli`: the second host of the same core, for batches, for proof and for the office's IT.

mod centre;
mod failure;
mod families;
mod output;
mod rules;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

/// Childcare answers and case files from the command line.
#[derive(Debug, Parser)]
#[command(name = "hamkke-cli", version)]
struct Cli {
    #[command(subcommand)]
    verb: verbs::Verb,
}

fn main() -> ExitCode {
    Cli::parse()
        .verb
        .run()
        .unwrap_or_else(|failure| failure.report())
}

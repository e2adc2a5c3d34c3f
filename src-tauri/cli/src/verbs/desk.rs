//! `desk`: any command of the window, by its name.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use hamkke_core::contract::{self, FailureCode};
use hamkke_core::desk::{COMMANDS, Desk, Host};
use hamkke_core::words::Words;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::Told;
use crate::failure::{Failure, REFUSED, said};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::word;

/// Carry out commands of the window, one JSON object a line from standard input:
/// `{"command": "open_family", "input": {"family": "…"}}`. Each is answered with one line,
/// `{"output": …}` or `{"failure": …, "words": "…"}`.
///
/// What the window would let its user choose in a dialog (a folder, the file to save) is the
/// line's `path`. What a family is called, or anything else of it, is never an argument, which
/// others could see.
#[derive(Debug, Args)]
pub struct DeskVerb {
    #[command(flatten)]
    entrance: Entrance,
    /// Do not sign in: for the commands that found a centre, sign in or recover.
    #[arg(long)]
    signed_out: bool,
    /// Only list the commands, each with the permission that it needs.
    #[arg(long)]
    commands: bool,
}

/// A line of standard input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    command: String,
    #[serde(default = "nothing")]
    input: Value,
    #[serde(default)]
    path: Option<PathBuf>,
}

fn nothing() -> Value {
    Value::Object(serde_json::Map::new())
}

/// What is answered.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Done {
        output: Value,
    },
    Refused {
        failure: contract::Failure,
        words: String,
    },
}

impl DeskVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let mut lines = Lines::new();
        if self.commands {
            for (name, permission) in COMMANDS {
                lines.text(&format!("{name}\t{permission:?}"))?;
            }
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let told = Arc::new(Told::default());
        let host = Arc::clone(&told) as Arc<dyn Host>;
        let interrupt = Interrupt::listen();
        let desk = if self.signed_out {
            self.entrance.desk(host)
        } else {
            let desk = self.entrance.enter_with(words, host)?;
            wait_for_register(words, &desk, &interrupt, &mut Progress::new(true))?;
            desk
        };
        let mut code = ExitCode::SUCCESS;
        let mut typed = String::new();
        while read_line(&mut typed)? {
            interrupt.check(words)?;
            if typed.trim().is_empty() {
                continue;
            }
            let answer = answer(words, &desk, &told, &typed);
            if matches!(answer, Answer::Refused { .. }) {
                code = ExitCode::from(REFUSED);
            }
            lines.json(&answer)?;
            // Whoever sends the next line only after this answer must not wait for it.
            lines.flush()?;
        }
        lines.finish()?;
        Ok(code)
    }
}

fn read_line(typed: &mut String) -> Result<bool, Failure> {
    typed.clear();
    let read = io::stdin().read_line(typed);
    let bytes = read.map_err(|error| Failure::CannotOpen(format!("stdin: {error}")))?;
    Ok(bytes > 0)
}

fn answer(words: &Words, desk: &Desk, told: &Told, typed: &str) -> Answer {
    let bad_call = |message: &str, arg: &str, what: &str| Answer::Refused {
        failure: FailureCode::BadCall.into(),
        words: words.say(message, &[(arg, what)]),
    };
    let line: Line = match serde_json::from_str(typed) {
        Ok(line) => line,
        Err(error) => return bad_call("cli-desk-line", "why", &error.to_string()),
    };
    if !COMMANDS.iter().any(|(name, _)| *name == line.command) {
        return bad_call("cli-desk-command", "command", &line.command);
    }
    told.tell(line.path);
    match desk.call(&line.command, line.input) {
        Ok(output) => Answer::Done { output },
        Err(failure) => Answer::Refused {
            words: sentence(words, &failure),
            failure,
        },
    }
}

/// The sentence of a failure, with the field that it is about.
fn sentence(words: &Words, failure: &contract::Failure) -> String {
    let sentence = said(words, failure);
    match &failure.field {
        Some(field) => format!("{}: {sentence}", word(field)),
        None => sentence,
    }
}

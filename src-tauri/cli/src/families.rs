//! Families from a file of facts or from standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use eligibility::{FactsError, FactsErrorCode, FamilyFacts};
use serde::Serialize;

use crate::failure::{Failure, REFUSED};
use crate::output::Lines;

/// Where the facts stand.
#[derive(Debug, Args)]
pub struct Facts {
    /// A family as JSON; one a line where the name ends in .jsonl; `-` reads lines from standard
    /// input.
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
}

/// A line that was refused.
#[derive(Serialize)]
struct RefusedLine {
    line: usize,
    error: FactsError,
}

impl Facts {
    /// Writes an answer for every family, or why its line was refused; the others are still
    /// answered.
    pub fn answer_each<A: Serialize>(
        &self,
        answer: impl Fn(&FamilyFacts) -> Result<A, FactsError>,
    ) -> Result<ExitCode, Failure> {
        let mut lines = Lines::new();
        let mut refused = false;
        self.each(|line, text| {
            let answered = text
                .and_then(FamilyFacts::from_json)
                .and_then(|facts| answer(&facts));
            match answered {
                Ok(answer) => lines.json(&answer),
                Err(error) => {
                    refused = true;
                    lines.json(&RefusedLine { line, error })
                }
            }
        })?;
        lines.finish()?;
        Ok(if refused {
            ExitCode::from(REFUSED)
        } else {
            ExitCode::SUCCESS
        })
    }

    /// Reads the families one by one, with the number of their line.
    pub fn each(
        &self,
        mut family: impl FnMut(usize, Result<&str, FactsError>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let path = self.facts.as_path();
        if path == Path::new("-") {
            return each_line(path, io::stdin().lock(), family);
        }
        let file = File::open(path).map_err(|error| Failure::cannot_open(path, error))?;
        if path
            .extension()
            .is_some_and(|extension| extension == "jsonl")
        {
            return each_line(path, BufReader::new(file), family);
        }
        let mut bytes = Vec::new();
        BufReader::new(file)
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::cannot_open(path, error))?;
        family(1, text(without_mark(&bytes)))
    }
}

/// Reads line by line; blank lines are no families, but are counted.
fn each_line(
    path: &Path,
    mut input: impl BufRead,
    mut family: impl FnMut(usize, Result<&str, FactsError>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    for line in 1.. {
        let mut bytes = Vec::new();
        let read = input
            .read_until(b'\n', &mut bytes)
            .map_err(|error| Failure::cannot_open(path, error))?;
        if read == 0 {
            break;
        }
        let written = match line {
            1 => without_mark(&bytes),
            _ => &bytes,
        };
        if !written.trim_ascii().is_empty() {
            family(line, text(written))?;
        }
    }
    Ok(())
}

/// Windows programs like to begin a file with a byte order mark.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

fn text(bytes: &[u8]) -> Result<&str, FactsError> {
    std::str::from_utf8(bytes).map_err(|_| FactsError {
        code: FactsErrorCode::Malformed,
        person: None,
        field: None,
        value: None,
        message: "not UTF-8".to_owned(),
    })
}

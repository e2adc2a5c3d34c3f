//! Answers on standard output, one JSON object a line.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::failure::Failure;

/// Standard output, held for as long as answers are written.
pub struct Lines(BufWriter<StdoutLock<'static>>);

impl Lines {
    /// Takes standard output.
    pub fn new() -> Self {
        Self(BufWriter::new(io::stdout().lock()))
    }

    /// Writes an object and ends the line.
    pub fn json(&mut self, object: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.0, object).map_err(io::Error::from)?;
        self.text("")
    }

    /// Writes a line.
    pub fn text(&mut self, line: &str) -> Result<(), Failure> {
        Ok(writeln!(self.0, "{line}")?)
    }

    /// Answers with an object, as JSON or in words.
    pub fn answer(
        &mut self,
        json: bool,
        object: &impl Serialize,
        said: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        match json {
            true => self.json(object),
            false => self.text(&said()),
        }
    }

    /// Writes out what is held back, and goes on.
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.0.flush()?)
    }

    /// Writes out what is held back.
    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.0.flush()?)
    }
}

/// Answers with one object and nothing else.
pub fn one(
    json: bool,
    object: &impl Serialize,
    said: impl FnOnce() -> String,
) -> Result<ExitCode, Failure> {
    let mut lines = Lines::new();
    lines.answer(json, object, said)?;
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Answers with one line for each of some objects.
pub fn each<T: Serialize>(
    json: bool,
    objects: &[T],
    said: impl Fn(&T) -> String,
) -> Result<ExitCode, Failure> {
    let mut lines = Lines::new();
    for object in objects {
        lines.answer(json, object, || said(object))?;
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}

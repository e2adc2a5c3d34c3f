//! Answers on standard output, one JSON object a line.

use std::io::{self, BufWriter, StdoutLock, Write};

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

    /// Writes out what is held back, and goes on.
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.0.flush()?)
    }

    /// Writes out what is held back.
    pub fn finish(mut self) -> Result<(), Failure> {
        Ok(self.0.flush()?)
    }
}

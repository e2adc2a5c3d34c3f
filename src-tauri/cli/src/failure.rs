//! How a verb ends.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Exit code where some input was refused.
pub const REFUSED: u8 = 1;
/// Exit code of a wrong command line.
const USAGE: u8 = 2;
/// Exit code where something could not be opened.
const CANNOT_OPEN: u8 = 3;

/// Why a verb stopped early.
#[derive(Debug)]
pub enum Failure {
    /// A file, folder or stream could not be opened or read.
    CannotOpen(String),
    /// The command line asks for something that cannot be.
    Usage(String),
    /// Whoever read the answers has stopped reading.
    NobodyReads,
}

impl Failure {
    /// A file or folder that could not be opened.
    pub fn cannot_open(path: &Path, why: impl fmt::Display) -> Self {
        Self::CannotOpen(format!("cannot open {}: {why}", path.display()))
    }

    /// Says on standard error what happened, and gives the exit code.
    pub fn report(self) -> ExitCode {
        let (message, code) = match self {
            Self::CannotOpen(message) => (message, CANNOT_OPEN),
            Self::Usage(message) => (message, USAGE),
            Self::NobodyReads => return ExitCode::SUCCESS,
        };
        // Where standard error is closed, the exit code is all that can be said.
        let _ = writeln!(io::stderr(), "hamkke-cli: {message}");
        ExitCode::from(code)
    }
}

/// An error while writing answers: a closed pipe is no failure.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::CannotOpen(format!("cannot write the answers: {error}")),
        }
    }
}

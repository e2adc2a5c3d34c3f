//! How a verb ends.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use hamkke_core::backup::BackupError;
use hamkke_core::contract::{self, FailureCode};
use hamkke_core::words::Words;

use crate::wording::word;

/// Exit code where some input was refused.
pub const REFUSED: u8 = 1;
/// Exit code of a wrong command line.
const USAGE: u8 = 2;
/// Exit code where something could not be opened.
const CANNOT_OPEN: u8 = 3;
/// Exit code of a verb that was stopped, as shells have it for Ctrl-C.
pub const STOPPED: u8 = 130;

/// Why a verb stopped early.
#[derive(Debug)]
pub enum Failure {
    /// What was asked for is not there, or a value cannot be used.
    Refused(String),
    /// A file, folder, centre or stream could not be opened or read.
    CannotOpen(String),
    /// The command line asks for something that cannot be.
    Usage(String),
    /// Somebody pressed Ctrl-C.
    Stopped(String),
    /// Whoever read the answers has stopped reading.
    NobodyReads,
}

impl Failure {
    /// A file or folder that could not be opened.
    pub fn cannot_open(path: &Path, why: impl fmt::Display) -> Self {
        Self::CannotOpen(format!("{}: {why}", path.display()))
    }

    /// What the desk refused about something (a folder, a family), in words.
    pub fn of_desk(words: &Words, about: impl fmt::Display, failure: &contract::Failure) -> Self {
        let message = format!("{about}: {}", said(words, failure));
        match failure.code {
            FailureCode::NotFound
            | FailureCode::InvalidField
            | FailureCode::Destroyed
            | FailureCode::Carry
            | FailureCode::LoanOver
            | FailureCode::Transfer
            | FailureCode::WeakPassphrase
            | FailureCode::Denied => Self::Refused(message),
            _ => Self::CannotOpen(message),
        }
    }

    /// What is wrong with a backup or its folder, in words.
    pub fn of_backup(words: &Words, about: impl fmt::Display, error: BackupError) -> Self {
        let message = format!("{about}: {}", words.say(error.message(), &[]));
        match error {
            BackupError::None
            | BackupError::Foreign
            | BackupError::Within
            | BackupError::Occupied => Self::Refused(message),
            _ => Self::CannotOpen(message),
        }
    }

    /// Says on standard error what happened, and gives the exit code.
    pub fn report(self) -> ExitCode {
        let (message, code) = match self {
            Self::Refused(message) => (message, REFUSED),
            Self::CannotOpen(message) => (message, CANNOT_OPEN),
            Self::Usage(message) => (message, USAGE),
            Self::Stopped(message) => (message, STOPPED),
            Self::NobodyReads => return ExitCode::SUCCESS,
        };
        // Where standard error is closed, the exit code is all that can be said.
        let _ = writeln!(io::stderr(), "hamkke-cli: {message}");
        ExitCode::from(code)
    }
}

/// The sentence of a failure of the desk.
pub fn said(words: &Words, failure: &contract::Failure) -> String {
    // What is refused as a whole says why; a field would have its name.
    if let (FailureCode::InvalidField, None, Some(reason)) =
        (failure.code, &failure.field, &failure.reason)
    {
        let refusal = format!("refusal-{reason}");
        if words.knows(&refusal) {
            return words.say(&refusal, &[]);
        }
    }
    if let (FailureCode::Carry, Some(reason)) = (failure.code, &failure.reason) {
        let group = failure.value.clone().unwrap_or_default();
        return words.say(&format!("carry-{reason}"), &[("group", &group)]);
    }
    if let (FailureCode::Transfer, Some(reason)) = (failure.code, &failure.reason) {
        return words.say(&format!("transfer-refused-{reason}"), &[]);
    }
    words.say(&format!("failure-{}", word(&failure.code)), &[])
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

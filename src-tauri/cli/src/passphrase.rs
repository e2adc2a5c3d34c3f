//! Passphrases: asked without showing them, or read from standard input; never an argument.

use std::io;

use clap::Args;
use hamkke_core::words::Words;

use crate::failure::Failure;

/// Where the passphrase comes from.
#[derive(Debug, Args)]
pub struct Passphrase {
    /// Read the passphrase from the first line of standard input instead of asking for it.
    #[arg(long)]
    passphrase_stdin: bool,
}

impl Passphrase {
    /// Whether it comes from standard input.
    pub fn is_given(&self) -> bool {
        self.passphrase_stdin
    }

    /// The passphrase of somebody.
    pub fn read(&self, words: &Words, account: &str) -> Result<String, Failure> {
        if self.passphrase_stdin {
            return first_line();
        }
        ask(words, &words.say("cli-passphrase", &[("account", account)]))
    }

    /// A code that somebody reads from another screen.
    pub fn read_code(&self, words: &Words) -> Result<String, Failure> {
        if self.passphrase_stdin {
            return first_line();
        }
        ask(words, &words.say("cli-code-ask", &[]))
    }

    /// The recovery key, as it was printed.
    pub fn read_recovery_key(&self, words: &Words) -> Result<String, Failure> {
        if self.passphrase_stdin {
            return first_line();
        }
        ask(words, &words.say("cli-recovery-key-ask", &[]))
    }

    /// A new passphrase; asked twice.
    pub fn read_new(&self, words: &Words) -> Result<String, Failure> {
        if self.passphrase_stdin {
            return first_line();
        }
        let new = ask(words, &words.say("cli-passphrase-new", &[]))?;
        let again = ask(words, &words.say("cli-passphrase-again", &[]))?;
        match new == again {
            true => Ok(new),
            false => Err(Failure::Refused(words.say("cli-passphrases-differ", &[]))),
        }
    }
}

fn first_line() -> Result<String, Failure> {
    let mut line = String::new();
    io::stdin()
        .read_line(&mut line)
        .map_err(|error| Failure::CannotOpen(format!("--passphrase-stdin: {error}")))?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(line)
}

fn ask(words: &Words, prompt: &str) -> Result<String, Failure> {
    rpassword::prompt_password(prompt)
        .map_err(|_| Failure::Usage(words.say("cli-no-terminal", &[])))
}

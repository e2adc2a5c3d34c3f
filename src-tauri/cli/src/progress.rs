//! How far long work is, on standard error.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// Work that takes less says nothing, and afterwards it is said no more often.
const PAUSE: Duration = Duration::from_secs(1);

/// Says how far work is.
pub struct Progress {
    silent: bool,
    terminal: bool,
    last: Instant,
    line_open: bool,
}

impl Progress {
    /// For a person who waits; a program that reads JSON sees nothing of it, unless somebody
    /// watches at a terminal.
    pub fn new(json: bool) -> Self {
        let terminal = io::stderr().is_terminal();
        Self {
            silent: json && !terminal,
            terminal,
            last: Instant::now(),
            line_open: false,
        }
    }

    /// So many are done.
    pub fn tell(&mut self, what: &str, done: u64, of: u64) {
        if self.silent || self.last.elapsed() < PAUSE {
            return;
        }
        self.last = Instant::now();
        let mut error = io::stderr();
        // Where standard error is closed, nobody waits for it.
        let _ = if self.terminal {
            self.line_open = true;
            write!(error, "\r{what}: {done}/{of} ")
        } else {
            writeln!(error, "{what}: {done}/{of}")
        };
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.line_open {
            let _ = writeln!(io::stderr());
        }
    }
}

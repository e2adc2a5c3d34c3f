//! A screen of its own for each test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// An X server without a monitor.
pub struct Display {
    server: Child,
    /// Its name, as in `DISPLAY`.
    pub name: String,
}

impl Display {
    /// Starts one under a number that is free, and returns when it answers.
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed by .ci/setup");
        let mut number = String::new();
        let said = server.stdout.take().expect("its output is piped");
        BufReader::new(said)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        Self {
            server,
            name: format!(":{}", number.trim()),
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

//! The driver of a web view, and the program that it starts.

use std::ffi::OsStr;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::net::TcpStream;

/// A WebKitWebDriver of its own for each start of the program.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts one in an environment, and returns when it listens. What it and the program say goes
    /// to the log.
    pub async fn start(log: File, environment: impl IntoIterator<Item = (&str, &OsStr)>) -> Self {
        let complaints = log.try_clone().expect("a second hand on the log");
        let port = free_port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .envs(environment)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(log)
            .stderr(complaints)
            .spawn()
            .expect("webkit2gtk-driver is installed by .ci/setup");
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_err()
        {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Self { process, port }
    }

    /// Has it start the program.
    pub async fn open(&self, arguments: &[&OsStr]) -> Client {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|word| word.to_string_lossy())
            .collect();
        let mut wanted = Capabilities::new();
        wanted.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({"binary": built("hamkke"), "args": arguments}),
        );
        ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("the program starts and its window can be driven")
    }

    /// Kills the program, which can do nothing any more, and waits until it is gone.
    pub fn kill_program(&self) {
        let id = self.process.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children"));
        for child in children.unwrap_or_default().split_whitespace() {
            let _ = Command::new("kill").args(["-9", child]).status();
            while is_alive(child) {
                std::thread::yield_now();
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill_program();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether a process still holds anything: one of its threads runs, the first or another.
fn is_alive(process: &str) -> bool {
    let folder = Path::new("/proc").join(process);
    let threads = std::fs::read_dir(folder.join("task")).map_or(0, Iterator::count);
    let stat = std::fs::read_to_string(folder.join("stat"));
    threads > 1 || stat.is_ok_and(|stat| !stat.contains(") Z"))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}

/// A built program: beside the test in the target folder.
pub fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the test runs from a file");
    let folder = test
        .parent()
        .and_then(Path::parent)
        .expect("target/<profile>/deps");
    let program = folder.join(name);
    assert!(
        program.is_file(),
        "{} is missing; `make test` builds it",
        program.display()
    );
    program
}

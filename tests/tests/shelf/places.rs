//! The same on what an office has: a folder, and a server that speaks S3.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use hamkke_core::contract::{ShelfPlace, ShelfTried};
use hamkke_core::desk::try_shelf;
use hamkke_core::shelf::{ShelfError, Store, StoreError, Way};
use hamkke_shelf::model::ModelCopy;

use super::now;

/// Two computers whose work goes over a store and comes together.
pub(crate) fn exchange(store: &dyn Store, folder: &Path) {
    let mut copies: Vec<ModelCopy> = (1..=2)
        .map(|number| {
            let memory = folder.join(format!("{number}.db"));
            ModelCopy::new(number, &memory).unwrap()
        })
        .collect();
    for family in 0..20 {
        copies[0].write(family, 500);
        copies[1].write(family + 10, 500);
    }
    // Larger than a piece.
    copies[0].write(40, 5 * 1024 * 1024);
    for _ in 0..2 {
        for copy in &mut copies {
            copy.go(store, Way::Both, now()).unwrap();
        }
    }
    assert_eq!(copies[0].acts().len(), 41);
    assert_eq!(copies[0].acts(), copies[1].acts());
    for copy in &mut copies {
        let idle = copy.go(store, Way::Both, now()).unwrap();
        assert_eq!((idle.pulled.acts, idle.pushed), (0, 0));
    }
}

pub(crate) fn works(store: &dyn Store) {
    let troubles = try_shelf(store)
        .into_iter()
        .map(|ShelfTried { trouble, .. }| trouble);
    assert_eq!(troubles.collect::<Vec<_>>(), vec![None; 5]);
}

pub(crate) fn folder(path: &Path) -> Result<Box<dyn Store>, StoreError> {
    let url = url::Url::from_directory_path(path).unwrap();
    hamkke_shelf::open(&hamkke_shelf::place(url.as_str(), None).unwrap())
}

#[test]
fn two_computers_exchange_over_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let memory = tempfile::tempdir().unwrap();
    let store = folder(place.path()).unwrap();
    works(store.as_ref());
    exchange(store.as_ref(), memory.path());
}

#[test]
fn a_stick_that_is_pulled_out_is_unreachable_and_all_goes_on_when_it_is_back() {
    let place = tempfile::tempdir().unwrap();
    let memory = tempfile::tempdir().unwrap();
    let stick = place.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut copy = ModelCopy::new(1, &memory.path().join("1.db")).unwrap();
    copy.write(1, 100);
    copy.go(folder(&stick).unwrap().as_ref(), Way::Both, now())
        .unwrap();
    copy.write(1, 100);
    let away = place.path().join("away");
    std::fs::rename(&stick, &away).unwrap();
    assert!(matches!(folder(&stick), Err(StoreError::Unreachable)));
    std::fs::rename(&away, &stick).unwrap();
    let round = copy.go(folder(&stick).unwrap().as_ref(), Way::Both, now());
    assert_eq!(round.unwrap().pushed, 1);
}

/// A server that speaks S3, which ends with the test.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where `.ci/setup` puts it.
fn moto() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default());
    let cache = cache.unwrap_or_else(|| home().join(".cache"));
    cache
        .join("hamkke")
        .join("moto")
        .join("bin")
        .join("moto_server")
}

impl Server {
    fn start() -> Self {
        let program = moto();
        assert!(
            program.exists(),
            "there is no S3 server to test with: run `.ci/setup test`"
        );
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let child = Command::new(program)
            .args(["-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut server = Self { child, port };
        server.until_it_answers();
        server.request("PUT /shelf HTTP/1.1");
        server
    }

    fn until_it_answers(&mut self) {
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.child.try_wait().unwrap();
            assert_eq!(ended, None, "the S3 server ended before it answered");
            std::thread::yield_now();
        }
    }

    /// Makes the bucket, which a person would do at the cluster's own window.
    fn request(&self, line: &str) {
        let mut line_to = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let head = "Host: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        write!(line_to, "{line}\r\n{head}").unwrap();
        let mut answer = String::new();
        line_to.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }

    fn place(&self, secret: &str) -> ShelfPlace {
        let address = format!("s3://shelf/ansan?endpoint=http://127.0.0.1:{}", self.port);
        let credentials = Some(("key".to_owned(), secret.to_owned()));
        hamkke_shelf::place(&address, credentials).unwrap()
    }
}

#[test]
fn two_computers_exchange_over_a_server_that_speaks_s3() {
    let server = Server::start();
    let memory = tempfile::tempdir().unwrap();
    let store = hamkke_shelf::open(&server.place("secret")).unwrap();
    works(store.as_ref());
    exchange(store.as_ref(), memory.path());
}

#[test]
fn a_server_that_goes_away_in_between_is_unreachable_and_nothing_is_lost() {
    let server = Server::start();
    let memory = tempfile::tempdir().unwrap();
    let store = hamkke_shelf::open(&server.place("secret")).unwrap();
    let mut copy = ModelCopy::new(1, &memory.path().join("1.db")).unwrap();
    copy.write(1, 100);
    copy.go(store.as_ref(), Way::Both, now()).unwrap();
    drop(server);
    copy.write(1, 100);
    let cut = copy.go(store.as_ref(), Way::Both, now());
    assert_eq!(cut, Err(ShelfError::Store(StoreError::Unreachable)));
    assert_eq!(copy.acts().len(), 2);
}

//! A folder on which nothing can be linked: a stick with FAT, many an office share.

use std::path::Path;
use std::process::Command;

use super::places::{exchange, folder, works};

const FOLDER: &str = "HAMKKE_TEST_FOLDER";

/// Stands before the system's own functions in a child, and refuses what such a folder refuses.
const REFUSING: &str = "
#include <errno.h>
int link(const char *from, const char *to) { errno = EPERM; return -1; }
int linkat(int at, const char *from, int there, const char *to, int flags) {
    errno = EPERM; return -1;
}
int symlink(const char *from, const char *to) { errno = EPERM; return -1; }
int symlinkat(const char *from, int at, const char *to) { errno = EPERM; return -1; }
";

#[test]
#[ignore = "the child that the test below starts"]
fn child_in_whose_folders_nothing_can_be_linked() {
    let root = std::env::var_os(FOLDER).unwrap();
    let root = Path::new(&root);
    let (from, to) = (root.join("file"), root.join("link"));
    std::fs::write(&from, b"text").unwrap();
    assert!(std::fs::hard_link(&from, &to).is_err());
    let (place, memory) = (root.join("place"), root.join("memory"));
    std::fs::create_dir_all(&place).unwrap();
    std::fs::create_dir_all(&memory).unwrap();
    let store = folder(&place).unwrap();
    works(store.as_ref());
    exchange(store.as_ref(), &memory);
}

#[test]
#[cfg(target_os = "linux")]
fn two_computers_exchange_over_a_folder_in_which_nothing_can_be_linked() {
    let root = tempfile::tempdir().unwrap();
    let (source, library) = (
        root.path().join("refuses.c"),
        root.path().join("refuses.so"),
    );
    std::fs::write(&source, REFUSING).unwrap();
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([&library, &source])
        .status();
    assert!(compiled.unwrap().success());
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--ignored", "--nocapture"])
        .arg("links::child_in_whose_folders_nothing_can_be_linked")
        .env("LD_PRELOAD", &library)
        .env(FOLDER, root.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(
        child.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

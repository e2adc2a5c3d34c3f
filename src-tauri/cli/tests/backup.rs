//! Backups and what comes back from them, run as a program.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;

use std::fs;
use std::path::{Path, PathBuf};

use program::run;
use serde_json::Value;

const PASSPHRASE: &str = "비밀 말은 길게 적는다";

/// Runs it and gives the code and what it said.
fn said(args: &[&str], input: &str) -> (i32, String) {
    let output = run(args, input);
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

/// Runs it and gives the objects of its lines.
fn objects(args: &[&str], input: &str) -> Vec<Value> {
    let output = run(args, input);
    let lines = String::from_utf8(output.stdout).unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    let read = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let read: Vec<Value> = read.collect();
    assert!(!read.is_empty(), "{error}");
    read
}

/// A folder that vanishes: a sample centre, and a stick that is plugged in.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("stick")).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }
}

fn case_files(centre: &str) -> Vec<PathBuf> {
    let folders = fs::read_dir(Path::new(centre).join("families")).unwrap();
    let mut files: Vec<PathBuf> = folders
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn a_sample_centre_is_backed_up_spoilt_and_restored() {
    let office = Office::new();
    let (centre, stick) = (office.path("센터"), office.path("stick"));
    let (code, told) = said(&["sample", "--families", "12", "--centre", &centre], "");
    assert_eq!(code, 0, "{told}");
    let make = [
        "backup", "make", "--centre", &centre, "--to", &stick, "--json",
    ];
    let made = objects(&make, "");
    assert_eq!(made[0]["families"], 12);
    assert_eq!(made[0]["written"], 13);

    let listed = objects(&["backup", "list", "--from", &stick, "--json"], "");
    assert_eq!(listed[0]["backup"], made[0]["backup"]);
    let verify = ["backup", "verify", "--centre", &centre, "--from", &stick];
    let (code, told) = said(&verify, "");
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("13"), "{told}");

    // One file is lost and one is spoilt.
    let files = case_files(&centre);
    let whole = fs::read(&files[1]).unwrap();
    fs::remove_file(&files[0]).unwrap();
    fs::write(&files[1], &whole[..whole.len() / 2]).unwrap();
    let restore = ["restore", "--centre", &centre, "--from", &stick, "--json"];
    let restored = objects(&restore, "");
    let outcomes: Vec<&Value> = restored.iter().map(|it| &it["outcome"]).collect();
    assert_eq!(restored.len(), 2, "{restored:?}");
    assert!(outcomes.iter().any(|it| *it == "placed"), "{outcomes:?}");
    assert!(outcomes.iter().any(|it| *it == "replaced"), "{outcomes:?}");
    let (code, told) = said(&["centre", "verify", "--centre", &centre], "");
    assert_eq!(code, 0, "{told}");
    assert_eq!(fs::read(&files[1]).unwrap(), whole);
}

#[test]
fn a_spoilt_backup_is_found_and_named() {
    let office = Office::new();
    let (centre, stick) = (office.path("센터"), office.path("stick"));
    said(&["sample", "--families", "3", "--centre", &centre], "");
    said(&["backup", "make", "--centre", &centre, "--to", &stick], "");
    let family = case_files(&centre).remove(0);
    let bytes = fs::read(&family).unwrap();
    let name = blake3_name(Path::new(&stick), &bytes);
    let mut spoilt = bytes;
    spoilt[5_000] ^= 1;
    fs::write(name, spoilt).unwrap();
    let verify = ["backup", "verify", "--centre", &centre, "--from", &stick];
    let (code, told) = said(&verify, "");
    assert_eq!(code, 1, "{told}");
    let family = family.file_stem().unwrap().to_str().unwrap();
    assert!(told.contains(family), "{told}");
}

/// The object that holds these bytes.
fn blake3_name(stick: &Path, bytes: &[u8]) -> PathBuf {
    let folders = fs::read_dir(stick.join("hamkke-backup/objects")).unwrap();
    let mut files = folders.flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap());
    let found = files.find(|file| fs::read(file.as_ref().unwrap().path()).unwrap() == bytes);
    found.unwrap().unwrap().path()
}

#[test]
fn the_drill_needs_nothing_but_the_backup_and_the_recovery_key() {
    let office = Office::new();
    let (centre, stick) = (office.path("센터"), office.path("stick"));
    let new = [
        "centre",
        "new",
        "--name",
        "안산 센터",
        "--account",
        "한소라",
        "--passphrase-stdin",
        "--json",
        "--centre",
        &centre,
    ];
    let founded = objects(&new, &format!("{PASSPHRASE}\n"));
    let key = founded[0]["recoveryKey"].as_str().unwrap().to_owned();
    let family = r#"{"command":"create_family","input":{"fields":{"title":"표본 가족"},"people":[{"fields":{"birth_date":"2020-03-05"},"names":[{"text":"표본 아이","sort":"hangul"}]}]}}"#;
    let desk = ["desk", "--passphrase-stdin", "--centre", &centre];
    let (code, told) = said(&desk, &format!("{PASSPHRASE}\n{family}\n"));
    assert_eq!(code, 0, "{told}");
    let make = [
        "backup",
        "make",
        "--passphrase-stdin",
        "--centre",
        &centre,
        "--to",
        &stick,
    ];
    let (code, told) = said(&make, &format!("{PASSPHRASE}\n"));
    assert_eq!(code, 0, "{told}");
    fs::remove_dir_all(&centre).unwrap();

    let empty = office.path("빈 폴더");
    let drill = [
        "backup",
        "drill",
        "--from",
        &stick,
        "--empty",
        &empty,
        "--passphrase-stdin",
        "--json",
    ];
    let drilled = objects(&drill, &format!("{key}\n"));
    assert_eq!(drilled[0]["families"], 1);
    assert_eq!(drilled[0]["opened"], 1);
    assert!(!Path::new(&empty).exists());
    let other = key.replace(&key[..4], "0000");
    let (code, _) = said(&drill, &format!("{other}\n"));
    assert_ne!(code, 0);
    assert!(!Path::new(&empty).exists());

    // In earnest: the same, to stay.
    let restore = [
        "restore",
        "--recover",
        "--passphrase-stdin",
        "--centre",
        &centre,
        "--from",
        &stick,
    ];
    let (code, told) = said(&restore, &format!("{key}\n새 암호문은 길게 적는다\n"));
    assert_eq!(code, 0, "{told}");
    let verify = [
        "centre",
        "verify",
        "--passphrase-stdin",
        "--centre",
        &centre,
    ];
    let (code, told) = said(&verify, "새 암호문은 길게 적는다\n");
    assert_eq!(code, 0, "{told}");
    assert_eq!(case_files(&centre).len(), 1);
}

#[test]
fn the_backups_of_another_centre_are_refused_in_words() {
    let office = Office::new();
    let (one, other, stick) = (office.path("하나"), office.path("둘"), office.path("stick"));
    for centre in [&one, &other] {
        said(&["sample", "--families", "1", "--centre", centre], "");
    }
    said(&["backup", "make", "--centre", &one, "--to", &stick], "");
    for args in [
        ["backup", "make", "--centre", &other, "--to", &stick].as_slice(),
        &["backup", "verify", "--centre", &other, "--from", &stick],
        &["restore", "--centre", &other, "--from", &stick],
    ] {
        let (code, told) = said(args, "");
        assert_eq!(code, 1, "{told}");
        assert!(told.contains("다른 센터의 백업"), "{told}");
    }
    let (code, told) = said(&["backup", "make", "--centre", &one, "--to", &one], "");
    assert_eq!(code, 1);
    assert!(told.contains("센터 폴더 안에"), "{told}");
    let empty = office.path("nothing");
    let (code, told) = said(&["restore", "--centre", &one, "--from", &empty], "");
    assert_eq!(code, 1);
    assert!(told.contains("그런 백업이 없습니다"), "{told}");
}

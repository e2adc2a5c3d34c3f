//! A family goes from one centre to another, run as a program.
#![allow(missing_docs, clippy::unwrap_used)]

mod told;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use told::{error, objects, out};

const PASSPHRASE: &str = "비밀 말은 길게 적는다";

/// Two centres and a stick.
struct Two {
    folder: tempfile::TempDir,
}

impl Two {
    fn founded() -> Self {
        let two = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (place, name) in [("here", "안산 센터"), ("there", "시흥 센터")] {
            let made = two.run(
                place,
                &["centre", "new", "--name", name, "--account", "한소라"],
                "",
            );
            assert_eq!(made.status.code(), Some(0), "{}", error(&made));
        }
        std::fs::create_dir(two.stick()).unwrap();
        two
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn run(&self, place: &str, args: &[&str], input: &str) -> Output {
        run(args, &self.folder.path().join(place), input)
    }

    /// `transfer` at a place, with the stick and in JSON; the passphrase is there once more for who
    /// asks for it.
    fn transfer(&self, place: &str, args: &[&str]) -> Output {
        let stick = self.stick();
        let own = ["--folder", stick.to_str().unwrap(), "--json"];
        self.run(
            place,
            &[&["transfer"], args, &own].concat(),
            &format!("{PASSPHRASE}\n"),
        )
    }

    /// The one line that a verb answers with.
    fn line(&self, place: &str, args: &[&str]) -> Value {
        let answer = self.transfer(place, args);
        assert_eq!(answer.status.code(), Some(0), "{}", error(&answer));
        objects(&answer).remove(0)
    }

    fn desk(&self, command: &str, input: &Value) -> Value {
        let line = json!({"command": command, "input": input});
        let answer = self.run("here", &["desk"], &format!("{line}\n"));
        assert_eq!(answer.status.code(), Some(0), "{}", error(&answer));
        objects(&answer)[0]["output"].clone()
    }
}

fn run(args: &[&str], centre: &Path, input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hamkke-cli"))
        .args(args)
        .arg("--passphrase-stdin")
        .arg("--centre")
        .arg(centre)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input = format!("{PASSPHRASE}\n{input}");
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

#[test]
fn a_family_is_sent_taken_over_and_heard_of() {
    let two = Two::founded();
    let here = two.line("here", &["card"]);
    let there = two.line("there", &["card"]);
    for (place, card) in [("here", &there), ("there", &here)] {
        let letters = card["fingerprint"].as_str().unwrap();
        let kept = two.line(place, &["partners", "--add", letters]);
        assert_eq!(kept["name"], card["name"]);
    }
    let made = two.desk(
        "create_family",
        &json!({
            "fields": {"title": "표본 가족"},
            "people": [{"fields": {"relation": "mother"}, "names": [{"sort": "hangul", "text": "하나"}]}],
        }),
    );
    let family = made["id"].as_str().unwrap();
    let send = ["send", "--to", "시흥 센터", family];
    let refused = two.transfer("here", &send);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        error(&refused).contains("제3자 제공 동의서"),
        "{}",
        error(&refused)
    );

    two.desk(
        "save",
        &json!({
            "family": family,
            "reason": null,
            "changes": [{"record": null, "kind": "consent", "fields": {
                "person": made["people"][0]["id"],
                "sort": "third_party",
                "on": "2024-01-02",
                "recipient": "시흥 센터",
            }}],
        }),
    );
    let rehearsed = two.line("here", &["send", "--rehearse", "--to", "시흥 센터", family]);
    assert_eq!(rehearsed["people"], json!(["하나"]));
    let sent = two.line("here", &send);
    assert_eq!(sent["stage"], "sent");

    let found = two.line("there", &["look"]);
    let transfer = found["found"][0]["transfer"].as_str().unwrap().to_owned();
    assert_eq!(found["found"][0]["from"]["state"], "known");
    let came = two.line("there", &["accept", &transfer]);
    assert_eq!(came["stage"], "came_in");
    let heard = two.line("here", &["hear"]);
    assert_eq!(heard["heard"][0]["transfer"]["stage"], "accepted");

    let again = two.transfer("here", &send);
    assert_eq!(again.status.code(), Some(1));
    let stick = two.stick();
    let stick = ["--folder", stick.to_str().unwrap()];
    let said = two.run("here", &[&["transfer", "hear"][..], &stick].concat(), "");
    assert_eq!((said.status.code(), out(&said)), (Some(0), ""));
}

#[test]
fn a_centre_is_kept_by_its_letters_and_forgotten_again() {
    let two = Two::founded();
    let nothing = two.transfer("here", &["refuse", "--reason", "까닭", "nobody"]);
    assert_eq!(nothing.status.code(), Some(1));
    let unknown = two.transfer("here", &["partners", "--add", "AAAAA"]);
    assert_eq!(unknown.status.code(), Some(1));
    let letters = two.line("there", &["card"])["fingerprint"].clone();
    let kept = two.line("here", &["partners", "--add", letters.as_str().unwrap()]);
    let centre = kept["centre"].as_str().unwrap();
    let gone = two.run(
        "here",
        &["transfer", "partners", "--forget", centre, "--json"],
        "",
    );
    assert_eq!((gone.status.code(), out(&gone)), (Some(0), ""));
}

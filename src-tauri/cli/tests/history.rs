//! A case read from the command line: its story, what differs, and what waits for approval.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;
mod told;

use std::path::{Path, PathBuf};
use std::process::Output;

use program::run;
use serde_json::{Value, json};
use told::{error, objects, out};

const HERS: &str = "비밀 말은 길게 적는다";
const HIS: &str = "바다 건너 오는 봄비";

fn at(centre: &Path, args: &[&str], input: &str) -> Output {
    let centre = ["--passphrase-stdin", "--centre", centre.to_str().unwrap()];
    let args: Vec<&str> = args.iter().copied().chain(centre).collect();
    run(&args, input)
}

fn fine(output: Output) -> Output {
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    output
}

/// A centre in which plans are approved, with a plan of a family that waits.
struct Centre {
    _folder: tempfile::TempDir,
    centre: PathBuf,
    family: String,
}

impl Centre {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let centre = folder.path().join("센터");
        let found = [
            "centre",
            "new",
            "--name",
            "안산 센터",
            "--account",
            "한소라",
        ];
        fine(at(&centre, &found, &format!("{HERS}\n")));
        let add = ["account", "add", "--name", "박도윤", "--role", "supervisor"];
        fine(at(&centre, &add, &format!("{HERS}\n{HIS}\n{HERS}\n")));
        let mut made = Self {
            _folder: folder,
            centre,
            family: String::new(),
        };
        made.does(&json!({
            "command": "set_approval_rules",
            "input": {"kinds": ["plan"], "approvesOwn": false},
        }));
        let family = made.does(&json!({
            "command": "create_family",
            "input": {"fields": {"title": "카리모바 가정"}, "people": []},
        }));
        made.family = family["id"].as_str().unwrap().to_owned();
        made.writes(json!({
            "record": null, "kind": "plan", "fields": {"on": "2024-03-05", "text": "한국어 배우기"},
        }));
        made
    }

    fn does(&self, command: &Value) -> Value {
        let desk = ["desk", "--account", "한소라"];
        let done = fine(at(&self.centre, &desk, &format!("{HERS}\n{command}\n")));
        objects(&done)[0]["output"].clone()
    }

    fn writes(&self, change: Value) -> Value {
        self.does(&json!({
            "command": "save",
            "input": {"family": self.family, "reason": null, "changes": [change]},
        }))
    }

    /// By the supervisor.
    fn his(&self, verb: &str, more: &[&str]) -> Output {
        let args: Vec<&str> = [verb, &self.family, "--account", "박도윤"]
            .into_iter()
            .chain(more.iter().copied())
            .collect();
        at(&self.centre, &args, &format!("{HIS}\n"))
    }
}

#[test]
fn a_case_is_told_and_what_waits_in_it_is_approved_as_it_was_looked_at() {
    let centre = Centre::new();
    let told = fine(centre.his("history", &["--language", "en"]));
    let told = out(&told);
    assert!(
        told.contains("2024-03-05") && told.contains("한국어 배우기"),
        "{told}"
    );

    let waits = objects(&fine(centre.his("approve", &["--json"])));
    assert_eq!(waits[0]["decision"], "asked");
    let form = waits[0]["form"].as_str().unwrap();
    let hash = waits[0]["content"].as_str().unwrap();
    centre.writes(json!({"record": form, "kind": "plan", "fields": {"text": "한국어와 취업"}}));
    let stale = centre.his("approve", &["--form", form, "--content", &hash[..12]]);
    assert_ne!(stale.status.code(), Some(0));
    let now = objects(&fine(centre.his("approve", &["--json"])))[0]["content"].clone();
    let looked_at = &now.as_str().unwrap()[..12];
    fine(centre.his("approve", &["--form", form, "--content", looked_at]));

    centre.writes(json!({"record": form, "kind": "plan", "fields": {"text": "취업"}}));
    let changed = fine(centre.his("approve", &["--language", "en"]));
    let changed = out(&changed);
    assert!(
        changed.contains("Changed since it was approved: 1"),
        "{changed}"
    );
}

#[test]
fn what_differs_since_a_day_is_said_and_nothing_where_nothing_does() {
    let centre = Centre::new();
    let differs = objects(&fine(
        centre.his("history", &["--since", "2000-01-01", "--json"]),
    ));
    assert!(
        differs
            .iter()
            .any(|it| it["kind"] == "plan" && it["sort"] == "added")
    );
    let same = fine(centre.his("history", &["--since", "2999-01-01", "--language", "en"]));
    assert!(out(&same).contains("Nothing differs"));
    let never_read = centre.his("history", &["--since-reading"]);
    assert_ne!(never_read.status.code(), Some(0));
}

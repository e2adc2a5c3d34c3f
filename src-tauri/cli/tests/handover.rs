//! Handovers from the command line: proposed, read, returned, accepted.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;
mod told;

use std::path::{Path, PathBuf};
use std::process::Output;

use program::run;
use told::{error, objects, out};

const HERS: &str = "비밀 말은 길게 적는다";
const HIS: &str = "바다 건너 오는 봄비";

/// A centre with a director and a caseworker who opens his own families, and a family of hers with
/// a task in it.
struct Centre {
    _folder: tempfile::TempDir,
    centre: PathBuf,
    family: String,
}

fn at(centre: &Path, args: &[&str], input: &str) -> Output {
    let centre = ["--passphrase-stdin", "--centre", centre.to_str().unwrap()];
    let args: Vec<&str> = args.iter().copied().chain(centre).collect();
    run(&args, input)
}

fn fine(output: Output) -> Output {
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    output
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
        let add = [
            "account",
            "add",
            "--name",
            "박도윤",
            "--role",
            "caseworker",
            "--scope",
            "own",
        ];
        fine(at(&centre, &add, &format!("{HERS}\n{HIS}\n{HERS}\n")));
        let family = serde_json::json!({
            "command": "create_family",
            "input": {"fields": {"title": "카리모바 가정"}, "people": [{
                "fields": {"birth_date": "1990-05-01", "relation": "mother"},
                "names": [{"sort": "hangul", "text": "카리모바"}],
            }]},
        });
        let made = at(
            &centre,
            &["desk", "--account", "한소라"],
            &format!("{HERS}\n{family}\n"),
        );
        let family = objects(&fine(made))[0]["output"]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let task = serde_json::json!({
            "command": "save",
            "input": {"family": family, "reason": null, "changes": [
                {"record": null, "kind": "task", "fields": {"text": "통역 예약", "due": "2099-05-12"}},
            ]},
        });
        let desk = ["desk", "--account", "한소라"];
        fine(at(&centre, &desk, &format!("{HERS}\n{task}\n")));
        Self {
            _folder: folder,
            centre,
            family,
        }
    }

    fn hers(&self, args: &[&str]) -> Output {
        let args: Vec<&str> = args
            .iter()
            .copied()
            .chain(["--account", "한소라"])
            .collect();
        at(&self.centre, &args, &format!("{HERS}\n"))
    }

    fn his(&self, args: &[&str]) -> Output {
        let args: Vec<&str> = args
            .iter()
            .copied()
            .chain(["--account", "박도윤"])
            .collect();
        at(&self.centre, &args, &format!("{HIS}\n"))
    }

    /// Proposed to him, with what he must know.
    fn propose(&self) -> Output {
        let args = [
            "handover",
            "propose",
            &self.family,
            "--to",
            "박도윤",
            "--reason",
            "육아휴직",
            "--told-stdin",
            "--account",
            "한소라",
        ];
        at(
            &self.centre,
            &args,
            &format!("{HERS}\n오후에는 전화를 받지 못합니다\n"),
        )
    }
}

#[test]
fn a_family_is_proposed_read_returned_and_accepted() {
    let centre = Centre::new();
    let family = &*centre.family;
    let shut = centre.his(&["handover", "show", family]);
    assert_ne!(shut.status.code(), Some(0));
    let none = fine(centre.his(&["handover", "list"]));
    assert!(
        out(&none).contains("기다리는 인계가 없습니다"),
        "{}",
        out(&none)
    );

    let proposed = fine(centre.propose());
    let said = out(&proposed);
    assert!(said.contains("인수를 기다림 · 한소라 → 박도윤"), "{said}");
    assert!(said.contains("오후에는 전화를 받지 못합니다"), "{said}");
    let twice = centre.propose();
    assert_eq!(twice.status.code(), Some(1), "{}", error(&twice));

    let waits = objects(&fine(centre.his(&["handover", "list", "--json"])));
    assert_eq!(waits[0]["family"], family);
    assert_eq!(waits[0]["work"]["kind"], "handover");
    let page = fine(centre.his(&["handover", "show", family]));
    for words in [
        "카리모바 가정",
        "약속과 할 일",
        "통역 예약",
        "통역이 필요한지 묻지 않음",
    ] {
        assert!(out(&page).contains(words), "{words}: {}", out(&page));
    }
    // Words of a vocabulary are said, none by its name.
    for id in [
        "handover-",
        "work-",
        "kind-",
        "field-",
        "question-",
        "relation-",
    ] {
        assert!(!out(&page).contains(id), "{id}: {}", out(&page));
    }
    let page = &objects(&fine(centre.his(&["handover", "show", family, "--json"])))[0];
    assert_eq!(page["handovers"][0]["mayAnswer"], true);
    assert_eq!(
        page["deadlines"].as_array().unwrap().len(),
        0,
        "76 years are no deadline"
    );

    let reason = ["handover", "return", family, "--reason", "통역사가 없음"];
    fine(centre.his(&reason));
    let shut = centre.his(&["handover", "show", family]);
    assert_ne!(shut.status.code(), Some(0));
    let back = fine(centre.hers(&["handover", "list"]));
    assert!(out(&back).contains("통역사가 없음"), "{}", out(&back));

    fine(centre.propose());
    let accepted = fine(centre.his(&["handover", "accept", family, "--json"]));
    let page = &objects(&accepted)[0];
    assert_eq!(page["handovers"][0]["state"], "accepted");
    assert_eq!(page["worker"], "박도윤");
    let tasks = fine(centre.his(&["tasks", "--json"]));
    assert_eq!(objects(&tasks)[0]["work"]["words"], "통역 예약");
}

#[test]
fn a_handover_is_taken_back_and_nobody_else_accepts_it() {
    let centre = Centre::new();
    let family = &*centre.family;
    fine(centre.propose());
    let own = centre.hers(&["handover", "accept", family]);
    assert_eq!(own.status.code(), Some(1), "{}", error(&own));
    let withdrawn = fine(centre.hers(&["handover", "withdraw", family, "--reason", "휴직을 미룸"]));
    assert!(
        out(&withdrawn).contains("제안을 거둠"),
        "{}",
        out(&withdrawn)
    );
    assert_ne!(
        centre.his(&["handover", "accept", family]).status.code(),
        Some(0)
    );
    let unknown = centre.hers(&[
        "handover",
        "propose",
        family,
        "--to",
        "아무개",
        "--reason",
        "휴직",
    ]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(error(&unknown).contains("아무개"), "{}", error(&unknown));
}

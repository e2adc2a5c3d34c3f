//! Destruction from the command line: listed, proposed, approved by another, carried out.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;
mod told;

use std::path::{Path, PathBuf};
use std::process::Output;

use program::run;
use serde_json::{Value, json};
use told::{error, objects, out};

const HIS: &str = "비밀 말은 길게 적는다";
const HERS: &str = "바다 건너 오는 봄비";

/// A verb at a centre, with a passphrase and what follows it on standard input.
fn at(centre: &Path, args: &[&str], input: &str) -> Output {
    let centre = ["--passphrase-stdin", "--centre", centre.to_str().unwrap()];
    let args: Vec<&str> = args.iter().copied().chain(centre).collect();
    run(&args, input)
}

/// A centre with two people, and a family whose case was closed long ago; gives its id.
fn closed() -> (tempfile::TempDir, PathBuf, String) {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("센터");
    let new = [
        "centre",
        "new",
        "--name",
        "안산 센터",
        "--account",
        "한소라",
    ];
    let founded = at(&centre, &new, &format!("{HIS}\n"));
    assert_eq!(founded.status.code(), Some(0), "{}", error(&founded));
    let desk = |line: &Value| {
        let done = at(&centre, &["desk"], &format!("{HIS}\n{line}\n"));
        assert_eq!(
            done.status.code(),
            Some(0),
            "{}{}",
            out(&done),
            error(&done)
        );
        objects(&done)[0]["output"].clone()
    };
    let view = desk(&json!({"command": "create_family", "input": {
        "fields": {"title": "란의 집"},
        "people": [{"fields": {}, "names": [{"sort": "hangul", "text": "김하나"}]}],
    }}));
    let family = view["id"].as_str().unwrap().to_owned();
    desk(&json!({"command": "save", "input": {
        "family": family,
        "changes": [{"record": null, "kind": "closure", "fields": {"on": "2018-05-09", "reason": "goals_met"}}],
        "reason": null,
    }}));
    desk(&json!({"command": "add_account", "input": {
        "name": "오세린", "role": "supervisor", "passphrase": HERS, "ownPassphrase": HIS,
    }}));
    (folder, centre, family)
}

#[test]
fn what_is_due_goes_once_a_second_person_has_approved_it() {
    let (_folder, centre, family) = closed();
    let his = ["--account", "한소라"];
    let hers = ["--account", "오세린"];
    let by = |who: [&'static str; 2], verb: &[&'static str], input: String| {
        let args: Vec<&str> = verb.iter().copied().chain(who).collect();
        at(&centre, &args, &input)
    };
    let once = |passphrase: &str| format!("{passphrase}\n");
    let twice = |passphrase: &str| format!("{passphrase}\n{passphrase}\n");

    let due = by(his, &["destroy", "list", "--json"], once(HIS));
    assert_eq!(objects(&due)[0]["family"]["id"], json!(family));
    let due = by(his, &["destroy", "list"], once(HIS));
    assert!(out(&due).contains("란의 집"), "{}", out(&due));
    let proposed = by(
        his,
        &["destroy", "propose", "--all-due", "--json"],
        twice(HIS),
    );
    assert_eq!(proposed.status.code(), Some(0), "{}", error(&proposed));
    let number = objects(&proposed)[0]["number"].as_str().unwrap().to_owned();
    let number: &'static str = number.leak();

    let own = by(his, &["destroy", "approve", number], twice(HIS));
    assert_eq!(own.status.code(), Some(1), "{}", out(&own));
    let not_yet = by(his, &["destroy", "certificate", number], once(HIS));
    assert_eq!(not_yet.status.code(), Some(1), "{}", out(&not_yet));
    let approved = by(hers, &["destroy", "approve", number], twice(HERS));
    assert_eq!(approved.status.code(), Some(0), "{}", error(&approved));
    let done = by(hers, &["destroy", "run", "--json"], once(HERS));
    assert_eq!(done.status.code(), Some(0), "{}", error(&done));
    let done = &objects(&done)[0];
    assert_eq!(done["stage"], json!("destroyed"));
    assert_eq!(done["reach"], json!("no_place"));

    let certificate = by(his, &["destroy", "certificate", number], once(HIS));
    for said in [number, "안산 센터", "오세린", "제21조", "닿을 수 없는 곳"] {
        assert!(
            out(&certificate).contains(said),
            "{said}: {}",
            out(&certificate)
        );
    }
    for nobody in ["란의 집", "김하나"] {
        assert!(!out(&certificate).contains(nobody));
    }
    let register = by(his, &["destroy", "list", "--register"], once(HIS));
    assert!(out(&register).contains(number), "{}", out(&register));
    let left = by(his, &["destroy", "list"], once(HIS));
    assert!(
        out(&left).contains("파기할 때가 된 것이 없습니다"),
        "{}",
        out(&left)
    );
    let args = ["family", "show", &family, "--account", "한소라"];
    let gone = at(&centre, &args, &once(HIS));
    assert_eq!(gone.status.code(), Some(1));
    assert!(
        error(&gone).contains("파기한 가족입니다"),
        "{}",
        error(&gone)
    );
}

#[test]
fn a_refusal_leaves_everything_as_it_was() {
    let (_folder, centre, family) = closed();
    let args = [
        "destroy",
        "propose",
        "--family",
        &family,
        "--asked-on",
        "2026-01-05",
        "--remark",
        "창구에서 요구함",
        "--account",
        "한소라",
        "--json",
    ];
    let proposed = at(&centre, &args, &format!("{HIS}\n{HIS}\n"));
    assert_eq!(proposed.status.code(), Some(0), "{}", error(&proposed));
    let line = &objects(&proposed)[0];
    assert_eq!(line["ground"], json!("on_request"));
    let number = line["number"].as_str().unwrap();
    let args = [
        "destroy",
        "approve",
        number,
        "--refuse",
        "소송이 진행 중",
        "--account",
        "오세린",
    ];
    let refused = at(&centre, &args, &format!("{HERS}\n{HERS}\n"));
    assert_eq!(refused.status.code(), Some(0), "{}", error(&refused));
    let shown = at(
        &centre,
        &["family", "show", &family, "--account", "한소라"],
        &format!("{HIS}\n"),
    );
    assert_eq!(shown.status.code(), Some(0), "{}", error(&shown));
}

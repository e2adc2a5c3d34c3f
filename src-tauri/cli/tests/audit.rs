//! The access log from the command line: listed, verified, reviewed.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;
mod told;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use program::run;
use serde_json::Value;
use told::{error, objects, out};

/// A sample centre in which a family was looked at.
fn worked_in() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("센터");
    let made = at(&centre, &["sample", "--families", "6"]);
    assert_eq!(made.status.code(), Some(0), "{}", error(&made));
    let found = at(&centre, &["search", "응우옌 티 란", "--json"]);
    let family = objects(&found)[0]["family"].as_str().unwrap().to_owned();
    let shown = at(&centre, &["family", "show", &family]);
    assert_eq!(shown.status.code(), Some(0), "{}", error(&shown));
    (folder, centre)
}

fn at(centre: &Path, args: &[&str]) -> Output {
    let args: Vec<&str> = args
        .iter()
        .copied()
        .chain(["--centre", centre.to_str().unwrap()])
        .collect();
    run(&args, "")
}

#[test]
fn who_looked_at_what_is_listed_and_verified() {
    let (_folder, centre) = worked_in();
    let listed = at(&centre, &["audit", "list", "--json"]);
    let deeds: Vec<Value> = objects(&listed)
        .iter()
        .map(|line| line["deed"].clone())
        .collect();
    assert_eq!(
        deeds[..5],
        [
            "log_read",
            "signed_in",
            "signed_out",
            "family_opened",
            "signed_in"
        ]
    );
    let opened = at(&centre, &["audit", "list", "--deed", "family_opened"]);
    assert!(out(&opened).contains("가족을 엶"), "{}", out(&opened));
    assert!(out(&opened).contains("1건 가운데 1건"), "{}", out(&opened));
    let english = at(
        &centre,
        &[
            "audit",
            "list",
            "--deed",
            "family_opened",
            "--language",
            "en",
        ],
    );
    assert!(
        out(&english).contains("Opened a family"),
        "{}",
        out(&english)
    );

    let verified = at(&centre, &["audit", "verify", "--json"]);
    assert_eq!(verified.status.code(), Some(0), "{}", error(&verified));
    let verified = &objects(&verified)[0];
    assert_eq!(verified["wrong"], 0);
    assert!(verified["notes"].as_u64().unwrap() > 6);
}

#[test]
fn a_log_that_was_exchanged_for_an_older_one_is_not_sound() {
    let (_folder, centre) = worked_in();
    let log = || {
        let mut files = fs::read_dir(centre.join("access")).unwrap();
        let is_log = |path: &PathBuf| path.extension().is_some_and(|it| it == "db");
        files
            .find_map(|it| Some(it.unwrap().path()).filter(is_log))
            .unwrap()
    };
    let before = fs::read(log()).unwrap();
    at(&centre, &["search", "응우옌", "--json"]);
    fs::write(log(), before).unwrap();
    let verified = at(&centre, &["audit", "verify"]);
    assert_eq!(verified.status.code(), Some(1), "{}", error(&verified));
    assert!(out(&verified).contains("사라진 것을"), "{}", out(&verified));
}

#[test]
fn a_review_is_signed_off_with_a_remark() {
    let (_folder, centre) = worked_in();
    let args = [
        "audit",
        "review",
        "--sign-off",
        "--remark",
        "이상 없음",
        "--json",
    ];
    let signed = at(&centre, &args);
    assert_eq!(signed.status.code(), Some(0), "{}", error(&signed));
    let signed = &objects(&signed)[0];
    assert_eq!(signed["reviews"][0]["remark"], "이상 없음");
    assert_eq!(signed["pruned"], 0);
    let review = at(&centre, &["audit", "review"]);
    assert!(out(&review).contains("다음 점검 기한"), "{}", out(&review));
}

#[test]
fn only_those_who_audit_read_it() {
    let (_folder, centre) = worked_in();
    let args = ["audit", "list", "--account", "표본 열람자"];
    let refused = at(&centre, &args);
    assert_eq!(refused.status.code(), Some(1), "{}", error(&refused));
    assert_eq!(out(&refused), "");
}

//! The figures of a centre and the money left behind, by the command line.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;
mod told;

use std::path::{Path, PathBuf};
use std::process::Output;

use program::run;
use told::{error, objects, out};

const HERS: &str = "비밀 말은 길게 적는다";
const HIS: &str = "바다 건너 오는 봄비";
const FIGURE: &str = "ansan-daycare/amount/classes=3-5";

fn at(centre: &Path, args: &[&str], input: &str) -> Output {
    let centre = ["--passphrase-stdin", "--centre", centre.to_str().unwrap()];
    let args: Vec<&str> = args.iter().copied().chain(centre).collect();
    run(&args, input)
}

fn fine(output: Output) -> Output {
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    output
}

/// A centre with a director and a supervisor.
fn with_two(folder: &Path) -> PathBuf {
    let centre = folder.join("센터");
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
    centre
}

#[test]
fn a_figure_is_confirmed_by_one_published_by_another_listed_and_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let centre = with_two(folder.path());
    let hers = |args: &[&str]| at(&centre, &[args, &["--account", "한소라"]].concat(), HERS);
    let his = |args: &[&str]| at(&centre, &[args, &["--account", "박도윤"]].concat(), HIS);
    let value = ["--from", "2024-01-01", "--value", "290000"];
    let what_if = [&["rulebook", "what-if", FIGURE][..], &value, &["--json"]].concat();
    let effect = &objects(&fine(hers(&what_if)))[0];
    assert_eq!(effect["changed"], 0, "nobody is registered yet");

    let evidence = ["--evidence", "안산시 공문 2026-11-20", "--json"];
    let confirm = [&["rulebook", "confirm", FIGURE][..], &value, &evidence].concat();
    let ruling = &objects(&fine(hers(&confirm)))[0];
    assert_eq!(ruling["stage"], "proposed");
    let id = ruling["id"].as_str().unwrap();
    // Not by whoever proposed it.
    assert_ne!(hers(&["rulebook", "publish", id]).status.code(), Some(0));
    let published = &objects(&fine(his(&["rulebook", "publish", id, "--json"])))[0];
    assert_eq!(published["stage"], "standing");
    let list = ["rulebook", "list", "--programme", "ansan-daycare"];
    let listed = fine(hers(&list));
    assert!(out(&listed).contains("290000"), "{}", out(&listed));
    assert!(out(&listed).contains("안산시 공문 2026-11-20"));

    let withdraw = ["rulebook", "publish", id, "--withdraw", "다른 반의 금액"];
    fine(his(&withdraw));
    assert!(!out(&fine(hers(&list))).contains("290000"));
    let rulings = fine(hers(&["rulebook", "list", "--rulings"]));
    assert!(out(&rulings).contains("되돌림"), "{}", out(&rulings));
    let questions = fine(hers(&["rulebook", "list", "--questions"]));
    assert!(out(&questions).contains("ninety-days"));
    let wrong = ["rulebook", "confirm", FIGURE, "--from", "2024-01-01"];
    assert_eq!(hers(&wrong).status.code(), Some(2));
}

#[test]
fn money_left_behind_in_a_centre_of_nobody_is_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let centre = with_two(folder.path());
    let asked = ["unclaimed", "--account", "한소라", "--json"];
    let left = &objects(&fine(at(&centre, &asked, HERS)))[0];
    assert_eq!(left["total"], 0);
    let unknown = ["unclaimed", "--account", "한소라", "--programme", "visa"];
    assert_eq!(at(&centre, &unknown, HERS).status.code(), Some(2));
}

//! The command line on files of facts, as an office would call it.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;

use std::process::Output;

use program::run;
use serde_json::{Value, json};

const FAMILY: &str = r#"{"family": "F-1", "people": [
  {"id": "mother", "birth_date": "1990-05-01",
   "addresses": [{"area": "41273", "from": "2019-02-01"}]},
  {"id": "child", "birth_date": "2019-06-01", "guardians": ["mother"],
   "nationalities": [{"country": "UZ", "from": "2019-06-01"}],
   "registrations": [{"kind": "alien", "from": "2019-07-20"}],
   "stays": [{"status": "F-1", "from": "2019-07-20", "until": "2027-01-31"}],
   "addresses": [{"area": "41273", "from": "2019-06-01"}],
   "enrolments": [{"kind": "daycare", "area": "41273", "from": "2021-03-02", "extended_care": true}],
   "absences": [], "disability": false, "refugee_recognised": false, "school_deferred": false,
   "early_nuri_from": null,
   "applications": [{"programme": "child-allowance", "on": "2019-07-01"}]}]}"#;

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn one_line(family: &str) -> String {
    family.replace('\n', " ")
}

#[test]
fn a_family_in_a_file_is_answered_in_the_contract() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("family.json");
    std::fs::write(&file, FAMILY).unwrap();
    let output = run(
        &[
            "check",
            "--facts",
            file.to_str().unwrap(),
            "--on",
            "2023-05-10",
            "--brief",
        ],
        "",
    );
    assert_eq!(output.status.code(), Some(0));
    let answers = lines(&output);
    assert_eq!(answers.len(), 1);
    assert_eq!(
        answers[0]["children"][0]["programmes"][0],
        json!({"programme": "ansan-daycare", "outcome": "eligible", "amount": 262000,
               "unit": "krw_per_month", "amount_status": "provisional", "failed": [],
               "missing": [], "caveats": [], "assumed": [], "apply_by": null,
               "payable_from": null})
    );
}

#[test]
fn a_line_that_is_refused_does_not_stop_the_others() {
    let unborn = one_line(FAMILY).replace("2019-06-01\", \"guardians", "2031-01-01\", \"guardians");
    let input = format!(
        "{}\n\nnot json\n{unborn}\n{}\n",
        one_line(FAMILY),
        one_line(FAMILY)
    );
    let output = run(&["check", "--facts", "-", "--on", "2023-05-10"], &input);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[1]["line"], 3);
    assert_eq!(answers[1]["error"]["code"], "malformed");
    assert_eq!(answers[2]["line"], 4);
    assert_eq!(answers[2]["error"]["code"], "not_yet_born");
    assert_eq!(answers[2]["error"]["person"], "child");
    assert_eq!(answers[2]["error"]["value"], "2031-01-01");
    assert_eq!(answers[0], answers[3]);
    assert!(answers[0]["children"][0]["programmes"][0]["steps"].is_array());
}

#[test]
fn a_timeline_covers_the_days_asked_without_a_gap() {
    let output = run(
        &[
            "timeline",
            "--facts",
            "-",
            "--from",
            "2019-01-01",
            "--to",
            "2026-11-25",
        ],
        &one_line(FAMILY),
    );
    assert_eq!(output.status.code(), Some(0));
    let city = &lines(&output)[0]["children"][0]["programmes"][0];
    assert_eq!(city["programme"], "ansan-daycare");
    let runs = city["runs"].as_array().unwrap();
    assert_eq!(runs[0]["from"], "2019-06-01", "from birth");
    assert_eq!(runs[runs.len() - 1]["until"], "2026-11-25");
    let paid = runs.iter().find(|run| run["amount"] == 262_000).unwrap();
    assert_eq!(
        (&paid["from"], &paid["until"]),
        (&json!("2023-03-01"), &json!("2023-12-31"))
    );
}

#[test]
fn a_child_is_explained_in_both_languages() {
    let explain = |language| {
        let args = [
            "explain",
            "--facts",
            "-",
            "--child",
            "child",
            "--on",
            "2023-05-10",
        ];
        let output = run(
            &[&args[..], &["--language", language]].concat(),
            &one_line(FAMILY),
        );
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    let korean = explain("ko");
    assert!(
        korean.contains("안산시 외국인 아동 보육료 — 받을 수 있습니다"),
        "{korean}"
    );
    assert!(korean.contains("월 262,000원 (잠정)"), "{korean}");
    let english = explain("en");
    assert!(
        english.contains("262,000 won a month (provisional)"),
        "{english}"
    );
    for text in [korean, english] {
        assert!(!text.contains("{ $"), "{text}");
        for family in ["step-", "outcome-", "condition-", "explain-", "assumed-"] {
            assert!(!text.contains(family), "{family} in {text}");
        }
    }
}

#[test]
fn the_exit_code_tells_usage_from_what_cannot_be_opened() {
    assert_eq!(run(&["check", "--facts", "-"], "").status.code(), Some(2));
    assert_eq!(
        run(&["check", "--facts", "-", "--on", "tomorrow"], "")
            .status
            .code(),
        Some(2)
    );
    let missing = [
        "check",
        "--facts",
        "/no/such/file.json",
        "--on",
        "2023-05-10",
    ];
    assert_eq!(run(&missing, "").status.code(), Some(3));
    let no_rules = [
        "check",
        "--facts",
        "-",
        "--on",
        "2023-05-10",
        "--rulebook",
        "/no/such/folder",
    ];
    assert_eq!(run(&no_rules, "").status.code(), Some(3));
}

#[test]
fn a_rulebook_in_a_folder_takes_the_place_of_the_programs_own() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../eligibility/rulebook");
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(own).unwrap() {
        let entry = entry.unwrap();
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let text = text.replace("value = 262000", "value = 263000");
        std::fs::write(folder.path().join(entry.file_name()), text).unwrap();
    }
    let args = ["check", "--facts", "-", "--on", "2023-05-10"];
    let shipped = run(&args, &one_line(FAMILY));
    let other = run(
        &[&args[..], &["--rulebook", folder.path().to_str().unwrap()]].concat(),
        &one_line(FAMILY),
    );
    assert_eq!(
        lines(&other)[0]["children"][0]["programmes"][0]["amount"],
        263_000
    );
    assert_ne!(
        lines(&other)[0]["rulebook"]["digest"],
        lines(&shipped)[0]["rulebook"]["digest"]
    );
}

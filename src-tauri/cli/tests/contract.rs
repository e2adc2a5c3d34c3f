//! The published contract of `check` and `timeline`, from outside: files in, lines out.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with files of facts, and the program to answer them.
struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, contents).unwrap();
        path
    }
}

/// The lines that a verb writes, and its exit status.
fn run(verb: &str, facts: &Path, rest: &[&str]) -> (Vec<Value>, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_hamkke-cli"))
        .args([verb, "--facts", facts.to_str().unwrap()])
        .args(rest)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    (lines.collect(), output.status.code().unwrap())
}

fn check(facts: &Path, on: &str) -> (Vec<Value>, i32) {
    run("check", facts, &["--on", on])
}

/// An Uzbek child of Danwon-gu in a daycare there, of whom everything was asked.
fn child(id: &str, birth: &str) -> Value {
    json!({"id": id, "birth_date": birth, "guardians": [],
        "nationalities": [{"country": "UZ", "from": birth}],
        "registrations": [{"kind": "alien", "from": birth}],
        "stays": [{"status": "F-1", "from": birth}],
        "addresses": [{"area": "41273", "from": birth}],
        "enrolments": [{"kind": "daycare", "area": "41273", "from": birth, "extended_care": true}],
        "absences": [], "disability": false, "refugee_recognised": false,
        "school_deferred": false, "early_nuri_from": null, "applications": []})
}

fn family(people: Value) -> Value {
    json!({"family": "F-1", "people": people})
}

/// A child with one fact put in place of another.
fn child_with(key: &str, value: Value) -> Value {
    let mut child = child("child", "2019-06-01");
    child[key] = value;
    child
}

fn programme<'a>(line: &'a Value, id: &str) -> &'a Value {
    let programmes = line["children"][0]["programmes"].as_array().unwrap();
    programmes.iter().find(|p| p["programme"] == id).unwrap()
}

#[test]
fn every_error_names_its_line_its_person_its_field_and_its_value() {
    let enrolled = |from: &str, until: Option<&str>| json!({"kind": "daycare", "area": "41273", "from": from, "until": until});
    let cases = [
        (
            child_with("hobby", json!("chess")),
            ["unknown_key", "child", "hobby", "chess"],
        ),
        (
            child_with("stays", json!([{"status": "F-1", "from": "2019-02-30"}])),
            ["bad_date", "child", "stays.from", "2019-02-30"],
        ),
        (
            child_with(
                "stays",
                json!([{"status": "F-1", "from": "2020-01-02", "until": "2020-01-01"}]),
            ),
            ["until_before_from", "child", "stays.until", "2020-01-01"],
        ),
        (
            child_with("birth_date", json!("2023-05-11")),
            ["not_yet_born", "child", "birth_date", "2023-05-11"],
        ),
        (
            child_with("guardians", json!(["nobody"])),
            ["unknown_guardian", "child", "guardians", "nobody"],
        ),
        (
            child_with("id", json!("twin")),
            ["duplicate_id", "twin", "id", "twin"],
        ),
        (
            child_with(
                "enrolments",
                json!([
                    enrolled("2021-03-02", Some("2022-02-28")),
                    enrolled("2022-02-28", None)
                ]),
            ),
            [
                "overlapping_enrolments",
                "child",
                "enrolments.from",
                "2022-02-28",
            ],
        ),
    ];
    let mut text = format!("{}\n\n", family(json!([child("child", "2019-06-01")])));
    for (case, _) in &cases {
        text += &format!("{}\n", family(json!([case, child("twin", "2019-06-01")])));
    }
    let twice = family(json!([child("child", "2019-06-01")])).to_string();
    text += &twice.replace(
        r#""disability":false"#,
        r#""disability":false,"disability":true"#,
    );
    let (lines, status) = check(&Office::new().file("many.jsonl", text), "2023-05-10");
    assert_eq!(status, 1);
    assert_eq!(lines.len(), cases.len() + 2, "each line is answered");
    assert_eq!(lines[0]["children"][0]["id"], "child");
    let twice = ["duplicate_key", "child", "disability", "true"];
    let expected = cases.iter().map(|(_, named)| named).chain([&twice]);
    for ((line, named), number) in lines[1..].iter().zip(expected).zip(3..) {
        assert_eq!(line["line"], number, "a blank line is counted: {line}");
        let error = line["error"].as_object().unwrap();
        let keys: Vec<_> = error.keys().map(String::as_str).collect();
        for key in ["code", "person", "field", "value", "message"] {
            assert!(keys.contains(&key), "{keys:?}");
        }
        assert_eq!(keys.len(), 5, "{keys:?}");
        let given = ["code", "person", "field", "value"].map(|key| error[key].as_str().unwrap());
        assert_eq!(given, *named);
    }
}

#[test]
fn a_byte_order_mark_windows_line_ends_and_blank_lines_are_no_families() {
    let office = Office::new();
    let facts = family(json!([child("child", "2019-06-01")]));
    let (plain, _) = check(&office.file("plain.json", facts.to_string()), "2023-05-10");
    let marked = format!("\u{feff}\r\n{facts}\r\n \t\r\n{facts}");
    let (lines, status) = check(&office.file("marked.jsonl", marked), "2023-05-10");
    assert_eq!((status, lines.len()), (0, 2));
    assert_eq!(lines[0], plain[0]);
    assert_eq!(lines[1], plain[0]);
    let pretty = format!("\u{feff}{}", serde_json::to_string_pretty(&facts).unwrap());
    let windows = pretty.replace('\n', "\r\n");
    let (lines, status) = check(&office.file("windows.json", windows), "2023-05-10");
    assert_eq!((status, lines), (0, plain));
}

#[test]
fn children_are_those_younger_than_13_in_the_order_of_the_facts() {
    let people = json!([
        child("second", "2021-06-01"),
        child("thirteen", "2010-05-10"),
        child("twelve", "2010-05-11"),
        child("leapling", "2012-02-29"),
    ]);
    let facts = Office::new();
    let file = facts.file("family.json", family(people).to_string());
    let (lines, status) = check(&file, "2023-05-10");
    assert_eq!(status, 0);
    let children = lines[0]["children"].as_array().unwrap();
    let said: Vec<_> = children
        .iter()
        .map(|child| (&child["id"], &child["class_age"], &child["months"]))
        .collect();
    assert_eq!(
        said,
        [
            (&json!("second"), &json!(1), &json!(23)),
            (&json!("twelve"), &json!(12), &json!(156)),
            (&json!("leapling"), &json!(10), &json!(135)),
        ]
    );
}

#[test]
fn an_amount_stands_only_where_the_outcome_is_eligible() {
    let office = Office::new();
    let file = office.file(
        "family.json",
        family(json!([child("child", "2020-06-01")])).to_string(),
    );
    let (paid, _) = check(&file, "2023-05-10");
    assert_eq!(
        programme(&paid[0], "ansan-daycare")["outcome"],
        "amount_unconfirmed"
    );
    assert_eq!(programme(&paid[0], "ansan-daycare")["amount"], Value::Null);
    assert_eq!(
        programme(&paid[0], "ansan-daycare")["amount_status"],
        Value::Null
    );
    let extended = programme(&paid[0], "ansan-extended-care");
    assert_eq!(extended["unit"], "krw_per_hour");
    assert_eq!(extended["amount"], 2000);
    assert_eq!(extended["amount_status"], "confirmed");
    let fee = programme(&paid[0], "national-daycare");
    assert_eq!(
        (&fee["outcome"], &fee["amount"], &fee["failed"]),
        (
            &json!("not_eligible"),
            &Value::Null,
            &json!(["entitled", "registered"])
        )
    );
}

#[test]
fn missing_facts_are_sorted_paths_without_repeats_and_only_where_undetermined() {
    let mother = json!({"id": "mother", "birth_date": "1990-05-01"});
    let child = json!({"id": "child", "birth_date": "2020-06-01", "guardians": ["mother"]});
    let office = Office::new();
    let file = office.file("family.json", family(json!([child, mother])).to_string());
    let (lines, _) = check(&file, "2023-05-10");
    assert_eq!(
        programme(&lines[0], "gyeonggi-daycare")["missing"],
        json!([
            "child.addresses",
            "child.enrolments",
            "child.nationalities",
            "child.registrations",
            "mother.addresses"
        ])
    );
    let too_young = programme(&lines[0], "free-education-extra");
    assert_eq!(too_young["failed"], json!(["in_force"]));
    assert_eq!(too_young["missing"], json!([]));
}

#[test]
fn outside_its_days_a_programme_fails_by_being_in_force_alone() {
    let office = Office::new();
    let file = office.file(
        "family.json",
        family(json!([{"id": "child", "birth_date": "2015-06-01"}])).to_string(),
    );
    let (lines, _) = check(&file, "2017-12-31");
    for answer in lines[0]["children"][0]["programmes"].as_array().unwrap() {
        assert_eq!(answer["failed"], json!(["in_force"]), "{answer}");
        assert_eq!(answer["missing"], json!([]));
        let steps = answer["steps"].as_array().unwrap();
        assert_eq!(steps.len(), 1);
    }
}

#[test]
fn an_application_in_time_pays_from_birth_and_a_late_one_from_its_month() {
    let office = Office::new();
    let applied = |on: &str| {
        let applications = json!([{"programme": "child-allowance", "on": on}]);
        let facts = family(json!([child_with("applications", applications)]));
        let file = office.file("family.json", facts.to_string());
        let (lines, _) = check(&file, "2023-05-10");
        let answer = programme(&lines[0], "child-allowance").clone();
        (answer["apply_by"].clone(), answer["payable_from"].clone())
    };
    let last = json!("2019-07-30");
    assert_eq!(applied("2019-07-30"), (last.clone(), json!("2019-06")));
    assert_eq!(applied("2019-07-31"), (last, json!("2019-07")));
}

#[test]
fn brief_leaves_out_the_steps_and_nothing_else() {
    let office = Office::new();
    let file = office.file(
        "family.json",
        family(json!([child("child", "2019-06-01")])).to_string(),
    );
    let (mut full, _) = check(&file, "2023-05-10");
    let (brief, _) = run("check", &file, &["--on", "2023-05-10", "--brief"]);
    for answer in full[0]["children"][0]["programmes"].as_array_mut().unwrap() {
        assert!(answer.as_object_mut().unwrap().remove("steps").is_some());
    }
    assert_eq!(full, brief);
}

#[test]
fn a_timeline_has_runs_on_the_days_of_childhood_only() {
    let office = Office::new();
    let people = json!([child("older", "2010-05-10"), child("child", "2019-06-01")]);
    let file = office.file("family.json", family(people).to_string());
    let days = |from, to| {
        let (lines, status) = run("timeline", &file, &["--from", from, "--to", to]);
        assert_eq!(status, 0);
        let children = lines[0]["children"].as_array().unwrap();
        let of_child = |child: &Value| {
            let runs = child["programmes"][0]["runs"].as_array().unwrap();
            let (first, last) = (runs.first().unwrap(), runs.last().unwrap());
            json!([child["id"], first["from"], last["until"]])
        };
        children.iter().map(of_child).collect::<Vec<_>>()
    };
    assert_eq!(
        days("2018-01-01", "2026-11-25"),
        [
            json!(["older", "2018-01-01", "2023-05-09"]),
            json!(["child", "2019-06-01", "2026-11-25"])
        ]
    );
    assert_eq!(
        days("2023-05-10", "2032-12-31"),
        [json!(["child", "2023-05-10", "2032-05-31"])]
    );
}

#[test]
fn a_run_has_the_keys_of_the_contract() {
    let office = Office::new();
    let file = office.file(
        "family.json",
        family(json!([child("child", "2019-06-01")])).to_string(),
    );
    let (lines, _) = run(
        "timeline",
        &file,
        &["--from", "2023-01-01", "--to", "2023-12-31"],
    );
    assert_eq!(
        lines[0]["children"][0]["programmes"][0]["runs"],
        json!([
            {"from": "2023-01-01", "until": "2023-02-28", "outcome": "eligible", "amount": 242000,
             "failed": [], "missing": []},
            {"from": "2023-03-01", "until": "2023-12-31", "outcome": "eligible", "amount": 262000,
             "failed": [], "missing": []},
        ])
    );
}

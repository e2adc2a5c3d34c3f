//! Statistics and caseload by the command line: counted, saved, kept and counted again.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;

use program::run;
use serde_json::Value;

/// The first of a sample centre are told by hand, and of most contacts nobody says with whom.
const FAMILIES: &str = "60";

fn lines(output: &std::process::Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_year_is_counted_saved_and_comes_out_the_same_from_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    let centre = centre.to_str().unwrap();
    let made = run(
        &[
            "sample",
            "--centre",
            centre,
            "--families",
            FAMILIES,
            "--seed",
            "1",
        ],
        "",
    );
    assert!(made.status.success(), "{made:?}");
    let book = folder.path().join("all.xlsx");
    let period = ["--from", "2000-01-01", "--to", "2099-12-31"];
    let asked = [&["statistics", "--centre", centre, "--json"], &period[..]].concat();
    let out = ["--out", book.to_str().unwrap(), "--purpose", "안산시 실적"];
    let counted = run(&[&asked[..], &out].concat(), "");
    assert!(counted.status.success(), "{counted:?}");
    let counted = lines(&counted).remove(0);
    let people = counted["total"]["people"].as_u64().unwrap();
    assert!(people > 0);
    assert_eq!(counted["cases"]["carried"], 0);
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    // Nobody is counted twice, and everybody stands in one row.
    let tables = counted["tables"].as_array().unwrap();
    for split in ["sex", "nationality", "age_band", "case_type", "start"] {
        let table = tables.iter().find(|it| it["split"] == split).unwrap();
        let rows = table["rows"].as_array().unwrap().iter();
        let sum: u64 = rows
            .map(|row| row["counts"]["people"].as_u64().unwrap())
            .sum();
        assert_eq!(sum, people, "{split}");
    }

    let kept = run(
        &["statistics", "--centre", centre, "--reports", "--json"],
        "",
    );
    let kept = lines(&kept).remove(0);
    let number = kept["number"].as_str().unwrap();
    assert_eq!(kept["total"], counted["total"]);
    let again = run(
        &[
            "statistics",
            "--centre",
            centre,
            "--recount",
            number,
            "--json",
        ],
        "",
    );
    assert!(again.status.success(), "{again:?}");
    let again = lines(&again).remove(0);
    assert_eq!(
        (&again["equal"], &again["unreadable"]),
        (&true.into(), &0.into())
    );

    let nobody = run(
        &["statistics", "--centre", centre, "--recount", "1999-0001"],
        "",
    );
    assert_eq!(nobody.status.code(), Some(1));
    let bare = run(&["statistics", "--centre", centre], "");
    assert_eq!(bare.status.code(), Some(2));
}

#[test]
fn open_cases_are_counted_and_each_number_lists_its_families() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    let centre = centre.to_str().unwrap();
    run(
        &[
            "sample",
            "--centre",
            centre,
            "--families",
            FAMILIES,
            "--seed",
            "1",
        ],
        "",
    );
    let load = run(&["caseload", "--centre", centre, "--json"], "");
    assert!(load.status.success(), "{load:?}");
    let load = lines(&load).remove(0);
    let tables = load["tables"].as_array().unwrap();
    let silence = tables.iter().find(|it| it["by"] == "silence").unwrap();
    let rows = silence["rows"].as_array().unwrap().iter();
    let sum: u64 = rows.map(|row| row["families"].as_u64().unwrap()).sum();
    assert_eq!(Some(sum), load["families"].as_u64());
    let rows = silence["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["families"] != 0).unwrap();
    let word = row["word"].as_str().unwrap();
    let asked = [
        "caseload", "--centre", centre, "--by", "silence", "--row", word, "--json",
    ];
    let listed = lines(&run(&asked, ""));
    assert_eq!(Some(listed.len() as u64), row["families"].as_u64());
    let said = run(&["caseload", "--centre", centre], "");
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(
        !said.contains("caseload-") && !said.contains("stage-"),
        "{said}"
    );
}

//! Workbooks: read by another library, and reckoned by another program.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use hamkke_core::statistics::{Book, Cell, Column, Sheet, Total};
use hamkke_documents::xlsx;

fn book() -> Book {
    let column = |head: &str| Column {
        head: head.to_owned(),
        width: 12,
    };
    let row = |word: &str, people: Cell, attendances: u64| {
        vec![
            Cell::Words(word.to_owned()),
            people,
            Cell::Number(attendances),
        ]
    };
    Book {
        title: "실적 통계".to_owned(),
        sheets: vec![Sheet {
            name: "국적별/2026".to_owned(),
            title: "실적 통계 – 국적별".to_owned(),
            lead: vec!["안산 센터".to_owned(), "2026-01-01 – 2026-12-31".to_owned()],
            columns: vec![column("국적"), column("실인원"), column("연인원")],
            rows: vec![
                row("=베트남", Cell::Number(1_200), 3_000),
                row("우즈베키스탄", Cell::Hidden, 40),
                row("한국", Cell::Number(7), 9),
            ],
            total: Some(vec![
                Total::Words("합계".to_owned()),
                Total::Number(1_209),
                Total::Sum(3_049),
            ]),
            drawn: Some(1),
            notes: vec!["3명보다 적은 칸은 가립니다.".to_owned()],
        }],
    }
}

#[test]
fn another_library_reads_every_cell_and_the_formula_of_the_total() {
    let file = xlsx(&book()).unwrap();
    let mut read: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).unwrap();
    assert_eq!(read.sheet_names(), ["국적별·2026"]);
    let cells = read.worksheet_range("국적별·2026").unwrap();
    let at = |row, column| cells.get_value((row, column)).unwrap().clone();
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(at(0, 0), text("실적 통계 – 국적별"));
    assert_eq!(at(4, 1), text("실인원"));
    // A word that begins like a formula stays one.
    assert_eq!(at(5, 0), text("=베트남"));
    assert_eq!(at(5, 1), Data::Float(1_200.0));
    assert_eq!(at(6, 1), text("*"));
    assert_eq!(at(8, 1), Data::Float(1_209.0));
    let formulas = read.worksheet_formula("국적별·2026").unwrap();
    assert_eq!(formulas.get_value((8, 2)).unwrap(), "SUM(C6:C8)");
    assert_eq!(formulas.get_value((5, 0)).cloned().unwrap_or_default(), "");
}

/// Where there is no LibreOffice, nothing is tried; `.ci/setup test` installs it.
#[test]
fn another_program_reckons_the_same_totals() {
    let Ok(version) = Command::new("soffice").arg("--version").output() else {
        return;
    };
    assert!(version.status.success());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    // What we say it comes to is wrong: what the other program shows, it has reckoned itself.
    let mut wrong = book();
    if let Some(total) = &mut wrong.sheets[0].total {
        total[2] = Total::Sum(1);
    }
    std::fs::write(&path, xlsx(&wrong).unwrap()).unwrap();
    reckoned(folder.path(), &path);
    let text = std::fs::read_to_string(folder.path().join("book.csv")).unwrap();
    assert!(text.contains("합계,\"1,209\",\"3,049\""), "{text}");
    assert!(text.contains("=베트남,\"1,200\",\"3,000\""), "{text}");
}

/// Has LibreOffice reckon every formula when it opens a file, and believe nobody.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Opens a workbook, reckons every formula anew and writes it as a table of plain values.
fn reckoned(folder: &Path, path: &Path) {
    let settings = folder.join("home/user");
    std::fs::create_dir_all(&settings).unwrap();
    std::fs::write(settings.join("registrymodifications.xcu"), ALWAYS).unwrap();
    let home = format!("-env:UserInstallation=file://{}/home", folder.display());
    let ran = Command::new("soffice")
        .args([&home, "--headless", "--convert-to"])
        .arg("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false")
        .arg("--outdir")
        .args([folder, path])
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
}

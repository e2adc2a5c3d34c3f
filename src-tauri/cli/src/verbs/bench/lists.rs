//! What it takes to import a list of ten thousand rows, and to take it back.

use std::time::Instant;

use base64ct::{Base64Unpadded, Encoding as _};
use hamkke_core::contract::{Failure, FailureCode, Nothing, OfImport, ReadImport};
use hamkke_core::desk::Desk;

use super::figure::{Figure, Goal};

const ROWS: u32 = 10_000;
/// From the file to the last family on the disk and in the register.
const GOAL: Goal = Goal::Seconds(60.0);

/// Imports a list in which each row is a family of its own, the most work that so many rows can
/// make, and takes the import back: the centre has the families afterwards that it had before.
pub fn measure(desk: &Desk) -> Result<[Figure; 3], Failure> {
    let began = Instant::now();
    let plan = desk.read_import(ReadImport {
        name: "bench.csv".to_owned(),
        bytes: Base64Unpadded::encode_string(list(ROWS).as_bytes()),
    })?;
    let looked = began.elapsed();
    if plan.families != ROWS {
        return Err(FailureCode::BadCall.into());
    }
    let import = loop {
        let step = desk.run_import(Nothing {})?;
        if step.done == step.of {
            break step.import;
        }
    };
    let ran = began.elapsed();
    let began = Instant::now();
    loop {
        let step = desk.undo_import(OfImport {
            import: import.clone(),
        })?;
        if step.done == step.of {
            break;
        }
    }
    Ok([
        Figure::once("bench-import-look", Goal::NoneInSeconds, looked),
        Figure::once("bench-import", GOAL, ran),
        Figure::once("bench-import-undo", Goal::NoneInSeconds, began.elapsed()),
    ])
}

/// Made-up people, one a row, born on days on which others of the centre are born too.
fn list(rows: u32) -> String {
    let head = "한글이름,영문이름,생년월일,성별,국적,체류자격,체류만료일,주소,전화번호,비고\n";
    let rows = (0..rows).map(|row| {
        let (year, month, day) = (1960 + row % 60, 1 + row % 12, 1 + row % 28);
        format!(
            "표본 명단 {row},PYOBON MYEONGDAN {},{year}.{month}.{day},여,베트남,F-6,2030-12-31,\
             경기도 안산시 단원구 원곡동 {row},031-000-{:04},방문 상담\n",
            letters(row),
            row % 10_000
        )
    });
    head.to_owned() + &rows.collect::<String>()
}

/// A number in letters, since names have none of the others.
fn letters(number: u32) -> String {
    let digits = number.to_string().into_bytes();
    let letters = digits.into_iter().map(|digit| char::from(digit + 17));
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_somebody_else() {
        let list = list(2);
        let lines: Vec<&str> = list.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("표본 명단 0,PYOBON MYEONGDAN A,1960.1.1,"));
        assert!(lines[2].starts_with("표본 명단 1,PYOBON MYEONGDAN B,1961.2.2,"));
    }
}

//! The log as a table that a spreadsheet opens.

use crate::import::harmless;

/// A table as CSV in UTF-8 with its mark, by which Korean Excel knows it. A cell that a
/// spreadsheet would take for a formula is text.
pub fn report<const N: usize>(
    heads: &[String; N],
    lines: impl IntoIterator<Item = [String; N]>,
) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    // Into memory, which does not fail.
    let _ = writer.write_record(heads);
    for line in lines {
        let _ = writer.write_record(line.map(|cell| harmless(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let cells = ["=1+1", "+82", "-1", "@a", "\t=1", "\r=1", "평범"];
        let lines = cells.map(|cell| [cell.to_owned()]);
        let made = report(&["머리".to_owned()], lines);
        let text = String::from_utf8(made).unwrap();
        let lines: Vec<&str> = text.split_inclusive('\n').skip(1).collect();
        for line in &lines[..6] {
            let line = line.trim_start_matches('"');
            assert!(line.starts_with('\''), "{line:?}");
        }
        assert!(text.ends_with("평범\n"));
    }
}

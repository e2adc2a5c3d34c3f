//! What became of each row, as a table that a spreadsheet opens.

use super::plan::Plan;
use crate::words::Words;

/// The report as CSV in UTF-8 with its mark, by which Korean Excel knows it: row, what became of
/// it, column, value, why. The first `done` families of the plan are made.
pub fn report(words: &Words, plan: &Plan, done: usize) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    let say = |id: &str| words.say(id, &[]);
    let heads = ["row", "result", "column", "value", "why"];
    let heads: Vec<String> = heads
        .iter()
        .map(|head| say(&format!("import-report-{head}")))
        .collect();
    let taken = plan
        .families
        .iter()
        .enumerate()
        .flat_map(|(place, family)| {
            let people = family.people.iter();
            people.map(move |person| (person.row, family.title.as_str(), place < done))
        });
    let mut lines: Vec<(u32, [String; 4])> = taken
        .map(|(row, title, is_made)| {
            let result = if is_made {
                "import-report-taken"
            } else {
                "import-report-planned"
            };
            let line = [say(result), String::new(), title.to_owned(), String::new()];
            (row, line)
        })
        .chain(plan.problems.iter().map(|problem| {
            let column = problem
                .column
                .map(|it| say(&format!("import-column-{}", word(&it))));
            let line = [
                say("import-report-left"),
                column.unwrap_or_default(),
                problem.value.clone(),
                say(&format!("import-trouble-{}", word(&problem.trouble))),
            ];
            (problem.row, line)
        }))
        .collect();
    lines.sort_by_key(|(row, _)| *row);
    // Into memory, which does not fail.
    let _ = writer.write_record(&heads);
    for (row, cells) in lines {
        let row = [row.to_string()]
            .into_iter()
            .chain(cells.map(|cell| harmless(&cell)));
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that a spreadsheet would take for a formula is text.
pub(crate) fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).ok();
    value
        .as_ref()
        .and_then(|it| it.as_str())
        .unwrap_or_default()
        .to_owned()
}

//! `caseload`: open cases, by whose and what.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{AskCaseload, AskCaseloadList, LoadBy};
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::{grouped, to_the_right, word};

/// How wide a column is.
const COLUMN: usize = 8;

/// Open cases by worker, stage, risk, language, days since the last contact, and what is late.
#[derive(Debug, Args)]
pub struct Caseload {
    #[command(flatten)]
    entrance: Entrance,
    /// Only families of this account, by its id, or of nobody.
    #[arg(long, value_name = "ACCOUNT")]
    worker: Option<String>,
    /// List the families behind a number: by worker, stage, risk, language, silence, trouble or
    /// week, with --row.
    #[arg(long, value_name = "BY", value_parser = by, requires = "row")]
    by: Option<LoadBy>,
    /// The row whose families are listed, as --json names it.
    #[arg(long, value_name = "WORD", requires = "by")]
    row: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Caseload {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let mut lines = Lines::new();
        let refused = |failure| self.entrance.refused(words, &failure);
        if self.by.is_some() {
            let list = desk.caseload_list(AskCaseloadList {
                worker: self.worker.clone(),
                by: self.by,
                word: self.row.clone(),
            });
            let list = list.map_err(refused)?;
            for family in &list.families {
                if self.json {
                    lines.json(family)?;
                    continue;
                }
                let last = family.about.as_deref().unwrap_or_default();
                let worker = family.worker.as_deref().unwrap_or_default();
                lines.text(&format!(
                    "{}  {}  {}  {worker}  {last}",
                    family.family, family.file_number, family.title
                ))?;
            }
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let load = desk.caseload(AskCaseload {
            worker: self.worker.clone(),
        });
        let load = load.map_err(refused)?;
        if self.json {
            lines.json(&load)?;
            lines.finish()?;
            return Ok(ExitCode::SUCCESS);
        }
        let number = |number: u64| {
            let number = grouped(i64::try_from(number).unwrap_or(i64::MAX));
            to_the_right(&number, COLUMN)
        };
        let (day, count) = (load.on.to_string(), load.families.to_string());
        let args = [("day", &*day), ("count", &*count)];
        lines.text(&words.say("caseload-lead", &args))?;
        for worker in &load.workers {
            let nobody = || words.say("caseload-nobody", &[]);
            let name = worker.name.clone().unwrap_or_else(nobody);
            lines.text(&format!("{}  {name}", number(worker.families)))?;
        }
        for table in &load.tables {
            lines.text("")?;
            lines.text(&words.say(&format!("caseload-by-{}", word(&table.by)), &[]))?;
            for row in &table.rows {
                let name = row_name(words, table.by, &row.word);
                lines.text(&format!("{}  {name}", number(row.families)))?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A way to split by its word.
fn by(given: &str) -> Result<LoadBy, String> {
    let mut all = LoadBy::ALL.iter();
    let found = all.find(|by| word(by) == given).copied();
    found.ok_or_else(|| LoadBy::ALL.iter().map(word).collect::<Vec<_>>().join(", "))
}

fn row_name(words: &Words, by: LoadBy, row: &str) -> String {
    let id = match (by, row) {
        (_, "unknown") => "caseload-unknown".to_owned(),
        (LoadBy::Stage, _) => format!("stage-{row}"),
        (LoadBy::Risk, _) => format!("risk-{row}"),
        (LoadBy::Language, _) => return row.to_owned(),
        _ => format!("caseload-{}-{row}", word(&by)),
    };
    words.say(&id, &[])
}

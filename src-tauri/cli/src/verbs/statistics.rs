//! `statistics`: a period counted as the city and the ministry ask for it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{
    AskStatistics, Nothing, PictureLanguage, SaveStatistics, Split, Statistics as Counted,
};
use hamkke_core::desk::{Desk, Recount};
use hamkke_core::statistics::say_row;
use hamkke_core::words::{Language, Words};
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::{Computer, Told};
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::{grouped, to_the_right, word};

/// How wide a column is.
const COLUMN: usize = 10;

/// Count a period, and save it as a workbook; or count a kept report again.
#[derive(Debug, Args)]
pub struct Statistics {
    #[command(flatten)]
    entrance: Entrance,
    /// The first day.
    #[arg(long, value_name = "YYYY-MM-DD", required_unless_present_any = ["reports", "recount"])]
    from: Option<NaiveDate>,
    /// The last day.
    #[arg(long, value_name = "YYYY-MM-DD", required_unless_present_any = ["reports", "recount"])]
    to: Option<NaiveDate>,
    /// Only this area: counselling, korean and so on.
    #[arg(long, value_name = "AREA")]
    area: Option<String>,
    /// Only families of this case type.
    #[arg(long, value_name = "TYPE")]
    case_type: Option<String>,
    /// Only people of this nationality: a country's code, dual or unknown.
    #[arg(long, value_name = "CODE")]
    nationality: Option<String>,
    /// Only people of this sex.
    #[arg(long, value_name = "SEX")]
    sex: Option<String>,
    /// Only people of this age: 0-6, 7-12, 13-18, 19-29, 30-39, 40-49, 50-64, 65- or unknown.
    #[arg(long, value_name = "BAND")]
    age: Option<String>,
    /// Only families whose case was new in the period, carried over, or closed before (after).
    #[arg(long, value_name = "START")]
    start: Option<String>,
    /// The workbook to write; what is in it is kept as a report. It is not encrypted, and numbers
    /// that are too small are not in it.
    #[arg(long, value_name = "FILE", requires = "purpose")]
    out: Option<PathBuf>,
    /// For whom or what it is saved; it stands in the access log.
    #[arg(long, value_name = "WORDS")]
    purpose: Option<String>,
    /// List the reports that were kept.
    #[arg(long, conflicts_with_all = ["from", "to", "out", "recount"])]
    reports: bool,
    /// Count a kept report again from the files' own logs as of the instant at which it was made,
    /// and say whether every number comes out the same; 1 where one does not.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["from", "to", "out"])]
    recount: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

/// What came of a recount.
#[derive(Serialize)]
struct Recounted<'a> {
    number: &'a str,
    equal: bool,
    same_definitions: bool,
    unreadable: u64,
    then: &'a Counted,
    now: &'a Counted,
}

impl Statistics {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let told = Arc::new(Told::default());
        let desk = self.entrance.enter_with(words, told.clone())?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let mut lines = Lines::new();
        let mut code = ExitCode::SUCCESS;
        if self.reports {
            self.list(words, &desk, &mut lines)?;
        } else if let Some(number) = &self.recount {
            let (recount, unreadable) =
                self.count_again(words, &desk, number, &interrupt, &mut progress)?;
            drop(progress);
            if !recount.equal {
                code = ExitCode::from(REFUSED);
            }
            self.tell_recount(words, &recount, unreadable, &mut lines)?;
        } else {
            let asked = self.asked(&Computer);
            let counted = desk
                .statistics(asked.clone())
                .map_err(|failure| self.entrance.refused(words, &failure))?;
            match self.json {
                true => lines.json(&counted)?,
                false => tables(words, &counted, &mut lines)?,
            }
            if let Some(out) = &self.out {
                told.tell(Some(out.clone()));
                let saved = desk
                    .save_statistics(SaveStatistics {
                        asked,
                        purpose: self.purpose.clone().unwrap_or_default(),
                        language: match words.language() {
                            Language::Korean => PictureLanguage::Ko,
                            Language::English => PictureLanguage::En,
                        },
                    })
                    .map_err(|failure| self.entrance.refused(words, &failure))?;
                if let Some(number) = saved.number.filter(|_| !self.json) {
                    let file = out.display().to_string();
                    let args = [("number", &*number), ("file", &file)];
                    lines.text(&words.say("cli-statistics-saved", &args))?;
                }
            }
        }
        lines.finish()?;
        Ok(code)
    }

    fn asked(&self, clock: &impl hamkke_core::desk::Host) -> AskStatistics {
        let today = clock.today();
        AskStatistics {
            from: self.from.unwrap_or(today),
            until: self.to.unwrap_or(today),
            area: self.area.clone(),
            case_type: self.case_type.clone(),
            nationality: self.nationality.clone(),
            sex: self.sex.clone(),
            age_band: self.age.clone(),
            start: self.start.clone(),
        }
    }

    fn list(&self, words: &Words, desk: &Desk, lines: &mut Lines) -> Result<(), Failure> {
        let reports = desk
            .reports(Nothing {})
            .map_err(|failure| self.entrance.refused(words, &failure))?;
        for report in &reports.reports {
            if self.json {
                lines.json(report)?;
                continue;
            }
            let (from, until) = (report.asked.from, report.asked.until);
            let people = grouped(i64::try_from(report.total.people).unwrap_or(i64::MAX));
            let purpose = report.purpose.as_deref().unwrap_or_default();
            lines.text(&format!(
                "{}  {from} – {until}  {people}  {}  {purpose}",
                report.number, report.by
            ))?;
        }
        Ok(())
    }

    /// Reads every file as of the instant of a report. Gives how many could not be read.
    fn count_again(
        &self,
        words: &Words,
        desk: &Desk,
        number: &str,
        interrupt: &Interrupt,
        progress: &mut Progress,
    ) -> Result<(Recount, u64), Failure> {
        let what = words.say("cli-families", &[]);
        let refused = |failure| self.entrance.refused(words, &failure);
        let at = desk.seated(|seat| seat.report_instant(number));
        let at = at.map_err(refused)?;
        let families = desk.seated(|seat| seat.families()).map_err(refused)?;
        let mut counted = Vec::with_capacity(families.len());
        let mut unreadable = 0;
        for (done, family) in families.iter().enumerate() {
            match desk.seated(|seat| seat.figures_at(*family, at)) {
                Ok(figures) => counted.push((*family, figures)),
                Err(_) => unreadable += 1,
            }
            progress.tell(&what, done as u64 + 1, families.len() as u64);
            interrupt.check(words)?;
        }
        let recount = desk.seated(|seat| seat.recount(number, &counted));
        Ok((recount.map_err(refused)?, unreadable))
    }

    fn tell_recount(
        &self,
        words: &Words,
        recount: &Recount,
        unreadable: u64,
        lines: &mut Lines,
    ) -> Result<(), Failure> {
        if self.json {
            return lines.json(&Recounted {
                number: &recount.number,
                equal: recount.equal,
                same_definitions: recount.same_definitions,
                unreadable,
                then: &recount.then,
                now: &recount.now,
            });
        }
        let at = recount.then.counted_at.to_rfc3339();
        let args = [("number", &*recount.number), ("at", &at)];
        let said = match recount.equal {
            true => "cli-statistics-equal",
            false => "cli-statistics-differs",
        };
        lines.text(&words.say(said, &args))?;
        if !recount.same_definitions {
            lines.text(&words.say("cli-statistics-other-definitions", &[]))?;
        }
        if unreadable > 0 {
            let count = unreadable.to_string();
            lines.text(&words.say("statistics-note-unreadable", &[("count", &count)]))?;
        }
        if !recount.equal {
            for (told, counted) in [
                ("cli-statistics-then", &recount.then),
                ("cli-statistics-now", &recount.now),
            ] {
                lines.text("")?;
                lines.text(&words.say(told, &[]))?;
                tables(words, counted, lines)?;
            }
        }
        Ok(())
    }
}

/// Every table with its numbers, as the window shows them.
fn tables(words: &Words, counted: &Counted, lines: &mut Lines) -> Result<(), Failure> {
    let (from, until) = (
        counted.asked.from.to_string(),
        counted.asked.until.to_string(),
    );
    let period = [("from", &*from), ("until", &*until)];
    lines.text(&words.say("statistics-lead-period", &period))?;
    let all = &counted.total;
    let number = |number: u64| grouped(i64::try_from(number).unwrap_or(i64::MAX));
    for (measure, count) in [
        ("families", all.families),
        ("people", all.people),
        ("attendances", all.attendances),
        ("sessions", all.sessions),
        ("acts", all.acts),
    ] {
        let name = words.say(&format!("statistics-{measure}"), &[]);
        lines.text(&format!("{}  {name}", to_the_right(&number(count), COLUMN)))?;
    }
    let cases = &counted.cases;
    for (sort, count) in [
        ("carried", cases.carried),
        ("fresh", cases.fresh),
        ("served", cases.served),
        ("closed", cases.closed),
        ("open", cases.open),
    ] {
        let name = words.say(&format!("statistics-cases-{sort}"), &[]);
        lines.text(&format!("{}  {name}", to_the_right(&number(count), COLUMN)))?;
    }
    for table in &counted.tables {
        lines.text("")?;
        let by = word(&table.split).replace('_', "-");
        let heads = ["people", "attendances", "acts"];
        let heads: String = heads
            .iter()
            .map(|head| {
                let head = words.say(&format!("statistics-{head}"), &[]);
                to_the_right(&head, COLUMN)
            })
            .collect();
        let name = words.say(&format!("statistics-by-{by}"), &[]);
        lines.text(&format!("{heads}  {name}"))?;
        for row in &table.rows {
            let of_people = matches!(
                table.split,
                Split::Nationality | Split::Sex | Split::AgeBand
            );
            let acts = match of_people {
                true => String::new(),
                false => number(row.counts.acts),
            };
            let cells = [
                number(row.counts.people),
                number(row.counts.attendances),
                acts,
            ];
            let cells: String = cells
                .iter()
                .map(|cell| to_the_right(cell, COLUMN))
                .collect();
            let name = say_row(table.split, &row.word, words);
            lines.text(&format!("{cells}  {name}"))?;
        }
    }
    for (note, count) in [
        ("nameless", counted.nameless),
        ("silent", counted.silent),
        ("undated", counted.undated),
        ("unreadable", counted.unreadable),
    ] {
        if count > 0 {
            let count = count.to_string();
            lines.text(&words.say(&format!("statistics-note-{note}"), &[("count", &count)]))?;
        }
    }
    Ok(())
}

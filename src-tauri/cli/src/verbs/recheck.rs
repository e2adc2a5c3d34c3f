//! `recheck`: all children of a centre on a day.

use std::ops::ControlFlow;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use eligibility::{FactsError, FamilyAnswer, Outcome, ProgrammeId, check_brief};
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::rules::Rules;
use crate::wording::{grouped, to_the_right, word};

/// The outcomes in the order of the table's columns, with the message at the head of each.
const OUTCOMES: [(Outcome, &str); 4] = [
    (Outcome::Eligible, "recheck-eligible"),
    (Outcome::AmountUnconfirmed, "recheck-amount-unconfirmed"),
    (Outcome::Undetermined, "recheck-undetermined"),
    (Outcome::NotEligible, "recheck-not-eligible"),
];
/// How wide a column is.
const COLUMN: usize = 18;

/// All children of a centre on a day.
#[derive(Debug, Args)]
pub struct Recheck {
    #[command(flatten)]
    entrance: Entrance,
    /// The day asked.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: NaiveDate,
    #[command(flatten)]
    rules: Rules,
    /// One JSON object a family, as `check --brief` gives it.
    #[arg(long)]
    json: bool,
}

/// A family whose facts were refused.
#[derive(Serialize)]
struct RefusedFamily<'a> {
    family: &'a str,
    error: &'a FactsError,
}

impl Recheck {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let rulebook = self.rules.of_centre(&desk)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let house = wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let what = words.say("cli-families", &[]);
        let mut lines = Lines::new();
        let mut totals = Totals::default();
        // The day's answers are written while the register is read; what stops them is kept.
        let mut stopped = Ok(());
        desk.seated(|seat| {
            seat.each_facts(|facts| {
                totals.families += 1;
                progress.tell(&what, totals.families, house.families);
                let checked = check_brief(&facts, &rulebook, self.on);
                let told = match &checked {
                    Ok(answer) => {
                        totals.add(answer);
                        self.json.then(|| lines.json(answer))
                    }
                    Err(error) => {
                        totals.refused.push(format!("{}: {error}", facts.family));
                        let family = facts.family.as_str();
                        self.json
                            .then(|| lines.json(&RefusedFamily { family, error }))
                    }
                };
                stopped = told.unwrap_or(Ok(())).and(interrupt.check(words));
                match stopped {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            })
        })
        .map_err(|failure| self.entrance.refused(words, &failure))?;
        stopped?;
        drop(progress);
        if !self.json {
            totals.table(words, self.on, &mut lines)?;
        }
        lines.finish()?;
        Ok(match totals.refused.as_slice() {
            [] => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }
}

/// What the answers come to.
#[derive(Default)]
struct Totals {
    families: u64,
    refused: Vec<String>,
    children: i64,
    /// Children by programme and outcome.
    outcomes: [[i64; OUTCOMES.len()]; ProgrammeId::ALL.len()],
    /// Won by programme, of those who are eligible, in the programme's own unit.
    won: [i64; ProgrammeId::ALL.len()],
}

impl Totals {
    fn add(&mut self, answer: &FamilyAnswer) {
        for child in &answer.children {
            self.children += 1;
            for (place, programme) in child.programmes.iter().enumerate() {
                for (count, (outcome, _)) in self.outcomes[place].iter_mut().zip(OUTCOMES) {
                    *count += i64::from(programme.outcome == outcome);
                }
                self.won[place] += programme.amount.unwrap_or_default();
            }
        }
    }

    fn table(&self, words: &Words, on: NaiveDate, lines: &mut Lines) -> Result<(), Failure> {
        let counts = [
            ("day", on.to_string()),
            ("children", grouped(self.children)),
            ("families", self.families.to_string()),
        ];
        let counts = counts
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        lines.text(&words.say("recheck-title", &counts))?;
        if !self.refused.is_empty() {
            let refused = self.refused.len().to_string();
            lines.text(&words.say("recheck-refused", &[("families", &refused)]))?;
        }
        for refused in &self.refused {
            lines.text(&format!("  {refused}"))?;
        }
        lines.text("")?;
        let mut heads: Vec<String> = OUTCOMES
            .iter()
            .map(|(_, head)| words.say(head, &[]))
            .collect();
        heads.push(words.say("recheck-won", &[]));
        lines.text(&row(&heads, &words.say("recheck-programme", &[])))?;
        for (place, programme) in ProgrammeId::ALL.iter().enumerate() {
            let mut cells: Vec<String> = self.outcomes[place].map(grouped).into();
            cells.push(grouped(self.won[place]));
            let name = words.say(&format!("programme-{}", word(programme)), &[]);
            lines.text(&row(&cells, &name))?;
        }
        Ok(())
    }
}

/// Columns aligned to the right, then the name.
fn row(cells: &[String], name: &str) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| to_the_right(cell, COLUMN))
        .collect();
    format!("{cells}  {name}")
}

//! `tasks`: what is to be done, as the window's first screen lists it.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{AskToday, Today, TodayItem, WorkGroup, WorkKind};
use hamkke_core::sheet::{days_left, work_sentence};
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::verbs::search::flags_line;
use crate::wording::{grouped, to_the_right, word};

/// How wide the days that are left are.
const LEFT: usize = 6;

/// What is to be done, the more pressing first.
#[derive(Debug, Args)]
pub struct Tasks {
    #[command(flatten)]
    entrance: Entrance,
    /// Only of the families that who signs in works with; so unless told.
    #[arg(long, conflicts_with = "all")]
    mine: bool,
    /// Of all families of the centre.
    #[arg(long)]
    all: bool,
    /// The day asked, today unless told: what the files as they are now say of that day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<NaiveDate>,
    /// Only of this kind: task, promise, stay, review and so on; another word lists them.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<WorkKind>,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: u32,
    /// One JSON object for each.
    #[arg(long)]
    json: bool,
}

impl Tasks {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter_on(words, self.on)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let asked = AskToday {
            mine: self.mine || !self.all,
            kind: self.kind,
            limit: self.limit,
        };
        let today = desk
            .today(asked)
            .map_err(|failure| self.entrance.refused(words, &failure))?;
        let mut lines = Lines::new();
        if self.json {
            for item in &today.items {
                lines.json(item)?;
            }
        } else {
            self.list(words, &today, &mut lines)?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }

    fn list(&self, words: &Words, today: &Today, lines: &mut Lines) -> Result<(), Failure> {
        for group in WorkGroup::ALL {
            let items = today.items.iter();
            let items: Vec<&TodayItem> = items.filter(|it| it.work.group == *group).collect();
            if items.is_empty() {
                continue;
            }
            lines.text(&words.say(&format!("work-group-{}", word(group)), &[]))?;
            for item in items {
                lines.text(&line(words, item, today.on))?;
            }
            lines.text("")?;
        }
        let counts = today.counts.iter();
        let all: u64 = counts
            .filter(|it| self.kind.is_none_or(|kind| kind == it.kind))
            .map(|it| it.count)
            .sum();
        let day = today.on.to_string();
        let shown = grouped(today.items.len() as i64);
        let all = grouped(i64::try_from(all).unwrap_or(i64::MAX));
        let args = [("day", &*day), ("shown", &shown), ("all", &all)];
        lines.text(&words.say("cli-tasks", &args))
    }
}

/// A kind by its word.
fn kind(given: &str) -> Result<WorkKind, String> {
    let mut all = WorkKind::ALL.iter();
    let found = all.find(|kind| word(kind) == given).copied();
    found.ok_or_else(|| {
        WorkKind::ALL
            .iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(", ")
    })
}

/// The days left, the day, what it is, about whom, and the family.
fn line(words: &Words, item: &TodayItem, on: NaiveDate) -> String {
    let work = &item.work;
    let (left, day) = match work.due {
        Some(due) => (days_left(due, on), due.to_string()),
        None => (String::new(), words.say("work-no-day", &[])),
    };
    let about = work.person_name.iter();
    let what: Vec<String> = [work_sentence(words, work)]
        .into_iter()
        .chain(about.cloned())
        .collect();
    let family = [&item.title, &item.file_number].map(String::as_str);
    let family = family.into_iter().chain(item.worker.as_deref());
    let family: Vec<&str> = family.filter(|it| !it.is_empty()).collect();
    let kind = words.say(&format!("work-kind-{}", word(&work.kind)), &[]);
    [
        to_the_right(&left, LEFT),
        day,
        kind,
        what.join(" · "),
        family.join(" · "),
        flags_line(words, &item.flags),
    ]
    .join("  ")
    .trim_end()
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_kind_is_answered_with_those_that_there_are() {
        assert_eq!(kind("stay"), Ok(WorkKind::Stay));
        assert!(kind("visa").is_err_and(|known| known.contains("aftercare, apply_by, stay")));
    }
}

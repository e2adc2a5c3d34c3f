//! `tasks`: what is to be done, as the window's first screen lists it.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{AskToday, Today, TodayItem, Work, WorkGroup, WorkKind};
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
/// The class of those who come to school.
const SCHOOL: &str = "6";

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
    let what: Vec<String> = [sentence(words, work)]
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

/// `D-12` before a day, `D-day` on it, `D+3` after it.
pub(super) fn days_left(due: NaiveDate, on: NaiveDate) -> String {
    match (due - on).num_days() {
        0 => "D-day".to_owned(),
        left if left > 0 => format!("D-{left}"),
        over => format!("D+{}", -over),
    }
}

/// What is to be done, as the window says it.
pub(super) fn sentence(words: &Words, work: &Work) -> String {
    let said = work.words.as_deref().unwrap_or_default();
    let kind = word(&work.kind);
    let message = format!("work-{kind}");
    let of = |prefix: &str| words.say(&format!("{prefix}{said}"), &[]);
    match work.kind {
        WorkKind::Task | WorkKind::Promise | WorkKind::Goal if said.is_empty() => {
            words.say(&format!("work-kind-{kind}"), &[])
        }
        WorkKind::Task | WorkKind::Promise | WorkKind::Goal => said.to_owned(),
        WorkKind::Visit if !said.is_empty() => said.to_owned(),
        WorkKind::Stay => words.say(&message, &[("status", said)]),
        WorkKind::ApplyBy | WorkKind::AnswerBegins => {
            words.say(&message, &[("programme", &of("programme-"))])
        }
        WorkKind::Consent | WorkKind::WithoutBasis => {
            words.say(&message, &[("sort", &of("consent-sort-"))])
        }
        WorkKind::ClassChange if said == SCHOOL => words.say("work-school", &[]),
        WorkKind::ClassChange => words.say(&message, &[("class", said)]),
        WorkKind::Aftercare => words.say(&message, &[("months", said)]),
        WorkKind::Conflict | WorkKind::Approval | WorkKind::ChangedSince | WorkKind::SentBack => {
            words.say(&message, &[("what", &of("kind-"))])
        }
        WorkKind::Handover | WorkKind::HandedBack | WorkKind::Transfer => {
            words.say(&message, &[("reason", said)])
        }
        WorkKind::Unanswered => words.say(&message, &[("centre", said)]),
        WorkKind::Contact
        | WorkKind::Visit
        | WorkKind::AnswerChanged
        | WorkKind::Review
        | WorkKind::Fourteen
        | WorkKind::Untouched => words.say(&message, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hamkke_core::words::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn the_days_left_are_counted_over_a_leap_day() {
        let left = |due| days_left(day(due), day("2028-02-28"));
        assert_eq!(left("2028-02-27"), "D+1");
        assert_eq!(left("2028-02-28"), "D-day");
        assert_eq!(left("2028-03-01"), "D-2");
    }

    #[test]
    fn every_kind_has_its_sentence_in_both_languages() {
        for language in [Language::Korean, Language::English] {
            let words = Words::new(language);
            for kind in WorkKind::ALL {
                let said = match kind {
                    WorkKind::ApplyBy | WorkKind::AnswerBegins => Some("ansan-daycare"),
                    WorkKind::Consent | WorkKind::WithoutBasis => Some("sensitive"),
                    WorkKind::Conflict => Some("person"),
                    WorkKind::Approval | WorkKind::SentBack => Some("plan"),
                    _ => None,
                };
                let work = Work {
                    item: word(kind),
                    kind: *kind,
                    due: None,
                    group: WorkGroup::Soon,
                    record: None,
                    person: None,
                    person_name: None,
                    words: said.map(str::to_owned),
                    put_off_until: None,
                    turned: None,
                };
                let sentence = sentence(&words, &work);
                for id in ["work-", "programme-", "consent-sort-", "kind-"] {
                    assert!(!sentence.starts_with(id), "{sentence}");
                    assert!(!sentence.contains(&format!(" {id}")), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_kind_is_answered_with_those_that_there_are() {
        assert_eq!(kind("stay"), Ok(WorkKind::Stay));
        assert!(kind("visa").is_err_and(|known| known.contains("aftercare, apply_by, stay")));
    }
}

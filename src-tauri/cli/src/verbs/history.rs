//! `history`: a case as one readable story, as of a day, and what differs since another.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{
    AskDifferences, AskStory, DifferenceSort, Differences, RecordView, StoryItem,
};
use hamkke_core::model::{Field, Value};
use hamkke_core::words::Words;

use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;

/// The whole file of a family in the order of what happened. The opening is noted in the access
/// log.
#[derive(Debug, Args)]
pub struct History {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// As it was known at the end of this day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<NaiveDate>,
    /// Only what differs since the end of this day.
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "since_reading")]
    since: Option<NaiveDate>,
    /// Only what differs since who signs in has read the case last.
    #[arg(long)]
    since_reading: bool,
    /// One JSON object a line.
    #[arg(long)]
    json: bool,
}

impl History {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let refused = |failure| Failure::of_desk(words, &self.family, &failure);
        let mut lines = Lines::new();
        if self.since.is_some() || self.since_reading {
            let asked = AskDifferences {
                family: self.family.clone(),
                from: self.since,
                until: self.as_of,
            };
            let differences = desk.differences(asked).map_err(refused)?;
            match self.json {
                true => {
                    for record in &differences.records {
                        lines.json(record)?;
                    }
                }
                false => tell_differences(words, &differences, &mut lines)?,
            }
        } else {
            let asked = AskStory {
                family: self.family.clone(),
                as_of: self.as_of,
            };
            let story = desk.case_story(asked).map_err(refused)?;
            for item in &story.items {
                match self.json {
                    true => lines.json(item)?,
                    false => tell(words, item, &mut lines)?,
                }
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

fn tell(words: &Words, item: &StoryItem, lines: &mut Lines) -> Result<(), Failure> {
    let kind = words.say(&format!("kind-{}", item.record.kind.name()), &[]);
    let stages = item.stages.iter();
    let stages: Vec<String> = stages
        .map(|stage| words.say(&format!("stage-{}", crate::wording::word(stage)), &[]))
        .collect();
    let mut parts = vec![item.on.to_string(), kind];
    parts.extend(item.person.clone());
    parts.extend(stages.into_iter().map(|stage| format!("[{stage}]")));
    parts.push(item.written_by.clone());
    lines.text(&parts.join("  "))?;
    tell_fields(words, &item.record, "    ", lines)?;
    for part in &item.parts {
        let kind = words.say(&format!("kind-{}", part.kind.name()), &[]);
        lines.text(&format!("  - {kind}"))?;
        tell_fields(words, part, "      ", lines)?;
    }
    for comment in &item.comments {
        let text = comment.fields.get(&Field::Text).and_then(Value::as_text);
        lines.text(&format!(
            "  > {} ({})",
            text.unwrap_or_default(),
            comment.by
        ))?;
    }
    Ok(())
}

/// The words of a record; what only points elsewhere is left out.
fn tell_fields(
    words: &Words,
    record: &RecordView,
    indent: &str,
    lines: &mut Lines,
) -> Result<(), Failure> {
    for (field, value) in &record.fields {
        let points = value.as_text().is_some_and(|text| {
            text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4
        });
        if *field == Field::On || points {
            continue;
        }
        let label = words.say(&format!("field-{}", field.name()), &[]);
        lines.text(&format!("{indent}{label}: {}", plain(value)))?;
    }
    Ok(())
}

fn tell_differences(
    words: &Words,
    differences: &Differences,
    lines: &mut Lines,
) -> Result<(), Failure> {
    if differences.records.is_empty() {
        lines.text(&words.say("cli-history-same", &[]))?;
    }
    for record in &differences.records {
        let sort = words.say(
            match record.sort {
                DifferenceSort::Added => "difference-added",
                DifferenceSort::Changed => "difference-changed",
                DifferenceSort::TakenOut => "difference-taken_out",
            },
            &[],
        );
        let kind = words.say(&format!("kind-{}", record.kind.name()), &[]);
        let mut parts = vec![sort, kind];
        parts.extend(record.person.clone());
        lines.text(&parts.join("  "))?;
        for field in &record.fields {
            let label = words.say(&format!("field-{}", field.change.field), &[]);
            let old: Vec<String> = field.change.old.iter().map(plain).collect();
            let new = plain(&field.change.new);
            lines.text(&format!(
                "    {label}: {} -> {new}  ({})",
                old.join(" / "),
                field.by
            ))?;
        }
    }
    Ok(())
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Sealed(_) => "******".to_owned(),
    }
}

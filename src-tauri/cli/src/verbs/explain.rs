//! `explain`: one child's answers in words.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use eligibility::{ChildAnswer, FamilyAnswer, FamilyFacts, ProgrammeAnswer, Step, Verdict, check};
use hamkke_core::words::{Language, Words};
use serde::Serialize;

use crate::failure::{Failure, REFUSED};
use crate::families::Facts;
use crate::output::Lines;
use crate::rules::Rules;

/// One child's answers in words.
#[derive(Debug, Args)]
pub struct Explain {
    #[command(flatten)]
    facts: Facts,
    /// The child.
    #[arg(long, value_name = "ID")]
    child: String,
    /// The day asked.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: NaiveDate,
    /// The language.
    #[arg(long, value_enum, default_value_t = Spoken::Ko)]
    language: Spoken,
    #[command(flatten)]
    rules: Rules,
}

/// A language, as the command line names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Spoken {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Ko => Self::Korean,
            Spoken::En => Self::English,
        }
    }
}

impl Explain {
    pub fn run(self) -> Result<ExitCode, Failure> {
        let rulebook = self.rules.load()?;
        let words = Words::new(self.language.into());
        let mut lines = Lines::new();
        let mut refusals = Vec::new();
        let mut found = false;
        self.facts.each(|line, text| {
            let answer = text
                .and_then(|text| FamilyFacts::from_json(&text))
                .and_then(|facts| check(&facts, &rulebook, self.on));
            match answer {
                Ok(family) => {
                    let of_id = |child: &&ChildAnswer| child.id == self.child;
                    if let Some(child) = family.children.iter().find(of_id) {
                        found = true;
                        explain(&words, &family, child, &mut lines)?;
                    }
                }
                Err(error) => refusals.push(format!("line {line}: {error}")),
            }
            Ok(())
        })?;
        lines.finish()?;
        if let Some(refusal) = refusals.first() {
            return refused(refusal);
        }
        if !found {
            return refused(&format!("no child {:?} on {}", self.child, self.on));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn refused(message: &str) -> Result<ExitCode, Failure> {
    use std::io::Write;
    writeln!(std::io::stderr(), "hamkke-cli: {message}")?;
    Ok(ExitCode::from(REFUSED))
}

fn explain(
    words: &Words,
    family: &FamilyAnswer,
    child: &ChildAnswer,
    lines: &mut Lines,
) -> Result<(), Failure> {
    lines.text(&words.say(
        "explain-child",
        &[
            ("family", &family.family),
            ("child", &child.id),
            ("day", &family.on.to_string()),
            ("class", &child.class_age.to_string()),
            ("months", &child.months.to_string()),
        ],
    ))?;
    for answer in &child.programmes {
        lines.text("")?;
        for line in answer_lines(words, answer) {
            lines.text(&line)?;
        }
    }
    lines.text("")?;
    let rulebook = &family.rulebook;
    let named = [
        ("version", rulebook.version.as_str()),
        ("digest", &rulebook.digest),
    ];
    lines.text(&words.say("explain-rulebook", &named))
}

fn answer_lines(words: &Words, answer: &ProgrammeAnswer) -> Vec<String> {
    let programme = words.say(&format!("programme-{}", word(&answer.programme)), &[]);
    let outcome = words.say(&format!("outcome-{}", word(&answer.outcome)), &[]);
    let mut lines = vec![words.say(
        "explain-answer",
        &[("programme", &programme), ("outcome", &outcome)],
    )];
    let mut add = |line: String| lines.push(format!("  {line}"));
    if let Some((won, status)) = answer.amount.zip(answer.amount_status) {
        let unit = words.say(&format!("unit-{}", word(&answer.unit)), &[]);
        let status = words.say(&format!("status-{}", word(&status)), &[]);
        let args = [
            ("unit", unit.as_str()),
            ("won", &grouped(won)),
            ("status", &status),
        ];
        add(words.say("explain-amount", &args));
    }
    for step in answer.steps.iter().flatten() {
        add(step_line(words, step));
    }
    for path in &answer.missing {
        add(question(words, path));
    }
    for caveat in &answer.caveats {
        let caveat = words.say(&format!("caveat-{}", word(caveat)), &[]);
        add(words.say("explain-caveat", &[("caveat", &caveat)]));
    }
    for path in &answer.assumed {
        let fact = path.rsplit('.').next().unwrap_or(path);
        let assumed = words.say(&format!("assumed-{fact}"), &[]);
        add(words.say("explain-assumed", &[("assumed", &assumed)]));
    }
    match (&answer.payable_from, answer.apply_by) {
        (Some(month), _) => add(words.say("explain-payable-from", &[("month", month)])),
        (None, Some(day)) => add(words.say("explain-apply-by", &[("day", &day.to_string())])),
        (None, None) => {}
    }
    lines
}

fn step_line(words: &Words, step: &Step) -> String {
    let mark = match step.verdict {
        Verdict::Holds => '✓',
        Verdict::Fails => '✕',
        Verdict::Unknown => '?',
    };
    let condition = word(&step.condition);
    let reckoned: Vec<(&str, &str)> = step
        .reckoned
        .iter()
        .map(|reckoned| (reckoned.name.as_str(), reckoned.value.as_str()))
        .collect();
    let sentence = words.say(
        &format!("step-{condition}-{}", word(&step.verdict)),
        &reckoned,
    );
    let args = [
        (
            "condition",
            words.say(&format!("condition-{condition}"), &[]),
        ),
        ("sentence", sentence),
        ("basis", step.basis.clone()),
    ];
    let args: Vec<(&str, &str)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    format!("{mark} {}", words.say("explain-step", &args))
}

/// The question that answers a fact: `mother.addresses`, or `household_income` of the family.
fn question(words: &Words, path: &str) -> String {
    let ask = |fact: &str| words.say(&format!("question-{}", fact.replace('.', "-")), &[]);
    // A person's id may itself hold a dot; the facts' names are known.
    match path.strip_suffix(".enrolments.extended_care") {
        Some(person) => {
            let question = ask("enrolments.extended_care");
            words.say(
                "explain-question",
                &[("person", person), ("question", &question)],
            )
        }
        None => match path.rsplit_once('.') {
            Some((person, fact)) => words.say(
                "explain-question",
                &[("person", person), ("question", &ask(fact))],
            ),
            None => words.say("explain-question-family", &[("question", &ask(path))]),
        },
    }
}

/// A word in the contract's spelling.
fn word(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A whole number with its thousands parted.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

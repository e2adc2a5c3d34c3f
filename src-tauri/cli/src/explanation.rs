//! A child's answers in words.

use std::collections::BTreeMap;

use eligibility::{ChildAnswer, FamilyAnswer, ProgrammeAnswer, Step, Verdict};
use hamkke_core::words::Words;

use crate::failure::Failure;
use crate::output::Lines;
use crate::wording::{grouped, word};

/// Says a child's answers.
pub struct Explanation<'a> {
    words: &'a Words,
    /// What families and people are called, by their ids; others are called by the id.
    names: BTreeMap<&'a str, &'a str>,
}

impl<'a> Explanation<'a> {
    /// Explains in these words and with these names.
    pub fn new(words: &'a Words, names: BTreeMap<&'a str, &'a str>) -> Self {
        Self { words, names }
    }

    /// Writes all answers of a child.
    pub fn write(
        &self,
        family: &FamilyAnswer,
        child: &ChildAnswer,
        lines: &mut Lines,
    ) -> Result<(), Failure> {
        let words = self.words;
        lines.text(&words.say(
            "explain-child",
            &[
                ("family", self.name(&family.family)),
                ("child", self.name(&child.id)),
                ("day", &family.on.to_string()),
                ("class", &child.class_age.to_string()),
                ("months", &child.months.to_string()),
            ],
        ))?;
        for answer in &child.programmes {
            lines.text("")?;
            for line in self.answer_lines(answer) {
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

    fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.names.get(id).copied().unwrap_or(id)
    }

    fn answer_lines(&self, answer: &ProgrammeAnswer) -> Vec<String> {
        let words = self.words;
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
            add(self.question(path));
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

    /// The question that answers a fact: `mother.addresses`, or `household_income` of the family.
    fn question(&self, path: &str) -> String {
        let words = self.words;
        let ask = |fact: &str| words.say(&format!("question-{}", fact.replace('.', "-")), &[]);
        // A person's id may itself hold a dot; the facts' names are known.
        match path.strip_suffix(".enrolments.extended_care") {
            Some(person) => {
                let question = ask("enrolments.extended_care");
                words.say(
                    "explain-question",
                    &[("person", self.name(person)), ("question", &question)],
                )
            }
            None => match path.rsplit_once('.') {
                Some((person, fact)) => words.say(
                    "explain-question",
                    &[("person", self.name(person)), ("question", &ask(fact))],
                ),
                None => words.say("explain-question-family", &[("question", &ask(path))]),
            },
        }
    }
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

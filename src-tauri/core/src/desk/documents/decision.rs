//! The answer of a childcare check: each programme, and each condition with its paragraph.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use eligibility::{ChildAnswer, FamilyAnswer, Outcome, ProgrammeAnswer, Step, Verdict};

use super::{Asked, Content};
use crate::contract::*;
use crate::desk::Seat;
use crate::desk::childcare::{replayed, view as answers};
use crate::desk::failures::read_id;
use crate::sheet::{Block, Said, amount, condition, day, outcome, programme, step_sentence};
use crate::words::Words;

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let words = asked.words;
    let family = seat.view(asked.family, asked.today)?;
    let (answer, saved) = match asked.record {
        Some(record) => {
            let replayed = replayed(seat, asked.family, read_id(record)?, asked.today)?;
            (replayed.saved, Some(replayed.check))
        }
        None => {
            let view = answers(seat, asked.family, asked.on, asked.today)?;
            let answer = view
                .answer
                .ok_or_else(|| Failure::of_field("on", "no-answer"))?;
            (answer, None)
        }
    };
    let names = family.people.iter();
    let names = names.map(|it| (it.id.as_str(), it.shown.main.as_str()));
    let page = Decision {
        words,
        names: names.collect(),
    };
    let mut blocks = vec![Block::Facts {
        rows: page.head(&answer, saved.as_ref()),
    }];
    for child in &answer.children {
        page.child(child, &mut blocks);
    }
    let note = words.say("document-decision-note", &[]);
    blocks.push(Block::Note {
        said: vec![Said {
            language: asked.words.language().code(),
            text: note,
        }],
    });
    blocks.push(Block::Signs {
        signs: vec![
            words.say("document-sign-worker", &[]),
            words.say("document-sign-guardian", &[]),
        ],
    });
    Ok(Content {
        title: words.say("document-decision", &[]),
        under: [family.title.as_str(), &family.file_number].join(" · "),
        blocks,
    })
}

struct Decision<'a> {
    words: &'a Words,
    names: BTreeMap<&'a str, &'a str>,
}

impl Decision<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    fn day(&self, on: NaiveDate) -> String {
        day(self.words.language(), on)
    }

    fn head(&self, answer: &FamilyAnswer, saved: Option<&SavedCheck>) -> Vec<[String; 2]> {
        let mut rows = vec![
            [self.say("document-asked-on"), self.day(answer.on)],
            [
                self.say("field-rulebook_version"),
                answer.rulebook.version.clone(),
            ],
        ];
        rows.push(match saved {
            Some(saved) => [
                self.say("document-checked-by"),
                format!(
                    "{} · {}",
                    saved.by,
                    self.day(crate::korea::day_in_korea(saved.at))
                ),
            ],
            None => [
                self.say("document-checked-by"),
                self.say("document-not-saved"),
            ],
        });
        rows
    }

    fn child(&self, child: &ChildAnswer, blocks: &mut Vec<Block>) {
        let name = self.names.get(child.id.as_str()).copied();
        let age = [
            ("class", &*child.class_age.to_string()),
            ("months", &child.months.to_string()),
        ];
        blocks.push(Block::Heading {
            text: format!(
                "{} · {}",
                name.unwrap_or_default(),
                self.words.say("document-child-age", &age)
            ),
        });
        let heads = [
            "document-column-programme",
            "document-column-outcome",
            "document-column-amount",
            "document-column-why",
            "document-column-basis",
        ];
        let rows = child.programmes.iter().map(|it| {
            let failed = it.steps.iter().flatten();
            let failed = failed.filter(|step| step.verdict == Verdict::Fails);
            let failed: Vec<&Step> = match it.outcome {
                Outcome::NotEligible => failed.collect(),
                _ => Vec::new(),
            };
            let lines = |say: &dyn Fn(&Step) -> String| {
                let said = failed.iter().map(|step| say(step));
                said.collect::<Vec<_>>().join("\n")
            };
            vec![
                programme(self.words, it.programme),
                outcome(self.words, it.outcome),
                amount(self.words, it).unwrap_or_default(),
                lines(&|step| step_sentence(self.words, step)),
                lines(&|step| self.basis(step)),
            ]
        });
        blocks.push(Block::Table {
            heads: heads.map(|id| self.say(id)).into(),
            widths: vec![6, 5, 5, 8, 6],
            rows: rows.collect(),
        });
        for answer in &child.programmes {
            if let Some(table) = self.steps(answer) {
                let text = programme(self.words, answer.programme);
                blocks.extend([Block::Sub { text }, table]);
            }
        }
    }

    /// Each condition with its paragraph, where the answer is yes or open.
    fn steps(&self, answer: &ProgrammeAnswer) -> Option<Block> {
        if answer.outcome == Outcome::NotEligible {
            return None;
        }
        let steps = answer.steps.iter().flatten();
        let rows: Vec<Vec<String>> = steps.map(|step| self.step(step)).collect();
        let heads = [
            "document-column-condition",
            "document-column-verdict",
            "document-column-why",
            "document-column-basis",
        ];
        (!rows.is_empty()).then(|| Block::Table {
            heads: heads.map(|id| self.say(id)).into(),
            widths: vec![4, 2, 8, 6],
            rows,
        })
    }

    fn step(&self, step: &Step) -> Vec<String> {
        let verdict = match step.verdict {
            Verdict::Holds => "care-verdict-holds",
            Verdict::Fails => "care-verdict-fails",
            Verdict::Unknown => "care-verdict-unknown",
        };
        vec![
            condition(self.words, step.condition),
            self.say(verdict),
            step_sentence(self.words, step),
            self.basis(step),
        ]
    }

    /// The paragraph, and how sure its reading is where that is not settled.
    fn basis(&self, step: &Step) -> String {
        match step.confidence {
            eligibility::Status::Confirmed => step.basis.clone(),
            eligibility::Status::Provisional => {
                format!("{} ({})", step.basis, self.say("care-reading-provisional"))
            }
        }
    }
}

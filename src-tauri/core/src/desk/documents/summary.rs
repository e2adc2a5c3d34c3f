//! A case in short: who, how far, what for, what next. No address, no phone and no number is on it.

use super::form::is_of;
use super::{Asked, Content, under};
use crate::contract::*;
use crate::desk::Seat;
use crate::model::{DOMAINS, Field, Kind, List};
use crate::sheet::{Block, Line, Saying, day, programme, stage_word, won, work_sentence};

/// So many of the latest contacts, services and checks.
const LATEST: usize = 5;
/// Longer texts are cut: the file has them.
const LONGEST: usize = 160;

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let view = seat.view(asked.family, asked.today)?;
    let saying = Saying::new(asked.words, &view);
    let page = Summary {
        saying,
        view: &view,
    };
    let mut blocks = vec![page.head()];
    let parts = [
        ("document-part-flags", page.flags()),
        ("document-part-people", page.people()),
        ("document-part-course", page.course()),
        ("document-part-assessment", page.assessment()),
        ("document-part-goals", page.goals()),
        ("document-part-services", page.services()),
        ("document-part-childcare", page.checks()),
        ("document-part-work", page.work()),
        ("document-part-notes", page.notes()),
    ];
    for (title, block) in parts {
        if let Some(block) = block {
            let text = asked.words.say(title, &[]);
            blocks.extend([Block::Heading { text }, block]);
        }
    }
    Ok(Content {
        title: asked.words.say("document-summary", &[]),
        under: under(&page.saying, &view, asked.today),
        blocks,
    })
}

struct Summary<'a> {
    saying: Saying<'a>,
    view: &'a FamilyView,
}

impl Summary<'_> {
    fn say(&self, id: &str) -> String {
        self.saying.words.say(id, &[])
    }

    fn head(&self) -> Block {
        let record = &self.view.record;
        let fields = [
            Field::CaseType,
            Field::Ground,
            Field::OpenedOn,
            Field::Worker,
        ];
        let rows = fields.iter().filter_map(|field| {
            let said = self.saying.field(record, *field)?;
            Some([self.saying.label(Kind::Family, *field), said])
        });
        Block::Facts {
            rows: rows.collect(),
        }
    }

    fn flags(&self) -> Option<Block> {
        lines(self.view.flags.iter().map(|flag| Line {
            when: self.saying.field(flag, Field::From).unwrap_or_default(),
            what: self.saying.field(flag, Field::Sort).unwrap_or_default(),
            more: joined([
                self.saying.field(flag, Field::Person),
                self.saying.field(flag, Field::Text),
            ]),
        }))
    }

    fn people(&self) -> Option<Block> {
        let heads = [
            "document-column-name",
            "document-column-relation",
            "document-column-born",
            "document-column-nationality",
            "document-column-stay",
        ];
        let rows = self.view.people.iter().map(|person| {
            let of = |field| self.saying.field(&person.record, field).unwrap_or_default();
            let shown = &person.shown;
            let passport = shown.passport.as_ref().filter(|it| **it != shown.main);
            let name = [Some(&shown.main), passport].into_iter().flatten();
            let name: Vec<&str> = name.map(String::as_str).collect();
            let list = |list: List, fields: &[Field]| {
                let all = person.lists.get(&list).map(|it| it.records.as_slice());
                let last = all.and_then(<[RecordView]>::last);
                let said = last.map(|record| {
                    let said = fields
                        .iter()
                        .filter_map(|it| self.saying.field(record, *it));
                    said.collect::<Vec<_>>().join("\n– ")
                });
                said.unwrap_or_default()
            };
            vec![
                name.join("\n"),
                of(Field::Relation),
                of(Field::BirthDate),
                list(List::Nationalities, &[Field::Country]),
                list(List::Stays, &[Field::Status, Field::Until]),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        (!rows.is_empty()).then(|| Block::Table {
            heads: heads.map(|id| self.say(id)).into(),
            widths: vec![5, 3, 3, 3, 3],
            rows,
        })
    }

    fn course(&self) -> Option<Block> {
        let round = self.view.course.rounds.last()?;
        let language = self.saying.words.language();
        let reached = round.steps.iter().filter(|step| step.form.is_some());
        lines(reached.map(|step| Line {
            when: step.on.map(|on| day(language, on)).unwrap_or_default(),
            what: self.say(stage_word(step.stage)),
            more: String::new(),
        }))
    }

    fn assessment(&self) -> Option<Block> {
        let latest = self.latest(Kind::Assessment)?;
        let fields = DOMAINS.iter().chain(&[Field::Risk, Field::Strengths]);
        let rows = fields.filter_map(|field| {
            let said = self.saying.field(latest, *field)?;
            Some([self.saying.label(Kind::Assessment, *field), said])
        });
        let on = self.saying.field(latest, Field::On)?;
        let first = [self.saying.label(Kind::Assessment, Field::On), on];
        Some(Block::Facts {
            rows: [first].into_iter().chain(rows).collect(),
        })
    }

    fn goals(&self) -> Option<Block> {
        let plan = self.latest(Kind::Plan)?;
        let forms = self.view.forms.iter();
        let goals = forms.filter(|it| is_of(it, Field::Plan, &plan.id));
        lines(goals.map(|goal| {
            let mut reviews = self.view.forms.iter();
            let review = reviews.rfind(|it| is_of(it, Field::Goal, &goal.id));
            let score = review.and_then(|it| self.saying.field(it, Field::Score));
            let score = score.map(|it| {
                let label = self.saying.label(Kind::Progress, Field::Score);
                format!("{label} {it}")
            });
            Line {
                when: self.saying.field(goal, Field::Due).unwrap_or_default(),
                what: self.saying.field(goal, Field::Text).unwrap_or_default(),
                more: joined([self.saying.field(goal, Field::Services), score]),
            }
        }))
    }

    fn services(&self) -> Option<Block> {
        let given = self.view.forms.iter().rev();
        let given = given.filter(|it| matches!(it.kind, Kind::Delivery | Kind::Referral));
        lines(given.take(LATEST).map(|it| Line {
            when: self.saying.field(it, Field::On).unwrap_or_default(),
            what: joined([
                Some(self.saying.kind(it.kind)),
                self.saying.field(it, Field::ServiceArea),
                self.saying.field(it, Field::Agency),
            ]),
            more: brief(&joined([
                self.saying.field(it, Field::Text),
                self.saying.field(it, Field::Outcome),
            ])),
        }))
    }

    fn checks(&self) -> Option<Block> {
        let words = self.saying.words;
        let check = self.view.checks.first()?;
        let on = day(words.language(), check.on);
        lines(check.eligible.iter().map(|line| {
            let programme = programme(words, line.programme);
            let amount = line.amount.map(|it| won(words, it));
            Line {
                when: on.clone(),
                what: joined([Some(line.child.clone()), Some(programme)]),
                more: amount.unwrap_or_else(|| self.say("care-amount-missing")),
            }
        }))
    }

    fn work(&self) -> Option<Block> {
        let language = self.saying.words.language();
        lines(self.view.work.iter().map(|work| Line {
            when: work.due.map(|due| day(language, due)).unwrap_or_default(),
            what: work_sentence(self.saying.words, work),
            more: work.person_name.clone().unwrap_or_default(),
        }))
    }

    fn notes(&self) -> Option<Block> {
        lines(self.view.notes.iter().take(LATEST).map(|note| Line {
            when: self.saying.field(note, Field::On).unwrap_or_default(),
            what: self.saying.field(note, Field::Way).unwrap_or_default(),
            more: brief(&self.saying.field(note, Field::Text).unwrap_or_default()),
        }))
    }

    fn latest(&self, kind: Kind) -> Option<&RecordView> {
        self.view.forms.iter().rev().find(|it| it.kind == kind)
    }
}

fn lines(lines: impl Iterator<Item = Line>) -> Option<Block> {
    let lines: Vec<Line> = lines.collect();
    (!lines.is_empty()).then_some(Block::Lines { lines })
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts = parts.into_iter().flatten().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The beginning of a text, up to the end of a word.
fn brief(text: &str) -> String {
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= LONGEST {
        return whole;
    }
    let cut: String = whole.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

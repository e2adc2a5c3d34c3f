//! An application for the childcare fee, filled in as far as it is known and needed. Numbers,
//! addresses and telephones are written by hand by whoever applies.

use super::form::BLANK;
use super::{Asked, Content};
use crate::contract::*;
use crate::desk::Seat;
use crate::desk::childcare::view as answers;
use crate::model::{Field, Kind, List, Value};
use crate::sheet::{Block, Saying, day, outcome, programme};
use eligibility::Outcome;

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let words = asked.words;
    let view = seat.view(asked.family, asked.today)?;
    let childcare = answers(seat, asked.family, asked.on, asked.today)?;
    let child = asked.record()?;
    let saying = Saying::new(words, &view);
    let found = view.people.iter().find(|person| person.id == child);
    let found = found.ok_or(FailureCode::NotFound)?;
    let mut blocks = vec![heading(words, "document-child")];
    blocks.push(Block::Facts {
        rows: vec![
            [words.say("document-column-name", &[]), names(found)],
            [
                saying.label(Kind::Person, Field::BirthDate),
                saying
                    .field(&found.record, Field::BirthDate)
                    .unwrap_or_default(),
            ],
            [
                saying.label(Kind::Person, Field::Sex),
                saying.field(&found.record, Field::Sex).unwrap_or_default(),
            ],
            [
                words.say("document-column-nationality", &[]),
                latest(&saying, found, List::Nationalities, Field::Country),
            ],
            [
                words.say("document-registration", &[]),
                latest(&saying, found, List::Registrations, Field::Sort),
            ],
            by_hand(words, "document-number"),
            [
                words.say("document-facility", &[]),
                latest(&saying, found, List::Enrolments, Field::Facility),
            ],
            [
                saying.label(Kind::Enrolment, Field::From),
                latest(&saying, found, List::Enrolments, Field::From),
            ],
        ],
    });
    let guardians = found.lists.get(&List::Guardians);
    let guardians = guardians.iter().flat_map(|list| &list.records);
    let guardian = guardians
        .filter_map(|it| it.fields.get(&Field::Other))
        .next_back();
    let guardian = guardian.and_then(Value::as_text);
    let guardian = view.people.iter().find(|it| Some(&*it.id) == guardian);
    blocks.push(heading(words, "document-guardian"));
    blocks.push(Block::Facts {
        rows: vec![
            [
                words.say("document-column-name", &[]),
                guardian.map(names).unwrap_or_else(|| BLANK.to_owned()),
            ],
            [
                saying.label(Kind::Person, Field::BirthDate),
                guardian
                    .and_then(|it| saying.field(&it.record, Field::BirthDate))
                    .unwrap_or_else(|| BLANK.to_owned()),
            ],
            by_hand(words, "document-number"),
            by_hand(words, "document-address"),
            by_hand(words, "document-phone"),
        ],
    });
    blocks.push(heading(words, "document-wanted"));
    let answers = childcare.answer.iter().flat_map(|it| &it.children);
    let answer = answers.into_iter().find(|it| it.id == child);
    let fees = answer.iter().flat_map(|it| &it.programmes);
    let fees = fees.filter(|it| {
        matches!(
            it.outcome,
            Outcome::Eligible | Outcome::AmountUnconfirmed | Outcome::Undetermined
        )
    });
    let rows: Vec<Vec<String>> = fees
        .map(|it| {
            vec![
                "☐".to_owned(),
                programme(words, it.programme),
                outcome(words, it.outcome),
            ]
        })
        .collect();
    blocks.push(match rows.is_empty() {
        true => Block::Text {
            text: words.say("document-nothing-to-apply", &[]),
        },
        false => Block::Table {
            heads: [
                "document-tick",
                "document-column-programme",
                "document-column-outcome",
            ]
            .map(|id| words.say(id, &[]))
            .into(),
            widths: vec![1, 7, 6],
            rows,
        },
    });
    blocks.push(Block::Text {
        text: words.say("document-application-words", &[]),
    });
    blocks.push(Block::Facts {
        rows: vec![by_hand(words, "document-application-day")],
    });
    blocks.push(Block::Signs {
        signs: vec![
            words.say("document-sign-applicant", &[]),
            words.say("document-sign-taker", &[]),
        ],
    });
    blocks.push(Block::Note {
        said: vec![crate::sheet::Said {
            language: words.language().code(),
            text: words.say("document-application-note", &[]),
        }],
    });
    let on = day(words.language(), asked.on);
    Ok(Content {
        title: words.say("document-application", &[]),
        under: words.say("document-as-of", &[("day", &on)]),
        blocks,
    })
}

fn heading(words: &crate::words::Words, id: &str) -> Block {
    Block::Heading {
        text: words.say(id, &[]),
    }
}

fn by_hand(words: &crate::words::Words, id: &str) -> [String; 2] {
    [words.say(id, &[]), BLANK.to_owned()]
}

/// Every name that papers may bear, the first one first.
fn names(person: &PersonView) -> String {
    let shown = &person.shown;
    let mut names = vec![shown.main.as_str()];
    for name in [&shown.hangul, &shown.passport].into_iter().flatten() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.join(" · ")
}

/// What a field says of the latest entry of a list; room to write where nobody knows.
fn latest(saying: &Saying<'_>, person: &PersonView, list: List, field: Field) -> String {
    let records = person.lists.get(&list).map(|it| it.records.as_slice());
    let last = records.and_then(<[RecordView]>::last);
    let said = last.and_then(|record| saying.field(record, field));
    said.unwrap_or_else(|| BLANK.to_owned())
}

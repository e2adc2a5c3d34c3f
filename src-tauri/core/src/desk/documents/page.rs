//! The family's page: what a family is told of childcare support, in its language.

use chrono::NaiveDate;

use super::{Asked, Content};
use crate::centre::Reviewed;
use crate::contract::*;
use crate::desk::Seat;
use crate::desk::childcare::{timeline, view as answers};
use crate::familypage::{PageWords, Told, digest, rows};
use crate::sheet::{Block, Said};

/// The language of a family of which nobody has written what it reads.
const USUAL: PageLanguage = PageLanguage::En;

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let childcare = answers(seat, asked.family, asked.on, asked.today)?;
    if childcare.answer.is_none() {
        return Err(Failure::of_field("on", "no-answer"));
    }
    let mut timelines = Vec::new();
    for child in &childcare.children {
        timelines.push(timeline(seat, asked.family, &child.id)?);
    }
    let beside = match asked.beside {
        Some(beside) => beside,
        None => read_by(&seat.view(asked.family, asked.today)?),
    };
    let (korean, other) = (PageWords::new(None), PageWords::new(Some(beside)));
    let told = Told {
        childcare: &childcare,
        timelines: &timelines,
        korean: &korean,
        other: &other,
    };
    let mut blocks = vec![Block::Beside { rows: rows(&told) }];
    blocks.push(mark(seat, beside, &korean, &other));
    Ok(Content {
        title: korean.say("page-title", &[]),
        under: seat.centre.name(),
        blocks,
    })
}

/// Whether an interpreter has reviewed the words, in both languages.
fn mark(seat: &Seat, beside: PageLanguage, korean: &PageWords, other: &PageWords) -> Block {
    let reviewed = reviewed(seat, beside);
    let said = [korean, other].map(|words| {
        let text = match &reviewed {
            Some(it) => {
                let day = words.day(it.on);
                words.say("page-reviewed", &[("who", &it.interpreter), ("day", &day)])
            }
            None => words.say("page-unreviewed", &[]),
        };
        Said {
            language: words.code(),
            text,
        }
    });
    Block::Note { said: said.into() }
}

/// Who reviewed the words of a language as they are now.
fn reviewed(seat: &Seat, language: PageLanguage) -> Option<Reviewed> {
    let found = seat.centre.page_reviews().remove(language.code());
    found.filter(|it| it.digest == digest(language))
}

pub(super) fn languages(seat: &Seat) -> PageLanguages {
    let all = PageLanguage::ALL.iter().map(|language| {
        let reviewed = reviewed(seat, *language);
        PageReview {
            language: *language,
            on: reviewed.as_ref().map(|it| it.on),
            interpreter: reviewed.map(|it| it.interpreter),
        }
    });
    PageLanguages {
        languages: all.collect(),
    }
}

pub(super) fn review(
    seat: &mut Seat,
    language: PageLanguage,
    interpreter: Option<String>,
    today: NaiveDate,
) -> Result<PageLanguages, Failure> {
    let mut reviews = seat.centre.page_reviews();
    let code = language.code().to_owned();
    match interpreter {
        Some(interpreter) => {
            let reviewed = Reviewed {
                digest: digest(language),
                interpreter,
                on: today,
            };
            reviews.insert(code, reviewed);
        }
        None => drop(reviews.remove(&code)),
    }
    let now = seat.now;
    seat.centre
        .set_page_reviews(&seat.identity, &reviews, now)?;
    Ok(languages(seat))
}

/// The language that the grown-ups of a family read, else speak, where the page is there in it.
pub(super) fn read_by(view: &FamilyView) -> PageLanguage {
    use crate::model::{Field, Value, codes};
    for field in [Field::Reads, Field::Speaks] {
        for person in view.people.iter().filter(|it| it.class_age.is_none()) {
            let said = person.record.fields.get(&field).and_then(Value::as_text);
            let said = said.into_iter().flat_map(codes);
            if let Some(found) = said.filter_map(PageLanguage::of_code).next() {
                return found;
            }
        }
    }
    USUAL
}

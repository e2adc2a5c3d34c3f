//! What is still open in a family, for an interview: one count, with room for the answers.

use super::{Asked, Content, under};
use crate::contract::*;
use crate::desk::Seat;
use crate::desk::interview::sheet;
use crate::sheet::{Asked as Question, Block, Said, Saying, day, need as need_said};
use crate::words::{Language, Words};

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let view = seat.view(asked.family, asked.today)?;
    let sheet = sheet(seat, asked.family, asked.on)?;
    let english = Words::new(Language::English);
    // English is the one language beside Korean in which all that can be asked has its words.
    let both = asked.beside == Some(PageLanguage::En);
    let languages: Vec<&Words> = match both {
        true => vec![asked.words, &english],
        false => vec![asked.words],
    };
    let saying = Saying::new(asked.words, &view);
    let said = |say: &dyn Fn(&Words) -> String| in_each(&languages, say);
    let questions = sheet.questions.iter().map(|question| Question {
        about: question.person.clone().unwrap_or_default(),
        said: said(&|words| {
            words.say(
                &format!("question-{}", question.fact.replace('.', "-")),
                &[],
            )
        }),
        room: true,
    });
    let needs = sheet.needs.iter().map(|need| Question {
        about: String::new(),
        said: said(&|words| need_said(words, need)),
        room: true,
    });
    let promises = sheet.promises.iter().map(|promise| Question {
        about: String::new(),
        said: said(&|words| {
            let due = promise.due.map(|due| {
                let due = day(words.language(), due);
                words.say("interview-due", &[("day", &due)])
            });
            let parts = [Some(promise.text.clone()), due];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }),
        room: false,
    });
    let mut blocks = Vec::new();
    let mut first = 1;
    for (title, asks) in [
        ("interview-questions", questions.collect::<Vec<_>>()),
        ("interview-needs", needs.collect()),
        ("interview-promises", promises.collect()),
    ] {
        if asks.is_empty() {
            continue;
        }
        let count = asks.len();
        let text = asked.words.say(title, &[]);
        blocks.extend([Block::Heading { text }, Block::Asks { first, asks }]);
        first += count;
    }
    if blocks.is_empty() {
        let text = asked.words.say("interview-nothing", &[]);
        blocks.push(Block::Text { text });
    }
    consents(&sheet, &saying, &languages, &mut blocks);
    Ok(Content {
        title: asked.words.say("interview", &[]),
        under: under(&saying, &view, asked.on),
        blocks,
    })
}

/// What is signed.
fn consents(
    sheet: &InterviewSheet,
    saying: &Saying<'_>,
    languages: &[&Words],
    blocks: &mut Vec<Block>,
) {
    if sheet.consents.is_empty() {
        return;
    }
    let words = saying.words;
    blocks.push(Block::Heading {
        text: words.say("interview-consents", &[]),
    });
    for consent in &sheet.consents {
        let sort = consent.sort.as_deref().unwrap_or_default();
        let id = match sort {
            "third_party" => "interview-consent-third_party",
            "sensitive" => "interview-consent-sensitive",
            "unique_id" => "interview-consent-unique_id",
            _ => "interview-consent-collection_use",
        };
        let whose = consent.person.as_deref().map(|id| saying.name(id));
        let mut text = in_each(languages, &|words| words.say(id, &[]));
        text.push(Said {
            language: words.language().code(),
            text: format!(
                "☐ {}  ☐ {}  {}",
                words.say("interview-agree", &[]),
                words.say("interview-disagree", &[]),
                words.say("interview-sign", &[])
            ),
        });
        if let Some(whose) = whose {
            blocks.push(Block::Text { text: whose });
        }
        blocks.push(Block::Note { said: text });
    }
    let unreviewed = words.say("interview-unreviewed", &[]);
    blocks.push(Block::Text { text: unreviewed });
}

/// The same in each language.
fn in_each(languages: &[&Words], say: &dyn Fn(&Words) -> String) -> Vec<Said> {
    let said = languages.iter().map(|words| Said {
        language: words.language().code(),
        text: say(words),
    });
    said.collect()
}

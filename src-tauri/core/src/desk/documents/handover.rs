//! A family on one page, for whoever takes it over.

use super::{Asked, Content};
use crate::contract::*;
use crate::desk::Seat;
use crate::desk::handover::page;
use crate::sheet::{Block, handover_parts, handover_said};

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let words = asked.words;
    let page = page(seat, asked.family, asked.today)?;
    let case_type = page.case_type.as_deref();
    let case_type = case_type.map(|it| crate::sheet::known(words, "case-", it));
    let mut under = vec![page.title.clone(), page.file_number.clone()];
    under.extend(case_type.into_iter().chain(page.worker.clone()));
    under.push(crate::sheet::day(words.language(), page.on));
    let mut blocks = Vec::new();
    if let Some(latest) = page.handovers.first() {
        blocks.push(Block::Facts {
            rows: handover_said(words, latest),
        });
    }
    for part in handover_parts(words, &page) {
        blocks.push(Block::Heading { text: part.title });
        blocks.push(match part.lines.is_empty() {
            true => Block::Text {
                text: words.say("handover-nothing", &[]),
            },
            false => Block::Lines { lines: part.lines },
        });
    }
    blocks.push(Block::Signs {
        signs: vec![
            words.say("document-sign-giver", &[]),
            words.say("document-sign-receiver", &[]),
        ],
    });
    Ok(Content {
        title: words.say("document-handover", &[]),
        under: under.join(" · "),
        blocks,
    })
}

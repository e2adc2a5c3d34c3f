//! That a copy was taken in: what came, and the states before and after.

use super::{Asked, Content, under};
use crate::contract::*;
use crate::desk::Seat;
use crate::sheet::{Block, Line, Saying, day_and_time, known};

/// So much of a hash tells one state from another on paper.
const SHORT: usize = 16;

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let words = asked.words;
    let named = seat.receipt_named(asked.family, asked.record()?)?;
    let receipt = seat.receipt_of(asked.family, named.entry, asked.today)?;
    let view = seat.view(asked.family, asked.today)?;
    let saying = Saying::new(words, &view);
    let at = |at| day_and_time(words.language(), at);
    let origin = match receipt.sort {
        OriginSort::File => "origin-file",
        OriginSort::Loan => "origin-loan",
        OriginSort::Shelf => "origin-shelf",
        OriginSort::Transfer => "origin-transfer",
    };
    let heads = |heads: &[String]| -> String {
        let short = heads
            .iter()
            .map(|head| head.chars().take(SHORT).collect::<String>());
        short.collect::<Vec<_>>().join(", ")
    };
    let mut rows = vec![
        [
            words.say("document-receipt-from", &[]),
            format!("{} · {}", words.say(origin, &[]), receipt.origin),
        ],
        [words.say("document-receipt-at", &[]), at(receipt.at)],
        [
            words.say("document-receipt-by", &[]),
            format!("{} ({})", receipt.by, receipt.device),
        ],
        [words.say("field-count", &[]), receipt.acts.to_string()],
        [
            words.say("document-receipt-before", &[]),
            heads(&receipt.heads_before),
        ],
        [
            words.say("document-receipt-after", &[]),
            heads(&receipt.heads_after),
        ],
    ];
    if let Some(back) = receipt.taken_back_at {
        let by = receipt.taken_back_by.clone().unwrap_or_default();
        rows.push([
            words.say("document-receipt-back", &[]),
            format!("{} · {by}", at(back)),
        ]);
    }
    let lines = receipt.came.iter().map(|entry| {
        let mut about: Vec<String> = Vec::new();
        for change in &entry.changes {
            let kind = saying.kind(change.kind);
            if !about.contains(&kind) {
                about.push(kind);
            }
        }
        Line {
            when: at(entry.at),
            what: [known(words, "act-", &entry.action), about.join(", ")].join(" · "),
            more: format!("{} · {}", entry.by, entry.device),
        }
    });
    let blocks = vec![
        Block::Facts { rows },
        Block::Heading {
            text: words.say("document-receipt-acts", &[]),
        },
        Block::Lines {
            lines: lines.collect(),
        },
        Block::Signs {
            signs: vec![words.say("document-sign-worker", &[])],
        },
    ];
    Ok(Content {
        title: words.say("receipt-title", &[]),
        under: under(&saying, &view, asked.today),
        blocks,
    })
}

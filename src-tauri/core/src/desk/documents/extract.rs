//! Who looked at a family: the notes of the access log about it, for those who audit.

use super::{Asked, Content};
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::desk::access::about_family;
use crate::desk::{Permission, Seat};
use crate::sheet::{Block, day_and_time, known};

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    seat.require_too(Permission::AuditAccess)?;
    let words = asked.words;
    seat.note_once(Note::of(Deed::LogRead))?;
    let view = seat.view(asked.family, asked.today)?;
    let lines = about_family(seat, asked.family)?;
    let heads = [
        "access-column-at",
        "access-column-by",
        "access-column-device",
        "access-column-deed",
        "access-column-purpose",
    ];
    let rows = lines.iter().map(|line| {
        let deed = line.deed.as_deref().unwrap_or("unread");
        vec![
            day_and_time(words.language(), line.at),
            line.by.clone().unwrap_or_default(),
            line.device.clone(),
            known(words, "deed-", deed),
            line.purpose.clone().unwrap_or_default(),
        ]
    });
    let count = lines.len().to_string();
    Ok(Content {
        title: words.say("document-access_extract", &[]),
        under: [
            view.title.as_str(),
            &view.file_number,
            &words.say("document-notes-count", &[("count", &count)]),
        ]
        .join(" · "),
        blocks: vec![Block::Table {
            heads: heads.map(|id| words.say(id, &[])).into(),
            widths: vec![5, 3, 3, 5, 6],
            rows: rows.collect(),
        }],
    })
}

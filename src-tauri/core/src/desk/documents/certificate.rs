//! That records were destroyed. Nobody's data is on it.

use chrono::NaiveDate;

use super::Content;
use crate::contract::*;
use crate::desk::{Permission, Seat};
use crate::korea::day_in_korea;
use crate::retention::DestructionStage;
use crate::sheet::{Block, day};
use crate::words::Words;

pub(super) fn content(
    seat: &Seat,
    words: &Words,
    record: Option<&str>,
    today: NaiveDate,
) -> Result<Content, Failure> {
    seat.require_too(Permission::ProposeDestruction)?;
    let notes = seat.centre.destructions();
    let note = notes.iter().find(|note| {
        note.stage == DestructionStage::Destroyed && Some(&*note.id.to_string()) == record
    });
    let line = seat.line(note.ok_or(FailureCode::NotFound)?)?;
    let say = |id: &str| words.say(id, &[]);
    let on = |on| day(words.language(), on);
    let who = |decided: &Option<DecidedBy>| {
        let said = decided.as_ref().map(|it| {
            let day = on(day_in_korea(it.at));
            words.say("destruction-by-on", &[("by", &it.by), ("day", &day)])
        });
        said.unwrap_or_default()
    };
    let class = line.class.name();
    let ground = line.ground.name();
    let families = line.families.to_string();
    let count = line.count.unwrap_or_default().to_string();
    let count = [
        words.say("destruction-families", &[("count", &families)]),
        words.say(&format!("destruction-unit-{class}"), &[("count", &count)]),
    ];
    let reach = match line.reach {
        Some(reach) => say(&format!("backup-reach-{}", reach.name())),
        None => say("destruction-reach-waiting"),
    };
    let ended = line.ended.as_ref();
    let mut rows = vec![
        [say("destruction-column-number"), line.number.clone()],
        [say("certificate-centre"), seat.centre.name()],
        [
            say("certificate-what"),
            say(&format!("record-class-{class}")),
        ],
        [say("certificate-count"), count.join(" · ")],
        [
            say("destruction-column-ground"),
            say(&format!("destruction-ground-{ground}")),
        ],
        [
            say("certificate-law"),
            say(&format!("certificate-law-{ground}")),
        ],
        [
            say("destruction-column-how"),
            say(&format!("destruction-how-{class}")),
        ],
        [
            say("destruction-column-proposed-by"),
            who(&Some(line.proposed.clone())),
        ],
        [say("destruction-column-decided-by"), who(&line.decided)],
        [
            say("destruction-column-ended-on"),
            ended.map(|it| on(day_in_korea(it.at))).unwrap_or_default(),
        ],
        [
            say("destruction-column-device"),
            ended.map(|it| it.device.clone()).unwrap_or_default(),
        ],
        [say("destruction-column-reach"), reach],
    ];
    if !line.loans.is_empty() {
        let loans = line.loans.iter().map(|loan| loan.device.clone());
        let loans: Vec<String> = loans.collect();
        rows.push([say("certificate-on-laptops"), loans.join(", ")]);
    }
    rows.push([say("certificate-beyond"), say("certificate-beyond-what")]);
    let made = on(today);
    Ok(Content {
        title: say("certificate-title"),
        under: words.say("certificate-made", &[("day", &made)]),
        blocks: vec![
            Block::Facts { rows },
            Block::Text {
                text: say("certificate-nobody"),
            },
            Block::Signs {
                signs: vec![say("certificate-sign")],
            },
        ],
    })
}

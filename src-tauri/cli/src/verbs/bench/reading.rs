//! What whoever approves waits for: the story of a long case, what differs in it, the queue.

use std::collections::BTreeMap;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use hamkke_core::contract::{
    AskDifferences, AskReviewQueue, AskStory, CreateFamily, Failure, NoteReading, OfFamily,
    RecordChange, Save,
};
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, Value};

use super::figure::{Figure, Goal};

/// Acts in the case: contacts of years.
const ACTS: u64 = 2000;
/// So many of them are written after the case was read.
const SINCE: u64 = 20;
const ROUNDS: usize = 10;

/// Measures all of it in a made-up case, and the queue over the whole centre.
pub fn measure(desk: &Desk, today: NaiveDate) -> Result<Vec<Figure>, Failure> {
    let fields = BTreeMap::from([(Field::Title, Value::text("표본 긴 사례"))]);
    let people = Vec::new();
    let family = desk.create_family(CreateFamily { fields, people })?.id;
    let note = |act: u64| -> Result<(), Failure> {
        let on = today
            .checked_sub_days(Days::new(ACTS - act))
            .unwrap_or(today);
        let text = format!("전화 상담 {act}: 어린이집 적응과 체류 연장 서류를 의논함");
        let change = RecordChange {
            record: None,
            kind: Kind::Note,
            fields: BTreeMap::from([(Field::On, on.into()), (Field::Text, Value::text(text))]),
        };
        desk.save(Save {
            family: family.clone(),
            changes: vec![change],
            reason: None,
        })
        .map(drop)
    };
    for act in 0..ACTS - SINCE {
        note(act)?;
    }
    desk.note_reading(NoteReading {
        family: family.clone(),
        remark: None,
    })?;
    for act in ACTS - SINCE..ACTS {
        note(act)?;
    }
    let of = || OfFamily {
        family: family.clone(),
    };
    let story = times(|| {
        let family = family.clone();
        desk.case_story(AskStory {
            family,
            as_of: None,
        })
        .map(drop)
    })?;
    let history = times(|| desk.history(of()).map(drop))?;
    let differs = times(|| {
        desk.differences(AskDifferences {
            family: family.clone(),
            from: None,
            until: None,
        })
        .map(drop)
    })?;
    let queue = times(|| {
        desk.review_queue(AskReviewQueue {
            worker: None,
            all: true,
            limit: 200,
        })
        .map(drop)
    })?;
    Ok(vec![
        Figure::times("bench-story", Goal::Seconds(0.1), &story),
        Figure::times("bench-history", Goal::Seconds(0.1), &history),
        Figure::times("bench-differences", Goal::Seconds(0.1), &differs),
        Figure::times("bench-review-queue", Goal::Seconds(1.0), &queue),
    ])
}

fn times(
    mut work: impl FnMut() -> Result<(), Failure>,
) -> Result<Vec<std::time::Duration>, Failure> {
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        work()?;
        times.push(began.elapsed());
    }
    Ok(times)
}

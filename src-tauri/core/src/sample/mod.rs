//! The sample centre: made-up families as Ansan has them, from a seed.
//!
//! The same seed gives the same families, ids and contents. Nobody in them is real: names are
//! drawn from tables, registration numbers an office 00, telephone numbers a block 0000.
//!
//! - [`SampleFamily`], [`SampleAct`], [`SampleEdit`]: a family as pure data.
//! - [`families`]: the generator. The first dozen is fixed (`known`). Of the others, `household`
//!   says who lives together, `papers`, `place`, `care` and `talk` what is known of them, `tasks`
//!   what is still to be done, `story` when the centre heard of it, `office` what happens to what
//!   was written; `names` has the tables.
//! - [`write_family`]: a family becomes a case file.

mod act;
mod care;
mod course;
mod draw;
mod facts;
mod family;
mod household;
mod known;
mod names;
mod office;
mod origin;
mod papers;
mod permit;
mod place;
mod story;
mod talk;
mod tasks;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

pub use act::{Content, Deed, Local, SampleAct, SampleEdit, SampleFamily};
pub use write::{SampleError, write_family};

use draw::Draw;
use household::{entered_again, household};

/// Made-up caseworkers, the authors of the entries.
pub const SAMPLE_AUTHORS: &[&str] = &["한소라", "오세린", "문가람", "진하늘", "배다온", "서이든"];

/// So many made-up families, drawn one by one. Acts are spread over `authors` (at least one) and
/// none is later than the day before `today`. A shorter list is the beginning of a longer one.
pub fn families(
    seed: u64,
    count: usize,
    authors: usize,
    today: NaiveDate,
) -> impl Iterator<Item = SampleFamily> + Send {
    let authors = authors.max(1);
    let mut opened: BTreeMap<i32, u32> = BTreeMap::new();
    (0..count).map(move |place| {
        let (mut draw, id, worker) = begin(seed, place, authors);
        let mut number = |day: NaiveDate| {
            let running = opened.entry(day.year()).or_default();
            *running += 1;
            format!("{}-{running:05}", day.year())
        };
        let story =
            known::family(&mut draw, place, today, worker, &mut number).unwrap_or_else(|| {
                let household = match is_double(place) {
                    true => entered_again(&mut begin(seed, place - 1, authors).0, today),
                    false => household(&mut draw, today),
                };
                family::family(&mut draw, household, today, worker, number)
            });
        let mut acts = story.acts(&mut draw, worker, authors);
        office::tell(&mut acts, &mut draw, authors);
        SampleFamily {
            id: id.into(),
            acts,
        }
    })
}

/// The stream of a family, its id, and its caseworker by number.
fn begin(seed: u64, place: usize, authors: usize) -> (Draw, uuid::Uuid, usize) {
    let mut draw = Draw::of(seed, place);
    let id = uuid::Builder::from_random_bytes(draw.bytes()).into_uuid();
    let worker = draw.within(0..=authors as i64 - 1) as usize;
    (draw, id, worker)
}

/// Whether the family at a place is somebody of the family before, entered again by a colleague
/// who did not look.
const fn is_double(place: usize) -> bool {
    place % 100 == 17
}

//! What an answer takes, on the facts of the sample centre.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use eligibility::{FactsError, FamilyFacts, Rulebook, check, outcomes, timeline};

use super::figure::{Figure, Goal};
use crate::failure::Failure;

/// Children whose answers are timed one by one.
const CHILDREN: usize = 2_000;
/// Children whose timelines are timed one by one.
const TIMELINES: usize = 300;
/// Children of the batch.
const BATCH: usize = 100_000;
/// How often the batch is done.
const BATCHES: usize = 5;

/// Measures one child, a timeline, and a hundred thousand children.
pub fn measure(facts: &[FamilyFacts], today: NaiveDate) -> Result<Vec<Figure>, Failure> {
    let rulebook = Rulebook::shipped().map_err(|error| Failure::CannotOpen(error.to_string()))?;
    let refused = |error: FactsError| Failure::Refused(error.to_string());
    let mut with_children = Vec::new();
    for family in facts {
        // Some made-up families are written wrongly on purpose: their facts are refused.
        let children = outcomes(family, &rulebook, today).map_or(0, |children| children.len());
        if children > 0 {
            with_children.push((family, children));
        }
    }

    let mut one_child = Vec::new();
    for (family, children) in with_children.iter().take(CHILDREN) {
        let began = Instant::now();
        black_box(check(family, &rulebook, today).map_err(refused)?);
        let each = began.elapsed() / u32::try_from(*children).unwrap_or(u32::MAX);
        one_child.push(each);
    }

    let mut lives = Vec::new();
    for (family, _) in with_children.iter().take(TIMELINES) {
        let answer = check(family, &rulebook, today).map_err(refused)?;
        let Some(child) = answer.children.first() else {
            continue;
        };
        let person = family.people.iter().find(|person| person.id == child.id);
        let Some(birth) = person.map(|person| person.birth_date) else {
            continue;
        };
        // A timeline ends by itself on the eve of the 13th birthday.
        let last = NaiveDate::MAX;
        let began = Instant::now();
        black_box(timeline(family, &rulebook, &child.id, birth, last).map_err(refused)?);
        lives.push(began.elapsed());
    }

    let mut batches = Vec::new();
    for _ in 0..BATCHES {
        let (mut children, mut took) = (0, Duration::ZERO);
        while children < BATCH && !with_children.is_empty() {
            let began = Instant::now();
            for (family, count) in &with_children {
                if children >= BATCH {
                    break;
                }
                black_box(outcomes(family, &rulebook, today).map_err(refused)?);
                children += count;
            }
            took += began.elapsed();
        }
        batches.push(took);
    }
    Ok(vec![
        Figure::times("bench-one-child", Goal::Seconds(50e-6), &one_child),
        Figure::times("bench-timeline", Goal::Seconds(5e-3), &lives),
        Figure::times("bench-batch", Goal::Seconds(0.5), &batches),
    ])
}

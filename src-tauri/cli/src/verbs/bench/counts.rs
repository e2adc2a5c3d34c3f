//! What it takes to count the centre's work, and its open cases.

use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use hamkke_core::contract::{AskCaseload, AskStatistics, Failure};
use hamkke_core::desk::Desk;

use super::figure::{Figure, Goal};

const ROUNDS: usize = 10;
/// From the click to the last table.
const GOAL: Goal = Goal::Seconds(2.0);

/// Counts the last year, with every table, and the open cases.
pub fn measure(desk: &Desk, today: NaiveDate) -> Result<[Figure; 2], Failure> {
    let asked = AskStatistics {
        from: today - Days::new(364),
        until: today,
        area: None,
        case_type: None,
        nationality: None,
        sex: None,
        age_band: None,
        start: None,
    };
    let year = rounds(|| desk.statistics(asked.clone()).map(drop))?;
    let cases = rounds(|| desk.caseload(AskCaseload { worker: None }).map(drop))?;
    Ok([
        Figure::times("bench-statistics", GOAL, &year),
        Figure::times("bench-caseload", GOAL, &cases),
    ])
}

fn rounds(mut work: impl FnMut() -> Result<(), Failure>) -> Result<Vec<Duration>, Failure> {
    let mut times = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        work()?;
        times.push(began.elapsed());
    }
    Ok(times)
}

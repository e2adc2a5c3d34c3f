//! A figure and the table of all.

use std::time::Duration;

use hamkke_core::words::Words;
use serde::Serialize;

use crate::wording::to_the_right;

/// What a figure is held to.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// The median, in seconds, is no more.
    Seconds(f64),
    /// The 99th percentile, in seconds, is no more.
    P99Seconds(f64),
    /// The median, in bytes, is no more.
    Bytes(f64),
    /// So many at the most.
    Count(f64),
    /// Nothing is promised; seconds.
    NoneInSeconds,
    /// Nothing is promised; bytes.
    NoneInBytes,
}

/// What was measured.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// The message that says what.
    what: &'static str,
    /// `s`, `bytes`, or nothing for a number.
    unit: &'static str,
    goal: Option<f64>,
    /// Whether the goal is one of the 99th percentile.
    goal_of_p99: bool,
    median: f64,
    p99: f64,
    rounds: usize,
    /// Whether the goal is held; none where there is none.
    held: Option<bool>,
}

impl Figure {
    /// A figure from the seconds or bytes of all rounds, of which there is at least one.
    pub fn of(what: &'static str, goal: Goal, mut rounds: Vec<f64>) -> Self {
        rounds.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let place = rounds.len().saturating_sub(1) * percent / 100;
            rounds.get(place).copied().unwrap_or(f64::NAN)
        };
        let (median, p99) = (at(50), at(99));
        let (unit, limit, goal_of_p99) = match goal {
            Goal::Seconds(limit) => ("s", Some(limit), false),
            Goal::P99Seconds(limit) => ("s", Some(limit), true),
            Goal::Bytes(limit) => ("bytes", Some(limit), false),
            Goal::Count(limit) => ("", Some(limit), false),
            Goal::NoneInSeconds => ("s", None, false),
            Goal::NoneInBytes => ("bytes", None, false),
        };
        let judged = if goal_of_p99 { p99 } else { median };
        Self {
            what,
            unit,
            goal: limit,
            goal_of_p99,
            median,
            p99,
            rounds: rounds.len(),
            held: limit.map(|limit| judged <= limit),
        }
    }

    /// A figure from the times of all rounds.
    pub fn times(what: &'static str, goal: Goal, rounds: &[Duration]) -> Self {
        Self::of(
            what,
            goal,
            rounds.iter().map(Duration::as_secs_f64).collect(),
        )
    }

    /// A figure of work that is done once.
    pub fn once(what: &'static str, goal: Goal, took: Duration) -> Self {
        Self::times(what, goal, &[took])
    }

    fn cells(&self) -> [String; 5] {
        let said = |value: f64| in_unit(value, self.unit);
        let goal = self.goal.map_or("–".to_owned(), |limit| {
            let of = if self.goal_of_p99 { "p99 " } else { "" };
            format!("{of}≤ {}", said(limit))
        });
        let p99 = match self.rounds {
            1 => "–".to_owned(),
            _ => said(self.p99),
        };
        let held = match self.held {
            Some(true) => "✓",
            Some(false) => "✕",
            None => "–",
        };
        let rounds = self.rounds.to_string();
        [goal, said(self.median), p99, rounds, held.to_owned()]
    }
}

/// A value with three digits in the unit that fits.
fn in_unit(value: f64, unit: &str) -> String {
    let steps: &[(f64, &str)] = match unit {
        "s" => &[(1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")],
        "bytes" => &[(1e6, "MB"), (1e3, "kB"), (1.0, "B")],
        _ => return format!("{value:.0}"),
    };
    let fits = steps.iter().find(|(size, _)| value >= *size);
    let (size, name) = fits.or(steps.last()).copied().unwrap_or((1.0, unit));
    let scaled = value / size;
    let digits = match scaled {
        _ if scaled >= 100.0 || scaled.fract() == 0.0 => 0,
        _ if scaled >= 10.0 => 1,
        _ => 2,
    };
    format!("{scaled:.digits$} {name}")
}

/// The table: a line of heads, then one a figure.
pub fn table(words: &Words, figures: &[Figure]) -> Vec<String> {
    let head = |id: &str| words.say(id, &[]);
    let heads = [
        head("bench-goal"),
        head("bench-median"),
        head("bench-p99"),
        head("bench-rounds"),
        head("bench-held"),
    ];
    let mut lines = vec![line(&heads, &head("bench-what"))];
    lines.extend(figures.iter().map(|it| line(&it.cells(), &head(it.what))));
    lines
}

fn line(cells: &[String; 5], what: &str) -> String {
    const COLUMNS: [usize; 5] = [14, 10, 10, 8, 6];
    let cells: String = cells
        .iter()
        .zip(COLUMNS)
        .map(|(cell, columns)| to_the_right(cell, columns))
        .collect();
    format!("{cells}  {what}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_judged_by_what_it_is_a_goal_of() {
        let rounds = || [vec![1.0; 98], vec![9.0; 3]].concat();
        assert_eq!(
            Figure::of("x", Goal::Seconds(2.0), rounds()).held,
            Some(true)
        );
        assert_eq!(
            Figure::of("x", Goal::P99Seconds(2.0), rounds()).held,
            Some(false)
        );
        assert_eq!(Figure::of("x", Goal::NoneInBytes, rounds()).held, None);
    }

    #[test]
    fn values_are_said_in_the_unit_that_fits() {
        let said = [
            (0.005, "s"),
            (47e-6, "s"),
            (61.23, "s"),
            (98_304.0, "bytes"),
        ];
        let said = said.map(|(value, unit)| in_unit(value, unit));
        assert_eq!(said, ["5 ms", "47 µs", "61.2 s", "98.3 kB"]);
    }
}

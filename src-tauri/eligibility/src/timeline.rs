//! A child's outcomes over days, exact to the day.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};

use crate::case::Case;
use crate::check::decide;
use crate::notes::Brief;
use crate::period::{Period, days_after};
use crate::reckoning::thirteenth_birthday;
use crate::rulebook::{Programme, Rulebook};
use crate::{
    ChildTimeline, FactsError, FactsErrorCode, FamilyFacts, FamilyTimeline, Outcome, PersonFacts,
    ProgrammeTimeline, Run,
};

/// The runs of days with one outcome, for every programme, on those of the days asked on which
/// the person is a child: from birth to the eve of the 13th birthday. On every day it equals the
/// check of that day; there are no runs where there is no such day.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses on the last day; a child who is not among the
/// people.
pub fn timeline(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    child: &str,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<ChildTimeline, FactsError> {
    facts.validate(to)?;
    let child = facts.child(child)?;
    let days = days_of_child(child, from, to);
    Ok(of_child(facts, rulebook, child, days))
}

/// As [`timeline`], for everybody who is a child on some of the days.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses on the last day.
pub fn family_timeline(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<FamilyTimeline, FactsError> {
    facts.validate(to)?;
    Ok(FamilyTimeline {
        family: facts.family.clone(),
        from,
        to,
        rulebook: rulebook.reference(),
        children: facts
            .people
            .iter()
            .map(|person| (person, days_of_child(person, from, to)))
            .filter(|(_, days)| !days.is_empty())
            .map(|(child, days)| of_child(facts, rulebook, child, days))
            .collect(),
    })
}

/// Those of some days on which a person is born and younger than 13.
fn days_of_child(
    person: &PersonFacts,
    from: NaiveDate,
    to: NaiveDate,
) -> RangeInclusive<NaiveDate> {
    let last = thirteenth_birthday(person.birth_date).pred_opt();
    from.max(person.birth_date)..=last.map_or(to, |last| last.min(to))
}

fn of_child(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    child: &PersonFacts,
    asked: RangeInclusive<NaiveDate>,
) -> ChildTimeline {
    let (from, to) = asked.into_inner();
    let days = turning_days(facts, child, rulebook, from, to);
    let ends = days
        .iter()
        .skip(1)
        .filter_map(|day| day.pred_opt())
        .chain([to]);
    let mut programmes: Vec<_> = rulebook
        .programmes()
        .iter()
        .map(|programme| ProgrammeTimeline {
            programme: programme.id,
            runs: Vec::new(),
        })
        .collect();
    for (day, until) in days.iter().zip(ends) {
        let case = Case::new(facts, child, *day);
        for (programme, line) in rulebook.programmes().iter().zip(&mut programmes) {
            append(&mut line.runs, run(rulebook, programme, &case, until));
        }
    }
    ChildTimeline {
        id: child.id.clone(),
        programmes,
    }
}

impl FamilyFacts {
    /// The person with an id.
    pub(crate) fn child(&self, id: &str) -> Result<&PersonFacts, FactsError> {
        let of_id = |person: &&PersonFacts| person.id == id;
        self.people.iter().find(of_id).ok_or_else(|| {
            let why = "is not among the people";
            FactsError::new(FactsErrorCode::BadValue, None, Some("id"), Some(id), why)
        })
    }
}

fn run(rulebook: &Rulebook, programme: &Programme, case: &Case<'_>, until: NaiveDate) -> Run {
    let mut notes = Brief::default();
    let finding = decide(rulebook, programme, case, &mut notes);
    Run {
        from: case.on,
        until,
        outcome: finding.outcome,
        amount: finding.sum.map(|sum| sum.won),
        failed: notes.failed,
        missing: match finding.outcome {
            Outcome::Undetermined => notes.missing,
            _ => Vec::new(),
        },
    }
}

/// Adds a run, or makes the last one longer where nothing has changed.
fn append(runs: &mut Vec<Run>, next: Run) {
    if let Some(last) = runs.last_mut()
        && last.outcome == next.outcome
        && last.amount == next.amount
        && last.failed == next.failed
        && last.missing == next.missing
    {
        last.until = next.until;
    } else {
        runs.push(next);
    }
}

/// The first day, and every later day up to the last on which an answer could change: a period
/// of the facts begins or has ended, the days of residence are reached, a figure of the rulebook
/// begins, a month begins (months of age, class ages, absences and school all turn then).
pub(crate) fn turning_days(
    facts: &FamilyFacts,
    child: &PersonFacts,
    rulebook: &Rulebook,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<NaiveDate> {
    let mut days = vec![from];
    days.extend_from_slice(rulebook.turning_days());
    days.extend(child.early_nuri_from.flatten());
    add_periods(&mut days, &child.nationalities);
    add_periods(&mut days, &child.registrations);
    add_periods(&mut days, &child.stays);
    add_periods(&mut days, &child.enrolments);
    add_periods(&mut days, &child.absences);
    for person in &facts.people {
        add_periods(&mut days, &person.addresses);
        for address in person.addresses.iter().flatten() {
            let reached = |needed: &i64| days_after(address.from, needed.unsigned_abs());
            days.extend(rulebook.residence_days().iter().map(reached));
        }
    }
    let first_of_month = from.with_day(1);
    let later = |month: &NaiveDate| month.checked_add_months(Months::new(1));
    days.extend(std::iter::successors(first_of_month, later).take_while(|day| *day <= to));
    days.retain(|day| from <= *day && *day <= to);
    days.sort_unstable();
    days.dedup();
    days
}

fn add_periods<P: Period>(days: &mut Vec<NaiveDate>, periods: &Option<Vec<P>>) {
    for period in periods.iter().flatten() {
        days.push(period.from());
        days.extend(period.until().map(|until| days_after(until, 1)));
    }
}

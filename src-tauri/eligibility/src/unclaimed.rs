//! Months in which a programme paid or would have paid, and whether somebody applied for it.

use chrono::{Datelike, Months, NaiveDate};

use crate::case::Case;
use crate::check::{apply_by, decide, first_application};
use crate::notes::Silent;
use crate::period::days_after;
use crate::reckoning::thirteenth_birthday;
use crate::rulebook::Rulebook;
use crate::timeline::turning_days;
use crate::{BatchOutcome, FactsError, FamilyFacts, PersonFacts, ProgrammeId};

/// What a programme comes to for a child, month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// Which child.
    pub child: String,
    /// Which programme.
    pub programme: ProgrammeId,
    /// The months, the earliest first.
    pub months: Vec<EntitledMonth>,
    /// Whether somebody has said what was applied for; nobody asked where not.
    pub asked: bool,
    /// The last day on which an application pays from the month of birth.
    pub apply_by: Option<NaiveDate>,
}

/// A month in which all conditions held on each of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntitledMonth {
    /// The first day.
    pub first_day: NaiveDate,
    /// The least that it paid on a day, in the programme's unit; none where that is not known.
    pub amount: Option<i64>,
    /// Whether an application was made by the end of the month.
    pub claimed: bool,
}

impl Entitlement {
    /// The months that nobody has applied for.
    pub fn unclaimed(&self) -> impl Iterator<Item = &EntitledMonth> {
        self.months.iter().filter(|month| !month.claimed)
    }
}

/// The months up to that of a day, of the last so many, in which programmes paid for the children
/// of a family. A month counts where it was so on each of its days, of the running one on each day
/// so far. An application in time counts from the month of birth.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses.
pub fn entitlements(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    on: NaiveDate,
    months: u32,
) -> Result<Vec<Entitlement>, FactsError> {
    facts.validate(on)?;
    let this_month = first_of(on);
    let first = this_month
        .checked_sub_months(Months::new(months.saturating_sub(1)))
        .unwrap_or(this_month);
    let mut all = Vec::new();
    for child in &facts.people {
        if on < thirteenth_birthday(child.birth_date) {
            of_child(facts, rulebook, child, (first, on), &mut all);
        }
    }
    Ok(all)
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// What a month comes to while it is gone through.
#[derive(Clone, Copy)]
struct Running {
    first_day: NaiveDate,
    pays: bool,
    known: bool,
    amount: Option<i64>,
}

fn of_child(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    child: &PersonFacts,
    (first, on): (NaiveDate, NaiveDate),
    all: &mut Vec<Entitlement>,
) {
    let begins = first.max(child.birth_date);
    if begins > on {
        return;
    }
    let days = turning_days(facts, child, rulebook, begins, on);
    let mut lines: Vec<Vec<Running>> = rulebook.programmes().iter().map(|_| Vec::new()).collect();
    for day in &days {
        let case = Case::new(facts, child, *day);
        for (programme, line) in rulebook.programmes().iter().zip(&mut lines) {
            let finding = decide(rulebook, programme, &case, &mut Silent);
            let outcome = BatchOutcome {
                outcome: finding.outcome,
                amount: finding.sum.map(|sum| sum.won),
            };
            let month = first_of(*day);
            let now = Running {
                first_day: month,
                // The month of birth is one although the child was not there on its first days.
                pays: outcome.pays(),
                known: outcome.amount.is_some(),
                amount: outcome.amount,
            };
            match line.last_mut() {
                Some(last) if last.first_day == month => {
                    last.pays &= now.pays;
                    last.known &= now.known;
                    last.amount = last.amount.min(now.amount);
                }
                _ => line.push(now),
            }
        }
    }
    for (programme, line) in rulebook.programmes().iter().zip(lines) {
        let applied = first_application(child, programme.id);
        let case = Case::new(facts, child, on);
        let last_day = apply_by(programme, &case);
        let from_birth = applied.is_some_and(|on| last_day.is_some_and(|last| on <= last));
        let months = line.into_iter().filter(|month| month.pays).map(|month| {
            let end = days_after(month.first_day, 31).with_day(1);
            let by_then = |applied: NaiveDate| end.is_none_or(|end| applied < end);
            EntitledMonth {
                first_day: month.first_day,
                amount: month.amount.filter(|_| month.known),
                claimed: from_birth || applied.is_some_and(by_then),
            }
        });
        let months: Vec<EntitledMonth> = months.collect();
        if !months.is_empty() {
            all.push(Entitlement {
                child: child.id.clone(),
                programme: programme.id,
                months,
                asked: child.applications.is_some(),
                apply_by: last_day.filter(|last| *last >= on),
            });
        }
    }
}

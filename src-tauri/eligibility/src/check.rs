//! The check: facts, a rulebook and a day give an answer.

use chrono::NaiveDate;

use crate::amount::{Payment, Sum};
use crate::case::Case;
use crate::notes::{Brief, Full, Notes, Silent, month_text, plain_used};
use crate::reckoning::{class_age, nth_day, thirteenth_birthday};
use crate::rulebook::{Programme, Rulebook};
use crate::{
    ChildAnswer, ConditionId, FactsError, FamilyAnswer, FamilyFacts, Outcome, ParameterUsed,
    PersonFacts, ProgrammeAnswer, ProgrammeId, Step, Verdict,
};

/// Answers every programme for every child of a family, with every step.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses.
pub fn check(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    on: NaiveDate,
) -> Result<FamilyAnswer, FactsError> {
    answer(facts, rulebook, on, |case, programme| {
        let mut notes = Full::default();
        let finding = decide(rulebook, programme, case, &mut notes);
        let Full { brief, steps, .. } = notes;
        programme_answer(programme, case, finding, brief, Some(steps))
    })
}

/// As [`check`], without steps and faster; all else is equal.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses.
pub fn check_brief(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    on: NaiveDate,
) -> Result<FamilyAnswer, FactsError> {
    answer(facts, rulebook, on, |case, programme| {
        let mut notes = Brief::default();
        let finding = decide(rulebook, programme, case, &mut notes);
        programme_answer(programme, case, finding, notes, None)
    })
}

/// Outcome and won of a child and programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchOutcome {
    /// What it comes to.
    pub outcome: Outcome,
    /// Won; none unless eligible.
    pub amount: Option<i64>,
}

/// The outcomes of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildOutcomes<'a> {
    /// Which person.
    pub id: &'a str,
    /// One per programme, in the order of [`ProgrammeId::ALL`].
    pub programmes: [BatchOutcome; ProgrammeId::ALL.len()],
}

/// As [`check`], outcome and amount only: the fastest way, for whole centres.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses.
pub fn outcomes<'a>(
    facts: &'a FamilyFacts,
    rulebook: &Rulebook,
    on: NaiveDate,
) -> Result<Vec<ChildOutcomes<'a>>, FactsError> {
    facts.validate(on)?;
    let of_child = |child: &'a PersonFacts| {
        let case = Case::new(facts, child, on);
        ChildOutcomes {
            id: &child.id,
            programmes: std::array::from_fn(|place| {
                let programme = &rulebook.programmes()[place];
                let finding = decide(rulebook, programme, &case, &mut Silent);
                BatchOutcome {
                    outcome: finding.outcome,
                    amount: finding.sum.map(|sum| sum.won),
                }
            }),
        }
    };
    Ok(children(facts, on).map(of_child).collect())
}

/// The people younger than 13 on a day, in the order of the facts.
fn children(facts: &FamilyFacts, on: NaiveDate) -> impl Iterator<Item = &PersonFacts> {
    facts
        .people
        .iter()
        .filter(move |person| on < thirteenth_birthday(person.birth_date))
}

fn answer(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    on: NaiveDate,
    one: impl Fn(&Case<'_>, &Programme) -> ProgrammeAnswer,
) -> Result<FamilyAnswer, FactsError> {
    facts.validate(on)?;
    let of_child = |child: &PersonFacts| {
        let case = Case::new(facts, child, on);
        ChildAnswer {
            id: child.id.clone(),
            class_age: case.class_age,
            months: case.months,
            programmes: rulebook
                .programmes()
                .iter()
                .map(|programme| one(&case, programme))
                .collect(),
        }
    };
    Ok(FamilyAnswer {
        family: facts.family.clone(),
        on,
        rulebook: rulebook.reference(),
        children: children(facts, on).map(of_child).collect(),
    })
}

/// What a case comes to for a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) outcome: Outcome,
    /// Only if eligible.
    pub(crate) sum: Option<Sum>,
}

impl Finding {
    fn without_sum(outcome: Outcome) -> Self {
        Self { outcome, sum: None }
    }
}

/// Decides a programme for a case. What is missing counts only if the outcome is undetermined.
pub(crate) fn decide<N: Notes>(
    rulebook: &Rulebook,
    programme: &Programme,
    case: &Case<'_>,
    notes: &mut N,
) -> Finding {
    note_application(programme, case, notes);
    if !in_force(programme, case, notes) {
        return Finding::without_sum(Outcome::NotEligible);
    }
    let mut all = Verdict::Holds;
    for condition in &programme.conditions {
        let Some(verdict) = condition.decide(case, notes) else {
            continue;
        };
        notes.decided(
            condition.id,
            verdict,
            &condition.basis,
            condition.confidence,
        );
        all = all.and(verdict);
        if all == Verdict::Fails && !N::COMPLETE {
            break;
        }
    }
    match all {
        Verdict::Fails => Finding::without_sum(Outcome::NotEligible),
        Verdict::Unknown => {
            programme.needs_attendance(case, notes);
            Finding::without_sum(Outcome::Undetermined)
        }
        Verdict::Holds => {
            let payment = programme.payment(rulebook, case, notes);
            let amount = &programme.amount;
            notes.decided(
                ConditionId::Amount,
                payment.verdict(),
                &amount.basis,
                amount.confidence,
            );
            match payment {
                Payment::Known(sum) => Finding {
                    outcome: Outcome::Eligible,
                    sum: Some(sum),
                },
                Payment::Unconfirmed => Finding::without_sum(Outcome::AmountUnconfirmed),
                Payment::Undetermined => Finding::without_sum(Outcome::Undetermined),
            }
        }
    }
}

fn in_force(programme: &Programme, case: &Case<'_>, notes: &mut impl Notes) -> bool {
    let term = &programme.in_force;
    let days = [
        ("in_force.from", Some(term.from)),
        ("in_force.until", term.until),
    ];
    for (name, day) in days {
        if let Some(day) = day {
            notes.figure(|| ParameterUsed {
                name: name.to_owned(),
                value: day.to_string(),
                from: term.from,
                status: Some(term.status),
                source: term.source.clone(),
            });
        }
    }
    let holds = term.covers(case.on);
    notes.decided(ConditionId::InForce, holds.into(), &term.basis, term.status);
    holds
}

/// Notes an application where it decides from when the programme pays.
fn note_application(programme: &Programme, case: &Case<'_>, notes: &mut impl Notes) {
    if programme.apply_within.is_none() {
        return;
    }
    match &case.child.applications {
        None => notes.assumed(case.child, "applications", "none"),
        Some(_) => {
            if let Some(day) = first_application(case.child, programme.id) {
                notes.fact(|| plain_used(case.child, "applications", day));
            }
        }
    }
}

pub(crate) fn first_application(child: &PersonFacts, programme: ProgrammeId) -> Option<NaiveDate> {
    let made = child.applications.iter().flatten();
    made.filter(|application| application.programme == programme)
        .map(|application| application.on)
        .min()
}

/// The last day on which an application pays from the month of birth (아동수당법 §10②).
pub(crate) fn apply_by(programme: &Programme, case: &Case<'_>) -> Option<NaiveDate> {
    let days = programme.apply_within.as_ref()?.on(case.on).figure;
    Some(nth_day(case.child.birth_date, days.unsigned_abs()))
}

fn programme_answer(
    programme: &Programme,
    case: &Case<'_>,
    finding: Finding,
    notes: Brief,
    steps: Option<Vec<Step>>,
) -> ProgrammeAnswer {
    let apply_by = apply_by(programme, case);
    let payable_from = apply_by.and_then(|last_day| {
        let applied = first_application(case.child, programme.id)?;
        let in_time = applied <= last_day;
        Some(month_text(if in_time {
            case.child.birth_date
        } else {
            applied
        }))
    });
    ProgrammeAnswer {
        programme: programme.id,
        outcome: finding.outcome,
        amount: finding.sum.map(|sum| sum.won),
        unit: programme.unit,
        amount_status: finding.sum.map(|sum| sum.status),
        failed: notes.failed,
        missing: match finding.outcome {
            Outcome::Undetermined => notes.missing,
            _ => Vec::new(),
        },
        caveats: notes.caveats,
        assumed: notes.assumed,
        apply_by,
        payable_from,
        steps,
    }
}

impl PersonFacts {
    /// Class age (반 연령) on a day; none for those who are not children on it: not yet born, or
    /// thirteen and older.
    pub fn class_age_of_child(&self, on: NaiveDate) -> Option<u32> {
        let is_child = self.birth_date <= on && on < thirteenth_birthday(self.birth_date);
        is_child.then(|| class_age(self, on))?.try_into().ok()
    }
}

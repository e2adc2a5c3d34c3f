//! The course of a case, read from the forms that stand in a family's file.
//!
//! A stage is reached by a form with its day. Nothing here is stored: whoever removes a form
//! takes its stage back, and files that are merged agree on the course without a word.
//!
//! - `approval`: whose forms wait for somebody else's approval
//! - `bound`: what an approval is bound to, and what changed since
//! - `consent`: which consents stand on a day, and what they cover
//! - `flag`: warnings, and what they keep from sight
//! - `handover`: families proposed to somebody who takes them over or returns them
//! - `needs`: what a stage still lacks
//! - `review`: when a plan is to be looked at again

mod approval;
mod bound;
mod consent;
mod flag;
mod handover;
mod needs;
mod review;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use approval::{Ask, DECIDED, ask, ask_of, ask_where_wanted, asks};
pub use bound::{Since, content, content_hash};
pub use consent::{carries, check_form, covers, stands};
pub use flag::{hides_contacts, is_contact, keeps_contacts, standing_flags};
pub use handover::{Handing, handings, receivers};
pub(crate) use handover::{close_others, decide as decide_handover, settle as settle_handover};

use crate::contract::{Course, Decision, Round, Stage, StageStep, Waiting};
use crate::log::{Record, State};
use crate::model::{Field, Kind, parse_day};

/// The stages, in the order of the course.
const STAGES: [Stage; 10] = [
    Stage::Intake,
    Stage::Consent,
    Stage::FirstInterview,
    Stage::Screening,
    Stage::Assessment,
    Stage::Plan,
    Stage::Provision,
    Stage::Review,
    Stage::Closure,
    Stage::Aftercare,
];

/// The forms that reach a stage, each by the day in that field.
const REACHED_BY: &[(Kind, Field, Stage)] = &[
    (Kind::Intake, Field::On, Stage::Intake),
    (Kind::Reopening, Field::On, Stage::Intake),
    (Kind::Consent, Field::On, Stage::Consent),
    (Kind::Intake, Field::InterviewedOn, Stage::FirstInterview),
    (Kind::Screening, Field::On, Stage::Screening),
    (Kind::Assessment, Field::On, Stage::Assessment),
    (Kind::Plan, Field::On, Stage::Plan),
    (Kind::Delivery, Field::On, Stage::Provision),
    (Kind::Referral, Field::On, Stage::Provision),
    (Kind::Progress, Field::On, Stage::Review),
    (Kind::Closure, Field::On, Stage::Closure),
    (Kind::Aftercare, Field::On, Stage::Aftercare),
];

/// The day of the closure in force; none where the case is open, its closure waits for an
/// approval, or its day is disputed.
pub fn closed_on(state: &State) -> Option<NaiveDate> {
    let rounds = Rounds::of(state);
    step(state, &rounds, rounds.last(), Stage::Closure).on
}

/// From when to when the case was open, round by round: the day of a re-opening, none for the
/// first round, and that of the closure.
pub fn spans(state: &State) -> Vec<(Option<NaiveDate>, Option<NaiveDate>)> {
    let rounds = Rounds::of(state);
    let all = 0..=rounds.last();
    all.map(|round| {
        let closure = step(state, &rounds, round, Stage::Closure);
        (rounds.begins(round), closure.on)
    })
    .collect()
}

/// The course of the case as of `day`, on which consents stand or have run out.
pub fn course(state: &State, day: NaiveDate) -> Course {
    let rounds = Rounds::of(state);
    let present = rounds.last();
    let mut told: Vec<Round> = (0..=present)
        .map(|round| Round {
            reopened: rounds.begins(round),
            steps: STAGES
                .iter()
                .map(|stage| step(state, &rounds, round, *stage))
                .collect(),
        })
        .collect();
    let steps = told
        .last_mut()
        .map_or(&mut [][..], |round| &mut round.steps);
    for step in steps.iter_mut() {
        step.needs = needs::of(state, &rounds, step, day);
    }
    let reached = |step: &&StageStep| step.form.is_some();
    let furthest = steps.iter().rfind(reached).map(|step| step.stage);
    let closed = steps
        .iter()
        .filter(reached)
        .any(|step| step.stage == Stage::Closure);
    Course {
        present: furthest,
        closed,
        next_review: (!closed).then(|| review::next(state, &rounds)).flatten(),
        rounds: told,
    }
}

fn step(state: &State, rounds: &Rounds, round: usize, stage: Stage) -> StageStep {
    let forms: Vec<(&Record, Field, Option<Decision>)> = REACHED_BY
        .iter()
        .filter(|(_, _, reached)| *reached == stage)
        .flat_map(|(kind, field, _)| {
            let records = state.of_kind(*kind);
            records.map(move |record| (record, *field))
        })
        .filter(|(record, field)| record.register(*field).is_some_and(|it| !is_empty(it)))
        .filter(|(record, field)| rounds.hold(round, record, *field))
        .map(|(record, field)| (record, field, approval::lacks(state, record)))
        .collect();
    let waiting = forms.iter().find_map(|(record, _, lacks)| {
        Some(Waiting {
            form: record.id.to_string(),
            decision: (*lacks)?,
        })
    });
    let first = forms
        .into_iter()
        .filter_map(|(record, field, lacks)| lacks.is_none().then_some((record, field)))
        // A day in conflict is unknown: a form whose day is known goes before.
        .min_by_key(|(record, field)| {
            let on = day_of(record, *field);
            (on.is_none(), on, record.id)
        });
    StageStep {
        stage,
        form: first.map(|(record, _)| record.id.to_string()),
        on: first.and_then(|(record, field)| day_of(record, field)),
        waiting,
        needs: Vec::new(),
    }
}

fn is_empty(register: &crate::log::Register) -> bool {
    register.settled().is_some_and(crate::model::Value::is_null)
}

/// The days on which a closed case was opened again. Each begins a round.
struct Rounds(Vec<NaiveDate>);

impl Rounds {
    fn of(state: &State) -> Self {
        let closed = state
            .of_kind(Kind::Closure)
            .filter(|record| approval::lacks(state, record).is_none())
            .filter_map(|record| day_of(record, Field::On))
            .min();
        let mut reopened: Vec<NaiveDate> = state
            .of_kind(Kind::Reopening)
            .filter_map(|record| day_of(record, Field::On))
            .filter(|on| closed.is_some_and(|closed| closed <= *on))
            .collect();
        reopened.sort_unstable();
        reopened.dedup();
        Self(reopened)
    }

    /// The present round.
    fn last(&self) -> usize {
        self.0.len()
    }

    /// The day on which a round began; none for the first.
    fn begins(&self, round: usize) -> Option<NaiveDate> {
        round
            .checked_sub(1)
            .and_then(|before| self.0.get(before))
            .copied()
    }

    /// Whether a form with its day belongs to a round. What closes a case, or follows that,
    /// belongs to what came before a re-opening on the same day. A consent that has not run out
    /// is not asked for again. A day in conflict counts for the present.
    fn hold(&self, round: usize, record: &Record, field: Field) -> bool {
        let Some(on) = day_of(record, field) else {
            return round == self.last();
        };
        let ends = matches!(record.kind(), Some(Kind::Closure | Kind::Aftercare));
        let own = self
            .0
            .iter()
            .filter(|begun| **begun < on || (**begun == on && !ends))
            .count();
        let lasts = || {
            record.kind() == Some(Kind::Consent)
                && own < round
                && self
                    .begins(round)
                    .is_some_and(|begun| stands(record, begun))
        };
        own == round || lasts()
    }
}

/// The day in a field, where it is settled.
pub(crate) fn day_of(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

/// The records of a kind that belong to the present round.
fn present<'a>(
    state: &'a State,
    rounds: &'a Rounds,
    kind: Kind,
) -> impl Iterator<Item = &'a Record> {
    state
        .of_kind(kind)
        .filter(|record| rounds.hold(rounds.last(), record, Field::On))
}

/// The latest of some records by the day in `on`, then by their making.
fn latest<'a>(records: impl Iterator<Item = &'a Record>) -> Option<&'a Record> {
    records.max_by_key(|record| (day_of(record, Field::On), record.id))
}

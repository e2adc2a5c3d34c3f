//! Approval of a stage's form by somebody other than who wrote it, where the centre asks for it.
//!
//! A form of such a stage is written together with a record that asks for its approval; until
//! somebody else has approved it, the stage is not reached by it. What was asked stays asked: a
//! centre that changes its mind changes nothing about forms that were written before.

use crate::contract::{Decision, Stage};
use crate::log::{AccountId, Edit, Record, RecordId, State, Statement};
use crate::model::{Field, Kind};

/// The stages for which a centre can ask an approval, each with its form: those at which one
/// form decides. A consent is the family's own; contacts, services and reviews are many, and
/// nothing is decided by each.
pub const DECIDED: &[(Stage, Kind)] = &[
    (Stage::Screening, Kind::Screening),
    (Stage::Assessment, Kind::Assessment),
    (Stage::Plan, Kind::Plan),
    (Stage::Closure, Kind::Closure),
];

/// That the approval of a form was asked for, and what became of it.
pub struct Ask<'a> {
    /// The record of it.
    pub record: &'a Record,
    /// The form.
    pub form: RecordId,
    /// What became of it; asked where two decided differently without knowing of each other.
    pub decision: Decision,
    /// Who asked. An undo of the decision brings back that it was asked, not who asked.
    pub asked_by: AccountId,
    /// Who said so last, and when.
    pub said: &'a Statement,
}

impl<'a> Ask<'a> {
    fn of(record: &'a Record) -> Option<Self> {
        let decided = record.register(Field::Decision)?;
        let said = decided
            .statements()
            .iter()
            .max_by_key(|it| (it.at, it.entry))?;
        Some(Self {
            record,
            form: record.text(Field::Form)?.parse().ok()?,
            decision: record
                .text(Field::Decision)
                .and_then(Decision::from_word)
                .unwrap_or(Decision::Asked),
            asked_by: record.text(Field::Account)?.parse().ok()?,
            said,
        })
    }
}

impl Decision {
    /// The word in the field.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::SentBack => "sent_back",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.word() == word)
    }
}

/// Every form whose approval was asked for.
pub fn asks(state: &State) -> impl Iterator<Item = Ask<'_>> {
    let stands = |ask: &Ask<'_>| state.get(ask.form).is_some_and(|form| !form.is_removed());
    state
        .of_kind(Kind::Approval)
        .filter_map(Ask::of)
        .filter(stands)
}

/// What became of the approval of a form; none where nobody asked for one.
pub fn ask_of(state: &State, form: RecordId) -> Option<Ask<'_>> {
    asks(state).find(|ask| ask.form == form)
}

/// Whether a form still lacks the approval that was asked for. Of notes and other forms of which a
/// family has hundreds it never is, so nothing is looked up for them.
pub(super) fn lacks(state: &State, form: &Record) -> Option<Decision> {
    let kind = form.kind()?;
    DECIDED.iter().find(|(_, decided)| *decided == kind)?;
    let decision = ask_of(state, form.id)?.decision;
    (decision != Decision::Approved).then_some(decision)
}

/// Asks for the approval of a form that was just written, or written in after it was approved:
/// what was approved is no longer what stands there.
pub fn ask_where_wanted(
    edit: &mut Edit<'_>,
    (wanted, me): (&[Stage], AccountId),
    form: RecordId,
    kind: Kind,
) {
    let wants = |(stage, of): &(Stage, Kind)| *of == kind && wanted.contains(stage);
    if !DECIDED.iter().any(wants) {
        return;
    }
    let before = ask_of(edit.state(), form).map(|ask| (ask.record.id, ask.decision));
    match before {
        None if edit.state().get(form).is_none() => {
            let record = edit.new_record();
            edit.set(record, Kind::Approval, Field::Form, form.to_string());
            ask(edit, record, me);
        }
        Some((record, Decision::Approved)) => ask(edit, record, me),
        _ => {}
    }
}

/// Sets that somebody asks.
pub fn ask(edit: &mut Edit<'_>, record: RecordId, me: AccountId) {
    edit.set(record, Kind::Approval, Field::Account, me.to_string());
    edit.set(
        record,
        Kind::Approval,
        Field::Decision,
        Decision::Asked.word(),
    );
}

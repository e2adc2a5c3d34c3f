//! Approval of what somebody wrote by somebody else, where the centre asks for it.
//!
//! Such a form is written together with a record that asks for its approval; until somebody else
//! has approved it, its stage is not reached by it. What was asked stays asked: a centre that
//! changes its mind changes nothing about forms that were written before. What an approval is bound
//! to is `bound`.

use crate::contract::Decision;
use crate::log::{AccountId, Edit, Record, RecordId, State, Statement};
use crate::model::{Field, Kind};

/// What a centre can ask an approval of: the forms at which one form decides, and that something
/// is kept from somebody. A consent is the family's own; contacts, services and reviews are many,
/// and nothing is decided by each.
pub const DECIDED: &[Kind] = &[
    Kind::Screening,
    Kind::Assessment,
    Kind::Plan,
    Kind::Closure,
    Kind::Secrecy,
];

/// What is approved whatever a centre says: to do otherwise than its rules is nobody's own
/// decision.
const ALWAYS_DECIDED: Kind = Kind::Exception;

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
    /// The hash of the content that was approved last; none where none was, or where that was
    /// before approvals were bound.
    pub bound: Option<String>,
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
            bound: record.text(Field::Digest).map(str::to_owned),
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

    /// The decision of such a word.
    pub fn from_word(word: &str) -> Option<Self> {
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
/// family has hundreds it never is, so nothing is looked up for them. What was changed after it was
/// approved does not undo that the stage was reached: it waits by itself.
pub(super) fn lacks(state: &State, form: &Record) -> Option<Decision> {
    let kind = form.kind()?;
    DECIDED.iter().find(|decided| **decided == kind)?;
    let ask = ask_of(state, form.id)?;
    let is_reached = ask.decision == Decision::Approved || ask.bound.is_some();
    (!is_reached).then_some(ask.decision)
}

/// Asks for the approval of a form that was just written. One that is written in after it was
/// approved needs no word: its content is no longer what the approval is bound to; only where that
/// was before approvals were bound, it is asked for anew.
pub fn ask_where_wanted(
    edit: &mut Edit<'_>,
    (wanted, me): (&[Kind], AccountId),
    form: RecordId,
    kind: Kind,
) {
    let is_asked = DECIDED.contains(&kind) && wanted.contains(&kind);
    if !is_asked && kind != ALWAYS_DECIDED {
        return;
    }
    let before = ask_of(edit.state(), form).map(|ask| (ask.record.id, ask.decision, ask.bound));
    match before {
        None if edit.state().get(form).is_none() => {
            let record = edit.new_record();
            edit.set(record, Kind::Approval, Field::Form, form.to_string());
            ask(edit, record, me);
        }
        Some((record, Decision::Approved, None)) => ask(edit, record, me),
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

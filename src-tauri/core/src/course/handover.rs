//! Handovers (인계인수): a family is proposed to somebody, who takes it over or returns it with
//! the reason.
//!
//! A handover is a record of the family's own log, so that it is written, undone and merged like
//! everything else. As long as it is proposed, its receiver opens the family; who works with the
//! family changes with the acceptance, in the same act.

use crate::contract::HandoverState;
use crate::log::{AccountId, Edit, Record, RecordId, State, Statement};
use crate::model::{Field, Kind, Value};

/// A handover, and what became of it.
pub struct Handing<'a> {
    /// The record of it.
    pub record: &'a Record,
    /// Who worked with the family when it was proposed; none where nobody did.
    pub from: Option<AccountId>,
    /// Who is to take it over.
    pub to: AccountId,
    /// Who proposed it.
    pub by: AccountId,
    /// What became of it.
    pub state: HandoverState,
    /// Who said so last, and when.
    pub said: &'a Statement,
}

impl<'a> Handing<'a> {
    fn of(record: &'a Record) -> Option<Self> {
        let account = |field| record.text(field).and_then(|id| id.parse().ok());
        let decided = record.register(Field::Decision)?;
        let said = decided
            .statements()
            .iter()
            .max_by_key(|it| (it.at, it.entry))?;
        Some(Self {
            record,
            from: account(Field::Worker),
            to: account(Field::Receiver)?,
            by: account(Field::Account)?,
            state: match record.is_disputed(Field::Decision) {
                true => HandoverState::Disputed,
                false => HandoverState::from_word(record.text(Field::Decision)?)?,
            },
            said,
        })
    }

    /// Whether it waits for its receiver.
    pub fn is_open(&self) -> bool {
        self.state == HandoverState::Proposed
    }
}

impl HandoverState {
    /// The word in the field; none for what is no decision.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::Proposed => Some("proposed"),
            Self::Accepted => Some("accepted"),
            Self::Returned => Some("returned"),
            Self::Withdrawn => Some("withdrawn"),
            Self::Disputed => None,
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|it| it.word() == Some(word))
    }
}

/// Every handover of a family, in the order in which they were proposed.
pub fn handings(state: &State) -> impl Iterator<Item = Handing<'_>> {
    state.of_kind(Kind::Handover).filter_map(Handing::of)
}

/// To whom the family is proposed: who opens it as long as that waits.
pub fn receivers(state: &State) -> Vec<AccountId> {
    let open = handings(state).filter(Handing::is_open);
    let mut receivers: Vec<AccountId> = open.map(|it| it.to).collect();
    receivers.sort_unstable();
    receivers.dedup();
    receivers
}

/// Sets what became of a handover.
pub fn decide(edit: &mut Edit<'_>, handover: RecordId, state: HandoverState) {
    if let Some(word) = state.word() {
        edit.set(handover, Kind::Handover, Field::Decision, word);
    }
}

/// Takes back every handover that waits, but one: somebody works with the family from now on.
pub fn close_others(edit: &mut Edit<'_>, but: Option<RecordId>) {
    let open = handings(edit.state()).filter(Handing::is_open);
    let others: Vec<RecordId> = open
        .map(|it| it.record.id)
        .filter(|id| Some(*id) != but)
        .collect();
    for handover in others {
        decide(edit, handover, HandoverState::Withdrawn);
    }
}

/// What else a settled disagreement about a handover takes: where it is not accepted after all,
/// whoever had accepted it works with the family no more.
pub fn settle(edit: &mut Edit<'_>, handover: RecordId, decision: &str) {
    let state = edit.state();
    let Some(handing) = state.get(handover).and_then(Handing::of) else {
        return;
    };
    let Some(family) = state.of_kind(Kind::Family).next() else {
        return;
    };
    let (to, from) = (handing.to.to_string(), handing.from);
    let is_undone = Some(decision) != HandoverState::Accepted.word()
        && handing.state == HandoverState::Disputed
        && family.text(Field::Worker) == Some(&to);
    if is_undone {
        let family = family.id;
        let from = from.map_or(Value::Null, |it| it.to_string().into());
        edit.set(family, Kind::Family, Field::Worker, from);
    }
}

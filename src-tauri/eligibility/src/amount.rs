//! What a programme pays for a case.

use crate::case::{Attendance, Case};
use crate::conditions::note_class_age;
use crate::notes::{Notes, path, plain_used};
use crate::rulebook::{Programme, Rulebook};
use crate::{EnrolmentKind, Status, Verdict};

/// An amount of money and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) won: i64,
    pub(crate) status: Status,
}

/// What is known of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Payment {
    Known(Sum),
    /// The rulebook has no figure.
    Unconfirmed,
    /// A fact must be asked first.
    Undetermined,
}

impl Payment {
    pub(crate) fn verdict(self) -> Verdict {
        match self {
            Self::Known(_) => Verdict::Holds,
            Self::Unconfirmed | Self::Undetermined => Verdict::Unknown,
        }
    }
}

impl Programme {
    /// The amount for a case in which every condition holds.
    ///
    /// Where another programme's amount is taken off (부모급여 in a daycare, 영유아보육법 시행령 §23③),
    /// what remains is at least 0, and as sure as the less sure of the two.
    pub(crate) fn payment(
        &self,
        rulebook: &Rulebook,
        case: &Case<'_>,
        notes: &mut impl Notes,
    ) -> Payment {
        let whole = self.figure(case, notes);
        let Some(other) = self.amount.less else {
            return whole.map_or(Payment::Unconfirmed, Payment::Known);
        };
        if self.needs_attendance(case, notes) {
            return Payment::Undetermined;
        }
        let in_daycare = case
            .enrolment()
            .is_some_and(|enrolment| enrolment.kind == EnrolmentKind::Daycare);
        if !in_daycare {
            return whole.map_or(Payment::Unconfirmed, Payment::Known);
        }
        note_class_age(case, notes);
        let taken_off = rulebook.programme(other).figure(case, notes);
        match (whole, taken_off) {
            (Some(whole), Some(taken_off)) => {
                notes.reckoned("benefit", whole.won);
                notes.reckoned("taken_off", taken_off.won);
                Payment::Known(Sum {
                    won: (whole.won - taken_off.won).max(0),
                    status: whole.status.max(taken_off.status),
                })
            }
            _ => Payment::Unconfirmed,
        }
    }

    /// Whether the amount hangs on an enrolment that nobody has asked for.
    pub(crate) fn needs_attendance(&self, case: &Case<'_>, notes: &mut impl Notes) -> bool {
        let needed = self.amount.less.is_some() && matches!(case.attendance, Attendance::NotAsked);
        if needed {
            notes.missing(|| path(case.child, "enrolments"));
        }
        needed
    }

    /// The rulebook's figure for the case's cell.
    fn figure(&self, case: &Case<'_>, notes: &mut impl Notes) -> Option<Sum> {
        let won = &self.amount.won;
        if won.asks_disability() {
            match case.child.disability {
                None => notes.assumed(case.child, "disability", "false"),
                Some(known) => notes.fact(|| plain_used(case.child, "disability", known)),
            }
        }
        let value = won.of(case)?;
        notes.parameter(&won.name, value);
        Some(Sum {
            won: value.figure?,
            status: value.status?,
        })
    }
}

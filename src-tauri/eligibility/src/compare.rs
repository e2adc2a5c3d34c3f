//! What another rulebook makes of the answers of a family.

use chrono::NaiveDate;

use crate::{BatchOutcome, FactsError, FamilyFacts, Outcome, ProgrammeId, Rulebook, outcomes};

/// Which way an answer turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It pays and did not, or pays more.
    Gains,
    /// It does not pay any more, or pays less.
    Loses,
    /// It pays as before, and how much is known now.
    Learns,
    /// It is another one, and nobody can say that it is better or worse.
    Changes,
}

/// An answer that is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which child.
    pub child: String,
    /// Which programme.
    pub programme: ProgrammeId,
    /// What it was.
    pub before: BatchOutcome,
    /// What it is.
    pub now: BatchOutcome,
}

impl Difference {
    /// Which way it turns.
    pub fn turn(&self) -> Turn {
        turn(self.before, self.now)
    }

    /// By how much, in the programme's unit; none where an amount that counts is not known.
    pub fn won(&self) -> Option<i64> {
        won(self.before, self.now)
    }
}

/// Which way an answer turns that was one thing and is another.
pub fn turn(before: BatchOutcome, now: BatchOutcome) -> Turn {
    match (before.pays(), now.pays()) {
        (false, true) => Turn::Gains,
        (true, false) => Turn::Loses,
        (false, false) => Turn::Changes,
        (true, true) => match (before.amount, now.amount) {
            (Some(before), Some(now)) if now > before => Turn::Gains,
            (Some(before), Some(now)) if now < before => Turn::Loses,
            (None, Some(_)) => Turn::Learns,
            _ => Turn::Changes,
        },
    }
}

/// By how much; none where an amount that counts is not known. Where the amount was not known
/// before, that is what is known now.
pub fn won(before: BatchOutcome, now: BatchOutcome) -> Option<i64> {
    let of = |it: BatchOutcome| match it.pays() {
        true => it.amount,
        false => Some(0),
    };
    match turn(before, now) {
        Turn::Learns => now.amount,
        _ => Some(of(now)? - of(before)?),
    }
}

impl BatchOutcome {
    /// Whether all conditions hold, whatever is known of the amount.
    pub const fn pays(self) -> bool {
        matches!(self.outcome, Outcome::Eligible | Outcome::AmountUnconfirmed)
    }
}

/// The answers of a day that are other ones under another rulebook, child by child.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses.
pub fn compare(
    facts: &FamilyFacts,
    before: &Rulebook,
    now: &Rulebook,
    on: NaiveDate,
) -> Result<Vec<Difference>, FactsError> {
    let (then, after) = (outcomes(facts, before, on)?, outcomes(facts, now, on)?);
    let mut all = Vec::new();
    for (then, after) in then.iter().zip(&after) {
        for (at, programme) in ProgrammeId::ALL.iter().enumerate() {
            let (before, now) = (then.programmes[at], after.programmes[at]);
            if before != now {
                all.push(Difference {
                    child: after.id.to_owned(),
                    programme: *programme,
                    before,
                    now,
                });
            }
        }
    }
    Ok(all)
}

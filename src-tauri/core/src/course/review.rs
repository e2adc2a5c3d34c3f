//! When a plan is to be looked at again.

use chrono::{Months, NaiveDate};

use super::{Rounds, day_of, latest, present};
use crate::log::State;
use crate::model::{Field, Kind};

/// How long after a plan or a review the next review is due, where nobody has set a day.
const EVERY: Months = Months::new(3);

/// The day of the next review of the present plan; none while there is no plan.
pub(super) fn next(state: &State, rounds: &Rounds) -> Option<NaiveDate> {
    let plan = latest(present(state, rounds, Kind::Plan))?;
    let reviewed = latest(present(state, rounds, Kind::Progress))
        .filter(|it| day_of(it, Field::On) >= day_of(plan, Field::On));
    let last = reviewed.unwrap_or(plan);
    day_of(last, Field::Due)
        .or_else(|| day_of(last, Field::On).and_then(|on| on.checked_add_months(EVERY)))
}

//! A figure over time, by cell.

use chrono::NaiveDate;
use serde::Deserialize;

use super::figure::Span;
use super::file::Day;
use crate::case::Case;
use crate::{EnrolmentKind, Status};

/// A figure over time; where it depends on the child, one cell each, the first that fits counts.
#[derive(Debug)]
pub(crate) struct Parameter<T> {
    pub(crate) name: String,
    pub(super) cells: Vec<Cell<T>>,
}

/// The values for the children who fit.
#[derive(Debug)]
pub(super) struct Cell<T> {
    pub(super) when: When,
    /// Sorted by first day, never empty; each stands until the next.
    pub(super) values: Vec<Value<T>>,
}

/// A value from a day on.
#[derive(Debug)]
pub(crate) struct Value<T> {
    pub(crate) from: NaiveDate,
    pub(crate) figure: T,
    /// The figure as people read it; empty where it is missing.
    pub(crate) text: String,
    /// None where the figure is missing.
    pub(crate) status: Option<Status>,
    /// Where it was read, or why it is missing.
    pub(crate) source: String,
}

impl<T> Parameter<T> {
    /// The value for a child on the day of the case; none if no cell fits.
    pub(crate) fn of(&self, case: &Case<'_>) -> Option<&Value<T>> {
        let cell = self.cells.iter().find(|cell| cell.when.fits(case))?;
        Some(cell.on(case.on))
    }

    /// The value of a day, for parameters that do not depend on the child.
    pub(crate) fn on(&self, day: NaiveDate) -> &Value<T> {
        // The loader refuses a parameter of a condition whose last cell does not fit everybody.
        self.cells[self.cells.len() - 1].on(day)
    }

    /// Whether the value depends on a disability.
    pub(crate) fn asks_disability(&self) -> bool {
        self.cells.iter().any(|cell| cell.when.disability.is_some())
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Value<T>> {
        self.cells.iter().flat_map(|cell| &cell.values)
    }
}

impl<T> Cell<T> {
    fn on(&self, day: NaiveDate) -> &Value<T> {
        let after = self.values.partition_point(|value| value.from <= day);
        // The loader refuses an empty list, and one that begins after its programme.
        &self.values[after.saturating_sub(1)]
    }
}

/// For which children a cell stands; what is not said fits everybody.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct When {
    classes: Option<Span>,
    months: Option<Span>,
    kinds: Option<Vec<EnrolmentKind>>,
    disability: Option<bool>,
    born_from: Option<Day>,
    born_until: Option<Day>,
}

impl When {
    pub(super) fn fits_everybody(&self) -> bool {
        *self == Self::default()
    }

    fn fits(&self, case: &Case<'_>) -> bool {
        let birth = Day(case.child.birth_date);
        self.classes
            .is_none_or(|span| span.contains(case.class_age))
            && self.months.is_none_or(|span| span.contains(case.months))
            && self.kinds.as_ref().is_none_or(|kinds| {
                case.enrolment()
                    .is_some_and(|enrolment| kinds.contains(&enrolment.kind))
            })
            && self
                .disability
                .is_none_or(|asked| asked == case.has_disability())
            && self.born_from.is_none_or(|day| day <= birth)
            && self.born_until.is_none_or(|day| birth <= day)
    }
}

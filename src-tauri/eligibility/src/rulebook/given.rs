//! Reads the conditions of a programme with the figures that each needs.

use chrono::NaiveDate;

use super::figure::Figure;
use super::file::{ConditionTable, ParameterTable};
use super::load::word;
use super::source::Source;
use super::{Condition, Parameter, ResidenceRule, Rule, RulebookError, RulebookProblem as Problem};
use crate::ConditionId;

impl Source<'_> {
    pub(super) fn condition(
        self,
        first_day: NaiveDate,
        table: ConditionTable,
    ) -> Result<Condition, RulebookError> {
        let id = word(&table.id)
            .ok_or_else(|| self.refuse(Problem::UnknownCondition(table.id.clone())))?;
        let mut given = Given {
            source: self,
            condition: &table.id,
            first_day,
            parameters: table.parameter,
        };
        let rule = match id {
            ConditionId::Foreign => Rule::Foreign,
            ConditionId::Entitled => Rule::Entitled,
            ConditionId::Registered if given.has("kinds") => Rule::RegisteredAsForeigner {
                kinds: given.take("kinds")?,
                unconfirmed: given.take("unconfirmed")?,
            },
            ConditionId::Registered => Rule::RegisteredNationally,
            ConditionId::Unregistered => Rule::Unregistered,
            ConditionId::LawfulStay => Rule::LawfulStay,
            ConditionId::Residence => Rule::Residence(given.residence()?),
            ConditionId::GuardianResidence => Rule::GuardianResidence(given.residence()?),
            ConditionId::ClassAge => Rule::ClassAge(given.take("classes")?),
            ConditionId::Enrolled => Rule::Enrolled {
                kinds: given.take("kinds")?,
                areas: given.take("areas")?,
            },
            ConditionId::NotEnrolled => Rule::NotEnrolled,
            ConditionId::ExtendedCare => Rule::ExtendedCare,
            ConditionId::BornSince2022 => Rule::BornSince(given.take("day")?),
            ConditionId::Months => Rule::Months(given.take("months")?),
            ConditionId::BeforeSchool => Rule::BeforeSchool(given.take("years")?),
            ConditionId::Present => Rule::Present(given.take("days")?),
            ConditionId::Income => Rule::Income(given.take("tested")?),
            ConditionId::InForce | ConditionId::Amount => {
                return Err(self.refuse(Problem::UnknownCondition(table.id)));
            }
        };
        given.nothing_left()?;
        Ok(Condition {
            id,
            basis: table.basis,
            confidence: table.confidence,
            rule,
        })
    }
}

/// The parameters that a file gives for a condition, until they are taken.
struct Given<'a> {
    source: Source<'a>,
    condition: &'a str,
    first_day: NaiveDate,
    parameters: Vec<ParameterTable>,
}

impl Given<'_> {
    fn has(&self, name: &str) -> bool {
        self.parameters
            .iter()
            .any(|parameter| parameter.name == name)
    }

    fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.condition)
    }

    fn take<T: Figure>(&mut self, name: &str) -> Result<Parameter<T>, RulebookError> {
        let (taken, left) = std::mem::take(&mut self.parameters)
            .into_iter()
            .partition(|parameter| parameter.name == name);
        self.parameters = left;
        let taken: Vec<ParameterTable> = taken;
        let path = self.path(name);
        // Whoever fits no other cell must fit the last, or the condition could not be decided.
        if !taken.last().is_some_and(|cell| cell.when.fits_everybody()) {
            return Err(self
                .source
                .refuse_at(&path, None, Problem::MissingParameter));
        }
        let cells = taken.into_iter().map(|cell| (cell.when, cell.values));
        self.source.cells(&path, self.first_day, cells)
    }

    fn residence(&mut self) -> Result<ResidenceRule, RulebookError> {
        Ok(ResidenceRule {
            areas: self.take("areas")?,
            elapsed: self.take("elapsed")?,
            disputed: match self.has("disputed") {
                true => Some(self.take("disputed")?),
                false => None,
            },
        })
    }

    fn nothing_left(&self) -> Result<(), RulebookError> {
        match self.parameters.first() {
            None => Ok(()),
            Some(parameter) => {
                let path = self.path(&parameter.name);
                Err(self
                    .source
                    .refuse_at(&path, None, Problem::UnknownParameter))
            }
        }
    }
}

//! Reads the values of a file: each with its source, no day with two or none.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::figure::Figure;
use super::file::{AmountTable, Day, InForceTable, Sources, ValueTable};
use super::parameter::{Cell, When};
use super::{Amount, InForce, Parameter, RulebookError, RulebookProblem as Problem, Value};

/// A file, and the sources that its values may cite.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    file: &'a str,
    sources: Option<&'a Sources>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &'a str, sources: Option<&'a Sources>) -> Self {
        Self { file, sources }
    }

    pub(super) fn read<T: DeserializeOwned>(self, text: &str) -> Result<T, RulebookError> {
        toml::from_str(text)
            .map_err(|error| self.refuse(Problem::Unreadable(error.message().to_owned())))
    }

    /// What was read, in the form of a file.
    pub(super) fn take<T: DeserializeOwned>(
        self,
        contents: &toml::Value,
    ) -> Result<T, RulebookError> {
        let taken: Result<T, toml::de::Error> = contents.clone().try_into();
        taken.map_err(|error| self.refuse(Problem::Unreadable(error.message().to_owned())))
    }

    pub(super) fn refuse(self, problem: Problem) -> RulebookError {
        RulebookError {
            file: self.file.to_owned(),
            parameter: None,
            day: None,
            problem,
        }
    }

    pub(super) fn refuse_at(
        self,
        parameter: &str,
        day: Option<NaiveDate>,
        problem: Problem,
    ) -> RulebookError {
        RulebookError {
            parameter: Some(parameter.to_owned()),
            day,
            ..self.refuse(problem)
        }
    }

    /// The source that a value cites, with its remark.
    fn cited(self, cited: Option<&str>, remark: Option<String>) -> Option<String> {
        let source = self.sources?.get(cited?).filter(|text| !text.is_empty())?;
        Some(match remark {
            Some(remark) => format!("{source} ({remark})"),
            None => source.clone(),
        })
    }

    pub(super) fn in_force(self, table: InForceTable) -> Result<InForce, RulebookError> {
        let Day(from) = table.from;
        let until = table.until.map(|Day(until)| until);
        if until.is_some_and(|until| until < from) {
            return Err(self.refuse_at("in_force", until, Problem::Overlap));
        }
        Ok(InForce {
            from,
            until,
            basis: table.basis,
            status: table.status,
            source: self
                .cited(table.source.as_deref(), table.remark)
                .ok_or_else(|| self.refuse_at("in_force", Some(from), Problem::MissingSource))?,
        })
    }

    pub(super) fn amount(
        self,
        first_day: NaiveDate,
        table: AmountTable,
    ) -> Result<Amount, RulebookError> {
        let cells = table.cell.into_iter().map(|cell| (cell.when, cell.values));
        Ok(Amount {
            basis: table.basis,
            confidence: table.confidence,
            won: self.cells("amount", first_day, cells)?,
            less: table.less,
        })
    }

    /// A parameter that is the same for everybody.
    pub(super) fn everybody<T: Figure>(
        self,
        name: &str,
        first_day: NaiveDate,
        values: Vec<ValueTable>,
    ) -> Result<Parameter<T>, RulebookError> {
        self.cells(name, first_day, [(When::default(), values)])
    }

    pub(super) fn cells<T: Figure>(
        self,
        name: &str,
        first_day: NaiveDate,
        tables: impl IntoIterator<Item = (When, Vec<ValueTable>)>,
    ) -> Result<Parameter<T>, RulebookError> {
        let mut cells: Vec<Cell<T>> = Vec::new();
        for (when, values) in tables {
            if cells.iter().any(|cell| cell.when == when) {
                return Err(self.refuse_at(name, None, Problem::Overlap));
            }
            let values = self.values(name, first_day, values)?;
            cells.push(Cell { when, values });
        }
        Ok(Parameter {
            name: name.to_owned(),
            cells,
        })
    }

    /// Values in the order of their days, without a day that has two or none.
    fn values<T: Figure>(
        self,
        name: &str,
        first_day: NaiveDate,
        mut tables: Vec<ValueTable>,
    ) -> Result<Vec<Value<T>>, RulebookError> {
        tables.sort_by_key(|table| table.from);
        // The last day that is spoken for so far; none = up to the next value.
        let mut spoken_for = Some(first_day.pred_opt().unwrap_or(first_day));
        let mut before: Option<Day> = None;
        for table in &tables {
            let Day(from) = table.from;
            let refuse = |problem| self.refuse_at(name, Some(from), problem);
            let ends_before_it_begins = table.to.is_some_and(|to| to < table.from);
            let reached = before.is_some() && spoken_for.is_some_and(|last| last >= from);
            if ends_before_it_begins || reached || before == Some(table.from) {
                return Err(refuse(Problem::Overlap));
            }
            if spoken_for.is_some_and(|last| last.succ_opt().is_some_and(|next| next < from)) {
                return Err(refuse(Problem::UnexplainedGap));
            }
            spoken_for = table.to.map(|Day(to)| to);
            before = Some(table.from);
        }
        if tables.is_empty() || spoken_for.is_some() {
            return Err(self.refuse_at(name, spoken_for, Problem::UnexplainedGap));
        }
        tables
            .into_iter()
            .map(|table| self.value(name, table))
            .collect()
    }

    fn value<T: Figure>(self, name: &str, table: ValueTable) -> Result<Value<T>, RulebookError> {
        let Day(from) = table.from;
        let refuse = |problem| self.refuse_at(name, Some(from), problem);
        match (table.value, table.missing) {
            (Some(value), None) => {
                let figure = T::read(value).map_err(|why| refuse(Problem::WrongValue(why)))?;
                let status = table.status.ok_or_else(|| refuse(Problem::MissingSource))?;
                let source = self.cited(table.source.as_deref(), table.remark);
                Ok(Value {
                    from,
                    text: figure.text(),
                    figure,
                    status: Some(status),
                    source: source.ok_or_else(|| refuse(Problem::MissingSource))?,
                })
            }
            (None, Some(reason)) if !reason.is_empty() => {
                let figure = T::missing().ok_or_else(|| refuse(Problem::NeedsValue))?;
                Ok(Value {
                    from,
                    text: figure.text(),
                    figure,
                    status: None,
                    source: reason,
                })
            }
            _ => Err(refuse(Problem::Unexplained)),
        }
    }
}

//! Turns the files of a rulebook into programmes, and refuses what cannot be relied on.

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error as WordError};

use super::digest::digest;
use super::figure::Figure;
use super::file::{
    AmountTable, ConditionTable, Day, InForceTable, ParameterTable, ProgrammeFile, Sources,
    ValueTable, VersionFile,
};
use super::parameter::{Cell, When};
use super::{
    Amount, Condition, InForce, Parameter, Programme, ResidenceRule, Rule, Rulebook, RulebookError,
    RulebookProblem as Problem, Switching, Value,
};
use crate::{ConditionId, ProgrammeId, RulebookRef};

impl Rulebook {
    /// Reads a rulebook from its files, given as (file name, text): `rulebook.toml` and one file
    /// a programme, in any order.
    ///
    /// # Errors
    /// Refuses unreadable files, unknown keys, programmes and conditions, missing and duplicate
    /// programmes, values without source, periods that overlap, and days that have neither a
    /// value nor a reason; the error names the file, the parameter and the day.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, RulebookError> {
        let contents = files
            .iter()
            .map(|(name, text)| Source::new(name, None).read::<toml::Value>(text))
            .collect::<Result<Vec<_>, _>>()?;
        let (version, others): (Vec<_>, Vec<_>) =
            files.iter().partition(|(name, _)| *name == VERSION_FILE);
        let [(name, text)] = version[..] else {
            return Err(Source::new(VERSION_FILE, None).refuse(Problem::NoVersion));
        };
        let source = Source::new(name, None);
        let VersionFile {
            version: Day(version),
            switching,
            sources,
        } = source.read(text)?;
        let source = Source::new(name, Some(&sources));
        let first_day = switching.by_day.iter().map(|value| value.from.0).min();
        let switching = Switching {
            by_day: source.everybody(
                "switching.by_day",
                first_day.unwrap_or(version),
                switching.by_day,
            )?,
            area: switching.area,
        };

        let mut slots: Vec<Option<Programme>> = ProgrammeId::ALL.iter().map(|_| None).collect();
        for (name, text) in others {
            let programme = programme(name, text)?;
            let id = programme.id;
            if slots[id as usize].replace(programme).is_some() {
                return Err(Source::new(name, None).refuse(Problem::DuplicateProgramme(id)));
            }
        }
        let programmes = slots
            .into_iter()
            .zip(ProgrammeId::ALL)
            .map(|(slot, id)| {
                let missing = || Source::new("", None).refuse(Problem::MissingProgramme(*id));
                slot.ok_or_else(missing)
            })
            .collect::<Result<Vec<_>, _>>()?;

        let mut turning_days: Vec<_> = programmes.iter().flat_map(turning_days).collect();
        turning_days.sort_unstable();
        turning_days.dedup();
        let mut residence_days: Vec<_> = programmes.iter().flat_map(residence_days).collect();
        residence_days.sort_unstable();
        residence_days.dedup();
        Ok(Self {
            reference: RulebookRef {
                version: version.to_string(),
                digest: digest(&contents),
            },
            programmes,
            switching,
            turning_days,
            residence_days,
        })
    }
}

const VERSION_FILE: &str = "rulebook.toml";

fn programme(name: &str, text: &str) -> Result<Programme, RulebookError> {
    let file: ProgrammeFile = Source::new(name, None).read(text)?;
    let source = Source::new(name, Some(&file.sources));
    let id = word(&file.programme)
        .ok_or_else(|| source.refuse(Problem::UnknownProgramme(file.programme.clone())))?;
    let in_force = source.in_force(file.in_force)?;
    let first_day = in_force.from;
    let mut conditions: Vec<Condition> = Vec::with_capacity(file.condition.len());
    for table in file.condition {
        let condition = source.condition(first_day, table)?;
        if conditions.iter().any(|other| other.id == condition.id) {
            let at = super::figure::word(&condition.id);
            return Err(source.refuse_at(&at, None, Problem::DuplicateCondition));
        }
        conditions.push(condition);
    }
    Ok(Programme {
        id,
        name: file.name,
        unit: file.unit,
        payee: file.payee,
        conditions,
        amount: source.amount(first_day, file.amount)?,
        apply_within: file
            .apply_within
            .map(|values| source.everybody("apply_within", first_day, values))
            .transpose()?,
        in_force,
    })
}

/// A word in the contract's spelling.
fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    let spelling: serde::de::value::StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(spelling).ok()
}

/// A file, and the sources that its values may cite.
#[derive(Clone, Copy)]
struct Source<'a> {
    file: &'a str,
    sources: Option<&'a Sources>,
}

impl<'a> Source<'a> {
    fn new(file: &'a str, sources: Option<&'a Sources>) -> Self {
        Self { file, sources }
    }

    fn read<T: DeserializeOwned>(self, text: &str) -> Result<T, RulebookError> {
        toml::from_str(text)
            .map_err(|error| self.refuse(Problem::Unreadable(error.message().to_owned())))
    }

    fn refuse(self, problem: Problem) -> RulebookError {
        RulebookError {
            file: self.file.to_owned(),
            parameter: None,
            day: None,
            problem,
        }
    }

    fn refuse_at(self, parameter: &str, day: Option<NaiveDate>, problem: Problem) -> RulebookError {
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

    fn in_force(self, table: InForceTable) -> Result<InForce, RulebookError> {
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

    fn amount(self, first_day: NaiveDate, table: AmountTable) -> Result<Amount, RulebookError> {
        let cells = table.cell.into_iter().map(|cell| (cell.when, cell.values));
        Ok(Amount {
            basis: table.basis,
            confidence: table.confidence,
            won: self.cells("amount", first_day, cells)?,
            less: table.less,
        })
    }

    fn condition(
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

    /// A parameter that is the same for everybody.
    fn everybody<T: Figure>(
        self,
        name: &str,
        first_day: NaiveDate,
        values: Vec<ValueTable>,
    ) -> Result<Parameter<T>, RulebookError> {
        self.cells(name, first_day, [(When::default(), values)])
    }

    fn cells<T: Figure>(
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

/// Days on which a programme begins or ends or one of its figures begins.
fn turning_days(programme: &Programme) -> Vec<NaiveDate> {
    fn starts<T>(parameter: &Parameter<T>) -> impl Iterator<Item = NaiveDate> + '_ {
        parameter.all().map(|value| value.from)
    }
    let mut days: Vec<_> = programme.in_force.turning_days().collect();
    days.extend(starts(&programme.amount.won));
    for condition in &programme.conditions {
        match &condition.rule {
            Rule::Foreign
            | Rule::Entitled
            | Rule::RegisteredNationally
            | Rule::Unregistered
            | Rule::LawfulStay
            | Rule::NotEnrolled
            | Rule::ExtendedCare => {}
            Rule::RegisteredAsForeigner { kinds, unconfirmed } => {
                days.extend(starts(kinds).chain(starts(unconfirmed)));
            }
            Rule::Residence(rule) | Rule::GuardianResidence(rule) => {
                days.extend(starts(&rule.areas).chain(starts(&rule.elapsed)));
            }
            Rule::ClassAge(span) | Rule::Months(span) => days.extend(starts(span)),
            Rule::Enrolled { kinds, areas } => days.extend(starts(kinds).chain(starts(areas))),
            Rule::BornSince(day) => days.extend(starts(day)),
            Rule::BeforeSchool(number) | Rule::Present(number) => days.extend(starts(number)),
            Rule::Income(tested) => days.extend(starts(tested)),
        }
    }
    days
}

/// Days of residence that a programme's conditions ask for.
fn residence_days(programme: &Programme) -> Vec<i64> {
    programme
        .conditions
        .iter()
        .filter_map(|condition| match &condition.rule {
            Rule::Residence(rule) | Rule::GuardianResidence(rule) => Some(&rule.elapsed),
            _ => None,
        })
        .flat_map(|elapsed| elapsed.all().map(|value| value.figure))
        .collect()
}

//! Turns the files of a rulebook into programmes, and refuses what cannot be relied on.

use chrono::NaiveDate;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error as WordError};

use super::digest::digest;
use super::file::{Day, ProgrammeFile, VersionFile};
use super::source::Source;
use super::{
    Condition, Parameter, Programme, Rule, Rulebook, RulebookError, RulebookFiles,
    RulebookProblem as Problem, Switching,
};
use crate::{ProgrammeId, RulebookRef};

impl Rulebook {
    /// Reads a rulebook from its files, given as (file name, text): `rulebook.toml` and one file
    /// a programme, in any order.
    ///
    /// # Errors
    /// Refuses unreadable files, unknown keys, programmes and conditions, missing and duplicate
    /// programmes, values without source, periods that overlap, and days that have neither a
    /// value nor a reason; the error names the file, the parameter and the day.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, RulebookError> {
        Self::of(&RulebookFiles::read(files)?)
    }

    pub(super) fn of(RulebookFiles(files): &RulebookFiles) -> Result<Self, RulebookError> {
        let (version, others): (Vec<_>, Vec<_>) =
            files.iter().partition(|(name, _)| name == VERSION_FILE);
        let [(name, contents)] = version[..] else {
            return Err(Source::new(VERSION_FILE, None).refuse(Problem::NoVersion));
        };
        let source = Source::new(name, None);
        let VersionFile {
            version: Day(version),
            switching,
            sources,
        } = source.take(contents)?;
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
        for (name, contents) in others {
            let programme = programme(name, contents)?;
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
                digest: digest(files.iter().map(|(_, contents)| contents)),
            },
            programmes,
            switching,
            turning_days,
            residence_days,
        })
    }
}

pub(super) const VERSION_FILE: &str = "rulebook.toml";

fn programme(name: &str, contents: &toml::Value) -> Result<Programme, RulebookError> {
    let file: ProgrammeFile = Source::new(name, None).take(contents)?;
    let source = Source::new(name, Some(&file.sources));
    let id = word(&file.programme)
        .ok_or_else(|| source.refuse(Problem::UnknownProgramme(file.programme.clone())))?;
    let in_force = source.in_force(file.in_force)?;
    let first_day = in_force.from;
    let mut conditions: Vec<Condition> = Vec::with_capacity(file.condition.len());
    for table in file.condition {
        let written = table.id.clone();
        let condition = source.condition(first_day, table)?;
        if conditions.iter().any(|other| other.id == condition.id) {
            return Err(source.refuse_at(&written, None, Problem::DuplicateCondition));
        }
        conditions.push(condition);
    }
    let mut amount = source.amount(first_day, file.amount)?;
    // Answers name the figure by its programme, since another programme may take it off.
    amount.won.name.clone_from(&file.programme);
    Ok(Programme {
        id,
        name: file.name,
        unit: file.unit,
        payee: file.payee,
        conditions,
        amount,
        apply_within: file
            .apply_within
            .map(|values| source.everybody("apply_within", first_day, values))
            .transpose()?,
        in_force,
    })
}

/// A word in the contract's spelling.
pub(super) fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    let spelling: serde::de::value::StrDeserializer<'_, WordError> = text.into_deserializer();
    T::deserialize(spelling).ok()
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

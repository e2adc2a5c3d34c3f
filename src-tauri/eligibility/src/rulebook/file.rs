//! The files of a rulebook as they are written.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::rulebook::parameter::When;
use crate::{Payee, ProgrammeId, Status, Unit};

/// Declares a table of a file; unknown keys are refused.
macro_rules! table {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub(super) struct $name { $($(#[$field_meta])* pub(super) $field: $type,)* }
        )*
    };
}

table! {
    /// `rulebook.toml`.
    VersionFile {
        version: Day,
        switching: SwitchingTable,
        sources: Sources,
    }
    /// What a switch between ways of care needs.
    SwitchingTable {
        area: String,
        by_day: Vec<ValueTable>,
    }
    /// `<programme>.toml`.
    ProgrammeFile {
        programme: String,
        name: String,
        unit: Unit,
        payee: Payee,
        in_force: InForceTable,
        condition: Vec<ConditionTable>,
        amount: AmountTable,
        apply_within: Option<Vec<ValueTable>>,
        sources: Sources,
    }
    InForceTable {
        from: Day,
        until: Option<Day>,
        basis: String,
        status: Status,
        source: Option<String>,
        remark: Option<String>,
    }
    ConditionTable {
        id: String,
        basis: String,
        confidence: Status,
        #[serde(default)]
        parameter: Vec<ParameterTable>,
    }
    ParameterTable {
        name: String,
        #[serde(default)]
        when: When,
        values: Vec<ValueTable>,
    }
    AmountTable {
        basis: String,
        confidence: Status,
        less: Option<ProgrammeId>,
        cell: Vec<CellTable>,
    }
    CellTable {
        #[serde(default)]
        when: When,
        values: Vec<ValueTable>,
    }
    /// A value from a day on, or the reason why it is missing.
    ValueTable {
        from: Day,
        to: Option<Day>,
        value: Option<toml::Value>,
        status: Option<Status>,
        source: Option<String>,
        remark: Option<String>,
        missing: Option<String>,
    }
}

/// Sources by the short names under which the values of a file cite them.
pub(super) type Sources = BTreeMap<String, String>;

/// A day, written as a TOML date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        match written {
            toml::value::Datetime {
                date: Some(date),
                time: None,
                offset: None,
            } => NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
                .map(Self)
                .ok_or_else(|| D::Error::custom("not a day of the calendar")),
            _ => Err(D::Error::custom("a day without a time is needed")),
        }
    }
}

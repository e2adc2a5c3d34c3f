//! A record as the window shows it.

use std::collections::BTreeMap;

use super::family::Shown;
use crate::contract::{RecordView, Statement};
use crate::log::{self, Record};
use crate::model::{Field, FieldName, Kind};

/// Fields whose content is long and made by the program: that they were set is shown, not what
/// is in them.
pub(super) const UNSHOWN: &[Field] = &[
    Field::Facts,
    Field::Answer,
    Field::Content,
    Field::Subject,
    Field::Digest,
    Field::HeadsBefore,
    Field::Entry,
];

/// The record with its settled values and, where statements disagree, all of them. A removal
/// that somebody had not seen is such a disagreement: taken out, or not.
pub(super) fn record_view(shown: &Shown<'_>, record: &Record, kind: Kind) -> RecordView {
    let shows = |name: &FieldName| name.known().filter(|field| !UNSHOWN.contains(field));
    let statement = |field, statement: &log::Statement| Statement {
        value: shown.value((record.id, kind), field, &statement.value),
        by: shown.authors.name(statement.author),
        at: statement.at,
        entry: statement.entry.to_string(),
    };
    let conflicts: BTreeMap<Field, Vec<Statement>> = record
        .conflicts()
        .filter_map(|(name, statements)| {
            let field = shows(name)?;
            let statements = statements.iter().map(|it| statement(field, it));
            Some((field, statements.collect()))
        })
        .collect();
    let settled = record.fields.iter().filter_map(|(name, register)| {
        let field = shows(name).filter(|field| !conflicts.contains_key(field))?;
        let value = register.settled().filter(|value| !value.is_null())?;
        Some((field, shown.value((record.id, kind), field, value)))
    });
    let fields = settled.collect();
    let latest = record.latest();
    RecordView {
        id: record.id.to_string(),
        kind,
        fields,
        conflicts,
        by: latest
            .map(|latest| shown.authors.name(latest.author))
            .unwrap_or_default(),
        at: latest.map(|latest| latest.at).unwrap_or_default(),
    }
}

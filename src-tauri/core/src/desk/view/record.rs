//! A record as the window shows it.

use std::collections::BTreeMap;

use super::family::Shown;
use crate::contract::{RecordView, Statement};
use crate::log::Record;
use crate::model::{Field, Kind};

/// Fields whose content is long and made by the program: that they were set is shown, not what
/// is in them.
pub(super) const UNSHOWN: &[Field] = &[Field::Facts, Field::Answer];

/// The record with its settled values and, where statements disagree, all of them.
pub(super) fn record_view(shown: &Shown<'_>, record: &Record, kind: Kind) -> RecordView {
    let mut fields = BTreeMap::new();
    let mut conflicts = BTreeMap::new();
    for (name, register) in &record.fields {
        let Some(field) = name.known().filter(|field| !UNSHOWN.contains(field)) else {
            continue;
        };
        match register.settled() {
            Some(value) if value.is_null() => {}
            Some(value) => {
                fields.insert(field, shown.value(record.id, field, value));
            }
            None => {
                let statements = register.statements().iter().map(|statement| Statement {
                    value: shown.value(record.id, field, &statement.value),
                    by: shown.authors.name(statement.author),
                    at: statement.at,
                    entry: statement.entry.to_string(),
                });
                conflicts.insert(field, statements.collect());
            }
        }
    }
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

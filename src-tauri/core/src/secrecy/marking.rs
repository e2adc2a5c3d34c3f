//! That something is kept from somebody, as it stands in the log.

use chrono::{DateTime, Utc};

use super::Onlooker;
use crate::log::{AccountId, Edit, EntryHash, Record, RecordId, State};
use crate::model::{Field, FieldName, Kind, Value};

/// That a record, or a field of it, is kept from somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marking {
    /// The record that says so.
    pub(crate) id: RecordId,
    /// What is kept.
    pub(crate) record: RecordId,
    /// Its one field that is kept; none where the whole record is.
    pub(crate) part: Option<FieldName>,
    /// From whom.
    pub(crate) from: Onlooker,
    /// Why.
    pub(crate) reason: Option<String>,
    /// Who said so last.
    pub(crate) by: AccountId,
    /// When.
    pub(crate) at: DateTime<Utc>,
}

/// Every marking that stands. Each is a record of its own, so that those of two devices add up. One
/// that was lifted on a device while another one wrote on it stands until a person decides, as any
/// removal that is disputed; one in which statements disagree counts for each of them.
pub(crate) fn markings(state: &State) -> Vec<Marking> {
    let records = state
        .records()
        .filter(|record| record.kind() == Some(Kind::Secrecy) && stands(state, record));
    records.flat_map(of_record).collect()
}

/// Whether a marking holds. One that went in the same act as what it is about still does: what was
/// taken out stands in the history.
fn stands(state: &State, marking: &Record) -> bool {
    if !marking.is_removed() {
        return true;
    }
    let mut kept = texts(marking, Field::Fact).filter_map(|id| state.get(id.parse().ok()?));
    kept.any(|kept| kept.is_removed() && removal(kept) == removal(marking))
}

fn removal(record: &Record) -> Option<EntryHash> {
    let statements = record.register(Field::Removed)?.statements();
    statements.last().map(|statement| statement.entry)
}

fn of_record(marking: &Record) -> Vec<Marking> {
    let Some(latest) = marking.latest() else {
        return Vec::new();
    };
    let whole = marking
        .register(Field::Part)
        .is_none_or(|register| register.statements().iter().any(|it| it.value.is_null()));
    let parts = texts(marking, Field::Part).map(|name| Some(FieldName::from_name(name)));
    let parts: Vec<Option<FieldName>> = parts.chain(whole.then_some(None)).collect();
    let persons = texts(marking, Field::Person).filter_map(|id| id.parse().ok());
    let accounts = texts(marking, Field::Account).filter_map(|id| id.parse().ok());
    let roles = texts(marking, Field::Role).map(|role| Onlooker::Role(role.to_owned()));
    let mut from: Vec<Onlooker> = persons
        .map(Onlooker::Person)
        .chain(accounts.map(Onlooker::Account))
        .chain(roles)
        .collect();
    if from.is_empty() {
        // A newer version keeps it from somebody whom this one does not know.
        from.push(Onlooker::Anyone);
    }
    let mut all = Vec::new();
    for record in texts(marking, Field::Fact).filter_map(|id| id.parse().ok()) {
        for part in &parts {
            all.extend(from.iter().map(|from| Marking {
                id: marking.id,
                record,
                part: part.clone(),
                from: from.clone(),
                reason: marking.text(Field::Reason).map(str::to_owned),
                by: latest.author,
                at: latest.at,
            }));
        }
    }
    all
}

fn texts(record: &Record, field: Field) -> impl Iterator<Item = &str> {
    let statements = record.register(field).map(|it| it.statements());
    let statements = statements.unwrap_or_default().iter();
    statements.filter_map(|statement| statement.value.as_text())
}

/// Enters that something is kept from somebody, unless that stands already. Gives the record that
/// says so, where it is new.
pub(crate) fn keep(
    edit: &mut Edit<'_>,
    (record, part): (RecordId, Option<Field>),
    from: &Onlooker,
    reason: Option<&str>,
) -> Option<RecordId> {
    let known = markings(edit.state())
        .into_iter()
        .any(|it| it.record == record && it.part == part.map(FieldName::from) && it.from == *from);
    let whom = match from {
        Onlooker::Account(account) => (Field::Account, Value::text(account.to_string())),
        Onlooker::Role(role) => (Field::Role, Value::text(role.as_str())),
        Onlooker::Person(person) => (Field::Person, Value::text(person.to_string())),
        Onlooker::Anyone => return None,
    };
    if known {
        return None;
    }
    let part = part.map(|part| (Field::Part, Value::text(part.name())));
    let reason = reason.map(|reason| (Field::Reason, Value::text(reason)));
    let fact = (Field::Fact, Value::text(record.to_string()));
    Some(edit.create(
        Kind::Secrecy,
        [Some(fact), Some(whom), part, reason].into_iter().flatten(),
    ))
}

//! Disagreements in the words of a family: who said what, when, in which contact.

use std::collections::BTreeMap;

use super::family::{GONE, Shown};
use super::past::person_of;
use super::record::UNSHOWN;
use crate::contract::{Dispute, DisputeRemark, Disputes, Evidence, KeptStatement, Said, SaidIn};
use crate::dispute::{class_of, contact_of, is_about, is_for_supervisor};
use crate::log::{Entry, EntryHash, Record, RecordId, Statement};
use crate::model::{Field, FieldName, Kind, Value, parse_day};

/// What is written with a value of who said it.
const SOURCES: &[Field] = &[
    Field::SaidBy,
    Field::SaidOn,
    Field::SaidThrough,
    Field::DocumentSeen,
];

/// All disagreements of a family, for somebody who may settle those for the supervisor or not.
pub(in crate::desk) fn disputes_view(shown: &Shown<'_>, approves: bool) -> Disputes {
    let records = shown.state.records().filter(|it| !it.is_removed());
    let mut open: Vec<Dispute> = records
        .flat_map(|record| record_disputes(shown, record, approves))
        .collect();
    open.sort_by_key(|dispute| !is_for_supervisor(dispute.class));
    let kept = shown.state.of_kind(Kind::Dispute);
    Disputes {
        open,
        kept: kept
            .flat_map(|record| kept_statements(shown, record))
            .collect(),
    }
}

fn record_disputes(shown: &Shown<'_>, record: &Record, approves: bool) -> Vec<Dispute> {
    let Some(kind) = record.kind() else {
        return Vec::new();
    };
    let disputes = record.conflicts().filter_map(|(name, statements)| {
        let field = name.known().filter(|field| !UNSHOWN.contains(field))?;
        let class = class_of(kind, field, shown.hides_contacts);
        let all: Vec<EntryHash> = statements.iter().map(|it| it.entry).collect();
        let said = statements.iter().enumerate().map(|(number, statement)| {
            let said = said(shown, (record.id, kind, field), statement, &all);
            Said {
                statement: u32::try_from(number).unwrap_or(u32::MAX),
                ..said
            }
        });
        Some(Dispute {
            record: record.id.to_string(),
            kind,
            person: about(shown, record.id, kind),
            field,
            class,
            may_settle: approves || !is_for_supervisor(class),
            said: said.collect(),
            remarks: remarks(shown, record, field),
        })
    });
    disputes.collect()
}

fn about(shown: &Shown<'_>, record: RecordId, kind: Kind) -> Option<String> {
    let name = shown.name_of(person_of(shown, record, kind)?)?;
    Some(name).filter(|name| !name.is_empty())
}

/// A statement with all that is known of where it comes from. What the authors of the others had
/// not seen evidences this one alone.
fn said(
    shown: &Shown<'_>,
    (record, kind, field): (RecordId, Kind, Field),
    statement: &Statement,
    all: &[EntryHash],
) -> Said {
    let entry = shown.file.entry(statement.entry);
    let is_gone = shown
        .file
        .is_destroyed(statement.entry, record, &field.into());
    let contact = entry.and_then(|entry| contact_of(shown.file, shown.state, entry));
    Said {
        value: match is_gone && !statement.value.is_null() {
            true => Value::text(GONE),
            false => shown.value((record, kind), field, &statement.value),
        },
        by: shown.authors.name(statement.author),
        device: entry
            .map(|entry| shown.authors.device(entry.device))
            .unwrap_or_default(),
        at: statement.at,
        entry: statement.entry.to_string(),
        statement: 0,
        contact: contact.map(|contact| SaidIn {
            record: contact.record.to_string(),
            kind: contact.kind,
            on: contact.on,
            way: contact.way,
        }),
        source: entry
            .map(|entry| source(shown, entry, (record, kind)))
            .unwrap_or_default(),
        evidence: evidence(shown, record, statement.entry, all),
    }
}

/// What was written in the same act of who said so and what was seen.
fn source(
    shown: &Shown<'_>,
    entry: &Entry,
    (record, kind): (RecordId, Kind),
) -> BTreeMap<Field, Value> {
    let changes = entry.changes.iter().filter(|it| it.record == record);
    let known = changes.filter_map(|change| Some((change.field.known()?, change)));
    known
        .filter(|(field, change)| SOURCES.contains(field) && !change.value.is_null())
        .filter(|(_, change)| !shown.sight.hides(record, &change.field))
        .map(|(field, change)| (field, shown.value((record, kind), field, &change.value)))
        .collect()
}

/// The papers that evidence a record and were linked by somebody who had seen the statement.
fn evidence(
    shown: &Shown<'_>,
    record: RecordId,
    entry: EntryHash,
    all: &[EntryHash],
) -> Vec<Evidence> {
    let of_it = |proof: &&Record| proof.text(Field::Fact) == Some(record.to_string().as_str());
    let saw = |by: EntryHash, what: EntryHash| by == what || shown.file.saw(by, what);
    let proofs = shown.state.of_kind(Kind::Proof).filter(of_it);
    let papers = proofs.filter_map(|proof| {
        let linked = proof.register(Field::Document)?.statements().first()?.entry;
        // What was linked before any of them was said evidences none of them.
        if !all.contains(&entry) || !saw(linked, entry) {
            return None;
        }
        let paper = shown
            .state
            .get(proof.text(Field::Document)?.parse().ok()?)?;
        let text = |field| paper.text(field).map(str::to_owned);
        Some(Evidence {
            record: paper.id.to_string(),
            sort: text(Field::Sort),
            name: text(Field::Name),
            on: paper.text(Field::On).and_then(parse_day),
        })
    });
    papers.collect()
}

fn remarks(shown: &Shown<'_>, of: &Record, field: Field) -> Vec<DisputeRemark> {
    let all = shown.state.of_kind(Kind::Dispute);
    let own = all.filter(|said| is_about(said, of, field));
    let remarks = own.filter_map(|said| {
        let statement = said.register(Field::Remark)?.statements().first()?;
        Some(DisputeRemark {
            text: said.text(Field::Remark)?.to_owned(),
            by: shown.authors.name(statement.author),
            at: statement.at,
        })
    });
    remarks.collect()
}

/// What a record keeps of a field. Where an entry had left several values there, each is kept.
fn kept_statements(shown: &Shown<'_>, keeping: &Record) -> Vec<KeptStatement> {
    let read = || {
        let entry: EntryHash = keeping.text(Field::Entry)?.parse().ok()?;
        let record: RecordId = keeping.text(Field::Fact)?.parse().ok()?;
        let field = Field::from_name(keeping.text(Field::Part)?)?;
        Some((shown.file.entry(entry)?, record, field))
    };
    let Some((entry, record, field)) = read() else {
        return Vec::new();
    };
    let name = FieldName::from(field);
    if UNSHOWN.contains(&field) || shown.sight.hides(record, &name) {
        return Vec::new();
    }
    let set = entry.changes.iter();
    let set = set.filter(|it| it.record == record && it.field == name);
    let statements = set.filter_map(|change| {
        let kind = change.kind.known()?;
        let statement = Statement {
            value: change.value.clone(),
            entry: entry.hash,
            author: entry.author,
            at: entry.at,
        };
        Some(KeptStatement {
            id: keeping.id.to_string(),
            record: record.to_string(),
            kind,
            person: about(shown, record, kind),
            field,
            said: said(shown, (record, kind, field), &statement, &[entry.hash]),
        })
    });
    statements.collect()
}

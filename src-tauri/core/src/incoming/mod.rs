//! Copies of a family's file that were taken in, and their receipts.
//!
//! To merge two copies takes no act: it is the union of their entries. That somebody took one in
//! is an act all the same, and its receipt a record: it is what is shown and printed later, and
//! what an undo takes hold of. It is written in the same transaction as what came. What came is not
//! listed in it: the heads that stood there before tell that, in every copy alike
//! ([`LogFile::came_with`]).
//!
//! A store that merges in the background ([`CaseFile::take_parcel`]) writes no receipt: two
//! computers would answer each other's receipts without end.
//!
//! [`CaseFile::take_parcel`]: crate::casefile::CaseFile::take_parcel

use chrono::{DateTime, Utc};

use crate::contract::OriginSort;
use crate::log::{
    AccountId, DeviceId, Edit, EntryHash, LogFile, RecordId, UnionReport, write_heads,
};
use crate::model::{Field, Kind, Value};

/// Where a copy came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// In which way.
    pub sort: OriginSort,
    /// What a person calls it: the name of a file, a laptop, a centre; never a path.
    pub name: String,
}

/// That somebody took a copy in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The record.
    pub record: RecordId,
    /// The act.
    pub entry: EntryHash,
    /// Who took it in.
    pub author: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it came from.
    pub origin: Origin,
    /// How many acts came.
    pub acts: u64,
    /// The heads that stood there before.
    pub heads_before: Vec<EntryHash>,
    /// The heads that stood there with what came.
    pub heads_after: Vec<EntryHash>,
    /// The entry that takes it back or brings it back next: the last of its chain.
    pub latest: EntryHash,
    /// The entry by which it is taken back now.
    pub taken_back: Option<EntryHash>,
}

/// Writes the receipt of a copy that was taken in where these heads stood.
pub(crate) fn write_receipt(
    edit: &mut Edit<'_>,
    origin: &Origin,
    heads_before: &[EntryHash],
    report: &UnionReport,
) {
    let acts = i64::try_from(report.added.len()).unwrap_or(i64::MAX);
    edit.create(
        Kind::Receipt,
        [
            (Field::Sort, origin.sort.word().into()),
            (Field::Name, Value::text(origin.name.as_str())),
            (Field::Count, Value::Int(acts)),
            (Field::HeadsBefore, write_heads(heads_before)),
        ],
    );
}

/// Every receipt of a file, the latest first.
pub fn receipts(file: &LogFile) -> Vec<Receipt> {
    let undone = file.undone();
    let entries = file.entries().iter().rev();
    let receipts = entries.filter_map(|entry| {
        let heads_before = file.heads_before(entry.hash)?;
        let record = entry.changes.first()?.record;
        let text = |field| file.state().get(record)?.text(field);
        let count = file.state().get(record)?.value(Field::Count);
        Some(Receipt {
            record,
            entry: entry.hash,
            author: entry.author,
            device: entry.device,
            at: entry.at,
            origin: Origin {
                sort: OriginSort::of_word(text(Field::Sort)?),
                name: text(Field::Name).unwrap_or_default().to_owned(),
            },
            acts: count.and_then(Value::as_int)?.unsigned_abs(),
            heads_before,
            heads_after: entry.parents.clone(),
            latest: undone.latest(entry.hash),
            taken_back: undone.by(entry.hash),
        })
    });
    receipts.collect()
}

//! What is remembered, as rows of the database.

use chrono::DateTime;
use uuid::Uuid;

use super::super::intent::{Own, flat, gone_bytes, hashes, lacks_bytes, runs_bytes};
use super::super::names::Tag;
use super::super::stands::{Mark, Stands};
use super::{COUNTER, GONE, HASH, Kept, LACKS, NUMBER, Other, RUNS, Trouble, Waiting, Why};
use crate::log::DeviceId;
use crate::storage::shelf::{DeviceRow, LogRow, WaitingRow};

pub(super) fn own_facts(own: &Own) -> Vec<(&'static str, Option<Vec<u8>>)> {
    vec![
        (COUNTER, Some(own.counter.to_be_bytes().to_vec())),
        (HASH, Some(own.hash.to_vec())),
        (NUMBER, Some(own.number.to_be_bytes().to_vec())),
        (RUNS, Some(runs_bytes(&own.runs))),
        (GONE, Some(gone_bytes(&own.gone))),
        (LACKS, Some(lacks_bytes(&own.lacks))),
    ]
}

pub(super) fn kept(row: &LogRow) -> Kept {
    Kept {
        stands: Stands {
            known: hashes(&row.known),
            fresh: row.fresh.as_deref().map(hashes),
            mark: mark_of(row.mark),
        },
        owed: row.owed,
    }
}

pub(super) fn log_row((log, kept): &(Uuid, Kept)) -> LogRow {
    let Stands { known, fresh, mark } = &kept.stands;
    LogRow {
        id: *log.as_bytes(),
        known: flat(known),
        fresh: fresh.as_deref().map(flat),
        mark: (mark.key, mark.gone),
        owed: kept.owed,
    }
}

pub(super) const fn mark_of((key, gone): (u32, u32)) -> Mark {
    Mark { key, gone }
}

pub(super) fn small(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn other(row: DeviceRow) -> (Tag, Other) {
    let other = Other {
        device: DeviceId::from_bytes(row.id),
        mark: row.mark,
        counter: row.counter.unsigned_abs(),
        hash: row.hash,
        taken: row.taken.unsigned_abs(),
        at: DateTime::from_timestamp_millis(row.at).unwrap_or_default(),
        trouble: row.trouble.as_deref().and_then(Trouble::from_word),
        lacks: row.lacks.map(i64::unsigned_abs),
    };
    (Tag::kept(&row.tag), other)
}

pub(super) fn row_of(tag: &Tag, other: &Other) -> DeviceRow {
    DeviceRow {
        tag: tag.text().to_owned(),
        mark: other.mark.clone(),
        counter: small(other.counter),
        hash: other.hash,
        taken: small(other.taken),
        id: *other.device.as_bytes(),
        at: other.at.timestamp_millis(),
        trouble: other.trouble.map(|it| it.word().to_owned()),
        lacks: other.lacks.map(small),
    }
}

pub(super) fn waiting_of(row: WaitingRow) -> Waiting {
    Waiting {
        id: row.id,
        tag: Tag::kept(&row.tag),
        log: Uuid::from_bytes(row.log),
        mark: mark_of(row.mark),
        why: Why::from_word(&row.why),
    }
}

//! What this device has on the shelf, and a head that is about to be written.

use uuid::Uuid;

use super::head::Run;
use super::names::Tag;
use super::stands::Mark;
use crate::log::{Bytes, EntryHash, Reading, SealId};

/// What this device has on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Own {
    /// How often it has written a head, and the hash of the last.
    pub(super) counter: u64,
    pub(super) hash: [u8; 32],
    /// What the next segment's pieces are called. Never used twice, whatever became of them.
    pub(super) next: u64,
    /// The number of the last segment.
    pub(super) number: u64,
    pub(super) runs: Vec<Run>,
    /// Pieces that no head names any more.
    pub(super) gone: Vec<(u64, u32)>,
    /// Segments of others of which its head says that they cannot be had.
    pub(super) lacks: Vec<(Tag, u64)>,
}

/// Of which logs a segment has sections, and how far these were then.
pub(super) type Parts = Vec<(Uuid, Mark)>;

/// What is true once a head stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Put {
    /// The latest entries of logs that stand there, all of them fresh.
    pub(super) logs: Vec<(Uuid, Vec<EntryHash>, Mark)>,
    /// Seals of the books that stand there.
    pub(super) seals: Vec<(SealId, [u8; 32])>,
    /// What is in segments that are new.
    pub(super) parts: Vec<(u64, Parts)>,
}

/// A head that is about to be written, and what is true once it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Intent {
    pub(super) hash: [u8; 32],
    pub(super) own: Own,
    pub(super) put: Put,
}

impl Intent {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Bytes(Vec::new());
        bytes.fixed(&self.hash);
        for number in [self.own.counter, self.own.number] {
            bytes.fixed(&number.to_be_bytes());
        }
        bytes.measured(&runs_bytes(&self.own.runs));
        bytes.measured(&gone_bytes(&self.own.gone));
        bytes.measured(&lacks_bytes(&self.own.lacks));
        bytes.count(self.put.logs.len());
        for (log, known, mark) in &self.put.logs {
            bytes.fixed(log.as_bytes());
            bytes.measured(&flat(known));
            write_mark(&mut bytes, *mark);
        }
        bytes.count(self.put.seals.len());
        for (id, hash) in &self.put.seals {
            bytes.fixed(id.as_bytes());
            bytes.fixed(hash);
        }
        bytes.count(self.put.parts.len());
        for (run, parts) in &self.put.parts {
            bytes.fixed(&run.to_be_bytes());
            bytes.count(parts.len());
            for (log, mark) in parts {
                bytes.fixed(log.as_bytes());
                write_mark(&mut bytes, *mark);
            }
        }
        bytes.0
    }

    pub(super) fn read(from: &mut Reading<'_>) -> Option<Self> {
        let hash = from.fixed()?;
        let own = Own {
            hash,
            counter: u64::from_be_bytes(from.fixed()?),
            number: u64::from_be_bytes(from.fixed()?),
            runs: read_runs(&mut Reading(from.measured()?))?,
            gone: read_gone(&mut Reading(from.measured()?))?,
            lacks: read_lacks(&mut Reading(from.measured()?))?,
            next: 0,
        };
        let logs = from.list(|it| {
            let log = Uuid::from_bytes(it.fixed()?);
            Some((log, hashes(it.measured()?), read_mark(it)?))
        })?;
        let seals = from.list(|it| Some((SealId::from_bytes(it.fixed()?), it.fixed()?)))?;
        let parts = from.list(|it| {
            let run = u64::from_be_bytes(it.fixed()?);
            let parts = it.list(|it| Some((Uuid::from_bytes(it.fixed()?), read_mark(it)?)))?;
            Some((run, parts))
        })?;
        Some(Self {
            hash,
            own,
            put: Put { logs, seals, parts },
        })
    }
}

pub(super) fn write_mark(bytes: &mut Bytes, mark: Mark) {
    bytes.fixed(&mark.key.to_be_bytes());
    bytes.fixed(&mark.gone.to_be_bytes());
}

pub(super) fn read_mark(from: &mut Reading<'_>) -> Option<Mark> {
    Some(Mark {
        key: u32::from_be_bytes(from.fixed()?),
        gone: u32::from_be_bytes(from.fixed()?),
    })
}

pub(super) fn runs_bytes(runs: &[Run]) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    bytes.count(runs.len());
    for run in runs {
        run.write(&mut bytes);
    }
    bytes.0
}

pub(super) fn read_runs(from: &mut Reading<'_>) -> Option<Vec<Run>> {
    from.list(Run::read)
}

pub(super) fn gone_bytes(gone: &[(u64, u32)]) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    bytes.count(gone.len());
    for (id, pieces) in gone {
        bytes.fixed(&id.to_be_bytes());
        bytes.fixed(&pieces.to_be_bytes());
    }
    bytes.0
}

pub(super) fn read_gone(from: &mut Reading<'_>) -> Option<Vec<(u64, u32)>> {
    from.list(|it| {
        let id = u64::from_be_bytes(it.fixed()?);
        Some((id, u32::from_be_bytes(it.fixed()?)))
    })
}

pub(super) fn lacks_bytes(lacks: &[(Tag, u64)]) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    write_lacks(&mut bytes, lacks);
    bytes.0
}

pub(super) fn write_lacks(bytes: &mut Bytes, lacks: &[(Tag, u64)]) {
    bytes.count(lacks.len());
    for (tag, run) in lacks {
        bytes.measured(tag.text().as_bytes());
        bytes.fixed(&run.to_be_bytes());
    }
}

pub(super) fn read_lacks(from: &mut Reading<'_>) -> Option<Vec<(Tag, u64)>> {
    from.list(|it| {
        let tag = Tag::kept(it.text()?);
        Some((tag, u64::from_be_bytes(it.fixed()?)))
    })
}

pub(super) fn ids_bytes(ids: &[u64]) -> Vec<u8> {
    ids.iter().flat_map(|id| id.to_be_bytes()).collect()
}

pub(super) fn read_ids(bytes: &[u8]) -> Vec<u64> {
    let (whole, _) = bytes.as_chunks::<8>();
    whole.iter().map(|it| u64::from_be_bytes(*it)).collect()
}

pub(super) fn hashes(bytes: &[u8]) -> Vec<EntryHash> {
    let (whole, _) = bytes.as_chunks::<32>();
    whole.iter().map(|it| EntryHash::from_bytes(*it)).collect()
}

pub(super) fn flat(hashes: &[EntryHash]) -> Vec<u8> {
    let bytes = hashes.iter().flat_map(|hash| hash.as_bytes());
    bytes.copied().collect()
}

//! What a device remembers of the shelf: what it has put there, how far it has read the others, and
//! what it could not take in yet. It may be lost: then all is put there and read again.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::head::Run;
use super::names::Tag;
use crate::log::{Bytes, DeviceId, EntryHash, Reading, SealId};
use crate::storage::shelf::{self, DeviceRow, SHELF, ShelfChange, WaitingRow};
use crate::storage::{Database, FileError, FileKey, Making, remove_if_there};

const COUNTER: &str = "counter";
const HASH: &str = "hash";
const NEXT: &str = "next";
const NUMBER: &str = "number";
const RUNS: &str = "runs";
const GONE: &str = "gone";
const INTENT: &str = "intent";
const PLACE: &str = "place";
const ENDED: &str = "ended";
const TROUBLE: &str = "trouble";

/// What a device remembers of the shelf.
pub struct ShelfMemory {
    database: Database,
    pub(super) own: Own,
    known: HashMap<Uuid, Vec<EntryHash>>,
    seals: HashMap<SealId, [u8; 32]>,
    pub(super) others: BTreeMap<Tag, Other>,
    waiting: Vec<Waiting>,
}

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
}

/// What is remembered of another device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub device: DeviceId,
    pub(super) mark: String,
    pub(super) counter: u64,
    pub(super) hash: [u8; 32],
    pub(super) taken: u64,
    /// When it wrote its head, by its clock.
    pub at: DateTime<Utc>,
    /// What is wrong with what it has on the shelf.
    pub trouble: Option<Trouble>,
}

/// What is wrong with what a device has on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A head or a segment is damaged, of another centre, or was renamed.
    Damaged,
    /// An older head was put back.
    Old,
    /// Two devices write under one identity: a folder was copied.
    Twin,
    /// Whoever signed is not known.
    Stranger,
    /// A piece is missing.
    Missing,
}

impl Trouble {
    const ALL: [Self; 5] = [
        Self::Damaged,
        Self::Old,
        Self::Twin,
        Self::Stranger,
        Self::Missing,
    ];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Old => "old",
            Self::Twin => "twin",
            Self::Stranger => "stranger",
            Self::Missing => "missing",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// A section that could not be taken in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub(super) id: i64,
    pub(super) tag: Tag,
    /// Of which log.
    pub log: Uuid,
    /// For what it waits.
    pub why: Why,
}

/// For what a section waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// For somebody who opens the family.
    Key,
    /// For acts that its own build on, or for people whom the books do not know yet.
    Others,
    /// For the file, which cannot be written now.
    File,
    /// For nothing: an act in it does not verify. Somebody has to look.
    Refused,
}

impl Why {
    const ALL: [Self; 4] = [Self::Key, Self::Others, Self::File, Self::Refused];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Others => "others",
            Self::File => "file",
            Self::Refused => "refused",
        }
    }

    fn from_word(word: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|it| it.word() == word).unwrap_or(Self::Refused)
    }
}

/// A head that is about to be written, and what is true once it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Intent {
    pub(super) hash: [u8; 32],
    pub(super) own: Own,
    pub(super) known: Vec<(Uuid, Vec<EntryHash>)>,
    pub(super) seals: Vec<(SealId, [u8; 32])>,
}

impl ShelfMemory {
    /// Opens what is remembered, or begins to.
    ///
    /// # Errors
    /// What is wrong with the file, `DiskFull`, `Disk`.
    pub fn open(path: &Path, key: &FileKey) -> Result<Self, FileError> {
        let opened = match path.exists() {
            true => Database::open(path, Some(key), &SHELF),
            false => Err(FileError::Missing),
        };
        let database = match opened {
            Ok(database) => database,
            Err(FileError::Missing | FileError::Damaged) => {
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                remove_if_there(path)?;
                Database::create(path, Some(key), &SHELF, "", Making::InPlace)?
            }
            Err(error) => return Err(error),
        };
        let mut memory = Self {
            database,
            own: Own::default(),
            known: HashMap::new(),
            seals: HashMap::new(),
            others: BTreeMap::new(),
            waiting: Vec::new(),
        };
        memory.read()?;
        Ok(memory)
    }

    fn read(&mut self) -> Result<(), FileError> {
        let database = &self.database;
        self.own = Own {
            counter: self.number(COUNTER)?,
            hash: self.fact(HASH)?.unwrap_or_default(),
            next: self.number(NEXT)?,
            number: self.number(NUMBER)?,
            runs: self.runs()?,
            gone: self.gone()?,
        };
        let logs = shelf::logs(database)?.into_iter();
        self.known = logs
            .map(|(id, known)| (Uuid::from_bytes(id), hashes(&known)))
            .collect();
        let seals = shelf::seals(database)?.into_iter();
        self.seals = seals
            .map(|(id, hash)| (SealId::from_bytes(id), hash))
            .collect();
        let devices = shelf::devices(database)?.into_iter();
        self.others = devices.map(other).collect();
        let waiting = shelf::waiting(database)?.into_iter();
        self.waiting = waiting.map(waiting_of).collect();
        Ok(())
    }

    fn number(&self, name: &str) -> Result<u64, FileError> {
        Ok(self.fact(name)?.map(u64::from_be_bytes).unwrap_or_default())
    }

    fn fact<const LENGTH: usize>(&self, name: &str) -> Result<Option<[u8; LENGTH]>, FileError> {
        let bytes = shelf::fact(&self.database, name)?;
        Ok(bytes.and_then(|bytes| bytes.try_into().ok()))
    }

    fn runs(&self) -> Result<Vec<Run>, FileError> {
        let bytes = shelf::fact(&self.database, RUNS)?.unwrap_or_default();
        Ok(read_runs(&mut Reading(&bytes)).unwrap_or_default())
    }

    fn gone(&self) -> Result<Vec<(u64, u32)>, FileError> {
        let bytes = shelf::fact(&self.database, GONE)?.unwrap_or_default();
        Ok(read_gone(&mut Reading(&bytes)).unwrap_or_default())
    }

    /// What of a log is known to stand on the shelf: the latest entries of it.
    pub fn known(&self, log: Uuid) -> &[EntryHash] {
        self.known.get(&log).map_or(&[], Vec::as_slice)
    }

    /// Whether a seal of the books stands on the shelf as it is.
    pub fn has_seal(&self, id: SealId, hash: &[u8; 32]) -> bool {
        self.seals.get(&id) == Some(hash)
    }

    /// What could not be taken in yet, in the order in which it came.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// The other devices that have something on the shelf.
    pub fn others(&self) -> impl Iterator<Item = &Other> {
        self.others.values()
    }

    /// How many segments this device has on the shelf, and how many bytes they come to.
    pub fn own_size(&self) -> (usize, u64) {
        let runs = &self.own.runs;
        (runs.len(), runs.iter().map(|run| run.size).sum())
    }

    pub(super) fn waiting_bytes(&self, id: i64) -> Result<Vec<u8>, FileError> {
        shelf::waiting_bytes(&self.database, id)
    }

    /// Where the shelf is and how it is entered, as the host wrote it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn place(&self) -> Result<Option<Vec<u8>>, FileError> {
        shelf::fact(&self.database, PLACE)
    }

    /// Sets where the shelf is. What is remembered of another one is forgotten.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_place(&mut self, place: Option<Vec<u8>>) -> Result<(), FileError> {
        if self.place()? == place {
            return Ok(());
        }
        self.forget()?;
        self.write(ShelfChange {
            facts: vec![(PLACE, place)],
            ..ShelfChange::default()
        })
    }

    /// Forgets what is on the shelf: it is not there any more. Names of pieces are not used again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget(&mut self) -> Result<(), FileError> {
        shelf::forget(&mut self.database, &[PLACE, NEXT])?;
        self.read()
    }

    /// When this device was last at the shelf and all went well.
    ///
    /// # Errors
    /// What the disk says.
    pub fn times(&self) -> Result<Option<DateTime<Utc>>, FileError> {
        let at = self.fact(ENDED)?.map(i64::from_be_bytes);
        Ok(at.and_then(DateTime::from_timestamp_millis))
    }

    /// What kept this device from the shelf the last time.
    ///
    /// # Errors
    /// What the disk says.
    pub fn trouble(&self) -> Result<Option<String>, FileError> {
        let word = shelf::fact(&self.database, TROUBLE)?;
        Ok(word.and_then(|word| String::from_utf8(word).ok()))
    }

    /// Notes how a round ended.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end_round(
        &mut self,
        outcome: Result<DateTime<Utc>, &'static str>,
    ) -> Result<(), FileError> {
        let facts = match outcome {
            Ok(at) => {
                let at = at.timestamp_millis().to_be_bytes().to_vec();
                vec![(ENDED, Some(at)), (TROUBLE, None)]
            }
            Err(word) => vec![(TROUBLE, Some(word.as_bytes().to_vec()))],
        };
        self.write(ShelfChange {
            facts,
            ..ShelfChange::default()
        })
    }

    /// A name for pieces that was never used, nor will be.
    pub(super) fn next_id(&mut self) -> Result<u64, FileError> {
        let id = self.own.next;
        let next = (id + 1).to_be_bytes().to_vec();
        self.write(ShelfChange {
            facts: vec![(NEXT, Some(next))],
            ..ShelfChange::default()
        })?;
        self.own.next = id + 1;
        Ok(id)
    }

    pub(super) fn intend(&mut self, intent: &Intent) -> Result<(), FileError> {
        self.write(ShelfChange {
            facts: vec![(INTENT, Some(intent.to_bytes()))],
            ..ShelfChange::default()
        })
    }

    pub(super) fn intent(&self) -> Result<Option<Intent>, FileError> {
        let bytes = shelf::fact(&self.database, INTENT)?;
        Ok(bytes.and_then(|bytes| Intent::read(&mut Reading(&bytes))))
    }

    /// The head that was intended stands on the shelf, or will never.
    pub(super) fn settle(&mut self, intent: Intent, stands: bool) -> Result<(), FileError> {
        let mut change = ShelfChange {
            facts: vec![(INTENT, None)],
            ..ShelfChange::default()
        };
        if stands {
            let own = &intent.own;
            change.facts.extend([
                (COUNTER, Some(own.counter.to_be_bytes().to_vec())),
                (HASH, Some(intent.hash.to_vec())),
                (NUMBER, Some(own.number.to_be_bytes().to_vec())),
                (RUNS, Some(runs_bytes(&own.runs))),
                (GONE, Some(gone_bytes(&own.gone))),
            ]);
            let known = intent.known.iter();
            change.logs = known
                .map(|(log, known)| (*log.as_bytes(), flat(known)))
                .collect();
            let seals = intent.seals.iter();
            change.seals = seals.map(|(id, hash)| (*id.as_bytes(), *hash)).collect();
        }
        self.write(change)?;
        if stands {
            self.own = Own {
                hash: intent.hash,
                next: self.own.next,
                ..intent.own
            };
            self.known.extend(intent.known);
            self.seals.extend(intent.seals);
        }
        Ok(())
    }

    /// Pieces that no head names any more are gone from the shelf.
    pub(super) fn cleared(&mut self) -> Result<(), FileError> {
        self.own.gone.clear();
        self.write(ShelfChange {
            facts: vec![(GONE, Some(gone_bytes(&[])))],
            ..ShelfChange::default()
        })
    }

    pub(super) fn remember_other(&mut self, tag: &Tag, other: Other) -> Result<(), FileError> {
        self.write(ShelfChange {
            devices: vec![row_of(tag, &other)],
            ..ShelfChange::default()
        })?;
        self.others.insert(tag.clone(), other);
        Ok(())
    }

    /// A segment was gone through: what of it is known, what waits, and what waits no more.
    pub(super) fn took(
        &mut self,
        took: Took,
        other: Option<(&Tag, Other)>,
    ) -> Result<(), FileError> {
        let known = took.known.iter();
        let waiting = took.waiting.into_iter();
        self.write(ShelfChange {
            logs: known
                .map(|(log, known)| (*log.as_bytes(), flat(known)))
                .collect(),
            seals: took
                .seals
                .iter()
                .map(|(id, hash)| (*id.as_bytes(), *hash))
                .collect(),
            devices: other
                .iter()
                .map(|(tag, other)| row_of(tag, other))
                .collect(),
            waiting: waiting
                .map(|(tag, log, why, sealed)| {
                    (tag.text().to_owned(), *log.as_bytes(), why.word(), sealed)
                })
                .collect(),
            done: took.done,
            why: took.why.iter().map(|(id, why)| (*id, why.word())).collect(),
            ..ShelfChange::default()
        })?;
        self.known.extend(took.known);
        self.seals.extend(took.seals);
        if let Some((tag, other)) = other {
            self.others.insert(tag.clone(), other);
        }
        let waiting = shelf::waiting(&self.database)?.into_iter();
        self.waiting = waiting.map(waiting_of).collect();
        Ok(())
    }

    fn write(&mut self, change: ShelfChange) -> Result<(), FileError> {
        shelf::write(&mut self.database, &change)
    }
}

/// What became of sections.
#[derive(Default)]
pub(super) struct Took {
    pub(super) known: Vec<(Uuid, Vec<EntryHash>)>,
    pub(super) seals: Vec<(SealId, [u8; 32])>,
    pub(super) waiting: Vec<(Tag, Uuid, Why, Vec<u8>)>,
    pub(super) done: Vec<i64>,
    pub(super) why: Vec<(i64, Why)>,
}

impl Intent {
    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Bytes(Vec::new());
        bytes.fixed(&self.hash);
        for number in [self.own.counter, self.own.number] {
            bytes.fixed(&number.to_be_bytes());
        }
        bytes.measured(&runs_bytes(&self.own.runs));
        bytes.measured(&gone_bytes(&self.own.gone));
        bytes.count(self.known.len());
        for (log, known) in &self.known {
            bytes.fixed(log.as_bytes());
            bytes.measured(&flat(known));
        }
        bytes.count(self.seals.len());
        for (id, hash) in &self.seals {
            bytes.fixed(id.as_bytes());
            bytes.fixed(hash);
        }
        bytes.0
    }

    fn read(from: &mut Reading<'_>) -> Option<Self> {
        let hash = from.fixed()?;
        let own = Own {
            hash,
            counter: u64::from_be_bytes(from.fixed()?),
            number: u64::from_be_bytes(from.fixed()?),
            runs: read_runs(&mut Reading(from.measured()?))?,
            gone: read_gone(&mut Reading(from.measured()?))?,
            next: 0,
        };
        Some(Self {
            hash,
            own,
            known: from.list(|it| Some((Uuid::from_bytes(it.fixed()?), hashes(it.measured()?))))?,
            seals: from.list(|it| Some((SealId::from_bytes(it.fixed()?), it.fixed()?)))?,
        })
    }
}

fn runs_bytes(runs: &[Run]) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    bytes.count(runs.len());
    for run in runs {
        run.write(&mut bytes);
    }
    bytes.0
}

fn read_runs(from: &mut Reading<'_>) -> Option<Vec<Run>> {
    from.list(Run::read)
}

fn gone_bytes(gone: &[(u64, u32)]) -> Vec<u8> {
    let mut bytes = Bytes(Vec::new());
    bytes.count(gone.len());
    for (id, pieces) in gone {
        bytes.fixed(&id.to_be_bytes());
        bytes.fixed(&pieces.to_be_bytes());
    }
    bytes.0
}

fn read_gone(from: &mut Reading<'_>) -> Option<Vec<(u64, u32)>> {
    from.list(|it| {
        let id = u64::from_be_bytes(it.fixed()?);
        Some((id, u32::from_be_bytes(it.fixed()?)))
    })
}

fn hashes(bytes: &[u8]) -> Vec<EntryHash> {
    let (whole, _) = bytes.as_chunks::<32>();
    whole.iter().map(|it| EntryHash::from_bytes(*it)).collect()
}

fn flat(hashes: &[EntryHash]) -> Vec<u8> {
    let bytes = hashes.iter().flat_map(|hash| hash.as_bytes());
    bytes.copied().collect()
}

fn other(row: DeviceRow) -> (Tag, Other) {
    let other = Other {
        device: DeviceId::from_bytes(row.id),
        mark: row.mark,
        counter: row.counter.unsigned_abs(),
        hash: row.hash,
        taken: row.taken.unsigned_abs(),
        at: DateTime::from_timestamp_millis(row.at).unwrap_or_default(),
        trouble: row.trouble.as_deref().and_then(Trouble::from_word),
    };
    (Tag::kept(&row.tag), other)
}

fn row_of(tag: &Tag, other: &Other) -> DeviceRow {
    let small = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    DeviceRow {
        tag: tag.text().to_owned(),
        mark: other.mark.clone(),
        counter: small(other.counter),
        hash: other.hash,
        taken: small(other.taken),
        id: *other.device.as_bytes(),
        at: other.at.timestamp_millis(),
        trouble: other.trouble.map(|it| it.word().to_owned()),
    }
}

fn waiting_of(row: WaitingRow) -> Waiting {
    Waiting {
        id: row.id,
        tag: Tag::kept(&row.tag),
        log: Uuid::from_bytes(row.log),
        why: Why::from_word(&row.why),
    }
}

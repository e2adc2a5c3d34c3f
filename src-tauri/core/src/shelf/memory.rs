//! What a device remembers of the shelf: what it has put there, how far it has read the others, and
//! what it could not take in yet. It may be lost: then all is put there and read again.

mod logs;
mod own;
mod rows;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::intent::{Own, Parts, ids_bytes, read_gone, read_ids, read_lacks, read_runs};
use super::names::Tag;
use super::segment::Section;
use super::stands::{Mark, Stands};
use crate::log::{DeviceId, Reading, SealId};
use crate::storage::shelf::{self, SHELF, ShelfChange};
use crate::storage::{Database, FileError, FileKey, Making, remove_if_there};
use rows::{kept, mark_of, other, row_of, waiting_of};

const COUNTER: &str = "counter";
const HASH: &str = "hash";
const NEXT: &str = "next";
const NUMBER: &str = "number";
const RUNS: &str = "runs";
const GONE: &str = "gone";
const LACKS: &str = "lacks";
const LOST: &str = "lost";
const SUSPECTS: &str = "suspects";
const INTENT: &str = "intent";
const PLACE: &str = "place";
const ENDED: &str = "ended";
const TROUBLE: &str = "trouble";

/// What a device remembers of the shelf.
pub struct ShelfMemory {
    database: Database,
    pub(super) own: Own,
    logs: HashMap<Uuid, Kept>,
    seals: HashMap<SealId, [u8; 32]>,
    /// What is in this device's segments.
    parts: BTreeMap<u64, Parts>,
    /// This device's segments that are damaged there, or of which it is not known what is in them.
    lost: BTreeSet<u64>,
    /// This device's segments of which another one says that they cannot be had.
    suspects: BTreeSet<u64>,
    /// By what its own head was known when it was last looked at, and as it is listed now; none
    /// where that is not known.
    looked_at: Option<String>,
    listed: Option<String>,
    pub(super) others: BTreeMap<Tag, Other>,
    waiting: Vec<Waiting>,
}

/// What is remembered of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Kept {
    stands: Stands,
    /// Whether this device is to put it there anew as a whole.
    owed: bool,
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
    /// What the pieces of its segment are called that cannot be had.
    pub(super) lacks: Option<u64>,
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
    pub(super) mark: Mark,
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
        Self::of(database)
    }

    /// One that is kept nowhere, for computers that are made up.
    ///
    /// # Errors
    /// What the system says.
    pub fn kept_nowhere() -> Result<Self, FileError> {
        Self::of(Database::in_memory(&SHELF)?)
    }

    fn of(database: Database) -> Result<Self, FileError> {
        let mut memory = Self {
            database,
            own: Own::default(),
            logs: HashMap::new(),
            seals: HashMap::new(),
            parts: BTreeMap::new(),
            lost: BTreeSet::new(),
            suspects: BTreeSet::new(),
            looked_at: None,
            listed: None,
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
            runs: self.list(RUNS, read_runs)?,
            gone: self.list(GONE, read_gone)?,
            lacks: self.list(LACKS, read_lacks)?,
        };
        self.lost = self.ids(LOST)?;
        self.suspects = self.ids(SUSPECTS)?;
        (self.looked_at, self.listed) = (None, None);
        let logs = shelf::logs(database)?.into_iter();
        self.logs = logs
            .map(|row| (Uuid::from_bytes(row.id), kept(&row)))
            .collect();
        let seals = shelf::seals(database)?.into_iter();
        self.seals = seals
            .map(|(id, hash)| (SealId::from_bytes(id), hash))
            .collect();
        self.parts = BTreeMap::new();
        for row in shelf::parts(database)? {
            let parts = self.parts.entry(row.run.unsigned_abs()).or_default();
            parts.push((Uuid::from_bytes(row.log), mark_of(row.mark)));
        }
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

    fn list<T>(
        &self,
        name: &str,
        read: fn(&mut Reading<'_>) -> Option<Vec<T>>,
    ) -> Result<Vec<T>, FileError> {
        let bytes = shelf::fact(&self.database, name)?.unwrap_or_default();
        Ok(read(&mut Reading(&bytes)).unwrap_or_default())
    }

    fn ids(&self, name: &str) -> Result<BTreeSet<u64>, FileError> {
        let bytes = shelf::fact(&self.database, name)?.unwrap_or_default();
        Ok(read_ids(&bytes).into_iter().collect())
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

    /// Segments of others that cannot be had.
    pub(super) fn lacks(&self) -> Vec<(Tag, u64)> {
        let others = self.others.iter();
        others
            .filter_map(|(tag, other)| Some((tag.clone(), other.lacks?)))
            .collect()
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

    /// What was seen of others, and which of this device's segments they cannot have.
    pub(super) fn remember_others(
        &mut self,
        others: Vec<(Tag, Other)>,
        suspects: &[u64],
    ) -> Result<(), FileError> {
        if others.is_empty() && suspects.is_empty() {
            return Ok(());
        }
        self.suspects.extend(suspects);
        let all: Vec<u64> = self.suspects();
        self.write(ShelfChange {
            facts: match suspects.is_empty() {
                true => Vec::new(),
                false => vec![(SUSPECTS, Some(ids_bytes(&all)))],
            },
            devices: others.iter().map(|(tag, it)| row_of(tag, it)).collect(),
            ..ShelfChange::default()
        })?;
        self.others.extend(others);
        Ok(())
    }

    /// A segment was gone through: what of it is known, what waits, and what waits no more.
    pub(super) fn took(
        &mut self,
        took: Took,
        other: Option<(&Tag, Other)>,
    ) -> Result<(), FileError> {
        let waits = !(took.waiting.is_empty() && took.done.is_empty() && took.why.is_empty());
        let waiting = took.waiting.into_iter();
        let change = ShelfChange {
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
                .map(|(tag, section, why)| shelf::NewWaiting {
                    tag: tag.text().to_owned(),
                    log: *section.log.as_bytes(),
                    mark: (section.mark.key, section.mark.gone),
                    why: why.word(),
                    sealed: section.sealed,
                })
                .collect(),
            done: took.done,
            no_seals: took.no_seals,
            why: took.why.iter().map(|(id, why)| (*id, why.word())).collect(),
            ..ShelfChange::default()
        };
        let of = |(log, stands): (Uuid, Stands)| {
            let owed = self.logs.get(&log).is_some_and(|it| it.owed);
            (log, Kept { stands, owed })
        };
        let logs = took.logs.into_iter().map(of).collect();
        self.keep(logs, change)?;
        self.seals.extend(took.seals);
        if let Some((tag, other)) = other {
            self.others.insert(tag.clone(), other);
        }
        if waits {
            let waiting = shelf::waiting(&self.database)?.into_iter();
            self.waiting = waiting.map(waiting_of).collect();
        }
        Ok(())
    }

    fn write(&mut self, change: ShelfChange) -> Result<(), FileError> {
        shelf::write(&mut self.database, &change)
    }
}

/// What became of sections.
#[derive(Default)]
pub(super) struct Took {
    pub(super) logs: Vec<(Uuid, Stands)>,
    pub(super) seals: Vec<(SealId, [u8; 32])>,
    /// Whether those that were there before are stale.
    pub(super) no_seals: bool,
    pub(super) waiting: Vec<(Tag, Section, Why)>,
    pub(super) done: Vec<i64>,
    pub(super) why: Vec<(i64, Why)>,
}

//! The register in its file, with the search buffer in memory.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use eligibility::{Correction, FamilyFacts, Rulebook};
use serde::de::DeserializeOwned;

use super::card::{FamilyCard, PersonCard};
use super::entry::{FactsOf, FamilyEntry};
use super::seen::{self, SeenHeads};
use crate::casefile::CaseFile;
use crate::caseload::Load;
use crate::contract::WorkKind;
use crate::log::{EntryHash, FamilyId};
use crate::retention::Retained;
use crate::search::{FamilySlot, Index, NumberKey, PersonKeys, Query};
use crate::statistics::Figures;
use crate::storage::register as table;
use crate::storage::{Database, FileError, FileKey, Making};
use crate::worklist::{Turned, WorkItem};

/// The register: open, locked for this program, its search buffer loaded.
pub struct Register {
    database: Database,
    index: Index,
    numbers: NumberKey,
    rulebook: Arc<Rulebook>,
}

/// A person found, with the family's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFound {
    /// The family.
    pub family: FamilyCard,
    /// The person.
    pub person: PersonCard,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleFound {
    /// How many people in all.
    pub total: usize,
    /// The best, best first.
    pub people: Vec<PersonFound>,
}

/// Where something to be done stands in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkAt {
    row: i64,
    /// The place of its kind among [`crate::contract::WorkKind`].
    pub kind: u32,
    /// The day it is about.
    pub due: Option<NaiveDate>,
    turned: Option<i64>,
}

impl WorkAt {
    /// What an answer that changed comes to, but the won.
    pub fn turned(&self) -> Option<Turned> {
        self.turned.map(Turned::unpacked)
    }
}

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Families in the register.
    pub families: u32,
    /// People in them.
    pub people: u32,
    /// Case files that could not be read when the register was rebuilt.
    pub unreadable: u32,
}

impl Register {
    /// Makes an empty register.
    ///
    /// # Errors
    /// `Exists` where something lies at the path; `Disk`, `DiskFull`.
    pub fn create(path: &Path, key: &FileKey, rulebook: &Arc<Rulebook>) -> Result<Self, FileError> {
        let mut database =
            Database::create(path, Some(key), &table::REGISTER, "", Making::InPlace)?;
        let write = database.write()?;
        table::put_made_with(&write, &rulebook.reference().digest)?;
        write.commit()?;
        Ok(Self {
            database,
            index: Index::default(),
            numbers: number_key(key),
            rulebook: Arc::clone(rulebook),
        })
    }

    /// Opens the register and loads the search buffer. Whatever the error is, but `InUse`, the
    /// register has to be rebuilt.
    ///
    /// # Errors
    /// `Missing`, `InUse`, `Damaged`, `Another` (of another form), `TooNew`, `Disk`.
    pub fn open(path: &Path, key: &FileKey, rulebook: &Arc<Rulebook>) -> Result<Self, FileError> {
        let database = Database::open(path, Some(key), &table::REGISTER)?;
        if let Some(too_new) = database.too_new() {
            return Err(too_new);
        }
        // What is to be done follows from the rules too.
        if table::made_with(&database)? != rulebook.reference().digest {
            return Err(FileError::Another);
        }
        let mut index = Index::default();
        table::each_keys(&database, |slot, packed| {
            let people = unpack(packed).ok_or(FileError::Damaged)?;
            index.replace_family(FamilySlot(slot), &people);
            Ok(())
        })?;
        Ok(Self {
            database,
            index,
            numbers: number_key(key),
            rulebook: Arc::clone(rulebook),
        })
    }

    /// Opens the register without its search buffer, for one that is only written.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub fn open_to_write(
        path: &Path,
        key: &FileKey,
        rulebook: &Arc<Rulebook>,
    ) -> Result<Self, FileError> {
        let database = Database::open(path, Some(key), &table::REGISTER)?;
        match database.too_new() {
            Some(too_new) => Err(too_new),
            None => Ok(Self {
                database,
                index: Index::default(),
                numbers: number_key(key),
                rulebook: Arc::clone(rulebook),
            }),
        }
    }

    /// Every family that is listed, those too whose files could not be read.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn families(&self) -> Result<BTreeSet<FamilyId>, FileError> {
        table::families(&self.database)
    }

    /// The rulebook by which it says what is to be done.
    pub fn rulebook(&self) -> &Arc<Rulebook> {
        &self.rulebook
    }

    /// The key of the hashes of registration numbers.
    pub fn number_key(&self) -> &NumberKey {
        &self.numbers
    }

    /// Enters a family as its case file stands.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`; nothing was changed then.
    pub fn enter(&mut self, file: &CaseFile, facts: FactsOf) -> Result<(), FileError> {
        let entry = FamilyEntry::of(file, facts, &self.numbers, &self.rulebook);
        self.put_families(std::slice::from_ref(&entry), &[])
    }

    /// What lists show of a family; none where it is not listed.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn card(&self, family: FamilyId) -> Result<Option<FamilyCard>, FileError> {
        let card = table::card_of(&self.database, family)?;
        card.map(|card| read(&card)).transpose()
    }

    /// What lists show of every family, in the order in which they came in.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn cards(&self) -> Result<Vec<FamilyCard>, FileError> {
        let mut cards = Vec::new();
        table::each_card(&self.database, |card| {
            cards.push(read(card)?);
            Ok(())
        })?;
        Ok(cards)
    }

    /// Puts families in place of what stood there, and notes those whose files could not be
    /// read; all or nothing.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`; nothing was changed then.
    pub fn put_families(
        &mut self,
        entries: &[FamilyEntry],
        unreadable: &[FamilyId],
    ) -> Result<(), FileError> {
        let write = self.database.write()?;
        let mut slots = Vec::with_capacity(entries.len());
        for entry in entries {
            slots.push(table::put(&write, &row(entry, &Packed::of(entry)?))?);
        }
        for family in unreadable {
            table::note_unreadable(&write, *family)?;
        }
        write.commit()?;
        for (slot, entry) in slots.into_iter().zip(entries) {
            self.index.replace_family(FamilySlot(slot), &entry.keys);
        }
        Ok(())
    }

    /// Takes families out, all or none of them.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`; nothing was changed then.
    pub fn remove_families(&mut self, families: &[FamilyId]) -> Result<(), FileError> {
        let write = self.database.write()?;
        let mut slots = Vec::with_capacity(families.len());
        for family in families {
            slots.extend(table::remove(&write, *family)?);
        }
        write.commit()?;
        for slot in slots {
            self.index.remove_family(FamilySlot(slot));
        }
        Ok(())
    }

    /// The heads that a family's file was last seen with; empty where it was never seen.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn heads(&self, family: FamilyId) -> Result<Vec<EntryHash>, FileError> {
        seen::unpack(&table::seen(&self.database, family)?.unwrap_or_default())
    }

    /// Tells of each family with which heads its file was last seen.
    ///
    /// # Errors
    /// Those of `take`; `Damaged`, `Disk`.
    pub fn each_heads(
        &self,
        mut take: impl FnMut(FamilyId, Vec<EntryHash>) -> Result<(), FileError>,
    ) -> Result<(), FileError> {
        table::each_seen(&self.database, |family, heads| {
            take(family, seen::unpack(heads)?)
        })
    }

    /// Takes over the heads that another register knew.
    pub(super) fn take_over(&mut self, seen: &SeenHeads) -> Result<(), FileError> {
        let write = self.database.write()?;
        for (family, heads) in seen.all() {
            table::put_seen(&write, family, &seen::pack(heads))?;
        }
        write.commit().map_err(FileError::from)
    }

    /// What was typed, ready to be looked for and marked.
    pub fn query(&self, typed: &str) -> Query {
        Query::parse(typed, &self.numbers)
    }

    /// The best `limit` people at whom everything typed is found.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn find(&self, query: &Query, limit: usize) -> Result<PeopleFound, FileError> {
        let matches = self.index.find(query, limit);
        let people = matches.hits.iter().map(|hit| {
            let family: FamilyCard = read(&table::card(&self.database, hit.family.0)?)?;
            let person = family.people.get(hit.person as usize).cloned();
            let person = person.ok_or(FileError::Damaged)?;
            Ok(PersonFound { family, person })
        });
        Ok(PeopleFound {
            total: matches.total,
            people: people.collect::<Result<_, FileError>>()?,
        })
    }

    /// The families that were written last, newest first.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn recent(&self, limit: usize) -> Result<Vec<FamilyCard>, FileError> {
        let cards = table::recent(&self.database, limit)?;
        cards.iter().map(|card| read(card)).collect()
    }

    /// Gives the facts of every family, for a check of the whole centre, until it is told to stop.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn each_facts(
        &self,
        mut take: impl FnMut(FamilyFacts) -> ControlFlow<()>,
    ) -> Result<(), FileError> {
        table::each_facts(&self.database, |facts| Ok(take(read(facts)?)))
    }

    /// Gives what offices decided otherwise than saved checks.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn each_case(&self, mut take: impl FnMut(Correction)) -> Result<(), FileError> {
        table::each_case(&self.database, |case| {
            take(read(case)?);
            Ok(())
        })
    }

    /// What statistics count of every family, in the order in which they came in.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn figures(&self) -> Result<Vec<(FamilyId, Figures)>, FileError> {
        let mut all = Vec::new();
        table::each_counted(
            &self.database,
            table::Counted::Figures,
            |family, figures| {
                all.push((family, read(figures)?));
                Ok(())
            },
        )?;
        Ok(all)
    }

    /// What the caseload shows of every family, in the order in which they came in.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn loads(&self) -> Result<Vec<(FamilyId, Load)>, FileError> {
        let mut all = Vec::new();
        table::each_counted(&self.database, table::Counted::Load, |family, load| {
            all.push((family, read(load)?));
            Ok(())
        })?;
        Ok(all)
    }

    /// What is to be done on a day, of the families of an account or of all, and of these kinds
    /// in all families: the places in no order, each with what it takes to order them.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn work_on(
        &self,
        day: NaiveDate,
        worker: Option<&str>,
        always: &[WorkKind],
    ) -> Result<Vec<WorkAt>, FileError> {
        let day = day.num_days_from_ce();
        let always: Vec<u32> = always.iter().map(|it| *it as u32).collect();
        let places = table::work_on(&self.database, day, worker, &always)?;
        let at = |place: table::WorkPlace| WorkAt {
            row: place.row,
            kind: place.kind,
            due: place.due.and_then(NaiveDate::from_num_days_from_ce_opt),
            turned: place.turned,
        };
        Ok(places.into_iter().map(at).collect())
    }

    /// The families with which an account works.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn families_of(&self, worker: &str) -> Result<Vec<FamilyId>, FileError> {
        table::families_of(&self.database, worker)
    }

    /// What is to be done at a place, with the family's card.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn work(&self, at: &WorkAt) -> Result<(FamilyCard, WorkItem), FileError> {
        let (item, card) = table::work(&self.database, at.row)?;
        Ok((read(&card)?, read(&item)?))
    }

    /// Every case that was closed by a day, the longest closed first, with what is kept of it.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn closed(&self, by: NaiveDate) -> Result<Vec<(FamilyId, Retained)>, FileError> {
        let rows = table::closed(&self.database, by.num_days_from_ce())?.into_iter();
        Ok(rows
            .map(|(family, on, numbers, papers)| (family, retained((Some(on), numbers, papers))))
            .collect())
    }

    /// What is kept of a family, and since when it is closed; none where it is not listed.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn retained(&self, family: FamilyId) -> Result<Option<Retained>, FileError> {
        Ok(table::retained(&self.database, family)?.map(retained))
    }

    /// How much there is.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn counts(&self) -> Result<Counts, FileError> {
        let (families, people, unreadable) = table::counts(&self.database)?;
        Ok(Counts {
            families,
            people,
            unreadable,
        })
    }

    /// The highest file number that begins so (`2026-`), the longer one being higher.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn last_file_number(&self, beginning: &str) -> Result<Option<String>, FileError> {
        table::last_file_number(&self.database, beginning)
    }
}

/// Derived, so that a rebuilt register finds by the same hashes.
pub(super) fn number_key(key: &FileKey) -> NumberKey {
    NumberKey::new(blake3::derive_key(
        "hamkke register hashes of registration numbers",
        key.as_bytes(),
    ))
}

/// The parts of an entry in the form in which they are kept.
struct Packed {
    heads: Vec<u8>,
    card: String,
    keys: Vec<u8>,
    facts: String,
    figures: String,
    load: String,
    work: Vec<table::WorkRow>,
    cases: Vec<String>,
}

impl Packed {
    fn of(entry: &FamilyEntry) -> Result<Self, FileError> {
        let json = |text: serde_json::Result<String>| text.map_err(|_| FileError::Damaged);
        Ok(Self {
            heads: seen::pack(&entry.heads),
            card: json(serde_json::to_string(&entry.card))?,
            keys: pack(&entry.keys),
            facts: json(serde_json::to_string(&entry.facts))?,
            figures: json(serde_json::to_string(&entry.figures))?,
            load: json(serde_json::to_string(&entry.load))?,
            work: entry.work.iter().map(work_row).collect::<Result<_, _>>()?,
            cases: entry
                .cases
                .iter()
                .map(|case| json(serde_json::to_string(case)))
                .collect::<Result<_, _>>()?,
        })
    }
}

fn row<'a>(entry: &'a FamilyEntry, packed: &'a Packed) -> table::FamilyRow<'a> {
    table::FamilyRow {
        id: entry.card.family,
        file_number: &entry.card.file_number,
        touched_at: entry.card.touched_at.map(|at| at.timestamp_millis()),
        people: u32::try_from(entry.card.people.len()).unwrap_or(u32::MAX),
        heads: &packed.heads,
        card: &packed.card,
        keys: &packed.keys,
        facts: &packed.facts,
        figures: &packed.figures,
        load: &packed.load,
        worker: entry.card.worker.as_deref(),
        work: &packed.work,
        cases: &packed.cases,
        closed_on: entry.retained.closed_on.map(|on| on.num_days_from_ce()),
        numbers: entry.retained.numbers,
        papers: entry.retained.papers,
    }
}

fn retained((closed_on, numbers, papers): (Option<i32>, u32, u32)) -> Retained {
    Retained {
        closed_on: closed_on.and_then(NaiveDate::from_num_days_from_ce_opt),
        numbers,
        papers,
    }
}

fn work_row(item: &WorkItem) -> Result<table::WorkRow, FileError> {
    let days = |day: Option<NaiveDate>| day.map(|day| day.num_days_from_ce());
    Ok(table::WorkRow {
        kind: item.kind as u32,
        due: days(item.due),
        shown_from: days(item.shown_from),
        shown_until: days(item.shown_until),
        item: serde_json::to_string(item).map_err(|_| FileError::Damaged)?,
        turned: item.turned.map(|turned| turned.packed()),
    })
}

/// Each person's keys behind their length (four bytes, little endian).
fn pack(people: &[PersonKeys<'_>]) -> Vec<u8> {
    let mut packed = Vec::new();
    for keys in people {
        let bytes = keys.as_bytes();
        packed.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        packed.extend_from_slice(bytes);
    }
    packed
}

fn unpack(mut packed: &[u8]) -> Option<Vec<PersonKeys<'_>>> {
    let mut people = Vec::new();
    while let Some((length, rest)) = packed.split_first_chunk::<4>() {
        let (keys, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        people.push(PersonKeys::from_bytes(keys)?);
        packed = rest;
    }
    packed.is_empty().then_some(people)
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, FileError> {
    serde_json::from_str(json).map_err(|_| FileError::Damaged)
}

//! A copy of a centre that holds acts instead of files: enough for the shelf to serve it.
//!
//! An act is a seal whose bytes name the acts that its author had seen, and then anything. So the
//! shelf's own parcels, sections and segments carry it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use ed25519_dalek::{SigningKey, VerifyingKey};
use hamkke_core::keys::Key;
use hamkke_core::log::{AccountId, DeviceId, EntryHash, Seal, SealId};
use hamkke_core::parcel::Parcel;
use hamkke_core::shelf::{
    Holdings, Mark, Packed, Round, Session, Shelf, ShelfError, ShelfMemory, Stands, Store, Taken,
    Way, Why,
};
use hamkke_core::{FileError, FileKey};
use uuid::Uuid;

/// The centre's books.
const BOOKS: Uuid = Uuid::from_u128(0xb00c);

/// A computer with a copy of the centre.
pub struct ModelCopy {
    session: Session,
    logs: HashMap<Uuid, Log>,
    destroyed: HashSet<Uuid>,
    memory: Option<ShelfMemory>,
    /// Logs that the shelf may lack something of.
    written: BTreeSet<Uuid>,
    /// Acts that came since somebody asked.
    arrived: Vec<(u8, u64)>,
    /// Own acts that have all of their bytes still.
    whole: Vec<(Uuid, SealId)>,
    /// How often the keys of families were changed, as far as is known here.
    key_changes: HashMap<Uuid, u32>,
    /// Whether whoever is here was given the latest keys alone.
    has_latest_only: bool,
    clock: u64,
    count: usize,
}

#[derive(Clone, Default)]
struct Log {
    /// The bytes of each act; what follows the acts that its author had seen, only until it is on
    /// the shelf: nobody here asks for it again, and a year of an office is large.
    acts: BTreeMap<SealId, Box<[u8]>>,
    heads: BTreeSet<SealId>,
}

fn log_of(family: u32) -> Uuid {
    Uuid::from_u128(0xfa_0000_0000 + u128::from(family))
}

/// The key of the shelf, which is that of all families too here until it is changed.
fn key(changes: u32) -> Key {
    let mut bytes = [0x5e; 32];
    bytes[..4].copy_from_slice(&changes.to_be_bytes());
    Key::from_bytes(bytes)
}

fn hash_of(act: SealId) -> EntryHash {
    let mut hash = [0; 32];
    hash[..16].copy_from_slice(act.as_bytes());
    EntryHash::from_bytes(hash)
}

fn act_of(hash: EntryHash) -> SealId {
    let mut act = [0; 16];
    act.copy_from_slice(&hash.as_bytes()[..16]);
    SealId::from_bytes(act)
}

/// Which computer wrote an act, and which of its acts it is.
fn name_of(act: SealId) -> (u8, u64) {
    let bytes = act.as_bytes();
    let mut number = [0; 8];
    number.copy_from_slice(&bytes[8..]);
    (bytes[0], u64::from_be_bytes(number))
}

/// How many bytes of an act name those that its author had seen.
fn named(bytes: &[u8]) -> usize {
    1 + 16 * usize::from(bytes.first().copied().unwrap_or_default())
}

/// The acts that an act's author had seen.
fn parents(bytes: &[u8]) -> impl Iterator<Item = SealId> + '_ {
    let (whole, _) = bytes
        .get(1..named(bytes))
        .unwrap_or_default()
        .as_chunks::<16>();
    whole.iter().map(|it| SealId::from_bytes(*it))
}

impl Log {
    fn add(&mut self, act: SealId, bytes: &[u8]) {
        for parent in parents(bytes) {
            self.heads.remove(&parent);
        }
        let is_seen = self.acts.values().any(|it| parents(it).any(|it| it == act));
        if !is_seen {
            self.heads.insert(act);
        }
        self.acts.insert(act, bytes.into());
    }

    /// Lets go of what of an act is not asked for again.
    fn shorten(&mut self, act: SealId) {
        if let Some(bytes) = self.acts.get_mut(&act) {
            *bytes = bytes[..named(bytes)].into();
        }
    }

    /// These acts and all that their authors had seen.
    fn seen_from(&self, acts: impl IntoIterator<Item = SealId>) -> HashSet<SealId> {
        let mut seen = HashSet::new();
        let mut next: Vec<SealId> = acts.into_iter().collect();
        while let Some(act) = next.pop() {
            if let Some(bytes) = self.acts.get(&act)
                && seen.insert(act)
            {
                next.extend(parents(bytes));
            }
        }
        seen
    }

    /// The latest among some acts and others that came.
    fn latest(&self, known: &[EntryHash], came: &[SealId]) -> Vec<EntryHash> {
        let known = known.iter().map(|it| act_of(*it));
        let known = self.seen_from(known.chain(came.iter().copied()));
        let bytes = known.iter().filter_map(|act| self.acts.get(act));
        let seen: HashSet<SealId> = bytes.flat_map(|it| parents(it)).collect();
        let mut last: Vec<SealId> = known.difference(&seen).copied().collect();
        last.sort_unstable();
        last.into_iter().map(hash_of).collect()
    }

    /// Whether acts that came build on nothing but themselves and what is known.
    fn rests_on(&self, known: &[EntryHash], came: &[SealId]) -> bool {
        let known = self.seen_from(known.iter().map(|it| act_of(*it)));
        let bytes = came.iter().filter_map(|act| self.acts.get(act));
        let mut parents = bytes.flat_map(|it| parents(it));
        parents.all(|it| known.contains(&it) || came.contains(&it))
    }

    fn heads(&self) -> Vec<EntryHash> {
        self.heads.iter().map(|act| hash_of(*act)).collect()
    }
}

impl ModelCopy {
    /// A computer of that number, which remembers the shelf in a file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn new(number: u8, memory: &Path) -> Result<Self, FileError> {
        let mut copy = Self::of(number, None);
        copy.restart(memory)?;
        Ok(copy)
    }

    /// A computer of that number that is never switched off: it remembers the shelf in memory alone.
    ///
    /// # Errors
    /// What the system says.
    pub fn in_memory(number: u8) -> Result<Self, FileError> {
        Ok(Self::of(number, Some(ShelfMemory::kept_nowhere()?)))
    }

    fn of(number: u8, memory: Option<ShelfMemory>) -> Self {
        Self {
            session: Session {
                books: BOOKS,
                account: AccountId::from_bytes([number; 16]),
                device: DeviceId::from_bytes([number; 16]),
                signing: SigningKey::from_bytes(&[number; 32]),
                keys: vec![key(0)],
            },
            logs: HashMap::new(),
            destroyed: HashSet::new(),
            memory,
            written: BTreeSet::new(),
            arrived: Vec::new(),
            whole: Vec::new(),
            key_changes: HashMap::new(),
            has_latest_only: false,
            clock: 0,
            count: 0,
        }
    }

    /// Whoever is here was given only the latest keys of families, and no former one.
    #[must_use]
    pub fn with_latest_keys_only(mut self) -> Self {
        self.has_latest_only = true;
        self
    }

    /// Changes the key of a family. The others hear of it by [`hear_of_key`](Self::hear_of_key).
    ///
    /// # Errors
    /// What the disk says.
    pub fn change_key(&mut self, family: u32) -> Result<u32, FileError> {
        let log = log_of(family);
        let changes = self.key_changes.entry(log).or_default();
        *changes += 1;
        let changes = *changes;
        if let Some(memory) = &mut self.memory {
            memory.owe(&[log])?;
        }
        self.written.insert(log);
        Ok(changes)
    }

    /// Hears how often the key of a family was changed.
    pub fn hear_of_key(&mut self, family: u32, changes: u32) {
        self.key_changes.insert(log_of(family), changes);
        self.written.insert(log_of(family));
    }

    fn mark(&self, log: Uuid) -> Mark {
        Mark {
            key: self.key_changes.get(&log).copied().unwrap_or_default(),
            gone: 0,
        }
    }

    /// Its number.
    pub fn number(&self) -> u8 {
        self.session.device.as_bytes()[0]
    }

    /// What is in memory is gone, as after a crash; what was written to the disk is not.
    ///
    /// # Errors
    /// What the disk says.
    pub fn restart(&mut self, memory: &Path) -> Result<(), FileError> {
        self.memory = None;
        self.memory = Some(ShelfMemory::open(memory, &FileKey::from_bytes([1; 32]))?);
        Ok(())
    }

    /// Writes an act of so many bytes in a family. Gives its number.
    pub fn write(&mut self, family: u32, bytes: usize) -> u64 {
        let log = log_of(family);
        self.clock += 1;
        let mut id = [0; 16];
        id[0] = self.number();
        id[8..].copy_from_slice(&self.clock.to_be_bytes());
        let id = SealId::from_bytes(id);
        let stands = self.logs.entry(log).or_default();
        let seen: Vec<SealId> = stands.heads.iter().copied().take(255).collect();
        let mut act = vec![u8::try_from(seen.len()).unwrap_or(u8::MAX)];
        for parent in &seen {
            act.extend_from_slice(parent.as_bytes());
        }
        // Not to be folded: what families write is sealed, or text of many words.
        let mut noise = blake3::Hasher::new().update(id.as_bytes()).finalize_xof();
        let from = act.len();
        act.resize(from + bytes, 0);
        noise.fill(&mut act[from..]);
        stands.add(id, &act);
        self.whole.push((log, id));
        self.written.insert(log);
        self.count += 1;
        self.clock
    }

    /// Destroys a family here: nothing of it is wanted again.
    pub fn destroy(&mut self, family: u32) {
        let log = log_of(family);
        let gone = self.logs.remove(&log).unwrap_or_default();
        self.count -= gone.acts.len();
        self.written.remove(&log);
        self.destroyed.insert(log);
    }

    /// Goes to the shelf.
    ///
    /// # Errors
    /// See [`ShelfError`].
    pub fn go(
        &mut self,
        store: &dyn Store,
        way: Way,
        at: DateTime<Utc>,
    ) -> Result<Round, ShelfError<FileError>> {
        let mut memory = self.memory.take().ok_or(ShelfError::NoKey)?;
        let mut shelf = Shelf {
            store,
            memory: &mut memory,
            holdings: self,
            at,
        };
        let round = shelf.round(way, &mut |_, _| true);
        self.memory = Some(memory);
        round
    }

    /// What it remembers of the shelf is forgotten, so that all is put there again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget_shelf(&mut self) -> Result<(), FileError> {
        self.written = self.logs.keys().copied().collect();
        match &mut self.memory {
            Some(memory) => memory.forget(),
            None => Ok(()),
        }
    }

    /// What it remembers of the shelf.
    pub fn memory(&self) -> Option<&ShelfMemory> {
        self.memory.as_ref()
    }

    /// How many acts it has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// All acts that it has.
    pub fn acts(&self) -> BTreeSet<(Uuid, SealId)> {
        let logs = self.logs.iter();
        logs.flat_map(|(log, it)| it.acts.keys().map(|act| (*log, *act)))
            .collect()
    }

    /// The acts of others that came since this was asked last: whose, and which of theirs.
    pub fn take_arrived(&mut self) -> Vec<(u8, u64)> {
        std::mem::take(&mut self.arrived)
    }
}

impl Holdings for ModelCopy {
    type Error = FileError;

    fn session(&self) -> &Session {
        &self.session
    }

    fn sign_key(&self, account: AccountId) -> Option<VerifyingKey> {
        let [number, ..] = account.as_bytes();
        Some(SigningKey::from_bytes(&[*number; 32]).verifying_key())
    }

    fn aged(&mut self, memory: &ShelfMemory) -> Result<Vec<(Uuid, Mark)>, FileError> {
        if self.key_changes.is_empty() {
            return Ok(Vec::new());
        }
        let marks = memory.marks().map(|(log, was)| (log, was, self.mark(log)));
        let aged = marks.filter(|(_, was, now)| !was.covers(*now));
        Ok(aged.map(|(log, _, now)| (log, now)).collect())
    }

    fn changed(&mut self, memory: &ShelfMemory) -> Result<Vec<Uuid>, FileError> {
        let logs = &self.logs;
        let lacks = |log: &Uuid| {
            let heads = logs.get(log).map(Log::heads);
            heads.is_some_and(|heads| memory.known(*log) != heads || memory.is_owed(*log))
        };
        match memory.lacks_own() {
            true => self.written = logs.keys().copied().filter(lacks).collect(),
            false => self.written.retain(lacks),
        }
        for (log, act) in std::mem::take(&mut self.whole) {
            match self.logs.get_mut(&log) {
                Some(_) if self.written.contains(&log) => self.whole.push((log, act)),
                Some(stands) => stands.shorten(act),
                None => {}
            }
        }
        Ok(self.written.iter().copied().collect())
    }

    fn pack(&mut self, log: Uuid, memory: &ShelfMemory) -> Result<Option<Packed>, FileError> {
        let Some(stands) = self.logs.get(&log) else {
            return Ok(None);
        };
        let mark = self.mark(log);
        let known = memory.since(log, mark).iter().map(|it| act_of(*it));
        let known = stands.seen_from(known);
        let new = stands.acts.iter().filter(|(act, _)| !known.contains(act));
        let mut parcel = Parcel::empty(log);
        parcel.seals = new
            .map(|(act, bytes)| Seal::holding(*act, bytes.to_vec()))
            .collect();
        Ok((!parcel.is_empty()).then(|| Packed {
            parcel,
            key: key(mark.key),
            mark,
            heads: stands.heads(),
            seals: Vec::new(),
        }))
    }

    fn section_keys(&mut self, log: Uuid) -> Result<Vec<Key>, Taken> {
        if self.destroyed.contains(&log) {
            return Err(Taken::Unwanted);
        }
        let latest = self.mark(log).key;
        let first = if self.has_latest_only { latest } else { 0 };
        Ok((first..=latest).rev().map(key).collect())
    }

    fn unwanted(&self) -> BTreeSet<Uuid> {
        self.destroyed.iter().copied().collect()
    }

    fn take(&mut self, parcel: &Parcel, stood: Stands, of: Mark) -> Result<Taken, FileError> {
        let now = self.mark(parcel.log);
        let stands = self.logs.entry(parcel.log).or_default();
        let came: BTreeMap<SealId, &[u8]> = parcel
            .seals
            .iter()
            .filter_map(|seal| Some((seal.id, seal.bytes.as_ref()?.as_slice())))
            .collect();
        let is_there = |act: &SealId| stands.acts.contains_key(act) || came.contains_key(act);
        let lacks = came.values().any(|it| !parents(it).all(|it| is_there(&it)));
        if lacks {
            return Ok(Taken::Waits(Why::Others));
        }
        let ids: Vec<SealId> = came.keys().copied().collect();
        let mut acts = 0;
        for (act, bytes) in came {
            if !stands.acts.contains_key(&act) {
                acts += 1;
                stands.add(act, &bytes[..named(bytes)]);
                self.arrived.push(name_of(act));
            }
        }
        self.count += acts;
        self.written.insert(parcel.log);
        let stands = stood.after(
            (now, of),
            |known| stands.latest(known, &ids),
            |known| stands.rests_on(known, &ids),
        );
        Ok(Taken::In {
            stands,
            seals: Vec::new(),
            acts,
        })
    }
}

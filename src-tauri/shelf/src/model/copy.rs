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
    Holdings, Packed, Round, Session, Shelf, ShelfError, ShelfMemory, Store, Taken, Way, Why,
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
    clock: u64,
    count: usize,
}

#[derive(Clone, Default)]
struct Log {
    /// What each act's author had seen; and its bytes, as long as only this copy has them.
    acts: BTreeMap<SealId, (Vec<SealId>, Vec<u8>)>,
    heads: BTreeSet<SealId>,
}

fn log_of(family: u32) -> Uuid {
    Uuid::from_u128(0xfa_0000_0000 + u128::from(family))
}

/// The key of the shelf, which is that of all families too here.
fn key() -> Key {
    Key::from_bytes([0x5e; 32])
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

/// The acts that an act's author had seen.
fn parents(bytes: &[u8]) -> Vec<SealId> {
    let count = usize::from(bytes.first().copied().unwrap_or_default());
    let named = bytes.get(1..1 + 16 * count).unwrap_or_default();
    let (whole, _) = named.as_chunks::<16>();
    whole.iter().map(|it| SealId::from_bytes(*it)).collect()
}

impl Log {
    fn add(&mut self, act: SealId, bytes: Vec<u8>) {
        let seen = parents(&bytes);
        for parent in &seen {
            self.heads.remove(parent);
        }
        let is_seen = self.acts.values().any(|(seen, _)| seen.contains(&act));
        if !is_seen {
            self.heads.insert(act);
        }
        self.acts.insert(act, (seen, bytes));
    }

    /// These acts and all that their authors had seen.
    fn seen_from(&self, acts: impl IntoIterator<Item = SealId>) -> HashSet<SealId> {
        let mut seen = HashSet::new();
        let mut next: Vec<SealId> = acts.into_iter().collect();
        while let Some(act) = next.pop() {
            if let Some((before, _)) = self.acts.get(&act)
                && seen.insert(act)
            {
                next.extend(before);
            }
        }
        seen
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
        let mut copy = Self {
            session: Session {
                books: BOOKS,
                account: AccountId::from_bytes([number; 16]),
                device: DeviceId::from_bytes([number; 16]),
                signing: SigningKey::from_bytes(&[number; 32]),
                keys: vec![key()],
            },
            logs: HashMap::new(),
            destroyed: HashSet::new(),
            memory: None,
            written: BTreeSet::new(),
            arrived: Vec::new(),
            clock: 0,
            count: 0,
        };
        copy.restart(memory)?;
        Ok(copy)
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
        stands.add(id, act);
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
        };
        let round = shelf.round(way, at, &mut |_, _| true);
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

    fn changed(&mut self, memory: &ShelfMemory) -> Result<Vec<Uuid>, FileError> {
        let logs = &self.logs;
        let lacks = |log: &Uuid| {
            logs.get(log)
                .is_some_and(|it| memory.known(*log) != it.heads())
        };
        self.written.retain(lacks);
        Ok(self.written.iter().copied().collect())
    }

    fn pack(&mut self, log: Uuid, memory: &ShelfMemory) -> Result<Option<Packed>, FileError> {
        let Some(stands) = self.logs.get(&log) else {
            return Ok(None);
        };
        let known = memory.known(log).iter().map(|it| act_of(*it));
        let known = stands.seen_from(known);
        let new = stands.acts.iter().filter(|(act, _)| !known.contains(act));
        let mut parcel = Parcel::empty(log);
        parcel.seals = new
            .map(|(act, (_, bytes))| Seal::holding(*act, bytes.clone()))
            .collect();
        Ok((!parcel.is_empty()).then(|| Packed {
            parcel,
            key: key(),
            heads: stands.heads(),
            seals: Vec::new(),
        }))
    }

    fn section_keys(&mut self, log: Uuid) -> Result<Vec<Key>, Taken> {
        match self.destroyed.contains(&log) {
            true => Err(Taken::Unwanted),
            false => Ok(vec![key()]),
        }
    }

    fn take(&mut self, parcel: &Parcel, known: &[EntryHash]) -> Result<Taken, FileError> {
        let stands = self.logs.entry(parcel.log).or_default();
        let came: BTreeMap<SealId, &[u8]> = parcel
            .seals
            .iter()
            .filter_map(|seal| Some((seal.id, seal.bytes.as_ref()?.as_slice())))
            .collect();
        let is_there = |act: &SealId| stands.acts.contains_key(act) || came.contains_key(act);
        let lacks = came.values().any(|it| !parents(it).iter().all(is_there));
        if lacks {
            return Ok(Taken::Waits(Why::Others));
        }
        let ids: Vec<SealId> = came.keys().copied().collect();
        let mut acts = 0;
        for (act, bytes) in came {
            if !stands.acts.contains_key(&act) {
                acts += 1;
                // The rest of it is never asked for again, and a year of an office is large.
                let seen = 1 + 16 * parents(bytes).len();
                stands.add(act, bytes[..seen].to_vec());
                self.arrived.push(name_of(act));
            }
        }
        self.count += acts;
        self.written.insert(parcel.log);
        let known = known.iter().map(|it| act_of(*it)).chain(ids);
        let known = stands.seen_from(known);
        let seen: HashSet<SealId> = known
            .iter()
            .filter_map(|act| stands.acts.get(act))
            .flat_map(|(seen, _)| seen.iter().copied())
            .collect();
        let mut last: Vec<SealId> = known.difference(&seen).copied().collect();
        last.sort_unstable();
        Ok(Taken::In {
            known: last.into_iter().map(hash_of).collect(),
            seals: Vec::new(),
            acts,
        })
    }
}

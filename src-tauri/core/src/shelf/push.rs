//! What is new here goes to the shelf: pieces first, then the head that names them.
//!
//! A head is written down here before it is written there, with all that is true once it stands
//! there. So a cut in between is settled by a look at the shelf, and nothing is put there twice.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::head::{Head, Run};
use super::holdings::Holdings;
use super::memory::{Intent, Own};
use super::names::Tag;
use super::segment::{self, GetError, Making, PIECE, PutError, Section};
use super::store::StoreError;
use super::{Shelf, ShelfError};
use crate::keys::Key;
use crate::log::{EntryHash, SealId};

/// What of each log stands on the shelf, and which seals of the books.
type Stands = (Vec<(Uuid, Vec<EntryHash>)>, Vec<(SealId, [u8; 32])>);

/// How many segments of like size stand beside each other before they are joined.
const JOINED: usize = 8;

impl<H: Holdings> Shelf<'_, H> {
    /// Settles what was cut off, and sees that the shelf has what this device has put there.
    pub(super) fn settle(&mut self) -> Result<(), ShelfError<H::Error>> {
        let (tag, keys) = (self.tag()?, self.keys());
        let stands = self.store.get(&tag.head())?;
        let opened = stands.as_deref().map(|sealed| {
            Head::open(&keys, &tag, sealed, |account| {
                self.holdings.sign_key(account)
            })
        });
        let stands = match opened {
            None => None,
            Some(Ok(head)) => Some(head),
            // It is this device's own: what does not open there is written anew by the next push,
            // unless it is a twin's.
            Some(Err(_)) => return Err(ShelfError::OwnHead),
        };
        let hash = stands.as_ref().map(Head::hash);
        if let Some(intent) = self.memory.intent()? {
            let is_there = hash == Some(intent.hash);
            self.memory.settle(intent, is_there)?;
        }
        let own = &self.memory.own;
        match hash {
            None if own.counter == 0 => Ok(()),
            None => Err(ShelfError::Emptied),
            Some(hash) if hash == own.hash => Ok(()),
            Some(_) if stands.is_some_and(|head| head.counter < own.counter) => {
                Err(ShelfError::PutBack)
            }
            Some(_) => Err(ShelfError::Twin),
        }
    }

    /// Puts one segment of what is new here on the shelf; gives of how many logs.
    ///
    /// # Errors
    /// See [`ShelfError`]; what was put is as if it had not been, or is settled the next time.
    pub(super) fn push_some(
        &mut self,
        logs: &mut Vec<Uuid>,
        at: DateTime<Utc>,
    ) -> Result<usize, ShelfError<H::Error>> {
        let tag = self.tag()?;
        let mut making = Making::default();
        let mut known: Vec<(Uuid, Vec<EntryHash>)> = Vec::new();
        let mut seals: Vec<(SealId, [u8; 32])> = Vec::new();
        while let Some(log) = logs.pop() {
            let packed = self.holdings.pack(log, self.memory);
            let Some(packed) = packed.map_err(ShelfError::Holdings)? else {
                continue;
            };
            for part in packed.parcel.parts(PIECE) {
                making.add(&Section::seal(&packed.key, &tag, &part)?);
            }
            known.push((log, packed.heads));
            seals.extend(packed.seals);
            if making.is_full() {
                break;
            }
        }
        if making.is_empty() {
            return Ok(0);
        }
        let pushed = known.len();
        let key = self.key()?;
        let id = self.memory.next_id()?;
        let number = self.memory.own.number + 1;
        let run = making.put((self.store, &key, &tag), (number, number, id))?;
        let mut own = self.memory.own.clone();
        own.number = number;
        own.runs.push(run);
        self.write_head(own, (known, seals), at)?;
        Ok(pushed)
    }

    /// Joins segments of like size, so that a head stays short and whoever comes new reads few
    /// large ones. `true` where some were joined.
    pub(super) fn join_some(&mut self, at: DateTime<Utc>) -> Result<bool, ShelfError<H::Error>> {
        let Some((from, until)) = to_join(&self.memory.own.runs) else {
            return Ok(false);
        };
        let (tag, key, keys) = (self.tag()?, self.key()?, self.keys());
        let runs: Vec<Run> = self
            .memory
            .own
            .runs
            .get(from..until)
            .unwrap_or(&[])
            .to_vec();
        let mut making = Making::default();
        for run in &runs {
            match segment::get((self.store, &keys, &tag), run) {
                Ok(sections) => making.join(&sections),
                Err(GetError::Store(error)) => return Err(error.into()),
                Err(GetError::Missing | GetError::Damaged) => return Err(ShelfError::OwnSegment),
            }
        }
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            return Ok(false);
        };
        let id = self.memory.next_id()?;
        let run = making.put((self.store, &key, &tag), (first.first, last.last, id))?;
        let mut own = self.memory.own.clone();
        own.gone.extend(runs.iter().map(|run| (run.id, run.pieces)));
        own.runs.splice(from..until, [run]);
        self.write_head(own, (Vec::new(), Vec::new()), at)?;
        Ok(true)
    }

    /// Takes away pieces that were joined into others one push ago: by now nobody reads them by the
    /// head that named them, or looks at it again.
    pub(super) fn clear_gone(&mut self) -> Result<(), ShelfError<H::Error>> {
        if self.memory.own.gone.is_empty() {
            return Ok(());
        }
        let tag = self.tag()?;
        for (id, pieces) in self.memory.own.gone.clone() {
            for piece in 0..pieces {
                self.store.delete(&tag.piece(id, piece))?;
            }
        }
        Ok(self.memory.cleared()?)
    }

    fn write_head(
        &mut self,
        mut own: Own,
        (known, seals): Stands,
        at: DateTime<Utc>,
    ) -> Result<(), ShelfError<H::Error>> {
        let (tag, key) = (self.tag()?, self.key()?);
        own.counter += 1;
        let by = self.holdings.session().actor();
        let head = Head {
            device: by.device,
            account: by.account,
            at,
            counter: own.counter,
            before: self.memory.own.hash,
            runs: own.runs.clone(),
        };
        let sealed = head.seal(&key, &tag, &by).map_err(PutError::from)?;
        let intent = Intent {
            hash: head.hash(),
            own,
            known,
            seals,
        };
        self.memory.intend(&intent)?;
        self.store.put(&tag.head(), &sealed)?;
        Ok(self.memory.settle(intent, true)?)
    }
}

/// Which segments are to be joined next: so many of one order of size, the latest of them.
fn to_join(runs: &[Run]) -> Option<(usize, usize)> {
    let order = |run: &Run| (run.size / 1024).checked_ilog2().unwrap_or_default() / 3;
    let large = |run: &Run| run.size >= segment::SEGMENT as u64;
    let mut from = runs.len();
    let mut until = runs.len();
    while from > 0 {
        let run = runs.get(from - 1)?;
        let like = runs.get(from).is_none_or(|next| order(next) == order(run));
        if large(run) {
            break;
        }
        if !like {
            until = from;
        }
        from -= 1;
        if until - from == JOINED {
            return Some((from, until));
        }
    }
    None
}

impl<E> From<StoreError> for ShelfError<E> {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl<E> From<PutError> for ShelfError<E> {
    fn from(error: PutError) -> Self {
        match error {
            PutError::Store(error) => Self::Store(error),
            PutError::Key(_) => Self::NoKey,
        }
    }
}

/// The tag of this device and the keys that it has.
impl<H: Holdings> Shelf<'_, H> {
    pub(super) fn tag(&self) -> Result<Tag, ShelfError<H::Error>> {
        let session = self.holdings.session();
        let first = session.keys.last().ok_or(ShelfError::NoKey)?;
        Ok(Tag::of(first, session.device))
    }

    pub(super) fn keys(&self) -> Vec<Key> {
        self.holdings.session().keys.clone()
    }

    fn key(&self) -> Result<Key, ShelfError<H::Error>> {
        let mut keys = self.keys().into_iter();
        keys.next().ok_or(ShelfError::NoKey)
    }
}

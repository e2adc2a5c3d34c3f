//! What is new here goes to the shelf: pieces first, then the head that names them.
//!
//! A head is written down here before it is written there, with all that is true once it stands
//! there. So a cut in between is settled by a look at the shelf, and nothing is put there twice.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::head::{Head, Run, Unbelieved};
use super::holdings::Holdings;
use super::intent::{Intent, Own, Parts, Put};
use super::names::Tag;
use super::segment::{self, GetError, Making, PIECE, PutError, Section};
use super::stands::Mark;
use super::store::StoreError;
use super::{Shelf, ShelfError};
use crate::keys::Key;

/// How many segments of like size stand beside each other before they are joined.
const JOINED: usize = 8;

/// A segment of which one section in so many is stale is written anew without these.
const WRITTEN_ANEW: usize = 8;

impl<H: Holdings> Shelf<'_, H> {
    /// Settles what was cut off, and sees that the shelf has what this device has put there.
    pub(super) fn settle(&mut self) -> Result<(), ShelfError<H::Error>> {
        let intent = self.memory.intent()?;
        if intent.is_none() && self.memory.own_is_as_it_was() {
            return Ok(());
        }
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
            Some(Err(Unbelieved::Shut)) if self.memory.own.counter > 0 || intent.is_some() => {
                return self.mend_head(intent);
            }
            // Somebody else's, or of a time of which nothing is remembered.
            Some(Err(_)) => return Err(ShelfError::OwnHead),
        };
        let hash = stands.as_ref().map(Head::hash);
        if let Some(intent) = intent {
            let is_there = hash == Some(intent.hash);
            self.memory.settle(intent, is_there)?;
        }
        let own = &self.memory.own;
        match (hash, stands) {
            (None, _) if own.counter == 0 => Ok(()),
            (None, _) => Err(ShelfError::Emptied),
            (Some(hash), _) if hash == own.hash => {
                self.memory.own_was_looked_at();
                Ok(())
            }
            (Some(_), Some(head)) if own.counter == 0 => Ok(self.memory.adopt(&head)?),
            (Some(_), Some(head)) if head.counter < own.counter => Err(ShelfError::PutBack),
            (Some(_), _) => Err(ShelfError::Twin),
        }
    }

    /// What stands there under this device's name is damaged: it is written anew. Whether a head that
    /// was intended had come there cannot be told, and somebody may have read it; its pieces have.
    fn mend_head(&mut self, intent: Option<Intent>) -> Result<(), ShelfError<H::Error>> {
        if let Some(intent) = intent {
            self.memory.settle(intent, true)?;
        }
        self.write_head(self.memory.own.clone(), Put::default())
    }

    /// Puts one segment of what is new here on the shelf; gives of how many logs.
    ///
    /// # Errors
    /// See [`ShelfError`]; what was put is as if it had not been, or is settled the next time.
    pub(super) fn push_some(
        &mut self,
        logs: &mut Vec<Uuid>,
    ) -> Result<usize, ShelfError<H::Error>> {
        let tag = self.tag()?;
        let mut making = Making::default();
        let mut put = Put::default();
        while let Some(log) = logs.pop() {
            let packed = self.holdings.pack(log, self.memory);
            let Some(packed) = packed.map_err(ShelfError::Holdings)? else {
                continue;
            };
            for part in packed.parcel.parts(PIECE) {
                making.add(&Section::seal((&packed.key, packed.mark), &tag, &part)?);
            }
            put.logs.push((log, packed.heads, packed.mark));
            put.seals.extend(packed.seals);
            if making.is_full() {
                break;
            }
        }
        if making.is_empty() {
            return Ok(0);
        }
        let pushed = put.logs.len();
        let key = self.key()?;
        let id = self.memory.next_id()?;
        let number = self.memory.own.number + 1;
        let run = making.put((self.store, &key, &tag), (number, number, id))?;
        let parts = put.logs.iter().map(|(log, _, mark)| (*log, *mark));
        put.parts.push((id, parts.collect()));
        let mut own = self.memory.own.clone();
        own.number = number;
        own.runs.push(run);
        self.write_head(own, put)?;
        Ok(pushed)
    }

    /// Joins segments of like size, so that a head stays short and whoever comes new reads few
    /// large ones. `true` where some were joined.
    pub(super) fn join_some(&mut self) -> Result<bool, ShelfError<H::Error>> {
        let is_lost = |run: &Run| self.memory.is_lost(run.id);
        let Some((from, until)) = to_join(&self.memory.own.runs, is_lost) else {
            return Ok(false);
        };
        let runs: Vec<Run> = self
            .memory
            .own
            .runs
            .get(from..until)
            .unwrap_or(&[])
            .to_vec();
        let unwanted = self.holdings.unwanted();
        let mut making = Making::default();
        let mut parts = Parts::new();
        for run in &runs {
            let Some(sections) = self.own_sections(run)? else {
                return Ok(false);
            };
            parts.extend(self.add_what_is_needed(&mut making, (run, &sections), &unwanted));
        }
        self.replace(&runs, &making, parts)?;
        Ok(true)
    }

    /// Leaves out of this device's segments what has become stale there and stands elsewhere, or is
    /// not wanted any more. Done once all that was to be put there was.
    ///
    /// # Errors
    /// See [`ShelfError`].
    pub(super) fn leave_out(&mut self) -> Result<(), ShelfError<H::Error>> {
        let unwanted = self.holdings.unwanted();
        for run in self.memory.own.runs.clone() {
            let parts = self.memory.parts(run.id);
            let spent = |part: &&(Uuid, Mark)| self.is_spent(run.id, **part, &unwanted);
            let spent: Vec<(Uuid, Mark)> = parts.iter().filter(spent).copied().collect();
            if spent.len() == parts.len() {
                self.replace(&[run], &Making::default(), Parts::new())?;
                continue;
            }
            let has_destroyed = spent.iter().any(|(log, mark)| {
                unwanted.contains(log) || self.memory.stands(*log).mark.gone > mark.gone
            });
            // A few sections under a former key are no reason to write megabytes anew.
            let has_many = !spent.is_empty() && spent.len() * WRITTEN_ANEW >= parts.len();
            if self.memory.is_lost(run.id) || !(has_destroyed || has_many) {
                continue;
            }
            if let Some(sections) = self.own_sections(&run)? {
                let mut making = Making::default();
                let parts = self.add_what_is_needed(&mut making, (&run, &sections), &unwanted);
                self.replace(&[run], &making, parts)?;
            }
        }
        Ok(())
    }

    /// Looks at those of this device's segments of which others say that they cannot have them.
    pub(super) fn look_at_suspects(&mut self) -> Result<(), ShelfError<H::Error>> {
        let suspects = self.memory.suspects();
        if suspects.is_empty() {
            return Ok(());
        }
        for run in self.memory.own.runs.clone() {
            if suspects.contains(&run.id) && !self.memory.is_lost(run.id) {
                self.own_sections(&run)?;
            }
        }
        Ok(self.memory.no_suspects()?)
    }

    /// Says in this device's head what of others it cannot have, where that has changed.
    pub(super) fn tell_what_lacks(&mut self) -> Result<(), ShelfError<H::Error>> {
        if self.memory.own.lacks == self.memory.lacks() {
            return Ok(());
        }
        self.write_head(self.memory.own.clone(), Put::default())
    }

    /// The sections of one of this device's segments; none where it is damaged, which is remembered.
    fn own_sections(&mut self, run: &Run) -> Result<Option<Vec<Section>>, ShelfError<H::Error>> {
        let (tag, keys) = (self.tag()?, self.keys());
        let sections = match segment::get((self.store, &keys, &tag), run) {
            Ok(bytes) => segment::sections(&bytes),
            Err(GetError::Store(error)) => return Err(error.into()),
            Err(GetError::Missing | GetError::Damaged) => None,
        };
        if sections.is_none() {
            let books = self.holdings.session().books;
            self.memory.lose(run.id, books)?;
        }
        Ok(sections)
    }

    fn is_spent(&self, run: u64, part: (Uuid, Mark), unwanted: &BTreeSet<Uuid>) -> bool {
        self.memory.is_spent(run, part) || unwanted.contains(&part.0)
    }

    /// Takes over the sections of a segment that are still needed; gives of which logs.
    fn add_what_is_needed(
        &self,
        making: &mut Making,
        (run, sections): (&Run, &[Section]),
        unwanted: &BTreeSet<Uuid>,
    ) -> Parts {
        let mut parts = Parts::new();
        for section in sections {
            let part = (section.log, section.mark);
            if !self.is_spent(run.id, part, unwanted) {
                making.add(section);
                parts.push(part);
            }
        }
        parts
    }

    /// Puts one segment in the place of some of this device's, or none where nothing is left.
    fn replace(
        &mut self,
        runs: &[Run],
        making: &Making,
        mut parts: Parts,
    ) -> Result<(), ShelfError<H::Error>> {
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            return Ok(());
        };
        let (tag, key) = (self.tag()?, self.key()?);
        let mut own = self.memory.own.clone();
        let mut put = Put::default();
        let mut new = Vec::new();
        if !making.is_empty() {
            let id = self.memory.next_id()?;
            new.push(making.put((self.store, &key, &tag), (first.first, last.last, id))?);
            parts.sort_unstable();
            parts.dedup();
            put.parts.push((id, parts));
        }
        own.gone.extend(runs.iter().map(|run| (run.id, run.pieces)));
        let from = own.runs.iter().position(|it| it.id == first.id);
        let from = from.unwrap_or_default();
        own.runs.splice(from..from + runs.len(), new);
        self.write_head(own, put)
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

    fn write_head(&mut self, mut own: Own, put: Put) -> Result<(), ShelfError<H::Error>> {
        let (tag, key) = (self.tag()?, self.key()?);
        own.counter += 1;
        own.lacks = self.memory.lacks();
        let by = self.holdings.session().actor();
        let head = Head {
            device: by.device,
            account: by.account,
            at: self.at,
            counter: own.counter,
            before: self.memory.own.hash,
            runs: own.runs.clone(),
            lacks: own.lacks.clone(),
        };
        let sealed = head.seal(&key, &tag, &by).map_err(PutError::from)?;
        let intent = Intent {
            hash: head.hash(),
            own,
            put,
        };
        self.memory.intend(&intent)?;
        self.store.put(&tag.head(), &sealed)?;
        Ok(self.memory.settle(intent, true)?)
    }
}

/// Which segments are to be joined next: so many of one order of size, the latest of them.
fn to_join(runs: &[Run], is_lost: impl Fn(&Run) -> bool) -> Option<(usize, usize)> {
    let order = |run: &Run| (run.size / 1024).checked_ilog2().unwrap_or_default() / 3;
    let large = |run: &Run| run.size >= segment::SEGMENT as u64;
    let mut from = runs.len();
    let mut until = runs.len();
    while from > 0 {
        let run = runs.get(from - 1)?;
        let like = runs.get(from).is_none_or(|next| order(next) == order(run));
        if large(run) || is_lost(run) {
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

//! Rounds at the shelf, beside the work: the desk is taken for one family at a time, and never while
//! the network is waited for.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use ed25519_dalek::VerifyingKey;
use uuid::Uuid;

use super::destroying::Destroying;
use super::new_file::NewFile;
use super::{Desk, Place, Seat};
use crate::casefile::{CaseFile, ParcelError};
use crate::centre::Ring;
use crate::contract::*;
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, FamilyId, UnionError};
use crate::parcel::Parcel;
use crate::shelf::{
    Holdings, Mark, Packed, Round, Session, Shelf, ShelfError, ShelfMemory, Stands, Taken, Way, Why,
};
use crate::{FileError, FileKey};

/// How long after a round the next one is due by itself.
const EVERY: TimeDelta = TimeDelta::seconds(60);

/// What a seat has of the shelf.
#[derive(Default)]
pub(super) struct Shelving {
    state: State,
    /// Whether somebody asked for a round.
    wanted: bool,
    /// When the last one ended, well or not.
    ended: Option<DateTime<Utc>>,
    /// Tells whoever is at the shelf that it is still this seat.
    token: Arc<()>,
    progress: Option<(u64, u64)>,
    /// Families whose key was changed here while somebody was at the shelf.
    owed: BTreeSet<Uuid>,
}

#[derive(Default)]
enum State {
    /// Nobody looked yet.
    #[default]
    Unknown,
    /// There is none, or this account was not given its key.
    None,
    Here(Box<ShelfMemory>),
    /// Somebody is at the shelf with it; the place is the one that it had.
    Away(Option<ShelfPlace>),
}

impl Shelving {
    /// Has a round begun as soon as can be.
    pub(super) fn want(&mut self) {
        self.wanted = true;
    }

    pub(super) fn memory(&self) -> Option<&ShelfMemory> {
        match &self.state {
            State::Here(memory) => Some(memory),
            _ => None,
        }
    }

    /// Whether a round is under way.
    pub(super) const fn is_busy(&self) -> bool {
        matches!(self.state, State::Away(_))
    }

    /// Whether a round is due, by itself or because somebody asked for one.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        let ended = self.ended;
        let due = ended.is_none_or(|ended| now - ended >= EVERY || now < ended);
        self.wanted || due
    }

    pub(super) fn progress(&self) -> Option<Progress> {
        let (done, of) = self.progress?;
        Some(Progress {
            what: "shelf".to_owned(),
            done,
            of,
        })
    }
}

impl Seat {
    /// What is remembered of the shelf, opened if it is not; none where there is no shelf, or it is
    /// under way.
    fn shelf_memory(&mut self) -> Result<Option<&mut ShelfMemory>, Failure> {
        if matches!(self.shelving.state, State::Unknown) {
            self.shelving.state = match self.open_shelf_memory(false)? {
                Some(memory) => State::Here(Box::new(memory)),
                None => State::None,
            };
        }
        Ok(match &mut self.shelving.state {
            State::Here(memory) => Some(memory),
            _ => None,
        })
    }

    fn open_shelf_memory(&self, make: bool) -> Result<Option<ShelfMemory>, Failure> {
        let path = self.centre.layout().shelf();
        let Ok(keys) = self.centre.shelf_keys(&self.identity) else {
            return Ok(None);
        };
        let Some(first) = keys.last().filter(|_| make || path.exists()) else {
            return Ok(None);
        };
        let key = FileKey::of(&first.derive(Purpose::ShelfMemory));
        Ok(Some(ShelfMemory::open(&path, &key)?))
    }

    /// Where the shelf is.
    pub(super) fn shelf_place(&mut self) -> Result<Option<ShelfPlace>, Failure> {
        if let State::Away(place) = &self.shelving.state {
            return Ok(place.clone());
        }
        let Some(memory) = self.shelf_memory()? else {
            return Ok(None);
        };
        let place = memory.place()?;
        Ok(place.and_then(|json| serde_json::from_slice(&json).ok()))
    }

    /// Sets where it is.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while a round is under way; what the disk says.
    pub fn set_shelf_place(&mut self, place: Option<&ShelfPlace>) -> Result<(), Failure> {
        if self.shelving.is_busy() {
            return Err(FailureCode::Busy.into());
        }
        let json = place.map(serde_json::to_vec).transpose();
        let json = json.map_err(super::failures::internal)?;
        self.shelving.state = match self.open_shelf_memory(true)? {
            Some(memory) => State::Here(Box::new(memory)),
            None => State::None,
        };
        if let Some(memory) = self.shelf_memory()? {
            memory.set_place(json)?;
        }
        self.shelving.wanted = place.is_some();
        Ok(())
    }

    /// Of how many logs the shelf lacks something; none where nobody can tell now.
    pub(super) fn shelf_to_go(&mut self) -> Option<u32> {
        let lacks = match &self.shelving.state {
            State::Here(memory) => self.shelf_lacks(memory),
            _ => return None,
        };
        u32::try_from(lacks.ok()?.len()).ok()
    }

    /// Has a family put on the shelf anew as a whole, by this computer: its key was changed here.
    pub(super) fn owe_to_shelf(&mut self, family: FamilyId) -> Result<(), Failure> {
        let log = Uuid::from(family);
        match self.shelf_memory()? {
            Some(memory) => memory.owe(&[log])?,
            None => drop(self.shelving.owed.insert(log)),
        }
        Ok(())
    }

    /// The logs that have come further than is remembered, as far as the books say so.
    fn aged_on_shelf(&self, memory: &ShelfMemory) -> Vec<(Uuid, Mark)> {
        let books = self.centre.id();
        let mark_of = |log| match log == books {
            true => self.centre.book_mark(),
            false => Mark {
                key: self.centre.key_changes(FamilyId::from(log)),
                gone: 0,
            },
        };
        let marks = memory.marks().map(|(log, was)| (log, was, mark_of(log)));
        let aged = marks.filter(|(_, was, now)| !was.covers(*now));
        aged.map(|(log, _, now)| (log, now)).collect()
    }

    /// The logs of which the shelf lacks something, the books first.
    fn shelf_lacks(&self, memory: &ShelfMemory) -> Result<Vec<Uuid>, Failure> {
        let books = self.centre.id();
        let mut lacks = Vec::new();
        let has_seal = |id, mark: &[u8; 32]| memory.has_seal(id, mark);
        if memory.known(books) != self.centre.book_heads()
            || memory.is_owed(books)
            || self.centre.has_new_seals(&has_seal)?
        {
            lacks.push(books);
        }
        // Who opens no families has their books alone.
        let Ok(register) = self.listing.register() else {
            return Ok(lacks);
        };
        register.each_heads(|family, heads| {
            let log = Uuid::from(family);
            if memory.known(log) != heads || memory.is_owed(log) {
                lacks.push(log);
            }
            Ok(())
        })?;
        Ok(lacks)
    }

    fn pack_for_shelf(
        &mut self,
        log: Uuid,
        memory: &ShelfMemory,
    ) -> Result<Option<Packed>, Failure> {
        if log == self.centre.id() {
            let has_seal = |id, mark: &[u8; 32]| memory.has_seal(id, mark);
            let mark = self.centre.book_mark();
            let known = memory.since(log, mark);
            let (parcel, seals) = self.centre.pack_books(known, &has_seal)?;
            let key = self.identity.ring(Ring::Shelf)?.clone();
            return Ok(Some(Packed {
                parcel,
                key,
                mark,
                heads: self.centre.book_heads(),
                seals,
            }));
        }
        let family = FamilyId::from(log);
        let keys = self.centre.section_keys(&self.identity, family)?;
        let Some(key) = keys.into_iter().next() else {
            return Ok(None);
        };
        let generation = self.centre.key_changes(family);
        let was_open = self.is_open(family);
        let file = self.file_unseen(family)?;
        let mark = mark_of(generation, file)?;
        let packed = match file.trouble() {
            Some(_) => None,
            None => Some(Packed {
                parcel: file.parcel_since(memory.since(log, mark))?,
                key,
                mark,
                heads: file.heads(),
                seals: Vec::new(),
            }),
        };
        if !was_open {
            self.release(family);
        }
        Ok(packed.filter(|it| !it.parcel.is_empty()))
    }

    /// Takes in what came from another computer of the centre, of the books or of a family.
    pub(super) fn take_from_shelf(
        &mut self,
        parcel: &Parcel,
        stood: Stands,
        of: Mark,
    ) -> Result<Taken, Failure> {
        if parcel.log == self.centre.id() {
            return self.take_books_from_shelf(parcel, stood, of);
        }
        let family = FamilyId::from(parcel.log);
        if self.centre.destroyed().contains(&family) {
            return Ok(Taken::Unwanted);
        }
        let sign_keys = self.centre.sign_keys();
        let sign_key = |account: AccountId| sign_keys.get(&account).copied();
        let was_open = self.is_open(family);
        let admitted = self.let_in_with_what_waits(family, parcel)?;
        let parcels = admitted.as_deref().unwrap_or(std::slice::from_ref(parcel));
        let is_here = self.centre.layout().family(family).exists();
        if parcels.is_empty() && !is_here {
            return Ok(Taken::In {
                stands: stood,
                seals: Vec::new(),
                acts: 0,
            });
        }
        let taken = match is_here {
            true => {
                let file = self.file_unseen(family)?;
                let mut parcels = parcels.iter();
                parcels.try_fold(0, |came, parcel| {
                    let report = file.take_parcel(parcel, &sign_key)?;
                    Ok(came + report.added.len())
                })
            }
            false => {
                let key = self.centre.family_key(&self.identity, family)?;
                let mut new = NewFile::begin(self.centre.layout(), family, &key)?;
                let taken = new.take(parcels, &sign_key);
                if taken.is_ok() {
                    new.put()?;
                }
                taken
            }
        };
        let acts = match taken {
            Ok(acts) => acts,
            Err(error) => return waits(error),
        };
        let generation = self.centre.key_changes(family);
        let file = self.file_unseen(family)?;
        let stands = stood.after(
            (mark_of(generation, file)?, of),
            |known| file.frontier(known, &parcel.entries),
            |known| file.rests_on(known, &parcel.entries),
        );
        if acts > 0 {
            self.enter_written(family)?;
        }
        if !was_open {
            self.release(family);
        }
        Ok(Taken::In {
            stands,
            seals: Vec::new(),
            acts,
        })
    }

    fn take_books_from_shelf(
        &mut self,
        parcel: &Parcel,
        stood: Stands,
        of: Mark,
    ) -> Result<Taken, Failure> {
        let (acts, seals) = match self.centre.take_books(parcel) {
            Ok(taken) => taken,
            Err(error) => return waits(ParcelError::Union(error)),
        };
        if acts > 0 || !seals.is_empty() {
            self.authors = self.centre.authors();
            self.listing.note_others(&self.centre, &self.identity);
            // Who may open what may be another now, and something may be to be destroyed here too.
            self.tend();
            self.destroying = Destroying::default();
            self.hear_judgements();
        }
        Ok(Taken::In {
            stands: self.centre.book_stands(stood, parcel, of),
            seals,
            acts,
        })
    }
}

/// How far a family is, whose key was changed so often.
fn mark_of(generation: u32, file: &CaseFile) -> Result<Mark, Failure> {
    Ok(Mark {
        key: generation,
        gone: file.destroyed()?,
    })
}

/// What came and could not be taken in waits, unless the disk is at fault.
fn waits(error: ParcelError) -> Result<Taken, Failure> {
    let why = match error {
        ParcelError::Union(UnionError::File(
            error @ (FileError::DiskFull | FileError::Disk(_)),
        )) => {
            return Err(error.into());
        }
        ParcelError::Union(UnionError::File(_)) => Why::File,
        ParcelError::Union(
            UnionError::MissingParent { .. }
            | UnionError::MissingSeal(_)
            | UnionError::MissingAttachment(_)
            | UnionError::Refused(crate::log::Finding::UnknownAuthor(_)),
        ) => Why::Others,
        _ => Why::Refused,
    };
    Ok(Taken::Waits(why))
}

/// The desk, to whoever is at the shelf: taken for one log at a time.
struct AtDesk<'a> {
    desk: &'a Desk,
    token: Arc<()>,
    session: Session,
}

impl AtDesk<'_> {
    fn seat<T>(&self, work: impl FnOnce(&mut Seat) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut place = self.desk.turn.take_last(&self.desk.place);
        match &mut *place {
            Place::SignedIn(seat) if Arc::ptr_eq(&seat.shelving.token, &self.token) => work(seat),
            // Whoever began this has left.
            _ => Err(FailureCode::SignedOut.into()),
        }
    }
}

impl Holdings for AtDesk<'_> {
    type Error = Failure;

    fn session(&self) -> &Session {
        &self.session
    }

    fn sign_key(&self, account: AccountId) -> Option<VerifyingKey> {
        self.seat(|seat| Ok(seat.centre.sign_key(account))).ok()?
    }

    fn aged(&mut self, memory: &ShelfMemory) -> Result<Vec<(Uuid, Mark)>, Failure> {
        self.seat(|seat| Ok(seat.aged_on_shelf(memory)))
    }

    fn changed(&mut self, memory: &ShelfMemory) -> Result<Vec<Uuid>, Failure> {
        self.seat(|seat| seat.shelf_lacks(memory))
    }

    fn pack(&mut self, log: Uuid, memory: &ShelfMemory) -> Result<Option<Packed>, Failure> {
        self.seat(|seat| seat.pack_for_shelf(log, memory))
    }

    fn section_keys(&mut self, log: Uuid) -> Result<Vec<Key>, Taken> {
        let family = FamilyId::from(log);
        let keys = self.seat(|seat| match seat.centre.destroyed().contains(&family) {
            // Nobody has keys of it, and nobody needs one to let it go.
            true => Ok(Err(Taken::Unwanted)),
            false => Ok(Ok(seat.centre.section_keys(&seat.identity, family)?)),
        });
        keys.unwrap_or(Err(Taken::Waits(Why::Key)))
    }

    fn unwanted(&self) -> BTreeSet<Uuid> {
        let destroyed = self.seat(|seat| Ok(seat.centre.destroyed().clone()));
        let destroyed = destroyed.unwrap_or_default().into_iter();
        destroyed.map(Uuid::from).collect()
    }

    fn take(&mut self, parcel: &Parcel, stood: Stands, of: Mark) -> Result<Taken, Failure> {
        self.seat(|seat| seat.take_from_shelf(parcel, stood, of))
    }
}

impl Desk {
    /// Goes to the shelf where a round is due or was asked for, and comes back. `false` where none
    /// was; hosts ask again every few seconds, from a thread of its own.
    pub fn look_after_shelf(&self) -> bool {
        let now = self.host.now();
        let due = self.seated_last(|seat| Ok(seat.shelving.is_due(now)));
        if !due.unwrap_or(false) {
            return false;
        }
        self.go_to_shelf(Way::Both, &mut |_, _| true).is_some()
    }

    /// One round at the shelf, for which `watch` is told how far it is and says whether to go on;
    /// none where there is no shelf, or somebody is there.
    pub fn go_to_shelf(
        &self,
        way: Way,
        watch: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Option<Result<Round, ShelfError<Failure>>> {
        let taken = self.seated_last(|seat| seat.take_to_shelf());
        let (mut memory, place, session, token) = taken.ok()??;
        let mut at_desk = AtDesk {
            desk: self,
            token,
            session,
        };
        let now = self.host.now();
        let round = match self.host.store(&place) {
            Ok(store) => {
                let told = at_desk.token.clone();
                let mut go_on = |done, of| watch(done, of) && self.tell_shelf(&told, (done, of));
                let mut shelf = Shelf {
                    store: store.as_ref(),
                    memory: &mut memory,
                    holdings: &mut at_desk,
                    at: now,
                };
                shelf.round(way, &mut go_on)
            }
            Err(error) => Err(error.into()),
        };
        // What cannot be remembered is found out again.
        let _ = memory.end_round(match &round {
            Ok(_) => Ok(self.host.now()),
            Err(error) => Err(error.word()),
        });
        let ended = self.host.now();
        let _ = at_desk.seat(|seat| {
            let shelving = &mut seat.shelving;
            shelving.state = State::Here(Box::new(memory));
            shelving.ended = Some(ended);
            shelving.progress = None;
            Ok(())
        });
        Some(round)
    }

    /// Tells how far a round is, and whether it goes on.
    fn tell_shelf(&self, token: &Arc<()>, progress: (u64, u64)) -> bool {
        let told = self.seated_last(|seat| {
            let is_same = Arc::ptr_eq(&seat.shelving.token, token);
            if is_same {
                seat.shelving.progress = Some(progress);
            }
            Ok(is_same)
        });
        told.unwrap_or(false)
    }

    /// Does something with the session for the program itself: whoever works goes first.
    fn seated_last<T>(
        &self,
        work: impl FnOnce(&mut Seat) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        match &mut *self.turn.take_last(&self.place) {
            Place::SignedIn(seat) => work(seat),
            _ => Err(FailureCode::SignedOut.into()),
        }
    }
}

type ToShelf = (ShelfMemory, ShelfPlace, Session, Arc<()>);

impl Seat {
    fn take_to_shelf(&mut self) -> Result<Option<ToShelf>, Failure> {
        self.shelving.wanted = false;
        let Some(place) = self.shelf_place()? else {
            return Ok(None);
        };
        let keys = self.centre.shelf_keys(&self.identity)?;
        let session = Session {
            books: self.centre.id(),
            account: self.identity.account.id,
            device: self.identity.device,
            signing: self.identity.actor().signing.clone(),
            keys,
        };
        let away = State::Away(Some(place.clone()));
        match std::mem::replace(&mut self.shelving.state, away) {
            State::Here(mut memory) => {
                let owed: Vec<Uuid> = std::mem::take(&mut self.shelving.owed)
                    .into_iter()
                    .collect();
                memory.owe(&owed)?;
                Ok(Some((*memory, place, session, self.shelving.token.clone())))
            }
            other => {
                self.shelving.state = other;
                Ok(None)
            }
        }
    }
}

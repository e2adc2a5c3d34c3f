//! The shelf: a store that the centre's computers share, and on which each puts what is new with it
//! and finds what is new with the others.
//!
//! - [`Store`]: any store of whole objects; `names` says what they are called.
//! - `head`, `segment`: what a device puts there. Only it writes under its names, so there is
//!   nothing to race for.
//! - [`ShelfMemory`]: what a device remembers of it.
//! - [`Holdings`]: what is asked of the copy of the centre that is served.
//! - [`Shelf`]: puts and takes, one segment at a time.
//!
//! The store sees sizes, times and random names. `docs/shelf.md` has the reasons on one page.

mod head;
mod holdings;
mod intent;
mod memory;
mod names;
mod pull;
mod push;
mod segment;
mod stands;
mod store;

use chrono::{DateTime, Utc};

pub use holdings::{Holdings, Packed, Session, Taken};
pub use memory::{Other, ShelfMemory, Trouble, Waiting, Why};
pub use pull::Pulled;
pub use stands::{Mark, Stands};
pub use store::{Listed, OBJECT_LIMIT, Store, StoreError};

use crate::FileError;
use names::Tag;

/// Why a round ended early. What was done until then is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError<E> {
    /// What the store says.
    #[error(transparent)]
    Store(StoreError),
    /// What this computer remembers could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// What the copy says.
    #[error("the copy of the centre failed")]
    Holdings(E),
    /// The account was not given the key of the shelf.
    #[error("the account has no key of the shelf")]
    NoKey,
    /// What this device had put there is not there any more: it is another shelf, or was emptied.
    #[error("what this computer had put on the shelf is gone")]
    Emptied,
    /// The shelf is as it was on an earlier day.
    #[error("the shelf was put back to an earlier day")]
    PutBack,
    /// Another computer writes under this one's identity: the folder was copied.
    #[error("another computer writes under the identity of this one")]
    Twin,
    /// What stands there under this device's name does not open.
    #[error("what stands under this computer's name does not open")]
    OwnHead,
}

impl<E> ShelfError<E> {
    /// The word by which it is remembered and told.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Store(StoreError::Unreachable) => "unreachable",
            Self::Store(StoreError::Refused) => "refused",
            Self::Store(StoreError::Full) => "full",
            Self::Store(StoreError::ReadOnly) => "read-only",
            Self::Store(StoreError::TooLarge | StoreError::Failed) => "failed",
            Self::File(_) | Self::Holdings(_) => "file",
            Self::NoKey => "no-key",
            Self::Emptied => "emptied",
            Self::PutBack => "put-back",
            Self::Twin => "twin",
            Self::OwnHead => "damaged",
        }
    }
}

/// A copy of the centre at the shelf.
pub struct Shelf<'a, H: Holdings> {
    /// Where the objects are.
    pub store: &'a dyn Store,
    /// What is remembered of it here.
    pub memory: &'a mut ShelfMemory,
    /// The copy.
    pub holdings: &'a mut H,
    /// What the clock says. Nothing is decided by it.
    pub at: DateTime<Utc>,
}

/// Which way a round goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What is new there comes here.
    Pull,
    /// What is new here goes there.
    Push,
    /// Both, one after the other.
    Both,
}

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// What came.
    pub pulled: Pulled,
    /// Logs of which something went.
    pub pushed: usize,
}

impl<H: Holdings> Shelf<'_, H> {
    /// Takes all that is new on the shelf. `go_on` is told after each segment how many are done of
    /// how many, and says whether to go on.
    ///
    /// # Errors
    /// See [`ShelfError`].
    pub fn pull(
        &mut self,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Pulled, ShelfError<H::Error>> {
        let mut pulled = Pulled::default();
        let unread = self.look()?;
        let of = unread.len() as u64;
        let mut stuck: Option<Tag> = None;
        for (done, segment) in unread.iter().enumerate() {
            // Later segments of a device build on the one that cannot be had.
            if stuck.as_ref() == Some(&segment.tag) {
                continue;
            }
            let Some(sections) = self.fetch(segment)? else {
                stuck = Some(segment.tag.clone());
                continue;
            };
            pulled.acts += self.take_segment(segment, sections)?;
            pulled.segments += 1;
            if !go_on(done as u64 + 1, of) {
                break;
            }
        }
        pulled.acts += self.take_waiting()?;
        Ok(pulled)
    }

    /// Puts all that is new here on the shelf.
    ///
    /// # Errors
    /// See [`ShelfError`].
    pub fn push(
        &mut self,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<usize, ShelfError<H::Error>> {
        self.settle()?;
        self.clear_gone()?;
        self.look_at_suspects()?;
        let aged = self.holdings.aged(self.memory);
        let books = self.holdings.session().books;
        let aged = aged.map_err(ShelfError::Holdings)?;
        self.memory.age(aged, books)?;
        let changed = self.holdings.changed(self.memory);
        let mut logs = changed.map_err(ShelfError::Holdings)?;
        // The books go first: who signed what is in them.
        logs.reverse();
        let of = logs.len() as u64;
        let mut pushed = 0;
        while !logs.is_empty() {
            pushed += self.push_some(&mut logs)?;
            if !go_on(of - logs.len() as u64, of) {
                return Ok(pushed);
            }
        }
        if pushed > 0 {
            while self.join_some()? {}
        }
        self.leave_out()?;
        self.tell_what_lacks()?;
        Ok(pushed)
    }

    /// Takes what is new there, and puts there what is new here.
    ///
    /// # Errors
    /// See [`ShelfError`].
    pub fn round(
        &mut self,
        way: Way,
        go_on: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Round, ShelfError<H::Error>> {
        let mut round = Round::default();
        if way != Way::Push {
            round.pulled = self.pull(go_on)?;
        }
        if way != Way::Pull {
            round.pushed = self.push(go_on)?;
        }
        Ok(round)
    }
}

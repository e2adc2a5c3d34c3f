//! A device's head: which of its segments make up what it has put on the shelf. It is the only
//! object that is ever written anew, and only its device writes it.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};

use super::intent::{read_lacks, write_lacks};
use super::names::Tag;
use crate::keys::{Key, KeyError, Purpose};
use crate::log::{AccountId, Actor, Bytes, DeviceId, Reading};

/// The second one says, too, what of others cannot be had.
const VERSION: u8 = 2;
const SIGNED: &[u8] = b"hamkke shelf head ";

/// A segment as a head names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The first number that it stands for.
    pub first: u64,
    /// The last one. Segments that were joined stand for all of theirs.
    pub last: u64,
    /// What its pieces are called.
    pub id: u64,
    /// How many there are.
    pub pieces: u32,
    /// How many bytes the sections come to.
    pub size: u64,
    /// The hash of the sections (BLAKE3).
    pub hash: [u8; 32],
}

impl Run {
    pub(super) fn write(&self, bytes: &mut Bytes) {
        for number in [self.first, self.last, self.id, self.size] {
            bytes.fixed(&number.to_be_bytes());
        }
        bytes.fixed(&self.pieces.to_be_bytes());
        bytes.fixed(&self.hash);
    }

    pub(super) fn read(from: &mut Reading<'_>) -> Option<Self> {
        let [first, last, id, size] = from.numbers()?;
        Some(Self {
            first,
            last,
            id,
            size,
            pieces: u32::from_be_bytes(from.fixed()?),
            hash: from.fixed()?,
        })
    }
}

/// What a device says of itself on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The device.
    pub device: DeviceId,
    /// Who was at it.
    pub account: AccountId,
    /// When, by its clock. Nothing is decided by it.
    pub at: DateTime<Utc>,
    /// How often the device has written a head.
    pub counter: u64,
    /// The hash of the one before; zeros for the first.
    pub before: [u8; 32],
    /// Its segments, in order of their numbers.
    pub runs: Vec<Run>,
    /// Segments of others that it cannot have: whose, and what their pieces are called.
    pub lacks: Vec<(Tag, u64)>,
}

/// Why the bytes are no head that is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unbelieved {
    /// They do not open: damaged, renamed, of another centre, or not yet our key.
    Shut,
    /// Whoever signed it is not known here yet.
    Stranger,
    /// It is not signed by whom it says.
    Forged,
}

impl Head {
    /// The head as it stands on the shelf: signed, and sealed for its name.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub(super) fn seal(&self, key: &Key, tag: &Tag, by: &Actor<'_>) -> Result<Vec<u8>, KeyError> {
        let body = self.body();
        let signature = by.signing.sign(&signed(&body));
        let plain = [&signature.to_bytes()[..], &body].concat();
        key.seal(Purpose::ShelfHead, tag.head().as_bytes(), &plain)
    }

    /// Opens a head and checks who signed it.
    pub(super) fn open(
        keys: &[Key],
        tag: &Tag,
        sealed: &[u8],
        sign_key: impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Self, Unbelieved> {
        let name = tag.head();
        let mut opened = keys
            .iter()
            .map(|it| it.open(Purpose::ShelfHead, name.as_bytes(), sealed));
        let plain = opened.find_map(Result::ok).ok_or(Unbelieved::Shut)?;
        let (signature, body) = plain.split_first_chunk::<64>().ok_or(Unbelieved::Shut)?;
        let head = Self::read(body).ok_or(Unbelieved::Shut)?;
        let key = sign_key(head.account).ok_or(Unbelieved::Stranger)?;
        let signature = Signature::from_bytes(signature);
        key.verify_strict(&signed(body), &signature)
            .map_err(|_| Unbelieved::Forged)?;
        Ok(head)
    }

    /// By which a head is known again, whoever seals it.
    pub(super) fn hash(&self) -> [u8; 32] {
        *blake3::hash(&self.body()).as_bytes()
    }

    fn body(&self) -> Vec<u8> {
        let mut bytes = Bytes(vec![VERSION]);
        bytes.fixed(self.device.as_bytes());
        bytes.fixed(self.account.as_bytes());
        bytes.fixed(&self.at.timestamp_millis().to_be_bytes());
        bytes.fixed(&self.counter.to_be_bytes());
        bytes.fixed(&self.before);
        bytes.count(self.runs.len());
        for run in &self.runs {
            run.write(&mut bytes);
        }
        write_lacks(&mut bytes, &self.lacks);
        bytes.0
    }

    fn read(body: &[u8]) -> Option<Self> {
        let mut from = Reading(body);
        if from.fixed()? != [VERSION] {
            return None;
        }
        let head = Self {
            device: DeviceId::from_bytes(from.fixed()?),
            account: AccountId::from_bytes(from.fixed()?),
            at: DateTime::from_timestamp_millis(i64::from_be_bytes(from.fixed()?))?,
            counter: u64::from_be_bytes(from.fixed()?),
            before: from.fixed()?,
            runs: from.list(Run::read)?,
            lacks: read_lacks(&mut from)?,
        };
        let ends = from.0.is_empty();
        let ordered = head.runs.iter().all(|run| run.first <= run.last)
            && head.runs.is_sorted_by(|one, next| one.last < next.first);
        (ends && ordered).then_some(head)
    }
}

fn signed(body: &[u8]) -> Vec<u8> {
    [SIGNED, blake3::hash(body).as_bytes()].concat()
}

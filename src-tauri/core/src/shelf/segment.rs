//! A segment: sections one after another, cut into pieces that are sealed one by one. A section is
//! a parcel of one log, sealed under a key of that log, so that whoever passes segments on reads
//! only the families that they open.

use uuid::Uuid;

use super::head::Run;
use super::intent::{read_mark, write_mark};
use super::names::Tag;
use super::stands::Mark;
use super::store::{Store, StoreError};
use crate::keys::{Key, KeyError, Purpose};
use crate::log::{Bytes, Reading};
use crate::parcel::Parcel;

/// How many bytes of sections are sealed at once: what is lost when a line is cut.
pub(super) const PIECE: usize = 4 * 1024 * 1024;
/// A segment is closed once it has so many bytes.
pub(super) const SEGMENT: usize = 8 * 1024 * 1024;
/// No segment has more: a paper of the greatest size, and what was before it.
const SEGMENT_LIMIT: u64 = 128 * 1024 * 1024;

/// A sealed parcel of one log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// Which log's.
    pub log: Uuid,
    /// How far the log was when it was made.
    pub mark: Mark,
    /// The parcel, sealed.
    pub sealed: Vec<u8>,
}

/// Why a section does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// None of the keys fits.
    NoKey,
    /// What is in it is no parcel of that log.
    Malformed,
}

impl Section {
    /// Seals a parcel under a key of its log, which is as far as `mark`.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn seal(
        (key, mark): (&Key, Mark),
        tag: &Tag,
        parcel: &Parcel,
    ) -> Result<Self, crate::FileError> {
        let owner = owner(tag, parcel.log, mark);
        let bytes = zeroize::Zeroizing::new(parcel.to_bytes()?);
        let sealed = key.seal(Purpose::ShelfSection, &owner, &bytes);
        Ok(Self {
            log: parcel.log,
            mark,
            sealed: sealed.map_err(|_| std::io::Error::other("no randomness"))?,
        })
    }

    /// Opens it with the first of some keys that fits.
    ///
    /// # Errors
    /// See [`Shut`].
    pub(super) fn open(&self, keys: &[Key], tag: &Tag) -> Result<Parcel, Shut> {
        let owner = owner(tag, self.log, self.mark);
        let mut opened = keys
            .iter()
            .map(|it| it.open(Purpose::ShelfSection, &owner, &self.sealed));
        let plain = opened.find_map(Result::ok).ok_or(Shut::NoKey)?;
        match Parcel::from_bytes(&plain) {
            Ok(parcel) if parcel.log == self.log => Ok(parcel),
            _ => Err(Shut::Malformed),
        }
    }
}

/// A section belongs to the device that sealed it, and to one log as it was then.
fn owner(tag: &Tag, log: Uuid, mark: Mark) -> Vec<u8> {
    let mut bytes = Bytes(tag.text().as_bytes().to_vec());
    bytes.fixed(log.as_bytes());
    write_mark(&mut bytes, mark);
    bytes.0
}

/// Sections of a segment in the making.
#[derive(Default)]
pub(super) struct Making(Vec<u8>);

impl Making {
    pub(super) fn add(&mut self, section: &Section) {
        let mut bytes = Bytes(std::mem::take(&mut self.0));
        bytes.fixed(section.log.as_bytes());
        write_mark(&mut bytes, section.mark);
        bytes.measured(&section.sealed);
        self.0 = bytes.0;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= SEGMENT
    }

    /// Puts the pieces on the shelf. Nobody knows of them until a head names them.
    pub(super) fn put(
        &self,
        (store, key, tag): (&dyn Store, &Key, &Tag),
        (first, last, id): (u64, u64, u64),
    ) -> Result<Run, PutError> {
        let mut pieces = 0;
        for piece in self.0.chunks(PIECE) {
            let name = tag.piece(id, pieces);
            let sealed = key.seal(Purpose::ShelfPiece, name.as_bytes(), piece)?;
            store.put(&name, &sealed)?;
            pieces += 1;
        }
        Ok(Run {
            first,
            last,
            id,
            pieces,
            size: self.0.len() as u64,
            hash: *blake3::hash(&self.0).as_bytes(),
        })
    }
}

/// Why pieces were not put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum PutError {
    /// What the store says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system gave no randomness.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// Why a segment is not had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GetError {
    /// What the store says.
    Store(StoreError),
    /// A piece is not there: not yet, or it was joined with others since.
    Missing,
    /// A piece is not what the head says.
    Damaged,
}

/// The sections of a segment, as bytes.
pub(super) fn get(
    (store, keys, tag): (&dyn Store, &[Key], &Tag),
    run: &Run,
) -> Result<Vec<u8>, GetError> {
    if run.size > SEGMENT_LIMIT || u64::from(run.pieces) > SEGMENT_LIMIT / PIECE as u64 {
        return Err(GetError::Damaged);
    }
    let mut all = Vec::new();
    for piece in 0..run.pieces {
        let name = tag.piece(run.id, piece);
        let sealed = store.get(&name).map_err(GetError::Store)?;
        let sealed = sealed.ok_or(GetError::Missing)?;
        let mut opened = keys
            .iter()
            .map(|it| it.open(Purpose::ShelfPiece, name.as_bytes(), &sealed));
        all.extend_from_slice(&opened.find_map(Result::ok).ok_or(GetError::Damaged)?);
    }
    match blake3::hash(&all).as_bytes() == &run.hash {
        true => Ok(all),
        false => Err(GetError::Damaged),
    }
}

/// The sections in such bytes; `None` where they are no sections.
pub(super) fn sections(bytes: &[u8]) -> Option<Vec<Section>> {
    let mut from = Reading(bytes);
    let mut all = Vec::new();
    while !from.0.is_empty() {
        all.push(Section {
            log: Uuid::from_bytes(from.fixed()?),
            mark: read_mark(&mut from)?,
            sealed: from.measured()?.to_vec(),
        });
    }
    Some(all)
}

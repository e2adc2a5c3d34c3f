//! A parcel as bytes: `HmkP`, the version, and behind it, deflated, numbers as in the canonical bytes
//! of an entry. `docs/file-format.md` draws them.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use uuid::Uuid;

use super::Parcel;
use crate::FileError;
use crate::log::{Bytes, Entry, Reading, Seal, SealId, canonical_bytes, read_canonical};
use crate::storage::{Attachment, ContentHash};

const MAGIC: [u8; 4] = *b"HmkP";
const VERSION: u8 = 1;
/// How many bytes a parcel may come to when it is unfolded: a paper of the greatest size with room
/// for its acts. What claims more is refused before it takes the memory.
pub const PARCEL_LIMIT: usize = 96 * 1024 * 1024;

/// Bytes are not those of a parcel, or of one that a newer version made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no parcel")]
pub struct NotAParcel;

impl Parcel {
    /// The bytes of the parcel.
    ///
    /// # Errors
    /// `Disk` where there is no memory to fold them in.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FileError> {
        let mut bytes = Bytes(Vec::new());
        bytes.fixed(self.log.as_bytes());
        bytes.count(self.entries.len());
        for entry in &self.entries {
            bytes.measured(&canonical_bytes(self.log, entry));
            bytes.fixed(&entry.signature);
        }
        bytes.count(self.seals.len());
        for seal in &self.seals {
            bytes.fixed(seal.id.as_bytes());
            bytes.optional(seal.bytes.as_ref().map(|it| it.as_slice()));
        }
        bytes.count(self.attachments.len());
        for attachment in &self.attachments {
            bytes.fixed(attachment.hash.as_bytes());
            bytes.optional(attachment.bytes.as_deref());
        }
        let plain = zeroize::Zeroizing::new(bytes.0);
        let mut packed =
            DeflateEncoder::new([&MAGIC[..], &[VERSION]].concat(), Compression::default());
        packed.write_all(&plain)?;
        Ok(packed.finish()?)
    }

    /// The parcel of these bytes. Whether its entries are what they say is told when they are taken
    /// in.
    ///
    /// # Errors
    /// [`NotAParcel`], also for one that would unfold to more than [`PARCEL_LIMIT`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAParcel> {
        let mut from = Reading(bytes);
        if from.fixed() != Some(MAGIC) || from.fixed() != Some([VERSION]) {
            return Err(NotAParcel);
        }
        let unfolded = unfold(from.0)?;
        let mut from = Reading(&unfolded);
        let parcel = read(&mut from).ok_or(NotAParcel)?;
        match from.0.is_empty() {
            true => Ok(parcel),
            false => Err(NotAParcel),
        }
    }
}

fn unfold(packed: &[u8]) -> Result<zeroize::Zeroizing<Vec<u8>>, NotAParcel> {
    let mut unfolded = zeroize::Zeroizing::new(Vec::new());
    let most = PARCEL_LIMIT as u64 + 1;
    let read = DeflateDecoder::new(packed)
        .take(most)
        .read_to_end(&mut unfolded);
    match read {
        Ok(length) if length <= PARCEL_LIMIT => Ok(unfolded),
        _ => Err(NotAParcel),
    }
}

fn read(from: &mut Reading<'_>) -> Option<Parcel> {
    let log = Uuid::from_bytes(from.fixed()?);
    Some(Parcel {
        log,
        entries: from.list(|it| {
            let entry = read_canonical(log, it.measured()?)?;
            Some(Entry {
                signature: it.fixed()?,
                ..entry
            })
        })?,
        seals: from.list(|it| {
            let id = SealId::from_bytes(it.fixed()?);
            let bytes = it.optional(|it| it.measured().map(<[u8]>::to_vec))?;
            Some(match bytes {
                Some(bytes) => Seal::holding(id, bytes),
                None => Seal::tombstone(id),
            })
        })?,
        attachments: from.list(|it| {
            Some(Attachment {
                hash: ContentHash::from_bytes(it.fixed()?),
                bytes: it.optional(|it| it.measured().map(<[u8]>::to_vec))?,
            })
        })?,
    })
}

//! The last note that was signed, in a second place: a log whose end was cut off lacks it.
//!
//! The mark is written over itself after each note and not waited for: after a power cut it may
//! stand at an earlier note, never at one that the log has lost.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use ed25519_dalek::{Signature, Signer as _, VerifyingKey};

use super::log::Head;
use super::row::Signer;
use crate::log::{AccountId, DeviceId};

const LENGTH: usize = 8 + 32 + 16 + 64;

/// A mark as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub head: Head,
    pub by: AccountId,
    signature: [u8; 64],
}

/// The file of a device's mark.
pub(super) struct MarkFile {
    file: File,
    device: DeviceId,
}

impl MarkFile {
    /// Opens it, or makes one that says nothing yet.
    pub(super) fn open(path: &Path, device: DeviceId) -> std::io::Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)?;
        Ok(Self { file, device })
    }

    /// What it says; nothing where it is new or is no mark.
    pub(super) fn read(&mut self) -> Option<Mark> {
        let mut bytes = [0; LENGTH];
        self.file.seek(SeekFrom::Start(0)).ok()?;
        self.file.read_exact(&mut bytes).ok()?;
        let (seq, rest) = bytes.split_first_chunk::<8>()?;
        let (hash, rest) = rest.split_first_chunk::<32>()?;
        let (by, rest) = rest.split_first_chunk::<16>()?;
        Some(Mark {
            head: Head {
                seq: u64::from_be_bytes(*seq),
                hash: *hash,
            },
            by: AccountId::from_bytes(*by),
            signature: rest.try_into().ok()?,
        })
    }

    /// Marks a note as the last one.
    pub(super) fn write(&mut self, head: Head, signer: Signer<'_>) -> std::io::Result<()> {
        let signature = signer.key.sign(&signed(self.device, head)).to_bytes();
        let seq = head.seq.to_be_bytes();
        let parts = [&seq[..], &head.hash, signer.account.as_bytes(), &signature];
        self.file.seek(SeekFrom::Start(0))?;
        // In one call: a mark is whole or the one before.
        self.file.write_all(&parts.concat())
    }
}

impl Mark {
    /// Whether a key signed it.
    pub(super) fn is_signed_by(&self, device: DeviceId, key: &VerifyingKey) -> bool {
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&signed(device, self.head), &signature)
            .is_ok()
    }
}

fn signed(device: DeviceId, head: Head) -> Vec<u8> {
    let seq = head.seq.to_be_bytes();
    let parts: [&[u8]; 4] = [b"hamkke access mark ", device.as_bytes(), &seq, &head.hash];
    parts.concat()
}

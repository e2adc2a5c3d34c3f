//! A backup as it is written down: a head that anyone may read, what was kept of each family
//! sealed under the centre's key, and a signature over both.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use uuid::Uuid;

use super::{BackupError, Object};
use crate::centre::{Identity, Ring};
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, DeviceId, EntryHash, FamilyId};

const MARK: &[u8; 4] = b"HmkB";
const VERSION: u8 = 1;
const SIGNATURE: usize = 64;
const SOUND: u8 = 1;
const CARRIED: u8 = 2;
const STAMPED: u8 = 4;

/// What anyone may know of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Counts the backups of a folder: clocks may be set back.
    pub number: u64,
    /// The centre.
    pub centre: Uuid,
    /// When it was finished.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub account: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// The centre's books.
    pub books: Object,
}

/// By what a file is known not to have changed: its size, when it was last written (nanoseconds
/// since 1970) and its first bytes, which SQLCipher writes anew under a fresh nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    pub(super) written: i64,
    pub(super) beginning: [u8; 16],
}

/// What was kept of a family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The family.
    pub family: FamilyId,
    /// Its case file.
    pub object: Object,
    /// Whether the file verified; otherwise it was kept as it was, there being no better one.
    pub sound: bool,
    /// Whether it is that of a former backup, since the present one did not verify.
    pub carried: bool,
    /// The heads of its log.
    pub heads: Vec<EntryHash>,
    pub(super) stamp: Option<Stamp>,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// What anyone may know of it.
    pub head: Head,
    /// The families, in the order of ids.
    pub families: Vec<Kept>,
}

impl Backup {
    /// What was kept of a family.
    pub fn family(&self, family: FamilyId) -> Option<&Kept> {
        let place = self.families.binary_search_by_key(&family, |it| it.family);
        place.ok().and_then(|place| self.families.get(place))
    }

    /// Every object that it needs.
    pub(super) fn objects(&self) -> impl Iterator<Item = Object> {
        let families = self.families.iter().map(|kept| kept.object);
        std::iter::once(self.head.books).chain(families)
    }

    /// Its bytes, sealed and signed.
    pub(super) fn write(&self, by: &Identity) -> Result<Vec<u8>, BackupError> {
        let head = self.head.write();
        let mut body = Vec::new();
        for kept in &self.families {
            kept.write(&mut body);
        }
        let sealed = by
            .ring(Ring::Families)?
            .seal(Purpose::Backup, &head, &body)?;
        let mut bytes = [head, sealed].concat();
        let signature = by.actor().signing.sign(&signed(&bytes));
        bytes.extend_from_slice(&signature.to_bytes());
        Ok(bytes)
    }
}

/// A backup's list as it was read, before a key has opened it.
pub(super) struct Sealed {
    pub(super) head: Head,
    bytes: Vec<u8>,
}

impl Sealed {
    /// Reads the head.
    ///
    /// # Errors
    /// [`BackupError::TooNew`], [`BackupError::Damaged`].
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, BackupError> {
        let mut reader = Reader(&bytes);
        let (mark, version) = (reader.take::<4>(), reader.take::<1>());
        if mark.as_ref() != Some(MARK) || bytes.len() < HEAD + SIGNATURE {
            return Err(BackupError::Damaged);
        }
        match version {
            Some([VERSION]) => {}
            Some([newer]) if newer > VERSION => return Err(BackupError::TooNew),
            _ => return Err(BackupError::Damaged),
        }
        let head = Head::read(&mut reader).ok_or(BackupError::Damaged)?;
        Ok(Self { head, bytes })
    }

    /// Opens it with one of the centre's keys, and verifies that its author signed it.
    ///
    /// # Errors
    /// [`BackupError::Damaged`].
    pub(super) fn open(
        &self,
        keys: &[Key],
        sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Backup, BackupError> {
        let (content, signature) = self
            .bytes
            .split_last_chunk::<SIGNATURE>()
            .ok_or(BackupError::Damaged)?;
        let author = sign_key(self.head.account).ok_or(BackupError::Damaged)?;
        author
            .verify_strict(&signed(content), &Signature::from_bytes(signature))
            .map_err(|_| BackupError::Damaged)?;
        let (head, sealed) = content.split_at_checked(HEAD).ok_or(BackupError::Damaged)?;
        let mut opened = keys
            .iter()
            .map(|key| key.open(Purpose::Backup, head, sealed));
        let body = opened.find_map(Result::ok).ok_or(BackupError::Damaged)?;
        let mut reader = Reader(&body);
        let mut families = Vec::new();
        while !reader.0.is_empty() {
            families.push(Kept::read(&mut reader).ok_or(BackupError::Damaged)?);
        }
        if !families.is_sorted_by(|one, next| one.family < next.family) {
            return Err(BackupError::Damaged);
        }
        Ok(Backup {
            head: self.head,
            families,
        })
    }

    /// By what a mark beside it says which list it is about.
    pub(super) fn digest(&self) -> [u8; 32] {
        *blake3::hash(&self.bytes).as_bytes()
    }
}

/// Says, signed, that all of a backup was opened at an instant.
pub(super) fn write_mark(digest: &[u8; 32], at: DateTime<Utc>, by: &Identity) -> Vec<u8> {
    let account = by.account.id;
    let millis = at.timestamp_millis().to_be_bytes();
    let said = [account.as_bytes().as_slice(), &millis, digest].concat();
    let signature = by.actor().signing.sign(&signed(&said)).to_bytes();
    [account.as_bytes().as_slice(), &millis, &signature].concat()
}

/// When that backup was opened; none where the mark is about another, or not signed.
pub(super) fn read_mark(
    bytes: &[u8],
    digest: &[u8; 32],
    sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
) -> Option<DateTime<Utc>> {
    let mut reader = Reader(bytes);
    let account: [u8; 16] = reader.take()?;
    let millis: [u8; 8] = reader.take()?;
    let signature: [u8; SIGNATURE] = reader.take()?;
    let said = [account.as_slice(), &millis, digest].concat();
    sign_key(AccountId::from_bytes(account))?
        .verify_strict(&signed(&said), &Signature::from_bytes(&signature))
        .ok()?;
    DateTime::from_timestamp_millis(i64::from_be_bytes(millis))
}

fn signed(bytes: &[u8]) -> [u8; 32] {
    blake3::derive_key("hamkke 2026 backup signature", bytes)
}

const HEAD: usize = 4 + 1 + 8 + 16 + 8 + 16 + 16 + 40;

impl Head {
    fn write(&self) -> Vec<u8> {
        [
            MARK.as_slice(),
            &[VERSION],
            &self.number.to_be_bytes(),
            self.centre.as_bytes(),
            &self.at.timestamp_millis().to_be_bytes(),
            self.account.as_bytes(),
            self.device.as_bytes(),
            &self.books.hash,
            &self.books.size.to_be_bytes(),
        ]
        .concat()
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            number: u64::from_be_bytes(reader.take()?),
            centre: Uuid::from_bytes(reader.take()?),
            at: DateTime::from_timestamp_millis(i64::from_be_bytes(reader.take()?))?,
            account: AccountId::from_bytes(reader.take()?),
            device: DeviceId::from_bytes(reader.take()?),
            books: reader.object()?,
        })
    }
}

impl Kept {
    fn write(&self, body: &mut Vec<u8>) {
        body.extend_from_slice(self.family.as_bytes());
        body.extend_from_slice(&self.object.hash);
        body.extend_from_slice(&self.object.size.to_be_bytes());
        let flag = |is, flag| if is { flag } else { 0 };
        body.push(
            flag(self.sound, SOUND)
                | flag(self.carried, CARRIED)
                | flag(self.stamp.is_some(), STAMPED),
        );
        if let Some(stamp) = self.stamp {
            body.extend_from_slice(&stamp.size.to_be_bytes());
            body.extend_from_slice(&stamp.written.to_be_bytes());
            body.extend_from_slice(&stamp.beginning);
        }
        body.extend_from_slice(&(self.heads.len() as u32).to_be_bytes());
        for head in &self.heads {
            body.extend_from_slice(head.as_bytes());
        }
    }

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let family = FamilyId::from_bytes(reader.take()?);
        let object = reader.object()?;
        let [flags] = reader.take()?;
        let stamp = match flags & STAMPED {
            0 => None,
            _ => Some(Stamp {
                size: u64::from_be_bytes(reader.take()?),
                written: i64::from_be_bytes(reader.take()?),
                beginning: reader.take()?,
            }),
        };
        let count = u32::from_be_bytes(reader.take()?);
        let heads = (0..count).map(|_| Some(EntryHash::from_bytes(reader.take()?)));
        Some(Self {
            family,
            object,
            sound: flags & SOUND != 0,
            carried: flags & CARRIED != 0,
            heads: heads.collect::<Option<_>>()?,
            stamp,
        })
    }
}

/// Bytes that are read from their beginning on.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn object(&mut self) -> Option<Object> {
        Some(Object {
            hash: self.take()?,
            size: u64::from_be_bytes(self.take()?),
        })
    }
}

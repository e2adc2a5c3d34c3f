//! A note, and the bytes of it that are sealed, signed and hashed. They are frozen;
//! `docs/file-format.md` draws them.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::{AccessError, Deed};
use crate::keys::{Key, KeyError, Purpose};
use crate::log::{AccountId, DeviceId, FamilyId, RecordId};
use crate::storage::access::NoteRow;

/// The version of the bytes.
const FORMAT: u8 = 1;
/// The length of a signature; zeros where there is none.
const SIGNATURE: usize = 64;
/// What is sealed is filled up to a multiple of this, so that its length does not tell what it is.
const STEP: usize = 128;
/// In place of a session's key where there was none to seal to.
pub(super) const OPENLY: [u8; 16] = [0; 16];

/// What is noted. Names, numbers and texts of a family never stand in it, only ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What was done.
    pub deed: String,
    /// By which account, or at which one somebody tried to sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// Whose data: the family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<FamilyId>,
    /// Whose data: the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<RecordId>,
    /// More of what it was about: another account's id, a command, a screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// How many, where there were several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// What for, in the words of whoever did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
}

impl Note {
    /// A note of a deed, with nothing else known.
    pub fn of(deed: Deed) -> Self {
        Self {
            deed: deed.name().to_owned(),
            account: None,
            family: None,
            person: None,
            about: None,
            count: None,
            purpose: None,
        }
    }

    /// The deed, if this version knows it.
    pub fn known(&self) -> Option<Deed> {
        Deed::from_name(&self.deed)
    }
}

/// Who signs a note.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// The account.
    pub account: AccountId,
    /// Its key.
    pub key: &'a SigningKey,
}

/// Where a note stands: what goes into its signature, its seal and its hash.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub device: DeviceId,
    pub seq: u64,
    pub at: DateTime<Utc>,
    pub previous: [u8; 32],
}

impl Standing {
    /// That of a row.
    pub(super) fn of(device: DeviceId, row: &NoteRow) -> Self {
        Self {
            device,
            seq: row.seq,
            at: row.at,
            previous: row.previous,
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        bytes.extend_from_slice(&self.at.timestamp_millis().to_be_bytes());
        bytes.extend_from_slice(&self.previous);
        bytes
    }

    fn signed(&self, body: &[u8]) -> Vec<u8> {
        let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 access note");
        hasher.update(&self.bytes());
        hasher.update(body);
        [b"hamkke access ".as_slice(), hasher.finalize().as_bytes()].concat()
    }

    /// The hash of the row.
    pub(super) fn hash(&self, session: &[u8; 16], sealed: &[u8]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 access row");
        hasher.update(&self.bytes());
        hasher.update(session);
        hasher.update(sealed);
        *hasher.finalize().as_bytes()
    }

    /// Signs a note and seals it under the key of a session, or leaves it open where there is none.
    pub(super) fn seal(
        &self,
        note: &Note,
        signer: Option<Signer<'_>>,
        session: Option<([u8; 16], &Key)>,
    ) -> Result<NoteRow, AccessError> {
        let mut body = serde_json::to_vec(note).map_err(|_| KeyError::Malformed)?;
        // White space after the object is none of it.
        body.resize(
            (SIGNATURE + body.len()).next_multiple_of(STEP) - SIGNATURE,
            b' ',
        );
        let signature = match signer {
            Some(signer) => signer.key.sign(&self.signed(&body)).to_bytes(),
            None => [0; SIGNATURE],
        };
        let plain = [signature.as_slice(), &body].concat();
        let (session, sealed) = match session {
            Some((id, key)) => (id, key.seal(Purpose::AccessLog, &self.bytes(), &plain)?),
            None => (OPENLY, plain),
        };
        Ok(NoteRow {
            seq: self.seq,
            at: self.at,
            previous: self.previous,
            session,
            hash: self.hash(&session, &sealed),
            sealed,
        })
    }

    /// Opens what was sealed. Without a key it was left open.
    pub(super) fn open(&self, key: Option<&Key>, sealed: &[u8]) -> Result<Signed, KeyError> {
        let opened;
        let plain = match key {
            Some(key) => {
                opened = key.open(Purpose::AccessLog, &self.bytes(), sealed)?;
                opened.as_slice()
            }
            None => sealed,
        };
        let (signature, body) = plain
            .split_first_chunk::<SIGNATURE>()
            .ok_or(KeyError::Malformed)?;
        Ok(Signed {
            note: serde_json::from_slice(body).map_err(|_| KeyError::Malformed)?,
            signature: (*signature != [0; SIGNATURE]).then_some(*signature),
            signed: self.signed(body),
        })
    }
}

/// A note as it was opened.
pub(super) struct Signed {
    pub note: Note,
    signature: Option<[u8; SIGNATURE]>,
    signed: Vec<u8>,
}

impl Signed {
    /// Whether it has a signature at all.
    pub(super) fn is_signed(&self) -> bool {
        self.signature.is_some()
    }

    /// Whether a key made its signature.
    pub(super) fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        let signature = self.signature.map(|bytes| Signature::from_bytes(&bytes));
        signature.is_some_and(|it| key.verify_strict(&self.signed, &it).is_ok())
    }
}

//! Who does what, when: everything that an entry says beside its changes.

use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;

use super::{AccountId, DeviceId};
use crate::model::Action;

/// Who acts, and with which key they sign.
#[derive(Clone, Copy)]
pub struct Actor<'a> {
    /// The person's account.
    pub account: AccountId,
    /// The device that they sit at.
    pub device: DeviceId,
    /// The account's signing key.
    pub signing: &'a SigningKey,
}

/// An act about to be recorded.
pub struct Act<'a> {
    /// Who acts.
    pub actor: Actor<'a>,
    /// When; kept to the millisecond.
    pub at: DateTime<Utc>,
    /// What is done.
    pub action: Action,
    /// Why, where the person says so.
    pub reason: Option<String>,
    /// What its new ids are drawn from.
    pub seed: Seed,
}

/// Thirty-two random bytes, from which the new ids of one act are drawn. They come from the host,
/// so that a run can be repeated.
#[derive(Clone, Copy)]
pub struct Seed([u8; 32]);

impl Seed {
    /// The seed of these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A stream of random bytes for an act in a certain place of a certain log. The place goes
    /// into it, so that even a seed that was used twice does not make the same id twice.
    pub(super) fn stream(&self, place: &[&[u8]]) -> blake3::OutputReader {
        let mut hasher = blake3::Hasher::new_derive_key("hamkke seed of an act");
        hasher.update(&self.0);
        for part in place {
            hasher.update(part);
        }
        hasher.finalize_xof()
    }
}

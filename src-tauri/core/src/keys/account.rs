//! The keys of an account.

use ed25519_dalek::{SigningKey, VerifyingKey};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{KeyError, random};

/// What an account keeps to itself: a key that things are sealed to, and one that signs.
/// Zeroized when dropped.
pub struct AccountSecrets {
    sealing: StaticSecret,
    signing: SigningKey,
}

impl AccountSecrets {
    /// New keys.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub fn generate() -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(random::<64>()?);
        Self::from_bytes(bytes.as_slice())
    }

    /// Keys from 64 bytes: the sealing key, then the signing key.
    ///
    /// # Errors
    /// [`KeyError::Malformed`] for another length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes: &[u8; 64] = bytes.try_into().map_err(|_| KeyError::Malformed)?;
        let mut halves = Zeroizing::new([[0; 32]; 2]);
        halves[0].copy_from_slice(&bytes[..32]);
        halves[1].copy_from_slice(&bytes[32..]);
        Ok(Self {
            sealing: StaticSecret::from(halves[0]),
            signing: SigningKey::from_bytes(&halves[1]),
        })
    }

    /// The 64 bytes of [`AccountSecrets::from_bytes`].
    pub fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0; 64]);
        bytes[..32].copy_from_slice(self.sealing.as_bytes());
        bytes[32..].copy_from_slice(self.signing.as_bytes());
        bytes
    }

    /// The key that opens what was sealed to the account.
    pub fn sealing(&self) -> &StaticSecret {
        &self.sealing
    }

    /// The key that signs the account's entries.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// What others may know.
    pub fn public(&self) -> AccountPublic {
        AccountPublic {
            seal: PublicKey::from(&self.sealing),
            sign: self.signing.verifying_key(),
        }
    }
}

/// An account's public keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct AccountPublic {
    /// Things are sealed to it.
    pub seal: PublicKey,
    /// Checks its signatures.
    pub sign: VerifyingKey,
}

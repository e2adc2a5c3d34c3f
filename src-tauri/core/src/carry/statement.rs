//! A statement that is carried: sealed under the key of a loan for its name, and signed by who makes
//! it.

use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::bytes::{framed, parts};
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::{Key, Purpose};

/// A sort of statement.
pub(super) struct Sort {
    /// How its bytes begin.
    pub(super) mark: &'static [u8; 4],
    /// What is signed besides, so that no signature holds for a statement of another sort.
    pub(super) context: &'static str,
}

/// What a statement says, not believed before it is known whose it is.
pub(super) struct Signed<T> {
    /// What it says.
    pub(super) said: T,
    hash: [u8; 32],
    signature: Vec<u8>,
}

impl Sort {
    /// Puts a statement into a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub(super) fn put(
        &self,
        said: &impl Serialize,
        (folder, name): (&Folder, &str),
        key: &Key,
        by: &Identity,
    ) -> Result<(), CarryError> {
        let plain = serde_json::to_vec(said).map_err(|_| CarryError::Damaged)?;
        let sealed = key.seal(Purpose::Loan, name.as_bytes(), &plain)?;
        let signature = by.actor().signing.sign(&self.hash(&sealed)).to_bytes();
        folder.put(name, &framed(self.mark, &[&sealed, &signature])?)
    }

    /// The statement under a name in a folder.
    ///
    /// # Errors
    /// [`CarryError::None`], [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub(super) fn read<T: DeserializeOwned>(
        &self,
        (folder, name): (&Folder, &str),
        key: &Key,
    ) -> Result<Signed<T>, CarryError> {
        let bytes = folder.get(name)?;
        let [sealed, signature] = parts(self.mark, &bytes)?;
        let plain = key.open(Purpose::Loan, name.as_bytes(), sealed);
        let plain = plain.map_err(|_| CarryError::Damaged)?;
        Ok(Signed {
            said: serde_json::from_slice(&plain).map_err(|_| CarryError::Damaged)?,
            hash: self.hash(sealed),
            signature: signature.to_vec(),
        })
    }

    fn hash(&self, sealed: &[u8]) -> [u8; 32] {
        blake3::derive_key(self.context, sealed)
    }
}

impl<T> Signed<T> {
    /// What it says, where whoever has this key signed it.
    ///
    /// # Errors
    /// [`CarryError::Damaged`].
    pub(super) fn by(self, key: &VerifyingKey) -> Result<T, CarryError> {
        check(key, &self.hash, &self.signature)?;
        Ok(self.said)
    }
}

/// Whether whoever has a key signed a hash.
///
/// # Errors
/// [`CarryError::Damaged`] where that is not so.
pub(super) fn check(
    key: &VerifyingKey,
    hash: &[u8; 32],
    signature: &[u8],
) -> Result<(), CarryError> {
    let signature = Signature::from_slice(signature).map_err(|_| CarryError::Damaged)?;
    key.verify_strict(hash, &signature)
        .map_err(|_| CarryError::Damaged)
}

/// The same by the bytes of the key, as somebody whom the books do not know brings it.
///
/// # Errors
/// As [`check`].
pub(super) fn check_bytes(key: &[u8], hash: &[u8; 32], signature: &[u8]) -> Result<(), CarryError> {
    let key: &[u8; 32] = key.try_into().map_err(|_| CarryError::Damaged)?;
    let key = VerifyingKey::from_bytes(key).map_err(|_| CarryError::Damaged)?;
    check(&key, hash, signature)
}

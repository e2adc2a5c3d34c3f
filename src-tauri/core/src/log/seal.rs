//! Values that can be destroyed although the log keeps everything: the log holds them encrypted
//! under a key of their own, and that key lies outside the log.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{RecordId, Seal, SealId};
use crate::model::{Field, FieldName, Sealed};

const NONCE: usize = 24;

/// Why a sealed value cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RevealError {
    /// There is no sealed value in that field, or more than one.
    #[error("no single sealed value stands there")]
    NotThere,
    /// It was destroyed.
    #[error("the value was destroyed")]
    Erased,
    /// Value and key do not belong together, or the key is missing.
    #[error("the value does not open with its key")]
    Broken,
    /// The file could not be read.
    #[error(transparent)]
    File(#[from] crate::storage::FileError),
}

/// Encrypts text under a new key. The record and field are bound in, so that a sealed value
/// moved elsewhere does not open.
pub(super) fn seal_text(
    random: &mut blake3::OutputReader,
    record: RecordId,
    field: Field,
    text: &str,
) -> (Seal, Sealed) {
    let mut id = [0; 16];
    let mut key = Zeroizing::new(vec![0; 32]);
    let mut nonce = [0; NONCE];
    random.fill(&mut id);
    random.fill(&mut key);
    random.fill(&mut nonce);
    let aad = place(record, &field.into());
    let payload = Payload {
        msg: text.as_bytes(),
        aad: &aad,
    };
    let mut cipher = nonce.to_vec();
    // Encryption fails only on more text than memory holds.
    let sealed = cipher_of(&key).and_then(|it| it.encrypt(&XNonce::from(nonce), payload).ok());
    cipher.extend(sealed.unwrap_or_default());
    let seal = SealId::from_bytes(id);
    (
        Seal {
            id: seal,
            bytes: Some(key),
        },
        Sealed { seal, cipher },
    )
}

/// Decrypts a value with the key that its seal holds.
pub(super) fn reveal_text(
    seal: &Seal,
    record: RecordId,
    field: &FieldName,
    sealed: &Sealed,
) -> Result<Zeroizing<String>, RevealError> {
    let key = seal.bytes.as_ref().ok_or(RevealError::Erased)?;
    let (nonce, cipher) = sealed
        .cipher
        .split_first_chunk::<NONCE>()
        .ok_or(RevealError::Broken)?;
    let aad = place(record, field);
    let text = cipher_of(key)
        .and_then(|it| {
            it.decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: cipher,
                    aad: &aad,
                },
            )
            .ok()
        })
        .ok_or(RevealError::Broken)?;
    String::from_utf8(text)
        .map(Zeroizing::new)
        .map_err(|_| RevealError::Broken)
}

fn cipher_of(key: &[u8]) -> Option<XChaCha20Poly1305> {
    let key = Key::try_from(key).ok()?;
    Some(XChaCha20Poly1305::new(&key))
}

fn place(record: RecordId, field: &FieldName) -> Vec<u8> {
    [&record.as_bytes()[..], field.name().as_bytes()].concat()
}

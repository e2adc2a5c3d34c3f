//! Sealing to somebody's public key.

use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{Key, KeyError, Purpose, random};

/// Bytes sealed to a public key: 32 bytes of a one-time public key, then the sealed bytes.
/// Whoever seals cannot open it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope(Vec<u8>);

impl Envelope {
    /// Seals `plain` to `to`, for `purpose` and `owner`.
    ///
    /// # Errors
    /// [`KeyError::System`], or [`KeyError::Malformed`] for a public key of small order.
    pub fn seal(
        to: &PublicKey,
        purpose: Purpose,
        owner: &[u8],
        plain: &[u8],
    ) -> Result<Self, KeyError> {
        let once = StaticSecret::from(*Zeroizing::new(random::<32>()?));
        let sender = PublicKey::from(&once);
        let sealed = agree(&once, to, &sender, to, purpose)?.seal(purpose, owner, plain)?;
        Ok(Self([sender.as_bytes().as_slice(), &sealed].concat()))
    }

    /// Opens it with the secret key that it was sealed to.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] for another key, purpose or owner, [`KeyError::Malformed`] for
    /// bytes that are no envelope.
    pub fn open(
        &self,
        secret: &StaticSecret,
        purpose: Purpose,
        owner: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let (sender, sealed) = self
            .0
            .split_first_chunk::<32>()
            .ok_or(KeyError::Malformed)?;
        let sender = PublicKey::from(*sender);
        let receiver = PublicKey::from(secret);
        agree(secret, &sender, &sender, &receiver, purpose)?.open(purpose, owner, sealed)
    }

    /// An envelope from its bytes.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The key that two come to of whom each knows the other's public key, and nobody else: what opens
/// with it was sealed by the one of them or the other. `sender` and `receiver` say which way it
/// goes, so that nothing can be sent back to whom it came from.
///
/// # Errors
/// [`KeyError::Malformed`] for a public key of small order.
pub fn between(
    mine: &StaticSecret,
    theirs: &PublicKey,
    (sender, receiver): (&PublicKey, &PublicKey),
    purpose: Purpose,
) -> Result<Key, KeyError> {
    agree(mine, theirs, sender, receiver, purpose)
}

/// The key that both sides come to; both public keys are part of it, so that an envelope cannot
/// be passed on as if it had been sealed to somebody else.
fn agree(
    mine: &StaticSecret,
    theirs: &PublicKey,
    sender: &PublicKey,
    receiver: &PublicKey,
    purpose: Purpose,
) -> Result<Key, KeyError> {
    let shared = mine.diffie_hellman(theirs);
    if !shared.was_contributory() {
        return Err(KeyError::Malformed);
    }
    let mut material = Zeroizing::new([0; 96]);
    material[..32].copy_from_slice(shared.as_bytes());
    material[32..64].copy_from_slice(sender.as_bytes());
    material[64..].copy_from_slice(receiver.as_bytes());
    Ok(Key::from_bytes(blake3::derive_key(
        purpose.context(),
        material.as_slice(),
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_opens_only_for_its_receiver() {
        let receiver = StaticSecret::from([3; 32]);
        let other = StaticSecret::from([4; 32]);
        let to = PublicKey::from(&receiver);
        let envelope = Envelope::seal(&to, Purpose::CentreKey, b"epoch", b"key").unwrap();
        let opened = envelope
            .open(&receiver, Purpose::CentreKey, b"epoch")
            .unwrap();
        assert_eq!(opened.as_slice(), b"key");
        assert_eq!(
            envelope.open(&other, Purpose::CentreKey, b"epoch"),
            Err(KeyError::WrongKey)
        );
        assert_eq!(
            envelope.open(&receiver, Purpose::CentreKey, b"other"),
            Err(KeyError::WrongKey)
        );
    }
}

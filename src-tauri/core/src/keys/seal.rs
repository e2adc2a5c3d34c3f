//! Sealing under a symmetric key.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{KeyError, random};

const NONCE: usize = 24;

/// What a key is derived or bytes are sealed for. The words are frozen: they are part of every
/// sealed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An account's secrets under its passphrase.
    AccountSecrets,
    /// An account's secrets, to the escrow key that only the recovery key opens.
    RecoverySecrets,
    /// The escrow key under the recovery key.
    Escrow,
    /// Half of the escrow key, for an account that resets passphrases together with another.
    ResetHalf,
    /// The key that opens the access log, for an account.
    AuditKey,
    /// The centre's key of an epoch, for an account.
    CentreKey,
    /// The key of the cards, for an account.
    CardsKey,
    /// The key that opens any family in an emergency, for an account.
    GlassKey,
    /// The centre's key of an epoch, under that key.
    Glass,
    /// The secret half of the inbox, under the centre's key.
    Inbox,
    /// A family's key: under the centre's key, to the inbox, or to one account.
    FamilyKey,
    /// A value of a log that can be destroyed, under its own key.
    ErasableValue,
    /// The register's file key.
    Register,
    /// The file key of the cards.
    Cards,
    /// The file key of an account's drafts.
    Drafts,
    /// A scan or photo in a family's file, and the name that it has there.
    Attachment,
    /// The key under which what was typed into another screen is hashed.
    TypedValue,
    /// The key under which registration numbers are hashed for search.
    NumberSearch,
    /// The access log: its secret key under the audit key, the key of a session to its public key,
    /// and each note under the key of the session.
    AccessLog,
    /// What a backup says of the families in it, under the centre's key.
    Backup,
    /// What is said for or against a destruction, under the centre's key.
    DestructionWords,
    /// The numbers of a report that left the house.
    ReportNumbers,
    /// The key of what is kept from some accounts of the centre, for each of the others; and under
    /// it the keys of the values.
    Compartment,
    /// What a new computer of the centre is given, under the key of its code.
    Enrolment,
    /// The key of a loan: under the centre's key, to the inbox, to the borrower.
    LoanKey,
    /// What a loan holds, under its key.
    Loan,
    /// The code that gives a loan more time.
    LoanExtension,
    /// The key of a family that goes to another centre: under what the two centres come to, to the
    /// other centre's inbox.
    TransferKey,
    /// What such a family holds, under that key.
    Transfer,
    /// The other centre's answer, so too.
    TransferAnswer,
    /// What a withdrawn device wrote and nobody has looked at yet, under the family's key.
    Quarantine,
    /// The key of the shelf, for an account.
    ShelfKey,
    /// What devices are called on the shelf.
    ShelfName,
    /// A device's head on the shelf.
    ShelfHead,
    /// A piece of a segment on the shelf.
    ShelfPiece,
    /// What of one log is in a segment.
    ShelfSection,
    /// The file key of what a device remembers of the shelf.
    ShelfMemory,
}

impl Purpose {
    pub(super) const fn context(self) -> &'static str {
        match self {
            Self::AccountSecrets => "hamkke 2026 account secrets",
            Self::RecoverySecrets => "hamkke 2026 recovery secrets",
            Self::Escrow => "hamkke 2026 escrow",
            Self::ResetHalf => "hamkke 2026 reset half",
            Self::AuditKey => "hamkke 2026 audit key",
            Self::CentreKey => "hamkke 2026 centre key",
            Self::CardsKey => "hamkke 2026 cards key",
            Self::GlassKey => "hamkke 2026 glass key",
            Self::Glass => "hamkke 2026 glass",
            Self::Inbox => "hamkke 2026 inbox",
            Self::FamilyKey => "hamkke 2026 family key",
            Self::ErasableValue => "hamkke 2026 erasable value",
            Self::Register => "hamkke 2026 register",
            Self::Cards => "hamkke 2026 cards",
            Self::Drafts => "hamkke 2026 drafts",
            Self::Attachment => "hamkke 2026 attachment",
            Self::TypedValue => "hamkke 2026 typed value",
            Self::NumberSearch => "hamkke 2026 number search",
            Self::AccessLog => "hamkke 2026 access log",
            Self::Backup => "hamkke 2026 backup",
            Self::DestructionWords => "hamkke 2026 destruction words",
            Self::ReportNumbers => "hamkke 2026 report numbers",
            Self::Compartment => "hamkke 2026 compartment",
            Self::Enrolment => "hamkke 2026 enrolment",
            Self::LoanKey => "hamkke 2026 loan key",
            Self::Loan => "hamkke 2026 loan",
            Self::LoanExtension => "hamkke 2026 loan extension",
            Self::TransferKey => "hamkke 2026 transfer key",
            Self::Transfer => "hamkke 2026 transfer",
            Self::TransferAnswer => "hamkke 2026 transfer answer",
            Self::Quarantine => "hamkke 2026 quarantine",
            Self::ShelfKey => "hamkke 2026 shelf key",
            Self::ShelfName => "hamkke 2026 shelf name",
            Self::ShelfHead => "hamkke 2026 shelf head",
            Self::ShelfPiece => "hamkke 2026 shelf piece",
            Self::ShelfSection => "hamkke 2026 shelf section",
            Self::ShelfMemory => "hamkke 2026 shelf memory",
        }
    }
}

/// A symmetric key of 32 bytes. Zeroized when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A key from its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A new key.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self(random()?))
    }

    /// A key from bytes that were opened.
    ///
    /// # Errors
    /// [`KeyError::Malformed`] for another length.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, KeyError> {
        Ok(Self(bytes.try_into().map_err(|_| KeyError::Malformed)?))
    }

    /// The key's bytes.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key for one purpose that follows from this one.
    pub fn derive(&self, purpose: Purpose) -> Self {
        Self(blake3::derive_key(purpose.context(), &self.0))
    }

    /// Seals `plain` for `purpose` and `owner` (whose id must be given again to open): 24 bytes
    /// of nonce, then the ciphertext with its tag.
    ///
    /// # Errors
    /// [`KeyError::System`] where there is no randomness.
    pub fn seal(&self, purpose: Purpose, owner: &[u8], plain: &[u8]) -> Result<Vec<u8>, KeyError> {
        let nonce: [u8; NONCE] = random()?;
        let bound = bind(purpose, owner);
        let sealed = self
            .cipher()
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: plain,
                    aad: &bound,
                },
            )
            .map_err(|_| KeyError::System)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`Key::seal`] made.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] where key, purpose or owner do not fit or the bytes were changed,
    /// [`KeyError::Malformed`] where they are too short.
    pub fn open(
        &self,
        purpose: Purpose,
        owner: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let (nonce, ciphertext) = sealed
            .split_first_chunk::<NONCE>()
            .ok_or(KeyError::Malformed)?;
        let bound = bind(purpose, owner);
        self.cipher()
            .decrypt(
                &XNonce::from(*nonce),
                Payload {
                    msg: ciphertext,
                    aad: &bound,
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| KeyError::WrongKey)
    }

    /// Opens a sealed key.
    ///
    /// # Errors
    /// As [`Key::open`].
    pub fn open_key(&self, purpose: Purpose, owner: &[u8], sealed: &[u8]) -> Result<Key, KeyError> {
        Self::from_slice(&self.open(purpose, owner, sealed)?)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.0).into())
    }
}

fn bind(purpose: Purpose, owner: &[u8]) -> Vec<u8> {
    // The context ends at the zero byte, which it never contains, so two pairs never look alike.
    [purpose.context().as_bytes(), &[0], owner].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_with_its_key_purpose_and_owner() {
        let key = Key::from_bytes([7; 32]);
        let sealed = key.seal(Purpose::FamilyKey, b"f1", b"secret").unwrap();
        assert_eq!(
            key.open(Purpose::FamilyKey, b"f1", &sealed)
                .unwrap()
                .as_slice(),
            b"secret"
        );
        let other = Key::from_bytes([8; 32]);
        assert_eq!(
            other.open(Purpose::FamilyKey, b"f1", &sealed),
            Err(KeyError::WrongKey)
        );
        assert_eq!(
            key.open(Purpose::FamilyKey, b"f2", &sealed),
            Err(KeyError::WrongKey)
        );
        assert_eq!(
            key.open(Purpose::CentreKey, b"f1", &sealed),
            Err(KeyError::WrongKey)
        );
    }

    #[test]
    fn a_flipped_bit_is_noticed_wherever_it_stands() {
        let key = Key::from_bytes([7; 32]);
        let sealed = key.seal(Purpose::Drafts, b"", b"secret").unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(
                key.open(Purpose::Drafts, b"", &changed),
                Err(KeyError::WrongKey)
            );
        }
    }

    #[test]
    fn bytes_that_are_too_short_are_refused() {
        let key = Key::from_bytes([7; 32]);
        for length in 0..24 {
            let short = vec![0; length];
            assert_eq!(
                key.open(Purpose::Drafts, b"", &short),
                Err(KeyError::Malformed)
            );
        }
    }
}

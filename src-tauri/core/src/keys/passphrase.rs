//! From a passphrase to a key.

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64Unpadded, Encoding as _};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::{Key, KeyError, random};

/// The fewest characters of a passphrase.
pub const MIN_PASSPHRASE: usize = 10;

const SALT: usize = 16;
/// 64 MiB and three passes: about 0.2 s on an office PC.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// More than this is not ours, and would let a doctored file exhaust the machine.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// Refuses a passphrase that is too short to be worth anything.
///
/// # Errors
/// [`KeyError::Weak`] below [`MIN_PASSPHRASE`] characters.
pub fn check_strength(passphrase: &str) -> Result<(), KeyError> {
    if passphrase.nfc().count() < MIN_PASSPHRASE {
        return Err(KeyError::Weak);
    }
    Ok(())
}

/// How a passphrase becomes a key: salt and cost. Written as
/// `argon2id,<memory in KiB>,<passes>,<salt in base64>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    memory_kib: u32,
    passes: u32,
    salt: [u8; SALT],
}

impl Derivation {
    /// A derivation with a new salt and today's cost.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self {
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: random()?,
        })
    }

    /// Reads what [`Derivation::written`] gave.
    ///
    /// # Errors
    /// [`KeyError::Malformed`].
    pub fn parse(written: &str) -> Result<Self, KeyError> {
        let mut parts = written.split(',');
        let (Some("argon2id"), Some(memory), Some(passes), Some(salt), None) = (
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
            parts.next(),
        ) else {
            return Err(KeyError::Malformed);
        };
        let memory_kib = memory.parse().map_err(|_| KeyError::Malformed)?;
        let passes = passes.parse().map_err(|_| KeyError::Malformed)?;
        let salt = Base64Unpadded::decode_vec(salt).map_err(|_| KeyError::Malformed)?;
        let salt = salt.try_into().map_err(|_| KeyError::Malformed)?;
        if memory_kib > MOST_MEMORY_KIB || passes > MOST_PASSES {
            return Err(KeyError::Malformed);
        }
        Ok(Self {
            memory_kib,
            passes,
            salt,
        })
    }

    /// As it stands in the centre's file.
    pub fn written(&self) -> String {
        let salt = Base64Unpadded::encode_string(&self.salt);
        format!("argon2id,{},{},{salt}", self.memory_kib, self.passes)
    }

    /// The key of a passphrase. Takes about 0.2 s. The passphrase is brought to NFC first, so
    /// that Hangul typed on another system gives the same key.
    ///
    /// # Errors
    /// [`KeyError::System`] without memory, [`KeyError::Malformed`] with an impossible cost.
    pub fn key(&self, passphrase: &str) -> Result<Key, KeyError> {
        let composed: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32))
            .map_err(|_| KeyError::Malformed)?;
        let mut bytes = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(composed.as_bytes(), &self.salt, bytes.as_mut())
            .map_err(|_| KeyError::System)?;
        Ok(Key::from_bytes(*bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derivation_reads_back_as_it_was_written() {
        let derivation = Derivation::generate().unwrap();
        assert_eq!(Derivation::parse(&derivation.written()), Ok(derivation));
    }

    #[test]
    fn the_same_passphrase_gives_the_same_key_composed_or_decomposed() {
        let derivation = Derivation {
            memory_kib: 64,
            passes: 1,
            salt: [1; SALT],
        };
        let composed = derivation.key("함께 걷는 길").unwrap();
        let decomposed: String = "함께 걷는 길".nfd().collect();
        assert!(composed.bytes() == derivation.key(&decomposed).unwrap().bytes());
        assert!(composed.bytes() != derivation.key("함께 걷는 길.").unwrap().bytes());
    }

    #[test]
    fn a_doctored_cost_is_refused_instead_of_exhausting_the_machine() {
        for written in [
            "argon2id,4294967295,3,AAAAAAAAAAAAAAAAAAAAAA",
            "argon2id,64",
            "",
            "x,1,1,A",
        ] {
            assert_eq!(
                Derivation::parse(written),
                Err(KeyError::Malformed),
                "{written}"
            );
        }
    }

    #[test]
    fn a_passphrase_of_nine_characters_is_too_short_whatever_its_bytes() {
        assert_eq!(check_strength("가나다라마바사아자"), Err(KeyError::Weak));
        assert_eq!(check_strength("가나다라마바사아자차"), Ok(()));
    }
}

//! The recovery key: printed once, at the centre's founding.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::letters::{self, letter};
use super::{Key, KeyError, Purpose, random};

const SECRET: usize = 20;
const CHECK: usize = 20;

/// 160 random bits, written as nine groups of four characters; the last group checks the
/// others, so that a slip of the pen is told from a wrong key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; SECRET]);

impl RecoveryKey {
    /// A new key.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self(random()?))
    }

    /// As it is printed: `ABCD-…` in nine groups.
    pub fn printed(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(44));
        for (position, digit) in self.digits().iter().enumerate() {
            if position > 0 && position % 4 == 0 {
                text.push('-');
            }
            text.push(letter(*digit));
        }
        text
    }

    /// Reads a key as somebody typed it: small letters, blanks and missing hyphens are fine, and
    /// so are `O` for `0` and `I` or `L` for `1`.
    ///
    /// # Errors
    /// [`KeyError::Mistyped`] where it cannot be a recovery key.
    pub fn parse(typed: &str) -> Result<Self, KeyError> {
        let mut digits = Zeroizing::new(Vec::with_capacity(36));
        for letter in letters::typed(typed) {
            digits.push(letters::digit(letter).ok_or(KeyError::Mistyped)?);
        }
        if digits.len() != SECRET * 8 / 5 + CHECK / 5 {
            return Err(KeyError::Mistyped);
        }
        let mut key = Self([0; SECRET]);
        for (bytes, group) in key.0.chunks_exact_mut(5).zip(digits.chunks_exact(8)) {
            let number = group
                .iter()
                .fold(0u64, |sum, digit| sum << 5 | u64::from(*digit));
            bytes.copy_from_slice(&number.to_be_bytes()[3..]);
        }
        if *key.digits() != *digits {
            return Err(KeyError::Mistyped);
        }
        Ok(key)
    }

    /// The key that seals an account's secrets. The recovery key has full entropy, so that no
    /// slow derivation is needed.
    pub fn key(&self) -> Key {
        Key::from_bytes(blake3::derive_key(
            Purpose::RecoverySecrets.context(),
            &self.0,
        ))
    }

    /// Base-32 digits of the secret and of its check.
    fn digits(&self) -> Zeroizing<Vec<u8>> {
        let check = blake3::hash(&self.0);
        let mut bytes = Zeroizing::new([0; SECRET + 5]);
        bytes[..SECRET].copy_from_slice(&self.0);
        bytes[SECRET..].copy_from_slice(&check.as_bytes()[..5]);
        let mut digits = Zeroizing::new(Vec::with_capacity(40));
        for group in bytes.chunks_exact(5) {
            let number = group
                .iter()
                .fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
            for place in (0..8).rev() {
                digits.push((number >> (place * 5) & 31) as u8);
            }
        }
        digits.truncate(SECRET * 8 / 5 + CHECK / 5);
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_reads_back_however_it_is_typed() {
        let key = RecoveryKey::generate().unwrap();
        let printed = key.printed();
        assert_eq!(printed.len(), 44);
        for typed in [
            printed.to_string(),
            printed.to_lowercase(),
            printed.replace('-', ""),
            printed
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l"),
        ] {
            assert!(RecoveryKey::parse(&typed).unwrap().0 == key.0);
        }
    }

    #[test]
    fn one_wrong_letter_is_called_mistyped() {
        let printed = RecoveryKey([9; SECRET]).printed();
        for (at, letter) in printed.char_indices().filter(|(_, letter)| *letter != '-') {
            let mut typed = printed.to_string();
            typed.replace_range(at..=at, if letter == 'A' { "B" } else { "A" });
            assert_eq!(RecoveryKey::parse(&typed).err(), Some(KeyError::Mistyped));
        }
    }

    #[test]
    fn anything_else_is_called_mistyped_too() {
        for typed in ["", "ABCD", "가나다", &"A".repeat(37)] {
            assert_eq!(RecoveryKey::parse(typed).err(), Some(KeyError::Mistyped));
        }
    }
}

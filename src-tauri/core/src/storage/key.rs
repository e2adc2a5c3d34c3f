//! The key of one file.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::keys::Key;

/// The raw key of one encrypted file: 32 bytes, wiped when dropped, never shown.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct FileKey([u8; 32]);

impl FileKey {
    /// The key with these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key of a file that is opened with this one.
    pub const fn of(key: &Key) -> Self {
        Self(*key.bytes())
    }

    /// Its bytes, to be sealed under another key.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The statement that gives the key to SQLCipher.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        self.said("PRAGMA key = \"x'")
    }

    /// The statement that gives SQLCipher another key for an open file.
    pub(super) fn pragma_rekey(&self) -> Zeroizing<String> {
        self.said("PRAGMA rekey = \"x'")
    }

    fn said(&self, beginning: &str) -> Zeroizing<String> {
        // Sized beforehand: a string that grows leaves pieces of the key behind.
        let mut pragma = Zeroizing::new(String::with_capacity(96));
        pragma.push_str(beginning);
        for byte in &self.0 {
            for nibble in [byte >> 4, byte & 15] {
                pragma.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
            }
        }
        pragma.push_str("'\"");
        pragma
    }
}

impl std::fmt::Debug for FileKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKey(…)")
    }
}

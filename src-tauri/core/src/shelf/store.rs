//! What a shelf stands on: any store of whole objects under names.

/// Why a store did not do as it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// It cannot be reached: no network, no stick, no share.
    #[error("the store cannot be reached")]
    Unreachable,
    /// It is there and lets nobody in with these credentials.
    #[error("the store refuses these credentials")]
    Refused,
    /// There is no room left.
    #[error("the store is full")]
    Full,
    /// It can be read and not written.
    #[error("the store is read-only")]
    ReadOnly,
    /// An object is larger than any that belongs here.
    #[error("an object is too large")]
    TooLarge,
    /// It failed in another way.
    #[error("the store failed")]
    Failed,
}

/// An object that a store lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its whole name.
    pub name: String,
    /// How many bytes.
    pub size: u64,
    /// Another word for other content, as far as the store can tell: a tag, or a time.
    pub mark: String,
}

/// A store of whole objects: a folder, a stick, an office share, a cluster. Nothing is asked of it
/// beyond these four: no locks, no conditions, no order of lists, no clock.
///
/// Names are parts of `a-z`, `0-9` and `-`, with `/` between them.
pub trait Store: Send {
    /// Writes an object as a whole, or not at all. What had the name before is gone.
    ///
    /// # Errors
    /// See [`StoreError`]; a later try may find that it was written.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError>;

    /// An object; none where there is none of that name.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// All objects whose names begin with a folder, which ends in `/`.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn list(&self, folder: &str) -> Result<Vec<Listed>, StoreError>;

    /// Takes an object away; one that is not there is gone already.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn delete(&self, name: &str) -> Result<(), StoreError>;
}

/// The largest object that belongs on a shelf, in bytes: a piece with its seal, or a head.
pub const OBJECT_LIMIT: usize = 16 * 1024 * 1024;

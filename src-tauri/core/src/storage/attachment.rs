//! Sealed scans and photos beside a log.

use rusqlite::{OptionalExtension, Transaction, params};

use super::{FileError, Logbook};

/// From version 2 on a file may hold attachments. Their table is made with the first of them: an
/// empty one would cost every family a page.
pub(super) const STEP: &str = "";
const TABLE: &str = "
    CREATE TABLE IF NOT EXISTS attachment(
        hash BLOB PRIMARY KEY NOT NULL,
        bytes BLOB
    ) STRICT, WITHOUT ROWID";
const IS_THERE: &str = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'";

/// The name of an attachment: a keyed hash of its content, so that the same content is kept once
/// in a family's file and says nothing to whoever has another family's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The name with these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Display for ContentHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::str::FromStr for ContentHash {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        blake3::Hash::from_hex(text)
            .map(|hash| Self(*hash.as_bytes()))
            .map_err(|_| ())
    }
}

/// A sealed scan or photo, as it lies in a file and goes from copy to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub hash: ContentHash,
    /// The sealed bytes; none where they were destroyed.
    pub bytes: Option<Vec<u8>>,
}

impl Attachment {
    /// An attachment of which only the name is left.
    pub const fn tombstone(hash: ContentHash) -> Self {
        Self { hash, bytes: None }
    }

    /// What was destroyed stays destroyed, and bytes never change.
    pub(super) fn put(&self, write: &Transaction<'_>) -> Result<(), FileError> {
        write.execute_batch(TABLE)?;
        let statement = match self.bytes {
            Some(_) => "INSERT INTO attachment VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            None => "INSERT INTO attachment VALUES (?1, ?2) ON CONFLICT DO UPDATE SET bytes = NULL",
        };
        write
            .prepare_cached(statement)?
            .execute(params![self.hash.0, self.bytes])?;
        Ok(())
    }
}

impl Logbook {
    /// An attachment; `None` where there is none of that name.
    pub(crate) fn attachment(&self, hash: ContentHash) -> Result<Option<Attachment>, FileError> {
        if !self.holds_attachments()? {
            return Ok(None);
        }
        let mut statement = self
            .database
            .connection()
            .prepare_cached("SELECT bytes FROM attachment WHERE hash = ?1")?;
        let bytes = statement
            .query_row([hash.0], |row| row.get::<_, Option<Vec<u8>>>(0))
            .optional()?;
        Ok(bytes.map(|bytes| Attachment { hash, bytes }))
    }

    fn holds_attachments(&self) -> Result<bool, FileError> {
        let connection = self.database.connection();
        Ok(connection.prepare_cached(IS_THERE)?.exists([])?)
    }

    /// How many attachments were destroyed.
    pub(super) fn destroyed_attachments(&self) -> Result<u32, FileError> {
        if !self.holds_attachments()? {
            return Ok(0);
        }
        let mut statement = self
            .database
            .connection()
            .prepare_cached("SELECT count(*) FROM attachment WHERE bytes IS NULL")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The names of all attachments, destroyed ones too.
    pub(crate) fn attachments(&self) -> Result<Vec<ContentHash>, FileError> {
        if !self.holds_attachments()? {
            return Ok(Vec::new());
        }
        let mut statement = self
            .database
            .connection()
            .prepare("SELECT hash FROM attachment ORDER BY hash")?;
        let rows = statement.query_map([], |row| Ok(ContentHash(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

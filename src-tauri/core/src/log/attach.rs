//! The attachments that lie beside a log.

use super::LogFile;
use crate::storage::{Attachment, Batch, ContentHash, FileError};

impl LogFile {
    /// An attachment as it lies here, sealed; `None` where there is none of that name.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn attachment(&self, hash: ContentHash) -> Result<Option<Attachment>, FileError> {
        self.book.attachment(hash)
    }

    /// The names of all attachments that lie here, destroyed ones too, in order.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn attachments(&self) -> Result<Vec<ContentHash>, FileError> {
        self.book.attachments()
    }

    /// Keeps or destroys an attachment. What was destroyed stays destroyed, and what is there
    /// does not change.
    ///
    /// # Errors
    /// [`FileError::ReadOnly`], `DiskFull`, `Disk`.
    pub fn put_attachment(&mut self, attachment: Attachment) -> Result<(), FileError> {
        self.writable()?;
        self.book.write(&Batch {
            attachments: &[attachment],
            ..Batch::default()
        })
    }
}

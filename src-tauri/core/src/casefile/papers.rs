//! Scans and photos in a case file: sealed under a key that follows from the family's, named by a
//! keyed hash of what is in them, kept beside the log that names them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use zeroize::Zeroizing;

use super::CaseFile;
use crate::keys::{KeyError, Purpose};
use crate::log::{
    AccountId, Change, Entry, Finding, LogFile, Record, RecordId, Seal, UnionError, UnionReport,
};
use crate::model::{Field, Kind};
use crate::storage::{Attachment, ContentHash, FileError};

/// Why the bytes of a paper cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// There is none of that name here.
    #[error("the paper is not here")]
    Missing,
    /// They were destroyed.
    #[error("the paper was destroyed")]
    Destroyed,
    /// They do not open, or are not what their name says.
    #[error("the paper is damaged")]
    Broken,
    /// The system gave no randomness.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
}

impl CaseFile {
    /// Seals the bytes of a paper, to be kept with the act that names them
    /// ([`record_with`](crate::log::LogFile::record_with)). The same bytes have the same name.
    ///
    /// # Errors
    /// [`PaperError::Destroyed`] where the same bytes were destroyed here: they do not come back.
    pub fn seal_paper(&self, plain: &[u8]) -> Result<Attachment, PaperError> {
        let hash = self.name_of(plain);
        if self
            .attachment(hash)?
            .is_some_and(|found| found.bytes.is_none())
        {
            return Err(PaperError::Destroyed);
        }
        let sealed = self
            .paper_key
            .seal(Purpose::Attachment, hash.as_bytes(), plain)?;
        Ok(Attachment {
            hash,
            bytes: Some(sealed),
        })
    }

    /// The bytes of a paper.
    ///
    /// # Errors
    /// See [`PaperError`].
    pub fn paper(&self, hash: ContentHash) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let found = self.attachment(hash)?.ok_or(PaperError::Missing)?;
        self.unseal(&found)
    }

    /// Takes in an attachment from another copy of this file, before the entries that name it.
    /// What was destroyed in either copy is destroyed in both.
    ///
    /// # Errors
    /// [`PaperError::Broken`] where it is not what its name says; those of the file.
    pub fn take_in(&mut self, attachment: Attachment) -> Result<(), PaperError> {
        match self.unseal(&attachment) {
            Ok(_) | Err(PaperError::Destroyed) => Ok(self.put_attachment(attachment)?),
            Err(error) => Err(error),
        }
    }

    /// Takes in the entries and seals of another copy, as [`LogFile::union`] does, once every
    /// paper that they name is here.
    ///
    /// [`LogFile::union`]: crate::log::LogFile::union
    ///
    /// # Errors
    /// [`UnionError::MissingAttachment`], and those of the log.
    pub fn union(
        &mut self,
        entries: &[Entry],
        seals: &[Seal],
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<UnionReport, UnionError> {
        let here: BTreeSet<ContentHash> = self.attachments()?.into_iter().collect();
        if let Some(missing) = named(entries).find(|hash| !here.contains(hash)) {
            return Err(UnionError::MissingAttachment(missing));
        }
        let report = LogFile::union(self, entries, seals, keys)?;
        self.destroy_again()?;
        Ok(report)
    }

    /// All papers that name a content, those that were taken out too.
    pub fn papers_of(&self, hash: ContentHash) -> impl Iterator<Item = RecordId> {
        let of_it = move |paper: &&Record| content_of(paper) == Some(hash);
        self.papers().filter(of_it).map(|paper| paper.id)
    }

    /// The papers whose bytes are kept, each with the records that name it, also those that were
    /// taken out; without those that were put in after an instant, where it is given.
    pub fn living_papers(
        &self,
        before: Option<DateTime<Utc>>,
    ) -> BTreeMap<ContentHash, Vec<RecordId>> {
        let destroyed = |paper: &Record| paper.register(Field::DestroyedOn).is_some();
        let gone: BTreeSet<ContentHash> = self
            .papers()
            .filter(|paper| destroyed(paper))
            .filter_map(content_of)
            .collect();
        let put_in = |paper: &Record| {
            let content = paper.register(Field::Content);
            content.and_then(|it| Some(it.statements().first()?.at))
        };
        let later: BTreeSet<ContentHash> = self
            .papers()
            .filter(|paper| before.is_some_and(|before| put_in(paper) > Some(before)))
            .filter_map(content_of)
            .collect();
        let gone: BTreeSet<ContentHash> = gone.union(&later).copied().collect();
        let mut living: BTreeMap<ContentHash, Vec<RecordId>> = BTreeMap::new();
        for paper in self.papers() {
            if let Some(hash) = content_of(paper).filter(|hash| !gone.contains(hash)) {
                living.entry(hash).or_default().push(paper.id);
            }
        }
        living
    }

    fn papers(&self) -> impl Iterator<Item = &Record> {
        let records = self.whole().records();
        records.filter(|record| record.kind() == Some(Kind::Document))
    }

    /// Destroys what the log says was destroyed and still lies here: another copy told of it.
    pub(super) fn destroy_again(&mut self) -> Result<(), FileError> {
        let destroyed = |paper: &&Record| paper.register(Field::DestroyedOn).is_some();
        let gone: BTreeSet<ContentHash> = self
            .papers()
            .filter(destroyed)
            .filter_map(content_of)
            .collect();
        for hash in gone {
            let lies_here = self.attachment(hash)?.is_some_and(|it| it.bytes.is_some());
            if lies_here {
                self.put_attachment(Attachment::tombstone(hash))?;
            }
        }
        Ok(())
    }

    /// Verifies the file as [`LogFile::verify`] does, and that every paper that the log names is
    /// here and what its name says.
    ///
    /// [`LogFile::verify`]: crate::log::LogFile::verify
    ///
    /// # Errors
    /// What was found.
    pub fn verify(
        &mut self,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<(), Vec<Finding>> {
        let mut findings = LogFile::verify(self, keys).err().unwrap_or_default();
        let kept: BTreeSet<ContentHash> = match self.attachments() {
            Ok(kept) => kept.into_iter().chain(named(self.entries())).collect(),
            Err(error) => {
                findings.push(error.into());
                BTreeSet::new()
            }
        };
        let unsound =
            |hash: &ContentHash| !matches!(self.paper(*hash), Ok(_) | Err(PaperError::Destroyed));
        findings.extend(kept.into_iter().filter(unsound).map(Finding::Attachment));
        match findings.is_empty() {
            true => Ok(()),
            false => Err(findings),
        }
    }

    /// A digest by which a value is known again, and nothing else is learnt of it.
    pub fn digest(&self, text: &str) -> String {
        let key = self.paper_key.derive(Purpose::TypedValue);
        let hash = blake3::keyed_hash(key.bytes(), text.as_bytes());
        hash.to_hex().chars().take(DIGEST_LETTERS).collect()
    }

    fn unseal(&self, attachment: &Attachment) -> Result<Zeroizing<Vec<u8>>, PaperError> {
        let sealed = attachment.bytes.as_ref().ok_or(PaperError::Destroyed)?;
        let plain = self
            .paper_key
            .open(Purpose::Attachment, attachment.hash.as_bytes(), sealed)
            .map_err(|_| PaperError::Broken)?;
        match self.name_of(&plain) == attachment.hash {
            true => Ok(plain),
            false => Err(PaperError::Broken),
        }
    }

    fn name_of(&self, plain: &[u8]) -> ContentHash {
        ContentHash::from_bytes(*blake3::keyed_hash(self.paper_key.bytes(), plain).as_bytes())
    }
}

fn content_of(paper: &Record) -> Option<ContentHash> {
    paper.text(Field::Content)?.parse().ok()
}

/// Sixteen bytes: nobody types so often that two values meet.
const DIGEST_LETTERS: usize = 32;

/// The papers that entries name.
pub(crate) fn named(entries: &[Entry]) -> impl Iterator<Item = ContentHash> {
    let changes = entries.iter().flat_map(|entry| &entry.changes);
    let contents = changes.filter(|change: &&Change| change.field == Field::Content.into());
    contents.filter_map(|change| change.value.as_text()?.parse().ok())
}

#[cfg(test)]
mod tests;

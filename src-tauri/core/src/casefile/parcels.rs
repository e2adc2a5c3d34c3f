//! What of a case file goes to another computer, and what comes from one.

use std::collections::BTreeSet;

use ed25519_dalek::VerifyingKey;

use super::renewing::PAPER_KEY;
use super::{CaseFile, PaperError, named_papers};
use crate::log::{AccountId, Entry, EntryHash, UnionError, UnionReport};
use crate::parcel::{Parcel, named_seals};
use crate::storage::{ContentHash, FileError};

/// Why a parcel was not taken in. Nothing of its acts was; papers that came with it may lie there
/// already, named by nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParcelError {
    /// It is another family's.
    #[error("it is another family's")]
    Another,
    /// A paper is not what its name says.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// An act does not verify, or lacks something.
    #[error(transparent)]
    Union(#[from] UnionError),
}

impl From<FileError> for ParcelError {
    fn from(error: FileError) -> Self {
        Self::Union(error.into())
    }
}

impl CaseFile {
    /// What somebody lacks who has these entries and all that their authors had seen; everything
    /// for nobody's. Empty where nothing is lacking.
    ///
    /// # Errors
    /// `Damaged`, `Disk`.
    pub fn parcel_since(&self, known: &[EntryHash]) -> Result<Parcel, FileError> {
        let entries: Vec<Entry> = self.unseen_by(known).into_iter().cloned().collect();
        let mut parcel = Parcel::empty(self.family().into());
        if entries.is_empty() {
            return Ok(parcel);
        }
        let (ever, new) = (named_seals(self.entries()), named_seals(&entries));
        // A key may be destroyed by an act that does not name it, so all that are gone go along.
        let goes = |seal: &crate::log::Seal| {
            seal.bytes.is_none() || new.contains(&seal.id) || !ever.contains(&seal.id)
        };
        parcel.seals = self.seals()?.into_iter().filter(goes).collect();
        // A copy that is made of it lies under whatever key its place has; its papers do not.
        let whole = entries.len() == self.entries().len();
        if whole && parcel.seals.iter().all(|it| it.id != PAPER_KEY) {
            parcel.seals.push(self.kept_paper_key());
        }
        let papers: BTreeSet<ContentHash> = named_papers(&entries).collect();
        for hash in self.attachments()? {
            let paper = self.attachment(hash)?;
            let goes = |it: &crate::Attachment| it.bytes.is_none() || papers.contains(&hash);
            parcel.attachments.extend(paper.filter(goes));
        }
        parcel.entries = entries;
        Ok(parcel)
    }

    /// Takes in a parcel: the papers first, then entries and seals as [`CaseFile::union`] does.
    ///
    /// # Errors
    /// See [`ParcelError`].
    pub fn take_parcel(
        &mut self,
        parcel: &Parcel,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<UnionReport, ParcelError> {
        if parcel.log != self.id() {
            return Err(ParcelError::Another);
        }
        if self.entries().is_empty() {
            self.take_paper_key(&parcel.seals)?;
        }
        for paper in &parcel.attachments {
            self.take_in(paper.clone())?;
        }
        Ok(self.union(&parcel.entries, &parcel.seals, keys)?)
    }
}

//! A parcel that comes into a case file: looked at first, and taken in with an act that says so.

use std::collections::BTreeSet;

use ed25519_dalek::VerifyingKey;

use super::{CaseFile, ParcelError, named_papers};
use crate::log::{AccountId, Act, Edit, EntryHash, LogFile, State, UnionError, UnionReport};
use crate::parcel::Parcel;
use crate::secrecy::{Sight, see};
use crate::storage::ContentHash;

impl CaseFile {
    /// Looks at what a parcel would come to: `look` is given the file with all that is in the
    /// parcel, as whoever it is open for would see it. Nothing is written.
    ///
    /// # Errors
    /// As [`CaseFile::take_parcel`].
    pub(crate) fn rehearse_parcel<T>(
        &mut self,
        parcel: &Parcel,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
        look: impl FnOnce((&LogFile, Sight<'_>), &State, &UnionReport) -> T,
    ) -> Result<T, ParcelError> {
        self.fits(parcel)?;
        let reader = &self.reader;
        let seen =
            self.log
                .rehearse_union(&parcel.entries, &parcel.seals, keys, |log, report| {
                    let seen = reader.as_ref().and_then(|reader| see(log, reader));
                    let state = seen.as_ref().map_or(log.state(), |seen| &seen.state);
                    look((log, Sight::new(log, seen.as_ref())), state, report)
                })?;
        Ok(seen)
    }

    /// Takes in a parcel as [`CaseFile::take_parcel`] does, and records in the same transaction an
    /// act that says so. Where nothing new is in the parcel, nothing is recorded.
    ///
    /// # Errors
    /// As [`CaseFile::take_parcel`].
    pub fn take_parcel_by(
        &mut self,
        parcel: &Parcel,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
        act: Act<'_>,
        edit: impl FnOnce(&mut Edit<'_>, &UnionReport),
    ) -> Result<(UnionReport, Option<EntryHash>), ParcelError> {
        self.fits(parcel)?;
        for paper in &parcel.attachments {
            self.take_in(paper.clone())?;
        }
        let came = (&*parcel.entries, &*parcel.seals);
        let taken = LogFile::take_in::<UnionError>(self, came, keys, act, |making, report| {
            edit(making, report);
            Ok(())
        })?;
        self.destroy_again()?;
        Ok(taken)
    }

    /// Refuses a parcel of another family, and one that names papers which are not there.
    fn fits(&self, parcel: &Parcel) -> Result<(), ParcelError> {
        if parcel.log != self.id() {
            return Err(ParcelError::Another);
        }
        let here = self.attachments()?.into_iter();
        let comes = parcel.attachments.iter().map(|paper| paper.hash);
        let papers: BTreeSet<ContentHash> = here.chain(comes).collect();
        match named_papers(&parcel.entries).find(|hash| !papers.contains(hash)) {
            Some(missing) => Err(UnionError::MissingAttachment(missing).into()),
            None => Ok(()),
        }
    }
}

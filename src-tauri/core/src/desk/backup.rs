//! Backups of the centre that somebody is signed in to, for hosts that go family by family.

use crate::backup::{BackingUp, BackupError, Checking, Restored, Restoring};
use crate::casefile::CaseFile;
use crate::contract::FailureCode;
use crate::log::{EntryHash, FamilyId};

use super::Seat;

impl Seat {
    /// Keeps the next family in a backup; `false` where all are kept.
    ///
    /// # Errors
    /// [`BackupError::Busy`] while the register is being rebuilt; see [`BackingUp::keep`].
    pub fn back_up_next(&mut self, backing: &mut BackingUp) -> Result<bool, BackupError> {
        let Some(family) = backing.next(&self.centre)? else {
            return Ok(false);
        };
        self.release(family);
        let known = self.seen(family)?;
        backing.keep(family, &self.centre, &self.identity, &known)?;
        Ok(true)
    }

    /// Checks the next family of a backup; `false` where there is none.
    ///
    /// # Errors
    /// See [`Checking::next`].
    pub fn check_next(&self, checking: &mut Checking) -> Result<bool, BackupError> {
        checking.next(&self.centre, &self.identity)
    }

    /// Brings the next family back from a backup, and enters it in the register; none where all
    /// are back. A file that took the place of one that was unreadable or missing is the present
    /// one from now on, even where it is older than what had been seen.
    ///
    /// # Errors
    /// [`BackupError::Busy`] while the register is being rebuilt; see [`Restoring::restore`].
    pub fn restore_next(
        &mut self,
        restoring: &mut Restoring,
    ) -> Result<Option<Restored>, BackupError> {
        let Some(family) = restoring.next_family() else {
            return Ok(None);
        };
        self.release(family);
        self.seen(family)?;
        let restored = restoring.restore(family, &self.centre, &self.identity)?;
        if restored.outcome.changed() {
            let keys = self.centre.family_keys(&self.identity, family)?;
            let known = match restored.outcome.put_another() {
                true => Vec::new(),
                false => self.seen(family)?,
            };
            let path = self.centre.layout().family(family);
            let (file, _) = CaseFile::open_with(&path, &keys, family, &known)?;
            self.listing.enter(&file);
            drop(file);
            if restored.outcome.put_another() && self.destroy_again(family).is_err() {
                return Err(BackupError::File(crate::FileError::Damaged));
            }
            // Who worked with it then may be another than now.
            self.tend();
        }
        Ok(Some(restored))
    }

    fn seen(&self, family: FamilyId) -> Result<Vec<EntryHash>, BackupError> {
        self.listing
            .known_heads(family)
            .map_err(|failure| match failure.code {
                FailureCode::Busy => BackupError::Busy,
                _ => BackupError::File(crate::FileError::Damaged),
            })
    }
}

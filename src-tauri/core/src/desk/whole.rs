//! What goes over all families at once, for hosts that work in batches.

use std::ops::ControlFlow;

use ed25519_dalek::VerifyingKey;
use eligibility::FamilyFacts;

use super::Seat;
use crate::casefile::CaseFile;
use crate::contract::{Failure, FailureCode};
use crate::log::{AccountId, FamilyId, Finding};
use crate::{FileError, Trouble};

impl Seat {
    /// Every family that has a case file in the centre's folder, in the order of ids.
    ///
    /// # Errors
    /// What the disk says.
    pub fn families(&self) -> Result<Vec<FamilyId>, Failure> {
        let families = self.centre.layout().all_families();
        Ok(families.map_err(FileError::from)?)
    }

    /// Verifies a family's case file from the disk: every page, hash, parent, signature and seal,
    /// the fold, and that nothing is missing that the register has seen in it. Gives what was
    /// found; nothing where all is sound. `keys` gives the key that checks an account's
    /// signatures.
    ///
    /// # Errors
    /// Why the file could not be opened at all.
    pub fn verify_family(
        &mut self,
        family: FamilyId,
        keys: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Vec<Finding>, Failure> {
        self.close(family);
        let file_keys = self.keys_of(family)?;
        let known = self.listing.known_heads(family)?;
        let path = self.centre.layout().family(family);
        let (mut file, _) = CaseFile::open_with(&path, &file_keys, family, &known)?;
        if file.trouble() == Some(Trouble::TooNew) {
            return Err(FailureCode::FileTooNew.into());
        }
        Ok(file.verify(keys).err().unwrap_or_default())
    }

    /// Gives the facts of the check of every family, from the register, until it is told to stop.
    ///
    /// # Errors
    /// [`FailureCode::Busy`] while the register is being
    /// rebuilt; what the disk says.
    pub fn each_facts(
        &self,
        take: impl FnMut(FamilyFacts) -> ControlFlow<()>,
    ) -> Result<(), Failure> {
        Ok(self.listing.register()?.each_facts(take)?)
    }
}

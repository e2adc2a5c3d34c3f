//! The file of a family that is new here: made beside its place, and put there as a whole.

use std::fs;
use std::path::PathBuf;

use ed25519_dalek::VerifyingKey;

use crate::casefile::{CaseFile, ParcelError};
use crate::centre::Layout;
use crate::log::{AccountId, FamilyId};
use crate::parcel::Parcel;
use crate::storage::{put_in_place, remove_if_there};
use crate::{FileError, FileKey};

/// A family's file that is being made. Dropped before it is put in its place, it is taken away.
pub(super) struct NewFile {
    // Closed before it is moved or taken away: not every system does so with an open file.
    pub(super) file: CaseFile,
    beside: Beside,
}

/// Where it is made, and where it belongs.
struct Beside {
    made: PathBuf,
    place: PathBuf,
}

impl NewFile {
    /// Begins it, over what a crash may have left of one.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`.
    pub(super) fn begin(
        layout: &Layout,
        family: FamilyId,
        key: &FileKey,
    ) -> Result<Self, FileError> {
        let beside = Beside {
            made: layout.making().join(family.to_string()),
            place: layout.family(family),
        };
        for path in [&beside.made, &beside.place] {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
        }
        remove_if_there(&beside.made)?;
        Ok(Self {
            file: CaseFile::make(&beside.made, key, family)?,
            beside,
        })
    }

    /// Takes in what came of the family; gives how many acts that were.
    ///
    /// # Errors
    /// As [`CaseFile::take_parcel`].
    pub(super) fn take(
        &mut self,
        parcels: &[Parcel],
        sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<usize, ParcelError> {
        let mut came = 0;
        for parcel in parcels {
            came += self.file.take_parcel(parcel, sign_key)?.added.len();
        }
        Ok(came)
    }

    /// Closes it and puts it in its place.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`.
    pub(super) fn put(self) -> Result<(), FileError> {
        let Self { file, beside } = self;
        drop(file);
        put_in_place(&beside.made, &beside.place)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // What cannot be taken away now goes at the next sign-in.
        let _ = remove_if_there(&self.made);
    }
}

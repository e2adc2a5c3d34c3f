//! What comes home of a loan: what was written on the laptop, sealed under the key of the loan and
//! signed by its borrower.

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};

use super::statement::Sort;
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::{Key, Purpose};
use crate::log::{EntryHash, FamilyId, RecordId};

const SORT: Sort = Sort {
    mark: b"HmkR",
    context: "hamkke 2026 homecoming signature",
};
const HEAD: &str = "head";

/// What comes home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homecoming {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The families, each in so many parcels, in this order.
    pub families: Vec<CameHome>,
}

/// A family that comes home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameHome {
    /// Which.
    pub family: FamilyId,
    /// Whether it was made on the laptop.
    pub made_there: bool,
    /// In how many parcels.
    pub parcels: usize,
    /// The heads of its log there.
    pub heads: Vec<EntryHash>,
}

impl Homecoming {
    /// Puts a parcel of it into a folder, sealed. The parcels come first, what names them last: what
    /// is cut off comes to nothing, and is written over the next time.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put_parcel(
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        number: usize,
        parcel: &[u8],
    ) -> Result<(), CarryError> {
        let name = place(loan, &number.to_string());
        let sealed = key.seal(Purpose::Loan, name.as_bytes(), parcel)?;
        folder.put(&name, &sealed)
    }

    /// A parcel of it.
    ///
    /// # Errors
    /// [`CarryError::None`], [`CarryError::Damaged`].
    pub fn parcel(
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        number: usize,
    ) -> Result<Vec<u8>, CarryError> {
        let name = place(loan, &number.to_string());
        let sealed = folder.get(&name)?;
        let plain = key.open(Purpose::Loan, name.as_bytes(), &sealed);
        Ok(plain.map_err(|_| CarryError::Damaged)?.to_vec())
    }

    /// Puts what names the parcels into a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(
        &self,
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        by: &Identity,
    ) -> Result<(), CarryError> {
        SORT.put(self, (folder, &place(loan, HEAD)), key, by)
    }

    /// What came home of a loan, signed by its borrower.
    ///
    /// # Errors
    /// [`CarryError::None`], [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn read(
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        borrower: &VerifyingKey,
    ) -> Result<Self, CarryError> {
        SORT.read((folder, &place(loan, HEAD)), key)?.by(borrower)
    }

    /// Of which loans something came home in a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn loans(folder: &Folder) -> Result<Vec<RecordId>, CarryError> {
        let names = folder.under("home")?.into_iter();
        Ok(names.filter_map(|it| it.parse().ok()).collect())
    }

    /// Takes it out of a folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(folder: &Folder, loan: RecordId) -> Result<(), CarryError> {
        folder.remove(&format!("home/{loan}"))
    }
}

fn place(loan: RecordId, part: &str) -> String {
    format!("home/{loan}/{part}")
}

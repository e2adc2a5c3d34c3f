//! What comes home of a loan: what was written on the laptop, sealed under the key of the loan and
//! signed by its borrower.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::bytes::{framed, parts};
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::{Key, Purpose};
use crate::log::{EntryHash, FamilyId, RecordId};

const MARK: &[u8; 4] = b"HmkR";
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
        let name = place(loan, HEAD);
        let plain = serde_json::to_vec(self).map_err(|_| CarryError::Damaged)?;
        let sealed = key.seal(Purpose::Loan, name.as_bytes(), &plain)?;
        let signature = by.actor().signing.sign(&signed(&sealed)).to_bytes();
        folder.put(&name, &framed(MARK, &[&sealed, &signature])?)
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
        let name = place(loan, HEAD);
        let bytes = folder.get(&name)?;
        let [sealed, signature] = parts(MARK, &bytes)?;
        let signature: [u8; 64] = signature.try_into().map_err(|_| CarryError::Damaged)?;
        borrower
            .verify_strict(&signed(sealed), &Signature::from_bytes(&signature))
            .map_err(|_| CarryError::Damaged)?;
        let plain = key.open(Purpose::Loan, name.as_bytes(), sealed);
        let plain = plain.map_err(|_| CarryError::Damaged)?;
        serde_json::from_slice(&plain).map_err(|_| CarryError::Damaged)
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

fn signed(sealed: &[u8]) -> [u8; 32] {
    blake3::derive_key("hamkke 2026 homecoming signature", sealed)
}

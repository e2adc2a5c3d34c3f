//! That what came home of a loan is in the office's files: with it the laptop may forget the loan.

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer as _, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::bytes::{framed, parts};
use super::statement::{Signed, Sort, check};
use super::{CarryError, Folder};
use crate::centre::Identity;
use crate::keys::Key;
use crate::log::{AccountId, EntryHash, FamilyId, RecordId};

const SORT: Sort = Sort {
    mark: b"HmkC",
    context: "hamkke 2026 receipt signature",
};

/// What is home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Which loan.
    pub loan: RecordId,
    /// Who says so.
    pub by: AccountId,
    /// When.
    pub at: DateTime<Utc>,
    /// The families, with the heads that the laptop said it had: all of them are in the office's
    /// files, with all that they build on.
    pub families: Vec<(FamilyId, Vec<EntryHash>)>,
}

impl Receipt {
    /// Puts it into a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(&self, folder: &Folder, key: &Key, by: &Identity) -> Result<(), CarryError> {
        SORT.put(self, (folder, &place(self.loan)), key, by)
    }

    /// The receipt of a loan in a folder, signed by somebody of the centre.
    ///
    /// # Errors
    /// [`CarryError::None`], [`CarryError::Damaged`], [`CarryError::TooNew`].
    pub fn read(
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Self, CarryError> {
        let signed: Signed<Self> = SORT.read((folder, &place(loan)), key)?;
        let signer = sign_key(signed.said.by).ok_or(CarryError::Damaged)?;
        let receipt = signed.by(&signer)?;
        match receipt.loan == loan {
            true => Ok(receipt),
            false => Err(CarryError::Damaged),
        }
    }

    /// Whether it says of a family that all of these heads are home.
    pub fn covers(&self, family: FamilyId, heads: &[EntryHash]) -> bool {
        let mut families = self.families.iter();
        let home = families.find(|(it, _)| *it == family);
        home.is_some_and(|(_, home)| heads.iter().all(|head| home.contains(head)))
    }

    /// Takes the receipt of a loan out of a folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(folder: &Folder, loan: RecordId) -> Result<(), CarryError> {
        folder.remove(&place(loan))
    }
}

fn place(loan: RecordId) -> String {
    format!("receipts/{loan}")
}

const GONE: &[u8; 4] = b"HmkG";

/// That a laptop has forgotten a loan: its key is destroyed, and what opened with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// Which loan.
    pub loan: RecordId,
    /// Who says so: its borrower.
    pub by: AccountId,
}

impl Forgotten {
    /// Puts it into a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says.
    pub fn put(loan: RecordId, folder: &Folder, by: &Identity) -> Result<(), CarryError> {
        let account = by.account.id;
        let signature = by.actor().signing.sign(&gone(loan)).to_bytes();
        folder.put(
            &format!("forgotten/{loan}"),
            &framed(GONE, &[account.as_bytes(), &signature])?,
        )
    }

    /// Every one in a folder that somebody of the centre signed. Others are passed over.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn all(
        folder: &Folder,
        sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
    ) -> Result<Vec<Self>, CarryError> {
        let names = folder.under("forgotten")?.into_iter();
        let loans = names.filter_map(|it| it.parse::<RecordId>().ok());
        let read = |loan: RecordId| {
            let bytes = folder.get(&format!("forgotten/{loan}")).ok()?;
            let [account, signature] = parts(GONE, &bytes).ok()?;
            let by = AccountId::from_bytes(account.try_into().ok()?);
            check(&sign_key(by)?, &gone(loan), signature).ok()?;
            Some(Self { loan, by })
        };
        Ok(loans.filter_map(read).collect())
    }

    /// Takes it out of a folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(&self, folder: &Folder) -> Result<(), CarryError> {
        folder.remove(&format!("forgotten/{}", self.loan))
    }
}

fn gone(loan: RecordId) -> [u8; 32] {
    blake3::derive_key("hamkke 2026 loan forgotten", loan.as_bytes())
}

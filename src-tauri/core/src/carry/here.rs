//! What a laptop keeps of a loan: the loan as it came, the codes that gave it more time, and the
//! keys of families that were made on the way. All of it opens with the key of the loan alone, and
//! that with the borrower's; where this file is gone, nothing of the loan opens any more.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::loan::sealed;
use super::{CarryError, Extension, LentFamily, LoanHead, LoanTerms};
use crate::centre::Layout;
use crate::keys::{Key, Purpose};
use crate::log::{FamilyId, RecordId};
use crate::storage::{FileError, FileKey, put_in_place, shred};

const ENDING: &str = "loan";

/// What a laptop keeps of a loan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanHere {
    /// The loan as it came.
    pub head: LoanHead,
    kept: Kept,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    #[serde(with = "sealed")]
    head: Vec<u8>,
    extensions: Vec<String>,
    made: Vec<Made>,
    /// The families that came: their files' names say no less.
    lent: Vec<FamilyId>,
}

/// A family that was made on the laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Made {
    family: FamilyId,
    #[serde(with = "sealed")]
    key: Vec<u8>,
}

impl LoanHere {
    /// A loan that has just come.
    pub fn of(head: LoanHead, terms: &LoanTerms) -> Self {
        let bytes = head.bytes().to_vec();
        Self {
            head,
            kept: Kept {
                head: bytes,
                extensions: Vec::new(),
                made: Vec::new(),
                lent: terms.families.iter().map(|it| it.family).collect(),
            },
        }
    }

    /// Every loan that is here, in the order of making. One that cannot be read is left out: its
    /// families stay shut.
    ///
    /// # Errors
    /// What the disk says.
    pub fn all(layout: &Layout) -> Result<Vec<Self>, CarryError> {
        let files = match fs::read_dir(layout.loans()) {
            Ok(files) => files,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(FileError::from(error).into()),
        };
        let mut found = Vec::new();
        for file in files {
            let path = file.map_err(FileError::from)?.path();
            if path.extension().is_some_and(|it| it == ENDING)
                && let Ok(bytes) = fs::read(&path)
                && let Ok(kept) = serde_json::from_slice::<Kept>(&bytes)
                && let Ok(head) = LoanHead::read(kept.head.clone())
            {
                found.push(Self { head, kept });
            }
        }
        found.sort_unstable_by_key(|it| it.head.loan);
        Ok(found)
    }

    /// Keeps it. Durable when it returns.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&self, layout: &Layout) -> Result<(), CarryError> {
        let place = self.place(layout);
        fs::create_dir_all(layout.loans()).map_err(FileError::from)?;
        let made = place.with_extension("new");
        let text = serde_json::to_vec(&self.kept).map_err(|_| CarryError::Damaged)?;
        fs::write(&made, text).map_err(FileError::from)?;
        Ok(put_in_place(&made, &place)?)
    }

    /// Destroys it, and with it the key of the loan. What is left of the families here opens with
    /// nothing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn destroy(&self, layout: &Layout) -> Result<(), CarryError> {
        Ok(shred(&self.place(layout))?)
    }

    /// The families whose files are here because of it.
    pub fn families(&self) -> impl Iterator<Item = FamilyId> {
        let made = self.kept.made.iter().map(|it| it.family);
        made.chain(self.kept.lent.iter().copied())
    }

    /// Until when its families are open: as it was lent, or longer where the office gave it more
    /// time.
    pub fn until(&self, terms: &LoanTerms, key: &Key) -> DateTime<Utc> {
        let codes = self.kept.extensions.iter();
        let read = codes.filter_map(|it| Extension::read(it, terms.loan, key).ok());
        read.map(Extension::until)
            .chain([terms.until])
            .max()
            .unwrap_or(terms.until)
    }

    /// Gives it more time.
    pub fn extend(&mut self, code: &str) {
        self.kept.extensions.push(code.to_owned());
    }

    /// Takes note of the key of a family that is about to be made.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn add_made(
        &mut self,
        loan: &Key,
        family: FamilyId,
        key: &FileKey,
    ) -> Result<(), CarryError> {
        let key = LentFamily::seal_key(loan, family, key)?;
        self.kept.made.push(Made { family, key });
        Ok(())
    }

    /// The families that were made on the laptop, with the keys of their files.
    ///
    /// # Errors
    /// Where they are not under that loan's key.
    pub fn made(&self, loan: &Key) -> Result<Vec<(FamilyId, FileKey)>, CarryError> {
        let made = self.kept.made.iter().map(|it| {
            let key = loan.open_key(Purpose::FamilyKey, it.family.as_bytes(), &it.key)?;
            Ok((it.family, FileKey::of(&key)))
        });
        made.collect()
    }

    fn place(&self, layout: &Layout) -> PathBuf {
        place(layout, self.head.loan)
    }
}

fn place(layout: &Layout, loan: RecordId) -> PathBuf {
    layout.loans().join(format!("{loan}.{ENDING}"))
}

//! What is on a laptop on loan: whoever borrowed it opens it, and nobody else.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::{Centre, CentreError, Identity, Ring};
use crate::FileKey;
use crate::carry::{CarryError, LoanHere, LoanTerms};
use crate::keys::Key;
use crate::log::{AccountId, FamilyId, RecordId};

/// A loan that whoever is signed in has on this laptop.
pub struct LoanOpen {
    /// The loan as it is kept here.
    pub here: LoanHere,
    /// Its terms.
    pub terms: LoanTerms,
    /// Its key.
    pub key: Key,
    /// Until when its families are open.
    pub until: DateTime<Utc>,
    /// The families with the keys of their files, those that were made here among them.
    pub families: Vec<(FamilyId, FileKey)>,
}

/// Who opens families in the office that are here on loan.
#[derive(Default)]
pub(super) struct Openers(HashMap<FamilyId, Vec<AccountId>>);

impl Openers {
    pub(super) fn opens(&self, account: AccountId, family: FamilyId) -> bool {
        let openers = self.0.get(&family);
        openers.is_some_and(|it| it.contains(&account))
    }
}

impl Identity {
    /// The loans that are here.
    pub fn loans(&self) -> &[LoanOpen] {
        &self.loans
    }

    /// The loan with which a family is here.
    pub fn loan_of(&self, family: FamilyId) -> Option<&LoanOpen> {
        let has = |it: &&LoanOpen| it.families.iter().any(|(lent, _)| *lent == family);
        self.loans.iter().find(has)
    }

    /// The key of the file of a family that is here on loan.
    pub(super) fn lent_key(&self, family: FamilyId) -> Option<FileKey> {
        let mut families = self.loans.iter().flat_map(|it| &it.families);
        let found = families.find(|(lent, _)| *lent == family);
        found.map(|(_, key)| key.clone())
    }

    /// The key of a loan that is here: of the envelope that came with it.
    ///
    /// # Errors
    /// [`CarryError::OtherAccount`] where it was lent to somebody else.
    pub fn key_of(&self, head: &crate::carry::LoanHead) -> Result<Key, CarryError> {
        if head.account != self.account.id {
            return Err(CarryError::OtherAccount);
        }
        head.key(self.secrets.sealing())
    }
}

impl Centre {
    /// Opens the loans that whoever signed in has on this laptop. One that does not open is left
    /// out: its families stay shut.
    ///
    /// # Errors
    /// What the disk says.
    pub fn open_loans(&mut self, by: &mut Identity) -> Result<(), CarryError> {
        by.loans.clear();
        self.openers = Openers::default();
        if !self.is_laptop() {
            return Ok(());
        }
        // What opens all families of the centre has no business out of the house.
        by.rings = by.rings.only(&[Ring::Audit]);
        for here in LoanHere::all(self.layout())? {
            let right = (here.head.centre, here.head.device) == (self.id(), self.device);
            let opened = match right {
                true => open(by, here),
                false => Err(CarryError::Foreign),
            };
            let Ok(loan) = opened else {
                continue;
            };
            for lent in &loan.terms.families {
                self.openers.0.insert(lent.family, lent.openers.clone());
            }
            by.loans.push(loan);
        }
        Ok(())
    }

    /// Makes the key of a new family on a laptop. It lies with the latest loan, and comes home with
    /// it. Durable when it returns.
    ///
    /// # Errors
    /// [`CarryError::None`] where there is no loan with which it could come home.
    pub(crate) fn new_lent_key(
        &self,
        by: &mut Identity,
        family: FamilyId,
    ) -> Result<FileKey, CarryError> {
        let loan = by.loans.last_mut().ok_or(CarryError::None)?;
        let key = FileKey::of(&Key::generate()?);
        loan.here.add_made(&loan.key, family, &key)?;
        loan.here.keep(self.layout())?;
        loan.families.push((family, key.clone()));
        Ok(key)
    }

    /// Gives a loan that is here more time, by the code that the office read out. Gives until when.
    ///
    /// # Errors
    /// [`CarryError::Mistyped`], [`CarryError::WrongCode`] where it is for none that is here.
    pub fn extend_here(&self, by: &mut Identity, code: &str) -> Result<DateTime<Utc>, CarryError> {
        let mut outcome = CarryError::WrongCode;
        for loan in &mut by.loans {
            match crate::carry::Extension::read(code, loan.terms.loan, &loan.key) {
                Ok(_) => {
                    loan.here.extend(code);
                    loan.here.keep(self.layout())?;
                    loan.until = loan.here.until(&loan.terms, &loan.key);
                    return Ok(loan.until);
                }
                Err(error) => outcome = error,
            }
        }
        Err(outcome)
    }

    /// Forgets a loan: first its key, then what is left of the families' files.
    ///
    /// # Errors
    /// What the disk says. The key may be gone by then; the rest goes with the next sign-in.
    pub(crate) fn forget_loan(
        &mut self,
        by: &mut Identity,
        loan: RecordId,
    ) -> Result<Vec<FamilyId>, CarryError> {
        let Some(place) = by.loans.iter().position(|it| it.terms.loan == loan) else {
            return Err(CentreError::NoLoan.into());
        };
        if let Some(open) = by.loans.get(place) {
            open.here.destroy(self.layout())?;
        }
        let gone = by.loans.remove(place);
        let families: Vec<FamilyId> = gone.families.iter().map(|(family, _)| *family).collect();
        for family in &families {
            self.shred_lent(*family)?;
        }
        Ok(families)
    }

    /// Takes away the files of families that no loan here has the key of: a loan was forgotten, or
    /// cut off while it was taken over. Nobody could open them.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn sweep_lent(&self) -> Result<(), CarryError> {
        if !self.is_laptop() {
            return Ok(());
        }
        let loans = LoanHere::all(self.layout())?;
        let lent: BTreeSet<FamilyId> = loans.iter().flat_map(LoanHere::families).collect();
        let left = self
            .layout()
            .all_families()
            .map_err(crate::FileError::from)?;
        for family in left.into_iter().filter(|it| !lent.contains(it)) {
            self.shred_lent(family)?;
        }
        Ok(())
    }

    fn shred_lent(&self, family: FamilyId) -> Result<(), CarryError> {
        let path = self.layout().family(family);
        let mut journal = path.clone().into_os_string();
        journal.push("-journal");
        crate::storage::shred(std::path::Path::new(&journal))?;
        Ok(crate::storage::shred(&path)?)
    }
}

fn open(by: &Identity, here: LoanHere) -> Result<LoanOpen, CarryError> {
    let key = by.key_of(&here.head)?;
    let terms = here.head.terms(&key)?;
    let mut families = here.made(&key)?;
    for lent in &terms.families {
        families.push((lent.family, lent.file_key(&key)?));
    }
    let until = here.until(&terms, &key);
    Ok(LoanOpen {
        here,
        terms,
        key,
        until,
        families,
    })
}

//! On a laptop: a loan is taken over, given more time, handed back, and forgotten once the office
//! has said that all of it is home.
//!
//! Nothing is destroyed here before the office has verified that it has everything: a laptop that
//! is handed back packs what was written, and forgets only with a receipt that names the very heads
//! that its files have now. Whoever writes on in between hands back once more.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use super::devices::of_union;
use super::failures::reasoned;
use super::homecoming::of_parcel;
use super::lending::{hash, of_loan};
use super::new_file::NewFile;
use super::restoring::word_of;
use super::{Desk, Seat};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::carry::{
    CameHome, CarryError, Folder, Forgotten, Homecoming, LentFamily, LoanHead, LoanHere, LoanTerms,
    Receipt,
};
use crate::centre::{Books, DeviceSort};
use crate::contract::*;
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, FamilyId, RecordId};
use crate::parcel::Parcel;

/// So long before its end a loan is called to mind.
const SOON: TimeDelta = TimeDelta::hours(12);
/// About so many bytes go into one parcel.
const PARCEL: usize = 8 << 20;

/// What came of a laptop that was handed back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HandedBack {
    /// Families that were packed for the office.
    pub packed: usize,
    /// Families that are home and forgotten here.
    pub forgotten: usize,
}

pub(super) fn loans_here(desk: &Desk, _: Nothing) -> Result<LoansHere, Failure> {
    desk.seated(|seat| Ok(describe(seat)))
}

pub(super) fn take_loan(desk: &Desk, _: Nothing) -> Result<LoansHere, Failure> {
    desk.seated(|seat| seat.require_laptop())?;
    let Some(folder) = desk.choose_carried() else {
        return loans_here(desk, Nothing {});
    };
    desk.seated(|seat| {
        let families = seat.take_loans(&folder)?;
        Ok(LoansHere {
            folder: Some(word_of(&folder)),
            families: u32::try_from(families).unwrap_or(u32::MAX),
            ..describe(seat)
        })
    })
}

pub(super) fn hand_back(desk: &Desk, _: Nothing) -> Result<LoansHere, Failure> {
    desk.seated(|seat| seat.require_laptop())?;
    let Some(folder) = desk.choose_carried() else {
        return loans_here(desk, Nothing {});
    };
    desk.seated(|seat| {
        let before = describe(seat);
        let back = seat.hand_back(&folder)?;
        let mut after = describe(seat);
        for loan in before.loans {
            if !after.loans.iter().any(|it| it.id == loan.id) {
                after.loans.push(LoanHereLine {
                    forgotten: true,
                    ..loan
                });
            }
        }
        after.folder = Some(word_of(&folder));
        after.families = u32::try_from(back.packed + back.forgotten).unwrap_or(u32::MAX);
        Ok(after)
    })
}

pub(super) fn extend_here(desk: &Desk, input: ExtendHere) -> Result<LoansHere, Failure> {
    desk.seated(|seat| {
        seat.require_laptop()?;
        let Seat {
            centre, identity, ..
        } = seat;
        centre.extend_here(identity, &input.code)?;
        // Files that are open are as the former time had them.
        seat.close_all();
        Ok(describe(seat))
    })
}

fn describe(seat: &Seat) -> LoansHere {
    let now = seat.latest_now();
    let loans = seat.identity.loans().iter().map(|loan| LoanHereLine {
        id: loan.terms.loan.to_string(),
        lent: u32::try_from(loan.terms.families.len()).unwrap_or(u32::MAX),
        made: u32::try_from(loan.families.len() - loan.terms.families.len()).unwrap_or(u32::MAX),
        from: loan.terms.from,
        until: loan.until,
        over: now >= loan.until,
        lender: seat.authors.name(loan.terms.lender),
        forgotten: false,
    });
    LoansHere {
        loans: loans.collect(),
        folder: None,
        families: 0,
    }
}

impl Seat {
    fn require_laptop(&self) -> Result<(), Failure> {
        match self.centre.is_laptop() {
            true => Ok(()),
            // Who may borrow is another question: this is no computer that things are lent to.
            false => Err(reasoned(FailureCode::Carry, "other-device")),
        }
    }

    /// Takes over what was lent to whoever is signed in, on this laptop; gives how many families.
    /// What is here already is passed over.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] with what is wrong with what lies in the folder, what the disk says.
    /// Then nothing of a loan is here that was not whole.
    pub fn take_loans(&mut self, folder: &Path) -> Result<usize, Failure> {
        let folder = Folder::new(folder);
        let (mut taken, mut refused) = (0, CarryError::None);
        for name in folder.under("loans")? {
            let Ok(loan) = name.parse::<RecordId>() else {
                continue;
            };
            let bytes = match folder.get(&LoanHead::place(loan, "head")) {
                // Cut off while it was packed.
                Err(CarryError::None) => {
                    refused = CarryError::Damaged;
                    continue;
                }
                bytes => bytes?,
            };
            let head = LoanHead::read(bytes)?;
            let mut here = self.identity.loans().iter();
            if here.any(|it| it.terms.loan == head.loan) {
                continue;
            }
            if head.centre != self.centre.id() {
                refused = CarryError::Foreign;
            } else if head.device != self.centre.device() {
                refused = CarryError::OtherDevice;
            } else if head.account != self.identity.account.id {
                refused = CarryError::OtherAccount;
            } else {
                taken += self.take_one(&folder, head)?;
            }
        }
        match taken > 0 || !self.identity.loans().is_empty() {
            true => Ok(taken),
            false => Err(refused.into()),
        }
    }

    fn take_one(&mut self, folder: &Folder, head: LoanHead) -> Result<usize, Failure> {
        let key = self.identity.key_of(&head)?;
        let terms = head.terms(&key)?;
        self.take_books(folder, (&head, &key), &terms)?;
        if self.centre.withdrawn_devices().contains(&terms.device) {
            return Err(CarryError::Withdrawn.into());
        }
        for lent in &terms.families {
            self.note(Note {
                family: Some(lent.family),
                about: Some(terms.loan.to_string()),
                ..Note::of(Deed::LoanTaken)
            })?;
            self.take_family(folder, (terms.loan, &key), lent)?;
        }
        // From here on they are here; what a cut leaves before is taken away at the next sign-in.
        LoanHere::of(head, &terms).keep(self.centre.layout())?;
        self.centre.open_loans(&mut self.identity)?;
        self.authors = self.centre.authors();
        for lent in &terms.families {
            // Opening it enters it in the register.
            self.file_unseen(lent.family)?;
            self.release(lent.family);
        }
        // Of use once: where it stays, it is passed over.
        let _ = folder.remove(&LoanHead::place(terms.loan, ""));
        Ok(terms.families.len())
    }

    /// Takes in the books that go with a loan: accounts, passphrases and rules of that moment.
    fn take_books(
        &mut self,
        folder: &Folder,
        (head, key): (&LoanHead, &Key),
        terms: &LoanTerms,
    ) -> Result<(), Failure> {
        let place = LoanHead::place(terms.loan, "books");
        let sealed = folder.get(&place)?;
        let books = key.open(Purpose::Loan, place.as_bytes(), &sealed);
        let books = books.map_err(|_| CarryError::Damaged)?;
        if hash(&books) != terms.books {
            return Err(CarryError::Damaged.into());
        }
        let books = self.looked_at(&books)?;
        let known = books.sign_keys();
        head.check_lender(known.get(&terms.lender))?;
        self.centre.take_in(&books).map_err(of_union)?;
        Ok(())
    }

    /// Books that came as bytes, opened beside.
    pub(super) fn looked_at(&self, books: &[u8]) -> Result<Books, Failure> {
        let looking = self.centre.layout().looking();
        fs::create_dir_all(&looking).map_err(FileError::from)?;
        let path = looking.join("books");
        fs::write(&path, books).map_err(FileError::from)?;
        let opened = Books::open(&path)?;
        match opened.centre() == self.centre.id() {
            true => Ok(opened),
            false => Err(CarryError::Foreign.into()),
        }
    }

    fn take_family(
        &self,
        folder: &Folder,
        (loan, key): (RecordId, &Key),
        lent: &LentFamily,
    ) -> Result<(), Failure> {
        let mut parcels = Vec::with_capacity(lent.parcels);
        let mut hasher = blake3::Hasher::new();
        for number in 0..lent.parcels {
            let place = LoanHead::place(loan, &format!("{}/{number}", lent.family));
            let sealed = folder.get(&place)?;
            let bytes = key.open(Purpose::Loan, place.as_bytes(), &sealed);
            let bytes = bytes.map_err(|_| CarryError::Damaged)?;
            hasher.update(&bytes);
            parcels.push(Parcel::from_bytes(&bytes).map_err(|_| CarryError::Damaged)?);
        }
        if hasher.finalize().as_bytes() != lent.file.as_bytes() {
            return Err(CarryError::Damaged.into());
        }
        let keys = self.centre.sign_keys();
        let sign_key = |account: AccountId| keys.get(&account).copied();
        let file_key = lent.file_key(key)?;
        let mut new = NewFile::begin(self.centre.layout(), lent.family, &file_key)?;
        new.take(&parcels, &sign_key).map_err(of_parcel)?;
        match new.file.heads() == lent.heads {
            true => Ok(new.put()?),
            false => Err(CarryError::Damaged.into()),
        }
    }

    /// Hands back what is here on loan to whoever is signed in: what is home is forgotten, the rest
    /// is packed into the folder.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] with `drafts` where something half-typed would be lost, and where the
    /// folder cannot be written; what the disk says. Then nothing was forgotten that is not home.
    pub fn hand_back(&mut self, folder: &Path) -> Result<HandedBack, Failure> {
        let folder = Folder::new(folder);
        let mut back = HandedBack::default();
        let loans: Vec<RecordId> = self
            .identity
            .loans()
            .iter()
            .map(|it| it.terms.loan)
            .collect();
        if loans.is_empty() {
            return Err(CarryError::None.into());
        }
        for loan in loans {
            if self.is_home(&folder, loan)? {
                back.forgotten += self.forget(&folder, loan)?;
            } else {
                back.packed += self.pack_back(&folder, loan)?;
            }
        }
        Ok(back)
    }

    /// Whether the office says that all that its files here have is home.
    fn is_home(&mut self, folder: &Folder, loan: RecordId) -> Result<bool, Failure> {
        let (key, families) = self.of_loan_here(loan)?;
        let keys = self.centre.sign_keys();
        let sign_key = |account: AccountId| keys.get(&account).copied();
        let receipt = match Receipt::read(folder, (loan, &key), &sign_key) {
            Ok(receipt) => receipt,
            // One that is not whole, or of nobody known, says nothing.
            Err(CarryError::None | CarryError::Damaged) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        for family in families {
            let heads = self.file_unseen(family)?.heads();
            self.release(family);
            if !receipt.covers(family, &heads) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn of_loan_here(&self, loan: RecordId) -> Result<(Key, Vec<FamilyId>), Failure> {
        let mut loans = self.identity.loans().iter();
        let open = loans.find(|it| it.terms.loan == loan);
        let open = open.ok_or(FailureCode::NotFound)?;
        let layout = self.centre.layout();
        let families = open.families.iter().map(|it| it.0);
        // Of a family whose making was cut off there is a key and no file.
        let there = families.filter(|it| layout.family(*it).exists());
        Ok((open.key.clone(), there.collect()))
    }

    fn forget(&mut self, folder: &Folder, loan: RecordId) -> Result<usize, Failure> {
        self.note(of_loan(Deed::LoanReturned, loan))?;
        self.close_all();
        let families = self.centre.forget_loan(&mut self.identity, loan)?;
        for family in &families {
            self.listing.remove_own(*family);
            self.drafts.forget_family(*family)?;
        }
        // The office hears of it when it looks into the folder; without, it goes on saying that the
        // laptop has not forgotten yet.
        let _ = Forgotten::put(loan, folder, &self.identity);
        let _ = Receipt::remove(folder, loan);
        let _ = Homecoming::remove(folder, loan);
        Ok(families.len())
    }

    fn pack_back(&mut self, folder: &Folder, loan: RecordId) -> Result<usize, Failure> {
        let (key, families) = self.of_loan_here(loan)?;
        let half_typed = self.drafts.families()?;
        if families.iter().any(|it| half_typed.contains(it)) {
            return Err(reasoned(FailureCode::Carry, "drafts"));
        }
        self.note(of_loan(Deed::LoanReturned, loan))?;
        let came: Vec<LentFamily> = {
            let mut loans = self.identity.loans().iter();
            let open = loans.find(|it| it.terms.loan == loan);
            open.map(|it| it.terms.families.clone()).unwrap_or_default()
        };
        let mut number = 0;
        let mut home = Vec::with_capacity(families.len());
        for family in families {
            let lent = came.iter().find(|it| it.family == family);
            let file = self.file_unseen(family)?;
            let known = lent.map_or(&[][..], |it| &it.heads);
            let (heads, parcels) = (file.heads(), file.parcel_since(known)?.parts(PARCEL));
            self.release(family);
            let first = number;
            for parcel in parcels {
                let bytes = parcel.to_bytes()?;
                Homecoming::put_parcel(folder, (loan, &key), number, &bytes)?;
                number += 1;
            }
            home.push(CameHome {
                family,
                made_there: lent.is_none(),
                parcels: number - first,
                heads,
            });
        }
        let books = self.books_for(DeviceSort::Laptop)?;
        Homecoming::put_parcel(folder, (loan, &key), number, &books)?;
        let packed = home.len();
        let homecoming = Homecoming {
            at: self.now,
            families: home,
        };
        homecoming.put(folder, (loan, &key), &self.identity)?;
        Ok(packed)
    }

    /// What the session has on loan here; none in the office.
    pub(super) fn visit(&self, now: DateTime<Utc>) -> Option<Visit> {
        if !self.centre.is_laptop() {
            return None;
        }
        let loans = self.identity.loans();
        let now = now.max(self.latest);
        let families: usize = loans.iter().map(|it| it.families.len()).sum();
        let until = loans.iter().map(|it| it.until).min();
        Some(Visit {
            families: u32::try_from(families).unwrap_or(u32::MAX),
            until,
            over: until.is_some_and(|it| now >= it),
            soon: until.is_some_and(|it| now < it && it - now <= SOON),
        })
    }

    /// Now, or the latest instant that is known here where the clock was set back before it.
    pub(super) fn latest_now(&self) -> DateTime<Utc> {
        self.now.max(self.latest)
    }

    /// Whether a family is here on loan and its time is over.
    pub(super) fn loan_is_over(&self, family: FamilyId) -> Option<DateTime<Utc>> {
        let loan = self.identity.loan_of(family)?;
        (self.latest_now() >= loan.until).then_some(loan.until)
    }
}

//! Families are lent to a laptop: chosen, packed into a folder, listed, given more time.

use std::path::Path;
use std::sync::PoisonError;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::accounts::filled;
use super::failures::read_id;
use super::restoring::word_of;
use super::tending::role_of;
use super::{Desk, Permission, Seat};
use crate::FileKey;
use crate::access::{Deed, Note};
use crate::carry::{Extension, Folder, LentFamily, LoanHead, LoanTerms};
use crate::centre::{Account, DeviceSort, LoanEnd, NewLoan, Ring};
use crate::contract::*;
use crate::keys::{Key, Purpose};
use crate::korea::midnight_in_korea;
use crate::log::{EntryHash, FamilyId, RecordId};
use crate::register::{FamilyCard, WorkAt};

/// A loan lasts no longer than this: what is needed longer is asked for again.
const LONGEST: TimeDelta = TimeDelta::days(31);
/// About so many bytes go into one parcel.
const PARCEL: usize = 8 << 20;

pub(super) fn loans(desk: &Desk, _: Nothing) -> Result<Loans, Failure> {
    desk.seated(|seat| seat.loans_known())
}

pub(super) fn visits_on(desk: &Desk, input: AskVisits) -> Result<Visits, Failure> {
    desk.seated(|seat| {
        let register = seat.listing.register()?;
        let work = register.work_on(input.on, Some(&input.account), &[])?;
        let mut families: Vec<LoanFamily> = Vec::new();
        let agreed = [WorkKind::Visit as u32, WorkKind::Contact as u32];
        let agreed = |at: &&WorkAt| agreed.contains(&at.kind) && at.due == Some(input.on);
        for at in work.iter().filter(agreed) {
            let (card, _) = register.work(at)?;
            let line = family_line(&card);
            if !families.contains(&line) {
                families.push(line);
            }
        }
        Ok(Visits { families })
    })
}

pub(super) fn lend(desk: &Desk, input: Lend) -> Result<LoanMade, Failure> {
    let now = desk.host.now();
    let new = NewLoan {
        families: input
            .families
            .iter()
            .map(|it| read_id(it))
            .collect::<Result<_, _>>()?,
        device: read_id(&input.device)?,
        account: read_id(&input.account)?,
        purpose: input.purpose,
        until: end_of(input.until),
    };
    // Refused before anybody is asked for a folder.
    desk.seated(|seat| seat.check_loan(&new, now))?;
    let folder = desk.host.choose_folder();
    desk.seated(|seat| {
        if let Some(folder) = &folder {
            seat.lend(folder, &new, now)?;
        }
        Ok(LoanMade {
            folder: folder.as_deref().map(word_of),
            loans: seat.loans_known()?,
        })
    })
}

pub(super) fn extend_loan(desk: &Desk, input: ExtendLoan) -> Result<LoanExtended, Failure> {
    let loan = read_id(&input.loan)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let code = seat.extend_loan(loan, input.until, now)?;
        Ok(LoanExtended {
            code,
            loans: seat.loans_known()?,
        })
    })
}

pub(super) fn withdraw_loan(desk: &Desk, input: WithdrawLoan) -> Result<Loans, Failure> {
    let loan = read_id(&input.loan)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        seat.withdraw_loan(loan, reason, now)?;
        seat.loans_known()
    })
}

impl Seat {
    /// Whether a loan can be made as it is wanted.
    fn check_loan(&mut self, new: &NewLoan, now: DateTime<Utc>) -> Result<(), Failure> {
        if self.centre.is_laptop() {
            return Err(FailureCode::Denied.into());
        }
        if new.until <= now || new.until > now + LONGEST {
            return Err(Failure::of_field("until", "out-of-range"));
        }
        let device = self.centre.device_note(new.device)?;
        if device.sort != DeviceSort::Laptop || device.withdrawn.is_some() {
            return Err(Failure::of_field("device", "unknown"));
        }
        let borrower = self.centre.account(new.account)?;
        if !can_borrow(&borrower) {
            return Err(Failure::of_field("account", "unknown"));
        }
        let out = self.centre.loans().into_iter();
        let out: Vec<FamilyId> = out
            .filter(|it| it.what.device == new.device && !it.forgotten)
            .flat_map(|it| it.what.families)
            .collect();
        for family in &new.families {
            if self.centre.destroyed().contains(family) {
                return Err(FailureCode::Destroyed.into());
            }
            if out.contains(family) {
                return Err(Failure::of_field("families", "lent"));
            }
            self.keys_of(*family)?;
            let opens = self.centre.was_given(borrower.id, Ring::Families)
                || self.centre.was_given_family(borrower.id, *family);
            if !opens {
                return Err(Failure::of_field("account", "shut"));
            }
        }
        Ok(())
    }

    /// Lends families: they stand in the books as lent before anything of them leaves the house.
    ///
    /// # Errors
    /// What is wrong with the loan; [`FailureCode::Carry`] where the folder cannot be written, what
    /// the disk says. Then the loan is taken back, and what lies in the folder is no loan.
    pub fn lend(
        &mut self,
        folder: &Path,
        new: &NewLoan,
        now: DateTime<Utc>,
    ) -> Result<RecordId, Failure> {
        self.check_loan(new, now)?;
        let (loan, key) = self.centre.lend(&self.identity, new, now)?;
        self.note_taking(Note {
            about: Some(loan.to_string()),
            count: Some(new.families.len() as u64),
            ..Note::of(Deed::Lent)
        })?;
        let folder = Folder::new(folder);
        if let Err(failure) = self.pack((loan, &key), &folder, new, now) {
            let _ = folder.remove(&LoanHead::place(loan, ""));
            let end = (LoanEnd::Withdrawn, None);
            self.centre.end_loan(&self.identity, loan, end, now)?;
            return Err(failure);
        }
        Ok(loan)
    }

    /// Writes a loan into a folder, its head last: a loan without one was cut off.
    fn pack(
        &mut self,
        (loan, key): (RecordId, &Key),
        folder: &Folder,
        new: &NewLoan,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut families = Vec::with_capacity(new.families.len());
        for family in &new.families {
            self.note(Note {
                family: Some(*family),
                about: Some(loan.to_string()),
                ..Note::of(Deed::Lent)
            })?;
            families.push(self.pack_family((loan, key), folder, *family)?);
        }
        let books = self.books_for(DeviceSort::Laptop)?;
        let place = LoanHead::place(loan, "books");
        let sealed = key.seal(Purpose::Loan, place.as_bytes(), &books)?;
        folder.put(&place, &sealed)?;
        let terms = LoanTerms {
            loan,
            centre: self.centre.id(),
            device: new.device,
            account: new.account,
            lender: self.identity.account.id,
            from: now,
            until: new.until,
            families,
            books: hash(&books),
        };
        let borrower = self.centre.account(new.account)?;
        let head = LoanHead::write(&terms, key, &borrower.seal_key, &self.identity)?;
        Ok(folder.put(&LoanHead::place(loan, "head"), head.bytes())?)
    }

    fn pack_family(
        &mut self,
        (loan, key): (RecordId, &Key),
        folder: &Folder,
        family: FamilyId,
    ) -> Result<LentFamily, Failure> {
        let circle = self.centre.circle(family);
        let file = self.file_unseen(family)?;
        if let Some(trouble) = file.trouble() {
            return Err(crate::FileError::ReadOnly(trouble).into());
        }
        let heads = file.heads();
        let parcels = file.parcel_since(&[])?.parts(PARCEL);
        self.release(family);
        let mut hasher = blake3::Hasher::new();
        let count = parcels.len();
        for (number, parcel) in parcels.into_iter().enumerate() {
            let bytes = parcel.to_bytes()?;
            hasher.update(&bytes);
            let place = LoanHead::place(loan, &format!("{family}/{number}"));
            let sealed = key.seal(Purpose::Loan, place.as_bytes(), &bytes)?;
            folder.put(&place, &sealed)?;
        }
        let fresh = FileKey::of(&Key::generate()?);
        Ok(LentFamily {
            family,
            key: LentFamily::seal_key(key, family, &fresh)?,
            parcels: count,
            file: EntryHash::from_bytes(*hasher.finalize().as_bytes()),
            heads,
            openers: circle.into_iter().map(|it| it.account).collect(),
        })
    }

    /// Gives a loan more time; gives the code that is read out to whoever sits at the laptop.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] for a loan that is not out, [`FailureCode::InvalidField`].
    pub fn extend_loan(
        &mut self,
        loan: RecordId,
        until: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<String, Failure> {
        let ends = end_of(until);
        if ends <= now || ends > now + LONGEST {
            return Err(Failure::of_field("until", "out-of-range"));
        }
        self.centre.loan(loan)?;
        let key = self.centre.loan_key(&self.identity, loan)?;
        self.note(of_loan(Deed::LoanExtended, loan))?;
        self.centre.extend_loan(&self.identity, loan, ends, now)?;
        Ok(Extension { day: until }.code(loan, &key))
    }

    /// Takes a loan back. The laptop does not hear of it; what it brings home is taken in all the
    /// same.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`], what the disk says.
    pub fn withdraw_loan(
        &mut self,
        loan: RecordId,
        reason: String,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.note(of_loan(Deed::LoanWithdrawn, loan))?;
        let end = (LoanEnd::Withdrawn, Some(reason));
        Ok(self.centre.end_loan(&self.identity, loan, end, now)?)
    }
}

pub(super) fn of_loan(deed: Deed, loan: RecordId) -> Note {
    Note {
        about: Some(loan.to_string()),
        ..Note::of(deed)
    }
}

/// Who may borrow: whoever writes in families.
pub(super) fn can_borrow(account: &Account) -> bool {
    !account.closed && role_of(account).is_some_and(|role| role.may(Permission::WriteFamily))
}

pub(super) fn hash(bytes: &[u8]) -> EntryHash {
    EntryHash::from_bytes(*blake3::hash(bytes).as_bytes())
}

/// The last instant of a day in Korea.
fn end_of(day: NaiveDate) -> DateTime<Utc> {
    midnight_in_korea(day + TimeDelta::days(1))
}

pub(super) fn family_line(card: &FamilyCard) -> LoanFamily {
    LoanFamily {
        id: card.family.to_string(),
        title: card.title.clone(),
        file_number: card.file_number.clone(),
    }
}

/// The line of a family of which there may be no card here: then it has its id alone.
pub(super) fn line_or_id(family: FamilyId, card: Option<&FamilyCard>) -> LoanFamily {
    card.map_or_else(
        || LoanFamily {
            id: family.to_string(),
            title: String::new(),
            file_number: String::new(),
        },
        family_line,
    )
}

impl Desk {
    /// The folder that was chosen last to carry things in.
    pub(super) fn carried(&self) -> Option<std::path::PathBuf> {
        let carried = self.carried.lock().unwrap_or_else(PoisonError::into_inner);
        carried.clone()
    }

    /// Asks for the folder to carry things in.
    pub(super) fn choose_carried(&self) -> Option<std::path::PathBuf> {
        let folder = self.host.choose_folder()?;
        *self.carried.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.clone());
        Some(folder)
    }
}

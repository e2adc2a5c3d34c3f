//! In the office: what comes home of a loan is looked at, taken in, and answered with a receipt.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use ed25519_dalek::VerifyingKey;

use super::failures::read_id;
use super::lending::{line_or_id, of_loan};
use super::new_file::NewFile;
use super::restoring::word_of;
use super::writing::act;
use super::{Desk, Seat};
use crate::access::Deed;
use crate::carry::{CameHome, CarryError, Folder, Forgotten, Homecoming, Receipt};
use crate::casefile::ParcelError;
use crate::centre::{LoanEnd, LoanNote};
use crate::contract::*;
use crate::incoming::Origin;
use crate::keys::Key;
use crate::log::{AccountId, EntryHash, FamilyId, RecordId, UnionError};
use crate::model::{Action, Field, Kind};
use crate::parcel::Parcel;

/// What came home of a family.
struct Coming {
    home: CameHome,
    parcels: Vec<Parcel>,
}

/// What came home of a loan, opened.
struct Opened {
    at: DateTime<Utc>,
    families: Vec<Coming>,
    books: Vec<u8>,
}

pub(super) fn look_homecomings(desk: &Desk, _: Nothing) -> Result<HomecomingsFound, Failure> {
    desk.seated(|seat| seat.require_office())?;
    let Some(folder) = desk.choose_carried() else {
        return Ok(HomecomingsFound {
            folder: None,
            found: Vec::new(),
        });
    };
    desk.seated(|seat| {
        Ok(HomecomingsFound {
            folder: Some(word_of(&folder)),
            found: seat.homecomings(&folder)?,
        })
    })
}

pub(super) fn rehearse_homecoming(desk: &Desk, input: AskHomecoming) -> Result<Incoming, Failure> {
    let (loan, family) = (read_id(&input.loan)?, read_id(&input.family)?);
    let today = desk.host.today();
    let folder = desk.carried().ok_or(CarryError::None)?;
    desk.seated(|seat| seat.rehearse_homecoming(&folder, (loan, family), today))
}

pub(super) fn receive_loan(desk: &Desk, input: ReceiveLoan) -> Result<LoanReceived, Failure> {
    let loan = read_id(&input.loan)?;
    let now = desk.host.now();
    let folder = desk.carried().ok_or(CarryError::None)?;
    desk.seated(|seat| {
        let (families, all_home) = seat.receive(&folder, loan, now)?;
        Ok(LoanReceived {
            families,
            all_home,
            loans: seat.loans_known()?,
        })
    })
}

impl Seat {
    fn require_office(&self) -> Result<(), Failure> {
        match self.centre.is_laptop() {
            true => Err(FailureCode::Denied.into()),
            false => Ok(()),
        }
    }

    /// What comes home in a folder, without taking anything in. Laptops that say there that they
    /// have forgotten a loan are heard.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] where there is nothing, or nothing that opens here.
    pub fn homecomings(&mut self, folder: &Path) -> Result<Vec<HomecomingFound>, Failure> {
        let folder = Folder::new(folder);
        let heard = self.hear_forgotten(&folder)?;
        let mut found = Vec::new();
        let mut refused = CarryError::None;
        for loan in Homecoming::loans(&folder)? {
            let Ok(note) = self.centre.loan(loan) else {
                refused = CarryError::Foreign;
                continue;
            };
            match self.open_homecoming(&folder, &note) {
                Ok((opened, _)) => found.push(self.rehearsed(&note, &opened)?),
                Err(Refused::Carry(error)) => refused = error,
                Err(Refused::Other(failure)) => return Err(failure),
            }
        }
        match found.is_empty() && !heard {
            true => Err(refused.into()),
            false => Ok(found),
        }
    }

    fn hear_forgotten(&mut self, folder: &Folder) -> Result<bool, Failure> {
        let keys = self.centre.sign_keys();
        let sign_key = |account: AccountId| keys.get(&account).copied();
        let all = Forgotten::all(folder, &sign_key)?;
        let mut heard = false;
        for said in all {
            let Ok(note) = self.centre.loan(said.loan) else {
                continue;
            };
            // What nobody took in cannot have been forgotten with a receipt.
            let home = note.ended.is_some_and(|it| it.0 == LoanEnd::Returned);
            if home && said.by == note.what.account {
                self.centre
                    .note_forgotten(&self.identity, said.loan, self.now)?;
                let _ = said.remove(folder);
                heard = true;
            }
        }
        Ok(heard)
    }

    fn rehearsed(&mut self, note: &LoanNote, opened: &Opened) -> Result<HomecomingFound, Failure> {
        let mut families = Vec::with_capacity(opened.families.len());
        for coming in &opened.families {
            let here = self.entries_here(coming.home.family)?;
            let entries = coming.parcels.iter().flat_map(|it| &it.entries);
            let new = entries.filter(|it| !here.contains(&it.hash)).count();
            families.push(self.coming_line(&coming.home, new, 0));
        }
        Ok(HomecomingFound {
            loan: note.id.to_string(),
            device: self.authors.device(note.what.device),
            account: self.authors.name(note.what.account),
            at: opened.at,
            families,
            withdrawn: self.centre.withdrawn_devices().contains(&note.what.device),
        })
    }

    /// What taking in one family of a loan would come to.
    fn rehearse_homecoming(
        &mut self,
        folder: &Path,
        (loan, family): (RecordId, FamilyId),
        today: NaiveDate,
    ) -> Result<Incoming, Failure> {
        self.require_office()?;
        let note = self.centre.loan(loan)?;
        let (opened, _) = self.open_homecoming(&Folder::new(folder), &note)?;
        let mut families = opened.families.into_iter();
        let coming = families.find(|it| it.home.family == family);
        let coming = coming.ok_or(FailureCode::NotFound)?;
        let (admitted, _) = self.sifted(family, &coming.parcels)?;
        let parcel = Parcel::joined(admitted).unwrap_or(Parcel::empty(family.into()));
        self.rehearse_incoming(family, &parcel, &self.origin_of(&note), today)
    }

    fn origin_of(&self, note: &LoanNote) -> Origin {
        Origin {
            sort: OriginSort::Loan,
            name: self.authors.device(note.what.device),
        }
    }

    fn coming_line(&self, home: &CameHome, entries: usize, put_aside: usize) -> FamilyComing {
        let card = self.listing.register().ok();
        let card = card.and_then(|it| it.card(home.family).ok()?);
        FamilyComing {
            family: line_or_id(home.family, card.as_ref()),
            made_there: home.made_there,
            entries: u32::try_from(entries).unwrap_or(u32::MAX),
            put_aside: u32::try_from(put_aside).unwrap_or(u32::MAX),
            receipt: None,
        }
    }

    pub(super) fn entries_here(
        &mut self,
        family: FamilyId,
    ) -> Result<BTreeSet<EntryHash>, Failure> {
        if !self.centre.layout().family(family).exists() {
            return Ok(BTreeSet::new());
        }
        let file = self.file_unseen(family)?;
        let here = file.entries().iter().map(|it| it.hash).collect();
        self.release(family);
        Ok(here)
    }

    /// Takes in what comes home of a loan, and answers with a receipt. Safe to cut off anywhere and
    /// to do again. Gives what came in, and whether all is home.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] with what is wrong with it, what the disk says.
    pub fn receive(
        &mut self,
        folder: &Path,
        loan: RecordId,
        now: DateTime<Utc>,
    ) -> Result<(Vec<FamilyComing>, bool), Failure> {
        self.require_office()?;
        let folder = Folder::new(folder);
        let note = self.centre.loan(loan)?;
        let (opened, key) = self.open_homecoming(&folder, &note)?;
        self.note(of_loan(Deed::LoanReturned, loan))?;
        let books = self.looked_at(&opened.books)?;
        self.centre
            .take_in_from_laptop(&books)
            .map_err(super::devices::of_union)?;
        self.authors = self.centre.authors();
        let destroyed = self.centre.destroyed();
        let (mut lines, mut home) = (Vec::new(), Vec::new());
        let mut all_home = true;
        for coming in &opened.families {
            let family = coming.home.family;
            if destroyed.contains(&family) {
                // Nothing brings it back; the laptop is to forget it as well.
                home.push((family, coming.home.heads.clone()));
                continue;
            }
            let (admitted, put_aside) = self.let_in(family, &coming.parcels)?;
            let (came, receipt) = match self.centre.layout().family(family).exists() {
                true => self.merge_home(&note, family, admitted, now)?,
                false => (self.take_in_admitted(&coming.home, &admitted, now)?, None),
            };
            let here = self.entries_here(family)?;
            match coming.home.heads.iter().all(|head| here.contains(head)) {
                true => home.push((family, coming.home.heads.clone())),
                false => all_home = false,
            }
            lines.push(FamilyComing {
                receipt: receipt.map(|it| it.to_string()),
                ..self.coming_line(&coming.home, came, put_aside)
            });
        }
        if all_home {
            let end = (LoanEnd::Returned, None);
            self.centre.end_loan(&self.identity, loan, end, now)?;
            let receipt = Receipt {
                loan,
                by: self.identity.account.id,
                at: now,
                families: home,
            };
            receipt.put(&folder, &key, &self.identity)?;
        }
        Ok((lines, all_home))
    }

    /// Takes in what may come in of a family that is here, with its receipt, so that it can be taken
    /// back as one act. Gives how many acts were new, and the receipt.
    fn merge_home(
        &mut self,
        note: &LoanNote,
        family: FamilyId,
        admitted: Vec<Parcel>,
        now: DateTime<Utc>,
    ) -> Result<(usize, Option<RecordId>), Failure> {
        let Some(parcel) = Parcel::joined(admitted) else {
            return Ok((0, None));
        };
        let was_open = self.is_open(family);
        let before = self.file_unseen(family)?.entries().len();
        let receipt = self.take_in_unseen(family, &parcel, &self.origin_of(note), now)?;
        let file = self.file_unseen(family)?;
        // The receipt is an act too.
        let came = file.entries().len() - before - usize::from(receipt.is_some());
        let receipt = receipt.and_then(|it| file.entry(it)?.changes.first().map(|it| it.record));
        if !was_open {
            self.release(family);
        }
        Ok((came, receipt))
    }

    /// Takes in what may come in of one family; gives how many acts were new.
    pub(super) fn take_in_admitted(
        &mut self,
        home: &CameHome,
        parcels: &[Parcel],
        now: DateTime<Utc>,
    ) -> Result<usize, Failure> {
        let family = home.family;
        if parcels.iter().all(|it| it.entries.is_empty()) {
            return Ok(0);
        }
        let keys = self.centre.sign_keys();
        let sign_key = |account: AccountId| keys.get(&account).copied();
        if !self.centre.layout().family(family).exists() {
            if !home.made_there {
                return Err(FailureCode::NotFound.into());
            }
            return self.make_home(family, parcels, &sign_key, now);
        }
        let mut came = 0;
        for parcel in parcels {
            let file = self.file_unseen(family)?;
            let report = file.take_parcel(parcel, &sign_key).map_err(of_parcel)?;
            came += report.added.len();
        }
        self.enter_written(family)?;
        self.release(family);
        Ok(came)
    }

    /// Makes the file of a family that was made on the laptop. It is given its file number here:
    /// the laptop could not know which are free.
    fn make_home(
        &mut self,
        family: FamilyId,
        parcels: &[Parcel],
        sign_key: &impl Fn(AccountId) -> Option<VerifyingKey>,
        now: DateTime<Utc>,
    ) -> Result<usize, Failure> {
        let key = self.key_of_coming(family)?;
        let number = self
            .listing
            .next_file_number(crate::korea::day_in_korea(now))?;
        let mut new = NewFile::begin(self.centre.layout(), family, &key)?;
        let came = new.take(parcels, sign_key).map_err(of_parcel)?;
        let record = new.file.state().of_kind(Kind::Family).next();
        let record = record.filter(|it| it.text(Field::FileNumber).is_none());
        if let Some(record) = record.map(|it| it.id) {
            let act = act(&self.identity, now, Action::Edit, None)?;
            new.file.record(act, |edit| {
                edit.set(record, Kind::Family, Field::FileNumber, number);
                Ok::<_, Failure>(())
            })?;
        }
        self.note_making(family)?;
        new.put()?;
        // Opening it enters it in the register.
        self.file_unseen(family)?;
        self.release(family);
        self.tend();
        Ok(came)
    }

    fn open_homecoming(
        &mut self,
        folder: &Folder,
        note: &LoanNote,
    ) -> Result<(Opened, Key), Refused> {
        let key = self.centre.loan_key(&self.identity, note.id);
        let key = key.map_err(|_| CarryError::OtherAccount)?;
        let borrower = self.centre.sign_key(note.what.account);
        let borrower = borrower.ok_or(CarryError::Foreign)?;
        let head = Homecoming::read(folder, (note.id, &key), &borrower)?;
        let mut number = 0;
        let mut families = Vec::with_capacity(head.families.len());
        for home in head.families {
            let mut parcels = Vec::with_capacity(home.parcels);
            for _ in 0..home.parcels {
                let bytes = Homecoming::parcel(folder, (note.id, &key), number)?;
                let parcel = Parcel::from_bytes(&bytes).map_err(|_| CarryError::Damaged)?;
                if FamilyId::from(parcel.log) != home.family {
                    return Err(CarryError::Damaged.into());
                }
                parcels.push(parcel);
                number += 1;
            }
            // A loan brings home what was lent, and what was made on the way.
            if !home.made_there && !note.what.families.contains(&home.family) {
                return Err(CarryError::Damaged.into());
            }
            families.push(Coming { home, parcels });
        }
        let books = Homecoming::parcel(folder, (note.id, &key), number)?;
        let opened = Opened {
            at: head.at,
            families,
            books,
        };
        Ok((opened, key))
    }
}

/// Why what came home was not opened: for itself, or for another reason.
enum Refused {
    Carry(CarryError),
    Other(Failure),
}

impl From<CarryError> for Refused {
    fn from(error: CarryError) -> Self {
        Self::Carry(error)
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Other(failure)
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Carry(error) => error.into(),
            Refused::Other(failure) => failure,
        }
    }
}

/// What a parcel that does not come in says.
pub(super) fn of_parcel(error: ParcelError) -> Failure {
    match error {
        ParcelError::Union(UnionError::File(error)) => error.into(),
        _ => CarryError::Damaged.into(),
    }
}

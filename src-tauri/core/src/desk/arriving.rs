//! A family comes from another centre (이관): looked at, taken over as a new family or refused, and
//! answered.

use chrono::{DateTime, NaiveDate, Utc};
use x25519_dalek::StaticSecret;
use zeroize::Zeroizing;

use super::accounts::filled;
use super::failures::read_id;
use super::lending::family_line;
use super::new_file::NewFile;
use super::restoring::word_of;
use super::transferring::{of, of_transfer};
use super::writing::act;
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::carry::{
    Card, CarriedRecord, CarryError, Folder, TransferAnswer, TransferHead, TransferTerms,
};
use crate::centre::{Answered, new_family_id};
use crate::consent;
use crate::contract::*;
use crate::keys::Key;
use crate::log::{EntryHash, FamilyId, RecordId};
use crate::model::{Action, Field, Kind, Value};
use crate::papers::{self, MAX_BYTES, Media};
use crate::transfer::{check_records, has_paper, set_came_in};

/// More parcels of records than any family fills.
const MOST_PARCELS: usize = 64;
/// More papers than any family has.
const MOST_PAPERS: usize = 10_000;

/// A transfer that was opened.
struct Opened {
    transfer: RecordId,
    key: Key,
    terms: TransferTerms,
    card: Card,
    /// The secret of the inbox that it was sealed to.
    inbox: StaticSecret,
}

pub(super) fn look_transfers(desk: &Desk, _: Nothing) -> Result<TransfersFound, Failure> {
    desk.seated(|_| Ok(()))?;
    let Some(chosen) = desk.choose_carried() else {
        return Ok(TransfersFound {
            folder: None,
            found: Vec::new(),
            for_others: 0,
            damaged: 0,
        });
    };
    desk.seated(|seat| {
        let (mut found, mut for_others, mut damaged) = (Vec::new(), 0, 0);
        for head in TransferHead::all(&Folder::new(&chosen))? {
            let opened = head.and_then(|it| match it.to == seat.centre.id() {
                true => seat.opened(&it),
                false => Err(CarryError::Foreign),
            });
            match opened {
                Ok(opened) => found.push(seat.found_line(&opened)?),
                Err(CarryError::Foreign) => for_others += 1,
                Err(CarryError::TooNew) => return Err(CarryError::TooNew.into()),
                Err(_) => damaged += 1,
            }
        }
        Ok(TransfersFound {
            folder: Some(word_of(&chosen)),
            found,
            for_others,
            damaged,
        })
    })
}

pub(super) fn accept_transfer(desk: &Desk, input: AcceptTransfer) -> Result<FamilyView, Failure> {
    let transfer = read_id(&input.transfer)?;
    let folder = Folder::new(&desk.carried().ok_or(CarryError::None)?);
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let family = seat.accept(&folder, transfer, (now, today))?;
        seat.view(family, today)
    })
}

pub(super) fn refuse_transfer(desk: &Desk, input: RefuseTransfer) -> Result<Nothing, Failure> {
    let transfer = read_id(&input.transfer)?;
    let reason = filled("reason", &input.reason)?;
    let folder = Folder::new(&desk.carried().ok_or(CarryError::None)?);
    let now = desk.host.now();
    desk.seated(|seat| {
        let opened = seat.open_known(&folder, transfer)?;
        if let Some(Answered::Accepted(_)) = seat.centre.answered(transfer) {
            return Err(of("answered"));
        }
        seat.note(Note {
            about: Some(transfer.to_string()),
            ..Note::of(Deed::TransferRefused)
        })?;
        let from = (transfer, opened.card.centre);
        seat.centre
            .answer(&seat.identity, from, Answered::Refused, now)?;
        seat.put_answer(&folder, &opened, Err(reason), now)?;
        Ok(Nothing {})
    })
}

impl Seat {
    fn opened(&self, head: &TransferHead) -> Result<Opened, CarryError> {
        let secrets = self.centre.inbox_keys(&self.identity);
        let (key, terms, card, inbox) = head.open(&secrets)?;
        Ok(Opened {
            transfer: head.transfer,
            key,
            terms,
            card,
            inbox: inbox.clone(),
        })
    }

    /// Opens a transfer for this centre whose sender is in the books.
    fn open_known(&self, folder: &Folder, transfer: RecordId) -> Result<Opened, Failure> {
        let head = TransferHead::get(folder, transfer)?;
        if head.to != self.centre.id() {
            return Err(CarryError::Foreign.into());
        }
        let opened = self.opened(&head)?;
        match self.card_state(opened.card.centre, &opened.card.inbox) {
            CardState::Known => Ok(opened),
            CardState::Own => Err(CarryError::Foreign.into()),
            // Somebody who calls themselves that centre may have made it.
            CardState::New | CardState::Changed => Err(of("unknown-sender")),
        }
    }

    fn found_line(&mut self, opened: &Opened) -> Result<TransferFound, Failure> {
        let terms = &opened.terms;
        let answered = self.centre.answered(opened.transfer);
        let family = match answered {
            Some(Answered::Accepted(family)) => self.listing.register()?.card(family)?,
            _ => None,
        };
        Ok(TransferFound {
            transfer: opened.transfer.to_string(),
            from: self.card_line(&opened.card),
            by: terms.by.clone(),
            at: terms.at,
            title: terms.title.clone(),
            file_number: terms.file_number.clone(),
            people: terms.people,
            records: terms.records,
            papers: u32::try_from(terms.papers.len()).unwrap_or(u32::MAX),
            answered: answered.map(|it| match it {
                Answered::Accepted(_) => TransferStage::Accepted,
                Answered::Refused => TransferStage::Refused,
            }),
            family: family.as_ref().map(family_line),
        })
    }

    /// Takes a family over, and answers. Safe to cut off anywhere and to do again: the books say as
    /// which family it was taken before there is one.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] where it is not whole, [`FailureCode::Transfer`] where its sender is
    /// not known or it was refused before, what the disk says.
    fn accept(
        &mut self,
        folder: &Folder,
        transfer: RecordId,
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<FamilyId, Failure> {
        let opened = self.open_known(folder, transfer)?;
        let before = self.centre.answered(transfer);
        let family = match before {
            Some(Answered::Refused) => return Err(of("answered")),
            Some(Answered::Accepted(family)) => family,
            None => new_family_id(now)?,
        };
        if self.centre.destroyed().contains(&family) {
            return Err(FailureCode::Destroyed.into());
        }
        if !self.centre.layout().family(family).exists() {
            // All of it is looked at before anything is made.
            let records = opened.records(folder)?;
            self.note(of_transfer(Deed::TransferAccepted, family, transfer))?;
            if before.is_none() {
                let (from, answer) = (opened.card.centre, Answered::Accepted(family));
                self.centre
                    .answer(&self.identity, (transfer, from), answer, now)?;
            }
            self.make_arrived(folder, &opened, family, &records, (now, today))?;
        }
        let card = self.listing.register()?.card(family)?;
        let number = card.map(|it| it.file_number).unwrap_or_default();
        self.put_answer(folder, &opened, Ok(number), now)?;
        Ok(family)
    }

    /// Makes the file of a family that came.
    fn make_arrived(
        &mut self,
        folder: &Folder,
        opened: &Opened,
        family: FamilyId,
        records: &[CarriedRecord],
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<(), Failure> {
        let key = self.key_of_coming(family)?;
        let number = self.listing.next_file_number(today)?;
        let mut new = NewFile::begin(self.centre.layout(), family, &key)?;
        let file = &mut new.file;
        let mut contents = Vec::with_capacity(opened.terms.papers.len());
        for (place, paper) in opened.terms.papers.iter().enumerate() {
            let bytes = opened.parcel(folder, opened.terms.parcels + place)?;
            let (media, size) = (
                Media::of(&bytes).ok_or(CarryError::Damaged)?,
                i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            );
            let sealed = file.seal_paper(&bytes)?;
            let fields: [(Field, Value); 3] = [
                (Field::Content, sealed.hash.to_string().into()),
                (Field::Media, media.name().into()),
                (Field::Size, size.into()),
            ];
            contents.push((*paper, fields));
            file.put_attachment(sealed)?;
        }
        let worker = self.identity.account.id.to_string();
        let terms = &opened.terms;
        let act = act(&self.identity, now, Action::TransferIn, None)?;
        file.record(act, |edit| {
            for record in records {
                for (field, value) in &record.fields {
                    edit.set(record.id, record.kind, *field, value.clone());
                }
                if record.kind == Kind::Family {
                    edit.set(record.id, Kind::Family, Field::FileNumber, number.clone());
                    edit.set(record.id, Kind::Family, Field::Worker, worker.as_str());
                    edit.set(record.id, Kind::Family, Field::OpenedOn, today);
                }
            }
            for (paper, fields) in contents {
                for (field, value) in fields {
                    edit.set(paper, Kind::Document, field, value);
                }
            }
            let from = (opened.card.centre, opened.card.name.as_str());
            let sent = (terms.file_number.as_str(), terms.by.as_str(), terms.at);
            set_came_in(edit, opened.transfer, from, sent, &terms.consents);
            Ok::<_, Failure>(consent::seal(edit)?)
        })?;
        self.note_making(family)?;
        new.put()?;
        // Opening it enters it in the register.
        self.file(family)?;
        self.tend();
        Ok(())
    }

    /// Answers a transfer: with the file number that the family has now, or why it was refused.
    fn put_answer(
        &self,
        folder: &Folder,
        opened: &Opened,
        said: Result<String, String>,
        at: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let signing = self.identity.actor().signing.verifying_key();
        let accepted = said.is_ok();
        let (file_number, reason) = match said {
            Ok(number) => (Some(number), None),
            Err(reason) => (None, Some(reason)),
        };
        let answer = TransferAnswer {
            transfer: opened.transfer,
            accepted,
            reason,
            file_number,
            by: self.identity.account.name.clone(),
            sign_key: signing.as_bytes().to_vec(),
            at,
        };
        let between = (&opened.inbox, &opened.card.inbox);
        answer.put(folder, opened.terms.family, between, &self.identity)?;
        Ok(())
    }
}

impl Opened {
    fn parcel(&self, folder: &Folder, number: usize) -> Result<Zeroizing<Vec<u8>>, CarryError> {
        TransferHead::parcel(folder, (self.transfer, &self.key), number)
    }

    /// The records, once all parcels are what was sent. Of the papers no more than one at a time is
    /// in memory.
    fn records(&self, folder: &Folder) -> Result<Vec<CarriedRecord>, CarryError> {
        let terms = &self.terms;
        if terms.parcels > MOST_PARCELS || terms.papers.len() > MOST_PAPERS {
            return Err(CarryError::Damaged);
        }
        let mut hasher = blake3::Hasher::new();
        let mut records: Vec<CarriedRecord> = Vec::new();
        for number in 0..terms.parcels {
            let bytes = self.parcel(folder, number)?;
            hasher.update(&bytes);
            for line in bytes.split(|it| *it == b'\n').filter(|it| !it.is_empty()) {
                records.push(serde_json::from_slice(line).map_err(|_| CarryError::Damaged)?);
            }
        }
        check_records(&records)?;
        for (place, paper) in terms.papers.iter().enumerate() {
            let bytes = self.parcel(folder, terms.parcels + place)?;
            hasher.update(&bytes);
            let media = Media::of(&bytes).ok_or(CarryError::Damaged)?;
            let fits = bytes.len() <= MAX_BYTES && papers::check(media, &bytes).is_ok();
            if !fits || !has_paper(&records, *paper) {
                return Err(CarryError::Damaged);
            }
        }
        let documents = records.iter().filter(|it| it.kind == Kind::Document);
        let digest = EntryHash::from_bytes(*hasher.finalize().as_bytes());
        match digest == terms.digest && documents.count() == terms.papers.len() {
            true => Ok(records),
            false => Err(CarryError::Damaged),
        }
    }
}

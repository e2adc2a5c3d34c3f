//! Loans in the centre's books: which families are on which laptop, with whom, until when. Families
//! stand there by their ids; what they are called is nobody's business here.
//!
//! The key of a loan is a seal of the books: under the ring of the families, or in the inbox where
//! the lender does not hold that ring; and in an envelope to the borrower, who hands it back. It is
//! destroyed when the laptop has said that it forgot the loan.

use chrono::{DateTime, Utc};
use x25519_dalek::StaticSecret;

use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Envelope, Key, Purpose};
use crate::korea::day_in_korea;
use crate::log::{AccountId, Act, DeviceId, FamilyId, Record, RecordId, Seal, SealId};
use crate::model::{Action, Field, Kind, Value, vocabulary};

vocabulary! {
    /// What a loan is for. Words and not a text: the books are read before anyone signs in.
    LoanPurpose {
        /// A visit to families (가정방문).
        Visit = "visit",
        /// Counselling elsewhere (찾아가는 상담).
        Outreach = "outreach",
        /// An event (행사).
        Event = "event",
        /// Work outside of the office for another reason.
        Other = "other",
    }
}

vocabulary! {
    /// How a loan ended.
    LoanEnd {
        /// It was taken back before it came home.
        Withdrawn = "withdrawn",
        /// It came home.
        Returned = "returned",
        /// The laptop was lost.
        Lost = "lost",
    }
}

/// What is lent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLoan {
    /// Which families.
    pub families: Vec<FamilyId>,
    /// On which laptop.
    pub device: DeviceId,
    /// To whom.
    pub account: AccountId,
    /// What for.
    pub purpose: LoanPurpose,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// A loan as the books have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanNote {
    /// Its record.
    pub id: RecordId,
    /// What was lent. Families that were made on the laptop come home with it.
    pub what: NewLoan,
    /// Who lent it, and when.
    pub lent: (AccountId, DateTime<Utc>),
    /// How it ended, who said so, and when.
    pub ended: Option<(LoanEnd, AccountId, DateTime<Utc>)>,
    /// Whether the laptop said that it has forgotten it.
    pub forgotten: bool,
}

impl LoanNote {
    /// Whether its families are on the laptop, as far as the office knows.
    pub const fn is_out(&self) -> bool {
        self.ended.is_none()
    }
}

/// Where the key of a loan lies for somebody: for the ring, the inbox or an account.
fn place(loan: RecordId, holder: u8, account: Option<AccountId>) -> SealId {
    let mut hasher = blake3::Hasher::new_derive_key("hamkke 2026 place of a loan key");
    hasher.update(loan.as_bytes());
    hasher.update(&[holder]);
    if let Some(account) = account {
        hasher.update(account.as_bytes());
    }
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    SealId::from_bytes(id)
}

const OF_RING: u8 = 0;
const OF_INBOX: u8 = 1;
const OF_BORROWER: u8 = 2;

impl Centre {
    /// Every loan, the latest first.
    pub fn loans(&self) -> Vec<LoanNote> {
        let records = self.log.state().of_kind(Kind::Loan);
        let mut loans: Vec<LoanNote> = records.filter_map(|it| self.loan_of(it)).collect();
        loans.reverse();
        loans
    }

    /// A loan.
    ///
    /// # Errors
    /// [`CentreError::NoLoan`].
    pub fn loan(&self, id: RecordId) -> Result<LoanNote, CentreError> {
        let record = self.log.state().get(id);
        let record = record.filter(|it| it.kind() == Some(Kind::Loan));
        let found = record.and_then(|it| self.loan_of(it));
        found.ok_or(CentreError::NoLoan)
    }

    /// The loans that a family is out with.
    pub fn loans_of(&self, family: FamilyId) -> Vec<LoanNote> {
        let out = self.loans().into_iter();
        out.filter(|it| it.is_out() && it.what.families.contains(&family))
            .collect()
    }

    fn loan_of(&self, record: &Record) -> Option<LoanNote> {
        let lent = record.register(Field::Text)?.statements().first()?;
        let ids = record.text(Field::Text)?.split(',');
        // More time may have been given twice without seeing each other: the later one stands.
        let until = record.register(Field::Until)?.statements().iter();
        let until = until.filter_map(|it| it.value.as_text()?.parse().ok());
        // Whoever lost a laptop is not told that it came home.
        let ends = record.register(Field::Decision);
        let ends = ends.map_or(&[][..], |it| it.statements()).iter();
        let ends = ends.filter_map(|it| {
            let end = LoanEnd::from_name(it.value.as_text()?)?;
            Some((end, it.author, it.at))
        });
        Some(LoanNote {
            id: record.id,
            what: NewLoan {
                families: ids.filter_map(|id| id.parse().ok()).collect(),
                device: record.text(Field::Device)?.parse().ok()?,
                account: record.text(Field::Account)?.parse().ok()?,
                purpose: LoanPurpose::from_name(record.text(Field::Sort)?)?,
                until: until.max()?,
            },
            lent: (lent.author, lent.at),
            ended: ends.max(),
            forgotten: record.register(Field::DestroyedOn).is_some(),
        })
    }

    /// Enters a loan, and makes its key. Durable when it returns, so that nothing is ever lent of
    /// which the office does not know.
    ///
    /// # Errors
    /// [`CentreError::NoAccount`], [`CentreError::Closed`], [`CentreError::NoDevice`] for one that
    /// is no laptop or was withdrawn, [`CentreError::NotGiven`] where there is nothing to seal the
    /// key to, what the disk says.
    pub fn lend(
        &mut self,
        by: &Identity,
        new: &NewLoan,
        at: DateTime<Utc>,
    ) -> Result<(RecordId, Key), CentreError> {
        let borrower = self.account(new.account)?;
        if borrower.closed {
            return Err(CentreError::Closed);
        }
        let device = self.device_note(new.device)?;
        if device.sort != super::DeviceSort::Laptop || device.withdrawn.is_some() {
            return Err(CentreError::NoDevice);
        }
        let inbox = self.inbox();
        let key = Key::generate()?;
        let ids: Vec<String> = new.families.iter().map(ToString::to_string).collect();
        let act = by.act(Action::Lend, at)?;
        let (id, _) = self.log.record(act, |edit| {
            let fields: [(Field, Value); 5] = [
                (Field::Text, ids.join(",").into()),
                (Field::Device, new.device.to_string().into()),
                (Field::Account, new.account.to_string().into()),
                (Field::Sort, new.purpose.name().into()),
                (Field::Until, new.until.to_rfc3339().into()),
            ];
            Ok::<_, FileError>(edit.create(Kind::Loan, fields))
        })?;
        let (purpose, owner) = (Purpose::LoanKey, id.as_bytes());
        let kept = match by.rings.of(Ring::Families) {
            Some(ring) => Seal::holding(
                place(id, OF_RING, None),
                ring.seal(purpose, owner, key.bytes())?,
            ),
            None => {
                let inbox = inbox.ok_or(CentreError::NotGiven)?;
                let envelope = Envelope::seal(&inbox, purpose, owner, key.bytes())?;
                Seal::holding(place(id, OF_INBOX, None), envelope.bytes().to_vec())
            }
        };
        let envelope = Envelope::seal(&borrower.seal_key, purpose, owner, key.bytes())?;
        let own = place(id, OF_BORROWER, Some(borrower.id));
        let own = Seal::holding(own, envelope.bytes().to_vec());
        self.log.put_seals(vec![kept.clone(), own.clone()])?;
        self.seals_there.note(&[kept, own]);
        Ok((id, key))
    }

    /// The key of a loan, for who opens all families and for its borrower.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for others, and where it was destroyed.
    pub fn loan_key(&self, by: &Identity, loan: RecordId) -> Result<Key, CentreError> {
        let (purpose, owner) = (Purpose::LoanKey, loan.as_bytes());
        let kept =
            |id| -> Result<_, CentreError> { Ok(self.log.seal(id)?.and_then(|it| it.bytes)) };
        let rings: Vec<Key> = by.rings.all(Ring::Families).cloned().collect();
        if let Some(sealed) = kept(place(loan, OF_RING, None))? {
            let mut opened = rings.iter().map(|it| it.open_key(purpose, owner, &sealed));
            if let Some(key) = opened.find_map(Result::ok) {
                return Ok(key);
            }
        }
        if let Some(sealed) = kept(place(loan, OF_INBOX, None))? {
            let secrets = self.inbox_secrets(&rings);
            if let Some(key) = secrets
                .iter()
                .find_map(|it| open_envelope(&sealed, it, loan))
            {
                return Ok(key);
            }
        }
        let own = kept(place(loan, OF_BORROWER, Some(by.account.id)))?;
        let own = own.and_then(|sealed| open_envelope(&sealed, by.secrets.sealing(), loan));
        own.ok_or(CentreError::NotGiven)
    }

    /// Gives a loan more time.
    ///
    /// # Errors
    /// [`CentreError::NoLoan`] for one that is not out, what the disk says.
    pub fn extend_loan(
        &mut self,
        by: &Identity,
        loan: RecordId,
        until: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if !self.loan(loan)?.is_out() {
            return Err(CentreError::NoLoan);
        }
        let act = by.act(Action::ExtendLoan, at)?;
        self.log.record(act, |edit| {
            edit.set(loan, Kind::Loan, Field::Until, until.to_rfc3339());
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Ends a loan. Its key stays: somebody may have gone on writing on the laptop, and that is to be
    /// read when it comes.
    ///
    /// # Errors
    /// [`CentreError::NoLoan`], what the disk says.
    pub fn end_loan(
        &mut self,
        by: &Identity,
        loan: RecordId,
        (end, reason): (LoanEnd, Option<String>),
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if self.loan(loan)?.ended.is_some_and(|it| it.0 >= end) {
            return Ok(());
        }
        let act = Act {
            reason,
            ..by.act(Action::EndLoan, at)?
        };
        self.log.record(act, |edit| {
            edit.set(loan, Kind::Loan, Field::Decision, end.name());
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Notes that the laptop has forgotten a loan. Nothing is under its key any more, which goes
    /// with the same write.
    ///
    /// # Errors
    /// [`CentreError::NoLoan`], what the disk says.
    pub fn note_forgotten(
        &mut self,
        by: &Identity,
        loan: RecordId,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let note = self.loan(loan)?;
        if note.forgotten {
            return Ok(());
        }
        let seals = vec![
            Seal::tombstone(place(loan, OF_RING, None)),
            Seal::tombstone(place(loan, OF_INBOX, None)),
            Seal::tombstone(place(loan, OF_BORROWER, Some(note.what.account))),
        ];
        let act = by.act(Action::EndLoan, at)?;
        self.log.record_and_destroy(act, &seals, |edit| {
            edit.set(loan, Kind::Loan, Field::DestroyedOn, day_in_korea(at));
            Ok::<_, FileError>(())
        })?;
        self.seals_there.note(&seals);
        Ok(())
    }
}

fn open_envelope(sealed: &[u8], secret: &StaticSecret, loan: RecordId) -> Option<Key> {
    let envelope = Envelope::from_bytes(sealed.to_vec());
    let plain = envelope.open(secret, Purpose::LoanKey, loan.as_bytes());
    Key::from_slice(&plain.ok()?).ok()
}

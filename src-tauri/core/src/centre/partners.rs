//! Other centres in the books, and what became of the families that they sent.
//!
//! The books are read before anyone signs in, so they have what other centres are called and their
//! keys, and of families the ids alone.

use chrono::{DateTime, Utc};
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};

use super::records::{key_of, written};
use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::carry::{Card, fingerprint};
use crate::keys::Key;
use crate::log::{AccountId, FamilyId, Record, RecordId};
use crate::model::{Action, Field, Kind, Value};

/// Another centre whose card was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerNote {
    /// Its record.
    pub id: RecordId,
    /// Which centre.
    pub centre: Uuid,
    /// What it is called.
    pub name: String,
    /// What goes there is sealed to this key.
    pub inbox: PublicKey,
    /// Who compared the letters and took it into the books, and when.
    pub kept: (AccountId, DateTime<Utc>),
}

impl PartnerNote {
    /// The letters of its key.
    pub fn fingerprint(&self) -> String {
        fingerprint(self.centre, &self.inbox)
    }
}

/// What became of a family that another centre sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It was taken over as this family.
    Accepted(FamilyId),
    /// It was refused.
    Refused,
}

const ACCEPTED: &str = "accepted";
const REFUSED: &str = "refused";

impl Centre {
    /// The other centres, in the order in which they were taken into the books.
    pub fn partners(&self) -> Vec<PartnerNote> {
        let records = self.log.state().of_kind(Kind::Partner);
        records.filter_map(partner).collect()
    }

    /// Another centre.
    pub fn partner(&self, centre: Uuid) -> Option<PartnerNote> {
        self.partners().into_iter().rfind(|it| it.centre == centre)
    }

    /// Takes a centre into the books, in place of what stood there of it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_partner(
        &mut self,
        by: &Identity,
        card: &Card,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let former = self.partner_records(card.centre);
        let act = by.act(Action::KeepPartner, at)?;
        self.log.record(act, |edit| {
            for record in former {
                edit.set(record, Kind::Partner, Field::Removed, "replaced");
            }
            let fields: [(Field, Value); 3] = [
                (Field::Centre, card.centre.to_string().into()),
                (Field::Name, card.name.as_str().into()),
                (Field::SealKey, written(card.inbox.as_bytes())),
            ];
            edit.create(Kind::Partner, fields);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Takes a centre out of the books.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget_partner(
        &mut self,
        by: &Identity,
        centre: Uuid,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let gone = self.partner_records(centre);
        let act = by.act(Action::ForgetPartner, at)?;
        self.log.record(act, |edit| {
            for record in gone {
                edit.set(record, Kind::Partner, Field::Removed, "forgotten");
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    fn partner_records(&self, centre: Uuid) -> Vec<RecordId> {
        let id = centre.to_string();
        let records = self.log.state().of_kind(Kind::Partner);
        let own = records.filter(|it| it.text(Field::Centre) == Some(&id));
        own.map(|it| it.id).collect()
    }

    /// The secret of the inbox that stands on this centre's card now.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who does not hold the ring of the families, what the disk says.
    pub fn own_inbox(
        &mut self,
        by: &Identity,
        at: DateTime<Utc>,
    ) -> Result<StaticSecret, CentreError> {
        by.ring(Ring::Families)?;
        self.ready_inbox(by, at)?;
        let public = self.inbox();
        let mut secrets = self.inbox_keys(by).into_iter();
        let own = secrets.find(|it| Some(PublicKey::from(it)) == public);
        own.ok_or(CentreError::NotGiven)
    }

    /// The key that stands on this centre's card; none where it has not made one yet.
    pub fn card_key(&self) -> Option<PublicKey> {
        self.inbox()
    }

    /// The secrets of every inbox that this centre had: a card may be older than its latest one.
    pub fn inbox_keys(&self, by: &Identity) -> Vec<StaticSecret> {
        let rings: Vec<Key> = by.rings.all(Ring::Families).cloned().collect();
        self.inbox_secrets(&rings)
    }

    /// What became of a family that another centre sent; none where nobody has decided.
    pub fn answered(&self, transfer: RecordId) -> Option<Answered> {
        let record = self.log.state().get(transfer)?;
        if record.kind() != Some(Kind::Transfer) {
            return None;
        }
        // Where two decided otherwise without seeing each other, it is here.
        let family = record.register(Field::Family);
        let family = family.and_then(|it| it.statements().first()?.value.as_text()?.parse().ok());
        match family {
            Some(family) => Some(Answered::Accepted(family)),
            None => record.register(Field::Decision).map(|_| Answered::Refused),
        }
    }

    /// Notes what becomes of a family that another centre sent.
    ///
    /// # Errors
    /// What the disk says.
    pub fn answer(
        &mut self,
        by: &Identity,
        (transfer, from): (RecordId, Uuid),
        answered: Answered,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::AnswerTransfer, at)?;
        self.log.record(act, |edit| {
            let (word, family) = match answered {
                Answered::Accepted(family) => (ACCEPTED, Some(family)),
                Answered::Refused => (REFUSED, None),
            };
            edit.set(transfer, Kind::Transfer, Field::Centre, from.to_string());
            edit.set(transfer, Kind::Transfer, Field::Decision, word);
            if let Some(family) = family {
                edit.set(transfer, Kind::Transfer, Field::Family, family.to_string());
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}

fn partner(record: &Record) -> Option<PartnerNote> {
    let kept = record.register(Field::SealKey)?.statements().first()?;
    Some(PartnerNote {
        id: record.id,
        centre: record.text(Field::Centre)?.parse().ok()?,
        name: record.text(Field::Name)?.to_owned(),
        inbox: PublicKey::from(key_of(record, Field::SealKey)?),
        kept: (kept.author, kept.at),
    })
}

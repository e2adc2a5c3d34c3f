//! Destructions in the centre's books: proposed by one, decided by another, carried out, and for
//! ever known. What stands here names families by their ids and nothing else.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::records::{Setting, seal_id};
use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Envelope, Key, Purpose, random};
use crate::korea::day_in_korea;
use crate::log::{AccountId, DeviceId, FamilyId, Record, RecordId, Seal, SealId, Statement};
use crate::model::{Action, Field, Kind, Value};
use crate::retention::{BackupReach, DestructionGround, DestructionStage, Periods, RecordClass};

const APPROVED: &str = "approved";
const REFUSED: &str = "refused";

/// What somebody proposes to destroy.
#[derive(Clone, Copy, Debug)]
pub struct NewDestruction<'a> {
    /// What of the families.
    pub class: RecordClass,
    /// Why.
    pub ground: DestructionGround,
    /// Whose.
    pub families: &'a [FamilyId],
    /// The day on which a person asked for it.
    pub asked_on: Option<NaiveDate>,
    /// More of why, for whoever decides. Sealed, and destroyed when all is done.
    pub remark: Option<&'a str>,
}

/// Who did something, on which device, when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Who.
    pub by: AccountId,
    /// On which device.
    pub device: DeviceId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A destruction as the books have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionNote {
    /// Its record.
    pub id: RecordId,
    /// Its number, `2026-0001`.
    pub number: String,
    /// What of the families.
    pub class: RecordClass,
    /// Why.
    pub ground: DestructionGround,
    /// Whose.
    pub families: Vec<FamilyId>,
    /// The day on which a person asked for it.
    pub asked_on: Option<NaiveDate>,
    /// Who proposed it.
    pub proposed: Decided,
    /// How far it has come.
    pub stage: DestructionStage,
    /// Who approved or refused it.
    pub decided: Option<Decided>,
    /// When it was done on a device, and in whose session.
    pub ended: Option<Decided>,
    /// How many files, numbers or papers there were.
    pub count: Option<u64>,
    /// How far it reached into backups; none where that is still to be done.
    pub reach: Option<BackupReach>,
    remark: Option<SealId>,
    reply: Option<SealId>,
}

impl Centre {
    /// How many years classes of records stay after closure.
    pub fn retention(&self) -> Periods {
        let set = Setting::Retention.of(self.log.state());
        set.map_or_else(Periods::default, |text| Periods::read(&text))
    }

    /// Sets it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_retention(
        &mut self,
        by: &Identity,
        periods: Periods,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.put_settings(by, [(Setting::Retention, periods.written())], at)
    }

    /// Every destruction, the latest first.
    pub fn destructions(&self) -> Vec<DestructionNote> {
        let records = self.log.state().of_kind(Kind::Destruction);
        let mut notes: Vec<DestructionNote> = records.filter_map(|it| self.note_of(it)).collect();
        notes.reverse();
        notes
    }

    /// A destruction.
    ///
    /// # Errors
    /// [`CentreError::NoDestruction`].
    pub fn destruction(&self, id: RecordId) -> Result<DestructionNote, CentreError> {
        let record = self.log.state().get(id);
        let record = record.filter(|record| record.kind() == Some(Kind::Destruction));
        record
            .and_then(|record| self.note_of(record))
            .ok_or(CentreError::NoDestruction)
    }

    /// Every family that two decided to destroy. None of them opens, whatever file turns up.
    pub fn destroyed(&self) -> BTreeSet<FamilyId> {
        let notes = self.destructions().into_iter();
        let whole = notes.filter(|note| note.class == RecordClass::CaseFile && note.is_approved());
        whole.flat_map(|note| note.families).collect()
    }

    pub(super) fn why_no_key(&self, family: FamilyId) -> CentreError {
        match self.destroyed().contains(&family) {
            true => CentreError::Destroyed,
            false => CentreError::NoFamilyKey,
        }
    }

    /// Proposes a destruction.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where there is nothing to seal the words to, what the disk says.
    pub fn propose_destruction(
        &mut self,
        by: &Identity,
        new: &NewDestruction<'_>,
        at: DateTime<Utc>,
    ) -> Result<RecordId, CentreError> {
        let remark = self.put_words(by, new.remark)?;
        let number = self.next_number(at);
        let ids: Vec<String> = new.families.iter().map(ToString::to_string).collect();
        let act = by.act(Action::ProposeDestruction, at)?;
        let (id, _) = self.log.record(act, |edit| {
            let fields: [(Field, Value); 4] = [
                (Field::Sort, new.class.name().into()),
                (Field::Ground, new.ground.name().into()),
                (Field::FileNumber, number.into()),
                (Field::Text, ids.join(",").into()),
            ];
            let record = edit.create(Kind::Destruction, fields);
            if let Some(on) = new.asked_on {
                edit.set(record, Kind::Destruction, Field::AskedOn, on);
            }
            if let Some(seal) = remark {
                let seal = seal.to_string();
                edit.set(record, Kind::Destruction, Field::SealedReason, seal);
            }
            Ok::<_, FileError>(record)
        })?;
        Ok(id)
    }

    /// Approves a destruction. With the same write the keys of families that go whole are
    /// destroyed: there is no moment at which one is approved and still opens. `count` is how many
    /// files, numbers or papers it is about.
    ///
    /// # Errors
    /// [`CentreError::SameAccount`] for whoever proposed it, [`CentreError::NoDestruction`] where
    /// it is decided already, what the disk says.
    pub fn approve_destruction(
        &mut self,
        by: &Identity,
        id: RecordId,
        count: u64,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let note = self.undecided(id)?;
        if note.proposed.by == by.account.id {
            return Err(CentreError::SameAccount);
        }
        let keys = match note.class {
            RecordClass::CaseFile => self.tombstones(&note.families),
            RecordClass::Numbers | RecordClass::Papers => Vec::new(),
        };
        let act = by.act(Action::ApproveDestruction, at)?;
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.log.record_and_destroy(act, &keys, |edit| {
            edit.set(id, Kind::Destruction, Field::Decision, APPROVED);
            edit.set(id, Kind::Destruction, Field::Count, count);
            Ok::<_, FileError>(())
        })?;
        self.seals_there.note(&keys);
        Ok(())
    }

    /// Refuses a destruction; whoever proposed it takes it back so.
    ///
    /// # Errors
    /// [`CentreError::NoDestruction`] where it is decided already, what the disk says.
    pub fn refuse_destruction(
        &mut self,
        by: &Identity,
        id: RecordId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.undecided(id)?;
        let reply = self.put_words(by, Some(reason))?;
        let act = by.act(Action::RefuseDestruction, at)?;
        self.log.record(act, |edit| {
            edit.set(id, Kind::Destruction, Field::Decision, REFUSED);
            if let Some(seal) = reply {
                let seal = seal.to_string();
                edit.set(id, Kind::Destruction, Field::SealedReply, seal);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Notes that what was approved is destroyed on this device. What was said about it goes too.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end_destruction(
        &mut self,
        by: &Identity,
        id: RecordId,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let note = self.destruction(id)?;
        let words = [note.remark, note.reply].into_iter().flatten();
        let words: Vec<Seal> = words.map(Seal::tombstone).collect();
        let act = by.act(Action::EndDestruction, at)?;
        self.log.record_and_destroy(act, &words, |edit| {
            edit.set(id, Kind::Destruction, Field::DestroyedOn, day_in_korea(at));
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Notes how far destructions reached into backups.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note_reach(
        &mut self,
        by: &Identity,
        destructions: &[RecordId],
        reach: BackupReach,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::ClearBackups, at)?;
        self.log.record(act, |edit| {
            for id in destructions {
                edit.set(*id, Kind::Destruction, Field::Reach, reach.name());
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// What was said for a destruction, and against it. Nothing where it was destroyed with what
    /// it was about, or the account does not open all families.
    pub fn said_of(
        &self,
        by: &Identity,
        note: &DestructionNote,
    ) -> (Option<String>, Option<String>) {
        let open = |seal: Option<SealId>| {
            let bytes = self.log.seal(seal?).ok()??.bytes?;
            let purpose = Purpose::DestructionWords;
            let keys = by.ring_keys(Ring::Families).ok()?;
            let by_ring = keys
                .iter()
                .find_map(|key| key.open(purpose, b"", &bytes).ok());
            let plain = by_ring.or_else(|| {
                let envelope = Envelope::from_bytes(bytes.to_vec());
                let secrets = self.inbox_secrets(&keys);
                secrets
                    .iter()
                    .find_map(|it| envelope.open(it, purpose, b"").ok())
            })?;
            String::from_utf8(plain.to_vec()).ok()
        };
        (open(note.remark), open(note.reply))
    }

    /// Seals words beside the books, before an act names them.
    fn put_words(
        &mut self,
        by: &Identity,
        words: Option<&str>,
    ) -> Result<Option<SealId>, CentreError> {
        let Some(words) = words else {
            return Ok(None);
        };
        let (purpose, plain) = (Purpose::DestructionWords, words.as_bytes());
        // Who opens single families only seals to those who open all.
        let sealed = match by.ring(Ring::Families) {
            Ok(key) => Key::seal(key, purpose, b"", plain)?,
            Err(_) => {
                let inbox = self.inbox().ok_or(CentreError::NotGiven)?;
                let envelope = Envelope::seal(&inbox, purpose, b"", plain)?;
                envelope.bytes().to_vec()
            }
        };
        let id = SealId::from_bytes(random()?);
        self.log.put_seals(vec![Seal::holding(id, sealed)])?;
        Ok(Some(id))
    }

    fn undecided(&self, id: RecordId) -> Result<DestructionNote, CentreError> {
        let note = self.destruction(id)?;
        match note.stage {
            DestructionStage::Proposed => Ok(note),
            _ => Err(CentreError::NoDestruction),
        }
    }

    /// The next number of the year.
    fn next_number(&self, at: DateTime<Utc>) -> String {
        let year = format!("{}-", day_in_korea(at).year());
        let records = self.log.state().of_kind(Kind::Destruction);
        let used = records
            .filter_map(|record| {
                record
                    .text(Field::FileNumber)?
                    .strip_prefix(&year)?
                    .parse()
                    .ok()
            })
            .max()
            .unwrap_or(0_u32);
        format!("{year}{:04}", used + 1)
    }

    fn note_of(&self, record: &Record) -> Option<DestructionNote> {
        let first = |field| record.register(field)?.statements().first();
        let proposed = self.decided(first(Field::Sort)?)?;
        // Approval by whoever proposed it is none, whichever program wrote it. Where two decided
        // without seeing each other, what is destroyed is destroyed.
        let decisions = record.register(Field::Decision);
        let decisions = decisions.map_or(&[][..], |it| it.statements());
        let said = |word: &str| decisions.iter().find(|it| it.value.as_text() == Some(word));
        let approved = said(APPROVED).filter(|it| it.author != proposed.by);
        let refused = said(REFUSED);
        let ended = first(Field::DestroyedOn).and_then(|it| self.decided(it));
        let stage = match (approved, &ended, refused) {
            (Some(_), Some(_), _) => DestructionStage::Destroyed,
            (Some(_), None, _) => DestructionStage::Approved,
            (None, _, Some(_)) => DestructionStage::Refused,
            (None, _, None) => DestructionStage::Proposed,
        };
        let ids = record.text(Field::Text).unwrap_or_default().split(',');
        let count = first(Field::Count).and_then(|it| match it.value {
            Value::Int(count) => u64::try_from(count).ok(),
            _ => None,
        });
        let reach = first(Field::Reach).and_then(|it| it.value.as_text());
        let day = record.text(Field::AskedOn);
        Some(DestructionNote {
            id: record.id,
            number: record.text(Field::FileNumber)?.to_owned(),
            class: RecordClass::from_name(record.text(Field::Sort)?)?,
            ground: DestructionGround::from_name(record.text(Field::Ground)?)?,
            families: ids.filter_map(|id| id.parse().ok()).collect(),
            asked_on: day.and_then(|day| day.parse().ok()),
            proposed,
            stage,
            decided: approved.or(refused).and_then(|it| self.decided(it)),
            ended,
            count,
            reach: reach.and_then(BackupReach::from_name),
            remark: seal_id(record, Field::SealedReason),
            reply: seal_id(record, Field::SealedReply),
        })
    }

    fn decided(&self, said: &Statement) -> Option<Decided> {
        let entry = self.log.entry(said.entry)?;
        Some(Decided {
            by: entry.author,
            device: entry.device,
            at: entry.at,
        })
    }
}

impl DestructionNote {
    /// Whether two decided it.
    pub const fn is_approved(&self) -> bool {
        matches!(
            self.stage,
            DestructionStage::Approved | DestructionStage::Destroyed
        )
    }
}

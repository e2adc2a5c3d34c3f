//! Reports in the centre's books: statistics that left the house, as they were counted.
//!
//! The books are readable before anyone signs in, so what was counted is sealed under the ring of
//! the families; in the open stand the number, the period, the digest and by which definitions.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::records::{Setting, seal_id};
use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Key, Purpose, random};
use crate::korea::day_in_korea;
use crate::log::{AccountId, Record, RecordId, Seal, SealId};
use crate::model::{Action, Field, Kind, Value};

/// Fewer than so many people in a row are hidden unless a centre sets another number: of two, each
/// knows who the other one is.
const SMALL: u32 = 3;

/// What is kept of a report.
#[derive(Clone, Copy, Debug)]
pub struct NewReport<'a> {
    /// The period.
    pub period: (NaiveDate, NaiveDate),
    /// What was asked, counted, and for whom, in words that only who opens all families reads.
    pub told: &'a str,
    /// The digest of the numbers.
    pub digest: &'a str,
    /// By which definitions it was counted.
    pub definitions: u32,
}

/// A report as the books have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportNote {
    /// Its record.
    pub id: RecordId,
    /// Its number, `2026-0001`.
    pub number: String,
    /// The digest of the numbers.
    pub digest: String,
    /// By which definitions it was counted.
    pub definitions: u32,
    /// Who kept it, and when it was counted.
    pub by: (AccountId, DateTime<Utc>),
    told: SealId,
}

impl Centre {
    /// Numbers of people below this one are hidden when statistics leave the house.
    pub fn small_numbers(&self) -> u32 {
        let set = Setting::SmallNumbers.of(self.log.state());
        set.and_then(|text| text.parse().ok()).unwrap_or(SMALL)
    }

    /// Sets it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_small_numbers(
        &mut self,
        by: &Identity,
        threshold: u32,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let threshold = threshold.to_string();
        self.put_settings(by, [(Setting::SmallNumbers, threshold)], at)
    }

    /// The number of the next report of the year.
    pub fn next_report(&self, at: DateTime<Utc>) -> String {
        let year = format!("{}-", day_in_korea(at).year());
        let records = self.log.state().of_kind(Kind::Report);
        let used = records.filter_map(|record| {
            let number = record.text(Field::FileNumber)?;
            number.strip_prefix(&year)?.parse::<u32>().ok()
        });
        format!("{year}{:04}", used.max().unwrap_or_default() + 1)
    }

    /// Keeps a report under a number.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who does not open all families, what the disk says.
    pub fn keep_report(
        &mut self,
        by: &Identity,
        number: &str,
        new: &NewReport<'_>,
        at: DateTime<Utc>,
    ) -> Result<RecordId, CentreError> {
        let key = by.ring(Ring::Families)?;
        let sealed = Key::seal(key, Purpose::ReportNumbers, b"", new.told.as_bytes())?;
        let told = SealId::from_bytes(random()?);
        self.log.put_seals(vec![Seal::holding(told, sealed)])?;
        let act = by.act(Action::KeepReport, at)?;
        let (id, _) = self.log.record(act, |edit| {
            let fields: [(Field, Value); 6] = [
                (Field::FileNumber, number.into()),
                (Field::From, new.period.0.into()),
                (Field::Until, new.period.1.into()),
                (Field::Digest, new.digest.into()),
                (Field::Version, i64::from(new.definitions).into()),
                (Field::SealedReason, told.to_string().into()),
            ];
            Ok::<_, FileError>(edit.create(Kind::Report, fields))
        })?;
        Ok(id)
    }

    /// Every report, the latest first.
    pub fn reports(&self) -> Vec<ReportNote> {
        let records = self.log.state().of_kind(Kind::Report);
        let mut reports: Vec<ReportNote> = records.filter_map(report).collect();
        reports.reverse();
        reports
    }

    /// What was asked and counted, and for whom; none for who does not open all families.
    pub fn told_of(&self, by: &Identity, report: &ReportNote) -> Option<String> {
        let bytes = self.log.seal(report.told).ok()??.bytes?;
        let keys = by.ring_keys(Ring::Families).ok()?;
        let mut keys = keys.iter();
        let plain = keys.find_map(|key| key.open(Purpose::ReportNumbers, b"", &bytes).ok())?;
        String::from_utf8(plain.to_vec()).ok()
    }
}

fn report(record: &Record) -> Option<ReportNote> {
    let number = record.register(Field::FileNumber)?.statements().first()?;
    let definitions = record.value(Field::Version).and_then(Value::as_int)?;
    Some(ReportNote {
        id: record.id,
        number: number.value.as_text()?.to_owned(),
        digest: record.text(Field::Digest)?.to_owned(),
        definitions: u32::try_from(definitions).ok()?,
        by: (number.author, number.at),
        told: seal_id(record, Field::SealedReason)?,
    })
}

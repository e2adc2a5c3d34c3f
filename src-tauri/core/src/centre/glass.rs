//! Breaking the glass (긴급 열람): whoever is on duty opens a family that is not theirs, with a
//! reason, for some hours; it is listed until somebody else has signed it off.
//!
//! Those on duty hold a key behind which that of all families lies. What keeps them from families
//! that are not theirs is this program and its log, not the key: see the page on security.

use chrono::{DateTime, TimeDelta, Utc};

use super::records::{Setting, bytes_of};
use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, Act, FamilyId, RecordId};
use crate::model::{Action, Field, Kind};

/// So long the family stays open.
pub const OPEN_FOR: TimeDelta = TimeDelta::hours(3);

/// A family that was opened in an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its record.
    pub id: RecordId,
    /// By whom.
    pub account: AccountId,
    /// Which family.
    pub family: FamilyId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// By whom and when it was signed off, and what they remarked.
    pub signed_off: Option<(AccountId, DateTime<Utc>, Option<String>)>,
}

impl Broken {
    /// Until when the family is open.
    pub fn until(&self) -> DateTime<Utc> {
        self.at + OPEN_FOR
    }

    /// Whether it is open at an instant. A clock that was set back opens nothing.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.at <= now && now < self.until()
    }
}

impl Centre {
    /// Notes that a family is opened in an emergency, and opens it for whoever is signed in.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who is not on duty, and what the disk says; then it is not
    /// opened.
    pub fn break_glass(
        &mut self,
        by: &mut Identity,
        family: FamilyId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        by.ring(Ring::Glass)?;
        let act = Act {
            reason: Some(reason.to_owned()),
            ..by.act(Action::BreakGlass, at)?
        };
        self.log.record(act, |edit| {
            edit.create(
                Kind::Glass,
                [
                    (Field::Account, by.account.id.to_string().into()),
                    (Field::Family, family.to_string().into()),
                    (Field::Reason, reason.into()),
                ],
            );
            Ok::<_, FileError>(())
        })?;
        by.emergencies.push((family, at + OPEN_FOR));
        Ok(())
    }

    /// Every emergency opening, the latest first.
    pub fn broken_glass(&self) -> Vec<Broken> {
        let records = self.log.state().of_kind(Kind::Glass);
        let mut broken: Vec<Broken> = records
            .filter_map(|record| {
                let said = record.register(Field::Family)?.statements().first()?;
                let signed = record.register(Field::Decision);
                let signed = signed.and_then(|it| it.statements().first());
                let remark = record.text(Field::Remark).map(str::to_owned);
                Some(Broken {
                    id: record.id,
                    // Who it was says the signature of the act, not the record.
                    account: said.author,
                    family: record.text(Field::Family)?.parse().ok()?,
                    at: said.at,
                    reason: record.text(Field::Reason).unwrap_or_default().to_owned(),
                    signed_off: signed.map(|it| (it.author, it.at, remark)),
                })
            })
            .collect();
        broken.sort_by_key(|it| std::cmp::Reverse(it.at));
        broken
    }

    /// Opens again what whoever signed in had opened in an emergency and is open still.
    pub fn reopen_glass(&self, by: &mut Identity, now: DateTime<Utc>) {
        let own = self.broken_glass().into_iter();
        let own = own.filter(|it| it.account == by.account.id && it.is_open(now));
        by.emergencies = own.map(|it| (it.family, it.until())).collect();
    }

    /// Signs an emergency opening off.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sign_off_glass(
        &mut self,
        by: &Identity,
        broken: RecordId,
        remark: Option<&str>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::SignOffGlass, at)?;
        self.log.record(act, |edit| {
            edit.set(broken, Kind::Glass, Field::Decision, "signed_off");
            if let Some(remark) = remark {
                edit.set(broken, Kind::Glass, Field::Remark, remark);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// The keys of the families that lie behind the glass, for who holds the ring of it.
    pub(super) fn keys_behind_glass(&self, by: &Identity) -> Vec<Key> {
        let keys = by.rings.all(Ring::Glass);
        keys.flat_map(|glass| self.keys_under_glass(glass))
            .collect()
    }

    pub(super) fn keys_under_glass(&self, glass: &Key) -> Vec<Key> {
        let records = Setting::Glass.records(self.log.state());
        let keys = records.filter_map(|record| {
            let sealed = bytes_of(record, Field::SealedKey)?;
            glass.open_key(Purpose::Glass, b"", &sealed).ok()
        });
        keys.collect()
    }
}

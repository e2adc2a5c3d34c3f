//! The access log in the centre's books: the key that it is sealed to, its last note day by day,
//! the reviews that were signed off, and how it is kept.

use chrono::{DateTime, NaiveDate, Utc};
use x25519_dalek::{PublicKey, StaticSecret};

use super::records::{Setting, bytes_of, key_of, written};
use super::ring::{Ring, Rings, take_grants, write_grant};
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::access::{Head, read_head, write_head};
use crate::keys::{Key, Purpose};
use crate::log::{AccountId, DeviceId, Record, RecordId, State};
use crate::model::{Action, Field, Kind, Value, parse_day};

/// How the access log is kept. What holds until a centre sets another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessRules {
    /// Notes stay for so many years; the law asks for two.
    pub keep_years: u32,
    /// A review is due so many days after the last one.
    pub review_days: u32,
    /// So many families are opened in a minute before the passphrase is asked again.
    pub families_a_minute: u32,
}

impl Default for AccessRules {
    fn default() -> Self {
        Self {
            keep_years: 2,
            review_days: 31,
            families_a_minute: 20,
        }
    }
}

/// A review of the access log that somebody signed off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessReview {
    /// The first day that was looked at.
    pub from: NaiveDate,
    /// The last one.
    pub until: NaiveDate,
    /// What the reviewer remarked.
    pub remark: Option<String>,
    /// Who signed it off, and when.
    pub by: (AccountId, DateTime<Utc>),
}

impl Centre {
    /// What the access log is sealed to; none until somebody has signed in to a centre that was
    /// founded before there was such a log.
    pub fn access_key(&self) -> Option<PublicKey> {
        let records = self.audit_records();
        let (public, _) = records.into_iter().next_back()?;
        Some(public)
    }

    /// The keys that open the access log, for those who hold the audit ring.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where the account does not hold it.
    pub fn access_secrets(&self, by: &Identity) -> Result<Vec<StaticSecret>, CentreError> {
        let rings = by.ring_keys(Ring::Audit)?;
        let records = self.audit_records().into_iter();
        let secrets = records.filter_map(|(public, sealed)| {
            let owner = public.as_bytes();
            let mut opened = rings
                .iter()
                .map(|ring| ring.open_key(Purpose::AccessLog, owner, &sealed));
            let secret = opened.find_map(Result::ok)?;
            Some(StaticSecret::from(*secret.bytes()))
        });
        Ok(secrets.collect())
    }

    fn audit_records(&self) -> Vec<(PublicKey, Vec<u8>)> {
        let records = Setting::Audit.records(self.log.state());
        let read = records.filter_map(|record| {
            let public = PublicKey::from(key_of(record, Field::SealKey)?);
            Some((public, bytes_of(record, Field::SealedKey)?))
        });
        read.collect()
    }

    /// Makes the key of the access log where the centre has none yet: whoever signs in first makes
    /// it and keeps nothing of it. It lies under the audit ring, and that is given to those who
    /// audit. A ring from before there was a log has sealed nothing yet, so a new one may take its
    /// place.
    ///
    /// # Errors
    /// What the disk says.
    pub fn ready_access(
        &mut self,
        by: &mut Identity,
        auditors: &[AccountId],
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if self.access_key().is_some() {
            return Ok(());
        }
        let held = by.ring(Ring::Audit).ok().cloned();
        let is_new = held.is_none();
        let ring = match held {
            Some(ring) => ring,
            None => Key::generate()?,
        };
        let secret = Key::generate()?;
        let public = PublicKey::from(&StaticSecret::from(*secret.bytes()));
        let sealed = ring.seal(Purpose::AccessLog, public.as_bytes(), secret.bytes())?;
        let rings = Rings::single(Ring::Audit, 0, ring);
        let mut grants = Vec::new();
        for id in auditors {
            let account = self.account(*id)?;
            if is_new || !self.was_given(*id, Ring::Audit) {
                let envelopes = rings.sealed_to(*id, &account.seal_key)?;
                grants.extend(envelopes.into_iter().map(|grant| (*id, grant)));
            }
        }
        let accounts: Vec<AccountId> = self.accounts().iter().map(|it| it.id).collect();
        let act = by.act(Action::Grant, at)?;
        self.log.record(act, |edit| {
            edit.create(
                Kind::Setting,
                [
                    (Field::Sort, Setting::Audit.word().into()),
                    (Field::SealKey, written(public.as_bytes())),
                    (Field::SealedKey, written(&sealed)),
                ],
            );
            if is_new {
                for account in &accounts {
                    take_grants(
                        edit,
                        *account,
                        &[Ring::Families, Ring::Cards, Ring::Glass, Ring::Shelf],
                    );
                }
            }
            for (account, grant) in &grants {
                write_grant(edit, *account, grant);
            }
            Ok::<_, FileError>(())
        })?;
        if auditors.contains(&by.account.id) {
            by.rings.take(rings);
        }
        Ok(())
    }

    /// The last note of this device that stands in the books.
    pub fn access_head(&self) -> Option<Head> {
        let record = head_record(self.log.state(), self.device)?;
        read_head(record.text(Field::Setting)?)
    }

    /// Every note that ever stood in the books, by device: what those logs must have.
    pub fn access_heads(&self) -> Vec<(DeviceId, Head)> {
        let state = self.log.state();
        let devices = Setting::AccessHead.records(state).filter_map(|record| {
            let device = record.text(Field::Device)?.parse().ok()?;
            Some((record.id, device))
        });
        let devices: Vec<(RecordId, DeviceId)> = devices.collect();
        let changes = self.log.entries().iter().flat_map(|entry| &entry.changes);
        let heads = changes.filter_map(|change| {
            let (_, device) = devices.iter().find(|(id, _)| *id == change.record)?;
            let is_head = change.field == Field::Setting.into();
            let head = is_head.then(|| change.value.as_text()).flatten()?;
            Some((*device, read_head(head)?))
        });
        heads.collect()
    }

    /// Writes the last note of this device into the books.
    ///
    /// # Errors
    /// What the disk says.
    pub fn anchor_access(
        &mut self,
        by: &Identity,
        head: Head,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::AnchorAccess, at)?;
        let device = self.device;
        self.log.record(act, |edit| {
            let stands = head_record(edit.state(), device).map(|record| record.id);
            match stands {
                Some(record) => edit.set(record, Kind::Setting, Field::Setting, write_head(head)),
                None => {
                    let [sort, setting] = Setting::AccessHead.fields(&write_head(head));
                    let device = (Field::Device, device.to_string().into());
                    edit.create(Kind::Setting, [sort, setting, device]);
                }
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// When the last note of this device was written into the books.
    pub fn access_anchored_at(&self) -> Option<DateTime<Utc>> {
        let record = head_record(self.log.state(), self.device)?;
        let statements = record.register(Field::Setting)?.statements();
        statements.iter().map(|statement| statement.at).max()
    }

    /// Every review, the latest first.
    pub fn access_reviews(&self) -> Vec<AccessReview> {
        let records = self.log.state().of_kind(Kind::AccessReview);
        let mut reviews: Vec<AccessReview> = records
            .filter_map(|record| {
                let said = record.register(Field::Until)?.statements().first()?;
                Some(AccessReview {
                    from: parse_day(record.text(Field::From)?)?,
                    until: parse_day(record.text(Field::Until)?)?,
                    remark: record.text(Field::Remark).map(str::to_owned),
                    by: (said.author, said.at),
                })
            })
            .collect();
        reviews.sort_by_key(|review| std::cmp::Reverse((review.by.1, review.until)));
        reviews
    }

    /// Signs a review off.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sign_off_access(
        &mut self,
        by: &Identity,
        (from, until): (NaiveDate, NaiveDate),
        remark: Option<&str>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::ReviewAccess, at)?;
        self.log.record(act, |edit| {
            let period: [(Field, Value); 2] =
                [(Field::From, from.into()), (Field::Until, until.into())];
            let remark = remark.map(|remark| (Field::Remark, remark.into()));
            edit.create(Kind::AccessReview, period.into_iter().chain(remark));
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// How the access log is kept.
    pub fn access_rules(&self) -> AccessRules {
        let usual = AccessRules::default();
        let set = |setting: Setting, usual| {
            let set = setting.of(self.log.state());
            set.and_then(|text| text.parse().ok()).unwrap_or(usual)
        };
        AccessRules {
            keep_years: set(Setting::AccessYears, usual.keep_years).max(usual.keep_years),
            review_days: set(Setting::AccessReviewDays, usual.review_days),
            families_a_minute: set(Setting::FamiliesAMinute, usual.families_a_minute),
        }
    }

    /// Sets it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_access_rules(
        &mut self,
        by: &Identity,
        rules: AccessRules,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let rules = [
            (Setting::AccessYears, rules.keep_years),
            (Setting::AccessReviewDays, rules.review_days),
            (Setting::FamiliesAMinute, rules.families_a_minute),
        ]
        .map(|(setting, value)| (setting, value.to_string()));
        let state = self.log.state();
        let changed = rules
            .into_iter()
            .filter(|(setting, value)| setting.of(state).as_ref() != Some(value));
        let changed: Vec<(Setting, String)> = changed.collect();
        self.put_settings(by, changed, at)
    }
}

/// Where the last note of a device stands.
fn head_record(state: &State, device: DeviceId) -> Option<&Record> {
    let device = device.to_string();
    let mut records = Setting::AccessHead.records(state);
    records.find(|it| it.text(Field::Device) == Some(&device))
}

#[cfg(test)]
mod tests {
    use super::super::{Founded, Founding, Joining, Layout, Reach};
    use super::*;

    const HERS: &str = "바다 건너 오는 봄비";

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn founded(folder: &std::path::Path) -> Founded {
        let founding = Founding {
            centre_name: "시험 센터".to_owned(),
            account_name: "김하나".to_owned(),
            role: "director".to_owned(),
            passphrase: "바다 건너온 사과나무".to_owned(),
            device_name: "office-1".to_owned(),
            sample: false,
        };
        Centre::found(Layout::new(folder), &founding, now()).unwrap()
    }

    fn caseworker(centre: &mut Centre, by: &Identity) -> Identity {
        let joining = Joining {
            name: "오세린".to_owned(),
            role: "caseworker".to_owned(),
            passphrase: HERS.to_owned(),
            rings: vec![Ring::Families],
            reach: Reach::default(),
        };
        centre.add_account(by, &joining, now()).unwrap()
    }

    /// Whether whoever opens the log comes to the key that it is sealed to.
    fn opens(centre: &Centre, by: &Identity) -> bool {
        let public = centre.access_key().unwrap();
        let secrets = centre.access_secrets(by).unwrap_or_default();
        secrets.iter().any(|it| PublicKey::from(it) == public)
    }

    #[test]
    fn in_an_older_centre_whoever_comes_first_makes_the_key_and_only_the_auditor_has_it() {
        for had_a_ring in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let Founded {
                mut centre,
                identity: director,
                ..
            } = founded(folder.path());
            let mut hers = caseworker(&mut centre, &director);
            if !had_a_ring {
                let state = centre.log.state();
                let grants = state.of_kind(Kind::Grant);
                let audit = grants.filter(|it| it.text(Field::Sort) == Some("audit"));
                let gone: Vec<RecordId> = audit.map(|it| it.id).collect();
                let act = director.act(Action::Revoke, now()).unwrap();
                let taken = centre.log.record(act, |edit| {
                    for grant in gone {
                        edit.set(grant, Kind::Grant, Field::Removed, "withdrawn");
                    }
                    Ok::<_, FileError>(())
                });
                taken.unwrap();
            }
            assert!(centre.access_key().is_none());
            let auditors = [director.account.id];
            centre.ready_access(&mut hers, &auditors, now()).unwrap();
            assert!(!opens(&centre, &hers));
            assert!(!hers.holds(Ring::Audit));
            let passphrase = "바다 건너온 사과나무";
            let again = centre
                .sign_in(director.account.id, passphrase, now())
                .unwrap();
            assert!(opens(&centre, &again), "{had_a_ring}");
            // There is one key, whoever comes next.
            let key = centre.access_key();
            centre.ready_access(&mut hers, &auditors, now()).unwrap();
            assert_eq!(centre.access_key(), key);
            assert_eq!(centre.verify(), Ok(()));
        }
    }

    #[test]
    fn the_books_remember_every_note_that_was_written_into_them() {
        let folder = tempfile::tempdir().unwrap();
        let Founded {
            mut centre,
            identity,
            ..
        } = founded(folder.path());
        let head = |seq| Head {
            seq,
            hash: [seq as u8; 32],
        };
        for seq in [3, 9, 9, 27] {
            centre.anchor_access(&identity, head(seq), now()).unwrap();
        }
        assert_eq!(centre.access_head(), Some(head(27)));
        let heads: Vec<u64> = centre.access_heads().iter().map(|it| it.1.seq).collect();
        assert_eq!(heads, [3, 9, 27]);
        assert_eq!(centre.access_anchored_at(), Some(now()));
    }

    #[test]
    fn a_centre_keeps_notes_for_two_years_or_longer() {
        let folder = tempfile::tempdir().unwrap();
        let Founded {
            mut centre,
            identity,
            ..
        } = founded(folder.path());
        assert_eq!(centre.access_rules(), AccessRules::default());
        let rules = AccessRules {
            keep_years: 5,
            review_days: 14,
            families_a_minute: 30,
        };
        centre.set_access_rules(&identity, rules, now()).unwrap();
        assert_eq!(centre.access_rules(), rules);
        let shorter = AccessRules {
            keep_years: 1,
            ..rules
        };
        centre.set_access_rules(&identity, shorter, now()).unwrap();
        assert_eq!(centre.access_rules().keep_years, 2);
    }
}

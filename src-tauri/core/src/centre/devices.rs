//! The computers of a centre: enrolled, joined, named, withdrawn.
//!
//! A device that founded the centre, or came from a backup, has no sort in the books: it is an
//! office PC.

use std::collections::BTreeSet;
use std::fs;

use chrono::{DateTime, Utc};

use super::records;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::log::{AccountId, Act, DeviceId, Entry, Record, Seal, SealId};
use crate::model::{Action, Field, Kind, vocabulary};

vocabulary! {
    /// What a computer of the centre is for.
    DeviceSort {
        /// In the office: it may hold all families.
        Office = "office",
        /// For visits: it holds the families that were lent to it, and nothing else.
        Laptop = "laptop",
    }
}

/// A computer of the centre, as the books have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceNote {
    /// Its id, which stands in each of its entries.
    pub id: DeviceId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub sort: DeviceSort,
    /// Who enrolled it, and when.
    pub enrolled: (AccountId, DateTime<Utc>),
    /// Until when its code is good; none for one that needed no code.
    pub code_until: Option<DateTime<Utc>>,
    /// How many computers say that they joined as this device: more than one where a code was used
    /// more than once.
    pub joined: usize,
    /// The latest instant of its own in these books.
    pub heard: Option<DateTime<Utc>>,
    /// By whom, when and why it was withdrawn.
    pub withdrawn: Option<(AccountId, DateTime<Utc>, String)>,
}

impl Centre {
    /// Every computer of the centre, in the order of enrolment.
    pub fn devices(&self) -> Vec<DeviceNote> {
        let records = self.log.state().of_kind(Kind::Device);
        records.filter_map(|it| self.device_of(it)).collect()
    }

    /// A computer of the centre.
    ///
    /// # Errors
    /// [`CentreError::NoDevice`].
    pub fn device_note(&self, id: DeviceId) -> Result<DeviceNote, CentreError> {
        let mut devices = self.devices().into_iter();
        let found = devices.find(|it| it.id == id);
        found.ok_or(CentreError::NoDevice)
    }

    fn device_of(&self, record: &Record) -> Option<DeviceNote> {
        let id: DeviceId = record.text(Field::Device)?.parse().ok()?;
        let enrolled = record.register(Field::Device)?.statements().first()?;
        let closed = record.register(Field::Closed);
        let closed = closed.and_then(|it| it.statements().first());
        let reason = record.text(Field::Reason).unwrap_or_default();
        let own = self.log.entries().iter().filter(|it| it.device == id);
        let sort = record.text(Field::Sort).and_then(DeviceSort::from_name);
        let until = record.text(Field::Until);
        Some(DeviceNote {
            id,
            name: record.text(Field::Name)?.to_owned(),
            sort: sort.unwrap_or(DeviceSort::Office),
            enrolled: (enrolled.author, enrolled.at),
            code_until: until.and_then(|it| it.parse().ok()),
            joined: record
                .register(Field::Digest)
                .map_or(0, |it| it.statements().len()),
            heard: own.map(|it| it.at).max(),
            withdrawn: closed.map(|it| (it.author, it.at, reason.to_owned())),
        })
    }

    /// Whether this computer is one for visits.
    pub fn is_laptop(&self) -> bool {
        let mut devices = self.log.state().of_kind(Kind::Device);
        let id = self.device.to_string();
        let own = devices.find(|it| it.text(Field::Device) == Some(&id));
        own.and_then(|it| it.text(Field::Sort)) == Some(DeviceSort::Laptop.name())
    }

    /// The devices that were withdrawn.
    pub fn withdrawn_devices(&self) -> BTreeSet<DeviceId> {
        let devices = self.log.state().of_kind(Kind::Device);
        let withdrawn = devices.filter(|it| it.register(Field::Closed).is_some());
        withdrawn
            .filter_map(|it| it.text(Field::Device)?.parse().ok())
            .collect()
    }

    /// Enters a computer that is to join with a code until an instant.
    ///
    /// # Errors
    /// What the disk says.
    pub fn enrol_device(
        &mut self,
        by: &Identity,
        (name, sort): (&str, DeviceSort),
        until: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> Result<DeviceId, CentreError> {
        let device = DeviceId::from_bytes(crate::keys::random()?);
        let act = by.act(Action::AddDevice, at)?;
        self.log.record(act, |edit| {
            edit.create(
                Kind::Device,
                [
                    (Field::Device, device.to_string().into()),
                    (Field::Name, name.into()),
                    (Field::Sort, sort.name().into()),
                    (Field::Until, until.to_rfc3339().into()),
                ],
            );
            Ok::<_, FileError>(())
        })?;
        Ok(device)
    }

    /// Notes, once, that this computer joined as the device that it is. The mark is one of its own:
    /// two computers that joined with the same code leave two marks, which stand side by side.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note_joined(&mut self, by: &Identity, at: DateTime<Utc>) -> Result<(), CentreError> {
        let Ok(mark) = fs::read_to_string(self.layout().device_mark()) else {
            return Ok(());
        };
        let mark = mark.trim();
        let id = self.device.to_string();
        let own = {
            let mut devices = self.log.state().of_kind(Kind::Device);
            let own = devices.find(|it| it.text(Field::Device) == Some(&id));
            own.map(|it| {
                let register = it.register(Field::Digest);
                let said = register.map_or(&[][..], |it| it.statements());
                let noted = said.iter().any(|it| it.value.as_text() == Some(mark));
                (it.id, noted)
            })
        };
        let Some((record, false)) = own else {
            return Ok(());
        };
        let act = by.act(Action::JoinDevice, at)?;
        self.log.record(act, |edit| {
            edit.set(record, Kind::Device, Field::Digest, mark);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Withdraws a device: what it writes and nobody knows yet is not merged any more.
    ///
    /// # Errors
    /// [`CentreError::NoDevice`], what the disk says.
    pub fn withdraw_device(
        &mut self,
        by: &Identity,
        id: DeviceId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let word = id.to_string();
        let found = {
            let mut devices = self.log.state().of_kind(Kind::Device);
            let found = devices.find(|it| it.text(Field::Device) == Some(&word));
            found.map(|it| (it.id, it.register(Field::Closed).is_some()))
        };
        let (record, withdrawn) = found.ok_or(CentreError::NoDevice)?;
        if withdrawn {
            return Ok(());
        }
        let act = Act {
            reason: Some(reason.to_owned()),
            ..by.act(Action::WithdrawDevice, at)?
        };
        self.log.record(act, |edit| {
            edit.set(record, Kind::Device, Field::Closed, "withdrawn");
            edit.set(record, Kind::Device, Field::Reason, reason);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// The seals of these books that a device of that sort is given: all of them in the office. A
    /// laptop has none of a family's keys, but what its accounts sign in with, and what says that
    /// something was destroyed.
    pub(super) fn seals_for(&self, sort: DeviceSort) -> Result<Vec<Seal>, FileError> {
        let mut seals = self.log.seals()?;
        if sort == DeviceSort::Laptop {
            let own = self.secrets_of_accounts();
            seals.retain(|it| it.bytes.is_none() || own.contains(&it.id));
        }
        Ok(seals)
    }

    /// Where the secrets of accounts lie that are not closed, under their passphrases.
    pub(super) fn secrets_of_accounts(&self) -> BTreeSet<SealId> {
        let accounts = records::accounts(self.log.state()).into_iter();
        let open = accounts.filter(|it| !it.closed);
        open.map(|it| it.secrets).collect()
    }

    /// The latest instant that this device itself wrote into these books.
    pub(crate) fn last_own_instant(&self) -> Option<DateTime<Utc>> {
        let own = |it: &&Entry| it.device == self.device;
        self.log.entries().iter().filter(own).map(|it| it.at).max()
    }
}

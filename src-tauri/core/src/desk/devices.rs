//! The computers of the centre: enrolled by a code, listed, withdrawn.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::accounts::filled;
use super::failures::read_id;
use super::restoring::word_of;
use super::{Desk, Seat};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::carry::{Enrolment, Folder, code_holds};
use crate::centre::{DeviceNote, DeviceSort};
use crate::contract::*;
use crate::keys::EnrolmentCode;
use crate::log::{DeviceId, UnionError};
use crate::storage::remove_if_there;

pub(super) fn devices(desk: &Desk, _: Nothing) -> Result<Devices, Failure> {
    desk.seated(|seat| Ok(describe(seat)))
}

pub(super) fn enrol_device(desk: &Desk, input: EnrolDevice) -> Result<Enrolled, Failure> {
    let name = filled("name", &input.name)?;
    let now = desk.host.now();
    // Refused before anybody is asked for a folder.
    desk.seated(|seat| {
        let identity = &seat.identity;
        Ok(seat
            .centre
            .check_passphrase(identity, &input.own_passphrase, now)?)
    })?;
    let folder = desk.host.choose_folder();
    desk.seated(|seat| {
        let code = match &folder {
            Some(folder) => Some(seat.enrol(folder, (&name, input.sort), now)?),
            None => None,
        };
        Ok(Enrolled {
            code: code.map(|it| it.shown().to_string()),
            until: code_holds(now),
            folder: folder.as_deref().map(word_of).unwrap_or_default(),
            devices: describe(seat),
        })
    })
}

pub(super) fn withdraw_device(desk: &Desk, input: WithdrawDevice) -> Result<Devices, Failure> {
    let device: DeviceId = read_id(&input.device)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        if device == seat.centre.device() {
            return Err(Failure::of_field("device", "own"));
        }
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        seat.withdraw_device(device, &reason, now)?;
        Ok(describe(seat))
    })
}

impl Seat {
    /// Enrols a new computer: writes the books for it into a folder, and gives the code that opens
    /// them.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] where the folder cannot be written, what the disk says. Then the
    /// device stands in the books, and nobody can join as it.
    pub fn enrol(
        &mut self,
        folder: &Path,
        (name, sort): (&str, DeviceSort),
        now: DateTime<Utc>,
    ) -> Result<EnrolmentCode, Failure> {
        let code = EnrolmentCode::generate()?;
        let until = code_holds(now);
        let device = self
            .centre
            .enrol_device(&self.identity, (name, sort), until, now)?;
        self.note(of_device(Deed::DeviceEnrolled, device))?;
        let books = self.books_for(sort)?;
        let enrolment = Enrolment {
            centre: self.centre.id(),
            device,
            name: name.to_owned(),
            sort,
            made: now,
            until,
        };
        enrolment.put(&Folder::new(folder), &code, &books)?;
        self.authors = self.centre.authors();
        Ok(code)
    }

    /// The books as a device of that sort is given them.
    pub(super) fn books_for(&self, sort: DeviceSort) -> Result<Vec<u8>, Failure> {
        let folder = self.centre.layout().looking();
        fs::create_dir_all(&folder).map_err(FileError::from)?;
        let path = folder.join("books");
        remove_if_there(&path)?;
        let written = self.centre.books_for(sort, &path).map_err(of_union);
        let read = written.and_then(|()| Ok(fs::read(&path).map_err(FileError::from)?));
        remove_if_there(&path)?;
        read
    }

    /// Withdraws a device. What was lent to it stays out: whether it is lost is said apart.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`], what the disk says.
    pub fn withdraw_device(
        &mut self,
        device: DeviceId,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.note(of_device(Deed::DeviceWithdrawn, device))?;
        self.centre
            .withdraw_device(&self.identity, device, reason, now)?;
        Ok(())
    }
}

pub(super) fn of_device(deed: Deed, device: DeviceId) -> Note {
    Note {
        about: Some(device.to_string()),
        ..Note::of(deed)
    }
}

/// What a union of the books says.
pub(super) fn of_union(error: UnionError) -> Failure {
    match error {
        UnionError::File(error) => error.into(),
        _ => FailureCode::FileDamaged.into(),
    }
}

pub(super) fn describe(seat: &Seat) -> Devices {
    let own = seat.centre.device();
    let loans = seat.centre.loans();
    let devices = seat.centre.devices().into_iter().map(|it| {
        let out = loans.iter();
        let out = out.filter(|loan| loan.is_out() && loan.what.device == it.id);
        let lent: usize = out.map(|loan| loan.what.families.len()).sum();
        line(seat, it, own, lent)
    });
    Devices {
        devices: devices.collect(),
    }
}

fn line(seat: &Seat, device: DeviceNote, own: DeviceId, lent: usize) -> DeviceLine {
    let (by, at) = device.enrolled;
    DeviceLine {
        id: device.id.to_string(),
        name: device.name,
        sort: device.sort,
        enrolled_by: seat.authors.name(by),
        enrolled_at: at,
        code_until: device.code_until.filter(|_| device.joined == 0),
        joined: u32::try_from(device.joined).unwrap_or(u32::MAX),
        heard: device.heard,
        own: device.id == own,
        lent: u32::try_from(lent).unwrap_or(u32::MAX),
        withdrawn: device.withdrawn.map(|(by, at, reason)| DeviceWithdrawn {
            by: seat.authors.name(by),
            at,
            reason,
        }),
    }
}

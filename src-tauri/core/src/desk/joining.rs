//! A new computer joins the centre: by a folder that was carried to it, and a code.

use std::fs;
use std::path::Path;
use std::sync::PoisonError;

use super::entrance::{describe, open_if_there};
use super::restoring::word_of;
use super::{Desk, Place};
use crate::FileError;
use crate::carry::{CarryError, Enrolment, Folder};
use crate::centre::{Books, Centre};
use crate::contract::*;
use crate::keys::EnrolmentCode;

pub(super) fn found_enrolments(desk: &Desk, _: Nothing) -> Result<FoundEnrolments, Failure> {
    let Place::Folder(_) = &*desk.place() else {
        return Err(FailureCode::CentreExists.into());
    };
    // Asked while the desk is free.
    let Some(folder) = desk.host.choose_folder() else {
        return Ok(FoundEnrolments {
            folder: None,
            count: 0,
        });
    };
    let count = Enrolment::count(&Folder::new(&folder))?;
    let word = word_of(&folder);
    *desk.carried.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    Ok(FoundEnrolments {
        folder: Some(word),
        count: u32::try_from(count).unwrap_or(u32::MAX),
    })
}

pub(super) fn join_centre(desk: &Desk, input: JoinCentre) -> Result<Status, Failure> {
    let folder = desk.carried.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = folder.clone().ok_or(CarryError::None)?;
    desk.join(&folder, &input.code)
}

impl Desk {
    /// Joins the centre whose books lie in a folder, with a code as somebody typed it. People sign
    /// in afterwards, with their own passphrases.
    ///
    /// # Errors
    /// [`FailureCode::CentreExists`], [`FailureCode::Carry`] with what is wrong with the code or
    /// the folder, what the disk says; then there is no centre here.
    pub fn join(&self, folder: &Path, code: &str) -> Result<Status, Failure> {
        let code = EnrolmentCode::parse(code).map_err(CarryError::Mistyped)?;
        let now = self.host.now();
        let mut place = self.place();
        let Place::Folder(layout) = &*place else {
            return Err(FailureCode::CentreExists.into());
        };
        let folder = Folder::new(folder);
        let (enrolment, books) = Enrolment::open(&folder, &code, now)?;
        let looking = layout.looking();
        for folder in [layout.families(), looking.clone()] {
            fs::create_dir_all(folder).map_err(FileError::from)?;
        }
        let made = looking.join("books");
        fs::write(&made, books).map_err(FileError::from)?;
        // Looked at before they are put in place: what came may be broken, or of another centre.
        let opened = Books::open(&made).map(|it| it.centre() == enrolment.centre);
        let put = match opened {
            Ok(true) => {
                Centre::put_books_of(&made, layout, enrolment.device).map_err(Failure::from)
            }
            Ok(false) => Err(CarryError::Damaged.into()),
            Err(error) => Err(error.into()),
        };
        if put.is_err() {
            let _ = fs::remove_file(&made);
        }
        put?;
        // It is of use once. Where it cannot be taken away, its time is over soon, and the office
        // sees whether two computers joined with it.
        let _ = Enrolment::remove(&folder, enrolment.device);
        open_if_there(&mut place)?;
        Ok(describe(self, &place))
    }
}

//! The books with which a new computer joins the centre, sealed under a code.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::bytes::{framed, parts};
use super::{CarryError, Folder};
use crate::centre::DeviceSort;
use crate::keys::{Derivation, EnrolmentCode, KeyError, Purpose};
use crate::log::DeviceId;

const MARK: &[u8; 4] = b"HmkJ";
const PLACE: &str = "join";
/// So long the code of a new computer is good.
const HOLDS_FOR: TimeDelta = TimeDelta::hours(24);
/// So many packages are tried with a code; each takes a moment.
const TRIED: usize = 8;

/// Until when a code is good that is made at an instant.
pub fn code_holds(at: DateTime<Utc>) -> DateTime<Utc> {
    at + HOLDS_FOR
}

/// What a new computer is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The centre.
    pub centre: Uuid,
    /// As which device it joins.
    pub device: DeviceId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub sort: DeviceSort,
    /// When this was made.
    pub made: DateTime<Utc>,
    /// Until when the code is good.
    pub until: DateTime<Utc>,
}

impl Enrolment {
    /// Puts it into a folder, with the books, under a code.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says; then nothing is there.
    pub fn put(
        &self,
        folder: &Folder,
        code: &EnrolmentCode,
        books: &[u8],
    ) -> Result<(), CarryError> {
        let derivation = Derivation::generate()?;
        let written = derivation.written();
        let head = serde_json::to_vec(self).map_err(|_| CarryError::Damaged)?;
        let plain = framed(MARK, &[&head, books])?;
        let key = code.key(&derivation)?;
        let sealed = key.seal(Purpose::Enrolment, written.as_bytes(), &plain)?;
        let bytes = framed(MARK, &[written.as_bytes(), &sealed])?;
        folder.put(&Self::place(self.device), &bytes)
    }

    /// How many there are in a folder.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`].
    pub fn count(folder: &Folder) -> Result<usize, CarryError> {
        Ok(folder.under(PLACE)?.len())
    }

    /// Opens the one that a code fits to; gives the books with it.
    ///
    /// # Errors
    /// [`CarryError::None`] where there are none, [`CarryError::WrongCode`] where the code fits to
    /// none, [`CarryError::Over`] where its time is over.
    pub fn open(
        folder: &Folder,
        code: &EnrolmentCode,
        now: DateTime<Utc>,
    ) -> Result<(Self, Vec<u8>), CarryError> {
        let names = folder.under(PLACE)?;
        let mut outcome = CarryError::None;
        for name in names.iter().take(TRIED) {
            let bytes = folder.get(&format!("{PLACE}/{name}"))?;
            match Self::read(&bytes, code) {
                Ok((found, _)) if now > found.until => return Err(CarryError::Over),
                Ok(found) => return Ok(found),
                Err(CarryError::Key(KeyError::WrongKey)) => outcome = CarryError::WrongCode,
                Err(error) if outcome == CarryError::None => outcome = error,
                Err(_) => {}
            }
        }
        Err(outcome)
    }

    fn read(bytes: &[u8], code: &EnrolmentCode) -> Result<(Self, Vec<u8>), CarryError> {
        let [written, sealed] = parts(MARK, bytes)?;
        let text = std::str::from_utf8(written).map_err(|_| CarryError::Damaged)?;
        let key = code.key(&Derivation::parse(text)?)?;
        let plain = key.open(Purpose::Enrolment, written, sealed)?;
        let [head, books] = parts(MARK, &plain)?;
        let head = serde_json::from_slice(head).map_err(|_| CarryError::Damaged)?;
        Ok((head, books.to_vec()))
    }

    /// Takes it out of a folder again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(folder: &Folder, device: DeviceId) -> Result<(), CarryError> {
        folder.remove(&Self::place(device))
    }

    fn place(device: DeviceId) -> String {
        format!("{PLACE}/{device}.join")
    }
}

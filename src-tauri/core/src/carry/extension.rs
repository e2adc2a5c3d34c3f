//! More time for a loan, by a code that the office reads out: over the telephone, where the laptop
//! is far from any folder of the office.

use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use super::CarryError;
use crate::keys::{Key, Purpose, from_groups, in_groups};
use crate::korea::midnight_in_korea;
use crate::log::RecordId;

/// Letters that say the day, and that prove that it is the office's.
const DAY: usize = 3;
const PROOF: usize = 13;
/// Days of the calendar before the first one that can be said, 2020-01-01; the last one is 89 years
/// later.
const BEFORE: i32 = 737_424;

/// A loan is open until the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The day.
    pub day: NaiveDate,
}

impl Extension {
    /// Until when the loan is open.
    pub fn until(self) -> DateTime<Utc> {
        midnight_in_korea(self.day + TimeDelta::days(1))
    }

    /// The code, in four groups of letters. It holds for that loan alone.
    pub fn code(self, loan: RecordId, key: &Key) -> String {
        in_groups(&self.digits(loan, key))
    }

    /// Reads a code as somebody typed it.
    ///
    /// # Errors
    /// [`CarryError::Mistyped`], [`CarryError::WrongCode`] for one of another loan.
    pub fn read(typed: &str, loan: RecordId, key: &Key) -> Result<Self, CarryError> {
        let digits = from_groups(typed).map_err(CarryError::Mistyped)?;
        if digits.len() != DAY + PROOF {
            return Err(CarryError::Mistyped(0));
        }
        let days = digits.iter().take(DAY);
        let days = days.fold(0_i32, |sum, digit| sum << 5 | i32::from(*digit));
        let day = NaiveDate::from_num_days_from_ce_opt(BEFORE + days);
        let said = Self {
            day: day.ok_or(CarryError::WrongCode)?,
        };
        match said.digits(loan, key) == digits {
            true => Ok(said),
            false => Err(CarryError::WrongCode),
        }
    }

    fn digits(self, loan: RecordId, key: &Key) -> Vec<u8> {
        let days = self.day.num_days_from_ce() - BEFORE;
        let mut digits: Vec<u8> = (0..DAY)
            .rev()
            .map(|place| (days >> (5 * place) & 31) as u8)
            .collect();
        let mut said = loan.as_bytes().to_vec();
        said.extend_from_slice(&digits);
        let proof = blake3::keyed_hash(key.derive(Purpose::LoanExtension).bytes(), &said);
        digits.extend(proof.as_bytes().iter().take(PROOF).map(|it| it & 31));
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
    }

    #[test]
    fn a_code_says_its_day_to_the_loan_that_it_is_for_and_to_no_other() {
        let (key, loan) = (Key::from_bytes([1; 32]), RecordId::from_bytes([2; 16]));
        let code = Extension { day: day() }.code(loan, &key);
        assert_eq!(code.len(), 23);
        let read = Extension::read(&code.to_lowercase(), loan, &key);
        assert_eq!(read, Ok(Extension { day: day() }));
        let other = RecordId::from_bytes([3; 16]);
        assert_eq!(
            Extension::read(&code, other, &key),
            Err(CarryError::WrongCode)
        );
        let other = Key::from_bytes([4; 32]);
        assert_eq!(
            Extension::read(&code, loan, &other),
            Err(CarryError::WrongCode)
        );
    }

    #[test]
    fn a_day_that_somebody_made_later_is_refused() {
        let (key, loan) = (Key::from_bytes([1; 32]), RecordId::from_bytes([2; 16]));
        let digits = Extension { day: day() }.digits(loan, &key);
        for later in 1..=31 {
            let mut other = digits.clone();
            other[DAY - 1] = (other[DAY - 1] + later) & 31;
            let typed = in_groups(&other);
            assert_eq!(
                Extension::read(&typed, loan, &key),
                Err(CarryError::WrongCode)
            );
        }
    }
}

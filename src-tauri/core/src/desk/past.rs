//! Who did what, and the family as of a day.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::Desk;
use super::failures::read_id;
use crate::contract::*;
use crate::korea::midnight_in_korea;

pub(super) fn history(desk: &Desk, input: OfFamily) -> Result<History, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| seat.history(family, desk.host.today()))
}

pub(super) fn family_as_of(desk: &Desk, input: FamilyOnDay) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let end = end_of(input.day).ok_or(FailureCode::NotFound)?;
    desk.seated(|seat| seat.view_at(family, (input.day, end), desk.host.today()))
}

/// The last instant of a day in Korea.
pub(super) fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let next = midnight_in_korea(day.checked_add_days(Days::new(1))?);
    Some(next - TimeDelta::milliseconds(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_in_korea() {
        let day = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
        assert_eq!(
            end_of(day).unwrap().to_rfc3339(),
            "2024-03-05T14:59:59.999+00:00"
        );
    }
}

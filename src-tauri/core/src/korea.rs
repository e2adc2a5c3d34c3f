//! The time in Korea, where the centre stands, whatever zone a computer is in.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone as _, Utc};

/// How far the clocks of Korea are ahead, in seconds. There is no summer time.
const AHEAD: i32 = 9 * 3600;

/// An instant by the clocks of Korea.
pub fn in_korea(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(AHEAD) {
        Some(korea) => at.with_timezone(&korea),
        None => at.fixed_offset(),
    }
}

/// The day in Korea on which an instant lies.
pub fn day_in_korea(at: DateTime<Utc>) -> NaiveDate {
    in_korea(at).date_naive()
}

/// The first instant of a day in Korea.
pub fn midnight_in_korea(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN);
    let korea = FixedOffset::east_opt(AHEAD);
    let there = korea.and_then(|korea| korea.from_local_datetime(&local).single());
    there.map_or_else(|| local.and_utc(), |at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_korea_begins_nine_hours_before_that_of_greenwich() {
        let day = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
        let begins = midnight_in_korea(day);
        assert_eq!(begins.to_rfc3339(), "2024-03-04T15:00:00+00:00");
        assert_eq!(day_in_korea(begins), day);
        assert_eq!(in_korea(begins).time(), NaiveTime::MIN);
    }
}

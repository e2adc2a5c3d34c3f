//! What a registration number says of whom it was given to: `YYMMDD-GNNNNNC`.

use chrono::{Datelike as _, NaiveDate};

use super::parse_day;

/// From this month on the digits after the seventh are random, and the last one checks nothing.
const RANDOM_SINCE: (i32, u32) = (2020, 10);
const WEIGHTS: [u32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/// A number of thirteen digits, with or without a hyphen.
#[derive(Clone, Copy)]
pub struct IdentityNumber([u8; 13]);

impl IdentityNumber {
    /// The number in a text; none where it has not thirteen digits.
    pub fn read(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b'-').collect();
        let digits: [u8; 13] = digits.try_into().ok()?;
        digits
            .iter()
            .all(u8::is_ascii_digit)
            .then(|| Self(digits.map(|digit| digit - b'0')))
    }

    /// The century of birth by the seventh digit: 9 and 0 for the nineteenth, 1, 2, 5 and 6 for
    /// the twentieth, 3, 4, 7 and 8 for the twenty-first.
    fn century(&self) -> u32 {
        match self.0[6] {
            0 | 9 => 18,
            1 | 2 | 5 | 6 => 19,
            _ => 20,
        }
    }

    /// The day of birth; none where the calendar has no such day.
    pub fn born_on(&self) -> Option<NaiveDate> {
        let two = |at: usize| u32::from(self.0[at]) * 10 + u32::from(self.0[at + 1]);
        let year = self.century() * 100 + two(0);
        parse_day(&format!("{year:04}-{:02}-{:02}", two(2), two(4)))
    }

    /// Whether the century of birth may be that of a day or year on file.
    pub fn is_of_century(&self, birth: &str) -> bool {
        let year = birth.get(..2).and_then(|century| century.parse().ok());
        year.is_none_or(|century: u32| century == self.century())
    }

    /// Whether it may be given to somebody of that sex: odd digits to men, even ones to women.
    pub fn is_of_sex(&self, sex: &str) -> bool {
        match sex {
            "male" => self.0[6] % 2 == 1,
            "female" => self.0[6].is_multiple_of(2),
            _ => true,
        }
    }

    /// Whether its last digit is another one than the unofficial formulas give, which real numbers
    /// are known to break: a reason to look again, never to refuse. Only for numbers that were
    /// given by a known day before October 2020.
    pub fn is_doubtful(&self, given_on: Option<NaiveDate>) -> bool {
        if given_on.is_none_or(|day| (day.year(), day.month()) >= RANDOM_SINCE) {
            return false;
        }
        let products = self.0.iter().zip(WEIGHTS);
        let sum: u32 = products
            .map(|(digit, weight)| u32::from(*digit) * weight)
            .sum();
        let base = match self.0[6] {
            5..=8 => 13,
            _ => 11,
        };
        (base - sum % 11) % 10 != u32::from(self.0[12])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> IdentityNumber {
        IdentityNumber::read(text).unwrap()
    }

    /// With the office 00, which gives no numbers: made up, whatever the other digits are.
    fn made_up(begin: &str, last: u32) -> IdentityNumber {
        number(&format!("{begin}00000{last}"))
    }

    #[test]
    fn the_seventh_digit_says_the_century_and_the_sex() {
        for (digit, year, sex) in [
            (9, 1890, "male"),
            (0, 1890, "female"),
            (1, 1990, "male"),
            (2, 1990, "female"),
            (3, 2090, "male"),
            (4, 2090, "female"),
            (5, 1990, "male"),
            (6, 1990, "female"),
            (7, 2090, "male"),
            (8, 2090, "female"),
        ] {
            let number = made_up(&format!("900501-{digit}"), 0);
            assert_eq!(number.born_on(), NaiveDate::from_ymd_opt(year, 5, 1));
            assert!(number.is_of_sex(sex) && number.is_of_sex("unknown"));
            let other = if sex == "male" { "female" } else { "male" };
            assert!(!number.is_of_sex(other));
            assert!(number.is_of_century(&format!("{year}-05-01")));
            assert!(!number.is_of_century("1700"));
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_none() {
        for wrong in ["900001-6", "901301-6", "900230-6", "900500-6"] {
            assert_eq!(made_up(wrong, 0).born_on(), None, "{wrong}");
        }
        assert!(
            made_up("000229-7", 0).born_on().is_some(),
            "2000 was a leap year"
        );
        assert!(made_up("000229-5", 0).born_on().is_none(), "1900 was none");
    }

    #[test]
    fn the_last_digit_is_doubted_only_of_numbers_given_before_october_2020() {
        let on = |text| parse_day(text);
        for begin in ["900501-6", "900501-2"] {
            let doubted = |day| {
                (0..10)
                    .filter(|last| made_up(begin, *last).is_doubtful(day))
                    .count()
            };
            assert_eq!(doubted(on("2020-09-30")), 9, "one digit fits");
            assert_eq!(doubted(on("2020-10-01")), 0);
            assert_eq!(doubted(None), 0);
        }
    }

    #[test]
    fn citizens_and_foreigners_have_formulas_that_differ_by_two() {
        let fits = |begin: &str| {
            let given = parse_day("2015-01-01");
            (0..10).find(|last| !made_up(begin, *last).is_doubtful(given))
        };
        // The seventh digit weighs 8, so 2 and 6 differ by 32, which is 10 of the eleventh.
        let sum = |digits: &str| -> u32 {
            let digits = digits.bytes().map(|digit| u32::from(digit - b'0'));
            digits
                .zip(WEIGHTS)
                .map(|(digit, weight)| digit * weight)
                .sum()
        };
        assert_eq!(fits("900501-2"), Some((11 - sum("9005012") % 11) % 10));
        assert_eq!(fits("900501-6"), Some((13 - sum("9005016") % 11) % 10));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_number_or_none(text in ".{0,16}", digits in "[0-9]{13}") {
            let _ = IdentityNumber::read(&text).map(|it| (it.born_on(), it.is_doubtful(parse_day("2019-01-01"))));
            let plain = IdentityNumber::read(&digits).unwrap();
            let hyphened = format!("{}-{}", &digits[..6], &digits[6..]);
            prop_assert_eq!(number(&hyphened).born_on(), plain.born_on());
        }
    }
}

//! Made-up names as the families of Ansan have them, a table a language.
//!
//! Each part of a name is spelled three ways: in Hangul, as in a passport, and in the script of
//! its own language. The last is empty where this house cannot spell it without mistakes.

mod chinese;
mod filipino;
mod indonesian;
mod khmer;
mod korean;
mod korean_chinese;
mod koryo;
mod mongolian;
mod nepali;
mod russian;
mod sinhala;
mod thai;
mod urdu;
mod uzbek;
mod vietnamese;

pub(super) use chinese::CHINESE;
pub(super) use filipino::FILIPINO;
pub(super) use indonesian::INDONESIAN;
pub(super) use khmer::KHMER;
pub(super) use korean::KOREAN;
pub(super) use korean_chinese::KOREAN_CHINESE;
pub(super) use koryo::KORYO;
pub(super) use mongolian::MONGOLIAN;
pub(super) use nepali::NEPALI;
pub(super) use russian::RUSSIAN;
pub(super) use sinhala::SINHALA;
pub(super) use thai::THAI;
pub(super) use urdu::URDU;
pub(super) use uzbek::UZBEK;
pub(super) use vietnamese::VIETNAMESE;

use super::draw::Draw;

/// Hangul, passport, own script.
pub(super) type Spelling = (&'static str, &'static str, &'static str);

/// The names of a language.
pub(super) struct Names {
    /// Surnames, with the form that women bear where it is another.
    pub(super) surnames: &'static [(Spelling, Option<Spelling>)],
    /// Given names of girls and women.
    pub(super) female: &'static [Spelling],
    /// Given names of boys and men.
    pub(super) male: &'static [Spelling],
    /// Whether surname and given name are written in one word in Hangul and in their own script.
    pub(super) in_one_word: bool,
}

/// A person's name in its spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FullName {
    pub(super) hangul: String,
    pub(super) passport: String,
    pub(super) native: Option<String>,
}

/// A surname of a language, by its place in the table; handed down to children.
#[derive(Clone, Copy)]
pub(super) struct Surname(usize);

impl Names {
    pub(super) fn surname(&self, draw: &mut Draw) -> Surname {
        Surname(draw.within(0..=self.surnames.len() as i64 - 1) as usize)
    }

    /// A full name with that surname.
    pub(super) fn name(&self, draw: &mut Draw, surname: Surname, is_female: bool) -> FullName {
        let given = draw.pick(if is_female { self.female } else { self.male });
        let (common, of_women) = self.surnames[surname.0 % self.surnames.len()];
        let surname = of_women.filter(|_| is_female).unwrap_or(common);
        let between = if self.in_one_word { "" } else { " " };
        let native = format!("{}{between}{}", surname.2, given.2);
        FullName {
            hangul: format!("{}{between}{}", surname.0, given.0),
            passport: format!("{} {}", surname.1, given.1),
            native: (!surname.2.is_empty() && !given.2.is_empty()).then_some(native),
        }
    }
}

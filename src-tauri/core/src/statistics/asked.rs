//! Which period and whom is asked for.

use crate::contract::AskStatistics;
use crate::statistics::whom::{AGE_BANDS, SEXES, STARTS};

/// The rows of the areas: those of the services, a service of which nobody wrote the area, and
/// contacts.
pub const AREAS: &[&str] = &[
    "counselling",
    "korean",
    "visiting",
    "translation",
    "language_development",
    "bilingual",
    "parenting",
    "employment",
    "community",
    "support",
    "other",
    "unsaid",
    "contact",
    "aftercare",
];

/// The rows of the case types.
pub(super) const CASE_TYPES: &[&str] = &[
    "multicultural",
    "foreign_resident",
    "refugee",
    "north_korean_refugee",
    "other",
    "unknown",
];

/// No centre hides more than numbers below this one.
pub const MOST_HIDDEN: u32 = 20;

/// Whether it can be answered: a period that does not end before it begins, and words that there
/// are. The field that is wrong, where it cannot.
///
/// # Errors
/// The name of the field.
pub fn is_sound(asked: &AskStatistics) -> Result<(), &'static str> {
    let known = |word: &Option<String>, words: &[&str]| {
        word.as_deref().is_none_or(|word| words.contains(&word))
    };
    let country = asked.nationality.as_deref().is_none_or(|word| {
        matches!(word, "dual" | "unknown")
            || (word.len() == 2 && word.bytes().all(|it| it.is_ascii_uppercase()))
    });
    let wrong = [
        ("until", asked.from <= asked.until),
        ("area", known(&asked.area, AREAS)),
        ("caseType", known(&asked.case_type, CASE_TYPES)),
        ("nationality", country),
        ("sex", known(&asked.sex, SEXES)),
        ("ageBand", known(&asked.age_band, AGE_BANDS)),
        ("start", known(&asked.start, STARTS)),
    ];
    match wrong.into_iter().find(|(_, fits)| !fits) {
        Some((field, _)) => Err(field),
        None => Ok(()),
    }
}

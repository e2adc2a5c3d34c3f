//! Where the families come from, roughly in the proportions of Ansan.

use super::names::*;

/// A people of the city.
pub(super) struct Origin {
    /// ISO 3166 code.
    pub(super) country: &'static str,
    /// The language at home.
    pub(super) language: &'static str,
    pub(super) names: &'static Names,
    /// Of Korean descent abroad: F-4 or H-2 rather than a work or student visa.
    pub(super) overseas_korean: bool,
    /// Families of a thousand.
    pub(super) share: i64,
}

const fn origin(
    country: &'static str,
    language: &'static str,
    names: &'static Names,
    overseas_korean: bool,
    share: i64,
) -> Origin {
    Origin {
        country,
        language,
        names,
        overseas_korean,
        share,
    }
}

/// Koreans married to people from elsewhere.
pub(super) static KOREA: Origin = origin("KR", "ko", &KOREAN, false, 0);

/// Everyone else. The order of the shares follows the city's own list of 2019; the shares
/// themselves are estimates for a sample, not statistics.
pub(super) static ORIGINS: &[Origin] = &[
    origin("CN", "ko", &KOREAN_CHINESE, true, 350),
    origin("CN", "zh", &CHINESE, false, 80),
    origin("UZ", "ru", &KORYO, true, 90),
    origin("UZ", "uz", &UZBEK, false, 70),
    origin("RU", "ru", &KORYO, true, 90),
    origin("RU", "ru", &RUSSIAN, false, 15),
    origin("VN", "vi", &VIETNAMESE, false, 80),
    origin("KH", "km", &KHMER, false, 35),
    origin("ID", "id", &INDONESIAN, false, 25),
    origin("PH", "tl", &FILIPINO, false, 25),
    origin("NP", "ne", &NEPALI, false, 20),
    origin("UA", "ru", &KORYO, true, 12),
    origin("UA", "uk", &RUSSIAN, false, 8),
    origin("KZ", "ru", &KORYO, true, 35),
    origin("KG", "ru", &KORYO, true, 10),
    origin("MN", "mn", &MONGOLIAN, false, 18),
    origin("TH", "th", &THAI, false, 15),
    origin("PK", "ur", &URDU, false, 12),
    origin("LK", "si", &SINHALA, false, 10),
];

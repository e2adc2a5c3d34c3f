//! Words of a table: sexes, relations, countries, statuses of stay, areas.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::contract::ImportTrouble;
use crate::words::{Language, Words};

const SEXES: &[(&str, &str)] = &[
    ("여", "female"),
    ("여자", "female"),
    ("여성", "female"),
    ("f", "female"),
    ("female", "female"),
    ("남", "male"),
    ("남자", "male"),
    ("남성", "male"),
    ("m", "male"),
    ("male", "male"),
];

/// What people are called in such tables, what that is in the house, and the sex that it tells.
/// Whoever is `본인` is nobody's relative: nothing is set.
const RELATIONS: &[(&str, &str, &str)] = &[
    ("본인", "", ""),
    ("세대주", "", ""),
    ("self", "", ""),
    ("모", "mother", "female"),
    ("어머니", "mother", "female"),
    ("엄마", "mother", "female"),
    ("mother", "mother", "female"),
    ("부", "father", "male"),
    ("아버지", "father", "male"),
    ("아빠", "father", "male"),
    ("father", "father", "male"),
    ("자", "child", ""),
    ("자녀", "child", ""),
    ("아이", "child", ""),
    ("child", "child", ""),
    ("아들", "child", "male"),
    ("son", "child", "male"),
    ("딸", "child", "female"),
    ("daughter", "child", "female"),
    ("배우자", "spouse", ""),
    ("spouse", "spouse", ""),
    ("남편", "spouse", "male"),
    ("husband", "spouse", "male"),
    ("처", "spouse", "female"),
    ("아내", "spouse", "female"),
    ("wife", "spouse", "female"),
    ("조모", "grandmother", "female"),
    ("외조모", "grandmother", "female"),
    ("할머니", "grandmother", "female"),
    ("외할머니", "grandmother", "female"),
    ("grandmother", "grandmother", "female"),
    ("조부", "grandfather", "male"),
    ("외조부", "grandfather", "male"),
    ("할아버지", "grandfather", "male"),
    ("외할아버지", "grandfather", "male"),
    ("grandfather", "grandfather", "male"),
    ("형제", "sibling", ""),
    ("형제자매", "sibling", ""),
    ("sibling", "sibling", ""),
    ("친척", "relative", ""),
    ("relative", "relative", ""),
    ("후견인", "guardian", ""),
    ("guardian", "guardian", ""),
    ("기타", "other", ""),
    ("동거인", "other", ""),
    ("other", "other", ""),
];

/// Countries whose names the program says.
const COUNTRIES: &[&str] = &[
    "KR", "CN", "VN", "UZ", "RU", "KZ", "KG", "KH", "PH", "TH", "MN", "NP", "ID", "MM", "LK", "BD",
    "PK", "IN", "JP", "TW", "LA", "UA", "TJ", "TM", "NG", "GH", "EG", "SY", "YE", "US", "KP",
];
/// Other names of countries.
const ALSO: &[(&str, &str)] = &[
    ("대한민국", "KR"),
    ("한국계중국인", "CN"),
    ("한국계중국", "CN"),
    ("중국한국계", "CN"),
    ("중국동포", "CN"),
    ("조선족", "CN"),
    ("월남", "VN"),
    ("러시아연방", "RU"),
    ("대만", "TW"),
    ("버마", "MM"),
    ("키르기즈스탄", "KG"),
    ("북한", "KP"),
];

/// The two districts of Ansan by which addresses are told apart (행정표준코드).
const AREAS: &[(&str, &str)] = &[("상록구", "41271"), ("단원구", "41273")];

pub(super) fn sex(text: &str) -> Result<&'static str, ImportTrouble> {
    let word = plain(text);
    let found = SEXES.iter().find(|(name, _)| *name == word);
    found.map(|(_, sex)| *sex).ok_or(ImportTrouble::UnknownWord)
}

/// The relation, and the sex that the word tells; both empty where it tells nothing.
pub(super) fn relation(text: &str) -> Result<(&'static str, &'static str), ImportTrouble> {
    let word = plain(text);
    let found = RELATIONS.iter().find(|(name, ..)| *name == word);
    found
        .map(|(_, relation, sex)| (*relation, *sex))
        .ok_or(ImportTrouble::UnknownWord)
}

/// A country by its code or by its name in Korean or English.
pub(super) fn country(text: &str) -> Result<String, ImportTrouble> {
    static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let mut names: HashMap<String, &str> = HashMap::new();
        for language in [Language::Korean, Language::English] {
            let words = Words::new(language);
            for code in COUNTRIES {
                names.insert(plain(&words.say(&format!("country-{code}"), &[])), code);
            }
        }
        names.extend(ALSO.iter().map(|(name, code)| ((*name).to_owned(), *code)));
        names
    });
    if text.len() == 2 && text.bytes().all(|it| it.is_ascii_uppercase()) {
        return Ok(text.to_owned());
    }
    let found = NAMES.get(&plain(text)).map(|code| (*code).to_owned());
    found.ok_or(ImportTrouble::UnknownWord)
}

/// A status of stay as the house writes it: `F-6-1` for `f61`, `F-6(1)` or `F6`.
pub(super) fn status(text: &str) -> String {
    let signs: Vec<char> = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .flat_map(char::to_uppercase)
        .collect();
    match signs.as_slice() {
        // H-2, F-61 is F-6-1, E-10 is a status of its own.
        [letter, '1', '0', rest @ ..] => [letter.to_string(), "10".to_owned()]
            .into_iter()
            .chain(sub(rest))
            .collect::<Vec<_>>()
            .join("-"),
        [letter, number, rest @ ..] => [letter.to_string(), number.to_string()]
            .into_iter()
            .chain(sub(rest))
            .collect::<Vec<_>>()
            .join("-"),
        _ => text.to_owned(),
    }
}

fn sub(rest: &[char]) -> Option<String> {
    (!rest.is_empty()).then(|| rest.iter().collect())
}

/// The code of the district of Ansan that an address names.
pub(super) fn area(address: &str) -> Option<&'static str> {
    if !address.contains("안산") {
        return None;
    }
    let found = AREAS.iter().find(|(name, _)| address.contains(name));
    found.map(|(_, code)| *code)
}

/// Small letters without blanks, brackets and dots.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

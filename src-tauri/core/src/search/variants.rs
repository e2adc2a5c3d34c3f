//! Names that are written in more than one way.

use super::glyph::Glyph;

/// Hangul spellings of one name: the first is the one of the National Institute of Korean
/// Language, the others are what stands in papers; the last column is the name in Latin letters.
const FOREIGN: &[(&[&str], &str)] = &[
    (
        &[
            "응우옌",
            "응우엔",
            "응위엔",
            "응웬",
            "응엔",
            "우옌",
            "우엔",
            "누엔",
            "누옌",
            "구엔",
            "구옌",
        ],
        "nguyen",
    ),
    (&["쯔엉", "트엉", "츠엉", "트루옹"], "truong"),
    (&["쩐", "트란", "짠"], "tran"),
    (&["즈엉", "두옹", "드엉"], "duong"),
    (&["호앙"], "hoang"),
    (&["후인", "후잉", "휜"], "huynh"),
    (&["프엉", "푸옹", "프응"], "phuong"),
    (&["흐엉", "후옹"], "huong"),
    (&["응옥"], "ngoc"),
    (&["투이", "튀"], "thuy"),
    (&["응오"], "ngo"),
    (&["짱", "트랑"], "trang"),
    (&["티"], "thi"),
];

/// Surnames whose usual Latin spelling is far from their romanisation.
const KOREAN: &[(&str, &str)] = &[("이", "lee"), ("박", "park"), ("최", "choi")];

/// The usual Latin spelling of the Hangul that begins at `at`, and how many syllables it takes.
/// One syllable counts only as a word of its own.
pub(super) fn known_spelling(word: &[Glyph], at: usize) -> Option<(usize, &'static str)> {
    variant(word, at).map(|(length, index)| (length, FOREIGN[index].1))
}

/// The spelling that stands for all variants of the Hangul that begins at `at`, and how many
/// syllables it replaces.
pub(super) fn standard_spelling(word: &[Glyph], at: usize) -> Option<(usize, &'static str)> {
    variant(word, at).map(|(length, index)| (length, FOREIGN[index].0[0]))
}

/// The usual Latin spelling of a Korean name's surname.
pub(super) fn korean_surname(name: &str) -> Option<&'static str> {
    let (_, latin) = KOREAN
        .iter()
        .find(|(surname, _)| name.starts_with(surname))?;
    Some(latin)
}

fn variant(word: &[Glyph], at: usize) -> Option<(usize, usize)> {
    FOREIGN
        .iter()
        .enumerate()
        .find_map(|(index, (spellings, _))| {
            spellings.iter().find_map(|spelling| {
                let length = spelling.chars().count();
                let stretch = word.get(at..at + length)?;
                let whole = length > 1 || word.len() == 1;
                let same = stretch.iter().map(|glyph| glyph.char).eq(spelling.chars());
                (whole && same).then_some((length, index))
            })
        })
}

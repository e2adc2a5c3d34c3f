//! The looser fold of Latin letters: spellings that are confused between the romanisations of
//! Korean, Russian, Vietnamese and Chinese become equal.

use super::glyph::{Letter, WORD, Words};

/// `j` is ㅈ to a Korean and й to a Russian, so a word with one is folded both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum J {
    /// As in Jang, Chang.
    Ch,
    /// As in Julia, Yulia.
    Y,
}

/// Longest first: the first that fits is taken.
const RULES: &[(&[u8], &[u8])] = &[
    (b"uie", b"oe"),
    (b"ieo", b"io"),
    (b"kh", b"h"),
    (b"ch", b"c"),
    (b"sh", b"s"),
    (b"ph", b"b"),
    (b"th", b"t"),
    (b"eo", b"o"),
    (b"eu", b"o"),
    (b"ee", b"i"),
    (b"ie", b"e"),
    (b"ui", b"i"),
    (b"u", b"o"),
    (b"k", b"g"),
    (b"q", b"g"),
    (b"p", b"b"),
    (b"l", b"r"),
    (b"x", b"gs"),
];

/// Whether the two ways of [`J`] differ.
pub(super) fn has_j(letters: &[Letter]) -> bool {
    letters.iter().any(|letter| letter.code == b'j')
}

/// Folds words of a–z looser; doubled letters become one.
pub(super) fn fold(letters: &[Letter], j: J) -> Vec<Letter> {
    let plain: Vec<u8> = letters.iter().map(|letter| even(letter.code, j)).collect();
    let mut words = Words::default();
    let mut last = WORD;
    let mut at = 0;
    while at < plain.len() {
        if plain[at] == WORD {
            words.gap();
            last = WORD;
            at += 1;
            continue;
        }
        let (taken, given) = RULES
            .iter()
            .find(|(from, _)| plain[at..].starts_with(from))
            .map_or((1, &plain[at..=at]), |(from, to)| (from.len(), *to));
        let to = letters[at + taken - 1].to;
        for code in given {
            if *code != last {
                words.push(*code, letters[at].from, to);
                last = *code;
            }
        }
        at += taken;
    }
    words.into_letters()
}

fn even(code: u8, j: J) -> u8 {
    match (code, j) {
        (b'y', _) | (b'j', J::Y) => b'i',
        (b'j', J::Ch) => b'c',
        _ => code,
    }
}

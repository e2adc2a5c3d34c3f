//! Hangul and Cyrillic in Latin letters.

use super::glyph::{Glyph, Letter, Words};
use super::hangul::Syllable;
use super::latin::is_apostrophe;
use super::variants::known_spelling;

/// First consonants by the Revised Romanization of Korean (2000).
const INITIALS: [&str; 19] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
/// Vowels by the Revised Romanization.
const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
];
/// Finals by the Revised Romanization.
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];
const RIEUL: u8 = 5;
const FINAL_RIEUL: u8 = 8;

/// The Hangul and Cyrillic words of a text in Latin letters; names that are known to be spelled
/// otherwise (응우옌: nguyen) as they are spelled.
pub(super) fn fold(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    let mut at = 0;
    while let Some(glyph) = glyphs.get(at) {
        if Syllable::of(glyph.char).is_some() {
            let end = at + run(&glyphs[at..]);
            words.gap();
            romanise(&glyphs[at..end], &mut words);
            words.gap();
            at = end;
            continue;
        }
        if let Some(spelled) = cyrillic(glyph.char) {
            words.push_all(spelled.as_bytes(), glyph.from, glyph.to);
        } else if !is_apostrophe(glyph.char) {
            words.gap();
        }
        at += 1;
    }
    words.into_letters()
}

/// How many syllables follow each other.
fn run(glyphs: &[Glyph]) -> usize {
    glyphs
        .iter()
        .take_while(|glyph| Syllable::of(glyph.char).is_some())
        .count()
}

fn romanise(word: &[Glyph], words: &mut Words) {
    let mut at = 0;
    let mut after_rieul = false;
    while let Some(glyph) = word.get(at) {
        if let Some((length, spelled)) = known_spelling(word, at) {
            let to = word[at + length - 1].to;
            words.push_all(spelled.as_bytes(), glyph.from, to);
            at += length;
            after_rieul = false;
            continue;
        }
        if let Some(syllable) = Syllable::of(glyph.char) {
            let initial = match syllable.initial {
                RIEUL if after_rieul => "l",
                initial => INITIALS[initial as usize],
            };
            for part in [
                initial,
                VOWELS[syllable.vowel as usize],
                FINALS[syllable.last as usize],
            ] {
                words.push_all(part.as_bytes(), glyph.from, glyph.to);
            }
            after_rieul = syllable.last == FINAL_RIEUL;
        }
        at += 1;
    }
}

/// A Cyrillic letter as passports and people write it, with the letters of the neighbours
/// (Ukrainian, Uzbek, Kazakh, Kyrgyz, Mongolian). Signs of hardness and softness are silent.
pub(super) fn cyrillic(c: char) -> Option<&'static str> {
    let small = c.to_lowercase().next()?;
    Some(match small {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' | 'ў' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' | 'ҷ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ї' => "yi",
        _ => return None,
    })
}

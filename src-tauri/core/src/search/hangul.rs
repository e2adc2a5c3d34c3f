//! Hangul taken apart: syllables, single letters (jamo) and first consonants (초성).
//!
//! A jamo is one byte: consonants `a`–`s` in the order of ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ, vowels
//! `A`–`J` in the order of ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ. Compound vowels and finals stand as their parts (ㅖ
//! is ㅕㅣ, ㄺ is ㄹㄱ), and a final has the byte of the same first consonant. So what a keyboard
//! has half typed is always the beginning of the whole: 응우여 of 응우옌, 간 of 가나.

use super::glyph::{Glyph, Letter, Words};

const CONSONANTS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/// The parts of the 21 vowels of a syllable, in Unicode's order.
const VOWELS: [&[u8]; 21] = [
    b"A", b"AJ", b"B", b"BJ", b"C", b"CJ", b"D", b"DJ", b"E", b"EA", b"EAJ", b"EJ", b"F", b"G",
    b"GC", b"GCJ", b"GJ", b"H", b"I", b"IJ", b"J",
];
/// The parts of the 28 finals of a syllable, in Unicode's order.
const FINALS: [&[u8]; 28] = [
    b"", b"a", b"b", b"aj", b"c", b"cm", b"cs", b"d", b"f", b"fa", b"fg", b"fh", b"fj", b"fq",
    b"fr", b"fs", b"g", b"h", b"hj", b"j", b"k", b"l", b"m", b"o", b"p", b"q", b"r", b"s",
];
/// What the compatibility jamo U+3131–U+3163 are, in Unicode's order.
const TYPED: [&[u8]; 51] = [
    b"a", b"b", b"aj", b"c", b"cm", b"cs", b"d", b"e", b"f", b"fa", b"fg", b"fh", b"fj", b"fq",
    b"fr", b"fs", b"g", b"h", b"i", b"hj", b"j", b"k", b"l", b"m", b"n", b"o", b"p", b"q", b"r",
    b"s", b"A", b"AJ", b"B", b"BJ", b"C", b"CJ", b"D", b"DJ", b"E", b"EA", b"EAJ", b"EJ", b"F",
    b"G", b"GC", b"GCJ", b"GJ", b"H", b"I", b"IJ", b"J",
];

/// A syllable by the indexes that Unicode gives its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syllable {
    /// 0–18.
    pub(super) initial: u8,
    /// 0–20.
    pub(super) vowel: u8,
    /// 0–27; 0 = none.
    pub(super) last: u8,
}

impl Syllable {
    /// The parts of 가–힣.
    pub(super) fn of(c: char) -> Option<Self> {
        let index = (c as u32)
            .checked_sub(0xac00)
            .filter(|index| *index < 11_172)?;
        Some(Self {
            initial: (index / 588) as u8,
            vowel: (index / 28 % 21) as u8,
            last: (index % 28) as u8,
        })
    }

    /// The byte of the first consonant.
    pub(super) fn first_consonant(self) -> u8 {
        b'a' + self.initial
    }

    /// All jamo of the syllable.
    pub(super) fn jamo(self) -> impl Iterator<Item = u8> {
        std::iter::once(self.first_consonant())
            .chain(VOWELS[self.vowel as usize].iter().copied())
            .chain(FINALS[self.last as usize].iter().copied())
    }
}

/// Whether a jamo byte is a consonant.
pub(super) fn is_consonant(jamo: u8) -> bool {
    jamo.is_ascii_lowercase()
}

/// The jamo of a letter that stands alone as the keyboard types it (ㄴ, ㅏ, and ㄳ for ㄱㅅ).
pub(super) fn lone_jamo(c: char) -> Option<&'static [u8]> {
    let index = match c {
        '\u{3131}'..='\u{3163}' => c as usize - 0x3131,
        '\u{1100}'..='\u{1112}' => {
            let compatible = CONSONANTS.chars().nth(c as usize - 0x1100)?;
            compatible as usize - 0x3131
        }
        _ => return None,
    };
    TYPED.get(index).copied()
}

/// Whether a character belongs to Hangul.
pub(super) fn is_hangul(c: char) -> bool {
    Syllable::of(c).is_some() || lone_jamo(c).is_some()
}

/// All Hangul of a text as one stream of jamo, blanks left out.
pub(super) fn jamo(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if let Some(syllable) = Syllable::of(glyph.char) {
            syllable
                .jamo()
                .for_each(|code| words.push(code, glyph.from, glyph.to));
        }
    }
    words.into_letters()
}

/// The first consonants of all syllables of a text, blanks left out.
pub(super) fn initials(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if let Some(syllable) = Syllable::of(glyph.char) {
            words.push(syllable.first_consonant(), glyph.from, glyph.to);
        }
    }
    words.into_letters()
}

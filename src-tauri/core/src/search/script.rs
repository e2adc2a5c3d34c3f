//! Every other script as it is written (Han, Cyrillic, Khmer, Thai, Devanagari …), small letters.

use super::glyph::{Glyph, Letter, Words};
use super::hangul::is_hangul;
use super::latin::{is_apostrophe, is_latin};

/// The words of a text that are neither Latin nor Hangul, as UTF-8.
pub(super) fn fold(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if is_apostrophe(glyph.char) {
            continue;
        }
        if !is_of_a_script(glyph.char) {
            words.gap();
            continue;
        }
        for small in glyph.char.to_lowercase() {
            let small = if small == 'ё' { 'е' } else { small };
            let mut utf8 = [0; 4];
            words.push_all(
                small.encode_utf8(&mut utf8).as_bytes(),
                glyph.from,
                glyph.to,
            );
        }
    }
    words.into_letters()
}

/// Whether a character is part of a word in a script that has no fold of its own.
pub(super) fn is_of_a_script(c: char) -> bool {
    // Vowel signs and viramas are no letters to Unicode, so punctuation is told by exclusion.
    !c.is_ascii()
        && !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '·' | '／' | '，' | '．')
        && !is_hangul(c)
        && !is_latin(c)
}

//! A text cut into characters that remember where they stood.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Stands before each word of a folded name.
pub(super) const WORD: u8 = b' ';

/// A character in NFC and the stretch of the source it came from, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) char: char,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// One byte of a folded text and the stretch of the source it came from, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) code: u8,
    pub(super) from: u32,
    pub(super) to: u32,
}

/// Cuts a text into glyphs; a base and its combining marks share one stretch, so that nothing
/// made from them can ever split the two.
pub(super) fn glyphs(text: &str) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    let mut from = 0;
    while let Some((start, first)) = rest.next() {
        let mut to = from + first.len_utf16() as u32;
        let mut end = start + first.len_utf8();
        while let Some((_, mark)) = rest.next_if(|(_, c)| joins_the_one_before(*c)) {
            to += mark.len_utf16() as u32;
            end += mark.len_utf8();
        }
        if first.is_ascii() && end == start + 1 {
            let char = first;
            glyphs.push(Glyph { char, from, to });
        } else {
            glyphs.extend(text[start..end].nfc().map(|char| Glyph { char, from, to }));
        }
        from = to;
    }
    glyphs
}

/// Combining marks, and the vowels and finals of Hangul written in single jamo.
fn joins_the_one_before(c: char) -> bool {
    !c.is_ascii() && (canonical_combining_class(c) != 0 || ('\u{1160}'..='\u{11ff}').contains(&c))
}

/// Collects folded letters into words: each word begins with [`WORD`].
#[derive(Default)]
pub(super) struct Words {
    letters: Vec<Letter>,
    inside: bool,
}

impl Words {
    /// Ends the word at hand.
    pub(super) fn gap(&mut self) {
        self.inside = false;
    }

    /// Adds a letter to the word at hand, or begins one.
    pub(super) fn push(&mut self, code: u8, from: u32, to: u32) {
        if !self.inside {
            let code = WORD;
            self.letters.push(Letter {
                code,
                from,
                to: from,
            });
            self.inside = true;
        }
        self.letters.push(Letter { code, from, to });
    }

    /// Adds all bytes of a folded glyph.
    pub(super) fn push_all(&mut self, codes: &[u8], from: u32, to: u32) {
        for code in codes {
            self.push(*code, from, to);
        }
    }

    /// The letters; empty if there was nothing to fold.
    pub(super) fn into_letters(self) -> Vec<Letter> {
        self.letters
    }
}

/// The bytes of folded letters.
pub(super) fn bytes(letters: &[Letter]) -> Vec<u8> {
    letters.iter().map(|letter| letter.code).collect()
}

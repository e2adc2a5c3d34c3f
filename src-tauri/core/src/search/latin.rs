//! Latin letters without marks, case and apostrophes: `Nguyễn-Thị` and `NGUYEN THI` are one.

use unicode_normalization::UnicodeNormalization;

use super::glyph::{Glyph, Letter, Words};

/// The Latin words of a text in the letters a–z. Blanks, hyphens and other scripts end a word;
/// apostrophes and modifier letters (`Oʻktam`, `O’ktam`) vanish.
pub(super) fn fold(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if is_apostrophe(glyph.char) {
            continue;
        }
        let mut latin = false;
        each_letter(glyph.char, |code| {
            words.push(code, glyph.from, glyph.to);
            latin = true;
        });
        if !latin {
            words.gap();
        }
    }
    words.into_letters()
}

/// Whether a character folds to Latin letters.
pub(super) fn is_latin(c: char) -> bool {
    let mut latin = false;
    each_letter(c, |_| latin = true);
    latin
}

/// Marks that stand inside a word and are not typed by most people.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | 'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | '＇'
    )
}

fn each_letter(c: char, mut take: impl FnMut(u8)) {
    if c.is_ascii() {
        if c.is_ascii_alphabetic() {
            take(c.to_ascii_lowercase() as u8);
        }
        return;
    }
    if let Some(spelled) = undecomposed(c) {
        spelled.bytes().for_each(take);
        return;
    }
    // What does not begin with a Latin letter is of another script, whatever follows in it.
    let mut parts = std::iter::once(c).nfkd();
    if let Some(first) = parts.next().filter(char::is_ascii_alphabetic) {
        std::iter::once(first)
            .chain(parts.filter(char::is_ascii_alphabetic))
            .for_each(|part| take(part.to_ascii_lowercase() as u8));
    }
}

/// Latin letters that Unicode does not take apart.
fn undecomposed(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => "d",
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' | 'ẞ' => "ss",
        'þ' | 'Þ' => "th",
        'ŋ' | 'Ŋ' => "ng",
        'ə' | 'Ə' => "a",
        _ => return None,
    })
}

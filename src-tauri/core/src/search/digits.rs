//! Birth dates, telephone and file numbers as they are typed.

use super::glyph::{Glyph, Letter, Words};

/// The digits of a text as one word.
pub(super) fn digits(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if let Some(digit) = digit(glyph.char) {
            words.push(digit, glyph.from, glyph.to);
        }
    }
    words.into_letters()
}

/// The digits of a name, each run of them a word: `김하나 2` and `NGUYEN 2B` hold `2`.
pub(super) fn runs(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        match digit(glyph.char) {
            Some(digit) => words.push(digit, glyph.from, glyph.to),
            None => words.gap(),
        }
    }
    words.into_letters()
}

/// Latin letters and digits of a text as one word, as file numbers are compared.
pub(super) fn code(glyphs: &[Glyph]) -> Vec<Letter> {
    let mut words = Words::default();
    for glyph in glyphs {
        if let Some(digit) = digit(glyph.char) {
            words.push(digit, glyph.from, glyph.to);
        } else if glyph.char.is_ascii_alphabetic() {
            words.push(glyph.char.to_ascii_lowercase() as u8, glyph.from, glyph.to);
        }
    }
    words.into_letters()
}

/// The digits of a birth date if that is how `typed` is meant: `1990-05-01`, `1990.5.1`, `90/5/1`
/// and `5.1` give `19900501`, `900501` and `0501`; `1990.5` gives `199005`. Digits alone stand
/// as they are from four on.
pub(super) fn birth(typed: &str) -> Option<Vec<u8>> {
    let parts: Vec<&str> = typed
        .split(['.', '-', '/'])
        .filter(|part| !part.is_empty())
        .collect();
    let numeric = parts
        .iter()
        .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !numeric {
        return None;
    }
    let year = |part: &str| part.len() == 4 || part.len() == 2;
    let short = |part: &str| part.len() <= 2;
    let spelled = match parts[..] {
        [alone] if alone.len() >= 4 => alone.to_owned(),
        [y, m, d] if year(y) && short(m) && short(d) => format!("{y}{m:0>2}{d:0>2}"),
        [y, m] if y.len() == 4 && short(m) => format!("{y}{m:0>2}"),
        [m, d] if short(m) && short(d) => format!("{m:0>2}{d:0>2}"),
        _ => return None,
    };
    Some(spelled.into_bytes())
}

/// `1990년 5월 1일` and `1990. 5. 1.` written without words and blanks: `1990.5.1.`
pub(super) fn without_words(typed: &str) -> String {
    let mut plain = String::with_capacity(typed.len());
    let mut rest = typed.chars().peekable();
    while let Some(c) = rest.next() {
        let after_digit = plain.ends_with(|before: char| before.is_ascii_digit());
        let ascii = digit(c).map_or(c, char::from);
        plain.push(match ascii {
            '년' | '월' | '일' if after_digit => '.',
            other => other,
        });
        if plain.ends_with('.') && after_digit {
            let ahead = rest.clone().find(|c| !c.is_whitespace());
            if ahead.is_some_and(|c| digit(c).is_some()) {
                while rest.next_if(|c| c.is_whitespace()).is_some() {}
            }
        }
    }
    plain
}

/// The ASCII digit of a digit, full width or not.
pub(super) fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8),
        '\u{ff10}'..='\u{ff19}' => Some(b'0' + (c as u32 - 0xff10) as u8),
        _ => None,
    }
}

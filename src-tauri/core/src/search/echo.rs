//! The looser fold of Hangul: spellings of one foreign or Korean-Chinese name become equal.

use super::glyph::{Glyph, Letter, Words, glyphs};
use super::hangul::Syllable;
use super::variants::standard_spelling;

const NIEUN: u8 = 2;
const DIGEUT: u8 = 3;
const RIEUL: u8 = 5;
const IEUNG: u8 = 11;
const SSANGJIEUT: u8 = 13;
const FINAL_RIEUL: u8 = 8;
const I: u8 = 20;

/// All Hangul of a text as one stream of jamo in which these are equal: known variants of a
/// name (응웬, 응우옌), plain, tense and aspirated consonants (따, 타), the initial law (두음법칙:
/// 리/이, 류/유, 로/노), 야 and 아 after ㅣ (타티야나, 따찌아나), ㅐ and ㅔ, ㄹㄹ and ㄹ.
pub(super) fn fold(text: &[Glyph]) -> Vec<Letter> {
    let standard = standardised(text);
    let mut words = Words::default();
    for (at, glyph) in standard.iter().enumerate() {
        let Some(syllable) = Syllable::of(glyph.char) else {
            continue;
        };
        let neighbour = |index: Option<usize>| {
            index
                .and_then(|index| standard.get(index))
                .and_then(|glyph| Syllable::of(glyph.char))
        };
        let evened = even(
            syllable,
            neighbour(at.checked_sub(1)),
            neighbour(at.checked_add(1)),
        );
        evened
            .jamo()
            .for_each(|code| words.push(code, glyph.from, glyph.to));
    }
    words.into_letters()
}

/// The text with every known variant in its standard spelling.
fn standardised(text: &[Glyph]) -> Vec<Glyph> {
    let mut standard = Vec::with_capacity(text.len());
    for word in
        text.chunk_by(|a, b| Syllable::of(a.char).is_some() == Syllable::of(b.char).is_some())
    {
        let mut at = 0;
        while let Some(glyph) = word.get(at) {
            let Some((length, spelling)) = standard_spelling(word, at) else {
                standard.push(*glyph);
                at += 1;
                continue;
            };
            let (from, to) = (glyph.from, word[at + length - 1].to);
            standard.extend(
                glyphs(spelling)
                    .into_iter()
                    .map(|Glyph { char, .. }| Glyph { char, from, to }),
            );
            at += length;
        }
    }
    standard
}

fn even(syllable: Syllable, before: Option<Syllable>, after: Option<Syllable>) -> Syllable {
    let Syllable {
        mut initial,
        mut vowel,
        mut last,
    } = syllable;
    let after_i = before.is_some_and(|before| before.vowel == I && before.last == 0);
    vowel = match vowel {
        // ㅑ ㅕ ㅛ ㅠ after ㅣ glide anyway.
        2 | 6 | 12 | 17 if initial == IEUNG && after_i => without_glide(vowel),
        1 => 5,
        3 => 7,
        10 | 11 => 15,
        other => other,
    };
    initial = match initial {
        SSANGJIEUT if vowel == I => DIGEUT,
        RIEUL | NIEUN if glides(vowel) => IEUNG,
        RIEUL => NIEUN,
        1 | 15 => 0,
        4 | 16 => DIGEUT,
        8 | 17 => 7,
        10 => 9,
        13 | 14 => 12,
        other => other,
    };
    if last == FINAL_RIEUL && after.is_some_and(|after| after.initial == RIEUL) {
        last = 0;
    }
    Syllable {
        initial,
        vowel,
        last,
    }
}

fn without_glide(vowel: u8) -> u8 {
    match vowel {
        2 => 0,
        6 => 4,
        12 => 8,
        _ => 13,
    }
}

/// ㅣ and the vowels that begin with it: ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ.
fn glides(vowel: u8) -> bool {
    matches!(vowel, 2 | 3 | 6 | 7 | 12 | 17 | I)
}

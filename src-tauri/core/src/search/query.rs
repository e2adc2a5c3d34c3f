//! What was typed, as needles.

use super::digits;
use super::glyph::{Glyph, WORD, bytes, glyphs};
use super::hangul::{Syllable, is_hangul, lone_jamo};
use super::keys::{Lane, NumberKey, hashed_parts};
use super::latin::{is_apostrophe, is_latin};
use super::needle::{Needle, Part};
use super::script::is_of_a_script;

/// A query of at most this many words; what follows is not looked at.
const MOST_WORDS: usize = 12;
/// Letters of a word beyond this are not looked at.
const MOST_LETTERS: usize = 64;

/// What was typed. Several words must all be found at one person.
#[derive(Clone, Debug)]
pub struct Query {
    /// The ways in which each word can be found, best first.
    pub(super) words: Vec<Vec<Needle>>,
}

impl Query {
    /// Reads what was typed. Never fails: what cannot be understood finds nothing.
    pub fn parse(typed: &str, key: &NumberKey) -> Self {
        let typed = digits::without_words(typed);
        let words = typed
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '·' | '，'))
            .flat_map(|token| token_needles(token, key))
            .take(MOST_WORDS)
            .collect();
        Self { words }
    }

    /// Looks for a registration number by its hash.
    pub fn of_number(hash: &str) -> Self {
        let needle = Needle::plain(Lane::Number, 0, hash.as_bytes().to_vec());
        Self {
            words: vec![vec![needle]],
        }
    }

    /// Whether nothing was typed that could be looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

fn token_needles(token: &str, key: &NumberKey) -> Vec<Vec<Needle>> {
    let text: Vec<Glyph> = glyphs(token).into_iter().take(MOST_LETTERS).collect();
    let is_digit = |glyph: &Glyph| digits::digit(glyph.char).is_some();
    if text.iter().any(is_digit) {
        let lettered = |glyph: &Glyph| Writing::of(glyph.char).is_some() && !is_digit(glyph);
        return match text.iter().any(lettered) {
            true => mixed_needles(&text),
            false => vec![number_needles(token, &text, key)],
        };
    }
    word_needles(text)
}

/// Letters and digits in one: a file number of Latin letters (`A-12`), or a name that ends in a
/// number (`김하나2`), of which every part must be found.
fn mixed_needles(text: &[Glyph]) -> Vec<Vec<Needle>> {
    let is_digit = |glyph: &Glyph| digits::digit(glyph.char).is_some();
    let is_code = |glyph: &Glyph| {
        is_digit(glyph) || matches!(Writing::of(glyph.char), Some(Writing::Latin) | None)
    };
    let code = text.iter().all(is_code).then(|| {
        let letters = folded(Lane::File, text).next().unwrap_or_default();
        Needle::plain(Lane::File, 1, letters)
    });
    let parts = text.chunk_by(|a, b| is_digit(a) == is_digit(b));
    let words = parts.flat_map(|part| match part.first().is_some_and(is_digit) {
        true => {
            let letters = folded(Lane::InName, part).next().unwrap_or_default();
            vec![vec![Needle::plain(Lane::InName, 0, letters)]]
        }
        false => word_needles(part.to_vec()),
    });
    words
        .map(|needles| needles.into_iter().chain(code.clone()).collect())
        .collect()
}

fn word_needles(text: Vec<Glyph>) -> Vec<Vec<Needle>> {
    let letters: Vec<Glyph> = text
        .into_iter()
        .filter(|glyph| !is_apostrophe(glyph.char))
        .collect();
    letters
        .chunk_by(|a, b| Writing::of(a.char) == Writing::of(b.char))
        .filter_map(|word| match Writing::of(word.first()?.char)? {
            Writing::Hangul => Some(hangul_needles(word)),
            Writing::Latin => Some(latin_needles(word)),
            Writing::Other => Some(script_needles(word)),
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Hangul,
    Latin,
    Other,
}

impl Writing {
    /// None for what parts words (hyphens, full stops).
    fn of(c: char) -> Option<Self> {
        if is_hangul(c) {
            Some(Self::Hangul)
        } else if is_latin(c) {
            Some(Self::Latin)
        } else {
            is_of_a_script(c).then_some(Self::Other)
        }
    }
}

/// The word in each way that a lane folds it, without the mark of the word's beginning.
fn folded(lane: Lane, word: &[Glyph]) -> impl Iterator<Item = Vec<u8>> {
    lane.fold(word).into_iter().map(|letters| {
        let mut codes = bytes(&letters);
        codes.retain(|code| *code != WORD);
        codes
    })
}

fn plain(from: Lane, to: Lane, tier: u8, word: &[Glyph]) -> impl Iterator<Item = Needle> {
    folded(from, word).map(move |codes| Needle::plain(to, tier, codes))
}

fn pieces(from: Lane, to: Lane, tier: u8, word: &[Glyph]) -> impl Iterator<Item = Needle> {
    folded(from, word).filter_map(move |codes| Needle::pieces(to, tier, codes))
}

fn latin_needles(word: &[Glyph]) -> Vec<Needle> {
    let (latin, roman, sound) = (Lane::Latin, Lane::Roman, Lane::Sound);
    plain(latin, latin, 0, word)
        .chain(pieces(latin, latin, 0, word))
        .chain(telling(2, plain(latin, roman, 1, word)))
        .chain(telling(3, plain(sound, sound, 2, word)))
        .chain(pieces(sound, sound, 2, word))
        .collect()
}

/// Leaves out of the looser ways what is so short that it stands in half of all names.
fn telling(least: usize, needles: impl Iterator<Item = Needle>) -> impl Iterator<Item = Needle> {
    needles.filter(move |needle| needle.length() >= least)
}

fn script_needles(word: &[Glyph]) -> Vec<Needle> {
    let (latin, roman, sound, script) = (Lane::Latin, Lane::Roman, Lane::Sound, Lane::Script);
    plain(script, script, 0, word)
        .chain(pieces(script, script, 0, word))
        .chain(telling(3, plain(roman, latin, 1, word)))
        .chain(telling(3, plain(roman, roman, 1, word)))
        .chain(telling(3, plain(sound, sound, 2, word)))
        .chain(pieces(sound, sound, 2, word))
        .collect()
}

fn hangul_needles(word: &[Glyph]) -> Vec<Needle> {
    let parts: Vec<Part> = word
        .iter()
        .flat_map(|glyph| hangul_parts(glyph.char))
        .collect();
    let initials: Option<Vec<u8>> = parts
        .iter()
        .map(|part| match part {
            Part::Initial(code) => Some(*code),
            Part::Syllable(_) => None,
        })
        .collect();
    if let Some(initials) = initials {
        return vec![Needle::plain(Lane::Initials, 0, initials)];
    }
    if word.iter().any(|glyph| Syllable::of(glyph.char).is_none()) {
        return vec![Needle::parts(parts)];
    }
    let (latin, sound, roman) = (Lane::Latin, Lane::Sound, Lane::Roman);
    plain(Lane::Jamo, Lane::Jamo, 0, word)
        .chain(telling(3, plain(roman, latin, 1, word)))
        .chain(plain(Lane::Echo, Lane::Echo, 2, word))
        .chain(telling(3, plain(sound, sound, 2, word)))
        .chain(pieces(sound, sound, 2, word))
        .collect()
}

fn hangul_parts(c: char) -> Vec<Part> {
    if let Some(syllable) = Syllable::of(c) {
        return vec![Part::Syllable(syllable.jamo().collect())];
    }
    // A keyboard joins ㄱ and ㅅ to ㄳ; each stands for a syllable of its own.
    let jamo = lone_jamo(c).unwrap_or_default();
    jamo.iter().copied().map(Part::Initial).collect()
}

fn number_needles(token: &str, text: &[Glyph], key: &NumberKey) -> Vec<Needle> {
    let alone = |lane| folded(lane, text).next().unwrap_or_default();
    let (typed, code) = (alone(Lane::Phone), alone(Lane::File));
    let only_digits = typed.len() == code.len();
    let mut needles = Vec::new();
    if let Some(day) = digits::birth(token).filter(|_| only_digits) {
        needles.push(Needle::plain(Lane::Birth, 0, day));
    }
    if only_digits && typed.len() >= 3 {
        needles.push(Needle::plain(Lane::Phone, 0, typed.clone()));
    }
    // Of a name that is told from others by a number.
    if only_digits {
        needles.push(Needle::plain(Lane::InName, 0, typed.clone()));
    }
    needles.push(Needle::plain(Lane::File, 0, code));
    if only_digits {
        let hash = match typed.len() {
            7 => Some(key.hash(&typed)),
            _ => hashed_parts(&typed).next().map(|full| key.hash(full)),
        };
        needles.extend(hash.map(|hash| Needle::plain(Lane::Number, 0, hash)));
    }
    needles
}

//! What is looked for in one lane, laid on one name.

use std::ops::Range;

use memchr::memmem::Finder;

use super::glyph::WORD;
use super::hangul::is_consonant;
use super::keys::{Lane, NAME};

/// More words than this are not tried in every order.
const MOST_PIECES: usize = 8;

/// How good the place of a match is; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The whole name.
    Whole,
    /// A whole word.
    Word,
    /// The beginning of the name.
    Start,
    /// The beginning of a word.
    WordStart,
    /// Anywhere.
    Inside,
}

/// One element of a mixed word of Hangul (ㄴ응우).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A first consonant alone.
    Initial(u8),
    /// The jamo of a syllable.
    Syllable(Vec<u8>),
}

/// How a needle lies on a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As it is.
    Plain,
    /// Made of the name's words in any order, the last one perhaps half (`nguyenlan`).
    Pieces,
    /// Syllables and first consonants one after another.
    Parts(Vec<Part>),
}

/// What is looked for in one lane.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    pub(super) lane: Lane,
    pub(super) shape: Shape,
    /// 0 = as typed, 1 = romanised, 2 = looser.
    pub(super) tier: u8,
    bytes: Vec<u8>,
    finder: Finder<'static>,
}

impl Needle {
    /// Looks for the bytes as they are.
    pub(super) fn plain(lane: Lane, tier: u8, bytes: Vec<u8>) -> Self {
        let finder = Finder::new(&bytes).into_owned();
        Self {
            lane,
            shape: Shape::Plain,
            tier,
            bytes,
            finder,
        }
    }

    /// Looks for words of a name that together are the bytes, the first of them of two letters at
    /// least; none where the bytes are too few for two words.
    pub(super) fn pieces(lane: Lane, tier: u8, bytes: Vec<u8>) -> Option<Self> {
        let head = bytes.get(..2).filter(|_| bytes.len() >= 3)?;
        let finder = Finder::new(&[WORD, head[0], head[1]]).into_owned();
        Some(Self {
            lane,
            shape: Shape::Pieces,
            tier,
            bytes,
            finder,
        })
    }

    /// Looks for syllables mixed with first consonants.
    pub(super) fn parts(parts: Vec<Part>) -> Self {
        let longest = parts
            .iter()
            .map(|part| match part {
                Part::Initial(code) => std::slice::from_ref(code),
                Part::Syllable(jamo) => jamo,
            })
            .max_by_key(|jamo| jamo.len())
            .unwrap_or_default();
        let finder = Finder::new(longest).into_owned();
        Self {
            lane: Lane::Jamo,
            shape: Shape::Parts(parts),
            tier: 0,
            bytes: Vec::new(),
            finder,
        }
    }

    /// How many bytes are looked for.
    pub(super) fn length(&self) -> usize {
        self.bytes.len()
    }

    /// Where in the lane, from a place on, the next match may be.
    pub(super) fn next_in(&self, lane: &[u8], mut from: usize) -> Option<usize> {
        loop {
            from += self.finder.find(lane.get(from..)?)?;
            if self.shape != Shape::Pieces || begins_with_word(&self.bytes, &lane[from + 1..]) {
                return Some(from);
            }
            from += 1;
        }
    }

    /// The best place in a name (its bytes from the first [`WORD`] on). The stretches that match
    /// are left in `spans`.
    pub(super) fn lay_on(&self, name: &[u8], spans: &mut Vec<Range<usize>>) -> Option<Place> {
        spans.clear();
        match &self.shape {
            Shape::Plain => self.lay_plain(name, spans),
            Shape::Pieces => lay_pieces(&self.bytes, name, spans),
            Shape::Parts(parts) => lay_parts(parts, name, spans),
        }
    }

    fn lay_plain(&self, name: &[u8], spans: &mut Vec<Range<usize>>) -> Option<Place> {
        let (best, span) = self
            .finder
            .find_iter(name)
            .map(|at| at..at + self.bytes.len())
            .map(|span| (place(name, &span), span))
            .min_by_key(|(place, _)| *place)?;
        spans.push(span);
        Some(best)
    }
}

fn place(name: &[u8], span: &Range<usize>) -> Place {
    let starts_word = span.start > 0 && name[span.start - 1] == WORD;
    let ends_word = name.get(span.end).is_none_or(|next| *next == WORD);
    match (span.start == 1 && starts_word, starts_word, ends_word) {
        (true, _, _) if span.end == name.len() => Place::Whole,
        (_, true, true) => Place::Word,
        (true, _, _) => Place::Start,
        (_, true, _) => Place::WordStart,
        _ => Place::Inside,
    }
}

fn lay_pieces(typed: &[u8], name: &[u8], spans: &mut Vec<Range<usize>>) -> Option<Place> {
    let words: Vec<Range<usize>> = words(name).collect();
    if words.len() < 2 || !lay_words(typed, name, &words, 0, spans) || spans.len() < 2 {
        return None;
    }
    let in_order = spans.is_sorted_by_key(|span| span.start);
    let whole = spans.len() == words.len()
        && spans
            .last()
            .is_some_and(|last| name.get(last.end).is_none_or(|next| *next == WORD));
    Some(match (in_order, whole) {
        (true, true) => Place::Whole,
        (_, true) => Place::Word,
        _ => Place::Start,
    })
}

/// Whether the word that stands at the beginning of `lane` is a beginning of what was typed.
fn begins_with_word(typed: &[u8], lane: &[u8]) -> bool {
    let end = lane.iter().position(|byte| matches!(*byte, WORD | NAME));
    let word = &lane[..end.unwrap_or(lane.len())];
    word.len() < typed.len() && typed.starts_with(word)
}

/// Where the first words of a name lie.
fn words(name: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut starts = memchr::memchr_iter(WORD, name).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()? + 1;
        Some(start..starts.peek().copied().unwrap_or(name.len()))
    })
    .take(MOST_PIECES)
}

fn lay_words(
    rest: &[u8],
    name: &[u8],
    words: &[Range<usize>],
    used: u32,
    spans: &mut Vec<Range<usize>>,
) -> bool {
    for (index, word) in words.iter().enumerate() {
        let bytes = &name[word.clone()];
        let same_as_earlier = words[..index]
            .iter()
            .enumerate()
            .any(|(other, earlier)| used & 1 << other == 0 && name[earlier.clone()] == *bytes);
        if used & 1 << index != 0 || bytes.is_empty() || same_as_earlier {
            continue;
        }
        if bytes.starts_with(rest) {
            spans.push(word.start..word.start + rest.len());
            return true;
        }
        if let Some(rest) = rest.strip_prefix(bytes) {
            spans.push(word.clone());
            if lay_words(rest, name, words, used | 1 << index, spans) {
                return true;
            }
            spans.pop();
        }
    }
    false
}

fn lay_parts(parts: &[Part], name: &[u8], spans: &mut Vec<Range<usize>>) -> Option<Place> {
    let starts = (1..name.len()).filter(|at| begins_syllable(name, *at));
    for start in starts {
        if let Some(end) = end_of_parts(parts, name, start) {
            let span = start..end;
            let place = place(name, &span);
            spans.push(span);
            return Some(place);
        }
    }
    None
}

/// Where the parts end if they lie on the jamo from `at` on.
fn end_of_parts(parts: &[Part], name: &[u8], mut at: usize) -> Option<usize> {
    for (index, part) in parts.iter().enumerate() {
        if !begins_syllable(name, at) {
            return None;
        }
        match part {
            Part::Initial(code) => {
                name.get(at).filter(|jamo| *jamo == code)?;
                at = (at + 1..name.len())
                    .find(|next| begins_syllable(name, *next))
                    .unwrap_or(name.len());
            }
            Part::Syllable(jamo) => {
                name.get(at..)?.strip_prefix(&jamo[..])?;
                at += jamo.len();
                if index + 1 == parts.len() {
                    return Some(at);
                }
            }
        }
    }
    Some(at)
}

/// A syllable is a consonant with a vowel behind it.
fn begins_syllable(name: &[u8], at: usize) -> bool {
    let consonant = name.get(at).is_some_and(|jamo| is_consonant(*jamo));
    consonant && name.get(at + 1).is_some_and(|jamo| !is_consonant(*jamo))
}

//! What a person can be found by, packed.

use std::borrow::Cow;

use super::glyph::{Glyph, Letter, WORD, Words, bytes, glyphs};
use super::sound::J;
use super::{digits, echo, hangul, latin, roman, script, sound, variants};

/// Stands before each name of a lane.
pub(super) const NAME: u8 = b'\n';

/// A way of folding; the module's tour says what each holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    Latin,
    Roman,
    Sound,
    Jamo,
    Initials,
    Echo,
    Script,
    Birth,
    Phone,
    File,
    Number,
    InName,
}

/// How many lanes there are.
pub(super) const LANES: usize = 12;

impl Lane {
    /// The text as the lane holds it; a lane may know more than one way. Empty for
    /// [`Lane::Number`], which nobody can read back.
    pub(super) fn fold(self, text: &[Glyph]) -> Vec<Vec<Letter>> {
        let ways = match self {
            Self::Latin => vec![latin::fold(text)],
            Self::Roman => vec![roman::fold(text)],
            Self::Sound => [latin::fold(text), roman::fold(text)]
                .iter()
                .flat_map(|letters| sounds(letters))
                .collect(),
            Self::Jamo => vec![hangul::jamo(text)],
            Self::Initials => vec![hangul::initials(text)],
            Self::Echo => vec![echo::fold(text)],
            Self::Script => vec![script::fold(text)],
            Self::Birth | Self::Phone => vec![digits::digits(text)],
            Self::File => vec![digits::code(text)],
            Self::Number => Vec::new(),
            Self::InName => vec![digits::runs(text)],
        };
        ways.into_iter().filter(|way| !way.is_empty()).collect()
    }
}

fn sounds(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let mut ways = vec![sound::fold(letters, J::Y)];
    if sound::has_j(letters) {
        ways.push(sound::fold(letters, J::Ch));
    }
    ways
}

/// How a name sounds: each way in which it can be folded, as words. Spellings that are confused,
/// and forms of the name in Hangul, Latin and Cyrillic letters, come out the same.
pub fn spoken(name: &str) -> Vec<Vec<Vec<u8>>> {
    let text = glyphs(name);
    let mut ways = Lane::Sound.fold(&text);
    // Scripts that have no sound here (Han, Khmer, Thai) stand for themselves.
    if ways.is_empty() {
        ways = Lane::Script.fold(&text);
    }
    if let Some(surname) = variants::korean_surname(name)
        && let Some(first) = name.chars().next()
    {
        // 이하나 is LEE HANA in her passport.
        let spelled = name.replacen(first, &format!("{surname} "), 1);
        ways.extend(Lane::Sound.fold(&glyphs(&spelled)));
    }
    let words = ways.iter().map(|way| {
        let bytes = bytes(way);
        let words = bytes.split(|byte| *byte == WORD);
        let words = words.filter(|word| !word.is_empty());
        words.map(<[u8]>::to_vec).collect()
    });
    words.collect()
}

/// The key of the hashes by which registration numbers are found without being kept.
#[derive(Clone, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct NumberKey([u8; 32]);

impl NumberKey {
    /// Takes the 32 bytes.
    pub fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// A registration number in full, hashed: alike where the numbers are. None where it is no
    /// number of thirteen digits.
    pub fn of_number(&self, number: &str) -> Option<String> {
        let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
        let hash = (digits.len() == 13).then(|| self.hash(&digits))?;
        String::from_utf8(hash).ok()
    }

    /// The hash of a number's digits: eight letters of six bits each from keyed BLAKE3. Two
    /// of a hundred thousand numbers are alike in fewer than one of ten thousand centres.
    pub(super) fn hash(&self, digits: &[u8]) -> Vec<u8> {
        let hash = blake3::keyed_hash(&self.0, digits);
        let letters = hash.as_bytes().iter().map(|byte| b'0' + (byte & 63));
        letters.take(8).collect()
    }
}

/// What is known of a person, as far as the search is concerned.
#[derive(Clone, Copy, Default)]
pub struct PersonSource<'a> {
    /// Every name in every script, former names and nicknames too.
    pub names: &'a [&'a str],
    /// The day of birth as far as known: `1990-05-01`, `1990-05` or `1990`.
    pub birth_date: Option<&'a str>,
    /// Telephone numbers.
    pub phones: &'a [&'a str],
    /// The family's file number.
    pub file_number: Option<&'a str>,
    /// Registration numbers in full; only their keyed hashes are kept.
    pub numbers: &'a [&'a str],
}

/// The folded keys of one person, packed: each lane's length (two bytes, little endian), then
/// each lane's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonKeys<'a>(Cow<'a, [u8]>);

impl<'a> PersonKeys<'a> {
    /// Folds what is known of a person.
    pub fn of(source: &PersonSource<'_>, key: &NumberKey) -> PersonKeys<'static> {
        let mut lanes = Lanes::default();
        for name in source.names {
            let text = glyphs(name);
            for lane in [
                Lane::Latin,
                Lane::Roman,
                Lane::Sound,
                Lane::Jamo,
                Lane::Initials,
                Lane::Echo,
                Lane::Script,
                Lane::InName,
            ] {
                lanes.add(lane, &text);
            }
            if let Some(surname) = variants::korean_surname(name) {
                let text = glyphs(surname);
                lanes.add_letters(Lane::Roman, &latin::fold(&text));
                lanes.add(Lane::Sound, &text);
            }
        }
        let digits = [
            (Lane::Birth, source.birth_date.as_slice()),
            (Lane::Phone, source.phones),
            (Lane::File, source.file_number.as_slice()),
        ];
        for (lane, texts) in digits {
            texts.iter().for_each(|text| lanes.add(lane, &glyphs(text)));
        }
        for number in source.numbers {
            let digits = bytes(&digits::digits(&glyphs(number)));
            let digits = digits.strip_prefix(&[WORD]).unwrap_or(&digits);
            for part in hashed_parts(digits) {
                let mut words = Words::default();
                words.push_all(&key.hash(part), 0, 0);
                lanes.add_letters(Lane::Number, &words.into_letters());
            }
        }
        lanes.pack()
    }

    /// The packed bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads packed bytes; none if they are not the keys of one person.
    pub fn from_bytes(packed: &'a [u8]) -> Option<Self> {
        let lengths = packed.get(..2 * LANES)?;
        let sum: usize = lengths.chunks_exact(2).map(length).sum();
        (packed.len() == 2 * LANES + sum).then_some(Self(Cow::Borrowed(packed)))
    }

    /// Each lane's bytes, in the order of [`Lane`].
    pub(super) fn lanes(&self) -> impl Iterator<Item = &[u8]> {
        let (lengths, mut rest) = self.0.split_at(2 * LANES);
        lengths.chunks_exact(2).map(move |two| {
            let (lane, after) = rest.split_at(length(two));
            rest = after;
            lane
        })
    }
}

fn length(two: &[u8]) -> usize {
    usize::from(two[0]) | usize::from(two[1]) << 8
}

/// A registration number is found in full and by its last seven digits.
pub(super) fn hashed_parts(digits: &[u8]) -> impl Iterator<Item = &[u8]> {
    let full = (digits.len() == 13).then_some(digits);
    let tail = full.map(|digits| &digits[6..]);
    full.into_iter().chain(tail)
}

#[derive(Default)]
struct Lanes([Vec<u8>; LANES]);

impl Lanes {
    fn add(&mut self, lane: Lane, text: &[Glyph]) {
        for way in lane.fold(text) {
            self.add_letters(lane, &way);
        }
    }

    /// Adds a folded name unless the lane holds it or is full (65 kB a person and lane).
    fn add_letters(&mut self, lane: Lane, letters: &[Letter]) {
        let held = &mut self.0[lane as usize];
        let name = bytes(letters);
        let known = held.split(|byte| *byte == NAME).any(|held| held == name);
        if !known && held.len() + name.len() + 2 <= usize::from(u16::MAX) {
            if held.is_empty() {
                held.push(NAME);
            }
            held.extend_from_slice(&name);
            held.push(NAME);
        }
    }

    fn pack(self) -> PersonKeys<'static> {
        let mut packed: Vec<u8> = self
            .0
            .iter()
            .flat_map(|lane| (lane.len() as u16).to_le_bytes())
            .collect();
        self.0
            .iter()
            .for_each(|lane| packed.extend_from_slice(lane));
        PersonKeys(Cow::Owned(packed))
    }
}

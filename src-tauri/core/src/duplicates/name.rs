//! How alike two names are.

use crate::search::spoken;

/// How alike two names are; the more alike, the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alike {
    /// Every word of the shorter one stands in the longer one.
    Part,
    /// One letter is another, missing or too many.
    Near,
    /// The same words in another order.
    Swapped,
    /// It sounds the same: another script or another spelling.
    Sound,
    /// The same letters; case, marks of stress and blanks aside.
    Same,
}

/// Words beyond this are not put in every order: 24 orders of four are enough for a name.
const MOST_SWAPPED: usize = 4;
/// Names in which one letter may differ have at least so many.
const LEAST_NEAR: usize = 6;
/// A word that is shared counts where it has so many letters.
const LEAST_SHARED: usize = 2;

/// A name ready to be compared.
pub(super) struct Name<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    letters: String,
    ways: Vec<Vec<Vec<u8>>>,
}

impl<'a> Name<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        Self {
            text,
            letters: letters.flat_map(char::to_lowercase).collect(),
            ways: spoken(text),
        }
    }

    /// The letters of how it sounds, sorted: the same for every order of its words. Names by
    /// which nobody is told from others (one short word) have none.
    pub(super) fn signatures(&self) -> impl Iterator<Item = Vec<u8>> {
        let telling = self.ways.iter().filter(|words| is_telling(words));
        telling.map(|words| {
            let mut letters = words.concat();
            letters.sort_unstable();
            letters
        })
    }

    /// How alike the two are, if at all.
    pub(super) fn alike(&self, other: &Self) -> Option<Alike> {
        if !self.letters.is_empty() && self.letters == other.letters {
            return Some(Alike::Same);
        }
        let pairs = self
            .ways
            .iter()
            .flat_map(|mine| other.ways.iter().map(move |theirs| (mine, theirs)));
        pairs
            .filter_map(|(mine, theirs)| words_alike(mine, theirs))
            .max()
    }

    /// Whether the name tells a person from others: more than one short word.
    pub(super) fn is_telling(&self) -> bool {
        self.ways.iter().any(|words| is_telling(words))
    }
}

fn is_telling(words: &[Vec<u8>]) -> bool {
    words.iter().map(Vec::len).sum::<usize>() >= LEAST_NEAR
}

fn words_alike(mine: &[Vec<u8>], theirs: &[Vec<u8>]) -> Option<Alike> {
    let (one, other) = (mine.concat(), theirs.concat());
    if one.is_empty() || other.is_empty() {
        return None;
    }
    if one == other {
        return Some(Alike::Sound);
    }
    if one.len() == other.len() && (swaps_to(mine, &other) || swaps_to(theirs, &one)) {
        return Some(Alike::Swapped);
    }
    if one.len().min(other.len()) >= LEAST_NEAR && one_letter_apart(&one, &other) {
        return Some(Alike::Near);
    }
    let (short, long) = match mine.len() <= theirs.len() {
        true => (mine, theirs),
        false => (theirs, mine),
    };
    let telling = short.iter().filter(|word| word.len() >= LEAST_SHARED);
    let held = short.iter().all(|word| long.contains(word));
    (held && telling.count() >= 2).then_some(Alike::Part)
}

/// Whether the words, in some order, are this.
fn swaps_to(words: &[Vec<u8>], whole: &[u8]) -> bool {
    if words.len() > MOST_SWAPPED {
        // A family name that was put last is what happens to long names.
        return (1..words.len()).any(|at| {
            let (head, tail) = words.split_at(at);
            [tail.concat(), head.concat()].concat() == whole
        });
    }
    let mut left: Vec<&[u8]> = words.iter().map(Vec::as_slice).collect();
    fits(&mut left, whole)
}

/// Whether all that is left can be laid end to end on the rest.
fn fits(left: &mut Vec<&[u8]>, rest: &[u8]) -> bool {
    if left.is_empty() {
        return rest.is_empty();
    }
    for at in 0..left.len() {
        let word = left.swap_remove(at);
        let fitted = rest.strip_prefix(word).is_some_and(|rest| fits(left, rest));
        left.push(word);
        let last = left.len() - 1;
        left.swap(at, last);
        if fitted {
            return true;
        }
    }
    false
}

fn one_letter_apart(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => short[head + 1..] == long[head + 1..],
        1 => short[head..] == long[head + 1..],
        _ => false,
    }
}

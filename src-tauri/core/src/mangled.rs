//! Files that something went wrong with, for tests of whatever reads them: cut off, longer than
//! they were, with bits flipped, a stretch blank or written over with another one.

use proptest::prelude::*;

/// Something that happens to the bytes of a file. Places are counted from its beginning and taken
/// within its length.
#[derive(Clone, Debug)]
pub(crate) enum Harm {
    /// Nothing is left from there on.
    Cut { at: usize },
    /// A bit is another one.
    Flip { at: usize, bit: u8 },
    /// A stretch stands in the place of another one too.
    Copy {
        from: usize,
        to: usize,
        length: usize,
    },
    /// A stretch is blank, as a disk leaves what it had not written yet.
    Blank { at: usize, length: usize },
    /// Something stands after its end.
    Lengthen { by: Vec<u8> },
}

/// One harm or a few.
pub(crate) fn harms() -> impl Strategy<Value = Vec<Harm>> {
    let at = || any::<usize>();
    let length = || prop_oneof![1..64_usize, Just(4096)];
    let harm = prop_oneof![
        2 => at().prop_map(|at| Harm::Cut { at }),
        3 => (at(), 0..8_u8).prop_map(|(at, bit)| Harm::Flip { at, bit }),
        3 => (at(), at(), length())
            .prop_map(|(from, to, length)| Harm::Copy { from, to, length }),
        1 => (at(), length()).prop_map(|(at, length)| Harm::Blank { at, length }),
        1 => prop::collection::vec(any::<u8>(), 1..64).prop_map(|by| Harm::Lengthen { by }),
    ];
    prop::collection::vec(harm, 1..4)
}

/// The bytes after that.
pub(crate) fn mangled(bytes: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for harm in harms {
        let size = bytes.len().max(1);
        let stretch = |at: usize, length: usize, all: &[u8]| {
            let first = (at % size).min(all.len());
            first..(first + length).min(all.len())
        };
        match harm {
            Harm::Cut { at } => bytes.truncate(at % size),
            Harm::Flip { at, bit } => {
                if let Some(byte) = bytes.get_mut(at % size) {
                    *byte ^= 1 << bit;
                }
            }
            Harm::Copy { from, to, length } => {
                let part = bytes[stretch(*from, *length, &bytes)].to_vec();
                let over = stretch(*to, part.len(), &bytes);
                let part = &part[..over.len()];
                bytes[over].copy_from_slice(part);
            }
            Harm::Blank { at, length } => {
                let part = stretch(*at, *length, &bytes);
                bytes[part].fill(0);
            }
            Harm::Lengthen { by } => bytes.extend(by),
        }
    }
    bytes
}

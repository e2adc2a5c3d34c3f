//! Codes that one person reads from a screen and another types: the one with which a new computer
//! joins the centre, and the one that gives a loan more time.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::letters::{digit, letter, typed};
use super::{Derivation, Key, KeyError, random};

/// Letters of a group: four that say something, and one that checks them.
const GROUP: usize = 5;
const SAYS: usize = GROUP - 1;

/// A code of 100 random bits, shown as five groups of five letters. The last letter of each group
/// checks the group and its place, so that the group in which somebody mistyped can be named.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct EnrolmentCode([u8; 20]);

impl EnrolmentCode {
    /// A new code.
    ///
    /// # Errors
    /// [`KeyError::System`].
    pub fn generate() -> Result<Self, KeyError> {
        let mut digits: [u8; 20] = random()?;
        for digit in &mut digits {
            *digit &= 31;
        }
        Ok(Self(digits))
    }

    /// As it is shown: `ABCDE-…` in five groups.
    pub fn shown(&self) -> Zeroizing<String> {
        Zeroizing::new(in_groups(&self.0))
    }

    /// Reads a code as somebody typed it.
    ///
    /// # Errors
    /// The first group that cannot be so, counted from 1; 0 where letters are missing or too many.
    pub fn parse(text: &str) -> Result<Self, u8> {
        let digits = Zeroizing::new(from_groups(text)?);
        let digits: [u8; 20] = digits.as_slice().try_into().map_err(|_| 0)?;
        Ok(Self(digits))
    }

    /// The key that follows from it, as the key of a passphrase does. Takes about 0.2 s.
    ///
    /// # Errors
    /// [`KeyError::System`] without memory, [`KeyError::Malformed`] with an impossible cost.
    pub fn key(&self, derivation: &Derivation) -> Result<Key, KeyError> {
        derivation.key(&self.shown())
    }
}

/// Five bits each, as groups of letters with their check.
pub fn in_groups(digits: &[u8]) -> String {
    let mut text = String::new();
    for (place, group) in digits.chunks(SAYS).enumerate() {
        if place > 0 {
            text.push('-');
        }
        text.extend(group.iter().map(|it| letter(*it)));
        text.push(letter(check(place, group)));
    }
    text
}

/// Reads what [`in_groups`] wrote, as somebody typed it.
///
/// # Errors
/// The first group that cannot be so, counted from 1; 0 where letters are missing.
pub fn from_groups(text: &str) -> Result<Vec<u8>, u8> {
    let letters: Vec<char> = typed(text).collect();
    let mut digits = Vec::with_capacity(letters.len());
    for (place, group) in letters.chunks(GROUP).enumerate() {
        let wrong = u8::try_from(place + 1).unwrap_or_default();
        let read: Option<Vec<u8>> = group.iter().map(|it| digit(*it)).collect();
        let read = Zeroizing::new(read.ok_or(wrong)?);
        match read.split_last() {
            Some((last, said)) if said.len() == SAYS && check(place, said) == *last => {
                digits.extend_from_slice(said);
            }
            Some((_, said)) if said.len() < SAYS => return Err(0),
            _ => return Err(wrong),
        }
    }
    Ok(digits)
}

/// The check of a group: a sum over the field of 32 elements, each letter weighed by its place, so
/// that one wrong letter and two that changed places always show.
fn check(place: usize, group: &[u8]) -> u8 {
    let mut weight = 1;
    for _ in 0..place * SAYS {
        weight = times_two(weight);
    }
    let mut sum = 0;
    for digit in group {
        weight = times_two(weight);
        sum ^= times(weight, digit & 31);
    }
    // A group that says nothing else says where it stands.
    sum ^ weight
}

/// Twice an element, modulo x⁵ + x² + 1.
const fn times_two(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 32 == 0 {
        doubled
    } else {
        (doubled ^ 0b10_0101) & 31
    }
}

fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    let mut power = one;
    for bit in 0..5 {
        if other >> bit & 1 == 1 {
            product ^= power;
        }
        power = times_two(power);
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = EnrolmentCode::generate().unwrap();
        let shown = code.shown();
        assert_eq!(shown.len(), 29);
        for typed in [
            shown.to_string(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', "  ").replace('0', "o").replace('1', "l"),
        ] {
            assert!(EnrolmentCode::parse(&typed).is_ok_and(|it| it.0 == code.0));
        }
    }

    #[test]
    fn every_wrong_letter_is_found_and_its_group_named() {
        let code = EnrolmentCode([7; 20]);
        let shown = code.shown();
        for (at, right) in shown.char_indices().filter(|(_, it)| *it != '-') {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                let mut typed = shown.to_string();
                typed.replace_range(at..=at, &wrong.to_string());
                let group = u8::try_from(at / 6 + 1).unwrap();
                let expected = (wrong != right).then_some(group);
                assert_eq!(EnrolmentCode::parse(&typed).err(), expected);
            }
        }
    }

    #[test]
    fn two_letters_or_groups_that_changed_places_are_found() {
        let code = EnrolmentCode(std::array::from_fn(|at| (at * 7 % 32) as u8));
        let letters: Vec<char> = code.shown().chars().filter(|it| *it != '-').collect();
        for at in 1..letters.len() {
            let mut typed = letters.clone();
            typed.swap(at - 1, at);
            let typed: String = typed.into_iter().collect();
            let changed = letters[at - 1] != letters[at];
            assert_eq!(EnrolmentCode::parse(&typed).is_err(), changed, "{at}");
        }
        let mut groups: Vec<&[char]> = letters.chunks(5).collect();
        groups.swap(0, 3);
        let typed: String = groups.concat().into_iter().collect();
        assert_eq!(EnrolmentCode::parse(&typed).err(), Some(1));
    }

    #[test]
    fn too_few_and_too_many_letters_are_no_code() {
        let shown = EnrolmentCode([3; 20]).shown();
        for typed in [
            "",
            "ABCD",
            "가나다라마",
            &shown[..28],
            &format!("{}A", *shown),
        ] {
            assert!(EnrolmentCode::parse(typed).is_err(), "{typed}");
        }
    }
}

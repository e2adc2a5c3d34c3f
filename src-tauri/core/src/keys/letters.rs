//! The letters in which secrets are read out, printed and typed.

/// Letters and digits that are not mistaken for each other on paper (no I, L, O, U).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter of five bits; of more, the last five count.
pub(super) fn letter(digit: u8) -> char {
    char::from(ALPHABET[usize::from(digit & 31)])
}

/// The five bits of a letter as somebody typed it: small ones are fine, and so are `O` for `0`
/// and `I` or `L` for `1`.
pub(super) fn digit(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|it| char::from(*it) == letter)?;
    u8::try_from(place).ok()
}

/// The letters of what was typed, without blanks and hyphens.
pub(super) fn typed(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|it| !it.is_whitespace() && *it != '-')
}

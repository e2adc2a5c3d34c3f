//! Small things that sentences are made of.

use hamkke_core::words::Words;
use serde::Serialize;

/// A word in the contract's spelling.
pub fn word(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

/// A whole number with its thousands parted.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "-" } else { "" }.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A text with blanks before it until it is so many columns wide; Hangul takes two each.
pub fn to_the_right(text: &str, columns: usize) -> String {
    let wide = |letter: char| {
        usize::from(letter >= '\u{1100}' && !('\u{2000}'..='\u{2bff}').contains(&letter))
    };
    let width: usize = text.chars().map(|letter| 1 + wide(letter)).sum();
    " ".repeat(columns.saturating_sub(width)) + text
}

/// A warning beside a name: `⚠ 전화 금지: 남편에게 걸지 않음 (카리모바)`.
pub fn flag(words: &Words, sort: Option<&str>, text: Option<&str>, about: Option<&str>) -> String {
    let sort = sort.unwrap_or("other");
    let sort = words.say(&format!("flag-sort-{sort}"), &[]);
    let text = text.map(|text| format!(": {text}")).unwrap_or_default();
    let about = about.map(|about| format!(" ({about})")).unwrap_or_default();
    format!("⚠ {sort}{text}{about}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        let said = [0, 999, 1_000, 262_000, -1_234_567].map(grouped);
        assert_eq!(said, ["0", "999", "1,000", "262,000", "-1,234,567"]);
    }

    #[test]
    fn hangul_takes_two_columns() {
        assert_eq!(to_the_right("가나", 6), "  가나");
        assert_eq!(to_the_right("≤ 5 ms", 8), "  ≤ 5 ms");
        assert_eq!(to_the_right("too long", 3), "too long");
    }
}

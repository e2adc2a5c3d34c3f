//! Words in a picture: how wide they are, and where they may break.

/// Breaks text into lines no wider than `width`, at blanks and hyphens where it can, and within
/// a word where it must. Nothing is cut off.
pub fn wrap(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if width_of(&line, size) + width_of(piece.trim_end(), size) <= width {
            line.push_str(piece);
            continue;
        }
        push(&mut lines, &mut line);
        for letter in piece.chars() {
            if !line.is_empty() && width_of(&line, size) + letter_width(letter) * size > width {
                push(&mut lines, &mut line);
            }
            line.push(letter);
        }
    }
    push(&mut lines, &mut line);
    lines
}

/// The width of a line in pixels, rather too wide than too narrow: fonts differ.
pub fn width_of(text: &str, size: f64) -> f64 {
    text.chars().map(letter_width).sum::<f64>() * size
}

fn letter_width(letter: char) -> f64 {
    match letter {
        // Marks that stand on the letter before.
        '\u{300}'..='\u{36f}' => 0.0,
        ' ' | '.' | ',' | '·' | '\'' | '’' | 'i' | 'j' | 'l' | 'I' | 'í' | 'ì' | '(' | ')'
        | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | 'ш' | 'щ' | 'ю' | 'ж' | 'Ш' | 'Щ' | 'Ю' | 'Ж' => 0.95,
        'a'..='z' | '0'..='9' | '–' | '/' => 0.6,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ if letter.is_lowercase() => 0.64,
        _ => 0.75,
    }
}

/// The text in pieces between which it may break; each keeps the blank or hyphen that ends it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-'])
}

fn push(lines: &mut Vec<String>, line: &mut String) {
    let done = std::mem::take(line);
    let done = done.trim();
    if !done.is_empty() {
        lines.push(done.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_name_breaks_at_its_blanks() {
        assert_eq!(
            wrap("NGUYEN THI PHUONG THAO", 10.5, 108.0),
            ["NGUYEN THI", "PHUONG THAO"]
        );
        assert_eq!(wrap("응우옌 티 프엉 타오", 13.0, 108.0).len(), 2);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zA-Zа-яА-Я가-힣ễ -]{0,60}") {
            let lines = wrap(&text, 13.0, 108.0);
            for line in &lines {
                prop_assert!(width_of(line, 13.0) <= 108.0, "{line}");
            }
            let letters = |text: &str| text.split(' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}

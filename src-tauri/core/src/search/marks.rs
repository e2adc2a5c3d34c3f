//! Which stretches of a shown text matched.

use std::ops::Range;

use super::glyph::{Glyph, Letter, bytes, glyphs};
use super::needle::Needle;
use super::query::Query;

/// The stretches of `text` (a name in any script, a birth date, a telephone or file number) at
/// which words of the query are found: from and to in UTF-16 units, in order, apart from each
/// other, never inside a character. Of each word only its best way of being found is marked.
pub fn marks(query: &Query, text: &str) -> Vec<(u32, u32)> {
    let text = glyphs(text);
    let mut stretches: Vec<(u32, u32)> = query
        .words
        .iter()
        .flat_map(|needles| {
            needles
                .iter()
                .find_map(|needle| stretches(needle, &text))
                .unwrap_or_default()
        })
        .collect();
    stretches.sort_unstable();
    let mut apart: Vec<(u32, u32)> = Vec::with_capacity(stretches.len());
    for (from, to) in stretches {
        match apart.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => apart.push((from, to)),
        }
    }
    apart
}

fn stretches(needle: &Needle, text: &[Glyph]) -> Option<Vec<(u32, u32)>> {
    let mut spans = Vec::new();
    needle.lane.fold(text).into_iter().find_map(|letters| {
        needle.lay_on(&bytes(&letters), &mut spans)?;
        let found = spans.iter().map(|span| stretch(&letters, span));
        Some(found.collect())
    })
}

fn stretch(letters: &[Letter], span: &Range<usize>) -> (u32, u32) {
    let found = &letters[span.clone()];
    let from = found.iter().map(|letter| letter.from).min();
    let to = found.iter().map(|letter| letter.to).max();
    (from.unwrap_or(0), to.unwrap_or(0))
}

//! What was set, looked at before it is printed.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::Page;

/// The letters that no typeface has: on paper they would be boxes.
pub fn missing(pages: &[Page]) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for page in pages {
        look(&page.frame, &mut missing);
    }
    missing
}

fn look(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look(&group.frame, missing),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let letters = text.text.get(glyph.range()).unwrap_or_default();
                    missing.extend(letters.chars());
                }
            }
            _ => {}
        }
    }
}

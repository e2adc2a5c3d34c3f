//! Papers of a family: scans and photos.

use std::collections::BTreeMap;

use super::shape::crossing;
use crate::model::{Field, Value};

crossing! {
    /// Input of `attach`: a file that somebody brought.
    Attach {
        /// The family.
        family: String,
        /// What the file is called; what stands before the last slash is left out.
        name: String,
        /// The bytes in base64, with padding; at most 50 MB of bytes.
        content: String,
        /// What is known of the paper.
        fields: BTreeMap<Field, Value>,
    }
    /// Input of `paper_picture`.
    AskPaperPicture {
        /// The family.
        family: String,
        /// The paper's record.
        record: String,
        /// Which page, from one on.
        page: u32,
        /// The longest side in pixels, 64 to 3,000.
        longest: u32,
    }
    /// A picture of a page of a paper, made anew from what is kept. A paper that is kept from sight
    /// has an empty one.
    PaperPicture {
        /// Whether a flag keeps it from sight: an address could stand on it.
        hidden: bool,
        /// A JPEG in base64.
        jpeg: String,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
        /// How many pages the paper has; a photo is one.
        pages: u32,
    }
    /// Answer of `take_out_paper`.
    PaperTaken {
        /// Whether a file was written; false where the choice was cancelled.
        saved: bool,
        /// The family, with the act in its history.
        family: super::FamilyView,
    }
}

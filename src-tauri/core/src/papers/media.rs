//! Which sorts of file are taken.

use crate::model::vocabulary;

vocabulary! {
    /// What sort of file a paper is, as told by its first bytes, whatever its name says.
    Media {
        /// A photo.
        Jpeg = "jpeg",
        /// A scan or a picture of a screen.
        Png = "png",
        /// A document of pages.
        Pdf = "pdf",
    }
}

/// Readers of PDF accept the header anywhere in so many bytes from the start.
const PDF_HEADER_WITHIN: usize = 1024;

impl Media {
    /// The sort of a file; none for one that is not taken.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            return Some(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        let head = bytes.get(..PDF_HEADER_WITHIN).unwrap_or(bytes);
        let is_pdf = memchr::memmem::find(head, b"%PDF-").is_some();
        is_pdf.then_some(Self::Pdf)
    }

    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

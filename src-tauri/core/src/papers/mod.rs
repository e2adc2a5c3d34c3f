//! Papers (서류): scans and photos that a family's file keeps.
//!
//! What somebody brings is kept as it is, sealed. What the window shows is never that: it is a
//! picture of bounded size, decoded here and encoded anew, so that no crafted file reaches the
//! web view. The decoders are given limits; a picture that would unfold to more is refused. A
//! page of a PDF is drawn by a process of its own, which may run only so long.
//!
//! - `media`: which sorts of file are taken
//! - `picture`: a picture of a paper, made anew
//! - `page`: a page of a PDF, drawn
//! - `drawer`: who draws it

mod drawer;
mod media;
mod page;
mod picture;

pub use drawer::{Drawer, draw_if_asked};
pub use media::Media;
pub use picture::{MAX_PIXELS, Picture, Unfit, Wanted, check, picture};

/// The most bytes that a paper may have.
pub const MAX_BYTES: usize = 50 * 1024 * 1024;

#[cfg(test)]
mod tests;

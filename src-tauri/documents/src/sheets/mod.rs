//! Sheets of paper, set by Typst and written as PDF.
//!
//! The core says what stands on a sheet; one template says how it looks. The sheets reach the
//! template as data that it reads, so nothing that somebody typed is ever read as markup.
//!
//! - `faces`: the typefaces: the window's own, and those of this computer
//! - `world`: what Typst may read: the template and the sheets, nothing else
//! - `press`: sheets set in portions, and written as one file
//! - `glance`: what was set, looked at: letters that no typeface has

mod faces;
mod glance;
mod press;
mod world;

pub use press::TypstPress;

//! What goes out of the house on paper.
//!
//! A picture of the core is a scene of shapes in numbers. [`pdf`] puts it on one A4 sheet that any
//! program prints: lines as lines, words as words that can be searched and copied, with the
//! letters that they need inside the file.
//!
//! - `style`: the window's own style sheet, read for paper
//! - `font`: the letters, and which of them a picture uses
//! - `page`: the marks of a scene, drawn
//! - `file`: the sheet and its fonts as a file
//! - `workbook`: tables as a file that a spreadsheet opens
//!
//! A document of the core is a sheet of values. [`TypstPress`] sets it.
//!
//! - `sheets`: documents, set by Typst

mod file;
mod font;
mod page;
mod sheets;
mod style;
mod workbook;

pub use file::pdf;
pub use font::MissingLetters;
pub use sheets::TypstPress;
pub use workbook::xlsx;

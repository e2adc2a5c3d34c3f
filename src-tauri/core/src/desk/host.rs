//! What the desk asks of the program around it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use crate::contract::{Mark, Scene, ShelfPlace};
use crate::papers::Drawer;
use crate::sheet::{NoPress, Press};
use crate::shelf::{Store, StoreError};
use crate::statistics::Book;

/// The world outside of the core: time, and the questions that only a window can ask. Hosts
/// pass in the computer's; tests one that stands still.
pub trait Host: Send + Sync {
    /// This instant.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the user is.
    fn today(&self) -> NaiveDate;
    /// Who draws the pages of a PDF.
    fn drawer(&self) -> Drawer;
    /// Lets the user choose a folder; none where the choice was cancelled or cannot be offered.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Lets the user choose a file to read; none where the choice was cancelled or, as here, cannot
    /// be offered.
    fn choose_file(&self) -> Option<PathBuf> {
        None
    }
    /// Lets the user choose where to save a file of that name; none where the choice was
    /// cancelled or, as here, cannot be offered.
    fn choose_file_to_save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
    /// The store at a place, for the shelf.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] where, as here, the host reaches none.
    fn store(&self, _at: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        Err(StoreError::Unreachable)
    }
    /// A workbook as a file that a spreadsheet opens; none where, as here, the host writes none.
    fn workbook(&self, _book: &Book) -> Option<Vec<u8>> {
        None
    }
    /// A picture as a PDF.
    ///
    /// # Errors
    /// The letters that cannot be printed. All of them where, as here, the host prints nothing.
    fn pdf(&self, picture: &Scene) -> Result<Vec<u8>, BTreeSet<char>> {
        let marks = picture.groups.iter().flat_map(|group| &group.marks);
        let texts = marks.filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.chars()),
            _ => None,
        });
        Err(texts.flatten().collect())
    }
    /// Who prints documents; here nobody.
    fn press(&self) -> Box<dyn Press> {
        Box::new(NoPress)
    }
}

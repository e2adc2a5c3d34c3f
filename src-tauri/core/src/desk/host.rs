//! What the desk asks of the program around it.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

/// The world outside of the core: time, and the questions that only a window can ask. Hosts
/// pass in the computer's; tests one that stands still.
pub trait Host: Send + Sync {
    /// This instant.
    fn now(&self) -> DateTime<Utc>;
    /// Today, where the user is.
    fn today(&self) -> NaiveDate;
    /// Lets the user choose a folder; none where the choice was cancelled or cannot be offered.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// Lets the user choose where to save a file of that name; none where the choice was
    /// cancelled or, as here, cannot be offered.
    fn choose_file_to_save(&self, _name: &str) -> Option<PathBuf> {
        None
    }
}

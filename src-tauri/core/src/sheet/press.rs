//! Who prints sheets.

use std::collections::BTreeSet;

use super::Sheet;

/// Why sheets cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unprintable {
    /// No typeface of this computer has these letters. What would be boxes on paper is refused.
    #[error("no typeface has {}", .0.iter().collect::<String>())]
    Letters(BTreeSet<char>),
    /// The program itself is at fault.
    #[error("the sheet cannot be set")]
    Fault,
    /// This host prints nothing.
    #[error("nothing is printed here")]
    NoPress,
}

/// Sets sheets, and makes one file of them.
pub trait Press: Send {
    /// Sets the next ones.
    ///
    /// # Errors
    /// [`Unprintable`]; then none of them is in the file.
    fn set(&mut self, sheets: &[Sheet]) -> Result<(), Unprintable>;

    /// The file: a PDF of all that was set, in that order.
    ///
    /// # Errors
    /// [`Unprintable`].
    fn finish(self: Box<Self>) -> Result<Vec<u8>, Unprintable>;
}

/// A host without a press.
#[derive(Debug)]
pub struct NoPress;

impl Press for NoPress {
    fn set(&mut self, _: &[Sheet]) -> Result<(), Unprintable> {
        Err(Unprintable::NoPress)
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, Unprintable> {
        Err(Unprintable::NoPress)
    }
}

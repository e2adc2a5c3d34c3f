//! Computers that share a shelf, made up: copies that hold acts instead of files, a store in memory
//! that counts what is asked of it and fails where it is told to, and a year of an office's work.

mod copy;
mod store;
mod year;

pub use copy::ModelCopy;
pub use store::{Asked, Fault, ModelStore};
pub use year::{Office, Year, simulate};

//! Everything that is kept: files, log, keys, register, casework.

pub mod contract;
pub mod keys;
pub mod model;

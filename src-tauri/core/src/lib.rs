//! Everything that is kept: files, log, keys, register, casework.

pub mod access;
pub mod backup;
pub mod carry;
pub mod casefile;
mod caseload;
pub mod centre;
mod checks;
pub mod consent;
pub mod contract;
pub mod copyqueue;
pub mod course;
pub mod desk;
mod dispute;
pub mod drafts;
pub mod duplicates;
pub mod facts;
pub mod familypage;
pub mod genogram;
pub mod import;
pub mod incoming;
pub mod keys;
pub mod korea;
mod life;
pub mod log;
#[cfg(test)]
mod mangled;
mod merge;
pub mod model;
mod names;
pub mod papers;
pub mod parcel;
pub mod quarantine;
pub mod register;
pub mod retention;
pub mod sample;
pub mod search;
pub mod secrecy;
pub mod sheet;
pub mod shelf;
pub mod statistics;
mod storage;
mod transfer;
pub mod words;
pub mod worklist;

pub use storage::{Attachment, ContentHash, FileError, FileKey, Trouble};

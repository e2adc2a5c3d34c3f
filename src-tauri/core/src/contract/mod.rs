//! The border to the window: one list of commands and the types that cross.

mod access;
mod accounts;
mod backup;
#[cfg(feature = "bindings")]
mod bindings;
mod childcare;
mod commands;
mod consent;
mod copyqueue;
mod course;
mod destruction;
mod drafts;
mod duplicates;
mod failure;
mod family;
mod finding;
mod history;
mod import;
mod interview;
mod life;
mod papers;
mod picture;
mod reach;
mod secrecy;
mod session;
mod shape;
mod today;

pub use access::*;
pub use accounts::*;
pub use backup::*;
#[cfg(feature = "bindings")]
pub use bindings::typescript;
pub use childcare::*;
pub use consent::*;
pub use copyqueue::*;
pub use course::*;
pub use destruction::*;
pub use drafts::*;
pub use duplicates::*;
pub use eligibility::ChildTimeline;
pub use failure::*;
pub use family::*;
pub use finding::*;
pub use history::*;
pub use import::*;
pub use interview::*;
pub use life::*;
pub use papers::*;
pub use picture::*;
pub use reach::*;
pub use secrecy::*;
pub use session::*;
pub use today::*;

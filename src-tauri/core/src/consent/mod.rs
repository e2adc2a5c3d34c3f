//! On what basis personal data is kept: without a consent for a task of the law, with a separate
//! consent, or not at all; and what must go when a consent is withdrawn.
//!
//! Nothing of it is stored but the consents themselves, the task of a registration number and the
//! reason for what must be kept without a consent. What another device wrote without a basis
//! comes in with a merge as all else does, and is shown as kept without one.
//!
//! - `basis`: the one table of what rests on what
//! - `entry`: what is refused, and how what may be destroyed is written
//! - `kept`: what is kept of a family, and what carries it
//! - `withdrawal`: what rests on one consent alone

mod basis;
mod entry;
mod kept;
#[cfg(test)]
mod tests;
mod withdrawal;

pub use basis::{Ground, Sort, USUAL_TASK, Without, ground, is_erasable};
pub use entry::{check_entry, seal};
pub use kept::{Carried, Kept, carrying, kept, loose_since};
pub use withdrawal::{Going, going, told};

//! A sheet of paper: what stands on it. How it looks is the business of whoever prints it.
//!
//! A sheet is made of values only. Nothing that somebody typed is markup anywhere: it reaches the
//! printer as text under a name.
//!
//! - `block`: what a sheet is made of
//! - `press`: who prints it
//! - `saying`: the fields of records in words; `answer`: childcare answers; `work`: what is to be
//!   done; `handover`: the page of a handover

mod answer;
mod block;
mod handover;
mod press;
mod saying;
mod work;

pub(crate) use answer::{amount, condition, outcome, programme, step_sentence};
pub use block::{Asked, Beside, Block, Line, Said, Sheet, Stamp};
pub use handover::{HandoverPart, handover_parts};
pub(crate) use handover::{handover_said, need, stage_word};
pub use press::{NoPress, Press, Unprintable};
pub(crate) use saying::{Saying, day, day_and_time, grouped, known, won};
pub use work::{days_left, work_sentence};

/// Sheets as JSON, for a printer that reads them so.
///
/// # Errors
/// What cannot be written as JSON.
pub fn json(sheets: &[Sheet]) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(sheets)
}

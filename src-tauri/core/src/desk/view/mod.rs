//! What the window shows of a family, made from the state of its file.

mod approval;
mod dispute;
mod family;
mod handover;
mod past;
mod record;
mod secrets;
mod story;
mod undo;
mod work;

pub(super) use approval::approval_views;
pub(super) use dispute::disputes_view;
pub(super) use family::{HIDDEN, Shown, family_view};
pub(super) use handover::{handover_page, handover_views};
pub(super) use past::{changes_view, entries_view, history_view, person_of, value_of};
pub(super) use secrets::{is_key, onlooker_view};
pub(super) use story::{differences_view, readings, story_view};
pub(super) use undo::undo_card;
pub(super) use work::work_view;

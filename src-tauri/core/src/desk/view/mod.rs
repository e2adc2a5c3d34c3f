//! What the window shows of a family, made from the state of its file.

mod family;
mod past;
mod record;
mod secrets;
mod undo;
mod work;

pub(super) use family::{HIDDEN, Shown, family_view};
pub(super) use past::{changes_view, history_view};
pub(super) use secrets::onlooker_view;
pub(super) use undo::undo_card;
pub(super) use work::work_view;

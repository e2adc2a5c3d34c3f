//! What stands on the buttons of undo and redo.

use super::family::Shown;
use super::past::person_of;
use crate::contract::UndoCard;
use crate::log::EntryHash;

/// The act that taking back `entry` would take back or bring back, in words.
pub(in crate::desk) fn undo_card(shown: &Shown<'_>, entry: EntryHash) -> Option<UndoCard> {
    let file = shown.file;
    let (act, _) = file.original(file.entry(entry)?);
    if shown.keeps_of(act) {
        return None;
    }
    let mut people = act.changes.iter().filter_map(|change| {
        let person = person_of(shown, change.record, change.kind.known()?)?;
        shown.name_of(person).filter(|name| !name.is_empty())
    });
    Some(UndoCard {
        entry: entry.to_string(),
        action: act.action.to_string(),
        about: people.next(),
        at: act.at,
        refused: file.can_undo(entry).err().map(Into::into),
    })
}

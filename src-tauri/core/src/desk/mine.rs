//! Which of somebody's own acts Ctrl+Z takes back next, and which Ctrl+Shift+Z brings back.
//!
//! Both work as in an editor: backwards through one's own acts, forwards through those taken
//! back, until something new is done. Whether the act still can be taken back is another matter:
//! where somebody has built on it, that is said rather than an older act taken in its place.
//!
//! To have looked at what a flag hides changes nothing that could be taken back: such an act is
//! passed over both ways. What was destroyed does not come back, nor do the acts before it that it
//! rests on: there both end.

use crate::casefile::CaseFile;
use crate::log::{AccountId, Entry, EntryHash};
use crate::model::Action;

/// The entry to take back next: the last of the chain of the latest own act that stands.
pub(super) fn last_done(file: &CaseFile, me: AccountId) -> Option<EntryHash> {
    let undone = file.undone();
    let mut mine = own(file, me).filter(|entry| entry.undoes.is_none());
    let act = mine.find(|entry| undone.by(entry.hash).is_none())?;
    // The first entry of a file stays.
    (!act.parents.is_empty()).then(|| undone.latest(act.hash))
}

/// The own undo to take back next; none once something new was done.
pub(super) fn last_undone(file: &CaseFile, me: AccountId) -> Option<EntryHash> {
    let undone = file.undone();
    let mut since = own(file, me).take_while(|entry| entry.undoes.is_some());
    let undo = since.find(|entry| {
        let (_, takes_back) = file.original(entry);
        takes_back && undone.latest(entry.hash) == entry.hash
    })?;
    Some(undo.hash)
}

/// What somebody wrote, latest first.
fn own(file: &CaseFile, me: AccountId) -> impl Iterator<Item = &Entry> {
    let entries = file.entries().iter().rev();
    let looked = |entry: &Entry| entry.action.known().is_some_and(Action::discloses);
    entries
        .filter(move |entry| entry.author == me && !looked(entry))
        .take_while(|entry| entry.action.known() != Some(Action::Destroy))
}

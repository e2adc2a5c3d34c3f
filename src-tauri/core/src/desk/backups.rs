//! Backups at the window: what lies in the folder, begun, stopped, and how often by itself.

use super::restoring::word_of;
use super::{Desk, Seat, entrance};
use crate::access::{Deed, Note};
use crate::backup::{BackupError, Store};
use crate::contract::*;

pub(super) fn backups(desk: &Desk, _: Nothing) -> Result<Backups, Failure> {
    desk.seated(|seat| describe(seat))
}

pub(super) fn choose_backup_folder(desk: &Desk, _: Nothing) -> Result<Backups, Failure> {
    // Asked while the desk is free: the dialogue stays open as long as the user likes.
    let Some(folder) = desk.host.choose_folder() else {
        return backups(desk, Nothing {});
    };
    desk.seated(|seat| {
        let store = Store::open(&folder).ok();
        if let Some(store) = &store
            && store.is_of_another(seat.centre.id())
        {
            return Err(BackupError::Foreign.into());
        }
        seat.remember(|memory| {
            memory.folder = Some(folder);
            memory.used = store.is_some();
            memory.tried_at = None;
            memory.trouble = None;
        });
        seat.destroying.look_through_backups();
        describe(seat)
    })
}

pub(super) fn back_up(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    begin(desk, |seat| {
        if seat.work.is_none() {
            seat.note(Note::of(Deed::BackedUp))?;
            seat.begin_making()?;
        }
        Ok(())
    })
}

pub(super) fn check_backup(desk: &Desk, input: OfBackup) -> Result<Status, Failure> {
    begin(desk, |seat| Ok(seat.begin_checking(&input.backup)?))
}

pub(super) fn stop_backup(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    let now = desk.host.now();
    desk.seated(|seat| {
        if seat.work.take().is_some() {
            // By itself it is not begun again at once.
            seat.remember(|memory| memory.tried_at = Some(now));
        }
        Ok(())
    })?;
    entrance::status(desk, Nothing {})
}

pub(super) fn set_backup_schedule(desk: &Desk, input: BackupSchedule) -> Result<Status, Failure> {
    let now = desk.host.now();
    desk.seated(|seat| {
        let identity = &seat.identity;
        Ok(seat.centre.set_backup_every(identity, input.every, now)?)
    })?;
    entrance::status(desk, Nothing {})
}

/// Begins what the host then moves on. One at a time: a backup that is under way gives way, its
/// files are used by the next; families that are coming back do not.
pub(super) fn begin(
    desk: &Desk,
    how: impl FnOnce(&mut Seat) -> Result<(), Failure>,
) -> Result<Status, Failure> {
    desk.seated(|seat| match &seat.work {
        Some(work) if work.brings_back() => Ok(()),
        _ => how(seat),
    })?;
    desk.wake();
    entrance::status(desk, Nothing {})
}

fn describe(seat: &Seat) -> Result<Backups, Failure> {
    let folder = seat.memory.folder.as_ref();
    let mut answer = Backups {
        folder: folder.map(|it| word_of(it)),
        reachable: seat.backup_folder().is_ok(),
        backups: Vec::new(),
        trouble: seat.memory.trouble.clone(),
        end: seat.backup_end.clone(),
    };
    let Some(store) = folder.and_then(|it| Store::open(it).ok()) else {
        return Ok(answer);
    };
    for (name, head) in store.heads()? {
        if head.centre == seat.centre.id() {
            answer.backups.push(BackupCard {
                checked: store.last_checked(&name, &seat.centre)?,
                name: name.to_string(),
                at: head.at,
                by: seat.authors.name(head.account),
            });
        }
    }
    Ok(answer)
}

//! What comes back from backups: families into the centre or into a copy beside it, and a centre
//! into a folder that has none.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::backups::begin;
use super::entrance::{describe, open_if_there};
use super::failures::read_id;
use super::{Desk, Place, entrance};
use crate::access::{Deed, Note};
use crate::backup::{
    BackupError, Memory, Store, Unfinished, Wanted, centre_of, lost_families as lost, settle_in,
};
use crate::contract::*;

/// How many families are named that are only in a backup.
const NAMED: usize = 20;

pub(super) fn lost_families(desk: &Desk, input: OfBackup) -> Result<LostFamilies, Failure> {
    desk.seated(|seat| {
        // What is looked at there would be in the way of what is under way.
        if seat.work.is_some() {
            return Err(FailureCode::Busy.into());
        }
        let store = seat.backups()?;
        let name = store.named(&input.backup)?;
        let lost = lost(&store, &name, &seat.centre, &seat.identity, NAMED)?;
        let families = lost.families.into_iter();
        let families = families.map(|(family, title)| FamilyInBackup {
            id: family.to_string(),
            title,
        });
        Ok(LostFamilies {
            families: families.collect(),
            total: u32::try_from(lost.total).unwrap_or(u32::MAX),
        })
    })
}

pub(super) fn restore(desk: &Desk, input: Restore) -> Result<Status, Failure> {
    let now = desk.host.now();
    let family = input.family.as_deref().map(read_id).transpose()?;
    desk.seated(|seat| {
        let centre = &seat.centre;
        if family.is_some_and(|family| centre.destroyed().contains(&family)) {
            return Err(FailureCode::Destroyed.into());
        }
        centre.check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        seat.note(Note {
            family,
            ..Note::of(Deed::Restored)
        })
    })?;
    if !input.beside {
        return begin(desk, |seat| {
            Ok(seat.begin_restoring(&input.backup, family, now)?)
        });
    }
    // Asked while the desk is free: the dialogue stays open as long as the user likes.
    match desk.host.choose_folder() {
        None => entrance::status(desk, Nothing {}),
        Some(folder) => begin(desk, |seat| {
            Ok(seat.begin_beside(&folder, &input.backup, family, now)?)
        }),
    }
}

pub(super) fn found_backups(desk: &Desk, _: Nothing) -> Result<FoundBackups, Failure> {
    let layout = match &*desk.place() {
        Place::Folder(layout) => layout.clone(),
        _ => return Err(FailureCode::CentreExists.into()),
    };
    let mut answer = FoundBackups {
        folder: None,
        centre: String::new(),
        backups: Vec::new(),
    };
    let Some(folder) = desk.host.choose_folder() else {
        return Ok(answer);
    };
    let store = Store::open(&folder)?;
    answer.centre = centre_of(&store, &layout)?;
    let heads = store.heads()?.into_iter();
    answer.backups = heads
        .map(|(name, head)| FoundBackup {
            name: name.to_string(),
            at: head.at,
        })
        .collect();
    answer.folder = Some(word_of(&folder));
    *desk.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    Ok(answer)
}

pub(super) fn settle_backup(desk: &Desk, input: OfBackup) -> Result<Status, Failure> {
    let found = desk.found.lock().unwrap_or_else(PoisonError::into_inner);
    let folder: PathBuf = found.clone().ok_or(BackupError::NoFolder)?;
    drop(found);
    let mut place = desk.place();
    let Place::Folder(layout) = &*place else {
        return Err(FailureCode::CentreExists.into());
    };
    let store = Store::open(&folder)?;
    let name = store.named(&input.backup)?;
    settle_in(&store, &Wanted::Named(name), layout)?;
    let memory = Memory {
        unfinished: Some(Unfinished {
            folder,
            backup: input.backup,
            device: desk.device_name.clone(),
        }),
        ..Memory::default()
    };
    memory.keep(layout)?;
    open_if_there(&mut place)?;
    Ok(describe(desk, &place))
}

/// What a person calls a folder: its name; never the path to it.
pub(super) fn word_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or(folder.as_os_str());
    name.to_string_lossy().into_owned()
}

//! Which former backups go: the last of each of the thirty latest days that have one stays, and
//! the last of each of the twelve latest months. The latest backup always stays, and the latest
//! of which all was opened.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, Utc};

use super::list::read_mark;
use super::{BackupError, Store};
use crate::centre::{Centre, Identity, Ring};

const DAYS: usize = 30;
const MONTHS: usize = 12;

/// Which of backups stay, given from the latest to the first.
pub(super) fn stay(backups: &[DateTime<Utc>]) -> Vec<bool> {
    let (mut days, mut months) = (BTreeSet::new(), BTreeSet::new());
    let stays = backups.iter().map(|at| {
        let day = at.date_naive();
        let of_day = days.len() < DAYS && days.insert(day);
        let month = (day.year(), day.month());
        let of_month = months.len() < MONTHS && months.insert(month);
        of_day || of_month
    });
    stays.collect()
}

/// Takes backups away by the rule, then the objects that no other needs. A backup whose list
/// cannot be opened here is left alone, and so are all objects then: they may be its own.
pub(super) fn prune(
    store: &Store,
    centre: &Centre,
    identity: &Identity,
) -> Result<usize, BackupError> {
    let keys = centre.sign_keys();
    let sign_key = |account| keys.get(&account).copied();
    let mut backups = Vec::new();
    let mut all_open = true;
    for name in store.names()?.into_iter().rev() {
        let list = store.list(&name);
        let opened = list.and_then(|list| {
            let backup = list.open(&identity.ring_keys(Ring::Families)?, &sign_key)?;
            let mark = store.mark(&name);
            let checked = mark.and_then(|mark| read_mark(&mark, &list.digest(), &sign_key));
            Ok((backup, checked))
        });
        match opened {
            Ok((backup, checked)) => {
                let objects: Vec<[u8; 32]> = backup.objects().map(|it| it.hash).collect();
                backups.push((name, backup.head.at, checked, objects));
            }
            Err(_) => all_open = false,
        }
    }
    let days: Vec<DateTime<Utc>> = backups.iter().map(|(_, at, ..)| *at).collect();
    let last_checked = backups
        .iter()
        .position(|(_, _, checked, _)| checked.is_some());
    let mut needed = BTreeSet::new();
    let mut gone = 0;
    for (place, ((name, _, _, objects), stays)) in backups.into_iter().zip(stay(&days)).enumerate()
    {
        if stays || place == 0 || Some(place) == last_checked {
            needed.extend(objects);
        } else {
            store.remove(&name)?;
            gone += 1;
        }
    }
    if all_open && gone > 0 {
        store.sweep(&needed)?;
    }
    Ok(gone)
}

//! What backups of the sample centre take: the first one, and one after fifty families changed.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use hamkke_core::backup::Report;
use hamkke_core::contract::{self, RecordChange, Save};
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};
use hamkke_core::words::Words;

use super::figure::{Figure, Goal};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::progress::Progress;
use crate::verbs::backup::back_up;

/// Families that change between the two.
const CHANGED: usize = 50;

/// Makes both backups beside the centre, on the same disk, and takes them away again.
pub fn measure(
    words: &Words,
    desk: &Desk,
    folder: &Path,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Vec<Figure>, Failure> {
    let to = folder.with_extension("backup");
    if to.exists() {
        fs::remove_dir_all(&to).map_err(|error| Failure::cannot_open(&to, error))?;
    }
    fs::create_dir_all(&to).map_err(|error| Failure::cannot_open(&to, error))?;
    let mut timed = || -> Result<(Duration, Report), Failure> {
        let began = Instant::now();
        let report = back_up(words, desk, (&to, true), interrupt, progress)?;
        Ok((began.elapsed(), report))
    };
    let (first, all) = timed()?;
    let changed = change(desk).map_err(|it| Failure::of_desk(words, "bench", &it))?;
    let (second, some) = timed()?;
    fs::remove_dir_all(&to).map_err(|error| Failure::cannot_open(&to, error))?;
    // More were written than changed: their keys stand in the centre's books, or a file was young.
    if some.written < changed || some.families != all.families {
        return Err(Failure::Refused(words.say("backup-error-damaged", &[])));
    }
    Ok(vec![
        Figure::once("bench-backup-first", Goal::Seconds(300.0), first),
        Figure::once("bench-backup-next", Goal::Seconds(15.0), second),
    ])
}

/// Writes a note in each of some families, and gives how many they are.
fn change(desk: &Desk) -> Result<usize, contract::Failure> {
    let families = desk.seated(|seat| seat.families())?;
    let some: Vec<_> = families.into_iter().take(CHANGED).collect();
    for family in &some {
        let note = RecordChange {
            record: None,
            kind: Kind::Note,
            fields: [
                (Field::Text, "전화로 안부를 나눔".into()),
                (Field::On, "2026-03-05".into()),
            ]
            .into(),
        };
        desk.save(Save {
            family: family.to_string(),
            changes: vec![note],
            reason: None,
        })?;
    }
    Ok(some.len())
}

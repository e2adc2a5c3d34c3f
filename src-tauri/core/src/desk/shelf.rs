//! The shelf at the window: where it is, whether it works, how things stand.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use super::failures::{internal, read_id, reasoned};
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::log::FamilyId;
use crate::shelf::{Store, StoreError, Why};

pub(super) fn shelf(desk: &Desk, _: Nothing) -> Result<ShelfView, Failure> {
    desk.seated(view)
}

pub(super) fn choose_shelf(desk: &Desk, _: Nothing) -> Result<ShelfView, Failure> {
    // Asked while the desk is free: the dialogue stays open as long as the user likes.
    let Some(folder) = desk.host.choose_folder() else {
        return shelf(desk, Nothing {});
    };
    let url = url::Url::from_directory_path(&folder).map_err(internal)?;
    settle(
        desk,
        Some(ShelfPlace {
            url: url.to_string(),
            endpoint: None,
            region: None,
            access_key: None,
            secret_key: None,
        }),
    )
}

pub(super) fn set_shelf(desk: &Desk, input: ShelfPlace) -> Result<ShelfView, Failure> {
    if !input.url.starts_with("s3://") && !input.url.starts_with("file://") {
        return Err(Failure::of_field("url", "form"));
    }
    settle(desk, Some(input))
}

pub(super) fn leave_shelf(desk: &Desk, _: Nothing) -> Result<ShelfView, Failure> {
    settle(desk, None)
}

fn settle(desk: &Desk, place: Option<ShelfPlace>) -> Result<ShelfView, Failure> {
    let now = desk.host.now();
    let seen = desk.seated(|seat| {
        seat.note(Note::of(Deed::ShelfChanged))?;
        seat.centre.ready_shelf(&mut seat.identity, now)?;
        seat.set_shelf_place(place.as_ref())?;
        view(seat)
    })?;
    desk.wake();
    Ok(seen)
}

pub(super) fn sync_shelf(desk: &Desk, _: Nothing) -> Result<ShelfView, Failure> {
    let seen = desk.seated(|seat| {
        seat.shelving.want();
        view(seat)
    })?;
    desk.wake();
    Ok(seen)
}

pub(super) fn test_shelf(desk: &Desk, _: Nothing) -> Result<ShelfTest, Failure> {
    let place = desk.seated(|seat| seat.shelf_place())?;
    let place = place.ok_or(FailureCode::NotFound)?;
    let begun = Instant::now();
    let steps = match desk.host.store(&place) {
        Ok(store) => tried(store.as_ref()),
        Err(error) => vec![outcome(ShelfStep::List, Err(error))],
    };
    let took = begun.elapsed().as_millis();
    Ok(ShelfTest {
        steps,
        milliseconds: u64::try_from(took).unwrap_or(u64::MAX),
    })
}

/// Where a test writes; no device's name has such a form.
const TEST: &str = "test/probe";

/// One step of a test.
type Try<'a> = &'a dyn Fn() -> Result<(), StoreError>;

/// Tries what the shelf needs of a store, until something fails.
pub fn tried(store: &dyn Store) -> Vec<ShelfTried> {
    let reads = |wanted: &[u8]| match store.get(TEST)? {
        Some(bytes) if bytes == wanted => Ok(()),
        _ => Err(StoreError::Failed),
    };
    let steps: [(ShelfStep, Try<'_>); 5] = [
        (ShelfStep::List, &|| store.list("heads/").map(drop)),
        (ShelfStep::Write, &|| store.put(TEST, b"first")),
        (ShelfStep::Read, &|| reads(b"first")),
        (ShelfStep::Replace, &|| {
            store.put(TEST, b"second")?;
            reads(b"second")
        }),
        (ShelfStep::Remove, &|| store.delete(TEST)),
    ];
    let mut all = Vec::new();
    for (step, try_it) in steps {
        let outcome = outcome(step, try_it());
        let failed = outcome.trouble.is_some();
        all.push(outcome);
        if failed {
            break;
        }
    }
    all
}

fn outcome(step: ShelfStep, tried: Result<(), StoreError>) -> ShelfTried {
    let trouble = tried.err();
    ShelfTried {
        step,
        trouble: trouble.map(|error| {
            crate::shelf::ShelfError::<()>::from(error)
                .word()
                .to_owned()
        }),
    }
}

pub(super) fn family_on_shelf(desk: &Desk, input: OfFamily) -> Result<FamilyShelf, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    desk.seated(|seat| {
        seat.keys_of(family)?;
        let heads = seat.listing.known_heads(family)?;
        let stands = |state, since| FamilyShelf { state, since };
        if seat.shelf_place()?.is_none() {
            return Ok(stands(FamilyOnShelf::NoShelf, None));
        }
        let Some(memory) = seat.shelving.memory() else {
            // A round is under way: what it comes to is told by the next answer.
            return Err(reasoned(FailureCode::Busy, "shelf"));
        };
        let since = memory.times()?;
        let log = family.into();
        let waits = memory.waiting().iter().any(|it| it.log == log);
        Ok(match (waits, memory.known(log) == heads) {
            (true, _) => stands(FamilyOnShelf::Waiting, since),
            (false, false) => stands(FamilyOnShelf::ToGo, since),
            (false, true) => stands(FamilyOnShelf::Merged, since),
        })
    })
}

fn view(seat: &mut Seat) -> Result<ShelfView, Failure> {
    let place = seat.shelf_place()?;
    let to_go = seat.shelf_to_go();
    let authors = &seat.authors;
    let mut seen = ShelfView {
        place: place.map(|it| word_of(&it)),
        busy: seat.shelving.is_busy(),
        at: None,
        trouble: None,
        to_go,
        waiting: Vec::new(),
        devices: Vec::new(),
        segments: 0,
        bytes: 0,
    };
    let Some(memory) = seat.shelving.memory() else {
        return Ok(seen);
    };
    seen.at = memory.times()?;
    seen.trouble = memory.trouble()?;
    let mut waiting: BTreeMap<&'static str, BTreeSet<uuid::Uuid>> = BTreeMap::new();
    for it in memory.waiting() {
        // What waits behind another waits for what that waits for.
        let why = match it.why {
            Why::Others => {
                let first = memory.waiting().iter().find(|first| first.log == it.log);
                first.map_or(it.why, |first| first.why)
            }
            why => why,
        };
        waiting.entry(why.word()).or_default().insert(it.log);
    }
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    seen.waiting = waiting
        .into_iter()
        .map(|(why, logs)| ShelfWaiting {
            why: why.to_owned(),
            families: small(logs.len()),
        })
        .collect();
    seen.devices = memory
        .others()
        .map(|other| ShelfDevice {
            name: authors
                .known_device(other.device)
                .unwrap_or_default()
                .to_owned(),
            at: other.at,
            trouble: other.trouble.map(|it| it.word().to_owned()),
        })
        .collect();
    let (segments, bytes) = memory.own_size();
    (seen.segments, seen.bytes) = (small(segments), bytes);
    Ok(seen)
}

/// Where it is, as a person would say it.
fn word_of(place: &ShelfPlace) -> String {
    let folder = url::Url::parse(&place.url)
        .ok()
        .and_then(|url| url.to_file_path().ok());
    match folder {
        Some(folder) => super::restoring::word_of(&folder),
        None => place.url.clone(),
    }
}

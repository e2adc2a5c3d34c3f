use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};

use crate::office::*;

fn entered(folder: &Path) -> (Desk, Arc<Computer>) {
    let clock = Computer::at(StandingClock.now());
    let desk = Desk::new(folder.join("centre"), "office-1".to_owned(), clock.clone());
    desk.found_centre(FoundCentre {
        centre_name: "시험 센터".to_owned(),
        account_name: "김하나".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    (desk, clock)
}

fn phase(desk: &Desk) -> Phase {
    desk.status(Nothing {}).unwrap().phase
}

#[test]
fn a_desk_that_nobody_sits_at_is_locked_and_the_draft_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = entered(folder.path());
    let family = family(&desk);
    let key = "note".to_owned();
    desk.keep_draft(KeepDraft {
        family: Some(family.id.clone()),
        key,
        text: "응우".to_owned(),
    })
    .unwrap();
    clock.goes(TimeDelta::seconds(599));
    // To look whether somebody is there does not keep the desk open.
    assert_eq!(phase(&desk), Phase::SignedIn);
    clock.goes(TimeDelta::seconds(1));
    let of_family = OfFamily {
        family: family.id.clone(),
    };
    let refused = desk.open_family(of_family.clone()).unwrap_err();
    assert_eq!(refused.code, FailureCode::SignedOut);
    assert_eq!(phase(&desk), Phase::SignedOut);
    sign_in(&desk);
    let kept = desk.drafts(AskDrafts {
        family: Some(family.id),
    });
    assert_eq!(kept.unwrap().drafts[0].text, "응우");
    desk.open_family(of_family).unwrap();
}

#[test]
fn whoever_moves_the_mouse_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = entered(folder.path());
    for _ in 0..30 {
        clock.goes(TimeDelta::seconds(50));
        desk.look_after();
        desk.stir(Nothing {}).unwrap();
    }
    assert_eq!(phase(&desk), Phase::SignedIn);
    for _ in 0..12 {
        clock.goes(TimeDelta::seconds(50));
        desk.look_after();
    }
    assert_eq!(phase(&desk), Phase::SignedOut);
    // A window that stirs too late does not open it again.
    assert_eq!(desk.stir(Nothing {}).unwrap().phase, Phase::SignedOut);
}

#[test]
fn a_computer_that_slept_is_locked_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = entered(folder.path());
    desk.look_after();
    clock.goes(TimeDelta::seconds(61));
    desk.look_after();
    assert_eq!(phase(&desk), Phase::SignedOut);
}

#[test]
fn the_centre_says_after_how_many_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = entered(folder.path());
    for minutes in [0, 7, 600] {
        let refused = desk.set_idle_lock(IdleLock { minutes }).unwrap_err();
        assert_eq!(refused.code, FailureCode::InvalidField);
    }
    let set = desk.set_idle_lock(IdleLock { minutes: 1 }).unwrap();
    assert_eq!(set.centre.unwrap().idle_minutes, 1);
    let set = desk.set_idle_lock(IdleLock { minutes: 5 }).unwrap();
    assert_eq!(set.centre.unwrap().idle_minutes, 5);
    clock.goes(TimeDelta::minutes(4));
    desk.accounts(Nothing {}).unwrap();
    clock.goes(TimeDelta::minutes(5));
    let refused = desk.accounts(Nothing {}).unwrap_err();
    assert_eq!(refused.code, FailureCode::SignedOut);
}

#[test]
fn a_clock_set_back_neither_locks_the_desk_nor_keeps_it_open() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, clock) = entered(folder.path());
    clock.goes(TimeDelta::days(-365));
    desk.look_after();
    assert_eq!(phase(&desk), Phase::SignedIn);
    for _ in 0..12 {
        clock.goes(TimeDelta::seconds(50));
        desk.look_after();
    }
    assert_eq!(phase(&desk), Phase::SignedOut);
}

//! What may happen to a shelf, and what is said of it.

use hamkke_core::shelf::{ShelfError, StoreError, Trouble, Way};
use hamkke_shelf::model::Fault;

use super::{Office, now};

/// The trouble that a computer sees with the first other one.
pub(crate) fn trouble_at(office: &Office, computer: usize) -> Option<Trouble> {
    let memory = office.copies[computer].memory().unwrap();
    memory.others().find_map(|other| other.trouble)
}

/// An office in which the first computer has pushed and the second has not yet pulled.
pub(crate) fn pushed() -> Office {
    let mut office = Office::of(2);
    for family in 0..5 {
        office.write(0, family, 400);
    }
    office.go(0);
    office
}

pub(crate) fn segments(office: &Office) -> Vec<String> {
    let names = office.store.names().into_iter();
    names.filter(|name| !name.starts_with("heads/")).collect()
}

#[test]
fn a_push_cut_at_any_step_is_whole_after_the_next_one() {
    for fault in [Fault::Before, Fault::After, Fault::Full] {
        for step in 0..12 {
            let mut office = Office::of(2);
            office.write(0, 1, 100);
            office.go(0);
            office.write(0, 2, 100);
            office.store.fail_after(step, fault);
            let _ = office.copies[0].go(&office.store, Way::Both, now());
            office.restart(0);
            office.store.heal();
            office.write(0, 3, 100);
            office.settle();
            assert!(office.is_one(), "{fault:?} at {step}");
        }
    }
}

#[test]
fn a_pull_cut_at_any_step_is_whole_after_the_next_one() {
    for step in 0..12 {
        let mut office = pushed();
        office.store.fail_after(step, Fault::Before);
        let _ = office.copies[1].go(&office.store, Way::Pull, now());
        office.restart(1);
        office.store.heal();
        office.settle();
        assert!(office.is_one(), "at {step}");
    }
}

#[test]
fn a_cut_line_and_a_full_store_are_told_apart() {
    let mut office = Office::of(1);
    office.write(0, 1, 100);
    office.store.fail_after(0, Fault::Before);
    let cut = office.copies[0].go(&office.store, Way::Both, now());
    assert_eq!(cut, Err(ShelfError::Store(StoreError::Unreachable)));
    office.store.fail_after(2, Fault::Full);
    let full = office.copies[0].go(&office.store, Way::Both, now());
    assert_eq!(full, Err(ShelfError::Store(StoreError::Full)));
}

#[test]
fn a_segment_with_any_bit_flipped_is_told_and_nothing_of_it_is_taken() {
    let clean = pushed();
    let name = segments(&clean).remove(0);
    let length = clean.store.bytes(&name).unwrap().len();
    for at in (0..length).step_by(97) {
        let mut office = pushed();
        let name = segments(&office).remove(0);
        office.store.harm(&name, |bytes| bytes[at] ^= 1);
        office.go(1);
        assert_eq!(office.copies[1].acts().len(), 0, "at {at}");
        assert_eq!(trouble_at(&office, 1), Some(Trouble::Damaged), "at {at}");
    }
}

#[test]
fn a_segment_cut_short_renamed_or_missing_is_told_and_comes_when_it_is_there_again() {
    let mut office = pushed();
    let name = segments(&office).remove(0);
    let whole = office.store.bytes(&name).unwrap();
    office
        .store
        .replace(&name, Some(whole[..whole.len() / 2].to_vec()));
    office.go(1);
    assert_eq!(trouble_at(&office, 1), Some(Trouble::Damaged));
    office.store.replace(&name, None);
    office.go(1);
    assert_eq!(trouble_at(&office, 1), Some(Trouble::Missing));
    let other = name.replace("/0-", "/7-");
    office.store.replace(&other, Some(whole.clone()));
    office.go(1);
    assert_eq!(trouble_at(&office, 1), Some(Trouble::Missing));
    office.store.replace(&name, Some(whole));
    office.settle();
    assert_eq!(trouble_at(&office, 1), None);
    assert!(office.is_one());
}

#[test]
fn a_head_of_another_computer_under_ones_name_is_not_believed() {
    let mut office = pushed();
    office.write(1, 9, 100);
    office.go(1);
    let heads: Vec<String> = office
        .store
        .names()
        .into_iter()
        .filter(|name| name.starts_with("heads/"))
        .collect();
    let mut late = Office::of(3);
    late.store = office.store.clone();
    let (one, other) = (heads[0].clone(), heads[1].clone());
    let bytes = office.store.bytes(&one).unwrap();
    office.store.replace(&other, Some(bytes));
    late.go(2);
    assert_eq!(trouble_at(&late, 2), Some(Trouble::Damaged));
}

#[test]
fn an_older_head_that_is_put_back_is_told_by_others_and_by_its_own_computer() {
    let mut office = pushed();
    office.go(1);
    let head = |office: &Office| {
        let mut names = office.store.names().into_iter();
        names.find(|name| name.starts_with("heads/")).unwrap()
    };
    let name = head(&office);
    let old = office.store.bytes(&name).unwrap();
    office.write(0, 7, 100);
    office.go(0);
    office.go(1);
    office.store.replace(&name, Some(old));
    office.go(1);
    assert_eq!(trouble_at(&office, 1), Some(Trouble::Old));
    assert_eq!(office.copies[1].acts(), office.copies[0].acts());
    office.write(0, 8, 100);
    let told = office.copies[0].go(&office.store, Way::Push, now());
    assert_eq!(told, Err(ShelfError::PutBack));
}

#[test]
fn a_shelf_that_was_emptied_is_told_and_filled_again_once_that_is_wanted() {
    let mut office = pushed();
    for name in office.store.names() {
        office.store.replace(&name, None);
    }
    office.write(0, 8, 100);
    let told = office.copies[0].go(&office.store, Way::Push, now());
    assert_eq!(told, Err(ShelfError::Emptied));
    office.copies[0].forget_shelf().unwrap();
    office.settle();
    assert!(office.is_one());
}

#[test]
fn two_computers_with_one_identity_are_told_to_both_and_to_the_others() {
    let mut office = Office::of(2);
    office.write(0, 1, 100);
    office.go(0);
    office.go(1);
    // The folder of the first is copied while it is switched off.
    let memory = office.folder.path().join("1.db");
    let copied = office.folder.path().join("twin.db");
    std::fs::copy(&memory, &copied).unwrap();
    let mut twin = hamkke_shelf::model::ModelCopy::new(1, &copied).unwrap();
    twin.write(5, 100);
    twin.go(&office.store, Way::Push, now()).unwrap();
    office.go(1);
    office.write(0, 6, 100);
    let told = office.copies[0].go(&office.store, Way::Push, now());
    assert_eq!(told, Err(ShelfError::Twin));
}

#[test]
fn foreign_objects_do_no_harm() {
    let mut office = pushed();
    for name in ["heads/readme", "heads/0123456789abcdef", "holiday", "a/0-0"] {
        office.store.replace(name, Some(b"not ours".to_vec()));
    }
    office.settle();
    assert!(office.is_one());
}

#[test]
fn clocks_a_year_apart_decide_nothing() {
    let mut office = Office::of(2);
    for round in 0..4 {
        let ahead = chrono::TimeDelta::days(365 * (round % 2));
        office.write(0, 1, 50);
        office.copies[0]
            .go(&office.store, Way::Both, now() + ahead)
            .unwrap();
        office.write(1, 1, 50);
        office.copies[1]
            .go(&office.store, Way::Both, now() - ahead)
            .unwrap();
    }
    office.settle();
    assert!(office.is_one());
}

//! What is put on the shelf anew: under another key, and where it is damaged.

use hamkke_core::shelf::Way;
use hamkke_shelf::model::ModelCopy;

use super::faults::{pushed, segments, trouble_at};
use super::{Office, now};

/// The key of a family is changed at the first computer, and the others hear of it.
fn change_key(office: &mut Office, family: u32) -> u32 {
    let changes = office.copies[0].change_key(family).unwrap();
    for copy in &mut office.copies[1..] {
        copy.hear_of_key(family, changes);
    }
    changes
}

/// A new computer of somebody who was given the latest key of a family alone.
fn newcomer(office: &Office, family: u32, changes: u32) -> ModelCopy {
    let mut new = ModelCopy::in_memory(9).unwrap().with_latest_keys_only();
    new.hear_of_key(family, changes);
    new.go(&office.store, Way::Pull, now()).unwrap();
    new
}

#[test]
fn after_a_change_of_key_who_has_the_new_one_alone_reads_all_of_a_family() {
    let mut office = Office::of(3);
    for computer in 0..2 {
        office.write(computer, 1, 300);
        office.write(computer, 2, 300);
        office.settle();
    }
    let changes = change_key(&mut office, 1);
    office.settle();
    let new = newcomer(&office, 1, changes);
    assert_eq!(new.acts(), office.copies[0].acts());
    // Nothing is left there under the former key either.
    assert!(new.memory().unwrap().waiting().is_empty());
}

#[test]
fn who_had_nothing_of_a_family_there_writes_nothing_when_its_key_is_changed() {
    let mut office = Office::of(3);
    for computer in 0..2 {
        office.write(computer, 1, 3_000);
        office.settle();
    }
    change_key(&mut office, 1);
    office.go(0);
    let before = office.store.asked();
    office.go(2);
    assert_eq!(office.store.asked().since(&before).puts, 0);
    // Who had something there lets go of it, and puts nothing of it there a second time.
    office.go(1);
    let asked = office.store.asked().since(&before);
    assert!(asked.put_bytes < 1_000, "{asked:?}");
}

#[test]
fn what_was_written_apart_while_a_key_was_changed_stands_there_under_the_new_one() {
    let mut office = Office::of(3);
    office.write(1, 1, 300);
    office.settle();
    let changes = office.copies[0].change_key(1).unwrap();
    office.go(0);
    // The second has not heard of it yet, and puts its act there under the former key.
    office.write(1, 1, 300);
    office.copies[1]
        .go(&office.store, Way::Push, now())
        .unwrap();
    for copy in &mut office.copies[1..] {
        copy.hear_of_key(1, changes);
    }
    office.settle();
    assert!(office.is_one());
    let new = newcomer(&office, 1, changes);
    assert_eq!(new.acts(), office.copies[0].acts());
    assert!(new.memory().unwrap().waiting().is_empty());
}

#[test]
fn a_change_of_key_that_is_cut_at_any_step_is_whole_after_the_next_rounds() {
    for fault in [
        hamkke_shelf::model::Fault::Before,
        hamkke_shelf::model::Fault::After,
    ] {
        for step in 0..12 {
            let mut office = Office::of(2);
            for computer in 0..2 {
                office.write(computer, 1, 300);
                office.write(computer, 2, 300);
                office.settle();
            }
            let changes = change_key(&mut office, 1);
            office.store.fail_after(step, fault);
            let _ = office.copies[0].go(&office.store, Way::Both, now());
            office.store.heal();
            office.restart(0);
            office.settle();
            let new = newcomer(&office, 1, changes);
            assert_eq!(new.acts(), office.copies[1].acts(), "{fault:?} at {step}");
            assert!(new.memory().unwrap().waiting().is_empty());
        }
    }
}

#[test]
fn a_damaged_segment_is_put_there_again_by_its_computer_once_another_has_told_of_it() {
    let harms: [fn(&mut Vec<u8>); 3] = [
        |bytes| bytes[40] ^= 1,
        |bytes| bytes.truncate(bytes.len() / 2),
        Vec::clear,
    ];
    for harm in harms {
        let mut office = pushed();
        let name = segments(&office).remove(0);
        office.store.harm(&name, harm);
        // It cannot have it, and says so in its head; the other looks, and puts it there again.
        office.go(1);
        assert!(trouble_at(&office, 1).is_some());
        office.go(0);
        office.go(1);
        assert!(office.is_one());
        assert_eq!(trouble_at(&office, 1), None);
        office.settle();
        assert!(!segments(&office).contains(&name));
        let before = office.store.asked();
        office.settle();
        assert_eq!(office.store.asked().since(&before).puts, 0);
    }
}

#[test]
fn a_segment_that_is_missing_is_put_there_again_also_when_it_is_to_be_joined() {
    let mut office = Office::of(2);
    office.write(0, 1, 300);
    office.go(0);
    let name = segments(&office).remove(0);
    office.store.replace(&name, None);
    for family in 2..20 {
        office.write(0, family, 300);
        office.go(0);
    }
    office.settle();
    assert!(office.is_one());
    assert_eq!(trouble_at(&office, 1), None);
}

#[test]
fn a_damaged_head_is_written_anew_by_its_computer() {
    let mut office = pushed();
    office.go(1);
    let names = office.store.names().into_iter();
    let heads: Vec<String> = names.filter(|it| it.starts_with("heads/")).collect();
    for head in heads {
        office.store.harm(&head, |bytes| bytes[30] ^= 1);
    }
    office.write(0, 7, 100);
    office.settle();
    assert!(office.is_one());
    assert_eq!(trouble_at(&office, 1), None);
}

#[test]
fn a_computer_that_has_forgotten_the_shelf_puts_all_there_again_and_clears_what_it_had_there() {
    let mut office = pushed();
    office.settle();
    let before = segments(&office);
    office.copies[0].forget_shelf().unwrap();
    office.write(0, 9, 100);
    office.settle();
    assert!(office.is_one());
    // What no head names is taken away one push later.
    office.write(0, 9, 100);
    office.settle();
    let after = segments(&office);
    assert!(before.iter().all(|it| !after.contains(it)), "{after:?}");
    let mut new = ModelCopy::in_memory(9).unwrap();
    new.go(&office.store, Way::Pull, now()).unwrap();
    assert_eq!(new.acts(), office.copies[0].acts());
}

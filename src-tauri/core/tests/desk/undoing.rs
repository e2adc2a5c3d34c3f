use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, List, Value};

use crate::office::*;

fn set_phone(desk: &Desk, family: &FamilyView, phone: &str) -> FamilyView {
    let change = RecordChange {
        record: Some(family.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, phone)]),
    };
    save(desk, family, change).unwrap()
}

fn phone(family: &FamilyView) -> Option<&str> {
    let fields = &family.people[0].record.fields;
    fields.get(&Field::Phone).and_then(Value::as_text)
}

fn undo(desk: &Desk, family: &FamilyView, entry: Option<String>) -> Result<FamilyView, Failure> {
    desk.undo(Undo {
        family: family.id.clone(),
        entry,
    })
}

fn back(desk: &Desk, family: &FamilyView) -> FamilyView {
    undo(desk, family, family.undoable.clone().map(|it| it.entry)).unwrap()
}

fn forth(desk: &Desk, family: &FamilyView) -> FamilyView {
    undo(desk, family, Some(family.redoable.clone().unwrap().entry)).unwrap()
}

#[test]
fn undo_goes_back_through_my_acts_and_redo_forth_again_as_often_as_one_likes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    assert_eq!((&made.undoable, &made.redoable), (&None, &None));
    let mut view = made;
    for number in ["1", "2", "3"] {
        view = set_phone(&desk, &view, number);
    }
    for _ in 0..2 {
        for expected in [Some("2"), Some("1"), None] {
            view = back(&desk, &view);
            assert_eq!(phone(&view), expected);
        }
        assert_eq!(view.undoable, None);
        for expected in ["1", "2", "3"] {
            view = forth(&desk, &view);
            assert_eq!(phone(&view), Some(expected));
        }
        assert_eq!(view.redoable, None);
    }
    view = back(&desk, &view);
    let card = view.redoable.clone().unwrap();
    assert_eq!(
        (card.action.as_str(), card.about.as_deref()),
        ("edit", Some("카리모바"))
    );
}

#[test]
fn whoever_does_something_new_can_no_longer_redo_what_they_took_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let view = set_phone(&desk, &family(&desk), "1");
    let view = set_phone(&desk, &view, "2");
    let view = back(&desk, &view);
    assert!(view.redoable.is_some());
    let view = set_phone(&desk, &view, "3");
    assert_eq!(view.redoable, None);
    assert_eq!(phone(&back(&desk, &view)), Some("1"));
}

#[test]
fn the_history_says_of_each_act_whether_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let view = set_phone(&desk, &family(&desk), "1");
    let view = forth(&desk, &back(&desk, &view));
    let of = OfFamily { family: view.id };
    let entries = desk.history(of).unwrap().entries;
    let said: Vec<_> = entries
        .iter()
        .map(|it| (it.action.as_str(), it.undone_by.is_some(), it.undoable))
        .collect();
    let expected = [
        ("redo", false, true),
        ("undo", true, false),
        ("edit", false, false),
        ("create_family", false, false),
    ];
    assert_eq!(said, expected);
}

#[test]
fn making_a_person_is_not_taken_back_once_a_tie_refers_to_them_and_the_card_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    let grandmother = RecordChange {
        record: None,
        kind: Kind::Person,
        fields: fields([(Field::Relation, "grandmother")]),
    };
    let view = save(&desk, &made, grandmother).unwrap();
    let making = view.undoable.clone().unwrap();
    assert_eq!(making.refused, None);
    let child = &made.people[1].id;
    let mut people = view.people.iter().map(|person| &person.id);
    let grandmother = people
        .find(|id| made.people.iter().all(|person| person.id != **id))
        .unwrap();
    add(
        &desk,
        &made,
        Kind::Guardian,
        [(Field::Person, child), (Field::Other, grandmother)],
    );
    let refused = undo(&desk, &made, Some(making.entry)).unwrap_err();
    assert_eq!(
        (refused.code, refused.reason.as_deref()),
        (FailureCode::UndoBlocked, Some("referred"))
    );
}

#[test]
fn a_person_is_taken_out_with_all_that_refers_to_them_and_one_undo_brings_all_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    let (mother, child) = (&made.people[0].id, &made.people[1].id);
    add(
        &desk,
        &made,
        Kind::Guardian,
        [(Field::Person, child), (Field::Other, mother)],
    );
    add(
        &desk,
        &made,
        Kind::Tie,
        [
            (Field::Person, child),
            (Field::Sort, "birth_parent"),
            (Field::Other, mother),
        ],
    );
    let of = OfRecord {
        family: made.id.clone(),
        record: mother.clone(),
        reason: None,
    };
    let without = desk.remove_record(of).unwrap();
    assert_eq!((without.people.len(), without.ties.len()), (1, 0));
    let guardians = |view: &FamilyView| view.people.last().unwrap().lists[&List::Guardians].state;
    assert_eq!(guardians(&without), ListState::NotAsked);
    assert_eq!(without.entries, made.entries + 3);

    let again = back(&desk, &without);
    assert_eq!((again.people.len(), again.ties.len()), (2, 1));
    assert_eq!(again.people[0].shown.main, "카리모바");
    assert_eq!(guardians(&again), ListState::Entries);
}

#[test]
fn that_hidden_contacts_were_shown_is_never_taken_back_and_undo_takes_what_was_done_before() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let view = set_phone(&desk, &family(&desk), "1");
    add(&desk, &view, Kind::Flag, [(Field::Sort, "violence")]);
    let look = |reason: &str| {
        desk.show_contacts(ShowContacts {
            family: view.id.clone(),
            reason: reason.to_owned(),
        })
        .unwrap()
    };
    let seen = look("긴급 연락");
    assert_eq!(phone(&seen), Some("1"));
    let of = OfFamily {
        family: view.id.clone(),
    };
    let disclosure = desk.history(of).unwrap().entries.remove(0);
    assert_eq!(
        (disclosure.action.as_str(), disclosure.undoable),
        ("disclose", false)
    );
    let refused = undo(&desk, &view, Some(disclosure.entry)).unwrap_err();
    assert_eq!(
        (refused.code, refused.reason.as_deref()),
        (FailureCode::UndoBlocked, Some("disclosed"))
    );

    let without_flag = back(&desk, &seen);
    assert_eq!(without_flag.flags.len(), 0);
    // To look again is nothing new: what was taken back still comes back.
    let seen = look("다시 확인");
    assert_eq!(forth(&desk, &seen).flags.len(), 1);
}

use super::*;

#[test]
fn an_undo_puts_back_what_the_act_replaced() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let edit = set(
        &mut file,
        &mina,
        1,
        person,
        (Field::BirthDate, "2021-01-01"),
    );
    let undo = file.undo(mina.does(Action::Undo, 2), edit).unwrap();
    assert_eq!(
        text(&file, person, Field::BirthDate).as_deref(),
        Some("2020-03-05")
    );
    assert_eq!(file.entry(undo).unwrap().undoes, Some(edit));
}

#[test]
fn an_undo_of_a_first_value_takes_it_back() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let edit = set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    file.undo(mina.does(Action::Undo, 2), edit).unwrap();
    assert_eq!(values(&file, person, Field::Sex), [Value::Null]);
}

#[test]
fn an_undo_survives_opening_again_and_can_itself_be_undone() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let edit = set(
        &mut file,
        &mina,
        1,
        person,
        (Field::BirthDate, "2021-01-01"),
    );
    drop(file);

    let mut file = folder.open("a");
    let undo = file.undo(mina.does(Action::Undo, 2), edit).unwrap();
    drop(file);

    let mut file = folder.open("a");
    assert_eq!(
        text(&file, person, Field::BirthDate).as_deref(),
        Some("2020-03-05")
    );
    file.undo(mina.does(Action::Undo, 3), undo).unwrap();
    assert_eq!(
        text(&file, person, Field::BirthDate).as_deref(),
        Some("2021-01-01")
    );
}

#[test]
fn an_undo_is_refused_after_a_later_act_on_the_same_field_and_says_which() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let edit = set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    set(&mut file, &mina, 2, person, (Field::Phone, "031-000-0000"));
    assert_eq!(file.can_undo(edit), Ok(()));
    let later = set(&mut file, &mina, 3, person, (Field::Sex, "male"));

    let refused = UndoError::Touched {
        record: person,
        field: Field::Sex.into(),
        by: later,
    };
    assert_eq!(file.can_undo(edit), Err(refused.clone()));
    assert_eq!(file.undo(mina.does(Action::Undo, 4), edit), Err(refused));
    assert_eq!(text(&file, person, Field::Sex).as_deref(), Some("male"));
}

#[test]
fn undoing_the_making_of_a_record_removes_it_and_undoing_that_brings_it_back() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    make_person(&mut file, &mina, 0);
    let (child, made) = file
        .record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
            Ok(edit.create(Kind::Person, [(Field::Relation, "child".into())]))
        })
        .unwrap();
    let undo = file
        .undo(mina.does(Action::Undo, 2), made.unwrap())
        .unwrap();
    assert!(file.state().get(child).unwrap().is_removed());
    file.undo(mina.does(Action::Undo, 3), undo).unwrap();
    assert!(!file.state().get(child).unwrap().is_removed());
    assert_eq!(
        text(&file, child, Field::Relation).as_deref(),
        Some("child")
    );
}

#[test]
fn undoing_the_making_of_a_record_is_refused_once_something_was_added_to_it() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    make_person(&mut file, &mina, 0);
    let (child, made) = file
        .record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
            Ok(edit.create(Kind::Person, [(Field::Relation, "child".into())]))
        })
        .unwrap();
    let by = set(&mut file, &mina, 2, child, (Field::Sex, "male"));
    let refused = UndoError::Touched {
        record: child,
        field: Field::Sex.into(),
        by,
    };
    assert_eq!(file.can_undo(made.unwrap()), Err(refused));
}

#[test]
fn the_first_entry_of_a_file_cannot_be_undone() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    make_person(&mut file, &mina, 0);
    assert_eq!(file.can_undo(file.heads()[0]), Err(UndoError::First));
}

#[test]
fn undoing_what_settled_a_conflict_brings_both_values_back() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let mut office = folder.create("office");
    let person = make_person(&mut office, &mina, 0);
    drop(office);
    folder.copy("office", "visit");
    let (mut office, mut visit) = (folder.open("office"), folder.open("visit"));
    set(&mut office, &mina, 1, person, (Field::Sex, "female"));
    set(&mut visit, &juri, 1, person, (Field::Sex, "male"));
    office.union(visit.entries(), &[], &keys).unwrap();
    let both = values(&office, person, Field::Sex);
    assert_eq!(both.len(), 2);

    let settled = set(&mut office, &mina, 2, person, (Field::Sex, "female"));
    assert_eq!(values(&office, person, Field::Sex).len(), 1);
    office.undo(mina.does(Action::Undo, 3), settled).unwrap();
    assert_eq!(values(&office, person, Field::Sex), both);
}

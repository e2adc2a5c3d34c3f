use super::*;
use crate::storage::Trouble;

const NUMBER: &str = "850417-9999999";

fn with_number(folder: &Folder, author: &Author) -> (LogFile, RecordId, EntryHash) {
    let mut file = folder.create("a");
    let person = make_person(&mut file, author, 0);
    let sealed = file.record::<_, FileError>(author.does(Action::Edit, 1), |edit| {
        edit.set_sealed(person, Kind::Person, Field::Number, NUMBER)
            .unwrap();
        Ok(())
    });
    let entry = sealed.unwrap().1.unwrap();
    (file, person, entry)
}

#[test]
fn a_sealed_value_is_revealed_from_its_own_place_only() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (file, person, _) = with_number(&folder, &mina);
    assert_eq!(*file.reveal(person, Field::Number).unwrap(), NUMBER);
    assert_eq!(
        file.reveal(person, Field::BirthDate),
        Err(RevealError::NotThere)
    );
    let Some(Value::Sealed(sealed)) = file.state().get(person).unwrap().value(Field::Number) else {
        panic!("the number is not sealed");
    };
    let elsewhere = file.reveal_value(person, &Field::Phone.into(), sealed);
    assert_eq!(elsewhere, Err(RevealError::Broken));
}

#[test]
fn a_sealed_value_crosses_as_dots_and_cannot_come_in_from_outside() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (file, person, _) = with_number(&folder, &mina);
    let value = file
        .state()
        .get(person)
        .unwrap()
        .value(Field::Number)
        .unwrap();
    let crossed = serde_json::to_string(value).unwrap();
    assert_eq!(crossed, "\"••••••\"");
    assert!(matches!(
        serde_json::from_str(&crossed).unwrap(),
        Value::Text(_)
    ));
}

#[test]
fn erasing_destroys_every_former_value_and_the_chain_still_verifies() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (mut file, person, _) = with_number(&folder, &mina);
    file.record::<_, FileError>(mina.does(Action::Edit, 2), |edit| {
        edit.set_sealed(person, Kind::Person, Field::Number, "850417-8888888")
            .unwrap();
        Ok(())
    })
    .unwrap();
    let sealed: Vec<Value> = file
        .entries()
        .iter()
        .flat_map(|it| &it.changes)
        .map(|it| it.value.clone())
        .collect();
    file.erase(mina.does(Action::Erase, 3), person, Field::Number)
        .unwrap();
    drop(file);

    let mut file = folder.open("a");
    assert_eq!(file.trouble(), None);
    assert_eq!(file.verify(&keys), Ok(()));
    assert_eq!(
        file.reveal(person, Field::Number),
        Err(RevealError::NotThere)
    );
    let sealed = sealed.iter().filter_map(|value| match value {
        Value::Sealed(sealed) => Some(sealed),
        _ => None,
    });
    let revealed: Vec<_> = sealed
        .map(|it| file.reveal_value(person, &Field::Number.into(), it))
        .collect();
    assert_eq!(
        revealed,
        [Err(RevealError::Erased), Err(RevealError::Erased)]
    );
}

#[test]
fn an_erasure_cannot_be_undone() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (mut file, person, _) = with_number(&folder, &mina);
    let erased = file
        .erase(mina.does(Action::Erase, 2), person, Field::Number)
        .unwrap();
    let refused = UndoError::Erased {
        record: person,
        field: Field::Number.into(),
    };
    assert_eq!(file.can_undo(erased), Err(refused));
}

#[test]
fn erasing_where_nothing_was_sealed_is_refused() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (mut file, person, _) = with_number(&folder, &mina);
    let refused = file.erase(mina.does(Action::Erase, 2), person, Field::BirthDate);
    assert_eq!(refused, Err(RevealError::NotThere));
}

#[test]
fn a_copy_that_still_has_the_key_does_not_bring_an_erased_value_back() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (file, person, _) = with_number(&folder, &mina);
    drop(file);
    folder.copy("a", "b");
    let (mut office, mut laptop) = (folder.open("a"), folder.open("b"));
    office
        .erase(mina.does(Action::Erase, 2), person, Field::Number)
        .unwrap();

    office
        .union(laptop.entries(), &laptop.seals().unwrap(), &keys)
        .unwrap();
    laptop
        .union(office.entries(), &office.seals().unwrap(), &keys)
        .unwrap();
    for file in [&office, &laptop] {
        assert_eq!(file.state().get(person).unwrap().value(Field::Number), None);
        assert!(
            file.seals()
                .unwrap()
                .iter()
                .all(|seal| seal.bytes.is_none())
        );
    }
}

#[test]
fn an_erasure_destroys_the_key_in_a_copy_that_gets_only_the_entries() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (file, person, _) = with_number(&folder, &mina);
    drop(file);
    folder.copy("a", "b");
    let (mut office, mut laptop) = (folder.open("a"), folder.open("b"));
    office
        .erase(mina.does(Action::Erase, 2), person, Field::Number)
        .unwrap();
    laptop.union(office.entries(), &[], &keys).unwrap();
    assert!(
        laptop
            .seals()
            .unwrap()
            .iter()
            .all(|seal| seal.bytes.is_none())
    );
}

#[test]
fn a_sealed_value_does_not_come_in_without_its_seal() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("office");
    make_person(&mut file, &mina, 0);
    drop(file);
    folder.copy("office", "a");
    let mut laptop = folder.open("a");
    let person = laptop.state().records().next().unwrap().id;
    laptop
        .record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
            edit.set_sealed(person, Kind::Person, Field::Number, NUMBER)
                .unwrap();
            Ok(())
        })
        .unwrap();
    let mut office = folder.open("office");
    let seals = laptop.seals().unwrap();
    let refused = office.union(laptop.entries(), &[], &keys);
    assert_eq!(refused, Err(UnionError::MissingSeal(seals[0].id)));
    office.union(laptop.entries(), &seals, &keys).unwrap();
    assert_eq!(*office.reveal(person, Field::Number).unwrap(), NUMBER);
}

#[test]
fn an_erased_key_that_is_back_is_noticed_on_opening() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (mut file, person, _) = with_number(&folder, &mina);
    file.erase(mina.does(Action::Erase, 2), person, Field::Number)
        .unwrap();
    drop(file);
    for sql in ["UPDATE seal SET bytes = zeroblob(32)", "DELETE FROM seal"] {
        folder.copy("a", "b");
        crate::storage::tamper(&folder.path("b"), Some(&key()), sql);
        assert_eq!(folder.open("b").trouble(), Some(Trouble::Damaged), "{sql}");
    }
}

#[test]
fn bytes_kept_beside_the_log_stay_until_they_are_destroyed_and_then_for_ever_gone() {
    let folder = Folder::new();
    let mut file = folder.create("a");
    let id = SealId::from_bytes([5; 16]);
    file.put_seal(id, b"wrapped key").unwrap();
    assert_eq!(
        file.seal(id).unwrap().unwrap().bytes.unwrap().as_slice(),
        b"wrapped key"
    );
    file.destroy_seal(id).unwrap();
    file.put_seal(id, b"wrapped key").unwrap();
    drop(file);
    let seal = folder.open("a").seal(id).unwrap();
    assert!(seal.is_some_and(|seal| seal.bytes.is_none()));
}

#[test]
fn a_readable_file_does_not_show_what_is_sealed() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let path = folder.path("centre.db");
    let mut file = LogFile::create(Purpose::Centre, &path, None, FILE).unwrap();
    file.record::<_, FileError>(mina.does(Action::Found, 0), |edit| {
        let account = edit.create(Kind::Account, [(Field::Name, "Mina".into())]);
        edit.set_sealed(account, Kind::Account, Field::Number, NUMBER)
            .unwrap();
        Ok(())
    })
    .unwrap();
    drop(file);
    let bytes = fs::read(path).unwrap();
    let stands = |text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(stands("Mina"));
    assert!(!stands(NUMBER));
}

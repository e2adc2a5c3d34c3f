use super::*;
use crate::storage::Trouble;

#[test]
fn what_was_recorded_is_there_after_opening_again() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    let (state, entries, heads) = (file.state().clone(), file.entries().to_vec(), file.heads());
    drop(file);

    let file = folder.open_knowing("a", &heads);
    assert_eq!(file.trouble(), None);
    assert_eq!(file.state(), &state);
    assert_eq!(file.entries(), entries);
}

#[test]
fn an_act_that_changes_nothing_writes_no_entry() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let again = file.record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
        edit.set(person, Kind::Person, Field::BirthDate, "2020-03-05");
        edit.set(person, Kind::Person, Field::Sex, Value::Null);
        Ok(())
    });
    assert_eq!(again.unwrap(), ((), None));
    assert_eq!(file.entries().len(), 1);
}

#[test]
fn records_of_one_act_are_listed_in_the_order_of_their_making() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let made = file.record::<_, FileError>(mina.does(Action::CreateFamily, 0), |edit| {
        let mut person = || edit.create(Kind::Person, [(Field::Sex, "female".into())]);
        Ok([
            person(),
            person(),
            person(),
            person(),
            person(),
            person(),
            person(),
            person(),
        ])
    });
    let listed: Vec<RecordId> = file.state().of_kind(Kind::Person).map(|it| it.id).collect();
    assert_eq!(made.unwrap().0.as_slice(), listed);
}

#[test]
fn a_closure_that_fails_leaves_everything_as_it_was() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let before = file.state().clone();
    let refused = file.record::<(), FileError>(mina.does(Action::Edit, 1), |edit| {
        edit.set(person, Kind::Person, Field::Sex, "female");
        Err(FileError::Another)
    });
    assert_eq!(refused.unwrap_err(), FileError::Another);
    assert_eq!(file.state(), &before);
    assert_eq!(file.entries().len(), 1);
}

#[test]
fn setting_a_field_twice_in_one_act_keeps_the_last_value() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    file.record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
        edit.set(person, Kind::Person, Field::Sex, "female");
        edit.set(person, Kind::Person, Field::Sex, "male");
        Ok(())
    })
    .unwrap();
    assert_eq!(values(&file, person, Field::Sex), [Value::text("male")]);
}

#[test]
fn the_history_tells_what_a_change_replaced() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let edit = set(
        &mut file,
        &mina,
        1,
        person,
        (Field::BirthDate, "2020-03-06"),
    );
    set(
        &mut file,
        &mina,
        2,
        person,
        (Field::BirthDate, "2020-03-07"),
    );
    let replaced = file.replaced(edit, person, &Field::BirthDate.into());
    let replaced: Vec<&Value> = replaced.iter().map(|statement| &statement.value).collect();
    assert_eq!(replaced, [&Value::text("2020-03-05")]);
}

#[test]
fn a_removed_record_is_no_longer_listed_but_still_known() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(
        &mut file,
        &mina,
        1,
        person,
        (Field::Removed, "entered twice"),
    );
    assert_eq!(file.state().of_kind(Kind::Person).count(), 0);
    assert!(file.state().get(person).is_some());
}

#[test]
fn a_file_in_use_says_so() {
    let folder = Folder::new();
    let _open = folder.create("a");
    assert_eq!(
        try_open(&folder.path("a"), &[]).err(),
        Some(FileError::InUse)
    );
}

#[test]
fn a_file_is_not_made_over_another_one() {
    let folder = Folder::new();
    drop(folder.create("a"));
    let again = LogFile::create(Purpose::Case, &folder.path("a"), Some(&key()), FILE);
    assert_eq!(again.err(), Some(FileError::Exists));
}

#[test]
fn a_missing_file_a_wrong_key_and_a_file_of_another_sort_are_told_apart() {
    let folder = Folder::new();
    drop(folder.create("a"));
    assert_eq!(
        try_open(&folder.path("b"), &[]).err(),
        Some(FileError::Missing)
    );
    let open = |purpose, key| LogFile::open(purpose, &folder.path("a"), key, &[]).err();
    let wrong = FileKey::from_bytes([1; 32]);
    assert_eq!(open(Purpose::Case, Some(&wrong)), Some(FileError::Damaged));
    assert_eq!(open(Purpose::Case, None), Some(FileError::Damaged));
    assert_eq!(
        open(Purpose::Centre, Some(&key())),
        Some(FileError::Another)
    );
}

#[test]
fn a_newer_file_is_shown_but_not_written() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    drop(file);
    crate::storage::tamper(&folder.path("a"), Some(&key()), "PRAGMA user_version = 99");

    let mut file = folder.open("a");
    assert_eq!(file.trouble(), Some(Trouble::TooNew));
    assert_eq!(
        text(&file, person, Field::BirthDate).as_deref(),
        Some("2020-03-05")
    );
    let refused = file.record::<_, FileError>(mina.does(Action::Edit, 1), |_| Ok(()));
    assert_eq!(refused.unwrap_err(), FileError::ReadOnly(Trouble::TooNew));
}

#[test]
fn a_newer_file_that_cannot_be_read_is_refused_as_too_new() {
    let folder = Folder::new();
    drop(folder.create("a"));
    let newer = "PRAGMA user_version = 99; ALTER TABLE entry RENAME TO act";
    crate::storage::tamper(&folder.path("a"), Some(&key()), newer);
    let refused = try_open(&folder.path("a"), &[]).err();
    assert_eq!(
        refused,
        Some(FileError::TooNew {
            found: 99,
            known: 2
        })
    );
}

#[test]
fn the_database_refuses_to_change_or_delete_what_was_written() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    drop(file);
    for table in ["entry", "parent", "change"] {
        for sql in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET rowid = 7"),
        ] {
            // WITHOUT ROWID tables have no rowid to update.
            let sql = sql.replace("rowid", if table == "entry" { "id" } else { "entry" });
            let path = folder.path("a");
            let refused = std::panic::catch_unwind(|| {
                crate::storage::tamper(&path, Some(&key()), &sql);
            });
            assert!(refused.is_err(), "{sql} went through");
        }
    }
}

#[test]
fn nothing_that_was_written_stands_readable_in_the_file() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let words = [
        "응우옌 티 마이",
        "NGUYEN THI MAI",
        "1985-04-17",
        "birth_date",
        "person",
    ];
    file.record::<_, FileError>(mina.does(Action::CreateFamily, 0), |edit| {
        for word in words {
            let person = edit.create(Kind::Person, [(Field::BirthDate, "1985-04-17".into())]);
            edit.create(
                Kind::Name,
                [
                    (Field::Person, person.to_string().into()),
                    (Field::Text, word.into()),
                ],
            );
        }
        Ok(())
    })
    .unwrap();
    drop(file);
    let bytes = fs::read(folder.path("a")).unwrap();
    for word in words.iter().chain(&["SQLite format", "CREATE TABLE"]) {
        assert!(
            !bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
}

#[test]
fn a_year_of_a_family_stays_below_a_hundred_kilobytes() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let fields = [Field::From, Field::Country, Field::Detail, Field::Source];
    for minute in 1..150 {
        file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
            if minute % 2 == 0 {
                let text = Value::from("안산시 단원구 원곡동 다문화길 1");
                let of = (Field::Person, Value::text(person.to_string()));
                let from = (Field::From, "2026-01-01".into());
                edit.create(Kind::Address, [of, from, (Field::Detail, text)]);
            }
            for field in &fields[..2] {
                edit.set(person, Kind::Person, *field, format!("2026-{minute}"));
            }
            Ok(())
        })
        .unwrap();
    }
    let changes: usize = file.entries().iter().map(|entry| entry.changes.len()).sum();
    drop(file);
    assert!(changes >= 500, "{changes} changes");
    let size = fs::metadata(folder.path("a")).unwrap().len();
    assert!(size <= 100_000, "{size} bytes");
}

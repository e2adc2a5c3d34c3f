use super::*;
use crate::model::{ActionName, FieldName, KindName};

/// A file with one person, copied to the laptop and both opened.
fn office_and_laptop(folder: &Folder, mina: &Author) -> (LogFile, LogFile, RecordId) {
    let mut office = folder.create("office");
    let person = make_person(&mut office, mina, 0);
    drop(office);
    folder.copy("office", "laptop");
    (folder.open("office"), folder.open("laptop"), person)
}

fn take(into: &mut LogFile, from: &LogFile) -> UnionReport {
    into.union(from.entries(), &from.seals().unwrap(), &keys)
        .unwrap()
}

#[test]
fn two_edits_that_did_not_see_each_other_are_a_conflict_that_says_who_wrote_what() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(
        &mut office,
        &mina,
        1,
        person,
        (Field::BirthDate, "2020-03-06"),
    );
    set(
        &mut laptop,
        &juri,
        2,
        person,
        (Field::BirthDate, "2020-03-07"),
    );
    set(&mut laptop, &juri, 3, person, (Field::Sex, "male"));

    let report = take(&mut office, &laptop);
    assert_eq!(report.added.len(), 2);
    assert_eq!(report.disagreements, [(person, Field::BirthDate.into())]);
    let record = office.state().get(person).unwrap();
    assert_eq!(record.value(Field::BirthDate), None);
    let register = record.register(Field::BirthDate).unwrap();
    let mut said: Vec<_> = register
        .statements()
        .iter()
        .map(|it| (it.author, it.value.clone()))
        .collect();
    said.sort();
    let expected = [
        (mina.account, "2020-03-06".into()),
        (juri.account, "2020-03-07".into()),
    ];
    assert_eq!(said, expected);
    assert_eq!(text(&office, person, Field::Sex).as_deref(), Some("male"));
}

#[test]
fn an_edit_that_saw_both_values_settles_the_conflict_in_every_copy() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(
        &mut office,
        &mina,
        1,
        person,
        (Field::BirthDate, "2020-03-06"),
    );
    set(
        &mut laptop,
        &juri,
        2,
        person,
        (Field::BirthDate, "2020-03-07"),
    );
    take(&mut office, &laptop);
    set(
        &mut office,
        &mina,
        3,
        person,
        (Field::BirthDate, "2020-03-07"),
    );
    take(&mut laptop, &office);
    for file in [&office, &laptop] {
        assert_eq!(
            text(file, person, Field::BirthDate).as_deref(),
            Some("2020-03-07")
        );
        assert_eq!(file.state().get(person).unwrap().conflicts().count(), 0);
    }
}

#[test]
fn a_removal_does_not_hide_what_somebody_wrote_without_having_seen_it() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(
        &mut office,
        &mina,
        1,
        person,
        (Field::Removed, "moved away"),
    );
    set(
        &mut laptop,
        &juri,
        2,
        person,
        (Field::Phone, "031-000-0000"),
    );

    assert_eq!(
        take(&mut office, &laptop).disagreements,
        [(person, Field::Removed.into())]
    );
    assert_eq!(
        take(&mut laptop, &office).disagreements,
        [(person, Field::Removed.into())]
    );
    assert_eq!(office.state(), laptop.state());
    assert!(!office.state().get(person).unwrap().is_removed());

    set(
        &mut office,
        &mina,
        3,
        person,
        (Field::Removed, "moved away"),
    );
    let record = office.state().get(person).unwrap();
    assert!(record.is_removed());
    assert_eq!(record.conflicts().count(), 0);
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(&mut office, &mina, 1, person, (Field::Sex, "male"));
    set(&mut laptop, &juri, 2, person, (Field::Sex, "male"));
    assert_eq!(take(&mut office, &laptop).disagreements, []);
    assert_eq!(text(&office, person, Field::Sex).as_deref(), Some("male"));
}

#[test]
fn union_changes_nothing_the_second_time_and_both_ways_give_the_same() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(&mut office, &mina, 1, person, (Field::Sex, "male"));
    set(&mut laptop, &juri, 2, person, (Field::Sex, "female"));
    let (from_office, before) = (office.entries().to_vec(), laptop.entries().to_vec());
    take(&mut office, &laptop);
    laptop.union(&from_office, &[], &keys).unwrap();
    assert_eq!(office.entries(), laptop.entries());
    assert_eq!(office.state(), laptop.state());

    let backwards_and_doubled: Vec<Entry> =
        before.iter().rev().chain(&from_office).cloned().collect();
    let again = office.union(&backwards_and_doubled, &[], &keys).unwrap();
    assert_eq!(again, UnionReport::default());
    let state = office.state().clone();
    drop(office);
    let mut office = folder.open("office");
    assert_eq!(office.state(), &state);
    assert_eq!(office.verify(&keys), Ok(()));
}

#[test]
fn entries_that_do_not_verify_are_refused_and_nothing_is_taken_in() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    set(&mut laptop, &juri, 1, person, (Field::Sex, "male"));
    let last = set(
        &mut laptop,
        &juri,
        2,
        person,
        (Field::Phone, "031-000-0000"),
    );
    let before = office.entries().to_vec();
    let sent = laptop.entries()[1..].to_vec();
    let mut refuse = |alter: &dyn Fn(&mut Vec<Entry>), expected: UnionError| {
        let mut entries = sent.clone();
        alter(&mut entries);
        assert_eq!(office.union(&entries, &[], &keys), Err(expected));
        assert_eq!(office.entries(), before);
    };

    refuse(
        &|entries| entries[1].changes[0].value = "031-111-1111".into(),
        UnionError::Refused(Finding::Entry(last)),
    );
    refuse(
        &|entries| entries[1].signature[7] ^= 1,
        UnionError::Refused(Finding::Signature(last)),
    );
    refuse(
        &|entries| drop(entries.remove(0)),
        UnionError::MissingParent {
            entry: last,
            parent: sent[0].hash,
        },
    );
}

#[test]
fn an_entry_of_an_unknown_author_is_refused() {
    let (folder, mina, juri) = (Folder::new(), Author::new(1), Author::new(2));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    let entry = set(&mut laptop, &juri, 1, person, (Field::Sex, "male"));
    let refused = office.union(laptop.entries(), &[], &|_| None);
    assert_eq!(
        refused,
        Err(UnionError::Refused(Finding::UnknownAuthor(entry)))
    );
}

#[test]
fn an_entry_of_another_family_is_refused() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut ours = folder.create("ours");
    make_person(&mut ours, &mina, 0);
    let other = Uuid::from_bytes([0xf2; 16]);
    let mut theirs =
        LogFile::create(Purpose::Case, &folder.path("theirs"), Some(&key()), other).unwrap();
    make_person(&mut theirs, &mina, 0);
    let refused = ours.union(theirs.entries(), &[], &keys);
    assert_eq!(
        refused,
        Err(UnionError::Refused(Finding::Entry(theirs.heads()[0])))
    );
}

#[test]
fn what_a_newer_version_wrote_is_kept_untouched_on_the_way_through() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let (mut office, mut laptop, person) = office_and_laptop(&folder, &mina);
    let act = mina.does(Action::Edit, 1);
    let horoscope = FieldName::from_name("horoscope");
    let change = |record, kind: &str, value: Value| Change {
        record,
        kind: KindName::from_name(kind),
        field: horoscope.clone(),
        value,
    };
    let changes = vec![
        change(person, "person", "goat".into()),
        change(RecordId::from_bytes([7; 16]), "star", Value::Int(3)),
    ];
    laptop.write(&act, None, changes, Vec::new()).unwrap();
    let mut strange = laptop.entries()[1].clone();
    strange.action = ActionName::from_name("divine");
    strange.sign(FILE, &mina.signing);

    office.union(&[strange.clone()], &[], &keys).unwrap();
    set(&mut office, &mina, 2, person, (Field::Sex, "male"));
    drop(office);
    let mut office = folder.open("office");
    assert_eq!(office.trouble(), None);
    assert_eq!(office.verify(&keys), Ok(()));
    assert_eq!(office.entry(strange.hash), Some(&strange));
    let record = office.state().get(person).unwrap();
    assert_eq!(record.fields[&horoscope].settled(), Some(&"goat".into()));
}

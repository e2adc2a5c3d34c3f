//! A copy that was taken in is taken back as one act.

use super::super::take_back::write_heads;
use super::super::{Kept, KeptBecause};
use super::*;
use crate::log::UnionError;

/// Two copies of a file with one person.
struct Two {
    _folder: Folder,
    office: LogFile,
    laptop: LogFile,
    mina: Author,
    juno: Author,
    person: RecordId,
}

impl Two {
    fn new() -> Self {
        let folder = Folder::new();
        let (mina, juno) = (Author::new(1), Author::new(2));
        let mut office = folder.create("office");
        let person = make_person(&mut office, &mina, 0);
        set(&mut office, &mina, 1, person, (Field::Phone, "before"));
        drop(office);
        folder.copy("office", "laptop");
        Self {
            office: folder.open("office"),
            laptop: folder.open("laptop"),
            _folder: folder,
            mina,
            juno,
            person,
        }
    }

    /// The office takes in what the laptop has; gives the act.
    fn come_home(&mut self, minute: i64) -> EntryHash {
        let seals = self.laptop.seals().unwrap();
        let before = self.office.heads();
        let came = (self.laptop.entries(), &*seals);
        let act = self.mina.does(Action::TakeIn, minute);
        let taken = self
            .office
            .take_in::<UnionError>(came, &keys, act, |edit, _| {
                edit.create(Kind::Receipt, [(Field::HeadsBefore, write_heads(&before))]);
                Ok(())
            });
        taken.unwrap().1.unwrap()
    }

    fn goes_back(&mut self, minute: i64, entry: EntryHash) -> EntryHash {
        let latest = self.office.undone().latest(entry);
        let act = self.mina.does(Action::Undo, minute);
        self.office.undo(act, latest).unwrap()
    }
}

#[test]
fn what_came_goes_and_what_stood_before_is_back() {
    let mut two = Two::new();
    let person = two.person;
    set(
        &mut two.laptop,
        &two.juno,
        10,
        person,
        (Field::Phone, "came"),
    );
    let made = make_person(&mut two.laptop, &two.juno, 11);
    let receipt = two.come_home(20);
    assert_eq!(
        text(&two.office, person, Field::Phone).as_deref(),
        Some("came")
    );
    assert_eq!(two.office.came_with(receipt).unwrap().len(), 2);

    two.goes_back(21, receipt);
    assert_eq!(
        text(&two.office, person, Field::Phone).as_deref(),
        Some("before")
    );
    assert!(two.office.state().get(made).unwrap().is_removed());

    two.goes_back(22, receipt);
    assert_eq!(
        text(&two.office, person, Field::Phone).as_deref(),
        Some("came")
    );
    assert!(!two.office.state().get(made).unwrap().is_removed());
    assert_eq!(two.office.verify(&keys), Ok(()));
}

#[test]
fn what_was_edited_since_stays_and_is_named() {
    let mut two = Two::new();
    let person = two.person;
    set(
        &mut two.laptop,
        &two.juno,
        10,
        person,
        (Field::Phone, "came"),
    );
    set(
        &mut two.laptop,
        &two.juno,
        11,
        person,
        (Field::Sex, "female"),
    );
    let receipt = two.come_home(20);
    let later = set(
        &mut two.office,
        &two.mina,
        21,
        person,
        (Field::Phone, "later"),
    );
    let back = two.office.taking_back(receipt).unwrap();
    let kept = Kept {
        record: person,
        kind: Kind::Person.into(),
        field: Some(Field::Phone.into()),
        why: KeptBecause::EditedSince(later),
    };
    assert_eq!(back.kept, [kept]);
    two.goes_back(22, receipt);
    assert_eq!(
        text(&two.office, person, Field::Phone).as_deref(),
        Some("later")
    );
    assert_eq!(text(&two.office, person, Field::Sex), None);
}

#[test]
fn a_new_record_stays_as_long_as_something_that_stays_refers_to_it() {
    let mut two = Two::new();
    let made = make_person(&mut two.laptop, &two.juno, 10);
    let receipt = two.come_home(20);
    let owner = Value::Text(made.to_string());
    let name = two
        .office
        .record::<_, FileError>(two.mina.does(Action::Edit, 21), |edit| {
            Ok(edit.create(
                Kind::Name,
                [(Field::Person, owner), (Field::Text, "란".into())],
            ))
        });
    let name = name.unwrap().0;
    let back = two.office.taking_back(receipt).unwrap();
    assert!(back.changes.is_empty());
    assert_eq!(back.kept[0].why, KeptBecause::Referred(name));
}

#[test]
fn a_disagreement_that_came_goes_with_the_copy_and_one_that_was_there_is_back() {
    let mut two = Two::new();
    let person = two.person;
    set(
        &mut two.laptop,
        &two.juno,
        10,
        person,
        (Field::Phone, "laptop"),
    );
    set(
        &mut two.office,
        &two.mina,
        11,
        person,
        (Field::Phone, "office"),
    );
    let receipt = two.come_home(20);
    assert_eq!(values(&two.office, person, Field::Phone).len(), 2);
    two.goes_back(21, receipt);
    assert_eq!(
        text(&two.office, person, Field::Phone).as_deref(),
        Some("office")
    );
    two.goes_back(22, receipt);
    assert_eq!(values(&two.office, person, Field::Phone).len(), 2);
}

#[test]
fn a_copy_that_is_taken_back_here_and_written_on_there_disagrees() {
    let mut two = Two::new();
    let person = two.person;
    set(
        &mut two.laptop,
        &two.juno,
        10,
        person,
        (Field::Phone, "came"),
    );
    let receipt = two.come_home(20);
    two.goes_back(21, receipt);
    set(
        &mut two.laptop,
        &two.juno,
        22,
        person,
        (Field::Phone, "went on"),
    );
    two.come_home(30);
    let said = values(&two.office, person, Field::Phone);
    assert_eq!(said, [Value::text("before"), Value::text("went on")]);
}

#[test]
fn what_was_destroyed_does_not_come_back_with_it() {
    let mut two = Two::new();
    let person = two.person;
    let seal = |file: &mut LogFile, author: &Author, minute, text: &str| {
        let sealed = file.record::<_, FileError>(author.does(Action::Edit, minute), |edit| {
            edit.set_sealed(person, Kind::Person, Field::PassportNumber, text)
                .unwrap();
            Ok(())
        });
        sealed.unwrap();
    };
    seal(&mut two.office, &two.mina, 2, "M00000001");
    let entries = two.office.entries().to_vec();
    let seals = two.office.seals().unwrap();
    two.laptop.union(&entries, &seals, &keys).unwrap();
    let erase = two.juno.does(Action::Erase, 10);
    two.laptop
        .erase(erase, person, Field::PassportNumber)
        .unwrap();
    let receipt = two.come_home(20);
    let back = two.office.taking_back(receipt).unwrap();
    assert_eq!(back.kept[0].why, KeptBecause::Destroyed);
    assert!(back.changes.is_empty());
}

#[test]
fn a_rehearsal_shows_sealed_values_that_come_and_leaves_nothing() {
    let mut two = Two::new();
    let person = two.person;
    let value = Value::text("010-0000-0009");
    two.laptop
        .record::<_, FileError>(two.juno.does(Action::Edit, 10), |edit| {
            edit.set_erasable(person, Kind::Person, Field::Phone, &value)
                .unwrap();
            Ok(())
        })
        .unwrap();
    let (state, heads) = (two.office.state().clone(), two.office.heads());
    let seals = two.laptop.seals().unwrap();
    let entries = two.laptop.entries().to_vec();
    let shown = two
        .office
        .rehearse_union(&entries, &seals, &keys, |file, report| {
            (report.added.len(), text(file, person, Field::Phone))
        });
    assert_eq!(shown.unwrap(), (1, Some("010-0000-0009".to_owned())));
    assert_eq!((two.office.state(), two.office.heads()), (&state, heads));
    assert_eq!(two.office.verify(&keys), Ok(()));
}

#[test]
fn nothing_new_is_no_act() {
    let mut two = Two::new();
    let entries = two.office.entries().to_vec();
    let act = two.mina.does(Action::TakeIn, 20);
    let taken = two
        .office
        .take_in::<UnionError>((&entries, &[]), &keys, act, |_, _| Ok(()));
    assert_eq!(taken.unwrap().1, None);
    assert_eq!(two.office.entries().len(), entries.len());
}

#[test]
fn on_a_full_disk_nothing_of_a_copy_is_taken_in() {
    let mut two = Two::new();
    let person = two.person;
    let long = "a".repeat(100_000);
    set(
        &mut two.laptop,
        &two.juno,
        10,
        person,
        (Field::Remark, &long),
    );
    two.office.book.fill_disk(true);
    let before = two.office.heads();
    let entries = two.laptop.entries().to_vec();
    let act = two.mina.does(Action::TakeIn, 20);
    let taken = two
        .office
        .take_in::<UnionError>((&entries, &[]), &keys, act, |edit, _| {
            edit.create(Kind::Receipt, [(Field::HeadsBefore, write_heads(&before))]);
            Ok(())
        });
    assert_eq!(taken.unwrap_err(), UnionError::File(FileError::DiskFull));
    assert_eq!(two.office.heads(), before);
    assert_eq!(text(&two.office, person, Field::Remark), None);
    two.office.book.fill_disk(false);
    two.come_home(21);
    assert_eq!(text(&two.office, person, Field::Remark), Some(long));
}

//! The files of released versions, which open for ever. Their people are made up.

use super::*;

const FIXTURE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/fixtures/case-v1.hamkke"
);

fn v1_key() -> FileKey {
    FileKey::from_bytes(*b"fixture key of a made-up family!")
}

/// Makes the file of version 1. It was run once, when version 1 was made; to run it again is to
/// give up the promise that the file stands for.
#[test]
#[ignore = "writes tests/fixtures/case-v1.hamkke anew"]
fn make_the_file_of_version_1() {
    let path = Path::new(FIXTURE);
    let (mina, juri) = (Author::new(1), Author::new(2));
    let mut file = LogFile::create(Purpose::Case, path, Some(&v1_key()), FILE).unwrap();
    let (child, _) = file
        .record::<_, FileError>(mina.does(Action::CreateFamily, 0), |edit| {
            edit.create(Kind::Family, [(Field::Title, "표본 가족".into())]);
            let child = edit.create(Kind::Person, [(Field::BirthDate, "2020-03-05".into())]);
            let of = (Field::Person, Value::text(child.to_string()));
            edit.create(Kind::Name, [of, (Field::Text, "표본 아이".into())]);
            edit.set(child, Kind::Person, Field::Disability, false);
            edit.set_sealed(child, Kind::Person, Field::Number, "200305-9999999")
                .unwrap();
            Ok(child)
        })
        .unwrap();
    drop(file);
    let copy = path.with_extension("copy");
    fs::copy(path, &copy).unwrap();
    let open = |path| LogFile::open(Purpose::Case, path, Some(&v1_key()), &[]).unwrap();
    let (mut file, mut visit) = (open(path), open(&copy));
    set(&mut file, &mina, 10, child, (Field::Sex, "female"));
    set(&mut visit, &juri, 20, child, (Field::Sex, "male"));
    file.union(visit.entries(), &visit.seals().unwrap(), &keys)
        .unwrap();
    let edit = set(
        &mut file,
        &mina,
        30,
        child,
        (Field::BirthDate, "2020-03-06"),
    );
    file.undo(mina.does(Action::Undo, 31), edit).unwrap();
    drop(visit);
    fs::remove_file(copy).unwrap();
}

#[test]
fn the_file_of_version_1_opens_and_says_what_it_always_said() {
    let folder = Folder::new();
    let path = folder.path("a");
    fs::copy(FIXTURE, &path).unwrap();
    let mut file = LogFile::open(Purpose::Case, &path, Some(&v1_key()), &[]).unwrap();
    assert_eq!(file.trouble(), None);
    assert_eq!(file.verify(&keys), Ok(()));
    assert_eq!(file.entries().len(), 5);
    let heads: Vec<String> = file.heads().iter().map(EntryHash::to_string).collect();
    assert_eq!(
        heads,
        ["d63caa8bd6d5156128735af3432cb65f56903c54ac84c6075a80588d49d9d96c"]
    );

    let child = file.state().of_kind(Kind::Person).next().unwrap().id;
    assert_eq!(
        text(&file, child, Field::BirthDate).as_deref(),
        Some("2020-03-05")
    );
    assert_eq!(
        values(&file, child, Field::Sex),
        ["female".into(), "male".into()]
    );
    assert_eq!(values(&file, child, Field::Disability), [false.into()]);
    assert_eq!(
        *file.reveal(child, Field::Number).unwrap(),
        "200305-9999999"
    );
    let name = file.state().of_kind(Kind::Name).next().unwrap();
    assert_eq!(name.value(Field::Text), Some(&"표본 아이".into()));
    set(
        &mut file,
        &Author::new(1),
        40,
        child,
        (Field::Phone, "031-000-0000"),
    );
}

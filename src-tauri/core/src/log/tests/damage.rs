use proptest::prelude::*;

use super::super::history::History;
use super::*;
use crate::mangled::{harms, mangled};
use crate::storage::Trouble;

const PAGE: usize = 4096;

/// The `step`-th of a fixed sequence of numbers below `limit`.
fn scattered(step: u64, limit: usize) -> usize {
    let hash = blake3::hash(&step.to_be_bytes());
    let (bytes, _) = hash.as_bytes().split_first_chunk::<8>().unwrap();
    usize::try_from(u64::from_be_bytes(*bytes) % limit as u64).unwrap()
}

/// Makes a file with a few acts, each after a snapshot of the bytes before it.
fn acts(path: &Path, purpose: Purpose, key: Option<&FileKey>, count: i64) -> Vec<Vec<u8>> {
    let mina = Author::new(1);
    let mut file = LogFile::create(purpose, path, key, FILE).unwrap();
    let person = make_person(&mut file, &mina, 0);
    let mut snapshots = Vec::new();
    for minute in 1..=count {
        drop(file);
        snapshots.push(fs::read(path).unwrap());
        file = LogFile::open(purpose, path, key, &[]).unwrap();
        file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
            edit.set(
                person,
                Kind::Person,
                Field::Phone,
                format!("031-000-{minute:04}"),
            );
            edit.set_sealed(person, Kind::Person, Field::Number, &format!("N{minute}"))
                .unwrap();
            edit.create(Kind::Note, [(Field::Text, "원곡동 방문".repeat(20).into())]);
            Ok(())
        })
        .unwrap();
    }
    snapshots
}

/// Opens bytes and proves that whatever is shown was truly written; says whether the damage was
/// noticed.
fn noticed(
    path: &Path,
    (purpose, key): (Purpose, Option<&FileKey>),
    bytes: &[u8],
    truth: &[Entry],
) -> bool {
    fs::write(path, bytes).unwrap();
    let heads = [truth.last().unwrap().hash];
    let Ok(mut file) = LogFile::open(purpose, path, key, &heads) else {
        return true;
    };
    for entry in file.entries() {
        // A signature is not verified by opening, but by the full verification below.
        let said = |it: &&Entry| {
            Entry {
                signature: entry.signature,
                ..(*it).clone()
            } == *entry
        };
        assert!(
            truth.iter().any(|it| said(&it)),
            "an entry is shown that nobody wrote"
        );
    }
    let shown = History::of(file.entries().to_vec());
    assert_eq!(file.state(), shown.state());
    if file.trouble().is_none() {
        assert_eq!(
            file.entries().len(),
            truth.len(),
            "an entry is missing unnoticed"
        );
    }
    file.trouble().is_some() || file.verify(&keys).is_err()
}

fn flip_a_thousand_bits(purpose: Purpose, key: Option<&FileKey>) -> usize {
    let folder = Folder::new();
    let path = folder.path("a");
    acts(&path, purpose, key, 3);
    let file = LogFile::open(purpose, &path, key, &[]).unwrap();
    let truth = file.entries().to_vec();
    drop(file);
    let whole = fs::read(&path).unwrap();
    let flips = (0..1000).filter(|step| {
        let bit = scattered(*step, whole.len() * 8);
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        noticed(&path, (purpose, key), &bytes, &truth)
    });
    flips.count()
}

#[test]
fn a_flipped_bit_of_a_case_file_never_shows_a_wrong_value() {
    let caught = flip_a_thousand_bits(Purpose::Case, Some(&key()));
    // Every page of an encrypted file is authenticated; only its reserve of free pages and the
    // like go unread.
    assert!(caught >= 990, "{caught} of 1000 were noticed");
}

#[test]
fn a_flipped_bit_of_a_readable_file_never_shows_a_wrong_value() {
    // Most of a small unencrypted file is empty space in its pages, which holds no value.
    let caught = flip_a_thousand_bits(Purpose::Centre, None);
    assert!(caught >= 100, "{caught} of 1000 were noticed");
}

#[test]
fn an_old_page_put_back_never_shows_a_wrong_value_and_is_noticed() {
    let folder = Folder::new();
    let path = folder.path("a");
    let snapshots = acts(&path, Purpose::Case, Some(&key()), 6);
    let file = folder.open("a");
    let truth = file.entries().to_vec();
    drop(file);
    let whole = fs::read(&path).unwrap();
    let mut put_back = 0;
    for old in &snapshots {
        for start in (0..old.len().min(whole.len())).step_by(PAGE) {
            let page = start..start + PAGE;
            if old[page.clone()] == whole[page.clone()] {
                continue;
            }
            let mut bytes = whole.clone();
            bytes[page.clone()].copy_from_slice(&old[page]);
            let noticed = noticed(&path, (Purpose::Case, Some(&key())), &bytes, &truth);
            // The first page holds the header and the schema: an old one that opens is the
            // same but for SQLite's change counter.
            assert!(
                noticed || start == 0,
                "page {} went unnoticed",
                start / PAGE + 1
            );
            put_back += 1;
        }
    }
    assert!(put_back >= 20, "only {put_back} pages differ");
}

#[test]
fn an_old_file_put_back_opens_read_only_and_says_so() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    drop(file);
    folder.copy("a", "old");
    let mut file = folder.open("a");
    set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    let heads = file.heads();

    let mut old = folder.open_knowing("old", &heads);
    assert_eq!(old.trouble(), Some(Trouble::PutBack));
    assert_eq!(
        text(&old, person, Field::BirthDate).as_deref(),
        Some("2020-03-05")
    );
    let refused = old.record::<_, FileError>(mina.does(Action::Edit, 2), |_| Ok(()));
    assert_eq!(refused.unwrap_err(), FileError::ReadOnly(Trouble::PutBack));

    old.union(file.entries(), &[], &keys).unwrap();
    assert_eq!(old.trouble(), None);
    assert_eq!(old.state(), file.state());
}

#[test]
fn a_file_that_is_ahead_of_the_known_heads_is_fine() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let known = file.heads();
    set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    drop(file);
    assert_eq!(folder.open_knowing("a", &known).trouble(), None);
}

#[test]
fn whatever_is_altered_in_the_tables_is_noticed_on_opening() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(&mut file, &mina, 1, person, (Field::Sex, "female"));
    set(&mut file, &mina, 2, person, (Field::Sex, "male"));
    let truth = file.entries().to_vec();
    drop(file);
    let without_triggers = "DROP TRIGGER entry_stays; DROP TRIGGER entry_stands;
        DROP TRIGGER parent_stays; DROP TRIGGER parent_stands;
        DROP TRIGGER change_stays; DROP TRIGGER change_stands; PRAGMA foreign_keys = OFF;";
    for sql in [
        "UPDATE change SET value = x'04616e79' WHERE entry = 2",
        "UPDATE change SET field = 'phone' WHERE entry = 2",
        "UPDATE change SET kind = 'note' WHERE entry = 2",
        "UPDATE change SET value = x'99' WHERE entry = 2",
        "DELETE FROM change WHERE entry = 3",
        "UPDATE entry SET at = at + 1 WHERE id = 1",
        "UPDATE entry SET reason = 'because' WHERE id = 2",
        "UPDATE entry SET author = zeroblob(16) WHERE id = 3",
        "UPDATE entry SET author = zeroblob(3) WHERE id = 3",
        "UPDATE entry SET format = 2 WHERE id = 3",
        "DELETE FROM entry WHERE id = 3",
        "DELETE FROM parent WHERE entry = 3",
        "UPDATE parent SET parent = 1 WHERE entry = 3",
        "INSERT INTO entry SELECT 4, format, hash, author, device, at, action, reason, undoes,
            signature FROM entry WHERE id = 1",
        "UPDATE record SET body = x''",
        "DELETE FROM record",
        "INSERT INTO record VALUES (zeroblob(16), 'person', x'')",
    ] {
        folder.copy("a", "b");
        crate::storage::tamper(
            &folder.path("b"),
            Some(&key()),
            &[without_triggers, sql].concat(),
        );
        let file = folder.open("b");
        assert_eq!(file.trouble(), Some(Trouble::Damaged), "{sql}");
        assert!(
            file.entries().iter().all(|entry| truth.contains(entry)),
            "{sql}"
        );
    }
}

#[test]
fn a_false_signature_is_found_by_the_full_verification() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    make_person(&mut file, &mina, 0);
    let head = file.heads()[0];
    drop(file);
    let sql = "DROP TRIGGER entry_stays; UPDATE entry SET signature = zeroblob(64)";
    crate::storage::tamper(&folder.path("a"), Some(&key()), sql);
    let mut file = folder.open("a");
    assert_eq!(file.verify(&keys), Err(vec![Finding::Signature(head)]));
    assert_eq!(
        file.verify(&|_| None),
        Err(vec![Finding::UnknownAuthor(head)])
    );
}

/// Mangles a file over and over; whatever is shown of it then was truly written.
fn mangle(purpose: Purpose, key: Option<&FileKey>) {
    let folder = Folder::new();
    let path = folder.path("a");
    acts(&path, purpose, key, 3);
    let file = LogFile::open(purpose, &path, key, &[]).unwrap();
    let truth = file.entries().to_vec();
    drop(file);
    let whole = fs::read(&path).unwrap();
    proptest!(ProptestConfig::with_cases(96), |(harms in harms())| {
        noticed(&path, (purpose, key), &mangled(&whole, &harms), &truth);
    });
}

#[test]
fn a_mangled_case_file_never_shows_a_wrong_value() {
    mangle(Purpose::Case, Some(&key()));
}

#[test]
fn a_mangled_readable_file_never_shows_a_wrong_value() {
    mangle(Purpose::Centre, None);
}

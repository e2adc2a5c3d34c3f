use std::ops::ControlFlow;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use ed25519_dalek::SigningKey;
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::casefile::CaseFile;
use crate::log::{AccountId, Act, Actor, DeviceId, FamilyId, Seed};
use crate::model::{Action, Field, Kind};
use crate::{FileError, FileKey, Trouble};

const KEY: FileKey = FileKey::from_bytes([5; 32]);

fn family(number: u8) -> FamilyId {
    FamilyId::from_bytes([number; 16])
}

fn file_key(number: u8) -> FileKey {
    FileKey::from_bytes([number; 32])
}

fn rules() -> std::sync::Arc<eligibility::Rulebook> {
    crate::checks::shipped_rulebook().unwrap().clone()
}

fn facts(family: FamilyId, _: &crate::log::State) -> eligibility::FamilyFacts {
    eligibility::FamilyFacts {
        family: family.to_string(),
        people: Vec::new(),
    }
}

/// A folder with case files, of which one act each is recorded at a time.
struct Office {
    folder: TempDir,
    now: DateTime<Utc>,
}

impl Office {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            now: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
        }
    }

    fn path(&self, number: u8) -> std::path::PathBuf {
        self.folder.path().join(format!("{number}.family"))
    }

    fn register(&self) -> std::path::PathBuf {
        self.folder.path().join("register.db")
    }

    fn open(&self, number: u8) -> CaseFile {
        let (path, key) = (self.path(number), file_key(number));
        if !path.exists() {
            return CaseFile::create(&path, &key, family(number)).unwrap();
        }
        CaseFile::open(&path, &key, family(number), &[]).unwrap()
    }

    fn record(
        &mut self,
        file: &mut CaseFile,
        edit: impl FnOnce(&mut crate::log::Edit<'_>) -> Result<(), FileError>,
    ) {
        self.now += TimeDelta::seconds(1);
        let signing = SigningKey::from_bytes(&[1; 32]);
        let act = Act {
            actor: Actor {
                account: AccountId::from_bytes([1; 16]),
                device: DeviceId::from_bytes([2; 16]),
                signing: &signing,
            },
            at: self.now,
            action: Action::Edit,
            reason: None,
            seed: Seed::from_bytes([3; 32]),
        };
        file.record(act, edit).unwrap();
    }

    /// Adds a person with that name and number to a family, made if it is not there.
    fn add_person(&mut self, number: u8, name: &str) -> CaseFile {
        let mut file = self.open(number);
        self.record(&mut file, |edit| {
            if edit.state().of_kind(Kind::Family).next().is_none() {
                let number = format!("2026-{number}");
                edit.create(Kind::Family, [(Field::FileNumber, number.into())]);
            }
            let person = edit.create(Kind::Person, [(Field::Relation, "mother".into())]);
            edit.create(
                Kind::Name,
                [
                    (Field::Person, person.to_string().into()),
                    (Field::Sort, "passport".into()),
                    (Field::Text, name.into()),
                ],
            );
            let registration = edit.create(
                Kind::Registration,
                [(Field::Person, person.to_string().into())],
            );
            edit.set_sealed(
                registration,
                Kind::Registration,
                Field::Number,
                "9000006000001",
            )
            .map_err(|_| FileError::Damaged)
        });
        file
    }

    fn files(&self, numbers: impl IntoIterator<Item = u8>) -> Vec<CaseFileAt> {
        let at = |number| CaseFileAt {
            family: family(number),
            path: self.path(number),
            keys: vec![file_key(number)],
            reader: None,
        };
        numbers.into_iter().map(at).collect()
    }

    fn rebuild(&self, numbers: impl IntoIterator<Item = u8>) -> Rebuilt {
        let seen = SeenHeads::in_register(&self.register(), &KEY).unwrap_or_default();
        let files = self.files(numbers);
        let mut go_on = |_, _| ControlFlow::Continue(());
        rebuild(
            &self.register(),
            &KEY,
            &files,
            &seen,
            (facts, &rules()),
            2,
            &mut go_on,
        )
        .unwrap()
    }
}

fn names(found: &PeopleFound) -> Vec<&str> {
    let names = found.people.iter().flat_map(|found| &found.person.names);
    names.map(|name| name.text.as_str()).collect()
}

fn find(register: &Register, typed: &str) -> PeopleFound {
    register.find(&register.query(typed), 50).unwrap()
}

/// Everything that the register says, whatever the slots.
fn all(
    register: &Register,
    numbers: std::ops::Range<u8>,
) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut facts = Vec::new();
    register
        .each_facts(|it| {
            facts.push(it.family);
            ControlFlow::Continue(())
        })
        .unwrap();
    facts.sort();
    let heads: Vec<_> = numbers
        .map(|n| register.heads(family(n)).unwrap())
        .collect();
    let found: Vec<_> = ["lan", "mai", "6000001"]
        .iter()
        .map(|typed| {
            let mut found = find(register, typed).people;
            found.sort_by_key(|it| it.person.id);
            found
        })
        .collect();
    (
        register.counts().unwrap(),
        register.recent(20).unwrap(),
        facts,
        heads,
        found,
    )
}

#[test]
fn a_family_that_was_entered_is_found_after_opening_again() {
    let mut office = Office::new();
    let file = office.add_person(1, "NGUYEN THI LAN");
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    register.enter(&file, facts).unwrap();
    assert_eq!(names(&find(&register, "lan")), ["NGUYEN THI LAN"]);
    drop(register);
    let register = Register::open(&office.register(), &KEY, &rules()).unwrap();
    assert_eq!(names(&find(&register, "nguyenlan")), ["NGUYEN THI LAN"]);
    assert_eq!(find(&register, "900000-6000001").total, 1);
    assert_eq!(register.heads(family(1)).unwrap(), file.heads());
    assert_eq!(register.heads(family(2)).unwrap(), []);
}

#[test]
fn entering_again_replaces_and_taking_out_forgets() {
    let mut office = Office::new();
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    register.enter(&office.add_person(1, "LAN"), facts).unwrap();
    register.enter(&office.add_person(1, "MAI"), facts).unwrap();
    assert_eq!(register.counts().unwrap().people, 2);
    assert_eq!(find(&register, "lan").total, 1);
    register.remove_families(&[family(1)]).unwrap();
    assert_eq!(find(&register, "lan").total, 0);
    assert_eq!(register.counts().unwrap().families, 0);
}

#[test]
fn the_last_touched_family_stands_first() {
    let mut office = Office::new();
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    for number in [1, 2, 3, 1] {
        register
            .enter(&office.add_person(number, "LAN"), facts)
            .unwrap();
    }
    let recent = register.recent(2).unwrap();
    let order: Vec<FamilyId> = recent.iter().map(|card| card.family).collect();
    assert_eq!(order, [family(1), family(3)]);
}

#[test]
fn the_highest_file_number_is_the_longest() {
    let mut office = Office::new();
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    for number in [9, 10, 2] {
        register
            .enter(&office.add_person(number, "LAN"), facts)
            .unwrap();
    }
    let last = |beginning| register.last_file_number(beginning).unwrap();
    assert_eq!(last("2026-"), Some("2026-10".to_owned()));
    assert_eq!(last("2027-"), None);
}

#[test]
fn files_that_cannot_be_read_are_reported_and_stop_nothing() {
    let mut office = Office::new();
    drop(office.add_person(1, "LAN"));
    std::fs::write(office.path(2), b"not a case file").unwrap();
    let rebuilt = office.rebuild([1, 2, 3]);
    let mut problems = rebuilt.problems;
    problems.sort_by_key(|(family, _)| *family);
    assert_eq!(
        problems,
        [
            (family(2), Problem::Unreadable(FileError::Damaged)),
            (family(3), Problem::Unreadable(FileError::Missing)),
        ]
    );
    let counts = rebuilt.register.counts().unwrap();
    assert_eq!((counts.families, counts.unreadable), (1, 2));
    assert_eq!(find(&rebuilt.register, "lan").total, 1);
}

#[test]
fn a_file_that_was_put_back_before_a_rebuild_is_noticed_then_and_for_ever_after() {
    let mut office = Office::new();
    drop(office.add_person(1, "LAN"));
    drop(office.add_person(2, "MAI"));
    let old = std::fs::read(office.path(1)).unwrap();
    let latest = office.add_person(1, "MAI").heads();
    drop(office.rebuild([1, 2]));
    std::fs::write(office.path(1), old).unwrap();
    for _ in 0..2 {
        let rebuilt = office.rebuild([1, 2]);
        let put_back = Problem::Troubled(Trouble::PutBack);
        assert_eq!(rebuilt.problems, [(family(1), put_back)]);
        let heads = rebuilt.register.heads(family(1)).unwrap();
        assert!(latest.iter().all(|head| heads.contains(head)));
    }
}

#[test]
fn what_was_seen_of_a_file_outlives_its_absence_and_a_register_that_is_half_broken() {
    let mut office = Office::new();
    let heads = office.add_person(1, "LAN").heads();
    drop(office.rebuild([1]));
    drop(office.rebuild([]));
    crate::storage::tamper(&office.register(), Some(&KEY), "DROP TABLE search");
    assert!(Register::open(&office.register(), &KEY, &rules()).is_err());
    let rebuilt = office.rebuild([]);
    assert_eq!(rebuilt.register.heads(family(1)).unwrap(), heads);
    drop(rebuilt);
    std::fs::remove_file(office.register()).unwrap();
    let lost = SeenHeads::in_register(&office.register(), &KEY);
    assert_eq!(lost, Err(FileError::Missing));
}

#[test]
fn a_rebuild_that_is_stopped_leaves_the_old_register() {
    let mut office = Office::new();
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    register.enter(&office.add_person(1, "LAN"), facts).unwrap();
    drop(register);
    let files = office.files([1]);
    let mut stop = |_, _| ControlFlow::Break(());
    let seen = SeenHeads::default();
    let stopped = rebuild(
        &office.register(),
        &KEY,
        &files,
        &seen,
        (facts, &rules()),
        2,
        &mut stop,
    );
    assert_eq!(stopped.err(), Some(RebuildError::Stopped));
    let left = std::fs::read_dir(office.folder.path()).unwrap();
    let left: Vec<_> = left.map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
    let register = Register::open(&office.register(), &KEY, &rules()).unwrap();
    assert_eq!(find(&register, "lan").total, 1);
}

#[test]
fn a_missing_broken_or_foreign_register_says_so() {
    let office = Office::new();
    let open = |path: &Path| Register::open(path, &KEY, &rules()).err();
    assert_eq!(open(&office.register()), Some(FileError::Missing));
    std::fs::write(office.register(), [7; 5000]).unwrap();
    assert_eq!(open(&office.register()), Some(FileError::Damaged));
    drop(CaseFile::create(&office.path(1), &KEY, family(1)).unwrap());
    assert_eq!(open(&office.path(1)), Some(FileError::Another));
}

#[test]
fn nothing_of_a_family_stands_readable_in_the_file() {
    let mut office = Office::new();
    let mut register = Register::create(&office.register(), &KEY, &rules()).unwrap();
    register
        .enter(&office.add_person(1, "NGUYENTHILAN"), facts)
        .unwrap();
    drop(register);
    let bytes = std::fs::read(office.register()).unwrap();
    let found = bytes
        .windows(12)
        .any(|it| it.eq_ignore_ascii_case(b"NGUYENTHILAN"));
    assert!(!found && !bytes.starts_with(b"SQLite"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_rebuilt_register_is_the_one_kept_up_by_entering(
        acts in proptest::collection::vec((1u8..5, "(LAN|MAI|LAN MAI)"), 1..8),
    ) {
        let mut office = Office::new();
        let kept = office.folder.path().join("kept.db");
        let mut register = Register::create(&kept, &KEY, &rules()).unwrap();
        for (number, name) in &acts {
            register.enter(&office.add_person(*number, name), facts).unwrap();
        }
        let there: std::collections::BTreeSet<u8> = acts.iter().map(|act| act.0).collect();
        let rebuilt = office.rebuild(there);
        prop_assert!(rebuilt.problems.is_empty());
        prop_assert!(all(&rebuilt.register, 0..5) == all(&register, 0..5));
    }
}

//! Markings of several devices add up, and what follows from one.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use ed25519_dalek::SigningKey;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::FileError;
use crate::log::{Act, Actor, DeviceId, LogFile, Purpose, Record, Seed, State};
use crate::model::{Action, Field, Kind, Value};

const FILE: Uuid = Uuid::from_u128(7);

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn account(number: u8) -> AccountId {
    AccountId::from_bytes([number; 16])
}

fn hidden_from(state: &State, onlooker: &Onlooker) -> Hidden {
    Hidden::of(state, |from| from == onlooker, Hidden::default())
}

fn of_person(person: u8) -> (Field, Value) {
    (Field::Person, id(person).to_string().into())
}

fn marking(fact: u8, from: &Onlooker) -> Vec<(Field, Value)> {
    let whom = match from {
        Onlooker::Person(person) => (Field::Person, person.to_string().into()),
        Onlooker::Account(account) => (Field::Account, account.to_string().into()),
        Onlooker::Role(role) => (Field::Role, role.as_str().into()),
        Onlooker::Anyone => return Vec::new(),
    };
    vec![(Field::Fact, id(fact).to_string().into()), whom]
}

#[test]
fn with_a_child_go_its_lists_its_ties_its_papers_and_the_checks_that_were_saved() {
    let husband = Onlooker::Person(id(2));
    let text = |field, id: RecordId| (field, Value::text(id.to_string()));
    let state = State::of_records([
        (
            id(1),
            Kind::Person,
            vec![(Field::Relation, "mother".into())],
        ),
        (
            id(2),
            Kind::Person,
            vec![(Field::Relation, "father".into())],
        ),
        (id(3), Kind::Person, vec![(Field::Relation, "child".into())]),
        (id(4), Kind::Stay, vec![of_person(3)]),
        (
            id(5),
            Kind::Tie,
            vec![of_person(3), text(Field::Other, id(1))],
        ),
        (id(6), Kind::Document, vec![(Field::Content, "c".into())]),
        (
            id(7),
            Kind::Proof,
            vec![text(Field::Document, id(6)), text(Field::Fact, id(4))],
        ),
        (id(8), Kind::Document, vec![(Field::Content, "c".into())]),
        (id(9), Kind::Check, vec![(Field::Facts, "{}".into())]),
        (id(10), Kind::Stay, vec![of_person(1)]),
        (
            id(11),
            Kind::Family,
            vec![
                text(Field::IndexPerson, id(3)),
                (Field::Title, "가족".into()),
            ],
        ),
        (id(12), Kind::Secrecy, marking(3, &husband)),
    ]);
    let hidden = hidden_from(&state, &husband);
    let all = |id: u8| hidden.hides(self::id(id), &Field::Remark.into());
    let gone: Vec<u8> = (1..=12).filter(|id| all(*id)).collect();
    assert_eq!(gone, [3, 4, 5, 6, 7, 8, 9, 12]);
    assert!(hidden.hides(id(11), &Field::IndexPerson.into()));
    assert!(!hidden.hides(id(11), &Field::Title.into()));
    let other = Onlooker::Person(id(1));
    assert!(hidden_from(&state, &other).is_empty());
}

#[test]
fn who_interprets_is_told_by_the_word_of_the_role() {
    let state = State::of_records([
        (id(1), Kind::Note, vec![(Field::Text, "말".into())]),
        (
            id(2),
            Kind::Secrecy,
            marking(1, &Onlooker::Role(INTERPRETER.to_owned())),
        ),
    ]);
    let reader = |role| Reader::new(account(1), role, StaticSecret::from([1; 32]));
    for (role, hides) in [(INTERPRETER, true), ("caseworker", false)] {
        let reader = reader(role);
        let hidden = Hidden::of(&state, |from| reader.is_kept_out(from), Hidden::default());
        assert_eq!(hidden.hides(id(1), &Field::Text.into()), hides);
    }
}

/// A copy of a file on one device.
struct Copy {
    file: LogFile,
    by: u8,
    minute: i64,
}

/// Something is kept from somebody, or no longer.
#[derive(Clone, Copy, Debug)]
struct Step {
    fact: u8,
    from: u8,
    keeps: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..2_u8, 0..2_u8, any::<bool>()).prop_map(|(fact, from, keeps)| Step {
        fact: 10 + fact,
        from: 20 + from,
        keeps,
    });
    prop::collection::vec(step, 0..5)
}

impl Copy {
    fn new(folder: &Path, by: u8) -> Self {
        let path = folder.join(by.to_string());
        let file = LogFile::create(Purpose::Case, &path, None, FILE).unwrap();
        Self {
            file,
            by,
            minute: 0,
        }
    }

    fn write(&mut self, edit: impl FnOnce(&mut crate::log::Edit<'_>)) {
        self.minute += 1;
        let at: DateTime<Utc> = Utc.with_ymd_and_hms(2023, 5, 10, 9, 0, 0).unwrap();
        let signing = SigningKey::from_bytes(&[self.by; 32]);
        let act = Act {
            actor: Actor {
                account: account(self.by),
                device: DeviceId::from_bytes([self.by; 16]),
                signing: &signing,
            },
            at: at + TimeDelta::minutes(self.minute),
            action: Action::Edit,
            reason: None,
            seed: Seed::from_bytes([self.by; 32]),
        };
        let written = self.file.record(act, |making| {
            edit(making);
            Ok::<_, FileError>(())
        });
        written.unwrap();
    }

    fn step(&mut self, step: Step) {
        let from = Onlooker::Person(id(step.from));
        self.write(|edit| match step.keeps {
            true => {
                keep(edit, (id(step.fact), None), &from, None);
            }
            false => {
                for it in markings(edit.state()) {
                    if it.record == id(step.fact) && it.from == from {
                        edit.set(it.id, Kind::Secrecy, Field::Removed, "");
                    }
                }
            }
        });
    }

    fn take(&mut self, from: &Self) {
        let keys = |account: AccountId| {
            let signing = SigningKey::from_bytes(&[account.as_bytes()[0]; 32]);
            Some(signing.verifying_key())
        };
        let (entries, seals) = (from.file.entries().to_vec(), from.file.seals().unwrap());
        self.file.union(&entries, &seals, &keys).unwrap();
    }

    fn kept(&self) -> BTreeSet<(RecordId, Onlooker)> {
        let markings = markings(self.file.state()).into_iter();
        markings.map(|it| (it.record, it.from)).collect()
    }

    fn marks(&self) -> BTreeSet<RecordId> {
        let records = self.file.state().of_kind(Kind::Secrecy);
        records.map(|record: &Record| record.id).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_either_of_two_devices_kept_anew_stays_kept_whatever_the_other_lifted(
        before in steps(),
        here in steps(),
        there in steps(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut other) = (Copy::new(folder.path(), 1), Copy::new(folder.path(), 2));
        one.write(|edit| {
            for fact in [10, 11] {
                edit.set(id(fact), Kind::Note, Field::Text, "말");
            }
        });
        before.into_iter().for_each(|step| one.step(step));
        other.take(&one);
        let common = one.marks();
        here.into_iter().for_each(|step| one.step(step));
        there.into_iter().for_each(|step| other.step(step));
        let new = |copy: &Copy| {
            let all = markings(copy.file.state()).into_iter();
            let new = all.filter(|it| !common.contains(&it.id));
            new.map(|it| (it.record, it.from)).collect::<BTreeSet<_>>()
        };
        let both_keep: BTreeSet<_> = one.kept().intersection(&other.kept()).cloned().collect();
        let kept: BTreeSet<_> = new(&one).union(&new(&other)).cloned().collect();
        let mut united = Copy::new(folder.path(), 3);
        united.take(&other);
        united.take(&one);
        one.take(&other);
        prop_assert_eq!(one.kept(), united.kept());
        prop_assert!(kept.is_subset(&one.kept()));
        // What both keep stands, unless each has lifted what the other still saw.
        let stands = both_keep.difference(&one.kept()).count();
        prop_assert_eq!(stands, 0);
    }
}

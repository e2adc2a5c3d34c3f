//! Random histories of several copies, against a model that reckons everything from scratch.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::history::History;
use super::*;
use crate::model::FieldName;
use crate::storage::Trouble;

const FIELDS: [Field; 3] = [Field::Sex, Field::Phone, Field::Removed];

/// Something that happens to one of three copies.
#[derive(Clone, Debug)]
enum Step {
    /// An act: minute by its author's clock, record, field, value.
    Write {
        copy: usize,
        minute: i64,
        record: u8,
        field: usize,
        value: i64,
    },
    /// One copy takes in what another has.
    Take { into: usize, from: usize },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let write = (0..3_usize, 0..60_i64, 0..2_u8, 0..3_usize, 0..3_i64).prop_map(
        |(copy, minute, record, field, value)| Step::Write {
            copy,
            minute,
            record,
            field,
            value,
        },
    );
    let take = (0..3_usize, 0..3_usize).prop_map(|(into, from)| Step::Take { into, from });
    prop::collection::vec(prop_oneof![3 => write, 1 => take], 1..40)
}

fn entry(history: &History, author: u8, minute: i64, change: Change) -> Entry {
    let author = Author::new(author);
    let mut entry = Entry {
        hash: EntryHash::from_bytes([0; 32]),
        author: author.account,
        device: DeviceId::from_bytes([0xde; 16]),
        at: at(minute),
        action: Action::Edit.into(),
        reason: None,
        undoes: None,
        parents: history.graph().heads().iter().copied().collect(),
        changes: vec![change],
        signature: [0; 64],
    };
    entry.sign(FILE, &author.signing);
    entry
}

fn run(steps: &[Step]) -> [History; 3] {
    let mut copies: [History; 3] = Default::default();
    for step in steps {
        match *step {
            Step::Write {
                copy,
                minute,
                record,
                field,
                value,
            } => {
                let change = Change {
                    record: RecordId::from_bytes([record; 16]),
                    kind: Kind::Person.into(),
                    field: FIELDS[field].into(),
                    value: Value::Int(value),
                };
                let entry = entry(&copies[copy], copy as u8, minute, change);
                copies[copy].push(entry);
            }
            Step::Take { into, from } => {
                copies[into] = union(&[&copies[into], &copies[from]]);
            }
        }
    }
    copies
}

fn union(histories: &[&History]) -> History {
    History::of(
        histories
            .iter()
            .flat_map(|history| history.entries())
            .cloned()
            .collect(),
    )
}

/// All that an entry's author had seen, by walking.
fn seen(entries: &[Entry], entry: &Entry) -> BTreeSet<EntryHash> {
    let mut seen = BTreeSet::new();
    let mut open = entry.parents.clone();
    while let Some(hash) = open.pop() {
        if seen.insert(hash) {
            let found = entries.iter().find(|it| it.hash == hash).unwrap();
            open.extend(&found.parents);
        }
    }
    seen
}

/// The entries whose value stands in a field: those that nobody who set the field has seen.
fn standing(entries: &[Entry], record: RecordId, field: &FieldName) -> BTreeSet<EntryHash> {
    let sets = |entry: &&Entry| {
        entry
            .changes
            .iter()
            .any(|change| change.record == record && change.field == *field)
    };
    let setters: Vec<&Entry> = entries.iter().filter(sets).collect();
    let replaced: BTreeSet<EntryHash> = setters
        .iter()
        .flat_map(|setter| seen(entries, setter))
        .collect();
    setters
        .iter()
        .map(|setter| setter.hash)
        .filter(|hash| !replaced.contains(hash))
        .collect()
}

fn same(one: &History, other: &History) -> bool {
    one.state() == other.state()
        && one.graph().heads() == other.graph().heads()
        && one.entries().len() == other.entries().len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn union_is_idempotent_commutative_and_associative(steps in steps()) {
        let [a, b, c] = run(&steps);
        prop_assert!(same(&union(&[&a, &a]), &a));
        prop_assert!(same(&union(&[&a, &b]), &union(&[&b, &a])));
        let left = union(&[&union(&[&a, &b]), &c]);
        let right = union(&[&a, &union(&[&b, &c])]);
        prop_assert!(same(&left, &right));
        prop_assert_eq!(left.entries(), right.entries());
    }

    #[test]
    fn the_order_in_which_entries_arrive_does_not_matter(
        steps in steps(),
        shuffle in any::<u64>(),
    ) {
        let [a, b, c] = run(&steps);
        let all = union(&[&a, &b, &c]);
        let mut entries = all.entries().to_vec();
        entries.sort_by_key(|it| *blake3::hash(&[&shuffle.to_be_bytes()[..], it.hash.as_bytes()].concat()).as_bytes());
        let shuffled = History::of(entries);
        prop_assert_eq!(shuffled.entries(), all.entries());
        prop_assert_eq!(shuffled.state(), all.state());
    }

    #[test]
    fn exactly_what_was_not_seen_disagrees(steps in steps()) {
        let [a, b, c] = run(&steps);
        let all = union(&[&a, &b, &c]);
        for record in all.state().records() {
            for (field, register) in &record.fields {
                let stands: BTreeSet<EntryHash> =
                    register.statements().iter().map(|it| it.entry).collect();
                prop_assert_eq!(stands, standing(all.entries(), record.id, field));
            }
        }
    }

    #[test]
    fn who_had_seen_what_is_what_walking_the_graph_says(steps in steps()) {
        let [a, b, c] = run(&steps);
        let all = union(&[&a, &b, &c]);
        for later in all.entries() {
            let walked = seen(all.entries(), later);
            for earlier in all.entries() {
                let saw = all.graph().saw(later.hash, earlier.hash);
                prop_assert_eq!(saw, walked.contains(&earlier.hash));
            }
        }
    }

    #[test]
    fn what_a_change_replaced_is_what_stood_there_for_its_author(steps in steps()) {
        let [a, b, c] = run(&steps);
        let all = union(&[&a, &b, &c]);
        for entry in all.entries() {
            let seen = seen(all.entries(), entry);
            let before: Vec<Entry> =
                all.entries().iter().filter(|it| seen.contains(&it.hash)).cloned().collect();
            for change in &entry.changes {
                let replaced = all.replaced(entry.hash, change.record, &change.field);
                let replaced: BTreeSet<EntryHash> = replaced.iter().map(|it| it.entry).collect();
                prop_assert_eq!(replaced, standing(&before, change.record, &change.field));
            }
        }
    }

    #[test]
    fn the_state_of_an_instant_is_the_replay_of_what_counts_by_then(
        steps in steps(),
        minute in -1..61_i64,
    ) {
        let [a, b, c] = run(&steps);
        let all = union(&[&a, &b, &c]);
        let written = |hash: &EntryHash| all.entry(*hash).unwrap().at <= at(minute);
        let counts = |entry: &&Entry| {
            written(&entry.hash) && seen(all.entries(), entry).iter().all(written)
        };
        let replay = History::of(all.entries().iter().filter(counts).cloned().collect());
        prop_assert_eq!(&all.state_at(at(minute)), replay.state());
    }
}

/// Something done to a file.
#[derive(Clone, Debug)]
enum Deed {
    Set {
        record: usize,
        field: usize,
        value: i64,
    },
    Make,
    Seal {
        record: usize,
        value: i64,
    },
    Erase {
        record: usize,
    },
    Undo {
        entry: usize,
    },
    Reopen,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0..4_usize, 0..2_usize, 0..3_i64)
            .prop_map(|(record, field, value)| Deed::Set { record, field, value }),
        2 => Just(Deed::Make),
        1 => (0..4_usize, 0..3_i64).prop_map(|(record, value)| Deed::Seal { record, value }),
        1 => (0..4_usize).prop_map(|record| Deed::Erase { record }),
        3 => (0..40_usize).prop_map(|entry| Deed::Undo { entry }),
        1 => Just(Deed::Reopen),
    ];
    prop::collection::vec(deed, 1..20)
}

/// Does it; says whether an undo that went through restored what it should.
fn act_out(file: &mut LogFile, deed: &Deed, minute: i64) -> bool {
    let mina = Author::new(1);
    let records: Vec<RecordId> = file.state().records().map(|it| it.id).collect();
    let record = |number: usize| records[number % records.len()];
    match *deed {
        Deed::Set {
            record: number,
            field,
            value,
        } => {
            let set = file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
                edit.set(
                    record(number),
                    Kind::Person,
                    FIELDS[field],
                    Value::Int(value),
                );
                Ok(())
            });
            set.is_ok()
        }
        Deed::Make => {
            let made = file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
                Ok(edit.create(Kind::Person, [(Field::Sex, "male".into())]))
            });
            made.is_ok()
        }
        Deed::Seal {
            record: number,
            value,
        } => {
            let sealed = file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
                let (record, text) = (record(number), value.to_string());
                edit.set_sealed(record, Kind::Person, Field::Number, &text)
                    .unwrap();
                Ok(())
            });
            sealed.is_ok()
        }
        Deed::Erase { record: number } => {
            let erased = file.erase(
                mina.does(Action::Erase, minute),
                record(number),
                Field::Number,
            );
            matches!(erased, Ok(_) | Err(RevealError::NotThere))
        }
        Deed::Undo { entry } => {
            let entry = file.entries()[entry % file.entries().len()].clone();
            let Ok(undo) = file.undo(mina.does(Action::Undo, minute), entry.hash) else {
                return file.can_undo(entry.hash).is_err();
            };
            file.entry(undo).unwrap().changes.iter().all(|change| {
                let replaced = file.replaced(entry.hash, change.record, &change.field);
                let made_here = change.field == Field::Removed.into();
                made_here
                    || replaced.iter().any(|it| it.value == change.value)
                    || (replaced.is_empty() && change.value.is_null())
            })
        }
        Deed::Reopen => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_kept_records_are_the_fold_after_any_acts(deeds in deeds()) {
        let folder = Folder::new();
        let mut file = folder.create("a");
        make_person(&mut file, &Author::new(1), 0);
        for (minute, deed) in deeds.iter().enumerate() {
            prop_assert!(act_out(&mut file, deed, minute as i64 + 1));
            if matches!(deed, Deed::Reopen) {
                drop(file);
                file = folder.open("a");
                prop_assert_eq!(file.trouble(), None::<Trouble>);
            }
        }
        prop_assert_eq!(file.verify(&keys), Ok(()));
        let (state, heads) = (file.state().clone(), file.heads());
        drop(file);
        let file = folder.open_knowing("a", &heads);
        prop_assert_eq!(file.trouble(), None);
        prop_assert_eq!(file.state(), &state);
    }
}

/// Something done to one of two copies of a file.
#[derive(Clone, Debug)]
enum Turn {
    /// A value that rests on a consent is written.
    Write { copy: usize },
    /// The consent is withdrawn, and the value destroyed.
    Withdraw { copy: usize },
    /// An act is taken back.
    Undo { copy: usize, entry: usize },
    /// One copy takes in the other.
    Take { into: usize },
    /// The copy is closed and opened again.
    Reopen { copy: usize },
}

fn courses() -> impl Strategy<Value = Vec<Turn>> {
    let copy = || 0..2_usize;
    let step = prop_oneof![
        3 => copy().prop_map(|copy| Turn::Write { copy }),
        2 => copy().prop_map(|copy| Turn::Withdraw { copy }),
        2 => (copy(), 0..20_usize).prop_map(|(copy, entry)| Turn::Undo { copy, entry }),
        2 => copy().prop_map(|into| Turn::Take { into }),
        1 => copy().prop_map(|copy| Turn::Reopen { copy }),
    ];
    prop::collection::vec(step, 1..24)
}

/// Every value of the field that a copy shows, now and as of any day.
fn shown(file: &LogFile, person: RecordId) -> BTreeSet<String> {
    let last = file.state_at(at(1_000_000));
    let states = [file.state(), &last];
    let texts = states.into_iter().filter_map(|state| state.get(person));
    let registers = texts.filter_map(|record| record.register(Field::Phone));
    let plain = registers.flat_map(|it| it.statements());
    let mut all: BTreeSet<String> = plain
        .filter_map(|it| it.value.as_text().map(str::to_owned))
        .collect();
    for entry in file.entries() {
        for change in &entry.changes {
            let phone = Field::Phone.into();
            if change.field == phone && !file.is_destroyed(entry.hash, person, &phone) {
                all.extend(change.value.as_text().map(str::to_owned));
            }
            if let Value::Sealed(sealed) = &change.value {
                let revealed = file.reveal_value(person, &change.field, sealed);
                all.extend(revealed.ok().map(|text| text.to_string()));
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_was_destroyed_comes_back_by_no_order_of_acts_undos_and_unions(steps in courses()) {
        let folder = Folder::new();
        let author = Author::new(1);
        let mut file = folder.create("a");
        let person = make_person(&mut file, &author, 0);
        drop(file);
        folder.copy("a", "b");
        let names = ["a", "b"];
        let mut copies = names.map(|name| folder.open(name));
        // What a copy knows to be destroyed.
        let mut gone: [BTreeSet<String>; 2] = Default::default();
        for (minute, step) in steps.iter().enumerate() {
            let minute = minute as i64 + 1;
            match *step {
                Turn::Write { copy } => {
                    let value = Value::text(format!("value {minute}"));
                    copies[copy].record::<_, FileError>(author.does(Action::Edit, minute), |edit| {
                        edit.set_erasable(person, Kind::Person, Field::Phone, &value).unwrap();
                        Ok(())
                    }).unwrap();
                }
                Turn::Withdraw { copy } => {
                    gone[copy].extend(shown(&copies[copy], person));
                    let act = author.does(Action::Withdraw, minute);
                    copies[copy].destroy::<FileError>(act, &[(person, Field::Phone)], &[], |_| Ok(())).unwrap();
                }
                Turn::Undo { copy, entry } => {
                    let file = &mut copies[copy];
                    let entry = file.entries()[entry % file.entries().len()].hash;
                    let _ = file.undo(author.does(Action::Undo, minute), entry);
                }
                Turn::Take { into } => {
                    let (entries, seals) = {
                        let from = &copies[1 - into];
                        (from.entries().to_vec(), from.seals().unwrap())
                    };
                    copies[into].union(&entries, &seals, &keys).unwrap();
                    let heard = gone[1 - into].clone();
                    gone[into].extend(heard);
                }
                Turn::Reopen { copy } => {
                    // The other copy keeps its place in the meantime.
                    let other = folder.create(&format!("spare {minute}"));
                    drop(std::mem::replace(&mut copies[copy], other));
                    copies[copy] = folder.open(names[copy]);
                }
            }
            for copy in 0..2 {
                prop_assert!(shown(&copies[copy], person).is_disjoint(&gone[copy]));
            }
        }
        for copy in &mut copies {
            prop_assert_eq!(copy.verify(&keys), Ok(()));
        }
    }
}

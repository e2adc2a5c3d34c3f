//! People who were entered twice: seen while typing, compared, brought together, parted again.

use std::collections::BTreeMap;

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::duplicates::{Reason, Strength};
use hamkke_core::model::{Field, Kind, List, Value};
use tempfile::TempDir;

use crate::office::*;

/// Lan with her child in one file, and Lan alone, under her passport's name, in another.
struct Twice {
    _folder: TempDir,
    desk: Desk,
    home: FamilyView,
    again: FamilyView,
}

fn named(sort: &str, text: &str) -> BTreeMap<Field, Value> {
    fields([(Field::Sort, sort), (Field::Text, text)])
}

impl Twice {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (desk, _) = founded(folder.path());
        let lan = [
            (Field::BirthDate, "1990-05-01"),
            (Field::Relation, "mother"),
            (Field::Phone, "010-1111-2222"),
        ];
        let home = desk.create_family(CreateFamily {
            fields: fields([(Field::Title, "란의 집")]),
            people: vec![
                person(lan, "응우옌 티 란"),
                person(
                    [(Field::BirthDate, "2019-06-01"), (Field::Relation, "child")],
                    "김하나",
                ),
            ],
        });
        let again = desk.create_family(CreateFamily {
            fields: fields([(Field::Title, "두 번째 접수")]),
            people: vec![NewPerson {
                fields: fields([(Field::BirthDate, "1990-05-01"), (Field::Sex, "female")]),
                names: vec![named("passport", "LAN NGUYEN THI")],
            }],
        });
        Self {
            _folder: folder,
            home: home.unwrap(),
            again: again.unwrap(),
            desk,
        }
    }

    fn at(view: &FamilyView, person: usize) -> PersonAt {
        PersonAt {
            family: view.id.clone(),
            person: view.people[person].id.clone(),
        }
    }

    fn merge(&self) -> Merge {
        Merge {
            first: Self::at(&self.home, 0),
            second: Self::at(&self.again, 0),
            fields: BTreeMap::new(),
            wrong: Vec::new(),
            leaves: false,
        }
    }

    fn open(&self, view: &FamilyView) -> FamilyView {
        let family = view.id.clone();
        self.desk.open_family(OfFamily { family }).unwrap()
    }

    fn doubles(&self, view: &FamilyView) -> Doubles {
        let family = view.id.clone();
        self.desk.doubles(OfFamily { family }).unwrap()
    }

    fn entry<const N: usize>(&self, view: &FamilyView, kind: Kind, of: [(Field, &str); N]) {
        let owner = [(Field::Person, view.people[0].id.as_str())];
        let mut fields = fields(of);
        fields.extend(owner.map(|(field, text)| (field, Value::text(text))));
        let change = RecordChange {
            record: None,
            kind,
            fields,
        };
        save(&self.desk, view, change).unwrap();
    }

    fn undo(&self, view: &FamilyView, entry: Option<String>) -> FamilyView {
        let family = view.id.clone();
        self.desk.undo(Undo { family, entry }).unwrap()
    }
}

fn texts(person: &PersonView, list: List, field: Field) -> Vec<String> {
    let records = person.lists[&list].records.iter();
    let texts = records.filter_map(|it| it.fields.get(&field)?.as_text().map(str::to_owned));
    let mut texts: Vec<String> = texts.collect();
    texts.sort();
    texts
}

/// The place of whoever was not there before.
fn newcomer(before: &FamilyView, now: &FamilyView) -> usize {
    let known: Vec<&str> = before.people.iter().map(|it| it.id.as_str()).collect();
    let fresh = |it: &PersonView| !known.contains(&it.id.as_str());
    now.people.iter().position(fresh).unwrap()
}

fn text(person: &PersonView, field: Field) -> Option<&str> {
    person.record.fields.get(&field).and_then(Value::as_text)
}

fn asked(name: &str, birth: &str) -> AskLookAlikes {
    AskLookAlikes {
        family: None,
        person: None,
        names: vec![name.to_owned()],
        birth_date: Some(birth.to_owned()),
        phone: None,
        number: None,
    }
}

#[test]
fn whoever_types_a_known_name_in_another_script_is_told_whom_it_may_be_and_why() {
    let twice = Twice::new();
    let found = twice
        .desk
        .look_alikes(asked("Nguyễn Thị Lan", "1990-05-01"));
    let found = found.unwrap().found;
    assert_eq!(found.len(), 2);
    let first = found
        .iter()
        .find(|it| it.person.title == "란의 집")
        .unwrap();
    assert_eq!(first.likeness.strength, Strength::Likely);
    assert_eq!(
        first.likeness.reasons,
        [Reason::SameBirth, Reason::SameSound]
    );
    assert_eq!(first.likeness.other_name.as_deref(), Some("응우옌 티 란"));
    let other = twice
        .desk
        .look_alikes(asked("박두리", "1990-05-01"))
        .unwrap();
    assert_eq!(other.found, []);
}

#[test]
fn a_registration_number_that_stands_elsewhere_is_told_of_without_being_shown() {
    let twice = Twice::new();
    twice.entry(
        &twice.home,
        Kind::Registration,
        [(Field::Sort, "alien"), (Field::Number, "900501-6000000")],
    );
    let mut ask = asked("다른 이름", "1971-01-01");
    ask.number = Some("9005016000000".to_owned());
    let found = twice.desk.look_alikes(ask).unwrap().found;
    assert_eq!(found[0].likeness.strength, Strength::Certain);
    assert_eq!(found[0].likeness.reasons[0], Reason::SameNumber);
    assert!(!serde_json::to_string(&found).unwrap().contains("6000000"));
}

#[test]
fn a_telephone_that_a_warning_keeps_from_sight_is_not_given_away_by_likeness() {
    let twice = Twice::new();
    let mut ask = asked("응우옌 티 란", "1975-11-23");
    ask.phone = Some("01011112222".to_owned());
    let found = twice.desk.look_alikes(ask.clone()).unwrap().found;
    assert!(found[0].likeness.reasons.contains(&Reason::SamePhone));
    let flag = [(Field::Sort, "violence"), (Field::From, "2023-01-01")];
    add(&twice.desk, &twice.home, Kind::Flag, flag);
    assert_eq!(twice.desk.look_alikes(ask).unwrap().found, []);
}

#[test]
fn the_centre_lists_its_pairs_until_somebody_has_decided() {
    let twice = Twice::new();
    let list = || twice.desk.duplicates(AskDuplicates { limit: 10 }).unwrap();
    let listed = list();
    assert_eq!(listed.total, 1);
    assert_eq!(listed.pairs[0].first.title, "란의 집");
    assert_eq!(listed.pairs[0].second.names, ["LAN NGUYEN THI"]);
    assert_eq!(twice.doubles(&twice.again).alike.len(), 1);

    let pair = TwoPeople {
        first: Twice::at(&twice.home, 0),
        second: Twice::at(&twice.again, 0),
    };
    twice.desk.keep_apart(pair).unwrap();
    assert_eq!(list().total, 0);
    assert_eq!(twice.doubles(&twice.again).alike, []);
    let decided = &twice.doubles(&twice.home).decided[0];
    assert_eq!(decided.decision, SamenessDecision::Different);
    assert_eq!(decided.other.as_ref().unwrap().title, "두 번째 접수");

    // Taken back, they look alike again.
    twice.undo(&twice.home, None);
    assert_eq!(list().total, 1);
}

#[test]
fn two_are_compared_side_by_side() {
    let twice = Twice::new();
    for view in [&twice.home, &twice.again] {
        twice.entry(view, Kind::Nationality, [(Field::Country, "VN")]);
    }
    let pair = TwoPeople {
        first: Twice::at(&twice.home, 0),
        second: Twice::at(&twice.again, 0),
    };
    let compared = twice.desk.compare_people(pair).unwrap();
    assert_eq!(compared.differing, []);
    assert_eq!(compared.same.len(), 1, "one nationality is the same");
    assert!(compared.compared.contains(&Field::BirthDate));
    assert!(!compared.compared.contains(&Field::Relation));
    assert_eq!((compared.first.others, compared.second.others), (1, 0));
    assert_eq!(
        compared.likeness.unwrap().reasons,
        [
            Reason::SameBirth,
            Reason::SwappedName,
            Reason::SameNationality
        ]
    );
}

#[test]
fn merged_across_two_files_both_say_the_same_and_parted_again_each_says_what_it_said() {
    let twice = Twice::new();
    twice.entry(&twice.home, Kind::Nationality, [(Field::Country, "VN")]);
    twice.entry(
        &twice.again,
        Kind::Registration,
        [(Field::Sort, "alien"), (Field::Number, "900501-6000000")],
    );
    let (before_home, before_again) = (twice.open(&twice.home), twice.open(&twice.again));
    let rehearsed = twice.desk.rehearse_merge(twice.merge()).unwrap();
    assert_eq!(rehearsed.families.len(), 2);
    assert_eq!(rehearsed.families[1].title, "두 번째 접수");
    assert_eq!(
        twice.open(&twice.home),
        before_home,
        "nothing is written yet"
    );

    let merged = twice.desk.merge_people(twice.merge()).unwrap();
    let other = twice.open(&twice.again);
    for person in [&merged.people[0], &other.people[0]] {
        let names = texts(person, List::Names, Field::Text);
        assert_eq!(names, ["LAN NGUYEN THI", "응우옌 티 란"]);
        assert_eq!(texts(person, List::Nationalities, Field::Country), ["VN"]);
        let numbers = texts(person, List::Registrations, Field::Number);
        assert_eq!(numbers, ["900501-6******"]);
        assert_eq!(text(person, Field::Phone), Some("010-1111-2222"));
        assert_eq!(text(person, Field::Sex), Some("female"));
    }
    assert_eq!(text(&other.people[0], Field::Relation), None, "its own");
    let link = &twice.doubles(&twice.again).decided[0];
    assert_eq!(link.other.as_ref().unwrap().title, "란의 집");
    assert_eq!(twice.doubles(&twice.home).alike, []);
    let total = twice
        .desk
        .duplicates(AskDuplicates { limit: 10 })
        .unwrap()
        .total;
    assert_eq!(total, 0);

    // Parted from the other side than that from which it was done.
    twice
        .desk
        .part_people(OfRecord {
            family: twice.again.id.clone(),
            record: link.record.clone(),
            reason: None,
        })
        .unwrap();
    for (view, before) in [(&twice.home, before_home), (&twice.again, before_again)] {
        assert_eq!(twice.open(view).people, before.people);
    }
    assert_eq!(twice.doubles(&twice.home).alike.len(), 1);
}

#[test]
fn undo_and_redo_of_a_merge_reach_both_files() {
    let twice = Twice::new();
    let merged = twice.desk.merge_people(twice.merge()).unwrap();
    let names = |view: &FamilyView| twice.open(view).people[0].lists[&List::Names].records.len();
    assert_eq!((names(&twice.home), names(&twice.again)), (2, 2));
    let back = twice.undo(&twice.home, merged.undoable.map(|it| it.entry));
    assert_eq!((names(&twice.home), names(&twice.again)), (1, 1));
    twice.undo(&twice.home, back.redoable.map(|it| it.entry));
    assert_eq!((names(&twice.home), names(&twice.again)), (2, 2));
    assert_eq!(twice.doubles(&twice.again).decided.len(), 1);
}

#[test]
fn what_was_written_after_a_merge_stays_when_they_are_parted() {
    let twice = Twice::new();
    let merged = twice.desk.merge_people(twice.merge()).unwrap();
    let sex = RecordChange {
        record: Some(merged.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Sex, "male"), (Field::Phone, "010-3333-4444")]),
    };
    save(&twice.desk, &merged, sex).unwrap();
    let link = twice.doubles(&twice.home).decided[0].record.clone();
    let parted = twice.desk.part_people(OfRecord {
        family: twice.home.id.clone(),
        record: link.clone(),
        reason: None,
    });
    let person = &parted.unwrap().people[0];
    assert_eq!(text(person, Field::Sex), Some("male"));
    assert_eq!(text(person, Field::Phone), Some("010-3333-4444"));
    assert_eq!(texts(person, List::Names, Field::Text), ["응우옌 티 란"]);
    let twice_parted = twice.desk.part_people(OfRecord {
        family: twice.home.id.clone(),
        record: link,
        reason: None,
    });
    assert_eq!(twice_parted.unwrap_err().code, FailureCode::NotFound);
}

#[test]
fn the_chosen_value_holds_in_both_and_a_wrong_entry_goes_from_both() {
    let twice = Twice::new();
    let born = RecordChange {
        record: Some(twice.again.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::BirthDate, "1990-05-02")]),
    };
    save(&twice.desk, &twice.again, born).unwrap();
    let wrong = twice.home.people[0].lists[&List::Names].records[0]
        .id
        .clone();
    let mut merge = twice.merge();
    merge.fields.insert(Field::BirthDate, WhichOne::Second);
    merge.wrong.push(wrong);
    let merged = twice.desk.merge_people(merge).unwrap();
    for person in [&merged.people[0], &twice.open(&twice.again).people[0]] {
        assert_eq!(text(person, Field::BirthDate), Some("1990-05-02"));
        assert_eq!(texts(person, List::Names, Field::Text), ["LAN NGUYEN THI"]);
    }
}

#[test]
fn an_address_that_a_warning_keeps_from_sight_is_not_carried_into_the_other_file() {
    let twice = Twice::new();
    let home = [(Field::Area, "41273"), (Field::Detail, "쉼터")];
    twice.entry(&twice.home, Kind::Address, home);
    let flag = [(Field::Sort, "violence"), (Field::From, "2023-01-01")];
    add(&twice.desk, &twice.home, Kind::Flag, flag);
    let rehearsed = twice.desk.rehearse_merge(twice.merge()).unwrap();
    assert!(!serde_json::to_string(&rehearsed).unwrap().contains("쉼터"));
    twice.desk.merge_people(twice.merge()).unwrap();
    let other = &twice.open(&twice.again).people[0];
    assert_eq!(other.lists[&List::Addresses].records, []);
    assert_eq!(text(other, Field::Phone), None);
}

#[test]
fn a_warning_about_the_person_goes_along_and_what_is_written_of_them_stays() {
    let twice = Twice::new();
    let about = [
        (Field::Sort, "violence"),
        (Field::Person, twice.again.people[0].id.as_str()),
        (Field::From, "2023-01-01"),
    ];
    add(&twice.desk, &twice.again, Kind::Flag, about);
    let task = [
        (Field::Text, "쉼터에 전화하기"),
        (Field::Person, twice.again.people[0].id.as_str()),
    ];
    add(&twice.desk, &twice.again, Kind::Task, task);
    let mut merge = twice.merge();
    merge.leaves = true;
    let merged = twice.desk.merge_people(merge).unwrap();
    assert_eq!(merged.flags.len(), 1);
    assert!(merged.contacts_hidden);
    let left = twice.open(&twice.again);
    assert_eq!((left.people.len(), left.flags.len()), (0, 1));
    assert_eq!(left.work[0].words.as_deref(), Some("쉼터에 전화하기"));
    let name = left.work[0].person_name.as_deref();
    assert_eq!(name, Some("LAN NGUYEN THI"), "still called so");
}

#[test]
fn a_link_is_taken_out_of_both_files_or_of_none() {
    let twice = Twice::new();
    let merged = twice.desk.merge_people(twice.merge()).unwrap();
    let refused = twice.desk.remove_record(OfRecord {
        family: merged.id.clone(),
        record: twice.doubles(&merged).decided[0].record.clone(),
        reason: None,
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::Denied);
}

#[test]
fn a_merge_that_was_cut_short_is_completed_by_doing_it_once_more() {
    let twice = Twice::new();
    twice.desk.merge_people(twice.merge()).unwrap();
    let (home, again) = (twice.open(&twice.home), twice.open(&twice.again));
    let once_more = twice.desk.merge_people(twice.merge()).unwrap();
    assert_eq!(once_more, home);
    assert_eq!(twice.open(&twice.again), again);
}

#[test]
fn a_whole_family_that_was_entered_twice_leaves_its_second_file_with_its_ties() {
    let twice = Twice::new();
    let child = |name: &str| NewPerson {
        fields: fields([(Field::BirthDate, "2021-02-03"), (Field::Relation, "child")]),
        names: vec![named("hangul", name)],
    };
    let again = twice
        .desk
        .create_family(CreateFamily {
            fields: fields([(Field::Title, "세 번째 접수")]),
            people: vec![
                NewPerson {
                    fields: fields([(Field::BirthDate, "1990-05-01")]),
                    names: vec![named("passport", "NGUYEN THI LAN")],
                },
                child("김두리"),
            ],
        })
        .unwrap();
    let tie = [
        (Field::Person, again.people[1].id.as_str()),
        (Field::Other, again.people[0].id.as_str()),
        (Field::Sort, "birth_parent"),
    ];
    add(&twice.desk, &again, Kind::Tie, tie);
    let with = RecordChange {
        record: None,
        kind: Kind::Person,
        fields: fields([(Field::BirthDate, "2021-02-03")]),
    };
    let home = save(&twice.desk, &twice.home, with).unwrap();
    let fresh = newcomer(&twice.home, &home);
    let merge = |second: usize, first: usize| Merge {
        first: Twice::at(&home, first),
        second: Twice::at(&again, second),
        fields: BTreeMap::new(),
        wrong: Vec::new(),
        leaves: true,
    };
    // Once the child goes, the tie to its mother is known only from a file that still has it.
    let mut mother = merge(0, 0);
    mother.first = Twice::at(&twice.home, 0);
    twice.desk.merge_people(mother).unwrap();
    assert_eq!(twice.open(&again).people.len(), 1);
    let merged = twice.desk.merge_people(merge(1, fresh)).unwrap();
    let left = twice.open(&again);
    assert_eq!((left.people.len(), left.work.len()), (0, 0));
    // Whom they are now is still told in the file that they left.
    assert_eq!(twice.doubles(&again).decided.len(), 2);
    assert_eq!(merged.people.len(), 3);
    let names = texts(&merged.people[fresh], List::Names, Field::Text);
    assert_eq!(names, ["김두리"]);
    assert_eq!(merged.ties.len(), 1, "the child is still its mother's");
}

#[test]
fn two_of_one_file_become_one_who_has_the_ties_of_both() {
    let twice = Twice::new();
    let mut change = RecordChange {
        record: None,
        kind: Kind::Person,
        fields: fields([
            (Field::BirthDate, "1990-05-01"),
            (Field::Relation, "mother"),
        ]),
    };
    let home = save(&twice.desk, &twice.home, change.clone()).unwrap();
    let fresh = newcomer(&twice.home, &home);
    let [lan, child] = [0, 1].map(|at: usize| twice.home.people[at].id.clone());
    let double = home.people[fresh].id.clone();
    for mother in [&lan, &double] {
        let tie = [
            (Field::Person, child.as_str()),
            (Field::Other, mother.as_str()),
            (Field::Sort, "birth_parent"),
        ];
        add(&twice.desk, &home, Kind::Tie, tie);
    }
    change.kind = Kind::Task;
    change.fields = fields([(Field::Person, double.as_str()), (Field::Text, "전화하기")]);
    let before = save(&twice.desk, &home, change).unwrap();
    let merge = Merge {
        first: Twice::at(&twice.home, 0),
        second: Twice::at(&home, fresh),
        fields: BTreeMap::new(),
        wrong: Vec::new(),
        leaves: false,
    };
    let rehearsed = twice.desk.rehearse_merge(merge.clone()).unwrap();
    assert_eq!(rehearsed.families.len(), 1);
    let merged = twice.desk.merge_people(merge).unwrap();
    assert_eq!(merged.people.len(), 2);
    assert_eq!(merged.ties.len(), 1, "the same tie stands once");
    assert_eq!(merged.work[0].person.as_deref(), Some(lan.as_str()));
    let decided = &twice.doubles(&home).decided[0];
    assert!(decided.here);
    let parted = twice.desk.part_people(OfRecord {
        family: home.id.clone(),
        record: decided.record.clone(),
        reason: None,
    });
    let parted = parted.unwrap();
    assert_eq!(parted.people, before.people);
    assert_eq!(parted.ties, before.ties);
}

#[test]
fn somebody_is_not_merged_with_themselves_nor_with_nobody() {
    let twice = Twice::new();
    let mut merge = twice.merge();
    merge.second = merge.first.clone();
    assert_eq!(
        twice.desk.merge_people(merge).unwrap_err().code,
        FailureCode::BadCall
    );
    let mut merge = twice.merge();
    merge.second.person = twice.home.id.clone();
    assert_eq!(
        twice.desk.merge_people(merge).unwrap_err().code,
        FailureCode::NotFound
    );
}

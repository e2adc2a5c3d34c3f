//! Two computers of one centre at one shelf, with everything that a computer has but the window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hamkke_core::centre::DeviceSort;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::papers::Drawer;
use hamkke_core::retention::{DestructionGround, RecordClass};
use hamkke_core::shelf::{Round, Store, StoreError, Way};
use hamkke_shelf::model::ModelStore;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "함께 걷는 길 위에서";

/// A computer that reaches the one store.
struct Computer {
    store: ModelStore,
    stick: PathBuf,
    now: Mutex<DateTime<Utc>>,
}

impl Host for Computer {
    fn now(&self) -> DateTime<Utc> {
        // No two acts at one instant.
        let mut now = self.now.lock().unwrap();
        *now += TimeDelta::milliseconds(10);
        *now
    }
    fn today(&self) -> NaiveDate {
        self.now.lock().unwrap().date_naive()
    }
    fn drawer(&self) -> Drawer {
        Drawer::Here
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.stick.clone())
    }
    fn store(&self, _: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(self.store.clone()))
    }
}

/// Two computers of one centre: the second has joined that of the first.
struct Two {
    folder: TempDir,
    first: Desk,
    second: Desk,
    store: ModelStore,
}

fn desk(folder: &Path, name: &str, store: &ModelStore) -> Desk {
    let stick = folder.join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    let computer = Computer {
        store: store.clone(),
        stick,
        now: Mutex::new(DateTime::from_timestamp(1_800_000_000, 0).unwrap()),
    };
    Desk::new(folder.join(name), name.to_owned(), Arc::new(computer))
}

fn shelf() -> ShelfPlace {
    ShelfPlace {
        url: "file:///shelf".to_owned(),
        endpoint: None,
        region: None,
        access_key: None,
        secret_key: None,
    }
}

pub(crate) fn founder(desk: &Desk) -> String {
    let status = desk.status(Nothing {}).unwrap();
    status.centre.unwrap().accounts[0].id.clone()
}

pub(crate) fn enter(desk: &Desk, account: String, passphrase: &str) -> Result<Status, Failure> {
    desk.sign_in(SignIn {
        account,
        passphrase: passphrase.to_owned(),
    })
}

fn two() -> Two {
    let folder = tempfile::tempdir().unwrap();
    let store = ModelStore::default();
    let first = desk(folder.path(), "접수 1", &store);
    first
        .found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    // The key of the shelf is in the books before they are given on.
    first.set_shelf(shelf()).unwrap();
    let second = joined(&first, folder.path(), "상담 2", &store);
    Two {
        folder,
        first,
        second,
        store,
    }
}

fn go(desk: &Desk) -> Round {
    desk.go_to_shelf(Way::Both, &mut |_, _| true)
        .unwrap()
        .unwrap()
}

/// A computer that joins the centre of the first by a code, as a person has it do.
fn joined(first: &Desk, folder: &Path, name: &str, store: &ModelStore) -> Desk {
    let desk = desk(folder, name, store);
    joined_at(first, &desk, name, DeviceSort::Office);
    enter(&desk, founder(&desk), PASSPHRASE).unwrap();
    desk.set_shelf(shelf()).unwrap();
    desk
}

/// The same for a desk that is there; gives the computer's id.
pub(crate) fn joined_at(first: &Desk, desk: &Desk, name: &str, sort: DeviceSort) -> String {
    let enrolled = first.enrol_device(EnrolDevice {
        name: name.to_owned(),
        sort,
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let enrolled = enrolled.unwrap();
    desk.found_enrolments(Nothing {}).unwrap();
    let code = enrolled.code.unwrap();
    desk.join_centre(JoinCentre { code }).unwrap();
    let mut devices = enrolled.devices.devices.into_iter();
    devices.find(|it| it.name == name).unwrap().id
}

impl Two {
    /// One computer more.
    fn third(&self) -> Desk {
        joined(&self.first, self.folder.path(), "상담 3", &self.store)
    }

    /// Both go until nothing moves any more.
    fn settle(&self) {
        for _ in 0..2 {
            go(&self.first);
            go(&self.second);
        }
        go(&self.first);
    }
}

pub(crate) fn fields<const N: usize>(of: [(Field, &str); N]) -> BTreeMap<Field, Value> {
    let of = of.into_iter();
    of.map(|(field, text)| (field, Value::text(text))).collect()
}

pub(crate) fn family(desk: &Desk, title: &str) -> FamilyView {
    let view = desk.create_family(CreateFamily {
        fields: fields([(Field::Title, title)]),
        people: vec![NewPerson {
            fields: fields([(Field::BirthDate, "2020-03-06")]),
            names: vec![fields([(Field::Sort, "hangul"), (Field::Text, "서연")])],
        }],
    });
    view.unwrap()
}

pub(crate) fn open(desk: &Desk, family: &str) -> Result<FamilyView, Failure> {
    desk.open_family(OfFamily {
        family: family.to_owned(),
    })
}

fn set(desk: &Desk, view: &FamilyView, field: Field, text: &str) -> FamilyView {
    let save = Save {
        family: view.id.clone(),
        changes: vec![RecordChange {
            record: Some(view.people[0].record.id.clone()),
            kind: Kind::Person,
            fields: fields([(field, text)]),
        }],
        reason: None,
    };
    desk.save(save).unwrap()
}

#[test]
fn a_family_made_on_one_computer_is_found_and_opened_on_the_other() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let found = two.second.find(Find {
        query: "서연".to_owned(),
        limit: 5,
    });
    assert_eq!(found.unwrap().hits.len(), 1);
    let view = open(&two.second, &made.id).unwrap();
    assert_eq!(view.title, "카리모바 가족");
    assert_eq!(view.read_only, None);
    let stands = two.second.family_on_shelf(OfFamily { family: made.id });
    assert_eq!(stands.unwrap().state, FamilyOnShelf::Merged);
}

#[test]
fn what_both_wrote_apart_stands_in_both_and_a_disagreement_is_shown() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let here = open(&two.second, &made.id).unwrap();
    set(&two.first, &made, Field::Sex, "female");
    set(&two.second, &here, Field::BirthDate, "2020-03-07");
    set(&two.first, &made, Field::BirthDate, "2020-03-08");
    two.settle();
    for desk in [&two.first, &two.second] {
        let view = open(desk, &made.id).unwrap();
        let person = &view.people[0].record;
        assert_eq!(person.fields[&Field::Sex], Value::text("female"));
        assert_eq!(view.open_conflicts, 1);
    }
}

#[test]
fn somebody_who_joins_on_one_computer_signs_in_on_the_other_and_reads_what_came() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    let accounts = two.first.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: "caseworker".to_owned(),
        reach: None,
        passphrase: "바다 건너 오는 봄비".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = accounts.unwrap();
    let hers = accounts.accounts.iter().find(|it| it.name == "오세린");
    let hers = hers.unwrap().id.clone();
    two.settle();
    two.second.sign_out(Nothing {}).unwrap();
    enter(&two.second, hers, "바다 건너 오는 봄비").unwrap();
    assert_eq!(open(&two.second, &made.id).unwrap().title, "카리모바 가족");
    let view = open(&two.second, &made.id).unwrap();
    set(&two.second, &view, Field::Sex, "female");
    go(&two.second);
    go(&two.first);
    let view = open(&two.first, &made.id).unwrap();
    assert_eq!(
        view.people[0].record.fields[&Field::Sex],
        Value::text("female")
    );
}

#[test]
fn an_idle_round_asks_little_and_writes_nothing() {
    let two = two();
    for number in 0..5 {
        family(&two.first, &format!("표본 {number}"));
    }
    two.settle();
    let before = two.store.asked();
    go(&two.first);
    go(&two.second);
    let asked = two.store.asked().since(&before);
    assert_eq!(asked.puts, 0, "{asked:?}");
    assert!(asked.requests() <= 4, "{asked:?}");
}

#[test]
fn nothing_of_a_family_stands_openly_on_the_shelf() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    for name in two.store.names() {
        let bytes = two.store.bytes(&name).unwrap();
        for word in ["카리모바", "서연", "2020-03-06", "김하나", &made.id] {
            let shows = bytes.windows(word.len()).any(|it| it == word.as_bytes());
            assert!(!shows && !name.contains(word), "{word} in {name}");
        }
    }
}

#[test]
fn a_round_that_is_cut_anywhere_is_whole_after_the_next() {
    for step in 0..10 {
        let two = two();
        let made = family(&two.first, "카리모바 가족");
        two.store
            .fail_after(step, hamkke_shelf::model::Fault::After);
        let _ = two.first.go_to_shelf(Way::Both, &mut |_, _| true);
        two.store.heal();
        two.store
            .fail_after(step, hamkke_shelf::model::Fault::Before);
        let _ = two.second.go_to_shelf(Way::Both, &mut |_, _| true);
        two.store.heal();
        two.settle();
        assert!(open(&two.second, &made.id).is_ok(), "cut at {step}");
    }
}

/// The second computer is withdrawn by whoever sits at the first.
fn withdraw(two: &Two) {
    let devices = two.first.devices(Nothing {}).unwrap().devices;
    let second = devices.iter().find(|it| it.name == "상담 2").unwrap();
    let withdrawn = two.first.withdraw_device(WithdrawDevice {
        device: second.id.clone(),
        reason: "도난".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    withdrawn.unwrap();
}

fn sex(desk: &Desk, family: &str) -> Option<Value> {
    let view = open(desk, family).unwrap();
    view.people[0].record.fields.get(&Field::Sex).cloned()
}

#[test]
fn what_a_withdrawn_computer_puts_there_waits_for_somebody_to_look_at_it() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let there = open(&two.second, &made.id).unwrap();
    withdraw(&two);
    set(&two.second, &there, Field::Sex, "female");
    go(&two.second);
    go(&two.first);
    assert_eq!(sex(&two.first, &made.id), None);
    let waits = two.first.quarantine(Nothing {}).unwrap().acts;
    assert_eq!(waits.len(), 1);
    // A second round brings nothing twice.
    go(&two.first);
    assert_eq!(two.first.quarantine(Nothing {}).unwrap().acts.len(), 1);
    let accepted = two.first.judge_quarantine(JudgeQuarantine {
        entry: waits[0].entry.clone(),
        accept: true,
        reason: "쓴 사람에게 확인함".to_owned(),
    });
    assert!(accepted.unwrap().acts.is_empty());
    assert_eq!(sex(&two.first, &made.id), Some(Value::text("female")));
}

#[test]
fn what_waits_comes_in_with_what_somebody_in_the_office_has_built_on_it() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let third = two.third();
    go(&third);
    // Nobody but the first knows of it: the third takes the act in, and builds on it.
    withdraw(&two);
    let there = open(&two.second, &made.id).unwrap();
    set(&two.second, &there, Field::Sex, "female");
    go(&two.second);
    go(&third);
    let there = open(&third, &made.id).unwrap();
    set(&third, &there, Field::BirthDate, "2020-03-07");
    go(&third);
    go(&two.first);
    assert_eq!(sex(&two.first, &made.id), Some(Value::text("female")));
    assert!(two.first.quarantine(Nothing {}).unwrap().acts.is_empty());
}

/// A picture that cannot be made smaller.
fn scan() -> Vec<u8> {
    let mut drawn: u32 = 1;
    let noise = image::RgbImage::from_fn(400, 400, |_, _| {
        drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [red, green, blue, _] = drawn.to_be_bytes();
        image::Rgb([red, green, blue])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    noise.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_paper_that_is_destroyed_is_gone_from_what_every_computer_had_put_there() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let there = open(&two.second, &made.id).unwrap();
    set(&two.second, &there, Field::Sex, "female");
    let scan = scan();
    let attached = two.second.attach(Attach {
        family: made.id.clone(),
        name: "등록증.png".to_owned(),
        content: scan.clone().into(),
        fields: BTreeMap::new(),
    });
    let paper = attached.unwrap().documents[0].id.clone();
    two.settle();
    assert!(two.store.size() > scan.len() as u64);
    open(&two.first, &made.id).unwrap();
    let destroyed = two.first.destroy_paper(DestroyPaper {
        family: made.id.clone(),
        record: paper,
        reason: "본인 요청".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    destroyed.unwrap();
    two.settle();
    // What no head names is taken away one push later.
    let here = open(&two.first, &made.id).unwrap();
    set(&two.first, &here, Field::Phone, "031-1");
    let there = open(&two.second, &made.id).unwrap();
    set(&two.second, &there, Field::Phone, "031-2");
    two.settle();
    let left = two.store.size();
    assert!(left < scan.len() as u64 / 2, "{left} of {}", scan.len());
    let third = two.third();
    go(&third);
    assert_eq!(sex(&third, &made.id), Some(Value::text("female")));
}

/// Two decide that a family is destroyed, and it is.
fn destroy(desk: &Desk, family: &str) {
    let supervisor = desk.add_account(AddAccount {
        name: "박도윤".to_owned(),
        role: "supervisor".to_owned(),
        reach: None,
        passphrase: "바다 건너 오는 봄비".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = supervisor.unwrap().accounts;
    let other = accounts.iter().find(|it| it.name == "박도윤").unwrap();
    let proposed = desk.propose_destruction(ProposeDestruction {
        class: RecordClass::CaseFile,
        ground: DestructionGround::OnRequest,
        families: vec![family.to_owned()],
        asked_on: Some(NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()),
        remark: Some("창구에서 요구함".to_owned()),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let destruction = proposed.unwrap().all[0].id.clone();
    desk.sign_out(Nothing {}).unwrap();
    enter(desk, other.id.clone(), "바다 건너 오는 봄비").unwrap();
    let decided = desk.decide_destruction(DecideDestruction {
        destruction,
        approve: true,
        reason: None,
        own_passphrase: "바다 건너 오는 봄비".to_owned(),
    });
    decided.unwrap();
    while desk.look_after() {}
    desk.sign_out(Nothing {}).unwrap();
    enter(desk, founder(desk), PASSPHRASE).unwrap();
}

#[test]
fn a_family_that_is_destroyed_is_gone_from_what_every_computer_had_put_there() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    let stays = family(&two.first, "남는 가족");
    two.settle();
    let there = open(&two.second, &made.id).unwrap();
    let attached = two.second.attach(Attach {
        family: made.id.clone(),
        name: "등록증.png".to_owned(),
        content: scan().into(),
        fields: BTreeMap::new(),
    });
    attached.unwrap();
    set(&two.second, &there, Field::Sex, "female");
    two.settle();
    let size = two.store.size();
    assert!(size > scan().len() as u64);
    destroy(&two.first, &made.id);
    for round in 0..2 {
        for desk in [&two.first, &two.second] {
            let here = open(desk, &stays.id).unwrap();
            set(desk, &here, Field::Phone, &format!("031-{round}"));
        }
        two.settle();
    }
    let left = two.store.size();
    assert!(left < size / 2, "{left} of {size}");
    let third = two.third();
    go(&third);
    assert!(open(&third, &stays.id).is_ok());
}

#[test]
fn who_was_given_a_family_after_its_key_was_changed_reads_all_of_it_on_a_new_computer() {
    let two = two();
    let made = family(&two.first, "카리모바 가족");
    two.settle();
    let there = open(&two.second, &made.id).unwrap();
    set(&two.second, &there, Field::Sex, "female");
    two.settle();
    let accounts = two.first.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: "caseworker".to_owned(),
        reach: Some(AccountReach {
            scope: "named".to_owned(),
            team: None,
            on_duty: false,
        }),
        passphrase: "바다 건너 오는 봄비".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = accounts.unwrap().accounts;
    let hers = accounts.iter().find(|it| it.name == "오세린").unwrap();
    let hers = hers.id.clone();
    let id: hamkke_core::log::FamilyId = made.id.parse().unwrap();
    assert!(two.first.seated(|seat| seat.change_key_of(id)).unwrap());
    let given = two.first.give_family(GiveFamily {
        family: made.id.clone(),
        account: hers.clone(),
        parts: None,
        reason: "함께 맡음".to_owned(),
    });
    given.unwrap();
    two.settle();
    let third = two.third();
    third.sign_out(Nothing {}).unwrap();
    enter(&third, hers, "바다 건너 오는 봄비").unwrap();
    go(&third);
    go(&third);
    assert_eq!(sex(&third, &made.id), Some(Value::text("female")));
}

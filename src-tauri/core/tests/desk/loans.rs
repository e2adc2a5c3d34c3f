//! Families on a laptop for a visit: lent, taken over, written in on both sides, handed back,
//! forgotten. Two computers, and a stick between them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;
use hamkke_core::centre::{DeviceSort, LoanPurpose};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind};
use hamkke_core::retention::{DestructionGround, RecordClass};

use crate::office::*;

const HERS: &str = "바다 건너 오는 봄비";

/// An office, a laptop that joined it, a caseworker who borrows, and a stick.
struct Visit {
    folder: tempfile::TempDir,
    computer: Arc<Computer>,
    office: Desk,
    laptop: Desk,
    worker: String,
    device: String,
}

fn joined(office: &Desk, computer: &Arc<Computer>, root: &Path, name: &str) -> (Desk, String) {
    let stick = root.join("stick");
    fs::create_dir_all(&stick).unwrap();
    computer.chooses(&stick);
    // Devices of one instant have no order.
    computer.goes(TimeDelta::minutes(1));
    let enrolled = office
        .enrol_device(EnrolDevice {
            name: name.to_owned(),
            sort: DeviceSort::Laptop,
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    let device = enrolled.devices.devices.last().unwrap().id.clone();
    let laptop = Desk::new(root.join(name), "새 컴퓨터".to_owned(), computer.clone());
    assert_eq!(laptop.found_enrolments(Nothing {}).unwrap().count, 1);
    let joined = laptop.join_centre(JoinCentre {
        code: enrolled.code.unwrap(),
    });
    assert_eq!(joined.unwrap().phase, Phase::SignedOut);
    (laptop, device)
}

fn enter(desk: &Desk, account: &str, passphrase: &str) -> Status {
    // Whoever sat there for days has been locked out.
    desk.sign_out(Nothing {}).unwrap();
    let entered = desk.sign_in(SignIn {
        account: account.to_owned(),
        passphrase: passphrase.to_owned(),
    });
    entered.unwrap()
}

impl Visit {
    fn prepared() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let computer = Computer::at(StandingClock.now());
        let place = folder.path().join("office");
        let office = Desk::new(place, "접수 1".to_owned(), computer.clone());
        office
            .found_centre(FoundCentre {
                centre_name: "안산시 다문화가족지원센터".to_owned(),
                account_name: "김하나".to_owned(),
                passphrase: PASSPHRASE.to_owned(),
            })
            .unwrap();
        let made = office.add_account(AddAccount {
            name: "오세린".to_owned(),
            role: Role::Caseworker.name().to_owned(),
            reach: None,
            passphrase: HERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        });
        let made = made.unwrap().accounts;
        let worker = made.into_iter().find(|it| it.name == "오세린").unwrap().id;
        let (laptop, device) = joined(&office, &computer, folder.path(), "노트북 1");
        let visit = Self {
            folder,
            computer,
            office,
            laptop,
            worker,
            device,
        };
        visit.later();
        visit
    }

    fn later(&self) {
        self.computer.goes(TimeDelta::minutes(1));
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn laptop_folder(&self) -> PathBuf {
        self.folder.path().join("노트북 1")
    }

    fn lend(&self, families: &[&FamilyView]) -> Result<LoanMade, Failure> {
        self.later();
        self.office.lend(Lend {
            families: families.iter().map(|it| it.id.clone()).collect(),
            device: self.device.clone(),
            account: self.worker.clone(),
            purpose: LoanPurpose::Visit,
            until: day("2023-05-11"),
        })
    }

    /// The borrower sits down at the laptop and takes over what was lent.
    fn out(&self) -> LoansHere {
        self.later();
        enter(&self.laptop, &self.worker, HERS);
        self.laptop.take_loan(Nothing {}).unwrap()
    }

    fn receive(&self) -> LoanReceived {
        self.later();
        let found = self.office.look_homecomings(Nothing {}).unwrap().found;
        let loan = found[0].loan.clone();
        self.later();
        self.office.receive_loan(ReceiveLoan { loan }).unwrap()
    }
}

fn note(desk: &Desk, family: &FamilyView, text: &str) {
    let of = [(Field::On, "2023-05-10"), (Field::Text, text)];
    add(desk, family, Kind::Note, of);
}

fn notes(desk: &Desk, family: &str) -> Vec<String> {
    let view = desk.open_family(OfFamily {
        family: family.to_owned(),
    });
    let text = |it: &RecordView| it.fields[&Field::Text].as_text().unwrap().to_owned();
    let mut notes: Vec<String> = view.unwrap().notes.iter().map(text).collect();
    notes.sort();
    notes
}

#[test]
fn what_is_written_on_both_sides_of_a_visit_is_in_the_office_when_the_laptop_is_home_and_gone_from_it()
 {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    let stays = family(&visit.office);
    let made = visit.lend(&[&lent]).unwrap();
    assert_eq!(made.folder.as_deref(), Some("stick"));
    assert_eq!(made.loans.loans[0].state, LoanState::Out);

    assert_eq!(visit.out().families, 1);
    assert_eq!(notes(&visit.laptop, &lent.id), Vec::<String>::new());
    let other = visit.laptop.open_family(OfFamily {
        family: stays.id.clone(),
    });
    assert_eq!(other.unwrap_err().code, FailureCode::NotFound);
    visit.later();
    note(&visit.laptop, &lent, "방문에서 들은 말");
    let new = family(&visit.laptop);
    assert_eq!(new.file_number, "", "the office gives it");
    visit.later();
    note(&visit.office, &lent, "사무실로 온 전화");

    visit.later();
    let packed = visit.laptop.hand_back(Nothing {}).unwrap();
    assert_eq!((packed.families, packed.loans[0].forgotten), (2, false));
    let received = visit.receive();
    assert!(received.all_home);
    assert_eq!(
        notes(&visit.office, &lent.id),
        ["방문에서 들은 말", "사무실로 온 전화"]
    );
    let home = visit.office.open_family(OfFamily {
        family: new.id.clone(),
    });
    assert_eq!(home.unwrap().file_number, "2023-00003");

    visit.later();
    let after = visit.laptop.hand_back(Nothing {}).unwrap();
    assert!(after.loans[0].forgotten);
    for family in [&lent, &new] {
        assert!(!case_file(&visit.laptop_folder(), family).exists());
    }
    let gone = visit.laptop.open_family(OfFamily { family: lent.id });
    assert_eq!(gone.unwrap_err().code, FailureCode::NotFound);
    visit.later();
    visit.office.look_homecomings(Nothing {}).unwrap();
    let loans = visit.office.loans(Nothing {}).unwrap().loans;
    assert_eq!(loans[0].state, LoanState::Forgotten);
}

#[test]
fn a_laptop_holds_no_file_no_key_and_no_name_of_a_family_that_was_not_lent() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    let stays = visit
        .office
        .create_family(CreateFamily {
            fields: fields([(Field::Title, "다른 곳의 가족")]),
            people: vec![person([(Field::Relation, "mother")], "이름없는사람")],
        })
        .unwrap();
    visit.lend(&[&lent]).unwrap();
    visit.out();
    drop((visit.laptop, visit.office));
    let mut files = 0;
    each_file(
        &visit.folder.path().join("노트북 1"),
        &mut |path, bytes| {
            files += 1;
            let holds = |text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
            for secret in ["다른 곳의 가족", "이름없는사람", "카리모바"] {
                assert!(!holds(secret), "{secret} in {}", path.display());
            }
            assert!(!path.to_string_lossy().contains(&stays.id));
        },
    );
    assert!(files > 3);
    // The seals of the books: what the office has of the families' keys is not among them.
    let laptop = seals(&visit.folder.path().join("노트북 1"));
    let office = seals(&visit.folder.path().join("office"));
    assert!(office.len() > laptop.len());
    let key_of = |id: &str| id.replace('-', "");
    assert!(office.contains(&key_of(&stays.id)));
    assert!(!laptop.contains(&key_of(&stays.id)));
    assert!(!laptop.contains(&key_of(&lent.id)));
}

fn each_file(folder: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        match path.is_dir() {
            true => each_file(&path, look),
            false => look(&path, &fs::read(&path).unwrap()),
        }
    }
}

/// The ids of the seals that hold something in a centre's books.
fn seals(centre: &Path) -> Vec<String> {
    let books = rusqlite::Connection::open(centre.join("centre.db")).unwrap();
    let mut found = books
        .prepare("SELECT lower(hex(id)) FROM seal WHERE bytes IS NOT NULL")
        .unwrap();
    let ids = found.query_map([], |row| row.get(0)).unwrap();
    ids.collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_wrong_code_says_in_which_group_and_leaves_nothing_on_the_new_computer() {
    let visit = Visit::prepared();
    let enrolled = visit
        .office
        .enrol_device(EnrolDevice {
            name: "노트북 2".to_owned(),
            sort: DeviceSort::Laptop,
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    let code = enrolled.code.unwrap();
    let place = visit.folder.path().join("노트북 2");
    let new = Desk::new(
        place.clone(),
        "새 컴퓨터".to_owned(),
        visit.computer.clone(),
    );
    new.found_enrolments(Nothing {}).unwrap();
    let join = |code: &str| {
        new.join_centre(JoinCentre {
            code: code.to_owned(),
        })
    };
    let mut mistyped = code.clone();
    let wrong = if code.ends_with('A') { "B" } else { "A" };
    mistyped.replace_range(28.., wrong);
    let refused = join(&mistyped).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("mistyped"));
    assert_eq!(refused.value.as_deref(), Some("5"));
    let other = hamkke_core::keys::EnrolmentCode::generate().unwrap();
    let refused = join(&other.shown()).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("wrong-code"));
    assert!(!place.join("centre.db").exists());
    visit.computer.goes(TimeDelta::hours(25));
    let refused = join(&code).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("over"));
    assert!(!place.join("centre.db").exists());
}

#[test]
fn two_computers_that_joined_with_one_code_are_seen_in_the_office() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    // Somebody kept a copy of the stick and of the laptop's first day.
    copy(
        &visit.laptop_folder(),
        &visit.folder.path().join("노트북 1 사본"),
    );
    fs::write(
        visit
            .folder
            .path()
            .join("노트북 1 사본")
            .join("device-mark"),
        "00000000-0000-4000-8000-000000000001",
    )
    .unwrap();
    visit.lend(&[&lent]).unwrap();
    let kept = visit.folder.path().join("stick copy");
    copy(&visit.stick(), &kept);
    visit.out();
    visit.laptop.hand_back(Nothing {}).unwrap();
    visit.receive();
    let devices = |visit: &Visit| visit.office.devices(Nothing {}).unwrap().devices;
    assert_eq!(devices(&visit).last().unwrap().joined, 1);

    visit.computer.chooses(&kept);
    let place = visit.folder.path().join("노트북 1 사본");
    let second = Desk::new(place, "새 컴퓨터".to_owned(), visit.computer.clone());
    visit.later();
    second.status(Nothing {}).unwrap();
    enter(&second, &visit.worker, HERS);
    second.take_loan(Nothing {}).unwrap();
    second.hand_back(Nothing {}).unwrap();
    visit.receive();
    assert_eq!(devices(&visit).last().unwrap().joined, 2);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &place),
            false => drop(fs::copy(&path, &place).unwrap()),
        }
    }
}

#[test]
fn a_loan_opens_on_its_own_laptop_and_for_its_own_borrower_only() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    let (other, _) = joined(
        &visit.office,
        &visit.computer,
        visit.folder.path(),
        "노트북 2",
    );
    visit.lend(&[&lent]).unwrap();
    enter(&other, &visit.worker, HERS);
    let refused = other.take_loan(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("other-device"));
    let director = visit.laptop.status(Nothing {}).unwrap().centre.unwrap();
    let director = director.accounts.iter().find(|it| it.role == "director");
    enter(&visit.laptop, &director.unwrap().id, PASSPHRASE);
    let refused = visit.laptop.take_loan(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("other-account"));
    visit.laptop.sign_out(Nothing {}).unwrap();
    visit.out();
    visit.laptop.sign_out(Nothing {}).unwrap();
    enter(&visit.laptop, &director.unwrap().id, PASSPHRASE);
    let shut = visit.laptop.open_family(OfFamily { family: lent.id });
    assert_eq!(shut.unwrap_err().code, FailureCode::NotFound);
}

#[test]
fn after_its_time_a_lent_family_takes_new_notes_and_shows_little_until_the_office_gives_more() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    note(&visit.office, &lent, "앞서 쓴 기록");
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.computer.goes(TimeDelta::days(2));
    enter(&visit.laptop, &visit.worker, HERS);
    let status = visit.laptop.status(Nothing {}).unwrap();
    assert!(status.session.unwrap().visit.unwrap().over);
    assert_eq!(notes(&visit.laptop, &lent.id), Vec::<String>::new());
    note(&visit.laptop, &lent, "늦은 방문");
    assert_eq!(notes(&visit.laptop, &lent.id), ["늦은 방문"]);
    let renamed = save(
        &visit.laptop,
        &lent,
        RecordChange {
            record: Some(lent.record.id.clone()),
            kind: Kind::Family,
            fields: fields([(Field::Title, "다른 이름")]),
        },
    );
    assert_eq!(renamed.unwrap_err().code, FailureCode::LoanOver);

    // Setting the clock back makes it no longer.
    visit.computer.goes(TimeDelta::days(-2));
    visit.laptop.sign_out(Nothing {}).unwrap();
    enter(&visit.laptop, &visit.worker, HERS);
    let status = visit.laptop.status(Nothing {}).unwrap();
    assert!(status.session.unwrap().visit.unwrap().over);
    visit.computer.goes(TimeDelta::days(2));

    visit.later();
    enter_office(&visit);
    let loan = visit.office.loans(Nothing {}).unwrap().loans[0].clone();
    assert_eq!(loan.state, LoanState::Overdue);
    let more = visit.office.extend_loan(ExtendLoan {
        loan: loan.id,
        until: day("2023-05-13"),
    });
    let code = more.unwrap().code;
    enter(&visit.laptop, &visit.worker, HERS);
    visit.laptop.extend_here(ExtendHere { code }).unwrap();
    assert_eq!(
        notes(&visit.laptop, &lent.id),
        ["늦은 방문", "앞서 쓴 기록"]
    );
}

fn enter_office(visit: &Visit) {
    let centre = visit.office.status(Nothing {}).unwrap().centre.unwrap();
    let director = centre.accounts.iter().find(|it| it.role == "director");
    enter(&visit.office, &director.unwrap().id, PASSPHRASE);
}

#[test]
fn who_writes_on_after_handing_back_loses_nothing_and_hands_back_once_more() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.laptop.hand_back(Nothing {}).unwrap();
    visit.receive();
    visit.later();
    note(&visit.laptop, &lent, "돌아오는 길에");
    let again = visit.laptop.hand_back(Nothing {}).unwrap();
    assert!(!again.loans[0].forgotten);
    assert!(case_file(&visit.laptop_folder(), &lent).exists());
    visit.receive();
    assert_eq!(notes(&visit.office, &lent.id), ["돌아오는 길에"]);
    assert!(visit.laptop.hand_back(Nothing {}).unwrap().loans[0].forgotten);
}

#[test]
fn a_loan_that_was_cut_off_anywhere_is_taken_over_whole_or_not_at_all() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    let mut parts = Vec::new();
    each_file(&visit.stick(), &mut |path, bytes| {
        parts.push((path.to_owned(), bytes.to_vec()));
    });
    enter(&visit.laptop, &visit.worker, HERS);
    for (path, bytes) in &parts {
        for left in [None, Some(&bytes[..bytes.len() / 2])] {
            match left {
                None => fs::remove_file(path).unwrap(),
                Some(left) => fs::write(path, left).unwrap(),
            }
            let refused = visit.laptop.take_loan(Nothing {}).unwrap_err();
            assert_eq!(refused.code, FailureCode::Carry, "{}", path.display());
            assert!(!case_file(&visit.laptop_folder(), &lent).exists() || left.is_some());
            let shut = visit.laptop.open_family(OfFamily {
                family: lent.id.clone(),
            });
            assert_eq!(shut.unwrap_err().code, FailureCode::NotFound);
            fs::write(path, bytes).unwrap();
        }
    }
    assert_eq!(visit.laptop.take_loan(Nothing {}).unwrap().families, 1);
    notes(&visit.laptop, &lent.id);
}

#[test]
fn a_homecoming_that_was_cut_off_anywhere_destroys_nothing_on_the_laptop() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.later();
    note(&visit.laptop, &lent, "방문에서 들은 말");
    visit.laptop.hand_back(Nothing {}).unwrap();
    let mut parts = Vec::new();
    each_file(&visit.stick(), &mut |path, bytes| {
        parts.push((path.to_owned(), bytes.to_vec()));
    });
    for (path, bytes) in &parts {
        fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        let refused = visit.office.look_homecomings(Nothing {}).unwrap_err();
        assert_eq!(refused.code, FailureCode::Carry, "{}", path.display());
        fs::write(path, bytes).unwrap();
    }
    visit.receive();
    let mut receipt = None;
    each_file(
        &visit.stick().join("hamkke").join("receipts"),
        &mut |path, bytes| {
            receipt = Some((path.to_owned(), bytes.to_vec()));
        },
    );
    let (path, bytes) = receipt.unwrap();
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        fs::write(&path, &changed).unwrap();
        let handed = visit.laptop.hand_back(Nothing {});
        assert!(
            handed.is_err() || !handed.unwrap().loans[0].forgotten,
            "{at}"
        );
        assert!(case_file(&visit.laptop_folder(), &lent).exists());
    }
    fs::write(&path, &bytes).unwrap();
    assert!(visit.laptop.hand_back(Nothing {}).unwrap().loans[0].forgotten);
}

#[test]
fn what_is_half_typed_is_not_lost_with_the_loan() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit
        .laptop
        .keep_draft(KeepDraft {
            family: Some(lent.id.clone()),
            key: "note".to_owned(),
            text: "반쯤 쓴".to_owned(),
        })
        .unwrap();
    let refused = visit.laptop.hand_back(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("drafts"));
}

#[test]
fn a_lost_laptop_is_withdrawn_with_its_loans_and_one_answer_says_what_was_on_it() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    add(
        &visit.office,
        &lent,
        Kind::Address,
        [
            (Field::Person, lent.people[0].id.as_str()),
            (Field::Detail, "선부동 12"),
        ],
    );
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.later();
    let lost = visit
        .office
        .lose_laptop(LoseLaptop {
            device: visit.device.clone(),
            reason: "버스에 두고 내림".to_owned(),
        })
        .unwrap();
    assert_eq!(lost.borrowers, ["오세린"]);
    assert_eq!(lost.families[0].family.title, "카리모바 가족");
    assert_eq!((lost.people, lost.families[0].contacts), (2, 1));
    assert!(!lost.due_for_its_sort);
    assert_eq!(lost.report_by, lost.at.map(|it| it + TimeDelta::hours(72)));
    let loans = visit.office.loans(Nothing {}).unwrap();
    assert_eq!(loans.loans[0].state, LoanState::Lost);
    assert!(loans.laptops.is_empty());
    assert!(visit.lend(&[&lent]).is_err());
}

#[test]
fn what_a_lost_laptop_wrote_waits_until_somebody_has_looked_and_comes_in_act_by_act() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.later();
    note(&visit.laptop, &lent, "가짜 기록");
    visit.later();
    note(&visit.laptop, &lent, "진짜 기록");
    visit.later();
    visit
        .office
        .lose_laptop(LoseLaptop {
            device: visit.device.clone(),
            reason: "분실".to_owned(),
        })
        .unwrap();
    visit.laptop.hand_back(Nothing {}).unwrap();
    let received = visit.receive();
    assert!(!received.all_home);
    assert_eq!(
        (received.families[0].entries, received.families[0].put_aside),
        (0, 2)
    );
    assert!(notes(&visit.office, &lent.id).is_empty());
    let waiting = visit.office.quarantine(Nothing {}).unwrap().acts;
    let said = |act: &QuarantinedAct| {
        let text = act.changes.iter().find(|it| it.field == Some(Field::Text));
        text.unwrap().value.as_text().unwrap().to_owned()
    };
    assert_eq!(
        waiting.iter().map(said).collect::<Vec<_>>(),
        ["가짜 기록", "진짜 기록"]
    );
    assert_eq!(waiting[0].device, "노트북 1");

    visit.later();
    let judge = |entry: &str, accept| {
        visit.office.judge_quarantine(JudgeQuarantine {
            entry: entry.to_owned(),
            accept,
            reason: "오세린에게 물음".to_owned(),
        })
    };
    judge(&waiting[0].entry, true).unwrap();
    assert_eq!(notes(&visit.office, &lent.id), ["가짜 기록"]);
    visit.later();
    let left = judge(&waiting[1].entry, false).unwrap();
    assert!(left.acts.is_empty());
    assert_eq!(notes(&visit.office, &lent.id), ["가짜 기록"]);

    // It stays out, however often it comes.
    visit.later();
    visit.receive();
    assert_eq!(notes(&visit.office, &lent.id), ["가짜 기록"]);
    assert!(visit.office.quarantine(Nothing {}).unwrap().acts.is_empty());
}

fn today(desk: &Desk) -> Today {
    let asked = AskToday {
        mine: true,
        kind: None,
        limit: 5,
    };
    desk.today(asked).unwrap()
}

#[test]
fn today_calls_to_mind_a_loan_that_ends_before_the_office_opens_again() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    assert!(today(&visit.office).loans_due.is_empty());
    let session = visit.office.status(Nothing {}).unwrap().session.unwrap();
    visit.computer.goes(TimeDelta::days(1));
    enter(&visit.office, &session.account.id, PASSPHRASE);
    let due = today(&visit.office).loans_due;
    assert_eq!((due[0].state, due[0].count), (LoanState::Out, 1));
    visit.computer.goes(TimeDelta::days(1));
    enter(&visit.office, &visit.worker, HERS);
    let hers = today(&visit.office).loans_due;
    assert_eq!(hers[0].state, LoanState::Overdue);
    visit.computer.goes(TimeDelta::minutes(1));
    visit.out();
    assert!(today(&visit.laptop).loans_due.is_empty());
}

#[test]
fn a_family_says_on_which_laptop_it_is_until_that_has_forgotten_it() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    let loans = |visit: &Visit| {
        let family = lent.id.clone();
        let view = visit.office.open_family(OfFamily { family }).unwrap();
        let loans = view.loans.into_iter();
        loans.map(|it| (it.device, it.state)).collect::<Vec<_>>()
    };
    let laptop = "노트북 1".to_owned();
    assert_eq!(loans(&visit), [(laptop.clone(), LoanState::Out)]);
    visit.out();
    visit.later();
    visit.laptop.hand_back(Nothing {}).unwrap();
    visit.receive();
    assert_eq!(loans(&visit), [(laptop, LoanState::Returned)]);
    visit.later();
    visit.laptop.hand_back(Nothing {}).unwrap();
    visit.later();
    visit.office.look_homecomings(Nothing {}).unwrap();
    assert_eq!(loans(&visit), []);
}

#[test]
fn a_destruction_names_the_laptops_that_have_the_family_still() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    let proposed = visit.office.propose_destruction(ProposeDestruction {
        class: RecordClass::CaseFile,
        ground: DestructionGround::OnRequest,
        families: vec![lent.id.clone()],
        asked_on: Some(day("2023-05-09")),
        remark: Some("창구에서 요구함".to_owned()),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let line = proposed.unwrap().all.remove(0);
    assert_eq!(line.loans[0].device, "노트북 1");
}

#[test]
fn what_comes_home_is_looked_at_before_it_is_taken_in_and_taken_back_as_one_act_afterwards() {
    let visit = Visit::prepared();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    visit.out();
    visit.later();
    note(&visit.laptop, &lent, "방문에서 들은 말");
    visit.later();
    note(&visit.laptop, &lent, "현관에서 들은 말");
    visit.later();
    note(&visit.office, &lent, "사무실로 온 전화");
    visit.later();
    visit.laptop.hand_back(Nothing {}).unwrap();

    let found = visit.office.look_homecomings(Nothing {}).unwrap().found;
    let looked = visit.office.rehearse_homecoming(AskHomecoming {
        loan: found[0].loan.clone(),
        family: lent.id.clone(),
    });
    let looked = looked.unwrap();
    assert_eq!((looked.acts.len(), looked.records_new), (2, 2));
    assert_eq!(looked.sort, OriginSort::Loan);
    assert_eq!(looked.origin, "노트북 1");
    assert_eq!(notes(&visit.office, &lent.id), ["사무실로 온 전화"]);

    let received = visit.receive();
    let home = &received.families[0];
    assert_eq!(home.entries, 2);
    let of = OfRecord {
        family: lent.id.clone(),
        record: home.receipt.clone().unwrap(),
        reason: None,
    };
    let receipt = visit.office.receipt(of.clone()).unwrap();
    assert_eq!((receipt.acts, receipt.came.len()), (2, 2));
    assert_eq!(notes(&visit.office, &lent.id).len(), 3);
    visit.later();
    visit.office.take_back_copy(of).unwrap();
    assert_eq!(notes(&visit.office, &lent.id), ["사무실로 온 전화"]);
    // The laptop has its receipt all the same: nothing of it is lost, it is only taken back.
    visit.later();
    let forgotten = visit.laptop.hand_back(Nothing {}).unwrap();
    assert!(forgotten.loans[0].forgotten);
}

#[test]
fn a_family_that_is_out_does_not_go_to_another_centre_and_one_whose_laptop_was_lost_may() {
    let visit = Visit::prepared();
    let place = visit.folder.path().join("siheung");
    let other = Desk::new(place, "접수 1".to_owned(), visit.computer.clone());
    other
        .found_centre(FoundCentre {
            centre_name: "시흥시가족센터".to_owned(),
            account_name: "박두리".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    let centre = other.save_card(Nothing {}).unwrap().card.centre;
    let cards = visit.office.look_cards(Nothing {}).unwrap().cards;
    let fingerprint = cards[0].fingerprint.clone();
    visit
        .office
        .keep_partner(KeepPartner {
            centre: centre.clone(),
            fingerprint,
        })
        .unwrap();
    let lent = family(&visit.office);
    visit.lend(&[&lent]).unwrap();
    let propose = || {
        visit.office.propose_transfer(ProposeTransfer {
            family: lent.id.clone(),
            centre: centre.clone(),
            reason: "시흥으로 이사".to_owned(),
        })
    };
    assert_eq!(propose().unwrap_err().reason.as_deref(), Some("lent"));
    visit
        .office
        .lose_laptop(LoseLaptop {
            device: visit.device.clone(),
            reason: "시청역에서 잃음".to_owned(),
        })
        .unwrap();
    let transfer = propose().unwrap().transfer.unwrap();
    assert_eq!(transfer.stage, TransferStage::Proposed);
}

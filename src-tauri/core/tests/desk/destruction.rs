//! What is due to be destroyed, proposed by one, approved by another, and gone.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use hamkke_core::backup::{BackupName, Restoring, Store, Wanted, settle_in};
use hamkke_core::centre::{Centre, Layout};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::log::FamilyId;
use hamkke_core::model::{Field, Kind, List};
use hamkke_core::retention::{BackupReach, DestructionGround, DestructionStage, RecordClass};

use crate::access::deeds;
use crate::backups::Office;
use crate::office::*;

const HERS: &str = "바다 건너 오는 봄비";
const NUMBER: &str = "900501-6234567";

/// A centre with a supervisor beside the director, and families of which the first was closed
/// long ago.
fn office(families: usize) -> (Office, Vec<FamilyView>) {
    let office = Office::with(0);
    let views: Vec<FamilyView> = (0..families).map(|_| family(&office.desk)).collect();
    if let Some(first) = views.first() {
        close_case(&office.desk, first, "2018-05-09");
    }
    // Accounts stand in the order in which they were made, to the millisecond.
    office.works_for(TimeDelta::seconds(50));
    office
        .desk
        .add_account(AddAccount {
            name: "오세린".to_owned(),
            role: Role::Supervisor.name().to_owned(),
            reach: None,
            passphrase: HERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    (office, views)
}

fn close_case(desk: &Desk, family: &FamilyView, on: &str) {
    let of = [(Field::On, on), (Field::Reason, "goals_met")];
    add(desk, family, Kind::Closure, of);
}

fn number_of(desk: &Desk, family: &FamilyView) {
    let change = RecordChange {
        record: None,
        kind: Kind::Registration,
        fields: fields([
            (Field::Person, &family.people[0].id),
            (Field::Sort, "alien"),
            (Field::Number, NUMBER),
        ]),
    };
    save(desk, family, change).unwrap();
}

fn paper_of(desk: &Desk, family: &FamilyView) {
    let scan = crate::papers::png(8, 8);
    desk.attach(Attach {
        family: family.id.clone(),
        name: "등록증.png".to_owned(),
        content: scan.into(),
        fields: fields([]),
    })
    .unwrap();
}

fn listed(desk: &Desk) -> Destructions {
    let asked = AskDestructions {
        class: None,
        family: None,
        limit: 100,
    };
    desk.destructions(asked).unwrap()
}

fn propose(
    desk: &Desk,
    class: RecordClass,
    families: &[&FamilyView],
) -> Result<Destructions, Failure> {
    desk.propose_destruction(ProposeDestruction {
        class,
        ground: DestructionGround::PeriodOver,
        families: families.iter().map(|it| it.id.clone()).collect(),
        asked_on: None,
        remark: None,
        own_passphrase: PASSPHRASE.to_owned(),
    })
}

fn asked_for(
    desk: &Desk,
    class: RecordClass,
    family: &FamilyView,
) -> Result<Destructions, Failure> {
    desk.propose_destruction(ProposeDestruction {
        class,
        ground: DestructionGround::OnRequest,
        families: vec![family.id.clone()],
        asked_on: Some(day("2023-05-02")),
        remark: Some("카리모바 씨가 창구에서 요구함".to_owned()),
        own_passphrase: PASSPHRASE.to_owned(),
    })
}

fn decide(desk: &Desk, line: &DestructionLine, passphrase: &str) -> Result<Destructions, Failure> {
    desk.decide_destruction(DecideDestruction {
        destruction: line.id.clone(),
        approve: true,
        reason: None,
        own_passphrase: passphrase.to_owned(),
    })
}

/// The other person sits down.
fn she_comes(desk: &Desk) {
    desk.sign_out(Nothing {}).unwrap();
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    let hers = accounts.into_iter().find(|it| it.name == "오세린").unwrap();
    desk.sign_in(SignIn {
        account: hers.id,
        passphrase: HERS.to_owned(),
    })
    .unwrap();
}

fn he_comes(desk: &Desk) {
    desk.sign_out(Nothing {}).unwrap();
    sign_in(desk);
}

/// Proposed by him, approved by her, carried out.
fn destroyed(office: &Office, class: RecordClass, families: &[&FamilyView]) -> DestructionLine {
    let desk = &office.desk;
    // Of two of the same instant nobody could say which is the latest.
    office.computer.goes(TimeDelta::seconds(1));
    let proposed = propose(desk, class, families).unwrap();
    she_comes(desk);
    rebuilt_but_for_destroying(desk);
    decide(desk, &proposed.all[0], HERS).unwrap();
    office.goes_on();
    let line = listed(desk).all.remove(0);
    he_comes(desk);
    line
}

fn open(desk: &Desk, family: &FamilyView) -> Result<FamilyView, Failure> {
    desk.open_family(OfFamily {
        family: family.id.clone(),
    })
}

fn id(family: &FamilyView) -> FamilyId {
    family.id.parse().unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push(path),
        }
    }
    all
}

fn copy_of(folder: &Path, to: &Path) {
    for path in files(folder) {
        let place = to.join(path.strip_prefix(folder).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(path, place).unwrap();
    }
}

#[test]
fn the_clock_runs_from_closure_and_stops_where_the_case_is_opened_again() {
    let (office, views) = office(3);
    let desk = &office.desk;
    // One day short of five years, and one that is open.
    close_case(desk, &views[1], "2018-05-10");
    let due = listed(desk).due;
    assert_eq!(due.len(), 1);
    assert_eq!(due[0].family.id, views[0].id);
    assert_eq!(due[0].family.title.as_deref(), Some("카리모바 가족"));
    assert_eq!(due[0].family.closed_on, Some(day("2018-05-09")));
    assert_eq!(due[0].due_on, day("2023-05-10"));
    let count = DueCount {
        class: RecordClass::CaseFile,
        count: 1,
    };
    assert_eq!(listed(desk).counts, [count]);
    let today = AskToday {
        mine: true,
        kind: None,
        limit: 1,
    };
    assert_eq!(desk.today(today).unwrap().destructions_due, 1);
    add(
        desk,
        &views[0],
        Kind::Reopening,
        [(Field::On, "2023-05-01"), (Field::Reason, "다시 찾아옴")],
    );
    assert_eq!(listed(desk).due, []);
    let refused = propose(desk, RecordClass::CaseFile, &[&views[0]]).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("not-due"));
}

#[test]
fn numbers_and_papers_have_a_period_of_their_own_where_the_centre_says_so() {
    let (office, views) = office(2);
    let desk = &office.desk;
    number_of(desk, &views[1]);
    paper_of(desk, &views[1]);
    close_case(desk, &views[1], "2021-05-09");
    let set = |case_file, numbers, papers| {
        desk.set_retention(RetentionPeriods {
            case_file,
            numbers,
            papers,
        })
    };
    set(5, Some(2), Some(3)).unwrap();
    let due: Vec<_> = listed(desk).due.into_iter().map(|it| it.class).collect();
    assert_eq!(due, [RecordClass::CaseFile, RecordClass::Numbers]);
    assert_eq!(
        set(5, Some(6), None).unwrap_err().field.as_deref(),
        Some("numbers"),
        "no part outlives its file"
    );
    let line = destroyed(&office, RecordClass::Numbers, &[&views[1]]);
    assert_eq!(
        (line.stage, line.count),
        (DestructionStage::Destroyed, Some(1))
    );
    let view = open(desk, &views[1]).unwrap();
    assert_eq!(view.people.len(), 2, "the file stays");
    let registration = &view.people[0].lists[&List::Registrations].records[0];
    assert_eq!(registration.fields.get(&Field::Number), None);
    set(5, Some(2), Some(1)).unwrap();
    let line = destroyed(&office, RecordClass::Papers, &[&views[1]]);
    assert_eq!(
        (line.stage, line.count),
        (DestructionStage::Destroyed, Some(1))
    );
    let kept = desk
        .destructions(AskDestructions {
            class: None,
            family: Some(views[1].id.clone()),
            limit: 0,
        })
        .unwrap();
    let kept = kept.asked.unwrap();
    assert_eq!((kept.numbers, kept.papers), (0, 0));
    desk.seated(|seat| {
        let keys = seat.centre.sign_keys();
        let found = seat.verify_family(id(&views[1]), &|it| keys.get(&it).copied());
        assert_eq!(found.unwrap(), []);
        Ok(())
    })
    .unwrap();
}

#[test]
fn who_proposed_cannot_approve_and_a_refusal_needs_its_reason() {
    let (office, views) = office(1);
    let desk = &office.desk;
    let line = asked_for(desk, RecordClass::CaseFile, &views[0])
        .unwrap()
        .all
        .remove(0);
    assert!(line.own);
    assert_eq!(line.number, "2023-0001");
    assert_eq!(line.named[0].title.as_deref(), Some("카리모바 가족"));
    assert_eq!(
        decide(desk, &line, PASSPHRASE).unwrap_err().code,
        FailureCode::Denied
    );
    let again = propose(desk, RecordClass::CaseFile, &[&views[0]]).unwrap_err();
    assert_eq!(again.reason.as_deref(), Some("already-proposed"));
    she_comes(desk);
    let today = AskToday {
        mine: true,
        kind: None,
        limit: 1,
    };
    assert_eq!(desk.today(today.clone()).unwrap().destructions_waiting, 1);
    assert_eq!(
        decide(desk, &line, PASSPHRASE).unwrap_err().code,
        FailureCode::WrongSecret
    );
    let refuse = |reason: Option<&str>| {
        desk.decide_destruction(DecideDestruction {
            destruction: line.id.clone(),
            approve: false,
            reason: reason.map(str::to_owned),
            own_passphrase: HERS.to_owned(),
        })
    };
    assert_eq!(
        refuse(Some(" ")).unwrap_err().field.as_deref(),
        Some("reason")
    );
    let refused = refuse(Some("소송이 진행 중")).unwrap().all.remove(0);
    assert_eq!(refused.stage, DestructionStage::Refused);
    assert_eq!(refused.reply.as_deref(), Some("소송이 진행 중"));
    assert_eq!(
        decide(desk, &line, HERS).unwrap_err().code,
        FailureCode::NotFound
    );
    assert_eq!(desk.today(today).unwrap().destructions_waiting, 0);
    open(desk, &views[0]).unwrap();
    he_comes(desk);
    let seen = deeds(desk);
    for deed in ["destruction_proposed", "destruction_refused", "denied"] {
        assert!(seen.iter().any(|it| it == deed), "{deed}");
    }
}

#[test]
fn a_case_that_was_opened_again_meanwhile_is_not_approved() {
    let (office, views) = office(1);
    let desk = &office.desk;
    let line = propose(desk, RecordClass::CaseFile, &[&views[0]])
        .unwrap()
        .all
        .remove(0);
    add(
        desk,
        &views[0],
        Kind::Reopening,
        [(Field::On, "2023-05-01"), (Field::Reason, "다시 찾아옴")],
    );
    she_comes(desk);
    let refused = decide(desk, &line, HERS).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("not-due"));
    open(desk, &views[0]).unwrap();
}

#[test]
fn a_destroyed_family_is_nowhere_in_the_centre_nor_in_the_backups_within_reach() {
    let (office, views) = office(2);
    let desk = &office.desk;
    number_of(desk, &views[0]);
    let draft = KeepDraft {
        family: Some(views[0].id.clone()),
        key: "note".to_owned(),
        text: "응우".to_owned(),
    };
    desk.keep_draft(draft).unwrap();
    office.back_up();
    add(
        desk,
        &views[0],
        Kind::Note,
        [(Field::Text, "그 뒤에 적은 것")],
    );
    office.comes_back_after(TimeDelta::days(1));
    office.back_up();
    assert_eq!(office.listed().backups.len(), 2);
    // What no longer is where it was, but lies where the program can see it.
    let before = office.folder.path().join("before");
    copy_of(&office.folder.path().join("centre"), &before);
    let line = destroyed(&office, RecordClass::CaseFile, &[&views[0]]);
    assert_eq!(line.stage, DestructionStage::Destroyed);
    assert_eq!(line.reach, Some(BackupReach::Cleared));
    assert_eq!((line.families, line.count), (1, Some(1)));
    assert_eq!((line.named.len(), line.remark), (0, None));

    assert_eq!(
        open(desk, &views[0]).unwrap_err().code,
        FailureCode::Destroyed
    );
    let found = desk.find(Find {
        query: "카리모바".to_owned(),
        limit: 10,
    });
    assert_eq!(found.unwrap().total, 1, "the other family alone");
    let drafts = AskDrafts {
        family: Some(views[0].id.clone()),
    };
    assert_eq!(desk.drafts(drafts).unwrap().drafts, []);
    assert!(!case_file(&office.folder.path().join("centre"), &views[0]).exists());

    // With every secret of the centre, no file of it or of its backups has the family's key; and
    // none of the files that are left is the family's.
    let old_key = {
        let old = Centre::open(Layout::new(&before)).unwrap();
        let account = old.accounts()[0].id;
        let identity = old
            .sign_in(account, PASSPHRASE, office.computer.now())
            .unwrap();
        old.family_key(&identity, id(&views[0])).unwrap()
    };
    let mut opened_books = 0;
    let places = [office.folder.path().join("centre"), office.stick()];
    for path in places.iter().flat_map(|place| files(place)) {
        if path.file_name().is_some_and(|name| name == "lock") {
            continue;
        }
        let copy = office.folder.path().join("copy");
        fs::copy(&path, &copy).unwrap();
        let opened = hamkke_core::casefile::CaseFile::open(&copy, &old_key, id(&views[0]), &[]);
        assert!(opened.is_err(), "{path:?}");
        let beside = office.folder.path().join("beside");
        fs::create_dir_all(beside.join("families")).unwrap();
        fs::copy(&path, beside.join("centre.db")).unwrap();
        fs::copy(before.join("device"), beside.join("device")).unwrap();
        if let Ok(books) = Centre::open(Layout::new(&beside)) {
            let account = books.accounts()[0].id;
            let identity = books.sign_in(account, PASSPHRASE, office.computer.now());
            let key = books.family_key(&identity.unwrap(), id(&views[0]));
            assert!(key.is_err(), "{path:?} has the key");
            opened_books += 1;
        }
        fs::remove_dir_all(&beside).unwrap();
    }
    assert_eq!(
        opened_books, 2,
        "those of the centre, and those of the backups"
    );
    // The backups are whole otherwise.
    for backup in office.listed().backups {
        desk.check_backup(OfBackup {
            backup: backup.name,
        })
        .unwrap();
        office.goes_on();
        assert_eq!(office.end().faults, 0);
        assert_eq!(office.end().families, 1);
    }
    let seen = deeds(desk);
    for deed in ["destruction_approved", "records_destroyed"] {
        assert!(seen.iter().any(|it| it == deed), "{deed}");
    }
    // What stays for ever says nothing of anybody.
    let books = fs::read(office.folder.path().join("centre/centre.db")).unwrap();
    for word in ["카리모바", "아지즈", NUMBER] {
        assert!(!books.windows(word.len()).any(|it| it == word.as_bytes()));
    }
}

#[test]
fn an_older_backup_that_turns_up_does_not_bring_a_destroyed_family_back() {
    let (office, views) = office(2);
    let desk = &office.desk;
    office.back_up();
    let other = office.folder.path().join("other");
    copy_of(&office.stick(), &other);
    let old_file = case_file(&office.folder.path().join("centre"), &views[0]);
    let kept = fs::read(&old_file).unwrap();
    destroyed(&office, RecordClass::CaseFile, &[&views[0]]);

    // The family alone, as the window would ask for it.
    let restore = Restore {
        backup: office.listed().backups[0].name.clone(),
        family: Some(views[0].id.clone()),
        beside: false,
        own_passphrase: PASSPHRASE.to_owned(),
    };
    assert_eq!(
        desk.restore(restore).unwrap_err().code,
        FailureCode::Destroyed
    );
    // All of it, from a stick that was away, with its old books.
    desk.seated(|seat| {
        let store = Store::open(&other).unwrap();
        let now = office.computer.now();
        let mut restoring = Restoring::begin(
            store,
            &Wanted::Latest,
            None,
            &mut seat.centre,
            &seat.identity,
            now,
        )
        .unwrap();
        let mut outcomes = Vec::new();
        while let Some(restored) = seat.restore_next(&mut restoring).unwrap() {
            outcomes.push((restored.family, restored.outcome.word()));
        }
        assert!(
            outcomes.contains(&(id(&views[0]), "destroyed")),
            "{outcomes:?}"
        );
        assert!(outcomes.contains(&(id(&views[1]), "same")), "{outcomes:?}");
        Ok(())
    })
    .unwrap();
    assert!(!old_file.exists());
    // The old file put back by hand is no family, and is cleared away by the next session.
    fs::create_dir_all(old_file.parent().unwrap()).unwrap();
    fs::write(&old_file, kept).unwrap();
    assert_eq!(
        open(desk, &views[0]).unwrap_err().code,
        FailureCode::Destroyed
    );
    desk.rebuild_register(Nothing {}).unwrap();
    rebuilt(desk);
    he_comes(desk);
    rebuilt(desk);
    office.goes_on();
    assert!(!old_file.exists());
    assert_eq!(desk.status(Nothing {}).unwrap().house.unwrap().families, 1);
    // That stick gets a backup again, and is cleared with the next destruction.
    fs::remove_dir_all(office.stick()).unwrap();
    copy_of(&other, &office.stick());
    close_case(desk, &views[1], "2018-05-09");
    let line = destroyed(&office, RecordClass::CaseFile, &[&views[1]]);
    assert_eq!(line.reach, Some(BackupReach::Cleared));
    let layout = Layout::new(office.folder.path().join("empty"));
    let store = Store::open(&office.stick()).unwrap();
    let name: BackupName = settle_in(&store, &Wanted::Latest, &layout).unwrap();
    assert_eq!(name, store.names().unwrap()[0]);
    let centre = Centre::open(layout).unwrap();
    let destroyed = centre.destroyed();
    assert!(destroyed.contains(&id(&views[0])) && destroyed.contains(&id(&views[1])));
}

#[test]
fn a_stick_that_is_out_is_cleared_when_it_is_in_again() {
    let (office, views) = office(1);
    let desk = &office.desk;
    office.back_up();
    let away = office.folder.path().join("away");
    fs::rename(office.stick(), &away).unwrap();
    let line = destroyed(&office, RecordClass::CaseFile, &[&views[0]]);
    assert_eq!(
        (line.stage, line.reach),
        (DestructionStage::Destroyed, None)
    );
    assert!(listed(desk).waits_for_backups);
    fs::rename(&away, office.stick()).unwrap();
    office.works_for(TimeDelta::minutes(16));
    let line = listed(desk).all.remove(0);
    assert_eq!(line.reach, Some(BackupReach::Cleared));
    assert!(!listed(desk).waits_for_backups);
}

#[test]
fn cut_short_after_any_step_the_next_session_ends_it_the_same() {
    // So many steps of the program by itself are done before it is cut short.
    for steps in 0..8 {
        let (office, views) = office(3);
        let desk = &office.desk;
        for view in &views[1..] {
            close_case(desk, view, "2018-05-09");
        }
        office.back_up();
        let going = [&views[0], &views[1]];
        let line = propose(desk, RecordClass::CaseFile, &going)
            .unwrap()
            .all
            .remove(0);
        she_comes(desk);
        decide(desk, &line, HERS).unwrap();
        for _ in 0..steps {
            desk.look_after();
        }
        // Nothing half destroyed looks alive, however far it came.
        for view in going {
            assert_eq!(open(desk, view).unwrap_err().code, FailureCode::Destroyed);
        }
        assert_eq!(desk.status(Nothing {}).unwrap().house.unwrap().families, 1);
        he_comes(desk);
        rebuilt_but_for_destroying(desk);
        for view in going {
            assert_eq!(open(desk, view).unwrap_err().code, FailureCode::Destroyed);
        }
        office.goes_on();
        let line = listed(desk).all.remove(0);
        assert_eq!(
            line.stage,
            DestructionStage::Destroyed,
            "after {steps} steps"
        );
        assert_eq!(
            line.reach,
            Some(BackupReach::Cleared),
            "after {steps} steps"
        );
        assert_eq!(line.count, Some(2));
        let centre = office.folder.path().join("centre");
        assert!(going.iter().all(|view| !case_file(&centre, view).exists()));
        assert!(case_file(&centre, &views[2]).exists());
        open(desk, &views[2]).unwrap();
    }
}

#[test]
fn cut_short_right_after_the_books_nothing_of_it_is_found_at_the_next_session() {
    let (office, views) = office(2);
    let desk = &office.desk;
    let line = propose(desk, RecordClass::CaseFile, &[&views[0]])
        .unwrap()
        .all
        .remove(0);
    she_comes(desk);
    desk.seated(|seat| {
        let (id, now) = (line.id.parse().unwrap(), office.computer.now());
        let identity = &seat.identity;
        Ok(seat.centre.approve_destruction(identity, id, 1, now)?)
    })
    .unwrap();
    he_comes(desk);
    assert_eq!(
        desk.status(Nothing {}).unwrap().progress,
        None,
        "no rebuild"
    );
    let found = desk.find(Find {
        query: "카리모바".to_owned(),
        limit: 10,
    });
    assert_eq!(found.unwrap().total, 1);
    assert_eq!(
        open(desk, &views[0]).unwrap_err().code,
        FailureCode::Destroyed
    );
    office.goes_on();
    let line = listed(desk).all.remove(0);
    assert_eq!(line.stage, DestructionStage::Destroyed);
    assert!(!case_file(&office.folder.path().join("centre"), &views[0]).exists());
}

#[test]
fn numbers_that_an_older_file_brings_back_are_destroyed_again() {
    let (office, views) = office(1);
    let desk = &office.desk;
    number_of(desk, &views[0]);
    let older = office.folder.path().join("older");
    office.back_up();
    copy_of(&office.stick(), &older);
    asked_for(desk, RecordClass::Numbers, &views[0]).unwrap();
    let line = listed(desk).all.remove(0);
    she_comes(desk);
    decide(desk, &line, HERS).unwrap();
    office.goes_on();
    he_comes(desk);
    let line = listed(desk).all.remove(0);
    assert_eq!(line.reach, Some(BackupReach::Cleared));
    // The file is lost, and what comes back is of before.
    desk.close_family(OfFamily {
        family: views[0].id.clone(),
    })
    .unwrap();
    fs::remove_file(case_file(&office.folder.path().join("centre"), &views[0])).unwrap();
    desk.seated(|seat| {
        let store = Store::open(&older).unwrap();
        let now = office.computer.now();
        let (centre, identity) = (&mut seat.centre, &seat.identity);
        let begun = Restoring::begin(store, &Wanted::Latest, None, centre, identity, now);
        let mut restoring = begun.unwrap();
        let restored = seat.restore_next(&mut restoring).unwrap().unwrap();
        assert_eq!(restored.outcome.word(), "placed");
        Ok(())
    })
    .unwrap();
    let view = open(desk, &views[0]).unwrap();
    let registration = &view.people[0].lists[&List::Registrations].records[0];
    assert_eq!(registration.fields.get(&Field::Number), None);
}

/// Waits for a register that is made anew, which no work of the desk's own is.
fn rebuilt_but_for_destroying(desk: &Desk) {
    let rebuilding = || {
        let progress = desk.status(Nothing {}).unwrap().progress;
        progress.is_some_and(|it| it.what == "rebuild")
    };
    while rebuilding() {
        std::thread::yield_now();
    }
}

#[test]
fn the_register_of_destructions_is_saved_without_anybodys_name() {
    let (office, views) = office(1);
    destroyed(&office, RecordClass::CaseFile, &[&views[0]]);
    let saved = office.desk.save_destructions(SaveDestructions {
        language: PictureLanguage::Ko,
    });
    assert!(saved.unwrap().saved);
    let table = fs::read_to_string(office.stick().join("destructions.csv")).unwrap();
    assert!(
        table.contains("2023-0001") && table.contains("오세린"),
        "{table}"
    );
    assert!(!table.contains("카리모바"), "{table}");
    let seen = deeds(&office.desk);
    assert!(seen.iter().any(|it| it == "list_taken_out"));
}

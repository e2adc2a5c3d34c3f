use std::fs;
use std::path::{Path, PathBuf};

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::access::deeds;
use crate::backups::Office;
use crate::office::*;

const NEW_PASSPHRASE: &str = "가을에 심은 마늘 여섯 쪽";

fn restore(office: &Office, family: Option<&str>, beside: bool) -> Result<Status, Failure> {
    let backup = office.listed().backups[0].name.clone();
    office.desk.restore(Restore {
        backup,
        family: family.map(str::to_owned),
        beside,
        own_passphrase: PASSPHRASE.to_owned(),
    })
}

fn restored(office: &Office, family: Option<&str>, beside: bool) -> BackupEnd {
    restore(office, family, beside).unwrap();
    office.goes_on();
    office.end()
}

fn families(desk: &Desk) -> Vec<FamilyCard> {
    desk.recent_families(Nothing {}).unwrap().families
}

fn open(desk: &Desk, family: &str) -> Result<FamilyView, Failure> {
    desk.open_family(OfFamily {
        family: family.to_owned(),
    })
}

fn notes(view: &FamilyView) -> usize {
    view.notes.len()
}

fn note(desk: &Desk, family: &str, text: &str) {
    let view = open(desk, family).unwrap();
    add(desk, &view, Kind::Note, [(Field::Text, text)]);
}

/// A centre that was backed up, and whose families are named.
fn backed_up(count: usize) -> (Office, Vec<String>) {
    let office = Office::with(count);
    let of = families(&office.desk).into_iter().map(|it| it.id).collect();
    office.back_up();
    (office, of)
}

/// Takes a family's file away.
fn lose(office: &Office, family: &str) -> PathBuf {
    let view = open(&office.desk, family).unwrap();
    let path = case_file(&office.folder.path().join("centre"), &view);
    let family = family.to_owned();
    office.desk.close_family(OfFamily { family }).unwrap();
    fs::remove_file(&path).unwrap();
    path
}

fn outcomes(end: &BackupEnd) -> Vec<(&str, u32)> {
    let outcomes = end.outcomes.iter();
    outcomes.map(|it| (&*it.outcome, it.count)).collect()
}

#[test]
fn a_family_whose_file_is_gone_is_named_and_comes_back_alone() {
    let (office, families) = backed_up(3);
    lose(&office, &families[0]);
    lose(&office, &families[1]);
    let backup = office.listed().backups[0].name.clone();
    let lost = office.desk.lost_families(OfBackup { backup }).unwrap();
    assert_eq!(lost.total, 2);
    assert!(lost.families.iter().all(|it| it.title == "카리모바 가족"));

    let end = restored(&office, Some(&families[0]), false);
    assert_eq!(end.task, BackupTask::Restoring);
    assert_eq!(outcomes(&end), [("placed", 1)]);
    assert_eq!(
        open(&office.desk, &families[0]).unwrap().title,
        "카리모바 가족"
    );
    assert!(open(&office.desk, &families[1]).is_err());

    let end = restored(&office, None, false);
    assert_eq!(outcomes(&end), [("placed", 1), ("same", 2)]);
    assert_eq!((end.families, end.unsound.len()), (3, 0));
    open(&office.desk, &families[1]).unwrap();

    let noted = deeds(&office.desk);
    let times = |deed: &str| noted.iter().filter(|it| *it == deed).count();
    assert_eq!((times("backed_up"), times("restored")), (1, 2));
}

#[test]
fn nothing_comes_back_without_ones_own_passphrase() {
    let (office, families) = backed_up(1);
    let path = lose(&office, &families[0]);
    let refused = office.desk.restore(Restore {
        backup: office.listed().backups[0].name.clone(),
        family: None,
        beside: false,
        own_passphrase: "지나가던 사람의 짐작".to_owned(),
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::WrongSecret);
    office.goes_on();
    assert!(!path.exists());
}

#[test]
fn what_was_written_since_the_backup_stays_in_the_centre() {
    let (office, families) = backed_up(1);
    note(&office.desk, &families[0], "그 뒤의 방문");
    let end = restored(&office, Some(&families[0]), false);
    assert_eq!(outcomes(&end), [("same", 1)]);
    assert_eq!(notes(&open(&office.desk, &families[0]).unwrap()), 1);
}

#[test]
fn one_family_as_of_the_day_of_a_backup_stands_in_a_copy_beside() {
    let (office, families) = backed_up(2);
    note(&office.desk, &families[0], "그 뒤의 방문");
    let end = restored(&office, Some(&families[0]), true);
    assert_eq!(
        (end.task, outcomes(&end)),
        (BackupTask::Beside, vec![("placed", 1)])
    );
    let copy = office.stick().join(end.folder.unwrap());

    // The centre is as it was.
    assert_eq!(notes(&open(&office.desk, &families[0]).unwrap()), 1);
    let Office { folder, desk, .. } = office;
    drop(desk);
    let beside = desk_at(&copy);
    sign_in(&beside);
    rebuilt(&beside);
    assert_eq!(notes(&open(&beside, &families[0]).unwrap()), 0);
    assert_eq!(
        open(&beside, &families[1]).unwrap_err().code,
        FailureCode::NotFound
    );
    drop(folder);
}

fn desk_at(folder: &Path) -> Desk {
    desk(folder)
}

#[test]
fn a_restoring_that_was_stopped_leaves_what_came_whole_and_can_be_begun_again() {
    let (office, families) = backed_up(20);
    let paths: Vec<_> = families.iter().map(|it| lose(&office, it)).collect();
    restore(&office, None, false).unwrap();
    assert!(office.desk.look_after());
    let stopped = office.desk.stop_backup(Nothing {}).unwrap();
    assert_eq!(stopped.progress, None);
    assert_eq!(paths.iter().filter(|it| it.exists()).count(), 1);
    let end = restored(&office, None, false);
    assert_eq!(outcomes(&end), [("placed", 19), ("same", 1)]);
    for family in families {
        open(&office.desk, &family).unwrap();
    }
}

#[test]
fn a_backup_that_is_being_made_gives_way_to_a_family_that_is_to_come_back() {
    let (office, families) = backed_up(20);
    let path = lose(&office, &families[0]);
    office.desk.back_up(Nothing {}).unwrap();
    assert!(office.desk.look_after());
    let end = restored(&office, Some(&families[0]), false);
    assert_eq!(outcomes(&end), [("placed", 1)]);
    assert!(path.exists());
    // Families that are coming back are not cut short in turn.
    restore(&office, None, false).unwrap();
    assert!(office.desk.look_after());
    let on = office.desk.back_up(Nothing {}).unwrap().progress.unwrap();
    assert_eq!(on.what, "backup-restoring");
    office.goes_on();
    assert_eq!(office.end().families, 20);
}

#[test]
fn a_file_of_the_backup_that_was_cut_is_said_and_its_family_is_named() {
    let (office, families) = backed_up(1);
    let path = lose(&office, &families[0]);
    for object in office.objects() {
        let bytes = fs::read(&object).unwrap();
        // The books begin as every SQLite file does; a case file is encrypted from its first byte.
        if !bytes.starts_with(b"SQLite") {
            fs::write(&object, &bytes[..bytes.len() / 2]).unwrap();
        }
    }
    let end = restored(&office, Some(&families[0]), false);
    assert_eq!(outcomes(&end), [("fault", 1)]);
    assert_eq!(end.unsound[0].id, families[0]);
    assert!(!path.exists());
}

#[test]
fn a_name_that_is_a_path_names_no_backup() {
    let (office, _) = backed_up(1);
    for backup in ["../lists/00000001", "", "/etc/passwd"] {
        let backup = backup.to_owned();
        let refused = office.desk.check_backup(OfBackup { backup }).unwrap_err();
        assert_eq!(refused.reason.as_deref(), Some("none"));
    }
}

#[test]
fn a_centre_comes_back_into_an_empty_place_once_somebody_has_entered() {
    let (office, families) = backed_up(12);
    note(&office.desk, &families[0], "백업에 없는 방문");
    let Office { folder, desk, .. } = office;
    drop(desk);
    fs::remove_dir_all(folder.path().join("centre")).unwrap();

    let office = Office::at(folder, "another machine");
    let found = office.desk.found_backups(Nothing {}).unwrap();
    assert_eq!(found.centre, "안산시 다문화가족지원센터");
    assert_eq!(found.folder.as_deref(), Some("stick"));
    let backup = found.backups[0].name.clone();
    let status = office.desk.settle_backup(OfBackup { backup }).unwrap();
    assert_eq!(status.phase, Phase::SignedOut);
    assert!(status.centre.unwrap().restoring);

    let wrong = office.desk.sign_in(SignIn {
        account: office
            .desk
            .status(Nothing {})
            .unwrap()
            .centre
            .unwrap()
            .accounts[0]
            .id
            .clone(),
        passphrase: "지나가던 사람의 짐작".to_owned(),
    });
    assert_eq!(wrong.unwrap_err().code, FailureCode::WrongSecret);
    sign_in(&office.desk);
    assert!(office.desk.look_after());
    // Locked midway, it goes on with the next who comes.
    office.desk.sign_out(Nothing {}).unwrap();
    assert!(!office.desk.look_after());
    sign_in(&office.desk);
    rebuilt(&office.desk);
    office.goes_on();
    let end = office.end();
    assert_eq!((end.families, end.unsound.len()), (12, 0));
    let status = office.desk.status(Nothing {}).unwrap();
    assert!(!status.centre.unwrap().restoring);
    assert_eq!(status.house.unwrap().families, 12);
    assert_eq!(notes(&open(&office.desk, &families[0]).unwrap()), 0);
}

#[test]
fn with_the_recovery_key_alone_an_empty_machine_has_every_family_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("stick")).unwrap();
    let (first, recovery_key) = founded(&folder.path().join("centre"));
    let family = family(&first).id;
    drop(first);
    let office = Office::at(folder, "centre");
    sign_in(&office.desk);
    office.back_up();
    let Office { folder, desk, .. } = office;
    drop(desk);
    fs::remove_dir_all(folder.path().join("centre")).unwrap();

    let office = Office::at(folder, "another machine");
    let backup = office.desk.found_backups(Nothing {}).unwrap().backups[0]
        .name
        .clone();
    office.desk.settle_backup(OfBackup { backup }).unwrap();
    let recover = |key: &str| {
        office.desk.recover(Recover {
            account: None,
            recovery_key: key.to_owned(),
            new_passphrase: NEW_PASSPHRASE.to_owned(),
        })
    };
    let other = "K7QM-2XFD-9RTB-4WNE-HC6P-8YAV-3JGS-5ZLU";
    assert_eq!(recover(other).unwrap_err().code, FailureCode::WrongSecret);
    recover(&recovery_key).unwrap();
    office.goes_on();
    assert_eq!(open(&office.desk, &family).unwrap().title, "카리모바 가족");
}

#[test]
fn a_stick_that_is_pulled_out_leaves_the_centre_unfinished_until_it_is_back() {
    let (office, _) = backed_up(2);
    let Office { folder, desk, .. } = office;
    drop(desk);
    let office = Office::at(folder, "another machine");
    let backup = office.desk.found_backups(Nothing {}).unwrap().backups[0]
        .name
        .clone();
    office.desk.settle_backup(OfBackup { backup }).unwrap();
    let away = office.folder.path().join("away");
    fs::rename(office.stick(), &away).unwrap();
    sign_in(&office.desk);
    office.goes_on();
    let status = office.desk.status(Nothing {}).unwrap();
    assert!(status.centre.unwrap().restoring);
    let trouble = status.house.unwrap().backup_trouble;
    assert_eq!(trouble.as_deref(), Some("unreachable"));
    fs::rename(&away, office.stick()).unwrap();
    office.works_for(chrono::TimeDelta::minutes(16));
    let status = office.desk.status(Nothing {}).unwrap();
    assert!(!status.centre.unwrap().restoring);
    let house = status.house.unwrap();
    assert_eq!((house.families, house.backup_trouble), (2, None));
}

#[test]
fn a_centre_is_never_put_over_another_and_a_cut_list_is_no_backup() {
    let (office, _) = backed_up(1);
    let there = office.desk.found_backups(Nothing {}).unwrap_err();
    assert_eq!(there.code, FailureCode::CentreExists);
    let Office { folder, desk, .. } = office;
    drop(desk);
    let office = Office::at(folder, "another machine");
    for file in fs::read_dir(office.stick().join("hamkke-backup/lists")).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..40]).unwrap();
    }
    let refused = office.desk.found_backups(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("none"));
    let status = office.desk.status(Nothing {}).unwrap();
    assert_eq!(status.phase, Phase::NoCentre);
}

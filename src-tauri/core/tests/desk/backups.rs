use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hamkke_core::backup::BackupEvery;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host, Role};
use hamkke_core::model::{Field, Kind};
use tempfile::TempDir;

use crate::office::*;

const THEIRS: &str = "바다 건너 오는 봄비";

/// A centre, a stick, and a desk that goes on by itself when it is asked to.
pub(crate) struct Office {
    pub(crate) folder: TempDir,
    pub(crate) computer: Arc<Computer>,
    pub(crate) desk: Desk,
}

impl Office {
    /// A centre with so many families, and nothing chosen yet.
    pub(crate) fn with(families: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("stick")).unwrap();
        let (first, _) = founded(&folder.path().join("centre"));
        for _ in 0..families {
            family(&first);
        }
        drop(first);
        let office = Self::at(folder, "centre");
        sign_in(&office.desk);
        office
    }

    /// A desk over one of the folders, at which nobody sits.
    pub(crate) fn at(folder: TempDir, centre: &str) -> Self {
        let computer = Computer::at(StandingClock.now());
        computer.chooses(&folder.path().join("stick"));
        let place = folder.path().join(centre);
        let desk = Desk::new(place, "접수 1".to_owned(), computer.clone());
        Self {
            folder,
            computer,
            desk,
        }
    }

    pub(crate) fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// Lets the host look after the desk until there is nothing more to do at once.
    pub(crate) fn goes_on(&self) {
        while self.desk.look_after() {}
    }

    /// The clock goes while somebody works.
    pub(crate) fn works_for(&self, time: TimeDelta) {
        let until = self.computer.now() + time;
        while self.computer.now() < until {
            self.computer.goes(TimeDelta::seconds(50));
            self.desk.stir(Nothing {}).unwrap();
            self.goes_on();
        }
    }

    /// The computer sleeps, and somebody comes back.
    pub(crate) fn comes_back_after(&self, time: TimeDelta) {
        self.computer.goes(time);
        self.goes_on();
        sign_in(&self.desk);
    }

    pub(crate) fn back_up(&self) -> BackupEnd {
        self.desk.choose_backup_folder(Nothing {}).unwrap();
        self.desk.back_up(Nothing {}).unwrap();
        self.goes_on();
        self.end()
    }

    pub(crate) fn listed(&self) -> Backups {
        self.desk.backups(Nothing {}).unwrap()
    }

    pub(crate) fn end(&self) -> BackupEnd {
        self.listed().end.unwrap()
    }

    fn foot(&self) -> (Option<DateTime<Utc>>, Option<String>) {
        let house = self.desk.status(Nothing {}).unwrap().house.unwrap();
        (house.backed_up_at, house.backup_trouble)
    }

    /// Every case file that lies on the stick.
    pub(crate) fn objects(&self) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.stick().join("hamkke-backup/objects")).unwrap();
        let files = folders.flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap());
        files.map(|file| file.unwrap().path()).collect()
    }

    fn schedule(&self, every: BackupEvery) -> Status {
        let set = BackupSchedule { every };
        self.desk.set_backup_schedule(set).unwrap()
    }
}

#[test]
fn a_backup_is_made_and_opened_in_whole_before_the_foot_says_so() {
    let office = Office::with(2);
    assert_eq!(office.foot(), (None, None));
    let before = office.listed();
    assert_eq!((before.folder, before.backups.len()), (None, 0));
    let refused = office.desk.back_up(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("no-folder"));

    office.desk.choose_backup_folder(Nothing {}).unwrap();
    let begun = office.desk.back_up(Nothing {}).unwrap().progress.unwrap();
    assert_eq!(
        (&*begun.what, begun.done, begun.of),
        ("backup-making", 0, 2)
    );
    loop {
        let progress = office.desk.status(Nothing {}).unwrap().progress;
        if progress.is_some_and(|it| it.what == "backup-checking") {
            break;
        }
        assert!(office.desk.look_after());
    }
    assert_eq!(office.foot(), (None, None));
    office.goes_on();

    let now = office.computer.now();
    assert_eq!(office.foot(), (Some(now), None));
    let end = office.end();
    assert_eq!((end.task, end.families), (BackupTask::Making, 2));
    assert_eq!((end.written, end.faults, end.failure), (Some(3), 0, None));
    let after = office.listed();
    assert_eq!(after.folder.as_deref(), Some("stick"));
    assert!(after.reachable);
    assert_eq!(after.backups[0].by, "김하나");
    assert_eq!(after.backups[0].checked, Some(now));
}

#[test]
fn once_a_folder_was_chosen_a_backup_is_made_every_day_while_somebody_is_signed_in() {
    let office = Office::with(1);
    office.goes_on();
    assert_eq!(office.foot(), (None, None));
    office.desk.choose_backup_folder(Nothing {}).unwrap();
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 1);
    office.works_for(TimeDelta::hours(8));
    assert_eq!(office.listed().backups.len(), 1);

    // Nobody is signed in any more: nothing is made, however late it gets.
    office.computer.goes(TimeDelta::days(3));
    office.goes_on();
    let names = fs::read_dir(office.stick().join("hamkke-backup/lists")).unwrap();
    assert_eq!(names.filter(|it| is_list(it.as_ref().unwrap())).count(), 1);
    sign_in(&office.desk);
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 2);
    assert_eq!(office.foot(), (Some(office.computer.now()), None));
}

fn is_list(file: &fs::DirEntry) -> bool {
    file.path().extension().is_some_and(|it| it == "list")
}

#[test]
fn the_centre_says_how_often() {
    let office = Office::with(1);
    office.back_up();
    let status = office.schedule(BackupEvery::Week);
    assert_eq!(status.centre.unwrap().backup_every, BackupEvery::Week);
    office.comes_back_after(TimeDelta::days(2));
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 1);
    office.comes_back_after(TimeDelta::days(5));
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 2);
    office.schedule(BackupEvery::Never);
    office.comes_back_after(TimeDelta::days(90));
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 2);
}

#[test]
fn a_stick_that_is_not_in_is_said_at_the_foot_and_tried_again_until_it_is() {
    let office = Office::with(1);
    office.back_up();
    let made = office.foot().0;
    let away = office.folder.path().join("away");
    fs::rename(office.stick(), &away).unwrap();
    office.comes_back_after(TimeDelta::days(1));
    office.goes_on();
    assert_eq!(office.foot(), (made, Some("unreachable".to_owned())));
    assert!(!office.listed().reachable);
    let failure = office.end().failure.unwrap();
    assert_eq!(failure.code, FailureCode::Backup);

    // It is back: within a quarter of an hour somebody notices.
    fs::rename(&away, office.stick()).unwrap();
    office.works_for(TimeDelta::minutes(14));
    assert_eq!(office.foot().1.as_deref(), Some("unreachable"));
    office.works_for(TimeDelta::minutes(2));
    assert_eq!(office.foot().1, None);
    assert_eq!(office.listed().backups.len(), 2);
}

#[test]
fn a_stick_that_is_pulled_out_midway_leaves_what_was_and_is_said() {
    let office = Office::with(2);
    office.back_up();
    let made = office.foot();
    office.desk.back_up(Nothing {}).unwrap();
    fs::rename(office.stick(), office.folder.path().join("away")).unwrap();
    family(&office.desk);
    office.goes_on();
    assert!(office.end().failure.is_some());
    let (at, trouble) = office.foot();
    assert_eq!((at, trouble.is_some()), (made.0, true));
    fs::rename(office.folder.path().join("away"), office.stick()).unwrap();
    office.desk.back_up(Nothing {}).unwrap();
    office.goes_on();
    assert_eq!((office.end().families, office.foot().1), (3, None));
}

#[test]
fn the_empty_folder_in_which_a_stick_is_put_is_not_taken_for_the_stick() {
    let office = Office::with(1);
    office.back_up();
    fs::remove_dir_all(office.stick()).unwrap();
    fs::create_dir(office.stick()).unwrap();
    assert!(!office.listed().reachable);
    let refused = office.desk.back_up(Nothing {}).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("unreachable"));
    assert!(!office.stick().join("hamkke-backup").exists());
    // Chosen anew, it is meant.
    assert_eq!(office.back_up().families, 1);
}

#[test]
fn files_that_do_not_open_are_said_and_mended_by_the_next_backup() {
    let office = Office::with(3);
    office.back_up();
    let spoilt = &office.objects()[0];
    let mut bytes = fs::read(spoilt).unwrap();
    bytes[9000] ^= 1;
    fs::write(spoilt, bytes).unwrap();
    let backup = office.listed().backups[0].name.clone();
    office.desk.check_backup(OfBackup { backup }).unwrap();
    office.goes_on();
    assert_eq!(
        (office.end().task, office.end().faults),
        (BackupTask::Checking, 1)
    );
    assert_eq!(office.foot().1.as_deref(), Some("faults"));
    assert_eq!(office.listed().backups[0].checked, None);
    office.works_for(TimeDelta::minutes(16));
    assert_eq!(
        office.foot().1,
        Some("faults".to_owned()),
        "none is due yet"
    );
    office.desk.back_up(Nothing {}).unwrap();
    office.goes_on();
    assert_eq!((office.end().faults, office.foot().1), (0, None));
}

#[test]
fn work_goes_on_while_a_backup_is_made() {
    let office = Office::with(20);
    office.desk.choose_backup_folder(Nothing {}).unwrap();
    office.desk.back_up(Nothing {}).unwrap();
    let made = family(&office.desk);
    assert!(office.desk.look_after());
    add(
        &office.desk,
        &made,
        Kind::Note,
        [(Field::Text, "원곡동 방문")],
    );
    office.goes_on();
    let end = office.end();
    assert_eq!((end.families, end.unsound, end.faults), (21, vec![], 0));
}

#[test]
fn a_backup_that_was_stopped_is_over_and_is_not_begun_again_at_once() {
    let office = Office::with(9);
    office.desk.choose_backup_folder(Nothing {}).unwrap();
    assert!(office.desk.look_after());
    let stopped = office.desk.stop_backup(Nothing {}).unwrap();
    assert_eq!(stopped.progress, None);
    assert!(!office.desk.look_after());
    assert!(office.listed().backups.is_empty());
    assert_eq!(office.foot(), (None, None));
    office.works_for(TimeDelta::minutes(16));
    assert_eq!(office.listed().backups.len(), 1);
}

#[test]
fn a_desk_that_is_locked_stops_a_backup_and_the_next_session_makes_it() {
    let office = Office::with(9);
    office.desk.choose_backup_folder(Nothing {}).unwrap();
    assert!(office.desk.look_after());
    office.desk.sign_out(Nothing {}).unwrap();
    assert!(!office.desk.look_after());
    sign_in(&office.desk);
    office.goes_on();
    assert_eq!(office.listed().backups.len(), 1);
}

#[test]
fn the_folder_of_another_centre_is_refused_when_it_is_chosen() {
    let office = Office::with(1);
    office.back_up();
    let (other, _) = founded(&office.folder.path().join("other"));
    drop(other);
    let other = Office::at(office.folder, "other");
    sign_in(&other.desk);
    let refused = other.desk.choose_backup_folder(Nothing {}).unwrap_err();
    assert_eq!(refused.code, FailureCode::Backup);
    assert_eq!(refused.reason.as_deref(), Some("foreign"));
    assert_eq!(other.listed().folder, None);
}

#[test]
fn a_family_whose_file_does_not_verify_is_named() {
    let office = Office::with(1);
    office.back_up();
    let centre = office.folder.path().join("centre");
    let broken = office.desk.recent_families(Nothing {}).unwrap().families[0].clone();
    let view = office.desk.open_family(OfFamily {
        family: broken.id.clone(),
    });
    let path = case_file(&centre, &view.unwrap());
    office
        .desk
        .close_family(OfFamily { family: broken.id })
        .unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[3 * 4096 + 100] ^= 1;
    fs::write(&path, bytes).unwrap();
    office.desk.back_up(Nothing {}).unwrap();
    office.goes_on();
    let end = office.end();
    assert_eq!(end.faults, 0);
    assert_eq!(end.unsound[0].title, "카리모바 가족");
    assert_eq!(office.foot().1.as_deref(), Some("unsound"));
}

#[test]
fn in_the_session_of_a_caseworker_one_is_made_by_itself_but_they_choose_nothing() {
    let office = Office::with(1);
    office.desk.choose_backup_folder(Nothing {}).unwrap();
    let made = office.desk.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: None,
        passphrase: THEIRS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = made.unwrap().accounts;
    let theirs = accounts.iter().find(|it| it.name == "오세린").unwrap();
    office.desk.sign_out(Nothing {}).unwrap();
    office
        .desk
        .sign_in(SignIn {
            account: theirs.id.clone(),
            passphrase: THEIRS.to_owned(),
        })
        .unwrap();
    office.goes_on();
    assert_eq!(office.foot(), (Some(office.computer.now()), None));
    let refused = office.desk.backups(Nothing {}).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
}

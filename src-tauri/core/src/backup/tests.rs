//! Backups that are made, cut short, spoilt and restored. The people in them are made up.
#![allow(clippy::unwrap_used, reason = "builders of tests")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::list::{Backup, Sealed, Stamp};
use super::pruning::stay;
use super::*;
use crate::FileError;
use crate::casefile::CaseFile;
use crate::centre::{Centre, Founding, Identity, Layout, Ring, new_family_id};
use crate::keys::{Key, RecoveryKey};
use crate::log::{AccountId, DeviceId, EntryHash, FamilyId};
use crate::mangled::{harms, mangled};
use crate::model::{Action, Field, Kind, Value};
use crate::retention::BackupReach;

const PASSPHRASE: &str = "비밀 말은 길게 적는다";

fn day(number: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap() + TimeDelta::days(number)
}

/// A centre with a folder for backups beside it.
struct Office {
    folder: tempfile::TempDir,
    centre: Centre,
    identity: Identity,
    recovery: RecoveryKey,
}

impl Office {
    fn found() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            centre_name: "안산 센터".to_owned(),
            account_name: "한소라".to_owned(),
            role: "director".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            device_name: "책상".to_owned(),
            sample: false,
        };
        let layout = Layout::new(folder.path().join("centre"));
        let founded = Centre::found(layout, &founding, day(0)).unwrap();
        fs::create_dir(folder.path().join("stick")).unwrap();
        Self {
            folder,
            centre: founded.centre,
            identity: founded.identity,
            recovery: founded.recovery,
        }
    }

    fn with(families: usize) -> (Self, Vec<FamilyId>) {
        let mut office = Self::found();
        let mut made: Vec<FamilyId> = (0..families).map(|_| office.family()).collect();
        // A backup goes through families in the order of their ids, of which only the time is
        // that of their making.
        made.sort_unstable();
        (office, made)
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    fn path(&self, family: FamilyId) -> PathBuf {
        self.centre.layout().family(family)
    }

    fn family(&mut self) -> FamilyId {
        let family = new_family_id(day(0)).unwrap();
        let keys = self
            .centre
            .new_family_keys(&self.identity, &[family])
            .unwrap();
        let path = self.path(family);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut file = CaseFile::create(&path, &keys[0], family).unwrap();
        let act = self.identity.act(Action::CreateFamily, day(0)).unwrap();
        file.record::<_, FileError>(act, |edit| {
            edit.create(Kind::Family, [(Field::Title, "표본 가족".into())]);
            Ok(())
        })
        .unwrap();
        drop(file);
        family
    }

    fn open(&self, family: FamilyId) -> CaseFile {
        let key = self.centre.family_key(&self.identity, family).unwrap();
        CaseFile::open(&self.path(family), &key, family, &[]).unwrap()
    }

    /// Writes a note, and a paper with it.
    fn note(&self, family: FamilyId, text: &str) {
        let mut file = self.open(family);
        let paper = file.seal_paper(text.as_bytes()).unwrap();
        let act = self.identity.act(Action::Edit, day(0)).unwrap();
        file.record_with::<_, FileError>(act, std::slice::from_ref(&paper), |edit| {
            edit.create(Kind::Note, [(Field::Text, Value::from(text))]);
            let content = paper.hash.to_string();
            edit.create(Kind::Document, [(Field::Content, Value::from(content))]);
            Ok(())
        })
        .unwrap();
    }

    fn notes(&self, family: FamilyId) -> BTreeSet<String> {
        let file = self.open(family);
        let notes = file.state().of_kind(Kind::Note);
        notes
            .map(|it| it.text(Field::Text).unwrap().to_owned())
            .collect()
    }

    fn begin(&self) -> Result<BackingUp, BackupError> {
        BackingUp::begin(&self.centre, &self.identity, &self.stick())
    }

    fn run(&self, mut backing: BackingUp, at: DateTime<Utc>) -> Result<Report, BackupError> {
        while let Some(family) = backing.next(&self.centre)? {
            backing.keep(family, &self.centre, &self.identity, &[])?;
        }
        backing.finish(&self.centre, &self.identity, at, true)
    }

    fn back_up(&self, at: DateTime<Utc>) -> Report {
        self.run(self.begin().unwrap(), at).unwrap()
    }

    fn store(&self) -> Store {
        Store::open(&self.stick()).unwrap()
    }

    fn check(&self, name: Option<BackupName>) -> Result<Checked, BackupError> {
        let mut checking = Checking::begin(self.store(), name, &self.centre, &self.identity)?;
        while checking.next(&self.centre, &self.identity)? {}
        Ok(checking.finish(&self.identity, day(9)))
    }

    fn restore(&mut self, wanted: &Wanted) -> Result<Vec<Outcome>, BackupError> {
        let store = self.store();
        let mut restoring = Restoring::begin(
            store,
            wanted,
            None,
            &mut self.centre,
            &self.identity,
            day(9),
        )?;
        let mut outcomes = Vec::new();
        while let Some(family) = restoring.next_family() {
            outcomes.push(
                restoring
                    .restore(family, &self.centre, &self.identity)?
                    .outcome,
            );
        }
        Ok(outcomes)
    }
}

/// Every file below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// Makes a file look as if it had lain there for a while.
fn age(path: &Path) {
    let file = fs::OpenOptions::new().write(true).open(path).unwrap();
    let before = SystemTime::now() - Duration::from_secs(60);
    file.set_modified(before).unwrap();
}

#[test]
fn an_empty_machine_has_the_centre_back_with_the_backup_and_the_recovery_key_alone() {
    let (office, families) = Office::with(3);
    office.note(families[1], "원곡동 방문");
    office.back_up(day(1));
    let Office {
        folder, recovery, ..
    } = office;
    fs::remove_dir_all(folder.path().join("centre")).unwrap();

    let layout = Layout::new(folder.path().join("another machine"));
    let store = Store::open(&folder.path().join("stick")).unwrap();
    settle_in(&store, &Wanted::Latest, &layout).unwrap();
    let mut centre = Centre::open(layout).unwrap();
    let identity = centre
        .recover(&recovery, None, "새 암호문은 길게 적는다", day(2))
        .unwrap();
    let mut restoring =
        Restoring::begin(store, &Wanted::Latest, None, &mut centre, &identity, day(2)).unwrap();
    while let Some(family) = restoring.next_family() {
        let restored = restoring.restore(family, &centre, &identity).unwrap();
        assert_eq!(restored.outcome, Outcome::Placed);
    }
    drop(restoring);
    centre.name_device(&identity, "새 책상", day(2)).unwrap();
    assert_eq!(centre.authors().device(identity.device), "새 책상");
    let office = Office {
        folder,
        centre,
        identity,
        recovery,
    };
    assert_eq!(
        office.notes(families[1]),
        BTreeSet::from(["원곡동 방문".to_owned()])
    );
    let keys = office.centre.sign_keys();
    for family in families {
        office
            .open(family)
            .verify(&|id| keys.get(&id).copied())
            .unwrap();
    }
}

#[test]
fn only_what_has_changed_is_written_again() {
    let (mut office, families) = Office::with(4);
    for family in &families {
        age(&office.path(*family));
    }
    assert_eq!(office.back_up(day(1)).written, 5);
    assert_eq!(office.back_up(day(2)).written, 0);
    office.note(families[2], "전화");
    assert_eq!(office.back_up(day(3)).written, 1);
    office.family();
    // Its key stands in the centre's books, which are written again too.
    assert_eq!(office.back_up(day(4)).written, 2);
    assert_eq!(office.store().names().unwrap().len(), 4);
}

#[test]
fn a_file_that_was_written_within_the_same_tick_of_the_clock_is_looked_at_again() {
    let (office, families) = Office::with(1);
    office.back_up(day(1));
    let path = office.path(families[0]);
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    office.note(families[0], "전화");
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_modified(written).unwrap();
    drop(file);
    assert_eq!(office.back_up(day(2)).written, 1);
}

#[test]
fn nothing_on_the_stick_says_anything_about_families() {
    let (office, families) = Office::with(2);
    office.note(families[0], "응우옌 티 란");
    office.back_up(day(1));
    let books = office.store().heads().unwrap()[0].1.books.to_string();
    for path in files(&office.stick()) {
        let name = path.to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        let has = |text: &[u8]| bytes.windows(text.len()).any(|it| it == text);
        assert!(!has("응우옌".as_bytes()), "{name}");
        for family in &families {
            assert!(!name.contains(&family.to_string()), "{name}");
            // The books hold the sealed key of each family under its id, as in the centre itself.
            assert!(name.ends_with(&books) || !has(family.as_bytes()), "{name}");
        }
    }
}

#[test]
fn a_cut_at_any_write_leaves_the_former_backup_whole_and_the_next_one_goes_on() {
    let (office, families) = Office::with(3);
    office.back_up(day(1));
    office.note(families[0], "첫째");
    office.note(families[1], "둘째");
    let mut finished = false;
    for writes in 0.. {
        let former = office.store().names().unwrap();
        let backing = office.begin().unwrap();
        backing.pull_after(writes);
        match office.run(backing, day(2)) {
            Err(error) => assert_eq!(error, BackupError::File(FileError::DiskFull)),
            Ok(_) => {
                finished = true;
                break;
            }
        }
        for name in former {
            assert_eq!(office.check(Some(name)).unwrap().faults, []);
        }
    }
    assert!(finished);
    let checked = office.check(None).unwrap();
    assert_eq!((checked.files, checked.faults), (4, vec![]));
    assert!(!office.stick().join("hamkke-backup/made").exists());
}

fn copy_all(from: &Path, to: &Path) {
    for path in files(from) {
        let place = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(path, place).unwrap();
    }
}

/// Goes through all backups, until all are cleared or the stick is out.
fn run_clearing(office: &Office, mut clearing: Clearing) -> Result<BackupReach, BackupError> {
    while clearing.next(&office.identity)? {}
    clearing.finish()
}

#[test]
fn a_clearing_that_is_cut_at_any_write_ends_the_same_when_it_is_begun_again() {
    let (mut office, families) = Office::with(3);
    let [gone, renewed, other] = families[..] else {
        panic!("three families");
    };
    office.back_up(day(1));
    office.note(gone, "첫째");
    office.note(renewed, "둘째");
    office.back_up(day(2));
    office.centre.destroy_family_keys(&[gone]).unwrap();
    fs::remove_file(office.path(gone)).unwrap();
    office.note(renewed, "지운 뒤");
    let begin = |office: &Office| {
        let cleared = Cleared {
            gone: [gone].into(),
            renewed: [renewed].into(),
            books_before: Some(day(3)),
        };
        Clearing::begin(&office.centre, &office.identity, &office.stick(), cleared).unwrap()
    };
    let whole = office.folder.path().join("whole");
    copy_all(&office.stick(), &whole);
    let mut cuts = 0;
    for writes in 0.. {
        fs::remove_dir_all(office.stick()).unwrap();
        copy_all(&whole, &office.stick());
        let clearing = begin(&office);
        clearing.pull_after(writes);
        match run_clearing(&office, clearing) {
            Err(error) => assert_eq!(error, BackupError::File(FileError::DiskFull)),
            Ok(reach) => {
                assert_eq!(reach, BackupReach::Cleared);
                break;
            }
        }
        cuts += 1;
        let kept = Object::of(&office.path(other)).unwrap();
        assert!(office.store().holds(&kept), "after {writes} writes");
        let again = run_clearing(&office, begin(&office));
        assert_eq!(again, Ok(BackupReach::Cleared), "after {writes} writes");
        let objects = files(&office.stick().join("hamkke-backup/objects"));
        assert_eq!(objects.len(), 3, "after {writes} writes");
        for name in office.store().names().unwrap() {
            assert_eq!(office.check(Some(name)).unwrap().faults, []);
        }
    }
    assert!(cuts > 6, "{cuts}");
    let (store, ring) = (office.store(), office.identity.ring_keys(Ring::Families));
    let ring = ring.unwrap();
    let keys = office.centre.sign_keys();
    let mut needed = BTreeSet::new();
    for name in store.names().unwrap() {
        let list = store.list(&name).unwrap();
        let backup = list.open(&ring, &|id| keys.get(&id).copied()).unwrap();
        let kept: Vec<FamilyId> = backup.families.iter().map(|it| it.family).collect();
        assert_eq!(kept, [renewed, other]);
        let present = Object::of(&office.path(renewed)).unwrap();
        assert_eq!(backup.family(renewed).unwrap().object, present);
        needed.extend(backup.objects());
        assert!(store.last_checked(&name, &office.centre).unwrap().is_some());
        assert_eq!(office.check(Some(name)).unwrap().faults, []);
    }
    // Nothing lies there but the two files and the present books.
    assert_eq!(needed.len(), 3);
    let objects = files(&office.stick().join("hamkke-backup/objects"));
    assert_eq!(objects.len(), 3);
}

#[test]
fn a_backup_that_does_not_open_keeps_what_it_may_need_and_it_is_said_that_it_does() {
    let (mut office, families) = Office::with(2);
    let first = office.back_up(day(1)).name;
    office.note(families[1], "둘째");
    office.back_up(day(2));
    let list = office
        .stick()
        .join(format!("hamkke-backup/lists/{first}.list"));
    let mut bytes = fs::read(&list).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&list, bytes).unwrap();
    let before = files(&office.stick().join("hamkke-backup/objects")).len();
    let gone = Object::of(&office.path(families[0])).unwrap();
    office.centre.destroy_family_keys(&families[..1]).unwrap();
    let cleared = Cleared {
        gone: [families[0]].into(),
        renewed: BTreeSet::new(),
        books_before: Some(day(3)),
    };
    let clearing =
        Clearing::begin(&office.centre, &office.identity, &office.stick(), cleared).unwrap();
    assert_eq!(run_clearing(&office, clearing), Ok(BackupReach::Partly));
    assert!(!office.store().holds(&gone));
    // The former file of the other family, which only that list may still name, is left.
    let after = files(&office.stick().join("hamkke-backup/objects")).len();
    assert_eq!(after, before, "the file went, and the present books came");
}

#[test]
fn an_object_that_a_cut_left_in_full_length_but_not_in_full_is_written_again() {
    let (office, families) = Office::with(1);
    office.back_up(day(1));
    let object = Object::of(&office.path(families[0])).unwrap();
    let path = office.store().object(&object);
    fs::write(&path, vec![0; usize::try_from(object.size).unwrap()]).unwrap();
    fs::remove_dir_all(office.stick().join("hamkke-backup/lists")).unwrap();
    fs::create_dir(office.stick().join("hamkke-backup/lists")).unwrap();
    office.back_up(day(2));
    assert_eq!(office.check(None).unwrap().faults, []);
}

#[test]
fn what_a_check_found_spoilt_is_written_again_by_the_next_backup() {
    let (office, families) = Office::with(2);
    for family in &families {
        age(&office.path(*family));
    }
    office.back_up(day(1));
    let of_family = Object::of(&office.path(families[0])).unwrap();
    let books = office.store().heads().unwrap()[0].1.books;
    for object in [of_family, books] {
        let path = office.store().object(&object);
        let mut bytes = fs::read(&path).unwrap();
        bytes[5000] ^= 1;
        fs::write(&path, bytes).unwrap();
        // Nobody looks at what has not changed since, and the mark says so.
        let name = office.back_up(day(2)).name;
        if object == of_family {
            let marked = office.store().last_checked(&name, &office.centre);
            assert_eq!(marked, Ok(Some(day(1))));
            assert_eq!(office.check(None).unwrap().faults.len(), 1);
            let marked = office.store().last_checked(&name, &office.centre);
            assert_eq!(marked, Ok(None));
        }
        let name = office.back_up(day(3)).name;
        if object == of_family {
            let marked = office.store().last_checked(&name, &office.centre);
            assert_eq!(marked, Ok(Some(day(3))));
        }
        assert_eq!(office.check(None).unwrap().faults, []);
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_to_be_unreachable() {
    let (office, _) = Office::with(1);
    fs::remove_dir_all(office.stick()).unwrap();
    assert_eq!(office.begin().err(), Some(BackupError::Unreachable));
}

#[test]
fn a_flipped_bit_in_any_file_of_a_backup_is_found() {
    let (office, families) = Office::with(2);
    office.note(families[0], "방문");
    office.back_up(day(1));
    let root = office.stick().join("hamkke-backup");
    for folder in ["objects", "lists"] {
        for path in files(&root.join(folder)) {
            if path.extension().is_some_and(|it| it == "checked") {
                continue;
            }
            let whole = fs::read(&path).unwrap();
            // Every bit of the beginning and the end, and one in each so many bytes between.
            let (bits, step) = (whole.len() * 8, 4_001);
            for bit in (0..64)
                .chain((64..bits).step_by(step))
                .chain(bits - 64..bits)
            {
                let mut spoilt = whole.clone();
                spoilt[bit / 8] ^= 1 << (bit % 8);
                fs::write(&path, spoilt).unwrap();
                let found = office.check(None);
                assert!(
                    found.is_err() || !found.unwrap().faults.is_empty(),
                    "bit {bit}"
                );
            }
            fs::write(&path, &whole[..whole.len() / 2]).unwrap();
            let found = office.check(None);
            assert!(found.is_err() || !found.unwrap().faults.is_empty());
            fs::remove_file(&path).unwrap();
            let found = office.check(None);
            assert!(found.is_err() || !found.unwrap().faults.is_empty());
            fs::write(&path, &whole).unwrap();
        }
    }
    assert_eq!(office.check(None).unwrap().faults, []);
}

#[test]
fn the_mark_of_a_check_is_believed_only_where_somebody_of_the_centre_signed_it() {
    let (office, _) = Office::with(1);
    let name = office.back_up(day(1)).name;
    let store = office.store();
    let checked = || store.last_checked(&name, &office.centre).unwrap();
    assert_eq!(checked(), Some(day(1)));
    office.check(None).unwrap();
    assert_eq!(checked(), Some(day(9)));
    let mut mark = store.mark(&name).unwrap();
    mark[20] ^= 1;
    store.put_mark(&name, &mark).unwrap();
    assert_eq!(checked(), None);
}

#[test]
fn what_was_written_since_the_backup_is_not_lost_by_restoring() {
    let (mut office, families) = Office::with(2);
    office.note(families[0], "백업 전");
    office.back_up(day(1));
    office.note(families[0], "백업 뒤");
    let outcomes = office.restore(&Wanted::Latest).unwrap();
    assert_eq!(outcomes, [Outcome::Same, Outcome::Same]);
    let both = ["백업 전", "백업 뒤"].map(str::to_owned);
    assert_eq!(office.notes(families[0]), BTreeSet::from(both));
}

#[test]
fn a_file_that_was_put_back_gets_what_it_lacks_with_its_papers() {
    let (mut office, families) = Office::with(1);
    let path = office.path(families[0]);
    let older = fs::read(&path).unwrap();
    office.note(families[0], "방문");
    office.back_up(day(1));
    fs::write(&path, older).unwrap();
    office.note(families[0], "다른 방문");
    assert_eq!(
        office.restore(&Wanted::Latest).unwrap(),
        [Outcome::United(1)]
    );
    let both = ["방문", "다른 방문"].map(str::to_owned);
    assert_eq!(office.notes(families[0]), BTreeSet::from(both));
    let keys = office.centre.sign_keys();
    office
        .open(families[0])
        .verify(&|id| keys.get(&id).copied())
        .unwrap();
}

#[test]
fn a_file_that_does_not_verify_is_kept_beside_and_the_backup_takes_its_place() {
    let (mut office, families) = Office::with(1);
    office.note(families[0], "방문");
    office.back_up(day(1));
    let path = office.path(families[0]);
    let broken = vec![7; 9_000];
    fs::write(&path, &broken).unwrap();
    // A backup made now keeps the one that is sound.
    let report = office.back_up(day(2));
    assert_eq!(report.unsound, families);
    assert_eq!(
        office.restore(&Wanted::Latest).unwrap(),
        [Outcome::Replaced]
    );
    assert_eq!(office.notes(families[0]).len(), 1);
    let kept = files(&office.centre.layout().replaced());
    assert_eq!(kept.len(), 1);
    assert_eq!(fs::read(&kept[0]).unwrap(), broken);
}

#[test]
fn a_missing_file_is_carried_on_and_comes_back() {
    let (mut office, families) = Office::with(2);
    office.back_up(day(1));
    fs::remove_file(office.path(families[1])).unwrap();
    let report = office.back_up(day(2));
    assert_eq!((report.families, report.unsound), (2, vec![families[1]]));
    let outcomes = office.restore(&Wanted::Latest).unwrap();
    assert_eq!(outcomes, [Outcome::Same, Outcome::Placed]);
    office.open(families[1]);
}

#[test]
fn a_family_that_was_destroyed_does_not_come_back() {
    let (mut office, families) = Office::with(2);
    office.back_up(day(1));
    office.centre.destroy_family_keys(&families[..1]).unwrap();
    fs::remove_file(office.path(families[0])).unwrap();
    let outcomes = office.restore(&Wanted::Latest).unwrap();
    assert_eq!(outcomes, [Outcome::Destroyed, Outcome::Same]);
    assert!(!office.path(families[0]).exists());
    assert!(
        office
            .centre
            .family_key(&office.identity, families[0])
            .is_err()
    );
    assert_eq!(office.back_up(day(2)).families, 1);
}

#[test]
fn a_family_is_had_as_of_a_day_in_another_folder() {
    let (office, families) = Office::with(1);
    office.note(families[0], "하루째");
    office.back_up(day(1));
    office.note(families[0], "이틀째");
    office.back_up(day(2));
    let Office {
        folder,
        recovery,
        centre,
        ..
    } = office;
    drop(centre);
    let wanted = Wanted::By(day(1) + TimeDelta::hours(5));
    let store = Store::open(&folder.path().join("stick")).unwrap();
    let layout = Layout::new(folder.path().join("as it was"));
    settle_in(&store, &wanted, &layout).unwrap();
    let mut centre = Centre::open(layout).unwrap();
    let founder = centre.accounts()[0].id;
    let identity = centre.sign_in(founder, PASSPHRASE, day(2)).unwrap();
    let only = Some(families.clone());
    let mut restoring =
        Restoring::begin(store, &wanted, only, &mut centre, &identity, day(3)).unwrap();
    let family = restoring.next_family().unwrap();
    restoring.restore(family, &centre, &identity).unwrap();
    drop(restoring);
    let office = Office {
        folder,
        centre,
        identity,
        recovery,
    };
    assert_eq!(
        office.notes(families[0]),
        BTreeSet::from(["하루째".to_owned()])
    );
}

#[test]
fn backups_of_another_centre_are_refused_and_nothing_is_changed() {
    let (office, _) = Office::with(1);
    office.back_up(day(1));
    let before: Vec<_> = files(&office.stick())
        .iter()
        .map(|it| fs::read(it).unwrap())
        .collect();
    let (mut other, _) = Office::with(1);
    let stick = office.stick();
    let begun = BackingUp::begin(&other.centre, &other.identity, &stick);
    assert_eq!(begun.err(), Some(BackupError::Foreign));
    let (centre, identity) = (&mut other.centre, &other.identity);
    let checking = Checking::begin(office.store(), None, centre, identity);
    assert_eq!(checking.err(), Some(BackupError::Foreign));
    let restoring = Restoring::begin(
        office.store(),
        &Wanted::Latest,
        None,
        centre,
        identity,
        day(2),
    );
    assert_eq!(restoring.err(), Some(BackupError::Foreign));
    let layout = other.centre.layout().clone();
    let Office { centre, .. } = other;
    drop(centre);
    let settled = settle_in(&office.store(), &Wanted::Latest, &layout);
    assert!(settled.is_err());
    let after: Vec<_> = files(&office.stick())
        .iter()
        .map(|it| fs::read(it).unwrap())
        .collect();
    assert_eq!(before, after);
}

#[test]
fn a_folder_within_the_centre_is_refused_and_one_without_backups_says_so() {
    let (office, _) = Office::with(1);
    let within = office.centre.layout().families();
    let begun = BackingUp::begin(&office.centre, &office.identity, &within);
    assert_eq!(begun.err(), Some(BackupError::Within));
    assert_eq!(Store::open(&office.stick()).err(), Some(BackupError::None));
}

#[test]
fn one_program_at_a_time_writes_into_a_folder() {
    let (office, _) = Office::with(1);
    let first = office.begin().unwrap();
    assert_eq!(office.begin().err(), Some(BackupError::InUse));
    drop(first);
    assert!(office.begin().is_ok());
}

#[test]
fn old_backups_go_by_the_rule_and_their_objects_with_them() {
    let (office, families) = Office::with(1);
    for number in 0..40 {
        office.note(families[0], &format!("{number}일째"));
        office.back_up(day(number));
    }
    let names = office.store().names().unwrap();
    // Thirty days, and the last of the month before them.
    assert!((30..=32).contains(&names.len()), "{}", names.len());
    for name in &names {
        assert_eq!(office.check(Some(name.clone())).unwrap().faults, []);
    }
    // Each backup has its own file of the family and the books, which did not change.
    let objects = files(&office.stick().join("hamkke-backup/objects"));
    assert_eq!(objects.len(), names.len() + 1);
}

#[test]
fn the_last_of_each_of_thirty_days_and_of_twelve_months_stays() {
    let daily: Vec<_> = (0..800).map(|number| day(-number)).collect();
    let stays = stay(&daily);
    assert!(stays[..30].iter().all(|stays| *stays));
    assert_eq!(stays.iter().filter(|stays| **stays).count(), 30 + 12 - 2);
    let one_day = [day(0), day(0) - TimeDelta::minutes(5)];
    assert_eq!(stay(&one_day), [true, false]);
}

fn kept() -> impl Strategy<Value = Kept> {
    let stamp = (any::<u64>(), any::<i64>(), any::<[u8; 16]>());
    let stamp = stamp.prop_map(|(size, written, beginning)| Stamp {
        size,
        written,
        beginning,
    });
    (
        any::<[u8; 16]>(),
        (any::<[u8; 32]>(), any::<u64>()),
        any::<[bool; 2]>(),
        prop::option::of(stamp),
        prop::collection::vec(any::<[u8; 32]>(), 0..4),
    )
        .prop_map(
            |(family, (hash, size), [sound, carried], stamp, heads)| Kept {
                family: FamilyId::from_bytes(family),
                object: Object { hash, size },
                sound,
                carried,
                heads: heads.into_iter().map(EntryHash::from_bytes).collect(),
                stamp,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_as_a_list_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let whole = [b"HmkB\x01".as_slice(), &bytes].concat();
        for bytes in [bytes, whole] {
            if let Ok(sealed) = Sealed::read(bytes) {
                let key = Key::from_bytes([1; 32]);
                prop_assert!(sealed.open(std::slice::from_ref(&key), &|_| None).is_err());
            }
        }
    }
}

#[test]
fn a_list_reads_back_as_it_was_written() {
    let office = Office::found();
    let keys = office.centre.sign_keys();
    let sign_key = |id: AccountId| keys.get(&id).copied();
    let lists = prop::collection::vec(kept(), 0..6);
    proptest!(ProptestConfig::with_cases(64), |(mut families in lists)| {
        families.sort_by_key(|kept| kept.family);
        families.dedup_by_key(|kept| kept.family);
        let head = Head {
            number: 7,
            centre: office.centre.id(),
            at: day(1),
            account: office.identity.account.id,
            device: DeviceId::from_bytes([2; 16]),
            books: Object { hash: [3; 32], size: 4 },
        };
        let backup = Backup { head, families };
        let bytes = backup.write(&office.identity).unwrap();
        let sealed = Sealed::read(bytes).unwrap();
        prop_assert_eq!(sealed.open(&office.identity.ring_keys(Ring::Families).unwrap(), &sign_key), Ok(backup));
    });
}

#[test]
fn a_mangled_backup_is_found_and_brings_back_nothing_that_was_not_in_it() {
    let (office, families) = Office::with(2);
    office.note(families[0], "방문");
    office.back_up(day(1));
    let notes = office.notes(families[0]);
    let root = office.stick().join("hamkke-backup");
    let of = |folder: &str| {
        let all = files(&root.join(folder)).into_iter();
        all.filter(|it| it.extension().is_none_or(|it| it != "checked"))
    };
    let office = RefCell::new(office);
    let all: Vec<PathBuf> = of("objects").chain(of("lists")).collect();
    proptest!(ProptestConfig::with_cases(24), |(at in 0..all.len(), harms in harms())| {
        let whole = fs::read(&all[at]).unwrap();
        let spoilt = mangled(&whole, &harms);
        fs::write(&all[at], &spoilt).unwrap();
        let mut office = office.borrow_mut();
        let found = office.check(None);
        let is_found = found.map_or(true, |checked| !checked.faults.is_empty());
        prop_assert!(is_found || spoilt == whole);
        let path = office.path(families[0]);
        let present = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let _ = office.restore(&Wanted::Latest);
        if path.exists() {
            prop_assert_eq!(office.notes(families[0]), notes.clone());
        }
        fs::write(&path, present).unwrap();
        fs::write(&all[at], whole).unwrap();
    });
}

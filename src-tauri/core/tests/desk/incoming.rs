//! A copy of a family's file comes in: looked at first, taken in with a receipt, taken back.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{TimeDelta, TimeZone, Utc};
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, Value};
use tempfile::TempDir;

use crate::office::*;
use crate::papers::{attach, png};

/// A centre on two computers, with one family in both; somebody sits at each.
pub(crate) struct TwoComputers {
    folder: TempDir,
    pub(crate) office: Desk,
    pub(crate) clock: Arc<Computer>,
    pub(crate) laptop: Desk,
    pub(crate) away: Arc<Computer>,
    pub(crate) family: FamilyView,
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_all(&entry.path(), &place),
            false => drop(fs::copy(entry.path(), place).unwrap()),
        }
    }
}

fn desk_of(folder: &Path, name: &str, clock: &Arc<Computer>) -> Desk {
    Desk::new(folder.to_owned(), name.to_owned(), Arc::clone(clock) as _)
}

impl TwoComputers {
    pub(crate) fn new() -> Self {
        Self::with(|_, _| {})
    }

    /// The same, with more in the centre before it is copied.
    pub(crate) fn with(more: impl FnOnce(&Desk, &FamilyView)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (folder.path().join("office"), folder.path().join("laptop"));
        let begin = Utc.with_ymd_and_hms(2023, 3, 3, 1, 0, 0).unwrap();
        let clock = Computer::at(begin);
        let office = desk_of(&here, "접수 1", &clock);
        let founding = FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        };
        office.found_centre(founding).unwrap();
        clock.goes(TimeDelta::minutes(1));
        let made = family(&office);
        more(&office, &made);
        let of = OfFamily {
            family: made.id.clone(),
        };
        let family = office.open_family(of).unwrap();
        office.sign_out(Nothing {}).unwrap();
        drop(office);
        copy_all(&here, &there);
        clock.goes(TimeDelta::minutes(1));
        let away = Computer::at(begin + TimeDelta::minutes(5));
        let office = desk_of(&here, "접수 1", &clock);
        let laptop = desk_of(&there, "노트북 1", &away);
        for desk in [&office, &laptop] {
            sign_in(desk);
            rebuilt(desk);
        }
        Self {
            folder,
            office,
            clock,
            laptop,
            away,
            family,
        }
    }

    /// The laptop's copy is taken home and chosen at the office.
    pub(crate) fn comes_home(&self) -> PathBuf {
        let of = self.of();
        self.laptop.close_family(of).unwrap();
        let copy = self.folder.path().join("copy.hamkke");
        let file = case_file(&self.folder.path().join("laptop"), &self.family);
        fs::copy(file, &copy).unwrap();
        self.clock.goes(TimeDelta::minutes(2));
        self.clock.chooses(&copy);
        copy
    }

    pub(crate) fn of(&self) -> OfFamily {
        OfFamily {
            family: self.family.id.clone(),
        }
    }

    pub(crate) fn sets(&self, desk: &Desk, person: usize, field: Field, text: &str) {
        let change = RecordChange {
            record: Some(self.family.people[person].id.clone()),
            kind: Kind::Person,
            fields: fields([(field, text)]),
        };
        save(desk, &self.family, change).unwrap();
        self.away.goes(TimeDelta::minutes(1));
        self.clock.goes(TimeDelta::minutes(1));
    }

    fn phone(&self) -> Option<Value> {
        let view = self.office.open_family(self.of()).unwrap();
        view.people[0].record.fields.get(&Field::Phone).cloned()
    }

    fn receipt(&self, receipt: &ReceiptView) -> OfRecord {
        OfRecord {
            family: self.family.id.clone(),
            record: receipt.id.clone(),
            reason: None,
        }
    }
}

#[test]
fn before_a_copy_is_taken_in_all_that_it_brings_is_said_and_nothing_is_written() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 0, Field::Phone, "010-0000-0001");
    two.sets(&two.laptop, 1, Field::Sex, "female");
    let name = [
        (Field::Person, &*two.family.people[1].id),
        (Field::Sort, "native"),
        (Field::Text, "Aziza"),
    ];
    add(&two.laptop, &two.family, Kind::Name, name);
    two.sets(&two.office, 1, Field::Sex, "male");
    two.comes_home();
    let before = two.office.open_family(two.of()).unwrap();

    let incoming = two.office.choose_copy(two.of()).unwrap().incoming.unwrap();
    assert_eq!(incoming.origin, "copy.hamkke");
    assert_eq!(incoming.acts.len(), 3);
    assert_eq!(incoming.writers.len(), 1);
    assert_eq!(incoming.writers[0].acts, 3);
    assert_eq!((incoming.records_new, incoming.records_changed), (1, 2));
    assert_eq!(incoming.disputes.len(), 1);
    assert_eq!(incoming.disputes[0].field, Field::Sex);
    let changed: Vec<&str> = incoming
        .rehearsal
        .changes
        .iter()
        .map(|it| &*it.field)
        .collect();
    assert!(
        changed.contains(&"phone") && !changed.contains(&"sex"),
        "{changed:?}"
    );

    let after = two.office.open_family(two.of()).unwrap();
    assert_eq!(after.entries, before.entries);
    assert_eq!(after.open_conflicts, 0);
}

#[test]
fn a_copy_is_taken_in_once_with_a_receipt_that_can_be_shown_after_a_restart() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 0, Field::Phone, "010-0000-0001");
    two.comes_home();
    two.office.choose_copy(two.of()).unwrap();
    let taken = two.office.take_in_copy(two.of()).unwrap();
    let receipt = taken.receipt.unwrap();
    assert_eq!(receipt.acts, 1);
    assert_eq!(receipt.came.len(), 1);
    assert_eq!(two.phone(), Some(Value::text("010-0000-0001")));

    two.office.sign_out(Nothing {}).unwrap();
    sign_in(&two.office);
    let kept = two.office.receipts(two.of()).unwrap().receipts;
    assert_eq!(kept.len(), 1);
    let again = two.office.receipt(two.receipt(&kept[0])).unwrap();
    assert_eq!(again.came[0].entry, receipt.came[0].entry);
    assert_eq!(again.heads_before, receipt.heads_before);

    let none = two.office.choose_copy(two.of()).unwrap().incoming.unwrap();
    assert!(none.acts.is_empty());
    let nothing = two.office.take_in_copy(two.of()).unwrap();
    assert_eq!(nothing.receipt, None);
    assert_eq!(two.office.receipts(two.of()).unwrap().receipts.len(), 1);
}

#[test]
fn a_copy_is_taken_back_as_one_act_but_for_what_was_edited_since_and_brought_back() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 0, Field::Phone, "010-0000-0001");
    two.sets(&two.laptop, 1, Field::Sex, "female");
    two.comes_home();
    two.office.choose_copy(two.of()).unwrap();
    let receipt = two.office.take_in_copy(two.of()).unwrap().receipt.unwrap();
    two.sets(&two.office, 1, Field::Sex, "male");
    two.clock.goes(TimeDelta::minutes(1));

    let of = two.receipt(&receipt);
    let rehearsed = two.office.rehearse_take_back(of.clone()).unwrap();
    assert_eq!(rehearsed.changes.len(), 1);
    assert_eq!(rehearsed.kept[0].field.as_deref(), Some("sex"));
    assert_eq!(rehearsed.kept[0].why, KeptWhy::EditedSince);
    let before = two.office.open_family(two.of()).unwrap().entries;
    let back = two.office.take_back_copy(of.clone()).unwrap();
    assert_eq!(back.family.entries, before + 1, "one act");
    assert_eq!(back.kept, rehearsed.kept);
    assert_eq!(two.phone(), None);
    let sex = |view: &FamilyView| view.people[1].record.fields[&Field::Sex].clone();
    assert_eq!(sex(&back.family), Value::text("male"));

    let shown = two.office.receipt(of.clone()).unwrap();
    assert!(shown.taken_back_at.is_some());
    assert_eq!(
        two.office.take_back_copy(of).unwrap_err().code,
        FailureCode::NotFound
    );

    two.clock.goes(TimeDelta::minutes(1));
    let again = Undo {
        family: two.family.id.clone(),
        entry: Some(shown.entry),
    };
    let view = two.office.undo(again).unwrap();
    assert_eq!(two.phone(), Some(Value::text("010-0000-0001")));
    assert_eq!(sex(&view), Value::text("male"));
}

#[test]
fn the_file_of_another_family_is_refused() {
    let two = TwoComputers::new();
    let other = family(&two.office);
    two.office
        .close_family(OfFamily {
            family: other.id.clone(),
        })
        .unwrap();
    let file = case_file(&two.folder.path().join("office"), &other);
    let copy = two.folder.path().join("other");
    fs::copy(file, &copy).unwrap();
    two.clock.chooses(&copy);
    let refused = two.office.choose_copy(two.of()).unwrap_err();
    assert_eq!(refused.code, FailureCode::Copy);
    assert_eq!(refused.reason.as_deref(), Some("another-family"));

    fs::write(&copy, b"not a file of the house").unwrap();
    let refused = two.office.choose_copy(two.of()).unwrap_err();
    assert_eq!(refused.code, FailureCode::Copy);
}

#[test]
fn papers_come_with_the_acts_that_name_them() {
    let two = TwoComputers::new();
    attach(&two.laptop, &two.family, "쪽지.png", &png(64, 64)).unwrap();
    two.comes_home();
    let incoming = two.office.choose_copy(two.of()).unwrap().incoming.unwrap();
    assert_eq!(incoming.papers, 1);
    let taken = two.office.take_in_copy(two.of()).unwrap();
    assert_eq!(taken.family.documents.len(), 1);
}

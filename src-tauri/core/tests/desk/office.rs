//! Builders: a centre with a family, on a clock that stands still.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::papers::Drawer;
use hamkke_core::sheet::{Press, Sheet, Unprintable, json};
use hamkke_core::statistics::Book;

pub(crate) const PASSPHRASE: &str = "함께 걷는 길 위에서";

pub(crate) struct StandingClock;

impl Host for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2023, 5, 10, 1, 0, 0).unwrap()
    }
    fn today(&self) -> NaiveDate {
        day("2023-05-10")
    }
    fn drawer(&self) -> Drawer {
        Drawer::Here
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
}

/// A computer whose clock goes when it is told to, and whose user always chooses the same folder.
pub(crate) struct Computer {
    now: Mutex<DateTime<Utc>>,
    pub(crate) chosen: Mutex<Option<PathBuf>>,
    /// What its press was given to print.
    pub(crate) printed: Arc<Mutex<Vec<Sheet>>>,
}

impl Computer {
    pub(crate) fn at(now: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new(now),
            chosen: Mutex::new(None),
            printed: Arc::default(),
        })
    }

    pub(crate) fn goes(&self, by: TimeDelta) {
        *self.now.lock().unwrap() += by;
    }

    /// From now on the user chooses that folder.
    pub(crate) fn chooses(&self, folder: &Path) {
        *self.chosen.lock().unwrap() = Some(folder.to_owned());
    }
}

impl Host for Computer {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }
    fn today(&self) -> NaiveDate {
        // In Korea.
        (self.now() + TimeDelta::hours(9)).date_naive()
    }
    fn drawer(&self) -> Drawer {
        Drawer::Here
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }
    fn choose_file(&self) -> Option<PathBuf> {
        self.choose_folder()
    }
    /// What would stand in the workbook, in words.
    fn workbook(&self, book: &Book) -> Option<Vec<u8>> {
        Some(format!("{book:?}").into_bytes())
    }
    fn choose_file_to_save(&self, name: &str) -> Option<PathBuf> {
        Some(self.choose_folder()?.join(name))
    }
    fn press(&self) -> Box<dyn Press> {
        Box::new(KeepingPress(Arc::clone(&self.printed)))
    }
}

/// A press that keeps the sheets instead of setting them; its file is what stands on them.
struct KeepingPress(Arc<Mutex<Vec<Sheet>>>);

impl Press for KeepingPress {
    fn set(&mut self, sheets: &[Sheet]) -> Result<(), Unprintable> {
        self.0.lock().unwrap().extend_from_slice(sheets);
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, Unprintable> {
        let sheets = self.0.lock().unwrap();
        json(&sheets).map_err(|_| Unprintable::Fault)
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn desk(folder: &Path) -> Desk {
    Desk::new(
        folder.to_owned(),
        "접수 1".to_owned(),
        Arc::new(StandingClock),
    )
}

pub(crate) fn founded(folder: &Path) -> (Desk, String) {
    let desk = desk(folder);
    let founded = desk
        .found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    (desk, founded.recovery_key)
}

pub(crate) fn fields<const N: usize>(fields: [(Field, &str); N]) -> BTreeMap<Field, Value> {
    fields
        .into_iter()
        .map(|(field, text)| (field, Value::text(text)))
        .collect()
}

pub(crate) fn person<const N: usize>(of: [(Field, &str); N], name: &str) -> NewPerson {
    let names = vec![fields([(Field::Sort, "hangul"), (Field::Text, name)])];
    NewPerson {
        fields: fields(of),
        names,
    }
}

/// A mother and a child, with nothing else known.
pub(crate) fn family(desk: &Desk) -> FamilyView {
    desk.create_family(CreateFamily {
        fields: fields([(Field::Title, "카리모바 가족")]),
        people: vec![
            person(
                [
                    (Field::BirthDate, "1990-05-01"),
                    (Field::Relation, "mother"),
                ],
                "카리모바",
            ),
            person(
                [(Field::BirthDate, "2019-06-01"), (Field::Relation, "child")],
                "아지즈",
            ),
        ],
    })
    .unwrap()
}

/// Saves one change.
pub(crate) fn save(
    desk: &Desk,
    family: &FamilyView,
    change: RecordChange,
) -> Result<FamilyView, Failure> {
    desk.save(Save {
        family: family.id.clone(),
        changes: vec![change],
        reason: None,
    })
}

pub(crate) fn add<const N: usize>(
    desk: &Desk,
    family: &FamilyView,
    kind: Kind,
    of: [(Field, &str); N],
) {
    let change = RecordChange {
        record: None,
        kind,
        fields: fields(of),
    };
    save(desk, family, change).unwrap();
}

pub(crate) fn sign_in(desk: &Desk) -> Status {
    let account = desk.status(Nothing {}).unwrap().centre.unwrap().accounts[0]
        .id
        .clone();
    desk.sign_in(SignIn {
        account,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap()
}

/// Waits until no rebuild is under way; the work itself is what is waited for.
pub(crate) fn rebuilt(desk: &Desk) {
    while desk.status(Nothing {}).unwrap().progress.is_some() {
        std::thread::yield_now();
    }
}

/// Where a family's file lies.
pub(crate) fn case_file(centre: &Path, family: &FamilyView) -> PathBuf {
    let id = &family.id;
    let folder = centre.join("families").join(&id[id.len() - 2..]);
    folder.join(format!("{id}.hamkke"))
}

//! The computer that a verb runs on, as the desk asks for it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use hamkke_core::contract::{Scene, ShelfPlace};
use hamkke_core::desk::Host;
use hamkke_core::korea::day_in_korea;
use hamkke_core::papers::Drawer;
use hamkke_core::sheet::Press;
use hamkke_core::shelf::{Store, StoreError};
use hamkke_core::statistics::Book;

/// The computer's clock.
pub struct Computer;

impl Host for Computer {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn today(&self) -> NaiveDate {
        day_in_korea(self.now())
    }
    fn drawer(&self) -> Drawer {
        Drawer::this_program()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn store(&self, at: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        hamkke_shelf::open(at)
    }
    fn workbook(&self, book: &Book) -> Option<Vec<u8>> {
        hamkke_documents::xlsx(book)
    }
    fn pdf(&self, picture: &Scene) -> Result<Vec<u8>, BTreeSet<char>> {
        hamkke_documents::pdf(picture).map_err(|missing| missing.0)
    }
    fn press(&self) -> Box<dyn Press> {
        Box::new(hamkke_documents::TypstPress::default())
    }
}

/// The computer, told what a dialog would ask, or the day that somebody asks about.
#[derive(Default)]
pub struct Told {
    day: Option<NaiveDate>,
    path: Mutex<Option<PathBuf>>,
}

impl Told {
    /// On that day instead of the clock's.
    pub fn on(day: NaiveDate) -> Self {
        Self {
            day: Some(day),
            ..Self::default()
        }
    }

    /// With a folder that was named instead of being chosen.
    pub fn folder(path: PathBuf) -> Self {
        Self {
            path: Mutex::new(Some(path)),
            ..Self::default()
        }
    }

    /// Tells it the path of what is asked next.
    pub fn tell(&self, path: Option<PathBuf>) {
        *self.path.lock().unwrap_or_else(PoisonError::into_inner) = path;
    }

    fn path(&self) -> Option<PathBuf> {
        let path = self.path.lock().unwrap_or_else(PoisonError::into_inner);
        path.clone()
    }
}

impl Host for Told {
    fn now(&self) -> DateTime<Utc> {
        Computer.now()
    }
    fn today(&self) -> NaiveDate {
        self.day.unwrap_or_else(|| Computer.today())
    }
    fn drawer(&self) -> Drawer {
        Computer.drawer()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        self.path()
    }
    fn choose_file(&self) -> Option<PathBuf> {
        self.path()
    }
    fn choose_file_to_save(&self, _name: &str) -> Option<PathBuf> {
        self.path()
    }
    fn store(&self, at: &ShelfPlace) -> Result<Box<dyn Store>, StoreError> {
        Computer.store(at)
    }
    fn workbook(&self, book: &Book) -> Option<Vec<u8>> {
        Computer.workbook(book)
    }
    fn pdf(&self, picture: &Scene) -> Result<Vec<u8>, BTreeSet<char>> {
        Computer.pdf(picture)
    }
    fn press(&self) -> Box<dyn Press> {
        Computer.press()
    }
}

//! What the desk asks of the computer around it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use hamkke_core::contract::{Scene, ShelfPlace};
use hamkke_core::desk::Host;
use hamkke_core::korea::day_in_korea;
use hamkke_core::papers::Drawer;
use hamkke_core::sheet::Press;
use hamkke_core::shelf::{Store, StoreError};
use hamkke_core::statistics::Book;
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::DialogExt;

/// The computer that the window runs on.
pub(crate) struct Computer {
    app: AppHandle<Wry>,
}

impl Computer {
    /// The computer as the program reaches it.
    pub fn new(app: AppHandle<Wry>) -> Self {
        Self { app }
    }

    /// What the user calls it.
    pub fn name() -> String {
        gethostname::gethostname().to_string_lossy().into_owned()
    }
}

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
        if let Some(folder) = folder_of_driver() {
            return Some(folder);
        }
        self.app
            .dialog()
            .file()
            .blocking_pick_folder()?
            .into_path()
            .ok()
    }

    fn choose_file(&self) -> Option<PathBuf> {
        self.app
            .dialog()
            .file()
            .blocking_pick_file()?
            .into_path()
            .ok()
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

    fn choose_file_to_save(&self, name: &str) -> Option<PathBuf> {
        if let Some(folder) = folder_of_driver() {
            return Some(folder.join(name));
        }
        self.app
            .dialog()
            .file()
            .set_file_name(name)
            .blocking_save_file()?
            .into_path()
            .ok()
    }
}

/// The folder that is chosen where a driver has the window in its hands: a dialogue of the system's
/// own is out of its reach. A window that no driver started asks its user, whatever stands in the
/// environment.
fn folder_of_driver() -> Option<PathBuf> {
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION")? == "true";
    let folder = std::env::var_os("HAMKKE_DRIVEN_FOLDER")?;
    (driven && !folder.is_empty()).then(|| folder.into())
}

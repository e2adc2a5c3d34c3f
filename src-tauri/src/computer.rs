//! What the desk asks of the computer around it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Local, NaiveDate, Utc};
use hamkke_core::contract::{Scene, ShelfPlace};
use hamkke_core::desk::Host;
use hamkke_core::papers::Drawer;
use hamkke_core::shelf::{Store, StoreError};
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
        Local::now().date_naive()
    }

    fn drawer(&self) -> Drawer {
        Drawer::this_program()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
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

    fn pdf(&self, picture: &Scene) -> Result<Vec<u8>, BTreeSet<char>> {
        hamkke_documents::pdf(picture).map_err(|missing| missing.0)
    }

    fn choose_file_to_save(&self, name: &str) -> Option<PathBuf> {
        self.app
            .dialog()
            .file()
            .set_file_name(name)
            .blocking_save_file()?
            .into_path()
            .ok()
    }
}

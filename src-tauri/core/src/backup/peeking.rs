//! What a backup says before anything is brought back from it.

use std::fs;

use super::looking::Looking;
use super::{BackupError, BackupName, Store};
use crate::casefile::CaseFile;
use crate::centre::{Books, Centre, CentreError, Identity, Layout, Ring};
use crate::log::FamilyId;
use crate::model::{Field, Kind};

/// Families of a backup of which there is no file here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The first of them, with their titles as far as their files open.
    pub families: Vec<(FamilyId, String)>,
    /// How many there are.
    pub total: usize,
}

/// What the centre is called whose backups these are, by the books of the latest that can be read.
/// `layout` is where the centre is to be: a copy is looked at there.
///
/// # Errors
/// [`BackupError::None`], [`BackupError::Damaged`], what the disk says.
pub fn centre_of(store: &Store, layout: &Layout) -> Result<String, BackupError> {
    let heads = store.heads()?;
    let (_, latest) = heads.first().ok_or(BackupError::None)?;
    fs::create_dir_all(layout.root())?;
    let looking = Looking::begin(layout)?;
    let copy = looking.place()?;
    store.fetch(&latest.books, &copy)?;
    let books = Books::open(&copy).map_err(|_| BackupError::Damaged)?;
    Ok(books.name())
}

/// Families of a backup of which there is no file here; those whose key was destroyed are not
/// among them. Nothing is changed.
///
/// # Errors
/// [`BackupError::Foreign`], [`BackupError::Damaged`], what the disk says.
pub fn lost_families(
    store: &Store,
    name: &BackupName,
    centre: &Centre,
    identity: &Identity,
    most: usize,
) -> Result<Lost, BackupError> {
    let list = store.list(name)?;
    if list.head.centre != centre.id() {
        return Err(BackupError::Foreign);
    }
    let keys = centre.sign_keys();
    let backup = list.open(&identity.ring_keys(Ring::Families)?, &|id| {
        keys.get(&id).copied()
    })?;
    let looking = Looking::begin(centre.layout())?;
    let mut lost = Lost {
        families: Vec::new(),
        total: 0,
    };
    for kept in &backup.families {
        if centre.layout().family(kept.family).exists() {
            continue;
        }
        let keys = match centre.family_keys(identity, kept.family) {
            Ok(keys) => keys,
            Err(CentreError::NoFamilyKey | CentreError::Destroyed) => continue,
            Err(error) => return Err(error.into()),
        };
        lost.total += 1;
        if lost.families.len() < most {
            let copy = looking.place()?;
            let fetched = store.fetch(&kept.object, &copy).ok();
            let file =
                fetched.and_then(|()| CaseFile::open_with(&copy, &keys, kept.family, &[]).ok());
            let title = file.and_then(|(file, _)| {
                let listed = file.listed();
                let mut records = listed.of_kind(Kind::Family);
                records.next()?.text(Field::Title).map(str::to_owned)
            });
            lost.families.push((kept.family, title.unwrap_or_default()));
        }
    }
    Ok(lost)
}

//! What was put aside, kept beside the centre: whole parcels, sealed for those who open all
//! families.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use crate::carry::CarryError;
use crate::centre::{Centre, Identity, Layout};
use crate::keys::Purpose;
use crate::log::FamilyId;
use crate::parcel::Parcel;
use crate::storage::{FileError, put_in_place, shred};

const ENDING: &str = "aside";

/// A parcel that was put aside.
pub struct PutAside {
    /// Whose family's.
    pub family: FamilyId,
    /// The parcel.
    pub parcel: Parcel,
    path: PathBuf,
}

impl PutAside {
    /// Puts a parcel aside. The same one twice lies there once.
    ///
    /// # Errors
    /// Where there is nothing to seal it to, and what the disk says.
    pub fn keep(
        centre: &Centre,
        by: &Identity,
        family: FamilyId,
        parcel: &Parcel,
    ) -> Result<(), CarryError> {
        let bytes = parcel.to_bytes()?;
        let digest = blake3::hash(&bytes).to_hex();
        let name = format!("{family}.{}.{ENDING}", digest.get(..16).unwrap_or_default());
        let folder = centre.layout().quarantine();
        fs::create_dir_all(&folder).map_err(FileError::from)?;
        let place = folder.join(name);
        if place.exists() {
            return Ok(());
        }
        let sealed = centre.seal_for_house(by, Purpose::Quarantine, family.as_bytes(), &bytes)?;
        let made = place.with_extension("new");
        fs::write(&made, sealed).map_err(FileError::from)?;
        Ok(put_in_place(&made, &place)?)
    }

    /// Everything that was put aside and opens for whoever is signed in. What does not open is
    /// passed over.
    ///
    /// # Errors
    /// What the disk says.
    pub fn all(centre: &Centre, by: &Identity) -> Result<Vec<Self>, CarryError> {
        Self::where_family(centre, by, |_| true)
    }

    /// What was put aside of one family.
    ///
    /// # Errors
    /// As [`PutAside::all`].
    pub fn of(centre: &Centre, by: &Identity, family: FamilyId) -> Result<Vec<Self>, CarryError> {
        Self::where_family(centre, by, |it| it == family)
    }

    fn where_family(
        centre: &Centre,
        by: &Identity,
        wanted: impl Fn(FamilyId) -> bool,
    ) -> Result<Vec<Self>, CarryError> {
        let mut found = Vec::new();
        for path in paths(centre.layout())? {
            let name = path
                .file_name()
                .and_then(|it| it.to_str())
                .unwrap_or_default();
            let family = name
                .split('.')
                .next()
                .and_then(|it| it.parse::<FamilyId>().ok());
            let Some(family) = family.filter(|it| wanted(*it)) else {
                continue;
            };
            let Ok(sealed) = fs::read(&path) else {
                continue;
            };
            let opened = centre.open_of_house(by, Purpose::Quarantine, family.as_bytes(), &sealed);
            if let Ok(bytes) = opened
                && let Ok(parcel) = Parcel::from_bytes(&bytes)
            {
                found.push(Self {
                    family,
                    parcel,
                    path,
                });
            }
        }
        Ok(found)
    }

    /// Takes it away: all that was in it has been decided about.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(&self) -> Result<(), CarryError> {
        Ok(shred(&self.path)?)
    }
}

fn paths(layout: &Layout) -> Result<Vec<PathBuf>, CarryError> {
    let files = match fs::read_dir(layout.quarantine()) {
        Ok(files) => files,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FileError::from(error).into()),
    };
    let mut paths = Vec::new();
    for file in files {
        let path = file.map_err(FileError::from)?.path();
        if path.extension().is_some_and(|it| it == ENDING) {
            paths.push(path);
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

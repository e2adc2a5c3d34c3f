//! The folder on a stick or a share in which things lie under names.

use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::CarryError;
use crate::storage::put_in_place;

/// All of it lies in here, so that a person sees what it is.
const ROOT: &str = "hamkke";
/// More than this is not ours, and would exhaust the machine.
const LARGEST: u64 = 1 << 30;
/// How a file ends that is being written.
const WRITING: &str = ".writing";

/// A folder that carries things.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// What is carried in a folder that a person chose: that folder, or the one that is ours in it.
    pub fn new(chosen: &Path) -> Self {
        let root = match chosen.file_name().is_some_and(|name| name == ROOT) {
            true => chosen.to_owned(),
            false => chosen.join(ROOT),
        };
        Self { root }
    }

    /// Keeps bytes under a name, whole and durable when it returns.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`], what the disk says; what was there before is then still there.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<(), CarryError> {
        let place = self.root.join(name);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut made = place.clone().into_os_string();
        made.push(WRITING);
        let made = PathBuf::from(made);
        let written = fs::write(&made, bytes).map_err(CarryError::from);
        let put = written.and_then(|()| Ok(put_in_place(&made, &place)?));
        if put.is_err() {
            // What is left of it is no name of ours, and is written over the next time.
            let _ = fs::remove_file(&made);
        }
        put
    }

    /// The bytes under a name.
    ///
    /// # Errors
    /// [`CarryError::None`] where there are none, [`CarryError::Damaged`] for far too many.
    pub fn get(&self, name: &str) -> Result<Vec<u8>, CarryError> {
        let file = match fs::File::open(self.root.join(name)) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(CarryError::None),
            Err(error) => return Err(error.into()),
        };
        if file.metadata()?.len() > LARGEST {
            return Err(CarryError::Damaged);
        }
        let mut bytes = Vec::new();
        file.take(LARGEST).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The names that lie right under another one, in order.
    ///
    /// # Errors
    /// [`CarryError::Unreachable`]; a name that is not there has none under it.
    pub fn under(&self, name: &str) -> Result<Vec<String>, CarryError> {
        let files = match fs::read_dir(self.root.join(name)) {
            Ok(files) => files,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut names = Vec::new();
        for file in files {
            let found = file?.file_name();
            if let Some(found) = found.to_str().filter(|it| !it.ends_with(WRITING)) {
                names.push(found.to_owned());
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// Takes away what lies under a name. What is not there is gone already.
    ///
    /// # Errors
    /// What the disk says.
    pub fn remove(&self, name: &str) -> Result<(), CarryError> {
        let path = self.root.join(name);
        let removed = match path.is_dir() {
            true => fs::remove_dir_all(&path),
            false => fs::remove_file(&path),
        };
        match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

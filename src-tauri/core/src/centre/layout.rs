//! Where things lie in a centre's folder.

use std::path::{Path, PathBuf};

use crate::log::{AccountId, FamilyId};

/// The paths of a centre's folder.
#[derive(Clone, Debug)]
pub struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The layout of a folder, whether or not a centre is in it.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Accounts, devices, wrapped keys and settings.
    pub fn centre(&self) -> PathBuf {
        self.root.join("centre.db")
    }

    /// The encrypted index over all families.
    pub fn register(&self) -> PathBuf {
        self.root.join("register.db")
    }

    /// The encrypted index over the families that an account opens, where those are not all.
    pub fn own_register(&self, account: AccountId) -> PathBuf {
        self.root.join("registers").join(format!("{account}.db"))
    }

    /// The encrypted cards of all families that are not sealed.
    pub fn cards(&self) -> PathBuf {
        self.root.join("cards.db")
    }

    /// Families that were written since an index was last brought up to them, by whose it is.
    pub fn touched(&self, whose: &str) -> PathBuf {
        self.root.join("touched").join(whose)
    }

    /// Half-typed words of an account on this device.
    pub fn drafts(&self, account: AccountId) -> PathBuf {
        self.root.join("drafts").join(format!("{account}.db"))
    }

    /// Which device this folder belongs to.
    pub fn device(&self) -> PathBuf {
        self.root.join("device")
    }

    /// By which this computer is told from another one that joined with the same code.
    pub fn device_mark(&self) -> PathBuf {
        self.root.join("device-mark")
    }

    /// Loans that are on this laptop.
    pub fn loans(&self) -> PathBuf {
        self.root.join("loans")
    }

    /// What withdrawn devices wrote and nobody has looked at yet.
    pub fn quarantine(&self) -> PathBuf {
        self.root.join("quarantine")
    }

    /// How often an account's passphrase was typed wrongly of late.
    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts")
    }

    /// Who looked at what: a file for each device.
    pub fn access(&self) -> PathBuf {
        self.root.join("access")
    }

    /// Held by the program that has the centre open.
    pub fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// The folder of all case files.
    pub fn families(&self) -> PathBuf {
        self.root.join("families")
    }

    /// A family's case file. They are spread over 256 folders by the id's last two digits, which
    /// are random; the first ones are a time and would all be alike.
    pub fn family(&self, family: FamilyId) -> PathBuf {
        let name = family.to_string();
        let spread = name.get(name.len() - 2..).unwrap_or("00");
        self.families()
            .join(spread)
            .join(format!("{name}.{CASE_FILE_ENDING}"))
    }

    /// Where case files are made. What lies here was never whole: a crash left it, and nobody was
    /// told that it was kept.
    pub fn making(&self) -> PathBuf {
        self.root.join("making")
    }

    /// Where a backup or a restoring looks at copies; what lies here is needed no longer than that.
    pub fn looking(&self) -> PathBuf {
        self.root.join("looking")
    }

    /// What this device remembers of its backups.
    pub fn backup_memory(&self) -> PathBuf {
        self.root.join("backup.json")
    }

    /// What this device remembers of the shelf.
    pub fn shelf(&self) -> PathBuf {
        self.root.join("shelf.db")
    }

    /// Where files are kept that a restored one took the place of.
    pub fn replaced(&self) -> PathBuf {
        self.root.join("replaced")
    }

    /// Every case file in the folder, in the order of ids.
    ///
    /// # Errors
    /// What the file system says of a folder that cannot be read.
    pub fn all_families(&self) -> std::io::Result<Vec<FamilyId>> {
        let mut found = Vec::new();
        let folders = match std::fs::read_dir(self.families()) {
            Ok(folders) => folders,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
            Err(error) => return Err(error),
        };
        for folder in folders {
            let folder = folder?;
            if !folder.file_type()?.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(folder.path())? {
                let path = file?.path();
                if path
                    .extension()
                    .is_some_and(|ending| ending == CASE_FILE_ENDING)
                    && let Some(id) = path
                        .file_stem()
                        .and_then(|stem| stem.to_str()?.parse().ok())
                {
                    found.push(id);
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}

/// How a case file's name ends.
const CASE_FILE_ENDING: &str = "hamkke";

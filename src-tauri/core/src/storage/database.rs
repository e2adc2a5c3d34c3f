//! Opening a database: key, pragmas, lock and migration.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::{FileError, FileKey};

/// What a database of the house looks like.
pub(crate) struct Schema {
    /// Says in the file's header that it is ours, and which sort.
    pub application_id: i32,
    /// The steps that lead from an empty database to the present version, which is their number.
    pub steps: &'static [&'static str],
}

impl Schema {
    /// The present version.
    pub(crate) fn version(&self) -> i32 {
        i32::try_from(self.steps.len()).unwrap_or(i32::MAX)
    }
}

/// How a new database is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Making {
    /// In its place: each transaction is on the disk as a whole, or not at all.
    InPlace,
    /// Beside its place, and thrown away unless it comes to an end: its journal need not be on the
    /// disk, and [`put_in_place`](super::put_in_place) brings all of it there at once.
    Beside,
}

/// An open database of the present version, or a newer one to be read with care.
pub(crate) struct Database {
    connection: Connection,
    version: i32,
    known: i32,
}

impl Database {
    /// Makes a database in a new or empty file, where `first` is said in the same transaction as
    /// the schema's steps. With no key it stays readable for anyone. Written `Beside`, it is to be
    /// closed before it is put in its place.
    ///
    /// # Errors
    /// `Exists` where something lies at the path; `Disk`, `DiskFull`.
    pub(crate) fn create(
        path: &Path,
        key: Option<&FileKey>,
        schema: &Schema,
        first: &str,
        making: Making,
    ) -> Result<Self, FileError> {
        claim(path)?;
        let made = Self::connect(path, key).and_then(|mut connection| {
            if making == Making::Beside {
                connection
                    .execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;")?;
            }
            migrate(&mut connection, schema, 0, first)?;
            let version = schema.version();
            Ok(Self {
                connection,
                version,
                known: version,
            })
        });
        if made.is_err() {
            // The file is this call's own and holds nothing.
            let _ = fs::remove_file(path);
        }
        made
    }

    /// Makes one that is kept nowhere.
    ///
    /// # Errors
    /// `Disk`.
    pub(crate) fn in_memory(schema: &Schema) -> Result<Self, FileError> {
        let mut connection = Connection::open_in_memory()?;
        migrate(&mut connection, schema, 0, "")?;
        let version = schema.version();
        Ok(Self {
            connection,
            version,
            known: version,
        })
    }

    /// Opens a database and, where it is of an older version, brings it up to the present one;
    /// a copy of the old file stays beside it (`….v1`).
    ///
    /// # Errors
    /// `Missing`, `InUse`, `Damaged` (which a wrong key looks like), `Another`, `Disk`.
    pub(crate) fn open(
        path: &Path,
        key: Option<&FileKey>,
        schema: &Schema,
    ) -> Result<Self, FileError> {
        if fs::metadata(path).is_ok_and(|metadata| metadata.len() == 0) {
            return Err(FileError::Damaged);
        }
        let mut connection = Self::connect(path, key)?;
        let mut found = locked_version(&connection, schema)?;
        if found < schema.version() {
            // The copy is made with the file closed: closing any handle on a file drops the
            // locks that this process holds on it.
            drop(connection);
            copy_aside(path, found)?;
            connection = Self::connect(path, key)?;
            found = locked_version(&connection, schema)?;
            migrate(&mut connection, schema, found, "")?;
        }
        let known = schema.version();
        Ok(Self {
            connection,
            version: found.max(known),
            known,
        })
    }

    /// Says that the file is of a newer version than this program knows, if it is.
    pub(crate) fn too_new(&self) -> Option<FileError> {
        let Self { version, known, .. } = *self;
        (version > known).then_some(FileError::TooNew {
            found: version,
            known,
        })
    }

    /// For reading.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Begins a transaction that writes; dropped without `commit`, it changes nothing.
    pub(crate) fn write(&mut self) -> Result<Transaction<'_>, FileError> {
        Ok(self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Writes every page anew, under another key.
    ///
    /// # Errors
    /// `DiskFull`, `Disk`.
    pub(super) fn change_key(self, new: &FileKey) -> Result<(), FileError> {
        self.connection.execute_batch(&new.pragma_rekey())?;
        Ok(())
    }

    fn connect(path: &Path, key: Option<&FileKey>) -> Result<Connection, FileError> {
        if !path.exists() {
            return Err(FileError::Missing);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        // A file in use is said at once, and SQLCipher says nothing on its own.
        connection.busy_timeout(Duration::ZERO)?;
        connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
        if let Some(key) = key {
            connection.execute_batch(&key.pragma())?;
        }
        // `recursive_triggers`: a REPLACE is a deletion too. `temp_store`: nothing of a family
        // is written outside its file.
        connection.execute_batch(
            "PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA journal_mode = DELETE;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA recursive_triggers = ON;
             PRAGMA secure_delete = ON;",
        )?;
        Ok(connection)
    }
}

/// Says SQL to a file behind the back of everything above.
#[cfg(test)]
pub(crate) fn tamper(path: &Path, key: Option<&FileKey>, sql: &str) {
    Database::connect(path, key)
        .unwrap()
        .execute_batch(sql)
        .unwrap();
}

fn claim(path: &Path) -> Result<(), FileError> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        // What a crash between claiming and the first commit leaves.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => match fs::metadata(path) {
            Ok(metadata) if metadata.is_file() && metadata.len() == 0 => Ok(()),
            _ => Err(FileError::Exists),
        },
        Err(error) => Err(error.into()),
    }
}

/// Keeps a copy of the file beside it, safely on the disk.
fn copy_aside(path: &Path, version: i32) -> Result<(), FileError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".v{version}"));
    fs::copy(path, &name)?;
    Ok(OpenOptions::new().write(true).open(&name)?.sync_all()?)
}

/// Locks the file and reads its version.
fn locked_version(connection: &Connection, schema: &Schema) -> Result<i32, FileError> {
    // In exclusive mode the lock that this takes is kept. Nothing is written.
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let (application, version) = (number("application_id")?, number("user_version")?);
    if version == 0 {
        return Err(FileError::Damaged);
    }
    if application != schema.application_id {
        return Err(FileError::Another);
    }
    Ok(version)
}

fn migrate(
    connection: &mut Connection,
    schema: &Schema,
    from: i32,
    last: &str,
) -> Result<(), FileError> {
    let done = usize::try_from(from).unwrap_or_default();
    let missing = schema.steps.get(done..).unwrap_or_default();
    if missing.is_empty() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in missing {
        transaction.execute_batch(step)?;
    }
    transaction.execute_batch(last)?;
    transaction.pragma_update(None, "application_id", schema.application_id)?;
    transaction.pragma_update(None, "user_version", schema.version())?;
    if transaction
        .prepare("PRAGMA foreign_key_check")?
        .exists([])?
    {
        return Err(FileError::Damaged);
    }
    Ok(transaction.commit()?)
}

//! Reading the logs of all devices, for those who audit.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use x25519_dalek::StaticSecret;

use super::log::{AccessLog, all_in, file_of, id_of, open};
use super::row::{Note, OPENLY, Signed, Standing};
use crate::FileError;
use crate::keys::{Envelope, Key, KeyError, Purpose};
use crate::log::DeviceId;
use crate::storage::Database;
use crate::storage::access::{self as table, NoteRow};

/// The logs that lie in a centre's folder, with the keys that open them.
pub struct Reader<'a> {
    logs: Vec<(DeviceId, Log<'a>)>,
    /// Devices whose file could not be opened.
    pub(super) closed: Vec<DeviceId>,
    /// Files that were put aside.
    pub(super) aside: u64,
    secrets: Vec<StaticSecret>,
    keys: RefCell<HashMap<[u8; 16], Option<Key>>>,
}

/// A log: that which this program writes, or another one.
pub(super) enum Log<'a> {
    Own(&'a AccessLog),
    Other(Box<Database>),
}

/// A note that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The device that it was noted on.
    pub device: DeviceId,
    /// Its number there.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// What it says; none where it does not open.
    pub note: Option<Note>,
}

impl<'a> Reader<'a> {
    /// Opens the logs of a folder; that of this device is open already.
    ///
    /// # Errors
    /// What the disk says of the folder.
    pub fn open(
        folder: &Path,
        own: &'a AccessLog,
        secrets: Vec<StaticSecret>,
    ) -> Result<Self, FileError> {
        let (devices, aside) = all_in(folder)?;
        let mut logs = vec![(own.device(), Log::Own(own))];
        let mut closed = Vec::new();
        for device in devices.into_iter().filter(|it| *it != own.device()) {
            match open(&file_of(folder, device)) {
                Ok(database) => logs.push((device, Log::Other(Box::new(database)))),
                Err(_) => closed.push(device),
            }
        }
        Ok(Self {
            logs,
            closed,
            aside,
            secrets,
            keys: RefCell::default(),
        })
    }

    /// Gives every note from an instant on and before another: device by device, each in the order
    /// in which it was noted.
    ///
    /// # Errors
    /// What the disk says.
    pub fn each(
        &self,
        period: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
        mut take: impl FnMut(Opened),
    ) -> Result<(), FileError> {
        for (device, log) in &self.logs {
            table::each(log.database(), period, |row| {
                let opened = self.signed(*device, log, &row);
                take(Opened {
                    device: *device,
                    seq: row.seq,
                    at: row.at,
                    note: opened.ok().map(|signed| signed.note),
                });
            })?;
        }
        Ok(())
    }

    pub(super) fn logs(&self) -> impl Iterator<Item = (DeviceId, &Log<'a>)> {
        self.logs.iter().map(|(device, log)| (*device, log))
    }

    /// Opens a row.
    pub(super) fn signed(
        &self,
        device: DeviceId,
        log: &Log<'_>,
        row: &NoteRow,
    ) -> Result<Signed, KeyError> {
        let standing = Standing::of(device, row);
        if row.session == OPENLY {
            return standing.open(None, &row.sealed);
        }
        let mut keys = self.keys.borrow_mut();
        let key = keys
            .entry(row.session)
            .or_insert_with(|| self.key(device, log, &row.session));
        let key = key.as_ref().ok_or(KeyError::WrongKey)?;
        standing.open(Some(key), &row.sealed)
    }

    fn key(&self, device: DeviceId, log: &Log<'_>, session: &[u8; 16]) -> Option<Key> {
        let envelope = table::envelope(log.database(), session).ok().flatten()?;
        if id_of(&envelope) != *session {
            return None;
        }
        let envelope = Envelope::from_bytes(envelope);
        let open = |secret| envelope.open(secret, Purpose::AccessLog, device.as_bytes());
        let plain = self.secrets.iter().find_map(|secret| open(secret).ok())?;
        Key::from_slice(&plain).ok()
    }
}

impl Log<'_> {
    pub(super) fn database(&self) -> &Database {
        match self {
            Self::Own(log) => log.database(),
            Self::Other(database) => database,
        }
    }
}

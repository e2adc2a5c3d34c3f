//! The file that this device notes in.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound as _, Utc};
use x25519_dalek::PublicKey;

use super::mark::MarkFile;
use super::row::{Note, Signer, Standing};
use super::{AccessError, Deed};
use crate::FileError;
use crate::keys::{Envelope, Key, Purpose};
use crate::log::DeviceId;
use crate::storage::access::{self as table, ACCESS, NoteRow};
use crate::storage::{Database, Making};

/// How the file of a device ends, and what one is called that could not be read.
const ENDING: &str = "db";
const BROKEN: &str = "broken";

/// A note by its number and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// What a log lacks that had stood in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The last note that had been seen.
    pub seen: Head,
    /// The last one that was there instead.
    pub there: u64,
}

/// The access log of this device, open for adding to it.
pub struct AccessLog {
    database: Database,
    device: DeviceId,
    last: Head,
    to: Option<PublicKey>,
    session: Option<Session>,
    mark: MarkFile,
    gap: Option<Gap>,
}

/// The key of a session. Opened, each note costs a small part of what an envelope does.
struct Session {
    id: [u8; 16],
    key: Key,
    /// Until it stands in the file.
    envelope: Option<Envelope>,
}

impl AccessLog {
    /// Opens the log of a device, or begins it. A file that cannot be read is put aside, so that
    /// nobody is locked out by it; [`AccessLog::gap`] then says what is lacking.
    ///
    /// `to` is what notes are sealed to, `seen` the last note that is known from elsewhere.
    ///
    /// # Errors
    /// What the disk says.
    pub fn open(
        folder: &Path,
        device: DeviceId,
        to: Option<PublicKey>,
        seen: Option<Head>,
    ) -> Result<Self, AccessError> {
        fs::create_dir_all(folder).map_err(FileError::from)?;
        let path = file_of(folder, device);
        // A file can open well and turn out to be damaged as it is read.
        match open(&path)
            .map_err(AccessError::from)
            .and_then(|database| Self::read(database, (folder, device), to, seen))
        {
            Err(AccessError::File(FileError::Missing)) => {}
            Err(AccessError::File(FileError::Damaged | FileError::Another)) => put_aside(&path)?,
            opened => return opened,
        }
        Self::read(begin(&path)?, (folder, device), to, seen)
    }

    /// The log in a database, as far as it says where it stands.
    fn read(
        database: Database,
        (folder, device): (&Path, DeviceId),
        to: Option<PublicKey>,
        seen: Option<Head>,
    ) -> Result<Self, AccessError> {
        table::write_ahead(&database)?;
        let (floor, floor_hash) = table::floor(&database)?;
        let last = table::last(&database)?.map_or(
            Head {
                seq: floor,
                hash: floor_hash,
            },
            |row| head(&row),
        );
        let mut mark = MarkFile::open(&mark_of(folder, device), device).map_err(FileError::from)?;
        let marked = mark.read().map(|mark| mark.head);
        let mut gap = None;
        for seen in [marked, seen].into_iter().flatten() {
            let stands =
                seen.seq <= floor || table::hash_at(&database, seen.seq)? == Some(seen.hash);
            if !stands && gap.is_none_or(|gap: Gap| gap.seen.seq < seen.seq) {
                gap = Some(Gap {
                    seen,
                    there: last.seq,
                });
            }
        }
        Ok(Self {
            database,
            device,
            last,
            to,
            session: None,
            mark,
            gap,
        })
    }

    /// What the log lacks that had stood in it, as long as that was not noted.
    pub fn gap(&self) -> Option<Gap> {
        self.gap
    }

    /// The last note.
    pub fn head(&self) -> Head {
        self.last
    }

    /// When the oldest note was made that is still here.
    ///
    /// # Errors
    /// What the disk says.
    pub fn since(&self) -> Result<Option<DateTime<Utc>>, FileError> {
        table::since(&self.database)
    }

    /// Adds a note. Durable when it returns.
    ///
    /// What is signed needs a key to be sealed to; a failed sign-in before there is one stands
    /// openly, since nobody's key could have made one.
    ///
    /// # Errors
    /// [`AccessError::NoKey`], and what the disk says; then nothing was noted.
    pub fn add(
        &mut self,
        note: &Note,
        at: DateTime<Utc>,
        signer: Option<Signer<'_>>,
    ) -> Result<(), AccessError> {
        let row = self.seal(note, at, signer)?;
        let envelope = self.session.as_ref().and_then(Session::unkept);
        table::append(&mut self.database, &row, envelope)?;
        self.added(note, &row, signer);
        Ok(())
    }

    /// Takes away the notes from before an instant, as far as nothing younger stands before them,
    /// and notes how many went. Gives that number; nothing is noted where there is none.
    ///
    /// # Errors
    /// As [`AccessLog::add`]; then none went.
    pub fn prune(
        &mut self,
        before: DateTime<Utc>,
        at: DateTime<Utc>,
        signer: Signer<'_>,
    ) -> Result<u64, AccessError> {
        let mut going: Option<NoteRow> = None;
        let mut young = false;
        let mut count = 0;
        table::each(&self.database, (None, None), |row| {
            young |= row.at >= before;
            // The last one stays: the chain goes on from it.
            if !young && row.seq < self.last.seq {
                count += 1;
                going = Some(row);
            }
        })?;
        let Some(floor) = going else {
            return Ok(0);
        };
        let note = Note {
            account: Some(signer.account),
            about: Some(written(head(&floor))),
            count: Some(count),
            ..Note::of(Deed::LogPruned)
        };
        let row = self.seal(&note, at, Some(signer))?;
        let envelope = self.session.as_ref().and_then(Session::unkept);
        table::prune(&mut self.database, (floor.seq, &floor.hash), &row, envelope)?;
        self.added(&note, &row, Some(signer));
        Ok(count)
    }

    fn seal(
        &mut self,
        note: &Note,
        at: DateTime<Utc>,
        signer: Option<Signer<'_>>,
    ) -> Result<NoteRow, AccessError> {
        if self.session.is_none()
            && let Some(to) = &self.to
        {
            self.session = Some(Session::begin(to, self.device)?);
        }
        let openly = signer.is_none() && note.known().is_some_and(Deed::may_be_unsigned);
        if self.session.is_none() && !openly {
            return Err(AccessError::NoKey);
        }
        let standing = Standing {
            device: self.device,
            seq: self.last.seq + 1,
            at: at.trunc_subsecs(3),
            previous: self.last.hash,
        };
        let session = self.session.as_ref().map(|it| (it.id, &it.key));
        standing.seal(note, signer, session)
    }

    fn added(&mut self, note: &Note, row: &NoteRow, signer: Option<Signer<'_>>) {
        self.last = head(row);
        if let Some(session) = &mut self.session {
            session.envelope = None;
        }
        if note.known() == Some(Deed::LogBroken) {
            self.gap = None;
        }
        // As long as a gap was not noted the mark is what tells of it.
        if let (Some(signer), None) = (signer, self.gap) {
            // The note is durable; a mark that stands at an earlier one only sees less.
            let _ = self.mark.write(self.last, signer);
        }
    }

    pub(crate) fn database(&self) -> &Database {
        &self.database
    }

    pub(super) fn device(&self) -> DeviceId {
        self.device
    }
}

impl Session {
    fn begin(to: &PublicKey, device: DeviceId) -> Result<Self, AccessError> {
        let key = Key::generate()?;
        let envelope = Envelope::seal(to, Purpose::AccessLog, device.as_bytes(), key.bytes())?;
        Ok(Self {
            id: id_of(envelope.bytes()),
            key,
            envelope: Some(envelope),
        })
    }

    /// The envelope, until it stands in the file.
    fn unkept(&self) -> Option<&[u8]> {
        self.envelope.as_ref().map(Envelope::bytes)
    }
}

/// A session is called by its envelope, so that none can be put in the place of another.
pub(super) fn id_of(envelope: &[u8]) -> [u8; 16] {
    let hash = blake3::derive_key("hamkke 2026 access session", envelope);
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    id
}

/// A head as text: the number and the hash.
pub(crate) fn written(head: Head) -> String {
    format!("{}:{}", head.seq, blake3::Hash::from_bytes(head.hash))
}

/// Reads what [`written`] wrote.
pub(crate) fn read_head(text: &str) -> Option<Head> {
    let (seq, hash) = text.split_once(':')?;
    Some(Head {
        seq: seq.parse().ok()?,
        hash: *blake3::Hash::from_hex(hash).ok()?.as_bytes(),
    })
}

pub(super) fn head(row: &NoteRow) -> Head {
    Head {
        seq: row.seq,
        hash: row.hash,
    }
}

pub(super) fn file_of(folder: &Path, device: DeviceId) -> PathBuf {
    folder.join(format!("{device}.{ENDING}"))
}

/// When a device last noted anything; none where it has no log, or one that cannot be read.
pub(crate) fn last_noted(folder: &Path, device: DeviceId) -> Option<DateTime<Utc>> {
    let database = open(&file_of(folder, device)).ok()?;
    table::last(&database).ok()?.map(|row| row.at)
}

pub(super) fn mark_of(folder: &Path, device: DeviceId) -> PathBuf {
    folder.join(format!("{device}.mark"))
}

/// The devices that have a log in a folder, and how many files were put aside there.
pub(super) fn all_in(folder: &Path) -> Result<(Vec<DeviceId>, u64), FileError> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok((Vec::new(), 0)),
        Err(error) => return Err(error.into()),
    };
    let (mut devices, mut aside) = (Vec::new(), 0);
    for file in files {
        let path = file?.path();
        let ending = path.extension().and_then(|it| it.to_str());
        let stem = path.file_stem().and_then(|it| it.to_str());
        match (ending, stem.and_then(|it| it.parse().ok())) {
            (Some(ENDING), Some(device)) => devices.push(device),
            (Some(BROKEN), _) => aside += 1,
            _ => {}
        }
    }
    devices.sort_unstable();
    Ok((devices, aside))
}

pub(super) fn open(path: &Path) -> Result<Database, FileError> {
    let database = Database::open(path, None, &ACCESS)?;
    match database.too_new() {
        Some(error) => Err(error),
        None => Ok(database),
    }
}

fn begin(path: &Path) -> Result<Database, FileError> {
    Database::create(path, None, &ACCESS, "", Making::InPlace)
}

/// Puts a file aside, with the journal that belongs to it and to no other.
fn put_aside(path: &Path) -> Result<(), FileError> {
    let mut free = (1_u32..).map(|number| path.with_extension(format!("{number}.{BROKEN}")));
    let Some(aside) = free.find(|aside| !aside.exists()) else {
        return Err(FileError::Exists);
    };
    fs::rename(path, &aside)?;
    let journal = |of: &Path| {
        let mut name = of.as_os_str().to_owned();
        name.push("-wal");
        PathBuf::from(name)
    };
    match fs::rename(journal(path), journal(&aside)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
